"""Give the program its look: colours by role, the inks of types, a palette and a style sheet, from resources/themes."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from string import Template
from types import MappingProxyType
from typing import Any, Literal

from PySide6 import QtCore
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from editor import assets
from editor.ui.fonts import enlarged, interface_font

THEMES = ("light", "dark")
Pattern = Literal["none", "solid", "double", "dashed", "dash-dot", "long-dash", "dash-dot-dot", "double-dash",
                  "thick-thin", "long-short", "thick-dash"]
_PALETTE = {
    QPalette.ColorRole.Window: "window",
    QPalette.ColorRole.WindowText: "text",
    QPalette.ColorRole.Base: "surface",
    QPalette.ColorRole.AlternateBase: "panel",
    QPalette.ColorRole.Text: "text",
    QPalette.ColorRole.Button: "surface",
    QPalette.ColorRole.ButtonText: "text",
    QPalette.ColorRole.BrightText: "error",
    QPalette.ColorRole.Highlight: "highlight",
    QPalette.ColorRole.HighlightedText: "text",
    QPalette.ColorRole.Link: "accent",
    QPalette.ColorRole.LinkVisited: "accent",
    QPalette.ColorRole.PlaceholderText: "text3",
    QPalette.ColorRole.ToolTipBase: "surface",
    QPalette.ColorRole.ToolTipText: "text",
    QPalette.ColorRole.Mid: "border",
    QPalette.ColorRole.Accent: "accent",
}
_SIZED = re.compile(r"((?<![\w-])(?:(?:min-|max-)?(?:height|width)|icon-size): )(\d{2,})px")
_GREYED = (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText)


@dataclass(frozen=True, slots=True)
class Ink:
    """How tags of one type are drawn. `pattern` and `width` (pixels) underline a mention; `bar` stands in the margin.

    A type without a tint leaves the paper as it is. `selected_tint` is for the words of the selected record.
    """

    ink: QColor
    tint: QColor | None
    selected_tint: QColor
    bar: QColor
    pattern: Pattern
    width: float


@dataclass(frozen=True, slots=True)
class Theme:
    """Colours by role, such as `text2` or `border`, and inks by type, such as `person` or `quote`."""

    name: str
    dark: bool
    colours: Mapping[str, QColor]
    inks: Mapping[str, Ink]

    def __getitem__(self, role: str) -> QColor:
        return self.colours[role]

    def ink(self, kind: str) -> Ink:
        """Return the ink of a type; a type the theme does not know has that of `other`."""
        return self.inks.get(kind, self.inks["other"])


@cache
def load_theme(name: str) -> Theme:
    """Return the theme of that name. Raises FileNotFoundError where there is none."""
    read = tomllib.loads(assets.read_text(f"themes/{name}.toml"))
    colours = {role: QColor(value) for role, value in read["colours"].items()}
    inks = {kind: _ink(values, colours["paper"]) for kind, values in read["inks"].items()}
    return Theme(read["name"], read["dark"], MappingProxyType(colours), MappingProxyType(inks))


def theme_of_system() -> Theme:
    """Return the theme that goes with the desktop's own."""
    if not _has_theme():  # the palette is the desktop's still, and read sooner than its hints
        return theme_of(QApplication.palette())
    dark = QApplication.styleHints().colorScheme() == QtCore.Qt.ColorScheme.Dark
    return load_theme("dark" if dark else "light")


def _has_theme() -> bool:
    application = QApplication.instance()
    return isinstance(application, QApplication) and bool(application.styleSheet())


def theme_of(palette: QPalette) -> Theme:
    """Return the theme that a widget of this palette is drawn in."""
    light, dark = THEMES
    return load_theme(dark if palette.color(QPalette.ColorRole.Window).lightness() < 128 else light)


def apply_theme(application: QApplication, theme: Theme) -> None:
    """Give every window of the application the theme's palette, style sheet and font."""
    application.setPalette(palette_of(theme))
    application.setFont(interface_font(13))
    application.setStyleSheet(style_sheet_of(theme))


def set_look(widget: QWidget, name: str, value: object) -> None:
    """Give a widget a property that the style sheet goes by, and the looks of it."""
    if widget.property(name) != value:
        widget.setProperty(name, value)
        widget.style().unpolish(widget)
        widget.style().polish(widget)


def palette_of(theme: Theme) -> QPalette:
    """Return the theme as a palette."""
    palette = QPalette()
    for role, colour in _PALETTE.items():
        palette.setColor(role, theme[colour])
    for role in _GREYED:
        palette.setColor(QPalette.ColorGroup.Disabled, role, theme["text3"])
    return palette


def style_sheet_of(theme: Theme) -> str:
    """Return the theme's style sheet: resources/themes/style.qss with the theme's colours in it, as large as the text.

    Heights and widths of controls grow with the text; lines, corners and the room around words stay as they are.
    """
    colours = {role: colour.name() for role, colour in theme.colours.items()}
    folder = assets.path_of("themes").as_posix()
    sheet = _SIZED.sub(lambda found: f"{found[1]}{enlarged(int(found[2]))}px", assets.read_text("themes/style.qss"))
    return Template(sheet).substitute(colours, name=theme.name, folder=folder)


def blended(colour: QColor, ground: QColor, share: float) -> QColor:
    """Return the colour laid over the ground, `share` of it from 0 to 1, as one opaque colour."""
    mixed = (share * over + (1 - share) * under for over, under in zip(_rgb(colour), _rgb(ground), strict=True))
    return QColor(*(round(part) for part in mixed))


def _ink(values: Mapping[str, Any], paper: QColor) -> Ink:
    ink = QColor(values["ink"])
    tint = QColor(values["tint"]) if "tint" in values else None
    pale = blended(tint, paper, 0.52) if tint else blended(ink, paper, 0.12)
    selected = QColor(values["selected_tint"]) if "selected_tint" in values else pale
    bar = QColor(values["bar"]) if "bar" in values else ink
    return Ink(ink, tint, selected, bar, values["pattern"], values["width"])


def _rgb(colour: QColor) -> tuple[int, int, int]:
    return colour.red(), colour.green(), colour.blue()

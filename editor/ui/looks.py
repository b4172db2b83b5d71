"""Keep the theme and the size of the text, as the analyst likes them, from one run to the next."""

from __future__ import annotations

from contextlib import suppress

from PySide6 import QtCore
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from editor.storage.settings import Settings, change_settings, load_settings
from editor.ui.fonts import prefer
from editor.ui.theme import Theme, apply_theme, load_theme, theme_of_system

SMALLEST, LARGEST, STEP = 13.0, 22.0, 1.0
NORMAL = 15.5
"""Sizes of the article's text, in pixels."""


class Looks(QObject):
    """The looks of the program. `theme_changed` carries a theme, `size_changed` pixels.

    `fonts_changed` says that articles are read in another font than they were laid out in. How large the text of the
    program is holds from one start to the end of the run: rows, fields and columns are as high and wide as it asks for.
    """

    theme_changed = Signal(Theme)
    size_changed = Signal(float)
    fonts_changed = Signal()

    def __init__(self, application: QApplication, theme: str = "") -> None:
        super().__init__()
        self._application = application
        settings = load_settings()
        prefer(percent=settings.interface_scale, reading=settings.reading_font)
        self._percent, self._font = settings.interface_scale, settings.reading_font
        self._chosen = theme or settings.theme
        self.theme = _theme_called(self._chosen)
        self.size = settings.text_size
        apply_theme(application, self.theme)
        application.styleHints().colorSchemeChanged.connect(self._follow_system)

    @property
    def is_dark(self) -> bool:
        """Tell whether the theme is the dark one."""
        return self.theme.name == "dark"

    def darken(self, dark: bool) -> None:
        """Take the dark theme or the light one, now and in later runs; the one that is there already stays as it is."""
        if dark != self.is_dark:
            name = "dark" if dark else "light"
            self._take_theme(name)
            _keep(theme=name)

    def resize(self, steps: int) -> None:
        """Make the text larger or smaller by so many steps, 0 for the normal size, now and in later runs."""
        self.size = min(LARGEST, max(SMALLEST, self.size + steps * STEP)) if steps else NORMAL
        _keep(text_size=self.size)
        self.size_changed.emit(self.size)

    def follow(self, settings: Settings) -> None:
        """Look as the settings say, at once where that is possible."""
        if settings.theme != self._chosen:
            self._take_theme(settings.theme)
        if settings.text_size != self.size:
            self.size = settings.text_size
            self.size_changed.emit(self.size)
        if settings.reading_font != self._font:
            self._font = settings.reading_font
            prefer(percent=self._percent, reading=self._font)
            self.fonts_changed.emit()

    def _take_theme(self, name: str) -> None:
        self._chosen = name
        theme = _theme_called(name)
        if theme is not self.theme:
            self.theme = theme
            apply_theme(self._application, theme)
            self.theme_changed.emit(theme)

    def _follow_system(self, _: QtCore.Qt.ColorScheme) -> None:
        if self._chosen == "system":
            self._take_theme("system")


def _theme_called(name: str) -> Theme:
    return theme_of_system() if name == "system" else load_theme(name)


def _keep(**values: object) -> None:
    with suppress(OSError):  # it holds for this run
        change_settings(**values)

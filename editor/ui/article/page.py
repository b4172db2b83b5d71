"""Say how an article is set: the measure, the margins, and the type of each role of line, at one size of text."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QFont

from editor.model.records import Line
from editor.ui.fonts import Weight, interface_font, reading_font, text_scale
from editor.ui.theme import Theme

TEXT_SIZE = 15.5
SMALLEST, LARGEST = 13.0, 22.0
MEASURE, NARROWEST = 562, 420
_NARROWEST_OF_ALL = 240
LANE = 44

_HEAD = ("headline", "standfirst")
_PARAGRAPH_GAP, _CAPTION_GAP, _STANDFIRST_GAP = 14, 10, 8
_BELOW_HEAD = 63
"""Room for the grade, the address and the rule under headline and standfirst."""


@dataclass(frozen=True, slots=True)
class Type:
    """How the lines of one role are set: font, line pitch in pixels, colour."""

    font: QFont
    pitch: int
    colour: QColor


@dataclass(frozen=True)
class Page:
    """The page that an article is set on, in pixels. `zoom` is how much the system enlarges its text.

    `gutter` is the margin with paragraph numbers and quote bars, `lanes` how many event brackets fit side by side. An
    article that reads from the right has a mirrored page. Without margins there is room for the words alone.
    """

    theme: Theme
    text_size: float = TEXT_SIZE
    measure: int = MEASURE
    gutter: int = 92
    lanes: int = 2
    zoom: float = 1.0
    mirrored: bool = False
    has_margins: bool = True

    def fitting(self, width: int) -> Page:
        """Return this page for so much width: below 754 with one lane and a narrow gutter, the text down to 420.

        Where there is even less room, the text is narrower rather than cut off.
        """
        zoom = text_scale()
        gutter, lanes = (92, 2) if width >= 754 * zoom else (64, 1)
        if not self.has_margins:
            gutter, lanes = 26, 0
        page = replace(self, zoom=zoom, gutter=round(gutter * zoom), lanes=lanes)
        room = width - page.gutter - page._beside
        measure = max(NARROWEST, min(round(MEASURE * page.scale), room))
        return replace(page, measure=measure if measure <= room else max(room, _NARROWEST_OF_ALL))

    @property
    def scale(self) -> float:
        """Return how much larger the text is than its usual size."""
        return self.text_size / TEXT_SIZE * self.zoom

    @property
    def width(self) -> int:
        """Return the width of gutter, text and lanes."""
        return self.gutter + self.measure + self._beside

    @property
    def text_left(self) -> int:
        """Return where the text begins, from the left."""
        return self._beside if self.mirrored else self.gutter

    @property
    def text_right(self) -> int:
        """Return where the text ends, from the left."""
        return self.text_left + self.measure

    def pixels(self, usual: float) -> int:
        """Return a length of the margins, which grow with the system's text but not with the article's."""
        return round(usual * self.zoom)

    def placed(self, area: QRectF) -> QRectF:
        """Return an area that counts from the gutter's side as one that counts from the left."""
        return area.translated(self.width - area.left() - area.right(), 0) if self.mirrored else area

    @property
    def _beside(self) -> int:
        """The width of the lanes."""
        return self.pixels(26 + self.lanes * LANE)

    def top(self, has_head: bool) -> int:
        """Return the room above the first line: for the article's details, and for the grade too without a headline."""
        return self.pixels(48 if has_head else 48 + _BELOW_HEAD - 20)

    def type_of(self, line: Line | None) -> Type:
        """Return how the line is set; a line that the article says nothing of is set as body."""
        if line is None:
            return self._types["body"]
        return self._types["aside" if line.set_aside else line.role if line.role in self._types else "body"]

    def gap(self, above: Line | None, below: Line | None, *, ends_head: bool) -> int:
        """Return the room between two lines that follow each other."""
        if ends_head:
            return self.pixels(_BELOW_HEAD)
        roles = [_role(above), _role(below)]
        if roles == ["headline", "standfirst"]:
            return self._scaled(_STANDFIRST_GAP)
        return self._scaled(_CAPTION_GAP if roles == ["aside", "aside"] else _PARAGRAPH_GAP)

    @cached_property
    def label_font(self) -> QFont:
        """Return the font of badges and quote labels."""
        return interface_font(10.5, Weight.DemiBold)

    @cached_property
    def number_font(self) -> QFont:
        """Return the font of paragraph numbers."""
        return interface_font(11)

    @cached_property
    def correction_font(self) -> QFont:
        """Return the font of what is right, in brackets after words that are wrong."""
        return interface_font(11.5 * self.text_size / TEXT_SIZE, Weight.DemiBold)

    @cached_property
    def _types(self) -> dict[str, Type]:
        theme, scaled, larger = self.theme, self._scaled, self.text_size / TEXT_SIZE
        body = reading_font(self.text_size)
        standfirst = reading_font(14.5 * larger)
        standfirst.setItalic(True)
        headline = reading_font(25 * larger, Weight.Bold)
        headline.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, -0.4 * self.scale)
        heading = reading_font(16.5 * larger, Weight.Bold)
        small = Type(interface_font(12 * larger), scaled(19), theme["text3"])
        return {
            "body": Type(body, scaled(27), theme["text"]),
            "headline": Type(headline, scaled(31), theme["text"]),
            "standfirst": Type(standfirst, scaled(22), theme["text2"]),
            "heading": Type(heading, scaled(27), theme["text"]),
            "caption": small,
            "aside": small,
        }

    def _scaled(self, pixels: float) -> int:
        return round(pixels * self.scale)


def head_of(lines: tuple[Line, ...]) -> int:
    """Return where the headline and standfirst at the article's beginning end, or 0 where there are none."""
    end = 0
    for line in lines:
        if line.role not in _HEAD:
            break
        end = line.end
    return end


def _role(line: Line | None) -> str:
    if line is None:
        return "body"
    return "aside" if line.set_aside or line.role == "caption" else line.role


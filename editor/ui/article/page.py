"""Say how an article is set: the measure, the margins, and the type of each role of line, at one size of text."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from PySide6.QtGui import QColor, QFont

from editor.model.records import Line
from editor.ui.fonts import Weight, interface_font, reading_font
from editor.ui.theme import Theme

TEXT_SIZE = 15.5
SMALLEST, LARGEST = 13.0, 22.0
MEASURE, NARROWEST = 562, 420
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
    """The page that an article is set on; lengths are pixels at a scale of 1.

    `gutter` is the margin with paragraph numbers and quote bars, `lanes` how many event brackets fit side by side.
    """

    theme: Theme
    text_size: float = TEXT_SIZE
    measure: int = MEASURE
    gutter: int = 92
    lanes: int = 2

    @classmethod
    def fitting(cls, width: int, theme: Theme, text_size: float = TEXT_SIZE) -> Page:
        """Return the page for so much width: below 754 with one lane and a narrow gutter, the text never under 420."""
        gutter, lanes = (92, 2) if width >= 754 else (64, 1)
        room = width - gutter - _lanes_width(lanes)
        measure = max(NARROWEST, min(round(MEASURE * text_size / TEXT_SIZE), room))
        return cls(theme, text_size, measure, gutter, lanes)

    @property
    def scale(self) -> float:
        """Return how much larger the text is than its usual size."""
        return self.text_size / TEXT_SIZE

    @property
    def width(self) -> int:
        """Return the width of gutter, text and lanes."""
        return self.gutter + self.measure + _lanes_width(self.lanes)

    @property
    def text_right(self) -> int:
        """Return where the text ends and the lanes begin."""
        return self.gutter + self.measure

    def top(self, has_head: bool) -> int:
        """Return the room above the first line: for the article's details, and for the grade too without a headline."""
        return 48 if has_head else 48 + _BELOW_HEAD - 20

    def type_of(self, line: Line | None) -> Type:
        """Return how the line is set; a line that the article says nothing of is set as body."""
        if line is None:
            return self._types["body"]
        return self._types["aside" if line.set_aside else line.role if line.role in self._types else "body"]

    def gap(self, above: Line | None, below: Line | None, *, ends_head: bool) -> int:
        """Return the room between two lines that follow each other."""
        if ends_head:
            return _BELOW_HEAD
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
    def _types(self) -> dict[str, Type]:
        theme, scaled = self.theme, self._scaled
        body = reading_font(self.text_size)
        standfirst = reading_font(14.5 * self.scale)
        standfirst.setItalic(True)
        headline = reading_font(25 * self.scale, Weight.Bold)
        headline.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, -0.4 * self.scale)
        heading = reading_font(16.5 * self.scale, Weight.Bold)
        small = Type(interface_font(12 * self.scale), scaled(19), theme["text3"])
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


def _lanes_width(lanes: int) -> int:
    return 26 + lanes * LANE

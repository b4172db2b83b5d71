"""Draw the findings as a list on a sheet: how grave, what, and where."""

from __future__ import annotations

from collections.abc import Iterable

from editor.briefing.drawing import Drawing, Ink, Lettering, Line, Measure, Shape
from editor.briefing.shortening import SIZE, shortened_to
from editor.model.checks import Level
from editor.words import say_number

_ROW, _LEVEL, _PLACE, _MARGIN = 16.0, 52.0, 120.0, 8.0
_MOST = 60
_INKS: dict[Level, Ink] = {"error": "emphasis", "warning": "person", "info": "secondary"}
Told = tuple[Level, str, str, str]
"""The level of a finding, the word for it, what it says and where it is."""


def sheet_of(findings: Iterable[Told], width: float, measure: Measure) -> Drawing:
    """Return the findings one below the other, as many as a page holds; how many are left out is told below them."""
    told = list(findings)
    shapes: list[Shape] = []
    for place, (level, word, sentence, where) in enumerate(told[:_MOST]):
        base = _MARGIN + _ROW * place + SIZE + 2
        room = width - 2 * _MARGIN - _LEVEL - _PLACE - 8
        shapes.append(Lettering(_MARGIN, base, word, SIZE, _INKS[level], weight="medium"))
        shapes.append(Lettering(_MARGIN + _LEVEL, base, shortened_to(sentence, room, measure), SIZE))
        at = width - _MARGIN - _PLACE
        shapes.append(Lettering(at, base, shortened_to(where, _PLACE, measure), SIZE, "secondary"))
        shapes.append(Line(((_MARGIN, base + 4.5), (width - _MARGIN, base + 4.5)), "hairline", 0.5))
    height = 2 * _MARGIN + _ROW * min(len(told), _MOST)
    if len(told) > _MOST:
        more = say_number("and {count} more", "and {count} more", len(told) - _MOST)
        shapes.append(Lettering(_MARGIN, height, more, SIZE, "secondary"))
        height += _ROW
    return Drawing(width, height, tuple(shapes))

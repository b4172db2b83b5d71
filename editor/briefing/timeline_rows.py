"""Lay a timeline out by actor: a row for each who carried events out, all on one axis of days."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from editor.briefing.drawing import Drawing, Lettering, Line, Measure, Shape, moved
from editor.briefing.shortening import SIZE, shortened_to
from editor.briefing.timeline import Dated, axis_of
from editor.briefing.timeline_sheet import Sheet, Spot, laid_out
from editor.words import say

_NAMES, _MARGIN, _BETWEEN = 124.0, 18.0, 4.0
_BARS = 6
"""Rows of imprecise events that an actor has."""
_ROWS = 40
"""Actors with a row of their own, those of most events; the others share the last."""


def rows_of(events: Sequence[Dated], width: float, measure: Measure, *, chosen: str = "", lanes: int = 2) -> Sheet:
    """Return the timeline of events in order of time, by actor: who carried out most, first; nobody named, last."""
    if not events:
        return Sheet(Drawing(width, 0), ())
    axis = axis_of(events, _NAMES, max(width - _MARGIN, _NAMES + 1))
    shapes: list[Shape] = []
    spots: list[Spot] = []
    unnamed: list[Dated] = []
    top = _BETWEEN
    for actor, own in _by_actor(events):
        sheet = laid_out(_starred(own), axis, width, measure, chosen=chosen, lanes=lanes, rows=_BARS, least=_NAMES - 8)
        shapes += (moved(shape, 0, top) for shape in sheet.drawing.shapes)
        spots += (msgspec.structs.replace(spot, top=spot.top + top) for spot in sheet.spots)
        name = shortened_to(actor, _NAMES - 24, measure)
        shapes.append(Lettering(8, top + sheet.base + 2, name, SIZE, "text", weight="medium"))
        top += sheet.drawing.height + _BETWEEN
        shapes.append(Line(((8, top - _BETWEEN / 2), (width - 8, top - _BETWEEN / 2)), "hairline", 0.5))
        unnamed += sheet.unnamed
    return Sheet(Drawing(width, top, tuple(shapes)), tuple(spots), tuple(unnamed))


def _starred(events: Sequence[Dated]) -> list[Dated]:
    """Return events of an actor, those too with a star that nobody has confirmed to be theirs."""
    return [msgspec.structs.replace(event, is_suggested=True) if event.is_actor_suggested else event
            for event in events]


def _by_actor(events: Sequence[Dated]) -> list[tuple[str, list[Dated]]]:
    held: dict[str, list[Dated]] = {}
    for event in events:
        held.setdefault(event.actor, []).append(event)
    nobody = held.pop("", [])
    ranked = sorted(held.items(), key=lambda each: (-len(each[1]), each[0]))
    others = [event for _, own in ranked[_ROWS:] for event in own]
    shown = ranked[:_ROWS]
    shown += [(say("Others"), sorted(others, key=lambda event: (event.begin, event.end, event.id)))] if others else []
    return [*shown, *([(say("Nobody named"), nobody)] if nobody else [])]

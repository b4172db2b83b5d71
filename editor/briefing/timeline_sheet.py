"""Lay a timeline out on a sheet: marks on the axis with their titles above, imprecise events in rows below."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from msgspec.structs import replace

from editor.briefing.badges import badges
from editor.briefing.drawing import Drawing, Lettering, Measure, Shape, moved
from editor.briefing.part import Part
from editor.briefing.shortening import SIZE, shortened_to
from editor.briefing.timeline import STANDINGS, Axis, Dated, axis_of
from editor.briefing.timeline_axis import FOOT, axis_shapes
from editor.briefing.timeline_bars import Bar, bar_shapes, bars_of, rows_in
from editor.briefing.timeline_flags import EDGE, LANE, Flag, Mark, flags_of, lanes_of, letters, poles, top_of
from editor.briefing.timeline_signs import CROWD, RADIUS, TAIL, crowd, point, stretch
from editor.briefing.unconfirmed import star_told, starred
from editor.words import say, say_number

_MARGIN, _STEP = 18.0, 8.5
_NEAR = 7.0
_MOST_STACKED = 3
LANES, ROWS = 6, 24
"""Rows of titles above the axis, and of imprecise events below it, where nobody says how many."""
LISTED = 40
"""Events whose badges are listed in one place at most."""
_LEGEND, _LEGEND_SIZE, _SAMPLE = 14.0, 7.5, 18.0
_OPEN = 2 * TAIL + 6


class Spot(Part, frozen=True, gc=False):
    """Where an event, or several that stand too close, can be pointed at: a rectangle in points."""

    events: tuple[str, ...]
    left: float
    top: float
    width: float
    height: float


class Sheet(Part, frozen=True, gc=False):
    """A timeline as drawn, and where its events are.

    `unnamed` are the events that have neither title nor badge on it for want of room, `by_badge` the ids of those that
    have no more than their badge; `lanes` counts the rows of titles, `base` is the height of the axis, in points.
    """

    drawing: Drawing
    spots: tuple[Spot, ...]
    unnamed: tuple[Dated, ...] = ()
    lanes: int = 0
    base: float = 0.0
    by_badge: frozenset[str] = frozenset()


class _Stack(Part, frozen=True, gc=False):
    """Events of one place on the axis; too many of them are told by their number."""

    x: float
    events: tuple[Dated, ...]

    @property
    def is_crowd(self) -> bool:
        return len(self.events) > _MOST_STACKED

    @property
    def slots(self) -> int:
        return 1 if self.is_crowd else len(self.events)


def sheet_of(events: Sequence[Dated], width: float, measure: Measure, *, chosen: str = "", lanes: int = LANES,
             rows: int = ROWS, legend: bool = False) -> Sheet:
    """Return the timeline of events in order of time.

    At most `lanes` rows of titles stand above the axis and `rows` of imprecise events below it.
    """
    if not events:
        return Sheet(Drawing(width, 0), ())
    axis = axis_of(events, _MARGIN, width - _MARGIN)
    sheet = laid_out(events, axis, width, measure, chosen=chosen, lanes=lanes, rows=rows)
    if not legend:
        return sheet
    height = sheet.drawing.height
    signs, more = _legend(events, height, width, measure)
    return replace(sheet, drawing=Drawing(width, height + more, (*sheet.drawing.shapes, *signs)))


def laid_out(events: Sequence[Dated], axis: Axis, width: float, measure: Measure, *, chosen: str = "",
             lanes: int = LANES, rows: int = ROWS, least: float = EDGE) -> Sheet:
    """Return events on an axis that is given, as `sheet_of` lays them out; no words stand left of `least`."""
    stacks = _stacks(axis, [event for event in events if event.is_exact])
    bars, left_over = bars_of(axis, [event for event in events if not event.is_exact], width, least, measure, rows)
    marks = [mark for stack in stacks for mark in _marks(stack)]
    flags = flags_of(marks, width, least, measure, lanes)
    above = 8 + _STEP * max((stack.slots - 1 for stack in stacks), default=0)
    base = EDGE + lanes_of(flags) * LANE + above
    height = base + FOOT + (rows_in(bars) + bool(left_over)) * LANE + (2 if bars else 0)
    shapes = [*poles(flags, base), *axis_shapes(axis, base, events, measure)]
    for bar in bars:
        shapes += bar_shapes(bar, base + FOOT, is_chosen=bar.event.id == chosen)
    for stack in stacks:
        shapes += _stack(stack, base, chosen)
    shapes += letters(flags)
    spots = [*_spots(stacks, bars, base), *_flag_spots(flags)]
    if left_over:
        spot, words = _more(left_over, max(least, _MARGIN), width, height, measure)
        shapes.append(words)
        spots.append(spot)
    return Sheet(Drawing(width, height, tuple(shapes)), tuple(spots), (*_unnamed(stacks, flags), *left_over),
                 lanes_of(flags), base, _by_badge(bars, flags))


def _stacks(axis: Axis, events: Iterable[Dated]) -> list[_Stack]:
    """Return the exact events gathered where their marks would touch."""
    held: list[tuple[float, list[Dated]]] = []
    for x, group in groupby(events, key=lambda event: axis.x(event.begin)):
        if held and x - held[-1][0] < _NEAR:
            held[-1][1].extend(group)
        else:
            held.append((x, [*group]))
    return [_Stack(x, tuple(some)) for x, some in held]


def _marks(stack: _Stack) -> Iterator[Mark]:
    """Yield what is to have a flag: each event, or a crowd, which is named by all its badges."""
    if stack.is_crowd:
        # Of so many it is certain that not all have room.
        named = badges(event.badge for event in stack.events[:LISTED]) + (" …" if len(stack.events) > LISTED else "")
        shortest = f"{stack.events[0].badge} …"
        if any(event.is_suggested for event in stack.events):
            named, shortest = starred(named), starred(shortest)
        yield Mark(tuple(event.id for event in stack.events), named, shortest, stack.x, 0.0)
        return
    for place, event in enumerate(stack.events):
        yield Mark((event.id,), event.drawn(event.title), event.drawn(event.badge), stack.x, -_STEP * place)


def _unnamed(stacks: Iterable[_Stack], flags: Iterable[Flag]) -> Iterator[Dated]:
    """Yield the exact events without a flag, and those of a crowd whose badges are cut."""
    named = {event for flag in flags if flag.names_all for event in flag.mark.events}
    yield from (event for stack in stacks for event in stack.events if event.id not in named)


def _by_badge(bars: Iterable[Bar], flags: Iterable[Flag]) -> frozenset[str]:
    marked = (event for flag in flags if flag.names_all and (len(flag.mark.events) > 1 or flag.words == flag.mark.badge)
              for event in flag.mark.events)
    return frozenset((*marked, *(bar.event.id for bar in bars if bar.words == bar.event.drawn(bar.event.badge))))


def _more(left_over: Sequence[Dated], left: float, width: float, height: float,
          measure: Measure) -> tuple[Spot, Lettering]:
    """Return how many imprecise events have no row of their own, and which; it stands for them all."""
    named = badges(event.badge for event in left_over) if len(left_over) <= LISTED else ""
    words = say_number("and {count} more: {events}", "and {count} more: {events}", len(left_over), events=named)
    if not named:
        words = say_number("and {count} more", "and {count} more", len(left_over))
    words = shortened_to(words, width - EDGE - left, measure)
    return (Spot(tuple(event.id for event in left_over), left, height - LANE, width - EDGE - left, LANE),
            Lettering(left, height - 4, words, SIZE, "secondary"))


def _stack(stack: _Stack, base: float, chosen: str) -> Iterator[Shape]:
    if stack.is_crowd:
        is_chosen = any(event.id == chosen for event in stack.events)
        yield from crowd(stack.x, base, len(stack.events), is_chosen=is_chosen)
        return
    for place, event in enumerate(stack.events):
        yield from point(event.standing, stack.x, base - _STEP * place, is_chosen=event.id == chosen)


def _spots(stacks: Iterable[_Stack], bars: Iterable[Bar], base: float) -> Iterator[Spot]:
    size, large = 2 * RADIUS + 3, 2 * CROWD
    for stack in stacks:
        if stack.is_crowd:
            yield Spot(tuple(event.id for event in stack.events), stack.x - CROWD, base - CROWD, large, large)
            continue
        for place, event in enumerate(stack.events):
            yield Spot((event.id,), stack.x - size / 2, base - _STEP * place - size / 2, size, size)
    for bar in bars:
        yield Spot((bar.event.id,), bar.begin, base + FOOT + bar.row * LANE, bar.end - bar.begin, LANE)


def _flag_spots(flags: Sequence[Flag]) -> Iterator[Spot]:
    lanes = lanes_of(flags)
    for flag in flags:
        yield Spot(flag.mark.events, flag.left, top_of(flag, lanes), flag.right - flag.left, LANE)


def _legend(events: Iterable[Dated], top: float, width: float, measure: Measure) -> tuple[list[Shape], float]:
    """Return what each sign means, for the signs that are used, in lines below a height, and how high they are."""
    events = tuple(events)
    used = {(event.standing, event.is_exact, event.is_open) for event in events}
    held: list[tuple[tuple[Shape, ...], float, str]] = [
        (point(standing, 0, 0), 8.0, say(words)) for standing, words in STANDINGS.items()
        if any(each == standing for each, *_ in used)]
    if any(not is_exact and not is_open for _, is_exact, is_open in used):
        held.append((stretch("told", 0, _SAMPLE, 0), _SAMPLE + 5, say("Some time within these days")))
    if any(is_open for *_, is_open in used):
        sample = stretch("told", TAIL, TAIL + 6, 0, may_be_earlier=True, may_be_later=True)
        held.append((sample, _OPEN + 5, say("Perhaps earlier or later, as the arrows point")))
    if any(event.is_suggested for event in events):
        held.append(((), 0.0, star_told()))
    shapes: list[Shape] = []
    x, y = _MARGIN, top + 9
    for sign, beside, words in held:
        wide = beside + measure(words, _LEGEND_SIZE, "regular")
        if x > _MARGIN and x + wide > width - EDGE:
            x, y = _MARGIN, y + _LEGEND
        shapes += (moved(shape, x, y - 2.6) for shape in sign)
        shapes.append(Lettering(x + beside, y, words, _LEGEND_SIZE, "secondary"))
        x += wide + 16
    return shapes, y + 9 - top

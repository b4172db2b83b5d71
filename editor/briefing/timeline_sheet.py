"""Lay a timeline out on a sheet: marks on the axis, titles above it that never cover each other, dates below it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from itertools import groupby

from editor.briefing.drawing import Drawing, Lettering, Line, Measure, Shape
from editor.briefing.part import Part
from editor.briefing.timeline import STANDINGS, Axis, Dated, axis_of
from editor.briefing.timeline_signs import BAR, CROWD, RADIUS, crowd, point, stretch
from editor.model.dates import short_date
from editor.words import say, say_number

SIZE = 8.0
LANE = 13.0
"""How high a row of titles is, in points."""
_MARGIN, _STEP = 18.0, 8.5
_FOOT, _LEGEND = 16.0, 18.0
_NEAR = 7.0
_MOST_STACKED = 3
_WIDTHS = (150.0, 90.0)
"""How wide titles may be: where they do not fit, they are cut shorter, and then give way to the badges."""
_SMALL = 6.5
_CROWDED, _YEARLY = 4.0, 0.5
_BETWEEN = 5.0


class Spot(Part, frozen=True, gc=False):
    """Where an event, or several that stand too close, can be pointed at: a rectangle in points."""

    events: tuple[str, ...]
    left: float
    top: float
    width: float
    height: float


class Sheet(Part, frozen=True, gc=False):
    """A timeline as drawn, where its events are, and how many of them have no title on it for want of room."""

    drawing: Drawing
    spots: tuple[Spot, ...]
    untitled: int = 0


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


class _Title(Part, frozen=True, gc=False):
    """Words above a mark: from `left` to `right`, with a line down to the mark at x, y."""

    words: str
    left: float
    right: float
    x: float
    y: float
    event: str


def sheet_of(events: Sequence[Dated], width: float, measure: Measure, *, chosen: str = "", lanes: int = 6,
             legend: bool = False) -> Sheet:
    """Return the timeline of events in order of time. At most `lanes` rows of titles stand above each other."""
    if not events:
        return Sheet(Drawing(width, 0), ())
    axis = axis_of(events, _MARGIN, width - _MARGIN)
    sheet = laid_out(events, axis, width, measure, chosen=chosen, lanes=lanes)
    if not legend:
        return sheet
    height = sheet.drawing.height
    shapes = (*sheet.drawing.shapes, *_legend(events, height, measure))
    return Sheet(Drawing(width, height + _LEGEND, shapes), sheet.spots, sheet.untitled)


def laid_out(events: Sequence[Dated], axis: Axis, width: float, measure: Measure, *, chosen: str = "",
             lanes: int = 6) -> Sheet:
    """Return events on an axis that is given, as `sheet_of` lays them out."""
    stacks = _stacks(axis, [event for event in events if event.is_exact])
    bars = _in_slots(axis, [event for event in events if not event.is_exact], stacks)
    above = 8 + _STEP * max((*(stack.slots - 1 for stack in stacks), *(slot for *_, slot in bars), 0))
    wanted = [*_wanted(stacks), *((event, left, -_STEP * slot) for event, left, _, slot in bars)]
    titles = _titled(sorted(wanted, key=lambda each: each[1]), width, measure, lanes)
    used = max((lane for _, lane in titles), default=-1) + 1
    base = 4 + used * LANE + above
    shapes = [*_lines(titles, base), *_axis(axis, base, events, measure)]
    spots: list[Spot] = []
    for event, left, right, slot in bars:
        y, wide = base - _STEP * slot, max(right - left, BAR)
        shapes += stretch(event.standing, left, left + wide, y, is_chosen=event.id == chosen)
        spots.append(Spot((event.id,), left, y - BAR / 2, wide, BAR))
    for stack in stacks:
        shapes += _stack(stack, base, chosen)
        spots += _stack_spots(stack, base)
    shapes += _words(titles)
    spots += [Spot((title.event,), title.left, 4 + (used - 1 - lane) * LANE, title.right - title.left, LANE)
              for title, lane in titles]
    return Sheet(Drawing(width, base + _FOOT, tuple(shapes)), tuple(spots), len(wanted) - len(titles))


def _in_slots(axis: Axis, events: Iterable[Dated],
              stacks: Sequence[_Stack]) -> list[tuple[Dated, float, float, int]]:
    """Return each imprecise event with where its stretch begins and ends, in the lowest slot that is free there.

    Slot 0 is on the axis itself; the marks of a stack take one each.
    """
    taken = [(stack.x - CROWD, stack.x + CROWD, slot) for stack in stacks for slot in range(stack.slots)]
    held = []
    for event in events:
        left, right = axis.x(event.begin), axis.x(event.end)
        near = {slot for begin, end, slot in taken if begin < max(right, left + BAR) + 3 and left - 3 < end}
        slot = next(slot for slot in range(len(near) + 1) if slot not in near)
        taken.append((left, max(right, left + BAR), slot))
        held.append((event, left, right, slot))
    return held


def _stacks(axis: Axis, events: Iterable[Dated]) -> list[_Stack]:
    """Return the exact events gathered where their marks would touch."""
    held: list[_Stack] = []
    for x, group in groupby(events, key=lambda event: axis.x(event.begin)):
        some = tuple(group)
        if held and x - held[-1].x < _NEAR:
            held[-1] = _Stack(held[-1].x, (*held[-1].events, *some))
        else:
            held.append(_Stack(x, some))
    return held


def _wanted(stacks: Iterable[_Stack]) -> Iterable[tuple[Dated, float, float]]:
    """Yield each event that should have a title, and its mark's place; y counts from the axis."""
    for stack in stacks:
        if not stack.is_crowd:
            yield from ((event, stack.x, -_STEP * place) for place, event in enumerate(stack.events))


def _titled(wanted: Sequence[tuple[Dated, float, float]], width: float, measure: Measure,
            lanes: int) -> list[tuple[_Title, int]]:
    """Return titles in lanes, the lowest 0, where nothing covers them and no line crosses them.

    Each is as long as may be; where there is no room for words it is the badge, or nothing.
    """
    held: list[tuple[_Title, int]] = []
    for event, x, y in reversed(wanted):
        badge = _title(event, x, y, 0.0, width, measure)
        if (least := _free_lane(badge, held, lanes)) is None:
            continue
        longer = (_title(event, x, y, most, width, measure) for most in _WIDTHS)
        found = ((title, lane) for title in longer if (lane := _free_lane(title, held, lanes)) is not None)
        held.append(next(found, (badge, least)))
    return held


def _title(event: Dated, x: float, y: float, most: float, width: float, measure: Measure) -> _Title:
    words = shortened_to(event.title, most, measure) if most else event.badge
    wide = measure(words, SIZE, "regular")
    left = max(min(x - RADIUS, width - 4 - wide), 4.0)
    return _Title(words, left, left + wide, x, y, event.id)


def _free_lane(title: _Title, held: Sequence[tuple[_Title, int]], lanes: int) -> int | None:
    near = [(other, lane) for other, lane in held if min(other.left, other.x) - _BETWEEN < max(title.right, title.x)
            + _BETWEEN and min(title.left, title.x) - _BETWEEN < max(other.right, other.x) + _BETWEEN]
    return next((lane for lane in range(lanes) if not any(_clash(title, lane, *each) for each in near)), None)


def _clash(title: _Title, lane: int, other: _Title, its_lane: int) -> bool:
    """Tell whether two titles cover each other, or the line of the higher one crosses the lower one."""
    if lane == its_lane:
        return title.left < other.right + _BETWEEN and other.left < title.right + _BETWEEN
    lower, higher = (title, other) if lane < its_lane else (other, title)
    return lower.left - 2 <= higher.x <= lower.right + 2


def _lines(titles: Sequence[tuple[_Title, int]], base: float) -> Iterable[Shape]:
    """Yield the lines from the titles down to their marks."""
    for title, top in _tops(titles):
        yield Line(((title.x, top + SIZE + 2.5), (title.x, base + title.y)), "secondary", 0.5)


def _words(titles: Sequence[tuple[_Title, int]]) -> Iterable[Shape]:
    for title, top in _tops(titles):
        yield Lettering(title.left, top + SIZE, title.words, SIZE, halo=True)


def _tops(titles: Sequence[tuple[_Title, int]]) -> Iterable[tuple[_Title, float]]:
    used = max((lane for _, lane in titles), default=-1) + 1
    return ((title, 4 + (used - 1 - lane) * LANE) for title, lane in titles)


def _axis(axis: Axis, y: float, events: Sequence[Dated], measure: Measure) -> Iterable[Shape]:
    for reach in axis.reaches:
        yield Line(((reach.left, y), (reach.right, y)), "axis", 0.9)
        wide = (reach.right - reach.left) / ((reach.end - reach.begin).days + 1)
        yield from (Line(((reach.x(day), y), (reach.x(day), y + 3)), "axis", 0.6)
                    for day in _ticks(reach.begin, reach.end, wide))
    for one, other, days in axis.breaks:
        middle = (one.right + other.left) / 2
        yield Line(((one.right, y), (middle - 5, y), (middle - 2, y - 4), (middle + 2, y + 4), (middle + 5, y),
                    (other.left, y)), "axis", 0.9)
        words = say_number("{count} day", "{count} days", days)
        if measure(words, _SMALL, "regular") < other.left - one.right:
            yield Lettering(middle, y - 7, words, _SMALL, "secondary", "middle")
    yield from _dates(axis, y, events, measure)


def _ticks(begin: date, end: date, wide: float) -> Iterable[date]:
    """Yield the days that have a tick: each, or the first of each month or year where days are narrow."""
    for number in range((end - begin).days + 1):
        day = begin + timedelta(days=number)
        if wide >= _CROWDED or (day.day == 1 and (wide >= _YEARLY or day.month == 1)):
            yield day


def _dates(axis: Axis, y: float, events: Sequence[Dated], measure: Measure) -> Iterable[Shape]:
    """Yield the days of the marks below the axis, as far as they have room; the year where it is another."""
    reached, year, month = 0.0, 0, 0
    for day in sorted({day for event in events for day in (event.begin, event.end)}):
        whole = short_date(day.isoformat())
        without_year = whole.removesuffix(str(day.year)).strip()
        forms = [whole] if day.year != year else [without_year, *([str(day.day)] if day.month == month else [])]
        for words in forms:
            half = measure(words, SIZE, "regular") / 2
            if axis.x(day) - half >= reached:
                yield Lettering(axis.x(day), y + 13, words, SIZE, "secondary", "middle")
                reached, year, month = axis.x(day) + half + 4, day.year, day.month
                break


def _stack(stack: _Stack, base: float, chosen: str) -> Iterable[Shape]:
    if stack.is_crowd:
        is_chosen = any(event.id == chosen for event in stack.events)
        yield from crowd(stack.x, base, len(stack.events), is_chosen=is_chosen)
        return
    for place, event in enumerate(stack.events):
        yield from point(event.standing, stack.x, base - _STEP * place, is_chosen=event.id == chosen)


def _stack_spots(stack: _Stack, base: float) -> Iterable[Spot]:
    size = 2 * RADIUS + 3
    if stack.is_crowd:
        size = 2 * CROWD
        yield Spot(tuple(event.id for event in stack.events), stack.x - size / 2, base - size / 2, size, size)
        return
    for place, event in enumerate(stack.events):
        yield Spot((event.id,), stack.x - size / 2, base - _STEP * place - size / 2, size, size)


def _legend(events: Iterable[Dated], top: float, measure: Measure) -> Iterable[Shape]:
    """Yield what each sign means, for the signs that are used."""
    x, y = _MARGIN, top + 9
    used = {(event.standing, event.is_exact) for event in events}
    for standing, words in STANDINGS.items():
        if any(each == standing for each, _ in used):
            yield from point(standing, x, y - 2.6)
            yield Lettering(x + 8, y, say(words), 7.5, "secondary")
            x += 8 + measure(say(words), 7.5, "regular") + 16
    if any(not is_exact for _, is_exact in used):
        yield from stretch("told", x, x + 18, y - 2.6)
        yield Lettering(x + 23, y, say("Some time within these days"), 7.5, "secondary")


def shortened_to(words: str, most: float, measure: Measure) -> str:
    """Return the words cut at a word to a width in points, with an ellipsis where they are cut."""
    if measure(words, SIZE, "regular") <= most:
        return words
    fitting = bisect_right(range(1, len(words)), most, key=lambda end: measure(words[:end] + "…", SIZE, "regular"))
    kept = words[:fitting] if words[fitting:fitting + 1].isspace() or " " not in words[:fitting] else (
        words[:fitting].rsplit(" ", 1)[0])
    return kept.rstrip(" ,;:–-") + "…"

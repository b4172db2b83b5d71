"""Draw the axis of a timeline: a line with ticks, cuts where days are left out, and the dates below it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta

from editor.briefing.drawing import Lettering, Line, Measure, Shape
from editor.briefing.shortening import SIZE
from editor.briefing.timeline import Axis, Dated, Reach
from editor.model.dates import short_date
from editor.words import say_number

FOOT = 16.0
"""How much room the dates take below the axis, in points."""
_SMALL = 6.5
_APART, _MONTHLY = 4.0, 0.5
"""Points between ticks at least, and the points to the day from which on months have them."""
_YEAR, _MONTHS = 365.25, 12
_STEPS = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000)
"""Years between ticks."""
_DAY = timedelta(days=1)


def axis_shapes(axis: Axis, y: float, events: Sequence[Dated], measure: Measure) -> Iterator[Shape]:
    """Yield the axis at a height, in points, with the dates of the events as far as they have room."""
    for reach in axis.reaches:
        yield Line(((reach.left, y), (reach.right, y)), "axis", 0.9)
        yield from (Line(((reach.x(day), y), (reach.x(day), y + 3)), "axis", 0.6) for day in _ticks(reach))
    for one, other, days in axis.breaks:
        middle = (one.right + other.left) / 2
        yield Line(((one.right, y), (middle - 5, y), (middle - 2, y - 4), (middle + 2, y + 4), (middle + 5, y),
                    (other.left, y)), "axis", 0.9)
        words = say_number("{count} day", "{count} days", days)
        if measure(words, _SMALL, "regular") < other.left - one.right:
            yield Lettering(middle, y - 7, words, _SMALL, "secondary", "middle")
    yield from _dates(axis, y, events, measure)


def _ticks(reach: Reach) -> Iterable[date]:
    """Return the days that have a tick: each, or where days are narrow the first of each month, or of some years."""
    wide = (reach.right - reach.left) / ((reach.end - reach.begin).days + 1)
    if wide >= _APART:
        return (reach.begin + number * _DAY for number in range((reach.end - reach.begin).days + 1))
    years = range(reach.begin.year, reach.end.year + 1)
    if wide >= _MONTHLY:
        firsts = (date(year, month, 1) for year in years for month in range(1, _MONTHS + 1))
    else:
        step = next((step for step in _STEPS if step * _YEAR * wide >= _APART), _STEPS[-1])
        firsts = (date(year, 1, 1) for year in years if year % step == 0)
    return (day for day in firsts if reach.begin <= day <= reach.end)


def _dates(axis: Axis, y: float, events: Sequence[Dated], measure: Measure) -> Iterator[Shape]:
    """Yield the days of the marks below the axis, as far as they have room; the year where it is another."""
    reached, tried, year, month = 0.0, -1.0, 0, 0
    for day in sorted({day for event in events for day in (event.begin, event.end)}):
        x = axis.x(day)
        if x <= reached or x - tried < 1:
            continue
        tried = x
        for words in _forms(day, year, month):
            half = measure(words, SIZE, "regular") / 2
            if x - half >= reached:
                yield Lettering(x, y + 13, words, SIZE, "secondary", "middle")
                reached, year, month = x + half + 4, day.year, day.month
                break


def _forms(day: date, year: int, month: int) -> Iterator[str]:
    """Yield how a day is said after one of a year and a month, the longest first."""
    whole = short_date(day.isoformat())
    if day.year != year:
        yield whole
        return
    yield whole.removesuffix(day.isoformat()[:4]).strip()
    if day.month == month:
        yield str(day.day)

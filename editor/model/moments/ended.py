"""Read the weeks, months or years that end or begin with a time: “six months to June”, “the two days after May 5”."""

from __future__ import annotations

from datetime import timedelta

import regex

from editor.model.moments.expressions import Expression
from editor.model.moments.far import shifted
from editor.model.moments.moment import UNKNOWN, Anchor, Moment, first_day, last_day, over_readings
from editor.model.moments.vocabulary import COUNT, count_of

_ENDED = regex.compile(
    rf"(?<!\w)(?:the\s+)?(?:{COUNT}[-\s]+(?P<unit>week|month|quarter|year)s?"
    r"|(?:(?:first(?!\s+half)|full|fiscal|financial)\s+)*(?P<unit>month|quarter|half[-\s]year|(?:first|second)\s+half"
    r"|year))(?:[-\s]+period)?\s+end(?:ed|ing)\s+(?:(?:on|in)\s+)?(?:the\s+)?$"
    rf"|(?<!\w)(?:(?:the\s+)?(?:{COUNT}[-\s]+(?P<unit>week|month|year)s?|(?P<unit>half[-\s]year))|the\s+(?P<unit>week|year))"
    r"\s+to\s+(?:the\s+)?$", regex.IGNORECASE)
_LONGEST_PREFIX = 50


def periods_ended(words: str, begin: int, found: list[Expression]) -> list[Expression]:
    """Return the expressions of a stretch, where those that end a period are joined with how long it took."""
    held: list[Expression] = []
    for each in found:
        is_end = each.rule in ("day", "month")
        before = _ENDED.search(words, max(begin, each.begin - _LONGEST_PREFIX), each.begin) if is_end else None
        if before is None:
            held.append(each)
            continue
        while held and held[-1].begin >= before.start():
            held.pop()
        is_free = not held or held[-1].end <= before.start()
        held.append(_period(before, each) if is_free else each)
    return held


def _period(before: regex.Match[str], last: Expression) -> Expression:
    count, unit = count_of(before["count"] or "a"), before["unit"].lower()
    if "half" in unit:
        count, unit = 6, "month"

    def meaning(at: Anchor) -> Moment:
        return over_readings(last.read(at), lambda end: ending_with(end, count, unit))
    return Expression(before.start(), last.end, "period", {}, meaning)


def ending_with(last: Moment, count: float | None, unit: str) -> Moment:
    """Return some whole units that end with a day or a month; unknown where they cannot be cut so."""
    if last.from_ != last.to or len(last.to) < len("2024-10") or not count or count % 1:
        return UNKNOWN
    if unit in ("day", "week") and len(last.to) < len("2024-10-28"):
        return UNKNOWN
    after = last_day(last.to) + timedelta(days=1)
    first = shifted(after, int(count), unit, -1).isoformat()[:len(last.to)]
    return Moment(value=f"{first}/{last.to}", from_=first, to=last.to, precision="range", origin=last.origin)


def reaching(base: Moment, count: float | None, unit: str, side: int) -> Moment:
    """Return the units that reach up to a time (-1), begin with it (0) or follow it (1), to the unit that is counted.

    “The three days after 5 May” are from the sixth to the eighth.
    """
    size = {"day": 10, "night": 10, "week": 10, "month": 7, "year": 4}.get(unit, 0)
    if base.from_ != base.to or not count or count % 1 or not 0 < size <= len(base.from_):
        return UNKNOWN
    first = first_day(base.from_[:size])
    begin = shifted(first, 1, "day" if size == 10 else unit, 1) if side > 0 else first
    if side < 0:
        begin, end = shifted(first, int(count), unit, -1), first - timedelta(days=1)
    else:
        end = shifted(begin, int(count), unit, 1) - timedelta(days=1)
    from_, to = begin.isoformat()[:size], end.isoformat()[:size]
    value = from_ if from_ == to else f"{from_}/{to}"
    return Moment(value=value, from_=from_, to=to, precision="range", origin=base.origin)

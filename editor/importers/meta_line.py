"""Read the lines above and below an article that say who wrote it and when it was published."""

from __future__ import annotations

import msgspec
import regex

from editor.importers.byline import Dateline, byline, dateline, is_agency, is_paper
from editor.importers.cues import is_boilerplate
from editor.importers.stated_date import StatedDate, is_time, stated_date

_BETWEEN_PARTS = regex.compile(
    r"\s*[|•·●¦;\t]\s*|\s+[-–—]\s+|\s{2,}|[,.]?\s+(?=(?:(?:last|first)\s+)?(?:updated|published|posted)\b)",
    regex.IGNORECASE,
)
_PLACE_AND_DATE = regex.compile(r"(?P<place>[\p{Lu}\p{Lo}][^,،]{1,40})[,،]\s+(?P<date>.+)")
_SHORT_NAME = regex.compile(r"[\p{Lu}\p{Lo}][^.!?:;“”\"]{0,40}")
_LONGEST = 200
_MOST_OTHERS = 3


class MetaLine(msgspec.Struct, frozen=True):
    """What a line states of the article and not of the world: author, outlet, dates, dateline; blank where silent.

    `is_credit` tells that it names who made the article, be it only who edited it.
    """

    author: str = ""
    outlet: str = ""
    dates: tuple[StatedDate, ...] = ()
    dateline: Dateline | None = None
    is_credit: bool = False


def meta_line(line: str) -> MetaLine | None:
    """Return what the line states of the article, where all of it is byline, date, time, place or outlet."""
    if len(line) > _LONGEST:
        return None
    read, others = MetaLine(), 0
    parts = [part for part in _BETWEEN_PARTS.split(line) if part]
    for part in parts:
        said = _part(part.strip())
        if said is None:
            return None
        others += said == MetaLine()
        read = _joined(read, said)
    if read.dates and not read.outlet:  # a name alone may be a headline; beside a date it is who publishes
        read = msgspec.structs.replace(read, outlet=next((part.strip() for part in parts if is_paper(part)), ""))
    return read if (read.is_credit or read.outlet or read.dates) and others <= _MOST_OTHERS else None


def _part(part: str) -> MetaLine | None:
    if (stated := stated_date(part)) is not None:
        return MetaLine(dates=(stated,))
    if (by := byline(part)) is not None:
        after = stated_date(by.rest)
        return MetaLine(by.author, by.outlet, (after,) if after else (), dateline(by.rest, by.rest), is_credit=True)
    place = _PLACE_AND_DATE.fullmatch(part)
    if place and (stated := stated_date(place["date"])) is not None:
        return MetaLine(dates=(stated,))
    if is_agency(part):
        return MetaLine(outlet=part)
    is_other = is_time(part) or is_boilerplate(part) or (_SHORT_NAME.fullmatch(part) and len(part.split()) <= 5)
    return MetaLine() if is_other or not any(map(str.isalnum, part)) else None


def _joined(one: MetaLine, other: MetaLine) -> MetaLine:
    return MetaLine(one.author or other.author, one.outlet or other.outlet, one.dates + other.dates,
                    one.dateline or other.dateline, one.is_credit or other.is_credit)

"""Fill the fields of an article from what its lines state, each with the words it was read from."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from editor.importers.byline import rights_holder, signature
from editor.importers.imported import Found
from editor.importers.layout import Layout, Row
from editor.importers.stated_date import StatedDate, stated_date
from editor.model.edits.fields import shortened
from editor.words import say

_TAIL = 8
_TOLD = 80
_HEAD = 2
_OPENS = regex.compile(
    r"[\s:\u2013\u2014-]*(?P<said>(?:(?:first|originally)\s+)?(?:published|posted)\b[^\n]{4,60}?\d)\.(?=\s)",
    regex.IGNORECASE)
"""A sentence that opens a paragraph and may say when it was published."""


def read_fields(layout: Layout) -> tuple[Found, ...]:
    """Return the fields that the text states, each once, in the order a reader meets them in a form."""
    return tuple(found for read in (_title, _standfirst, _author, _dateline, _outlet) if (found := read(layout)))


def read_published(layout: Layout) -> tuple[Found | None, tuple[str, ...]]:
    """Return the date of publication as an ISO date, if it is stated and certain, and what to tell the analyst.

    A line that calls itself the date of publication goes before one that is only a date; a date of update is neither.
    The date of the dateline is taken where no line states one, else that of a sentence that opens a paragraph at the
    head and says of itself that it is the date of publication.
    """
    stated = [(row, date) for row, date in _stated_dates(layout) if date.cue != "updated"]
    stated = stated or _date_of_dateline(layout) or _date_that_opens(layout)
    labelled = [(row, date) for row, date in stated if date.cue == "published"] or stated
    days = {date.iso for _, date in labelled}
    if len(days) != 1:
        return None, ((say("The text states several dates of publication; none was taken."),) if days else ())
    row, date = labelled[0]
    if not date.iso:
        return None, (say("The line “{line}” can be read as more than one day, or as none; "
                          "no date of publication was taken from it.", line=shortened(row.words, _TOLD)),)
    how = say("Stated in paragraph {number}: “{line}”.", number=_number(layout, row),
              line=shortened(row.words, _TOLD))
    return _found("published", row, date.iso, how), ()


def _stated_dates(layout: Layout) -> Iterator[tuple[Row, StatedDate]]:
    for index, meta in sorted(layout.meta.items()):
        for stated in meta.dates:
            yield layout.rows[index], stated


def _date_of_dateline(layout: Layout) -> list[tuple[Row, StatedDate]]:
    if layout.dateline is None or (stated := layout.dateline[1].date) is None:
        return []
    return [(layout.rows[layout.dateline[0]], stated)]


def _date_that_opens(layout: Layout) -> list[tuple[Row, StatedDate]]:
    """Return the date of “Published 2 November 2024.” before the other sentences of a paragraph at the head."""
    rows = [(row, index) for index, row in enumerate(layout.rows) if layout.lines[index].role == "body"][:_HEAD]
    for row, index in rows:
        begin = layout.dateline[1].end if layout.dateline and layout.dateline[0] == index else 0
        opened = _OPENS.match(row.words, begin)
        if opened is not None and (date := stated_date(opened["said"])) is not None and date.cue == "published":
            return [(row, date)]
    return []


def _title(layout: Layout) -> Found | None:
    row = layout.first("headline")
    return _found("title", row, row.words.lstrip("# "), say("The headline.")) if row else None


def _standfirst(layout: Layout) -> Found | None:
    row = layout.first("standfirst")
    return _found("standfirst", row, row.words, say("The line between headline and article.")) if row else None


def _author(layout: Layout) -> Found | None:
    for index, meta in sorted(layout.meta.items()):
        if meta.author:
            return _found("author", layout.rows[index], meta.author, say("Read from the byline."))
    return None


def _dateline(layout: Layout) -> Found | None:
    if layout.dateline is None or not layout.dateline[1].place:
        return None
    index, dateline = layout.dateline
    return _found("dateline", layout.rows[index], dateline.place, say("Read from the dateline."))


def _outlet(layout: Layout) -> Found | None:
    return _outlet_of_dateline(layout) or _outlet_of_meta(layout) or _outlet_at_end(layout)


def _outlet_of_dateline(layout: Layout) -> Found | None:
    if layout.dateline is None or not layout.dateline[1].outlet:
        return None
    index, dateline = layout.dateline
    return _found("outlet", layout.rows[index], dateline.outlet, say("Read from the dateline."))


def _outlet_of_meta(layout: Layout) -> Found | None:
    for index, meta in sorted(layout.meta.items()):
        if meta.outlet:
            return _found("outlet", layout.rows[index], meta.outlet, say("Read from the byline."))
    return None


def _outlet_at_end(layout: Layout) -> Found | None:
    for row in layout.rows[-_TAIL:]:
        if agency := signature(row.words[-80:]):
            return _found("outlet", row, agency, say("Signed at the end."))
    for row, line in zip(layout.rows, layout.lines, strict=True):
        if line.role == "boilerplate" and (holder := rights_holder(row.words)):
            return _found("outlet", row, holder, say("Read from the copyright line."))
    return None


def _found(field: str, row: Row, words: str, how: str) -> Found:
    """Return the field with the place of its words in the row; the whole row where they stand there in another form."""
    place = row.words.rfind(words) if field == "outlet" and row.words.endswith(words) else row.words.find(words)
    if place < 0:
        return Found(field, words, row.begin, row.end, how)
    begin = row.begin + row.indent + place
    return Found(field, words, begin, begin + len(words), how)


def _number(layout: Layout, row: Row) -> int:
    return layout.rows.index(row) + 1

"""Find what is missing, unresolved or contradictory in a project, each with its place and the one thing that mends it.

Each finding is one of one record and needs no other record, so that after an edit only the records it touched are
looked at again. What the sentences of a briefing lack is found beside the briefing, which knows its lexicon.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations
from typing import Literal

import msgspec

from editor.model.accounts import sort_of
from editor.model.bounds import bounds_in_words
from editor.model.edits.fields import badge_of, name_of, shortened
from editor.model.edits.looked_at import is_unlooked_at
from editor.model.edits.proposed import proposed_in
from editor.model.project import Project
from editor.model.records import Anchor, Article, Event, Figure, Quote, Record
from editor.words import phrase, say, say_number

UNTRANSCRIBED = "no transcription"
"""The check that finds pictures of which nobody has written down what they say."""
UNLOOKED_AT = "accepted in bulk"
"""The check that finds what was accepted among others."""
PROPOSED = "suggested values"
"""The check that finds what nobody has confirmed."""
_LONGEST_NAME = 80
"""Code points of what a record is called; where a line has less room, it is cut there."""
Level = Literal["error", "warning", "info"]
LEVELS: tuple[Level, ...] = ("error", "warning", "info")
"""From the gravest on."""
CHECKED: tuple[type[Article | Event | Quote], ...] = (Article, Event, Quote)
"""The classes of records that are looked at."""


class Finding(msgspec.Struct, frozen=True):
    """One thing to look at: how grave, which check found it, in which record, in one sentence.

    The words from `begin` to `end` of an `article` are its place, if it has one. Filling `field` of the record mends
    it; `fix` is that deed, in English, for gettext. Of findings of one `group` one is enough to be told.
    """

    level: Level
    check: str
    kind: str
    id: str
    sentence: str
    article: str = ""
    begin: int = 0
    end: int = 0
    field: str = ""
    fix: str = ""
    group: str = ""


def findings(project: Project) -> Iterator[Finding]:
    """Yield the findings of a project."""
    for kind in CHECKED:
        for record in project.each(kind):
            yield from findings_of(record)


def findings_of(record: Record | None) -> Iterator[Finding]:
    """Yield the findings of one record; what is only suggested, or rejected, has none."""
    match record:
        case Article():
            yield from _of_article(record)
        case Event() if record.state == "accepted":
            yield from _of_event(record)
        case Quote() if record.state == "accepted":
            yield from _of_quote(record)


def _of_article(article: Article) -> Iterator[Finding]:
    name = name_of(article) or say("Untitled article")
    if article.is_untranscribed:
        yield Finding("warning", UNTRANSCRIBED, "article", article.id,
                      say("“{title}” is a picture, and nobody has written down what it says", title=name), article.id,
                      fix=phrase("Transcribe it"))
    if article.is_blank:
        return  # nothing in it is counted from a day, or quoted from an outlet
    if not article.published:
        yield Finding("warning", "no publication date", "article", article.id,
                      say("“{title}” has no publication date", title=name), article.id,
                      field="publishedField", fix=phrase("Give the date"))
    if not article.outlet:
        yield Finding("info", "no outlet", "article", article.id,
                      say("“{title}” has no outlet", title=name), article.id,
                      field="outletField", fix=phrase("Name the outlet"))


def _of_quote(quote: Quote) -> Iterator[Finding]:
    if not (quote.speaker or quote.speaker_words):
        sentence = say("Q{number} “{words}” has no speaker", number=quote.number, words=shortened(quote.spans[0].words))
        yield _placed("warning", "quote without speaker", quote, sentence, quote.spans[0],
                      "quoteSpeaker", phrase("Name the speaker"))
    yield from _of_proposals(quote, quote.spans[0])
    yield from _of_bulk(quote, quote.spans[0])


def _of_proposals(record: Event | Quote, place: Anchor | None) -> Iterator[Finding]:
    """Yield that values of a record are only proposed: nothing becomes a fact by itself."""
    if count := proposed_in(record):
        yield _placed("info", PROPOSED, record, say_number(
            "{badge}: {count} value is suggested and nobody has confirmed it",
            "{badge}: {count} values are suggested and nobody has confirmed them", count, badge=badge_of(record)),
            place, f"{record.kind_of_record}Proposed", phrase("Confirm"))


def _of_bulk(record: Event | Quote, place: Anchor | None) -> Iterator[Finding]:
    """Yield what was accepted in bulk with a status, a date, a figure or somebody who says so, until it is looked at.
    """
    if claims_unseen(record):
        said, name = ", ".join(filter(None, _claimed_in(record))), shortened(_called(record), _LONGEST_NAME)
        sentence = say("{badge} “{name}” was accepted in bulk, and nobody has looked at it: {values}",
                       badge=badge_of(record), name=name, values=said) if said else say(
                           "{badge} “{name}” was accepted in bulk, and nobody has looked at it",
                           badge=badge_of(record), name=name)
        yield _placed("info", UNLOOKED_AT, record, sentence, place, f"{record.kind_of_record}InBulk",
                      phrase("Look at it"))


def claims_unseen(record: Event | Quote) -> bool:
    """Tell whether a record that was accepted in bulk, and not looked at since, claims more than its source's words."""
    speaks = isinstance(record, Quote) and bool(record.speaker)
    return is_unlooked_at(record) and (speaks or any(_claimed_in(record)))


def _claimed_in(record: Event | Quote) -> Iterator[str]:
    """Yield what a record claims that a briefing would print, in the words for it."""
    if isinstance(record, Quote):
        yield record.speaker_words
        return
    yield from (record.status, record.when.words, *(figure.words for figure in record.figures))
    yield from (account.attributed_words for account in record.accounts)


def _called(record: Event | Quote) -> str:
    return record.title if isinstance(record, Event) else record.spans[0].words


def _of_event(event: Event) -> Iterator[Finding]:
    name, place = name_of(event), next(iter(event.evidence), None)
    if place is None:
        yield _placed("error", "event without evidence", event,
                      say("E{number} “{name}” rests on no words", number=event.number, name=name), None,
                      "accountList", phrase("Add evidence"))
    yield from _of_time(event, name, place)
    if not (event.where or event.where_words):
        yield _placed("warning", "event without place", event,
                      say("E{number} “{name}” has no place", number=event.number, name=name), place,
                      "eventWhere", phrase("Give the place"))
    yield from _conflicts(event, name)
    yield from _of_proposals(event, place)
    yield from _of_bulk(event, place)


def _of_time(event: Event, name: str, place: Anchor | None) -> Iterator[Finding]:
    if event.when.from_ or event.when.to:
        return
    if event.when.words:
        yield _placed("warning", "unresolved date", event,
                      say("E{number} “{name}” happened “{words}”, which is no date yet", number=event.number, name=name,
                          words=event.when.words), place, "eventWhen", phrase("Give the date"))
    else:
        yield _placed("warning", "event without date", event,
                      say("E{number} “{name}” has no date", number=event.number, name=name), place,
                      "eventWhen", phrase("Give the date"))


def _conflicts(event: Event, name: str) -> Iterator[Finding]:
    """Yield the figures of different accounts that cannot both be true, the first pair of each sort."""
    told = set()
    for one, other in combinations(event.accounts, 2):
        for first in one.values.figures:
            for second in other.values.figures:
                sort = sort_of(first)
                if sort == sort_of(second) and sort not in told and _is_conflict(first, second):
                    told.add(sort)
                    yield _placed("warning", "conflicting figures", event, say(
                        "E{number} “{name}”: one account says “{one}”, another “{other}”", number=event.number,
                        name=name, one=first.words or bounds_in_words(first.min, first.max),
                        other=second.words or bounds_in_words(second.min, second.max)),
                        next(iter(other.evidence), None), "figureTable", phrase("Settle the figure"))


def _is_conflict(one: Figure, other: Figure) -> bool:
    """Tell whether no number lies within the bounds of both; a bound that was not stated is open."""
    least = max((bound for bound in (one.min, other.min) if bound is not None), default=None)
    most = min((bound for bound in (one.max, other.max) if bound is not None), default=None)
    return least is not None and most is not None and least > most


def _placed(level: Level, check: str, record: Record, sentence: str, place: Anchor | None, field: str,
            fix: str) -> Finding:
    found = Finding(level, check, record.kind_of_record, record.id, sentence, field=field, fix=fix)
    return found if place is None else msgspec.structs.replace(
        found, article=place.article, begin=place.begin, end=place.end)

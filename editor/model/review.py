"""Say what an article suggests that nobody has decided about, in the order in which an analyst goes through it.

What is quiet is not counted: times, and announcements. They wait under filters of their own, unless whoever asks names
them as loud: then they count, and come last.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Literal

import msgspec
from immutables import Map

from editor.model.edits.batches import batch_of
from editor.model.indexes import Ids
from editor.model.project import Project
from editor.model.records import Anchor, Article, Event, Mention, Quote
from editor.model.scheme import scheme_of
from editor.model.tagged import stands_in_newest

_NO_TAGS: Map[str, Mention] = Map()

Decided = Mention | Quote | Event
"""What is decided about by itself; a suggested entity goes with its tags."""

Sort = Literal["entity", "quote", "event", "time", "announcement"]
Sieve = Literal["all", "names", "times", "announcements", "weak"]

ANNOUNCEMENT = "announcement"
"""The type of events in which somebody only states something."""

Loud = frozenset[Sort]
"""Sorts that count though they are quiet by default."""

SORTS: tuple[Sort, ...] = ("entity", "quote", "event", "time", "announcement")
"""The sorts in the order in which they are gone through."""

Key = tuple[Sort, str]
"""What suggestions have in common that are gone through together: the sort, and the id of the entity or their own."""

_QUIET: tuple[Sort, ...] = ("time", "announcement")
_NONE: Loud = frozenset()
_SIFTED: dict[Sieve, tuple[Sort, ...]] = {
    "all": ("entity", "quote", "event"), "names": ("entity",), "times": ("time",),
    "announcements": ("announcement",), "weak": ("entity", "quote", "event")}


class Progress(msgspec.Struct, frozen=True):
    """How many suggestions of an article, quiet ones apart, were accepted, were rejected, and wait."""

    accepted: int = 0
    rejected: int = 0
    waiting: int = 0

    @property
    def decided(self) -> int:
        """Return how many were decided about."""
        return self.accepted + self.rejected

    @property
    def count(self) -> int:
        """Return how many there are."""
        return self.decided + self.waiting


def waiting(project: Project, article_id: str, loud: Loud = _NONE) -> int:
    """Return how many suggestions in the newest text of an article wait for a decision, quiet ones apart.

    While its tags may still be counted, only those of a loaded article are.
    """
    article, quiet = project.find(Article, article_id), quiet_but(loud)
    if article is None:
        return 0
    statements = _Statements(project.of(Quote), project.of(Event), project.holders.get(article_id, Ids()))
    told = _statements_waiting(statements, article.id, article.text, ANNOUNCEMENT in quiet)
    if project.suggested.is_known:
        return told + _tags_waiting(project, article, quiet)
    sorting = Sorting(project)
    return told + sum(tag.state == "suggested" and sorting.sort(tag) not in quiet for tag in _tags_of(project, article))


def waiting_apart(project: Project, article_id: str, loud: Loud = _NONE) -> int:
    """Return how many suggestions in the newest text of an article wait that are quiet, and so not counted."""
    return waiting(project, article_id, frozenset(_QUIET)) - waiting(project, article_id, loud)


class _Statements:
    """The quotes and events of a project, and the ids of those in an article: the same ones as long as none changes."""

    def __init__(self, quotes: Map[str, Quote], events: Map[str, Event], ids: Ids) -> None:
        self._held = quotes, events, ids

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Statements) and all(
            one is another for one, another in zip(self._held, other._held, strict=True))

    def __hash__(self) -> int:
        return hash(tuple(map(id, self._held)))

    def __iter__(self) -> Iterator[Quote | Event]:
        quotes, events, ids = self._held
        return (record for held in ids if (record := quotes.get(held) or events.get(held)) is not None)


@lru_cache(maxsize=4)  # asked several times after every step, most of which change only tags
def _statements_waiting(statements: _Statements, article_id: str, text: str, leaves_announcements: bool) -> int:
    """Return how many quotes and events wait in a text of an article."""
    count = 0
    for record in statements:
        if record.state == "suggested" and not (
                leaves_announcements and isinstance(record, Event) and record.type == ANNOUNCEMENT):
            count += any(anchor.text in ("", text) for anchor in anchors_in(record, article_id))
    return count


def _tags_waiting(project: Project, article: Article, quiet: tuple[Sort, ...]) -> int:
    """Return how many tags of the newest text wait, loaded or not; the text of old ones is blank and means the newest.
    """
    known = project.suggested.known
    types = scheme_of(project).times if "time" in quiet else ()
    return sum(known.get((article.id, text), 0) - sum(known.get((article.id, text, type_), 0) for type_ in types)
               for text in {"", article.text})


def is_suggested_from(project: Project, article_id: str) -> bool:
    """Tell whether anything was ever suggested in the newest text of an article."""
    return next(reviewed_in(project, article_id), None) is not None


def sort_of(project: Project, record: Decided) -> Sort:
    """Return what a suggestion is gone through as."""
    return Sorting(project).sort(record)


def quiet_but(loud: Loud) -> tuple[Sort, ...]:
    """Return the sorts that are not counted."""
    return tuple(sort for sort in _QUIET if sort not in loud)


@lru_cache(maxsize=32)  # asked for thousands of suggestions
def wanted(sieve: Sieve, loud: Loud) -> tuple[Sort, ...]:
    """Return the sorts that a sieve lets through, in order; what is loud only where several are wanted."""
    sorts = _SIFTED[sieve]
    return (*sorts, *(sort for sort in _QUIET if sort in loud)) if len(sorts) > 1 else sorts


@lru_cache(maxsize=32)
def counted(sieve: Sieve, loud: Loud) -> tuple[Sort, ...]:
    """Return the sorts that count while a sieve is wanted: all but the quiet ones, or those it lets through where they
    are quiet.
    """
    sorts, quiet = wanted(sieve, loud), quiet_but(loud)
    return sorts if all(sort in quiet for sort in sorts) else tuple(sort for sort in SORTS if sort not in quiet)


class Sorting:
    """What the suggestions of a project are gone through as; the type of thousands of tags is looked up once."""

    def __init__(self, project: Project) -> None:
        self._project, self._scheme = project, scheme_of(project)
        self._of_types: dict[str, Sort] = {}

    def sort(self, record: Decided) -> Sort:
        """Return what a suggestion is gone through as."""
        if isinstance(record, Quote):
            return "quote"
        if isinstance(record, Event):
            return "announcement" if record.type == ANNOUNCEMENT else "event"
        if (known := self._of_types.get(record.type)) is None:
            is_time = self._scheme.entity_type(record.type).nature == "time"
            known = self._of_types[record.type] = "time" if is_time else "entity"
        return known

    def key(self, sort: Sort, record: Decided) -> Key:
        """Return what a suggestion has in common with those that are gone through together with it."""
        if sort != "entity" or not isinstance(record, Mention):
            return sort, "" if sort == "time" else record.id
        entity = self._project.entity(record.entity) if record.entity else None
        return sort, entity.id if entity is not None else record.id


def anchors_in(record: Decided, article_id: str) -> tuple[Anchor, ...]:
    """Return the words of a record that stand in an article, in the record's order."""
    anchors = (record.anchor,) if isinstance(record, Mention) else (
        record.spans if isinstance(record, Quote) else record.evidence)
    if len(anchors) == 1 and anchors[0].article == article_id:  # as of nearly all of thousands
        return anchors
    return tuple(anchor for anchor in anchors if anchor.article == article_id)


def place_in(record: Decided, article_id: str) -> tuple[int, int]:
    """Return where the first words of a record in an article begin and end, in code points."""
    if isinstance(record, Mention):  # thousands are asked for their places
        return record.begin, record.end
    first = anchors_in(record, article_id)[0]
    return first.begin, first.end


def is_waiting(project: Project, record_id: str) -> bool:
    """Tell whether a tag of a loaded article, a quote or an event still waits for a decision."""
    record = record_of(project, record_id)
    return record is not None and record.state == "suggested"


def record_of(project: Project, record_id: str) -> Decided | None:
    """Return a tag of a loaded article, a quote or an event, or None."""
    return project.find(Mention, record_id) or project.find(Quote, record_id) or project.find(Event, record_id)


def reviewed_in(project: Project, article_id: str) -> Iterator[Decided]:
    """Yield what was suggested in the newest text of an article, decided about or not, in no order."""
    article = project.find(Article, article_id)
    if article is None:
        return
    yield from _tags_of(project, article)
    statements = _Statements(project.of(Quote), project.of(Event), project.holders.get(article_id, Ids()))
    yield from (record for record in statements if is_reviewed(article, record))


def is_reviewed(article: Article, record: Decided) -> bool:
    """Tell whether a record was suggested, and stands in the newest text of an article."""
    if not _was_suggested(record):
        return False
    if isinstance(record, Mention):
        return record.article == article.id and stands_in_newest(article, record)
    return any(anchor.text in ("", article.text) for anchor in anchors_in(record, article.id))


def _tags_of(project: Project, article: Article) -> Iterator[Mention]:
    held = project.mentions.get(article.id, _NO_TAGS).values()
    return (tag for tag in held if is_reviewed(article, tag))


def _was_suggested(record: Decided) -> bool:
    """Tell whether a record comes from a suggester, and not from the analyst, one by one or many in a step."""
    return record.state == "suggested" or (
        record.origin != "analyst" and not (isinstance(record, Mention) and batch_of(record)))

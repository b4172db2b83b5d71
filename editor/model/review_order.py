"""Keep what an article suggests in the order in which an analyst goes through it, as changes come: a change costs as
much as it has records, however many wait.
"""

from __future__ import annotations

from bisect import bisect_left, insort
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator

import msgspec
from immutables import Map

from editor.model.change import Change, Swap
from editor.model.project import Project
from editor.model.records import Article, Entity, Event, Mention, Quote, Record, State
from editor.model.review import (
    SORTS,
    Decided,
    Key,
    Loud,
    Progress,
    Sieve,
    Sort,
    Sorting,
    counted,
    is_reviewed,
    place_in,
    quiet_but,
    reviewed_in,
    wanted,
)
from editor.model.scheme import changes_scheme

_SLICE = 500
"""How many records are gathered at a time; some 5 milliseconds."""

Spot = tuple[int, int, str]
"""Where a suggestion begins and ends, in code points, and its id."""

Run = tuple[int, int, int, int, str]
"""How often the suggestions of a row were skipped, the rank of their sort, where they begin and end, and an id."""

Place = tuple[Run, Spot]
"""A row, and where in it a suggestion stands: places are in the order of the review."""

_NO_SPOTS: tuple[Spot, ...] = ()
_NO_TAGS: Map[str, Mention] = Map()


class Kind(msgspec.Struct, frozen=True):
    """What suggestions are alike in that can be accepted in one step: sort, type (blank for quotes) and strength."""

    sort: Sort
    type: str
    strength: str


class _Entry(msgspec.Struct, frozen=True):
    record: Decided
    key: Key
    spot: Spot
    kind: Kind


class ReviewOrder:
    """What was suggested in the newest text of a loaded article, by entities in the order of their first tags, then
    quotes, events, times and announcements by place. The first tag counts also where it is decided about, so that the
    order stays the same throughout a review.

    Nothing is in it until it is gathered. `weigh` gives how strong a suggestion is; "weak" has a sieve of its own.
    """

    def __init__(self, project: Project, article_id: str, weigh: Callable[[Decided], str]) -> None:
        self.article = article_id
        self._project, self._weigh = project, weigh
        self._begin_anew()

    def _begin_anew(self) -> None:
        self._sorting = Sorting(self._project)
        self._entries: dict[str, _Entry] = {}
        self._spots: dict[Key, list[Spot]] = {}
        self._tally: Counter[tuple[Kind, State]] = Counter()

    def gathering(self) -> Iterator[None]:
        """Take in what the article suggests as its project stands now, in slices."""
        self._begin_anew()
        for number, record in enumerate(reviewed_in(self._project, self.article), 1):
            entry = self._entries[record.id] = self._entry_of(record)
            self._spots.setdefault(entry.key, []).append(entry.spot)
            self._tally[entry.kind, record.state] += 1
            if not number % _SLICE:
                yield
        for spots in self._spots.values():
            spots.sort()

    def gather(self) -> None:
        """Take in what the article suggests as its project stands now."""
        for _ in self.gathering():
            pass

    def take(self, project: Project, change: Change) -> Collection[str] | None:
        """Follow a change after which the project is this one; return the ids of the suggestions that come elsewhere
        now, go, wait or are decided about, or None where all were gathered anew.
        """
        self._project, self._sorting = project, Sorting(project)
        if changes_scheme(change) or any(isinstance(swap.record, Article) and swap.id == self.article and (
                _text_of(swap.before) != _text_of(swap.after)) for swap in change.swaps):
            self.gather()
            return None
        swapped = [record for swap in change.swaps for record in self._touched_by(swap)]
        moved = {key for record in swapped for key in self._renew(record)}
        behind = [[spot[2] for spot in self._spots.get(key, _NO_SPOTS)] for key in moved]
        return {record.id for record in swapped}.union(*behind)

    def _touched_by(self, swap: Swap) -> Iterable[Decided]:
        """Return what may come elsewhere after a swap: a record that is reviewed here, the tags of a merged entity."""
        if isinstance(swap.record, Mention | Quote | Event):
            return (swap.record,)
        if isinstance(swap.record, Entity) and _merged(swap.before) != _merged(swap.after):
            return self._project.mentions_naming(swap.id)
        return ()

    def progress(self, loud: Loud, sieve: Sieve = "all") -> Progress:
        """Return how many are accepted, rejected, and wait, quiet ones apart; of a sieve of quiet ones only these."""
        sorts = counted(sieve, loud)
        states: Counter[State] = Counter()
        for (kind, state), count in self._tally.items():
            if kind.sort in sorts:
                states[state] += count
        return Progress(states["accepted"], states["rejected"], states["suggested"])

    def quiet_waiting(self, loud: Loud) -> dict[Sort, int]:
        """Return how many times and announcements, as far as they are quiet, wait; without sorts of none."""
        counted = ((sort, sum(count for kind, count in self.kinds().items() if kind.sort == sort))
                   for sort in quiet_but(loud))
        return {sort: count for sort, count in counted if count}

    def kinds(self) -> dict[Kind, int]:
        """Return how many of each kind wait."""
        return {kind: count for (kind, state), count in self._tally.items() if state == "suggested" and count}

    def waiting_of(self, kinds: Collection[Kind]) -> list[str]:
        """Return the ids of what waits of these kinds, by place: what is numbered is so in the order of the words."""
        return [spot[2] for spot in sorted(entry.spot for entry in self._entries.values()
                                           if entry.record.state == "suggested" and entry.kind in kinds)]

    def waiting_with(self, record_id: str, sieve: Sieve, loud: Loud) -> list[str]:
        """Return the ids of what a sieve lets through of what waits together with a suggestion, by place."""
        entry = self._entries.get(record_id)
        return [] if entry is None else [spot[2] for spot in self._spots[entry.key]
                                         if self.lets_through(spot[2], sieve, loud)]

    def all_through(self, sieve: Sieve, loud: Loud) -> list[str]:
        """Return the ids of all that a sieve lets through."""
        return [record_id for record_id in self._entries if self.lets_through(record_id, sieve, loud)]

    def lets_through(self, record_id: str, sieve: Sieve, loud: Loud) -> bool:
        """Tell whether a suggestion waits that a sieve lets through."""
        entry = self._entries.get(record_id)
        return entry is not None and entry.record.state == "suggested" and (
            entry.kind.sort in wanted(sieve, loud) and (sieve != "weak" or entry.kind.strength == "weak"))

    def place_of(self, record_id: str, skipped: int) -> Place:
        """Return the row in which a suggestion comes that is in the order, and its place there; times have one each.
        """
        entry = self._entries[record_id]
        sort, group = entry.key
        begin, end, first = entry.spot if sort == "time" else self._spots[entry.key][0]
        return (skipped, SORTS.index(sort), begin, end, first if sort == "time" else group), entry.spot

    def record(self, record_id: str) -> Decided | None:
        """Return a suggestion, decided about or not, or None."""
        entry = self._entries.get(record_id)
        return entry.record if entry is not None else None

    def _entry_of(self, record: Decided) -> _Entry:
        sort = self._sorting.sort(record)
        type_ = record.type if not isinstance(record, Quote) else ""
        return _Entry(record, self._sorting.key(sort, record), (*place_in(record, self.article), record.id),
                      Kind(sort, type_, self._weigh(record)))

    def _renew(self, swapped: Decided) -> Iterator[Key]:
        """Let a suggestion be as it is in the project now; yield the groups of which another one is the first now."""
        found = self._found(swapped)
        old, new = self._entries.pop(swapped.id, None), self._entry_of(found) if found is not None else None
        if old is not None:
            self._tally[old.kind, old.record.state] -= 1
        if new is not None:
            self._entries[swapped.id] = new
            self._tally[new.kind, new.record.state] += 1
        if old is None or new is None or (old.key, old.spot) != (new.key, new.spot):
            yield from self._leave(old)
            yield from self._join(new)

    def _leave(self, old: _Entry | None) -> Iterator[Key]:
        if old is None:
            return
        spots = self._spots[old.key]
        at = bisect_left(spots, old.spot)
        del spots[at]
        if not spots:
            del self._spots[old.key]
        elif not at:
            yield old.key

    def _join(self, new: _Entry | None) -> Iterator[Key]:
        if new is None:
            return
        spots = self._spots.setdefault(new.key, [])
        insort(spots, new.spot)
        if spots[0] is new.spot:
            yield new.key

    def _found(self, swapped: Decided) -> Decided | None:
        """Return a record as the project has it, if it was suggested in the newest text of the article."""
        article = self._project.find(Article, self.article)
        if article is None:
            return None
        record = (self._project.mentions.get(self.article, _NO_TAGS).get(swapped.id) if isinstance(swapped, Mention)
                  else self._project.find(type(swapped), swapped.id))
        return record if record is not None and is_reviewed(article, record) else None


def _text_of(record: Record | None) -> str:
    return record.text if isinstance(record, Article) else ""


def _merged(record: Record | None) -> str:
    return record.merged_into if isinstance(record, Entity) else ""

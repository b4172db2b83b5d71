"""Let what waits in an article come one after another: what a sieve lets through, and what was skipped last."""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterable, Iterator, Mapping, Sequence

import msgspec

from editor.model.review import Decided, Loud, Sieve
from editor.model.review_order import Place, ReviewOrder, Run, Spot

_BEGINNING: Place = ((-1, 0, 0, 0, ""), (0, 0, ""))
TWICE = 2
"""Who has skipped a suggestion so often leaves it for another day."""


class ReviewLine:
    """What a sieve lets through of an order, one after another, those first that were skipped the least; whoever was
    skipped twice is not in it. It stays as it is while the order follows changes, until it is told of them.
    """

    def __init__(self, order: ReviewOrder, sieve: Sieve, loud: Loud, skipped: Mapping[str, int]) -> None:
        self.order, self._sieve, self._loud, self._skipped = order, sieve, loud, skipped
        self._places: dict[str, Place] = {}
        self._held: dict[Run, list[Spot]] = {}
        for record_id in order.all_through(sieve, loud):
            if (times := skipped.get(record_id, 0)) < TWICE:
                run, spot = self._places[record_id] = order.place_of(record_id, times)
                self._held.setdefault(run, []).append(spot)
        for spots in self._held.values():
            spots.sort()
        self._runs = sorted(self._held)

    def __contains__(self, record_id: str) -> bool:
        """Tell whether a suggestion comes."""
        return record_id in self._places

    def update(self, touched: Iterable[str]) -> None:
        """Let these suggestions come where the order has them now."""
        for record_id in touched:
            self._leave(record_id)
            times = self._skipped.get(record_id, 0)
            if times < TWICE and self.order.lets_through(record_id, self._sieve, self._loud):
                self._join(record_id, self.order.place_of(record_id, times))

    def place(self, record_id: str) -> Place | None:
        """Return the place of a suggestion that comes, or None."""
        return self._places.get(record_id)

    def first_of(self, ids: Iterable[str]) -> str:
        """Return which of these comes first, or blank."""
        places = [place for record_id in ids if (place := self._places.get(record_id)) is not None]
        return min(places)[1][2] if places else ""

    @property
    def first(self) -> str:
        """Return what comes first, or blank."""
        return self._held[self._runs[0]][0][2] if self._runs else ""

    def following(self, place: Place | None) -> Iterator[str]:
        """Yield what comes behind a place, whether or not anything stands there; behind none all."""
        run, spot = place or _BEGINNING
        at, spots = bisect_right(self._runs, run), self._held.get(run, [])
        yield from (each[2] for each in spots[bisect_right(spots, spot):])
        yield from (each[2] for later in self._runs[at:] for each in self._held[later])

    def after(self, place: Place) -> str:
        """Return what comes behind a place, round to the first; blank for none."""
        return next(self.following(place), self.first)

    def before(self, place: Place) -> str:
        """Return what comes before a place, round to the last; blank for none."""
        if not self._runs:
            return ""
        run, spot = place
        if at := bisect_left(spots := self._held.get(run, []), spot):
            return spots[at - 1][2]
        return self._held[self._runs[bisect_left(self._runs, run) - 1]][-1][2]

    def ahead(self, record_id: str = "") -> Ahead:
        """Return the rows that come behind a suggestion, round to it; all rows where that does not come."""
        if (place := self._places.get(record_id)) is None:
            return Ahead(self.order, self._held, self._runs)
        run, spot = place
        at, spots, here = bisect_left(self._runs, run), self._held[run], bisect_left(self._held[run], spot)
        return Ahead(self.order, self._held, [*self._runs[at + 1:], *self._runs[:at]], spots[here + 1:], spots[:here])

    def _leave(self, record_id: str) -> None:
        if (place := self._places.pop(record_id, None)) is None:
            return
        run, spot = place
        spots = self._held[run]
        del spots[bisect_left(spots, spot)]
        if not spots:
            del self._held[run]
            del self._runs[bisect_left(self._runs, run)]

    def _join(self, record_id: str, place: Place) -> None:
        self._places[record_id] = place
        run, spot = place
        if run not in self._held:
            self._held[run] = []
            insort(self._runs, run)
        insort(self._held[run], spot)


class Row(msgspec.Struct, frozen=True):
    """Suggestions that come together: the first of them, and where all stand, by place."""

    first: Decided
    spots: Sequence[Spot]


class Ahead:
    """Rows of suggestions that wait; what is in a row is looked up when it is asked for."""

    def __init__(self, order: ReviewOrder, held: Mapping[Run, Sequence[Spot]], runs: Sequence[Run],
                 rest: Sequence[Spot] = (), last: Sequence[Spot] = ()) -> None:
        self._order, self._held, self._runs = order, held, runs
        self._rest, self._last = rest, last

    def __iter__(self) -> Iterator[tuple[Decided, ...]]:
        """Yield the suggestions of each row."""
        for number in range(len(self)):
            found = (self._order.record(spot[2]) for spot in self._spots(number))
            yield tuple(record for record in found if record is not None)

    def __len__(self) -> int:
        """Return how many rows there are."""
        return bool(self._rest) + len(self._runs) + bool(self._last)

    def row(self, number: int) -> Row | None:
        """Return a row; None where what it begins with is gone by now."""
        spots = self._spots(number)
        first = self._order.record(spots[0][2]) if spots else None
        return Row(first, spots) if first is not None else None

    def _spots(self, number: int) -> Sequence[Spot]:
        if self._rest and not number:
            return self._rest
        at = number - bool(self._rest)
        return self._held.get(self._runs[at], ()) if at < len(self._runs) else self._last

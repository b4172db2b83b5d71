"""Tell which records a table shows: those that hold the words, that the sieve lets through, and that are worked on."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from immutables import Map

from editor.model.records import Record
from editor.model.text import fold
from editor.ui.bridge import Bridge
from editor.ui.tables.listings import Listing
from editor.ui.tables.sieve import HERE, Sieve


class Fitting:
    """The words and the sieve that records of a listing fit or do not. Folded words are kept until they are forgotten.

    Those `held` fit whatever they say: an edit must not take a row away that is worked on.
    """

    def __init__(self, listing: Listing, bridge: Bridge) -> None:
        self._listing = listing
        self._bridge = bridge
        self._sought = ""
        self._folded: dict[str, str] = {}
        self.sieve = Sieve()
        self.article = ""
        self.held: frozenset[str] = frozenset()

    @property
    def has_words(self) -> bool:
        """Tell whether words are looked for."""
        return bool(self._sought)

    @property
    def leaves_out(self) -> bool:
        """Tell whether records may be left out."""
        return self.has_words or bool(self.sieve)

    @property
    def asks_where(self) -> bool:
        """Tell whether only records of the article at hand fit."""
        return HERE in self.sieve.traits

    def seek(self, words: str) -> None:
        """Look for words, cases and kinds of apostrophe aside."""
        self._sought = " ".join(fold(words).split())

    def among(self, ids: Sequence[str]) -> list[str]:
        """Return those of the records that fit, in their order."""
        fitting, held = list(ids), self.held
        if self.sieve:
            records, is_let_through = self._records(), self._gate()
            # the article at hand may be told of before the table hears which records are gone
            fitting = [found for found in fitting if (record := records.get(found)) is not None
                       and (found in held or is_let_through(record))]
        if self._sought:
            self._read([found for found in fitting if found not in self._folded])
            words, sought = self._folded, self._sought
            fitting = [found for found in fitting if sought in words[found] or found in held]
        return fitting

    def fits(self, record_id: str) -> bool:
        """Tell whether one record fits."""
        return bool(self.among([record_id]))

    def forget(self, ids: Iterable[str]) -> None:
        """Read the words of these records anew when they are next asked for."""
        for record_id in ids:
            self._folded.pop(record_id, None)

    def forget_all(self) -> None:
        """Read all words anew when they are next asked for."""
        self._folded.clear()

    def _gate(self) -> Callable[[Any], bool]:
        """Return what tells whether the sieve lets a record through."""
        project, article = self._bridge.project, self.article
        chosen = [(aspect.value, values) for aspect in self._listing.aspects
                  if (values := self.sieve.chosen(aspect.name))]
        holding = [trait.holds for trait in self._listing.traits if trait.name in self.sieve.traits]
        return lambda record: (all(value(record) in values for value, values in chosen)
                               and all(holds(project, record, article) for holds in holding))

    def _read(self, ids: Sequence[str]) -> None:
        """Fold the words of records, all at once: ten thousand single calls would be felt."""
        project, records, words = self._bridge.project, self._records(), self._listing.words
        lines = "\n".join(" ".join(words(project, records[found]).splitlines()) for found in ids)
        self._folded.update(zip(ids, fold(lines).split("\n"), strict=True) if ids else ())

    def _records(self) -> Map[str, Record]:
        return self._bridge.project.of(self._listing.record)

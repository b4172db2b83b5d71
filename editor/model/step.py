"""Take the swaps of a change into a project with all its indexes, as one step."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from immutables import Map

from editor.model.anchor import anchors_of
from editor.model.change import Swap
from editor.model.errors import EditRefused, TextNotLoaded
from editor.model.indexes import move, names_of, placed, redirects_of, sources_of, unplaced, without
from editor.model.records import Article, Entity, Mention, Record
from editor.model.tallies import Spot, spots_of
from editor.words import say

if TYPE_CHECKING:
    from editor.model.project import Project

_NO_RECORDS: Map[str, Record] = Map()
_NOWHERE: Map[str, str] = Map()


class Step:
    """A project in the making: maps are thawed once however many swaps there are."""

    def __init__(self, project: Project) -> None:
        self._before = project
        self._records = dict(project.records)
        self._mentions = project.mentions.mutate()
        self._by_entity = project.mentions_by_entity.mutate()
        self._starts = project.starts.mutate()
        self._more: dict[str, int] = {}
        self._suggested: dict[Spot, int] = {}
        self._holders = project.holders.mutate()
        self._names = project.names.mutate()
        self._redirects = project.redirects.mutate()
        self._sources = project.sources.mutate()
        self._last_order = project.last_order

    def project(self) -> Project:
        """Return the project after what was taken."""
        return replace(self._before, records=Map(self._records), mentions=self._mentions.finish(),
                       mentions_by_entity=self._by_entity.finish(), starts=self._starts.finish(),
                       counted=self._before.counted.plus(self._more),
                       suggested=self._before.suggested.plus(self._suggested), holders=self._holders.finish(),
                       names=self._names.finish(), redirects=self._redirects.finish(),
                       sources=self._sources.finish(), last_order=self._last_order)

    def take(self, swap: Swap) -> None:
        """Take one swap. Raises EditRefused where a record is not as it says it was, TextNotLoaded for a tag elsewhere.
        """
        record = swap.record
        if isinstance(record, Mention):
            self._take_mention(swap)
            return
        self._hold(swap, record)
        if isinstance(record, Entity):  # of thousands of swaps each looks at the maps of its own kind alone
            move(self._names, record.id, names_of(swap.before), names_of(swap.after))
            move(self._redirects, record.id, redirects_of(swap.before), redirects_of(swap.after))
        elif isinstance(record, Article):
            self._take_article(swap, record)
        else:
            move(self._holders, record.id, [anchor.article for anchor in anchors_of(swap.before)],
                 [anchor.article for anchor in anchors_of(swap.after)])

    def _hold(self, swap: Swap, record: Record) -> None:
        held = self._records.get(record.kind_of_record, _NO_RECORDS)
        _compare(held.get(record.id), swap)
        self._records[record.kind_of_record] = (
            held.delete(record.id) if swap.after is None else held.set(record.id, swap.after))

    def _take_article(self, swap: Swap, record: Article) -> None:
        if swap.before is None and record.id not in self._mentions:
            self._mentions[record.id], self._starts[record.id] = Map(), Map()
        move(self._sources, record.id, sources_of(swap.before), sources_of(swap.after))
        if isinstance(swap.after, Article):
            self._last_order = max(self._last_order, swap.after.order)

    def _take_mention(self, swap: Swap) -> None:
        mention = swap.record
        assert isinstance(mention, Mention)
        if mention.article not in self._mentions:
            raise TextNotLoaded(mention.article)
        held, starts = self._mentions[mention.article], self._starts[mention.article]
        _compare(held.get(swap.id), swap)
        if isinstance(swap.before, Mention):
            held, starts = held.delete(swap.id), unplaced(starts, swap.before)
            self._count(swap.before, -1)
        if isinstance(swap.after, Mention):
            held, starts = held.set(swap.id, swap.after), placed(starts, swap.after)
            self._count(swap.after, 1)
        self._mentions[mention.article], self._starts[mention.article] = held, starts

    def _count(self, mention: Mention, one: int) -> None:
        if mention.state == "suggested":
            for spot in spots_of(mention):
                self._suggested[spot] = self._suggested.get(spot, 0) + one
        if not mention.entity:
            return
        places = self._by_entity.get(mention.entity, _NOWHERE)
        self._by_entity[mention.entity] = (
            places.set(mention.id, mention.article) if one > 0 else without(places, mention.id))
        if mention.state == "accepted":
            self._more[mention.entity] = self._more.get(mention.entity, 0) + one


def _compare(held: Record | None, swap: Swap) -> None:
    if held != swap.before:
        raise EditRefused(say("Nothing was changed: the {kind} “{id}” has been changed in the meantime. Try again.",
                              kind=swap.kind, id=swap.id))

"""Keep the look-up maps of a project: which ids are held under a key."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from typing import TypeVar

from immutables import Map, MapMutation

from editor.model.names import keys_of
from editor.model.records import Article, Entity, Mention, Record

V = TypeVar("V")
Ids = Map[str, None]
Starts = Map[int, tuple[str, ...]]
"""The ids of the mentions of one article that begin in each of its stretches, as `stretch_of` numbers them, in order.
"""

_STRETCH_BITS = 9
"""A stretch is 512 code points long, so that some ten mentions begin in it where they stand close."""


def ids_under(records: Iterable[Record], keys_of_record: Callable[[Record], Iterable[str]]) -> Map[str, Ids]:
    """Return the ids of the records under each of their keys."""
    held: dict[str, dict[str, None]] = {}
    for record in records:
        for key in keys_of_record(record):
            held.setdefault(key, {})[record.id] = None
    return Map({key: Map(ids) for key, ids in held.items()})


def move(index: MapMutation[str, Ids], record_id: str, before: Collection[str], after: Collection[str]) -> None:
    """Take an id from the keys where it was held to those where it is; a key that holds nothing is gone."""
    if before == after:
        return
    for key in before:
        left = without(index.get(key, Ids()), record_id)
        if left:
            index[key] = left
        else:
            index.pop(key, None)
    for key in after:
        index[key] = index.get(key, Ids()).set(record_id, None)


def without(held: Map[str, V], key: str) -> Map[str, V]:
    """Return the map without a key, whether or not it was there."""
    return held.delete(key) if key in held else held


def with_all_under(index: Map[str, Ids], key: str) -> list[str]:
    """Return a key, what it holds, what that holds as a key, and so on; each once, even where they form a ring."""
    found = [key]
    for held in found:  # grows as it is walked
        found += sorted(under for under in index.get(held, Ids()) if under not in found)
    return found


def starts_of(mentions: Iterable[Mention]) -> Starts:
    """Return the starts of all mentions of an article."""
    starts: dict[int, list[str]] = {}
    for mention in mentions:
        starts.setdefault(mention.begin >> _STRETCH_BITS, []).append(mention.id)
    return Map({stretch: tuple(sorted(ids)) for stretch, ids in starts.items()})


def stretch_of(begin: int) -> int:
    """Return the number of the stretch that a place is in: one map of few stretches is made faster than of all places.
    """
    return begin >> _STRETCH_BITS


def placed(starts: Starts, mention: Mention) -> Starts:
    """Return the starts with one more mention."""
    stretch = stretch_of(mention.begin)
    return starts.set(stretch, tuple(sorted((*starts.get(stretch, ()), mention.id))))


def unplaced(starts: Starts, mention: Mention) -> Starts:
    """Return the starts without a mention that is there."""
    stretch = stretch_of(mention.begin)
    left = tuple(other for other in starts[stretch] if other != mention.id)
    return starts.set(stretch, left) if left else starts.delete(stretch)


def with_places(places: Map[str, Map[str, str]], mentions: Iterable[Mention]) -> Map[str, Map[str, str]]:
    """Return which mentions name each entity, each with its article, with further ones."""
    found: dict[str, dict[str, str]] = {}
    for mention in mentions:
        if mention.entity:
            found.setdefault(mention.entity, {})[mention.id] = mention.article
    return places.update({entity: places.get(entity, Map()).update(held) for entity, held in found.items()})


def names_of(record: Record | None) -> frozenset[str]:
    """Return the keys of the names that an entity is found by; none for other records."""
    return keys_of(record) if isinstance(record, Entity) else frozenset()


def redirects_of(record: Record | None) -> tuple[str, ...]:
    """Return the entity that stands in the place of one merged into it; none for other records."""
    return (record.merged_into,) if isinstance(record, Entity) and record.merged_into else ()


def sources_of(record: Record | None) -> frozenset[str]:
    """Return what an article is known by when it comes again, each by its sha256: its texts, the picture it is of, and
    the bytes of a file without words; none for other records.
    """
    if not isinstance(record, Article):
        return frozenset()
    return frozenset((*record.texts, record.picture, record.original if record.is_wordless else "")) - {""}

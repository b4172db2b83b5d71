"""Find the entities that words may name: the same name or alias first, then near ones, then those named within."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Literal

import msgspec
import regex
from rapidfuzz import fuzz, process
from rapidfuzz.distance import Levenshtein

from editor.model.names import name_key
from editor.model.project import Project
from editor.model.records import Entity

__all__ = ["Match", "entities_like", "matches", "name_key", "named", "offers"]

NEAR = 86.0
"""The likeness in percent from which another spelling is offered (Indel ratio)."""

_SHORT = 4
"""Up to this many code points one changed letter makes another name, so nothing near is offered."""

_SURNAME = 90.0
"""The likeness of the last words of a name, as a surname is, to the whole of it."""

_NEAREST = 99.0
"""The likeness that another spelling never passes, however long the name."""

_PART, _NEAR_PART = 70.0, 60.0
"""The likeness of words to a name that stands within them, just so or with one letter changed, or the other way."""

_TYPED = 80.0
"""The likeness of what is typed to a part of a name from which the name is found (partial Indel ratio)."""

_LONGEST = 200
"""Words of more code points name nothing: they are a passage, and to compare it with every name would take long."""

_WORD = regex.compile(r"[^\s\-&/,]+")
_Way = Literal["name", "spelling", "last words", "part"]
Way = Literal["name", "alias", "spelling", "last words", "part"]
"""Why an entity may be meant: its name, another of its names, another spelling, the last words, a part of either."""


class Match(msgspec.Struct, frozen=True):
    """An entity and how alike its best name is, in percent; 100 is the same name.

    `way` says why it may be meant, and `differs` how many letters another spelling changes.
    """

    entity: Entity
    likeness: float
    mentions: int
    way: Way = "name"
    differs: int = 0

    @property
    def is_sure(self) -> bool:
        """Tell whether words may be linked to the entity without choosing it among others."""
        return self.likeness >= NEAR


def named(project: Project, words: str, entity_type: str) -> Entity | None:
    """Return the first made entity of a type with just this name or alias, cases and kinds of apostrophe aside.

    An entity that was merged away or rejected is not found.
    """
    entities = project.of(Entity)
    found = (entities[entity_id] for entity_id in project.ids_named(name_key(words)))
    return next((entity for entity in found if entity.type == entity_type), None)


def double_of(project: Project, entity: Entity) -> Entity | None:
    """Return another accepted entity of the type that has just the name of this one, cases and kinds of apostrophe
    aside, the first made; none that was told apart from it.
    """
    others = (project.get(Entity, other) for other in project.ids_named(name_key(entity.name)) if other != entity.id)
    return next((other for other in others if name_key(other.name) == name_key(entity.name)
                 and other.type == entity.type and other.state == "accepted"
                 and entity.id not in other.different_from and other.id not in entity.different_from), None)


def matches(project: Project, words: str, limit: int = 5) -> list[Match]:
    """Return the entities the words may name, the likeliest first: by likeness, then by how often they are tagged."""
    if len(words) > _LONGEST:
        return []
    key = name_key(words)
    return _best(project, key, _likenesses(project, key), limit)


def offers(project: Project, words: str, limit: int = 4) -> list[Match]:
    """Return what `matches` does and, after it, the entities with a name within the words, or the words within it."""
    if len(words) > _LONGEST:
        return []
    key = name_key(words)
    sure = _best(project, key, _likenesses(project, key))
    known = {match.entity.id for match in sure}
    parts = (match for match in _best(project, key, _parts(project, key)) if match.entity.id not in known)
    return [*sure, *parts][:limit]


def entities_like(project: Project, typed: str, limit: int = 6) -> list[Match]:
    """Return the entities whose name or alias is typed so far, the likeliest first; for nothing, the most tagged.

    Names that begin so come first, then those with a word that does, those that hold it, and those that nearly do.
    Apostrophes need not be typed, and a hyphen is as good as a space.
    """
    if len(typed) > _LONGEST:
        return []
    key = name_key(typed)
    if not key:
        return _best(project, key, dict.fromkeys(project.names, (0.0, "name")), limit)
    sought = _unmarked(key)
    near = process.extract(sought, {name: _unmarked(name) for name in project.names}, scorer=fuzz.partial_ratio,
                           processor=None, score_cutoff=_TYPED, limit=None)
    found: dict[str, tuple[float, _Way]] = {
        name: (_rank_typed(sought, unmarked, likeness), "name") for unmarked, likeness, name in near
        if len(unmarked) >= len(sought) - 1}
    return _best(project, key, found, limit)


@lru_cache(maxsize=1 << 16)
def _unmarked(key: str) -> str:
    """Return a key of a name as it is typed in haste: without apostrophes, with spaces for hyphens."""
    return key.replace("'", "").replace("-", " ").strip() or key


def _rank_typed(key: str, name: str, likeness: float) -> float:
    places = (name == key, name.startswith(key), f" {key}" in name, key in name)
    return 100.0 * (len(places) - places.index(True)) + 100.0 if True in places else likeness


def _best(project: Project, key: str, alike: dict[str, tuple[float, _Way]], limit: int | None = None) -> list[Match]:
    """Return the first entities that bear the names, each by the likest of them; all where no limit is given."""
    best: dict[str, tuple[float, str, _Way]] = {}
    for name, (likeness, way) in alike.items():
        for entity_id in project.ids_named(name):
            if entity_id not in best or likeness > best[entity_id][0]:
                best[entity_id] = likeness, name, way
    order = sorted(best, key=lambda entity_id: (-best[entity_id][0], -project.tally(entity_id), entity_id))
    return [_match(project, entity_id, key, *best[entity_id]) for entity_id in order[:limit]]


def _match(project: Project, entity_id: str, key: str, likeness: float, name: str, way: _Way) -> Match:
    entity = project.get(Entity, entity_id)
    told: Way = "alias" if way == "name" and name != name_key(entity.name) else way
    differs = Levenshtein.distance(key, name) if way == "spelling" else 0
    return Match(entity, likeness, project.tally(entity_id), told, differs)


def _likenesses(project: Project, key: str) -> dict[str, tuple[float, _Way]]:
    """Return the names of the project that are like the key: near spellings, last words either way, and itself."""
    if not key:
        return {}
    names = list(project.names)
    near = process.extract(key, names, scorer=fuzz.ratio, processor=None, score_cutoff=NEAR, limit=None)
    alike: dict[str, tuple[float, _Way]] = {
        name: (min(_NEAREST, likeness), "spelling") for name, likeness, _ in near if min(len(key), len(name)) > _SHORT}
    alike |= dict.fromkeys((name for name in names if name.endswith(f" {key}")), (_SURNAME, "last words"))
    words = key.split(" ")
    endings = (" ".join(words[place:]) for place in range(1, len(words)))
    alike |= dict.fromkeys((ending for ending in endings if ending in project.names), (_SURNAME, "last words"))
    return alike | ({key: (100.0, "name")} if key in project.names else {})


def _parts(project: Project, key: str) -> dict[str, tuple[float, _Way]]:
    """Return the names that stand within the key in whole words, or hold it so, or nearly do in one word."""
    names = list(project.names)
    tokens = [(found.start(), found.end()) for found in _WORD.finditer(key)]
    near = {name for begin, end in tokens for name in _spelt_nearly(names, key[begin:end])}
    parts: dict[str, tuple[float, _Way]] = dict.fromkeys(near, (_NEAR_PART, "part"))
    parts |= dict.fromkeys(_begun_nearly(names, key), (_PART, "part"))
    within = (part for part in _runs(key, tokens) if part in project.names)
    around = (name for name in names if key and f" {key} " in f" {name} ")
    return parts | dict.fromkeys((*within, *around), (_PART, "part"))


def _spelt_nearly(names: Iterable[str], word: str) -> Iterator[str]:
    """Yield the names that are the word but for one letter, its first apart."""
    if len(word) > _SHORT:
        for name, _, _ in process.extract(
                word, names, scorer=Levenshtein.distance,  # type: ignore[arg-type]  # its stubs know likeness only
                processor=None, score_cutoff=1, limit=None):
            if name[:1] == word[:1] and len(name) >= _SHORT:
                yield name


def _begun_nearly(names: Iterable[str], key: str) -> Iterator[str]:
    """Yield the longer names that begin with the words but for one letter."""
    count = len(key.split(" "))
    begun = {name: " ".join(words[:count]) for name in names if len(words := name.split(" ", count)) > count}
    if len(key) > _SHORT and begun:
        for _, _, name in process.extract(
                key, begun, scorer=Levenshtein.distance, processor=None, score_cutoff=1, limit=None):
            yield name


def _runs(key: str, tokens: list[tuple[int, int]]) -> Iterator[str]:
    for place, (begin, _) in enumerate(tokens):
        for _, end in tokens[place : place + 12]:
            yield key[begin:end]

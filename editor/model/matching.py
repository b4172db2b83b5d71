"""Find the entities that words may name: the same name or alias first, then near ones."""

from __future__ import annotations

import unicodedata

import msgspec
from rapidfuzz import fuzz

from editor.model.project import Project
from editor.model.records import Entity
from editor.model.text import fold

NEAR = 86.0
"""The likeness in percent from which another spelling is offered (Indel ratio)."""

_SHORT = 4
"""Up to this many code points one changed letter makes another name, so nothing near is offered."""

_SURNAME = 90.0
"""The likeness of the last words of a name, as a surname is, to the whole of it."""


class Match(msgspec.Struct, frozen=True):
    """An entity and how alike its best name is, in percent; 100 is the same name."""

    entity: Entity
    likeness: float
    mentions: int


def named(project: Project, words: str, entity_type: str) -> Entity | None:
    """Return the entity of a type with just this name or alias, cases and kinds of apostrophe aside."""
    key = name_key(words)
    for entity in project.each(Entity):
        if entity.type == entity_type and not entity.merged_into and key in _keys(entity):
            return entity
    return None


def matches(project: Project, words: str, limit: int = 5) -> list[Match]:
    """Return the entities the words may name, the likeliest first: by likeness, then by how often they are tagged."""
    key = name_key(words)
    found = [
        Match(entity, likeness, project.tallies.get(entity.id, 0))
        for entity in project.each(Entity)
        if not entity.merged_into and entity.state != "rejected" and (likeness := _likeness(key, entity)) >= NEAR
    ]
    found.sort(key=lambda match: (-match.likeness, -match.mentions, match.entity.id))
    return found[:limit]


def name_key(words: str) -> str:
    """Return the form in which names are compared: composed, folded, without soft hyphens, single-spaced."""
    plain = "".join(char for char in unicodedata.normalize("NFKC", words) if unicodedata.category(char) != "Cf")
    return " ".join(fold(plain).split())


def _keys(entity: Entity) -> list[str]:
    return [name_key(name) for name in (entity.name, *entity.aliases) if name]


def _likeness(key: str, entity: Entity) -> float:
    return max((_alike(key, name) for name in _keys(entity)), default=0.0)


def _alike(key: str, name: str) -> float:
    if key == name:
        return 100.0
    if name.endswith(f" {key}") or key.endswith(f" {name}"):
        return _SURNAME
    if min(len(key), len(name)) <= _SHORT:
        return 0.0
    return min(99.0, fuzz.ratio(key, name))

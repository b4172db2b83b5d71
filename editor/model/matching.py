"""Find the entities that words may name: the same name or alias first, then near ones."""

from __future__ import annotations

import msgspec
from rapidfuzz import fuzz, process

from editor.model.names import name_key
from editor.model.project import Project
from editor.model.records import Entity

__all__ = ["Match", "matches", "name_key", "named"]

NEAR = 86.0
"""The likeness in percent from which another spelling is offered (Indel ratio)."""

_SHORT = 4
"""Up to this many code points one changed letter makes another name, so nothing near is offered."""

_SURNAME = 90.0
"""The likeness of the last words of a name, as a surname is, to the whole of it."""

_NEAREST = 99.0
"""The likeness that another spelling never passes, however long the name."""


class Match(msgspec.Struct, frozen=True):
    """An entity and how alike its best name is, in percent; 100 is the same name."""

    entity: Entity
    likeness: float
    mentions: int


def named(project: Project, words: str, entity_type: str) -> Entity | None:
    """Return the first made entity of a type with just this name or alias, cases and kinds of apostrophe aside.

    An entity that was merged away or rejected is not found.
    """
    entities = project.of(Entity)
    found = (entities[entity_id] for entity_id in project.ids_named(name_key(words)))
    return next((entity for entity in found if entity.type == entity_type), None)


def matches(project: Project, words: str, limit: int = 5) -> list[Match]:
    """Return the entities the words may name, the likeliest first: by likeness, then by how often they are tagged."""
    best: dict[str, float] = {}
    for key, likeness in _likenesses(project, name_key(words)).items():
        for entity_id in project.ids_named(key):
            best[entity_id] = max(likeness, best.get(entity_id, 0.0))
    order = sorted(best, key=lambda entity_id: (-best[entity_id], -project.tallies.get(entity_id, 0), entity_id))
    return [Match(project.get(Entity, entity_id), best[entity_id], project.tallies.get(entity_id, 0))
            for entity_id in order[:limit]]


def _likenesses(project: Project, key: str) -> dict[str, float]:
    """Return the names of the project that are like the key: near spellings, last words either way, and itself."""
    if not key:
        return {}
    names = list(project.names)
    near = process.extract(key, names, scorer=fuzz.ratio, processor=None, score_cutoff=NEAR, limit=None)
    alike = {name: min(_NEAREST, likeness) for name, likeness, _ in near if min(len(key), len(name)) > _SHORT}
    alike |= dict.fromkeys((name for name in names if name.endswith(f" {key}")), _SURNAME)
    words = key.split(" ")
    endings = (" ".join(words[place:]) for place in range(1, len(words)))
    alike |= dict.fromkeys((ending for ending in endings if ending in project.names), _SURNAME)
    return alike | ({key: 100.0} if key in project.names else {})

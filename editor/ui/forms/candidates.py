"""Find the entities that a person may mean by what is typed into a field so far."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from functools import lru_cache

import msgspec

from editor.model.change import Change, Edit, Stamp
from editor.model.edits.entities import add_entity
from editor.model.matching import matches, name_key
from editor.model.project import Project
from editor.model.records import Entity
from editor.model.scheme import EntityType, scheme_of

_key_of = lru_cache(maxsize=50_000)(name_key)
_SAME, _BEGINS, _WORD_BEGINS = range(3)


class Named(msgspec.Struct, frozen=True):
    """Whom a field names: an entity by its id, or words for somebody or something without one."""

    entity: str = ""
    words: str = ""


def same_name(project: Project, words: str, natures: Collection[str]) -> Entity | None:
    """Return the entity of just this name or alias: one of the wanted natures first, then the most mentioned."""
    key = name_key(words)
    found = [entity for entity in _standing(project) if key in _keys(entity)] if key else []
    return min(found, key=lambda entity: _place(project, entity, natures), default=None)


def candidates(project: Project, words: str, natures: Collection[str], limit: int = 6) -> list[Entity]:
    """Return the entities that the words begin to name, the likeliest first; for no words, the most mentioned ones.

    Names that begin with the words come first, then names with a word that does, then names that are nearly the words.
    """
    key = name_key(words)
    ranked = [(rank, _place(project, entity, natures), entity) for entity in _standing(project)
              if (rank := _rank(key, entity)) is not None]
    ranked.sort(key=lambda found: found[:2])
    found = [entity for _, _, entity in ranked[:limit]]
    if len(found) < limit and key:
        found += [match.entity for match in matches(project, words, limit) if match.entity not in found]
    return found[:limit]


def new_types(project: Project, natures: Collection[str]) -> list[EntityType]:
    """Return the types that a new entity of these natures can have, in the scheme's order."""
    return [entity_type for entity_type in scheme_of(project.info).entity_types if entity_type.nature in natures]


def with_new_entity(name: str, entity_type: str, choose: Callable[[str], Edit]) -> Edit:
    """Make an entity and, in the same step, the edit that names it."""
    def edit(project: Project, stamp: Stamp) -> Change:
        added = add_entity(name, entity_type)(project, stamp)
        entity = added.swaps[-1]
        chosen = choose(entity.id)(project.swapped(added.swaps), stamp)
        return msgspec.structs.replace(chosen, id=added.id, swaps=added.swaps + chosen.swaps)
    return edit


def _standing(project: Project) -> Iterator[Entity]:
    return (entity for entity in project.of(Entity).values() if not entity.merged_into and entity.state != "rejected")


def _keys(entity: Entity) -> list[str]:
    return [_key_of(name) for name in (entity.name, *entity.aliases) if name]


def _place(project: Project, entity: Entity, natures: Collection[str]) -> tuple[bool, int, str, str]:
    nature = scheme_of(project.info).entity_type(entity.type).nature
    return (nature not in natures, -project.tally(entity.id), entity.name, entity.id)


def _rank(key: str, entity: Entity) -> int | None:
    best: int | None = None
    for name in _keys(entity):
        if name == key:
            return _SAME
        if name.startswith(key):
            best = _BEGINS
        elif f" {key}" in name and best is None:
            best = _WORD_BEGINS
    return best

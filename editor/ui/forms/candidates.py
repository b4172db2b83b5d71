"""Find the entities that a person may mean by what is typed into a field so far."""

from __future__ import annotations

from collections.abc import Callable, Collection

import msgspec

from editor.model.change import Change, Edit, Stamp
from editor.model.edits.entities import add_entity
from editor.model.matching import entities_like, name_key
from editor.model.project import Project
from editor.model.records import Entity
from editor.model.scheme import EntityType, scheme_of
from editor.model.standing import standing

_CONSIDERED = 50
"""Of how many entities with such a name those of the wanted natures are put first."""


class Named(msgspec.Struct, frozen=True):
    """Whom a field names: an entity by its id, or words for somebody or something without one."""

    entity: str = ""
    words: str = ""


def same_name(project: Project, words: str, natures: Collection[str]) -> Entity | None:
    """Return the entity of just this name or alias: one of the wanted natures first, then the most mentioned."""
    found = [project.get(Entity, entity_id) for entity_id in project.ids_named(name_key(words))]
    return min(found, key=lambda entity: _place(project, entity, natures), default=None)


def candidates(project: Project, words: str, natures: Collection[str], limit: int = 6) -> list[Entity]:
    """Return the entities that the words begin to name, the likeliest first; for no words, the most mentioned ones.

    They are found as in the tag palette; of those that are as likely, the wanted natures come first.
    """
    if not words.strip():
        return sorted(standing(project, Entity), key=lambda entity: _place(project, entity, natures))[:limit]
    found = entities_like(project, words, max(_CONSIDERED, limit))
    found.sort(key=lambda match: (-match.likeness, *_place(project, match.entity, natures)))
    return [match.entity for match in found[:limit]]


def new_types(project: Project, natures: Collection[str]) -> list[EntityType]:
    """Return the types that a new entity of these natures can have, in the scheme's order."""
    return [entity_type for entity_type in scheme_of(project).entity_types if entity_type.nature in natures]


def with_new_entity(name: str, entity_type: str, choose: Callable[[str], Edit]) -> Edit:
    """Make an entity and, in the same step, the edit that names it."""
    def edit(project: Project, stamp: Stamp) -> Change:
        added = add_entity(name, entity_type)(project, stamp)
        entity = added.swaps[-1]
        chosen = choose(entity.id)(project.swapped(added.swaps), stamp)
        return msgspec.structs.replace(chosen, id=added.id, swaps=added.swaps + chosen.swaps)
    return edit


def _place(project: Project, entity: Entity, natures: Collection[str]) -> tuple[bool, int, str, str]:
    nature = scheme_of(project).entity_type(entity.type).nature
    return (nature not in natures, -project.tally(entity.id), entity.name, entity.id)

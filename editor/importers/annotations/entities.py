"""Find the entity that words of another tool's annotations name, or make one."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from editor.formats.annotations import Thing
from editor.formats.guids import id_of_guid
from editor.model.matching import named
from editor.model.names import name_key
from editor.model.project import Project
from editor.model.records import Entity


class Entities:
    """The entities that one file names: those the project has, and those that are new with it."""

    def __init__(self, project: Project, things: Iterable[Thing], new_id: Callable[[str], str],
                 made: dict[str, Any]) -> None:
        self._project, self._new_id, self._made = project, new_id, made
        self._things = {thing.key: thing for thing in things}
        self._of_thing: dict[str, str] = {}
        self._of_name: dict[tuple[str, str], str] = {}
        self._new: dict[str, Entity] = {}

    @property
    def made(self) -> tuple[Entity, ...]:
        """Return the entities that are new."""
        return tuple(self._new.values())

    def known(self, key: str) -> str:
        """Return the entity that a thing of the file became, or blank where no mark has named it yet."""
        return self._of_thing.get(key, "") or self._here(key)

    def of(self, key: str, words: str, entity_type: str, suggested_by: str = "") -> str:
        """Return the entity that words of a type name: the one of the thing, else the one of this type and name.

        A new one is a suggestion where a program made the tag.
        """
        if key and (found := self.known(key)):
            return found
        thing = self._things.get(key) if key else None
        name = " ".join((thing.name if thing and thing.name else words).split())
        place = (entity_type, name_key(name))
        found = "" if thing else self._of_name.get(place, "") or self._named(name, entity_type)
        if not found:
            found = self._new_id(key)
            self._new[found] = Entity(id=found, **self._made, type=entity_type, name=name,
                                      outside_ids=thing.outside_ids if thing else (),
                                      state="suggested" if suggested_by else "accepted",
                                      origin=suggested_by or "analyst")
        self._of_name.setdefault(place, found)
        if key:
            self._of_thing[key] = found
        return found

    def _here(self, key: str) -> str:
        """Return the entity of the project that has the key as its id, as it is or written as a GUID; or blank."""
        entity = self._project.entity(key) or self._project.entity(id_of_guid(key))
        return entity.id if entity is not None and entity.state != "rejected" else ""

    def _named(self, name: str, entity_type: str) -> str:
        entity = named(self._project, name, entity_type)
        return entity.id if entity is not None else ""

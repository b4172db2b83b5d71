"""Tell in which places of a project others lie, by the relations that say so."""

from __future__ import annotations

from functools import cached_property

from editor.model.project import Project
from editor.model.records import Relation

LOCATED_IN = "located in"


def standing(project: Project, entity_id: str) -> str:
    """Return the entity that an id stands for now, blank for none."""
    held = project.entity(entity_id) if entity_id else None
    return held.id if held is not None else ""


class Around:
    """The places of a project by where they lie: asked for thousands of events, and gathered once."""

    def __init__(self, project: Project) -> None:
        self.project = project
        self._around: dict[str, set[str]] = {}

    def place(self, entity_id: str) -> str:
        """Return the place that an id stands for now, blank for none."""
        return standing(self.project, entity_id)

    def places(self, place: str) -> set[str]:
        """Return the places in which a place is said to lie."""
        if (around := self._around.get(place)) is None:
            around, waiting = self._around.setdefault(place, set()), [place]
            while waiting:
                further = self._lies.get(waiting.pop(), set()) - around
                around |= further
                waiting += further
        return around

    @cached_property
    def _lies(self) -> dict[str, set[str]]:
        """Return the places in which each is said to lie by a relation of its own."""
        lies: dict[str, set[str]] = {}
        for each in self.project.of(Relation).values():
            if each.type == LOCATED_IN:
                lies.setdefault(self.place(each.from_), set()).add(self.place(each.to))
        return lies

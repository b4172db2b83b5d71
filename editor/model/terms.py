"""Look up the terms of a project's scheme, its own and the project's: how they are called, placed and used."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from editor.model.project import Project
from editor.model.records import Entity, Event, OwnTerm, Relation
from editor.model.records.terms import Sort
from editor.model.scheme import Scheme, Term, placed, scheme_file_of


class TermName(NamedTuple):
    """Which term of a scheme is meant: what it is, the name that records store, and the type that a kind is within."""

    sort: Sort
    name: str
    within: str = ""


def own_term(project: Project, term: TermName) -> OwnTerm | None:
    """Return what the project says of a term, or None; of several records the first made counts."""
    return next(iter(own_terms(project, term)), None)


def own_terms(project: Project, term: TermName) -> list[OwnTerm]:
    """Return all records that say something of a term, as a colleague's and one that was restored, the first first."""
    return [one for one in project.each(OwnTerm) if (one.sort, one.name, one.within) == term]


def is_added(project: Project, term: TermName) -> bool:
    """Tell whether the project added a term, rather than the scheme having it."""
    record = own_term(project, term)
    return record is not None and record.added and term.name not in _names(scheme_file_of(project.info), term)


def offered(project: Project, like: TermName) -> list[TermName]:
    """Return the terms that stand in the list of one and are offered, in order."""
    return [one for one in listed_names(project, like) if not is_hidden(project, one)]


def is_hidden(project: Project, term: TermName) -> bool:
    """Tell whether a term is not offered."""
    record = own_term(project, term)
    return record is not None and record.hidden


def listed_names(project: Project, like: TermName) -> list[TermName]:
    """Return the terms that stand in the list of one, also those that are hidden, in order."""
    return [name for _, name in _placed_names(project, like)]


def label_of(project: Project, term: TermName, *, own: bool = True) -> str:
    """Return what a term is called, by the project or, if `own` is not wanted, by the scheme it picks."""
    record = own_term(project, term) if own else None
    if record is not None and record.label:
        return record.label
    return next((one.label for one in _terms(scheme_file_of(project.info), term) if one.name == term.name), term.name)


def orders_when_moved(project: Project, term: TermName, down: int) -> dict[TermName, float]:
    """Return the orders by which a term stands so many places further down in its list; none where it has no room.

    It alone gets another one, unless there is none left between those beside it: then the list is numbered anew.
    """
    rows = _placed_names(project, term)
    here = next((place for place, (_, name) in enumerate(rows) if name == term), None)
    if here is None or not 0 <= here + down < len(rows) or not down:
        return {}
    others = [row for place, row in enumerate(rows) if place != here]
    place = here + down
    before = others[place - 1][0] if place else others[0][0] - 2
    after = others[place][0] if place < len(others) else before + 2
    order = (before + after) / 2
    if before < order < after:
        return {term: order}
    names = [name for _, name in others]
    return {name: float(number) for number, name in enumerate([*names[:place], term, *names[place:]])}


def uses(project: Project) -> Counter[TermName]:
    """Count the records made with each term, tags apart: those of most articles are not in memory.

    Entities that were merged or rejected count too: they may stand again.
    """
    return Counter(_used(project))


def _used(project: Project) -> Iterator[TermName]:
    for entity in project.of(Entity).values():
        yield TermName("entity type", entity.type)
        yield TermName("kind", entity.kind, entity.type)
    for event in project.of(Event).values():
        yield TermName("event type", event.type)
        yield from (TermName("role", role) for role in {each.role for each in event.participants})
    yield from (TermName("relation type", relation.type) for relation in project.of(Relation).values())


def _terms(scheme: Scheme, like: TermName) -> tuple[Term, ...]:
    """Return the list of a scheme that a term stands in."""
    if like.sort == "kind":
        return tuple(Term(kind, kind) for kind in scheme.entity_type(like.within).kinds)
    lists: dict[Sort, tuple[Term, ...]] = {
        "entity type": scheme.entity_types, "event type": scheme.event_types, "role": scheme.event_roles,
        "relation type": scheme.relation_types}
    return lists[like.sort]


def _names(scheme: Scheme, like: TermName) -> tuple[str, ...]:
    return tuple(one.name for one in _terms(scheme, like))


def _placed_names(project: Project, like: TermName) -> list[tuple[float, TermName]]:
    own = [one for one in project.each(OwnTerm) if (one.sort, one.within) == (like.sort, like.within)]
    return [(order, TermName(like.sort, name, like.within))
            for order, name, _ in placed(_names(scheme_file_of(project.info), like), own)]

"""Work out what is made with terms that go, and what it may become."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from editor.model.names import name_key
from editor.model.project import Project
from editor.model.records import OwnTerm
from editor.model.records.terms import Sort
from editor.model.scheme import EntityType, EventRole, Scheme, Term, scheme, scheme_of, with_terms
from editor.model.terms import TermName, label_of, listed_names, uses
from editor.ui.types.questions import Fate
from editor.ui.types.rows import Use
from editor.words import say


def fate_of(project: Project, term: TermName, tags: Mapping[str, int]) -> Fate:
    """Return what a term of the project can become: another one that its list offers."""
    label = label_of(project, term)
    used = uses(project)[term._replace(name=label) if term.sort == "kind" else term]
    known = scheme_of(project)
    here = _named(known, term.sort, term.within)
    itself = _term(known, term)
    others = [one for one in here if one.name not in (term.name, label)]
    use = Use(tags.get(term.name, 0) if term.sort == "entity type" else 0, used)
    return _fate(term, label, use, itself, others, is_known=term in listed_names(project, term))


def fates_in(project: Project, name: str, tags: Mapping[str, int]) -> list[Fate]:
    """Return everything that is used in the project and that another scheme does not have, with what it may become."""
    before = scheme_of(project)
    after = with_terms(scheme(name), [term for term in project.each(OwnTerm) if term.added])
    return list(_fates(project, before, after, tags))


def _fates(project: Project, before: Scheme, after: Scheme, tags: Mapping[str, int]) -> Iterator[Fate]:
    used = uses(project)
    for name in tags:
        used[TermName("entity type", name)] += 0
    sorts: tuple[Sort, ...] = ("entity type", "event type", "role", "relation type")
    for term in sorted(used):
        new = _named(after, term.sort, "") if term.sort in sorts else ()
        counted = tags.get(term.name, 0) if term.sort == "entity type" else 0
        use = Use(counted, used[term])
        if not term.name or term.sort not in sorts or use.is_none or any(one.name == term.name for one in new):
            continue
        old = _term(before, term)
        yield _fate(term, old.label, use, old, new, is_known=term in listed_names(project, term))


def _fate(term: TermName, label: str, use: Use, old: Term, offered: Iterable[Term], *, is_known: bool) -> Fate:
    choices = [one for one in offered if not is_known or _can_become(old, one)]
    return Fate(term, say(label), use, [(one.name, say(one.label)) for one in choices],
                _likely(old, choices, is_known=is_known))


def _named(known: Scheme, sort: Sort, within: str) -> tuple[Term, ...]:
    if sort == "kind":
        return tuple(Term(kind, kind) for kind in known.entity_type(within).kinds)
    lists: dict[Sort, tuple[Term, ...]] = {
        "entity type": known.entity_types, "event type": known.event_types, "role": known.event_roles,
        "relation type": known.relation_types}
    return lists[sort]


def _term(known: Scheme, term: TermName) -> Term:
    if term.sort == "entity type":
        return known.entity_type(term.name)
    if term.sort == "kind":
        return Term(term.name, term.name)
    return (known.event_role if term.sort == "role" else
            known.event_type if term.sort == "event type" else known.relation_type)(term.name)


def _can_become(old: Term, new: Term) -> bool:
    """Tell whether one may take the place of the other: a time is a time, and what has a name is none."""
    is_time = [isinstance(term, EntityType) and term.nature == "time" for term in (old, new)]
    return is_time[0] == is_time[1]


def _likely(old: Term, choices: list[Term], *, is_known: bool) -> str:
    """Return the one that is called as the old one is, else the first of its nature or part; blank for none.

    Of a term that nobody knows only the name is known.
    """
    keys = {name_key(old.name), name_key(old.label)}
    called = next((one for one in choices if keys & {name_key(one.name), name_key(one.label)}), None)
    alike = called or next((one for one in choices if is_known and _is_alike(old, one)), None)
    return alike.name if alike else ""


def _is_alike(old: Term, new: Term) -> bool:
    if isinstance(old, EntityType) and isinstance(new, EntityType):
        return old.nature == new.nature
    return isinstance(old, EventRole) and isinstance(new, EventRole) and old.part == new.part != "other"

"""Let the labels of a file become types of the project, and say what each became."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any

from editor.formats.annotations.labels import NATURES, key_of, name_from
from editor.model.project import Project
from editor.model.records import OwnTerm
from editor.model.records.terms import Nature, Sort
from editor.model.scheme import EntityType, Scheme, Term, scheme_of
from editor.words import say_number

_RECORDS = ("event", "quote", "note")
_NAMED = "Named {label}"


class Labels:
    """The labels of one file on their way to types, roles and relations: those the project has, and its new own ones.

    `added` are the terms that the file brings in.
    """

    def __init__(self, project: Project, ids: Iterator[str], made: dict[str, Any]) -> None:
        self._scheme = scheme_of(project)
        self._ids, self._made = ids, made
        self._known: dict[tuple[Sort, str], Term] = {}
        self._became: Counter[tuple[str, str]] = Counter()
        self.added: list[OwnTerm] = []

    def entity_type(self, label: str) -> EntityType:
        """Return the type of words with the label: the one called so, else the one of its nature, else a new one."""
        found = self._term("entity type", label)
        assert isinstance(found, EntityType)
        if key_of(label) not in (key_of(found.name), key_of(found.label)):
            self._became[label, found.label] += 1
        return found

    def name(self, sort: Sort, label: str) -> str:
        """Return the name of the event type, role or relation type that the label means."""
        return self._term(sort, label).name

    def sentences(self) -> Iterator[str]:
        """Yield what labels became types of another name, and which types are new here."""
        for (label, name), count in self._became.items():
            yield say_number("{count} tag “{label}” became “{type}”.", "{count} tags “{label}” became “{type}”.",
                             count, label=label, type=name)
        if self.added:
            yield say_number("{count} type is new in this project: {names}.",
                             "{count} types are new in this project: {names}.", len(self.added),
                             names=", ".join(term.name for term in self.added))

    def _term(self, sort: Sort, label: str) -> Term:
        key = (sort, label)
        if key not in self._known:
            self._known[key] = _called(self._scheme, sort, label) or self._add(sort, label)
        return self._known[key]

    def _add(self, sort: Sort, label: str) -> Term:
        name, nature = name_from(label), NATURES.get(key_of(label), "other")
        if sort == "entity type" and key_of(label) in _RECORDS:  # those words are taken by records
            name = _NAMED.format(label=name.lower())
        twin = next((term for term in self.added if (term.sort, key_of(term.name)) == (sort, key_of(name))), None)
        if twin is None:
            twin = OwnTerm(id=next(self._ids), **self._made, sort=sort, name=name, label=name, added=True,
                           nature=nature)
            self.added.append(twin)
        return EntityType(twin.name, twin.label, nature=twin.nature)


def _called(scheme: Scheme, sort: Sort, label: str) -> Term | None:
    """Return the term of the scheme with that name or label, else the one type of the nature the label stands for."""
    key = key_of(label)
    terms = _terms(scheme, sort)
    for term in terms:
        if key in (key_of(term.name), key_of(term.label)):
            return term
    nature: Nature | None = NATURES.get(key) if sort == "entity type" else None
    of_nature = [term for term in terms if isinstance(term, EntityType) and term.nature == nature]
    return of_nature[0] if len(of_nature) == 1 else None


def _terms(scheme: Scheme, sort: Sort) -> tuple[Term, ...]:
    hidden = scheme.hidden
    lists: dict[Sort, tuple[Term, ...]] = {
        "entity type": (*scheme.entity_types, *hidden.entity_types),
        "event type": (*scheme.event_types, *hidden.event_types),
        "role": (*scheme.event_roles, *hidden.event_roles),
        "relation type": (*scheme.relation_types, *hidden.relation_types)}
    return lists[sort]

"""Say what can be tagged: the entity types with their kinds, event types, roles and quote kinds of a scheme.

Schemes are data, `resources/schemes/*.toml`; `news` is the default. A project may add to the one it picks, and call,
draw, order and offer what is in it otherwise.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from functools import cache, lru_cache
from typing import Any, TypeVar

import msgspec
from immutables import Map

from editor import assets
from editor.model.change import Change
from editor.model.errors import DossierError
from editor.model.project import Project
from editor.model.records import OwnTerm, ProjectInfo
from editor.model.records.terms import Nature, Part, Sort
from editor.words import say

__all__ = ["DEFAULT", "RESERVED_KEYS", "RESERVED_NAMES", "EntityType", "EventRole", "Nature", "Part", "Scheme", "Term",
           "Terms", "changes_scheme", "may_tag", "placed", "read_scheme", "scheme", "scheme_file_of", "scheme_names",
           "scheme_of"]

DEFAULT = "news"
RESERVED_KEYS = frozenset("BENQ")  # B adds to the briefing; E, Q and N tag an event, a quote and a note
RESERVED_NAMES = frozenset({"event", "quote", "note"})
"""What no entity type is called, by the keys of names: records that are none have these."""


class Term(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A name that records store, and the label that a person reads."""

    name: str
    label: str


class RelationType(Term, frozen=True, forbid_unknown_fields=True):
    """A type of relation. A `mutual` one, such as an alliance, holds either way and leads nowhere."""

    mutual: bool = False


T = TypeVar("T", bound=Term)


class EntityType(Term, frozen=True, forbid_unknown_fields=True):
    """A type of entity or mention: the letter that tags it, its finer kinds, and what it is by nature.

    The nature tells whether it is a time or a place, whatever the scheme calls it, and how to paint it unless it has an
    `ink` of its own. A type that the scheme does not list has a blank key.
    """

    key: str = ""
    nature: Nature = "other"
    kinds: tuple[str, ...] = ()
    ink: str = ""

    @property
    def look(self) -> str:
        """Return the name of the ink that it is painted in."""
        return self.ink or self.nature


class EventRole(Term, frozen=True, forbid_unknown_fields=True):
    """A role in an event, and the part it plays there: actors carry an event out, targets suffer it."""

    part: Part = "other"


class Terms(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Terms that are no longer offered, which what was made with them still goes by."""

    entity_types: tuple[EntityType, ...] = ()
    event_types: tuple[Term, ...] = ()
    event_roles: tuple[EventRole, ...] = ()
    relation_types: tuple[RelationType, ...] = ()


class Scheme(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The types, kinds and roles that a project tags with, in the order a person is offered them.

    Those that are `hidden` are found by their names and offered nowhere.
    """

    name: str
    label: str
    description: str
    entity_types: tuple[EntityType, ...]
    event_types: tuple[Term, ...]
    event_roles: tuple[EventRole, ...]
    outcomes: tuple[str, ...]
    relation_types: tuple[RelationType, ...]
    hidden: Terms = Terms()

    def __post_init__(self) -> None:
        """Raise ValueError where a name stands twice."""
        for terms in (self.entity_types, self.event_types, self.event_roles, self.relation_types):
            _refuse_twins("name", (term.name for term in terms))

    def entity_type(self, name: str) -> EntityType:
        """Return the type of that name; for a name the scheme does not list, one that is labelled with it."""
        return _named(name, self.entity_types, self.hidden.entity_types) or EntityType(name, name)

    @property
    def times(self) -> tuple[str, ...]:
        """Return the names of the types that are times by nature, hidden ones too."""
        return tuple(one.name for one in (*self.entity_types, *self.hidden.entity_types) if one.nature == "time")

    def event_type(self, name: str) -> Term:
        """Return the event type of that name; for a name the scheme does not list, one that is labelled with it."""
        return _named(name, self.event_types, self.hidden.event_types) or Term(name, name)

    def event_role(self, name: str) -> EventRole:
        """Return the role of that name; for a name the scheme does not list, one that is labelled with it."""
        return _named(name, self.event_roles, self.hidden.event_roles) or EventRole(name, name)

    def relation_type(self, name: str) -> RelationType:
        """Return the relation type of that name; for a name the scheme does not list, one that is labelled with it."""
        return _named(name, self.relation_types, self.hidden.relation_types) or RelationType(name, name)


def _named(name: str, offered: tuple[T, ...], hidden: tuple[T, ...]) -> T | None:
    for term in offered:
        if term.name == name:
            return term
    return next((term for term in hidden if term.name == name), None)


@cache
def scheme_names() -> tuple[str, ...]:
    """Return the names of the schemes there are, the default first, then by name."""
    names = {path.stem for path in assets.path_of("schemes").glob("*.toml")}
    return tuple(sorted(names, key=lambda name: (name != DEFAULT, name)))


@cache
def scheme(name: str) -> Scheme:
    """Return the scheme of that name. Raises DossierError for a name without a scheme, or a broken scheme file."""
    if name not in scheme_names():
        known = ", ".join(scheme_names())
        raise DossierError(say('There is no scheme "{name}". Choose one of these: {known}.', name=name, known=known))
    return read_scheme(assets.read_bytes(f"schemes/{name}.toml"), name)


def scheme_file_of(info: ProjectInfo) -> Scheme:
    """Return the scheme that a project picks, without what it adds; for one that there is not here, the default."""
    return scheme(info.scheme if info.scheme in scheme_names() else DEFAULT)


def scheme_of(project: Project) -> Scheme:
    """Return the scheme of a project, with what it adds; for a scheme that there is not here, the default."""
    own = project.of(OwnTerm)
    picked = scheme_file_of(project.info)
    return _with_own(picked.name, own) if own else picked


def changes_scheme(change: Change) -> bool:
    """Tell whether a change makes the scheme of its project another one."""
    return any(isinstance(swap.record, OwnTerm) or (
        isinstance(swap.before, ProjectInfo) and isinstance(swap.after, ProjectInfo)
        and swap.before.scheme != swap.after.scheme) for swap in change.swaps)


@lru_cache(maxsize=8)  # asked for every tag that is looked at
def _with_own(name: str, own: Map[str, OwnTerm]) -> Scheme:
    return with_terms(scheme(name), sorted(own.values(), key=lambda term: term.id))


def with_terms(picked: Scheme, own: Iterable[OwnTerm]) -> Scheme:
    """Return a scheme with what a project adds to it and says otherwise; of two that say the same the first counts."""
    said: dict[Sort, list[OwnTerm]] = {}
    for term in own:
        said.setdefault(term.sort, []).append(term)
    types, hidden_types = _combined(picked.entity_types, said.get("entity type", ()), _own_type)
    kinds = said.get("kind", ())
    events, hidden_events = _combined(picked.event_types, said.get("event type", ()), _own_term)
    roles, hidden_roles = _combined(picked.event_roles, said.get("role", ()), _own_role)
    relations, hidden_relations = _combined(picked.relation_types, said.get("relation type", ()),
                                            lambda term: _own_relation(term, picked))
    return msgspec.structs.replace(
        picked, entity_types=_lettered([_with_kinds(one, kinds) for one in types]), event_types=events,
        event_roles=roles, relation_types=relations,
        hidden=Terms(entity_types=tuple(msgspec.structs.replace(one, key="") for one in hidden_types),
                     event_types=hidden_events, event_roles=hidden_roles, relation_types=hidden_relations))


def may_tag(key: str) -> bool:
    """Tell whether a key is one capital letter that does nothing else in the article."""
    return len(key) == 1 and key.isalpha() and key == key.upper() and key not in RESERVED_KEYS


def _own_type(term: OwnTerm) -> EntityType:
    key = term.key if may_tag(term.key) else ""
    return EntityType(term.name, term.label or term.name, key, term.nature, (), term.ink)


def _own_role(term: OwnTerm) -> EventRole:
    return EventRole(term.name, term.label or term.name, term.part)


def _own_term(term: OwnTerm) -> Term:
    return Term(term.name, term.label or term.name)


def _own_relation(term: OwnTerm, picked: Scheme) -> RelationType:
    """Return the type as the project names it; whether it is mutual stays as the scheme has it."""
    return RelationType(term.name, term.label or term.name, picked.relation_type(term.name).mutual)


def _combined(listed: tuple[T, ...], own: Iterable[OwnTerm],
              made: Callable[[OwnTerm], T]) -> tuple[tuple[T, ...], tuple[T, ...]]:
    """Return the terms that are offered, in order, and those that are hidden."""
    known = {term.name: term for term in listed}
    shown, hidden = list[T](), list[T]()
    for _, name, otherwise in placed(tuple(known), own):
        term = _told(known[name], otherwise) if otherwise is None or name in known else made(otherwise)
        (hidden if otherwise is not None and otherwise.hidden else shown).append(term)
    return tuple(shown), tuple(hidden)


def placed(listed: tuple[str, ...], own: Iterable[OwnTerm]) -> list[tuple[float, str, OwnTerm | None]]:
    """Return the names of a list and those that a project adds to it, in order: its place, and what is said of it."""
    said: dict[str, OwnTerm] = {}
    for term in own:
        said.setdefault(term.name, term)
    names = (*listed, *(name for name, term in said.items() if term.added and name not in listed))
    rows = [(_place(said.get(name), place), name, said.get(name)) for place, name in enumerate(names)]
    return sorted(rows, key=lambda row: row[0])


def _place(otherwise: OwnTerm | None, place: int) -> float:
    return place if otherwise is None or otherwise.order is None else otherwise.order


def _told(term: T, otherwise: OwnTerm | None) -> T:
    """Return a term of the scheme as the project calls and draws it."""
    if otherwise is None:
        return term
    told: dict[str, Any] = {"label": otherwise.label or term.label}
    if isinstance(term, EntityType):
        told["ink"] = otherwise.ink or term.ink
    return msgspec.structs.replace(term, **told)


def _with_kinds(entity_type: EntityType, own: Iterable[OwnTerm]) -> EntityType:
    within = [term for term in own if term.within == entity_type.name]
    if not within:
        return entity_type
    kinds, _ = _combined(tuple(Term(kind, kind) for kind in entity_type.kinds), within, _own_term)
    return msgspec.structs.replace(entity_type, kinds=tuple(dict.fromkeys(kind.label for kind in kinds)))


def _lettered(types: Iterable[EntityType]) -> tuple[EntityType, ...]:
    """Return the types with one letter for one type: of two with the same the first has it."""
    taken: set[str] = set()
    found = []
    for one in types:
        found.append(msgspec.structs.replace(one, key="") if one.key in taken else one)
        taken.add(one.key)
    return tuple(found)


def read_scheme(toml: bytes, name: str) -> Scheme:
    """Return the scheme that the TOML describes; `name` is what an error calls it. Raises DossierError."""
    try:
        return _with_sound_keys(msgspec.toml.decode(toml, type=Scheme))
    except ValueError as error:
        sentence = 'The scheme "{name}" cannot be used: {reason}. Correct its file or choose another scheme.'
        raise DossierError(say(sentence, name=name, reason=error)) from error


def _with_sound_keys(read: Scheme) -> Scheme:
    """Return the scheme. Raises ValueError where a key stands twice or is not one free capital letter."""
    keys = [entity_type.key for entity_type in read.entity_types]
    _refuse_twins("key", keys)
    for key in keys:
        if not (len(key) == 1 and "A" <= key <= "Z") or key in RESERVED_KEYS:
            raise ValueError(f"{key!r} cannot be a key")
    return read


def _refuse_twins(what: str, values: Iterable[str]) -> None:
    for value, count in Counter(values).items():
        if count > 1:
            raise ValueError(f"the {what} {value!r} stands twice")

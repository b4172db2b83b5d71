"""Say what can be tagged: the entity types with their kinds, event types, roles and quote kinds of a scheme.

Schemes are data, `resources/schemes/*.toml`; `news` is the default.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from functools import cache
from typing import Literal

import msgspec

from editor import assets
from editor.model.errors import DossierError
from editor.model.records import ProjectInfo, QuoteKind
from editor.words import say

DEFAULT = "news"
RESERVED_KEYS = frozenset("BENQ")  # B adds to the briefing; E, Q and N tag an event, a quote and a note

Nature = Literal["person", "organisation", "location", "materiel", "time", "other"]
Part = Literal["actor", "target", "place", "time", "means", "other"]


class Term(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A name that records store, and the label that a person reads."""

    name: str
    label: str


class EntityType(Term, frozen=True, forbid_unknown_fields=True):
    """A type of entity or mention: the letter that tags it, its finer kinds, and what it is by nature.

    The nature tells how to paint it and whether it is a time or a place, whatever the scheme calls it.
    A type that the scheme does not list has a blank key.
    """

    key: str = ""
    nature: Nature = "other"
    kinds: tuple[str, ...] = ()


class EventRole(Term, frozen=True, forbid_unknown_fields=True):
    """A role in an event, and the part it plays there: actors carry an event out, targets suffer it."""

    part: Part = "other"


class Scheme(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The types, kinds and roles that a project tags with, in the order a person is offered them."""

    name: str
    label: str
    description: str
    entity_types: tuple[EntityType, ...]
    event_types: tuple[Term, ...]
    event_roles: tuple[EventRole, ...]
    outcomes: tuple[str, ...]
    relation_types: tuple[Term, ...]
    quote_kinds: tuple[QuoteKind, ...]

    def __post_init__(self) -> None:
        """Raise ValueError where a name or a key stands twice, or a key is not one free capital letter."""
        for terms in (self.entity_types, self.event_types, self.event_roles, self.relation_types):
            _refuse_twins("name", (term.name for term in terms))
        keys = [entity_type.key for entity_type in self.entity_types]
        _refuse_twins("key", keys)
        for key in keys:
            if not (len(key) == 1 and "A" <= key <= "Z") or key in RESERVED_KEYS:
                raise ValueError(f"{key!r} cannot be a key")

    def entity_type(self, name: str) -> EntityType:
        """Return the type of that name; for a name the scheme does not list, one that is labelled with it."""
        return next((one for one in self.entity_types if one.name == name), EntityType(name, name))

    def event_type(self, name: str) -> Term:
        """Return the event type of that name; for a name the scheme does not list, one that is labelled with it."""
        return next((one for one in self.event_types if one.name == name), Term(name, name))

    def event_role(self, name: str) -> EventRole:
        """Return the role of that name; for a name the scheme does not list, one that is labelled with it."""
        return next((one for one in self.event_roles if one.name == name), EventRole(name, name))


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


def scheme_of(info: ProjectInfo) -> Scheme:
    """Return the scheme of a project; of one that names a scheme there is not here, the default."""
    return scheme(info.scheme if info.scheme in scheme_names() else DEFAULT)


def read_scheme(toml: bytes, name: str) -> Scheme:
    """Return the scheme that the TOML describes; `name` is what an error calls it. Raises DossierError."""
    try:
        return msgspec.toml.decode(toml, type=Scheme)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        sentence = 'The scheme "{name}" cannot be used: {reason}. Correct its file or choose another scheme.'
        raise DossierError(say(sentence, name=name, reason=error)) from error


def _refuse_twins(what: str, values: Iterable[str]) -> None:
    for value, count in Counter(values).items():
        if count > 1:
            raise ValueError(f"the {what} {value!r} stands twice")

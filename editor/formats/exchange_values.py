"""Fall back from what an exchange file says where nothing could be made of it: a date that is none, a grade of 99."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, TypeVar, get_args

import msgspec

from editor.model.cleaning import one_line
from editor.model.dates import is_date
from editor.model.language import is_language_tag
from editor.model.names import name_key
from editor.model.records import Account, Article, Briefing, Event, Outlet, OwnTerm, ProjectInfo, Record, Translation
from editor.model.records.terms import LONGEST_LABEL, OwnInk
from editor.model.scheme import RESERVED_NAMES, may_tag, scheme_names
from editor.words import say

R = TypeVar("R", bound=msgspec.Struct)

_RELIABILITIES = frozenset("ABCDEF")
_CREDIBILITIES = range(1, 7)
_INKS = ("", *get_args(OwnInk))
_LONGEST = 64


def with_sound_values(record: Record) -> tuple[Record, tuple[str, ...]]:
    """Return the record with its defaults where its values are none, and a sentence about each."""
    amiss: list[tuple[str, Any, Any]] = []
    if isinstance(record, Event):
        accounts = tuple(_fallen_back(account, amiss) for account in record.accounts)
        record = msgspec.structs.replace(record, accounts=accounts) if amiss else record
    record = _fallen_back(record, amiss)
    return record, tuple(_sentence(record, *each) for each in amiss)


def _fallen_back(value: R, amiss: list[tuple[str, Any, Any]]) -> R:
    for field, is_sound in _rules(type(value)):
        found = getattr(value, field.name)
        if not is_sound(found):
            amiss.append((field.name, found, field.default))
            value = msgspec.structs.replace(value, **{field.name: field.default})
    return value


def _rules(struct: type[msgspec.Struct]) -> Iterator[tuple[msgspec.structs.FieldInfo, Callable[[Any], bool]]]:
    for kind, rules in _RULES.items():
        if issubclass(struct, kind):
            yield from ((field, rules[field.name]) for field in msgspec.structs.fields(struct) if field.name in rules)


def _sentence(record: Record, field: str, found: Any, kept: Any) -> str:
    values = {"field": field, "found": printable(str(found)), "kind": record.kind_of_record, "id": record.id}
    if kept == "":
        return say("The {field} “{found}” of {kind} “{id}” was not taken in: it is none. It stands blank.", **values)
    return say("The {field} “{found}” of {kind} “{id}” was not taken in: it is none. It stands as {kept}.",
               **values, kept=kept)


def printable(words: str) -> str:
    """Return words of a file as a message can print them: short, on one line, U+FFFD for what cannot be printed."""
    return "".join(char if char.isprintable() else "\ufffd" for char in words[:_LONGEST]) or "?"


def can_be_called(term: OwnTerm) -> bool:
    """Tell whether a term has a name that could have been typed, and that what is none has not."""
    is_reserved = term.sort == "entity type" and name_key(term.name) in RESERVED_NAMES
    return bool(term.name) and _is_label(term.name) and not is_reserved


def _is_label(words: str) -> bool:
    return words == one_line(words) and len(words) <= LONGEST_LABEL


def _is_key(key: str) -> bool:
    return not key or may_tag(key)


def _is_language(words: str) -> bool:
    return not words or is_language_tag(words)


def _is_date(words: str) -> bool:
    return not words or is_date(words)


def _is_credibility(number: int) -> bool:
    return number in _CREDIBILITIES


_RULES: dict[type[msgspec.Struct], dict[str, Callable[[Any], bool]]] = {
    ProjectInfo: {"scheme": lambda name: name in scheme_names()},
    OwnTerm: {"label": _is_label, "key": _is_key, "ink": _INKS.__contains__},
    Outlet: {"reliability": _RELIABILITIES.__contains__},
    Article: {"language": _is_language, "published": _is_date, "credibility": _is_credibility},
    Account: {"credibility": _is_credibility},
    Translation: {"language": _is_language},
    Briefing: {"language": _is_language},
}
"""By which a value of a field is sound."""

"""Tell whose a body is that each state has for itself: Russia's Ministry of Defence, the Supreme Court of Chile.

Two owners have two of them, whatever the words.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import regex

from editor.suggest.names.anybodys import is_anybodys, is_plain, stays_at_its_seat
from editor.suggest.names.lexicon import Lexicon, key_of, nations
from editor.suggest.suggestion import Name

_LONGEST_OWNER = 4
"""Words of an owner within the name of a body: Bosnia and Herzegovina Defence Ministry."""
_HAD = regex.compile(
    r"['’]s? (?:\p{L}+-(?:appointed|backed|controlled|held|led|run) |(?:own|new|former|federal|interim|state) )?")
"""What stands between an owner and what it has."""
_OWNERS = ("location", "organisation", "nationality", "group")


class Owned(NamedTuple):
    """A body with its owner: the key of what it is, the key of whose, and how it is called with both."""

    kind: str
    owner: str
    called: str

    @property
    def key(self) -> str:
        """Return one key for all ways to say whose it is: the Chilean army, Chile's army, the army of Chile."""
        return f"{self.kind} of {self.owner}"


def owned_bodies(names: Sequence[Name], words: str, lexicon: Lexicon) -> dict[int, Owned]:
    """Return the bodies of states of which the words tell whose they are, by where their names begin.

    The names are in order, in code points of the words.
    """
    found: dict[int, Owned] = {}
    for at, name in enumerate(names):
        if name.sort == "organisation":
            said = " ".join(words[name.begin:name.end].split())
            owned = _owned_beside(names, at, words, said, lexicon) if is_anybodys(said) else owned_in(said, lexicon)
            if owned is not None:
                found[name.begin] = owned
    return found


def owned_in(said: str, lexicon: Lexicon) -> Owned | None:
    """Return the body of a state in a name that says whose it is, None in any other."""
    words = _key(said).split()
    for count in range(1, min(_LONGEST_OWNER, len(words) - 1) + 1):
        if owner := _owner(words[:count], lexicon):
            kind = " ".join(words[count:])
            return Owned(kind, owner, said) if _is_body(kind) else None
    for at in range(1, len(words) - 1):
        if words[at] == "of":
            owner = _owner(words[at + 2 if words[at + 1] == "the" else at + 1:], lexicon)
            kind = " ".join(words[:at])
            if owner and _is_body(kind):
                return Owned(kind, owner, said)
    return None


def ways_to_say(name: str) -> list[str]:
    """Return a body of a country by all names of the country and its people: Chile's, Chilean, of Chile; none for other
    names. All are in small letters.
    """
    words, (countries, belonging) = _key(name).split(), nations()
    parts = [(words[count:], words[:count]) for count in range(1, min(_LONGEST_OWNER, len(words) - 1) + 1)]
    parts += [(words[:at], words[at + 2 if words[at + 1] == "the" else at + 1:])
              for at in range(1, len(words) - 1) if words[at] == "of"]
    for kind, owner in ((" ".join(kind), " ".join(owner)) for kind, owner in parts):
        nation = countries[owner].name if owner in countries else belonging.get(owner, "")
        if nation and _is_body(kind):
            called = [key for key, each in countries.items() if each.name == nation]
            peoples = [key for key, each in belonging.items() if each == nation]
            return [*(f"{each} {kind}" for each in (*called, *peoples)),
                    *(f"{kind} of {article}{each}" for each in called for article in ("", "the "))]
    return []


def _owned_beside(names: Sequence[Name], at: int, words: str, said: str, lexicon: Lexicon) -> Owned | None:
    name = names[at]
    for before in reversed(names[max(0, at - 2):at]):
        gap = words[before.end:name.begin]
        if before.sort in _OWNERS and (_HAD.fullmatch(gap) or (gap == " " and before.sort == "nationality")):
            return _owned_by(before, words, said, "of", lexicon)
    after = names[at + 1] if at + 1 < len(names) else None
    if after is not None and after.sort in _OWNERS:
        tie = words[name.end:after.begin].removesuffix("the ").strip()
        is_seat = after.sort == "location" and stays_at_its_seat(said)
        if tie == "of" or (tie == "in" and is_seat):
            return _owned_by(after, words, said, tie, lexicon)
    return None


def _owned_by(owner: Name, words: str, said: str, tie: str, lexicon: Lexicon) -> Owned:
    called = " ".join(words[owner.begin:owner.end].split())
    article = "the " if words[max(0, owner.begin - 4):owner.begin].lower() == "the " else ""
    key = _key(called)
    return Owned(_key(said), _owner(key.split(), lexicon) or key, f"{said} {tie} {article}{called}")


def _owner(words: Sequence[str], lexicon: Lexicon) -> str:
    """Return the key of the country or the city that words name, or of the country whose they are; blank for none."""
    key = " ".join(words)
    if nation := lexicon.nations.get(key):
        return key_of(nation.name)
    if people := lexicon.belonging.get(key):
        return key_of(people)
    return key if key in lexicon.cities and not is_anybodys(key) else ""


def _is_body(kind: str) -> bool:
    return is_anybodys(kind) and is_plain(kind)


def _key(name: str) -> str:
    return key_of(name).removeprefix("the ")

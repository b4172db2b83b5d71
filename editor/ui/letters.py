"""Say which letter tags as what, and by which letter a type is known: the scheme's, where a person gave no other.

A letter is one letter of any script, as its capital if it has one, or one digit; no deed in an article has it, nor the
same with Shift if it has a capital and makes a tag, which Shift makes everywhere. What is remembered and cannot be a
letter, or is another's already, gives way to the scheme's own letter; where that is taken too there is none.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from PySide6.QtGui import QKeySequence

from editor.model.project import Project
from editor.model.scheme import EntityType, Scheme, scheme_of
from editor.ui.article.keys import bindings_with, capital, has_capital
from editor.words import phrase, say

PREFIX = "tag/"
"""What stands before a kind where settings name its letter, whatever the scheme."""

NO_LETTER = "·"
"""The sign of a type of the scheme that no letter tags."""

ONE_PASSAGE = ("event", "quote", "note")
"""What is made of one passage, and never of every passage that has the same words."""

_OF_RECORDS = (("event", "E", phrase("Event")), ("quote", "Q", phrase("Quote")), ("note", "N", phrase("Note")))
_CHANGED: dict[str, str] = {}
"""The letters that the analyst prefers to the scheme's, by their names in the settings."""


class Kind(NamedTuple):
    """What a letter tags as: the name of a type, or `event`, `quote`, `note`. The letter is blank where it has none."""

    name: str
    letter: str
    label: str
    ink: str

    @property
    def sign(self) -> str:
        """Return the letter, or what stands in its place."""
        return self.letter or NO_LETTER


def prefer_letters(changed: Mapping[str, str]) -> None:
    """Let these letters be shown from now on, by their names in the settings, and the schemes' for all others."""
    _CHANGED.clear()
    _CHANGED.update(changed)
    _preferred.cache_clear()


def kinds_of(scheme: Scheme) -> list[Kind]:
    """Return what can be tagged in a scheme, with the letters in force: its types, then events, quotes and notes."""
    letters = _preferred(scheme.entity_types)
    types = (Kind(found.name, _letter_in(letters, found.name), say(found.label), found.look)
             for found in scheme.entity_types)
    return [*types, *(Kind(name, letters[name], say(label), name) for name, _, label in _OF_RECORDS)]


def sign_of_type(project: Project, name: str) -> tuple[str, str]:
    """Return the letter by which an entity type is known in a project, and the ink that it is drawn in.

    A type that the scheme does not list is known by how it begins.
    """
    scheme = scheme_of(project)
    known = scheme.entity_type(name)
    letters = _preferred(scheme.entity_types)
    letter = _letter_in(letters, name) if name in letters else None
    return known.label[:1].upper() if letter is None else letter or NO_LETTER, known.look


def letter_for(project: Project, name: str) -> str:
    """Return the letter that tags as this in a project, or blank."""
    return _preferred(scheme_of(project).entity_types).get(name, "")


def told_with_letter(sentence: str, project: Project, name: str) -> str:
    """Return a sentence that says to press the {key} that tags as this, or where none does, what to do instead."""
    letter = letter_for(project, name)
    if sentence.count("{key}") and not letter:
        return say("Select words in the article and choose what they are from the Annotate menu.")
    return say(sentence, key=letter)


def own_letters(types: tuple[EntityType, ...]) -> dict[str, str]:
    """Return the letters of a scheme's types, of events, quotes and notes, as the program has them by itself."""
    return {**{found.name: found.key for found in types}, **{name: letter for name, letter, _ in _OF_RECORDS}}


def letters_in_force(types: tuple[EntityType, ...], changed: Mapping[str, str]) -> dict[str, str]:
    """Return the letter of everything that can be tagged with these types, blank for none.

    `changed` are, by name in the settings, the keys that differ from the program's own.
    """
    taken = {QKeySequence(key).toString() for keys in bindings_with(changed).values() for key in keys}
    own, found = own_letters(types), dict[str, str]()
    for letters in ({name: capital(changed[PREFIX + name]) for name in own if PREFIX + name in changed}, own):
        for name, letter in letters.items():
            keys = keys_of_letter(name, letter)
            if name not in found and (not letter or (can_tag(letter) and taken.isdisjoint(keys))):
                found[name] = letter
                taken.update(keys)
    return {name: found.get(name, "") for name in own}


def keys_of_letter(name: str, letter: str) -> tuple[str, ...]:
    """Return the keys that a letter takes, as `QKeySequence` writes them: itself and, for every match, with Shift."""
    if not letter:
        return ()
    return (letter, f"Shift+{letter}") if has_capital(letter) and name not in ONE_PASSAGE else (letter,)


def can_tag(sign: str) -> bool:
    """Tell whether a sign is one letter or digit, as it is remembered."""
    return len(sign) == 1 and (sign.isalpha() or sign.isdecimal()) and sign == capital(sign)


def _letter_in(letters: Mapping[str, str], type_name: str) -> str:
    """Return the letter of a type; a type of another program that is called as records are has none."""
    return "" if type_name in ONE_PASSAGE else letters[type_name]


@lru_cache(maxsize=8)  # asked for every badge that is drawn
def _preferred(types: tuple[EntityType, ...]) -> Mapping[str, str]:
    return letters_in_force(types, _CHANGED)

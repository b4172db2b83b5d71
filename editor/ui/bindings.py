"""List everything that keys do, each with its keys in force, and tell when keys are taken or cannot be given."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence

from editor.model.scheme import Scheme
from editor.ui.article.keys import BINDINGS, PHRASES, PREFIX, Deed, bindings_with, capital, named, with_twin
from editor.ui.commands import COMMANDS, keys_in_force
from editor.ui.letters import PREFIX as TAG_PREFIX
from editor.ui.letters import can_tag, keys_of_letter, kinds_of, letters_in_force, own_letters
from editor.ui.review import keys as reviewing
from editor.words import phrase, say

IN_ARTICLE = phrase("In the article")
IN_REVIEW = phrase("While suggestions are reviewed")
_SAME = {"Enter": "Return"}
"""Two keys that mean one thing."""

_EDITING = {"Ctrl+C": phrase("copying"), "Ctrl+X": phrase("cutting"), "Ctrl+V": phrase("pasting"),
            "Ctrl+A": phrase("selecting all")}
"""Keys that every field needs for itself."""

_ALONE = {Qt.Key.Key_Escape, Qt.Key.Key_Insert, Qt.Key.Key_Pause, *map(Qt.Key, range(Qt.Key.Key_F1.value,
                                                                                    Qt.Key.Key_F35.value + 1))}
"""Keys that write nothing, so that a command can have them without Ctrl or Alt."""


@dataclass(frozen=True, slots=True)
class Bindable:
    """Something that keys can be given to. `own` are the program's keys for it, as `QKeySequence` writes them.

    `words` say what it does in the reader's language.
    """

    name: str
    group: str
    words: str
    own: tuple[str, ...]

    @property
    def tags_as(self) -> str:
        """Return what its letter tags as, or blank where it has keys of any other sort."""
        return self.name.removeprefix(TAG_PREFIX) if self.name.startswith(TAG_PREFIX) else ""

    @property
    def is_in_article(self) -> bool:
        """Tell whether its keys act in an article or a review only, where letters write nothing."""
        return bool(self.tags_as) or self.name.startswith((PREFIX, reviewing.PREFIX))

    def gives_way_to(self, other: Bindable) -> bool:
        """Tell whether both may have the same keys: those of a review win over those of its article."""
        in_review = [one.name.startswith(reviewing.PREFIX) for one in (self, other)]
        return self.is_in_article and other.is_in_article and any(in_review) and not all(in_review)

    def keys_by(self, pressed: str) -> tuple[str, ...]:
        """Return all keys that it takes when it is given these, none for blank; with its own first, all its own."""
        if self.own and pressed == self.own[0]:
            return self.own
        return keys_of_letter(self.tags_as, capital(pressed)) if self.tags_as else with_twin(pressed)


    def shown(self, keys: tuple[str, ...]) -> str:
        """Return its keys as a person knows them: also a second one, where that is not another name of the first."""
        second = next((key for key in keys[1:] if key not in with_twin(keys[0])), "") if not self.tags_as else ""
        return say("{keys} or {others}", keys=shown(keys), others=named(second)) if second else shown(keys)


@dataclass(frozen=True, slots=True)
class Clash:
    """Keys that are wanted for something, and what has them."""

    keys: str
    holder: Bindable


def bindables(scheme: Scheme) -> tuple[Bindable, ...]:
    """Return everything that keys can be given to: what tags and is done in an article, what is done in a review, then
    the commands by menu.
    """
    own = own_letters(scheme.entity_types)
    letters = (Bindable(TAG_PREFIX + kind.name, IN_ARTICLE, what_tags(kind.name, kind.label),
                        keys_of_letter(kind.name, own[kind.name])) for kind in kinds_of(scheme))
    deeds = (Bindable(PREFIX + deed.value, IN_ARTICLE, say(PHRASES[deed]), BINDINGS.get(deed, ())) for deed in Deed)
    in_review = (Bindable(reviewing.PREFIX + deed.value, IN_REVIEW, say(reviewing.PHRASES[deed]), keys)
                 for deed, keys in reviewing.BINDINGS.items())
    commands = (Bindable(command.name, command.menu, say(command.called or command.words), with_twin(command.keys))
                for command in COMMANDS if command.name and command.name != "recent")
    return (*letters, *deeds, *in_review, *commands)


def what_tags(kind: str, label: str) -> str:
    """Return what the letter of a kind does, for a person to read."""
    return say("Write a note") if kind == "note" else say("Tag as {kind}", kind=label)


def in_force(changed: Mapping[str, str], scheme: Scheme) -> dict[str, tuple[str, ...]]:
    """Return the keys of everything by name, blank ones left out; `changed` are the differences from the program's."""
    letters = letters_in_force(scheme.entity_types, changed)
    return {**{TAG_PREFIX + kind: keys_of_letter(kind, letter) for kind, letter in letters.items()},
            **{PREFIX + deed.value: () for deed in Deed},
            **{PREFIX + deed.value: keys for deed, keys in bindings_with(changed).items()},
            **{reviewing.PREFIX + deed.value: () for deed in reviewing.ReviewDeed},
            **{reviewing.PREFIX + deed.value: keys for deed, keys in reviewing.bindings_with(changed).items()},
            **{name: with_twin(keys) for name, keys in keys_in_force(changed).items()}}


def clash_of(keys: str, wanting: Bindable, changed: Mapping[str, str], scheme: Scheme) -> Clash | None:
    """Return which of the keys that something would take are another's now, and whose."""
    wanted = {_plain(key): key for key in reversed(wanting.keys_by(keys))}
    held = in_force(changed, scheme)
    for found in bindables(scheme):
        is_other = found.name != wanting.name and not found.gives_way_to(wanting)
        for key in map(_plain, held[found.name] if is_other else ()):
            if key in wanted:
                return Clash(wanted[key], found)
    return None


def refusal_of(keys: str, bindable: Bindable) -> str:
    """Return why keys cannot be given to something at all, or blank."""
    native = named(keys)
    if keys in _EDITING:
        return say("{keys} was not given: every field needs it for {deed}. Choose other keys.", keys=native,
                   deed=say(_EDITING[keys]))
    if bindable.tags_as and not can_tag(capital(keys)):
        return say("{keys} was not given: what tags is one letter or digit, pressed by itself. Choose another.",
                   keys=native)
    if not bindable.is_in_article and _writes(keys):
        return say("{keys} was not given: it would be typed in every field. Press it together with Ctrl or Alt.",
                   keys=native)
    return ""


def shown(keys: tuple[str, ...]) -> str:
    """Return keys as a person knows them, the first of two that mean one thing."""
    return named(keys[0]) if keys else ""


def _plain(keys: str) -> str:
    """Return keys in the one way in which they are compared."""
    written = QKeySequence(keys).toString()
    before, plus, last = written.rpartition("+") if len(written) > 1 else ("", "", written)
    return before + plus + _SAME.get(last, last)


def _writes(keys: str) -> bool:
    combination = QKeySequence(keys)[0]  # type: ignore[index]  # PySide's stubs leave it out
    modifiers = combination.keyboardModifiers() & ~Qt.KeyboardModifier.ShiftModifier
    return modifiers in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier) \
        and combination.key() not in _ALONE

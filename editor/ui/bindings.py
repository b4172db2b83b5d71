"""List everything that keys do, each with its keys in force, and tell when keys are taken or cannot be given."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence

from editor.model.scheme import Scheme
from editor.ui.article.keys import BINDINGS, PHRASES, Bindings, Deed, named
from editor.ui.commands import COMMANDS, keys_in_force
from editor.ui.type_toggles import kinds_of
from editor.words import phrase, say

IN_ARTICLE = phrase("In the article")
_PREFIX = "article/"
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
    """Something that keys can be given to. `own` are the program's keys for it, as `QKeySequence` writes them."""

    name: str
    group: str
    words: str
    own: tuple[str, ...]

    @property
    def is_in_article(self) -> bool:
        """Tell whether its keys act in an article only, where letters write nothing."""
        return self.name.startswith(_PREFIX)


def bindables() -> tuple[Bindable, ...]:
    """Return everything that keys can be given to: what is done in an article, then the commands by menu."""
    deeds = (Bindable(_PREFIX + deed.value, IN_ARTICLE, PHRASES[deed], BINDINGS.get(deed, ())) for deed in Deed)
    commands = (Bindable(command.name, command.menu, command.called or command.words,
                         (command.keys,) if command.keys else ())
                for command in COMMANDS if command.name and command.name != "recent")
    return (*deeds, *commands)


def in_force(changed: Mapping[str, str]) -> dict[str, tuple[str, ...]]:
    """Return the keys of everything by name, blank ones left out; `changed` are the differences from the program's."""
    commands = keys_in_force(changed)
    return {found.name: (_one(changed[found.name]) if found.is_in_article and found.name in changed else
                         found.own if found.is_in_article else _one(commands.get(found.name, "")))
            for found in bindables()}


def article_bindings(changed: Mapping[str, str]) -> Bindings:
    """Return the keys of what is done in an article."""
    keys = in_force(changed)
    return {deed: keys[_PREFIX + deed.value] for deed in Deed if keys[_PREFIX + deed.value]}


def holder_of(keys: str, name: str, changed: Mapping[str, str]) -> Bindable | None:
    """Return what has these keys now, other than what is named."""
    wanted = _plain(keys)
    for found in bindables():
        if found.name != name and wanted in map(_plain, in_force(changed)[found.name]):
            return found
    return None


def refusal_of(keys: str, bindable: Bindable, scheme: Scheme) -> str:
    """Return why keys cannot be given to something at all, or blank."""
    native = named(keys)
    if keys in _EDITING:
        return say("{keys} was not given: every field needs it for {deed}. Choose other keys.", keys=native,
                   deed=say(_EDITING[keys]))
    if not bindable.is_in_article and _writes(keys):
        return say("{keys} was not given: it would be typed in every field. Press it together with Ctrl or Alt.",
                   keys=native)
    letters = {key: label for _, key, label in kinds_of(scheme)}
    if bindable.is_in_article and keys.removeprefix("Shift+") in letters:
        return say("{keys} was not given: it tags as {kind}. Choose other keys.", keys=native,
                   kind=letters[keys.removeprefix("Shift+")])
    return ""


def shown(keys: tuple[str, ...]) -> str:
    """Return keys as a person knows them, the first of two that mean one thing."""
    return named(keys[0]) if keys else ""


def _one(keys: str) -> tuple[str, ...]:
    """Return keys with their twin, for keyboards with two of them."""
    if not keys:
        return ()
    before, _, last = keys.rpartition("+")
    twin = {"Return": "Enter", "Enter": "Return"}.get(last)
    return (keys, f"{before}+{twin}" if before else twin) if twin else (keys,)


def _plain(keys: str) -> str:
    before, plus, last = keys.rpartition("+") if len(keys) > 1 else ("", "", keys)
    return before + plus + _SAME.get(last, last)


def _writes(keys: str) -> bool:
    combination = QKeySequence(keys)[0]  # type: ignore[index]  # PySide's stubs leave it out
    modifiers = combination.keyboardModifiers() & ~Qt.KeyboardModifier.ShiftModifier
    return modifiers in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier) \
        and combination.key() not in _ALONE

"""Say which deed in an article a key stands for: a table of deeds with their keys, which a person may change."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from enum import Enum
from types import MappingProxyType
from typing import Generic, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from editor.words import phrase, say

Key, Modifier = Qt.Key, Qt.KeyboardModifier
_PLAIN, _CONTROL, _ALT = Modifier.NoModifier, Modifier.ControlModifier, Modifier.AltModifier
D = TypeVar("D", bound=Enum)


class Deed(Enum):
    """What a key can do in an article, besides moving the caret and tagging. The value names it in the settings."""

    LINK_OR_OPEN = "link or open"
    LINK_SECOND = "link second"
    LINK_THIRD = "link third"
    LINK_FOURTH = "link fourth"
    LINK_FIFTH = "link fifth"
    LINK_MISSPELT = "link misspelt"
    LINK_ALL = "link all"
    FIND_ENTITY = "find entity"
    CITE = "cite"
    ADD_EVIDENCE = "add evidence"
    REMOVE = "remove"
    CLEAR = "clear"
    GROW = "grow"
    SHRINK = "shrink"
    NEXT_MENTION = "next mention"
    PREVIOUS_MENTION = "previous mention"
    NEXT_OF_TYPE = "next of type"
    PREVIOUS_OF_TYPE = "previous of type"
    NEXT_OF_RECORD = "next of record"
    PREVIOUS_OF_RECORD = "previous of record"
    CYCLE = "cycle"
    DESCRIBE = "describe"
    END_FORWARDS = "end forwards"
    END_BACKWARDS = "end backwards"
    BEGIN_FORWARDS = "begin forwards"
    BEGIN_BACKWARDS = "begin backwards"


Bindings = Mapping[Deed, tuple[str, ...]]
"""The keys of each deed, as `QKeySequence` writes them: `Alt+Up`, `Ctrl+Return`, `]`."""

BINDINGS: Bindings = MappingProxyType({
    Deed.LINK_OR_OPEN: ("Return", "Enter"),
    Deed.LINK_SECOND: ("2",),
    Deed.LINK_THIRD: ("3",),
    Deed.LINK_FOURTH: ("4",),
    Deed.LINK_FIFTH: ("5",),
    Deed.LINK_MISSPELT: ("6",),
    Deed.LINK_ALL: ("Shift+Return", "Shift+Enter"),
    Deed.FIND_ENTITY: ("/",),
    Deed.CITE: ("B",),
    Deed.ADD_EVIDENCE: ("Ctrl+Return", "Ctrl+Enter"),
    Deed.REMOVE: ("Del",),
    Deed.CLEAR: ("Esc",),
    Deed.GROW: ("Alt+Up",),
    Deed.SHRINK: ("Alt+Down",),
    Deed.NEXT_MENTION: ("]",),
    Deed.PREVIOUS_MENTION: ("[",),
    Deed.NEXT_OF_TYPE: ("}",),
    Deed.PREVIOUS_OF_TYPE: ("{",),
    Deed.NEXT_OF_RECORD: (".",),
    Deed.PREVIOUS_OF_RECORD: (",",),
    Deed.CYCLE: ("Space",),
    Deed.DESCRIBE: ("Alt+Return", "Alt+Enter"),
    Deed.END_FORWARDS: ("Alt+Shift+Right", ">"),  # the first of each are keys of some window managers
    Deed.END_BACKWARDS: ("Alt+Shift+Left", "<"),
    Deed.BEGIN_FORWARDS: ("Ctrl+Alt+Shift+Right", ")"),
    Deed.BEGIN_BACKWARDS: ("Ctrl+Alt+Shift+Left", "("),
})
"""The keys of each deed until a person changes them."""

PHRASES: Mapping[Deed, str] = MappingProxyType({
    Deed.LINK_OR_OPEN: phrase("Link the selection to the best match; on a tag, open its record"),
    Deed.LINK_SECOND: phrase("Link the selection to the second match"),
    Deed.LINK_THIRD: phrase("Link the selection to the third match"),
    Deed.LINK_FOURTH: phrase("Link the selection to the fourth match"),
    Deed.LINK_FIFTH: phrase("Link the selection to the fifth match"),
    Deed.LINK_MISSPELT: phrase("Link the selection to the best match and mark it [sic]"),
    Deed.LINK_ALL: phrase("Link every match"),
    Deed.FIND_ENTITY: phrase("Find another entity for the selection"),
    Deed.CITE: phrase("Add the selection, cited, to the briefing"),
    Deed.ADD_EVIDENCE: phrase("Add the selection as evidence to the open record"),
    Deed.REMOVE: phrase("Remove the tag at the caret"),
    Deed.CLEAR: phrase("Select nothing"),
    Deed.GROW: phrase("Select more: word, name, clause, sentence, paragraph"),
    Deed.SHRINK: phrase("Select less"),
    Deed.NEXT_MENTION: phrase("Go to the next tag"),
    Deed.PREVIOUS_MENTION: phrase("Go to the previous tag"),
    Deed.NEXT_OF_TYPE: phrase("Go to the next tag of the same type"),
    Deed.PREVIOUS_OF_TYPE: phrase("Go to the previous tag of the same type"),
    Deed.NEXT_OF_RECORD: phrase("Go to the next tag of the same entity"),
    Deed.PREVIOUS_OF_RECORD: phrase("Go to the previous tag of the same entity"),
    Deed.CYCLE: phrase("Choose the tag at the caret; again, the one around it"),
    Deed.DESCRIBE: phrase("Describe what is at the caret"),
    Deed.END_FORWARDS: phrase("Move the end of the tag a word on"),
    Deed.END_BACKWARDS: phrase("Move the end of the tag a word back"),
    Deed.BEGIN_FORWARDS: phrase("Move the beginning of the tag a word on"),
    Deed.BEGIN_BACKWARDS: phrase("Move the beginning of the tag a word back"),
})
"""What each deed does, for a person to read."""

_ON_KEYBOARDS = MappingProxyType({"Return": phrase("Enter"), "Del": phrase("Delete")})
"""What keyboards call the keys that Qt calls otherwise."""

PREFIX = "article/"
"""What stands before the value of a deed where settings name it."""

NTH = MappingProxyType({Deed.LINK_SECOND: 2, Deed.LINK_THIRD: 3, Deed.LINK_FOURTH: 4, Deed.LINK_FIFTH: 5})
"""Which of the matches offered for a selection a deed links to."""


class Keys(Generic[D]):
    """The keys of the deeds of one place: bindings looked up by what was pressed."""

    def __init__(self, bindings: Mapping[D, tuple[str, ...]]) -> None:
        self._pressed: dict[tuple[Qt.KeyboardModifier, int], D] = {}
        self._written: dict[str, D] = {}
        for deed, keys in bindings.items():
            for written in keys:
                self._bind(deed, written)

    def deed_of(self, event: QKeyEvent) -> D | None:
        """Return the deed that the key stands for, or None."""
        modifiers = event.modifiers() & ~Modifier.KeypadModifier
        written = self._written.get(event.text()) if _writes(modifiers) else None
        return written or self._pressed.get((modifiers, event.key()))

    def _bind(self, deed: D, keys: str) -> None:
        sequence = QKeySequence(keys)
        if sequence.count() != 1:
            return
        combination = sequence[0]  # type: ignore[index]  # PySide's stubs leave it out
        if _is_sign(keys):
            # Signs are told by what they write: keyboards have them on different keys, some with Shift or AltGr.
            self._written[keys] = deed
        else:
            self._pressed[combination.keyboardModifiers(), combination.key().value] = deed


def bindings_with(changed: Mapping[str, str]) -> Bindings:
    """Return the keys of each deed that has any; `changed` are by name in the settings those that differ."""
    keys = {deed: with_twin(changed[PREFIX + deed.value]) if PREFIX + deed.value in changed else BINDINGS.get(deed, ())
            for deed in Deed}
    return {deed: held for deed, held in keys.items() if held}


def with_twin(keys: str) -> tuple[str, ...]:
    """Return keys with those that mean the same on keyboards with two of them, none for blank."""
    if not keys:
        return ()
    before, _, last = keys.rpartition("+")
    twin = {"Return": "Enter", "Enter": "Return"}.get(last)
    return (keys, f"{before}+{twin}" if before else twin) if twin else (keys,)


def keys_of(deed: Deed, bindings: Bindings = BINDINGS) -> str:
    """Return the first key of a deed as the platform writes it and keyboards name it, or blank where it has none."""
    keys = bindings.get(deed, ())
    return named(keys[0]) if keys else ""


def named(keys: str) -> str:
    """Return keys as the platform writes them and keyboards name them."""
    written = QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
    before, plus, last = written.rpartition("+") if len(written) > 1 else ("", "", written)
    return before + plus + (say(_ON_KEYBOARDS[last]) if last in _ON_KEYBOARDS else last)


def letter_of(event: QKeyEvent, letters: Mapping[str, str], modifiers: Qt.KeyboardModifier = _PLAIN) -> str | None:
    """Return what the key with just these modifiers tags as, or None; `letters` gives it for each letter or digit.

    One that has a capital is given as that, and told with Shift and without. Any other is told by what the key
    writes: Shift writes another sign, and some keyboards have digits only with it.
    """
    written, held = capital(event.text()), event.modifiers() & ~Modifier.KeypadModifier
    if written in letters and not has_capital(written):
        return letters[written] if modifiers == _PLAIN and _writes(held) else None
    if event.modifiers() != modifiers:
        return None
    pressed = chr(event.key()) if Key.Key_A.value <= event.key() <= Key.Key_Z.value else ""
    return letters.get(written) or letters.get(pressed)


def capital(sign: str) -> str:
    """Return the capital of a letter where that is one code point, else the sign itself."""
    if sign == "\u0130":
        return "I"  # a Turkish keyboard writes it with Shift on the key of i, whose capital is I elsewhere
    upper = sign.upper()
    return upper if len(upper) == 1 else sign


def has_capital(letter: str) -> bool:
    """Tell whether a letter is a capital with a small letter, so that Shift makes one of the other."""
    return letter.lower() != letter


def _writes(modifiers: Qt.KeyboardModifier) -> bool:
    """Tell whether a key with the modifiers writes a sign, and is no command."""
    alone = modifiers & (_CONTROL | _ALT)
    # Ctrl with Alt is AltGr, which writes; so does Alt alone on a Mac's keyboard.
    return alone in (_PLAIN, _CONTROL | _ALT) or (alone == _ALT and sys.platform == "darwin")


def _is_sign(keys: str) -> bool:
    return len(keys) == 1 and not keys.isalpha()

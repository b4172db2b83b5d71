"""Say which deed in an article a key stands for."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum, auto

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

Key, Modifier = Qt.Key, Qt.KeyboardModifier
_PLAIN, _CONTROL, _ALT = Modifier.NoModifier, Modifier.ControlModifier, Modifier.AltModifier


class Deed(Enum):
    """What a key can do in an article, besides moving the caret and tagging."""

    LINK_OR_OPEN = auto()
    CITE = auto()
    ADD_EVIDENCE = auto()
    REMOVE = auto()
    CLEAR = auto()
    GROW = auto()
    SHRINK = auto()
    NEXT_MENTION = auto()
    PREVIOUS_MENTION = auto()
    NEXT_OF_TYPE = auto()
    PREVIOUS_OF_TYPE = auto()


_DEEDS = {
    (_PLAIN, Key.Key_Return): Deed.LINK_OR_OPEN,
    (_PLAIN, Key.Key_Enter): Deed.LINK_OR_OPEN,
    (_CONTROL, Key.Key_Return): Deed.ADD_EVIDENCE,
    (_CONTROL, Key.Key_Enter): Deed.ADD_EVIDENCE,
    (_PLAIN, Key.Key_B): Deed.CITE,
    (_PLAIN, Key.Key_Delete): Deed.REMOVE,
    (_PLAIN, Key.Key_Escape): Deed.CLEAR,
    (_ALT, Key.Key_Up): Deed.GROW,
    (_ALT, Key.Key_Down): Deed.SHRINK,
}
# Brackets are told by what they write: keyboards have them on different keys, some with AltGr.
_WRITTEN = {
    "]": Deed.NEXT_MENTION,
    "[": Deed.PREVIOUS_MENTION,
    "}": Deed.NEXT_OF_TYPE,
    "{": Deed.PREVIOUS_OF_TYPE,
}

EXPLAINED = (
    ("Enter", "Link the selection to the best match; on a tag, open its record"),
    ("Ctrl+Enter", "Add the selection as evidence to the open record"),
    ("B", "Cite the selection in the briefing"),
    ("Delete", "Remove the tag at the caret"),
    ("Alt+Up, Alt+Down", "Select more, select less"),
    ("], [", "Go to the next tag, to the previous one; with Shift of the same type"),
    ("Esc", "Select nothing"),
)
"""The keys of an article with what they do, for a person to read. The letters that tag are the scheme's."""


def deed_of(event: QKeyEvent) -> Deed | None:
    """Return the deed that the key stands for, or None."""
    modifiers = event.modifiers() & ~Modifier.KeypadModifier
    written = None if modifiers & _CONTROL and not modifiers & _ALT else _WRITTEN.get(event.text())
    return written or _DEEDS.get((modifiers, Key(event.key())))


def letter_of(event: QKeyEvent, letters: Mapping[str, str]) -> str | None:
    """Return what the key tags as, or None; `letters` gives for each capital letter what it tags as."""
    if event.modifiers() != _PLAIN:
        return None
    letter = chr(event.key()) if Key.Key_A.value <= event.key() <= Key.Key_Z.value else event.text().upper()
    return letters.get(letter)

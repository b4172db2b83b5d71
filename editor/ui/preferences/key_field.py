"""A button that shows keys, and takes the next ones that are pressed for new ones."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QPushButton, QWidget

from editor.ui.enter import ENTER
from editor.words import say

_MODIFIERS = (Qt.Key.Key_Control, Qt.Key.Key_Shift, Qt.Key.Key_Alt, Qt.Key.Key_Meta, Qt.Key.Key_AltGr,
              Qt.Key.Key_CapsLock, Qt.Key.Key_NumLock, Qt.Key.Key_unknown)
_STARTING = (Qt.Key.Key_Space, *ENTER)


class KeyField(QPushButton):
    """The keys of one thing. A click, Space or Enter waits for new ones; Esc keeps the old, Backspace takes them away.

    `pressed_keys` carries the new ones as `QKeySequence` writes them, blank for none.
    """

    pressed_keys = Signal(str)

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._keys = ""
        self.is_waiting = False
        self.setProperty("role", "keys")
        self.clicked.connect(self._wait)
        self.show_keys("")

    def show_keys(self, keys: str) -> None:
        """Show keys as the platform writes them, blank for none."""
        self._keys = keys
        self._stop()

    def event(self, event: QEvent) -> bool:
        """Take every key for itself while it waits, also those that move the focus or are a command's."""
        if self.is_waiting and isinstance(event, QKeyEvent):
            if event.type() == QEvent.Type.ShortcutOverride:
                event.accept()
                return True
            if event.type() == QEvent.Type.KeyPress:
                self._take(event)
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Begin to wait on the keys that press a button."""
        if event.key() in _STARTING and event.modifiers() == Qt.KeyboardModifier.NoModifier:
            self._wait()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Wait no longer once the focus is elsewhere."""
        super().focusOutEvent(event)
        self._stop()

    def _wait(self) -> None:
        self.is_waiting = True
        self.setText(say("Press the keys"))
        self.setAccessibleName(say("Press the new keys for {deed}; Escape keeps the old ones", deed=self._words))

    def _stop(self) -> None:
        self.is_waiting = False
        self.setText(self._keys.replace("+", " ") if len(self._keys) > 1 else self._keys or say("None"))
        self.setAccessibleName(say("{deed}: {keys}", deed=self._words, keys=self._keys or say("None")))

    def _take(self, event: QKeyEvent) -> None:
        key, modifiers = Qt.Key(event.key()), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if key in _MODIFIERS:
            return
        self._stop()
        if key == Qt.Key.Key_Backspace and modifiers == Qt.KeyboardModifier.NoModifier:
            self.pressed_keys.emit("")
        elif key != Qt.Key.Key_Escape or modifiers != Qt.KeyboardModifier.NoModifier:
            self.pressed_keys.emit(_written(event, key, modifiers))


def _written(event: QKeyEvent, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> str:
    """Return what was pressed as `QKeySequence` writes it; a sign by what it writes, whichever key it is on."""
    text = event.text()
    commanding = modifiers & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.MetaModifier)
    if len(text) == 1 and text.isprintable() and not text.isspace() and not text.isalpha() and not commanding:
        return text
    if key == Qt.Key.Key_Backtab:
        key, modifiers = Qt.Key.Key_Tab, modifiers | Qt.KeyboardModifier.ShiftModifier
    return QKeySequence(modifiers.value | key.value).toString()

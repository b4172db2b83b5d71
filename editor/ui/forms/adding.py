"""Open a line to add something to a list of chips or rows, and close it once that is done."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from editor.ui.forms.fields import TextField


class AddingLine(QObject):
    """A line of a form that is in sight only while something is added in it, with the widgets `before` it.

    It closes when that is added, and on Esc anywhere in its owner; the keys then go `back`. What Esc took out of it
    stands there again, marked, when it is next opened for the same record. `moved` tells that it came or went, `closed`
    that it went.
    """

    moved = Signal()
    closed = Signal()

    def __init__(self, owner: QWidget, line: TextField, back: QWidget, *before: QWidget) -> None:
        super().__init__(owner)
        self._line, self._back, self._shown = line, back, (*before, line)
        line.draft.rests = False
        line.draft.ended.connect(self.close)
        for widget in self._shown:
            widget.hide()
        owner.installEventFilter(self)

    def open(self, words: str = "") -> None:
        """Show the line with these words in it, and bring the keys to it."""
        for widget in self._shown:
            widget.show()
        self.moved.emit()
        if words:
            self._line.setText(words)
        else:
            self._line.draft.bring_back()
        self._line.selectAll()
        self._shown[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def close(self) -> None:
        """Hide the line, empty for what is added next, and give the keys back if it had them."""
        had_keys = any(widget.hasFocus() for widget in self._shown)
        self._line.draft.empty()
        for widget in self._shown:
            widget.hide()
        self.moved.emit()
        self.closed.emit()
        if had_keys:
            self._back.setFocus(Qt.FocusReason.OtherFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Close the line on an Esc that nothing in the owner has taken."""
        is_esc = (isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress
                  and event.key() == Qt.Key.Key_Escape)
        if is_esc and self._line.isVisible():
            self.close()
            return True
        return False

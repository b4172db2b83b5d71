"""A field to look for an entity by its name, inside the popover that tags."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QVBoxLayout, QWidget

from editor.ui.sign import Sign, lead
from editor.ui.undo_keys import is_undo_or_redo
from editor.words import say


class Finder(QWidget):
    """The field, and a line where nothing is found; `typed` tells what is typed, `moved` that an arrow goes by a row.
    """

    typed = Signal(str)
    moved = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = QLineEdit()
        self.field.setObjectName("findEntityField")
        self.field.setAccessibleName(say("Find another entity"))
        self.field.setPlaceholderText(say("Name of an entity"))
        lead(self.field, Sign("search"))
        self.field.textEdited.connect(self.typed)
        self.field.installEventFilter(self)
        self._nothing = QLabel()
        self._nothing.setProperty("role", "hint")
        self._nothing.setTextFormat(Qt.TextFormat.PlainText)
        self._nothing.setWordWrap(True)
        self._nothing.setContentsMargins(10, 2, 10, 6)
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 0, 6, 6)
        column.setSpacing(6)
        column.addWidget(self.field)
        column.addWidget(self._nothing)
        self.close_field()

    def open_field(self) -> None:
        """Show the field, empty."""
        self.field.clear()
        self._nothing.hide()
        self.show()

    def close_field(self) -> None:
        """Hide the field."""
        self.hide()

    def say_found(self, is_any: bool) -> None:
        """Say where nothing is found."""
        sentence = "" if is_any else say("No entity is called like “{words}”.", words=self.field.text().strip())
        self._nothing.setText(sentence)
        self._nothing.setVisible(not is_any)
        if sentence:
            self.announce(sentence)

    def announce(self, sentence: str) -> None:
        """Say a sentence to a screen reader, which stays in the field."""
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.field, sentence))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Leave undo and redo to the window, and arrows that go up and down to the rows."""
        if not isinstance(event, QKeyEvent):
            return False
        if is_undo_or_redo(event):
            event.ignore()
            return True
        is_row = event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down)
        if is_row and event.type() == QEvent.Type.KeyPress:
            self.moved.emit(1 if event.key() == Qt.Key.Key_Down else -1)
        return is_row

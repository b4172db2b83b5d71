"""Show which values of a record are only proposed, in italics, and let them be accepted: one by Enter, or all."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent

from editor.model.edits.proposed import proposed_in
from editor.model.records import Event, Quote
from editor.ui.enter import ENTER
from editor.ui.forms.deed_line import DeedLine
from editor.ui.forms.fields import TextField
from editor.ui.theme import set_look
from editor.words import say, say_number

_PASSING = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)


class ProposedMark(QObject):
    """Marks fields whose value is only proposed. Enter in one of them that was not typed in accepts it.

    When the keys come to one, by a key or by a first click, its words are selected, so that what is typed takes their
    place; a further click places the caret.
    """

    def __init__(self, accept: Callable[[], object], *fields: TextField) -> None:
        super().__init__(fields[0])
        self._fields, self._accept = fields, accept
        self._is_proposed = self._is_clicked_first = False
        for field in fields:
            field.installEventFilter(self)

    def show_proposed(self, is_proposed: bool) -> None:
        """Show the value of the fields in italics, or as any other."""
        if is_proposed == self._is_proposed:
            return
        self._is_proposed = is_proposed
        for field in self._fields:
            set_look(field, "proposed", is_proposed)
            field.setAccessibleDescription(say("Suggested: Enter accepts it") if is_proposed else "")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Accept the value on Enter; select it when the keys come to it."""
        if isinstance(watched, TextField) and self._is_proposed and not watched.draft.is_typing:
            self._select(watched, event)
        is_enter = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() in ENTER
        if is_enter and self._is_proposed and not any(field.draft.is_typing for field in self._fields):
            self._accept()
        return False

    def _select(self, field: TextField, event: QEvent) -> None:
        """Select the words of a field as the keys come; of a click only when it is over, for it places the caret."""
        if isinstance(event, QFocusEvent) and event.gotFocus() and event.reason() not in _PASSING:
            self._is_clicked_first = event.reason() == Qt.FocusReason.MouseFocusReason
            if not self._is_clicked_first:
                field.selectAll()
        elif event.type() == QEvent.Type.MouseButtonRelease and self._is_clicked_first:
            self._is_clicked_first = False
            if not field.hasSelectedText():
                field.selectAll()


class ProposedLine(DeedLine):
    """A line that says how many values of an event or a quote are only proposed, with a button that accepts them all.

    `accept` is called with the name of the field whose value is accepted, without any for all of them.
    """

    def __init__(self, name: str, accept: Callable[..., object]) -> None:
        button = say("Accept"), f"{name}AcceptButton", say("Accept the suggested values")
        super().__init__(f"{name}Proposed", "", button, accept)
        self._accept = accept
        self._marks: dict[str, ProposedMark] = {}

    def mark(self, field: str, *widgets: TextField) -> None:
        """Mark what shows a field while its value is only proposed."""
        self._marks[field] = ProposedMark(lambda: self._accept(field), *widgets)

    def show_record(self, record: Event | Quote) -> None:
        """Mark what is proposed, and say how many values are; nothing where none is."""
        for field, mark in self._marks.items():
            mark.show_proposed(field in record.suggested)
        count = proposed_in(record)
        self.words.setText(say_number("{count} value suggested, in italics", "{count} values suggested, in italics",
                                      count))
        self.setVisible(count > 0)

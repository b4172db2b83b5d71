"""Connect the foot of the window with the fields that hold something which is not understood."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from editor.model.records import Entity, Event, Note, Quote
from editor.ui.panes import Panes
from editor.ui.window import MainWindow
from editor.ui.wiring.connecting import connect

if TYPE_CHECKING:
    from editor.ui.typed import Unread

_IN_FORMS = (Event, Quote, Entity, Note)


class UnreadWiring(QObject):
    """A click on what the foot tells, or its command, goes to the first of those fields."""

    def __init__(self, window: MainWindow, panes: Panes) -> None:
        super().__init__(window)
        self._window, self._panes = window, panes
        connect(window.commands, {"unread": self._go})
        window.foot.unread.clicked.connect(self._go)
        window.bridge.save_state_changed.connect(self._enable)
        self._enable(window.bridge.save_state)

    def _enable(self, state: str) -> None:
        self._window.commands.action("unread").setEnabled(state == "unread")

    def _go(self) -> None:
        unread = self._window.bridge.unread()
        if unread:
            self._show(unread[0])

    def _show(self, text: Unread) -> None:
        """Bring the record that the text is for into its form, and the keys into the field."""
        from editor.ui.forms.rows import go_to
        project = self._window.bridge.project
        kind = next((one.kind_of_record for one in _IN_FORMS if project.find(one, text.record_id)), "")
        if kind and self._window.records.isAncestorOf(text.field):
            self._panes.show_article()
            if not self._window.records.isVisible():
                self._panes.toggle_records()
                self._panes.show_right_page()
            self._window.records.show_record(kind, text.record_id)
        go_to(text.field)

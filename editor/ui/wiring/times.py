"""Connect tagged times with the dialog that dates them, and with the event or quote that uses them."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from editor.model.edits.events import set_event
from editor.model.edits.fields import badge_of
from editor.model.edits.quotes import set_quote
from editor.model.records import Event, Mention, Quote
from editor.model.scheme import scheme_of
from editor.model.tagged import when_of
from editor.ui.window import MainWindow
from editor.words import say


class TimesWiring(QObject):
    """“Date this time…” in the article's menu, where a tagged time is at the caret."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._action = QAction(say("Date this time…"), window)
        self._action.setObjectName("dateTime")
        self._action.triggered.connect(self._open)
        window.commands.annotate.insertAction(window.tag_menu.correct.menuAction(), self._action)
        window.tag_menu.asked.connect(self._offer)

    def _offer(self) -> None:
        is_open = not self._window.bridge.is_read_only
        self._action.setVisible(self._time() is not None)
        self._action.setEnabled(is_open)

    def _time(self) -> Mention | None:
        """Return the tagged time at the caret, or None."""
        view, project = self._window.view, self._window.bridge.project
        mark = view.mark_at_caret if view.isVisible() else None
        mention = project.find(Mention, mark.id) if mark is not None else None
        is_time = mention is not None and scheme_of(project).entity_type(mention.type).nature == "time"
        return mention if is_time else None

    def _open(self) -> None:
        from editor.ui.forms.time_dialog import TimeDialog
        mention, recipient = self._time(), self._window.records.recipient()
        if mention is None:
            return
        dialog = TimeDialog(self._window.bridge, mention, self._badge(recipient), self._window)
        dialog.use_requested.connect(self._use)
        dialog.open()

    def _badge(self, recipient: tuple[str, str] | None) -> str:
        if recipient is None:
            return ""
        project = self._window.bridge.project
        record = project.find(Event, recipient[1]) or project.find(Quote, recipient[1])
        return badge_of(record) if record is not None else ""

    def _use(self, mention_id: str) -> None:
        """Give the event or quote that is open the time of a tag."""
        bridge, recipient = self._window.bridge, self._window.records.recipient()
        mention = bridge.project.find(Mention, mention_id)
        if mention is None or recipient is None:
            return
        kind, record_id = recipient
        when = when_of(bridge.project, mention)
        bridge.submit(set_event(record_id, when=when) if kind == "event" else set_quote(record_id, said_when=when))

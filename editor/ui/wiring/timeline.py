"""Connect the timeline at the foot with the article and the records."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget

from editor.ui.panes import Panes
from editor.ui.window import MainWindow
from editor.words import say


class TimelineWiring(QObject):
    """An event chosen on the timeline is shown in its form and in the article; what is opened gets the keys."""

    def __init__(self, window: MainWindow, panes: Panes) -> None:
        super().__init__(window)
        self._window, self._panes = window, panes
        window.panels.add("timeline", say("Timeline"), "timeline", self._make_panel)

    def _make_panel(self) -> QWidget:
        from editor.ui.timeline import TimelinePanel
        panel = TimelinePanel(self._window.bridge)
        panel.chosen_moved.connect(self._show)
        panel.opened.connect(self._open)
        panel.events_requested.connect(lambda: self._window.records.focus_table("event"))
        self._window.records.record_chosen.connect(lambda kind, found: panel.choose(found if kind == "event" else ""))
        self._window.reading.record_chosen.connect(lambda kind, found: panel.choose(found if kind == "event" else ""))
        return panel

    def _show(self, event_id: str) -> None:
        self._panes.show_article()
        self._window.records.show_record("event", event_id)
        self._window.reading.select_record("event", event_id)

    def _open(self, event_id: str) -> None:
        self._show(event_id)
        if not self._window.records.isVisible():
            self._panes.toggle_records()
        self._window.records.form_of("event").setFocus(Qt.FocusReason.OtherFocusReason)

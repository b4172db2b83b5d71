"""Connect timeline and link chart at the foot with the article and the records."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget

from editor.ui.panes import Panes
from editor.ui.window import MainWindow
from editor.words import say

if TYPE_CHECKING:
    from editor.ui.dock.panel import DockPanel


class DockWiring(QObject):
    """What is chosen there is shown in its form and in the article, and the other way round; what is opened gets the
    keys.
    """

    def __init__(self, window: MainWindow, panes: Panes) -> None:
        super().__init__(window)
        self._window, self._panes = window, panes
        window.panels.add("timeline", say("Timeline"), "timeline", self._make_timeline)
        window.panels.add("chart", say("Link chart"), "link-chart", self._make_chart)

    def _make_timeline(self) -> QWidget:
        from editor.ui.timeline import TimelinePanel
        panel = TimelinePanel(self._window.bridge)
        panel.opened.connect(lambda event: self._open("event", event))
        self._connect(panel, "event")
        return panel

    def _make_chart(self) -> QWidget:
        from editor.ui.chart import ChartPanel
        panel = ChartPanel(self._window.bridge)
        panel.opened.connect(self._open)
        self._connect(panel, "entity")
        return panel

    def _connect(self, panel: DockPanel, kind: str) -> None:
        """Connect a panel of records of a kind."""
        panel.chosen_moved.connect(lambda found: self._show(kind, found))
        panel.events_requested.connect(lambda: self._window.records.focus_table("event"))
        for part in (self._window.records, self._window.reading):
            part.record_chosen.connect(lambda chosen, found: panel.choose(found if chosen == kind else ""))

    def _show(self, kind: str, record_id: str) -> None:
        self._panes.show_article()
        if record_id:
            self._window.records.show_record(kind, record_id)
        self._window.reading.select_record(kind, record_id)

    def _open(self, kind: str, record_id: str) -> None:
        self._show(kind, record_id)
        if not self._window.records.isVisible():
            self._panes.toggle_records()
        self._window.records.form_of(kind).setFocus(Qt.FocusReason.OtherFocusReason)

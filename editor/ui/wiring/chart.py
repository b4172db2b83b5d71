"""Connect the link chart at the foot with the article and the records."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget

from editor.ui.panes import Panes
from editor.ui.window import MainWindow
from editor.words import say


class ChartWiring(QObject):
    """An entity chosen on the chart is outlined in the article and shown in its form; what is opened gets the keys."""

    def __init__(self, window: MainWindow, panes: Panes) -> None:
        super().__init__(window)
        self._window, self._panes = window, panes
        window.panels.add("chart", say("Link chart"), "link-chart", self._make_panel)

    def _make_panel(self) -> QWidget:
        from editor.ui.chart import ChartPanel
        panel = ChartPanel(self._window.bridge)
        panel.chosen_moved.connect(self._show)
        panel.opened.connect(self._open)
        panel.events_requested.connect(lambda: self._window.records.focus_table("event"))
        self._window.records.record_chosen.connect(lambda kind, found: panel.choose(found if kind == "entity" else ""))
        self._window.reading.record_chosen.connect(lambda kind, found: panel.choose(found if kind == "entity" else ""))
        return panel

    def _show(self, entity_id: str) -> None:
        self._panes.show_article()
        if entity_id:
            self._window.records.show_record("entity", entity_id)
        self._window.reading.select_record("entity", entity_id)

    def _open(self, kind: str, record_id: str) -> None:
        self._panes.show_article()
        self._window.records.show_record(kind, record_id)
        self._window.reading.select_record(kind, record_id)
        if not self._window.records.isVisible():
            self._panes.toggle_records()
        self._window.records.form_of(kind).setFocus(Qt.FocusReason.OtherFocusReason)

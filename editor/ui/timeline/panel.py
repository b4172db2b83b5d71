"""Put the timeline into the window's lower part: the picture, the same as a list, and what changes the view."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from editor.briefing.drawing import Drawing
from editor.briefing.timeline import dated_events, told, undated_events
from editor.briefing.timeline_picture import WIDTH
from editor.briefing.timeline_rows import rows_of
from editor.briefing.timeline_sheet import sheet_of
from editor.briefing.typeset import width_of
from editor.model.records import Entity, Event, OwnTerm, ProjectInfo
from editor.ui.bridge import Bridge
from editor.ui.dock.buttons import plain_button, switch_button
from editor.ui.dock.panel import DockPanel
from editor.ui.dock.rows import RowList
from editor.ui.timeline.rows import TITLES, WIDTHS, row_of, undated_row_of
from editor.ui.timeline.view import TimelineView
from editor.words import say, say_number

_KINDS = (Event, Entity, OwnTerm, ProjectInfo)


class TimelinePanel(DockPanel):
    """The events in time. `opened` carries an event to be opened in its form."""

    opened = Signal(str)
    view: TimelineView

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(
            bridge, _KINDS, TimelineView(), RowList("timelineList", say("Events in order of time"), TITLES, WIDTHS),
            as_list=switch_button("timelineAsList", say("As a list"), say("Show the same events in a table")),
            wider=plain_button("timelineWider", "−", say("Show more days (-)"), say("Show more days")),
            closer=plain_button("timelineCloser", "+", say("Show fewer days, larger (+)"), say("Show fewer days")),
            fit=plain_button("timelineFit", say("All days"), say("Show all days (0)")),
            go=plain_button("timelineGoToEvents", say("Go to the events"), ""), parent=parent)
        self.by_actor = switch_button("timelineByActor", say("By actor"),
                                      say("Give everyone who carried events out a row"))
        self.undated = plain_button("timelineUndated", "", say("List the events that have no date"))
        self._has_undated = False
        self._lay_out(self._bar())
        self._connect()

    def drawing(self) -> Drawing:
        """Return the timeline as a picture of its own, as wide as a page."""
        events = dated_events(self._bridge.project)
        if self.by_actor.isChecked():
            return rows_of(events, WIDTH, width_of).drawing
        return sheet_of(events, WIDTH, width_of, legend=True).drawing

    def description(self) -> str:
        """Return in words all that the timeline shows."""
        return told(dated_events(self._bridge.project), undated_events(self._bridge.project))

    def _fill(self) -> None:
        project = self._bridge.project
        events, undated = dated_events(project), undated_events(project)
        self.view.show_events(events)
        self.list.show_rows([*(row_of(project, event) for event in events),
                             *(undated_row_of(project, event) for event in undated)])
        self.choose(self.view.chosen)
        self.undated.setText(say_number("{count} without a date", "{count} without a date", len(undated)))
        self.view.setAccessibleDescription(say_number("{count} event", "{count} events", len(events)))
        self._has_picture, self._has_undated = bool(events), bool(undated)
        self._show_page()

    def _show_page(self) -> None:
        has_any = self.list.count > 0
        self._hint.setText(say("No event has a date yet.") if has_any else
                           say("No event yet: select a sentence and make it an event."))
        self._go.setVisible(has_any)
        super()._show_page()
        self.by_actor.setEnabled(self._is_painted)
        self.undated.setVisible(self._has_undated and not self.as_list.isChecked())

    def _connect(self) -> None:
        super()._connect()
        self.view.opened.connect(self.opened)
        self.list.opened.connect(lambda _, event: self.opened.emit(event))
        self.by_actor.toggled.connect(self.view.show_by_actor)
        self.undated.clicked.connect(lambda: self.as_list.setChecked(True))
        self._go.clicked.connect(self.events_requested)

    def _bar(self) -> QHBoxLayout:
        bar = QHBoxLayout()
        bar.setContentsMargins(12, 2, 8, 0)
        for widget in (self.by_actor, self.as_list):
            bar.addWidget(widget)
        bar.addStretch(1)
        for widget in (self.undated, self.wider, self.closer, self.fit):
            bar.addWidget(widget)
        return bar

"""Put the timeline into the window's lower part: the picture, the same as a list, and what changes the view."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from editor.briefing.drawing import Drawing
from editor.briefing.names import entity_name
from editor.briefing.timeline import STANDINGS, Dated, dated_events, told, undated_events
from editor.briefing.timeline_picture import WIDTH
from editor.briefing.timeline_rows import rows_of
from editor.briefing.timeline_sheet import sheet_of
from editor.briefing.typeset import width_of
from editor.briefing.unconfirmed import marked
from editor.model.change import Change
from editor.model.records import Entity, Event, OwnTerm, ProjectInfo
from editor.ui.bridge import Bridge
from editor.ui.timeline.rows import EventList, EventRow, EventRows
from editor.ui.timeline.view import TimelineView
from editor.words import say, say_number

_KINDS = (Event, Entity, OwnTerm, ProjectInfo)
_LAST = "9999-99-99"
_STEP = 1.5


class TimelinePanel(QWidget):
    """The events in time. `chosen_moved` carries the event chosen here, `opened` one to be opened in its form;
    `events_requested` asks for the table of events.
    """

    chosen_moved = Signal(str)
    opened = Signal(str)
    events_requested = Signal()

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self.view = TimelineView()
        self._rows = EventRows(self)
        self.list = EventList(self._rows)
        self._pages = QStackedWidget()
        self._is_behind = True
        self._turn = QTimer(self, singleShot=True, interval=0)
        self._turn.timeout.connect(self._refresh)
        self.by_actor = _switch("timelineByActor", say("By actor"), say("Give everyone who carried events out a row"))
        self.as_list = _switch("timelineAsList", say("As a list"), say("Show the same events in a table"))
        self.fit = _button("timelineFit", say("All days"), say("Show all days (0)"))
        self.undated = _button("timelineUndated", "", say("List the events that have no date"))
        self._lay_out()
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

    def choose(self, event_id: str) -> None:
        """Let an event stand out here too."""
        self.view.choose(event_id)
        self.list.choose(event_id)

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what has changed out of sight."""
        super().showEvent(event)
        if self._is_behind:
            self._refresh()

    def _take(self, change: Change) -> None:
        if any(isinstance(swap.record, _KINDS) for swap in change.swaps):
            self._ask()

    def _ask(self) -> None:
        self._is_behind = True
        if self.isVisible():
            self._turn.start()

    def _refresh(self) -> None:
        self._is_behind = False
        project = self._bridge.project
        events, undated = dated_events(project), undated_events(project)
        self.view.show_events(events)
        self._rows.show([*(self._row(event) for event in events), *(self._undated_row(event) for event in undated)])
        self.choose(self.view.chosen)
        self.undated.setText(say_number("{count} without a date", "{count} without a date", len(undated)))
        self.undated.setVisible(bool(undated) and not self.as_list.isChecked())
        self.view.setAccessibleDescription(say_number("{count} event", "{count} events", len(events)))
        self._show_page()

    def _show_page(self) -> None:
        has_dates, has_any = bool(dated_events(self._bridge.project)), bool(self._rows.rowCount())
        is_list = self.as_list.isChecked() and has_any
        page = self.list if is_list else self.view if has_dates else self._nothing
        self._pages.setCurrentWidget(page)
        self._hint.setText(say("No event has a date yet.") if has_any else
                           say("No event yet: select a sentence and make it an event."))
        self._go.setVisible(has_any)
        for widget in (self.by_actor, self.fit):
            widget.setEnabled(has_dates and not is_list)
        self.as_list.setEnabled(has_any)
        self.setFocusProxy(page)

    def _row(self, event: Dated) -> EventRow:
        held = self._bridge.project.get(Event, event.id)
        return EventRow(event.id, event.words, f"{event.badge}  {event.title}", say(STANDINGS[event.standing]),
                        self._place_of(held), event.told_actor, f"{event.begin.isoformat()} {event.end.isoformat()}")

    def _undated_row(self, event: Event) -> EventRow:
        title = event.title or say("Without a title")
        return EventRow(event.id, say("Not dated"), f"E{event.number}  {title}", "", self._place_of(event), "", _LAST)

    def _place_of(self, event: Event) -> str:
        return marked(event, "where", entity_name(self._bridge.project, event.where, event.where_words))

    def _connect(self) -> None:
        self._bridge.changed.connect(self._take)
        self._bridge.opened.connect(self._ask)
        for part in (self.view, self.list):
            part.chosen_moved.connect(self.choose)
            part.chosen_moved.connect(self.chosen_moved)
            part.opened.connect(self.opened)
        self.by_actor.toggled.connect(self.view.show_by_actor)
        self.as_list.toggled.connect(lambda _: self._refresh())
        self.fit.clicked.connect(self.view.fit)
        self.closer.clicked.connect(lambda: self.view.enlarge(_STEP))
        self.wider.clicked.connect(lambda: self.view.enlarge(1 / _STEP))
        self.undated.clicked.connect(lambda: self.as_list.setChecked(True))
        self._go.clicked.connect(self.events_requested)

    def _lay_out(self) -> None:
        self.wider = _button("timelineWider", "−", say("Show more days (-)"), say("Show more days"))
        self.closer = _button("timelineCloser", "+", say("Show fewer days, larger (+)"), say("Show fewer days"))
        self._hint, self._go = QLabel(), _button("timelineGoToEvents", say("Go to the events"), "")
        self._hint.setProperty("role", "hint")
        self._nothing = QWidget()
        empty = QVBoxLayout(self._nothing)
        for widget in (self._hint, self._go):
            empty.addWidget(widget, 0, Qt.AlignmentFlag.AlignHCenter)
        empty.insertStretch(0, 1)
        empty.addStretch(1)
        bar = QHBoxLayout()
        bar.setContentsMargins(12, 2, 8, 0)
        bar.setSpacing(8)
        for widget in (self.by_actor, self.as_list):
            bar.addWidget(widget)
        bar.addStretch(1)
        for widget in (self.undated, self.wider, self.closer, self.fit):
            bar.addWidget(widget)
        for page in (self.view, self.list, self._nothing):
            self._pages.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(bar)
        column.addWidget(self._pages, 1)


def _button(name: str, words: str, tip: str, spoken: str = "") -> QPushButton:
    button = QPushButton(words)
    button.setObjectName(name)
    button.setProperty("role", "plain")
    button.setToolTip(tip)
    button.setAccessibleName(spoken or words or tip)
    return button


def _switch(name: str, words: str, tip: str) -> QPushButton:
    button = _button(name, words, tip)
    button.setProperty("role", "sieve")
    button.setCheckable(True)
    return button

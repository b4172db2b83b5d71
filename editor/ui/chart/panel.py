"""Put the link chart into the window's lower part: the picture, the same as a list, and what changes the view."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from editor.briefing.chart import Chart, Tie, chart_of, left_out, told
from editor.briefing.chart_picture import drawing_of, kept_places
from editor.briefing.chart_ties import crowded_events, ties_of
from editor.briefing.drawing import Drawing
from editor.model.change import Change
from editor.model.edits.chart import free_nodes, place_nodes
from editor.model.records import ChartPlace, Entity, Event, OwnTerm, ProjectInfo, Quote, Relation
from editor.model.scheme import scheme_of
from editor.ui.bridge import Bridge
from editor.ui.chart.rows import TieList, TieRows
from editor.ui.chart.sieves import HEIGHT, Sieves
from editor.ui.chart.view import ChartView
from editor.ui.fonts import enlarged
from editor.words import say, say_number

_KINDS = (Event, Entity, Quote, Relation, ChartPlace, OwnTerm, ProjectInfo)
_STEP = 1.5


class ChartPanel(QWidget):
    """Who is linked with whom. `chosen_moved` carries the entity chosen here, blank for none, `opened` kind and id of
    a record to be opened in its form; `events_requested` asks for the table of events.
    """

    chosen_moved = Signal(str)
    opened = Signal(str, str)
    events_requested = Signal()

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._ties: tuple[Tie, ...] = ()
        self._crowded: tuple[str, ...] = ()
        self.view = ChartView()
        self.sieves = Sieves()
        self._rows = TieRows(self)
        self.list = TieList(self._rows)
        self._pages = QStackedWidget()
        self._is_behind = True
        self._turn = QTimer(self, singleShot=True, interval=0)
        self._turn.timeout.connect(self._refresh)
        self.as_list = _button("linkChartAsList", say("As a list"), say("Show the same links in a table"))
        self.as_list.setProperty("role", "sieve")
        self.as_list.setCheckable(True)
        self.keep = _button("linkChartKeep", say("Keep places"), say("Keep all entities where they are now"))
        self.anew = _button("linkChartAnew", say("Lay out anew"), say("Let all entities find their places anew"))
        self.more = QLabel()
        self.more.setProperty("role", "hint")
        self.more.setFixedHeight(enlarged(HEIGHT))
        self._lay_out()
        self._connect()

    def drawing(self) -> Drawing:
        """Return the chart as a picture of its own, as wide as a page."""
        chart = self._chart()
        return drawing_of(self._bridge.project, chart) if chart.nodes else Drawing(0, 0)

    def description(self) -> str:
        """Return in words all that the chart shows."""
        return told(self._chart())

    def choose(self, entity_id: str) -> None:
        """Let an entity stand out here too, by whatever id it is named."""
        found = self._bridge.project.entity(entity_id) if entity_id else None
        self.view.choose(found.id if found is not None else "")
        self.list.choose(self.view.chosen)

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
        self._ties, self._crowded = ties_of(self._bridge.project), crowded_events(self._bridge.project)
        self._offer_types()
        self._sieve()

    def _offer_types(self) -> None:
        project = self._bridge.project
        linked = {end for tie in self._ties for end in (tie.one, tie.other)}
        used = {entity.type for entity in project.of(Entity).values() if entity.id in linked}
        scheme = scheme_of(project)
        order = [kind.name for kind in scheme.entity_types if kind.name in used]
        order += sorted(used.difference(order))
        self.sieves.offer_types({name: say(scheme.entity_type(name).label) for name in order})

    def _chart(self) -> Chart:
        return chart_of(self._bridge.project, self._ties, self.sieves.sieve(), kept=self.view.chosen,
                        crowded=self._crowded)

    def _sieve(self) -> None:
        chart, kept = self._chart(), kept_places(self._bridge.project)
        self.view.show_chart(chart, kept)
        self._rows.show(chart)
        self.choose(self.view.chosen)
        self.more.setText(left_out(chart))
        self.anew.setEnabled(bool(kept))
        self.view.setAccessibleDescription(say_number("{count} entity is linked", "{count} entities are linked",
                                                      len(chart.nodes)))
        self._show_page()

    def _show_page(self) -> None:
        has_any, has_some = bool(self._ties), self._rows.rowCount() > 0
        is_list = self.as_list.isChecked()
        page = self._nothing if not has_some else self.list if is_list else self.view
        self._pages.setCurrentWidget(page)
        self._hint.setText(say("No link is left by what you have chosen.") if has_any else
                           say("Nothing is linked yet: say in an event who took part in it."))
        self._go.setText(say("Show all links") if has_any else say("Go to the events"))
        self._go.setAccessibleName(self._go.text())
        self.sieves.setEnabled(has_any)
        self.as_list.setEnabled(has_some)
        self.keep.setEnabled(has_some and not is_list)
        for button in (self.wider, self.closer, self.fit):
            button.setEnabled(has_some and not is_list)
        self.setFocusProxy(page if has_some else self._go)

    def _put(self, node: str, x: float, y: float, token: str) -> None:
        if self._bridge.submit(place_nodes({node: (x, y)}, merge=token)) is None:
            self._sieve()

    def _go_on(self) -> None:
        if self._ties:
            self.sieves.clear()
        else:
            self.events_requested.emit()

    def _connect(self) -> None:
        self._bridge.changed.connect(self._take)
        self._bridge.opened.connect(self._ask)
        self.sieves.changed.connect(self._sieve)
        for part in (self.view, self.list):
            part.chosen_moved.connect(self.choose)
            part.chosen_moved.connect(self.chosen_moved)
        self.view.opened.connect(lambda node: self.opened.emit("entity", node))
        self.list.opened.connect(self.opened)
        self.view.placed.connect(self._put)
        self.as_list.toggled.connect(lambda _: self._show_page())
        self.keep.clicked.connect(lambda: self._bridge.submit(place_nodes(self.view.places())))
        self.anew.clicked.connect(lambda: self._bridge.submit(free_nodes()))
        self.fit.clicked.connect(self.view.fit)
        self.closer.clicked.connect(lambda: self.view.enlarge(_STEP))
        self.wider.clicked.connect(lambda: self.view.enlarge(1 / _STEP))
        self._go.clicked.connect(self._go_on)

    def _lay_out(self) -> None:
        self.wider = _button("linkChartWider", "−", say("Draw together (-)"), say("Draw together"))
        self.closer = _button("linkChartCloser", "+", say("Spread out (+)"), say("Spread out"))
        self.fit = _button("linkChartFit", say("All"), say("Show all on as little room as it needs (0)"))
        self._hint, self._go = QLabel(), _button("linkChartGo", "", "")
        self._hint.setProperty("role", "hint")
        self._nothing = QWidget()
        empty = QVBoxLayout(self._nothing)
        for widget in (self._hint, self._go):
            empty.addWidget(widget, 0, Qt.AlignmentFlag.AlignHCenter)
        empty.insertStretch(0, 1)
        empty.addStretch(1)
        bar = QHBoxLayout()
        bar.setContentsMargins(12, 4, 8, 4)
        bar.setSpacing(8)
        self.sieves.add(self.as_list)
        self.sieves.add(self.more)
        bar.addWidget(self.sieves, 1)
        for button in (self.keep, self.anew, self.wider, self.closer, self.fit):
            bar.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
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

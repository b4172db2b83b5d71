"""Put the link chart into the window's lower part: the picture, the same as a list, and what changes the view."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from editor.briefing.chart import Chart, Tie, chart_of, left_out, told
from editor.briefing.chart_picture import drawing_of, kept_places
from editor.briefing.chart_ties import crowded_events, ties_of
from editor.briefing.drawing import Drawing
from editor.model.edits.chart import free_nodes, place_nodes
from editor.model.records import ChartPlace, Entity, Event, OwnTerm, ProjectInfo, Quote, Relation
from editor.model.scheme import scheme_of
from editor.ui.bridge import Bridge
from editor.ui.chart.rows import TITLES, WIDTHS, rows_of
from editor.ui.chart.sieves import HEIGHT, Sieves
from editor.ui.chart.view import ChartView
from editor.ui.dock.buttons import plain_button, switch_button
from editor.ui.dock.panel import DockPanel
from editor.ui.dock.rows import RowList
from editor.ui.fonts import enlarged
from editor.ui.labels import plain_label
from editor.words import say, say_number

_KINDS = (Event, Entity, Quote, Relation, ChartPlace, OwnTerm, ProjectInfo)


class ChartPanel(DockPanel):
    """Who is linked with whom. `opened` carries kind and id of a record to be opened in its form."""

    opened = Signal(str, str)
    view: ChartView

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(
            bridge, _KINDS, ChartView(), RowList("linkChartList", say("Links"), TITLES, WIDTHS),
            as_list=switch_button("linkChartAsList", say("As a list"), say("Show the same links in a table")),
            wider=plain_button("linkChartWider", "−", say("Draw together (-)"), say("Draw together")),
            closer=plain_button("linkChartCloser", "+", say("Spread out (+)"), say("Spread out")),
            fit=plain_button("linkChartFit", say("All"), say("Show all on as little room as it needs (0)")),
            go=plain_button("linkChartGo", "", ""), parent=parent)
        self._ties: tuple[Tie, ...] = ()
        self._crowded: tuple[str, ...] = ()
        self.sieves = Sieves()
        self.keep = plain_button("linkChartKeep", say("Keep places"), say("Keep all entities where they are now"))
        self.anew = plain_button("linkChartAnew", say("Lay out anew"), say("Let all entities find their places anew"))
        self.more = plain_label("hint", wraps=False)
        self.more.setFixedHeight(enlarged(HEIGHT))
        self._lay_out(self._bar())
        self._connect()

    def drawing(self) -> Drawing:
        """Return the chart as a picture of its own, as wide as a page."""
        chart = self._chart()
        return drawing_of(self._bridge.project, chart) if chart.nodes else Drawing(0, 0)

    def description(self) -> str:
        """Return in words all that the chart shows."""
        return told(self._chart())

    def choose(self, record_id: str) -> None:
        """Let an entity stand out here too, by whatever id it is named."""
        found = self._bridge.project.entity(record_id) if record_id else None
        super().choose(found.id if found is not None else "")

    def _fill(self) -> None:
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
        self.list.show_rows(rows_of(chart))
        self.choose(self.view.chosen)
        self.more.setText(left_out(chart))
        self.anew.setEnabled(bool(kept))
        self.view.setAccessibleDescription(say_number("{count} entity is linked", "{count} entities are linked",
                                                      len(chart.nodes)))
        self._has_picture = self.list.count > 0
        self._show_page()

    def _show_page(self) -> None:
        has_any = bool(self._ties)
        self._hint.setText(say("No link is left by what you have chosen.") if has_any else
                           say("Nothing is linked yet: say in an event who took part in it."))
        self._go.setText(say("Show all links") if has_any else say("Go to the events"))
        self._go.setAccessibleName(self._go.text())
        super()._show_page()
        self.sieves.setEnabled(has_any)
        self.keep.setEnabled(self._is_painted)

    def _put(self, node: str, x: float, y: float, token: str) -> None:
        if self._bridge.submit(place_nodes({node: (x, y)}, merge=token)) is None:
            self._sieve()

    def _go_on(self) -> None:
        if self._ties:
            self.sieves.clear()
        else:
            self.events_requested.emit()

    def _connect(self) -> None:
        super()._connect()
        self.sieves.changed.connect(self._sieve)
        self.view.opened.connect(lambda node: self.opened.emit("entity", node))
        self.list.opened.connect(self.opened)
        self.view.placed.connect(self._put)
        self.keep.clicked.connect(lambda: self._bridge.submit(place_nodes(self.view.places())))
        self.anew.clicked.connect(lambda: self._bridge.submit(free_nodes()))
        self._go.clicked.connect(self._go_on)

    def _bar(self) -> QHBoxLayout:
        bar = QHBoxLayout()
        bar.setContentsMargins(12, 4, 8, 4)
        self.sieves.add(self.as_list)
        self.sieves.add(self.more)
        bar.addWidget(self.sieves, 1)
        for widget in (self.keep, self.anew, self.wider, self.closer, self.fit):
            bar.addWidget(widget, 0, Qt.AlignmentFlag.AlignTop)
        return bar

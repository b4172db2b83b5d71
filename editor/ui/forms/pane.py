"""The right side of the window: the first window opens without it. It is made once a project is open, a part at each
turn in which nothing else happens, or when it is first seen.
"""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from editor.ui.bridge import Bridge
from editor.ui.fonts import interface_font

if TYPE_CHECKING:
    from editor.ui.dragging.carried import Carried
    from editor.ui.dragging.uses import Use
    from editor.ui.forms.record_form import RecordForm
    from editor.ui.forms.record_tabs import RecordTabs
    from editor.ui.tables.table import RecordTable

_LEAST_WIDTH = 340
_FIRST = ("editor.ui.forms.chips", "editor.ui.tables.listings", "editor.ui.tables.arranging", "editor.ui.tables.view",
          "editor.ui.tables.table", "editor.ui.forms.place", "editor.ui.forms.record_tabs")
"""What the tables need: imported each at a turn of its own."""


class RecordsPane(QWidget):
    """The tables and forms of entities, events and quotes.

    `record_chosen` carries the kind and id of a record that was clicked or entered, `evidence_chosen` the article and
    the code points of words to go to. `wished` carries a deed that shall be done to a record, with its kind and id,
    `find_more_requested` an entity whose further mentions shall be looked for, `told` a sentence for the person,
    `carry_requested` the id of a record whose row is dragged, `aimed` the ids of a record and of the part of it that
    evidence goes to, `several_chosen` a kind and the ids of two or more records that are chosen, `edit_requested` an
    edit that may be of very many records, `merging_requested` two entities, `arranged` the order that the table of a
    kind is sorted by, and whether it is backwards, `turned_to` the kind and id of the record that is open in a tab that
    was turned to; `made` says that the tables are there now, `wanted` that tables or forms are to be seen, whatever
    covers them; `tab_clicked` says that a tab was clicked, also the one that is chosen, `left` that Esc was pressed
    and nothing in here needed it.
    """

    record_chosen = Signal(str, str)
    evidence_chosen = Signal(str, int, int)
    wished = Signal(str, str, str)
    find_more_requested = Signal(str)
    told = Signal(str)
    carry_requested = Signal(str)
    aimed = Signal(str, str)
    turned_to = Signal(str, str)
    several_chosen = Signal(str, object)
    edit_requested = Signal(object)
    merging_requested = Signal(str, str)
    arranged = Signal(str, str, bool)
    made = Signal()
    wanted = Signal()
    tab_clicked = Signal()
    left = Signal()

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._tabs: RecordTabs | None = None
        self._making = self._make()
        self._turn = QTimer(self, interval=0)
        self._turn.timeout.connect(self._make_on)
        bridge.opened.connect(self._begin)
        self._panel: QWidget | None = None
        self._cover: QWidget | None = None
        self._article = ""
        self.setMinimumWidth(_LEAST_WIDTH)
        self.setProperty("role", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFont(interface_font(12.5))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)

    def current(self) -> tuple[str, str] | None:
        """Return the kind and id of the record in the form that is in sight, or None."""
        return self._tabs.current() if self._tabs is not None else None

    def recipient(self) -> tuple[str, str] | None:
        """Return the kind and id of the event or quote that is open, in sight or behind the other tabs; None for none.
        """
        return self._tabs.recipient() if self._tabs is not None else None

    def use(self, use: Use, carried: Carried) -> None:
        """Use something carried in that record, and bring its form into sight."""
        self._made().use(use, carried)

    def show_record(self, kind: str, record_id: str) -> None:
        """Bring a record's tab, row and form into sight; a blank id leaves the tab without a record."""
        self._made().show_record(kind, record_id)

    def begin(self, kind: str, record_id: str) -> None:
        """Show a record just made, the field that names it ready to be typed over."""
        self.wanted.emit()
        self._made().begin(kind, record_id)

    def show_article(self, article_id: str) -> None:
        """Let the forms show first what stands in the article that is on the screen now."""
        self._article = article_id
        if self._tabs is not None:
            self._tabs.show_article(article_id)

    def merge_several(self) -> bool:
        """Begin to merge the records that are chosen, where these are two or more; tell whether they are."""
        return self._tabs is not None and self._tabs.merge_several()

    def go_to_incomplete(self) -> None:
        """Open the next record that lacks something, the keys in the field that is to be filled."""
        self.wanted.emit()
        self._made().go_to_incomplete()

    def offer_arrangement(self) -> None:
        """Offer how the table in sight can be sorted, and what can be left out of it."""
        self.wanted.emit()
        self._made().table.offer_arrangement()

    def sort(self, kind: str, label: str, *, backwards: bool) -> None:
        """Sort the table of a kind by the order of a label, without telling of it."""
        self._made().table_of(kind).sort(label, backwards=backwards)

    def focus_table(self, kind: str) -> None:
        """Bring a tab into sight and the keys into its table."""
        self.wanted.emit()
        self._made().focus_table(kind)

    def table_of(self, kind: str) -> RecordTable:
        """Return the table of a kind of record."""
        return self._made().table_of(kind)

    def form_of(self, kind: str) -> RecordForm:
        """Return the form of a kind of record."""
        return self._made().form_of(kind)

    @property
    def panel(self) -> QWidget | None:
        """Return what is laid over the records, or None."""
        return self._panel

    def lay_over(self, panel: QWidget) -> None:
        """Lay a panel over the table and the form, below the tabs, in the place of one that may be there."""
        self.wanted.emit()
        if self._panel is not panel:
            self.uncover()
            self._panel = panel
            panel.setParent(self)
        self._records_shown(False)
        self._place_panel()
        panel.show()
        panel.raise_()

    def uncover(self) -> None:
        """Take the panel away; the records are as they were."""
        if self._panel is not None:
            panel, self._panel = self._panel, None
            panel.hide()
            self._records_shown(True)

    def cover(self, panel: QWidget, *, whole: bool) -> None:
        """Let a panel stand in the place of tables and forms or, unless it takes the whole pane, above them."""
        layout = self.layout()
        assert isinstance(layout, QVBoxLayout), "the pane is a column"
        tabs = self._made()
        if self._cover is not panel:
            self._cover = panel
            layout.insertWidget(0, panel)
        self.uncover()
        upright = QSizePolicy.Policy.Expanding if whole else QSizePolicy.Policy.Maximum
        panel.setSizePolicy(QSizePolicy.Policy.Preferred, upright)
        tabs.setVisible(not whole)
        panel.show()

    def bare(self) -> None:
        """Take the panel that covers tables and forms away."""
        if self._cover is not None:
            self._cover.hide()
            self._cover = None
            self._made().show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tell of Esc, and let what the pane stands in have it too."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the panel over the records."""
        super().resizeEvent(event)
        self._place_panel()

    def showEvent(self, event: QShowEvent) -> None:
        """Make what is to be seen."""
        self._made()
        super().showEvent(event)

    def _records_shown(self, shown: bool) -> None:
        """Show what is under the tabs, or hide it, so that no key wanders into what lies under a panel."""
        if (pages := self._made().findChild(QStackedWidget)) is not None:
            pages.setVisible(shown)

    def _place_panel(self) -> None:
        if self._panel is not None:
            above = self._cover.sizeHint().height() if self._cover is not None else 0
            top = above + self._made().tabBar().sizeHint().height() + 1
            self._panel.setGeometry(0, top, self.width(), max(0, self.height() - top))

    def _made(self) -> RecordTabs:
        if self._tabs is None:  # who hears that they are made asks for them before their making is over
            for _ in self._making:
                pass
        assert self._tabs is not None, "the tabs are there when their making is over"
        return self._tabs

    def _begin(self) -> None:
        if self._tabs is None and self._bridge.desk is not None:
            self._turn.start()

    def _make_on(self) -> None:
        if next(self._making, self) is self:
            self._turn.stop()

    def _make(self) -> Iterator[object]:
        for module in _FIRST:
            yield import_module(module)
        from editor.ui.forms.record_tabs import RecordTabs
        tabs = RecordTabs(self._bridge)
        yield from tabs.making()
        layout = self.layout()
        assert layout is not None
        layout.addWidget(tabs)
        yield tabs
        self._connect(tabs)
        tabs.show_article(self._article)
        tabs.show()  # what is added while the pane is being shown would wait for the next turn
        self._tabs = tabs
        self.made.emit()

    def _connect(self, tabs: RecordTabs) -> None:
        tabs.record_chosen.connect(self.record_chosen)
        tabs.evidence_chosen.connect(self.evidence_chosen)
        tabs.wished.connect(self.wished)
        tabs.told.connect(self.told)
        tabs.carry_requested.connect(self.carry_requested)
        tabs.aimed.connect(self.aimed)
        tabs.turned_to.connect(self.turned_to)
        tabs.several_chosen.connect(self.several_chosen)
        tabs.edit_requested.connect(self.edit_requested)
        tabs.merging_requested.connect(self.merging_requested)
        tabs.arranged.connect(self.arranged)
        tabs.tabBarClicked.connect(lambda _: self.tab_clicked.emit())

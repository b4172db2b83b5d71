"""The right side of the window, which is made when it is first seen: the first window opens without it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from editor.ui.bridge import Bridge
from editor.ui.fonts import interface_font

if TYPE_CHECKING:
    from editor.ui.forms.record_form import RecordForm
    from editor.ui.forms.record_tabs import RecordTabs
    from editor.ui.tables.table import RecordTable

_LEAST_WIDTH = 340


class RecordsPane(QWidget):
    """The tables and forms of entities, events and quotes.

    `record_chosen` carries the kind and id of a record that was clicked or entered, `evidence_chosen` the article and
    the code points of words to go to.
    """

    record_chosen = Signal(str, str)
    evidence_chosen = Signal(str, int, int)

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._tabs: RecordTabs | None = None
        self.setMinimumWidth(_LEAST_WIDTH)
        self.setProperty("role", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFont(interface_font(12.5))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)

    def current(self) -> tuple[str, str] | None:
        """Return the kind and id of the record in the form that is in sight, or None."""
        return self._made().current()

    def show_record(self, kind: str, record_id: str) -> None:
        """Bring a record's tab, row and form into sight; a blank id leaves the tab without a record."""
        self._made().show_record(kind, record_id)

    def focus_table(self, kind: str) -> None:
        """Bring a tab into sight and the keys into its table."""
        self._made().focus_table(kind)

    def table_of(self, kind: str) -> RecordTable:
        """Return the table of a kind of record."""
        return self._made().table_of(kind)

    def form_of(self, kind: str) -> RecordForm:
        """Return the form of a kind of record."""
        return self._made().form_of(kind)

    def showEvent(self, event: QShowEvent) -> None:
        """Make what is to be seen."""
        self._made()
        super().showEvent(event)

    def _made(self) -> RecordTabs:
        if self._tabs is None:
            from editor.ui.forms.record_tabs import RecordTabs
            self._tabs = RecordTabs(self._bridge)
            self._tabs.record_chosen.connect(self.record_chosen)
            self._tabs.evidence_chosen.connect(self.evidence_chosen)
            layout = self.layout()
            assert layout is not None
            layout.addWidget(self._tabs)
            self._tabs.show()  # what is added while the pane is being shown would wait for the next turn
        return self._tabs

"""Show all outlets, and the form of the one that is chosen."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from editor.model.change import Change
from editor.model.messages import told
from editor.model.records import Outlet
from editor.ui.bridge import Bridge
from editor.ui.card_dialog import CardDialog
from editor.ui.fonts import enlarged
from editor.ui.forms.record_fields import RecordFields
from editor.ui.forms.record_form import RecordForm
from editor.ui.forms.walk import next_gap
from editor.ui.labels import ToldLine
from editor.ui.outlets.fields import OutletFields
from editor.ui.outlets.listing import Outlets
from editor.ui.tables.table import RecordTable
from editor.words import phrase, say

_SIZE = QSize(860, 620)
_TABLE = 320
_ROUND = 10
"""Pixels below the table that leave the round corners free."""


class OutletsDialog(CardDialog):
    """The outlets of the project, from one of which it may begin, as asked for at an article.

    `record_chosen` carries the kind and id of an article or a note to go to, `note_requested` an outlet that is to have
    a note, `details_requested` an article whose details are to be settled; the dialog closes for each of them.
    `undo_requested` and `redo_requested` are the keys for these.
    """

    record_chosen = Signal(str, str)
    note_requested = Signal(str)
    details_requested = Signal(str)
    undo_requested = Signal()
    redo_requested = Signal()

    def __init__(self, bridge: Bridge, parent: QWidget, outlet_id: str = "", article_id: str = "") -> None:
        super().__init__(say("Outlets"), _SIZE, parent)
        self._bridge = bridge
        self.setObjectName("outletsDialog")
        self.setAccessibleName(self.windowTitle())
        self.table = RecordTable(Outlets(), bridge)
        self.form = RecordForm(bridge, Outlet, say("Outlet details"),
                               phrase("Choose an outlet to see what is known of it"), self._make_fields)
        self._told = ToldLine("outletsTold")
        self._lay_out()
        self._connect()
        self.form.show_article(article_id)
        first = outlet_id or self.table.model.id_at(0)
        self._show(first)
        self._begins_in_form = bool(outlet_id)

    def showEvent(self, event: QShowEvent) -> None:
        """Begin in the form of the outlet that was asked for, else in the table."""
        super().showEvent(event)
        if self._begins_in_form:
            self.form.begin()
        else:
            field = self.table.view if self.table.model.rowCount() else self.table.filter
            field.setFocus(Qt.FocusReason.OtherFocusReason)

    def tell(self, sentence: str) -> None:
        """Say what came of a step, also to a screen reader."""
        self._told.tell(sentence)

    def done(self, result: int) -> None:
        """Close, once what is typed in the form is an edit."""
        self._bridge.finish()
        super().done(result)

    def _make_fields(self, bridge: Bridge) -> RecordFields:
        fields = OutletFields(bridge)
        fields.details_requested.connect(lambda article_id: self._leave(self.details_requested.emit, article_id))
        return fields

    def _lay_out(self) -> None:
        self.body.setContentsMargins(0, 0, 0, _ROUND)
        self.table.setFixedWidth(enlarged(_TABLE))
        rule = QFrame()
        rule.setProperty("role", "rule")
        rule.setFixedWidth(1)
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.table)
        row.addWidget(rule)
        row.addWidget(self.form, 1)
        self.body.addLayout(row, 1)
        self._told.setContentsMargins(18, 0, 18, 12)
        self.body.addWidget(self._told)

    def _connect(self) -> None:
        table, form = self.table, self.form
        table.record_moved.connect(form.show_record)
        table.record_chosen.connect(self._begin)
        table.returned.connect(self._show)
        table.wished.connect(self._wish)
        form.wished.connect(self._wish)
        form.record_chosen.connect(lambda kind, record_id: self._leave(self.record_chosen.emit, kind, record_id))
        self._bridge.changed.connect(self._follow)
        self._bridge.refused.connect(self.tell)
        self._bridge.about_to_close.connect(self.reject)
        for keys, deed in (("Ctrl+Z", self.undo_requested.emit), ("Ctrl+Shift+Z", self.redo_requested.emit),
                           ("Ctrl+Up", lambda: table.view.step(-1)), ("Ctrl+Down", lambda: table.view.step(1)),
                           ("Ctrl+Return", self._go_to_incomplete), ("Ctrl+Enter", self._go_to_incomplete)):
            QShortcut(QKeySequence(keys), self).activated.connect(deed)

    def _show(self, outlet_id: str) -> None:
        self.table.choose(outlet_id)
        self.form.show_record(outlet_id)

    def _begin(self, outlet_id: str) -> None:
        self._show(outlet_id)
        if self.table.view.hasFocus() and not self.table.view.underMouse():
            self.form.begin()

    def _go_to_incomplete(self) -> None:
        gap = next_gap(self._bridge.project, {"outlet": self.table.model.ids}, "outlet", self.table.view.current)
        if gap is not None:
            self._show(gap.id)
            self.form.enter(gap.field)
        else:
            self.tell(say("Every outlet is judged and described."))

    def _wish(self, deed: str, outlet_id: str) -> None:
        if deed == "delete":
            self.table.delete(outlet_id)
        elif deed == "note":
            self._leave(self.note_requested.emit, outlet_id)
        else:
            self.reject()

    def _follow(self, change: Change) -> None:
        """Tell of a step that may be overlooked, and show another outlet where the one shown has gone."""
        self.tell(told(change.message))
        if not self.form.record_id:
            self.form.show_record(self.table.view.current or self.table.model.id_at(0))

    def _leave(self, tell: Callable[..., None], *told: str) -> None:
        """Close before what is beside the dialog is shown."""
        self.accept()
        tell(*told)

"""The form of several records of one kind: which they are, what can be set for all, and what can be done with them."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice
from typing import Any, ClassVar

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from editor.model.change import Change, Message
from editor.model.edits.bulk import PLURALS, set_several
from editor.model.messages import describe
from editor.model.records import Record
from editor.ui.bridge import Bridge
from editor.ui.fonts import Weight, enlarged, interface_font
from editor.ui.forms.bulk.shared import SharedChoice
from editor.ui.forms.chips import ChipFace, ChipRow
from editor.ui.forms.flow import FlowLayout
from editor.ui.forms.record_fields import renames_entity
from editor.ui.forms.rows import FormRows
from editor.ui.forms.style import STYLE
from editor.ui.forms.tab_order import order_tabs
from editor.words import say, say_number

_MARGIN = 16
_MOST = 12
"""How many records are named; of more, how many there are."""

_AT_ONCE = 500
"""The form of more records follows a step when the parts of it that come together have been told."""


class BulkForm(QWidget):
    """A page of fields that stand for the same field of several records.

    `edit_requested` carries an edit of all, `deleting_requested` that they shall be taken away, `record_chosen` the id
    of one that shall be shown alone, `left_out` that of one that shall be none of them any more, `merging_requested`
    two that shall become one.
    """

    record: ClassVar[type[Record]]
    chosen_label: ClassVar[str]
    """What the chips of the records are called."""
    count_label: ClassVar[tuple[str, str]]
    """How many records there are, as the title has it: of one, and of several."""
    edit_requested = Signal(object)
    deleting_requested = Signal()
    record_chosen = Signal(str)
    left_out = Signal(str)
    merging_requested = Signal(str, str)

    def __init__(self, bridge: Bridge) -> None:
        super().__init__()
        self.bridge = bridge
        self.ids: tuple[str, ...] = ()
        kind = self.record.kind_of_record
        self.setObjectName(f"{kind}BulkForm")
        self.setProperty("role", "panel")
        self.setFont(interface_font(12.5))
        self.setStyleSheet(STYLE)
        self.title = QLabel()
        self.title.setFont(interface_font(15, Weight.DemiBold))
        self.title.setMinimumHeight(enlarged(28))
        self.chips = ChipRow(f"{kind}BulkChosen", say(self.chosen_label))
        self.chips.opened.connect(self.record_chosen)
        self.chips.removed.connect(self.left_out)
        self.more = QLabel()
        self.more.setProperty("role", "hint")
        self.delete_button = QPushButton()
        self.delete_button.setObjectName(f"{kind}BulkDelete")
        self.delete_button.clicked.connect(self.deleting_requested)
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self._refresh)
        self._lay_out()
        bridge.changed.connect(self._take)
        bridge.letters_changed.connect(self._refresh)

    def show_several(self, ids: tuple[str, ...]) -> None:
        """Show what two or more records have in common; of none, nothing is kept up any more."""
        self.bridge.finish()
        self.ids = ids
        self._refresh()

    def enter(self) -> None:
        """Bring the keys to the first field."""
        self._first.setFocus(Qt.FocusReason.TabFocusReason)

    def face_of(self, record: Any) -> ChipFace:
        """Return the chip of a record."""
        raise NotImplementedError

    def make(self) -> list[tuple[str, QWidget]]:
        """Make the fields, and return them with their labels, from top to bottom."""
        return []

    def fill(self, records: list[Any]) -> None:
        """Show what the records have in the fields."""

    def buttons(self) -> list[QPushButton]:
        """Return what stands beside the button that takes all away."""
        return []

    def merge(self) -> bool:
        """Begin to make one of all; tell whether that can be done to such records."""
        return False

    def choice(self, field: str, label: str) -> SharedChoice:
        """Return a list whose choice is stored in a field of all records."""
        choice = SharedChoice(f"{self.record.kind_of_record}Bulk{field.capitalize()}", label)
        choice.chosen.connect(lambda value: self.edit_requested.emit(
            set_several(self.record, self.ids, **{field: value})))
        return choice

    @property
    def holder(self) -> str:
        """Return what stands for all these records where one is asked for by an id."""
        return f"several {' '.join(self.ids)}"

    def _lay_out(self) -> None:
        column, rows, foot, fields = QVBoxLayout(self), FormRows(), QWidget(), self.make()
        column.setContentsMargins(_MARGIN, 12, _MARGIN, _MARGIN)
        column.setSpacing(8)
        column.addWidget(self.title)
        column.addWidget(self.chips)
        column.addWidget(self.more)
        column.addSpacing(4)
        for label, field in fields:
            rows.add(label, field)
        self._first = fields[0][1] if fields else self.delete_button
        column.addLayout(rows)
        line = FlowLayout(foot, gap=8)
        for button in (*self.buttons(), self.delete_button):
            line.addWidget(button)
        column.addSpacing(4)
        column.addWidget(foot)
        column.addStretch(1)

    def _refresh(self) -> None:
        held = self.bridge.project.of(self.record)
        records = [found for record_id in self.ids if (found := held.get(record_id))]
        if not records:
            return
        count = len(self.ids)
        self.title.setText(say_number(*self.count_label, count))
        self.setAccessibleName(self.title.text())
        self.chips.follow(map(self.face_of, islice(records, _MOST)))
        self.more.setText(say_number("and {count} more", "and {count} more", max(0, count - _MOST)))
        self.more.setVisible(count > _MOST)
        deletion = Message(f"delete {PLURALS[self.record]}", (("count", str(count)),))
        self.delete_button.setText(describe(deletion))
        self.fill(records)
        order_tabs(self)

    def _take(self, change: Change) -> None:
        held = frozenset(self.ids)
        if held and any(swap.id in held or renames_entity(swap) for swap in change.swaps):
            self._refresh() if len(held) <= _AT_ONCE else self._later.start()


def values_of(records: Iterable[Any], field: str) -> set[str]:
    """Return the different values that records have in a field."""
    return {getattr(record, field) for record in records}

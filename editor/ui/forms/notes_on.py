"""Show the notes on a record as chips, for as long as there are any."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from editor.model.change import Change
from editor.model.edits.fields import shortened
from editor.model.records import Note
from editor.ui.bridge import Bridge
from editor.ui.forms.chips import ChipFace, ChipRow
from editor.ui.forms.rows import heading_of
from editor.words import say

_TIP = 300


class NotesOn(QWidget):
    """The notes on one record, oldest first. `chosen` carries the id of one that was clicked or entered."""

    chosen = Signal(str)

    def __init__(self, bridge: Bridge) -> None:
        super().__init__()
        self._bridge = bridge
        self._record = ""
        self.setObjectName("notesOnRecord")
        self.setAccessibleName(say("Notes on this record"))
        self.row = ChipRow("notesOnRecordList", say("Notes on this record"), removable=False)
        self.row.opened.connect(self.chosen)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(heading_of(say("Notes")))
        column.addWidget(self.row)
        bridge.changed.connect(self._take)

    def show_record(self, record_id: str) -> None:
        """Show the notes on a record."""
        self._record = record_id
        project = self._bridge.project
        named = project.ids_of(record_id)
        notes = sorted((note for note in project.of(Note).values() if note.record in named), key=lambda note: note.id)
        self.row.follow(ChipFace(note.id, shortened(note.words) or say("Without words"), "N", "note",
                                 tip=shortened(note.words, _TIP)) for note in notes)
        self.setVisible(bool(notes))

    def _take(self, change: Change) -> None:
        if self._record and any(isinstance(swap.record, Note) for swap in change.swaps):
            self.show_record(self._record)

"""List what a Word file would say that nobody has settled, before it is written: to be mended, or marked."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QWidget

from editor import workspace
from editor.briefing.gaps import gaps
from editor.model.checks import Finding
from editor.ui.bridge import Bridge
from editor.ui.card_dialog import CardDialog
from editor.ui.checks.table import SENTENCE, ChecksModel, ChecksTable
from editor.ui.keyed_button import KeyedButton
from editor.ui.labels import plain_label
from editor.ui.staying import Staying
from editor.words import say

_SIZE = QSize(1040, 460)
_FIX, _EXPORT = QKeySequence(Qt.Key.Key_Return), QKeySequence(Qt.Key.Key_E)


def card_of_gaps(bridge: Bridge, parent: QWidget) -> GapsCard | None:
    """Return the card of the gaps in the briefing that is worked on, or None where it has none."""
    desk, project = bridge.desk, bridge.project
    current = desk.current_briefing if desk is not None else None
    briefing = current.id if current is not None else ""
    found = gaps(project, briefing)
    return GapsCard(bridge, found, workspace.marked_gaps(project, briefing), parent) if found else None


class GapsCard(CardDialog):
    """The gaps, how many of each sort and how they are marked in the file, and one key for each way on.

    Enter on a gap carries it by `fix_requested`; E accepts the card: the file is written with the marks. Esc does
    neither.
    """

    fix_requested = Signal(Finding)

    def __init__(self, bridge: Bridge, found: Sequence[Finding], told: Sequence[str], parent: QWidget) -> None:
        super().__init__(say("Export with gaps"), _SIZE, parent)
        self.setObjectName("gapsDialog")
        self.setAccessibleName(self.windowTitle())
        Staying(bridge, self)
        model = ChecksModel(bridge, self)
        model.show(list(found))
        self.table = ChecksTable(model)
        self.table.setObjectName("gapsTable")
        self.table.setAccessibleName(say("Gaps"))
        self.table.keep_to_sentences()
        self.table.fix_requested.connect(self._fix)
        self.told = plain_label("second", "\n".join(told))
        self.told.setObjectName("gapsTold")
        self.setAccessibleDescription(self.told.text())
        self.body.addWidget(self.told)
        self.body.addWidget(self.table, 1)
        self.body.addLayout(self._buttons())
        QShortcut(_EXPORT, self).activated.connect(self.accept)
        self.table.setCurrentIndex(model.index(0, SENTENCE))
        self.table.setFocus()

    def _buttons(self) -> QHBoxLayout:
        self.fix_button = KeyedButton(say("Fix"), _FIX)
        self.export_button = KeyedButton(say("Export anyway, marked"), _EXPORT)
        row = QHBoxLayout()
        row.addStretch(1)
        for button, name, deed in ((self.export_button, "exportMarkedButton", self.accept),
                                   (self.fix_button, "fixGapButton", self.table.fix)):
            button.setObjectName(name)
            button.clicked.connect(deed)
            row.addWidget(button)
        self.fix_button.setProperty("role", "primary")
        self.fix_button.setDefault(True)
        return row

    def _fix(self, gap: Finding) -> None:
        self.reject()
        self.fix_requested.emit(gap)

"""Show at the foot of the window how far the import of several files is, with a way to end it."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QWidget

from editor.ui.work import SLOW_MS
from editor.words import say

_GLANCE_MS = 150
"""How long a file is named at least: no eye follows faster, and every sentence lays the foot of the window out."""


class ImportProgress(QWidget):
    """A sentence, a bar and a button; in sight only while an import goes on longer than a person waits for."""

    cancel_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("importProgress")
        self.setAccessibleName(say("Import under way"))
        self._words = QLabel()
        self._words.setObjectName("importProgressWords")
        self._bar = QProgressBar()
        self._bar.setObjectName("importProgressBar")
        self._bar.setAccessibleName(say("Files imported"))
        self._bar.setTextVisible(False)
        self._bar.setFixedSize(120, 6)
        self.cancel = QPushButton(say("Cancel"))
        self.cancel.setObjectName("cancelImportButton")
        self.cancel.setAccessibleName(say("Cancel the import"))
        self.cancel.setProperty("role", "foot")
        self.cancel.clicked.connect(self._end)
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 0, 8, 0)
        row.setSpacing(8)
        for part in (self._words, self._bar, self.cancel):
            row.addWidget(part)
        self._patience = QTimer(self, singleShot=True, interval=SLOW_MS)
        self._patience.timeout.connect(self._come)
        self._told = (0, 0, "")
        self._glance = QTimer(self, singleShot=True, interval=_GLANCE_MS)
        self._glance.timeout.connect(self._show_told)
        self.hide()

    def begin(self) -> None:
        """Come into sight unless the import ends soon."""
        self.cancel.setEnabled(True)
        self._patience.start()

    def tell(self, done: int, count: int, name: str) -> None:
        """Say which file is read, and how many are done, at the next glance."""
        self._told = done, count, name
        if self.isVisible() and not self._glance.isActive():
            self._glance.start()

    def end(self) -> None:
        """Go out of sight."""
        self._patience.stop()
        self._glance.stop()
        self.hide()

    def _come(self) -> None:
        self._show_told()
        self.show()

    def _show_told(self) -> None:
        done, count, name = self._told
        self._words.setText(say("Importing {number} of {count}: {name}", number=done + 1, count=count,
                                name=_shortened(name)))
        self._bar.setMaximum(count)
        self._bar.setValue(done)

    def _end(self) -> None:
        self.cancel.setEnabled(False)
        self.cancel_requested.emit()


def _shortened(name: str, most: int = 40) -> str:
    return name if len(name) <= most else f"{name[:most // 2]}…{name[-most // 2:]}"

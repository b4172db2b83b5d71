"""Show at the foot of the window how far something is that goes on beside it, with a way to end it."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QWidget

from editor.ui.motion import may_move
from editor.ui.work import SLOW_MS

_GLANCE_MS = 150
"""How long a sentence stands at least: no eye follows faster, and every sentence lays the foot of the window out."""


class FootProgress(QWidget):
    """A sentence, a bar and a button; in sight only while something goes on longer than a person waits for.

    `name` begins the names of its parts. `called` says what goes on, `measured` what the bar counts, and `cancelled`
    what the button ends.
    """

    cancel_requested = Signal()

    def __init__(self, name: str, called: str, measured: str, cancel: tuple[str, str], cancelled: str) -> None:
        """Make it; `cancel` is the name of the button, and what it says."""
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(called)
        self._words = QLabel()
        self._words.setObjectName(f"{name}Words")
        self._bar = QProgressBar()
        self._bar.setObjectName(f"{name}Bar")
        self._bar.setAccessibleName(measured)
        self._bar.setTextVisible(False)
        self._bar.setFixedSize(120, 6)
        self.cancel = QPushButton(cancel[1])
        self.cancel.setObjectName(cancel[0])
        self.cancel.setAccessibleName(cancelled)
        self.cancel.setProperty("role", "foot")
        self.cancel.clicked.connect(self._end)
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 0, 8, 0)
        row.setSpacing(8)
        for part in (self._words, self._bar, self.cancel):
            row.addWidget(part)
        row.addStretch(1)  # a shorter sentence widens no button
        self._patience = QTimer(self, singleShot=True, interval=SLOW_MS)
        self._patience.timeout.connect(self._come)
        self._told = ("", 0, 1)
        self._glance = QTimer(self, singleShot=True, interval=_GLANCE_MS)
        self._glance.timeout.connect(self._show_told)
        self.hide()

    def begin(self) -> None:
        """Come into sight unless it ends soon."""
        self.cancel.setEnabled(True)
        self._patience.start()

    def say_how_far(self, sentence: str, done: int, count: int) -> None:
        """Say how far it is, in words and as so much of all, at the next glance; of 0 while that is not known."""
        self._told = sentence, done, count
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
        sentence, done, count = self._told
        self._words.setText(sentence)
        self._bar.setMaximum(count if count or may_move(self._bar) else 1)  # of 0, the bar moves to and fro
        self._bar.setValue(done)

    def _end(self) -> None:
        self.cancel.setEnabled(False)
        self.cancel_requested.emit()

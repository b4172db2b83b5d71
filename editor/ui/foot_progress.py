"""Show at the foot of the window how far something is that goes on beside it, with a way to end it."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QProgressBar, QPushButton, QWidget
from shiboken6 import isValid

from editor.ui.motion import may_move
from editor.ui.work import SLOW_MS

_GLANCE_MS = 150
"""How long a sentence stands at least: no eye follows faster, and every sentence lays the foot of the window out."""


class FootProgress(QWidget):
    """A sentence, a bar and a button; in sight only while something goes on longer than a person waits for.

    `name` begins the names of its parts. `called` says what goes on, `measured` what the bar counts, and `cancelled`
    what the button ends, as Esc does on it. Keys that were on the button go back to where they were before.
    """

    cancel_requested = Signal()

    def __init__(self, name: str, called: str, measured: str, cancel: tuple[str, str], cancelled: str) -> None:
        """Make it; `cancel` is the name of the button, and what it says."""
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(called)
        self._words = QLabel()
        self._words.setObjectName(f"{name}Words")
        self._bar = _bar(f"{name}Bar", measured)
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
        self._before: QWidget | None = None
        application = QApplication.instance()
        assert isinstance(application, QApplication), "widgets stand in an application"
        application.focusChanged.connect(self._follow_keys)
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
        self._give_keys_back()
        self.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """End it with Esc while the keys are on the button."""
        if event.key() == Qt.Key.Key_Escape and self.cancel.isEnabled():
            self._end()
        else:
            super().keyPressEvent(event)

    def _follow_keys(self, before: QWidget | None, now: QWidget | None) -> None:
        """Remember where the keys were before they came to the button."""
        if now is self.cancel:
            self._before = before

    def _come(self) -> None:
        self._show_told()
        self.show()

    def _show_told(self) -> None:
        sentence, done, count = self._told
        self._words.setText(sentence)
        self._bar.setMaximum(count if count or may_move(self._bar) else 1)  # of 0, the bar moves to and fro
        self._bar.setValue(done)

    def _give_keys_back(self) -> None:
        before = self._before if self.cancel.hasFocus() else None
        if before is not None and isValid(before) and before.isVisible():
            before.setFocus(Qt.FocusReason.OtherFocusReason)

    def _end(self) -> None:
        self._give_keys_back()  # Qt takes them from what is switched off, and hands them on along the window
        self.cancel.setEnabled(False)
        self.cancel_requested.emit()


def _bar(name: str, measured: str) -> QProgressBar:
    bar = QProgressBar()
    bar.setObjectName(name)
    bar.setAccessibleName(measured)
    bar.setTextVisible(False)
    bar.setFixedSize(120, 6)
    return bar

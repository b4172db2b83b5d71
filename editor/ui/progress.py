"""Show how far a deed is that takes long, and let it be stopped."""

from __future__ import annotations

import time

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QApplication, QDialog, QHBoxLayout, QProgressBar, QPushButton, QVBoxLayout, QWidget
from shiboken6 import isValid

from editor.ui.labels import plain_label
from editor.words import say

PATIENCE = 0.3
"""How many seconds a deed may take before a person is told that it goes on."""

_WHOLE = 1_000
_WIDTH = 380


class Progress(QObject):
    """A bar over the window, shown once a deed has taken so long that a person waits; hands are kept off meanwhile.

    `stopped` says that no more shall be done.
    """

    stopped = Signal()

    def __init__(self, name: str, sentence: str, window: QWidget) -> None:
        super().__init__(window)
        self._name, self._sentence, self._window = name, sentence, window
        self._begun = time.monotonic()
        self._dialog: ProgressDialog | None = None

    def show(self, done: float, *, can_stop: bool = True) -> None:
        """Show how much is done, from 0 to 1, and whether the rest can be left out."""
        if self._dialog is not None and not isValid(self._dialog):
            self._dialog = None  # it went with the dialog that it stood over
        if self._dialog is None and time.monotonic() - self._begun > PATIENCE:
            self._dialog = ProgressDialog(self._name, self._sentence, _below(self._window))
            self._dialog.stop_requested.connect(self.stopped)
            self._dialog.show()
        if self._dialog is not None:
            self._dialog.show_done(done, can_stop=can_stop)

    def end(self) -> None:
        """Show nothing any more."""
        if self._dialog is not None and isValid(self._dialog):
            self._dialog.end()
        self._dialog = None
        self.deleteLater()


class ProgressDialog(QDialog):
    """The bar with a button that stops. It stays until it is ended: Esc and closing ask to stop, where that can be."""

    stop_requested = Signal()

    def __init__(self, name: str, sentence: str, over: QWidget) -> None:
        super().__init__(over)
        self.setObjectName(name)
        self.setAccessibleName(sentence)
        self.setWindowTitle(over.window().windowTitle())
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setMinimumWidth(_WIDTH)
        self.bar = QProgressBar()
        self.bar.setObjectName("progressBar")
        self.bar.setAccessibleName(sentence)
        self.bar.setRange(0, _WHOLE)
        self.bar.setTextVisible(False)  # it would stand half on the bar and half beside it
        self.stop_button = QPushButton(say("Stop"))
        self.stop_button.setObjectName("stopButton")
        self.stop_button.clicked.connect(self.stop_requested)
        self._lay_out(sentence)

    def show_done(self, done: float, *, can_stop: bool) -> None:
        """Show how much is done, from 0 to 1; a deed that cannot be stopped any more stays so."""
        self.bar.setValue(round(done * _WHOLE))
        self.stop_button.setEnabled(can_stop)

    def end(self) -> None:
        """Go out of sight for good."""
        self.hide()
        self.deleteLater()

    def reject(self) -> None:
        """Ask to stop, as the button does."""
        if self.stop_button.isEnabled():
            self.stop_requested.emit()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask to stop, as the button does; to close is for whoever has shown this."""
        event.ignore()
        self.reject()

    def _lay_out(self, sentence: str) -> None:
        label = plain_label("second")
        label.setText(sentence)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.stop_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(10)
        column.addWidget(label)
        column.addWidget(self.bar)
        column.addLayout(buttons)


def _below(window: QWidget) -> QWidget:
    """Return what a dialog stands over: the one that is open, but no progress, which may end before it."""
    over = QApplication.activeModalWidget()
    while isinstance(over, ProgressDialog):
        over = over.parentWidget()
    return over or window

"""Show how far a deed is that takes long, and let it be stopped."""

from __future__ import annotations

import time

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QProgressBar, QProgressDialog, QWidget

from editor.words import say

PATIENCE = 0.3
"""How many seconds a deed may take before a person is told that it goes on."""

_WHOLE = 1_000


class Progress(QObject):
    """A bar over the window, shown once a deed has taken so long that a person waits; hands are kept off meanwhile.

    `stopped` says that no more shall be done.
    """

    stopped = Signal()

    def __init__(self, name: str, sentence: str, window: QWidget) -> None:
        super().__init__(window)
        self._name, self._sentence, self._window = name, sentence, window
        self._begun = time.monotonic()
        self._dialog: QProgressDialog | None = None
        self._bar = QProgressBar()

    def show(self, done: float, *, can_stop: bool = True) -> None:
        """Show how much is done, from 0 to 1, and whether the rest can be left out."""
        if self._dialog is None and time.monotonic() - self._begun > PATIENCE:
            self._dialog = self._made()
            self._dialog.show()
        if self._dialog is not None:
            if not can_stop:
                self._dialog.setCancelButton(None)  # no button
            self._bar.setValue(round(done * _WHOLE))  # the dialog's own method would let events in before it returns

    def end(self) -> None:
        """Show nothing any more."""
        if self._dialog is not None:
            self._dialog.hide()
            self._dialog.deleteLater()
            self._dialog = None
        self.deleteLater()

    def _made(self) -> QProgressDialog:
        over = QApplication.activeModalWidget() or self._window
        dialog = QProgressDialog(self._sentence, say("Stop"), 0, _WHOLE, over)
        self._bar.setRange(0, _WHOLE)
        dialog.setBar(self._bar)
        dialog.setObjectName(self._name)
        dialog.setWindowModality(Qt.WindowModality.WindowModal)
        dialog.setAutoReset(False)
        dialog.setAutoClose(False)
        dialog.canceled.connect(self.stopped)
        return dialog

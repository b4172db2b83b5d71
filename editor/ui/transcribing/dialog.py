"""Write down what the picture of an article says, at any time after it came in, and again."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from editor.ui.card_dialog import CardDialog
from editor.ui.labels import plain_label
from editor.ui.transcribing.frame import TranscriptionFrame
from editor.words import say

_SIZE = QSize(1320, 820)


class TranscriptionDialog(CardDialog):
    """The picture and its words. `written` carries them if they are others now, whichever way the dialog is closed:
    what was typed is kept, as one step.
    """

    written = Signal(str)

    def __init__(self, title: str, original: bytes, name: str, words: str, parent: QWidget) -> None:
        super().__init__(title, _SIZE, parent)
        self.setObjectName("transcriptionDialog")
        self.setAccessibleName(title)
        self.frame = TranscriptionFrame(original, name, words)
        self._before = self.frame.said
        self.frame.taken.connect(self.accept)
        self.frame.left.connect(self.reject)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(0)
        self.body.addWidget(self.frame, 1)
        rule = QFrame()
        rule.setFixedHeight(1)
        rule.setProperty("role", "rule")
        self.body.addWidget(rule)
        self.body.addLayout(self._foot())
        self.frame.words.setFocus(Qt.FocusReason.OtherFocusReason)

    def done(self, result: int) -> None:
        """Close, and tell what was written."""
        said = self.frame.said
        super().done(result)
        if said and said != self._before:
            self.written.emit(said)

    def _foot(self) -> QHBoxLayout:
        told = plain_label("second", say("The picture stays as it came. What was written before stays citable, as a "
                                         "version of the article."))
        done = QPushButton(say("Done (Ctrl+Enter)"))
        done.setObjectName("transcribeButton")
        done.setAccessibleName(say("Done"))
        done.setProperty("role", "primary")
        done.setAutoDefault(False)
        done.clicked.connect(self.accept)
        row = QHBoxLayout()
        row.setContentsMargins(18, 12, 18, 12)
        row.setSpacing(12)
        row.addWidget(told, 1)
        row.addWidget(done)
        return row

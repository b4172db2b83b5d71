"""Point out, on a ground of its own, what a person should look at before going on, or tell what is as it should be."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from editor.ui.sign import Sign


class Notice(QFrame):
    """A warning sign and a sentence, or several on lines of their own; without a sentence it is not there."""

    def __init__(self, sentence: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "caution")
        self._words = QLabel()
        self._words.setProperty("role", "notice")
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._words.setWordWrap(True)
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 8, 10, 8)
        row.setSpacing(8)
        row.addWidget(Sign("warning", "warning"), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._words, 1)
        self.tell(sentence)

    @classmethod
    def of_routine(cls, sentence: str) -> Notice:
        """Return a sentence on a quiet ground, without a warning sign."""
        made = cls(sentence)
        made.setProperty("role", "routine")
        for sign in made.findChildren(Sign):
            sign.hide()
        return made

    def tell(self, sentence: str) -> None:
        """Show the sentence, or nothing for a blank one."""
        self._words.setText(sentence)
        self.setVisible(bool(sentence))

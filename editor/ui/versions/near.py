"""Ask what an article is to another one that it repeats: a later version, a copy, or an article of its own."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from editor.ui.card_dialog import CardDialog
from editor.ui.labels import plain_label
from editor.words import say

_SIZE = QSize(600, 250)
VERSION, COPY, SEPARATE = "version", "copy", "separate"


class NearQuestion(CardDialog):
    """The question, with one key for each answer; `answered` carries it. Esc answers nothing.

    `reason` says in a sentence why it is asked; Enter takes the likelier answer.
    """

    answered = Signal(str)

    def __init__(self, title: str, reason: str, likely: str, parent: QWidget) -> None:
        super().__init__(title, _SIZE, parent)
        self.setObjectName("nearArticleDialog")
        self.setAccessibleName(title)
        told = plain_label("title", reason)
        told.setObjectName("nearReason")
        meaning = plain_label("second", say(
            "A later version takes the tags along whose words stand in it; both stay citable. A copy, as of a wire "
            "report, counts as one origin with the other: what both say is said once. A separate article is neither, "
            "and this is not asked again."))
        for label in (told, meaning):
            self.body.addWidget(label)
        self.body.addStretch(1)
        self.body.addLayout(self._answers(likely))
        self.setAccessibleDescription(f"{reason} {meaning.text()}")

    def _answers(self, likely: str) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addStretch(1)
        for answer, words, keys in ((SEPARATE, say("Separate article"), "S"), (COPY, say("Copy, one origin"), "C"),
                                    (VERSION, say("Later version"), "V")):
            button = QPushButton(say("{deed} ({keys})", deed=words, keys=keys))
            button.setObjectName(f"{answer}Button")
            button.setAccessibleName(words)
            button.setDefault(answer == likely)
            button.setProperty("role", "primary" if answer == likely else "")
            button.clicked.connect(lambda _=False, answer=answer: self._answer(answer))
            QShortcut(QKeySequence(keys), self).activated.connect(lambda answer=answer: self._answer(answer))
            row.addWidget(button)
            if answer == likely:
                button.setFocus()
        return row

    def _answer(self, answer: str) -> None:
        self.accept()
        self.answered.emit(answer)

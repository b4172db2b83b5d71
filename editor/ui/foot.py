"""The row at the foot of the window: labels that others write in."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QPushButton, QStatusBar, QWidget

from editor.ui.elided import ElidedLabel
from editor.ui.fonts import enlarged, interface_font
from editor.ui.theme import set_look
from editor.words import say

HEIGHT = 26
_DOT = 8


class Foot(QStatusBar):
    """The labels by name: whether all is saved, what is not understood, what the project holds, what waits
    to be reviewed, where the reader is,
    the article's dates, and the analyst."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(enlarged(HEIGHT))
        self.setSizeGripEnabled(False)
        self.setContentsMargins(10, 0, 10, 0)
        self._dot = QLabel()
        self._dot.setObjectName("statusDot")
        self._dot.setFixedSize(_DOT, _DOT)
        self.addWidget(self._dot)
        self.saved = self._label("statusSaved", say("Save state"))
        self.unread = self._button("statusUnread")
        self.counts = self._label("statusCounts", say("Record counts"))
        self.pending = self._button("statusPending")
        self.pending.setProperty("role", "foot")
        self.place = self._label("statusPlace", say("Paragraph"), right=True)
        self.article = self._label("statusArticle", say("Article dates"), right=True)
        self.analyst = self._label("statusAnalyst", say("Analyst"), right=True)
        for part in (self.saved, self._dot):
            part.setProperty("state", "idle")  # before it is seen; a look that changes takes the style's names of Qt
        self.show_idle()

    def show_idle(self) -> None:
        """Say what holds while no project is open."""
        self.show_saved(say("Works offline, nothing leaves this computer"), "idle")
        self.saved.setToolTip("")

    def show_saved(self, sentence: str, state: str) -> None:
        """Say whether all is saved; the state colours the words."""
        self.saved.setText(sentence)
        for part in (self.saved, self._dot):
            set_look(part, "state", state)
        self._dot.setVisible(state != "idle")

    def show_unread(self, sentence: str, tip: str) -> None:
        """Offer to go to a field that is not understood; a blank sentence offers nothing."""
        self.unread.setText(sentence)
        self.unread.setAccessibleName(sentence)
        self.unread.setToolTip(tip)
        self.unread.setVisible(bool(sentence))

    def show_pending(self, sentence: str) -> None:
        """Offer to review what is suggested in the article; a blank sentence offers nothing."""
        self.pending.setText(sentence)
        self.pending.setAccessibleName(say("Suggestions to review"))
        self.pending.setAccessibleDescription(sentence)
        self.pending.setVisible(bool(sentence))

    def _button(self, name: str) -> QPushButton:
        button = QPushButton()
        button.setObjectName(name)
        button.setProperty("role", "link")
        button.setFont(interface_font(12))
        self.addWidget(button)
        button.hide()
        return button

    def _label(self, name: str, spoken: str, *, right: bool = False) -> QLabel:
        label = ElidedLabel() if right else QLabel()
        label.setFont(interface_font(12))
        label.setObjectName(name)
        label.setAccessibleName(spoken)
        (self.addPermanentWidget if right else self.addWidget)(label)
        return label

"""Show the words of a quote as the source has them; nobody types here."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from editor.model.records import Anchor, Quote
from editor.ui.badges import theme_of
from editor.ui.bridge import Bridge
from editor.ui.elided import ElidedLabel
from editor.ui.fonts import interface_font, reading_font
from editor.ui.forms.passages import PassageChips
from editor.ui.forms.rows import small_button
from editor.ui.forms.stacking import is_stacked
from editor.ui.sign import Sign
from editor.words import say

_BAR = 3


class QuotedWords(QFrame):
    """The words of a quote with their paragraphs. `chosen` carries where a passage stands."""

    chosen = Signal(str, int, int)

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self.words = QLabel()
        self.words.setObjectName("quoteText")
        self.words.setAccessibleName(say("Quoted words, locked"))
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.words.setWordWrap(True)
        self.words.setFont(reading_font(13.5))
        self.passages = PassageChips(bridge, removable=False)
        self.passages.chosen.connect(self.chosen)
        self.show_button: QPushButton = small_button(say("Show in article"), "showQuoteButton", say("Show in article"))
        self.show_button.setProperty("role", "link")
        self.show_button.clicked.connect(self._show_first)
        self._place = Anchor("", 0, 0, "")
        self._lay_out()

    def show_quote(self, quote: Quote) -> None:
        """Show the words of a quote, in quotation marks where they are its speaker's own."""
        self._place = quote.spans[0]
        words = " … ".join(anchor.words for anchor in quote.spans)
        self.words.setText(words if quote.kind == "indirect" else f"“{words}”")
        self.passages.show_passages(quote.spans)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the card, and the bar that quotes have in the article."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.fillRect(QRectF(0, 1, _BAR, self.height() - 2), theme_of(self.palette()).ink("quote").bar)
        painter.end()

    def _show_first(self) -> None:
        self.chosen.emit(self._place.article, self._place.begin, self._place.end)

    def _lay_out(self) -> None:
        locked = ElidedLabel(say("Locked to the source"))
        locked.setProperty("role", "hint")
        locked.setFont(interface_font(11.5))
        foot = QHBoxLayout()
        foot.setSpacing(6)
        foot.addWidget(Sign("lock", side=14))
        foot.addWidget(locked)
        foot.addWidget(self.passages, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 10, 8, 6)
        column.setSpacing(8)
        column.addWidget(self.words)
        column.addLayout(foot)
        if is_stacked():
            column.addWidget(self.show_button, 0, Qt.AlignmentFlag.AlignRight)
        else:
            foot.addWidget(self.show_button)

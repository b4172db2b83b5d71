"""Show the words of a quote as the source has them, with corrections that lie on them; nobody types here."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from editor.briefing.corrected import corrected
from editor.model.edits.quotes import remove_passage
from editor.model.records import Anchor, Article, Quote
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
    """The words of a quote with their paragraphs. `chosen` carries where a passage stands, `selection_wished` asks for
    the selected words as a further passage.
    """

    chosen = Signal(str, int, int)
    selection_wished = Signal()

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
        self._bridge = bridge
        self._quote = ""
        self.passages = PassageChips(bridge)
        self.passages.chosen.connect(self.chosen)
        self.passages.taken_away.connect(lambda anchor: bridge.submit(remove_passage(self._quote, anchor)))
        self.corrections = _corrections()
        self.add_button: QPushButton = small_button(say("+ Use selection"), "quoteUseSelection",
                                                    say("Add the selected words to the quote"))
        self.add_button.clicked.connect(self.selection_wished)
        self.show_button: QPushButton = small_button(say("Show in article"), "showQuoteButton", say("Show in article"))
        self.show_button.setProperty("role", "link")
        self.show_button.setMinimumWidth(0)  # the words before it give way
        self.show_button.clicked.connect(self._show_first)
        self._locked = ElidedLabel(say("Locked to the source"))
        self._place = Anchor("", 0, 0, "")
        self._lay_out()

    def show_quote(self, quote: Quote) -> None:
        """Show the words of a quote, in quotation marks where they are its speaker's own."""
        self._place, self._quote = quote.spans[0], quote.id
        words = " … ".join(anchor.words for anchor in quote.spans)
        self.words.setText(words if quote.kind == "indirect" else f"“{words}”")
        self.passages.show_passages(quote.spans)
        article = self._bridge.project.find(Article, quote.spans[0].article)
        is_newest = article is None or article.version(quote.spans[0].text) is None
        self._locked.setVisible(is_newest)  # else the number of the version has the room
        shown = " … ".join(corrected(self._bridge.project, anchor) for anchor in quote.spans)
        self.corrections.setText(say("Corrected: {words}", words=shown) if shown != words else "")
        self.corrections.setVisible(shown != words)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the card, and the bar that quotes have in the article."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.fillRect(QRectF(0, 1, _BAR, self.height() - 2), theme_of(self.palette()).ink("quote").bar)
        painter.end()

    def _show_first(self) -> None:
        self.chosen.emit(self._place.article, self._place.begin, self._place.end)

    def _lay_out(self) -> None:
        self._locked.setProperty("role", "hint")
        self._locked.setFont(interface_font(11.5))
        lock = Sign("lock", side=14)
        lock.setToolTip(self._locked.text())
        foot = QHBoxLayout()
        foot.setSpacing(6)
        foot.addWidget(lock)
        foot.addWidget(self._locked)
        foot.addWidget(self.passages, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 10, 8, 6)
        column.setSpacing(8)
        column.addWidget(self.words)
        column.addWidget(self.corrections)
        column.addLayout(foot)
        if is_stacked():
            column.addWidget(self.show_button, 0, Qt.AlignmentFlag.AlignRight)
        else:
            foot.addWidget(self.show_button)


def _corrections() -> QLabel:
    """Return the line that tells what of the words is corrected."""
    label = QLabel()
    label.setObjectName("quoteCorrections")
    label.setProperty("role", "warning")
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setFont(interface_font(11.5))
    return label

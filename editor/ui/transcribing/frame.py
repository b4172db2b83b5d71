"""Show a picture, and beside it the words that the analyst writes down of it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QKeyEvent, QTextOption
from PySide6.QtWidgets import QPlainTextEdit, QSplitter, QVBoxLayout, QWidget

from editor.importers.picture import with_transcription
from editor.model.records import Article, Text
from editor.model.text import direction
from editor.ui.dragging.formats import has_files
from editor.ui.enter import ENTER
from editor.ui.fonts import reading_font
from editor.ui.labels import plain_label
from editor.ui.original.pane import OriginalPane
from editor.words import say

_SIZE = 14.5
_WIDE = 10_000
_LEAST = 220
_AROUND = 16


class TranscriptionFrame(QSplitter):
    """A picture before the words that it says. `taken` says that they are done (Ctrl+Enter), `left` that Esc was
    pressed over the picture.

    In the picture plus and minus enlarge it; F6 goes from the words to it and back.
    """

    taken = Signal()
    left = Signal()

    def __init__(self, original: bytes, name: str, words: str, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setObjectName("transcriptionFrame")
        self.setHandleWidth(1)
        self.setChildrenCollapsible(False)
        self.picture = OriginalPane()
        self.picture.setObjectName("transcriptionPicture")
        self.picture.stand_alone()
        self.picture.setMinimumWidth(_LEAST)
        self.picture.setAccessibleName(say("Picture {name}", name=name))
        self.picture.show_original(original, name, 1, 1)
        self.picture.closed.connect(self.left)
        self.words = _Words(words)
        self.words.taken.connect(self.taken)
        self.words.beside.connect(self.picture.setFocus)
        self.addWidget(self.picture)
        self.addWidget(self._written())
        self.setSizes([_WIDE, _WIDE])  # half of the room each

    @property
    def said(self) -> str:
        """Return the words as they are written, without blank lines around them."""
        # block by block: toPlainText() turns a no-break space into a space
        document = self.words.document()
        lines = (document.findBlockByNumber(number).text() for number in range(document.blockCount()))
        return "\n".join(lines).replace("\u2028", "\n").strip()

    def written_below(self, text: Text, article: Article) -> tuple[Text, Article]:
        """Return the text and the article of the picture with the words that are written."""
        return with_transcription(text, article, self.said)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from the picture back to the words."""
        if event.key() == Qt.Key.Key_F6:
            self.words.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            super().keyPressEvent(event)

    def _written(self) -> QWidget:
        title = plain_label("title", say("What the picture says"))
        title.setBuddy(self.words)
        hint = plain_label("hint", say("As it stands there, mistakes and all: who posts, when, every line. "
                                       "A blank line begins a new paragraph, Ctrl+Enter ends."))
        side = QWidget()
        side.setProperty("role", "panel")
        side.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        side.setMinimumWidth(_LEAST)
        column = QVBoxLayout(side)
        column.setContentsMargins(_AROUND, 10, _AROUND, 14)
        column.setSpacing(6)
        column.addWidget(title)
        column.addWidget(hint)
        column.addWidget(self.words, 1)
        return side


class _Words(QPlainTextEdit):
    """Where the words are written. Tab leaves it, as everywhere; Ctrl+Enter says that they are done, F6 goes on to
    the picture.
    """

    taken = Signal()
    beside = Signal()

    def __init__(self, words: str) -> None:
        super().__init__(words)
        self.setObjectName("transcriptionWords")
        self.setAccessibleName(say("What the picture says"))
        self.setPlaceholderText(say("The words of the picture"))
        self.setFont(reading_font(_SIZE))
        self.setTabChangesFocus(True)
        self.textChanged.connect(self._turn)
        self._turn()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Write, or say that it is done."""
        if event.key() in ENTER and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.taken.emit()
        elif event.key() == Qt.Key.Key_F6:
            self.beside.emit()
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take words that are dropped, but no files, which are for the window to import."""
        event.ignore() if has_files(event.mimeData()) else super().dragEnterEvent(event)

    def _turn(self) -> None:
        """Write in the direction of the words."""
        ways = Qt.LayoutDirection
        way = ways.RightToLeft if direction(self.toPlainText()) == "rtl" else ways.LeftToRight
        option = QTextOption(self.document().defaultTextOption())
        if option.textDirection() != way:
            option.setTextDirection(way)
            self.document().setDefaultTextOption(option)

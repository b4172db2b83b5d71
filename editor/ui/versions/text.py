"""Show a version of an article, or two as one, to be read and to select words in; nothing here can be changed."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit

from editor.model.text import direction
from editor.ui.fonts import reading_font
from editor.ui.offsets import Offsets, shown
from editor.ui.theme import blended, theme_of
from editor.ui.versions.comparison import Piece
from editor.words import say

_TINT = 0.16
_BODY = 15


class VersionText(QTextEdit):
    """A text with what was removed struck out, what was added underlined, and words that are pointed at."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("versionText")
        self.setAccessibleName(say("Text of the versions"))
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setTabChangesFocus(True)
        self.setAcceptDrops(False)
        self.document().setDocumentMargin(20)
        self._offsets, self._words = Offsets(""), ""
        self._pieces: tuple[Piece, ...] = ()
        self._stretches: tuple[tuple[int, int], ...] = ()
        self._pointed: tuple[int, int] | None = None

    def show_words(self, words: str, pieces: Iterable[Piece] = (), stretches: Iterable[tuple[int, int]] = ()) -> None:
        """Show a text from its beginning: pieces as they changed, and stretches underlined as tags."""
        self._offsets, self._pieces, self._stretches = Offsets(words), tuple(pieces), tuple(stretches)
        self._pointed, self._words = None, words
        self.setPlainText(shown(words))
        self.setFont(reading_font(_BODY))
        option = self.document().defaultTextOption()
        option.setTextDirection(Qt.LayoutDirection.RightToLeft if direction(words) == "rtl"
                                else Qt.LayoutDirection.LeftToRight)
        self.document().setDefaultTextOption(option)
        self._paint()

    def point_at(self, begin: int, end: int) -> None:
        """Bring words into sight and mark them."""
        self._pointed = (begin, end)
        self._mark()
        cursor = self._cursor(begin, end)
        cursor.setPosition(cursor.selectionStart())
        self.setTextCursor(cursor)
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + self.cursorRect(cursor).top() - self.viewport().height() // 3)

    @property
    def selected(self) -> tuple[int, int]:
        """Return which code points are selected."""
        cursor = self.textCursor()
        return self._offsets.to_points(cursor.selectionStart()), self._offsets.to_points(cursor.selectionEnd())

    def changeEvent(self, event: QEvent) -> None:
        """Take the colours of another theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and (self._pieces or self._stretches):
            self._paint()

    def _paint(self) -> None:
        whole = QTextCursor(self.document())
        whole.beginEditBlock()  # of a long text each piece by itself would lay out what follows it
        self._paint_pieces()
        whole.endEditBlock()
        self._mark()

    def _paint_pieces(self) -> None:
        theme = theme_of(self.palette())
        removed, added, moved = QTextCharFormat(), QTextCharFormat(), QTextCharFormat()
        removed.setFontStrikeOut(True)
        removed.setForeground(theme["error"])
        removed.setBackground(blended(theme["error"], theme["paper"], _TINT))
        added.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
        added.setForeground(theme["ok"])
        added.setBackground(blended(theme["ok"], theme["paper"], _TINT))
        moved.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DashUnderline)
        moved.setUnderlineColor(theme["accent"])
        moved.setBackground(blended(theme["accent"], theme["paper"], _TINT))
        looks = {"removed": removed, "added": added, "moved": moved}
        for piece in self._pieces:
            if piece.kind in looks:
                said = self._words[piece.begin:piece.end]
                begin = piece.begin + len(said) - len(said.lstrip())
                self._cursor(begin, begin + len(said.strip())).setCharFormat(looks[piece.kind])
        tag = QTextCharFormat()
        tag.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
        tag.setUnderlineColor(theme["accent"])
        tag.setBackground(blended(theme["accent"], theme["paper"], _TINT))
        for begin, end in self._stretches:
            self._cursor(begin, end).setCharFormat(tag)

    def _mark(self) -> None:
        if self._pointed is None or self._pointed[0] >= self._pointed[1]:
            self.setExtraSelections([])
            return
        extra = QTextEdit.ExtraSelection()
        extra.cursor = self._cursor(*self._pointed)
        extra.format.setBackground(QColor(theme_of(self.palette())["found"]))
        extra.format.setForeground(QColor(theme_of(self.palette())["text"]))
        self.setExtraSelections([extra])

    def _cursor(self, begin: int, end: int) -> QTextCursor:
        cursor = QTextCursor(self.document())
        cursor.setPosition(self._offsets.to_units(begin))
        cursor.setPosition(self._offsets.to_units(end), QTextCursor.MoveMode.KeepAnchor)
        return cursor

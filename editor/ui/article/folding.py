"""Show a line that is set aside whole while somebody reads in it, and cut it short again once it is left."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from editor.model.records import Line, Stretch
from editor.ui.article.page import Page
from editor.ui.article.paper import ArticlePaper

_FOLD_AFTER = 800
"""Milliseconds of rest after which a line closes behind the caret; longer than a double click takes."""


class FoldingPaper(ArticlePaper):
    """A paper whose lines that are set aside open at the caret and at words that are revealed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._revealed = Stretch(0, 0)
        self._folding = QTimer(self, singleShot=True, interval=_FOLD_AFTER)
        self._folding.timeout.connect(self._fold_what_is_left)
        self.cursorPositionChanged.connect(self._unfold_at_caret)

    def _set_anew(self, lines: tuple[Line, ...], page: Page) -> None:
        super()._set_anew(lines, page)
        seen = self._first_seen()
        self._unfold_at_caret()
        self._show_where_it_was(*seen)

    def _unfold_at_caret(self) -> None:
        """Show the line that the caret stands in whole, and begin to wait until those that it has left may close."""
        caret = self._sheet.offsets.to_points(self.textCursor().position())
        self._revealed = Stretch(caret, caret)
        if caret:
            self._unfold(caret, caret)
        if self._sheet.has_unfolded:
            self._folding.start()

    def _unfold(self, begin: int, end: int) -> None:
        """Show the lines in the stretch whole, and keep them so until the caret moves."""
        self._revealed = Stretch(begin, end)
        if self._sheet.unfold(begin, end):
            self._begin_laying_out()
            self.viewport().update()

    def _fold_what_is_left(self) -> None:
        """Cut the lines short again that the caret, the selection and what was found have left."""
        if QGuiApplication.mouseButtons() != Qt.MouseButton.NoButton:
            self._folding.start()  # nothing moves under a pointer that drags
            return
        cursor, to_points, found = self.textCursor(), self._sheet.offsets.to_points, self._sheet.found.current
        chosen = Stretch(to_points(cursor.selectionStart()), to_points(cursor.selectionEnd()))
        seen = self._first_seen()
        if self._sheet.fold_outside((chosen, self._revealed, *([found] if found else []))):
            self._begin_laying_out()
            self._show_where_it_was(*seen)
            self.viewport().update()

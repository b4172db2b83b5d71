"""Show words of a source on one line."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from editor.ui.badges import theme_of
from editor.ui.fonts import enlarged, reading_font


class OneLine(QWidget):
    """Words of the source on one line, cut with an ellipsis; their whole length is the tip."""

    def __init__(self) -> None:
        super().__init__()
        self._words = ""
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def say_words(self, words: str) -> None:
        """Show these words; none take no room."""
        self._words = " ".join(words.split())
        self.setAccessibleName(self._words)
        self.setToolTip(self._words)
        self.setVisible(bool(words))
        self.update()

    def sizeHint(self) -> QSize:
        """Return the height of a line."""
        return QSize(100, enlarged(22))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw as many of the words as there is room for."""
        painter = QPainter(self)
        font = reading_font(12.5)
        painter.setFont(font)
        painter.setPen(theme_of(self.palette())["text2"])
        words = QFontMetricsF(font).elidedText(self._words, Qt.TextElideMode.ElideRight, self.width())
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, words)
        painter.end()

"""A label that gives way: words without room end in an ellipsis, and are told whole by a tip."""

from __future__ import annotations

from PySide6 import QtCore
from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QWidget


class ElidedLabel(QLabel):
    """One line of plain words. It asks for room for all of them, and takes what it is given."""

    def __init__(self, words: str = "", parent: QWidget | None = None) -> None:
        super().__init__(words, parent)
        self.setProperty("textFormat", "PlainText")

    @property
    def shown(self) -> str:
        """Return the words as they are seen."""
        words, metrics, room = self.text(), self.fontMetrics(), self.contentsRect().width()
        if metrics.horizontalAdvance(words) <= room:
            return words
        return metrics.elidedText(words, QtCore.Qt.TextElideMode.ElideRight, room)

    def minimumSizeHint(self) -> QSize:
        """Return the room for an ellipsis."""
        return QSize(self.fontMetrics().horizontalAdvance("…"), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tell the words whole by the tip where they are cut."""
        super().resizeEvent(event)
        self._tell()

    def event(self, event: QEvent) -> bool:
        """Look anew once other words ask for other room."""
        done = super().event(event)
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.FontChange):
            self._tell()
        return done

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the words as a label does, as many as there is room for."""
        if self.shown == self.text():
            super().paintEvent(event)
            return
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(self.contentsRect(), self.alignment(), self.shown)

    def setText(self, words: str) -> None:
        """Show other words."""
        super().setText(words)
        self._tell()

    def _tell(self) -> None:
        whole = self.text()
        tip = whole if self.shown != whole else ""
        if tip != self.toolTip():
            self.setToolTip(tip)

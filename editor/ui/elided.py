"""A label that gives way: words without room end in an ellipsis, and are told whole by a tip."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QStyle, QWidget


class ElidedLabel(QLabel):
    """One line of plain words. It asks for room for all of them, and takes what it is given."""

    def __init__(self, words: str = "", parent: QWidget | None = None) -> None:
        super().__init__(words, parent)
        self.setTextFormat(Qt.TextFormat.PlainText)

    @property
    def shown(self) -> str:
        """Return the words as they are seen."""
        return self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.contentsRect().width())

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
        painter = QPainter(self)
        along = QStyle.visualAlignment(self.layoutDirection(), self.alignment())
        self.style().drawItemText(painter, self.contentsRect(), int(along), self.palette(), self.isEnabled(),
                                  self.shown, self.foregroundRole())

    def setText(self, words: str) -> None:
        """Show other words."""
        super().setText(words)
        self._tell()

    def _tell(self) -> None:
        whole = self.text()
        tip = whole if self.shown != whole else ""
        if tip != self.toolTip():
            self.setToolTip(tip)

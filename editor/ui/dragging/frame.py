"""Frame the place that takes what is dragged over it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from editor.ui.badges import theme_of
from editor.ui.fonts import Weight, enlarged, interface_font

_RADIUS, _WIDTH, _GROUND = 8, 2.0, 26
_HEIGHT, _PADDING, _ABOVE_EDGE = 26, 12, 12


class DropFrame(QWidget):
    """A clear sheet over its parent, through which every press goes, with frames in the colour of the focus."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("dropFrame")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._areas: tuple[QRect, ...] = ()
        self._words = ""
        self.hide()

    @property
    def areas(self) -> tuple[QRect, ...]:
        """Return what is framed now, in the parent's pixels."""
        return self._areas if not self.isHidden() else ()

    def frame(self, area: QRect, words: str = "") -> None:
        """Frame one area, and say at its foot what a drop there does."""
        self._show((area,), words)

    def frame_words(self, areas: Sequence[QRect]) -> None:
        """Frame words line by line."""
        self._show(tuple(areas), "")

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the frames on a faint ground, and what is said in the first."""
        theme = theme_of(self.palette())
        ground = QColor(theme["focus"])
        ground.setAlpha(_GROUND)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme["focus"], _WIDTH))
        painter.setBrush(ground)
        inside = _WIDTH / 2
        for area in self._areas:
            painter.drawRoundedRect(QRectF(area).adjusted(inside, inside, -inside, -inside), _RADIUS, _RADIUS)
        if self._words:
            self._paint_words(painter, QRectF(self._areas[0]))
        painter.end()

    def _paint_words(self, painter: QPainter, area: QRectF) -> None:
        theme, font = theme_of(self.palette()), interface_font(12.5, Weight.DemiBold)
        metrics, height = QFontMetricsF(font), enlarged(_HEIGHT)
        shown = metrics.elidedText(self._words, Qt.TextElideMode.ElideRight, area.width() - 4 * _PADDING)
        width = metrics.horizontalAdvance(shown) + 2 * _PADDING
        box = QRectF(area.center().x() - width / 2, area.bottom() - height - _ABOVE_EDGE, width, height)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme["primary"])
        painter.drawRoundedRect(box, height / 2, height / 2)
        painter.setFont(font)
        painter.setPen(theme["on_primary"])
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, shown)

    def _show(self, areas: tuple[QRect, ...], words: str) -> None:
        parent = self.parentWidget()
        assert parent is not None, "it lies over a page"
        self._areas, self._words = areas, words
        self.setGeometry(parent.rect())
        self.show()
        self.raise_()
        self.update()

"""Hold the ground that a picture of records is painted on: it is scrolled, enlarged and pushed with keys and mouse."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QFrame, QScrollBar, QToolTip, QWidget

from editor.briefing.drawing import Drawing
from editor.ui.drawing import paint
from editor.ui.enter import ENTER
from editor.ui.fonts import text_scale
from editor.ui.theme import Theme, theme_of

_UNIT = 1.45
"""Pixels to the point of a drawing, at normal text."""
RIM = 3.0
"""Points that a frame stands off from what is chosen, at most."""
_CLOSER = 1.25
_ZOOMS = {"+": _CLOSER, "=": _CLOSER, "-": 1 / _CLOSER}


class Ground(QAbstractScrollArea):
    """The ground; each sort of picture says what is drawn on it and where. `chosen` stands out, blank for nothing.

    `chosen_moved` carries the id of the record that was chosen here, blank for none, `opened` one to be opened.
    """

    chosen_moved = Signal(str)
    opened = Signal(str)

    def __init__(self, *, largest: float, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setMouseTracking(True)
        self.chosen = ""
        self.drawing = Drawing(0, 0)
        self._zoom, self._largest = 1.0, largest
        self._pressed: QPoint | None = None
        self._is_dragged = False

    def records_at(self, place: QPoint) -> tuple[str, ...]:
        """Return the records at a place of the viewport."""
        raise NotImplementedError

    def told(self, record_id: str) -> str:
        """Return what the tip says of a record."""
        raise NotImplementedError

    def _draw(self, width: float, height: float) -> Drawing:
        """Return what is painted, for a window of so many points."""
        raise NotImplementedError

    def _boxes(self, record_id: str) -> list[QRectF]:
        """Return where a record is, in points: the rectangles, the one to be pointed at first, that it has."""
        raise NotImplementedError

    def _frame(self, painter: QPainter, theme: Theme) -> None:
        """Paint a frame round what is chosen."""
        raise NotImplementedError

    def _spoken(self, record_id: str) -> str:
        """Return a record as it is spoken."""
        raise NotImplementedError

    @property
    def zoom(self) -> float:
        """Return how many times the drawing is as wide as the window of it."""
        return self._zoom

    def choose(self, record_id: str) -> None:
        """Let a record stand out, and bring it into sight."""
        self.chosen = record_id
        self.viewport().update()
        self._bring_into_sight()

    def place_of(self, record_id: str) -> QPoint | None:
        """Return where in the viewport a record can be pointed at, or None for one that is not shown."""
        boxes = self._boxes(record_id)
        return (boxes[0].center() * self._scale - self._scrolled()).toPoint() if boxes else None

    def enlarge(self, times: float, about: QPointF | None = None) -> None:
        """Draw on more room, or on less; what is at `about` (pixels), or in the middle, stays there."""
        zoom = min(max(self._zoom * times, 1.0), self._largest)
        if zoom == self._zoom:
            return
        about = QRectF(self.viewport().rect()).center() if about is None else about
        bars = (self.horizontalScrollBar(), self.verticalScrollBar())
        shares = [(bar.value() + place) / max(_span(bar), 1)
                  for bar, place in zip(bars, (about.x(), about.y()), strict=True)]
        self._zoom = zoom
        self.lay_out()
        for bar, share, place in zip(bars, shares, (about.x(), about.y()), strict=True):
            bar.setValue(round(share * _span(bar) - place))

    def fit(self) -> None:
        """Show all on as little room as it needs."""
        self.enlarge(1 / self._zoom)

    def lay_out(self) -> None:
        """Draw anew for the room there is."""
        size = self.viewport().size()
        self.drawing = self._draw(size.width() / self._scale, size.height() / self._scale)
        for bar, length, window in ((self.horizontalScrollBar(), self.drawing.width, size.width()),
                                    (self.verticalScrollBar(), self.drawing.height, size.height())):
            bar.setRange(0, max(0, round(length * self._scale) - window))
            bar.setPageStep(window)
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the drawing, and a frame round what is chosen."""
        painter, theme = QPainter(self.viewport()), theme_of(self.palette())
        painter.fillRect(event.rect(), theme["surface"])
        painter.translate(-self._scrolled())
        painter.scale(self._scale, self._scale)
        left = self._scrolled().x() / self._scale
        paint(painter, self.drawing, theme, left, left + self.viewport().width() / self._scale)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        self._frame(painter, theme)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Draw anew for another room."""
        super().resizeEvent(event)
        self.lay_out()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open what is chosen, enlarge."""
        if event.key() in ENTER and self.chosen:
            self.opened.emit(self.chosen)
        elif event.text() == "0":
            self.fit()
        elif event.text() in _ZOOMS:
            self.enlarge(_ZOOMS[event.text()])
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Enlarge about the pointer."""
        self.enlarge(_CLOSER ** (event.angleDelta().y() / 120), event.position())
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Hold the ground, to push it."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed, self._is_dragged = event.position().toPoint(), False

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Move what is held; show where a click would choose."""
        place = event.position().toPoint()
        if self._pressed is None:
            is_over = bool(self.records_at(place))
            self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if is_over else Qt.CursorShape.ArrowCursor)
            return
        moved = place - self._pressed
        if self._is_dragged or moved.manhattanLength() >= QApplication.startDragDistance():
            self._is_dragged, self._pressed = True, place
            self._drag(moved)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open what is under the pointer; of several, the chosen one if it is among them."""
        if found := self.records_at(event.position().toPoint()):
            self.opened.emit(self.chosen if self.chosen in found else found[0])

    def viewportEvent(self, event: QEvent) -> bool:
        """Tell what is under the pointer."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), "\n".join(map(self.told, self.records_at(event.pos()))), self)
            return True
        return super().viewportEvent(event)

    @property
    def _scale(self) -> float:
        return _UNIT * text_scale()

    def _scrolled(self) -> QPointF:
        return QPointF(self.horizontalScrollBar().value(), self.verticalScrollBar().value())

    def _on_drawing(self, place: QPoint) -> QPointF:
        return (QPointF(place) + self._scrolled()) / self._scale

    def _drag(self, moved: QPoint) -> None:
        self.horizontalScrollBar().setValue(self.horizontalScrollBar().value() - moved.x())
        self.verticalScrollBar().setValue(self.verticalScrollBar().value() - moved.y())

    def _choose(self, record_id: str) -> None:
        """Choose a record as a person does, who hears of it."""
        self.choose(record_id)
        self.chosen_moved.emit(record_id)
        if record_id:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, self._spoken(record_id)))

    def _bring_into_sight(self) -> None:
        for box in reversed(self._boxes(self.chosen)):  # where not all have room, the first has it
            self._scroll_to(box.adjusted(-RIM, -RIM, RIM, RIM))

    def _scroll_to(self, box: QRectF) -> None:
        size = self.viewport().size()
        for bar, begin, end, window in ((self.horizontalScrollBar(), box.left(), box.right(), size.width()),
                                        (self.verticalScrollBar(), box.top(), box.bottom(), size.height())):
            if not bar.value() <= begin * self._scale <= end * self._scale <= bar.value() + window:
                bar.setValue(round((begin + end) / 2 * self._scale - window / 2))


def _span(bar: QScrollBar) -> int:
    """Return how many pixels a bar leads through."""
    return bar.maximum() + bar.pageStep()

"""Show where the tags and finds of a whole article stand, beside the part of it that is in the window; jump there."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap, QResizeEvent
from PySide6.QtWidgets import QScrollBar

from editor.ui.article.found import Found
from editor.ui.article.marks import Mark
from editor.ui.article.ticks import Ticks
from editor.ui.fonts import text_scale
from editor.ui.theme import Theme, load_theme
from editor.words import say

_WIDTH, _ROW, _SMALLEST_HANDLE = 16, 2, 24
_INSET = 4


class ArticleOverview(QScrollBar):
    """A scroll bar with a tick for the tags beside each of its rows, which are two pixels high.

    A press jumps there, a drag follows; the arrow keys, Page up and down, Home and End scroll, ] and [ go from tick to
    tick.
    """

    def __init__(self) -> None:
        super().__init__(Qt.Orientation.Vertical)
        self.setObjectName("articleOverview")
        self.setAccessibleName(say("Tag overview"))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._theme = load_theme("light")
        self._ticks, self._found = Ticks(), Found()
        self._picture: QPixmap | None = None
        self._finds: QPixmap | None = None
        self._held_at: int | None = None

    @property
    def rows(self) -> int:
        """Return how many rows there are."""
        return max(1, self.height() // _ROW)

    def set_theme(self, theme: Theme) -> None:
        """Draw in the theme's colours."""
        self._theme = theme
        self._draw_anew()

    def show_marks(self, ticks: Ticks) -> None:
        """Show these ticks and no others."""
        self._ticks = ticks
        self._draw_anew()

    def change_marks(self, gone: Iterable[Mark], come: Iterable[Mark]) -> None:
        """Count some marks no more, and others as well; only their rows are drawn anew."""
        rows = {self._ticks.count(mark, -1) for mark in gone} | {self._ticks.count(mark, 1) for mark in come}
        if self._picture is not None:
            painter = QPainter(self._picture)
            for row in rows - {-1}:
                self._paint_row(painter, row)
                self.update(self._area(row))
            painter.end()

    def show_found(self, found: Found) -> None:
        """Show where these finds stand; to go from one to the next draws nothing anew."""
        is_other, self._found = found.stretches != self._found.stretches, found
        if is_other:
            self._finds = None
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(round(_WIDTH * text_scale()), super().sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(event.rect(), self._theme["paper"])
        inner = 0 if not self.isRightToLeft() else self.width() - 1
        painter.fillRect(inner, 0, 1, self.height(), self._theme["hairline"])
        self._paint_handle(painter)
        if self._picture is None:
            self._picture = self._drawn()
        painter.drawPixmap(0, 0, self._picture)
        if self._found.stretches:
            self._finds = self._finds or self._drawn_finds()
            painter.drawPixmap(0, 0, self._finds)
        if self.hasFocus():
            painter.setPen(QPen(self._theme["focus"], 2))
            painter.drawRect(self.rect().adjusted(1, 1, -1, -1))
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._picture = self._finds = None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            y, handle = round(event.position().y()), self._handle()
            self._held_at = y - handle.top() if handle.top() <= y <= handle.bottom() else handle.height() // 2
            self._follow(y)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._held_at is not None:
            self._follow(round(event.position().y()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._held_at = None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.text() in ("[", "]"):
            self._go_to_tick(down=event.text() == "]")
        else:
            super().keyPressEvent(event)

    def _follow(self, y: int) -> None:
        """Let the handle stand where it is dragged to."""
        self.setValue(round((y - (self._held_at or 0)) * self._per_pixel()))

    def _go_to_tick(self, *, down: bool) -> None:
        middle = round((self.value() + self.pageStep() / 2) / self._per_pixel() / _ROW)
        row = self._ticks.next_row(middle, down=down)
        if row is not None:
            self.setValue(round(row * _ROW * self._per_pixel() - self.pageStep() / 2))

    def _per_pixel(self) -> float:
        """Return how many pixels of the article one of the overview stands for."""
        return max(1, self.maximum() + self.pageStep()) / max(1, self.height())

    def _handle(self) -> QRect:
        """Return what stands for the part of the article that is in the window."""
        height = max(_SMALLEST_HANDLE, round(self.pageStep() / self._per_pixel()))
        top = min(round(self.value() / self._per_pixel()), self.height() - height)
        return QRect(1, max(0, top), self.width() - 2, min(height, self.height()))

    def _paint_handle(self, painter: QPainter) -> None:
        if self.maximum() == 0:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme["text3"], 1))
        painter.setBrush(self._theme["hover"])
        painter.drawRoundedRect(QRectF(self._handle()).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)

    def _draw_anew(self) -> None:
        self._picture = self._finds = None
        self.update()

    def _drawn(self) -> QPixmap:
        """Return all ticks on a clear ground."""
        picture = self._clear_ground()
        painter = QPainter(picture)
        for row in self._ticks.rows():
            self._paint_row(painter, row)
        painter.end()
        return picture

    def _drawn_finds(self) -> QPixmap:
        """Return all finds on a clear ground, apart from the ticks: with each letter that is typed there are others."""
        picture = self._clear_ground()
        painter = QPainter(picture)
        for row in {self._ticks.row_of(stretch.begin) for stretch in self._found.stretches}:
            self._paint_find(painter, row, "found_frame")
        painter.end()
        return picture

    def _clear_ground(self) -> QPixmap:
        picture = QPixmap(self.size() * self.devicePixelRatioF())
        picture.setDevicePixelRatio(self.devicePixelRatioF())
        picture.fill(Qt.GlobalColor.transparent)
        return picture

    def _paint_row(self, painter: QPainter, row: int) -> None:
        area, look = self._area(row), self._ticks.look(row)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Source)
        painter.fillRect(area, Qt.GlobalColor.transparent)
        if look is not None:
            pending, kind = look
            inset = self.width() // 2 - 1 if pending else _INSET
            painter.fillRect(area.adjusted(inset, 0, -inset, 0), self._theme.ink(kind).ink)

    def _paint_find(self, painter: QPainter, row: int, role: str) -> None:
        if row >= 0:
            painter.fillRect(self._area(row).adjusted(1, 0, -1, 0), self._theme[role])

    def _area(self, row: int) -> QRect:
        return QRect(QPoint(0, row * _ROW), QSize(self.width(), _ROW))

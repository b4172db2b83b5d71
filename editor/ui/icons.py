"""Give line icons in the colour of the text around them, in whichever theme they are drawn."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QByteArray, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QIconEngine, QPainter, QPalette, QPixmap
from PySide6.QtSvg import QSvgRenderer

from editor import assets


def icon(name: str) -> QIcon:
    """Return the icon of that name, from resources/icons."""
    return QIcon(_LineIcon(name))


class PaintedIcon(QIconEngine):
    """An icon that is painted at the moment it is shown, so that a change of theme reaches it."""

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        """Return the icon on a clear ground."""
        picture = QPixmap(size)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        self.paint(painter, QRect(0, 0, size.width(), size.height()), mode, state)
        painter.end()
        return picture


class _LineIcon(PaintedIcon):
    """Draws a line icon in the colour of secondary text."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        """Draw the icon in the colour of secondary text."""
        group = QPalette.ColorGroup.Disabled if mode == QIcon.Mode.Disabled else QPalette.ColorGroup.Active
        colour = QGuiApplication.palette().color(group, QPalette.ColorRole.PlaceholderText)
        _renderer(self._name, colour.name()).render(painter, QRectF(rect))

    def clone(self) -> QIconEngine:
        """Return another engine of the same icon."""
        return _LineIcon(self._name)


@cache
def _renderer(name: str, colour: str) -> QSvgRenderer:
    drawing = assets.read_text(f"icons/{name}.svg").replace("currentColor", colour)
    return QSvgRenderer(QByteArray(drawing.encode()))

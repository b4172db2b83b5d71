"""Give line icons in the colour of the text around them, in whichever theme they are drawn."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QByteArray, QRect, QRectF, QSize
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QIconEngine, QPainter, QPalette, QPixmap
from PySide6.QtSvg import QSvgRenderer

from editor import assets
from editor.ui.theme import theme_of


def icon(name: str, role: str = "") -> QIcon:
    """Return the icon of that name, from resources/icons, in the theme's colour of a role or that of secondary text."""
    return QIcon(_LineIcon(name, role))


class PaintedIcon(QIconEngine):
    """An icon that is painted at the moment it is shown, so that a change of theme reaches it."""

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        """Return the icon on a clear ground."""
        picture = QPixmap(size)
        picture.fill(QColor(0, 0, 0, 0))
        painter = QPainter(picture)
        self.paint(painter, QRect(0, 0, size.width(), size.height()), mode, state)
        painter.end()
        return picture


class _LineIcon(PaintedIcon):
    """Draws a line icon in the colour of its role, or of secondary text."""

    def __init__(self, name: str, role: str) -> None:
        super().__init__()
        self._name = name
        self._role = role

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        """Draw the icon in its colour, or greyed, in the middle of the place."""
        side = min(rect.width(), rect.height())
        place = QRectF(rect.x() + (rect.width() - side) / 2, rect.y() + (rect.height() - side) / 2, side, side)
        if self._role and mode != QIcon.Mode.Disabled:
            _renderer(self._name, theme_of(QGuiApplication.palette())[self._role].name()).render(painter, place)
            return
        group = QPalette.ColorGroup.Disabled if mode == QIcon.Mode.Disabled else QPalette.ColorGroup.Active
        colour = QGuiApplication.palette().color(group, QPalette.ColorRole.PlaceholderText)
        _renderer(self._name, colour.name()).render(painter, place)

    def clone(self) -> QIconEngine:
        """Return another engine of the same icon."""
        return _LineIcon(self._name, self._role)


@cache
def _renderer(name: str, colour: str) -> QSvgRenderer:
    drawing = assets.read_text(f"icons/{name}.svg").replace("currentColor", colour)
    return QSvgRenderer(QByteArray(drawing.encode()))

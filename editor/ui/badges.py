"""Draw the small signs of records: an event's or quote's number, a type's letter, an article's grade."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from editor.model.project import Project
from editor.model.records import Article, Outlet
from editor.ui.fonts import Weight, interface_font, text_scale
from editor.ui.theme import Theme, blended, theme_of

__all__ = ["badge_width", "count_width", "draw_badge", "draw_count", "draw_grade", "grade_of", "theme_of"]

_HEIGHT = 18.0
_WIDTH = 20.0
_PADDING, _COUNT_PADDING = 5.0, 6.0
_RADIUS = 4.0
_UNJUDGED = "F6"


def grade_of(project: Project, article: Article) -> str:
    """Return the Admiralty grade of an article, such as `B2`: its outlet's reliability and its own credibility."""
    return grade_from(project.find(Outlet, article.outlet) if article.outlet else None, article)


def grade_from(outlet: Outlet | None, article: Article) -> str:
    """Return the Admiralty grade of an article from this outlet, or from none that is known."""
    return f"{outlet.reliability if outlet else 'F'}{article.credibility}"


def badge_width(words: str) -> float:
    """Return how wide a badge of these words is."""
    font = interface_font(11, Weight.DemiBold)
    return max(QFontMetricsF(font).horizontalAdvance(words) + 2 * _PADDING, _WIDTH * text_scale())


def draw_badge(painter: QPainter, left_middle: QPointF, words: str, theme: Theme, kind: str) -> float:
    """Draw the badge of a record of this kind or type to the right of the point; return its width."""
    ink = theme.ink(kind)
    ground = ink.tint or theme["track"]
    edge = blended(ink.ink, ground, 0.35)
    return _draw(painter, left_middle, words, ink.ink, ground, QPen(edge, 1))


def draw_grade(painter: QPainter, left_middle: QPointF, grade: str, theme: Theme) -> float:
    """Draw an article's grade to the right of the point, dashed where nothing is judged; return its width."""
    if grade == _UNJUDGED:
        pen = QPen(theme["border"], 1, Qt.PenStyle.DashLine)
        return _draw(painter, left_middle, grade, theme["text3"], QColor(Qt.GlobalColor.transparent), pen)
    return _draw(painter, left_middle, grade, theme["text"], theme["surface"], QPen(theme["border"], 1))


def count_width(count: str) -> float:
    """Return how wide the sign of a number is."""
    font = interface_font(11, Weight.DemiBold)
    return max(QFontMetricsF(font).horizontalAdvance(count) + 2 * _COUNT_PADDING, _HEIGHT * text_scale())


def draw_count(painter: QPainter, room: QRectF, count: str, ink: QColor, ground: QColor) -> None:
    """Draw a number on a round ground, as high as a badge, in the middle of the room."""
    height = _HEIGHT * text_scale()
    box = QRectF(room.left(), room.center().y() - height / 2, room.width(), height)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ground)
    painter.drawRoundedRect(box, height / 2, height / 2)
    painter.setFont(interface_font(11, Weight.DemiBold))
    painter.setPen(ink)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, count)


def _draw(painter: QPainter, left_middle: QPointF, words: str, ink: QColor, ground: QColor, pen: QPen) -> float:
    width, height = badge_width(words), _HEIGHT * text_scale()
    box = QRectF(left_middle.x() + 0.5, left_middle.y() - height / 2 + 0.5, width - 1, height - 1)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(ground)
    painter.setPen(pen)
    painter.drawRoundedRect(box, _RADIUS, _RADIUS)
    painter.setFont(interface_font(11, Weight.DemiBold))
    painter.setPen(ink)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)
    painter.restore()
    return width

"""Draw a frame around one sentence among others: the one that a check has found."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen, QTextBlock, QTextDocument

from editor.ui.briefing.text import formats
from editor.ui.theme import Theme

_AROUND, _RADIUS = 3.0, 4.0


def draw_frame(painter: QPainter, document: QTextDocument, statement: str, theme: Theme) -> None:
    """Draw a frame around the words and citations of a sentence, with a ground below them."""
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    for box in boxes_of(document, statement):
        path.addRoundedRect(box.adjusted(-_AROUND, -2, _AROUND, 2), _RADIUS, _RADIUS)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme["focus"], 1.6))
    painter.setBrush(theme["selection_row"])
    painter.drawPath(path.simplified())
    painter.restore()


def boxes_of(document: QTextDocument, statement: str) -> Iterator[QRectF]:
    """Yield where a sentence stands, line by line, in pixels of the document."""
    for block in formats.blocks(document):
        held = [(fragment.position() - block.position(), fragment.length()) for fragment in formats.fragments(block)
                if formats.statement_in(fragment.charFormat()) == statement]
        if held:
            yield from _boxes(document, block, held[0][0], held[-1][0] + held[-1][1])


def _boxes(document: QTextDocument, block: QTextBlock, begin: int, end: int) -> Iterator[QRectF]:
    layout = block.layout()
    origin = document.documentLayout().blockBoundingRect(block).topLeft()
    for line in (layout.lineAt(place) for place in range(layout.lineCount())):
        first, last = max(begin, line.textStart()), min(end, line.textStart() + line.textLength())
        if first < last:
            # PySide returns the place that it took with the distance
            edges = [float(line.cursorToX(place)[0]) for place in (first, last)]  # type: ignore[index]
            yield QRectF(origin + QPointF(min(edges), line.y()), origin + QPointF(max(edges), line.y() + line.height()))


"""Draw beside a judgement how sure it is: three squares, the word, and what the confidence rests on."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QTextLayout, QTextOption

from editor.model.records import Statement
from editor.ui.fonts import enlarged, page_font
from editor.ui.theme import Theme
from editor.words import phrase, say

CONFIDENCE = {"low": phrase("Low"), "moderate": phrase("Moderate"), "high": phrase("High")}
_SQUARE, _PITCH = 9.0, 11.0
_WORD, _BASIS = 13.0, 11.5
_LINE_TO_MIDDLE = 14.0
_MOST_LINES = 4


def draw_sureness(painter: QPainter, box: QRectF, statement: Statement, theme: Theme) -> None:
    """Draw how sure a judgement is; the top of the box is the middle of the line of words beside it."""
    filled = [*CONFIDENCE].index(statement.confidence) + 1 if statement.confidence in CONFIDENCE else 0
    side, pitch = enlarged(_SQUARE), enlarged(_PITCH)
    painter.setPen(theme["heading"])
    top = round(box.top() - side / 2) + 0.5
    for place in range(len(CONFIDENCE)):
        painter.setBrush(theme["heading"] if place < filled else Qt.BrushStyle.NoBrush)
        painter.drawRect(QRectF(box.left() + place * pitch + 0.5, top, side - 1, side - 1))
    painter.setPen(theme["text2"])
    word, basis = _laid(statement, box.width())
    word.draw(painter, box.topLeft() + QPointF(0, side))
    painter.setPen(theme["text3"])
    basis.draw(painter, box.topLeft() + QPointF(0, side + word.boundingRect().height()))


def height_of_sureness(statement: Statement, width: float) -> float:
    """Return how high what is said of a judgement stands, from the top of the line beside it, in pixels."""
    word, basis = _laid(statement, width)
    return enlarged(_LINE_TO_MIDDLE + _SQUARE) + word.boundingRect().height() + basis.boundingRect().height()


def _laid(statement: Statement, width: float) -> tuple[QTextLayout, QTextLayout]:
    words = say(CONFIDENCE[statement.confidence]) if statement.confidence in CONFIDENCE else ""
    return _layout(words, _WORD, width), _layout(statement.basis, _BASIS, width)


def _layout(words: str, pixels: float, width: float) -> QTextLayout:
    """Return words in lines of the width; where there are too many, the last one ends in dots."""
    font = page_font(pixels)
    made = _lines(words, pixels, width)
    if made.lineCount() <= _MOST_LINES:
        return made
    begin = made.lineAt(_MOST_LINES - 1).textStart()
    rest = QFontMetricsF(font).elidedText(words[begin:], Qt.TextElideMode.ElideRight, width)
    return _lines(words[:begin] + rest, pixels, width)


def _lines(words: str, pixels: float, width: float) -> QTextLayout:
    made = QTextLayout(words, page_font(pixels))
    made.setTextOption(QTextOption())
    made.beginLayout()
    top = 0.0
    while words and (line := made.createLine()).isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(0, top))
        top += line.height()
    made.endLayout()
    return made

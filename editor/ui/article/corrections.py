"""Show corrections in place: a wave under the words that are wrong, and after them in brackets what is right.

The text stays as it is. Room for the brackets is made by spacing: after the last letter of the words or, in scripts
that read from the right, after the letter that follows them, for Qt leaves the room on the right of a letter.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from operator import attrgetter

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QPainter,
    QPainterPath,
    QPen,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)

from editor.model.records import Correction
from editor.model.text import direction
from editor.ui.article.lines import SeenLine, SeenLines
from editor.ui.article.page import Page
from editor.ui.offsets import Offsets
from editor.words import say

_BEFORE, _AFTER, _WAVE = 4, 1, 2.0
_WIDEST = 260
"""Room for what is right; longer words are cut short in place."""

_end = attrgetter("end")


class Corrections:
    """The corrections of one article, in order."""

    def __init__(self, page: Page, words: str, corrections: Sequence[Correction] = ()) -> None:
        self._page, self._words = page, words
        self.corrections = tuple(sorted(corrections, key=_end))
        self._metrics = QFontMetricsF(page.correction_font)

    def make_room(self, document: QTextDocument, offsets: Offsets) -> None:
        """Space the words of the document so that there is room for what is right."""
        cursor = QTextCursor(document)
        for correction in self.corrections:
            self._space(cursor, offsets, correction, self._room(correction))

    def give_room_back(self, document: QTextDocument, offsets: Offsets) -> None:
        """Take the room away again."""
        cursor = QTextCursor(document)
        for correction in self.corrections:
            self._space(cursor, offsets, correction, 0)

    def at(self, place: int | None) -> Correction | None:
        """Return the correction over the code point, or after which it stands."""
        return next((correction for correction in self.corrections if place is not None
                     and correction.begin <= place <= max(correction.end - 1, self._spaced(correction))), None)

    def paint(self, painter: QPainter, lines: Sequence[SeenLine], seen: SeenLines) -> None:
        """Paint what stands on the lines."""
        if not self.corrections:
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setFont(self._page.correction_font)
        for line in lines:
            first = bisect_left(self.corrections, line.begin, key=_end)
            for correction in self.corrections[first:]:
                if correction.begin >= line.end:
                    break
                self._paint_one(painter, line, correction, seen)
        painter.restore()

    def _paint_one(self, painter: QPainter, line: SeenLine, correction: Correction, seen: SeenLines) -> None:
        spaced, room = self._spaced(correction), self._room(correction)
        painter.setPen(QPen(self._page.theme["correction"], 1.2))
        (stretches,) = seen.stretches(line, [(correction.begin, correction.end)])
        for left, right in stretches:
            has_label = spaced < correction.end <= line.end and right == stretches[-1][1]
            painter.drawPath(_wave(left, right - room if has_label else right, line.bottom + 1))
        if room and line.begin <= spaced < line.end:
            end = seen.letter(line, spaced)[1]
            area = QRectF(end - room + _BEFORE, line.baseline - 60, room, 60 + self._metrics.descent())
            painter.drawText(area, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom
                             | Qt.AlignmentFlag.AlignAbsolute, self._label(correction))

    def _space(self, cursor: QTextCursor, offsets: Offsets, correction: Correction, room: float) -> None:
        place = self._spaced(correction)
        cursor.setPosition(offsets.to_units(place))
        cursor.setPosition(offsets.to_units(place + 1), QTextCursor.MoveMode.KeepAnchor)
        spacing = QTextCharFormat()
        spacing.setFontLetterSpacingType(QFont.SpacingType.AbsoluteSpacing)
        spacing.setFontLetterSpacing(room)
        cursor.mergeCharFormat(spacing)

    def _spaced(self, correction: Correction) -> int:
        """Return the letter that room is made after."""
        follows = self._words[correction.end : correction.end + 1]
        if follows and follows not in "\r\n" and direction(self._words[correction.begin : correction.end]) == "rtl":
            return correction.end
        return correction.end - 1

    def _room(self, correction: Correction) -> int:
        if not correction.shown:
            return 0
        return round(self._metrics.horizontalAdvance(self._label(correction))) + _BEFORE + _AFTER

    def _label(self, correction: Correction) -> str:
        words = in_brackets(correction)
        return self._metrics.elidedText(words, Qt.TextElideMode.ElideMiddle, _WIDEST * self._page.scale)


def in_brackets(correction: Correction) -> str:
    """Return what is right as it is shown after the words."""
    return say("[{words}]", words=correction.shown)


def _wave(left: float, right: float, top: float) -> QPainterPath:
    path, down = QPainterPath(QPointF(left, top)), True
    while left + _WAVE <= right:
        path.quadTo(left + _WAVE / 2, top + (_WAVE if down else -_WAVE), left + _WAVE, top)
        left, down = left + _WAVE, not down
    return path

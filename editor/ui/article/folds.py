"""Draw a folded corner at the end of words that carry a note."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPolygonF

from editor.ui.article.lines import SeenLine, SeenLines
from editor.ui.article.marks import Mark
from editor.ui.theme import Theme

_FOLD = 7.0


def paint_folds(
    painter: QPainter, lines: Sequence[SeenLine], notes: Sequence[Sequence[Mark]], seen: SeenLines, theme: Theme
) -> None:
    """Paint the corners of the notes of each line that end there."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.ink("note").ink)
    for line, here in zip(lines, notes, strict=True):
        for mark in here:
            if line.begin < mark.end <= line.end:
                painter.drawPolygon(_corner(line, mark, seen))
    painter.restore()


def _corner(line: SeenLine, mark: Mark, seen: SeenLines) -> QPolygonF:
    """Return the triangle over the end of the last letter, on the side where the words end."""
    end, top = round(seen.edge(line, mark.end, ends=True)), round(line.top) - 1
    back = _FOLD if seen.reads_left(line, mark.end - 1) else -_FOLD
    return QPolygonF([QPointF(end + back, top), QPointF(end, top), QPointF(end, top + _FOLD)])

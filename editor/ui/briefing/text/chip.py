"""Draw a citation as a chip in the line of words: its sign in the colours of what is cited."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRect, QRectF, QSizeF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPyTextObject, QTextDocument, QTextFormat
from PySide6.QtWidgets import QWidget

from editor.model.records import Citation
from editor.ui.badges import theme_of
from editor.ui.briefing.evidence import Evidence
from editor.ui.briefing.text.formats import citation_in
from editor.ui.fonts import Weight, enlarged, interface_font

_SIZE, _PAD, _GAP, _RADIUS, _LEAST = 10.5, 5.0, 2.0, 3.0, 22


class Chip(QPyTextObject):
    """Draws the citations of an editor. `evidence` tells what a citation names."""

    def __init__(self, evidence: Callable[[Citation], Evidence], parent: QWidget) -> None:
        super().__init__(parent)
        self._evidence = evidence
        self._editor = parent

    def intrinsicSize(self, document: QTextDocument, position: int, held: QTextFormat) -> QSizeF:
        """Return how much of the line a chip takes."""
        metrics = QFontMetricsF(_font())
        wide = metrics.horizontalAdvance(self._sign(held)) + 2 * (_PAD + _GAP)
        return QSizeF(max(wide, enlarged(_LEAST)), metrics.height() + 2)

    def drawObject(self, painter: QPainter, rect: QRectF | QRect, document: QTextDocument, position: int,
                   held: QTextFormat) -> None:
        """Draw the sign of what is cited on its tint; what is gone from the project in the colour of errors."""
        theme = theme_of(self._editor.palette())
        evidence = self._named(held)
        is_missing = evidence is None or evidence.kind == "missing"
        ink = theme.ink(evidence.ink if evidence else "other")
        box = QRectF(rect).adjusted(_GAP, 1, -_GAP, -1)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme["warning_ground"] if is_missing else ink.tint or theme["hairline"])
        painter.drawRoundedRect(box, _RADIUS, _RADIUS)
        painter.setPen(theme["error"] if is_missing else ink.ink)
        painter.setFont(_font())
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self._sign(held))
        painter.restore()

    def _named(self, held: QTextFormat) -> Evidence | None:
        citation = citation_in(held)
        return self._evidence(citation) if citation else None

    def _sign(self, held: QTextFormat) -> str:
        evidence = self._named(held)
        return evidence.badge if evidence else "?"


def _font() -> QFont:
    return interface_font(_SIZE, Weight.DemiBold)

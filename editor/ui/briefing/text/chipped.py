"""Point at the citations among the words: what they stand for, shown on hovering, chosen by a click or with keys."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QHelpEvent, QMouseEvent, QTextCursor
from PySide6.QtWidgets import QToolTip, QWidget

from editor.model.records import Citation
from editor.ui.bridge import Bridge
from editor.ui.briefing.evidence import Evidence, evidence_for
from editor.ui.briefing.text import formats
from editor.ui.briefing.text.chip import Chip
from editor.ui.briefing.text.painted import Look, PaintedText


class ChippedText(PaintedText):
    """Words with citations as chips. `shown` carries a citation that was clicked, or entered while it is selected."""

    shown = Signal(object)

    def __init__(self, bridge: Bridge, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._bridge = bridge
        self.document().documentLayout().registerHandler(formats.CHIP, Chip(self.evidence, self))

    def citation_at(self, point: QPoint) -> Citation | None:
        """Return the citation under a point of the viewport, or None."""
        cursor = self._chip_at(point)
        return formats.citation_in(cursor.charFormat()) if cursor is not None else None

    @property
    def chosen_citation(self) -> Citation | None:
        """Return the citation that is selected by itself, or None."""
        cursor = self.textCursor()
        if cursor.selectionEnd() - cursor.selectionStart() != 1:
            return None
        cursor.setPosition(cursor.selectionEnd())
        return formats.citation_in(cursor.charFormat())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of a chip, so that it can be dragged."""
        self.take_hold(event.position().toPoint())
        super().mousePressEvent(event)

    def take_hold(self, point: QPoint) -> None:
        """Select the chip under a point of the viewport, unless it is selected with others."""
        chip, held = self._chip_at(point), self.textCursor()
        if chip is not None and not held.selectionStart() < chip.position() <= held.selectionEnd():
            chip.movePosition(QTextCursor.MoveOperation.PreviousCharacter, QTextCursor.MoveMode.KeepAnchor)
            self.setTextCursor(chip)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Show the words that a chip stands for."""
        super().mouseReleaseEvent(event)
        citation = self.citation_at(event.position().toPoint())
        is_click = event.button() == Qt.MouseButton.LeftButton and not self.textCursor().hasSelection()
        if citation is not None and is_click:
            self.shown.emit(citation)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show by the pointer that a chip can be clicked."""
        super().mouseMoveEvent(event)
        is_chip = not event.buttons() and self.citation_at(event.position().toPoint()) is not None
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if is_chip else Qt.CursorShape.IBeamCursor)

    def viewportEvent(self, event: QEvent) -> bool:
        """Show a card with what a chip stands for while the pointer rests on it."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            citation = self.citation_at(event.pos())
            if citation is not None:
                QToolTip.showText(event.globalPos(), _card(self.evidence(citation)), self)
            else:
                QToolTip.hideText()
            return True
        return super().viewportEvent(event)

    def _chip_at(self, point: QPoint) -> QTextCursor | None:
        """Return the place just after the chip under a point of the viewport, or None."""
        position = self.document().documentLayout().hitTest(point.toPointF(), Qt.HitTestAccuracy.ExactHit)
        if position < 0:
            return None
        cursor = QTextCursor(self.document())
        cursor.setPosition(min(position + 1, self.document().characterCount() - 1))
        return cursor if formats.citation_in(cursor.charFormat()) is not None else None

    def evidence(self, citation: Citation) -> Evidence:
        """Return what a citation names."""
        return evidence_for(self._bridge.project, citation)


def _card(evidence: Evidence) -> str:
    """Return what evidence is and says, as rich text: its sign and title, when or how, and its words."""
    aside = f" \u00b7 {escape(evidence.aside)}" if evidence.aside else ""
    words = f"<p style='margin: 4px 0 0 0'>{escape(evidence.words)}</p>" if evidence.words else ""
    return f"<div style='width: 320px'><b>{escape(evidence.badge)}</b> {escape(evidence.title)}{aside}{words}</div>"

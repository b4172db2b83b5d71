"""Show beside the words whether each sentence is cited, a judgement or uncited, on the line where it begins."""

from __future__ import annotations

from itertools import groupby
from math import inf

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Signal
from PySide6.QtGui import QHelpEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QToolTip, QWidget

from editor.briefing.handling import banner
from editor.model.records import Statement
from editor.ui.briefing.evidence import Status
from editor.ui.briefing.marks import STATUSES, draw_portion, draw_status, portion_width
from editor.ui.briefing.text.section import SectionText
from editor.ui.fonts import enlarged
from editor.ui.theme import theme_of
from editor.words import say, say_number

_PITCH, _GAP, _REACH = 13, 12, 9
_MARK = 14
_MOST = 3
"""How many signs stand beside one line; of more, the gravest are shown."""
_GRAVITY: dict[Status, int] = {"uncited": 0, "judgement": 1, "cited": 2}


class CitationGutter(QWidget):
    """The signs of the sentences of one section. `chosen` carries the sentence whose sign was clicked."""

    chosen = Signal(str)

    def __init__(self, text: SectionText, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = text
        self.setObjectName("citationGutter")
        self.setAccessibleName(say("Cited, judgement or uncited"))
        text.arranged.connect(self._follow)

    def signs(self, top: float = -inf, bottom: float = inf) -> list[tuple[str, QPointF]]:
        """Return the sentences with signs, and the middle of each sign; those between two heights, or all."""
        found = []
        known = [place for place in self._text.places(top, bottom)
                 if place.statement in self._text.statuses and top <= place.middle <= bottom]
        for middle, held in groupby(known, key=lambda place: place.middle):
            shown = self._gravest([place.statement for place in held])
            for place, statement in enumerate(reversed(shown)):
                found.append((statement, QPointF(self._across(place), middle)))
        return found

    def marks(self) -> list[tuple[str, QRectF]]:
        """Return the portion marks, the highest of each line, and where each stands: before the signs of the line."""
        return self._marks_of(self.signs())

    def _marks_of(self, signs_seen: list[tuple[str, QPointF]]) -> list[tuple[str, QRectF]]:
        found = []
        for middle, held in groupby(signs_seen, key=lambda sign: sign[1].y()):
            signs = list(held)
            marked = banner("", (self._text.statements[statement].portion for statement, _ in signs))
            if marked:
                found.append((marked, self._place_of_mark(marked, middle, len(signs))))
        return found

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the signs that are in sight, and before them the portion marks."""
        painter, theme = QPainter(self), theme_of(self.palette())
        reach = enlarged(_MARK)
        signs = self.signs(event.rect().top() - reach, event.rect().bottom() + reach)
        for statement, middle in signs:
            draw_status(painter, middle, self._text.statuses[statement], theme)
        for mark, box in self._marks_of(signs):
            draw_portion(painter, box, mark)

    def event(self, event: QEvent) -> bool:
        """Say what the sign under the pointer means."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            statement = self._at(event.pos())
            if statement:
                QToolTip.showText(event.globalPos(), self.describe(statement), self)
            else:
                QToolTip.hideText()
            return True
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go to the sentence whose sign is clicked."""
        if statement := self._at(event.position().toPoint()):
            self.chosen.emit(statement)

    def describe(self, statement: str) -> str:
        """Return in words what a sentence rests on; blank for one that is not stored yet."""
        held, status = self._text.statements.get(statement), self._text.statuses.get(statement)
        return described(held, status) if held is not None and status is not None else ""

    def _follow(self) -> None:
        counts = [*self._text.statuses.values()]
        self.setAccessibleDescription(say(
            "Cited: {cited}. Judgement: {judgements}. Uncited: {uncited}.", cited=counts.count("cited"),
            judgements=counts.count("judgement"), uncited=counts.count("uncited")))
        self.update()

    def _place_of_mark(self, mark: str, middle: float, signs: int) -> QRectF:
        """Return the room of a mark: before the signs, as wide as its words, or what room there is."""
        taken = enlarged(_GAP) + (signs - 1) * enlarged(_PITCH) + enlarged(_REACH)
        wide = min(portion_width(mark), self.width() - taken - 2.0)
        high = float(enlarged(_MARK))
        left = float(taken) if self.isRightToLeft() else self.width() - taken - wide
        return QRectF(left, middle - high / 2, wide, high)

    def _gravest(self, statements: list[str]) -> list[str]:
        """Return the sentences whose signs are shown beside a line, in their order."""
        by_gravity = sorted(statements, key=lambda statement: _GRAVITY[self._text.statuses[statement]])
        kept = set(by_gravity[:_MOST])
        return [statement for statement in statements if statement in kept]

    def _across(self, place: int) -> float:
        """Return where the sign in a place is, counted from the words."""
        off = enlarged(_GAP) + place * enlarged(_PITCH)
        return float(off if self.isRightToLeft() else self.width() - off)

    def _at(self, point: QPoint) -> str:
        reach = enlarged(_REACH)
        signs = self.signs(point.y() - reach, point.y() + reach)
        near = ((statement, middle - point.toPointF()) for statement, middle in signs)
        return next((statement for statement, away in near if abs(away.x()) <= reach and abs(away.y()) <= reach), "")


def described(statement: Statement, status: Status) -> str:
    """Return in words what a sentence rests on, and its portion mark."""
    count = len(statement.citations)
    told = say_number("{status}, {count} piece of evidence", "{status}, {count} pieces of evidence", count,
                      status=say(STATUSES[status])) if count else say(STATUSES[status])
    return say("{told}, marked {portion}", told=told, portion=statement.portion) if statement.portion else told

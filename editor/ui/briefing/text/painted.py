"""Show a section as it will be printed: lists with their marks, key judgements in rows with how sure they are."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from math import inf

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QPainter,
    QPaintEvent,
    QTextBlock,
    QTextBlockFormat,
    QTextCursor,
    QTextDocument,
    QTextFrameFormat,
    QTextOption,
)
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextEdit, QWidget

from editor.model.records import Statement
from editor.ui.briefing.text import formats
from editor.ui.briefing.text.framing import draw_frame
from editor.ui.briefing.text.sureness import draw_sureness, height_of_sureness
from editor.ui.fonts import Weight, enlarged, page_font, text_scale
from editor.ui.theme import Theme, theme_of

BLEED = 14
"""How far a row reaches beyond the words at both sides, in pixels."""
_BODY = 14.7
_ROW = 11.0
_LEAST = 24
_NUMBER, _SURENESS = 30, 116
"""What the numbers of judgements take before the words, and how sure they are after them."""
_BULLET = "\u2022"


@dataclass(frozen=True, slots=True)
class Look:
    """How a section is set: what its empty page says, whether it holds judgements, and marks where one writes."""

    placeholder: str = ""
    judges: bool = False
    marks_row: bool = True


@dataclass(frozen=True, slots=True)
class Place:
    """Where a sentence begins: its id, and the middle of its first line in pixels from the top of the text."""

    statement: str
    middle: float


class PaintedText(QTextEdit):
    """The words of a section with what is painted around them. `arranged` tells that they may stand elsewhere now."""

    arranged = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._known: dict[str, Statement] = {}
        self._is_arranging = self._is_active = False
        self._framed = ""
        self._set_up()
        self.cursorPositionChanged.connect(lambda: self.frame(""))
        self.document().contentsChanged.connect(self._arrange)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)

    @property
    def statements(self) -> dict[str, Statement]:
        """Return the sentences as the project has them, by id."""
        return self._known

    @property
    def framed(self) -> str:
        """Return the sentence in a frame, or blank."""
        return self._framed

    def frame(self, statement: str) -> None:
        """Draw a frame around a sentence until the caret moves; blank for none."""
        self._framed = statement
        self.viewport().update()

    def set_active(self, active: bool) -> None:
        """Mark the paragraph at the caret as the one that is worked on, or no longer."""
        self._is_active = active
        self._framed = self._framed if active else ""
        self.viewport().update()

    def places(self, top: float = -inf, bottom: float = inf) -> list[Place]:
        """Return where the sentences begin, from top to bottom; of paragraphs that reach between two heights only."""
        found: dict[str, Place] = {}
        for block in self._blocks_between(top, bottom):
            for fragment in formats.fragments(block):
                statement = formats.statement_in(fragment.charFormat())
                if statement and statement not in found:
                    middle = self._middle(block, fragment.position() - block.position())
                    found[statement] = Place(statement, middle)
        return list(found.values())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the row that is worked on below the words, and what is not typed beside them."""
        painter = QPainter(self.viewport())
        theme = theme_of(self.palette())
        if self._is_active and self._look.marks_row:
            painter.fillRect(self._row(self.textCursor().block()), theme["written_row"])
        if self._framed:
            draw_frame(painter, self.document(), self._framed, theme)
        self._paint_marks(painter, theme)
        painter.end()
        super().paintEvent(event)

    def _paint_marks(self, painter: QPainter, theme: Theme) -> None:
        if self.document().isEmpty() and not self.textCursor().block().layout().preeditAreaText():
            painter.setPen(theme["text3"])
            painter.setFont(self.font())
            painter.drawText(self._baseline(self.document().begin()), self._look.placeholder)
            if not self._is_active:
                return
        for number, block in self._numbered():
            if self._look.judges:
                self._paint_judgement(painter, theme, block, number)
            elif (style := formats.style_of(block)) != "body":
                painter.setPen(theme["text2"])
                self._paint_before(painter, block, _BULLET if style == "bullet" else f"{number}.", 4)

    def _paint_judgement(self, painter: QPainter, theme: Theme, block: QTextBlock, number: int) -> None:
        row = self._row(block)
        painter.setPen(theme["border"])
        painter.drawLine(row.bottomLeft() + QPointF(BLEED, -0.5), row.bottomRight() + QPointF(-BLEED, -0.5))
        painter.setPen(theme["heading"])
        painter.setFont(page_font(_BODY, Weight.Bold))
        self._paint_before(painter, block, str(number), _NUMBER)
        if (sure := self._sure(block)) is not None:
            first = self._middle(block, 0)
            left = BLEED if self.isRightToLeft() else self.viewport().width() - BLEED - self._aside
            box = QRectF(left, first, self._aside, row.bottom() - first)
            draw_sureness(painter, box, sure, theme)

    def _paint_before(self, painter: QPainter, block: QTextBlock, sign: str, gap: float) -> None:
        """Paint the number or bullet of a paragraph at its first line, before the words."""
        at = self._baseline(block)
        margin = block.blockFormat().leftMargin()
        painter.setFont(painter.font() if self._look.judges else self.font())
        width = painter.fontMetrics().horizontalAdvance(sign)
        begin = enlarged(gap) if self._look.judges else width + enlarged(8)
        if block.textDirection() == Qt.LayoutDirection.RightToLeft:
            right = self.viewport().width() - BLEED - block.blockFormat().rightMargin()
            painter.drawText(QPointF(right + begin - width, at.y()), sign)
        else:
            painter.drawText(QPointF(BLEED + margin - begin, at.y()), sign)

    def _numbered(self) -> Iterator[tuple[int, QTextBlock]]:
        """Yield the paragraphs with their numbers: those of judgements, or in each list from 1."""
        number = 0
        for block in formats.blocks(self.document()):
            counts = self._look.judges or formats.style_of(block) == "number"
            number = number + 1 if counts else 0
            yield number, block

    def _sure(self, block: QTextBlock) -> Statement | None:
        """Return the sentence of a paragraph that says how sure it is, or None."""
        ids = (formats.statement_in(fragment.charFormat()) for fragment in formats.fragments(block))
        held = (self._known[statement] for statement in ids if statement in self._known)
        return next((statement for statement in held if statement.confidence), None)

    def _row(self, block: QTextBlock) -> QRectF:
        """Return the whole row of a paragraph, from edge to edge."""
        held = self.document().documentLayout().blockBoundingRect(block)
        room = _ROW if self._look.judges else 3.0
        below = block.blockFormat().bottomMargin() - room if self._look.judges else room
        return QRectF(0, held.top() - room, self.viewport().width(), held.height() + room + below)

    def _blocks_between(self, top: float, bottom: float) -> Iterator[QTextBlock]:
        """Yield the paragraphs that reach between two heights, in pixels from the top of the text."""
        layout = self.document().documentLayout()
        for block in formats.blocks(self.document()):
            room = layout.blockBoundingRect(block)
            if room.top() > bottom:
                return
            if room.bottom() >= top:
                yield block

    def _origin(self, block: QTextBlock) -> QPointF:
        return self.document().documentLayout().blockBoundingRect(block).topLeft()

    def _baseline(self, block: QTextBlock) -> QPointF:
        origin, line = self._origin(block), block.layout().lineAt(0)
        if not line.isValid():
            return origin
        return origin + QPointF(line.x(), line.y() + line.ascent())

    def _middle(self, block: QTextBlock, place: int) -> float:
        """Return the middle of the small letters in the line of a place in a paragraph."""
        origin = self._origin(block)
        line = block.layout().lineForTextPosition(place)
        return origin.y() + (line.y() + line.ascent() if line.isValid() else 0) - 4.5 * text_scale()

    @property
    def _aside(self) -> float:
        return enlarged(_SURENESS) - 14.0

    def _arrange(self) -> None:
        """Give every paragraph the room that is painted in, and tell that words may stand elsewhere."""
        if self._is_arranging:
            return
        self._is_arranging = True
        for block in formats.blocks(self.document()):
            self._make_room(block)
        self._make_room_at_end()
        self._is_arranging = False
        self.arranged.emit()
        self.viewport().update()

    def _make_room(self, block: QTextBlock) -> None:
        held = block.blockFormat()
        indent = 0 if formats.style_of(block) == "body" else enlarged(22)
        before, after = float(indent), 0.0
        wanted = (before, after, 0.0, 6.0 * text_scale())
        if self._look.judges:
            before, after = float(enlarged(_NUMBER) + indent), float(enlarged(_SURENESS))
            wanted = (before, after, 0.0, self._room_below(block))
        if self.isRightToLeft():
            wanted = (wanted[1], wanted[0], *wanted[2:])
        if (held.leftMargin(), held.rightMargin(), held.topMargin(), held.bottomMargin()) != wanted:
            made = QTextBlockFormat()
            made.setLeftMargin(wanted[0])
            made.setRightMargin(wanted[1])
            made.setTopMargin(wanted[2])
            made.setBottomMargin(wanted[3])
            QTextCursor(block).mergeBlockFormat(made)

    def _make_room_at_end(self) -> None:
        """Give the last row its room in the margin of the text: what is below a last paragraph is not laid out."""
        held = self.document().rootFrame().frameFormat()
        wanted = self._room_below(self.document().lastBlock()) - _ROW if self._look.judges else 0.0
        if held.bottomMargin() != wanted:
            held.setBottomMargin(wanted)
            self.document().rootFrame().setFrameFormat(held)

    def _room_below(self, block: QTextBlock) -> float:
        """Return what a row needs below its words, so that what is said of how sure it is has room beside them."""
        sure = self._sure(block)
        needed = height_of_sureness(sure, self._aside) if sure is not None else 0.0
        return 2 * _ROW + max(0.0, needed - self.document().documentLayout().blockBoundingRect(block).height())

    def _fit(self, size: QSizeF) -> None:
        self._arrange()
        self.setFixedHeight(max(round(self.document().size().height()), enlarged(_LEAST)))

    def _set_up(self) -> None:
        document = QTextDocument(self)
        document.setUndoRedoEnabled(False)
        self.setDocument(document)
        self.setFont(page_font(_BODY))
        document.setDefaultFont(self.font())
        margins = QTextFrameFormat()
        margins.setLeftMargin(BLEED)
        margins.setRightMargin(BLEED)
        margins.setTopMargin(_ROW if self._look.judges else 0)
        document.setDocumentMargin(0)
        document.rootFrame().setFrameFormat(margins)
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAcceptRichText(True)
        self.setLineWrapMode(QTextEdit.LineWrapMode.WidgetWidth)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.viewport().setAutoFillBackground(False)

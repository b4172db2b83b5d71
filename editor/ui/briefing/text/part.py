"""A section on the page: its heading, its words with the signs beside them, and the box around a bottom line."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from PySide6.QtCore import QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from editor.briefing.blocks import Block
from editor.model.papers import is_written
from editor.model.records import Paragraph, StatementKind
from editor.ui.bridge import Bridge
from editor.ui.briefing.current import new_briefing, section_of
from editor.ui.briefing.preview import MadeView
from editor.ui.briefing.text.gutter import CitationGutter
from editor.ui.briefing.text.menu import menu_at
from editor.ui.briefing.text.painted import BLEED, Look
from editor.ui.briefing.text.section import SectionText
from editor.ui.fonts import Weight, enlarged, page_font, reading_font
from editor.ui.labels import plain_label
from editor.ui.theme import theme_of
from editor.words import phrase, say

BOTTOM_LINE, JUDGEMENTS = "bottom line", "key judgements"
_USUAL: dict[str, StatementKind] = {JUDGEMENTS: "judgement", "outlook": "judgement", "assumptions": "assumption"}
_PLACEHOLDERS = {
    BOTTOM_LINE: phrase("Type what a reader must know first"),
    JUDGEMENTS: phrase("Type your first judgement"),
    "background": phrase("Type what a reader needs to know beforehand"),
    "outlook": phrase("Type what you expect, and how sure you are"),
    "assumptions": phrase("Type what you take for granted, and what would change your mind"),
}
_USUAL_PLACEHOLDER = phrase("Type here")
_BEFORE_RECORDS = phrase("Type here what should stand before this")
_RULE, _PAD = 4, 16


class SectionPart(QWidget):
    """A section of the current briefing, or the place for one while there is no briefing yet.

    `stepped_out` tells that the arrows leave its words (-1 at the top, 1 at the end); `record_chosen` carries the id of
    a record that stands in it.
    """

    stepped_out = Signal(int)
    record_chosen = Signal(str)

    def __init__(self, bridge: Bridge, kind: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self.kind = kind
        self.section_id = ""
        self.setObjectName(f"{kind.replace(' ', '-')}Section")
        usual = _USUAL_PLACEHOLDER if is_written(kind) else _BEFORE_RECORDS
        placeholder = say(_PLACEHOLDERS.get(kind, usual))
        look = Look(placeholder, judges=kind == JUDGEMENTS, marks_row=kind != BOTTOM_LINE)
        self.text = SectionText(bridge, self._section_to_write, _USUAL.get(kind, "reported"), look)
        self.text.setObjectName("sectionText")
        self.text.setAccessibleDescription(placeholder)
        self.gutter = CitationGutter(self.text)
        self.heading = plain_label("page-heading")
        self.heading.setFont(page_font(14.7, Weight.Bold) if self._is_boxed else reading_font(17.5, Weight.Bold))
        self._head, self._row, self._below = QHBoxLayout(), QHBoxLayout(), QVBoxLayout()
        self.made = None if is_written(kind) else MadeView()
        self._lay_out()
        self.gutter.chosen.connect(self._choose)
        self.text.stepped_out.connect(self.stepped_out)
        self.text.left.connect(self._fold)
        self.text.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.text.customContextMenuRequested.connect(self._offer_menu)

    @property
    def _is_boxed(self) -> bool:
        return self.kind == BOTTOM_LINE

    def follow(self, paragraphs: Sequence[Paragraph]) -> bool:
        """Show what is written; tell whether it says something else now than what was shown."""
        is_rewritten = self.text.follow(paragraphs)
        self._fold()
        return is_rewritten

    def enter(self, by: int = 0) -> None:
        """Let the words take the keys, with the caret at the beginning (1), at the end (-1) or where it was."""
        self._show_words(True)
        if by:
            self.text.enter(by)
        else:
            self.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def _fold(self) -> None:
        """Take no room for words before what the records add, while there are none and nobody writes them."""
        self._show_words(self.made is None or not self.text.document().isEmpty() or self.text.hasFocus())

    def _show_words(self, shown: bool) -> None:
        self.text.setVisible(shown)
        self.gutter.setVisible(shown)

    def name(self, section_id: str, title: str) -> None:
        """Be the place of a section, with its heading."""
        self.section_id = section_id
        self.heading.setText(title)
        self.setAccessibleName(title)
        self.text.setAccessibleName(title)

    def show_made(self, blocks: tuple[Block, ...], numbers: Mapping[str, int]) -> None:
        """Show what the records add to the section; `numbers` are those of the notes by their ids."""
        if self.made is not None:
            self.made.follow(blocks, numbers)

    def focus_order(self) -> Iterator[QWidget]:
        """Yield what takes the focus, from top to bottom."""
        yield self.text
        if self.made is not None:
            yield from self.made.focus_order()

    def set_margins(self, left: int, right: int) -> None:
        """Let the words begin and end so many pixels from the edges of the page."""
        inside = _RULE + _PAD if self._is_boxed else 0
        after = _PAD if self._is_boxed else 0
        self.gutter.setFixedWidth(left - BLEED)
        self._row.setContentsMargins(0, 0, right + after - BLEED, 0)
        self._row.setSpacing(inside)
        self._head.setContentsMargins(left + inside, 0, right + after, 0)
        self._below.setContentsMargins(left, 0, right, 0)
        self._edges = left, right
        if (layout := self.layout()) is not None:
            layout.activate()  # while the page around it is laid out, Qt asks for nothing further
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the box of a bottom line, with the rule before it."""
        if not self._is_boxed:
            return
        painter, theme = QPainter(self), theme_of(self.palette())
        left, right = reversed(self._edges) if self.isRightToLeft() else self._edges
        box = QRectF(self.rect()).adjusted(left, 0, -right, 0)
        painter.fillRect(box, theme["box"])
        begin = box.right() - _RULE if self.isRightToLeft() else box.left()
        painter.fillRect(QRectF(begin, box.top(), _RULE, box.height()), theme["box_rule"])

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Let the words take the keys on a click beside them."""
        is_above = event.position().y() < self.text.y()
        self.enter(1 if is_above else -1)

    def _section_to_write(self) -> str:
        """Return the id of the section, beginning a briefing where there is none; blank where that was refused."""
        if not self.section_id and section_of(self._bridge, self.kind) is None:
            self._bridge.submit(new_briefing(self._bridge))
        section = None if self.section_id else section_of(self._bridge, self.kind)
        return section.id if section is not None else self.section_id

    def _choose(self, statement: str) -> None:
        self.text.setFocus(Qt.FocusReason.MouseFocusReason)
        self.text.go_to(statement)

    def _offer_menu(self, point: QPoint) -> None:
        """Open the menu of what is pointed at; with the Menu key, of what the caret stands at."""
        if self.text.citation_at(point) is not None:
            self.text.take_hold(point)
        elif not self.text.textCursor().hasSelection():
            self.text.setTextCursor(self.text.cursorForPosition(point))
        menu = menu_at(self._bridge, self.text)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.text.viewport().mapToGlobal(point))

    def _lay_out(self) -> None:
        self._edges = 84, 70
        self._head.addWidget(self.heading, 1)
        self._row.addWidget(self.gutter)
        self._row.addWidget(self.text, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, enlarged(12) if self._is_boxed else 0, 0, enlarged(8) if self._is_boxed else 0)
        column.setSpacing(enlarged(4) if self._is_boxed else enlarged(6))
        column.addLayout(self._head)
        column.addLayout(self._row)
        column.addLayout(self._below)
        if self.made is not None:
            self._below.addWidget(self.made)
            self.made.record_chosen.connect(self.record_chosen)
        self.set_margins(*self._edges)

"""Show the briefing as a page: its head, the sections that are written, and what the others will hold."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QWidget

from editor.briefing.outline import Proof
from editor.model.change import Change
from editor.model.records import Citation
from editor.ui.bridge import Bridge
from editor.ui.briefing.current import current_briefing, handling_of, new_briefing
from editor.ui.briefing.headed_area import HeadedArea
from editor.ui.briefing.parts import Parts
from editor.ui.briefing.proofs import Proofs
from editor.ui.briefing.sheet import BeginButton, Head, Sheet
from editor.ui.briefing.text.part import BOTTOM_LINE, SectionPart
from editor.words import say

_REST_MS, _TELL_MS = 300, 150
_AROUND = 48
"""Pixels that stay in sight around the caret."""


class Manuscript(HeadedArea):
    """The page. `edited` tells that another sentence is worked on, `counted` that the made sections were read.

    `cite_requested` asks for evidence to choose from, `insert_requested` for what fits the sentence best,
    `mend_requested` carries a sentence that lacks something, `shown` a citation to show in the article,
    `section_moved` a section and by how much it should move.
    """

    edited = Signal()
    counted = Signal()
    cite_requested = Signal()
    insert_requested = Signal()
    mend_requested = Signal(str)
    shown = Signal(object)
    section_moved = Signal(str, int)

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._active: SectionPart | None = None
        self._is_refreshing = False
        self.setObjectName("briefingEditor")
        self.setAccessibleName(say("Briefing text"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.parts = Parts(bridge, self)
        self._sheet, self._head = Sheet(), Head()
        self.begin_button = BeginButton()
        self._desk = QWidget()
        self._proofs = Proofs(bridge, self)
        self._tell = QTimer(self, singleShot=True, interval=_TELL_MS)
        self._look = QTimer(self, singleShot=True, interval=0)
        self._growing = QTimer(self, singleShot=True, interval=_REST_MS)
        self._lay_out()
        self._connect()

    @property
    def part(self) -> SectionPart | None:
        """Return the section last worked in, the first one before that."""
        return self._active or next(iter(self.parts), None)

    @property
    def statement(self) -> str:
        """Return the id of the sentence last worked on, or blank."""
        text = self._active.text if self._active is not None else None
        return text.statement if text is not None and text.statement in text.statements else ""

    @property
    def words(self) -> str:
        """Return the words of the sentence last worked on, as typed."""
        return self._active.text.words if self._active is not None else ""

    def refresh(self, change: Change | None = None) -> None:
        """Show the briefing as the project has it."""
        briefing = current_briefing(self._bridge)
        info = self._bridge.project.info
        may_begin = briefing is None and self._bridge.desk is not None and not self._bridge.is_read_only
        self.begin_button.setVisible(may_begin)
        self._head.follow(briefing, info.title, handling_of(self._bridge))
        self._is_refreshing = True  # whoever refreshes the page looks at the sentence afterwards
        self.parts.refresh(change)
        self._is_refreshing = False
        if self._active not in (None, *self.parts):
            self._take(None)
        self._proofs.want()

    def focus_order(self) -> Iterator[QWidget]:
        """Yield what takes the focus, from top to bottom."""
        yield self.begin_button
        for part in self.parts:
            yield from part.focus_order()

    def write(self) -> None:
        """Go to the sentence last worked on, or to the place for the first."""
        if self.part is not None:
            self.part.enter()

    def write_in(self, kind: str) -> None:
        """Go to the end of the section of a kind, for another sentence."""
        part = self.parts.of_kind(kind) or self.part
        if part is not None:
            part.text.begin_sentence()

    def enter(self, section_id: str) -> None:
        """Go to the words of a section."""
        part = next((part for part in self.parts if part.section_id == section_id), None)
        if part is not None:
            part.enter(-1)
            self._take(part)

    def shift_section(self, by: int) -> None:
        """Ask for the section last worked in to be moved one place up (-1) or down (1)."""
        if self.part is not None:
            self.section_moved.emit(self.part.section_id, by)

    def form(self, name: str) -> None:
        """Give the words at hand a form: bold, italic, bullets or numbers."""
        if self._active is not None:
            self._active.text.form(name)
            self.write()

    def work_on(self, statement_id: str) -> None:
        """Take a sentence for the one last worked on, wherever the focus is."""
        part = self.parts.with_statement(statement_id)
        if part is not None:
            part.text.go_to(statement_id)
        self._take(part)

    def frame(self, statement_id: str) -> None:
        """Go to a sentence and draw a frame around it until the caret moves."""
        self.work_on(statement_id)
        self.write()
        if self._active is not None:
            self._active.text.frame(statement_id)

    def cite(self, citation: Citation, opening: str) -> bool:
        """Cite something in the sentence last worked on, or in a new one of these words; tell whether it is cited."""
        part = self.part
        if part is None or part.text.isReadOnly():
            return False
        if not (statement := self.statement):
            part.text.add(opening, citation)
        elif citation not in part.text.statements[statement].citations:
            part.text.insert_citation(citation)
        self._take(part)
        return True

    def go_to(self, section_id: str) -> None:
        """Bring a section to the top; the first one with the head of the page."""
        target = next((part for part in self.parts if part.section_id == section_id), None)
        if target is not None:
            first = next(iter(self.parts), None)
            self.verticalScrollBar().setValue(
                0 if target is first else target.mapTo(self._desk, QPoint(0, 0)).y() - 16)

    def showEvent(self, event: object) -> None:
        """Show what the sections hold by now."""
        self._proofs.want()

    def show_caret(self) -> None:
        """Bring the caret of the sentence last worked on into sight, wherever the keys are."""
        self._growing.start()
        self._look.start()

    def _take(self, part: SectionPart | None) -> None:
        """Take a section for the one that is worked in."""
        if part is not self._active:
            left, self._active = self._active, part
            if left is not None:
                left.text.set_active(False)
            if part is not None:
                part.text.set_active(True)
        self.edited.emit()

    def _follow_focus(self, _: QWidget | None, focused: QWidget | None) -> None:
        """Notice in which section one writes."""
        part = next((part for part in self.parts if focused is part.text), None)
        if part is not None:
            self._take(part)
            self._look.start()

    def _follow_caret(self, part: SectionPart) -> None:
        """Keep the caret in sight, and tell what it has come to."""
        if part.text.hasFocus():
            self.show_caret()
            if QAccessible.isActive():
                self._tell.start()

    def _show_caret(self) -> None:
        """Bring the caret into sight, once the page has its height."""
        text = self._active.text if self._active is not None else None
        if text is not None and (text.hasFocus() or self._growing.isActive()):
            caret = text.viewport().mapTo(self._desk, text.cursorRect().center())
            self.ensureVisible(caret.x(), caret.y(), 0, _AROUND)

    def _follow_growth(self) -> None:
        """Show the caret again once the page has grown by what was typed."""
        if self._growing.isActive():
            self._look.start()

    def _show_rewritten(self, part: SectionPart) -> None:
        """Bring the caret to the words that undo or redo has changed."""
        focused = QApplication.focusWidget()
        if focused is not None and self.isAncestorOf(focused) and focused is not part.text:
            part.enter()

    def _take_moved(self, part: SectionPart) -> None:
        if part is self._active and not self._is_refreshing:
            self.edited.emit()

    def _announce(self) -> None:
        """Tell a screen reader what the sentence at the caret rests on, or the chip that the caret stands at."""
        if self._active is None:
            return
        text, gutter = self._active.text, self._active.gutter
        chosen = text.chosen_citation
        spoken = text.evidence(chosen).spoken if chosen is not None else gutter.describe(text.statement)
        if spoken != text.accessibleDescription():
            text.setAccessibleDescription(spoken)
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(text, spoken))

    def _greet(self, part: SectionPart) -> None:
        """Connect a section that has just been made."""
        part.set_margins(*self._sheet.edges)
        self._sheet.edges_changed.connect(part.set_margins)
        part.text.shown.connect(self.shown)
        part.text.cite_requested.connect(self.cite_requested)
        part.text.insert_requested.connect(self.insert_requested)
        part.text.mend_requested.connect(self.mend_requested)
        part.text.moved.connect(lambda _: self._take_moved(part))
        part.text.section_moved.connect(lambda by: self.section_moved.emit(part.section_id, by))
        part.text.cursorPositionChanged.connect(lambda: self._follow_caret(part))
        part.stepped_out.connect(lambda by: self._step(part, by))
        part.record_chosen.connect(lambda record: self.shown.emit(Citation(record=record)))

    def _step(self, part: SectionPart, by: int) -> None:
        other = self.parts.beside(part, by)
        if other is not None:
            other.enter(by)

    def _connect(self) -> None:
        self._proofs.read.connect(self._show_made)
        self._proofs.failed.connect(self._tell_problem)
        self._tell.timeout.connect(self._announce)
        self._look.timeout.connect(self._show_caret)
        self.verticalScrollBar().rangeChanged.connect(self._follow_growth)
        self.parts.made.connect(self._greet)
        self.parts.rewritten.connect(self._show_rewritten)
        self.begin_button.clicked.connect(self._begin)
        self.begin_button.typed.connect(self._begin_with)
        self._sheet.edges_changed.connect(self._head.set_margins)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._follow_focus)

    def _begin(self) -> None:
        self._bridge.submit(new_briefing(self._bridge))
        self.write_in(BOTTOM_LINE)

    def _begin_with(self, words: str) -> None:
        self._begin()
        if self.part is not None:
            self.part.text.insertPlainText(words)

    def _show_made(self, proof: Proof) -> None:
        self.parts.show_made(proof)
        self.counted.emit()

    def _tell_problem(self, problem: str) -> None:
        self.parts.tell(problem)
        self.counted.emit()

    def _lay_out(self) -> None:
        column = self._sheet.column
        column.addWidget(self._head)
        begin = QHBoxLayout()
        begin.setContentsMargins(84, 0, 0, 0)
        begin.addWidget(self.begin_button)
        begin.addStretch(1)
        column.addLayout(begin)
        self.parts.column.setSpacing(column.spacing())
        column.addLayout(self.parts.column)
        column.addStretch(1)
        self._desk.setProperty("role", "desk")
        row = QHBoxLayout(self._desk)
        row.setContentsMargins(16, 20, 16, 20)
        row.addStretch(1)
        row.addWidget(self._sheet, 1000)
        row.addStretch(1)
        self.setWidget(self._desk)

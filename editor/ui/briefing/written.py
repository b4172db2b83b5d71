"""Write a section of a briefing, sentence by sentence: a row for each, and one at the end for the next."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from editor.model.change import Change, Edit, Stamp, make_change
from editor.model.edits.briefings import add_statement, delete_statement, make_briefing, move_statement
from editor.model.errors import NotSaved
from editor.model.project import Project
from editor.model.records import Citation, StatementKind
from editor.ui.bridge import Bridge, MakeEdit
from editor.ui.briefing.current import section_of, statements_of
from editor.ui.briefing.sentence import SentenceRow
from editor.ui.fonts import Weight, enlarged, reading_font
from editor.ui.icons import icon
from editor.words import say

_INDENT = 16
_RULE = 4
"""The rule before the bottom line, which its frame draws."""


class WrittenSection(QFrame):
    """A section that the analyst writes.

    `shown` carries a citation to show in the article, `cite_requested` tells that the sentence worked on asks for
    evidence, `stepped_out` that the arrows leave the section (-1 at its top, 1 at its end).
    """

    shown = Signal(object)
    cite_requested = Signal()
    stepped_out = Signal(int)

    def __init__(self, bridge: Bridge, kind: str, title: str, placeholder: str, *, judges: bool = False,
                 parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._kind = kind
        self._judges = judges
        self._placeholder = placeholder
        self._token = ""
        self.setObjectName(f"{kind.replace(' ', '-')}Section")
        self.setAccessibleName(title)
        self.rows: list[SentenceRow] = []
        self._column = QVBoxLayout()
        self.add_button = self._make_add_button(title)
        self._lay_out(title)
        self.next_row = self._make_row()
        self.refresh(None)

    def refresh(self, change: Change | None) -> None:
        """Show the section as the project has it; rows of sentences that stay are kept, whoever types in them."""
        statements = statements_of(self._bridge, self._kind)
        standing = [statement.id for statement in statements]
        if change is not None and change.merge and change.merge == self._token:
            self._adopt(standing)
        self._drop({row.statement_id for row in self.rows} - set(standing))
        held = {row.statement_id: row for row in self.rows}
        self.rows = [held.get(statement_id) or self._make_row() for statement_id in standing]
        for place, (row, statement) in enumerate(zip(self.rows, statements, strict=True)):
            self._put(row, place)
            row.follow(statement, place + 1)
        self._put(self.next_row, len(self.rows))
        self.next_row.follow_none(self._begin, say("Add a sentence") if self.rows else self._placeholder)

    def row_of(self, statement_id: str) -> SentenceRow | None:
        """Return the row of a sentence, if it is one of this section."""
        return next((row for row in self.rows if row.statement_id == statement_id), None)

    def enter(self, by: int = 1) -> None:
        """Go to the first row from above (1) or to the last from below (-1)."""
        self._go(0 if by > 0 else len(self.rows), at_end=by < 0)

    def add(self, words: str, citation: Citation) -> str:
        """Add a sentence that cites something; return its id, or blank where that was refused."""
        known = {row.statement_id for row in self.rows}
        section = self._section_to_write()
        if section:
            self._bridge.submit(add_statement(section, words, self._usual_kind, (citation,)))
        return next((row.statement_id for row in self.rows if row.statement_id not in known), "")

    def focus_order(self) -> Iterator[QWidget]:
        """Yield what takes the focus, in the order of the page."""
        yield self.add_button
        for row in (*self.rows, self.next_row):
            yield from row.focus_order()

    @property
    def _usual_kind(self) -> StatementKind:
        return "judgement" if self._judges else "reported"

    def _section_to_write(self) -> str:
        """Return the id of the section, beginning a briefing where there is none; blank where that was refused."""
        if section_of(self._bridge, self._kind) is None:
            self._bridge.submit(make_briefing(self._bridge.project.info.title))
        section = section_of(self._bridge, self._kind)
        return section.id if section else ""

    def _begin(self, words: str) -> MakeEdit:
        """Return what adds the sentence typed into the row at the end, beginning the briefing before it if need be."""
        def make(token: str) -> Edit:
            if not words:
                return _nothing
            self._token = token
            section = self._section_to_write()
            if not section:
                raise NotSaved(self._bridge.fault)  # the words wait as long as the briefing does
            return _merging(add_statement(section, words, self._usual_kind), token)
        return make

    def _adopt(self, standing: list[str]) -> None:
        """Let the row at the end be that of the sentence just written in it, and make a new one for the next."""
        if standing and self.row_of(standing[-1]) is None:
            self.next_row.statement_id = standing[-1]
            self.rows.append(self.next_row)
            self.next_row = self._make_row()

    def _drop(self, gone: set[str]) -> None:
        """Take rows away; the focus goes to what comes after."""
        focused = QApplication.focusWidget()
        for place, row in reversed(list(enumerate(self.rows))):
            if row.statement_id in gone:
                del self.rows[place]
                if focused is not None and row.isAncestorOf(focused):
                    self._go(place)
                self._column.removeWidget(row)
                row.forget()
                row.hide()
                row.deleteLater()

    def _put(self, row: SentenceRow, place: int) -> None:
        if self._column.indexOf(row) != place:
            self._column.removeWidget(row)
            self._column.insertWidget(place, row)
            row.show()

    def _make_row(self) -> SentenceRow:
        row = SentenceRow(self._bridge, judges=self._judges)
        row.shown.connect(self.shown)
        row.field.cite_requested.connect(self.cite_requested)
        row.field.finished.connect(lambda: self._finish(row))
        row.field.emptied.connect(lambda: self._delete(row))
        row.field.stepped.connect(lambda by: self._step(row, by))
        row.field.moved.connect(lambda by: self._move(row, by))
        return row

    def _finish(self, row: SentenceRow) -> None:
        """Go on to the next sentence, or to the place for one."""
        row.field.draft.leave()
        self._step(row, 1)

    def _step(self, row: SentenceRow, by: int) -> None:
        place = self._place(row) + by
        if 0 <= place <= len(self.rows):
            self._go(place, at_end=by < 0)
        else:
            self.stepped_out.emit(by)

    def _delete(self, row: SentenceRow) -> None:
        """Take an empty sentence away with the words it had, so that one undo brings them back."""
        place = self._place(row)
        if row is not self.next_row:
            row.field.draft.give_back()
            self._bridge.submit(delete_statement(row.statement_id))
        self._go(max(place - 1, 0), at_end=True)

    def _move(self, row: SentenceRow, by: int) -> None:
        if row is not self.next_row:
            self._bridge.submit(move_statement(row.statement_id, by))

    def _place(self, row: SentenceRow) -> int:
        return self.rows.index(row) if row in self.rows else len(self.rows)

    def _go(self, place: int, *, at_end: bool = False) -> None:
        row = self.rows[place] if place < len(self.rows) else self.next_row
        row.field.setFocus(Qt.FocusReason.OtherFocusReason)
        row.field.moveCursor(QTextCursor.MoveOperation.End if at_end else QTextCursor.MoveOperation.Start)

    def _make_add_button(self, title: str) -> QToolButton:
        button = QToolButton()
        button.setObjectName(f"add-{self._kind.replace(' ', '-')}Button")
        button.setIcon(icon("plus"))
        button.setAccessibleName(say("Add a sentence to {section}", section=title))
        button.setToolTip(say("Add a sentence (Enter at the end of the last)"))
        button.setFixedSize(enlarged(28), enlarged(28))
        button.clicked.connect(lambda: self._go(len(self.rows)))
        return button

    def _lay_out(self, title: str) -> None:
        heading = QLabel(title)
        heading.setFont(reading_font(15.5, Weight.Bold))
        head = QHBoxLayout()
        head.addWidget(heading, 1)
        head.addWidget(self.add_button)
        self._column.setSpacing(4)
        column = QVBoxLayout(self)
        column.setContentsMargins(_INDENT if self._judges else _INDENT - _RULE, 8, 8, 8)
        column.setSpacing(2)
        column.addLayout(head)
        column.addLayout(self._column)


def _merging(edit: Edit, token: str) -> Edit:
    """Return the edit as the first of a stretch of typing, so that the words typed after it are one step with it."""
    return lambda project, stamp: msgspec.structs.replace(edit(project, stamp), merge=token)


def _nothing(project: Project, stamp: Stamp) -> Change:
    return make_change(stamp, stamp.ids(), "add sentence", [])

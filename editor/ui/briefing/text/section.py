"""Edit a section of a briefing: paragraphs and lists of sentences, with their citations as chips among the words."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QMimeData, Qt, Signal
from PySide6.QtGui import QDropEvent, QFocusEvent, QKeyEvent, QTextCursor
from PySide6.QtWidgets import QWidget

from editor.briefing.evidence import is_there
from editor.model.flow import FlowParagraph, Piece
from editor.model.records import Citation, Words
from editor.ui.briefing.text import clipboard, dropping, formats, typing
from editor.ui.briefing.text.drafted import DraftedText
from editor.ui.enter import ENTER
from editor.ui.undo_keys import is_undo_or_redo
from editor.words import say_number

Key, Modifier = Qt.Key, Qt.KeyboardModifier
_STEPS = {Key.Key_Up: -1, Key.Key_Down: 1}
_MOVING = (Modifier.AltModifier | Modifier.ShiftModifier, Modifier.MetaModifier | Modifier.ShiftModifier)
"""Alt and Shift; with Shift, some X servers call Alt Meta."""
_MOVES = {Key.Key_Up: QTextCursor.MoveOperation.Up, Key.Key_Down: QTextCursor.MoveOperation.Down}


class SectionText(DraftedText):
    """The words of a section, and what keys, the clipboard and a drop do to them. Undo is the window's.

    `cite_requested` asks for evidence to choose from, `insert_requested` for the evidence that fits best,
    `mend_requested` carries the framed sentence on Enter; `stepped_out` tells that the arrows leave the section (-1 at
    its top, 1 at its end), `left` that the keys are elsewhere now, `section_moved` that the section should move.
    """

    mend_requested = Signal(str)
    cite_requested = Signal()
    insert_requested = Signal()
    left = Signal()
    stepped_out = Signal(int)
    section_moved = Signal(int)

    def insert_citation(self, citation: Citation) -> None:
        """Put a citation at the caret, after the mark that ends the sentence there."""
        self.finish()  # so that all words know their sentences
        cursor = typing.place_for_citation(self.textCursor())
        self._step(lambda: typing.cite(cursor, [citation]))
        self.setTextCursor(cursor)

    def add(self, words: str, citation: Citation) -> None:
        """Write a sentence that cites something in the place of the empty paragraph at the caret, or at the end."""
        cursor = self.textCursor()
        if cursor.block().text():
            cursor.movePosition(QTextCursor.MoveOperation.End)
        pieces = (Piece(Words(words)), Piece(citation))
        begins = bool(cursor.block().text())
        flow = (FlowParagraph(()), FlowParagraph(pieces)) if begins else (FlowParagraph(pieces),)
        self._step(lambda: typing.paste(cursor, flow))
        self.setTextCursor(cursor)

    def go_to(self, statement: str) -> bool:
        """Put the caret at the end of a sentence, and tell whether it is one of this section."""
        end = typing.end_of(self.document(), statement)
        if end is None:
            return False
        cursor = self.textCursor()
        cursor.setPosition(end)
        self.setTextCursor(cursor)
        return True

    def begin_sentence(self) -> None:
        """Take the keys at the end of what is written, a space after it, judgements in a paragraph of their own."""
        self.enter(-1)
        before = self.textCursor().block().text()
        if self._look.judges and before:
            self._begin_paragraph()
        elif before and not before[-1].isspace():
            self.insert_space()

    def enter(self, by: int) -> None:
        """Take the keys, with the caret at the beginning (1) or at the end (-1)."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.moveCursor(QTextCursor.MoveOperation.Start if by > 0 else QTextCursor.MoveOperation.End)

    def form(self, name: str) -> None:
        """Give the words at hand a form by its name, bold, italic, bullets or numbers, or take it from them."""
        self._step(lambda: typing.FORMS[name](self.textCursor()))

    def take_out(self) -> None:
        """Take out what is selected."""
        self._step(lambda: self.textCursor().removeSelectedText())

    def dropEvent(self, event: QDropEvent) -> None:
        """Take what is dropped; words from another section leave it first, so that their sentences stay the same."""
        viewport = event.source()
        source = viewport.parent() if isinstance(viewport, QWidget) else None
        is_other = isinstance(source, SectionText) and source is not self
        if isinstance(source, SectionText) and is_other and event.dropAction() == Qt.DropAction.MoveAction:
            source.take_out()
        super().dropEvent(event)
        if is_other:
            event.setDropAction(Qt.DropAction.CopyAction)  # nothing is left to be taken out there
        self.setFocus(Qt.FocusReason.MouseFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Type, or do what the key stands for."""
        held = event.modifiers() & ~Modifier.KeypadModifier
        deed = None if self.isReadOnly() else self._deed_of(Key(event.key()), held)
        if deed is None:
            super().keyPressEvent(event)
        else:
            deed()

    def event(self, event: QEvent) -> bool:
        """Leave undo and redo to the window."""
        if isinstance(event, QKeyEvent) and is_undo_or_redo(event):
            event.ignore()
            return False
        return super().event(event)

    def _deed_of(self, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> Callable[[], object] | None:
        """Return what a key does besides typing, or None."""
        cursor = self.textCursor()
        is_plain = modifiers == Modifier.NoModifier
        if key in ENTER and is_plain and (citation := self.chosen_citation) is not None:
            return lambda: self.shown.emit(citation)
        if key in ENTER and is_plain and (framed := self.framed):
            return lambda: self.mend_requested.emit(framed)
        if key in ENTER:
            return self.insert_requested.emit if modifiers & Modifier.ControlModifier else self._begin_paragraph
        if key in _STEPS and modifiers in _MOVING:
            return lambda: self.section_moved.emit(_STEPS[key])
        if key in _STEPS and is_plain and not QTextCursor(cursor).movePosition(_MOVES[key]):
            return lambda: self.stepped_out.emit(_STEPS[key])
        if key == Key.Key_Backspace and is_plain and typing.leaves_list(cursor):
            return lambda: self._step(lambda: typing.leave_list(cursor))
        if key == Key.Key_Space and is_plain and (style := typing.begins_list(cursor)):
            return lambda: self._step(lambda: typing.begin_list(cursor, style))
        return None

    def _begin_paragraph(self) -> None:
        self._step(lambda: typing.new_paragraph(self.textCursor()))

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Submit what was typed."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.finish()
            self.left.emit()

    def createMimeDataFromSelection(self) -> QMimeData:
        """Copy words with their citations, and what is known of their sentences."""
        return clipboard.carried(formats.read_selection(self.textCursor()), self._known.values())

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Tell whether there are words to paste, or evidence to cite."""
        return dropping.is_evidence(source) or clipboard.taken(source) is not None

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste words: those of a briefing with their citations and form, those of other programs without.

        Evidence that is dropped becomes a citation. What the project does not have is not cited, and told.
        """
        if dropping.is_evidence(source):
            citation = dropping.citation_of(self._bridge, source)
            if citation is not None:
                self.insert_citation(citation)
            return
        copied = clipboard.taken(source)
        if copied is None:
            return
        project = self._bridge.project
        cutting, left_out = clipboard.without(copied, lambda citation: not is_there(project, citation))
        if left_out:
            self._bridge.refused.emit(say_number(
                "{count} citation was not pasted: what it cites is not in this project. Cite evidence of this project.",
                "{count} citations were not pasted: what they cite is not in this project. Cite evidence of this "
                "project.", left_out))
        self._carried |= {statement.id: statement for statement in cutting.statements}
        cursor, citations = self.textCursor(), clipboard.citations_alone(cutting)
        if clipboard.citations_alone(copied) and not citations:
            return  # the space around what is not cited is nothing to paste
        self._step(lambda: typing.cite(cursor, citations) if citations else typing.paste(cursor, cutting.flow))

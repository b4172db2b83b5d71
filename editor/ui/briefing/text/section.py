"""Edit a section of a briefing: paragraphs and lists of sentences, with their citations as chips among the words."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QMimeData, Qt, Signal
from PySide6.QtGui import QDropEvent, QFocusEvent, QKeyEvent, QTextCursor
from PySide6.QtWidgets import QWidget

from editor.briefing.lexicons import lexicon
from editor.model.change import Edit
from editor.model.edits.paragraphs import set_text
from editor.model.errors import NotSaved
from editor.model.flow import FlowParagraph, Piece, flow_of, retagged
from editor.model.records import Citation, Paragraph, Statement, StatementKind, Words
from editor.ui.bridge import Bridge, MakeEdit
from editor.ui.briefing.evidence import Status, status_of
from editor.ui.briefing.text import clipboard, dropping, formats, typing
from editor.ui.briefing.text.chipped import ChippedText
from editor.ui.briefing.text.highlighter import Marking, SentenceMarks
from editor.ui.briefing.text.painted import Look
from editor.ui.enter import ENTER
from editor.ui.undo_keys import is_undo_or_redo

Key, Modifier = Qt.Key, Qt.KeyboardModifier
_STEPS = {Key.Key_Up: -1, Key.Key_Down: 1}
_PLAIN = Look()
_MOVES = {Key.Key_Up: QTextCursor.MoveOperation.Up, Key.Key_Down: QTextCursor.MoveOperation.Down}


class SectionText(ChippedText):
    """The words of a section. What is typed rests with the bridge, as what is typed into a field does; each stretch of
    typing at one place is a step. Undo is the window's.

    `moved` carries the sentence that the caret came to; `cite_requested` asks for evidence to choose from,
    `insert_requested` for the evidence that fits best; `stepped_out` tells that the arrows leave the section (-1 at
    its top, 1 at its end), `left` that the keys are elsewhere now, `section_moved` that the section should move.
    """

    moved = Signal(str)
    cite_requested = Signal()
    insert_requested = Signal()
    left = Signal()
    stepped_out = Signal(int)
    section_moved = Signal(int)

    def __init__(self, bridge: Bridge, section: Callable[[], str], usual: StatementKind = "reported",
                 look: Look = _PLAIN, parent: QWidget | None = None) -> None:
        """Take what returns the id of the section, beginning one where there is none; blank where that was refused."""
        super().__init__(bridge, look, parent)
        self._section = section
        self._usual = usual
        self._carried: dict[str, Statement] = {}
        self._token = ""
        self._is_showing = self._is_ahead = False
        self._end = -1
        self._statement = ""
        self._statuses: dict[str, Status] = {}
        self._marks = SentenceMarks(self, self.document())
        self.document().contentsChange.connect(self._take_change)
        self.cursorPositionChanged.connect(self._take_move)

    @property
    def statement(self) -> str:
        """Return the sentence at the caret, or blank."""
        return typing.statement_at(self.textCursor())

    @property
    def words(self) -> str:
        """Return the words of the sentence at the caret, as typed."""
        return typing.words_at(self.textCursor())

    @property
    def statuses(self) -> dict[str, Status]:
        """Return what each sentence rests on, by its id."""
        return self._statuses

    def follow(self, paragraphs: Sequence[Paragraph]) -> bool:
        """Show the section as the project has it, and tell whether it says something else now.

        Words that say the same already are left as they are, and so are those that could not be stored yet.
        """
        self.setReadOnly(self._bridge.is_read_only)
        self._known = {statement.id: statement for paragraph in paragraphs for statement in paragraph.statements}
        if self._is_ahead or self._bridge.is_waiting(self._token):
            return False
        flow = retagged(formats.read(self.document()), paragraphs)
        self._is_showing = True
        if flow is None:
            self._rewrite(flow_of(paragraphs))
        else:
            typing.tag(self.document(), flow)
        self._is_showing = False
        self.weigh()
        self._take_move()
        return flow is None

    def weigh(self) -> None:
        """Mark anew what each sentence rests on, whose evidence may be another than before."""
        project = self._bridge.project
        sentences = [each for each in self._known.values() if each.says_something]
        self._statuses = {each.id: status_of(project, each) for each in sentences}
        self._marks.follow({each.id: self._marking(each) for each in sentences})
        self._arrange()

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
        """Take the keys at the end of what is written, judgements in a paragraph of their own."""
        self.enter(-1)
        if self._look.judges and self.textCursor().block().text():
            self._begin_paragraph()

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

    def finish(self) -> None:
        """Submit what was typed."""
        self._bridge.submit_draft()
        self._token = ""

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
        if key in ENTER:
            return self.insert_requested.emit if modifiers & Modifier.ControlModifier else self._begin_paragraph
        if key in _STEPS and modifiers == Modifier.AltModifier | Modifier.ShiftModifier:
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

        Evidence that is dropped becomes a citation.
        """
        if dropping.is_evidence(source):
            citation = dropping.citation_of(self._bridge, source)
            if citation is not None:
                self.insert_citation(citation)
            return
        cutting = clipboard.taken(source)
        if cutting is None:
            return
        self._carried |= {statement.id: statement for statement in cutting.statements}
        cursor, citations = self.textCursor(), clipboard.citations_alone(cutting)
        self._step(lambda: typing.cite(cursor, citations) if citations else typing.paste(cursor, cutting.flow))

    def _step(self, deed: Callable[[], object]) -> None:
        """Do something that is a step of its own."""
        if self.isReadOnly():
            return
        self.finish()
        deed()
        self.finish()

    def _take_change(self, position: int, removed: int, added: int) -> None:
        """Let what is typed rest with the bridge. What is typed at another place is another step."""
        if self._is_showing or self._is_arranging or (not removed and not added):
            return
        if self._end not in (position, position + removed):
            self._end_step()
        self._end = position + added
        if not self._token:
            self._token = self._bridge.begin_draft()
        self._bridge.draft(self._token, self._write(formats.read(self.document())))

    def _end_step(self) -> None:
        """Submit what was typed at the place before; the document is a letter ahead of it, and stays so."""
        self._is_ahead = True
        self.finish()
        self._is_ahead = False

    def _write(self, flow: tuple[FlowParagraph, ...]) -> MakeEdit:
        def make(token: str) -> Edit:
            section = self._begun()
            if not section:
                raise NotSaved(self._bridge.fault)  # the words wait as long as the section does
            return set_text(section, flow, usual=self._usual, carried=tuple(self._carried.values()), merge=token)
        return make

    def _begun(self) -> str:
        """Return the id of the section; what is shown stays as it is while one is begun."""
        was_ahead, self._is_ahead = self._is_ahead, True
        try:
            return self._section()
        finally:
            self._is_ahead = was_ahead

    def _take_move(self) -> None:
        """Tell the sentence the caret came to."""
        if self._is_showing:
            return
        if not self.textCursor().hasSelection():  # to a selection it would be applied
            self.setCurrentCharFormat(formats.plain_after(self.currentCharFormat()))
        if (statement := self.statement) != self._statement:
            self._statement = statement
            self.moved.emit(statement)
        self.viewport().update()

    def _rewrite(self, flow: Sequence[FlowParagraph]) -> None:
        """Show another text, with the caret where it differs from the one before."""
        before = self.document().toRawText()
        formats.write(self.document(), flow)
        typing.put_caret(self, before)
        self._token = ""

    def _marking(self, statement: Statement) -> Marking:
        words = lexicon(self._bridge.project.info.lexicon)
        return words.term(statement.likelihood), status_of(self._bridge.project, statement) == "uncited"

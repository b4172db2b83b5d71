"""Words of a section that rest with the bridge as they are typed, and follow what the project says."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from editor.briefing.lexicons import lexicon_of
from editor.model.change import Edit
from editor.model.edits.paragraphs import set_text
from editor.model.errors import NotSaved
from editor.model.flow import FlowParagraph, flow_of
from editor.model.records import Paragraph, Statement, StatementKind, Words
from editor.model.retagging import retagged
from editor.ui.bridge import Bridge, MakeEdit
from editor.ui.briefing.evidence import Status, status_of
from editor.ui.briefing.text import formats, typing
from editor.ui.briefing.text.chipped import ChippedText
from editor.ui.briefing.text.highlighter import Marking, SentenceMarks
from editor.ui.briefing.text.painted import Look
from editor.ui.briefing.text.stand_ins import StandIns

_PLAIN = Look()


class DraftedText(ChippedText):
    """The words of a section. What is typed rests with the bridge, as what is typed into a field does; each stretch of
    typing at one place is a step. `moved` carries the sentence that the caret came to.
    """

    moved = Signal(str)

    def __init__(self, bridge: Bridge, section: Callable[[], str], usual: StatementKind = "reported",
                 look: Look = _PLAIN, parent: QWidget | None = None) -> None:
        """Take what returns the id of the section, beginning one where there is none; blank where that was refused."""
        super().__init__(bridge, look, parent)
        self._section = section
        self._usual = usual
        self._carried: dict[str, Statement] = {}
        self._stand_ins = StandIns()
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
        self._stand_ins = StandIns(paragraphs)
        if self._is_ahead or self._bridge.is_waiting(self._token):
            return False
        shown = formats.read(self.document())
        flow = retagged(shown, self._stand_ins.shown(paragraphs))
        self._is_showing = True
        if flow is None:
            self._rewrite(flow_of(paragraphs))
        else:
            typing.tag(self.document(), shown, flow)
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

    def insert_space(self) -> None:
        """Put a space at the caret that is nobody's, and nothing to be stored until words follow it."""
        self._is_showing = True
        self.textCursor().insertText(" ", formats.word_format(Words(""), ""))
        self._is_showing = False

    def finish(self) -> None:
        """Submit what was typed."""
        self._bridge.submit_draft()
        self._token = ""

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
        self.frame("")
        if self._end not in (position, position + removed):
            self._end_step()
        self._end = position + added
        if not self._token:
            self._token = self._bridge.begin_draft()
        self._bridge.draft(self._token, self._write(self._stand_ins.stored(formats.read(self.document()))))

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
        """Tell the sentence the caret came to. What was typed where it came from is stored, and knows its sentences."""
        if self._is_showing:
            return
        if self.textCursor().position() != self._end and self._bridge.is_waiting(self._token):
            self.finish()
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
        term = lexicon_of(self._bridge.project.info).term(statement.likelihood)
        return term, self._statuses[statement.id] == "uncited"

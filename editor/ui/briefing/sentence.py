"""Write one sentence of a briefing: its words, what it cites, whether it reports or judges, and how sure it is."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from PySide6.QtCore import QMimeData, QSize, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QPainter, QPaintEvent, QTextCursor
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from editor.briefing.lexicons import LEXICONS, Lexicon, lexicon
from editor.model.change import Edit
from editor.model.edits.briefings import set_statement, set_words, uncite
from editor.model.edits.fields import shortened
from editor.model.project import Project
from editor.model.records import Citation, Statement
from editor.ui.badges import theme_of
from editor.ui.bridge import Bridge, MakeEdit
from editor.ui.briefing.evidence import Evidence, evidence_for, key_of, status_of
from editor.ui.briefing.likelihood import LikelihoodWords
from editor.ui.briefing.marks import ConfidenceMark, StatusMark
from editor.ui.enter import ENTER
from editor.ui.fonts import reading_font
from editor.ui.forms.chips import ChipFace, ChipRow
from editor.ui.forms.fields import ChoiceField, TextArea, TextField
from editor.words import phrase, say

Begin = Callable[[str], MakeEdit]
"""From the words of a sentence that does not exist yet to the edit that adds it."""

_KINDS = (("reported", phrase("Reported")), ("assumption", phrase("Assumption")), ("judgement", phrase("Judgement")))
_CONFIDENCE = (
    ("", phrase("Confidence not stated")), ("low", phrase("Low confidence")),
    ("moderate", phrase("Moderate confidence")), ("high", phrase("High confidence")),
)
_CHIP = 22
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_MOST_LINES = 60
_HOLDER = "sentence"
"""One holder for the life of a row: the words that add a sentence are typed on after it has come to be."""


class SentenceField(TextArea):
    """The words of one sentence; it grows with them. Keys that mean more than words are told.

    `finished` after Enter, `emptied` by Backspace in an empty field, `stepped` by an arrow that leaves the field,
    `moved` by Alt+Shift and an arrow, `cite_requested` by Ctrl+Enter.
    """

    finished = Signal()
    emptied = Signal()
    stepped = Signal(int)
    moved = Signal(int)
    cite_requested = Signal()

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(bridge, "sentenceText", say("Sentence"), most=_MOST_LINES, single=True, plain=True,
                         parent=parent)
        self.draft.submits_on_enter = False
        self.setFont(reading_font(14))
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.likelihood_words = LikelihoodWords(self.document())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tell the keys that mean more than words."""
        key, modifiers = Qt.Key(event.key()), event.modifiers()
        if key in ENTER:
            (self.cite_requested if modifiers & Qt.KeyboardModifier.ControlModifier else self.finished).emit()
        elif key in _STEPS and modifiers == (Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier):
            self.moved.emit(_STEPS[key])
        elif key in _STEPS and not modifiers and not self._may_go(_STEPS[key]):
            self.stepped.emit(_STEPS[key])
        elif key == Qt.Key.Key_Backspace and not self.toPlainText():
            self.emptied.emit()
        else:
            super().keyPressEvent(event)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste words on one line: a sentence has no line breaks."""
        self.textCursor().insertText(" ".join(source.text().split()))

    def _may_go(self, by: int) -> bool:
        """Tell whether there is another line of the sentence in the direction."""
        cursor = self.textCursor()
        return cursor.movePosition(QTextCursor.MoveOperation.Up if by < 0 else QTextCursor.MoveOperation.Down)


class SentenceRow(QFrame):
    """A sentence with everything that is said of it, or, without one yet, a place to write the next."""

    uncited = Signal(object)
    shown = Signal(object)

    def __init__(self, bridge: Bridge, *, judges: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self.statement_id = ""
        self.mark = StatusMark()
        self.number = QLabel()
        self.field = SentenceField(bridge)
        self.chips = ChipRow("citations", say("What the sentence cites"))
        self.kind = _QuietChoice(bridge, "sentenceKind", say("Kind of sentence"))
        self.likelihood = _QuietChoice(bridge, "likelihoodField", say("Likelihood"))
        self.confidence = _QuietChoice(bridge, "confidenceField", say("Confidence"))
        self.confidence_mark = ConfidenceMark()
        self.sureness = QWidget()
        self.basis = TextField(bridge, "sentenceBasis", say("What the confidence rests on"), plain=True)
        self._judges = judges
        self._citations: dict[str, Citation] = {}
        self._active = False
        self._may_be_likely = False
        self._prepare()
        self._lay_out()

    def follow(self, statement: Statement, number: int) -> None:
        """Show a sentence of the project; `number` is its place in the section.

        A likelihood is offered for what is not reported: what a source reports is as likely as the source says.
        """
        project = self._bridge.project
        self.statement_id = statement.id
        self.field.follow(_HOLDER, statement.words, _writing_words(statement.id))
        self.field.setPlaceholderText("")
        self.field.setAccessibleName(say("Judgement {number}", number=number) if self._judges
                                     else say("Sentence {number}", number=number))
        self.field.likelihood_words.look_for(_lexicon_of(project).term(statement.likelihood))
        self.number.setText(str(number))
        self.mark.follow(status_of(project, statement))
        self._show_citations(project, statement)
        self._show_sureness(project, statement)
        self._show_extras(True)

    def follow_none(self, begin: Begin, placeholder: str) -> None:
        """Offer a place for the next sentence; words typed here add it."""
        self.statement_id = ""
        self.field.follow(_HOLDER, "", begin)
        self.field.setPlaceholderText(placeholder)
        self.field.setAccessibleName(placeholder)
        self._show_extras(False)

    def forget(self) -> None:
        """Forget what was typed here, now that the sentence is gone."""
        self.field.draft.forget()
        self.basis.draft.forget()

    def focus_order(self) -> Iterator[QWidget]:
        """Yield what takes the focus, in the order of the row."""
        yield self.field
        yield from self.chips.chips
        yield from (self.kind, self.likelihood, self.confidence, self.basis)

    def set_active(self, active: bool) -> None:
        """Stand out while the sentence is worked on."""
        if active != self._active:
            self._active = active
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground of the sentence that is worked on."""
        if self._active:
            painter = QPainter(self)
            painter.fillRect(self.rect(), theme_of(self.palette())["selection_row"])

    def _prepare(self) -> None:
        self.kind.offer([(value, say(label)) for value, label in _KINDS])
        self.confidence.offer([(value, say(label)) for value, label in _CONFIDENCE])
        self.basis.setPlaceholderText(say("Basis: what the confidence rests on"))
        self.number.setFixedWidth(22)
        font = QFont(reading_font(14))
        font.setBold(True)
        self.number.setFont(font)
        quiet: tuple[QWidget, ...] = (self.field, self.kind, self.likelihood, self.confidence, self.basis)
        for field in quiet:
            field.setProperty("role", "quiet")
        self.chips.removed.connect(lambda key: self._bridge.submit(uncite(self.statement_id, self._citations[key])))
        self.chips.opened.connect(lambda key: self.shown.emit(self._citations[key]))

    def _lay_out(self) -> None:
        sureness = QHBoxLayout(self.sureness)
        sureness.setContentsMargins(0, 0, 0, 0)
        sureness.setSpacing(0)
        sureness.addWidget(self.confidence_mark)
        sureness.addWidget(self.confidence)
        for part in (self.kind, self.likelihood, self.sureness):
            self.chips.flow.addWidget(part)
        column = QVBoxLayout()
        column.setSpacing(2)
        column.addWidget(self.field)
        column.addWidget(self.chips)
        column.addWidget(self.basis)
        grid = QGridLayout(self)
        grid.setContentsMargins(4, 4, 8, 6)
        grid.setSpacing(2)
        grid.addWidget(self.mark, 0, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(self.number, 0, 1, Qt.AlignmentFlag.AlignTop)
        grid.addLayout(column, 0, 2)
        grid.setColumnMinimumWidth(0, 24)
        grid.setColumnMinimumWidth(1, 22 if self._judges else 0)
        grid.setColumnStretch(2, 1)
        self.number.setContentsMargins(4, 3, 0, 0)

    def _show_extras(self, shown: bool) -> None:
        always: tuple[QWidget, ...] = (self.mark, self.chips)
        of_judgements: tuple[QWidget, ...] = (self.number, self.sureness, self.basis)
        for part in always:
            part.setVisible(shown)
        self.likelihood.setVisible(self._may_be_likely)
        for part in of_judgements:
            part.setVisible(shown and self._judges)

    def _show_citations(self, project: Project, statement: Statement) -> None:
        held = [(key_of(citation), citation) for citation in statement.citations]
        self._citations = dict(held)
        self.chips.follow(_face(key, evidence_for(project, citation)) for key, citation in held)

    def _show_sureness(self, project: Project, statement: Statement) -> None:
        self.likelihood.offer(_likelihoods(project))
        self.kind.follow(statement.kind, self._setting("kind"))
        self.likelihood.follow(statement.likelihood, self._setting("likelihood"))
        self._may_be_likely = statement.kind != "reported" or bool(statement.likelihood)
        self.confidence.follow(statement.confidence, self._setting("confidence"))
        self.confidence_mark.follow(statement.confidence)
        self.basis.follow(statement.id, statement.basis, _writing_basis(statement.id))

    def _setting(self, field: str) -> Callable[[str], Edit]:
        statement_id = self.statement_id
        return lambda value: set_statement(statement_id, **{field: value})


class _QuietChoice(ChoiceField):
    """A choice as wide as what is chosen, which reads like a word beside the others."""

    def __init__(self, bridge: Bridge, name: str, label: str) -> None:
        super().__init__(bridge, name, label)
        self.currentIndexChanged.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        """Return room for what is chosen."""
        return QSize(self.width_for(self.currentText()), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Return a size that may be cut."""
        return QSize(min(60, self.sizeHint().width()), super().sizeHint().height())


def _writing_words(statement_id: str) -> Begin:
    return lambda words: lambda token: set_words(statement_id, words, merge=token)


def _writing_basis(statement_id: str) -> Begin:
    return lambda basis: lambda token: set_statement(statement_id, merge=token, basis=basis)


def _likelihoods(project: Project) -> Iterable[tuple[str, str]]:
    terms = _lexicon_of(project).terms
    return [("", say("No likelihood")),
            *((term.id, say("{term}, {range}", term=f"{term.id[:1].upper()}{term.id[1:]}", range=term.range))
              for term in terms)]


def _lexicon_of(project: Project) -> Lexicon:
    return lexicon(project.info.lexicon if project.info.lexicon in LEXICONS else LEXICONS[0])


def _face(key: str, evidence: Evidence) -> ChipFace:
    return ChipFace(key, shortened(evidence.title, _CHIP), evidence.badge, evidence.ink, evidence.spoken)

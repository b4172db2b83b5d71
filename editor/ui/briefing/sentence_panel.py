"""Say of the sentence in hand what it is: reported, assumed or judged, how likely, how sure, and who may read it."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from editor.briefing.checks import own_terms
from editor.briefing.hedging import terms_in
from editor.briefing.lexicons import Lexicon, LikelihoodTerm, handling, lexicon_of
from editor.briefing.saying import saying
from editor.model.change import Edit
from editor.model.edits.briefings import set_statement, set_words, statement_in
from editor.model.errors import EditRefused
from editor.model.records import Paragraph, Statement
from editor.ui.bridge import Bridge, MakeEdit
from editor.ui.briefing.current import findings_in
from editor.ui.forms.fields import ChoiceField, TextField
from editor.ui.forms.segments import Segments
from editor.ui.keyed_button import KeyedButton
from editor.ui.labels import plain_label
from editor.words import phrase, say

_KINDS = (("reported", phrase("Reported")), ("assumption", phrase("Assumption")), ("judgement", phrase("Judgement")))
_CONFIDENCE = (("", phrase("Not stated")), ("low", phrase("Low")), ("moderate", phrase("Moderate")),
               ("high", phrase("High")))
_MOST_FINDINGS = 3


class SentencePanel(QFrame):
    """What is known of one sentence; only what fits its kind is shown. Each choice is a step of its own.

    `mend_requested` carries the sentence, for what the checks find in it to be mended, `term_requested` one that only
    the analyst can let say its term.
    """

    mend_requested = Signal(str)
    term_requested = Signal(str)

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._statement = ""
        self.setObjectName("sentencePanel")
        self.setAccessibleName(say("The sentence you are writing"))
        self.kind = Segments(bridge, "sentenceKind", say("Kind of sentence"),
                             [(value, say(label)) for value, label in _KINDS])
        self.likelihood = ChoiceField(bridge, "likelihoodField", say("Likelihood"))
        self.say_button = QPushButton()
        self.confidence = Segments(bridge, "confidenceField", say("Confidence"),
                                   [(value, say(label)) for value, label in _CONFIDENCE])
        self.basis = TextField(bridge, "sentenceBasis", say("What the confidence rests on"))
        self.portion = ChoiceField(bridge, "sentencePortion", say("Portion mark"))
        self._labels: dict[QWidget, QLabel] = {}
        self.findings = plain_label("warning")
        self.mend_button = QPushButton()
        self.judged = plain_label("hint")
        self.judge_button = KeyedButton(say("Mark as judgement"), QKeySequence("Ctrl+Shift+J"))
        self._set_up()
        self._lay_out()
        self.follow("")

    def follow(self, statement_id: str) -> None:
        """Show what is known of a sentence of the project; of none, nothing."""
        try:
            paragraph, statement = statement_in(self._bridge.project, statement_id)
        except EditRefused:
            self._statement = ""
            self.setVisible(False)
            return
        self._statement = statement_id
        self._show(statement)
        self._tell(paragraph, statement)
        self.setVisible(True)
        self.setEnabled(not self._bridge.is_read_only)

    def focus_order(self) -> Iterator[QWidget]:
        """Yield what takes the focus, from top to bottom."""
        yield from self.kind.findChildren(QWidget)
        yield from (self.likelihood, self.say_button, self.judge_button)
        yield from self.confidence.findChildren(QWidget)
        yield from (self.basis, self.portion, self.mend_button)

    def judge(self) -> None:
        """Make the sentence a judgement, with the likelihood that it says; a judgement a report again."""
        self._bridge.submit_draft()
        if not self._statement:
            return
        _, statement = statement_in(self._bridge.project, self._statement)
        if statement.kind == "judgement":
            self._bridge.submit(set_statement(statement.id, kind="reported"))
            return
        said = terms_in(statement.words, lexicon_of(self._bridge.project.info))
        likelihood = statement.likelihood or (said[0].id if said else "")
        self._bridge.submit(set_statement(statement.id, kind="judgement", likelihood=likelihood))

    def _show(self, statement: Statement) -> None:
        known = lexicon_of(self._bridge.project.info)
        self.kind.follow(statement.kind, self._setting("kind"))
        self.likelihood.offer(_terms(known))
        self.likelihood.follow(statement.likelihood, self._setting("likelihood"))
        self.confidence.follow(statement.confidence, self._setting("confidence"))
        self.basis.follow(statement.id, statement.basis, _writing_basis(statement.id))
        self.portion.offer([("", say("As the briefing")), *((held.label, held.label) for held in handling().labels)])
        self.portion.follow(statement.portion, self._setting("portion"))
        is_own, is_judged = statement.kind != "reported", statement.kind == "judgement"
        self._let_see(self.likelihood, is_own or bool(statement.likelihood))
        self._let_see(self.confidence, is_judged or bool(statement.confidence))
        self._let_see(self.basis, is_judged or bool(statement.basis))
        self._offer_words(statement, known)

    def _offer_words(self, statement: Statement, known: Lexicon) -> None:
        """Offer to say the likelihood that is chosen, or to choose the one that is said."""
        chosen, said = known.term(statement.likelihood), terms_in(statement.words, known)
        if chosen is not None and chosen not in said:
            self.say_button.setText(say("Say “{term}” in the sentence", term=chosen.id))
        elif chosen is None and said and statement.kind != "reported":
            self.say_button.setText(say("Choose “{term}”", term=said[0].id))
        self.say_button.setAccessibleName(self.say_button.text())
        self.say_button.setToolTip(self.say_button.text())
        self.say_button.setVisible((chosen is not None and chosen not in said) or (
            chosen is None and bool(said) and statement.kind != "reported"))
        own = own_terms(self._bridge.project, statement)
        self.judge_button.setVisible(bool(own))
        self.judged.setVisible(bool(own))
        self.judged.setText(say("“{term}” is not in the words it cites.", term=own[0].id) if own else "")

    def _match_words(self) -> None:
        """Let the sentence say its likelihood, or have the one it says."""
        self._bridge.submit_draft()
        _, statement = statement_in(self._bridge.project, self._statement)
        known = lexicon_of(self._bridge.project.info)
        chosen, said = known.term(statement.likelihood), terms_in(statement.words, known)
        if chosen is not None:
            self._say(statement, saying(statement.words, chosen, known))
        elif said:
            self._bridge.submit(set_statement(statement.id, likelihood=said[0].id))

    def _say(self, statement: Statement, words: str | None) -> None:
        if words is None:
            self.term_requested.emit(statement.id)
        else:
            self._bridge.submit(set_words(statement.id, words))

    def _tell(self, paragraph: Paragraph, statement: Statement) -> None:
        """Tell what the checks find in the sentence."""
        found = findings_in(self._bridge.project, paragraph, statement.id)
        self.findings.setText("\n".join(finding.sentence for finding in found[:_MOST_FINDINGS]))
        self.findings.setVisible(bool(found))
        self.mend_button.setText(say(found[0].fix) if found else "")
        self.mend_button.setAccessibleName(self.mend_button.text())
        self.mend_button.setVisible(bool(found))

    def _setting(self, field: str) -> Callable[[str], Edit]:
        statement_id = self._statement
        return lambda value: set_statement(statement_id, **{field: value})

    def _let_see(self, field: QWidget, seen: bool) -> None:
        field.setVisible(seen)
        self._labels[field].setVisible(seen)

    def _set_up(self) -> None:
        self.say_button.setObjectName("sayLikelihoodButton")
        self.say_button.clicked.connect(self._match_words)
        self.say_button.setAutoDefault(True)
        self.mend_button.setObjectName("mendSentenceButton")
        self.mend_button.clicked.connect(lambda: self.mend_requested.emit(self._statement))
        self.mend_button.setAutoDefault(True)
        self.mend_button.setToolTip(say("Enter does the same in a sentence that F8 has gone to."))
        self.judge_button.setObjectName("judgeSentenceButton")
        self.judge_button.clicked.connect(self.judge)
        self.basis.setPlaceholderText(say("What it rests on"))
        self.findings.setObjectName("sentenceFindings")
        self.findings.setAccessibleName(say("What the checks find in the sentence"))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 10)
        column.setSpacing(8)
        column.addWidget(plain_label("title", say("The sentence you are writing")))
        column.addWidget(self.kind)
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(1, 1)
        rows: tuple[tuple[QWidget, str], ...] = (
            (self.likelihood, say("Likelihood")), (self.confidence, say("Confidence")), (self.basis, say("Basis")),
            (self.portion, say("Portion")))
        for row, (field, words) in enumerate(rows):
            label = self._labels[field] = plain_label("hint", words, wraps=False)
            grid.addWidget(label, 2 * row, 0, Qt.AlignmentFlag.AlignVCenter)
            grid.addWidget(field, 2 * row, 1)
        grid.addWidget(self.say_button, 1, 1)
        column.addLayout(grid)
        column.addWidget(self.judged)
        column.addWidget(self.judge_button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.findings)
        column.addWidget(self.mend_button, 0, Qt.AlignmentFlag.AlignLeft)


def _writing_basis(statement_id: str) -> Callable[[str], MakeEdit]:
    return lambda basis: lambda token: set_statement(statement_id, merge=token, basis=basis)


def _terms(known: Lexicon) -> list[tuple[str, str]]:
    return [("", say("Not stated")), *((term.id, with_range(term)) for term in known.terms)]


def with_range(term: LikelihoodTerm) -> str:
    """Return a term of likelihood as it is offered, with what it means in per cent."""
    return say("{term}, {range}", term=f"{term.id[:1].upper()}{term.id[1:]}", range=term.range)

"""Lead from a sentence that lacks something to what mends it: do the deed, or bring the keys to where it is done."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QMenu

from editor.briefing.hedging import negated, place_of_confidence, place_outside, places_of_likelihood, replaced
from editor.briefing.lexicons import Lexicon, LikelihoodTerm, lexicon_of
from editor.briefing.quoting import quotations
from editor.briefing.saying import saying
from editor.model.checks import Finding
from editor.model.edits.briefings import set_statement, set_words, statement_in
from editor.model.errors import EditRefused
from editor.model.records import Statement
from editor.model.rewording import reworded
from editor.ui.bridge import Bridge
from editor.ui.briefing.current import findings_in
from editor.ui.briefing.manuscript import Manuscript
from editor.ui.briefing.sentence_panel import with_range
from editor.ui.briefing.text import typing
from editor.words import say


class Mending(QObject):
    """Knows for each check what mends it.

    `cite_requested` asks for the evidence that fits best to be cited, `search_requested` for evidence to choose from.
    """

    cite_requested = Signal()
    search_requested = Signal()

    def __init__(self, bridge: Bridge, manuscript: Manuscript, parent: QObject) -> None:
        super().__init__(parent)
        self._bridge, self._manuscript = bridge, manuscript
        self._deeds: dict[str, Callable[[Statement, Finding], object]] = {
            "uncited sentence": lambda statement, finding: self.cite_requested.emit(),
            "judgement without evidence": lambda statement, finding: self.cite_requested.emit(),
            "single-outlet claim": lambda statement, finding: self.search_requested.emit(),
            "beyond cited words": lambda statement, finding: self.search_requested.emit(),
            "status not said": lambda statement, finding: None,  # the caret stands in the sentence
            "altered quote": self._select_quotation,
            "likelihood word": self._offer_terms,
            "negated likelihood": self._offer_contraries,
            "likelihood with confidence": self._select_confidence,
            "likelihood not said": self._say_term,
        }

    def mend(self, statement_id: str) -> None:
        """Do what the gravest finding in a sentence asks for."""
        self._bridge.submit_draft()
        found = gravest_of(self._bridge, statement_id)
        if found is not None:
            _, statement = statement_in(self._bridge.project, statement_id)
            self._manuscript.work_on(statement_id)
            self._manuscript.write()
            self._deeds[found.check](statement, found)

    def select_for_term(self, statement_id: str) -> None:
        """Select what a sentence says of likelihood and offer the terms for it, or select all where it says nothing."""
        _, statement = statement_in(self._bridge.project, statement_id)
        self._manuscript.work_on(statement_id)
        self._manuscript.write()
        known = lexicon_of(self._bridge.project.info)
        place = next(iter(places_of_likelihood(statement.words)), None)
        self._select(statement, *(place or (0, len(statement.words))))
        if place is not None:
            self._open_menu(statement, place, known)

    def _say_term(self, statement: Statement, _: Finding) -> None:
        known = lexicon_of(self._bridge.project.info)
        term = known.term(statement.likelihood)
        words = saying(statement.words, term, known) if term is not None else None
        if words is None:
            self.select_for_term(statement.id)
        else:
            self._bridge.submit(set_words(statement.id, words))

    def _select_quotation(self, statement: Statement, found: Finding) -> None:
        """Select what is quoted otherwise than in the source, to be typed anew."""
        quoted = max(quotations(statement.words), key=lambda words: (words in found.sentence, len(words)))
        begin = statement.words.index(quoted)
        self._select(statement, begin, begin + len(quoted))

    def _select_confidence(self, statement: Statement, _: Finding) -> None:
        place = place_of_confidence(statement.words)
        if place is not None:
            self._select(statement, *place)

    def _select(self, statement: Statement, begin: int, end: int) -> None:
        part = self._manuscript.parts.with_statement(statement.id)
        if part is not None:
            part.text.setTextCursor(typing.stretch_of(part.text.document(), statement.id, begin, end))

    def _offer_terms(self, statement: Statement, _: Finding) -> None:
        """Put the term that is chosen in the place of the word that is none; where it does not fit there, offer all."""
        known = lexicon_of(self._bridge.project.info)
        place, chosen = place_outside(statement.words, known), known.term(statement.likelihood)
        words = saying(statement.words, chosen, known) if chosen is not None else None
        if place is not None and words is not None and words != statement.words:
            self._bridge.submit(set_words(statement.id, words))
        elif place is not None:
            self._select(statement, *place)
            self._open_menu(statement, place, known)

    def _offer_contraries(self, statement: Statement, _: Finding) -> None:
        """Offer all terms in the place of one with its negation: which one is meant, only the analyst knows."""
        known = lexicon_of(self._bridge.project.info)
        for place in list(negated(statement.words, known))[:1]:
            self._select(statement, *place)
            self._open_menu(statement, place, known)

    def _open_menu(self, statement: Statement, place: tuple[int, int], known: Lexicon) -> None:
        part = self._manuscript.parts.with_statement(statement.id)
        assert part is not None, "the sentence was gone to"
        menu = QMenu(part.text)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.setObjectName("termMenu")
        menu.setAccessibleName(say("Terms of {lexicon}", lexicon=known.label))
        for term in known.terms:
            action = menu.addAction(with_range(term))
            action.setObjectName(term.id)
            action.triggered.connect(lambda _=False, term=term: self._put(statement, place, term))
        menu.setActiveAction(menu.actions()[0])
        menu.popup(part.text.viewport().mapToGlobal(part.text.cursorRect().bottomLeft()))

    def _put(self, statement: Statement, place: tuple[int, int], term: LikelihoodTerm) -> None:
        """Let the sentence say the term instead, and mean it."""
        words = replaced(statement.words, *place, term)
        self._bridge.submit(set_statement(statement.id, likelihood=term.id,
                                          inlines=reworded(statement.inlines, words)))


def gravest_of(bridge: Bridge, statement_id: str) -> Finding | None:
    """Return the gravest finding in a sentence of the project, the first of several; None where nothing is amiss."""
    try:
        paragraph, _ = statement_in(bridge.project, statement_id)
    except EditRefused:
        return None
    return next(iter(findings_in(bridge.project, paragraph, statement_id)), None)

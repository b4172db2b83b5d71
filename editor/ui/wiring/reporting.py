"""Take words from the article into the briefing: as a sentence of their own, or as evidence for the one in hand."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from editor.model.change import Change
from editor.model.edits.briefings import statement_in
from editor.model.edits.fields import shortened
from editor.model.edits.reports import report_words, sentence_citing
from editor.model.records import Briefing, Paragraph, Statement
from editor.ui.panes import Panes
from editor.ui.window import MainWindow
from editor.ui.wiring.connecting import connect
from editor.words import say

_TOLD = 80


class ReportingWiring(QObject):
    """B adds the selected words as the next sentence; Ctrl+Shift+K cites them in the sentence being written."""

    def __init__(self, window: MainWindow, panes: Panes) -> None:
        super().__init__(window)
        self._window, self._panes = window, panes
        self._added = ""
        self._told: tuple[str, int, int] | None = None
        window.reading.cite_requested.connect(self._add)
        window.briefing_made.connect(lambda page: page.manuscript.work_on(self._added) if self._added else None)
        window.bridge.opened.connect(self._forget)
        connect(window.commands, {"cite here": self._cite_here})

    def _add(self, article: str, begin: int, end: int) -> None:
        """Add words to the briefing; without one, begin a spot report with them."""
        bridge = self._window.bridge
        if bridge.desk is None or not bridge.load(article):
            return
        bridge.submit_draft()
        briefing = bridge.desk.current_briefing
        if briefing is not None and self._tells_of_double(briefing.id, article, begin, end):
            return
        change = bridge.submit(report_words(article, begin, end, briefing=briefing.id if briefing else "",
                                            section=self._section_in_hand(), today=date.today().isoformat()))
        if change is not None:
            self._work_on(change)

    def _tells_of_double(self, briefing: str, article: str, begin: int, end: int) -> bool:
        """Tell of a sentence that cites these words already, and go to it; who asks a second time means it."""
        window, asked = self._window, (article, begin, end)
        is_second, self._told = self._told == asked, None
        cited = None if is_second else sentence_citing(window.bridge.project, briefing, article, begin, end)
        if cited is None:
            return False
        self._told, self._added = asked, cited.id
        if window.has_briefing:
            window.briefing.manuscript.work_on(cited.id)
            window.briefing.manuscript.show_caret()
        window.toast.tell(say("Cited already in “{sentence}”. B once more adds the words again.",
                              sentence=shortened(cited.words, _TOLD)))
        return True

    def _forget(self) -> None:
        self._added, self._told = "", None

    def _section_in_hand(self) -> str:
        """Return the section of the sentence last worked on, or blank."""
        window = self._window
        statement = window.briefing.manuscript.statement if window.has_briefing else ""
        return statement_in(window.bridge.project, statement)[0].section if statement else ""

    def _work_on(self, change: Change) -> None:
        """Take the sentence that was added for the one in hand, and tell of it where it is not seen."""
        window, added = self._window, _added(change)
        self._added = added.id
        if window.has_briefing:
            window.briefing.manuscript.work_on(added.id)
        begun = next((swap.after for swap in change.swaps if isinstance(swap.after, Briefing)), None)
        words = shortened(added.words, _TOLD)
        if begun is not None:
            window.toast.tell(say("Begun the spot report “{title}” with “{words}”",
                                  title=shortened(begun.title), words=words), can_undo=True)
        elif not self._panes.shows_beside:
            window.toast.tell(say("Added to the briefing: “{sentence}”", sentence=words), can_undo=True)

    def _is_writing(self) -> bool:
        """Tell whether the keys are in the briefing."""
        focus = QApplication.focusWidget()
        return focus is not None and self._window.has_briefing and self._window.briefing.isAncestorOf(focus)

    def _cite_here(self) -> None:
        """Cite the words selected in the article; where the keys are in the briefing, go to the evidence instead."""
        window = self._window
        if window.view.isVisible() and not self._is_writing():  # the popover over the words may have the keys
            chosen = window.view.selection
            if chosen.begin < chosen.end:
                window.briefing.cite_passage(window.reading.article, chosen.begin, chosen.end)
            else:
                window.toast.tell(say("Nothing was cited: select the words in the article first."))
            return
        self._panes.show_briefing()
        window.briefing.tray.show()
        window.briefing.tray.search()


def _added(change: Change) -> Statement:
    """Return the sentence that a change added last."""
    before = {statement.id for swap in change.swaps if isinstance(swap.before, Paragraph)
              for statement in swap.before.statements}
    return [statement for swap in change.swaps if isinstance(swap.after, Paragraph)
            for statement in swap.after.statements if statement.id not in before][-1]

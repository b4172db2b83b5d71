"""Lay out the briefing workspace: tools, sections and details, the page, the evidence; and cite what is chosen."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QHideEvent, QShowEvent
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from editor.model.anchor import anchor_in
from editor.model.change import Change
from editor.model.edits.briefings import statement_in
from editor.model.edits.fields import shortened
from editor.model.edits.sections import shift_section
from editor.model.errors import EditRefused
from editor.model.records import (
    Anchor,
    Article,
    Briefing,
    Citation,
    Entity,
    Event,
    Outlet,
    Paragraph,
    ProjectInfo,
    Quote,
    Section,
)
from editor.ui.bridge import Bridge
from editor.ui.briefing.current import gaps_in, next_of, raising, statements_shown, uncited_in
from editor.ui.briefing.evidence import Evidence, evidence_for, opening_words
from editor.ui.briefing.manuscript import Manuscript
from editor.ui.briefing.mending import Mending
from editor.ui.briefing.said import says_something
from editor.ui.briefing.side import Side
from editor.ui.briefing.toolbar import Toolbar
from editor.ui.briefing.tray import EvidenceTray
from editor.words import say

_WRITTEN = (Briefing, Section, Paragraph)
_KINDS = (ProjectInfo, Article, Outlet, Entity, Event, Quote, *_WRITTEN)
"""The records whose changes the page shows."""
_TOLD = 80
_SIDE, _TRAY, _MIDDLE = 240, 276, 430


class BriefingPage(QWidget):
    """The briefing workspace. Looking at it changes nothing: a briefing is begun by its button or its first sentence.

    `evidence_chosen` carries the article and the place of words to show, `record_chosen` the kind and id of a record;
    `cited` a sentence that tells what was cited, and where, for whoever cites from elsewhere; `unfitting` comes where
    nothing fits the sentence; `written` carries how many sentences there are and how many are uncited, and the section
    written in; `left` comes when the page goes out of sight.
    """

    evidence_chosen = Signal(str, int, int)
    record_chosen = Signal(str, str)
    cited = Signal(str)
    unfitting = Signal()
    written = Signal(int, int, str)
    left = Signal()

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self.setObjectName("briefingPage")
        self.setAccessibleName(say("Briefing"))
        self.toolbar = Toolbar(bridge)
        self.columns = QSplitter()
        self.side = Side(bridge)
        self.sections, self.outline, self.details = self.side.sections, self.side.outline, self.side.details
        self.manuscript = Manuscript(bridge)
        self.tray = EvidenceTray(bridge)
        self._mending = Mending(bridge, self.manuscript, self)
        self._order: list[QWidget] = []
        self._is_behind = False
        self._sentences = self._uncited = 0
        self._lay_out()
        self._connect()
        self.refresh()

    def cite_passage(self, article_id: str, begin: int, end: int) -> bool:
        """Cite code points begin to end in the sentence last worked on, or in a new one of the bottom line.

        Tells whether it was cited; a refusal is told by the bridge.
        """
        passage = self._passage(article_id, begin, end)
        if passage is None:
            return False
        self.tray.remember(passage)
        was_cited = self._cite(evidence_for(self._bridge.project, Citation(passage=passage)))
        if was_cited and not self.isVisible():
            self._tell_cited_words()
        return was_cited

    def remember_passage(self, article_id: str, begin: int, end: int) -> None:
        """Keep words just selected in an article at hand in the tray, unless they are one word that says nothing."""
        passage = self._passage(article_id, begin, end)
        if passage is not None and says_something(passage.words):
            self.tray.remember(passage)
            self._refresh_tray()

    def go_to_gap(self, by: int = 1) -> bool:
        """Go to the next (1) or previous (-1) sentence that lacks something, evidence above all; tell whether there is
        one.
        """
        self._bridge.submit_draft()
        following = next_of(gaps_in(self._bridge), statements_shown(self._bridge), self.manuscript.statement, by)
        if following:
            self.manuscript.frame(following)
            told = QAccessibleAnnouncementEvent(self, self.tray.sentence.findings.text())
            QAccessible.updateAccessibility(told)
        return bool(following)

    def _go_to_raising(self) -> None:
        """Go to the next sentence by which the pages are marked higher than the briefing."""
        following = next_of(raising(self._bridge), statements_shown(self._bridge), self.manuscript.statement, 1)
        if following:
            self.manuscript.frame(following)

    def stand_beside(self, beside: bool, *, with_tray: bool = False) -> None:
        """Keep to the page itself while the article stands beside it, with the evidence where there is room."""
        self.side.setVisible(not beside)
        self.tray.setVisible(not beside or with_tray)

    def refresh(self, change: Change | None = None) -> None:
        """Show everything as the project has it."""
        self._is_behind = False
        self.manuscript.refresh(change)
        self.details.refresh()
        self._count()
        self._refresh_tray()
        self._order_focus()

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what has changed out of sight."""
        super().showEvent(event)
        if self._is_behind:
            self.refresh()
        self._tell_standing()

    def hideEvent(self, event: QHideEvent) -> None:
        """Tell that the page is out of sight."""
        super().hideEvent(event)
        self.left.emit()

    def _take(self, change: Change) -> None:
        """Follow a change at once where it is seen, or written here from elsewhere; else when the page is next seen."""
        self.tray.follow(change)
        kinds = _KINDS if self.isVisible() else _WRITTEN
        if any(isinstance(swap.record, kinds) for swap in change.swaps):
            self.refresh(change)
        elif any(isinstance(swap.record, _KINDS) for swap in change.swaps):
            self._is_behind = True

    def _show_letters(self) -> None:
        self.tray.read_entities()
        self.refresh()

    def _connect(self) -> None:
        bridge = self._bridge
        self._bridge.opened.connect(self.refresh)
        self._bridge.changed.connect(self._take)
        self._bridge.letters_changed.connect(self._show_letters)
        self.outline.section_chosen.connect(self.manuscript.go_to)
        self.outline.section_added.connect(self.manuscript.enter)
        self.manuscript.counted.connect(self._count)
        self.manuscript.counted.connect(self._order_focus)
        self.manuscript.edited.connect(self._refresh_tray)
        self.manuscript.edited.connect(self._follow_section)
        self.manuscript.section_moved.connect(lambda section, by: bridge.submit(shift_section(section, by)))
        self.manuscript.insert_requested.connect(self._cite_first)
        self.manuscript.cite_requested.connect(self._search)
        self.manuscript.mend_requested.connect(self._mending.mend)
        self._mending.cite_requested.connect(self._cite_best)
        self._mending.search_requested.connect(self._search)
        self.tray.sentence.mend_requested.connect(self._mending.mend)
        self.tray.sentence.term_requested.connect(self._mending.select_for_term)
        self.manuscript.shown.connect(self._show)
        self.tray.chosen.connect(self._take_chosen)
        self.tray.left.connect(self.manuscript.write)
        self.toolbar.switch.chosen.connect(self.refresh)
        self.toolbar.switch.rename_requested.connect(self.details.write_title)
        self.toolbar.formed.connect(self.manuscript.form)
        self.toolbar.cite_requested.connect(self._cite_first)
        self.toolbar.next_requested.connect(self.go_to_gap)
        self.toolbar.raised_requested.connect(self._go_to_raising)

    def _refresh_tray(self) -> None:
        cited = frozenset[Citation]()
        if statement_id := self.manuscript.statement:
            _, statement = statement_in(self._bridge.project, statement_id)
            cited = frozenset(statement.citations)
        self.tray.refresh(self.manuscript.words, cited, self.manuscript.statement)

    def _cite_first(self) -> None:
        """Cite what fits the sentence best; where nothing does, tell so, and the writing goes on."""
        self._bridge.submit_draft()
        self._refresh_tray()
        if self.tray.first is not None:
            self._cite(self.tray.first)
        else:
            self.unfitting.emit()

    def _search(self) -> None:
        """Go to the tray to choose evidence, which may stand aside."""
        self.tray.show()
        self.tray.search()

    def _cite_best(self) -> None:
        """Cite what fits the sentence best, and tell of it; where nothing does, search for it."""
        self._refresh_tray()
        best = self.tray.first
        if best is None:
            self._search()
        elif self._cite(best):
            self._tell_cited(best)

    def _take_chosen(self, evidence: Evidence, by_mouse: bool) -> None:
        """Cite evidence; after a click the writing goes on, after a key another piece may be chosen."""
        cited = self._cite(evidence)
        if cited and by_mouse:
            self.manuscript.write()

    def _cite(self, evidence: Evidence) -> bool:
        self._bridge.submit_draft()
        return self.manuscript.cite(evidence.citation, opening_words(evidence))

    def _tell_cited(self, evidence: Evidence) -> None:
        self.cited.emit(say("Cited {badge}, “{title}”", badge=evidence.badge, title=shortened(evidence.title, _TOLD)))

    def _tell_cited_words(self) -> None:
        words = shortened(self.manuscript.words, _TOLD)
        self.cited.emit(say("Cited in the briefing: “{sentence}”", sentence=words) if words else
                        say("Cited in the briefing."))

    def _passage(self, article_id: str, begin: int, end: int) -> Anchor | None:
        article = self._bridge.project.find(Article, article_id)
        if article is None or not self._bridge.load(article_id):
            return None
        try:
            return anchor_in(article, self._bridge.project.text(article.text), begin, end)
        except EditRefused as refusal:
            self._bridge.refused.emit(str(refusal))
            return None

    def _show(self, citation: Citation) -> None:
        """Ask for the words a citation names."""
        if citation.passage is not None:
            self.evidence_chosen.emit(citation.passage.article, citation.passage.begin, citation.passage.end)
            return
        for record in (Event, Quote, Entity, Article):
            if self._bridge.project.find(record, citation.record) is not None:
                self.record_chosen.emit(record.kind_of_record, citation.record)

    def _follow_section(self) -> None:
        """Show in the list which section is written in."""
        if self.manuscript.part is not None:
            self.outline.choose(self.manuscript.part.section_id)
            self._tell_standing()

    def _count(self) -> None:
        """Show how much each section holds, and how much of the briefing is uncited."""
        uncited = uncited_in(self._bridge)
        self.side.count(self.manuscript.parts.counts, uncited)
        self._sentences = sum(statement.says_something for statement in statements_shown(self._bridge))
        self._uncited = len(uncited)
        self.toolbar.refresh(self._uncited)
        self._tell_standing()

    def _tell_standing(self) -> None:
        part = self.manuscript.part
        self.written.emit(self._sentences, self._uncited, part.accessibleName() if part is not None else "")

    def _order_focus(self) -> None:
        """Let Tab go through the page as it is seen, also where rows have been added or moved."""
        order = [*self.toolbar.focus_order(), *self.side.focus_order(), *self.manuscript.focus_order(),
                 *self.tray.focus_order()]
        if order != self._order:
            self._order = order
            for one, following in pairwise(order):
                QWidget.setTabOrder(one, following)

    def _lay_out(self) -> None:
        for widget, least in ((self.side, _SIDE), (self.manuscript, _MIDDLE), (self.tray, _TRAY)):
            widget.setMinimumWidth(least)
            self.columns.addWidget(widget)
        self.columns.setHandleWidth(1)
        self.columns.setChildrenCollapsible(False)
        self.columns.setStretchFactor(1, 1)
        self.columns.setSizes([256, 832, 352])
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self.toolbar)
        rows.addWidget(self.columns, 1)

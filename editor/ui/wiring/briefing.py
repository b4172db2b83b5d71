"""Connect the briefing, which is made when it is first wanted, with the article and the records."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from editor.ui.panes import Panes
from editor.ui.window import MainWindow
from editor.ui.wiring.connecting import connect
from editor.words import say

if TYPE_CHECKING:
    from editor.ui.briefing.page import BriefingPage


_REST_MS = 700
"""Milliseconds after which words that are selected still are kept for the tray: the steps of a triple click are gone
sooner."""


class BriefingWiring(QObject):
    """What is cited, and what the briefing points at."""

    def __init__(self, window: MainWindow, panes: Panes) -> None:
        super().__init__(window)
        self._window, self._panes = window, panes
        self._passage: tuple[str, int, int] | None = None
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._rest.timeout.connect(self._remember)
        connect(window.commands, {
            "bottom line": lambda: self._write_in("bottom line"),
            "judgement": lambda: self._write_in("key judgements"),
        })
        window.briefing_made.connect(self._connect_page)
        window.reading.passage_selected.connect(self._rest.start)
        window.bridge.opened.connect(self._forget)

    def _connect_page(self, page: BriefingPage) -> None:
        page.record_chosen.connect(self._show_record)
        page.evidence_chosen.connect(self._show_passage)
        page.cited.connect(lambda sentence: self._window.toast.tell(sentence, can_undo=True))
        page.unfitting.connect(self._tell_unfitting)
        page.written.connect(self._tell_written)
        page.left.connect(self._tell_reading)
        if self._passage is not None:
            page.remember_passage(*self._passage)

    def _tell_unfitting(self) -> None:
        keys = self._window.commands.action("cite here").shortcut().toString()
        self._window.toast.tell(
            say("Nothing is cited: no evidence fits this sentence. {keys} looks for some.", keys=keys) if keys else
            say("Nothing is cited: no evidence fits this sentence."))

    def _tell_written(self, sentences: int, uncited: int, section: str) -> None:
        if self._window.has_briefing and self._window.briefing.isVisible():  # it may tell while it is made
            self._window.status.show_written(sentences, uncited, section)

    def _tell_reading(self) -> None:
        self._window.status.show_reading(self._window.view.caret)

    def _remember(self) -> None:
        """Keep the words that are still selected at hand in the tray, also for a page that is not made yet."""
        window, chosen = self._window, self._window.view.selection
        if chosen.begin < chosen.end:
            self._passage = window.reading.article, chosen.begin, chosen.end
            if window.has_briefing:
                window.briefing.remember_passage(*self._passage)

    def _forget(self) -> None:
        self._passage = None

    def _show_record(self, kind: str, record_id: str) -> None:
        self._panes.stand_beside()
        self._window.records.show_record(kind, record_id)
        self._window.reading.select_record(kind, record_id)

    def _show_passage(self, article_id: str, begin: int, end: int) -> None:
        self._panes.stand_beside()
        self._window.reading.show_evidence(article_id, begin, end)

    def _write_in(self, kind: str) -> None:
        self._panes.show_briefing()
        self._window.briefing.manuscript.write_in(kind)

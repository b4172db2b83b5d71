"""Connect the briefing, which is made when it is first wanted, with the article and the records."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from editor.ui.panes import Panes
from editor.ui.window import MainWindow
from editor.ui.wiring.connecting import connect

if TYPE_CHECKING:
    from editor.ui.briefing.page import BriefingPage


class BriefingWiring(QObject):
    """What is cited, and what the briefing points at."""

    def __init__(self, window: MainWindow, panes: Panes) -> None:
        super().__init__(window)
        self._window, self._panes = window, panes
        self._passage: tuple[str, int, int] | None = None
        connect(window.commands, {
            "bottom line": lambda: self._write_in("bottom line"),
            "judgement": lambda: self._write_in("key judgements"),
        })
        window.briefing_made.connect(self._connect_page)
        window.reading.passage_selected.connect(self._remember)
        window.bridge.opened.connect(self._forget)

    def _connect_page(self, page: BriefingPage) -> None:
        page.record_chosen.connect(self._show_record)
        page.evidence_chosen.connect(self._show_passage)
        page.cited.connect(lambda sentence: self._window.toast.tell(sentence, can_undo=True))
        page.written.connect(self._tell_written)
        page.left.connect(self._tell_reading)
        self._window.reading.passage_selected.connect(page.remember_passage)
        if self._passage is not None:
            page.remember_passage(*self._passage)

    def _tell_written(self, sentences: int, uncited: int, section: str) -> None:
        if self._window.briefing.isVisible():
            self._window.status.show_written(sentences, uncited, section)

    def _tell_reading(self) -> None:
        self._window.status.show_reading(self._window.view.caret)

    def _remember(self, article: str, begin: int, end: int) -> None:
        """Keep the words last selected for a page that is not made yet."""
        self._passage = article, begin, end

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

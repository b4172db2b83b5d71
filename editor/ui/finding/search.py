"""Find words in all articles in a thread of its own, and tell what is found bit by bit."""

from __future__ import annotations

import logging
import math
import time

from PySide6.QtCore import QObject, Signal

from editor.model.errors import DossierError
from editor.ui.concordance.rows import Row
from editor.ui.finding.looking import Looking
from editor.workspace import OpenProject
from editor.workspace.searching import Hit, each_hit

_EVERY = 0.05
"""How many seconds hits after the first are gathered before they are told."""

_log = logging.getLogger(__name__)


class Search(Looking):
    """One search. `found` carries some rows at a time, `ended` whether there are more than it may tell, and whether all
    articles could be searched.
    """

    found = Signal(list)
    ended = Signal(bool, bool)

    def __init__(self, desk: OpenProject, words: str, match_case: bool, whole_words: bool, limit: int,
                 parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._words, self._limit = desk, words, limit
        self._match_case, self._whole_words = match_case, whole_words

    def _look(self) -> None:
        more = is_whole = False
        try:
            more = self._gather()
            is_whole = True
        except DossierError as failure:
            _log.warning("not all articles were searched: %s", failure)
        finally:
            self._tell(self.ended, more, is_whole)

    def _gather(self) -> bool:
        """Tell what is found until that is all, or enough; return whether there is more."""
        rows: list[Row] = []
        count, told, more = 0, -math.inf, False  # the first is told at once
        try:
            for hit in each_hit(self._desk, self._words, match_case=self._match_case, whole_words=self._whole_words):
                more = count == self._limit
                if self._is_stopped or more:
                    break
                rows.append(_row_of(hit))
                count += 1
                if time.monotonic() - told > _EVERY:
                    self._tell(self.found, rows)
                    rows, told = [], time.monotonic()
        finally:
            if rows:
                self._tell(self.found, rows)
        return more


def _row_of(hit: Hit) -> Row:
    return Row(hit.article, hit.begin, hit.end, hit.line, hit.before, " ".join(hit.words.split()), hit.after)

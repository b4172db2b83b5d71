"""Find words in all articles in a thread of its own, and tell what is found bit by bit."""

from __future__ import annotations

import logging
import threading
import time

from PySide6.QtCore import QObject, Signal

from editor.model.errors import DossierError
from editor.ui.concordance.rows import Row
from editor.ui.finding.looking import Looking
from editor.workspace import OpenProject
from editor.workspace.searching import Hit, hits_by_text

FIRST = 40
"""So many places fill the list of a high window; after them the search waits until it is told to go on."""

_SOON, _OFTEN, _AT_LAST = 0.01, 0.05, 0.3
"""How many seconds the first places are gathered before they are told, how many further ones at least, and at most."""

_log = logging.getLogger(__name__)


class Search(Looking):
    """One search. `found` carries some rows at a time, `ended` whether there are more than it may tell, and whether all
    articles could be searched.

    Each further piece is as long as all before it: a list that grows is laid out anew with each.
    """

    found = Signal(list)
    ended = Signal(bool, bool)

    def __init__(self, desk: OpenProject, words: str, match_case: bool, whole_words: bool, limit: int,
                 parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._words, self._limit = desk, words, limit
        self._match_case, self._whole_words = match_case, whole_words
        self._rows: list[Row] = []
        self._count = 0
        self._gathered_since = 0.0
        self._may_go_on = threading.Event()

    def go_on(self) -> None:
        """Find the places after the first, too."""
        self._may_go_on.set()

    def stop(self) -> None:
        super().stop()
        self._may_go_on.set()

    def _look(self) -> None:
        more = is_whole = False
        try:
            more = self._gather()
            is_whole = True
        except DossierError as failure:
            _log.warning("not all articles were searched: %s", failure)
        finally:
            self._tell_rows()
            self._tell(self.ended, more, is_whole)

    def _gather(self) -> bool:
        """Tell what is found until that is all, or enough; return whether there is more."""
        for hits in hits_by_text(self._desk, self._words, match_case=self._match_case, whole_words=self._whole_words):
            for hit in hits:
                if self._count == self._limit:
                    return True
                self._take(hit)
                if self._is_stopped:
                    return False
            self._tell_if_due()
            if self._is_stopped:  # also where texts have none
                return False
        return False

    def _take(self, hit: Hit) -> None:
        if not self._count:
            self._gathered_since = time.monotonic()
        self._rows.append(Row(hit.article, hit.begin, hit.end, hit.line, hit.before, " ".join(hit.words.split()),
                              hit.after))
        self._count += 1
        if self._count == FIRST:
            self._tell_rows()
            self._may_go_on.wait()

    def _tell_if_due(self) -> None:
        waited, told = time.monotonic() - self._gathered_since, self._count - len(self._rows)
        if waited > (_OFTEN if told else _SOON) and (len(self._rows) >= told or waited > _AT_LAST):
            self._tell_rows()

    def _tell_rows(self) -> None:
        if self._rows:
            self._tell(self.found, self._rows)
            self._rows, self._gathered_since = [], time.monotonic()

"""Connect accounts of events and ties of entities with the words that are selected in the article."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject

from editor.model.edits.events import add_account
from editor.model.edits.relations import add_relation_evidence
from editor.ui.window import MainWindow
from editor.words import say


class EvidenceWiring(QObject):
    """Selected words become evidence of the account that the keys were in last or of a tie, or begin an account."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        window.records.aimed.connect(window.reading.aim)
        window.records.wished.connect(self._do)

    def _do(self, deed: str, kind: str, record_id: str) -> None:
        deeds: dict[str, Callable[[str], None]] = {
            "use selection": partial(self._use, kind), "new account": self._begin_account,
            "tie evidence": self._show_tie}
        if deed in deeds and self._has_selection():
            deeds[deed](record_id)

    def _use(self, kind: str, record_id: str) -> None:
        chosen = self._window.view.selection
        self._window.reading.add_evidence_to(kind, record_id, chosen.begin, chosen.end)

    def _begin_account(self, event_id: str) -> None:
        chosen = self._window.view.selection
        passage = (self._window.reading.article, chosen.begin, chosen.end)
        self._window.bridge.submit(add_account(event_id, passage))

    def _show_tie(self, relation_id: str) -> None:
        chosen = self._window.view.selection
        self._window.bridge.submit(add_relation_evidence(relation_id, self._window.reading.article, chosen.begin,
                                                         chosen.end))

    def _has_selection(self) -> bool:
        if self._window.reading.has_selection:
            return True
        self._window.toast.tell(say("Nothing was added: select the words in the article first."))
        return False

"""Connect the accounts of the event that is open with the words that are selected in the article."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from editor.model.edits.events import add_account
from editor.ui.window import MainWindow
from editor.words import say


class EvidenceWiring(QObject):
    """Selected words become evidence of the account that the keys were in last, or begin another one."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        window.records.aimed.connect(window.reading.aim)
        window.records.wished.connect(self._do)

    def _do(self, deed: str, kind: str, record_id: str) -> None:
        deeds: dict[str, Callable[[str], None]] = {"use selection": self._use, "new account": self._begin_account}
        if deed in deeds and self._has_selection():
            deeds[deed](record_id)

    def _use(self, event_id: str) -> None:
        chosen = self._window.view.selection
        self._window.reading.add_evidence_to("event", event_id, chosen.begin, chosen.end)

    def _begin_account(self, event_id: str) -> None:
        chosen = self._window.view.selection
        passage = (self._window.reading.article, chosen.begin, chosen.end)
        self._window.bridge.submit(add_account(event_id, passage))

    def _has_selection(self) -> bool:
        if self._window.reading.has_selection:
            return True
        self._window.toast.tell(say("Nothing was added: select the words in the article first."))
        return False

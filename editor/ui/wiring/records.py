"""Connect the records with the article."""

from __future__ import annotations

from PySide6.QtCore import QObject

from editor.ui.panes import Panes
from editor.ui.window import MainWindow


class RecordsWiring(QObject):
    """What the tables and forms of the records point at."""

    def __init__(self, window: MainWindow, panes: Panes) -> None:
        super().__init__(window)
        self._window, self._panes = window, panes
        window.records.record_chosen.connect(window.reading.select_record)
        window.records.turned_to.connect(window.reading.outline_record)
        window.records.evidence_chosen.connect(window.reading.show_evidence)
        window.records.left.connect(self._go_to_article)

    def _go_to_article(self) -> None:
        if self._window.pages.currentWidget() is self._window.article_page:
            self._window.view.setFocus()

"""Connect the outlets with what names them: the article's head, the library, the palette and notes."""

from __future__ import annotations

from PySide6.QtCore import QObject

from editor.model.records import Article, Outlet
from editor.ui.panes import Panes
from editor.ui.window import MainWindow
from editor.ui.wiring.connecting import connect

_FIELDS = {"published": "publishedField", "place": "placeField", "address": "urlField"}
"""The field of the article's details that a part of its head leads to."""


class OutletsWiring(QObject):
    """The dialog of the outlets. It is made when it is wanted."""

    def __init__(self, window: MainWindow, panes: Panes) -> None:
        super().__init__(window)
        self._window, self._panes = window, panes
        connect(window.commands, {"outlets": self._open})
        window.view.detail_requested.connect(self._mend)
        window.library.deeds.outlet_requested.connect(self._open_of)
        window.outlet_requested.connect(self._open)
        window.records.record_chosen.connect(self._show_source)

    def _mend(self, detail: str) -> None:
        """Show who publishes the article on the screen, or let another detail of it be settled."""
        article_id = self._window.reading.article
        if detail in ("version", "copy"):  # these lead elsewhere
            return
        if detail not in ("outlet", "grade"):
            self._window.imports.settle_again(article_id, _FIELDS.get(detail, ""))
        elif not self._open_of(article_id):
            self._window.imports.settle_again(article_id, "outletField" if detail == "outlet" else "reliabilityField")

    def _open_of(self, article_id: str) -> bool:
        """Show the outlet of an article; tell whether it has one."""
        article = self._window.bridge.project.find(Article, article_id)
        if article is None or self._window.bridge.project.find(Outlet, article.outlet) is None:
            return False
        self._open(article.outlet, article_id)
        return True

    def _open(self, outlet_id: str = "", article_id: str = "") -> None:
        from editor.ui.outlets.dialog import OutletsDialog
        window = self._window
        if window.bridge.desk is None:
            return
        dialog = OutletsDialog(window.bridge, window, outlet_id, article_id or window.reading.article)
        dialog.record_chosen.connect(self._show)
        dialog.note_requested.connect(lambda outlet: window.records.wished.emit("note", "outlet", outlet))
        dialog.details_requested.connect(lambda article: window.imports.settle_again(article, "outletField"))
        dialog.undo_requested.connect(window.commands.action("undo").trigger)
        dialog.redo_requested.connect(window.commands.action("redo").trigger)
        dialog.open()

    def _show_source(self, kind: str, record_id: str) -> None:
        """Show the outlet or the article that a note is on."""
        if kind == "outlet":
            self._open(record_id)
        elif kind == "article":
            self._show(kind, record_id)

    def _show(self, kind: str, record_id: str) -> None:
        if kind == "article":
            self._panes.show_article()
            self._window.reading.show_article(record_id)
            self._window.view.setFocus()
        else:
            self._window.records.show_record(kind, record_id)

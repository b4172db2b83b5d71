"""Connect the records with the article."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QWidget

from editor.ui.panes import Panes, first_place
from editor.ui.window import MainWindow


class RecordsWiring(QObject):
    """What the tables and forms of the records point at, and the form that stays open where a project only moves into
    another file.
    """

    def __init__(self, window: MainWindow, panes: Panes) -> None:
        super().__init__(window)
        self._window, self._panes = window, panes
        self._open: tuple[str, str] | None = None
        self._field: str | None = None
        window.records.record_chosen.connect(window.reading.select_record)
        window.records.turned_to.connect(window.reading.outline_record)
        window.records.evidence_chosen.connect(window.reading.show_evidence)
        window.records.left.connect(self._go_to_article)
        window.bridge.about_to_close.connect(self._note)
        window.bridge.opened.connect(self._return)

    def _go_to_article(self) -> None:
        if self._window.pages.currentWidget() is self._window.article_page:
            self._window.view.setFocus()

    def _note(self) -> None:
        """Note which record is open, and which of its fields has the keys."""
        records, focused = self._window.records, self._window.focusWidget()
        self._open = records.current()
        self._field = focused.objectName() if focused is not None and records.isAncestorOf(focused) else None

    def _return(self) -> None:
        opened, desk = self._open, self._window.bridge.desk
        if opened is not None and desk is not None and desk.moved_from is not None:
            QTimer.singleShot(0, self, lambda: self._open_again(*opened))  # once the forms are blank

    def _open_again(self, kind: str, record_id: str) -> None:
        records = self._window.records
        records.show_record(kind, record_id)
        self._window.reading.outline_record(kind, record_id)
        if self._field is not None:
            form = records.form_of(kind)
            first_place(form.findChild(QWidget, self._field) or form).setFocus(Qt.FocusReason.OtherFocusReason)

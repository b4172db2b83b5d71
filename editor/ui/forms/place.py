"""The place below a table: the form of the record that is chosen there, or that of several."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget

from editor.ui.bridge import Bridge
from editor.ui.forms.record_form import RecordForm, scrolling

if TYPE_CHECKING:
    from editor.ui.forms.bulk.form import BulkForm

MakeBulkForm = Callable[[str, Bridge], "BulkForm"]


class FormPlace(QStackedWidget):
    """The form of one record, and that of several, which is made when several are first chosen.

    `made` carries the latter. While several are chosen no record is the open one.
    """

    made = Signal(object)

    def __init__(self, bridge: Bridge, kind: str, form: RecordForm, make: MakeBulkForm) -> None:
        super().__init__()
        self._bridge = bridge
        self._kind = kind
        self._make = make
        self._bulk: BulkForm | None = None
        self.form = form
        self.addWidget(form)

    @property
    def several(self) -> tuple[str, ...]:
        """Return the ids of the records whose common form is in sight, or none."""
        return self._bulk.ids if self._bulk is not None else ()

    def show_record(self, record_id: str) -> None:
        """Show the form of one record; of none, the sentence that says how to make one."""
        if self._bulk is not None and self._bulk.ids:
            self._bulk.show_several(())
        self.form.show_record(record_id)
        self.setCurrentIndex(0)

    def show_several(self, ids: tuple[str, ...]) -> None:
        """Show the form of two or more records."""
        self.form.show_record("")
        self.bulk.show_several(ids)
        self.setCurrentIndex(1)

    @property
    def bulk(self) -> BulkForm:
        """Return the form of several records."""
        if self._bulk is None:
            self._bulk = self._make(self._kind, self._bridge)
            self.addWidget(scrolling(self._bulk))
            self.made.emit(self._bulk)
        return self._bulk

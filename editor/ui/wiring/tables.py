"""Connect the tables of records: what is done with several at once, how they are sorted, what is incomplete."""

from __future__ import annotations

from contextlib import suppress

from PySide6.QtCore import QObject

from editor.model.change import Edit
from editor.storage.settings import Sorting, change_settings, load_settings
from editor.ui.large_steps import LargeSteps
from editor.ui.window import MainWindow
from editor.ui.wiring.connecting import connect

_KINDS = {"entity", "event", "quote", "note"}


class TablesWiring(QObject):
    """What tables wish for. Steps of very many records are done in turns with the window."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._steps = LargeSteps(window.bridge, window)
        records = window.records
        records.edit_requested.connect(self._do)
        records.several_chosen.connect(window.reading.outline_several)
        records.merging_requested.connect(self._merge)
        records.arranged.connect(self._remember)
        records.made.connect(self._sort)
        connect(window.commands, {"arrange records": records.offer_arrangement,
                                  "next incomplete": records.go_to_incomplete})

    def _do(self, edit: Edit) -> None:
        self._steps.do(edit, lambda _: None)

    def _merge(self, entity_id: str, other_id: str) -> None:
        from editor.ui.forms.merging import MergeDialog
        dialog = MergeDialog(self._window.bridge, entity_id, self._window, other_id)
        dialog.merged.connect(lambda merged: self._window.records.show_record("entity", merged))
        dialog.open()

    def _sort(self) -> None:
        """Sort the tables as they were sorted last."""
        sorted_by = load_settings().tables
        for kind in _KINDS & sorted_by.keys():
            self._window.records.sort(kind, sorted_by[kind].order, backwards=sorted_by[kind].backwards)

    def _remember(self, kind: str, order: str, backwards: bool) -> None:
        with suppress(OSError):  # a full disk: how a table is sorted is a convenience
            change_settings(tables=load_settings().tables | {kind: Sorting(order=order, backwards=backwards)})

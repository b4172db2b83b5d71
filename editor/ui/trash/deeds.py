"""Show what was deleted, and restore what is chosen there."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from editor.model.change import Change
from editor.model.errors import DossierError
from editor.model.messages import told
from editor.session import Deletion
from editor.ui.bridge import Bridge
from editor.ui.trash.dialog import TrashDialog


class Trash(QObject):
    """The trash of the open project. `restored` carries the step that brought something back."""

    restored = Signal(Change)

    def __init__(self, bridge: Bridge, window: QWidget) -> None:
        super().__init__(window)
        self._bridge = bridge
        self._window = window

    def show(self) -> None:
        """Show what was deleted from the open project and can be restored."""
        self._bridge.submit_draft()
        deletions = self._deletions()
        if deletions is None or self._bridge.desk is None:
            return
        dialog = TrashDialog(deletions, is_whole=self._bridge.desk.session.remembers_all, parent=self._window)
        dialog.restore_requested.connect(lambda steps: self._restore(dialog, steps))
        self._bridge.refused.connect(dialog.tell)
        self._bridge.about_to_close.connect(dialog.reject)
        dialog.open()

    def _deletions(self) -> list[Deletion] | None:
        try:
            return self._bridge.desk.session.deletions() if self._bridge.desk is not None else None
        except DossierError as failure:
            self._bridge.refused.emit(str(failure))
            return None

    def _restore(self, dialog: TrashDialog, steps: list[Change]) -> None:
        """Bring back what steps took away, the latest step first, and tell what came of it."""
        told: list[str] = []
        for step in steps:
            told += self._bring_back(step)
        dialog.show_deletions(self._deletions() or [])
        if told:
            dialog.tell("\n".join(told))

    def _bring_back(self, step: Change) -> list[str]:
        """Restore one step and return what to tell of it; a refusal is told by the bridge."""
        if self._bridge.desk is None:
            return []
        try:
            edit, lost = self._bridge.desk.session.restoring(step)
        except DossierError as failure:
            self._bridge.refused.emit(str(failure))
            return []
        change = self._bridge.submit(edit)
        if change is None:
            return []
        self.restored.emit(change)
        return [told(change.message), *lost]

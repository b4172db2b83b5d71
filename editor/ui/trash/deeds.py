"""Show what was deleted, and restore what is chosen there."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from editor.model.change import Change, Edit
from editor.model.errors import DossierError
from editor.model.messages import told
from editor.session import Deletion
from editor.ui.bridge import Bridge
from editor.ui.large_steps import LargeSteps
from editor.words import say

if TYPE_CHECKING:
    from editor.ui.trash.dialog import TrashDialog


class Trash(QObject):
    """The trash of the open project. `restored` carries the step that brought something back."""

    restored = Signal(Change)

    def __init__(self, bridge: Bridge, window: QWidget) -> None:
        super().__init__(window)
        self._bridge = bridge
        self._window = window
        self._steps = LargeSteps(bridge, window)
        self._tell_stopped: Callable[[], object] = lambda: None
        self._steps.stopped.connect(lambda: self._tell_stopped())

    def show(self) -> None:
        """Show what was deleted from the open project and can be restored."""
        self._bridge.submit_draft()
        deletions = self._deletions()
        if deletions is None or self._bridge.desk is None:
            return
        from editor.ui.trash.dialog import TrashDialog
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
        """Bring back what steps took away, the latest step first, and tell what came of it, also when it is stopped."""
        sentences: list[str] = []

        def take_next(more: Iterable[str] = ()) -> None:
            sentences.extend(more)
            if steps:
                self._bring_back(steps.pop(0), take_next)
            else:
                self._show_restored(dialog, sentences)
        self._tell_stopped = lambda: self._show_restored(
            dialog, [*sentences, say("Stopped. What was not restored is still in the trash.")])
        take_next()

    def _show_restored(self, dialog: TrashDialog, sentences: list[str]) -> None:
        if isValid(dialog):
            dialog.show_deletions(self._deletions() or [])
            if sentences:
                dialog.tell("\n".join(sentences))

    def _bring_back(self, step: Change, then: Callable[[Iterable[str]], object]) -> None:
        """Restore one step, and give on what to tell of it; a refusal is told by the bridge."""
        def apply(found: tuple[Edit, tuple[str, ...]] | None) -> None:
            if found is None:
                then(())
            else:
                self._steps.do(found[0], lambda change: end(change, found[1]))

        def end(change: Change | None, lost: tuple[str, ...]) -> None:
            if change is not None:
                self.restored.emit(change)
            then([told(change.message), *lost] if change is not None else ())
        self._steps.take(lambda session: session.restoring(step), apply)

"""Read what the records add to the sections of a briefing, beside the window and never in the way of typing."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication, QWidget

from editor.briefing.outline import Proof, proof_of
from editor.model.project import Project
from editor.ui.bridge import Bridge
from editor.ui.briefing.current import current_briefing
from editor.ui.work import Work

_REST_MS = 300


class Proofs(QObject):
    """Reads after a rest, while its page is in sight. `read` carries a Proof, `failed` why there is none."""

    read = Signal(object)
    failed = Signal(str)

    def __init__(self, bridge: Bridge, page: QWidget) -> None:
        super().__init__(page)
        self._bridge = bridge
        self._page = page
        self._is_reading = False
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._rest.timeout.connect(self._begin)

    def want(self) -> None:
        """Read once nothing has changed for a while."""
        self._rest.start()

    def _begin(self) -> None:
        briefing = current_briefing(self._bridge)
        if not self._page.isVisible():
            return
        if briefing is None:
            self.read.emit(Proof((), ()))
        elif self._is_reading:
            self._rest.start()
        else:
            self._read(self._bridge.project, briefing.id)

    def _read(self, project: Project, briefing_id: str) -> None:
        """Read in a thread: a large project takes a while."""
        self._is_reading = True
        work = Work(lambda: proof_of(project, briefing_id), QApplication.instance() or self)
        work.done.connect(self._take)
        work.failed.connect(self._tell)
        work.start()

    def _take(self, proof: Proof) -> None:
        self._is_reading = False
        self.read.emit(proof)

    def _tell(self, problem: str) -> None:
        self._is_reading = False
        self.failed.emit(problem)

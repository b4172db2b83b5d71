"""Learn from what was decided in the open project, while its articles are read for suggestions, beside the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from editor import workspace
from editor.ui.bridge import Bridge
from editor.ui.work import Work

if TYPE_CHECKING:  # read when something is suggested, not when the window starts
    from editor.suggest.learned import Learned
    from editor.workspace.learning import Learner


class Teaching(QObject):
    """What is learned in the open project: gathered on a thread of its own, then learned in a process.

    Nothing waits for it: what is read before it is learned is read by what was learned before. It is forgotten with its
    project.
    """

    def __init__(self, bridge: Bridge, parent: QObject) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._learner: Learner | None = None
        self._opening: Work | None = None
        self._is_wanted = False
        bridge.about_to_close.connect(self._forget)

    @property
    def learned(self) -> Learned | None:
        """Return what is learned so far, None for nothing."""
        return self._learner.learned if self._learner is not None else None

    def begin(self) -> None:
        """Begin to gather what was decided, and then to learn from it; where that is not wanted, or without a project,
        nothing is learned.
        """
        self._is_wanted = self._bridge.desk is not None and workspace.settings().learn
        if not self._is_wanted:
            self._forget()
        elif self._learner is not None:
            self._start()
        elif self._opening is None:  # opens a room of rules, which takes longer than a turn may
            self._opening = Work(lambda: workspace.Learner(), self)
            self._opening.done.connect(self._take)
            self._opening.failed.connect(self._leave)
            self._opening.start()

    def give_up(self) -> None:
        """Gather no further, and learn nothing new for now."""
        self._is_wanted = False
        if self._learner is not None:
            self._learner.give_up()

    def _take(self, learner: Learner) -> None:
        """Take what learns, and begin unless that was given up meanwhile."""
        self._learner, self._opening = learner, None
        if self._is_wanted:
            self._start()

    def _leave(self) -> None:
        self._opening = None

    def _start(self) -> None:
        if self._learner is not None and self._bridge.desk is not None:
            self._learner.start(self._bridge.desk)

    def _forget(self) -> None:
        self.give_up()
        if self._learner is not None:
            self._learner.forget()

"""Learn from what was decided in the open project, while its articles are read for suggestions, beside the window."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from editor import workspace
from editor.model.errors import DossierError
from editor.ui.bridge import Bridge
from editor.ui.work import Work

if TYPE_CHECKING:  # read when something is suggested, not when the window starts
    from editor.suggest.learned import Learned, Lesson
    from editor.workspace.learning import Learner


class Teaching(QObject):
    """What is learned in the open project: gathered an article at a time between other things, then learned apart.

    Nothing waits for it: what is read before it is learned is read by what was learned before. It is forgotten with its
    project.
    """

    def __init__(self, bridge: Bridge, parent: QObject) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._learner: Learner | None = None
        self._turns: Iterator[Lesson | None] | None = None
        self._lessons: list[Lesson] = []
        self._next = QTimer(self, singleShot=True, interval=0)
        self._next.timeout.connect(self._gather)
        bridge.about_to_close.connect(self._forget)

    @property
    def learned(self) -> Learned | None:
        """Return what is learned so far, None for nothing."""
        return self._learner.learned if self._learner is not None else None

    def begin(self) -> None:
        """Begin to gather what was decided, and then to learn from it; where that is not wanted, or without a project,
        nothing is learned.
        """
        desk = self._bridge.desk
        if desk is None or not workspace.settings().learn:
            self._forget()
            return
        self._turns, self._lessons = iter(()), []
        if self._learner is not None:
            self._gather_in(desk)
            return
        asked = self._turns
        work = Work(lambda: workspace.Learner(), self)  # opens a room of rules, which takes longer than a turn may
        work.done.connect(lambda learner: self._take(learner, asked))
        work.start()

    def give_up(self) -> None:
        """Gather no further, and learn nothing new for now."""
        self._turns = None
        self._next.stop()
        if self._learner is not None:
            self._learner.give_up()

    def _take(self, learner: Learner, asked: Iterator[Lesson | None]) -> None:
        """Take what learns, and gather for it unless that was given up meanwhile."""
        self._learner = self._learner or learner
        if self._turns is asked and self._bridge.desk is not None:
            self._gather_in(self._bridge.desk)

    def _gather_in(self, desk: workspace.OpenProject) -> None:
        self._turns = workspace.decisions(desk)
        self._next.start()

    def _gather(self) -> None:
        try:
            lesson = next(self._turns, self) if self._turns is not None else self
        except DossierError:
            lesson = None  # a damaged article teaches nothing; whoever opens it is told
        if isinstance(lesson, Teaching):
            self._end()
            return
        self._lessons += [lesson] if lesson else []
        self._next.start()

    def _end(self) -> None:
        """Learn from all that was gathered."""
        self._turns = None
        if self._learner is not None:
            self._learner.start(self._lessons, self._bridge.project)

    def _forget(self) -> None:
        self.give_up()
        if self._learner is not None:
            self._learner.forget()

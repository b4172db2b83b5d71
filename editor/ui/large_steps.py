"""Do, undo and redo steps of very many records in turns with the window, and tell how far they are."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from editor.model.change import Change, Edit
from editor.model.errors import DossierError
from editor.model.slices import Walk
from editor.session import Session
from editor.ui.bridge import Bridge
from editor.ui.progress import Progress
from editor.ui.typed import LongDeed
from editor.words import phrase, say

T = TypeVar("T")
Then = Callable[[T | None], object]
"""What follows a step: given what came of it, or None where it was refused. Nothing follows one that was stopped."""

_TURN = 0.015
"""How many seconds are worked before the window has its turn."""


def work_for_a_turn(walk: Walk[Any]) -> None:
    """Go on with a deed in slices for as long as the window may wait; raises what breaks it off."""
    until = time.monotonic() + _TURN
    walk.go_on()
    while not walk.is_over and time.monotonic() < until:
        walk.go_on()


class LargeSteps(QObject, LongDeed):
    """Steps one after another. A small one is over when its method returns.

    One that takes longer shows how far it is, and keeps hands off the window; it can be stopped as long as nothing has
    changed yet, and with it what was ordered after it, which `stopped` tells. The project counts as being saved
    meanwhile, and is closed when all that was ordered is done.
    """

    left = phrase("A step of very many records is not done yet.")
    stopped = Signal()

    def __init__(self, bridge: Bridge, window: QWidget) -> None:
        super().__init__(window)
        self._bridge, self._window = bridge, window
        self._walk: Walk[Any] | None = None
        self._then: Then[Any] = lambda _: None
        self._waiting: list[tuple[Callable[[Session], Walk[Any]], Then[Any]]] = []
        self._is_closing = False
        self._progress: Progress | None = None
        self._turn = QTimer(self, singleShot=True, interval=0)
        self._turn.timeout.connect(self._go_on)
        bridge.about_to_close.connect(self._close)
        bridge.opened.connect(self._open)

    @property
    def is_over(self) -> bool:
        """Tell whether nothing is left to do."""
        return self._walk is None

    def undo(self, then: Then[Change]) -> None:
        """Take back the latest step."""
        self.take(Session.undoing, then)

    def redo(self, then: Then[Change]) -> None:
        """Bring back the step last taken back."""
        self.take(Session.redoing, then)

    def do(self, edit: Edit, then: Then[Change]) -> None:
        """Apply an edit."""
        self.take(lambda session: session.doing(edit), then)

    def take(self, deed: Callable[[Session], Walk[Any]], then: Then[Any]) -> None:
        """Begin a deed, after those before it and any resting draft; a refusal is told by the bridge.

        In a project that is being closed nothing begins any more.
        """
        if self._is_closing:
            return
        if self._walk is not None:
            self._waiting.append((deed, then))
            return
        self._bridge.submit_draft()
        if self._bridge.desk is None:
            then(None)
            return
        self._walk, self._then = deed(self._bridge.desk.session), then
        self._progress = Progress("stepProgress", say("Working on very many records…"), self._window)
        self._progress.stopped.connect(self._stop)
        self._go_on()

    @property
    def is_busy(self) -> bool:
        """Tell whether something is left to do."""
        return not self.is_over

    def finish(self) -> None:
        """Do now what is left; not from within a part of it that is being told."""
        while self._walk is not None and not self._walk.is_going_on:
            self._go_on()

    def _go_on(self) -> None:
        walk = self._walk
        if walk is None or not self._works(walk):
            return
        if walk.is_over:
            self._end(walk.result)
        elif self._progress is not None:
            self._bridge.attend(self)
            self._progress.show(walk.done, can_stop=walk.can_be_given_up)
            self._turn.start()

    def _works(self, walk: Walk[Any]) -> bool:
        """Work for a turn; tell whether the walk is still the one that is under way."""
        try:
            work_for_a_turn(walk)
        except DossierError as refusal:
            self._end(None)
            self._bridge.refused.emit(str(refusal))
        except BaseException:  # of a view: the steps that follow can be done all the same
            self._leave()
            raise
        return self._walk is walk

    def _stop(self) -> None:
        if self._walk is not None and self._walk.can_be_given_up:
            self.give_up()
            self.stopped.emit()

    def _close(self) -> None:
        self._is_closing = True
        self.give_up()

    def _open(self) -> None:
        self._is_closing = False

    def give_up(self) -> None:
        """Do no more; a step that is worked out is kept as a whole."""
        self._waiting.clear()
        if self._walk is not None:
            self._walk.give_up()
            self._leave()

    def _end(self, result: Any) -> None:
        then = self._leave()
        then(result)
        if self._waiting and self._walk is None:
            self.take(*self._waiting.pop(0))

    def _leave(self) -> Then[Any]:
        """Forget the deed under way, and return what was to follow it."""
        then, self._walk, self._then = self._then, None, lambda _: None
        self._turn.stop()
        if self._progress is not None:
            self._progress.end()
            self._progress = None
        self._bridge.dismiss(self)
        return then

"""Take what was found in an article into the project: worked out beside the window, then done in turns with it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from editor.model.change import Change, Edit, Stamps
from editor.model.project import Project
from editor.model.slices import Walk
from editor.ui.bridge import Bridge
from editor.ui.large_steps import work_for_a_turn
from editor.ui.work import Work

_TRIES = 3
"""How often a step is worked out beside the window while the project goes on being changed."""


class Landing(QObject):
    """One step at a time on its way into the project; what is done meanwhile by hand stays, and is done before it.

    `landed` carries the change once all have heard of it, `failed` what went wrong, after which nothing has changed.
    `outdated` says that the project was changed while the step was worked out, and that nothing was done; after so many
    times it is worked out where it is done.
    """

    landed = Signal(Change)
    failed = Signal(Exception)
    outdated = Signal()

    def __init__(self, bridge: Bridge, parent: QObject) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._work: Work | None = None
        self._walk: Walk[Change] | None = None
        self._tries = 0
        self._turn = QTimer(self, singleShot=True, interval=0)
        self._turn.timeout.connect(self._go_on)
        bridge.about_to_close.connect(self._give_up)

    @property
    def is_under_way(self) -> bool:
        """Tell whether a step is worked out or done."""
        return self._work is not None or self._walk is not None

    @property
    def is_telling(self) -> bool:
        """Tell whether what is heard of just now is a part of the step."""
        return self._walk is not None and self._walk.is_going_on

    def begin(self, edit: Edit) -> None:
        """Work a step out on the open project as it stands now, and do it."""
        self._bridge.submit_draft()
        desk = self._bridge.desk
        if desk is None:
            return
        project, author = self._bridge.project, desk.session.author
        work = self._work = Work(lambda: _worked_out(edit, project, author), self)
        work.done.connect(partial(self._take, work, edit, project))
        work.start()

    def end(self) -> None:
        """Leave a step out of which nothing is done yet; do the whole of another one now."""
        self._work = None
        if self._walk is not None and self._walk.can_be_given_up:
            self._give_up()
        while self._walk is not None and not self._walk.is_going_on:
            self._go_on()

    def _take(self, work: Work, edit: Edit, project: Project, found: Change | Exception) -> None:
        """Do a step that is worked out, unless it was left out meanwhile or the project is another one by now."""
        desk = self._bridge.desk
        if work is not self._work or desk is None:
            return
        self._work = None
        self._tries += 1
        if isinstance(found, Exception):
            self._tries = 0
            self.failed.emit(found)
        elif self._bridge.project is not project and self._tries < _TRIES:
            self.outdated.emit()
        else:
            self._walk = desk.session.doing(lambda now, stamp: found if now is project else edit(now, stamp))
            self._go_on()

    def _go_on(self) -> None:
        walk = self._walk
        if walk is None:
            return
        try:
            work_for_a_turn(walk)
        except Exception as fault:  # noqa: BLE001  # told by whoever asked for the step, whatever it is
            self._give_up()
            self.failed.emit(fault)
            return
        if self._walk is walk and walk.result is not None:
            self._give_up()
            self.landed.emit(walk.result)
        elif self._walk is walk:
            self._turn.start()

    def _give_up(self) -> None:
        """Do no more; a step that is kept already is kept as a whole."""
        walk, self._walk, self._work, self._tries = self._walk, None, None, 0
        self._turn.stop()
        if walk is not None:
            walk.give_up()


def _worked_out(edit: Edit, project: Project, author: str) -> Change | Exception:
    try:
        return edit(project, Stamps()(author))
    except Exception as fault:  # noqa: BLE001  # whatever is wrong with one article, the others are still wanted
        return fault

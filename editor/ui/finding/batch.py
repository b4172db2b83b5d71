"""Tag very many places without holding up the window: articles are loaded and places tagged in slices, as one step."""

from __future__ import annotations

import secrets
import time
from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from editor.model.change import Change, Edit
from editor.model.edits.everywhere import Place, batch_of
from editor.model.records import Mention
from editor.ui.bridge import Bridge
from editor.ui.progress import Progress
from editor.ui.typed import LongDeed
from editor.words import phrase, say_number

SLICE = 250
"""How many places are tagged at once: the window has its turn every 50 ms."""

_TURN = 0.03
"""How many seconds articles are loaded before the window has its turn."""

MakeSlice = Callable[[Sequence[Place], Change | None, str], Edit]
"""From places, what the first slice did (None for the first itself) and the token that makes slices one step."""


class Batch(QObject, LongDeed):
    """One deed on many places. `ended` carries whether all of it was done; a deed that was cancelled stays half done,
    as one step that can be undone.
    """

    left = phrase("A deed on very many places is not done yet.")
    ended = Signal(bool)

    def __init__(self, bridge: Bridge, window: QWidget, articles: Sequence[str], places: Sequence[Place],
                 make_slice: MakeSlice) -> None:
        super().__init__(window)
        self._bridge, self._make_slice = bridge, make_slice
        self._desk = bridge.desk
        self._articles = list(dict.fromkeys(articles))
        self._slices = [places[first:first + SLICE] for first in range(0, len(places), SLICE)]
        self._is_ended = self._is_going_on = False
        self._token = f"everywhere {secrets.token_hex(8)}"
        self._first: Change | None = None
        self._work = max(1, len(self._articles) + len(self._slices))
        self._progress = Progress("batchProgress", _told_of(len(self._articles), len(places)), window)
        self._progress.stopped.connect(self.give_up)
        self._turn = QTimer(self, interval=0)
        self._turn.timeout.connect(self._go_on)
        bridge.about_to_close.connect(self.give_up)

    def start(self) -> None:
        """Begin; what is quickly done is done when this returns."""
        self._go_on()
        if not self._is_done():
            self._bridge.attend(self)
            self._turn.start()

    @property
    def is_busy(self) -> bool:
        """Tell whether something is left to do."""
        return not self._is_ended

    def finish(self) -> None:
        """Do now what is left; not from within a slice that is being told."""
        while not self._is_ended and not self._is_going_on:
            self._go_on()

    def _go_on(self) -> None:
        if self._is_ended or self._bridge.desk is not self._desk:
            self._end(done=False)
            return
        self._is_going_on = True
        try:
            is_well = self._load_some() if self._articles else self._tag_some()
        finally:
            self._is_going_on = False
        if not is_well:
            self._end(done=False)
            return
        self._progress.show(1 - (len(self._articles) + len(self._slices)) / self._work)
        if self._is_done():
            self._end(done=True)

    def _load_some(self) -> bool:
        """Load articles for one turn; tell whether all could be."""
        until = time.monotonic() + _TURN
        while self._articles and time.monotonic() < until:
            if not self._bridge.load(self._articles.pop(0)):
                return False
        return True

    def _tag_some(self) -> bool:
        """Tag one slice; tell whether it could be."""
        if not self._slices:
            return True
        change = self._bridge.submit(self._make_slice(self._slices.pop(0), self._first, self._token))
        if self._first is None and change is not None and change.swaps:
            self._first = change
        return change is not None

    def _is_done(self) -> bool:
        return not self._articles and not self._slices

    def give_up(self) -> None:
        """Do no more, as in a project that is being closed; what was done is a step of it."""
        self._end(done=False)

    def _end(self, *, done: bool) -> None:
        if self._is_ended:
            return
        self._is_ended = True
        self._turn.stop()
        self._articles, self._slices = [], []
        self._progress.end()
        self._bridge.dismiss(self)
        self.ended.emit(done)
        self.deleteLater()


def _told_of(articles: int, places: int) -> str:
    if places:
        return say_number("Working on {count} place…", "Working on {count} places…", places)
    return say_number("Working on {count} article…", "Working on {count} articles…", articles)


def batch_in(change: Change | None) -> str:
    """Return the batch of the tags that a change made, or blank."""
    swaps = change.swaps if change else ()
    found = (batch_of(swap.after) for swap in swaps if isinstance(swap.after, Mention))
    return next((batch for batch in found if batch), "")


def entity_in(change: Change | None) -> str:
    """Return the entity that a change tagged words as, or blank."""
    tags = (swap.after for swap in change.swaps if isinstance(swap.after, Mention)) if change else ()
    return next((tag.entity for tag in tags), "")

"""Let SQLite look through a whole project file on a thread of its own, so that a large one can be read meanwhile."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Callable
from pathlib import Path

from immutables import Map

from editor.model.errors import DossierError, ProjectFileError
from editor.model.tallies import Spot
from editor.storage.connection import connect
from editor.storage.mentions import suggested_in, tallies_in
from editor.storage.opening import check_whole
from editor.words import say

Deed = Callable[[], object]

_TURN_S = 0.01
"""How long a look that is to end has until it is told so again."""


class Soundness:
    """What is known of a file: `damage` says what is wrong with it, blank while nothing is known to be.

    `on_damage` is called from the thread. How often each entity is tagged is counted there first, then how many tags
    wait for a decision, of the file as it was found. Once the file is known to be sound `then` is done, on a further
    thread that a program waits for as it ends.
    """

    def __init__(self, path: Path, then: Deed = lambda: None) -> None:
        self.damage: ProjectFileError | None = None
        self.on_damage: Deed = lambda: None
        self._path = path
        self._then = then
        self._is_known = threading.Event()
        self._is_counted = threading.Event()
        self._tallies: dict[str, int] = {}
        self._is_waiting_counted = threading.Event()
        self._suggested: Map[Spot, int] = Map()
        self._is_wanted = True
        self._connection = connect(path, "read")
        self._thread = threading.Thread(target=self._run, name=f"check of {path.name}", daemon=True)
        self._thread.start()

    def wait(self, seconds: float | None = None) -> None:
        """Wait until the file is known to be sound, or so many seconds. Raises ProjectFileError where it is damaged."""
        self._is_known.wait(seconds)
        if self.damage is not None:
            raise self.damage

    def tallies(self) -> dict[str, int]:
        """Wait until the tags are counted; none are of a file that is damaged, or was closed before."""
        self._is_counted.wait()
        return self._tallies

    def suggested(self) -> Map[Spot, int]:
        """Wait until what waits for a decision is counted; nothing is in a file that is damaged, or was closed before.
        """
        self._is_waiting_counted.wait()
        return self._suggested

    @property
    def knows_what_waits(self) -> bool:
        """Tell whether what waits for a decision is counted."""
        return self._is_waiting_counted.is_set()

    def stop(self) -> None:
        """End the look where it is; what has begun after it goes on, and nobody waits for it."""
        self._is_wanted = False
        while self._thread.is_alive() and not self._is_known.is_set():
            self._connection.interrupt()  # which reaches a statement that runs, and not one that is about to
            self._thread.join(_TURN_S)
        self._thread.join()
        self._connection.close()

    def _run(self) -> None:
        is_sound = self._look()
        if self.damage is not None:
            self.on_damage()
        elif is_sound:
            threading.Thread(target=self._do_then, name=f"backup of {self._path.name}").start()

    def _look(self) -> bool:
        found: ProjectFileError | None = ProjectFileError(say(
            "{name} could not be looked through to its end, so nothing is written into it. Open it again.",
            name=self._path.name))
        try:
            self._count()
            if self._is_wanted:
                check_whole(self._path, self._connection)
                found = None
        except ProjectFileError as damage:
            found = damage
        finally:  # whoever waits must hear of it, whatever ended the look
            self.damage = found if self._is_wanted else None
            self._is_known.set()
        return found is None

    def _count(self) -> None:
        try:
            self._tallies = tallies_in(self._connection)
            self._is_counted.set()
            if self._is_wanted:
                self._suggested = Map(suggested_in(self._connection))
        except sqlite3.Error:
            return  # the look through the whole file tells what is wrong
        finally:
            self._is_counted.set()
            self._is_waiting_counted.set()

    def _do_then(self) -> None:
        try:
            self._then()
        except (DossierError, OSError, sqlite3.Error):
            return  # work goes on without it

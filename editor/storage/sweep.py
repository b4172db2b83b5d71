"""Look through the words and tags of every article of an open project, at leisure, on a thread of its own."""

from __future__ import annotations

import sqlite3
import threading
import time
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path

from editor.model.errors import ProjectFileError
from editor.storage import mentions, records
from editor.storage.connection import connect, is_damage, snapshot
from editor.storage.opening import reading

_SLICE = 500
"""How many tags are read at a time; some 5 milliseconds."""

_SHARE = 4
"""Of how many parts of the time one is worked; in the others a person's deeds have machine and file to themselves."""

_LEAST_REST_S = 0.005

Tell = Callable[[str, str], object]
"""Is told, from the thread, the id of a damaged article and a sentence."""


class Sweep:
    """Checks digests and anchors of one article after the other, as is done before an article is first used.

    What is found is told by `on_damage`, and the next article is looked at. A file that cannot be reached ends it.
    """

    def __init__(self, path: Path, on_damage: Tell, *, begin_after: float = 0) -> None:
        self._path, self._on_damage, self._begin_after = path, on_damage, begin_after
        self._is_over = threading.Event()
        self._thread = threading.Thread(target=self._run, name=f"sweep of {path.name}", daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """End the sweep; a slice that is being read is finished."""
        self._is_over.set()
        self._thread.join()

    def join(self) -> None:
        """Wait until every article has been looked at."""
        self._thread.join()

    def _run(self) -> None:
        if self._is_over.wait(self._begin_after):
            return
        try:
            connection = connect(self._path, "read")
        except sqlite3.Error:
            return
        try:
            for (article_id,) in connection.execute("SELECT id FROM record WHERE kind = 'article'").fetchall():
                self._look_at(connection, article_id)
                if self._is_over.is_set():
                    return
        except sqlite3.Error:
            return
        finally:
            connection.close()

    def _look_at(self, connection: sqlite3.Connection, article_id: str) -> None:
        """Check one article, resting between its slices, and tell what is wrong with it."""
        try:
            for took in _looks(connection, article_id):
                if self._is_over.wait(max(_LEAST_REST_S, (_SHARE - 1) * took)):
                    return
        except ProjectFileError as damage:
            self._on_damage(article_id, str(damage))
        except sqlite3.Error as problem:
            if not is_damage(problem):
                raise
            self._on_damage(article_id, str(reading(self._path, problem)))


def _looks(connection: sqlite3.Connection, article_id: str) -> Iterator[float]:
    """Check an article in slices, and yield the seconds that each took. Raises ProjectFileError where it is damaged."""
    try:
        yield from _slices(connection, article_id)
    except (ProjectFileError, sqlite3.Error):  # or it was changed between two slices: what one look sees is true
        with snapshot(connection):
            records.read_sheet(connection, records.read_article(connection, article_id), article_id)


def _slices(connection: sqlite3.Connection, article_id: str) -> Iterator[float]:
    begun = time.perf_counter()
    with snapshot(connection):
        article = records.read_article(connection, article_id)
        tags = records.Tags(article, records.read_texts(connection, article))
        borders = mentions.borders_in(connection, article_id, _SLICE)
    for first, until in pairwise(borders):
        yield time.perf_counter() - begun
        begun = time.perf_counter()
        with snapshot(connection):
            tags.take_packed(mentions.packed_rows_in(connection, article_id, first, until))
    with snapshot(connection):
        tags.checked(mentions.digest_in(connection, article_id))

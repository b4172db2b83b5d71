"""The project file as a session's journal: reads on the caller's thread, writes on the writer's."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from itertools import pairwise
from pathlib import Path
from typing import TypeVar

from editor.model.change import Change, Swap
from editor.model.errors import NotSaved, ProjectFileError
from editor.model.project import Project
from editor.model.records import Article, NamedText, Text
from editor.model.slices import Slices
from editor.model.tallies import Tallies
from editor.session import Deletion, Sheet, Standing
from editor.storage import history, mentions, records, texts
from editor.storage.ahead import Ahead
from editor.storage.connection import snapshot
from editor.storage.lock import Holder, ProjectLock
from editor.storage.opening import make_file, open_early, reading
from editor.storage.soundness import Soundness
from editor.storage.upgrading import make_ready
from editor.storage.writer import Job, SaveState, Writer
from editor.words import say

T = TypeVar("T")

_SLICE = 2_000
"""How many tags are read at a time; some 20 milliseconds."""

_SWAPS = 1_000
"""How many swaps of a change are read at a time; some 20 milliseconds."""


class ProjectFile:
    """An open project file. `holder` names who else writes it; then this one only reads, as last committed.

    `was_left` says that the process that wrote it last ended without closing it. Nothing is written before SQLite has
    looked through the whole file; after so many seconds of `patience` it can be read meanwhile. `then` is done, on
    another thread, once a file that can be written is known to be sound.
    """

    def __init__(self, path: Path, *, read_only: bool = False, patience: float | None = None,
                 then: Callable[[], object] = lambda: None) -> None:
        self.path = path
        self.restored: list[str] = []
        self.holder: Holder | None = None
        self._lock = ProjectLock(path)
        self._reading = threading.Lock()
        was_held = self._lock.holder() != Holder()
        self.read_only = read_only or not self._take_lock()
        self.was_left = was_held and not self.read_only
        try:
            self._reader = open_early(path, "read")
        except ProjectFileError:
            self._lock.release()
            raise
        self._soundness = Soundness(path, then if not self.read_only else lambda: None)
        self._writer = None if self.read_only else Writer(path, before=partial(make_ready, path, self._soundness.wait))
        try:
            self._soundness.wait(patience)
        except ProjectFileError:
            self.close()
            raise

    @classmethod
    def create(cls, path: Path) -> ProjectFile:
        """Make an empty project file and open it."""
        make_file(path)
        return cls(path)

    def _take_lock(self) -> bool:
        try:
            if not self.path.is_file() or self._lock.take():
                return True
        except OSError:
            return False  # no side file can be made in a read-only folder
        self.holder = self._lock.holder()
        return False

    def wait_until_sound(self, patience: float | None = None) -> None:
        """Wait until SQLite has looked through the file, or so many seconds. Raises ProjectFileError for damage."""
        self._soundness.wait(patience)

    def project(self) -> Project:
        """Read the project, without the words and tags of its articles; `restored` tells what the history mended."""
        self.restored.clear()
        return self._read(lambda connection: records.read_project(connection, self.restored))

    def project_to_be_counted(self) -> Project:
        """Read the project as it was found, as `project` does; its tags are counted on another thread meanwhile."""
        known = self._soundness
        suggested = Tallies(known.suggested, is_counted=lambda: known.knows_what_waits)
        # where another process may write between the two, tags of entities are counted in what is read
        tallies = None if self.read_only else Tallies(known.tallies)
        return self._read(lambda connection: records.read_project(connection, self.restored, tallies, suggested))

    def whole(self) -> tuple[Project, list[Sheet]]:
        """Read the project with all its articles, as they stand at one moment."""
        def read(connection: sqlite3.Connection) -> tuple[Project, list[Sheet]]:
            project = records.read_project(connection, self.restored)
            return project, [records.read_sheet(connection, article, article.id) for article in project.each(Article)]
        return self._read(read)

    def keep(self, change: Change, step: Change) -> None:
        """Commit a change's records and its step, soon. Raises EditRefused for what no file can hold."""
        records.check_writable(change)
        self._submit(lambda connection: records.keep(connection, change, step))

    def mark(self, change: Change, standing: Standing) -> None:
        """Commit a change as undone or done again, soon."""
        self._submit(lambda connection: records.mark(connection, change, standing))

    def past(self, before: Change | None, limit: int) -> list[Change]:
        """Read the undoable changes done before one (or the latest), newest first."""
        return self._read(lambda connection: history.done_before(connection, before.id if before else None, limit))

    def future(self) -> list[Change]:
        """Read the changes that can be redone, the next one first."""
        return self._read(history.undone)

    def recall(self, change: Change) -> Slices[Change]:
        """Read a change with its swaps, checked, in slices; the change is one of those that were read."""
        seq, count = self.committed(lambda connection: history.numbers_of(connection, change))
        swaps: list[Swap] = []
        for first in range(0, count, _SWAPS):
            swaps += self.committed(partial(history.swaps_in, seq=seq, first=first, count=_SWAPS))
            if first + _SWAPS < count:
                yield 0.0
        return history.whole(change, swaps, count)

    def entries(self) -> list[history.Entry]:
        """Read the whole history, oldest first."""
        return self._read(history.entries)

    def deletions(self) -> list[Deletion]:
        """Read the steps that took something away and are neither undone nor restored, newest first."""
        return self._read(history.deletions)

    def gone_after(self, change: Change) -> list[tuple[str, str]]:
        """Read the kinds and ids of records, tags apart, that went in steps done after one."""
        return self._read(lambda connection: history.gone_after(connection, change))

    @property
    def is_whole(self) -> bool:
        """Tell whether the history goes back to the project's beginning."""
        return self._read(history.is_whole)

    def sheet(self, article_id: str) -> Sheet:
        """Read an article's texts and tags, checked; nothing waits to be committed of one that is not in memory yet."""
        return self.committed(lambda connection: records.read_sheet(
            connection, records.read_article(connection, article_id), article_id))

    def count_tags(self, article_id: str) -> int:
        """Return how many tags an article has, as last committed."""
        return self.committed(lambda connection: mentions.digest_in(connection, article_id)[0])

    def beginning(self, article_id: str, until: int) -> Sheet:
        """Read an article's texts, and its tags that begin before a place: each checked, though some may be missing."""
        def read(connection: sqlite3.Connection) -> Sheet:
            article = records.read_article(connection, article_id)
            found = records.read_texts(connection, article)
            tags = records.Tags(article, found)
            tags.take_from(connection, article_id, until)
            return Sheet(article_id, found, tags.so_far)
        return self.committed(read)

    def sheet_in_slices(self, article_id: str, found: tuple[Text, ...]) -> Iterator[Sheet | None]:
        """Read an article's tags in slices, and yield None after each but the last: then all, checked as `sheet` does.

        `found` are its texts. What another process changes meanwhile makes this read all of it anew.
        """
        tags = records.Tags(self.committed(lambda connection: records.read_article(connection, article_id)), found)
        ahead = Ahead(self._packed_tags(article_id))
        try:
            for packed in ahead:
                if packed is not None:
                    tags.take_packed(packed)
                yield None
            known = self.committed(lambda connection: mentions.digest_in(connection, article_id))
            sheet = Sheet(article_id, found, tags.checked(known))
        except ProjectFileError:
            sheet = self.sheet(article_id)
        finally:
            ahead.stop()
        yield sheet

    def _packed_tags(self, article_id: str) -> Iterator[str]:
        borders = self.committed(lambda connection: mentions.borders_in(connection, article_id, _SLICE))
        for first, until in pairwise(borders):
            yield self.committed(partial(mentions.packed_rows_in, article=article_id, first=first, until=until))

    def texts(self, names: Iterable[NamedText]) -> list[Text]:
        """Read texts by their sha256, each with the bytes that are named beside it."""
        return self.committed(lambda connection: [texts.read_text(connection, *name) for name in names])

    def articles_naming(self, entity_id: str) -> list[str]:
        """Read the ids of the articles whose tags name the entity, as last committed."""
        return self.committed(lambda connection: [row[0] for row in connection.execute(
            "SELECT DISTINCT article FROM mention WHERE entity = ?", (entity_id,))])

    def articles_tagged(self, types: tuple[str, ...]) -> list[str]:
        """Read the ids of the articles that have tags of these types."""
        return self._read(partial(mentions.articles_tagged, types=types))

    def count_types(self) -> dict[str, int]:
        """Count the tags of each type in all articles, without those that were rejected."""
        return self._read(mentions.types_in)

    @property
    def format(self) -> int:
        """Return the version of the file's tables."""
        return int(self._read(lambda connection: connection.execute("PRAGMA user_version").fetchone()[0]))

    def count_mentions(self) -> dict[str, int]:
        """Return how many tags of each state the committed project has; states that none is in are left out."""
        return self._read(lambda connection: dict(connection.execute(
            "SELECT state, count(*) FROM mention GROUP BY state").fetchall()))

    def taken_mentions(self, ids: Iterable[str]) -> set[str]:
        """Return those of the ids that tags of the committed project have, of whichever article."""
        return self._read(lambda connection: {mention for mention in ids if connection.execute(
            "SELECT 1 FROM mention WHERE id = ?", (mention,)).fetchone()})

    def digest(self) -> str:
        """Return one SHA-256 over what the committed project says."""
        return self._read(records.project_digest)

    @property
    def fault(self) -> str:
        """Say why changes cannot be committed, or blank."""
        if self._soundness.damage is not None:
            return str(self._soundness.damage)
        if self._writer is None:
            return self._why_read_only()
        return self._writer.fault

    def _why_read_only(self) -> str:
        if self.holder and self.holder.user:
            return say("{name} is open for reading only: {user} is working on it on {machine}. "
                       "Save a copy to work on it yourself.",
                       name=self.path.name, user=self.holder.user, machine=self.holder.machine)
        return say("{name} is open for reading only: its folder cannot be written. Save a copy elsewhere to work "
                   "on it.", name=self.path.name)

    @property
    def state(self) -> SaveState:
        """Say whether everything is on disk."""
        if self._soundness.damage is not None:
            return "failed"
        return "saved" if self._writer is None else self._writer.state

    def tell_state(self, listener: Callable[[SaveState], None]) -> None:
        """Tell the listener of every change of the state, from whichever thread."""
        self._soundness.on_damage = lambda: listener("failed")
        if self._writer is not None:
            self._writer.on_state = listener

    def flush(self) -> bool:
        """Wait until everything is on disk or cannot be; tell which."""
        return self._writer is None or self._writer.flush()

    def retry(self) -> bool:
        """Try again to commit what waits; tell whether all is on disk."""
        return self._writer is None or (self._writer.retry() and self._soundness.damage is None)

    def waiting(self) -> list[Job]:
        """Return what is not on disk, in order."""
        return [] if self._writer is None else self._writer.waiting()

    def close(self) -> None:
        """Commit, close and give the lock back. What could not be committed is lost: ask `waiting` before."""
        if self._writer is not None:
            self._writer.close()
        self._soundness.stop()
        with self._reading:  # a search on another thread may be in the middle of it
            self._reader.close()
        self._lock.release()

    def _submit(self, job: Job) -> None:
        if self._writer is None:
            raise NotSaved(self._why_read_only())
        self._writer.submit(job)

    def _read(self, read: Callable[[sqlite3.Connection], T]) -> T:
        """Read what is committed, after everything handed in has been."""
        self.flush()
        return self.committed(read)

    def committed(self, read: Callable[[sqlite3.Connection], T]) -> T:
        """Read what is committed now, without waiting for what was handed in, on whichever thread."""
        try:
            with self._reading, snapshot(self._reader):
                return read(self._reader)
        except sqlite3.Error as problem:
            raise reading(self.path, problem) from problem

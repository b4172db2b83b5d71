"""Write and read changes with their swaps: the undo that survives a restart, and the audit trail."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator

import msgspec

from editor.model.change import Change, Message, Swap
from editor.model.records import Record
from editor.session import Standing
from editor.storage.bodies import VERSIONS, body_of, digest_of, record_of

_SELECT = "SELECT seq, id, at, by, message, merge, undoable, swaps FROM change"


class Entry(msgspec.Struct, frozen=True):
    """A line of the history: a change without its records."""

    id: str
    at: str
    by: str
    message: Message
    state: Standing
    records: int


def remember(connection: sqlite3.Connection, change: Change) -> None:
    """Write the change as the latest one done, in the place of one of its id; what was undone is abandoned."""
    if change.undoable:
        connection.execute("UPDATE change SET state = 'abandoned' WHERE state = 'undone'")
    found = connection.execute("SELECT seq FROM change WHERE id = ?", (change.id,)).fetchone()
    if found:
        connection.execute("DELETE FROM swap WHERE change = ?", found)
        connection.execute("DELETE FROM change WHERE seq = ?", found)
    if not change.swaps:
        return
    seq = connection.execute(
        "INSERT INTO change (id, at, by, message, merge, state, undoable, swaps) VALUES (?, ?, ?, ?, ?, 'done', ?, ?)",
        (change.id, change.at, change.by, msgspec.json.encode(change.message).decode(), change.merge,
         change.undoable, len(change.swaps))).lastrowid
    connection.executemany("INSERT INTO swap VALUES (?, ?, ?, ?, ?, ?, ?, ?)", _swap_rows(seq or 0, change.swaps))


def _swap_rows(seq: int, swaps: tuple[Swap, ...]) -> Iterator[tuple[object, ...]]:
    for position, swap in enumerate(swaps):
        before = None if swap.before is None else body_of(swap.before)
        after = None if swap.after is None else body_of(swap.after)
        yield seq, position, swap.kind, swap.id, VERSIONS[swap.kind], before, after, digest_of(before, after)


def set_standing(connection: sqlite3.Connection, change_id: str, standing: Standing) -> None:
    """Write whether a change is done or undone."""
    connection.execute("UPDATE change SET state = ? WHERE id = ?", (standing, change_id))


def done_before(connection: sqlite3.Connection, change_id: str | None, limit: int) -> list[Change]:
    """Read the undoable changes done before one, or up to the latest, newest first; a damaged one ends the list."""
    bound = "" if change_id is None else " AND seq < (SELECT seq FROM change WHERE id = :id)"
    rows = connection.execute(f"{_SELECT} WHERE state = 'done' AND undoable = 1{bound} ORDER BY seq DESC LIMIT :limit",
                              {"id": change_id, "limit": limit}).fetchall()
    return _sound(connection, rows)


def undone(connection: sqlite3.Connection) -> list[Change]:
    """Read the changes that redo can bring back, the next one first."""
    rows = connection.execute(f"{_SELECT} WHERE state = 'undone' AND undoable = 1 ORDER BY seq").fetchall()
    return _sound(connection, rows)


def entries(connection: sqlite3.Connection) -> list[Entry]:
    """Read the whole history, oldest first."""
    rows = connection.execute("SELECT id, at, by, message, state, swaps FROM change ORDER BY seq")
    return [Entry(id_, at, by, msgspec.json.decode(message, type=Message), state, count)
            for id_, at, by, message, state, count in rows]


def last_body(connection: sqlite3.Connection, kind: str, record_id: str) -> Record | None:
    """Return a record as the latest sound change that is done left it, or None."""
    rows = connection.execute(
        "SELECT swap.version, before, after, sha256 FROM swap JOIN change ON change.seq = swap.change "
        "WHERE kind = ? AND record = ? AND state = 'done' ORDER BY change.seq DESC", (kind, record_id))
    for version, before, after, sha256 in rows:
        if digest_of(before, after) == sha256 and after is not None:
            return record_of(kind, version, after)
    return None


_Row = tuple[int, str, str, str, str, str, int, int]


def _sound(connection: sqlite3.Connection, rows: list[_Row]) -> list[Change]:
    """Return the changes of the rows up to the first whose swaps are damaged: past it, undo would be a guess."""
    changes: list[Change] = []
    for seq, change_id, at, by, message, merge, undoable, count in rows:
        swaps = tuple(_swaps(connection, seq))
        if len(swaps) != count:
            break
        changes.append(Change(change_id, at, by, msgspec.json.decode(message, type=Message), swaps, (), merge,
                              bool(undoable)))
    return changes


def _swaps(connection: sqlite3.Connection, seq: int) -> Iterator[Swap]:
    rows = connection.execute(
        "SELECT kind, version, before, after, sha256 FROM swap WHERE change = ? ORDER BY position", (seq,)).fetchall()
    for kind, version, before, after, sha256 in rows:
        if digest_of(before, after) == sha256:
            yield Swap(_record(kind, version, before), _record(kind, version, after))


def _record(kind: str, version: int, body: str | None) -> Record | None:
    return None if body is None else record_of(kind, version, body)

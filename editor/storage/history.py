"""Write and read changes with their swaps: the undo that survives a restart, and the audit trail."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator

import msgspec

from editor.model.change import Change, Message, Swap
from editor.model.collecting import uncollected
from editor.model.errors import ProjectFileError
from editor.model.messages import TAKES_AWAY, describe
from editor.model.records import Record
from editor.session import Deletion, Standing
from editor.storage.bodies import VERSIONS, body_of, digest_of, record_of
from editor.words import say

_INSERT_SWAP = "INSERT INTO swap VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
_SELECT = "SELECT id, at, by, message, undoable FROM change"


class Entry(msgspec.Struct, frozen=True):
    """A line of the history: a change without its records."""

    id: str
    at: str
    by: str
    message: Message
    state: Standing
    records: int


def remember(connection: sqlite3.Connection, change: Change, latest: Change) -> None:
    """Write the change as the latest one done, in the place of one of its id; what was undone is abandoned.

    `latest` is the part of it that was done just now: where that only adds records, only these are written.
    """
    if change.undoable:
        connection.execute("UPDATE change SET state = 'abandoned' WHERE state = 'undone'")
    seq, known = connection.execute("SELECT seq, swaps FROM change WHERE id = ?", (change.id,)).fetchone() or (None, 0)
    if seq is not None and known + len(latest.swaps) == len(change.swaps):
        _go_on(connection, seq, known, change, latest)
        return
    if seq is not None:
        connection.execute("DELETE FROM swap WHERE change = ?", (seq,))
        connection.execute("DELETE FROM change WHERE seq = ?", (seq,))
    if not change.swaps:
        return
    seq = connection.execute(
        "INSERT INTO change (id, at, by, message, merge, state, undoable, swaps) VALUES (?, ?, ?, ?, ?, 'done', ?, ?)",
        (change.id, change.at, change.by, msgspec.json.encode(change.message).decode(), change.merge,
         change.undoable, len(change.swaps))).lastrowid
    connection.executemany(_INSERT_SWAP, _swap_rows(seq or 0, change.swaps))


def _go_on(connection: sqlite3.Connection, seq: int, known: int, change: Change, latest: Change) -> None:
    """Write what a step has more of than it had."""
    connection.execute("UPDATE change SET at = ?, by = ?, message = ?, swaps = ? WHERE seq = ?", (
        change.at, change.by, msgspec.json.encode(change.message).decode(), len(change.swaps), seq))
    connection.executemany(_INSERT_SWAP, _swap_rows(seq, latest.swaps, known))


def _swap_rows(seq: int, swaps: tuple[Swap, ...], first: int = 0) -> Iterator[tuple[object, ...]]:
    for position, swap in enumerate(swaps, first):
        before = None if swap.before is None else body_of(swap.before)
        after = None if swap.after is None else body_of(swap.after)
        yield seq, position, swap.kind, swap.id, VERSIONS[swap.kind], before, after, digest_of(before, after)


def set_standing(connection: sqlite3.Connection, change_id: str, standing: Standing) -> None:
    """Write whether a change is done or undone."""
    connection.execute("UPDATE change SET state = ? WHERE id = ?", (standing, change_id))


def done_before(connection: sqlite3.Connection, change_id: str | None, limit: int) -> list[Change]:
    """Read the undoable changes done before one, or up to the latest, newest first, without swaps."""
    bound = "" if change_id is None else " AND seq < (SELECT seq FROM change WHERE id = :id)"
    rows = connection.execute(f"{_SELECT} WHERE state = 'done' AND undoable = 1{bound} ORDER BY seq DESC LIMIT :limit",
                              {"id": change_id, "limit": limit})
    return [_change(*row) for row in rows]


def undone(connection: sqlite3.Connection) -> list[Change]:
    """Read the changes that redo can bring back, the next one first, without swaps."""
    rows = connection.execute(f"{_SELECT} WHERE state = 'undone' AND undoable = 1 ORDER BY seq")
    return [_change(*row) for row in rows]


def _change(change_id: str, at: str, by: str, message: str, undoable: int) -> Change:
    # without its merge token: what is typed today is no part of yesterday's step
    return Change(change_id, at, by, msgspec.json.decode(message, type=Message), (), undoable=bool(undoable))


def numbers_of(connection: sqlite3.Connection, change: Change) -> tuple[int, int]:
    """Return the number of a change, and that of its swaps. Raises ProjectFileError where it is not in the history."""
    found: tuple[int, int] | None = connection.execute(
        "SELECT seq, swaps FROM change WHERE id = ?", (change.id,)).fetchone()
    if found is None:
        raise ProjectFileError(say("“{step}” cannot be undone or done again: it is not in the history of this project. "
                                   "Look for it in the project or the backup in which it was done.",
                                   step=describe(change.message)))
    return found


def swaps_in(connection: sqlite3.Connection, seq: int, first: int, count: int) -> list[Swap]:
    """Read so many swaps of a change, by its number, from a position on; those that are not as written are left out."""
    with uncollected():
        return list(_swaps(connection, seq, first, count))


def whole(change: Change, swaps: list[Swap], count: int) -> Change:
    """Return a change with its swaps. Raises ProjectFileError where they are fewer than were written."""
    if len(swaps) != count:
        raise ProjectFileError(say("“{step}” cannot be undone or done again: its records are damaged. Run “dossier "
                                   "check --repair” to save what is sound into a new file.",
                                   step=describe(change.message)))
    return msgspec.structs.replace(change, swaps=tuple(swaps))


def deletions(connection: sqlite3.Connection) -> list[Deletion]:
    """Read the steps that took something away and are neither undone nor restored, newest first."""
    rows = connection.execute(f"{_SELECT} WHERE state = 'done' AND undoable = 1 ORDER BY seq DESC")
    steps = [_change(*row) for row in rows]
    restored = {dict(step.message.values).get("deletion") for step in steps}
    return [Deletion(step, _gone(connection, step)) for step in steps
            if step.message.id.startswith(TAKES_AWAY) and step.id not in restored]


def _gone(connection: sqlite3.Connection, step: Change) -> dict[str, int]:
    return dict(connection.execute(
        "SELECT kind, count(*) FROM swap JOIN change ON change.seq = swap.change "
        "WHERE change.id = ? AND before IS NOT NULL AND after IS NULL GROUP BY kind", (step.id,)))


def gone_after(connection: sqlite3.Connection, change: Change) -> list[tuple[str, str]]:
    """Read the kinds and ids of records, tags apart, that went in steps done after one."""
    return connection.execute(
        "SELECT DISTINCT kind, record FROM swap JOIN change ON change.seq = swap.change "
        "WHERE swap.change > (SELECT seq FROM change WHERE id = ?) AND state = 'done' AND kind <> 'mention' "
        "AND after IS NULL", (change.id,)).fetchall()


def done_with(connection: sqlite3.Connection, tags: Iterable[str], messages: Iterable[str]) -> list[set[str]]:
    """Read the ids of what each step was about that is done and was about one of these tags; entities are left out.

    Only steps with one of these messages count.
    """
    rows = connection.execute(
        "SELECT change, record FROM swap WHERE kind <> 'entity' AND change IN ("
        "SELECT change.seq FROM swap JOIN change ON change.seq = swap.change "
        "WHERE kind = 'mention' AND record IN (SELECT value FROM json_each(?)) AND state = 'done' "
        "AND json_extract(message, '$.id') IN (SELECT value FROM json_each(?)))",
        (msgspec.json.encode(list(tags)).decode(), msgspec.json.encode(list(messages)).decode()))
    steps: dict[int, set[str]] = {}
    for seq, record in rows:
        steps.setdefault(seq, set()).add(record)
    return list(steps.values())


def is_whole(connection: sqlite3.Connection) -> bool:
    """Tell whether the history goes back to the project's beginning: to the step in which its own record was made."""
    there = connection.execute("SELECT 1 FROM record WHERE kind = 'project'").fetchone()
    made = connection.execute("SELECT 1 FROM swap WHERE kind = 'project' AND before IS NULL LIMIT 1").fetchone()
    return there is None or made is not None


def entries(connection: sqlite3.Connection) -> list[Entry]:
    """Read the whole history, oldest first."""
    rows = connection.execute("SELECT id, at, by, message, state, swaps FROM change ORDER BY seq")
    return [Entry(id_, at, by, msgspec.json.decode(message, type=Message), state, count)
            for id_, at, by, message, state, count in rows]


def last_body(connection: sqlite3.Connection, kind: str, record_id: str) -> Record | None:
    """Return a record as the latest change that is done left it; None where that is damaged or took the record away."""
    row = connection.execute(
        "SELECT swap.version, before, after, sha256 FROM swap JOIN change ON change.seq = swap.change "
        "WHERE kind = ? AND record = ? AND state = 'done' ORDER BY change.seq DESC LIMIT 1",
        (kind, record_id)).fetchone()
    if row is None or row[2] is None or digest_of(row[1], row[2]) != row[3]:
        return None
    return record_of(kind, row[0], row[2])


def _swaps(connection: sqlite3.Connection, seq: int, first: int, count: int) -> Iterator[Swap]:
    rows = connection.execute(
        "SELECT kind, version, before, after, sha256 FROM swap WHERE change = ? AND position >= ? AND position < ? "
        "ORDER BY position", (seq, first, first + count)).fetchall()
    for kind, version, before, after, sha256 in rows:
        if digest_of(before, after) == sha256:
            yield Swap(_record(kind, version, before), _record(kind, version, after))


def _record(kind: str, version: int, body: str | None) -> Record | None:
    return None if body is None else record_of(kind, version, body)

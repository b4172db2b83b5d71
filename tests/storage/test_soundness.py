"""A look through the whole file ends when it is no longer wanted."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from editor.storage import connection
from editor.storage.opening import make_file
from editor.storage.soundness import Soundness


def test_a_file_that_is_closed_before_it_is_looked_through_is_not_looked_through_any_more(
        path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    make_file(path)
    monkeypatch.setattr(connection, "_WAIT_MS", 300)
    holder = sqlite3.connect(path, isolation_level=None)
    holder.execute("BEGIN EXCLUSIVE")
    begun: list[str] = []
    soundness = Soundness(path)
    soundness._connection.set_trace_callback(begun.append)
    soundness.stop()
    holder.close()
    assert not any("quick_check" in statement for statement in begun)


def test_nothing_follows_on_a_look_that_was_ended(path: Path) -> None:
    make_file(path)
    done: list[str] = []
    holder = sqlite3.connect(path, isolation_level=None)
    holder.execute("BEGIN EXCLUSIVE")
    soundness = Soundness(path, lambda: done.append("backup"))
    holder.execute("ROLLBACK")
    soundness.wait(10)
    soundness.stop()
    holder.close()
    assert soundness.damage is None

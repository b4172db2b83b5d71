"""Twice the briefing is twice the work and twice the file, no more."""

from __future__ import annotations

import cProfile
import pstats

from editor.briefing.blocks import Cell, Column, Outline, Prose, Row, Table
from editor.exporters.word.package import document_bytes, document_parts
from tests.exporters.outlines import note, sentence


def briefing_of(size: int) -> Outline:
    """Return a briefing of so many statements and rows; every other note is a repeated one."""
    statements = tuple(Prose((sentence(f"s{n}", "The gate was shut again.", f"n{n // 2}"),)) for n in range(size))
    rows = tuple(Row(tuple(Cell((sentence(f"r{n}.{c}", "Shut", f"n{n // 2}"),)) for c in range(3)))
                 for n in range(size))
    columns = (Column("When", 1), Column("What", 1), Column("Where", 1))
    notes = tuple(note(f"n{n}", "the gate was shut") for n in range(size))
    return Outline((*statements, Table("All of it.", columns, rows, "All of it")), notes)


def calls(size: int) -> int:
    """Return how many calls it takes to write a briefing of this size."""
    outline, profile = briefing_of(size), cProfile.Profile()
    profile.runcall(document_bytes, outline)
    return int(pstats.Stats(profile).total_calls)  # type: ignore[attr-defined]  # missing in the stubs


def test_the_work_grows_with_the_briefing_and_not_faster() -> None:
    calls(1)
    assert calls(800) - calls(400) <= 1.02 * (calls(400) - calls(1)) + 200


def test_the_file_grows_with_the_briefing_and_not_faster() -> None:
    def size(many: int) -> int:
        return sum(map(len, document_parts(briefing_of(many)).values()))
    assert size(2000) - size(1000) <= 1.05 * (size(1000) - size(1))

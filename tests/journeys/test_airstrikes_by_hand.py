"""The real article, annotated by hand through the window to the gold beside it; every key, click and drag is counted.

It takes a minute or two, and runs where DOSSIER_LONG is set.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from editor import workspace
from editor.model.records import Article, Event, Quote
from editor.model.scheme import scheme_of
from editor.ui.application import make_application, make_window
from tests.journeys.gold import Gold, GoldEvent
from tests.journeys.reader_at_work import Reader, role_label

pytestmark = pytest.mark.skipif("DOSSIER_LONG" not in os.environ, reason="takes minutes; set DOSSIER_LONG")

MOST = {"mentions": 600, "quotes": 60, "events": 440}
"""How many actions each part may take; the figures of a day plus a little."""


def test_the_real_article_is_annotated_by_hand_to_its_gold(shared: Path, tmp_path: Path) -> None:
    gold = Gold(shared / "data" / "airstrikes.gold.json")
    reader = reader_of(shared / "data" / "airstrikes.txt", tmp_path)
    try:
        known, taken = work_through(reader, gold)
        print(f"actions: {sum(taken.values())}, {taken}")  # noqa: T201  # the count is what is to be known
        compare_mentions(reader, gold, known)
        compare_quotes(reader, gold, known)
        compare_events(reader, gold, known)
        assert all(taken[part] <= most for part, most in MOST.items()), taken
    finally:
        reader.wait_for_saved()
        reader.leave()
    check_briefing(shared, tmp_path)


def reader_of(source: Path, folder: Path) -> Reader:
    """Return a reader before a window with the article."""
    make_application()
    reader = Reader(make_window(theme="light"))
    reader.window.resize(1440, 900)
    path = folder / "air.dossier"
    desk = workspace.create_project(path, "Ana")
    list(workspace.import_files(desk, [source], published="2024-10-30"))
    desk.close()
    reader.window.projects.open_path(path)
    reader.wait(lambda: reader.window.view.isVisible())
    return reader


def work_through(reader: Reader, gold: Gold) -> tuple[dict[str, str], dict[str, int]]:
    """Tag, quote and mark events; return the entities by the gold's keys, and the actions that each part took."""
    known: dict[str, str] = {}
    for mention in gold.mentions:
        reader.tag(mention, known)
    tagged = reader.actions
    for quote in gold.quotes:
        reader.quote(quote, known)
    quoted = reader.actions
    for event in gold.events:
        reader.event(event, known)
    return known, {"mentions": tagged, "quotes": quoted - tagged, "events": reader.actions - quoted}


def compare_mentions(reader: Reader, gold: Gold, known: dict[str, str]) -> None:
    """Compare every span, and which spans name one entity."""
    made = {(one.begin, one.end): one for one in reader.mentions()}
    assert set(made) == {(one.begin, one.end) for one in gold.mentions}
    assert len(set(known.values())) == len(known), "no two entities of the gold have become one"
    for one in gold.mentions:
        assert made[one.begin, one.end].words == one.words
        if one.entity:
            assert made[one.begin, one.end].entity == known[one.entity], one


def compare_quotes(reader: Reader, gold: Gold, known: dict[str, str]) -> None:
    """Compare the words, the kind and the speaker of every quote."""
    made = {(one.spans[0].begin, one.spans[0].end): (one.kind, one.speaker)
            for one in reader.window.bridge.project.each(Quote)}
    assert made == {(one.begin, one.end): (one.kind, known[one.speaker]) for one in gold.quotes}


def compare_events(reader: Reader, gold: Gold, known: dict[str, str]) -> None:
    """Compare every field of every event that the gold has."""
    made = sorted(reader.window.bridge.project.each(Event), key=lambda event: event.number)
    assert [told(reader, event) for event in made] == [expected(event, known) for event in gold.events]


def told(reader: Reader, event: Event) -> tuple[object, ...]:
    """Return what an event says, to be compared."""
    scheme = scheme_of(reader.window.bridge.project)
    return (event.title, scheme.event_type(event.type).label, event.status.capitalize(), event.when.from_, event.where,
            {(role_label(reader, one.role), one.entity) for one in event.participants},
            {(one.outcome, one.min, one.max, one.words) for one in event.figures},
            {(anchor.begin, anchor.end) for anchor in event.evidence})


def expected(event: GoldEvent, known: dict[str, str]) -> tuple[object, ...]:
    """Return what the gold says of an event, to be compared."""
    return (event.title, event.type, event.status, event.day, known.get(event.where, ""),
            {(role, known[entity]) for role, entity in event.takes_part},
            {(one.outcome, int(one.low) if one.low else None, int(one.high) if one.high else None, one.words)
             for one in event.figures}, set(event.evidence))


def check_briefing(shared: Path, folder: Path) -> None:
    """Export a briefing of the project, and let the strict validator read it."""
    desk = workspace.open_project(folder / "air.dossier", "Ana")
    assert desk.session.project.of(Article)
    try:
        workspace.export(desk, folder / "air.docx")
    finally:
        desk.close()
    command = [sys.executable, str(shared / "check" / "validate_docx.py"), str(folder / "air.docx")]
    checked = subprocess.run(command, capture_output=True, text=True, check=False)
    assert checked.returncode == 0, checked.stdout + checked.stderr

"""An import that ends early, by Cancel or with its project: what was taken in is on disk, and nobody reads on."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QDialog, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from editor import workspace
from editor.model.records import Article
from editor.ui.importing.batch import Batch
from editor.ui.work import Work
from tests.journeys.hands import Hands
from tests.sleeping import is_running, reader_of, sleepers, slow_file
from tests.ui.importing.test_batch import WORDS, Slow, files_of

_TO_START = 30_000
"""Milliseconds that a process may take to start on a machine that does much else."""


@pytest.fixture
def gate(hands: Hands, tmp_path: Path) -> Iterator[threading.Event]:
    """Begin an import into a project on disk, of which two files are taken in and the third is on a disk that answers
    only when the gate is opened.
    """
    may_go_on = threading.Event()
    workspace.create_project(tmp_path / "bay.dossier", "A. Analyst").close()
    hands.window.projects.open_path(tmp_path / "bay.dossier")
    *files, last = files_of(tmp_path, WORDS, 3)
    hands.window.imports.import_paths([*files, Slow(last, may_go_on)])
    hands.wait(lambda: len(hands.window.bridge.project.of(Article)) == 2)
    yield may_go_on
    may_go_on.set()


def cancel(hands: Hands) -> None:
    hands.wait(hands.find(QWidget, "importProgress").isVisible)
    hands.click(hands.find(QPushButton, "cancelImportButton"))


def open_another(hands: Hands) -> None:
    hands.window.projects.open_sample()


def close_window(hands: Hands) -> None:
    hands.window.close()


@pytest.mark.parametrize("end", [cancel, open_another, close_window])
def test_nothing_that_was_taken_in_is_lost_and_no_report_comes_after_the_window(
        hands: Hands, gate: threading.Event, tmp_path: Path, end: Callable[[Hands], None]) -> None:
    reports = []
    hands.window.imports.reported.connect(reports.append)
    end(hands)
    gate.set()
    hands.wait(lambda: not hands.window.imports.findChildren(Batch))
    assert [report.left for report in reports] == [1]
    assert not any(isinstance(shown, QDialog) and shown.isVisible() for shown in QApplication.topLevelWidgets())
    hands.window.bridge.take(None)
    desk = workspace.open_project(tmp_path / "bay.dossier", "A. Analyst", read_only=True)
    assert [article.title for article in desk.session.project.each(Article)] == ["The road 0 is cut",
                                                                                "The road 1 is cut"]
    desk.close()


def test_a_batch_that_is_cancelled_ends_the_process_that_reads_for_it(
        hands: Hands, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    files = [slow_file(tmp_path, name) for name in ("one.slow", "two.slow")]
    with sleepers(tmp_path, monkeypatch):
        hands.window.imports.import_paths(files)
        qtbot.waitUntil(lambda: any(map(reader_of, files)), timeout=_TO_START)
        reader = max(map(reader_of, files))
        cancel(hands)
        hands.wait(lambda: not is_running(reader) and not hands.window.imports.findChildren(Batch))


def read_alone(hands: Hands, file: Path) -> None:
    hands.window.imports.import_paths([file])


def read_as_version(hands: Hands, file: Path) -> None:
    hands.window.versions.read(hands.window.bridge.project.each(Article)[0].id, file)


@pytest.mark.parametrize("read", [read_alone, read_as_version])
def test_a_project_that_is_closed_ends_the_process_that_reads_one_file_for_it(
        hands: Hands, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
        read: Callable[[Hands, Path], None]) -> None:
    first, = files_of(tmp_path, WORDS, 1)
    file, told = slow_file(tmp_path), list[object]()
    desk = workspace.create_project(tmp_path / "bay.dossier", "A. Analyst")
    list(workspace.import_files(desk, [first]))
    desk.close()
    hands.window.projects.open_path(tmp_path / "bay.dossier")
    hands.window.bridge.refused.connect(told.append)
    hands.window.imports.reported.connect(told.append)
    with sleepers(tmp_path, monkeypatch):
        read(hands, file)
        qtbot.waitUntil(lambda: bool(reader_of(file)), timeout=_TO_START)
        reader = reader_of(file)
        hands.window.bridge.take(None)
        window = hands.window
        hands.wait(lambda: not (is_running(reader) or window.imports.findChildren(Work)
                                or window.versions.findChildren(Work)))
    assert told == []

"""An import that ends early, by Cancel or with its project: what was taken in is on disk, and nobody reads on."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QDialog, QPushButton, QWidget

from editor import workspace
from editor.model.records import Article
from editor.ui.importing.batch import Batch
from tests.journeys.hands import Hands
from tests.sleeping import is_running, reader_of, sleepers, slow_file

WORDS = "The road {number} is cut\n\nThe guard says that the road of the bay is cut, and nobody knows for how long.\n"


@pytest.fixture
def under_way(hands: Hands, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[int]:
    """Begin an import of three files in a project on disk, and return the process that reads the third without end."""
    workspace.create_project(tmp_path / "bay.dossier", "A. Analyst").close()
    hands.window.projects.open_path(tmp_path / "bay.dossier")
    files = [tmp_path / f"road{number}.txt" for number in range(2)]
    for number, file in enumerate(files):
        file.write_text(WORDS.format(number=number), encoding="utf-8")
    endless = slow_file(tmp_path)
    with sleepers(tmp_path, monkeypatch):
        hands.window.imports.import_paths([*files, endless])
        hands.wait(lambda: reader_of(endless) > 0 and len(hands.window.bridge.project.of(Article)) == 2)
        yield reader_of(endless)


def cancel(hands: Hands) -> None:
    hands.wait(hands.find(QWidget, "importProgress").isVisible)
    hands.click(hands.find(QPushButton, "cancelImportButton"))


def open_another(hands: Hands) -> None:
    hands.window.projects.open_sample()


def close_window(hands: Hands) -> None:
    hands.window.close()


@pytest.mark.parametrize("end", [cancel, open_another, close_window])
def test_nothing_that_was_taken_in_is_lost_and_no_process_reads_on(
        hands: Hands, under_way: int, tmp_path: Path, end: Callable[[Hands], None]) -> None:
    reports = []
    hands.window.imports.reported.connect(reports.append)
    end(hands)
    hands.wait(lambda: not is_running(under_way) and not hands.window.imports.findChildren(Batch))
    assert [report.left for report in reports] == [1]
    assert not any(isinstance(shown, QDialog) and shown.isVisible() for shown in QApplication.topLevelWidgets())
    hands.window.bridge.take(None)
    desk = workspace.open_project(tmp_path / "bay.dossier", "A. Analyst", read_only=True)
    assert [article.title for article in desk.session.project.each(Article)] == ["The road 0 is cut",
                                                                                "The road 1 is cut"]
    desk.close()

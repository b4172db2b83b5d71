"""What the window does where the tags of an article cannot be read: nothing that would need them."""

from __future__ import annotations

import sqlite3

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QTableView, QWidget

from editor.model.edits.mentions import link_mention
from editor.model.records import Entity
from editor.ui.checks.table import FIX, LEVEL, PLACE, SENTENCE
from editor.ui.forms.splitting import SplitDialog
from editor.ui.sweeping import Sweeping
from tests.ui.finding.conftest import SECOND, Scene, scene

__all__ = ["scene"]


@pytest.fixture
def damaged(scene: Scene) -> str:
    """Return the id of an entity tagged in two articles, of which the tags of the second are damaged on the disk."""
    scene.tag("Ana Ruiz", Qt.Key.Key_P)
    bridge = scene.window.bridge
    entity = bridge.project.each(Entity)[0].id
    begin = SECOND.index("Ruiz")
    bridge.submit(link_mention(scene.articles[1], begin, begin + 4, entity))
    scene.wait_for_saved()
    assert bridge.desk is not None
    path = bridge.desk.path
    bridge.take(None)
    with sqlite3.connect(path) as connection:
        connection.execute("UPDATE mention SET words = 'Xuiz' WHERE words = 'Ruiz'")
    connection.close()
    scene.window.projects.open_path(path)
    scene.window.reading.show_article(scene.articles[0])
    QApplication.processEvents()
    return entity


def _refused(scene: Scene) -> list[str]:
    refused: list[str] = []
    scene.window.bridge.refused.connect(refused.append)
    return refused


def test_an_entity_whose_tags_cannot_all_be_read_is_not_deleted(scene: Scene, damaged: str) -> None:
    refused = _refused(scene)
    scene.key(Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier)
    scene.key(Qt.Key.Key_Delete)
    assert scene.window.bridge.project.find(Entity, damaged) is not None
    assert [words.startswith("“Ana Ruiz” was not deleted. “Port Ellis reopens”") for words in refused] == [True]


def test_an_entity_whose_tags_cannot_all_be_read_is_not_split(scene: Scene, damaged: str) -> None:
    refused = _refused(scene)
    scene.window.records.show_record("entity", damaged)
    scene.window.commands.action("split").trigger()
    assert scene.window.findChild(SplitDialog) is None
    assert [words.startswith("“Ana Ruiz” cannot be split. ") for words in refused] == [True]


def _sweep(scene: Scene) -> None:
    """Look through the articles now; else that is begun some seconds after a project is opened."""
    sweeping = scene.window.findChild(Sweeping)
    assert sweeping is not None
    sweeping.begin()


def test_a_damaged_article_that_was_never_opened_is_told_of_and_listed_in_the_checks(scene: Scene,
                                                                                     damaged: str) -> None:
    assert not scene.window.bridge.project.is_loaded(scene.articles[1])
    _sweep(scene)
    words = scene.window.toast.findChild(QLabel)
    assert words is not None
    scene.wait(lambda: words.text().startswith("“Port Ellis reopens” is not shown: its tags"))
    assert not scene.window.bridge.project.is_loaded(scene.articles[1])
    scene.key(Qt.Key.Key_F8)
    table = scene.find(QTableView, "checksTable")
    row = [table.model().index(0, column).data() for column in (LEVEL, SENTENCE, PLACE, FIX)]
    assert row == ["Error", "“Port Ellis reopens” is damaged in the project file", "Port Ellis reopens",
                   "Open a backup"]


def test_what_is_told_of_a_project_is_forgotten_with_it(scene: Scene, damaged: str) -> None:
    _sweep(scene)
    scene.key(Qt.Key.Key_F8)
    table = scene.find(QTableView, "checksTable")
    scene.wait(lambda: table.model().index(0, LEVEL).data() == "Error")
    scene.window.projects.new()
    assert table.model().rowCount() == 0


def test_words_in_an_article_that_cannot_be_read_are_not_shown_and_the_reason_is_told(scene: Scene,
                                                                                      damaged: str) -> None:
    refused = _refused(scene)
    scene.window.reading.show_evidence(scene.articles[1], 5, 10)
    assert scene.window.view.words == ""
    assert not scene.find(QWidget, "articleHeader").isVisible(), "the header of another article tells nothing of this"
    assert [words.startswith("“Port Ellis reopens” is not shown") for words in refused] == [True]

"""An article with very many tags: its picture comes before they are all read, and nothing acts on half of them."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from editor.model.records import Article
from tests.bench.window import fill
from tests.journeys.hands import Hands

_TAGS = 3000


@pytest.fixture
def large(tmp_path: Path) -> Path:
    """Return a project with one article of so many tags."""
    fill(tmp_path / "large.dossier", _TAGS)
    return tmp_path / "large.dossier"


def _open(hands: Hands, path: Path) -> list[str]:
    """Open a project; return the list that follows which articles are shown with all their tags."""
    shown: list[str] = []
    hands.window.reading.article_shown.connect(shown.append)
    hands.window.projects.open_path(path)
    return shown


def _is_loaded(hands: Hands) -> bool:
    project = hands.window.bridge.project
    return all(project.is_loaded(article_id) for article_id in project.of(Article))


def test_the_words_and_first_tags_are_shown_before_the_others_are_read(hands: Hands, large: Path) -> None:
    shown = _open(hands, large)
    view = hands.window.view
    assert view.words.startswith("The Coast Guard said on Friday")
    assert view.isVisible()
    assert any(view.shows(entity) for entity in hands.window.bridge.project.names.get("guard 0", ()))
    assert not _is_loaded(hands)
    assert shown == []


def test_all_tags_are_read_soon_after_and_told_of_once(hands: Hands, large: Path) -> None:
    shown = _open(hands, large)
    hands.wait(lambda: _is_loaded(hands) and bool(shown))
    QApplication.processEvents()
    article = hands.window.reading.article
    assert shown == [article]
    assert len(hands.window.bridge.project.mentions_of(article)) == _TAGS


def test_who_asks_which_article_is_shown_has_all_its_tags(hands: Hands, large: Path) -> None:
    shown = _open(hands, large)
    article = hands.window.reading.article
    assert shown == [article]
    assert hands.window.bridge.project.is_loaded(article)


def test_a_key_in_the_article_finds_all_tags_read(hands: Hands, large: Path) -> None:
    _open(hands, large)
    assert not _is_loaded(hands)
    QTest.keyClick(hands.window.view, Qt.Key.Key_Right)
    assert _is_loaded(hands)


def test_words_selected_in_the_first_picture_are_tagged_beside_all_tags(hands: Hands, large: Path) -> None:
    _open(hands, large)
    hands.window.view.select(15, 20)
    QTest.keyClick(hands.window.view, Qt.Key.Key_P)
    tags = hands.window.bridge.project.mentions_of(hands.window.reading.article)
    assert len(tags) == _TAGS + 1
    assert "person" in {tag.type for tag in tags.values()}


def test_tags_that_are_damaged_below_the_first_picture_are_told_and_none_stays_shown(hands: Hands, large: Path) -> None:
    with sqlite3.connect(large) as connection:
        connection.execute('UPDATE mention SET type = \'person\' WHERE "begin" > 900000')
    connection.close()
    refused: list[str] = []
    hands.window.bridge.refused.connect(refused.append)
    shown = _open(hands, large)
    hands.wait(lambda: bool(refused))
    QApplication.processEvents()
    assert len(refused) == 1
    assert refused[0].startswith("“Bench” is not shown: its tags in the project file are damaged.")
    assert shown == [""]
    assert hands.window.view.words == ""


def test_another_article_or_project_is_not_given_the_tags_of_the_one_before(hands: Hands, large: Path) -> None:
    shown = _open(hands, large)
    hands.window.bridge.take(None)
    QApplication.processEvents()
    assert shown == [""]
    assert hands.window.view.words == ""

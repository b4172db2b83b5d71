"""An article counts as read when it was read, and never against what the analyst says."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QTextEdit

from editor.model.edits.articles import set_article, set_state
from editor.model.edits.entities import add_entity
from editor.model.records import Article
from editor.ui.library.attention import GLANCE, SECONDS, Attention
from tests.ui.library.conftest import take_in

SECOND = 4
"""Milliseconds that stand for a second here."""


@pytest.fixture
def page(qtbot) -> QTextEdit:
    """What an article is read in, with more lines than fit."""
    shown = QTextEdit()
    shown.setDocument(QTextDocument("line\n" * 500, shown))
    qtbot.addWidget(shown)
    with qtbot.waitActive(shown):
        shown.show()
        shown.activateWindow()
    return shown


@pytest.fixture
def attention(bridge, page) -> Attention:
    return Attention(bridge, page, page, second=SECOND)


def state_of(bridge, article: str) -> str:
    return bridge.project.get(Article, article).state


def test_an_article_in_sight_for_a_while_is_read(bridge, attention, qtbot) -> None:
    article = take_in(bridge, "Floods")
    attention.watch(article)
    qtbot.waitUntil(lambda: state_of(bridge, article) == "read")


def test_a_glance_is_no_reading(bridge, attention, qtbot) -> None:
    one, two = take_in(bridge, "One"), take_in(bridge, "Two")
    attention.watch(one)
    qtbot.wait(GLANCE * SECOND)
    attention.watch(two)
    qtbot.waitUntil(lambda: state_of(bridge, two) == "read")
    assert state_of(bridge, one) == "new"


def test_scrolling_past_the_middle_is_reading_but_not_the_way_to_a_passage(bridge, page, qtbot) -> None:
    article = take_in(bridge, "Floods")
    slow = Attention(bridge, page, page, second=40)
    slow.watch(article)
    page.verticalScrollBar().setValue(page.verticalScrollBar().maximum())
    qtbot.wait(60)
    assert state_of(bridge, article) == "new"
    qtbot.waitUntil(lambda: state_of(bridge, article) == "read", timeout=40 * (SECONDS - 2))


def test_an_article_out_of_sight_is_not_read(bridge, page, attention, qtbot) -> None:
    article = take_in(bridge, "Floods")
    page.hide()
    attention.watch(article)
    qtbot.wait(2 * SECONDS * SECOND)
    assert state_of(bridge, article) == "new"


def test_an_article_marked_as_new_by_hand_stays_new(bridge, attention, qtbot) -> None:
    article = take_in(bridge, "Floods")
    bridge.submit(set_state([article], "read"))
    bridge.submit(set_state([article], "new"))
    attention.watch(article)
    qtbot.wait(2 * SECONDS * SECOND)
    assert state_of(bridge, article) == "new"


def test_reading_costs_no_step_of_undo_and_gives_up_none_of_redo(bridge, attention, qtbot) -> None:
    article = take_in(bridge, "Floods")
    bridge.submit(set_article(article, title="Flood"))
    bridge.submit(add_entity("Ana", "person"))
    bridge.undo()
    attention.watch(article)
    qtbot.wait(2 * SECONDS * SECOND)
    assert (state_of(bridge, article), bridge.redo_label()) == ("new", "Add “Ana”")
    bridge.redo()
    qtbot.waitUntil(lambda: state_of(bridge, article) == "read")
    assert bridge.undo_label() == "Add “Ana”"

"""Articles that arrive one after the other: each is there when it is asked for, and the list is told anew once."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel

from editor.model.change import Change
from editor.model.edits.articles import take_in_article
from editor.model.records import Article
from editor.ui.bridge import Bridge
from editor.ui.library.model import LibraryModel
from editor.workspace import read_article
from tests.journeys.hands import Hands


def take_in(bridge: Bridge, name: str) -> str:
    read = read_article(f"The {name} gate is shut\n\nNobody passes the {name} gate.\n".encode(), f"{name}.txt")
    change = bridge.submit(take_in_article(read.article, read.text))
    assert isinstance(change, Change)
    return next(swap.id for swap in change.swaps if isinstance(swap.record, Article))


@pytest.fixture
def hands(hands: Hands) -> Hands:
    hands.window.projects.new()
    hands.window.library.model.arriving.await_many(many=True)
    return hands


def shown(model: LibraryModel) -> int:
    return model.rowCount()


def test_the_first_is_shown_at_once_and_those_that_follow_come_together(hands: Hands) -> None:
    model, told = hands.window.library.model, []
    model.rowsInserted.connect(lambda parent, first, last: told.append(last - first + 1))
    for name in ("north", "east", "south", "west"):
        take_in(hands.window.bridge, name)
    assert shown(model) == 1
    hands.wait(lambda: shown(model) == 4)
    assert told == [1, 3]
    assert hands.find(QLabel, "libraryCount").text() == "4"


def test_all_come_at_once_when_no_more_are_awaited(hands: Hands) -> None:
    model = hands.window.library.model
    for name in ("north", "east", "south"):
        take_in(hands.window.bridge, name)
    model.arriving.await_many(many=False)
    assert shown(model) == 3
    take_in(hands.window.bridge, "west")
    assert shown(model) == 4


def test_an_article_that_is_asked_for_is_there(hands: Hands) -> None:
    model = hands.window.library.model
    ids = [take_in(hands.window.bridge, name) for name in ("north", "east", "south")]
    assert model.index_of(ids[2]).isValid()
    assert shown(model) == 3


def test_what_is_taken_back_before_it_came_never_comes(hands: Hands) -> None:
    model = hands.window.library.model
    ids = [take_in(hands.window.bridge, name) for name in ("north", "east")]
    hands.window.bridge.undo()
    assert shown(model) == 1
    assert not model.index_of(ids[1]).isValid()


def test_those_of_another_project_never_come(hands: Hands) -> None:
    model = hands.window.library.model
    for name in ("north", "east"):
        take_in(hands.window.bridge, name)
    hands.window.projects.new()
    take_in(hands.window.bridge, "south")
    hands.wait(lambda: shown(model) == 1)

"""The row above everything, also where reading goes from right to left."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMenuBar

from tests.journeys.hands import Hands
from tests.ui.walking import settle


@pytest.fixture
def mirrored(hands: Hands) -> Iterator[Hands]:
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    application.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    yield hands
    application.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


@pytest.mark.parametrize("width", [1280, 1440])
def test_all_menus_are_in_sight_from_right_to_left(mirrored: Hands, width: int) -> None:
    mirrored.window.resize(width, 800)
    settle()
    menus = mirrored.find(QMenuBar, "menuBar")
    places = [menus.actionGeometry(action) for action in menus.actions() if action.isVisible()]
    assert len(places) >= 6
    assert all(menus.rect().contains(place) for place in places)
    assert [place.left() for place in places] == sorted((place.left() for place in places), reverse=True)
    assert menus.geometry().right() == mirrored.window.width() - 1

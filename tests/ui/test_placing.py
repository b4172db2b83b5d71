"""Where the window stands: whole on the screen, and where it was left."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QMainWindow

from editor.storage.settings import load_settings
from editor.ui import placing
from editor.ui.placing import remember_place, show_placed


@pytest.fixture
def window(qtbot):
    made = QMainWindow()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def room(window) -> QRect:
    return window.screen().availableGeometry()


def test_a_first_window_that_has_no_room_with_its_frame_is_maximised(window, room, monkeypatch):
    monkeypatch.setattr(placing, "FIRST_SIZE", room.size())
    show_placed(window)
    assert window.isMaximized()


def test_a_first_window_that_has_room_stands_in_the_middle(window, room, monkeypatch):
    monkeypatch.setattr(placing, "FIRST_SIZE", QSize(400, 300))
    show_placed(window)
    assert not window.isMaximized()
    assert window.size() == QSize(400, 300)
    assert (window.geometry().center() - room.center()).manhattanLength() <= 2


def test_a_window_stands_where_it_was_left(window, qtbot):
    window.setGeometry(120, 90, 500, 400)
    window.show()
    remember_place(window, (300, 450))
    other = QMainWindow()
    qtbot.addWidget(other)
    show_placed(other)
    assert other.geometry() == QRect(120, 90, 500, 400)
    assert load_settings().docks == (300, 450)


def test_a_window_left_on_a_screen_that_is_gone_comes_back_into_sight(window, room, qtbot, monkeypatch):
    monkeypatch.setattr(placing, "FIRST_SIZE", QSize(400, 300))
    window.setGeometry(9000, 90, 500, 400)
    window.show()
    remember_place(window, (256, 400))
    other = QMainWindow()
    qtbot.addWidget(other)
    show_placed(other)
    assert room.contains(other.geometry())


def test_a_window_that_was_maximised_is_so_again(window, qtbot):
    window.showMaximized()
    remember_place(window, (256, 400))
    other = QMainWindow()
    qtbot.addWidget(other)
    show_placed(other)
    assert other.isMaximized()

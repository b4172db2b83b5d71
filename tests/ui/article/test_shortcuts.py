"""Which keys are the article's and which the window's."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QMainWindow

from tests.ui.article.scene import stretch


@pytest.fixture
def window(view, qtbot):
    """Return a window round the view and what its shortcuts heard."""
    window, heard = QMainWindow(), []
    window.setCentralWidget(view)
    for keys in ("Ctrl+Z", "Ctrl+Shift+Z", "Ctrl+C", "Ctrl+K", "Alt+1", "F7", "P", "Return", "Esc", "Ctrl+Return", "Z"):
        shortcut = QShortcut(QKeySequence(keys), window)
        shortcut.activated.connect(lambda keys=keys: heard.append(keys))
    window.show()
    qtbot.waitExposed(window)
    window.activateWindow()
    view.setFocus()
    yield window, heard
    window.takeCentralWidget()


@pytest.mark.parametrize("keys", ["Ctrl+Z", "Ctrl+Shift+Z", "Ctrl+C", "Ctrl+K", "Alt+1", "F7", "Z"])
def test_every_key_that_is_not_the_articles_reaches_the_window(window, view, qtbot, keys):
    combination = QKeySequence(keys)[0]
    view.select(*stretch("Friday"))
    qtbot.keyClick(view, combination.key(), combination.keyboardModifiers())
    assert window[1] == [keys]


@pytest.mark.parametrize("keys", ["P", "Return", "Esc", "Ctrl+Return"])
def test_a_key_of_the_article_is_no_shortcut_of_the_window(window, view, qtbot, heard, keys):
    combination = QKeySequence(keys)[0]
    view.select(*stretch("Friday"))
    heard.clear()
    qtbot.keyClick(view, combination.key(), combination.keyboardModifiers())
    assert window[1] == []
    assert len(heard) == 1


def test_escape_is_the_windows_when_nothing_is_selected(window, view, qtbot):
    view.select(10, 10)
    qtbot.keyClick(view, Qt.Key.Key_Escape)
    assert window[1] == ["Esc"]

"""A real article view in the offscreen window system, with an invented article in it."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from editor.ui.article import ArticleView
from tests.ui.article.scene import WORDS, lines_of, marks

LETTERS = {
    "P": "person", "O": "organisation", "L": "location", "M": "materiel", "T": "time", "X": "other",
    "E": "event", "Q": "quote", "N": "note",
}  # fmt: skip


@pytest.fixture
def bare_view(qtbot):
    """Return a view with the focus and no article."""
    view = ArticleView()
    qtbot.addWidget(view)
    view.resize(784, 900)
    view.set_letters(LETTERS)
    view.show()
    qtbot.waitExposed(view)
    view.activateWindow()
    view.setFocus()
    return view


@pytest.fixture
def view(bare_view):
    """Return a view with the focus, the invented article and its marks."""
    bare_view.show_text(WORDS, lines_of())
    bare_view.set_marks(marks())
    QApplication.processEvents()
    return bare_view


@pytest.fixture
def heard(view):
    """Return a list of what the view tells, in order: the name of each signal with its values."""
    told = []
    for name in (
        "selection_changed", "tag_requested", "link_requested", "cite_requested", "evidence_requested",
        "mark_activated", "remove_requested", "text_size_requested", "tag_all_requested", "match_requested",
        "link_all_requested", "find_requested", "describe_requested", "move_requested", "nudge_requested",
        "pick_requested", "hovered",
    ):  # fmt: skip
        getattr(view, name).connect(lambda *values, name=name: told.append((name, *values)))
    return told

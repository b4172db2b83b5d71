"""A library on a real project, and short ways to fill it."""

from __future__ import annotations

import time

import pytest

from editor.model.edits.articles import take_in_article
from editor.model.records import Article
from editor.ui.bridge import Bridge
from editor.ui.library import Library
from editor.workspace import create_project
from tests.texts import text_of

WORDS = "Floods cut the road to Marrow Bay, said Ana Ruiz."


@pytest.fixture
def bridge(qtbot, tmp_path):
    held = Bridge()
    held.take(create_project(tmp_path / "floods.dossier", "A. Ruiz"))
    yield held
    held.take(None)


@pytest.fixture
def library(qtbot, bridge):
    shown = Library(bridge)
    qtbot.addWidget(shown)
    shown.resize(256, 600)
    with qtbot.waitActive(shown):
        shown.show()
        shown.activateWindow()
    return shown


def take_in(bridge, title: str, *, outlet: str = "", published: str = "", words: str = WORDS) -> str:
    """Take an article in and return its id."""
    time.sleep(0.002)  # ids of one millisecond come in no order
    change = bridge.submit(take_in_article(Article(id="", title=title, published=published), text_of(words), outlet))
    return next(swap.id for swap in change.swaps if isinstance(swap.record, Article))


def titles(library) -> list[str]:
    """Return what the rows say, headings too."""
    return [library.model.index(row).data() for row in range(library.model.rowCount())]

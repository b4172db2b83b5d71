"""Hands on articles whose day of publication nobody has given."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from editor import workspace
from editor.model.edits.articles import take_in_article
from editor.model.records import Article, Line
from tests.journeys.hands import Hands
from tests.texts import text_of


@pytest.fixture
def on_undated(hands: Hands, tmp_path: Path) -> Callable[[str], Hands]:
    """Return what puts hands on an article of one line with these words, in English, without a date."""
    def open_on(words: str) -> Hands:
        desk = workspace.create_project(tmp_path / "harbour.dossier", "A. Ruiz")
        desk.session.do(take_in_article(Article(id="", title="Harbour", language="en",
                                                lines=(Line(0, len(words), number=1),)), text_of(words)))
        hands.window.bridge.take(desk)
        hands.wait(lambda: bool(hands.window.reading.article))
        return hands
    return open_on

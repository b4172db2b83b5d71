"""What was decided in a project is learned beside the window, and tells what later articles suggest."""

from __future__ import annotations

from pathlib import Path

import pytest

from editor import workspace
from editor.model.edits.articles import take_in_article
from editor.model.edits.mentions import tag_mention
from editor.model.records import Article
from editor.storage.settings import change_settings
from editor.ui.suggesting.teaching import Teaching
from tests.journeys.hands import Hands
from tests.suggest.learned.harbours import article, lesson
from tests.texts import text_of

pytest.importorskip("pycrfsuite")

DECIDED, ALL = 6, 8


@pytest.fixture
def hands(hands: Hands, tmp_path: Path) -> Hands:
    """Return hands on a project of eight articles, of which six are tagged throughout."""
    desk = workspace.create_project(tmp_path / "harbour.dossier", "A. Ruiz")
    for number in range(ALL):
        desk.session.do(take_in_article(Article(id="", title=f"Harbour {number}"), text_of(article(number))))
    for number, one in enumerate(desk.session.project.each(Article)[:DECIDED]):
        for tag in lesson(number).accepted:
            desk.session.do(tag_mention(one.id, tag.begin, tag.end, tag.type))
    hands.window.bridge.take(desk)
    return hands


def suggest(hands: Hands, number: int) -> set[str]:
    """Let an article be read for suggestions, and return those of them that were learned."""
    one = hands.window.bridge.project.each(Article)[number]
    hands.window.suggesting.take([one.id], ordered=True)
    hands.wait(lambda: hands.window.suggesting.is_over)
    return {tag.words for tag in hands.window.bridge.project.mentions_of(one.id).values()
            if tag.origin.startswith("learned/")}


def test_names_of_a_sort_that_was_tagged_are_suggested_in_a_later_article(hands: Hands) -> None:
    suggest(hands, DECIDED)
    hands.wait(lambda: hands.window.suggesting.findChild(Teaching).learned is not None)
    assert "k-3/nor" in suggest(hands, DECIDED + 1)


def test_who_wants_nothing_learned_has_nothing_suggested_that_was(hands: Hands) -> None:
    suggest(hands, DECIDED)
    hands.wait(lambda: hands.window.suggesting.findChild(Teaching).learned is not None)
    change_settings(learn=False)
    assert suggest(hands, DECIDED + 1) == set()

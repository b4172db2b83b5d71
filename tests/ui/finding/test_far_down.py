"""Words far down a long article that was just opened are brought into sight, and stay there while the rest is set."""

from __future__ import annotations

import pytest
from PySide6.QtTest import QTest

from editor.model.edits.articles import take_in_article
from editor.ui.article.view import ArticleView
from tests.texts import text_of
from tests.ui.finding.conftest import Scene, _article

PARAGRAPHS = 3_000
WORDS = "\n".join(f"Line {number} of the talks in Port Ellis, where the Harbour Union met for a long time and then "
                  "said nothing more of it to anyone who asked." for number in range(PARAGRAPHS))


def is_in_sight(view: ArticleView, at: int) -> bool:
    return not view.words_rect(at, at + 4).isEmpty()


@pytest.mark.parametrize("line", [2_000, PARAGRAPHS - 1])
def test_going_to_words_far_down_an_article_shows_them_at_once_and_for_good(scene: Scene, line: int) -> None:
    change = scene.window.bridge.submit(take_in_article(_article(WORDS), text_of(WORDS)))
    assert change is not None
    article = next(swap.id for swap in change.swaps if swap.kind == "article")
    view, at = scene.window.view, WORDS.index(f"Line {line} ")
    scene.window.reading.show_article(scene.articles[0])
    QTest.qWait(50)
    scene.window.reading.show_passage(article, at, at + 10)
    QTest.qWait(1)
    assert is_in_sight(view, at)
    scene.wait(lambda: view.document().lastBlock().layout().lineCount() > 0)
    QTest.qWait(200)
    assert is_in_sight(view, at)

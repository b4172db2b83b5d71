"""An office that the article states is shown with who holds it, before anything is decided and after."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from editor.model.edits.articles import take_in_article
from editor.model.records import Article
from editor.suggest.names.suggester import SUGGESTER
from editor.suggest.reading import Reading
from editor.suggest.taking import take_in_suggestions
from editor.ui.tagging.describing import card_at
from tests.texts import text_of
from tests.ui.review.conftest import ReviewHands, lines_of

WORDS = "Pier\nVelmoran Transport Minister Ilse Tormann opened the pier on Monday."


def begin(hands: ReviewHands) -> None:
    """Review an article that names a minister with her office."""
    held = Article(id="", title="Pier", lines=lines_of(WORDS), published="2024-10-31", language="en")
    change = hands.window.bridge.submit(take_in_article(held, text_of(WORDS)))
    article = next(swap.id for swap in change.swaps if swap.kind == "article")
    found = SUGGESTER.suggest(Reading(WORDS, held), ())
    hands.window.bridge.submit(take_in_suggestions(article, [("names", each) for each in found]))
    hands.window.reading.show_article(article)
    hands.start()


def test_the_cards_say_which_office_is_stated(bare: ReviewHands) -> None:
    begin(bare)
    for _ in range(5):
        if "Ilse Tormann" in {label.text() for label in bare.panel.findChildren(QLabel)}:
            break
        bare.key(Qt.Key.Key_A)
    said = "Role: Velmoran Transport Minister"
    assert any(said in label.text() for label in bare.panel.findChildren(QLabel))
    project = bare.window.bridge.project
    tags = project.mentions_of(bare.window.reading.article).values()
    tag = next(tag for tag in tags if tag.words == "Ilse Tormann")
    tip = card_at(project, tag.article, tag.id, tag.begin)
    assert tip is not None
    assert said in tip.lines

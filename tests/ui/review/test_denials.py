"""What somebody denies is never shown as if it had been said: on the card, in what comes next, in the table."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from editor.model.edits.articles import take_in_article
from editor.model.records import Article, Quote
from editor.suggest.taking import take_in_suggestions
from editor.ui.tables.listings import Quotes
from editor.ui.tagging.describing import card_at
from tests.suggest.quotes.reading import read
from tests.texts import text_of
from tests.ui.review.conftest import ReviewHands, lines_of

WORDS = "Pier\nAna Ruiz said that the pier was open. Ana Ruiz denied that she had ever met Varn."


def begin(hands: ReviewHands) -> None:
    """Review an article in which somebody says something and denies something."""
    change = hands.window.bridge.submit(take_in_article(
        Article(id="", title="Pier", lines=lines_of(WORDS), published="2024-10-31"), text_of(WORDS)))
    article = next(swap.id for swap in change.swaps if swap.kind == "article")
    hands.window.bridge.submit(take_in_suggestions(article, [("quotes", each) for each in read(WORDS)]))
    hands.window.reading.show_article(article)
    hands.start()


def shows(within: QWidget, words: str) -> bool:
    """Tell whether a label says just these words."""
    return any(label.text() == words for label in within.findChildren(QLabel))


def test_the_card_and_what_comes_next_say_that_a_quote_is_denied(bare: ReviewHands) -> None:
    begin(bare)
    assert not shows(bare.panel, "Ana Ruiz denied")
    upcoming = bare.panel.upcoming.rows
    assert upcoming.index(0).data() == "Ana Ruiz denied: “she had ever met Varn”"
    bare.key(Qt.Key.Key_A)
    assert shows(bare.panel, "Ana Ruiz denied")


def test_the_table_and_the_tip_of_a_denied_quote_say_that_it_is_denied(bare: ReviewHands) -> None:
    begin(bare)
    bare.key(Qt.Key.Key_A)
    bare.key(Qt.Key.Key_A)
    project = bare.window.bridge.project
    said, denied = project.each(Quote)
    assert [Quotes().cells(project, each)[2].words for each in (said, denied)] == [
        "the pier was open", "Denied: she had ever met Varn"]
    assert "Denied: she had" in Quotes().words(project, denied)
    tip = card_at(project, denied.article, denied.id, denied.spans[0].begin)
    assert tip is not None
    assert "Ana Ruiz denied" in (tip.title, *tip.lines)

"""Where an article is not in English, the review says what was not read in it, and does not call it not stated."""

from __future__ import annotations

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from editor.model.edits.articles import settle_article
from editor.model.records import Article
from editor.suggest.suggestion import Said
from editor.suggest.taking import take_in_suggestions
from tests.ui.review.conftest import ReviewHands, stretch

Key = Qt.Key


def told(hands: ReviewHands) -> str:
    """Return what the end of the review says that was not read, blank where it says nothing."""
    notice = hands.panel.finished.findChild(QWidget, "reviewUnread")
    assert notice is not None
    shown = [label.text() for label in notice.findChildren(QLabel) if label.isVisible()]
    return " ".join(shown).strip()


def suggest_a_quote(hands: ReviewHands, language: str) -> None:
    """Put the article into a language, and suggest a quote in it of which nobody knows who speaks."""
    article = hands.window.bridge.project.get(Article, hands.article)
    hands.window.bridge.submit(settle_article(article.id, msgspec.structs.replace(article, language=language), "", "F"))
    said = stretch("We stay,")
    hands.window.bridge.submit(take_in_suggestions(hands.article, [
        ("quotes", Said(begin=said.begin, end=said.end, rule="marks", kind="direct", spans=(said,)))]))
    hands.start()


@pytest.mark.parametrize(("language", "speaker", "start"), [
    ("es", "Speaker not read in this language", "Of an article that is not in English the rules read only dates, w"),
    ("ar", "Speaker not read in this language", "Of an article that is not in English the rules read only dates, c"),
    ("en", "Speaker not stated", "")])
def test_the_card_and_the_end_say_what_is_not_read(bare: ReviewHands, language: str, speaker: str, start: str) -> None:
    suggest_a_quote(bare, language)
    assert bare.says("reviewTitle") == speaker
    bare.key(Key.Key_A)
    assert bare.says("reviewSummary") == "1 accepted, none rejected"
    assert told(bare)[:len(start)] == start
    assert bool(told(bare)) is bool(start)

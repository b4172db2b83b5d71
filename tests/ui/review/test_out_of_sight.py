"""A review that is out of sight, while a person writes in the briefing."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from editor.model.edits.briefings import add_statement, make_briefing
from editor.model.edits.suggestions import accept_in_bulk
from editor.model.records import Article, Event, Paragraph, Quote, Section
from editor.ui.briefing.text import SectionText
from tests.journeys.hands import CONTROL
from tests.ui.review.conftest import ReviewHands

Key = Qt.Key


def finish(review: ReviewHands) -> None:
    """Accept in bulk all that comes, which uses nothing yet; the time waits, as times do."""
    project = review.window.bridge.project
    names = [tag for tag in project.mentions_of(review.article).values() if tag.entity]
    review.window.bridge.submit(accept_in_bulk(
        [record.id for record in (*names, *project.each(Quote), *project.each(Event))]))
    assert review.button("reviewAcceptTimes").isVisible()
    assert QApplication.focusWidget() is review.button("reviewToBriefing")


def write_in_a_briefing(review: ReviewHands) -> None:
    """Go to the page of a new briefing of one sentence, the caret behind it."""
    bridge = review.window.bridge
    bridge.submit(make_briefing("Floods"))
    bridge.submit(add_statement(bridge.project.each(Section)[0].id, "Ana Ruiz left the harbour."))
    review.key(Key.Key_2, CONTROL)
    review.key(Key.Key_End, CONTROL)


def statements(review: ReviewHands) -> list[str]:
    """Return the words of all sentences of the briefing."""
    review.window.bridge.submit_draft()
    return [statement.words for paragraph in review.window.bridge.project.each(Paragraph)
            for statement in paragraph.statements]


def test_a_finished_review_leaves_the_keys_to_the_page_when_the_first_citation_uses_its_article(
        review: ReviewHands) -> None:
    finish(review)
    write_in_a_briefing(review)
    assert review.window.bridge.project.get(Article, review.article).state == "new"
    review.key(Key.Key_Return)
    review.type("Two boats sank near Oster.")
    review.key(Key.Key_Return, CONTROL)
    assert review.window.bridge.project.get(Article, review.article).state == "used"
    assert isinstance(QApplication.focusWidget(), SectionText)
    review.key(Key.Key_Return)
    review.type("A third is missed.")
    assert [words for words in statements(review) if words] == [
        "Ana Ruiz left the harbour.", "Two boats sank near Oster.", "A third is missed."]
    assert review.tag("Monday").state == "suggested"


def test_a_review_out_of_sight_takes_no_keys_when_what_was_decided_is_undone(review: ReviewHands) -> None:
    finish(review)
    write_in_a_briefing(review)
    had = QApplication.focusWidget()
    while review.tag("Oster").state == "accepted":
        assert review.window.bridge.undo() is not None
    assert isinstance(had, SectionText)
    assert QApplication.focusWidget() is not review.button("acceptButton")


def test_a_review_that_goes_on_out_of_sight_takes_no_keys(review: ReviewHands) -> None:
    write_in_a_briefing(review)
    had = QApplication.focusWidget()
    review.panel.take_keys()
    assert QApplication.focusWidget() is had

"""Where a day of publication is given later, what was suggested of times follows, and what was decided stays."""

from __future__ import annotations

from collections.abc import Callable

import msgspec
import pytest
from PySide6.QtCore import Qt

from editor.model.change import Change, Edit, Stamp
from editor.model.edits.articles import settle_article
from editor.model.edits.suggestions import accept_suggestion
from editor.model.project import Project
from editor.model.records import Article, Event, Mention
from tests.journeys.hands import CONTROL, SHIFT, Hands
from tests.ui.suggesting.test_suggesting import come_to_rest, give

WORDS = "A bomb killed two men in Port Amsel on Monday. The police met with the mayor, Lena Dorn, on Wednesday."


@pytest.fixture
def waiting(on_undated: Callable[[str], Hands]) -> Hands:
    """Return hands on an article without a date, whose suggestions wait."""
    hands = on_undated(WORDS)
    give(hands, "suggest")
    come_to_rest(hands)
    return hands


def article(hands: Hands) -> Article:
    return hands.window.bridge.project.each(Article)[0]


def published_on(article_id: str, day: str) -> Edit:
    def edit(project: Project, stamp: Stamp) -> Change:
        dated = msgspec.structs.replace(project.get(Article, article_id), published=day, published_how="stated")
        return settle_article(article_id, dated, WORDS)(project, stamp)
    return edit


def time(hands: Hands, words: str) -> Mention:
    tags = hands.window.bridge.project.mentions_of(article(hands).id).values()
    found, = (tag for tag in tags if tag.words == words)
    return found


def values(hands: Hands) -> tuple[str, str]:
    return time(hands, "Wednesday").value, time(hands, "Monday").value


def test_the_times_that_wait_mean_the_days_that_they_mean_by_then(waiting: Hands) -> None:
    before = values(waiting)
    assert "2024-10-30" not in before
    waiting.window.bridge.submit(published_on(article(waiting).id, "2024-10-30"))
    waiting.wait(lambda: values(waiting) == ("2024-10-30", "2024-10-28"))
    assert time(waiting, "Wednesday").state == "suggested"
    happened = {event.when.from_ for event in waiting.window.bridge.project.each(Event) if event.when is not None}
    assert "2024-10-28" in happened


def test_they_are_undone_and_done_again_with_the_date(waiting: Hands) -> None:
    before = values(waiting)
    waiting.window.bridge.submit(published_on(article(waiting).id, "2024-10-30"))
    waiting.wait(lambda: values(waiting) == ("2024-10-30", "2024-10-28"))
    waiting.key(Qt.Key.Key_Z, CONTROL)
    waiting.wait(lambda: values(waiting) == before)
    assert article(waiting).published == ""
    waiting.key(Qt.Key.Key_Z, CONTROL | SHIFT)
    waiting.wait(lambda: values(waiting) == ("2024-10-30", "2024-10-28"))
    assert article(waiting).published == "2024-10-30"


def test_what_was_decided_stays_as_it_was_decided(waiting: Hands) -> None:
    held = time(waiting, "Wednesday")
    waiting.window.bridge.submit(accept_suggestion(held.id))
    accepted = time(waiting, "Wednesday")
    waiting.window.bridge.submit(published_on(article(waiting).id, "2024-10-30"))
    waiting.wait(lambda: time(waiting, "Monday").value == "2024-10-28")
    assert time(waiting, "Wednesday") == accepted

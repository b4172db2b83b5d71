"""What is found is taken in beside the window, and what hands do meanwhile comes first and stays."""

from __future__ import annotations

from collections.abc import Callable
from threading import Event

import msgspec
import pytest
from PySide6.QtCore import QTimer

from editor.model.change import Change, Edit, Stamp
from editor.model.edits.articles import settle_article
from editor.model.project import Project
from editor.model.records import Article
from editor.model.slices import ROWS
from editor.suggest.suggestion import Name
from editor.suggest.taking import Found, take_in_suggestions
from editor.ui.suggesting.landing import Landing
from tests.journeys.hands import Hands
from tests.ui.suggesting.test_suggesting import WORDS, come_to_rest, give, hands, tags, take_in

__all__ = ["hands"]


class Held:
    """The working out of a step, held up the first time until `go_on` is set; `times` counts how often it is done."""

    def __init__(self) -> None:
        self.begun, self.go_on = Event(), Event()
        self.times = 0

    def take_in(self, article: str, found: Found) -> Edit:
        """Return the step that takes in what was found."""
        edit = take_in_suggestions(article, found)

        def waiting(project: Project, stamp: Stamp) -> Change:
            self.times += 1
            if not self.begun.is_set():
                self.begun.set()
                assert self.go_on.wait(30)
            return edit(project, stamp)
        return waiting


@pytest.fixture
def held(monkeypatch: pytest.MonkeyPatch) -> Held:
    """Return what holds up the next step that takes in suggestions."""
    made = Held()
    monkeypatch.setattr("editor.ui.suggesting.round.take_in_suggestions", made.take_in)
    return made


def renamed(article_id: str, title: str) -> Edit:
    def edit(project: Project, stamp: Stamp) -> Change:
        article = project.get(Article, article_id)
        return settle_article(article_id, msgspec.structs.replace(article, title=title), WORDS)(project, stamp)
    return edit


def meanwhile(hands: Hands, held: Held, deed: Callable[[], object]) -> str:
    """Read an article for suggestions, do something while they are worked out, and return the article's id."""
    article = take_in(hands)
    give(hands, "suggest")
    hands.wait(held.begun.is_set)
    deed()
    held.go_on.set()
    come_to_rest(hands)
    return article


def test_the_window_goes_on_while_a_step_is_worked_out(hands: Hands, held: Held) -> None:
    meanwhile(hands, held, lambda: give(hands, "library"))
    assert tags(hands)


def test_a_step_by_hand_meanwhile_stays_and_comes_first(hands: Hands, held: Held) -> None:
    bridge = hands.window.bridge
    article = meanwhile(hands, held, lambda: bridge.submit(renamed(bridge.project.each(Article)[0].id, "Walkout")))
    assert bridge.project.get(Article, article).title == "Walkout"
    assert tags(hands)
    assert held.times > 1, "it is worked out again on what the project is by then"
    give(hands, "undo")
    assert tags(hands) == []
    assert bridge.project.get(Article, article).title == "Walkout"


def test_a_round_that_is_cancelled_while_a_step_is_worked_out_takes_nothing_in(hands: Hands, held: Held) -> None:
    meanwhile(hands, held, hands.window.suggesting.cancel)
    assert tags(hands) == []


def test_a_project_that_is_closed_while_a_step_is_worked_out_takes_nothing_in(hands: Hands, held: Held) -> None:
    meanwhile(hands, held, lambda: hands.window.bridge.take(None))
    assert held.times == 1


class Clock:
    """A clock by which everything takes longer than the window may wait."""

    def __init__(self) -> None:
        self.now = 0.0

    def monotonic(self) -> float:
        self.now += 1
        return self.now


def test_what_is_taken_in_is_told_in_small_parts_each_in_a_turn_of_its_own(
        hands: Hands, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("editor.ui.large_steps.time", Clock())
    bridge, turns, told = hands.window.bridge, [0], list[tuple[int, int]]()
    words = " ".join(f"Nadia{number}" for number in range(2 * ROWS))
    article = take_in(hands, words)
    text = bridge.project.words_of(bridge.project.get(Article, article))
    names: Found = [("names", Name(begin=at, end=at + 5, rule="title", sort="person", one="Nadia"))
                    for at in range(len(text)) if text.startswith("Nadia", at)]
    tick = QTimer(hands.window, interval=0)
    tick.timeout.connect(lambda: turns.append(turns[-1] + 1))
    bridge.changed.connect(lambda change: told.append((turns[-1], len(change.swaps))))
    landing = Landing(bridge, hands.window)
    landing.begin(take_in_suggestions(article, names))
    tick.start()
    hands.wait(lambda: len(tags(hands)) == len(names) and not landing.is_under_way)
    assert sum(count for _, count in told) > 2 * ROWS
    assert max(count for _, count in told) <= ROWS
    assert len({turn for turn, _ in told}) == len(told)

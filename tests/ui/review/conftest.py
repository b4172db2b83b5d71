"""A window with an invented article that suggests names, a time, quotes and events."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton

from editor import workspace
from editor.model.edits.articles import take_in_article
from editor.model.records import Article, Entity, Event, Line, Mention, Quote, Stretch
from editor.model.review import Decided, record_of
from editor.suggest.suggestion import Happening, Name, Said, Suggestion, Time
from editor.suggest.taking import Found, take_in_suggestions
from editor.ui.application import make_application, make_window
from editor.ui.review.panel import SuggestionPanel
from tests.journeys.hands import Hands
from tests.texts import text_of

WORDS = "\n".join((
    "Flood in Port Amsel",
    "“We stay,” said Ana Ruiz. Port Amsel flooded on Monday.",
    "Ruiz left Port Amsel for Oster. Two boats sank near Oster.",
    "The mayor announced relief, and Oster waited.",
))


def stretch(words: str, which: int = 0, text: str = WORDS) -> Stretch:
    """Return where words stand."""
    begin = -1
    for _ in range(which + 1):
        begin = text.index(words, begin + 1)
    return Stretch(begin, begin + len(words))


def name(words: str, sort: str, one: str, which: int = 0, rule: str = "title") -> tuple[str, Suggestion]:
    """Return a suggested name."""
    place = stretch(words, which)
    return "names", Name(begin=place.begin, end=place.end, rule=rule, sort=sort, one=one)  # type: ignore[arg-type]


def happening(sentence: str, kind: str) -> tuple[str, Suggestion]:
    """Return a suggested event."""
    place = stretch(sentence)
    return "events", Happening(begin=place.begin, end=place.end, rule="done", type=kind, trigger=place)


def found() -> Found:
    """Return what the article suggests: 8 tags of three entities, a time, a quote and three events."""
    said, monday = stretch("We stay,"), stretch("Monday")
    return [
        name("Port Amsel", "location", "Port Amsel"),
        name("Ana Ruiz", "person", "Ana Ruiz"), name("Port Amsel", "location", "Port Amsel", 1),
        name("Ruiz", "person", "Ana Ruiz", 1, rule="last-name"), name("Port Amsel", "location", "Port Amsel", 2),
        name("Oster", "location", "Oster", rule="town"), name("Oster", "location", "Oster", 1, rule="town"),
        name("Oster", "location", "Oster", 2, rule="town"),
        ("dates", Time(begin=monday.begin, end=monday.end, rule="weekday", value="2024-10-28", from_="2024-10-28",
                       to="2024-10-28", precision="day", derived="Weekday before publication")),
        ("quotes", Said(begin=said.begin, end=said.end, rule="verb-after", kind="direct", spans=(said,),
                        speaker=stretch("Ana Ruiz"))),
        happening("Port Amsel flooded on Monday.", "flood"), happening("Two boats sank near Oster.", "accident"),
        happening("The mayor announced relief, and Oster waited.", "announcement")]


def lines_of(words: str) -> tuple[Line, ...]:
    """Return the lines of words, each a paragraph."""
    lines, begin = [], 0
    for number, line in enumerate(words.split("\n"), 1):
        lines.append(Line(begin, begin + len(line), number=number))
        begin += len(line) + 1
    return tuple(lines)


class ReviewHands(Hands):
    """Hands that know the review."""

    @property
    def panel(self) -> SuggestionPanel:
        """Return the panel, once it is made."""
        return self.find(SuggestionPanel, "reviewPanel")

    @property
    def is_open(self) -> bool:
        """Tell whether a review is on."""
        panel = self.window.findChild(SuggestionPanel, "reviewPanel")
        return panel is not None and panel.isVisible()

    def start(self) -> None:
        """Begin a review."""
        self.key(Qt.Key.Key_F7)
        self.wait(lambda: self.is_open)

    def says(self, name: str) -> str:
        """Return what a label of the panel says."""
        return self.panel.findChild(QLabel, name).text()  # type: ignore[union-attr]  # the panel has it

    def button(self, name: str) -> QPushButton:
        """Return a button of the review."""
        return self.find(QPushButton, name)

    @property
    def words(self) -> str:
        """Return the words that are tinted in the sentence of the card."""
        found = re.search(r"<span[^>]*>(.*)</span>", self.says("reviewSentence"))
        assert found is not None, "the card shows words"
        return html.unescape(found[1])

    @property
    def place(self) -> tuple[str, int]:
        """Return the words of the card, and where the caret or the selection of the article begins."""
        return self.words, self.window.view.selection.begin

    @property
    def article(self) -> str:
        """Return the article on the screen."""
        return self.window.reading.article

    def states(self) -> dict[str, list[str]]:
        """Return the states of all tags by their words, in the order of the words."""
        held = sorted(self.window.bridge.project.mentions_of(self.article).values(), key=lambda tag: tag.begin)
        states: dict[str, list[str]] = {}
        for tag in held:
            states.setdefault(tag.words, []).append(tag.state)
        return states

    def entity(self, called: str) -> Entity | None:
        """Return the entity of a name."""
        return next((each for each in self.window.bridge.project.each(Entity) if each.name == called), None)

    def record(self, kind: type[Quote] | type[Event], place: int = 0) -> Decided:
        """Return a quote or an event."""
        record = record_of(self.window.bridge.project, self.window.bridge.project.each(kind)[place].id)
        assert record is not None
        return record

    def tag(self, words: str, which: int = 0) -> Mention:
        """Return the tag over words."""
        begin = stretch(words, which).begin
        return next(tag for tag in self.window.bridge.project.mentions_of(self.article).values()
                    if tag.begin == begin and tag.words == words)


@pytest.fixture
def bare(tmp_path: Path) -> Iterator[ReviewHands]:
    """Hands on the article before anything is suggested."""
    make_application()
    hands = ReviewHands(make_window(theme="light"))
    hands.window.resize(1440, 900)
    path = tmp_path / "amsel.dossier"
    desk = workspace.create_project(path, "A. Ruiz")
    desk.session.do(take_in_article(Article(id="", title="Flood", lines=lines_of(WORDS), published="2024-10-30"),
                                    text_of(WORDS)))
    desk.close()
    hands.window.projects.open_path(path)
    hands.wait(lambda: bool(hands.window.reading.article))
    hands.window.view.setFocus()
    yield hands
    hands.leave()


@pytest.fixture
def hands(bare: ReviewHands) -> ReviewHands:
    """Hands on the article with what it suggests."""
    bare.window.bridge.submit(take_in_suggestions(bare.article, found()))
    return bare


@pytest.fixture
def review(hands: ReviewHands) -> ReviewHands:
    """Hands in the midst of a review."""
    hands.start()
    return hands

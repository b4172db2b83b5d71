"""The real window with a project of three articles that name the same people and places."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from editor.model.edits.articles import take_in_article
from editor.model.records import Article, Line, Mention
from editor.ui.application import make_application, make_window
from tests.journeys.hands import CONTROL, Hands
from tests.texts import text_of

FIRST = "\n".join((
    "Harbour Union ends strike in Port Ellis",
    "Ana Ruiz of the Harbour Union spoke in Port Ellis on Monday. The anti-Union camp stayed away.",
    "Ruiz said the Harbour Union’s boats would sail 🚢 from PORT ELLIS.",
    "Read more: Harbour Union strike enters third week",
    "The Harbour Union thanked Port Ellis.",
))
SECOND = "Port Ellis reopens\nThe Harbour Union was there, and so was Ruiz. Port Ellis cheered."
THIRD = "Rain in the hills\nNothing else happened."


class Scene(Hands):
    """Hands on the window, with ways to ask what is there."""

    articles: tuple[str, ...] = ()

    def take_in(self, *texts: str) -> None:
        ids = []
        for words in texts:
            change = self.window.bridge.submit(take_in_article(_article(words), text_of(words)))
            assert change is not None
            ids.append(next(swap.id for swap in change.swaps if swap.kind == "article"))
        self.articles = tuple(ids)
        self.window.reading.show_article(ids[0])
        QApplication.processEvents()

    def forget_words(self) -> None:
        """Save, close and open again, so that only the first article is in memory."""
        window = self.window
        assert window.bridge.desk is not None
        path = window.bridge.desk.path
        self.wait_for_saved()
        window.bridge.take(None)
        window.projects.open_path(path)
        window.reading.show_article(self.articles[0])
        QApplication.processEvents()

    def tags(self, article: int = 0) -> list[str]:
        """Return the words of the accepted tags of an article, by place."""
        self.window.bridge.load(self.articles[article])
        found = self.window.bridge.project.mentions_of(self.articles[article]).values()
        return [mention.words for mention in sorted(found, key=lambda mention: mention.begin)
                if mention.state == "accepted"]

    def mentions(self) -> list[Mention]:
        project = self.window.bridge.project
        return [mention for held in project.mentions.values() for mention in held.values()]

    def shown(self, name: str) -> bool:
        """Tell whether a widget of this name is made and in sight."""
        found = self.window.findChild(QWidget, name)
        return found is not None and found.isVisible()

    def tag(self, words: str, key: Qt.Key, *, nth: int = 1, shift: bool = False) -> None:
        """Select the nth of these words by calls and press a letter, as a person who knows the keys."""
        begin = -1
        for _ in range(nth):
            begin = self.window.view.words.index(words, begin + 1)
        self.window.view.select(begin, begin + len(words))
        self.window.view.setFocus()
        self.key(key, Qt.KeyboardModifier.ShiftModifier if shift else Qt.KeyboardModifier.NoModifier)


def _article(words: str) -> Article:
    lines, begin = [], 0
    for number, line in enumerate(words.split("\n"), 1):
        aside = line.startswith("Read more")
        role = "headline" if number == 1 else "link line" if aside else "body"
        lines.append(Line(begin, begin + len(line), role, number, aside))
        begin += len(line) + 1
    return Article(id="", title=words.split("\n")[0], lines=tuple(lines), language="en")


@pytest.fixture
def scene() -> Iterator[Scene]:
    make_application()
    found = Scene(make_window(theme="light"))
    found.window.resize(1440, 900)
    found.key(Qt.Key.Key_N, CONTROL)
    found.take_in(FIRST, SECOND, THIRD)
    yield found
    found.leave()

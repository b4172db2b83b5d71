"""A window with an invented article, and hands on it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFrame

from editor.model.edits.entities import set_entity
from editor.model.edits.mentions import link_mention, tag_mention
from editor.model.records import Entity, Mention
from editor.ui.article import ArticleView
from editor.ui.tagging.popover import TagPopover
from tests.journeys.hands import Hands
from tests.journeys.talks import hands_on

WORDS = (
    "Harbour talks go on\n\n"
    "There the Lantern Coalition met in Port Ellis on Friday. The talks between the dockers and the "
    "anti-Harbor Alliance went on, the anti-Harbour Alliance said. Minister Ilse Tormann of Velmora stayed away.\n\n"
    + "".join(f"The talks of day {day} in Velmora ended late.\n\n" for day in range(1, 30))
)


class TaggingHands(Hands):
    """Hands that know the article and its popover."""

    @property
    def view(self) -> ArticleView:
        """Return the article."""
        return self.window.view

    @property
    def popover(self) -> TagPopover:
        """Return the popover once it is open."""
        self.wait(lambda: any(frame.isVisible() for frame in self.window.findChildren(TagPopover)))
        return self.find(TagPopover, "typePalette")

    @property
    def is_open(self) -> bool:
        """Tell whether the popover is open."""
        return any(frame.isVisible() for frame in self.window.findChildren(TagPopover))

    def place(self, words: str, into: int = 2, nth: int = 1) -> int:
        """Return the place so far into the words."""
        begin = -1
        for _ in range(nth):
            begin = self.view.words.index(words, begin + 1)
        return begin + into

    def put_caret(self, words: str, into: int = 2) -> None:
        """Let the caret stand in a word, with the keys in the article."""
        self.view.select(self.place(words, into), self.place(words, into))
        self.view.setFocus()

    def spot(self, words: str, into: int = 2, aside: int = 2) -> QPoint:
        """Return where a letter of the words stands in the article's viewport."""
        begin = self.place(words, into)
        if self.view.words_rect(begin, begin + 1).isEmpty():
            self.view.reveal(begin, begin + 1)
        QTest.qWait(40)
        area = self.view.words_rect(begin, begin + 1)
        return QPoint(area.left() + aside, area.center().y())

    def move_mouse(self, spot: QPoint) -> None:
        """Move the mouse to a place of the article's viewport."""
        handle = self.window.windowHandle()
        QTest.mouseMove(handle, self.view.viewport().mapTo(self.window, spot))

    def click_words(self, words: str, into: int = 2,
                    modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Click a letter of the words."""
        spot = self.spot(words, into)
        QTest.mouseClick(self.view.viewport(), Qt.MouseButton.LeftButton, modifiers, spot)

    def tags(self) -> dict[str, str]:
        """Return what each tag's words are linked to."""
        project = self.window.bridge.project
        return {mention.words: project.get(Entity, mention.entity).name if mention.entity else mention.type
                for mention in project.mentions_of(self.window.reading.article).values()}

    def tag(self, words: str, kind: str, nth: int = 1) -> Mention:
        """Tag words without the window's help."""
        begin = self.place(words, 0, nth)
        self.window.bridge.submit(tag_mention(self.window.reading.article, begin, begin + len(words), kind))
        held = self.window.bridge.project.mentions_of(self.window.reading.article).values()
        return next(mention for mention in held if mention.begin == begin and mention.words == words)

    def link(self, words: str, name: str, nth: int = 1) -> None:
        """Link words without the window's help."""
        begin, project = self.place(words, 0, nth), self.window.bridge.project
        entity = next(entity for entity in project.each(Entity) if entity.name == name)
        self.window.bridge.submit(link_mention(self.window.reading.article, begin, begin + len(words), entity.id))


@pytest.fixture
def hands(tmp_path: Path) -> Iterator[TaggingHands]:
    found = hands_on(WORDS, TaggingHands, tmp_path)
    bridge = found.window.bridge
    alliance = bridge.project.each(Entity)[1]
    bridge.submit(set_entity(alliance.id, kind="alliance", aliases=("the Alliance",)))
    found.window.toast.hide()
    yield found
    found.leave()


def rows(popover: QFrame) -> list[str]:
    """Return what the rows of the popover say to a screen reader, in the order of Tab."""
    return [row.accessibleName() for row in popover.rows()]  # type: ignore[attr-defined]  # a TagPopover

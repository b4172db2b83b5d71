"""What is told, and shown, of a step that the reader took in the article."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QPushButton

from editor.model.change import Edit
from editor.model.edits.articles import set_line
from editor.model.edits.corrections import correct_words
from editor.model.edits.mentions import move_mention
from editor.model.records import Entity
from tests.journeys.hands import SHIFT
from tests.ui.tagging.conftest import TaggingHands

Key = Qt.Key


def toast(hands: TaggingHands) -> str:
    """Return the words of the toast that is in sight, or blank."""
    frame = hands.find(QFrame, "undoToast")
    label = frame.findChild(QLabel)
    return label.text() if frame.isVisible() and isinstance(label, QLabel) else ""


def step(hands: TaggingHands, kind: str) -> tuple[Edit, str]:
    """Return an edit of a kind on the article, and what shall be told of it."""
    article = hands.window.reading.article
    if kind == "ends":
        tag = hands.tag("Port Ellis", "location")
        return (move_mention(tag.id, tag.begin, tag.begin + len("Port Ellis on Friday")),
                "Moved the ends of the tag to “Port Ellis on Friday”")
    if kind == "correction":
        begin = hands.place("Harbor", 0)
        return correct_words(article, begin, begin + len("Harbor"), "Harbour", ""), "Corrected “Harbor”"
    return set_line(article, 2, set_aside=True), "Set paragraph 2 of “Harbour talks go on” aside"


@pytest.mark.parametrize("kind", ["ends", "correction", "line"])
def test_a_step_that_is_easily_overlooked_is_told(hands: TaggingHands, kind: str) -> None:
    edit, told = step(hands, kind)
    hands.window.bridge.submit(edit)
    assert toast(hands) == told


def test_a_line_that_is_kept_again_is_told(hands: TaggingHands) -> None:
    article = hands.window.reading.article
    hands.window.bridge.submit(set_line(article, 2, set_aside=True))
    hands.window.bridge.submit(set_line(article, 2, set_aside=False))
    assert toast(hands) == "Kept paragraph 2 of “Harbour talks go on”"


@pytest.mark.parametrize("modifiers", [Qt.KeyboardModifier.NoModifier, SHIFT])
def test_a_letter_shows_the_entity_that_it_tagged_also_where_it_tags_every_match(
        hands: TaggingHands, modifiers: Qt.KeyboardModifier) -> None:
    hands.select("the dockers")
    hands.key(Key.Key_O, modifiers)
    shown = hands.window.records.current()
    assert shown is not None
    assert hands.window.bridge.project.get(Entity, shown[1]).name == "the dockers"


def test_the_header_of_an_article_that_nobody_judged_says_just_that(hands: TaggingHands) -> None:
    assert hands.find(QPushButton, "articleGradeButton").text() == "F6"
    assert hands.find(QPushButton, "articleGradeWordsButton").text() == "Not judged"

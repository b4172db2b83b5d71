"""How many key presses, clicks and drags it takes to make records of what an article says."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from editor.model.edits.mentions import tag_mention
from editor.model.records import Entity, Event, Quote
from tests.journeys.hands import CONTROL
from tests.journeys.talks import hands_on
from tests.journeys.test_actions import CountingHands
from tests.ui.dragging.conftest import DraggingHands

WORDS = (
    "Dockers block the quay\n\n"
    "Dockers blocked the quay in Velmora on Friday. They held it until night.\n\n"
    "“We were never asked,” the anti-Harbour Alliance said.\n\n"
    "“The quay is ours.”\n"
)


class RecordHands(CountingHands, DraggingHands):
    """Hands that count, and drag what they hold onto a form."""


@pytest.fixture
def hands(tmp_path: Path) -> Iterator[RecordHands]:
    found = hands_on(WORDS, RecordHands, tmp_path)
    for words, kind in (("Velmora", "location"), ("Friday", "time"), ("anti-Harbour Alliance", "organisation")):
        begin = WORDS.index(words)
        found.window.bridge.submit(tag_mention(found.window.reading.article, begin, begin + len(words), kind))
    found.actions = 0
    yield found
    found.leave()


def test_an_event_is_made_of_a_sentence_in_two_with_its_day_and_place(hands: RecordHands) -> None:
    hands.select("Dockers blocked the quay in Velmora on Friday.")
    hands.key(Qt.Key.Key_E)
    project = hands.window.bridge.project
    event = project.each(Event)[0]
    assert (event.when.from_, project.get(Entity, event.where).name) == ("2024-10-25", "Velmora")
    assert hands.actions == 2


def test_evidence_is_added_to_the_open_event_in_two(hands: RecordHands) -> None:
    hands.select("Dockers blocked the quay in Velmora on Friday.")
    hands.key(Qt.Key.Key_E)
    hands.actions = 0
    hands.select("They held it until night.")
    hands.key(Qt.Key.Key_Return, CONTROL)
    assert [anchor.words for anchor in hands.window.bridge.project.each(Event)[0].evidence][1:] == [
        "They held it until night."]
    assert hands.actions == 2


def test_a_quote_whose_speaker_is_named_by_hand_takes_three(hands: RecordHands) -> None:
    hands.select("The quay is ours.")
    hands.key(Qt.Key.Key_Q)
    assert not hands.window.bridge.project.each(Quote)[0].speaker
    hands.actions += 1  # the drag that follows
    assert hands.drop(hands.words_as_mime("anti-Harbour Alliance"), hands.field("quoteSpeaker"))
    project = hands.window.bridge.project
    assert project.get(Entity, project.each(Quote)[0].speaker).name == "anti-Harbour Alliance"
    assert hands.actions == 3

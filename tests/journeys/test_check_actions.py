"""How many keys it takes to mend what the checks find in a briefing."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from editor.model.edits.briefings import add_statement, cite, make_briefing, sections_of, set_statement
from editor.model.edits.events import make_event
from editor.model.records import Briefing, Citation, Event, Paragraph, Statement
from tests.journeys.hands import CONTROL
from tests.journeys.talks import hands_on
from tests.journeys.test_actions import CountingHands

WORDS = "Dockers block the quay\n\nDockers blocked the quay in Velmora on Friday.\n"


@pytest.fixture
def hands(tmp_path: Path) -> Iterator[CountingHands]:
    found = hands_on(WORDS, CountingHands, tmp_path)
    begin = WORDS.index("Dockers blocked")
    found.window.bridge.submit(make_event(found.window.reading.article, begin, len(WORDS) - 1))
    found.window.bridge.submit(make_briefing("Quays"))
    yield found
    found.leave()


def write(hands: CountingHands, words: str, **fields: str) -> None:
    """Write a judgement that rests on the event, or a report that rests on nothing, and go to the page."""
    bridge = hands.window.bridge
    sections = sections_of(bridge.project, bridge.project.each(Briefing)[0].id)
    section = next(held.id for held in sections if held.kind == ("key judgements" if fields else "bottom line"))
    cited = [Citation(record=bridge.project.each(Event)[0].id)] if fields else []
    change = bridge.submit(add_statement(section, words, "judgement" if fields else "reported", cited))
    assert change is not None
    assert isinstance(change.swaps[0].after, Paragraph)
    bridge.submit(set_statement(change.swaps[0].after.statements[-1].id, **fields))
    hands.key(Qt.Key.Key_2, CONTROL)
    hands.actions = 0


def statement(hands: CountingHands) -> Statement:
    return hands.window.bridge.project.each(Paragraph)[0].statements[0]


def mend(hands: CountingHands) -> None:
    hands.key(Qt.Key.Key_F8)
    hands.key(Qt.Key.Key_Return)


def test_an_uncited_sentence_is_cited_in_two(hands: CountingHands) -> None:
    write(hands, "Dockers blocked the quay.")
    mend(hands)
    assert len(statement(hands).citations) == 1
    assert hands.actions == 2


def test_a_word_outside_the_lexicon_becomes_the_chosen_term_in_two(hands: CountingHands) -> None:
    write(hands, "It is quite probable that they go on.", likelihood="likely")
    mend(hands)
    assert statement(hands).words == "It is likely that they go on."
    assert hands.actions == 2


def test_a_likelihood_that_is_not_said_is_said_in_two(hands: CountingHands) -> None:
    write(hands, "They go on.", likelihood="unlikely")
    mend(hands)
    assert statement(hands).words == "It is unlikely that they go on."
    assert hands.actions == 2


def test_an_altered_quotation_is_typed_anew_after_two(hands: CountingHands) -> None:
    write(hands, "“Dockers stormed the quay” was said.", basis="one report")
    mend(hands)
    assert hands.actions == 2
    hands.type("Dockers blocked the quay")
    hands.key(Qt.Key.Key_F8)
    assert statement(hands).words == "“Dockers blocked the quay” was said."


def test_words_for_a_name_that_is_not_in_the_cited_ones_are_looked_for_after_two(hands: CountingHands) -> None:
    write(hands, "Dockers from Skarholm blocked the quay.")
    bridge, held = hands.window.bridge, statement(hands)
    bridge.submit(cite(held.id, Citation(record=bridge.project.each(Event)[0].id)))
    hands.actions = 0
    mend(hands)
    search = hands.find(QLineEdit, "evidenceFilter")
    hands.wait(search.hasFocus)
    assert hands.actions == 2
    assert "The name “Skarholm” is not in the cited words" in hands.window.briefing.tray.sentence.findings.text()

"""The menu does what dropping does, without a mouse."""

from __future__ import annotations

from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu

from editor.model.records import Entity, Participant
from tests.ui.dragging.conftest import DraggingHands


def offered(hands: DraggingHands) -> dict[str, QAction]:
    """Return what the menu offers now for the words at the caret."""
    hands.window.commands.annotate.aboutToShow.emit()
    return {action.text(): action for action in hands.find(QMenu, "usesMenu").actions()}


def is_seen(hands: DraggingHands) -> bool:
    hands.window.commands.annotate.aboutToShow.emit()
    return hands.find(QMenu, "usesMenu").menuAction().isVisible()


def test_without_an_open_event_or_quote_nothing_is_offered(hands: DraggingHands) -> None:
    hands.tag("Port Ellis", "location")
    hands.put_caret("Port Ellis")
    assert not is_seen(hands)
    hands.open_event("walked out")
    assert is_seen(hands)


def test_every_use_that_a_drop_has_is_offered_and_what_the_words_are_not_is_grey(hands: DraggingHands) -> None:
    hands.tag("Friday", "time")
    hands.open_event("walked out")
    hands.put_caret("Friday")
    found = offered(hands)
    assert [words for words, action in found.items() if action.isEnabled()] == [
        "Set as when it happened", "Set as the time that account 1 gives", "Add as evidence to account 1",
        "Add as evidence of E1"]
    assert {"Set as where it happened", "Add as participant: Carried out by", "Set as the source of account 1"} <= {
        words for words, action in found.items() if not action.isEnabled()}


def test_a_use_is_one_step_on_the_record_that_was_open_behind_the_entity(hands: DraggingHands) -> None:
    port = hands.tag("Port Ellis", "location")
    event = hands.open_event("walked out")
    hands.click_words("Port Ellis")
    assert hands.window.records.current() == ("entity", hands.first(Entity).id)
    assert hands.find(QMenu, "usesMenu").title() == "Use in the open record"
    found = offered(hands)
    assert hands.find(QMenu, "usesMenu").title() == "Use in E1"
    found["Set as where it happened"].trigger()
    assert hands.event.where == hands.entity_of(port).id
    assert hands.window.records.current() == ("event", event.id)
    hands.window.bridge.undo()
    assert hands.event.where == ""


def test_a_mention_becomes_the_speaker_of_the_open_quote(hands: DraggingHands) -> None:
    ruiz = hands.tag("Ana Ruiz", "person")
    hands.open_quote("We have what we came for.")
    hands.put_caret("Ana Ruiz")
    offered(hands)["Set as the speaker"].trigger()
    assert hands.quote.speaker == hands.entity_of(ruiz).id


def test_a_mention_takes_part_in_the_open_event_in_any_role(hands: DraggingHands) -> None:
    union = hands.tag("Harbour Union", "organisation")
    hands.open_event("walked out")
    hands.put_caret("Harbour Union")
    offered(hands)["Add as participant: Witness"].trigger()
    assert hands.event.participants == (Participant(role="witness", entity=hands.entity_of(union).id),)


def test_selected_words_become_evidence_of_one_account(hands: DraggingHands) -> None:
    hands.open_event("walked out")
    begin = hands.place("The strike left", 0)
    hands.view.select(begin, begin + len("The strike left 40 boats"))
    offered(hands)["Add as evidence to account 1"].trigger()
    QTest.qWait(1)
    assert [anchor.words for anchor in hands.event.accounts[0].evidence] == ["walked out", "The strike left 40 boats"]

"""What the words of an article propose stands in italics in the forms until it is accepted or changed."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLineEdit, QPushButton, QToolButton, QWidget

from editor.model.checks import findings_of
from editor.model.edits.articles import set_article
from editor.model.edits.events import add_account, add_participant, set_event
from editor.model.records import Entity, Event, Participant, Quote, When
from editor.ui.forms import RecordsPane
from editor.ui.forms.chips import ChipRow
from tests.ui.forms.desk import WORDS, Desk, find

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def walkout(desk: Desk) -> str:
    """Return an event of a sentence in which nothing but the union and the port is tagged."""
    desk.do(set_article(desk.article, published="2024-05-08"))
    desk.tag("Harbour Union", "organisation")
    begin = WORDS.rindex("Port Ellis")
    desk.tag("Port Ellis", "location")
    assert begin
    return desk.event("Harbour Union had walked out on 3 May in Port Ellis.")


@pytest.fixture
def pane(desk: Desk, walkout: str) -> RecordsPane:
    pane = desk.pane(height=1200)
    pane.show_record("event", walkout)
    return pane


def _is_proposed(pane: RecordsPane, name: str) -> bool:
    return bool(find(pane, QLineEdit, name).property("proposed"))


def test_what_is_proposed_is_marked_and_counted(desk: Desk, pane: RecordsPane, walkout: str) -> None:
    assert desk.get(Event, walkout).suggested == ("when", "where")
    assert find(pane, QLineEdit, "eventWhenFrom").text() == "3 May 2024"
    assert all(_is_proposed(pane, name) for name in ("eventWhenFrom", "eventWhenPhrase", "eventWhere"))
    assert find(pane, QWidget, "eventProposed").isVisible()
    assert find(pane, QLineEdit, "eventWhere").accessibleDescription() == "Suggested: Enter accepts it"


def test_enter_in_a_field_accepts_its_value(desk: Desk, pane: RecordsPane, walkout: str) -> None:
    desk.focus(find(pane, QLineEdit, "eventWhere"))
    desk.press("Return")
    assert desk.get(Event, walkout).suggested == ("when",)
    assert not _is_proposed(pane, "eventWhere")
    desk.press("Ctrl+Z")
    assert _is_proposed(pane, "eventWhere")


def test_typing_in_a_field_makes_its_value_the_analysts(desk: Desk, pane: RecordsPane, walkout: str) -> None:
    desk.write(find(pane, QLineEdit, "eventWhenFrom"), "4 May 2024")
    desk.press("Return")
    assert desk.get(Event, walkout).suggested == ("where",)


def test_one_button_accepts_everything(desk: Desk, pane: RecordsPane, walkout: str) -> None:
    QTest.mouseClick(find(pane, QPushButton, "eventAcceptButton"), LEFT)
    assert desk.get(Event, walkout).suggested == ()
    assert not find(pane, QWidget, "eventProposed").isVisible()


def test_the_check_of_what_is_proposed_leads_to_the_button_that_enter_presses(desk: Desk, pane: RecordsPane,
                                                                             walkout: str) -> None:
    found = next(one for one in findings_of(desk.get(Event, walkout)) if one.check == "suggested values")
    assert found.sentence == "E1: 2 values are suggested and nobody has confirmed them"
    pane.form_of("event").enter(found.field)
    desk.press("Return")
    assert desk.get(Event, walkout).suggested == ()
    assert "suggested values" not in [one.check for one in findings_of(desk.get(Event, walkout))]


def test_a_proposed_participant_stands_in_italics(desk: Desk, pane: RecordsPane, walkout: str) -> None:
    union = next(held.id for held in desk.project.each(Entity) if held.name == "Harbour Union")
    proposed = Participant(role="actor", entity=union, suggested=True)
    desk.do(set_event(walkout, participants=(proposed,), suggested=("participants",)))
    desk.do(add_participant(walkout, Participant(role="actor", words="forty skippers")))
    chips = find(pane, ChipRow, "participantsActor").chips
    assert [chip.face.is_proposed for chip in chips] == [True, False]
    desk.do(add_participant(walkout, Participant(role="actor", entity=union)))
    assert not any(chip.face.is_proposed for chip in find(pane, ChipRow, "participantsActor").chips)


def test_who_says_so_is_proposed_in_the_account(desk: Desk, pane: RecordsPane) -> None:
    transport = desk.tag("Island Transport", "organisation")
    strike = desk.event("The strike had left up to 40 boats idle")
    pane.show_record("event", strike)
    source = find(pane, QLineEdit, "account1Source")
    assert (source.text(), desk.get(Event, strike).accounts[0].attributed_to) == ("Island Transport", transport)
    assert source.property("proposed")
    desk.focus(source)
    desk.press("Return")
    assert desk.get(Event, strike).accounts[0].suggested == ()


def test_a_quote_proposes_its_speaker_and_cue(desk: Desk, pane: RecordsPane) -> None:
    ana = desk.tag("Ana Ruiz", "person")
    quote = desk.quote("“We have what we came for,”")
    pane.show_record("quote", quote)
    assert desk.get(Quote, quote).speaker == ana
    assert find(pane, QLineEdit, "quoteCue").text() == "told"
    assert _is_proposed(pane, "quoteSpeaker")
    assert _is_proposed(pane, "quoteCue")
    QTest.mouseClick(find(pane, QPushButton, "quoteAcceptButton"), LEFT)
    assert desk.get(Quote, quote).suggested == ()


def test_a_new_participant_is_typed_at_once(desk: Desk, pane: RecordsPane, walkout: str) -> None:
    QTest.mouseClick(find(pane, QPushButton, "addParticipantButton"), LEFT)
    focused = desk.window.focusWidget()
    assert focused is not None
    QTest.keyClicks(focused, "forty skippers")
    desk.press("Return")
    assert desk.get(Event, walkout).participants[-1].words == "forty skippers"


def test_the_head_leads_to_the_events_before_and_after(desk: Desk, pane: RecordsPane, walkout: str) -> None:
    other = desk.event("The strike had left up to 40 boats idle")
    pane.show_record("event", other)
    QTest.mouseClick(find(pane, QToolButton, "eventPreviousButton"), LEFT)
    assert pane.current() == ("event", walkout)
    QTest.mouseClick(find(pane, QToolButton, "eventNextButton"), LEFT)
    assert pane.current() == ("event", other)


def test_the_fields_of_a_further_account_come_into_sight(desk: Desk, walkout: str) -> None:
    pane = desk.pane(height=640)
    pane.show_record("event", walkout)
    desk.do(add_account(walkout))
    card = find(pane, QWidget, "account2Card")
    QTest.mouseClick(find(pane, QPushButton, "addAccountButton"), LEFT)
    card = find(pane, QWidget, "account3Card")
    desk.qtbot.waitUntil(lambda: card.visibleRegion().boundingRect().height() >= card.height() - 1)


def test_where_something_was_said_and_to_whom_may_be_words(desk: Desk, pane: RecordsPane) -> None:
    quote = desk.quote("“We have what we came for,”")
    pane.show_record("quote", quote)
    desk.write(find(pane, QLineEdit, "quoteSaidWhere"), "a written statement")
    desk.write(find(pane, QLineEdit, "quoteAddressee"), "reporters")
    desk.focus(find(pane, QComboBox, "quoteTone"))
    held = desk.get(Quote, quote)
    assert (held.said_where, held.said_where_words) == ("", "a written statement")
    assert (held.addressee, held.addressee_words) == ("", "reporters")
    assert not desk.bridge.unfinished()


def test_a_quote_over_two_paragraphs_is_labelled_with_both(desk: Desk, pane: RecordsPane) -> None:
    quote = desk.quote(WORDS[WORDS.index("We have what"):WORDS.index("left up to")])
    pane.show_record("quote", quote)
    assert [chip.text() for chip in find(pane.form_of("quote"), ChipRow, "evidenceList").chips] == ["¶3–4"]
    assert desk.get(Quote, quote).said_when == When()

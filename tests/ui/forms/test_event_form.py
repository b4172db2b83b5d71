"""The form of an event writes every field in place: time, place, participants, figures, accounts."""

from __future__ import annotations

import msgspec
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QPlainTextEdit, QPushButton, QToolButton

from editor.model.change import Change, Edit, Stamp, Swap, make_change
from editor.model.edits.articles import set_article
from editor.model.edits.entities import set_entity
from editor.model.edits.events import add_evidence, set_account, set_event
from editor.model.edits.looked_at import confirm_looked_at
from editor.model.edits.mentions import tag_mention
from editor.model.project import Project
from editor.model.records import Account, Event, Figure, Participant, When
from editor.ui.forms import RecordsPane
from editor.ui.forms.accounts import AccountList
from editor.ui.forms.chips import ChipRow
from editor.ui.forms.passages import PassageChips
from editor.ui.forms.timespan import TimeField
from tests.ui.forms.desk import WORDS, Desk, find


@pytest.fixture
def strike(desk: Desk) -> str:
    return desk.event("The strike had left up to 40 boats idle")


@pytest.fixture
def pane(desk: Desk, strike: str) -> RecordsPane:
    pane = desk.pane(height=1200)
    pane.show_record("event", strike)
    return pane


def _field(pane: RecordsPane, name: str) -> QLineEdit:
    return find(pane, QLineEdit, name)


def _choose(pane: RecordsPane, name: str, value: str) -> None:
    box = find(pane, QComboBox, name)
    box.setCurrentIndex(box.findData(value))
    box.activated.emit(box.currentIndex())


def test_the_title_type_and_status_are_written_in_place(desk: Desk, pane: RecordsPane, strike: str) -> None:
    desk.write(find(pane, QPlainTextEdit, "eventTitle"), "Boats idle")
    _choose(pane, "eventType", "other")
    _choose(pane, "eventStatus", "disputed")
    event = desk.get(Event, strike)
    assert (event.title, event.type, event.status) == ("Boats idle", "other", "disputed")


@pytest.mark.parametrize(("typed", "stored", "precision", "shown"), [
    ("2024", "2024", "year", "2024"), ("2024-10", "2024-10", "month", "October 2024"),
    ("2024-10-28", "2024-10-28", "day", "28 October 2024"), ("28 Oct 2024", "2024-10-28", "day", "28 October 2024"),
    ("late October 2024", "2024-10", "month", "October 2024"),
])
def test_a_date_is_stored_as_precisely_as_it_was_typed_and_shown_back(
        desk: Desk, pane: RecordsPane, strike: str, typed: str, stored: str, precision: str, shown: str) -> None:
    desk.write(_field(pane, "eventWhenFrom"), typed)
    desk.press("Return")
    when = desk.get(Event, strike).when
    assert (when.from_, when.to, when.precision) == (stored, stored, precision)
    assert _field(pane, "eventWhenFrom").text() == shown
    assert _field(pane, "eventWhenTo").text() == ""


@pytest.mark.parametrize(("typed", "stored", "precision", "part"), [
    ("3 May", "2024-05-03", "day", ""), ("May 3", "2024-05-03", "day", ""), ("Wednesday", "2024-05-08", "day", ""),
    ("last night", "2024-05-07", "part of day", "night"), ("on Monday", "2024-05-06", "day", ""),
    ("earlier this month", "2024-05", "month", ""),
])
def test_a_date_as_articles_write_it_is_counted_from_the_publication(
        desk: Desk, pane: RecordsPane, strike: str, typed: str, stored: str, precision: str, part: str) -> None:
    desk.do(set_article(desk.article, published="2024-05-08"))
    desk.write(_field(pane, "eventWhenFrom"), typed)
    desk.press("Return")
    when = desk.get(Event, strike).when
    assert (when.from_, when.to, when.precision, when.part) == (stored, stored, precision, part)
    assert _field(pane, "eventWhenPhrase").text() == typed
    assert "publication date" in when.derived


def test_the_words_that_are_stated_stay_when_a_date_is_typed_as_articles_write_it(desk: Desk, pane: RecordsPane,
                                                                                 strike: str) -> None:
    desk.do(set_article(desk.article, published="2024-05-08"))
    desk.do(set_event(strike, when=When(words="at dawn")))
    desk.write(_field(pane, "eventWhenFrom"), "Monday")
    desk.press("Return")
    assert (desk.get(Event, strike).when.words, desk.get(Event, strike).when.from_) == ("at dawn", "2024-05-06")


def test_a_day_without_a_year_needs_the_publication_date(desk: Desk, pane: RecordsPane, strike: str) -> None:
    desk.do(set_event(strike, when=When(words="at dawn")))
    desk.write(_field(pane, "eventWhenFrom"), "3 May")
    desk.focus(_field(pane, "eventWhenTo"))
    assert "which the article does not have" in _field(pane, "eventWhenFrom").accessibleDescription()


def test_a_text_that_is_no_date_is_kept_as_the_words_of_a_time_that_has_none(desk: Desk, pane: RecordsPane,
                                                                            strike: str) -> None:
    desk.write(_field(pane, "eventWhenFrom"), "30")
    desk.focus(_field(pane, "eventWhenTo"))
    assert desk.get(Event, strike).when == When(words="30")
    assert (_field(pane, "eventWhenFrom").text(), _field(pane, "eventWhenPhrase").text()) == ("", "30")
    assert not desk.bridge.unfinished()
    desk.press("Ctrl+Z")
    assert desk.get(Event, strike).when == When()


def test_a_range_is_as_precise_as_its_coarser_end(desk: Desk, pane: RecordsPane, strike: str) -> None:
    desk.write(_field(pane, "eventWhenFrom"), "2024-05")
    desk.write(_field(pane, "eventWhenTo"), "2024-06-03")
    desk.press("Return")
    when = desk.get(Event, strike).when
    assert (when.from_, when.to, when.precision) == ("2024-05", "2024-06-03", "month")


def test_a_typed_date_voids_how_the_old_one_was_derived_and_keeps_the_phrase(desk: Desk, pane: RecordsPane,
                                                                            strike: str) -> None:
    desk.do(set_event(strike, when=When(from_="2024-05-02", to="2024-05-02", precision="day", words="Thursday",
                                        derived="weekday before publication")))
    desk.write(_field(pane, "eventWhenFrom"), "2024-05-03")
    desk.press("Return")
    assert desk.get(Event, strike).when == When(from_="2024-05-03", to="2024-05-03", precision="day",
                                                words="Thursday")


def test_a_precision_can_be_coarsened_and_never_made_finer(desk: Desk, pane: RecordsPane, strike: str) -> None:
    desk.do(set_event(strike, when=When(from_="2024-05", to="2024-05", precision="month")))
    box = find(pane, QComboBox, "eventWhenPrecision")
    assert [box.itemData(row) for row in range(box.count())] == ["year", "month", "about"]
    _choose(pane, "eventWhenPrecision", "year")
    when = desk.get(Event, strike).when
    assert (when.from_, when.to, when.precision) == ("2024", "2024", "year")


def test_a_blank_date_is_no_date(desk: Desk, pane: RecordsPane, strike: str) -> None:
    desk.do(set_event(strike, when=When(from_="2024-05", to="2024-05", precision="month", words="May")))
    field = _field(pane, "eventWhenFrom")
    desk.focus(field)
    field.selectAll()
    QTest.keyClick(field, Qt.Key.Key_Delete)
    desk.press("Return")
    assert desk.get(Event, strike).when == When(words="May")


def test_a_place_is_an_entity_where_one_is_named_and_words_where_none_is(desk: Desk, pane: RecordsPane,
                                                                        strike: str) -> None:
    port = desk.tag("Port Ellis", "location")
    desk.write(_field(pane, "eventWhere"), "port ell")
    desk.press("Return")
    event = desk.get(Event, strike)
    assert (event.where, event.where_words) == (port, "")
    assert _field(pane, "eventWhere").text() == "Port Ellis"
    desk.write(_field(pane, "eventWhere"), "the north quay")
    desk.focus(_field(pane, "eventWhenFrom"))
    event = desk.get(Event, strike)
    assert (event.where, event.where_words) == ("", "the north quay")


def test_choosing_a_place_after_typing_is_one_undo_step(desk: Desk, pane: RecordsPane, strike: str) -> None:
    desk.tag("Port Ellis", "location")
    desk.write(_field(pane, "eventWhere"), "port")
    desk.rest()
    QTest.keyClicks(_field(pane, "eventWhere"), " ell")
    desk.press("Return")
    desk.press("Ctrl+Z")
    event = desk.get(Event, strike)
    assert (event.where, event.where_words) == ("", "")


def test_a_participant_is_added_in_a_role_and_taken_away_again(desk: Desk, pane: RecordsPane, strike: str) -> None:
    union = desk.tag("Harbour Union", "organisation")
    QTest.mouseClick(find(pane, QPushButton, "addParticipantButton"), Qt.MouseButton.LeftButton)
    roles = find(pane, QComboBox, "participantRole")
    roles.setCurrentIndex(roles.findData("target"))
    desk.write(_field(pane, "participantName"), "harb")
    desk.press("Return")
    assert desk.get(Event, strike).participants == (Participant(role="target", entity=union),)
    assert not _field(pane, "participantName").isVisible()
    chip = find(pane, ChipRow, "participantsTarget").chips[0]
    assert chip.text() == "Harbour Union"
    desk.focus(chip)
    QTest.keyClick(chip, Qt.Key.Key_Delete)
    assert desk.get(Event, strike).participants == ()


def test_a_participant_without_an_entity_is_kept_in_words(desk: Desk, pane: RecordsPane, strike: str) -> None:
    QTest.mouseClick(find(pane, QPushButton, "addParticipantButton"), Qt.MouseButton.LeftButton)
    desk.write(_field(pane, "participantName"), "forty skippers")
    desk.press("Return")
    assert desk.get(Event, strike).participants == (Participant(role="actor", words="forty skippers"),)


def test_esc_adds_no_participant(desk: Desk, pane: RecordsPane, strike: str) -> None:
    QTest.mouseClick(find(pane, QPushButton, "addParticipantButton"), Qt.MouseButton.LeftButton)
    desk.write(_field(pane, "participantName"), "nobody")
    desk.press("Esc")
    desk.press("Esc")
    assert desk.get(Event, strike).participants == ()
    assert not _field(pane, "participantName").isVisible()


def test_a_click_on_a_participant_opens_its_entity(desk: Desk, pane: RecordsPane, strike: str) -> None:
    union = desk.tag("Harbour Union", "organisation")
    desk.do(set_event(strike, participants=(Participant(role="actor", entity=union),)))
    chosen: list[tuple[str, str]] = []
    pane.record_chosen.connect(lambda kind, record: chosen.append((kind, record)))
    chip = find(pane, ChipRow, "participantsActor").chips[0]
    QTest.mouseClick(chip, Qt.MouseButton.LeftButton, pos=QPoint(20, 12))
    assert chosen == [("entity", union)]
    assert pane.current() == ("entity", union)


def test_a_bound_that_is_blank_stays_none_and_never_zero(desk: Desk, pane: RecordsPane, strike: str) -> None:
    QTest.mouseClick(find(pane, QPushButton, "addFigureButton"), Qt.MouseButton.LeftButton)
    desk.write(_field(pane, "figure1Who"), "boats")
    desk.write(_field(pane, "figure1Outcome"), "idle")
    desk.write(_field(pane, "figure1Max"), "40")
    desk.write(_field(pane, "figure1Words"), "up to 40 boats")
    desk.press("Return")
    assert desk.get(Event, strike).figures == (Figure(who="boats", outcome="idle", max=40, words="up to 40 boats"),)
    assert _field(pane, "figure1Min").text() == ""
    assert _field(pane, "figure1Min").placeholderText() == "–"


def test_a_zero_that_was_stated_is_a_zero(desk: Desk, pane: RecordsPane, strike: str) -> None:
    desk.do(set_event(strike, figures=(Figure(who="hurt"),)))
    desk.write(_field(pane, "figure1Min"), "0")
    desk.press("Return")
    assert desk.get(Event, strike).figures[0].min == 0
    field = _field(pane, "figure1Min")
    field.selectAll()
    QTest.keyClick(field, Qt.Key.Key_Backspace)
    desk.press("Return")
    assert desk.get(Event, strike).figures[0].min is None


def test_a_bound_that_is_no_number_is_marked_and_not_stored(desk: Desk, pane: RecordsPane, strike: str) -> None:
    desk.do(set_event(strike, figures=(Figure(who="boats", max=40),)))
    desk.write(_field(pane, "figure1Max"), "forty")
    desk.focus(_field(pane, "figure1Words"))
    assert _field(pane, "figure1Max").property("wrong")
    assert desk.get(Event, strike).figures[0].max == 40


def test_a_figure_is_removed_by_its_button(desk: Desk, pane: RecordsPane, strike: str) -> None:
    desk.do(set_event(strike, figures=(Figure(who="boats", max=40), Figure(who="crews", max=9))))
    QTest.mouseClick(find(pane, QToolButton, "figure1Remove"), Qt.MouseButton.LeftButton)
    assert desk.get(Event, strike).figures == (Figure(who="crews", max=9),)
    assert _field(pane, "figure1Who").text() == "crews"
    assert not _field(pane, "figure2Who").isVisible()


def test_an_outcome_can_be_taken_from_the_schemes_list(desk: Desk, pane: RecordsPane, strike: str) -> None:
    desk.do(set_event(strike, figures=(Figure(who="crews"),)))
    desk.write(_field(pane, "figure1Outcome"), "evac")
    desk.press("Return")
    assert desk.get(Event, strike).figures[0].outcome == "evacuated"


def test_an_account_is_according_to_an_entity_with_a_credibility(desk: Desk, pane: RecordsPane, strike: str) -> None:
    transport = desk.tag("Island Transport", "organisation")
    desk.write(_field(pane, "account1Source"), "island")
    desk.press("Return")
    _choose(pane, "account1Credibility", "2")
    account = desk.get(Event, strike).accounts[0]
    assert (account.attributed_to, account.credibility) == (transport, 2)


def test_an_account_can_be_according_to_words(desk: Desk, pane: RecordsPane, strike: str) -> None:
    desk.write(_field(pane, "account1Source"), "people at the quay")
    desk.focus(_field(pane, "eventWhenFrom"))
    account = desk.get(Event, strike).accounts[0]
    assert (account.attributed_to, account.attributed_words) == ("", "people at the quay")


def test_a_chip_of_evidence_goes_to_its_words(desk: Desk, pane: RecordsPane) -> None:
    chosen: list[tuple[str, int, int]] = []
    pane.evidence_chosen.connect(lambda *place: chosen.append(place))
    chips = find(pane, PassageChips, "evidenceList").chips
    assert [chip.text() for chip in chips] == ["¶4"]
    QTest.mouseClick(chips[0], Qt.MouseButton.LeftButton, pos=QPoint(10, 12))
    begin = WORDS.index("The strike had left")
    assert chosen == [(desk.article, begin, begin + len("The strike had left up to 40 boats idle"))]


def test_delete_on_a_chip_takes_the_passage_out_of_the_account(desk: Desk, pane: RecordsPane, strike: str) -> None:
    begin = WORDS.index("Harbour Union had walked out")
    desk.do(add_evidence(strike, desk.article, begin, begin + 28))
    chips = find(pane, PassageChips, "evidenceList").chips
    assert [chip.text() for chip in chips] == ["¶4", "¶5"]
    desk.focus(chips[0])
    QTest.keyClick(chips[0], Qt.Key.Key_Delete)
    assert [anchor.begin for anchor in desk.get(Event, strike).evidence] == [begin]


def test_accounts_come_and_go_without_building_the_others_anew(desk: Desk, pane: RecordsPane, strike: str) -> None:
    accounts = find(pane, AccountList, "accountList")
    first = accounts.cards[0]
    QTest.mouseClick(find(pane, QPushButton, "addAccountButton"), Qt.MouseButton.LeftButton)
    assert len(desk.get(Event, strike).accounts) == 2
    assert accounts.cards[0] is first
    QTest.mouseClick(find(pane, QToolButton, "account2Remove"), Qt.MouseButton.LeftButton)
    assert len(desk.get(Event, strike).accounts) == 1
    assert not accounts.cards[1].isVisible()


def test_a_renamed_entity_is_renamed_wherever_the_form_names_it(desk: Desk, pane: RecordsPane, strike: str) -> None:
    union = desk.tag("Harbour Union", "organisation")
    account = desk.get(Event, strike).accounts[0].id
    desk.do(set_event(strike, participants=(Participant(role="actor", entity=union),)))
    desk.do(set_account(strike, account, attributed_to=union))
    desk.do(set_entity(union, name="Dockers"))
    assert find(pane, ChipRow, "participantsActor").chips[0].text() == "Dockers"
    assert _field(pane, "account1Source").text() == "Dockers"


def test_an_undone_change_of_an_account_is_shown(desk: Desk, pane: RecordsPane, strike: str) -> None:
    _choose(pane, "account1Credibility", "1")
    desk.press("Ctrl+Z")
    assert find(pane, QComboBox, "account1Credibility").currentData() == "6"
    assert desk.get(Event, strike).accounts == (Account(id=desk.get(Event, strike).accounts[0].id,
                                                        evidence=desk.get(Event, strike).evidence),)


def test_a_day_can_be_stated_to_a_part_of_it_a_week_or_about(desk: Desk, pane: RecordsPane, strike: str) -> None:
    desk.do(set_event(strike, when=When(from_="2024-05-03", to="2024-05-03", precision="day")))
    _choose(pane, "eventWhenPrecision", "part of day: evening")
    assert desk.get(Event, strike).when == When(from_="2024-05-03", to="2024-05-03", precision="part of day",
                                                part="evening")
    assert find(pane, QComboBox, "eventWhenPrecision").currentText() == "Evening"
    _choose(pane, "eventWhenPrecision", "week")
    assert desk.get(Event, strike).when == When(from_="2024-04-29", to="2024-05-05", precision="week")


def test_the_phrase_offers_the_times_that_are_tagged_in_the_evidence(desk: Desk, pane: RecordsPane) -> None:
    desk.do(set_article(desk.article, published="2024-05-08"))
    begin = WORDS.index("3 May")
    desk.do(tag_mention(desk.article, begin, begin + len("3 May"), "time"))
    walkout = desk.event("Harbour Union had walked out on 3 May in Port Ellis")
    stated = desk.get(Event, walkout).when
    desk.do(set_event(walkout, when=When()))
    pane.show_record("event", walkout)
    desk.focus(_field(pane, "eventWhenPhrase"))
    desk.press("Down")
    desk.press("Down")
    desk.press("Return")
    assert desk.get(Event, walkout).when == stated
    hints = [label.text() for label in find(pane, TimeField, "eventWhen").findChildren(QLabel) if label.isVisible()]
    assert hints == ["Year from the publication date"]


def test_a_fact_is_settled_once_the_analyst_has_looked_at_the_event(desk: Desk, pane: RecordsPane, strike: str) -> None:
    hint = find(pane, QLabel, "eventStatusHint")
    desk.bridge.submit(set_event(strike, status="fact"))
    assert hint.text() == "settled by the analyst"
    desk.bridge.submit(_with_state(strike, state="accepted", accepted="in bulk"))
    pane.show_record("event", strike)
    assert hint.text() == "told as a fact, not settled by the analyst"
    desk.bridge.submit(confirm_looked_at(Event, strike))
    assert hint.text() == "settled by the analyst"


def _with_state(event_id: str, **fields: str) -> Edit:
    def edit(project: Project, stamp: Stamp) -> Change:
        event = project.get(Event, event_id)
        return make_change(stamp, stamp.ids(), "suggest", [Swap(event, msgspec.structs.replace(event, **fields))],
                           name=event.title, count="1")
    return edit

"""Accounts stand side by side: what each gives is shown beside the event's own, and one of them can settle it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QMenu, QPushButton, QToolButton, QWidget

from editor.model.edits.articles import set_article
from editor.model.edits.events import add_account, set_event, set_values
from editor.model.edits.mentions import tag_mention
from editor.model.records import Event, Figure, When
from editor.ui.forms import RecordsPane
from editor.ui.forms.accounts import AccountList
from tests.ui.forms.desk import WORDS, Desk, find

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def strike(desk: Desk) -> str:
    return desk.event("The strike had left up to 40 boats idle")


@pytest.fixture
def pane(desk: Desk, strike: str) -> RecordsPane:
    pane = desk.pane(height=1400)
    pane.show_record("event", strike)
    return pane


def _account(desk: Desk, strike: str) -> str:
    return desk.get(Event, strike).accounts[0].id


def _offered(pane: RecordsPane) -> QMenu:
    QTest.mouseClick(find(pane, QPushButton, "account1AddValue"), LEFT)
    return find(pane, QMenu, "account1ValueMenu")


def _choose(pane: RecordsPane, label: str) -> None:
    menu = _offered(pane)
    next(action for action in menu.actions() if action.text() == label).trigger()
    menu.close()


def test_an_account_that_gives_nothing_of_its_own_shows_no_values(pane: RecordsPane) -> None:
    assert not find(pane, QLineEdit, "account1WhenFrom").isVisible()
    assert not find(pane, QLineEdit, "account1Where").isVisible()


def test_a_value_that_differs_is_marked_and_settles_the_event_by_a_click(desk: Desk, pane: RecordsPane,
                                                                         strike: str) -> None:
    desk.do(set_event(strike, when=When(from_="2024-05-03", to="2024-05-03", precision="day")))
    saturday = When(from_="2024-05-04", to="2024-05-04", precision="day", words="Saturday")
    desk.do(set_values(strike, _account(desk, strike), when=saturday))
    assert find(pane, QLineEdit, "account1WhenFrom").text() == "4 May 2024"
    use = find(pane, QPushButton, "account1WhenUse")
    assert use.isVisible()
    QTest.mouseClick(use, LEFT)
    assert desk.get(Event, strike).when == saturday
    assert not use.isVisible()
    desk.press("Ctrl+Z")
    assert desk.get(Event, strike).when.from_ == "2024-05-03"


def test_the_times_and_places_that_are_tagged_in_its_words_are_offered(desk: Desk, pane: RecordsPane) -> None:
    desk.do(set_article(desk.article, published="2024-05-08"))
    begin = WORDS.index("3 May")
    desk.do(tag_mention(desk.article, begin, begin + len("3 May"), "time"))
    port = desk.tag("Port Ellis", "location")
    walkout = desk.event("Harbour Union had walked out on 3 May in Port Ellis")
    desk.do(set_event(walkout, when=When(), where=""))
    pane.show_record("event", walkout)
    labels = [action.text() for action in _offered(pane).actions() if action.text()]
    assert labels == ["Time: “3 May”, 3 May 2024", "Another time", "Place: Port Ellis", "Another place",
                      "Another figure"]
    _choose(pane, "Place: Port Ellis")
    assert desk.get(Event, walkout).accounts[0].values.where == port
    assert desk.get(Event, walkout).where == ""


def test_another_place_is_typed_and_taken_away_again(desk: Desk, pane: RecordsPane, strike: str) -> None:
    _choose(pane, "Another place")
    desk.write(find(pane, QLineEdit, "account1Where"), "the outer harbour")
    desk.focus(find(pane, QLineEdit, "eventWhenFrom"))
    assert desk.get(Event, strike).accounts[0].values.where_words == "the outer harbour"
    QTest.mouseClick(find(pane, QToolButton, "account1WhereRemove"), LEFT)
    assert desk.get(Event, strike).accounts[0].values.where_words == ""
    assert not find(pane, QLineEdit, "account1Where").isVisible()


def test_a_figure_of_the_events_sort_is_typed_and_settles_it(desk: Desk, pane: RecordsPane, strike: str) -> None:
    desk.do(set_event(strike, figures=(Figure(who="boats", outcome="affected", max=40, words="up to 40 boats"),)))
    _choose(pane, "Figure: boats, affected")
    desk.write(find(pane, QLineEdit, "account1Figure1Words"), "at least 45")
    desk.press("Return")
    given = Figure(who="boats", outcome="affected", min=45, words="at least 45")
    assert desk.get(Event, strike).accounts[0].values.figures == (given,)
    assert desk.get(Event, strike).figures[0].max == 40
    QTest.mouseClick(find(pane, QPushButton, "account1Figure1Use"), LEFT)
    assert desk.get(Event, strike).figures == (given,)


def test_an_account_is_relayed_by_an_entity_or_in_words_and_has_an_origin(desk: Desk, pane: RecordsPane,
                                                                          strike: str) -> None:
    transport = desk.tag("Island Transport", "organisation")
    desk.write(find(pane, QLineEdit, "account1Relay"), "island tr")
    desk.press("Return")
    assert desk.get(Event, strike).accounts[0].relayed_by == transport
    desk.write(find(pane, QLineEdit, "account1Relay"), "Harbour Wire")
    desk.focus(find(pane, QLineEdit, "account1Origin"))
    desk.write(find(pane, QLineEdit, "account1Origin"), "Wire")
    desk.press("Return")
    account = desk.get(Event, strike).accounts[0]
    assert (account.relayed_by, account.origin_group) == ("Harbour Wire", "Wire")


def test_evidence_is_aimed_at_the_account_that_the_keys_were_in_last(desk: Desk, pane: RecordsPane,
                                                                     strike: str) -> None:
    aimed: list[tuple[str, str]] = []
    pane.aimed.connect(lambda record, account: aimed.append((record, account)))
    desk.do(add_account(strike))
    cards = find(pane, AccountList, "accountList").cards
    assert [card.property("aimed") for card in cards] == [False, True]
    desk.focus(find(pane, QLineEdit, "account1Source"))
    assert aimed == [(strike, _account(desk, strike))]
    assert [card.property("aimed") for card in cards] == [True, False]


@pytest.mark.parametrize(("words", "least", "most"), [("up to 40 boats", "", "40"), ("30 to 40", "30", "40"),
                                                      ("no indications of losses", "", "")])
def test_bounds_are_read_from_the_words_of_a_figure(desk: Desk, pane: RecordsPane, strike: str, words: str, least: str,
                                                    most: str) -> None:
    desk.do(set_event(strike, figures=(Figure(who="boats"),)))
    desk.write(find(pane, QLineEdit, "figure1Words"), words)
    desk.press("Return")
    assert find(pane, QLineEdit, "figure1Min").text() == least
    assert find(pane, QLineEdit, "figure1Max").text() == most


def test_bounds_that_were_typed_stay_whatever_the_words_say(desk: Desk, pane: RecordsPane, strike: str) -> None:
    desk.do(set_event(strike, figures=(Figure(who="boats", min=10),)))
    desk.write(find(pane, QLineEdit, "figure1Words"), "up to 40 boats")
    desk.press("Return")
    figure = desk.get(Event, strike).figures[0]
    assert (figure.min, figure.max) == (10, None)


def test_a_figure_can_be_of_an_entity_and_in_a_unit(desk: Desk, pane: RecordsPane, strike: str) -> None:
    union = desk.tag("Harbour Union", "organisation")
    desk.do(set_event(strike, figures=(Figure(),)))
    desk.write(find(pane, QLineEdit, "figure1Who"), "harbour")
    desk.press("Return")
    desk.write(find(pane, QLineEdit, "figure1Unit"), "boats")
    desk.press("Return")
    assert desk.get(Event, strike).figures == (Figure(who=union, unit="boats"),)


@pytest.mark.parametrize("width", [340, 400, 520])
def test_no_part_of_an_account_stands_out_of_its_form(desk: Desk, strike: str, width: int) -> None:
    desk.do(set_event(strike, when=When(from_="2024-05-03", to="2024-05-03"), where_words="Port Ellis"))
    desk.do(set_values(strike, _account(desk, strike), when=When(from_="2024-05-04", to="2024-05-04"),
                       where_words="Donaudampfschifffahrtshafen", figures=(Figure(who="boats", max=4),)))
    pane = desk.pane(width=width, height=1400)
    pane.show_record("event", strike)
    desk.qtbot.wait(20)
    card = find(pane, AccountList, "accountList").cards[0]
    for widget in card.findChildren(QWidget):
        if widget.isVisible():
            right = widget.mapTo(pane, widget.rect().topRight()).x()
            assert right <= width, widget.objectName()

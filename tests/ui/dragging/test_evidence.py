"""Selected words become evidence of the account that is meant, by the form or by a key in the article."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QMenu

from editor.model.edits.articles import set_article
from editor.model.edits.events import add_account
from editor.model.records import Event, Figure
from tests.ui.dragging.conftest import DraggingHands


def _evidence(hands: DraggingHands) -> list[list[str]]:
    return [[anchor.words for anchor in account.evidence] for account in hands.event.accounts]


def _click(hands: DraggingHands, name: str) -> None:
    button = hands.field(name)
    assert isinstance(button, QAbstractButton)
    button.click()


def test_an_event_from_a_sentence_takes_two_actions_and_has_its_time_and_place(hands: DraggingHands) -> None:
    article = hands.window.reading.article
    hands.window.bridge.submit(set_article(article, published="2024-05-08"))
    hands.tag("3 May 2024", "time")
    place = hands.tag("Port Ellis", "location", 2)
    hands.select("The Harbour Union walked out in Port Ellis on 3 May 2024")
    hands.key(Qt.Key.Key_E)
    event = hands.window.bridge.project.each(Event)[-1]
    assert (event.when.from_, event.when.precision, event.when.words) == ("2024-05-03", "day", "3 May 2024")
    assert event.where == hands.entity_of(place).id
    assert event.participants == ()


def test_use_selection_adds_the_selected_words_to_the_account_that_the_keys_were_in(hands: DraggingHands) -> None:
    event = hands.open_event("walked out")
    hands.window.bridge.submit(add_account(event.id))
    hands.field("account1Source").setFocus()
    hands.select("port officials said")
    _click(hands, "useSelectionButton")
    assert _evidence(hands) == [["walked out", "port officials said"], []]


def test_ctrl_enter_in_the_article_adds_to_that_account_too(hands: DraggingHands) -> None:
    event = hands.open_event("walked out")
    hands.window.bridge.submit(add_account(event.id))
    hands.field("account1Source").setFocus()
    hands.select("port officials said")
    hands.key(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert _evidence(hands) == [["walked out", "port officials said"], []]


def test_a_new_account_begins_with_the_selection(hands: DraggingHands) -> None:
    hands.open_event("walked out")
    hands.select("Island Transport told the Harbour Union on Friday")
    menu = hands.window.findChild(QMenu, "eventMenu")
    assert menu is not None
    next(action for action in menu.actions() if action.objectName() == "eventNewAccount").trigger()
    assert _evidence(hands) == [["walked out"], ["Island Transport told the Harbour Union on Friday"]]


def test_without_a_selection_nothing_is_added_and_that_is_told(hands: DraggingHands) -> None:
    hands.open_event("walked out")
    _click(hands, "useSelectionButton")
    assert _evidence(hands) == [["walked out"]]
    assert hands.window.toast.isVisible()


def test_selected_words_become_a_figure_with_the_bounds_that_they_state(hands: DraggingHands) -> None:
    hands.open_event("walked out")
    hands.select("40 boats")
    hands.window.commands.annotate.aboutToShow.emit()
    menu = hands.window.findChild(QMenu, "usesMenu")
    assert menu is not None
    next(action for action in menu.actions() if action.text() == "Add as a figure").trigger()
    assert hands.event.figures == (Figure(min=40, max=40, words="40 boats"),)

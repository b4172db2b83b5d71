"""Sorting, grouping, filtering and moving articles with keys and mouse."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QMenu, QPushButton

from editor.model.edits.articles import set_state
from editor.model.records import Article, Outlet
from editor.storage.settings import Arrangement
from editor.ui.library.days import Days
from tests.ui.library.conftest import take_in, titles

SHIFT, CONTROL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
MOVING = Qt.KeyboardModifier.AltModifier | SHIFT


@pytest.fixture
def three(bridge) -> list[str]:
    """The ids of three articles."""
    return [take_in(bridge, "One", outlet="Harbour Wire", published="2024-10-28"),
            take_in(bridge, "Two", outlet="Inland Post", published="2024-07-09"),
            take_in(bridge, "Three", outlet="Harbour Wire")]


def menu_of(library, name: str) -> QMenu:
    return next(menu for menu in library.findChildren(QMenu, name))


def choose(library, qtbot, menu: str, words: str) -> None:
    """Open the menu of arrangements and choose an entry of one of its submenus with the keys."""
    library.arrange_button.setFocus()
    qtbot.keyClick(library.arrange_button, Qt.Key.Key_Space)
    opened = menu_of(library, menu)
    action = next(action for action in opened.actions() if action.text() == words)
    opened.popup(QPoint(0, 0))
    opened.setActiveAction(action)
    qtbot.keyClick(opened, Qt.Key.Key_Return)


def test_the_menu_sorts_the_articles_and_tells_how_they_are_arranged(library, three, qtbot) -> None:
    with qtbot.waitSignal(library.arranged) as told:
        choose(library, qtbot, "sortMenu", "Title")
    assert titles(library) == ["One", "Three", "Two"]
    assert told.args == [Arrangement(sort="title")]


def test_several_states_can_be_ticked_before_the_menu_closes(library, bridge, three, qtbot) -> None:
    bridge.submit(set_state([three[0]], "done"))
    bridge.submit(set_state([three[1]], "read"))
    library.arrange_button.click()
    menu = menu_of(library, "statesMenu")
    menu.popup(QPoint(0, 0))
    for words in ("New", "Done"):
        menu.setActiveAction(next(action for action in menu.actions() if action.text() == words))
        qtbot.keyClick(menu, Qt.Key.Key_Space)
    assert menu.isVisible()
    menu.close()
    assert titles(library) == ["One", "Three"]
    assert library.findChild(QLabel, "libraryCount").text() == "2 of 3"
    assert library.arrange_button.isChecked()


def test_groups_have_headings_that_the_keys_fold(library, bridge, three, qtbot) -> None:
    choose(library, qtbot, "groupMenu", "Outlet")
    assert titles(library) == ["Harbour Wire", "One", "Three", "Inland Post", "Two"]
    library.list.setFocus()
    library.list.setCurrentIndex(library.model.index(0))
    qtbot.keyClick(library.list, Qt.Key.Key_Left)
    assert titles(library) == ["Harbour Wire", "Inland Post", "Two"]
    assert library.arrangement.folded == (f"outlet {_outlet(bridge, three[0])}",)
    read = QAccessible.queryAccessibleInterface(library.list).child(0).text(QAccessible.Text.Name)
    assert read == "Harbour Wire, 2 articles, folded"
    qtbot.keyClick(library.list, Qt.Key.Key_Space)
    assert titles(library) == ["Harbour Wire", "One", "Three", "Inland Post", "Two"]


def test_a_click_on_a_heading_folds_its_group_and_chooses_nothing(library, three, qtbot) -> None:
    library.arrange(Arrangement(group="outlet"))
    library.choose(three[1])
    with qtbot.assertNotEmitted(library.article_chosen):
        qtbot.mouseClick(library.list.viewport(), Qt.MouseButton.LeftButton,
                         pos=library.list.visualRect(library.model.index(0)).center())
    assert titles(library) == ["Harbour Wire", "Inland Post", "Two"]
    assert library.list.chosen == (three[1],)


def test_an_article_that_is_shown_from_elsewhere_unfolds_its_group(library, bridge, three) -> None:
    library.arrange(Arrangement(group="outlet", folded=(f"outlet {_outlet(bridge, three[0])}",)))
    assert "One" not in titles(library)
    library.choose(three[0])
    assert "One" in titles(library)


def _outlet(bridge, article_id: str) -> str:
    return bridge.project.get(Article, article_id).outlet


def test_what_no_filter_lets_through_is_said_with_one_way_out(library, three, qtbot) -> None:
    library.choose(three[0])
    library.arrange(Arrangement(states=("done",)))
    qtbot.keyClicks(library.filter, "zebra")
    nothing, clear = library.findChild(QLabel, "libraryNothing"), library.findChild(QPushButton, "clearFilterButton")
    assert (nothing.text(), clear.text()) == ("No article fits the filter.", "Clear the filter")
    clear.setFocus()
    qtbot.keyClick(clear, Qt.Key.Key_Space)
    assert titles(library) == ["One", "Two", "Three"]
    assert (library.filter.text(), library.arrangement) == ("", Arrangement())


def test_the_article_that_is_read_stays_in_sight_when_it_no_longer_fits_until_another_is_read(
        library, bridge, three, qtbot) -> None:
    library.arrange(Arrangement(states=("new",)))
    library.choose(three[0])
    bridge.submit(set_state([three[0]], "read"))
    assert titles(library) == ["One", "Two", "Three"]
    library.list.setFocus()
    qtbot.keyClick(library.list, Qt.Key.Key_Down)
    bridge.submit(set_state([three[1]], "done"))
    assert titles(library) == ["Two", "Three"]


def test_days_that_are_none_are_told_and_days_that_are_some_narrow_the_library(library, three, qtbot) -> None:
    choose(library, qtbot, "daysMenu", "Between two days…")
    days = library.findChild(Days)
    qtbot.keyClicks(days.findChild(QLineEdit, "sinceField"), "someday")
    qtbot.keyClick(days.since, Qt.Key.Key_Return)
    assert days.isVisible()
    assert days.findChild(QLabel, "daysComplaint").isVisible()
    days.since.setText("1 October 2024")
    qtbot.keyClick(days.since, Qt.Key.Key_Return)
    assert titles(library) == ["One"]
    assert library.arrangement == Arrangement(since="2024-10-01")


def test_days_in_the_wrong_order_are_refused(library, three, qtbot) -> None:
    choose(library, qtbot, "daysMenu", "Between two days…")
    days = library.findChild(Days)
    days.since.setText("2024-10-05")
    days.until.setText("2024-10-04")
    qtbot.keyClick(days.until, Qt.Key.Key_Return)
    assert days.findChild(QLabel, "daysComplaint").text().startswith("The second day is before the first.")


def test_down_leads_from_the_filter_into_the_list_and_escape_clears_it(library, three, qtbot) -> None:
    library.filter.setFocus()
    qtbot.keyClicks(library.filter, "two")
    with qtbot.waitSignal(library.article_chosen) as chosen:
        qtbot.keyClick(library.filter, Qt.Key.Key_Down)
    assert library.list.hasFocus()
    assert chosen.args == [three[1]]
    library.filter.setFocus()
    qtbot.keyClick(library.filter, Qt.Key.Key_Escape)
    assert titles(library) == ["One", "Two", "Three"]


@pytest.mark.parametrize("is_folded", [False, True])
def test_down_leads_from_the_filter_to_the_first_article_under_a_heading(library, three, qtbot, is_folded) -> None:
    library.arrange(Arrangement(group="state"))
    if is_folded:
        library.model.fold(library.model.heading_at(library.model.index(0)).key, folded=True)
    library.filter.setFocus()
    qtbot.keyClicks(library.filter, "two")
    with qtbot.waitSignal(library.article_chosen) as chosen:
        qtbot.keyClick(library.filter, Qt.Key.Key_Down)
    assert chosen.args == [three[1]]
    with qtbot.waitSignal(library.reading_requested):
        qtbot.keyClick(library.list, Qt.Key.Key_Return)


def test_keys_move_the_chosen_articles_up_and_down_in_one_step_each(library, bridge, three, qtbot) -> None:
    library.choose(three[2])
    library.list.setFocus()
    qtbot.keyClick(library.list, Qt.Key.Key_Up, MOVING)
    assert titles(library) == ["One", "Three", "Two"]
    qtbot.keyClick(library.list, Qt.Key.Key_Up, MOVING)
    qtbot.keyClick(library.list, Qt.Key.Key_Up, MOVING)
    assert titles(library) == ["Three", "One", "Two"]
    qtbot.keyClick(library.list, Qt.Key.Key_Down, MOVING)
    assert titles(library) == ["One", "Three", "Two"]
    assert bridge.undo_label() == "Move “Three” in the library"
    assert library.list.chosen == (three[2],)
    bridge.undo()
    assert titles(library) == ["Three", "One", "Two"]


def test_an_article_that_is_imported_after_a_move_comes_last(library, bridge, three, qtbot) -> None:
    library.choose(three[0])
    library.list.setFocus()
    qtbot.keyClick(library.list, Qt.Key.Key_Down, MOVING)
    qtbot.keyClick(library.list, Qt.Key.Key_Down, MOVING)
    take_in(bridge, "Four")
    assert titles(library) == ["Two", "Three", "One", "Four"]


def test_in_another_order_nothing_moves_and_the_reason_is_told(library, bridge, three, qtbot) -> None:
    library.arrange(Arrangement(sort="title"))
    library.choose(three[2])
    library.list.setFocus()
    with qtbot.waitSignal(bridge.refused) as told:
        qtbot.keyClick(library.list, Qt.Key.Key_Up, MOVING)
    assert told.args[0].startswith("Nothing was moved")


def test_an_article_that_is_dropped_between_two_stands_there(library, bridge, three, qtbot) -> None:
    drop(library, [three[2]], library.list.visualRect(library.model.index(1)).topLeft() + QPoint(20, 0))
    assert titles(library) == ["One", "Three", "Two"]
    bridge.undo()
    drop(library, [three[0]], QPoint(20, 580))
    assert titles(library) == ["Two", "Three", "One"]


def drop(library, ids: list[str], place: QPoint) -> None:
    """Drag articles over the list and let go, as the view gets it from the system."""
    data = library.model.mimeData([library.model.index_of(article_id) for article_id in ids])
    view = library.list
    move, left, none = Qt.DropAction.MoveAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(view.viewport(), QDragEnterEvent(place, move, data, left, none))
    QApplication.sendEvent(view.viewport(), QDragMoveEvent(place, move, data, left, none))
    QApplication.sendEvent(view.viewport(), QDropEvent(QPointF(place), move, data, left, none))


def test_several_articles_get_one_state_in_one_step(library, bridge, three, qtbot) -> None:
    library.choose(three[0])
    library.list.setFocus()
    qtbot.keyClick(library.list, Qt.Key.Key_A, CONTROL)
    library.deeds.mark("done")
    assert {article.state for article in bridge.project.each(Article)} == {"done"}
    bridge.undo()
    assert {article.state for article in bridge.project.each(Article)} == {"new"}


def test_the_menu_grades_the_article_and_its_outlet(library, bridge, three) -> None:
    library.choose(three[0])
    library.list.customContextMenuRequested.emit(library.list.visualRect(library.model.index(0)).center())
    for name, begin in (("credibilityMenu", "2"), ("reliabilityMenu", "B")):
        menu = menu_of(library, name)
        next(action for action in menu.actions() if action.text().startswith(begin)).trigger()
    assert library.model.details(bridge.project.get(Article, three[0]))[0] == "B2"
    assert library.model.details(bridge.project.get(Article, three[2]))[0] == "B6"
    assert [outlet.reliability for outlet in bridge.project.each(Outlet)] == ["B", "F"]


def test_several_chosen_articles_go_after_one_question_and_the_next_one_is_read(library, bridge, three, qtbot) -> None:
    library.choose(three[0])
    library.list.setFocus()
    qtbot.keyClick(library.list, Qt.Key.Key_Down, SHIFT)
    qtbot.keyClick(library.list, Qt.Key.Key_Delete)
    asked = library.findChild(QPushButton, "deleteButton")
    with qtbot.waitSignal(library.article_chosen) as chosen:
        qtbot.mouseClick(asked, Qt.MouseButton.LeftButton)
    assert titles(library) == ["Three"]
    assert chosen.args == [three[2]]
    bridge.undo()
    assert titles(library) == ["One", "Two", "Three"]


def test_enter_on_an_article_leads_into_it(library, three, qtbot) -> None:
    library.choose(three[0])
    library.list.setFocus()
    with qtbot.waitSignal(library.reading_requested):
        qtbot.keyClick(library.list, Qt.Key.Key_Return)


def test_what_an_article_lacks_is_read_out(library, bridge) -> None:
    take_in(bridge, "Grid")
    read = QAccessible.queryAccessibleInterface(library.list).child(0).text(QAccessible.Text.Name)
    assert read == "Grid, no outlet, no date, New, grade F6"

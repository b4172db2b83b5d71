"""Several rows are chosen by keys and clicks, and stay chosen by their ids whatever happens to the rows."""

from __future__ import annotations

import msgspec
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from editor.model.change import Change, Edit, Message, Stamp, Swap
from editor.model.edits.bulk import delete_several
from editor.model.edits.entities import add_entity
from editor.model.edits.events import delete_event, set_event
from editor.model.project import Project
from editor.model.records import Event
from editor.ui.tables.events import Events
from editor.ui.tables.table import EntityTable, RecordTable
from tests.ui.forms.desk import Desk, many_entities

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def events(desk: Desk) -> list[str]:
    return [desk.event(words) for words in ("Ferry workers", "Harbour Union said", "The strike had left", "walked out")]


@pytest.fixture
def table(desk: Desk, events: list[str]) -> RecordTable:
    table = desk.show(RecordTable(Events(), desk.bridge))
    desk.focus(table.view)
    return table


def place(table: RecordTable, row: int) -> QPoint:
    return table.view.visualRect(table.model.index(row, 2)).center()


def press(table: RecordTable, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(table.view, key, modifiers)


def click(table: RecordTable, row: int, modifiers: Qt.KeyboardModifier) -> None:
    QTest.mouseClick(table.view.viewport(), LEFT, modifiers, place(table, row))


def test_shift_and_an_arrow_choose_one_row_more(table: RecordTable, events: list[str]) -> None:
    chosen: list[tuple[str, ...]] = []
    table.several_moved.connect(chosen.append)
    press(table, Qt.Key.Key_Down, SHIFT)
    press(table, Qt.Key.Key_Down, SHIFT)
    assert chosen == [tuple(events[:2]), tuple(events[:3])]
    assert table.view.several == tuple(events[:3])


def test_an_arrow_alone_leaves_one_row_chosen_and_tells_of_it_once(table: RecordTable, events: list[str]) -> None:
    press(table, Qt.Key.Key_Down, SHIFT)
    moved: list[str] = []
    table.record_moved.connect(moved.append)
    press(table, Qt.Key.Key_Down)
    assert (table.view.several, moved, table.view.current) == ((), [events[2]], events[2])


def test_ctrl_and_a_click_take_a_row_in_and_out_without_opening_it(table: RecordTable, events: list[str]) -> None:
    opened: list[str] = []
    table.record_chosen.connect(opened.append)
    click(table, 2, CONTROL)
    assert table.view.several == (events[0], events[2])
    click(table, 0, CONTROL)
    assert (table.view.several, table.view.current) == ((), events[2])
    assert opened == []


def test_shift_and_a_click_choose_all_rows_between(table: RecordTable, events: list[str]) -> None:
    click(table, 3, SHIFT)
    assert table.view.several == tuple(events)


def test_ctrl_a_chooses_all_rows_and_none_that_is_left_out(table: RecordTable, events: list[str]) -> None:
    table.filter.setText("the strike")
    press(table, Qt.Key.Key_A, CONTROL)
    assert table.view.several == ()
    assert table.view.current == events[2]
    table.filter.clear()
    press(table, Qt.Key.Key_A, CONTROL)
    assert table.view.several == tuple(events)


def test_a_press_beside_the_rows_leaves_them_chosen(table: RecordTable, events: list[str]) -> None:
    press(table, Qt.Key.Key_Down, SHIFT)
    QTest.mouseClick(table.view.viewport(), LEFT, pos=QPoint(40, table.view.viewport().height() - 4))
    assert table.view.several == tuple(events[:2])


def test_chosen_rows_stay_chosen_where_an_edit_moves_them(desk: Desk, table: RecordTable, events: list[str]) -> None:
    table.sort("By title", backwards=False)
    first, second = table.model.id_at(0), table.model.id_at(1)
    table.choose(first)
    press(table, Qt.Key.Key_Down, SHIFT)
    desk.do(set_event(first, title="Zebra"))
    assert set(table.view.several) == {first, second}


def test_chosen_rows_stay_chosen_where_all_are_read_anew(desk: Desk) -> None:
    ids = [desk.do(add_entity(name, "person")) for name in ("Ana", "Bo", "Cy")]
    table = desk.show(EntityTable(desk.bridge))
    table.sort("By name", backwards=False)
    table.choose(ids[0])
    desk.focus(table.view)
    press(table, Qt.Key.Key_Down, SHIFT)
    desk.do(many_entities(400))
    assert table.view.several == tuple(ids[:2])


def test_a_chosen_row_that_goes_leaves_the_others_chosen(desk: Desk, table: RecordTable, events: list[str]) -> None:
    press(table, Qt.Key.Key_A, CONTROL)
    desk.do(delete_event(events[1]))
    assert table.view.several == (events[0], *events[2:])


def test_a_filter_that_hides_some_of_the_chosen_rows_leaves_the_others_chosen(table: RecordTable,
                                                                            events: list[str]) -> None:
    press(table, Qt.Key.Key_A, CONTROL)
    table.filter.setText("h")
    assert table.view.several == (events[1], events[2])


def test_several_that_go_at_once_are_followed_by_the_row_after_them(desk: Desk, table: RecordTable,
                                                                   events: list[str]) -> None:
    table.choose(events[1])
    press(table, Qt.Key.Key_Down, SHIFT)
    moved: list[str] = []
    table.record_moved.connect(moved.append)
    desk.do(delete_several(Event, events[1:3]))
    assert (table.view.several, table.view.current, moved) == ((), events[3], [events[3]])


def doubted(ids: list[str]) -> Edit:
    """Let events only be suggested again, as an undo of their acceptance does."""
    def edit(project: Project, stamp: Stamp) -> Change:
        held = [project.get(Event, event_id) for event_id in ids]
        return Change(next(stamp.ids()), stamp.at, stamp.by, Message("accept suggestions"), tuple(
            Swap(event, msgspec.structs.replace(event, state="suggested")) for event in held))
    return edit


def test_rows_that_follow_one_another_and_are_only_suggested_again_leave_at_once(
        desk: Desk, table: RecordTable, events: list[str]) -> None:
    table.choose(events[0])
    moved, left = list[str](), list[tuple[int, int]]()
    table.record_moved.connect(moved.append)
    table.model.rowsRemoved.connect(lambda _, first, last: left.append((first, last)))
    desk.do(doubted([events[1], events[3], events[0]]))
    assert left == [(3, 3), (0, 1)]
    assert (table.view.current, moved) == (events[2], [events[2]])


def test_delete_asks_for_all_chosen_records_to_go_in_one_step(table: RecordTable, desk: Desk,
                                                             events: list[str]) -> None:
    table.edit_requested.connect(desk.bridge.submit)
    press(table, Qt.Key.Key_Down, SHIFT)
    press(table, Qt.Key.Key_Delete)
    assert [event.id for event in desk.project.each(Event)] == events[2:]
    desk.bridge.undo()
    assert [event.id for event in desk.project.each(Event)] == events


def test_a_record_that_a_filter_leaves_out_gets_a_row_when_it_is_chosen(desk: Desk, table: RecordTable,
                                                                       events: list[str]) -> None:
    table.filter.setText("ferry")
    table.choose(events[3])
    assert table.view.current == events[3]
    table.filter.setText("ferry w")
    assert [table.model.id_at(row) for row in range(table.model.rowCount())] == events[:1]

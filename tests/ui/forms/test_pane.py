"""The pane keeps tabs, tables and forms together, and can be worked with keys alone and heard."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QMenu,
    QPlainTextEdit,
    QTabWidget,
    QWidget,
)

from editor.model.edits.entities import add_entity, delete_entity, set_entity
from editor.model.edits.events import set_event
from editor.model.records import Entity, Event, Figure, Participant
from editor.ui.forms import RecordsPane
from editor.ui.forms.tabs import CountedTabs
from tests.ui.forms.desk import Desk, find


@pytest.fixture
def records(desk: Desk) -> dict[str, str]:
    entity = desk.tag("Harbour Union", "organisation")
    desk.tag("Ana Ruiz", "person")
    event = desk.event("The strike had left")
    desk.do(set_event(event, participants=(Participant(role="actor", entity=entity),), figures=(Figure(who="boats"),)))
    return {"entity": entity, "event": event, "quote": desk.quote("“We have what we came for,”")}


def test_tabs_count_their_records_for_the_eye_and_the_ear(desk: Desk, records: dict[str, str]) -> None:
    pane = desk.pane()
    tabs = pane.findChild(CountedTabs)
    assert tabs is not None
    assert [tabs.accessibleTabName(tab) for tab in range(3)] == ["Entities, 2", "Events, 1", "Quotes, 1"]
    desk.do(add_entity("Bo Lind", "person"))
    assert tabs.accessibleTabName(0) == "Entities, 3"


def test_the_pane_is_made_when_it_is_first_seen(desk: Desk) -> None:
    pane = RecordsPane(desk.bridge)
    assert pane.findChild(QTabWidget) is None
    desk.show(pane)
    assert pane.findChild(QTabWidget) is not None


def test_an_empty_form_says_how_to_begin(desk: Desk) -> None:
    pane = desk.pane()
    find(pane, QTabWidget, "recordTabs").setCurrentIndex(1)
    sentence = find(pane.form_of("event"), QLabel, "nothingChosen")
    assert sentence.isVisible()
    assert sentence.text() == "Select words in the article and press E to make an event"
    assert pane.current() is None


@pytest.mark.parametrize("kind", ["entity", "event", "quote"])
def test_showing_a_record_brings_its_tab_row_and_form_into_sight(desk: Desk, records: dict[str, str],
                                                               kind: str) -> None:
    pane = desk.pane()
    pane.show_record(kind, records[kind])
    assert pane.current() == (kind, records[kind])
    assert pane.table_of(kind).view.current == records[kind]
    assert pane.form_of(kind).isVisible()


def test_arrows_in_the_table_show_each_record_in_the_form(desk: Desk, records: dict[str, str]) -> None:
    pane = desk.pane()
    pane.focus_table("entity")
    desk.qtbot.waitUntil(pane.table_of("entity").view.hasFocus)
    first = pane.current()
    desk.press("Down")
    assert first == ("entity", records["entity"])
    assert find(pane, QPlainTextEdit, "entityName").toPlainText() == "Ana Ruiz"


def test_deleting_a_row_shows_the_next_record_in_the_form(desk: Desk, records: dict[str, str]) -> None:
    pane = desk.pane()
    pane.show_record("entity", records["entity"])
    desk.focus(pane.table_of("entity").view)
    desk.press("Delete")
    assert desk.project.find(Entity, records["entity"]) is None
    assert find(pane, QPlainTextEdit, "entityName").toPlainText() == "Ana Ruiz"
    assert pane.table_of("entity").view.hasFocus()


def test_deleting_the_last_record_leaves_the_sentence(desk: Desk, records: dict[str, str]) -> None:
    pane = desk.pane()
    pane.show_record("quote", records["quote"])
    desk.focus(pane.table_of("quote").view)
    desk.press("Delete")
    assert pane.current() is None
    assert find(pane.form_of("quote"), QLabel, "nothingChosen").isVisible()
    desk.press("Ctrl+Z")
    assert pane.table_of("quote").model.rowCount() == 1


def test_a_record_deleted_elsewhere_leaves_the_form(desk: Desk, records: dict[str, str]) -> None:
    pane = desk.pane()
    pane.show_record("entity", records["entity"])
    desk.do(delete_entity(records["entity"]))
    assert pane.current() != ("entity", records["entity"])


def test_ctrl_down_goes_to_the_next_record_from_within_a_field(desk: Desk, records: dict[str, str]) -> None:
    pane = desk.pane()
    pane.show_record("entity", records["entity"])
    name = find(pane, QPlainTextEdit, "entityName")
    desk.write(name, "Dockers")
    desk.press("Ctrl+Down")
    assert name.toPlainText() == "Ana Ruiz"
    assert desk.get(Entity, records["entity"]).name == "Dockers"
    desk.press("Ctrl+Up")
    assert name.toPlainText() == "Dockers"


def test_an_added_entity_has_its_name_ready_to_type_over(desk: Desk) -> None:
    pane = desk.pane()
    table = pane.table_of("entity")
    QTest.mouseClick(find(pane, QAbstractButton, "addEntityButton"), Qt.MouseButton.LeftButton)
    menu = find(table, QMenu, "addEntityMenu")
    desk.qtbot.waitExposed(menu)
    person = next(action for action in menu.actions() if action.text() == "Person")
    QTest.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(person).center())
    name = find(pane, QPlainTextEdit, "entityName")
    desk.window.activateWindow()  # without a window manager the closed menu stays the active window
    desk.qtbot.waitUntil(name.hasFocus)
    QTest.keyClicks(name, "Bo Lind")
    desk.press("Return")
    assert [entity.name for entity in desk.project.each(Entity)] == ["Bo Lind"]


def test_another_project_empties_the_forms(desk: Desk, records: dict[str, str]) -> None:
    pane = desk.pane()
    pane.show_record("event", records["event"])
    desk.bridge.take(None)
    assert pane.current() is None
    assert pane.table_of("event").model.rowCount() == 0


def test_an_edit_of_one_field_redraws_no_other_row(desk: Desk, records: dict[str, str]) -> None:
    pane = desk.pane()
    model = pane.table_of("entity").model
    drawn: list[tuple[int, int]] = []
    model.dataChanged.connect(lambda first, last: drawn.append((first.row(), last.row())))
    resets: list[None] = []
    model.modelReset.connect(lambda: resets.append(None))
    desk.do(set_entity(records["entity"], kind="trade union"))
    assert (drawn, resets) == ([(0, 0)], [])


def test_the_wheel_does_not_change_a_choice_the_keys_are_not_in(desk: Desk, records: dict[str, str]) -> None:
    pane = desk.pane()
    pane.show_record("event", records["event"])
    status = find(pane, QComboBox, "eventStatus")
    desk.focus(pane.table_of("event").view)
    place = status.rect().center()
    wheel = QWheelEvent(place.toPointF(), status.mapToGlobal(place).toPointF(), place * 0, place * 0 - place,
                        Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False)
    QApplication.sendEvent(status, wheel)
    assert desk.get(Event, records["event"]).status == "claim"


@pytest.mark.parametrize("kind", ["entity", "event", "quote"])
def test_everything_that_takes_keys_has_a_name_and_room_for_a_finger(desk: Desk, records: dict[str, str],
                                                                    kind: str) -> None:
    pane = desk.pane(height=1400)
    pane.show_record(kind, records[kind])
    taking = [child for child in pane.findChildren(QWidget)
              if child.isVisible() and child.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert len(taking) > 8
    for child in taking:
        heard = QAccessible.queryAccessibleInterface(child)
        assert heard.text(QAccessible.Text.Name), child
        assert min(child.width(), child.height()) >= 24, (child, child.objectName(), child.size())


@pytest.mark.parametrize("kind", ["entity", "event", "quote"])
def test_tab_walks_the_form_from_top_to_bottom(desk: Desk, records: dict[str, str], kind: str) -> None:
    pane = desk.pane(height=1400)
    pane.show_record(kind, records[kind])
    form = pane.form_of(kind)
    form.begin()
    desk.qtbot.waitUntil(lambda: form.isAncestorOf(QApplication.focusWidget() or pane))
    places: list[tuple[int, int]] = []
    steps: list[str] = []
    while (field := QApplication.focusWidget()) is not None and field.objectName() != f"{kind}More":
        assert form.isAncestorOf(field)
        assert len(places) < 60
        top = field.mapTo(form, field.rect().center())
        if field.property("role") == "step":
            steps.append(field.objectName())
        else:
            assert not steps, "what leads to another record comes behind all fields"
            places.append((top.y() // 12, top.x()))
        QTest.keyClick(field, Qt.Key.Key_Tab)
    assert field is not None  # the menu comes last
    assert steps == ([f"{kind}PreviousButton", f"{kind}NextButton"] if kind != "entity" else [])
    QTest.keyClick(field, Qt.Key.Key_Tab)
    assert not form.isAncestorOf(QApplication.focusWidget() or form)
    assert len(places) > 5
    assert places == sorted(places)


@pytest.mark.parametrize("kind", ["entity", "event", "quote"])
def test_a_form_fits_the_narrowest_pane_without_scrolling_sideways(desk: Desk, records: dict[str, str],
                                                                 kind: str) -> None:
    pane = desk.pane(width=340)
    pane.show_record(kind, records[kind])
    QApplication.processEvents()
    page = pane.form_of(kind).currentWidget().widget()
    assert pane.width() == 340
    assert page.width() <= pane.form_of(kind).currentWidget().viewport().width()

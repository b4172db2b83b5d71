"""The list of sections: each deed by keys and by mouse, each one step."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAction, QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QLineEdit

from editor.model.edits.briefings import make_briefing
from editor.model.edits.sections import set_section
from editor.model.records import Section
from editor.ui.briefing.current import current_sections
from editor.ui.briefing.text import SectionText
from tests.ui.briefing.conftest import Desk

MOVING = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier
SPOT = ["bottom line", "text", "sources"]


@pytest.fixture
def spot(page, desk) -> list[Section]:
    """Begin a spot report and return its sections: bottom line, text, sources."""
    desk.bridge.submit(make_briefing("Floods", "spot"))
    return current_sections(desk.bridge)


def kinds(desk: Desk) -> list[str]:
    return [section.kind for section in current_sections(desk.bridge)]


def go(page, row: int) -> None:
    page.outline.setFocus()
    page.outline.setCurrentIndex(page.sections.index(row))


def added(page, kind: str) -> QAction:
    menu = page.side.add_section.menu()
    menu.aboutToShow.emit()
    return next(action for action in menu.actions() if action.objectName() == kind)


def entry(page, section: Section, words: str) -> QAction:
    menu = page.outline.menu_for(section)
    return next(action for action in menu.actions() if action.text().startswith(words))


def drop(page, row: int, place: QPoint) -> None:
    """Drag a section over the list and let go, as the view gets it from the system."""
    view, data = page.outline, page.sections.mimeData([page.sections.index(row)])
    move, left, none = Qt.DropAction.MoveAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(view.viewport(), QDragEnterEvent(place, move, data, left, none))
    QApplication.sendEvent(view.viewport(), QDragMoveEvent(place, move, data, left, none))
    QApplication.sendEvent(view.viewport(), QDropEvent(QPointF(place), move, data, left, none))


@pytest.mark.parametrize("held", [Qt.KeyboardModifier.MetaModifier, Qt.KeyboardModifier.ControlModifier])
def test_other_keys_with_shift_move_a_section_where_alt_does_not_arrive(page, desk, spot, qtbot, held):
    go(page, 1)
    qtbot.keyClick(page.outline, Qt.Key.Key_Up, held | Qt.KeyboardModifier.ShiftModifier)
    assert kinds(desk) == ["text", "bottom line", "sources"]


def test_keys_move_a_section_and_stay_with_it(page, desk, spot, qtbot):
    go(page, 1)
    qtbot.keyClick(page.outline, Qt.Key.Key_Up, MOVING)
    assert kinds(desk) == ["text", "bottom line", "sources"]
    qtbot.keyClick(page.outline, Qt.Key.Key_Down, MOVING)
    qtbot.keyClick(page.outline, Qt.Key.Key_Down, MOVING)
    assert kinds(desk) == ["bottom line", "sources", "text"]
    assert page.outline.currentIndex().row() == 2
    for _ in range(3):
        desk.bridge.undo()
    assert kinds(desk) == SPOT


def test_a_section_that_is_dropped_between_two_stands_there(page, desk, spot):
    drop(page, 2, page.outline.visualRect(page.sections.index(1)).topLeft() + QPoint(60, 0))
    assert kinds(desk) == ["bottom line", "sources", "text"]
    below = page.outline.visualRect(page.sections.index(2)).bottomLeft() + QPoint(60, 1)
    drop(page, 0, below)
    assert kinds(desk) == ["sources", "text", "bottom line"]
    desk.bridge.undo()
    desk.bridge.undo()
    assert kinds(desk) == SPOT


def test_f2_renames_in_place_and_the_usual_name_is_no_name(page, desk, spot, qtbot, focused):
    go(page, 2)
    for typed, stored in (("References", "References"), ("Sources", "")):
        qtbot.keyClick(page.outline, Qt.Key.Key_F2)
        assert isinstance(focused(), QLineEdit)
        focused().selectAll()
        qtbot.keyClicks(focused(), typed)
        qtbot.keyClick(focused(), Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: not isinstance(focused(), QLineEdit))
        assert current_sections(desk.bridge)[2].title == stored


def test_delete_takes_a_section_away_and_goes_on_to_the_next(page, desk, spot, qtbot):
    go(page, 1)
    qtbot.keyClick(page.outline, Qt.Key.Key_Delete)
    assert kinds(desk) == ["bottom line", "sources"]
    assert page.outline.currentIndex().row() == 1
    desk.bridge.undo()
    assert kinds(desk) == SPOT


def test_a_section_of_a_kind_is_added_after_the_chosen_one_and_offered_no_more(page, desk, spot):
    go(page, 0)
    added(page, "outlook").trigger()
    assert kinds(desk) == ["bottom line", "outlook", "text", "sources"]
    page.side.add_section.menu().aboutToShow.emit()
    assert {"outlook", "sources"}.isdisjoint(action.objectName() for action in page.side.add_section.menu().actions())


def test_a_text_section_is_named_as_soon_as_it_is_added(page, desk, spot, qtbot, focused):
    go(page, 2)
    added(page, "text").trigger()
    qtbot.keyClicks(focused(), "Warnings")
    qtbot.keyClick(focused(), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not isinstance(focused(), QLineEdit))
    assert [section.title for section in current_sections(desk.bridge)] == ["", "What happened", "", "Warnings"]


def test_a_section_just_added_takes_what_is_typed(page, desk, spot, qtbot, focused):
    old = desk.write("bottom line", "The road is cut.")
    page.manuscript.frame(old)
    added(page, "key judgements").trigger()
    qtbot.keyClicks(focused(), "It will stay cut.")
    desk.bridge.submit_draft()
    assert desk.words("key judgements") == ["It will stay cut."]
    assert desk.words("bottom line") == ["The road is cut."]
    assert page.manuscript.statement == desk.statements("key judgements")[0].id


def test_a_text_section_takes_what_is_typed_once_it_is_named(page, desk, spot, qtbot, focused):
    go(page, 2)
    added(page, "text").trigger()
    qtbot.keyClicks(focused(), "Warnings")
    qtbot.keyClick(focused(), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: isinstance(focused(), SectionText))
    qtbot.keyClicks(focused(), "Stay away.")
    desk.bridge.submit_draft()
    assert desk.words("text") == ["Stay away."]
    assert current_sections(desk.bridge)[-1].title == "Warnings"


def test_the_menu_switches_what_a_section_shows(page, desk):
    desk.begin()
    events = next(section for section in current_sections(desk.bridge) if section.kind == "events")
    assert entry(page, events, "Timeline").isChecked()
    entry(page, events, "Timeline").trigger()
    assert desk.bridge.project.get(Section, events.id).options == ("no timeline",)


def test_the_menu_says_whether_a_section_is_in_the_briefing(page, desk, spot):
    entry(page, spot[1], "In the briefing").trigger()
    assert not desk.bridge.project.get(Section, spot[1].id).included


def test_a_row_tells_what_is_uncited_in_it_and_what_is_left_out(page, desk, spot):
    desk.write("bottom line", "The road is cut.")
    desk.bridge.submit(set_section(spot[1].id, included=False))
    spoken = [page.sections.index(row).data(Qt.ItemDataRole.AccessibleTextRole) for row in (0, 1)]
    assert spoken == ["Bottom line up front, 1 entry, 1 uncited", "What happened, left out"]


def test_a_click_on_the_chosen_section_goes_there_again(page, desk, spot, qtbot):
    go(page, 0)
    place = page.outline.visualRect(page.sections.index(0)).center()
    with qtbot.waitSignal(page.outline.section_chosen) as chosen:
        qtbot.mouseClick(page.outline.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert chosen.args == [spot[0].id]


def test_rows_are_drawn_mirrored_with_the_box_at_the_other_end(page, desk, spot, qtbot):
    page.outline.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    row = page.outline.visualRect(page.sections.index(1))
    qtbot.mouseClick(page.outline.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(row.right() - 34, row.center().y()))
    assert not current_sections(desk.bridge)[1].included
    page.outline.grab()

"""The row above the page: which briefing is worked on, its handling, its figures, and what is uncited."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from editor.model.edits.briefings import make_briefing, set_briefing
from editor.model.edits.sections import set_section
from editor.model.records import Briefing, Section
from editor.storage.settings import load_settings
from editor.ui.bridge import Bridge
from editor.ui.briefing.current import current_briefing
from editor.ui.briefing.toolbar import Toolbar
from editor.workspace import open_project
from tests.ui.briefing.conftest import Desk


def offered(page, name: str) -> QAction:
    """Open the menu of briefings and return one of its entries, also of the menu in it."""
    switch = page.toolbar.switch
    switch.fill()
    held = [*switch.menu_of_briefings.actions(),
            *(action for menu in switch.findChildren(QMenu) for action in menu.actions())]
    return next(action for action in held if action.objectName() == name)


def figures(page) -> dict[str, QAction]:
    menu = page.toolbar.figure.menu()
    menu.aboutToShow.emit()
    return {action.text(): action for action in menu.actions()}


def titles(desk: Desk) -> list[str]:
    return [briefing.title for briefing in desk.bridge.project.each(Briefing)]


def test_the_switch_names_the_briefing_with_its_status(page, desk):
    assert page.toolbar.switch.text() == "No briefing yet"
    desk.begin()
    assert page.toolbar.switch.text() == "Floods on the coast, draft"
    desk.bridge.submit(set_briefing(desk.briefing().id, status="issued"))
    assert page.toolbar.switch.text() == "Floods on the coast, issued"


def test_enter_and_a_click_open_the_menu(page, desk, qtbot):
    desk.begin()
    switch = page.toolbar.switch
    switch.setFocus()
    for press in (lambda: qtbot.keyClick(switch, Qt.Key.Key_Return),
                  lambda: qtbot.mouseClick(switch, Qt.MouseButton.LeftButton)):
        press()
        assert switch.menu_of_briefings.isVisible()
        switch.menu_of_briefings.close()


def test_the_page_shows_the_briefing_that_is_chosen(page, desk):
    desk.begin()
    desk.write("bottom line", "The road is cut.")
    first = desk.briefing().id
    offered(page, "new weekly").trigger()
    assert page.toolbar.switch.text().startswith("Weekly ")
    assert page.manuscript.statement == ""
    offered(page, first).trigger()
    assert page.toolbar.switch.text() == "Floods on the coast, draft"
    assert offered(page, first).isChecked()


@pytest.mark.parametrize(("kind", "begins"), [
    ("situation", "Floods on the coast"), ("spot", "Spot report, "), ("weekly", "Weekly "), ("profile", "Profile: ")])
def test_every_kind_of_briefing_can_be_begun(page, desk, kind, begins):
    offered(page, f"new {kind}").trigger()
    assert desk.briefing().kind == kind
    assert desk.briefing().title.startswith(begins)
    assert desk.briefing().date


def test_a_briefing_is_duplicated_and_deleted_each_as_one_step(page, desk):
    desk.begin()
    offered(page, "duplicate briefing").trigger()
    assert titles(desk) == ["Floods on the coast", "Floods on the coast"]
    assert page.toolbar.switch.text() == "Floods on the coast (2), draft"
    offered(page, "delete briefing").trigger()
    assert page.toolbar.switch.text() == "Floods on the coast, draft"
    desk.bridge.undo()
    assert page.toolbar.switch.text() == "Floods on the coast (2), draft"


def test_rename_leads_to_the_title(page, desk, qtbot, focused):
    desk.begin()
    offered(page, "rename briefing").trigger()
    qtbot.keyClicks(focused(), "Floods, 31 October")
    desk.bridge.submit_draft()
    assert titles(desk) == ["Floods, 31 October"]


def test_the_chosen_briefing_is_worked_on_the_next_time_too(page, desk, qtbot):
    desk.begin()
    first = desk.briefing().id
    offered(page, "new spot").trigger()
    page.toolbar.switch.choose(first)
    path = desk.bridge.desk.path
    desk.bridge.take(None)
    again = Bridge()
    again.take(open_project(path, "B"))
    assert current_briefing(again).id == first
    assert load_settings().places[str(path)].briefing == first
    again.take(None)


def test_nothing_can_be_begun_or_deleted_in_a_project_that_is_only_read(page, desk, qtbot):
    desk.begin()
    offered(page, "new spot").trigger()
    first = desk.bridge.project.each(Briefing)[0].id
    path = desk.bridge.desk.path
    desk.bridge.take(None)
    desk.bridge.take(open_project(path, "B", read_only=True))
    assert not offered(page, "new spot").isEnabled()
    assert not offered(page, "delete briefing").isEnabled()
    offered(page, first).trigger()
    assert page.toolbar.switch.text() == "Floods on the coast, draft"


def test_a_figure_is_left_out_and_taken_in_again(page, desk):
    desk.begin()
    figures(page)["Timeline"].trigger()
    held = {section.kind: section.options for section in desk.bridge.project.each(Section)}
    assert (held["events"], held["entities"]) == (("no timeline",), ())
    assert not figures(page)["Timeline"].isChecked()
    figures(page)["Timeline"].trigger()
    assert figures(page)["Timeline"].isChecked()


def test_a_figure_waits_for_its_section(page, desk):
    desk.begin()
    section = next(each for each in desk.bridge.project.each(Section) if each.kind == "entities")
    desk.bridge.submit(set_section(section.id, included=False))
    assert not figures(page)["Link chart"].isEnabled()
    assert figures(page)["Timeline"].isEnabled()


def test_next_goes_through_the_sentences_that_cite_nothing_and_round(page, desk, qtbot):
    desk.begin()
    assert page.toolbar.uncited.text() == "0 uncited"
    assert not page.toolbar.next.isEnabled()
    first = desk.write("bottom line", "The road is cut.")
    desk.write("bottom line", "The harbour is closed.", desk.closure)
    second = desk.write("key judgements", "It will stay cut.")
    assert page.toolbar.uncited.text() == "2 uncited"
    seen = []
    for _ in range(3):
        qtbot.mouseClick(page.toolbar.next, Qt.MouseButton.LeftButton)
        seen.append(page.manuscript.statement)
    assert seen == [first, second, first]


def test_a_section_that_is_left_out_has_nothing_uncited(page, desk):
    desk.begin()
    desk.write("bottom line", "The road is cut.")
    section = next(each for each in desk.bridge.project.each(Section) if each.kind == "bottom line")
    desk.bridge.submit(set_section(section.id, included=False))
    assert page.toolbar.uncited.text() == "0 uncited"


def test_tools_wait_for_a_briefing(page, desk):
    tools = page.toolbar.findChildren(QToolButton)
    assert not any(tool.isEnabled() for tool in tools)
    desk.bridge.submit(make_briefing("Floods"))
    assert all(tool.isEnabled() for tool in tools)


@pytest.mark.parametrize("name", ["briefingSwitch", "handlingChoice", "boldButton", "italicButton", "bulletsButton",
                                  "numbersButton", "citeButton", "figureButton", "nextUncitedButton"])
def test_every_tool_has_a_name_a_tip_or_words_and_room_to_hit(page, desk, name):
    desk.begin()
    tool = page.findChild(QWidget, name)
    assert tool.accessibleName()
    assert tool.toolTip()
    assert min(tool.width(), tool.height()) >= 24


def test_where_there_is_little_room_words_give_way_and_every_tool_stays(desk, qtbot):
    desk.begin()
    bar = Toolbar(desk.bridge)
    qtbot.addWidget(bar)
    bar.refresh(1)
    bar.resize(1200, 46)
    bar.show()
    beside = Qt.ToolButtonStyle.ToolButtonTextBesideIcon
    assert (bar.cite.toolButtonStyle(), bar.uncited.text()) == (beside, "1 uncited")
    bar.resize(560, 46)
    assert (bar.cite.toolButtonStyle(), bar.uncited.text()) == (Qt.ToolButtonStyle.ToolButtonIconOnly, "1")
    assert bar.uncited.toolTip() == "1 uncited"
    tools = [bar.switch, bar.handling, *bar.forms, bar.cite, bar.figure, bar.next]
    qtbot.waitUntil(lambda: all(tool.geometry().right() <= bar.width() for tool in tools))
    assert min(tool.width() for tool in tools) >= 24

"""The menus list every command, and what buttons and other menus offer for briefings stands in them too."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QMenuBar

from editor.model.records import Briefing
from editor.ui.commands import COMMANDS
from tests.journeys.hands import CONTROL, Hands
from tests.ui.walking import settle

IN_A_MENU_OF_THEIR_OWN = {"recent", "new briefing"}
"""Commands that are menus themselves: what can be chosen there differs from day to day and from kind to kind."""


def actions_in(menu: QMenu) -> Iterator[QAction]:
    for action in menu.actions():
        inner = action.menu()
        if isinstance(inner, QMenu):
            yield action
            yield from actions_in(inner)
        else:
            yield action


def in_menus(hands: Hands) -> dict[str, QAction]:
    """Return the actions of the menu bar by name."""
    bar = hands.find(QMenuBar, "menuBar")
    menus = [inner for action in bar.actions() if isinstance(inner := action.menu(), QMenu)]
    return {action.objectName(): action for menu in menus for action in actions_in(menu)}


def titles(hands: Hands) -> list[str]:
    return [briefing.title for briefing in hands.window.bridge.project.each(Briefing)]


def test_every_command_stands_in_a_menu(hands: Hands) -> None:
    commands = {command.name for command in COMMANDS if command.name}
    assert commands - set(in_menus(hands)) == IN_A_MENU_OF_THEIR_OWN
    bar = hands.find(QMenuBar, "menuBar")
    inner = {action.text() for top in bar.actions() if isinstance(menu := top.menu(), QMenu)
             for action in actions_in(menu) if action.menu()}
    assert {"Open recent", "New briefing"} <= inner


def test_what_the_switch_of_briefings_offers_stands_in_a_menu(hands: Hands) -> None:
    hands.window.projects.open_sample()
    hands.key(Qt.Key.Key_2, CONTROL)
    switch = hands.window.briefing.toolbar.switch
    switch.fill()
    briefings = {briefing.id for briefing in hands.window.bridge.project.each(Briefing)}
    offered = {action.objectName() for action in actions_in(switch.menu_of_briefings)} - briefings - {""}
    assert offered
    assert offered <= set(in_menus(hands))


def test_help_leads_to_the_guide_the_tour_and_the_sample(hands: Hands) -> None:
    bar = hands.find(QMenuBar, "menuBar")
    (menu,) = (inner for top in bar.actions() if top.text() == "Help" and isinstance(inner := top.menu(), QMenu))
    assert {"guide", "tour", "sample", "keys", "about"} <= {action.objectName() for action in menu.actions()}


def test_a_briefing_is_begun_from_the_menu_and_written_in(hands: Hands) -> None:
    hands.window.projects.open_sample()
    settle()
    in_menus(hands)["new spot"].trigger()
    settle()
    assert len(titles(hands)) == 3
    assert titles(hands)[-1].startswith("Spot report")
    assert hands.window.briefing.isAncestorOf(QApplication.focusWidget())
    hands.type("Port closed.")
    assert "Port closed." in hands.window.briefing.manuscript.words


def test_a_duplicate_has_the_same_title_on_paper_and_a_number_in_the_switch(hands: Hands) -> None:
    hands.window.projects.open_sample()
    settle()
    in_menus(hands)["duplicate briefing"].trigger()
    settle()
    assert len(set(titles(hands)[1:])) == 1
    assert hands.window.briefing.toolbar.switch.text().endswith("(2), draft")


def test_a_briefing_is_renamed_and_deleted_from_the_menu(hands: Hands) -> None:
    hands.window.projects.open_sample()
    settle()
    in_menus(hands)["rename briefing"].trigger()
    settle()
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    assert field.objectName() == "briefingTitle"
    in_menus(hands)["delete briefing"].trigger()
    assert len(titles(hands)) == 1
    hands.window.commands.action("undo").trigger()
    assert len(titles(hands)) == 2


def test_without_a_briefing_none_can_be_duplicated_renamed_or_deleted(hands: Hands) -> None:
    hands.window.projects.open_sample()
    settle()
    while titles(hands):
        in_menus(hands)["delete briefing"].trigger()
    offered = in_menus(hands)
    assert not any(offered[name].isEnabled() for name in ("duplicate briefing", "rename briefing", "delete briefing"))
    assert offered["new weekly"].isEnabled()
    hands.window.bridge.take(None)
    assert not in_menus(hands)["new weekly"].isEnabled()

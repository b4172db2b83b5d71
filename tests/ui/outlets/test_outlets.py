"""The outlets of the real window: how one comes to them, and what can be done there with keys alone."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLineEdit, QListWidget, QPlainTextEdit, QPushButton, QWidget

from editor.model.edits.articles import settle_article
from editor.model.records import Article, Note, Outlet
from editor.ui.application import make_window
from editor.ui.forms.chips import Chip
from editor.ui.importing import ImportDialog
from editor.ui.outlets.dialog import OutletsDialog
from tests.journeys.hands import CONTROL, Hands

Key = Qt.Key
W = TypeVar("W", bound=QWidget)


@pytest.fixture
def hands(qapp: object, qtbot: object) -> Iterator[Hands]:
    """Return hands on the sample project, of which the Courier is spelt in two ways."""
    hands = Hands(make_window(theme="light"))
    hands.window.resize(1440, 900)
    hands.window.projects.open_sample()
    first = hands.window.bridge.project.each(Article)[0]
    assert hands.window.bridge.submit(settle_article(first.id, first, "The Castelin Courier")) is not None
    hands.window.reading.show_article(first.id)
    yield hands
    hands.leave()


def dialog_of(hands: Hands) -> OutletsDialog:
    hands.wait(lambda: any(dialog.isVisible() for dialog in hands.window.findChildren(OutletsDialog)))
    return next(dialog for dialog in hands.window.findChildren(OutletsDialog) if dialog.isVisible())


def part(hands: Hands, kind: type[W], name: str) -> W:
    found = dialog_of(hands).findChild(kind, name)
    assert found is not None, name
    return found


def shown(hands: Hands) -> Outlet:
    return hands.window.bridge.project.get(Outlet, dialog_of(hands).form.record_id)


def opened(hands: Hands) -> OutletsDialog:
    hands.window.commands.action("outlets").trigger()
    return dialog_of(hands)


def named(hands: Hands, name: str) -> Outlet:
    return next(outlet for outlet in hands.window.bridge.project.each(Outlet) if outlet.name == name)


def outlet_buttons(hands: Hands) -> list[QPushButton]:
    buttons = hands.window.findChildren(QPushButton, "articleOutletButton")
    return [button for button in buttons if button.isVisible()]


@pytest.mark.parametrize("button", ["articleOutletButton", "articleGradeButton"])
def test_a_click_on_outlet_or_grade_above_the_article_opens_its_outlet(hands: Hands, button: str) -> None:
    hands.click(hands.find(QPushButton, button))
    assert shown(hands).name == "The Castelin Courier"
    assert part(hands, QComboBox, "articleCredibility").isVisible()


def test_the_palette_finds_an_outlet_and_opens_it(hands: Hands) -> None:
    hands.key(Key.Key_K, CONTROL)
    hands.type("Evening Post")
    hands.key(Key.Key_Return)
    assert shown(hands).name == "Vell Evening Post"


def test_an_outlet_is_judged_and_described_with_keys_alone(hands: Hands) -> None:
    hands.click(hands.find(QPushButton, "articleOutletButton"))
    reliability = part(hands, QComboBox, "outletReliability")
    hands.wait(reliability.hasFocus)
    assert reliability.currentText() == "F, not judged"
    hands.type("b")
    hands.key(Key.Key_Tab)
    hands.type("Littoral Wire")
    hands.key(Key.Key_Tab)
    hands.type("State-owned.")
    hands.key(Key.Key_Escape)
    hands.wait(lambda: not hands.window.findChildren(OutletsDialog))
    outlet = named(hands, "The Castelin Courier")
    assert (outlet.reliability, outlet.origin_group, outlet.descriptor) == ("B", "Littoral Wire", "State-owned.")


def test_a_group_that_is_there_is_completed(hands: Hands) -> None:
    hands.click(hands.find(QPushButton, "articleOutletButton"))
    group = part(hands, QLineEdit, "outletOriginGroup")
    group.setFocus()
    hands.type("lit")
    hands.key(Key.Key_Return)
    assert shown(hands).origin_group == "Littoral Wire"


def test_a_name_spelt_differently_is_proposed_and_merged_in_one_step(hands: Hands) -> None:
    courier = named(hands, "Castellin Courier")
    hands.window.outlet_requested.emit(courier.id)
    merge = part(hands, QPushButton, "outletSame1Merge")
    assert merge.accessibleName() == "Merge “The Castelin Courier” into this outlet"
    merge.setFocus()
    hands.key(Key.Key_Space)
    project = hands.window.bridge.project
    assert project.each(Article)[0].outlet == courier.id
    assert part(hands, QWidget, "outletsTold").isVisible()
    hands.key(Key.Key_Z, CONTROL)
    assert hands.window.bridge.project.each(Article)[0].outlet != courier.id


def test_any_other_outlet_can_be_found_and_merged(hands: Hands) -> None:
    post = named(hands, "Vell Evening Post").id
    hands.window.outlet_requested.emit(named(hands, "Littoral Wire").id)
    add = part(hands, QPushButton, "outletSameAdd")
    add.setFocus()
    hands.key(Key.Key_Space)
    hands.type("even")
    hands.key(Key.Key_Return)
    assert hands.window.bridge.project.find(Outlet, post) is None
    assert not part(hands, QLineEdit, "outletSameName").isVisible()
    assert hands.window.bridge.save_state != "failed"
    assert hands.window.bridge.unfinished() == ()


def test_delete_takes_the_chosen_outlet_away_and_shows_the_next(hands: Hands) -> None:
    dialog = opened(hands)
    hands.wait(dialog.table.view.hasFocus)
    first = dialog.form.record_id
    hands.key(Key.Key_Delete)
    assert hands.window.bridge.project.find(Outlet, first) is None
    assert dialog.form.record_id not in ("", first)
    hands.key(Key.Key_Z, CONTROL)
    assert hands.window.bridge.project.find(Outlet, first) is not None


def test_enter_on_an_article_goes_to_it(hands: Hands) -> None:
    wire = named(hands, "Littoral Wire")
    hands.window.outlet_requested.emit(wire.id)
    links = part(hands, QListWidget, "outletArticles")
    links.setFocus()
    links.setCurrentRow(0)
    hands.key(Key.Key_Return)
    hands.wait(lambda: not hands.window.findChildren(OutletsDialog))
    article = hands.window.bridge.project.get(Article, hands.window.reading.article)
    assert article.outlet == wire.id


def test_a_name_cannot_be_emptied(hands: Hands) -> None:
    hands.window.outlet_requested.emit(named(hands, "Littoral Wire").id)
    name = part(hands, QPlainTextEdit, "outletName")
    name.setFocus()
    name.selectAll()
    hands.key(Key.Key_Backspace)
    hands.key(Key.Key_Tab)
    assert named(hands, "Littoral Wire")
    assert name.property("wrong")


def test_ctrl_enter_goes_to_the_next_outlet_that_nobody_has_judged(hands: Hands) -> None:
    dialog = opened(hands)
    hands.key(Key.Key_Return, CONTROL)
    assert shown(hands).reliability == "F"
    hands.wait(part(hands, QComboBox, "outletReliability").hasFocus)
    assert dialog.isVisible()


def test_a_note_on_an_outlet_is_written_in_the_records_and_leads_back(hands: Hands) -> None:
    wire = named(hands, "Littoral Wire")
    hands.window.outlet_requested.emit(wire.id)
    dialog_of(hands).form.wished.emit("note", wire.id)
    hands.wait(lambda: not hands.window.findChildren(OutletsDialog))
    hands.window.activateWindow()
    hands.wait(hands.find(QPlainTextEdit, "noteWords").hasFocus)
    hands.type("Reads the ministry's mail.")
    hands.window.bridge.finish()
    note = hands.window.bridge.project.each(Note)[-1]
    assert (note.record, note.words) == (wire.id, "Reads the ministry's mail.")
    hands.click(hands.find(QWidget, "noteOn").findChildren(Chip)[0])
    assert shown(hands).id == wire.id


def test_an_article_without_an_outlet_is_given_one_in_its_details(hands: Hands) -> None:
    article = hands.window.bridge.project.each(Article)[0]
    hands.window.bridge.submit(settle_article(article.id, article, ""))
    hands.wait(lambda: bool(outlet_buttons(hands)))
    hands.click(outlet_buttons(hands)[0])
    hands.wait(lambda: bool(hands.window.findChildren(ImportDialog)))
    (details,) = hands.window.findChildren(ImportDialog)
    field = details.findChild(QComboBox, "outletField")
    hands.wait(lambda: field.lineEdit().hasFocus())
    hands.type("Port Times")
    details.accept()
    assert named(hands, "Port Times")

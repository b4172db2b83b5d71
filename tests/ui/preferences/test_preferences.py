"""Preferences in the window: every setting is there, applies at once, and keys can be given anew."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFont, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QDoubleSpinBox, QLabel, QLineEdit, QPushButton, QWidget

from editor.model.scheme import DEFAULT, scheme
from editor.storage.settings import change_settings, described, load_settings
from editor.ui.application import make_application, make_window
from editor.ui.article.keys import Deed
from editor.ui.bindings import bindables, in_force
from editor.ui.commands import COMMANDS, keys_in_force
from editor.ui.fonts import interface_font, prefer, reading_font, text_scale
from editor.ui.preferences.dialog import PreferencesDialog
from editor.ui.preferences.key_field import KeyField
from editor.ui.theme import apply_theme, load_theme
from tests.journeys.hands import Hands

Key, Modifier = Qt.Key, Qt.KeyboardModifier


@pytest.fixture
def hands() -> Iterator[Hands]:
    application = make_application()
    found = Hands(make_window(theme="light"))
    found.window.resize(1440, 900)
    found.window.projects.open_sample()
    QApplication.processEvents()
    yield found
    found.leave()
    prefer(percent=100, reading="serif")
    apply_theme(application, load_theme("light"))


def opened(hands: Hands) -> PreferencesDialog:
    """Open Preferences by their keys and wait until all rows are there."""
    hands.key(Key.Key_Comma, Modifier.ControlModifier)
    dialog = hands.find(PreferencesDialog, "preferencesDialog")
    hands.wait(lambda: dialog.findChild(KeyField, "aboutKeys") is not None)
    return dialog


def part(dialog: QWidget, kind: type, name: str):
    found = dialog.findChild(kind, name)
    assert found is not None, name
    return found


def press(field: KeyField, key: Qt.Key, modifiers: Qt.KeyboardModifier = Modifier.NoModifier, text: str = "") -> None:
    """Click a field of keys and press new ones."""
    QTest.mouseClick(field, Qt.MouseButton.LeftButton)
    for kind in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress):
        QApplication.sendEvent(field, QKeyEvent(kind, key, modifiers, text))


def test_every_setting_that_a_person_sets_has_a_control_with_a_name(hands: Hands) -> None:
    dialog = opened(hands)
    for setting in described():
        if setting.kind != "keys":
            assert part(dialog, QWidget, f"{setting.name}Setting").accessibleName()
    fields = {field.objectName() for field in dialog.findChildren(KeyField)}
    assert fields == {f"{bindable.name}Keys" for bindable in bindables(scheme(DEFAULT))}
    assert {command.name for command in COMMANDS if command.name and command.name != "recent"} <= {
        bindable.name for bindable in bindables(scheme(DEFAULT))}
    assert {f"article/{deed.value}" for deed in Deed} <= {bindable.name for bindable in bindables(scheme(DEFAULT))}
    dialog.accept()


def test_a_theme_applies_at_once_and_stays(hands: Hands) -> None:
    dialog = opened(hands)
    box = part(dialog, QComboBox, "themeSetting")
    box.setCurrentIndex(box.findData("dark"))
    box.activated.emit(box.currentIndex())
    assert hands.window.commands.action("theme").isChecked()
    assert load_settings().theme == "dark"
    dialog.accept()


def test_the_text_of_the_program_is_enlarged_from_the_next_start_on_and_not_by_halves(hands: Hands) -> None:
    dialog = opened(hands)
    before, heights = QApplication.font().pointSizeF(), hands.window.toggles.height()
    part(dialog, QDoubleSpinBox, "interface_scaleSetting").setValue(200)
    box = part(dialog, QComboBox, "themeSetting")
    box.setCurrentIndex(box.findData("dark"))
    box.activated.emit(box.currentIndex())
    assert (QApplication.font().pointSizeF(), text_scale()) == (before, pytest.approx(1))
    assert load_settings().interface_scale == 200
    note = part(dialog, QWidget, "interface_scaleRow").findChildren(QLabel)
    assert any("from the next start on" in label.text() for label in note)
    dialog.accept()
    make_application()
    larger = make_window(theme="light")
    assert larger.toggles.height() == 2 * heights
    assert QApplication.font().pointSizeF() == pytest.approx(2 * before)
    larger.bridge.take(None)
    larger.deleteLater()


def test_the_article_is_read_in_the_chosen_font_and_size(hands: Hands) -> None:
    dialog = opened(hands)
    box = part(dialog, QComboBox, "reading_fontSetting")
    box.setCurrentIndex(box.findData("sans"))
    box.activated.emit(box.currentIndex())
    part(dialog, QDoubleSpinBox, "text_sizeSetting").setValue(20)
    dialog.accept()
    assert hands.window.view.text_size == 20
    family = reading_font(20).families()
    assert family == interface_font(20).families() != prefer_serif().families()


def prefer_serif() -> QFont:
    """Return the font of articles as it is without a preference."""
    prefer(percent=100, reading="serif")
    return reading_font(20)


def test_a_reset_brings_back_what_the_program_has_by_itself(hands: Hands) -> None:
    dialog = opened(hands)
    box = part(dialog, QDoubleSpinBox, "popover_delaySetting")
    reset = part(dialog, QPushButton, "popover_delayReset")
    assert not reset.isVisible()
    box.setValue(400)
    assert reset.isVisible()
    reset.click()
    assert (load_settings().popover_delay, box.value()) == (120, 120)
    dialog.accept()


def test_the_search_leaves_what_is_meant(hands: Hands) -> None:
    dialog = opened(hands)
    part(dialog, QLineEdit, "preferencesSearch").setText("theme")
    assert part(dialog, QWidget, "themeRow").isVisibleTo(dialog)
    assert not part(dialog, QWidget, "text_sizeRow").isVisibleTo(dialog)
    dialog.accept()


def test_the_letters_that_tag_are_found_by_what_they_tag(hands: Hands) -> None:
    dialog = opened(hands)
    part(dialog, QLineEdit, "preferencesSearch").setText("person")
    assert part(dialog, QWidget, "tag/personKeysRow").isVisibleTo(dialog)
    assert part(dialog, KeyField, "tag/personKeys").text() == "P"
    assert not part(dialog, QLabel, "preferencesNothing").isVisibleTo(dialog)
    dialog.accept()


def test_no_row_is_lower_than_its_words_need(hands: Hands) -> None:
    dialog = opened(hands)
    QTest.qWait(60)
    page = part(dialog, QWidget, "themeRow").parentWidget()
    for row in (found for found in page.findChildren(QWidget) if found.objectName().endswith("Row")):
        assert row.height() >= row.layout().totalHeightForWidth(row.width()), row.objectName()
    dialog.accept()


def test_a_search_that_finds_nothing_says_so(hands: Hands) -> None:
    dialog = opened(hands)
    part(dialog, QLineEdit, "preferencesSearch").setText("zebra")
    assert part(dialog, QLabel, "preferencesNothing").text() == "No setting is about “zebra”."
    assert part(dialog, QLabel, "preferencesNothing").isVisibleTo(dialog)
    dialog.accept()


def test_new_keys_of_a_command_hold_at_once_in_menus_and_tooltips(hands: Hands) -> None:
    dialog = opened(hands)
    press(part(dialog, KeyField, "paletteKeys"), Key.Key_G, Modifier.ControlModifier)
    dialog.accept()
    assert load_settings().keys == {"palette": "Ctrl+G"}
    assert "Ctrl+G" in hands.find(QPushButton, "searchField").toolTip()
    hands.wait(lambda: QApplication.activeModalWidget() is None)
    hands.key(Key.Key_G, Modifier.ControlModifier)
    assert hands.window.command_palette.isVisible()


def test_keys_that_something_else_has_are_told_with_both_names_and_can_be_taken(hands: Hands) -> None:
    dialog = opened(hands)
    field = part(dialog, KeyField, "themeKeys")
    press(field, Key.Key_S, Modifier.ControlModifier)
    row = part(dialog, QWidget, "themeKeysRow")
    told = " ".join(label.text() for label in row.findChildren(QLabel))
    assert "“Dark theme”" in told
    assert "“Save”" in told
    assert load_settings().keys == {}
    part(dialog, QPushButton, "themeKeysTake").click()
    assert load_settings().keys == {"save": "", "theme": "Ctrl+S"}
    assert part(dialog, KeyField, "saveKeys").text() == "None"
    dialog.accept()


def test_a_letter_by_itself_is_refused_to_a_command_and_a_tagging_letter_to_the_article(hands: Hands) -> None:
    dialog = opened(hands)
    press(part(dialog, KeyField, "saveKeys"), Key.Key_S, text="s")
    press(part(dialog, KeyField, "article/citeKeys"), Key.Key_P, text="p")
    press(part(dialog, KeyField, "undoKeys"), Key.Key_C, Modifier.ControlModifier)
    assert load_settings().keys == {}
    dialog.accept()


def test_new_keys_of_the_article_hold_there(hands: Hands) -> None:
    dialog = opened(hands)
    press(part(dialog, KeyField, "article/growKeys"), Key.Key_G, text="g")
    dialog.accept()
    window = hands.window
    hands.wait(lambda: QApplication.activeModalWidget() is None)
    place = window.view.words.index("harbour gate")
    window.view.select(place, place)
    window.view.setFocus()
    hands.key(Key.Key_G)
    chosen = window.view.selection
    assert window.view.words[chosen.begin:chosen.end] == "harbour"


def test_escape_keeps_the_old_keys_and_backspace_takes_them_away(hands: Hands) -> None:
    dialog = opened(hands)
    field = part(dialog, KeyField, "saveKeys")
    press(field, Key.Key_Escape)
    assert dialog.isVisible()
    assert load_settings().keys == {}
    press(field, Key.Key_Backspace)
    assert load_settings().keys == {"save": ""}
    part(dialog, QPushButton, "saveKeysReset").click()
    assert load_settings().keys == {}
    dialog.accept()


def test_what_has_two_keys_shows_both_and_gets_both_back(hands: Hands) -> None:
    dialog = opened(hands)
    field = part(dialog, KeyField, "article/end forwardsKeys")
    assert field.text() == "Alt Shift Right or >"
    press(field, Key.Key_G, text="g")
    assert field.text() == "G"
    part(dialog, QPushButton, "article/end forwardsKeysReset").click()
    assert (field.text(), load_settings().keys) == ("Alt Shift Right or >", {})
    dialog.accept()


def test_all_is_reset_at_once_but_for_the_name(hands: Hands) -> None:
    dialog = opened(hands)
    name = part(dialog, QLineEdit, "analystSetting")
    name.setText("R. Okafor")
    name.editingFinished.emit()
    press(part(dialog, KeyField, "saveKeys"), Key.Key_Backspace)
    part(dialog, QPushButton, "resetAllButton").click()
    assert (load_settings().keys, load_settings().analyst) == ({}, "R. Okafor")
    assert hands.window.bridge.desk.session.author == "R. Okafor"  # type: ignore[union-attr]  # a project is open
    dialog.accept()


def test_settings_that_cannot_be_written_hold_until_the_end_and_that_is_told(
        hands: Hands, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").write_text("no folder")
    dialog = opened(hands)
    monkeypatch.setenv("DOSSIER_HOME", str(tmp_path / "file"))
    part(dialog, QDoubleSpinBox, "text_sizeSetting").setValue(19)
    assert hands.window.view.text_size == 19
    assert "not remembered" in hands.find(QWidget, "undoToast").findChild(QLabel).text()
    dialog.accept()


def test_hostile_keys_in_the_settings_leave_no_two_commands_with_the_same(hands: Hands) -> None:
    keys = keys_in_force({"save": "Ctrl+O", "new": "Ctrl+O", "quit": "no keys at all, none", "theme": ""})
    given = [found for found in keys.values() if found]
    assert len(given) == len(set(given))
    assert keys["quit"] == ""


def test_what_was_changed_holds_in_the_next_run() -> None:
    change_settings(keys={"save": "Ctrl+Alt+S", "article/cite": "C"})
    make_application()
    window = make_window(theme="light")
    assert window.commands.action("save").shortcut().toString() == "Ctrl+Alt+S"
    assert window.view.bindings[Deed.CITE] == ("C",)
    window.bridge.take(None)
    window.deleteLater()


def test_no_two_things_have_the_same_keys_by_themselves_but_what_a_review_takes_over() -> None:
    held = in_force({}, scheme(DEFAULT))
    assert [(one.name, other.name) for one, other in combinations(bindables(scheme(DEFAULT)), 2)
            if {*held[one.name]} & {*held[other.name]} and not one.gives_way_to(other)] == []


def test_f1_lists_the_keys_in_force_and_leads_to_changing_them(hands: Hands) -> None:
    change_settings(keys={"save": "Ctrl+Alt+S"})
    hands.key(Key.Key_F1)
    listed = hands.find(QWidget, "keysDialog")
    texts = {label.text() for label in listed.findChildren(QLabel)}
    assert {"Ctrl+Alt+S", "Save", "Tag as Person", "Remove the tag at the caret", "Alt+Shift+Right or >"} <= texts
    part(listed, QLineEdit, "keysSearch").setText("remove the tag at")
    assert [label.text() for label in listed.findChildren(QLabel) if label.isVisibleTo(listed)] == [
        "In the article", "Delete", "Remove the tag at the caret"]
    part(listed, QPushButton, "changeKeysButton").click()
    dialog = hands.find(PreferencesDialog, "preferencesDialog")
    hands.wait(lambda: dialog.findChild(KeyField, "aboutKeys") is not None)
    assert dialog.groups.currentItem().text() == "Keys"
    dialog.accept()

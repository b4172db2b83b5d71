"""What is suggested, and by whom, is set in Preferences, and what is suggested from then on heeds it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QComboBox, QFileDialog, QLineEdit, QPushButton

from editor.importers.plain import import_pasted
from editor.storage.settings import SUGGESTIONS, load_settings
from editor.suggest.reading import Reading
from editor.ui.application import make_window
from editor.ui.preferences.dialog import PreferencesDialog
from editor.ui.preferences.model_rows import AddressRow, ModelRow
from editor.workspace.suggesting import suggested_in
from tests.journeys.hands import Hands
from tests.suggest.adapters.model_server import held, saying, serving

Key = Qt.Key
WORDS = "The minister Orla Venn came to London on 28 October 2024."


@pytest.fixture
def hands() -> Iterator[Hands]:
    found = Hands(make_window(theme="light"))
    found.window.resize(1280, 800)
    yield found
    found.leave()


@pytest.fixture
def dialog(hands: Hands) -> PreferencesDialog:
    """Return Preferences as their keys open them, at the group of suggestions."""
    hands.key(Key.Key_Comma, Qt.KeyboardModifier.ControlModifier)
    opened = hands.find(PreferencesDialog, "preferencesDialog")
    opened.go_to(SUGGESTIONS)
    return opened


def write(field: QLineEdit, words: str) -> None:
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, words)
    QTest.keyClick(field, Key.Key_Tab)


def part(dialog: PreferencesDialog, kind: type, name: str):
    found = dialog.findChild(kind, name)
    assert found is not None, name
    return found


def suggesters_at_work() -> set[str]:
    found = suggested_in(Reading(WORDS, import_pasted(WORDS).article))
    assert found is not None
    return {who for who, _ in found.found} | set(found.notes)


def test_names_quotes_and_events_are_switched_off_by_a_key_and_not_suggested_any_more(dialog) -> None:
    assert "names" in suggesters_at_work()
    for name in ("suggest_names", "suggest_quotes", "suggest_events", "learn"):
        box = part(dialog, QCheckBox, f"{name}Setting")
        assert box.isChecked()
        box.setFocus()
        QTest.keyClick(box, Key.Key_Space)
        assert getattr(load_settings(), name) is False
    assert suggesters_at_work() == {"dates"}
    part(dialog, QPushButton, "suggest_namesReset").click()
    assert part(dialog, QCheckBox, "suggest_namesSetting").isChecked()
    assert "names" in suggesters_at_work()


def test_times_and_announcements_are_quiet_until_a_key_says_otherwise_and_reset_takes_it_back(dialog) -> None:
    for name in ("review_times", "review_announcements"):
        box = part(dialog, QCheckBox, f"{name}Setting")
        assert not box.isChecked()
        box.setFocus()
        QTest.keyClick(box, Key.Key_Space)
        assert getattr(load_settings(), name) is True
        part(dialog, QPushButton, f"{name}Reset").click()
        assert (box.isChecked(), getattr(load_settings(), name)) == (False, False)


def test_a_folder_is_chosen_as_pipeline_by_keys_and_taken_back(dialog, tmp_path: Path,
                                                               monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "quay"
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(folder))
    box = part(dialog, QComboBox, "pipelineSetting")
    box.setFocus()
    QTest.keyClick(box, Key.Key_End)
    assert (box.currentText(), load_settings().pipeline) == ("quay", str(folder))
    assert any("no package and no folder goes by this name" in told for told in suggesters_at_work())
    QTest.keyClick(box, Key.Key_Home)
    assert load_settings().pipeline == ""
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: "")
    QTest.keyClick(box, Key.Key_End)
    assert (box.currentText(), load_settings().pipeline) == ("None", "")


def test_an_address_of_another_machine_is_not_taken_and_told_why(dialog) -> None:
    field, row = part(dialog, QLineEdit, "model_addressSetting"), part(dialog, AddressRow, "model_addressRow")
    before = load_settings().model_address
    write(field, "http://example.org/v1")
    assert "http://example.org/v1 is not on this machine, and nothing leaves it" in row.note.text()
    assert load_settings().model_address == before
    write(field, "http://127.0.0.1:9/v1")
    assert load_settings().model_address == "http://127.0.0.1:9/v1"
    assert row.note.text().startswith("Of a server on this machine")


def test_try_says_what_came_back_and_the_model_is_asked_once_it_is_switched_on(hands: Hands, dialog) -> None:
    row, button = part(dialog, ModelRow, "model_nameRow"), part(dialog, QPushButton, "tryModelButton")
    QTest.keyClick(button, Key.Key_Space)
    assert row.note.text() == "Name the model first."
    names = [{"words": "Orla Venn", "type": "person"}, {"words": "Port Nowhere", "type": "location"}]
    with serving(saying(names=names, quotes=[])) as server:
        write(part(dialog, QLineEdit, "model_addressSetting"), server.address)
        write(part(dialog, QLineEdit, "model_nameSetting"), "quay-1")
        QTest.keyClick(button, Key.Key_Space)
        hands.wait(lambda: "quay-1 answered after" in row.note.text())
        assert "it found Orla Venn. 1 answer of the language model was thrown away" in row.note.text()
        assert button.isEnabled()
        assert len(server.questions) == 1
        assert "language-model" not in suggesters_at_work()
        QTest.keyClick(part(dialog, QCheckBox, "use_modelSetting"), Key.Key_Space)
        suggesters_at_work()
        assert len(server.questions) == 2


def test_try_says_that_a_server_is_down_and_a_closed_dialog_is_told_nothing(hands: Hands, dialog) -> None:
    row, button = part(dialog, ModelRow, "model_nameRow"), part(dialog, QPushButton, "tryModelButton")
    write(part(dialog, QLineEdit, "model_nameSetting"), "quay-1")
    write(part(dialog, QLineEdit, "model_addressSetting"), "http://127.0.0.1:1/v1")
    QTest.keyClick(button, Key.Key_Space)
    hands.wait(lambda: "no server answers at 127.0.0.1, port 1" in row.note.text())
    with serving(held) as server:
        write(part(dialog, QLineEdit, "model_addressSetting"), server.address)
        QTest.keyClick(button, Key.Key_Space)
        hands.wait(lambda: bool(server.questions))
        assert not button.isEnabled()
        dialog.reject()
    hands.wait(lambda: hands.window.findChild(PreferencesDialog, "preferencesDialog") is None)

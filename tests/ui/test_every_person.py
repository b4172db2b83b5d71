"""Every state of the window is named for screen readers, speaks the reader's language, and can be mirrored."""

from __future__ import annotations

import json
import os
import subprocess
import sys

import pytest

from tests.journeys.hands import Hands
from tests.ui.states import STATES, State, dialogs_of
from tests.ui.walking import actions_of, is_worked_with, spoken_name, widgets_in


@pytest.mark.parametrize("state", STATES, ids=lambda state: state.name)
def test_a_screen_reader_has_a_name_for_every_widget(hands: Hands, state: State) -> None:
    state.reach(hands)
    nameless = [f"{type(widget).__name__} {widget.objectName()}" for top in dialogs_of(hands.window)
                for widget in widgets_in(top) if is_worked_with(widget) and not spoken_name(widget).strip()]
    for dialog in dialogs_of(hands.window)[1:]:
        dialog.close()
    assert nameless == []


def test_a_nameless_widget_would_be_found(hands: Hands) -> None:
    from PySide6.QtWidgets import QLineEdit
    field = QLineEdit(hands.window)
    field.show()
    assert field in list(widgets_in(hands.window))
    assert is_worked_with(field)
    assert spoken_name(field) == ""


def test_every_action_has_words(hands: Hands) -> None:
    hands.window.projects.open_sample()
    assert [action.objectName() for action in actions_of(hands.window)
            if not action.isSeparator() and not action.text()] == []


@pytest.mark.slow
@pytest.mark.parametrize("direction", ["left to right", "right to left"])
def test_every_sentence_is_said_in_the_readers_language(direction: str, tmp_path) -> None:
    environment = os.environ | {"DOSSIER_HOME": str(tmp_path)}
    found = subprocess.run([sys.executable, "-m", "tests.ui.foreign", direction], capture_output=True, text=True,
                           timeout=300, env=environment, check=False)
    assert found.returncode == 0, found.stderr
    assert json.loads(found.stdout) == {"untranslated": [], "not mirrored": [], "not collected": []}

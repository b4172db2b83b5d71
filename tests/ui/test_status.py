"""The foot of the window: whether all is saved, what there is, and where the reader is."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QLineEdit

from editor import workspace
from editor.model.edits.articles import take_in_article
from editor.model.edits.projects import set_project
from editor.model.records import Article
from editor.ui.application import make_application, make_window
from editor.ui.preferences.dialog import PreferencesDialog
from tests.journeys.hands import Hands
from tests.texts import text_of


@pytest.fixture
def sample() -> Iterator[Hands]:
    make_application()
    found = Hands(make_window(theme="light"))
    found.window.resize(1440, 900)
    found.window.projects.open_sample()
    yield found
    found.leave()


def test_the_paragraph_of_the_caret_is_told(sample: Hands) -> None:
    view, place = sample.window.view, sample.find(QLabel, "statusPlace")
    assert place.text() == "¶ 1 of 21"
    begin = view.words.index("Ilse Tormann")
    view.select(begin, begin)
    assert place.text() == "¶ 9 of 21"
    view.select(len(view.words), len(view.words))
    assert place.text() == "¶ 21 of 21"


def test_nothing_is_said_of_a_place_without_an_article(sample: Hands) -> None:
    sample.window.bridge.take(None)
    assert sample.find(QLabel, "statusPlace").text() == ""


def test_the_dot_has_the_state_of_saving(sample: Hands) -> None:
    sample.wait_for_saved()
    assert sample.find(QLabel, "statusDot").property("state") == "saved"
    sample.window.bridge.take(None)
    assert not sample.find(QLabel, "statusDot").isVisible()


def test_the_analyst_is_who_signs_what_is_made_from_now_on(sample: Hands) -> None:
    window, told = sample.window, sample.find(QLabel, "statusAnalyst")
    assert window.bridge.desk.session.author in told.text()
    window.commands.action("preferences").trigger()
    dialog = window.findChild(PreferencesDialog)
    name = dialog.findChild(QLineEdit, "analystSetting")
    name.setText("Mara Lind")
    name.editingFinished.emit()
    dialog.accept()
    assert told.text() == "Analyst Mara Lind"
    window.bridge.submit(set_project(title="Another"))
    assert told.text() == "Analyst Mara Lind", "also after the next step"


def test_where_a_project_is_kept_is_told_beside_that_it_is_saved(sample: Hands) -> None:
    sample.wait_for_saved()
    told = sample.find(QLabel, "statusSaved").toolTip()
    assert str(sample.window.bridge.desk.path) in told
    assert "Save a copy" in told
    sample.window.bridge.take(None)
    assert sample.find(QLabel, "statusSaved").toolTip() == ""


def test_nothing_is_exported_to_word_from_an_empty_project(sample: Hands, tmp_path: Path) -> None:
    window = sample.window
    window.bridge.take(workspace.create_project(tmp_path / "case.dossier", "A"))
    assert not window.commands.action("export word").isEnabled()
    assert not window.commands.action("export working copy").isEnabled()
    window.bridge.submit(take_in_article(Article(id="", title="Words"), text_of("Words")))
    assert window.commands.action("export word").isEnabled()
    window.bridge.undo()
    assert not window.commands.action("export word").isEnabled()


def test_while_one_writes_the_foot_tells_of_the_briefing_and_then_of_the_article_again(sample: Hands) -> None:
    counts, place = sample.find(QLabel, "statusCounts"), sample.find(QLabel, "statusPlace")
    read = counts.text(), place.text()
    sample.window.commands.action("briefing").trigger()
    assert counts.text() == "11 sentences    1 uncited"
    assert place.text() == "Bottom line up front"
    sample.window.commands.action("judgement").trigger()
    assert place.text() == "Key judgements"
    sample.window.commands.action("annotate").trigger()
    assert (counts.text(), place.text()) == read

"""Steps of very many records in the window: stopped, waited for, refused, and never lost as their project closes."""

from __future__ import annotations

import sys

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QLabel, QPushButton

from editor.model.change import Change
from editor.model.edits.entities import add_entity, delete_entity
from editor.model.edits.everywhere import Place, tag_as_new, tag_everywhere
from editor.model.records import Entity
from editor.model.slices import WORKED_OUT
from editor.storage.project_file import ProjectFile
from editor.ui import large_steps
from editor.ui.large_steps import LargeSteps
from editor.ui.progress import Progress, ProgressDialog
from tests.ui.finding.conftest import Scene
from tests.ui.finding.test_large import read_many

MANY = 3_000
Key = Qt.Key


def places(article: str) -> list[Place]:
    return [Place(article, 6 + 21 * line, 16 + 21 * line) for line in range(MANY)]


@pytest.fixture
def article(scene: Scene) -> str:
    """Return an article with very many tags."""
    found = read_many(scene, MANY)
    scene.window.bridge.submit(tag_as_new(places(found), "location"))
    scene.wait_for_saved()
    return found


def tags(scene: Scene, article: str) -> int:
    return len(scene.window.bridge.project.mentions_of(article))


def under_way(scene: Scene) -> list[LargeSteps]:
    return [steps for steps in scene.window.findChildren(LargeSteps) if not steps.is_over]


def dialog_of(scene: Scene) -> ProgressDialog | None:
    return next((found for found in scene.window.findChildren(ProgressDialog) if found.isVisible()), None)


def shown(scene: Scene, name: str = "step") -> Progress:
    """Return a progress that has been waited for so long that it is shown."""
    progress = Progress(name, "Working…", scene.window)
    progress._begun -= 1
    progress.show(0.1)
    return progress


def test_esc_and_closing_ask_to_stop_and_leave_the_window_shut_until_the_deed_ends(scene: Scene) -> None:
    asked: list[str] = []
    progress = shown(scene)
    progress.stopped.connect(lambda: asked.append("stop"))
    dialog = dialog_of(scene)
    assert dialog is not None
    QTest.keyClick(dialog, Key.Key_Escape)
    dialog.close()
    assert asked == ["stop", "stop"]
    progress.show(WORKED_OUT, can_stop=False)
    QTest.keyClick(dialog, Key.Key_Escape)
    dialog.close()
    QApplication.processEvents()
    assert asked == ["stop", "stop"]
    assert dialog.isVisible()
    assert QApplication.activeModalWidget() is dialog
    progress.end()
    assert dialog_of(scene) is None


def test_a_progress_outlives_another_that_was_shown_before_it(scene: Scene) -> None:
    first, second = shown(scene, "first"), shown(scene, "second")
    first.end()
    QApplication.sendPostedEvents(None, 0)
    scene.wait(lambda: dialog_of(scene) is not None)
    second.show(0.5)
    dialog = dialog_of(scene)
    assert dialog is not None
    assert (dialog.objectName(), dialog.bar.value()) == ("second", 500)
    second.end()
    assert dialog_of(scene) is None


def test_esc_after_the_point_of_no_return_leaves_the_step_to_its_end(scene: Scene, article: str) -> None:
    seen = []
    scene.window.commands.action("undo").trigger()
    while steps := under_way(scene):
        QApplication.processEvents()
        dialog = dialog_of(scene)
        if dialog is not None and not dialog.stop_button.isEnabled() and not seen:
            QTest.keyClick(dialog, Key.Key_Escape)
            seen.append(dialog.isVisible() or not under_way(scene))
        assert steps
    assert all(seen)
    assert tags(scene, article) == 0


def test_a_step_that_was_stopped_changes_nothing_and_neither_do_those_ordered_after_it(
        scene: Scene, article: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(large_steps, "_TURN", 0.0)  # one slice, however fast the machine
    stopped: list[str] = []
    heard: list[Change | None] = []
    steps = LargeSteps(scene.window.bridge, scene.window)
    steps.stopped.connect(lambda: stopped.append("stopped"))
    steps.undo(heard.append)
    steps.undo(heard.append)
    assert steps._progress is not None
    steps._progress.stopped.emit()
    QTest.qWait(50)
    assert (stopped, heard, steps.is_over) == (["stopped"], [], True)
    assert tags(scene, article) == MANY
    steps.undo(heard.append)
    scene.wait(lambda: steps.is_over)
    assert tags(scene, article) == 0


def test_the_project_is_being_saved_while_a_step_is_under_way(scene: Scene, article: str) -> None:
    states: list[str] = []
    scene.window.bridge.save_state_changed.connect(states.append)
    scene.window.commands.action("undo").trigger()
    assert under_way(scene)
    assert scene.window.bridge.save_state == "saving"
    assert states[-1] == "saving"
    assert "Saving" in scene.find(QLabel, "statusSaved").text()
    scene.wait(lambda: not under_way(scene))
    scene.wait_for_saved()
    assert states[-1] == "saved"


def test_steps_that_were_ordered_are_done_before_the_project_is_closed(scene: Scene, article: str) -> None:
    bridge = scene.window.bridge
    assert bridge.desk is not None
    path, entities = bridge.desk.path, len(bridge.project.of(Entity))
    bridge.submit(add_entity("Marrow Bay", "location"))
    bridge.submit(tag_everywhere(places(article)[1:], "organisation"))
    undo = scene.window.commands.action("undo")
    undo.trigger()
    undo.trigger()
    undo.trigger()
    assert under_way(scene)
    bridge.take(None)
    assert not under_way(scene)
    file = ProjectFile(path)
    assert (file.count_mentions(), len(file.project().of(Entity))) == ({}, entities - 1)
    file.close()


def test_nothing_begins_in_a_project_that_is_being_closed(scene: Scene, article: str) -> None:
    bridge = scene.window.bridge
    steps, heard, refused = LargeSteps(bridge, scene.window), list[Change | None](), list[str]()
    bridge.refused.connect(refused.append)
    bridge.about_to_close.connect(lambda: steps.undo(heard.append))
    bridge.take(None)
    assert (heard, refused, steps.is_over) == ([], [], True)


def test_a_project_that_is_closed_by_whoever_is_told_of_a_step_keeps_all_of_it(
        scene: Scene, article: str) -> None:
    bridge = scene.window.bridge
    assert bridge.desk is not None
    path, closed = bridge.desk.path, list[str]()

    def close(_: Change) -> None:
        if not closed:
            closed.append("closed")
            bridge.take(None)
    bridge.changed.connect(close)
    scene.window.commands.action("undo").trigger()
    scene.wait(lambda: bool(closed) and not under_way(scene))
    file = ProjectFile(path)
    assert file.count_mentions() == {}
    file.close()


def test_a_refused_step_is_told_and_the_one_after_it_is_done(scene: Scene, article: str) -> None:
    refused: list[str] = []
    heard: list[Change | None] = []
    scene.window.bridge.refused.connect(refused.append)
    steps = LargeSteps(scene.window.bridge, scene.window)
    steps.undo(heard.append)
    steps.do(delete_entity("nobody"), heard.append)
    steps.do(add_entity("Marrow Bay", "location"), heard.append)
    scene.wait(lambda: len(heard) == 3)
    assert [change is None for change in heard] == [False, True, False]
    assert len(refused) == 1


def test_delete_on_the_row_of_an_entity_that_is_gone_already_does_nothing(
        scene: Scene, article: str, monkeypatch: pytest.MonkeyPatch) -> None:
    errors: list[BaseException] = []
    monkeypatch.setattr(sys, "excepthook", lambda _, error, __: errors.append(error))
    bridge = scene.window.bridge
    entity = bridge.project.each(Entity)[0]
    scene.window.reading.record_chosen.emit("entity", entity.id)
    table = scene.find(QAbstractItemView, "entityTable")
    scene.wait(lambda: table.model().rowCount() > 0)
    table.setCurrentIndex(table.model().index(0, 0))
    scene.window.commands.action("undo").trigger()
    while bridge.project.find(Entity, entity.id) is not None:
        QApplication.processEvents()
    assert under_way(scene), "the row is there still"
    QTest.keyClick(table, Key.Key_Delete)
    scene.wait(lambda: not under_way(scene))
    assert not errors
    assert scene.find(QPushButton, "addEntityButton") is not None

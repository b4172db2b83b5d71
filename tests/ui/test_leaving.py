"""Going on after a failed save, and to another project while work is under way: nothing is lost, no one is locked in.

A disk that fails is a real one: files may not grow any more.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QWidget

from editor import workspace
from editor.model.edits.entities import add_entity, set_entity
from editor.model.records import Entity, Event, Export
from editor.ui.application import make_application, make_window
from editor.ui.recent import short_path
from tests.disk import full_disk
from tests.journeys.hands import CONTROL, SHIFT, Hands
from tests.strategies import article_edit

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="file size limits are a Unix thing")


@pytest.fixture
def hands(tmp_path: Path) -> Iterator[Hands]:
    """The window with a project of its own place open."""
    make_application()
    found = Hands(make_window(theme="light"))
    found.window.resize(1440, 900)
    workspace.create_project(tmp_path / "case.dossier", "A").close()
    found.window.projects.open_path(tmp_path / "case.dossier")
    found.wait_for_saved()
    yield found
    found.leave()


def name_of(hands: Hands) -> str:
    desk = hands.window.bridge.desk
    return desk.path.name if desk else ""


def names(hands: Hands) -> list[str]:
    return [entity.name for entity in hands.window.bridge.project.each(Entity)]


def edit_in_vain(hands: Hands) -> None:
    """Make an edit that cannot be committed."""
    bridge = hands.window.bridge
    bridge.submit(add_entity("Ilse Tormann", "person"))
    hands.wait(lambda: bridge.save_state == "failed")


def press(hands: Hands, name: str) -> None:
    """Press a button of the next dialog."""
    def answer(dialog: QWidget) -> None:
        button = dialog.findChild(QPushButton, name)
        assert button is not None, name
        hands.click(button)
    hands.in_dialog(answer)


def test_what_is_not_saved_keeps_the_project_open_if_wished(hands: Hands, tmp_path: Path) -> None:
    with full_disk():
        edit_in_vain(hands)
        press(hands, "keepButton")
        hands.window.projects.open_sample()
    assert (name_of(hands), names(hands)) == ("case.dossier", ["Ilse Tormann"])


def test_another_project_is_opened_if_what_is_not_saved_may_go(hands: Hands, tmp_path: Path) -> None:
    workspace.create_project(tmp_path / "other.dossier", "A").close()
    with full_disk():
        edit_in_vain(hands)
        press(hands, "loseButton")
        hands.window.projects.open_path(tmp_path / "other.dossier")
    assert name_of(hands) == "other.dossier"


def test_a_copy_of_what_cannot_be_saved_becomes_the_open_project(hands: Hands, tmp_path: Path) -> None:
    with full_disk():
        edit_in_vain(hands)
    hands.choose_file(tmp_path / "copy.dossier")
    hands.key(Qt.Key.Key_S, CONTROL | SHIFT)
    hands.wait(lambda: name_of(hands) == "copy.dossier")
    assert names(hands) == ["Ilse Tormann"]
    hands.wait_for_saved()


def test_words_that_waited_as_a_draft_go_along_into_the_copy(hands: Hands, tmp_path: Path) -> None:
    bridge = hands.window.bridge
    with full_disk():
        edit_in_vain(hands)
        entity = bridge.project.each(Entity)[0].id
        bridge.draft(bridge.begin_draft(), lambda token: set_entity(entity, name="Ilse T.", merge=token))
        bridge.submit_draft()
        still = names(hands)
    hands.choose_file(tmp_path / "copy.dossier")
    hands.key(Qt.Key.Key_S, CONTROL | SHIFT)
    hands.wait(lambda: name_of(hands) == "copy.dossier")
    hands.wait_for_saved()
    assert (still, names(hands)) == (["Ilse Tormann"], ["Ilse T."])


def test_one_leaves_for_another_project_by_way_of_a_copy(hands: Hands, tmp_path: Path) -> None:
    workspace.create_project(tmp_path / "other.dossier", "A").close()
    disk = full_disk()
    disk.__enter__()
    edit_in_vain(hands)

    def answer(dialog: QWidget) -> None:
        disk.__exit__(None, None, None)
        hands.choose_file(tmp_path / "copy.dossier")
        button = dialog.findChild(QPushButton, "saveCopyButton")
        assert button is not None
        hands.click(button)

    hands.in_dialog(answer)
    hands.window.projects.open_path(tmp_path / "other.dossier")
    hands.wait(lambda: name_of(hands) == "other.dossier")
    copy = workspace.open_project(tmp_path / "copy.dossier", "A", read_only=True)
    assert [entity.name for entity in copy.session.project.each(Entity)] == ["Ilse Tormann"]
    copy.close()


def test_a_project_without_a_place_is_given_one_and_nothing_stays_behind(hands: Hands, tmp_path: Path) -> None:
    hands.window.projects.new()
    hands.window.bridge.submit(add_entity("Ilse Tormann", "person"))
    desk = hands.window.bridge.desk
    assert desk is not None
    hands.choose_file(tmp_path / "named.dossier")
    hands.key(Qt.Key.Key_S, CONTROL)
    hands.wait(lambda: name_of(hands) == "named.dossier")
    assert names(hands) == ["Ilse Tormann"]
    assert not desk.path.exists()


def test_an_export_is_remembered_by_the_project_it_came_from_alone(hands: Hands, tmp_path: Path) -> None:
    workspace.create_project(tmp_path / "other.dossier", "A").close()
    hands.window.exports.export_to(tmp_path / "case.json", "json", ".json")
    hands.window.projects.open_path(tmp_path / "other.dossier")
    hands.wait((tmp_path / "case.json").exists)
    for _ in range(20):
        QApplication.processEvents()
    hands.wait(lambda: "is written" in hands.find(QWidget, "undoToast").findChildren(QWidget)[0].property("text"))
    assert name_of(hands) == "other.dossier"
    assert hands.window.bridge.project.each(Export) == []


def test_an_export_is_remembered_by_its_project(hands: Hands, tmp_path: Path) -> None:
    hands.window.exports.export_to(tmp_path / "case.json", "json", ".json")
    hands.wait(lambda: bool(hands.window.bridge.project.each(Export)))
    assert hands.window.bridge.project.each(Export)[0].file_name == "case.json"


def test_words_that_are_no_edit_yet_are_not_left_behind_unasked(hands: Hands, tmp_path: Path) -> None:
    projects, bridge = hands.window.projects, hands.window.bridge
    projects.open_sample()
    hands.window.records.show_record("event", bridge.project.each(Event)[0].id)
    field = hands.find(QLineEdit, "eventWhenFrom")
    hands.wait(field.isVisible)
    hands.click(field)
    hands.key(Qt.Key.Key_A, CONTROL)
    hands.type("10/11/2024")
    press(hands, "keepButton")
    projects.open_path(tmp_path / "case.dossier")
    assert name_of(hands) == "Sample.dossier"
    press(hands, "loseButton")
    projects.open_path(tmp_path / "case.dossier")
    assert name_of(hands) == "case.dossier"


def test_a_project_without_a_place_that_is_left_says_where_it_is_kept(hands: Hands) -> None:
    hands.key(Qt.Key.Key_N, CONTROL)
    hands.window.bridge.submit(article_edit())
    hands.wait_for_saved()
    first = hands.window.bridge.desk
    assert first is not None
    hands.key(Qt.Key.Key_N, CONTROL)
    told = hands.window.toast.findChild(QLabel)
    assert told is not None
    assert told.text() == (f"{first.path.stem} is kept in {short_path(first.path.parent)}. Recent projects lists it.")


def test_an_empty_project_without_a_place_is_left_without_a_word(hands: Hands) -> None:
    hands.key(Qt.Key.Key_N, CONTROL)
    hands.window.toast.hide()
    hands.key(Qt.Key.Key_N, CONTROL)
    assert not hands.window.toast.isVisible()


def test_what_was_copied_outlives_the_program_as_words_and_the_program_ends_well() -> None:
    """What a program copied is on no clipboard that Qt lets go of after Python is gone."""
    script = """if True:
        import sys
        from PySide6.QtCore import QTimer
        from editor.ui.application import make_application
        from editor.ui.briefing.text.clipboard import FLOW, carried
        application = make_application()
        clipboard = application.clipboard()
        def leave():
            held = carried((), ())
            held.setText("two words")
            clipboard.setMimeData(held)
            assert clipboard.mimeData().hasFormat(FLOW)
            application.quit()
        QTimer.singleShot(0, leave)
        application.exec()
        assert not clipboard.mimeData().hasFormat(FLOW)
        print(clipboard.text())
    """
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, timeout=60, check=False)
    assert (done.returncode, done.stdout) == (0, "two words\n")

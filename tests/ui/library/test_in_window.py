"""The library and the trash in the real window, with the keys of a person."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QMenu, QPushButton

from editor import workspace
from editor.model.records import Article, Entity
from editor.storage.settings import Arrangement
from editor.ui.application import make_application, make_window
from editor.ui.trash.dialog import TrashDialog
from tests.journeys.hands import SHIFT, Hands
from tests.ui.library.conftest import titles

MOVING = Qt.KeyboardModifier.AltModifier | SHIFT


@pytest.fixture
def hands(tmp_path: Path) -> Iterator[Hands]:
    """A window with a dozen articles, imported from files without a question."""
    make_application()
    found = Hands(make_window(theme="light"))
    found.window.resize(1440, 900)
    found.window.bridge.take(workspace.create_project(tmp_path / "floods.dossier", "A. Ruiz"))
    files = [tmp_path / f"{number:02}.txt" for number in range(12)]
    for number, file in enumerate(files):
        file.write_text(f"Flood number {number} cuts the road\n\nPORT ELLIS (Wire) — The Coast Guard said so.\n")
    found.window.imports.import_paths(files)
    found.wait(lambda: len(found.window.bridge.project.of(Article)) == 12)
    yield found
    found.leave()


def article_shown(hands: Hands) -> str:
    return hands.window.bridge.project.get(Article, hands.window.reading.article).title


def number_of(title: str) -> int:
    return int(title.split()[2])


def test_a_dozen_files_land_in_the_library_without_a_question(hands: Hands) -> None:
    assert [number_of(title) for title in titles(hands.window.library)] == list(range(12))
    assert article_shown(hands).startswith("Flood number 0 ")
    assert not [dialog for dialog in hands.window.findChildren(QDialog) if dialog.isVisible()]


def test_when_an_article_goes_the_window_reads_on_with_the_next(hands: Hands) -> None:
    library = hands.window.library
    library.list.setFocus()
    for _ in range(3):
        hands.key(Qt.Key.Key_Down)
    assert article_shown(hands).startswith("Flood number 3 ")
    hands.in_dialog(lambda dialog: dialog.findChild(QPushButton, "deleteButton").click())
    hands.key(Qt.Key.Key_Delete)
    hands.wait(lambda: len(hands.window.bridge.project.of(Article)) == 11)
    assert article_shown(hands).startswith("Flood number 4 ")
    assert hands.window.focusWidget() is library.list


def test_a_deleted_article_comes_back_from_the_trash_after_the_project_was_opened_again(hands: Hands) -> None:
    window = hands.window
    window.view.setFocus()
    hands.select("Coast Guard")
    hands.key(Qt.Key.Key_O)
    window.library.list.setFocus()
    hands.in_dialog(lambda dialog: dialog.findChild(QPushButton, "deleteButton").click())
    hands.key(Qt.Key.Key_Delete)
    hands.wait(lambda: len(window.bridge.project.of(Article)) == 11)
    path = window.bridge.desk.path
    window.bridge.take(None)
    window.bridge.take(workspace.open_project(path, "A. Ruiz"))
    window.commands.action("trash").trigger()
    dialog = window.findChild(TrashDialog)
    hands.wait(dialog.isActiveWindow)
    hands.key(Qt.Key.Key_Return)
    assert [number_of(title) for title in titles(window.library)] == list(range(12))
    first = next(article for article in window.bridge.project.each(Article) if number_of(article.title) == 0)
    assert [tag.words for tag in window.bridge.project.mentions_of(first.id).values()] == ["Coast Guard"]
    dialog.reject()
    hands.key(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert len(window.bridge.project.of(Article)) == 11
    assert len(window.bridge.project.of(Entity)) == 1


def test_the_article_that_is_read_is_marked_from_within_it(hands: Hands) -> None:
    hands.window.view.setFocus()
    hands.key(Qt.Key.Key_D, MOVING)
    shown = hands.window.bridge.project.get(Article, hands.window.reading.article)
    assert (shown.state, shown.state_how) == ("done", "given")


def test_enter_leads_from_the_list_into_the_article(hands: Hands) -> None:
    hands.window.library.list.setFocus()
    hands.key(Qt.Key.Key_Return)
    assert hands.window.view.hasFocus()


def test_how_the_library_is_arranged_is_remembered_for_each_project(hands: Hands, tmp_path: Path) -> None:
    window = hands.window
    path = window.bridge.desk.path
    window.library.arrange_button.click()
    for menu, words in (("sortMenu", "Title"), ("sortMenu", "Backwards"), ("groupMenu", "Outlet")):
        offered = window.library.findChild(QMenu, menu)
        next(action for action in offered.actions() if action.text() == words).trigger()
    window.library.findChild(QMenu, "arrangeMenu").close()
    chosen = Arrangement(sort="title", backwards=True, group="outlet")
    window.bridge.take(workspace.create_project(tmp_path / "other.dossier", "A. Ruiz"))
    assert window.library.arrangement == Arrangement()
    window.bridge.take(workspace.open_project(path, "A. Ruiz"))
    assert window.library.arrangement == chosen


def test_without_a_project_the_briefing_cannot_be_chosen_and_says_why(hands: Hands) -> None:
    hands.window.bridge.take(None)
    button = hands.find(QPushButton, "briefingButton")
    assert not button.isEnabled()
    assert button.toolTip() == "Briefing: import an article or open a project first"
    assert button.accessibleDescription() == button.toolTip()

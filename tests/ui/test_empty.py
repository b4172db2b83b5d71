"""The page that greets a person without an article: what can be clicked, typed and dropped there."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget

from editor.ui.application import make_application
from editor.ui.empty import EmptyState, RecentProject
from editor.ui.looks import Looks

NOON = datetime(2024, 10, 31, 12, 0)


@pytest.fixture
def page(qtbot):
    shown = EmptyState()
    qtbot.addWidget(shown)
    Looks(make_application(), "light").setParent(shown)
    shown.resize(1000, 608)
    with qtbot.waitActive(shown):
        shown.show()
        shown.activateWindow()
    shown.setFocus()
    return shown


def dropped(page, *urls: str, words: str = "") -> QDropEvent:
    """Drag the addresses or words over the drop zone and let go."""
    data = QMimeData()
    if urls:
        data.setUrls([QUrl(url) for url in urls])
    else:
        data.setText(words)
    middle = page.zone.rect().center()
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(page.zone, QDragEnterEvent(middle, copy, data, left, none))
    event = QDropEvent(QPointF(middle), copy, data, left, none)
    event.setAccepted(False)
    QApplication.sendEvent(page.zone, event)
    return event


def test_files_dropped_on_the_zone_are_chosen(page, qtbot, tmp_path):
    files = [tmp_path / "flood.txt", tmp_path / "Überblick 2.txt"]
    with qtbot.waitSignal(page.files_chosen) as chosen:
        event = dropped(page, *(QUrl.fromLocalFile(str(file)).toString() for file in files))
    assert chosen.args == [files]
    assert event.isAccepted()


def test_a_web_address_dropped_on_the_zone_is_not_taken(page, qtbot):
    with qtbot.assertNotEmitted(page.files_chosen):
        event = dropped(page, "https://example.org/flood.txt")
    assert not event.isAccepted()


def test_a_web_address_among_files_is_left_out(page, qtbot, tmp_path):
    with qtbot.waitSignal(page.files_chosen) as chosen:
        dropped(page, "https://example.org/a.txt", QUrl.fromLocalFile(str(tmp_path / "b.txt")).toString())
    assert chosen.args == [[tmp_path / "b.txt"]]


def test_words_dropped_on_the_zone_are_handed_on(page, qtbot):
    with qtbot.waitSignal(page.words_dropped) as words:
        assert dropped(page, words="Flood cuts road\n\nThe river rose.").isAccepted()
    assert words.args == ["Flood cuts road\n\nThe river rose.", ""]


def test_nothing_but_spaces_dropped_on_the_zone_is_not_taken(page, qtbot):
    with qtbot.assertNotEmitted(page.words_dropped):
        assert not dropped(page, words=" \n").isAccepted()


@pytest.mark.parametrize(("button", "signal"), [
    ("chooseButton", "import_requested"),
    ("pasteButton", "paste_requested"),
    ("sampleButton", "sample_requested"),
    ("openProjectButton", "open_requested"),
    ("newProjectButton", "new_requested"),
])
def test_each_button_tells_its_wish(page, qtbot, button, signal):
    with qtbot.waitSignal(getattr(page, signal)):
        qtbot.mouseClick(page.findChild(QPushButton, button), Qt.MouseButton.LeftButton)


def test_the_first_key_press_on_the_fresh_page_chooses_files(page, qtbot):
    with qtbot.waitSignal(page.import_requested):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)


def test_the_key_that_pastes_pastes_an_article(page, qtbot):
    with qtbot.waitSignal(page.paste_requested):
        qtbot.keySequence(QApplication.focusWidget(), QKeySequence(QKeySequence.StandardKey.Paste))


def rows_of(page) -> list[QPushButton]:
    return [row for row in page.findChildren(QPushButton) if row.property("role") == "row"]


def test_recent_projects_are_listed_with_their_day_and_size(page):
    page.show_recent([
        RecentProject(Path("/projects/Red Sea.dossier"), datetime(2024, 10, 31, 8, 5), 14),
        RecentProject(Path("/projects/Sahel.dossier"), datetime(2024, 10, 30, 16, 40), 1),
        RecentProject(Path("/projects/Grid.dossier"), datetime(2024, 10, 18, 9, 0), 0),
    ], NOON)
    assert [row.accessibleName() for row in rows_of(page)] == [
        "Red Sea.dossier, Today, 08:05, 14 articles",
        "Sahel.dossier, Yesterday, 16:40, 1 article",
        "Grid.dossier, 18 Oct 2024, 0 articles",
    ]


def test_a_recent_project_whose_name_does_not_tell_where_it_is_says_its_folder(page):
    page.show_recent([RecentProject(Path("/kept/Untitled project.dossier"), datetime(2024, 10, 31, 8, 5), 1, "~/kept")],
                     NOON)
    [row] = rows_of(page)
    assert row.accessibleName() == "Untitled project.dossier, Today, 08:05, 1 article. Kept in ~/kept"
    assert "Kept in ~/kept" in [label.text() for label in row.findChildren(QLabel)]


def test_a_project_that_was_not_closed_says_so(page):
    path = Path("/projects/Red Sea.dossier")
    page.show_recent([RecentProject(path, datetime(2024, 10, 31, 8, 5), 1, was_left=True)], NOON)
    row = rows_of(page)[0]
    assert row.accessibleName() == "Red Sea.dossier, Today, 08:05, 1 article. Was not closed. Everything is kept."
    assert "Was not closed. Everything is kept." in [label.text() for label in row.findChildren(QLabel)]


def test_a_click_on_a_recent_project_asks_for_it(page, qtbot):
    page.show_recent([RecentProject(Path("/projects/Red Sea.dossier"), NOON, 14)], NOON)
    with qtbot.waitSignal(page.project_requested) as requested:
        qtbot.mouseClick(rows_of(page)[0], Qt.MouseButton.LeftButton)
    assert requested.args == [Path("/projects/Red Sea.dossier")]


def test_recent_projects_shown_anew_replace_the_ones_before(page, qtbot):
    page.show_recent([RecentProject(Path("/projects/old.dossier"), NOON, 1)], NOON)
    page.show_recent([RecentProject(Path("/projects/new.dossier"), NOON, 1)], NOON)
    qtbot.waitUntil(lambda: [row.project.path.name for row in rows_of(page)] == ["new.dossier"])


def test_everything_that_takes_the_focus_has_a_name_and_is_large_enough_to_hit(page):
    page.show_recent([RecentProject(Path("/projects/Red Sea.dossier"), NOON, 14)], NOON)
    for button in page.findChildren(QPushButton):
        assert button.accessibleName() or button.text()
        assert min(button.sizeHint().height(), button.sizeHint().width()) >= 24


def test_nothing_is_cut_off_in_the_smallest_window(page):
    zone = page.zone
    assert zone.mapTo(page, QPoint(0, 0)).x() >= 0
    assert zone.mapTo(page, zone.rect().bottomRight()).x() <= page.width()


def test_drawing_words_and_buttons_stand_in_the_middle_of_the_drop_zone(page):
    drawing = next(part for part in page.zone.findChildren(QWidget) if part.accessibleName().startswith("An article"))
    middle = page.zone.rect().center().x()
    buttons = (page.zone.choose_button, page.zone.sample_button)
    at = [part.mapTo(page.zone, part.rect().center()).x() for part in (drawing, *buttons)]
    assert abs(at[0] - middle) <= 1
    assert at[1] < middle < at[2]

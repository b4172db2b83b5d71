"""What is in sight: beside the article or over it, alone, and as it was left for each project."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QToolButton, QWidget

from editor import workspace
from editor.model.records import Article
from editor.storage.settings import load_settings
from editor.ui.application import make_window
from editor.ui.briefing.text import SectionText
from tests.journeys.hands import CONTROL, SHIFT, Hands

Key = Qt.Key


@pytest.fixture
def hands(hands: Hands) -> Hands:
    hands.window.projects.open_sample()
    QApplication.processEvents()
    return hands


def narrow(hands: Hands, width: int, height: int = 800) -> None:
    hands.window.resize(width, height)
    QApplication.processEvents()


def in_window(hands: Hands, part: QWidget) -> tuple[int, int]:
    """Return where a part begins and ends in the window, from left to right."""
    left = part.mapTo(hands.window, part.rect().topLeft()).x()
    return left, left + part.width()


def test_a_narrow_windows_library_comes_over_the_article_and_takes_no_room_from_it(hands: Hands) -> None:
    narrow(hands, 1280)
    window = hands.window
    before = window.view.width()
    assert not window.library.isVisible()
    hands.key(Key.Key_Backslash, CONTROL)
    assert window.library.isVisible()
    assert window.view.width() == before
    assert in_window(hands, window.library)[0] <= 2
    assert window.library.isAncestorOf(QApplication.focusWidget())
    assert window.commands.action("library").isChecked()


@pytest.mark.parametrize("away", ["keys", "escape", "choice"])
def test_a_library_over_the_article_goes_and_the_article_has_the_keys(hands: Hands, away: str) -> None:
    narrow(hands, 1280)
    window = hands.window
    hands.key(Key.Key_Backslash, CONTROL)
    if away == "keys":
        hands.key(Key.Key_Backslash, CONTROL)
    elif away == "escape":
        hands.find(QWidget, "libraryList").setFocus()
        hands.key(Key.Key_Escape)
    else:
        window.library.article_chosen.emit(window.bridge.project.each(Article)[1].id)
    QApplication.processEvents()
    assert not window.library.isVisible()
    assert QApplication.focusWidget() is window.view
    assert not window.commands.action("library").isChecked()


@pytest.mark.parametrize("away", ["find", "article", "pane", "records"])
def test_a_library_over_the_article_goes_when_the_keys_go_to_what_it_lies_over(hands: Hands, away: str) -> None:
    narrow(hands, 1280)
    window = hands.window
    hands.key(Key.Key_Backslash, CONTROL)
    if away == "find":
        hands.key(Key.Key_F, CONTROL)
        assert window.find_bar.field.hasFocus()
    elif away == "article":
        hands.click(window.view.viewport(), window.view.viewport().rect().center())
    elif away == "pane":
        hands.key(Key.Key_F6)
    else:
        hands.key(Key.Key_2, Qt.KeyboardModifier.AltModifier)
        assert window.records.isAncestorOf(QApplication.focusWidget())
    assert not window.library.isVisible()
    assert not window.commands.action("library").isChecked()
    assert QApplication.focusWidget().isVisible()


def test_the_button_that_closes_the_library_stands_in_its_own_row_while_it_lies_over(hands: Hands) -> None:
    window = hands.window
    narrow(hands, 1280)
    hands.key(Key.Key_Backslash, CONTROL)
    close = hands.find(QToolButton, "libraryDockOverClose")
    assert in_window(hands, close)[1] <= in_window(hands, window.library)[1]
    assert close.mapTo(window, close.rect().center()).y() == window.library.add_button.mapTo(
        window, window.library.add_button.rect().center()).y()
    hands.click(close)
    assert not window.library.isVisible()
    narrow(hands, 1440)
    assert window.library.isVisible()
    assert not close.isVisible()


def test_the_records_come_over_the_article_where_there_is_no_room_beside(hands: Hands) -> None:
    narrow(hands, 1000, 680)
    window = hands.window
    assert not window.records.isVisible()
    assert window.view.width() > 900
    hands.key(Key.Key_Backslash, CONTROL | SHIFT)
    QApplication.processEvents()
    assert window.records.isVisible()
    assert in_window(hands, window.records)[1] >= 998
    assert window.view.width() > 900


def test_what_lay_over_the_article_stands_beside_it_again_when_there_is_room(hands: Hands) -> None:
    narrow(hands, 1000, 680)
    hands.key(Key.Key_Backslash, CONTROL)
    narrow(hands, 1500)
    window = hands.window
    assert window.library.isVisible()
    assert window.records.isVisible()
    assert window.library_dock.isAncestorOf(window.library)
    assert in_window(hands, window.library)[1] <= in_window(hands, window.view)[0]


def test_focus_reading_leaves_the_article_alone_and_brings_all_back(hands: Hands) -> None:
    window = hands.window
    window.view.setFocus()
    parts = (window.library, window.records, window.toggles, window.foot, window.panels, window.menuWidget())
    hands.key(Key.Key_F11)
    assert [part.isVisible() for part in parts] == [False] * len(parts)
    assert window.view.isVisible()
    assert window.isFullScreen()
    assert "Esc" in hands.find(QWidget, "undoToast").findChild(QLabel).text()
    hands.key(Key.Key_Escape)
    assert [part.isVisible() for part in parts] == [True] * len(parts)
    assert not window.isFullScreen()
    assert QApplication.focusWidget() is window.view


def test_escape_lets_go_of_a_selection_before_it_leaves_focus_reading(hands: Hands) -> None:
    window = hands.window
    hands.key(Key.Key_F11)
    window.view.select(3, 9)
    window.view.setFocus()
    hands.key(Key.Key_Escape)
    assert window.isFullScreen()
    hands.key(Key.Key_F11)
    assert not window.isFullScreen()


def test_tagging_goes_on_while_reading_alone(hands: Hands) -> None:
    window = hands.window
    hands.key(Key.Key_F11)
    begin, _ = hands.select("reporters")
    hands.key(Key.Key_X)
    assert any(found.begin == begin for found in window.bridge.project.mentions_of(window.reading.article).values())
    hands.key(Key.Key_F11)


def test_each_project_is_shown_as_it_was_left(hands: Hands, tmp_path: Path) -> None:
    window = hands.window
    workspace.save_copy(window.bridge.desk, tmp_path / "copy.dossier")
    second = window.bridge.project.each(Article)[1].id
    window.reading.show_article(second)
    window.commands.action("form").trigger()
    path = window.bridge.desk.path
    window.projects.open_path(tmp_path / "copy.dossier")
    window.commands.action("form").trigger()
    assert window.records.isVisible()
    window.projects.open_path(path)
    QApplication.processEvents()
    assert window.reading.article == second
    assert not window.records.isVisible()


def test_a_project_left_in_the_briefing_opens_there(hands: Hands, tmp_path: Path) -> None:
    window = hands.window
    path = window.bridge.desk.path
    hands.key(Key.Key_2, CONTROL)
    workspace.create_project(tmp_path / "other.dossier", "A").close()
    window.projects.open_path(tmp_path / "other.dossier")
    assert not window.briefing.isVisible()
    window.projects.open_path(path)
    assert window.briefing.isVisible()


def scroll_to(hands: Hands, words: str) -> int:
    """Scroll so that the line with these words is the first in the window; return where it begins."""
    view = hands.window.view
    view.return_to(view.words.index(words))
    QApplication.processEvents()
    assert view.verticalScrollBar().value() > 0
    return view.place()


def two_articles(folder: Path) -> Path:
    """Make a project of two articles, each of many lines, and return where it lies."""
    sources = [folder / f"{name}.txt" for name in ("harbour", "valley")]
    for source in sources:
        days = "\n\n".join(f"On day {day} nothing was heard from the {source.stem}." for day in range(1, 90))
        source.write_text(f"News of the {source.stem}\n\n{days}\n", encoding="utf-8")
    desk = workspace.create_project(folder / "news.dossier", "Ana")
    list(workspace.import_files(desk, sources, published="2024-10-30"))
    desk.close()
    return folder / "news.dossier"


def test_an_article_is_read_on_where_it_was_left(hands: Hands, tmp_path: Path) -> None:
    window = hands.window
    window.projects.open_path(two_articles(tmp_path))
    first, second = (article.id for article in window.bridge.project.each(Article))
    window.reading.show_article(first)
    place = scroll_to(hands, "On day 40 ")
    window.reading.show_article(second)
    assert window.view.place() == 0
    window.reading.show_article(first)
    assert window.view.place() == place
    window.reading.show_article(second)
    assert window.view.place() == 0, "each article has a place of its own"


def test_a_program_that_is_killed_has_kept_where_one_was_reading(hands: Hands, tmp_path: Path) -> None:
    path = two_articles(tmp_path)
    hands.window.projects.open_path(path)
    second = hands.window.bridge.project.each(Article)[1].id
    hands.window.reading.show_article(second)
    place = scroll_to(hands, "On day 40 ")
    hands.wait(lambda: str(path) in load_settings().places)
    kept = load_settings().places[str(path)]
    assert (kept.article, kept.read[second]) == (second, place)


def test_an_article_is_read_on_where_it_was_left_in_another_run(hands: Hands, tmp_path: Path) -> None:
    path = two_articles(tmp_path)
    hands.window.projects.open_path(path)
    second = hands.window.bridge.project.each(Article)[1].id
    hands.window.reading.show_article(second)
    place = scroll_to(hands, "On day 40 ")
    hands.window.close()
    again = Hands(make_window(theme="light"))
    again.window.resize(1440, 900)
    again.window.projects.open_path(path)
    QApplication.processEvents()
    assert again.window.reading.article == second
    assert again.window.view.place() == place
    again.leave()


def test_the_keys_that_show_the_briefing_lead_into_its_text(hands: Hands) -> None:
    hands.key(Key.Key_2, CONTROL)
    text = QApplication.focusWidget()
    assert isinstance(text, SectionText)
    assert hands.window.briefing.isAncestorOf(text)
    hands.key(Key.Key_1, CONTROL)
    assert hands.window.view.hasFocus()


def test_the_keys_go_to_the_page_when_the_article_beside_it_that_had_them_goes(hands: Hands) -> None:
    window = hands.window
    hands.key(Key.Key_2, CONTROL)
    window.commands.action("beside").trigger()
    window.view.setFocus()
    window.commands.action("beside").trigger()
    assert not window.view.isVisible()
    assert window.briefing.isAncestorOf(QApplication.focusWidget())

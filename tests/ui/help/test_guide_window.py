"""The guide inside the program: its chapters, its search, its pictures, and nothing from elsewhere."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QGuiApplication, QImage, QTextCursor, QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QToolButton

from editor import assets
from editor.ui.help.guide import GuideWindow
from editor.ui.theme import apply_theme, load_theme
from tests.journeys.hands import SHIFT, Hands
from tests.ui.walking import settle

Key = Qt.Key
WRITTEN = assets.document("guide.md").read_text(encoding="utf-8")


@pytest.fixture
def guide(hands: Hands) -> GuideWindow:
    hands.key(Key.Key_F1, SHIFT)
    found = hands.find(GuideWindow, "guideDialog")
    QTest.qWaitForWindowExposed(found)
    found.activateWindow()
    settle()
    return found


def press(guide: GuideWindow, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    handle = guide.windowHandle()
    assert handle is not None
    QTest.keyClick(handle, key, modifiers)
    settle()


def test_it_shows_the_guide_and_lists_its_chapters(guide: GuideWindow) -> None:
    headings = [line.lstrip("# ") for line in WRITTEN.splitlines() if line.startswith("#")]
    assert [chapter.words for chapter in guide.text.chapters] == headings
    assert [guide.chapters.item(row).text() for row in range(guide.chapters.count())] == headings


def test_every_picture_of_the_guide_is_shown_and_none_is_wider_than_the_text(guide: GuideWindow) -> None:
    shown = guide.text.pictures()
    assert len(shown) == WRITTEN.count("![")
    room = guide.text.viewport().width()
    assert all(0 < picture.width() <= room and picture.height() > 0 for picture in shown)
    guide.resize(620, 500)
    settle()
    assert all(picture.width() <= guide.text.viewport().width() for picture in guide.text.pictures())


def test_nothing_is_fetched_from_elsewhere(guide: GuideWindow, tmp_path: Path) -> None:
    picture = tmp_path / "elsewhere.png"
    QImage(4, 4, QImage.Format.Format_RGB32).save(str(picture))
    kind = QTextDocument.ResourceType.ImageResource.value
    for address in ("https://example.org/window.png", "//example.org/window.png", "../README.md",
                    QUrl.fromLocalFile(str(picture)).toString()):
        assert guide.text.loadResource(kind, QUrl(address)) is None
    assert guide.text.loadResource(kind, QUrl("window.png")) is not None
    assert not guide.text.openLinks()


def test_a_chapter_is_gone_to_and_left_again(guide: GuideWindow) -> None:
    bar = guide.text.verticalScrollBar()
    guide.chapters.setFocus()
    press(guide, Key.Key_End)
    press(guide, Key.Key_Up)
    press(guide, Key.Key_Return)
    there = bar.value()
    assert there > 0
    assert guide.text.hasFocus()
    assert guide.chapters.currentRow() == guide.chapters.count() - 2
    press(guide, Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert bar.value() == 0
    press(guide, Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert bar.value() == there


def test_back_can_be_pressed_once_there_is_a_place_to_go_back_to(guide: GuideWindow) -> None:
    back = guide.findChild(QToolButton, "guideBackButton")
    assert back is not None
    assert not back.isEnabled()
    guide.text.go_to(guide.text.chapters[2])
    assert back.isEnabled()
    back.click()
    assert guide.text.verticalScrollBar().value() == 0
    assert not back.isEnabled()


def test_the_list_follows_the_reading(guide: GuideWindow) -> None:
    bar = guide.text.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    assert 0 < guide.chapters.currentRow() < guide.chapters.count()
    bar.setValue(0)
    assert guide.chapters.currentRow() == 0


def test_what_is_searched_for_is_marked_counted_and_gone_to(guide: GuideWindow) -> None:
    press(guide, Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    field = guide.findChild(QLineEdit, "guideSearch")
    assert field is not None
    assert field.hasFocus()
    QTest.keyClicks(field, "COAST guard")
    settle()
    count = WRITTEN.casefold().count("coast guard")
    assert len(guide.text.extraSelections()) == count
    first = guide.text.textCursor().selectionStart()
    assert guide.text.textCursor().selectedText() == "Coast Guard"
    press(guide, Key.Key_Return)
    assert guide.text.textCursor().selectionStart() > first
    assert guide.isVisible()
    press(guide, Key.Key_F3, SHIFT)
    assert guide.text.textCursor().selectionStart() == first
    press(guide, Key.Key_F3, SHIFT)
    assert guide.text.textCursor().selectionStart() > first, "round the end"


def test_the_article_to_copy_is_copied_as_it_is_written(guide: GuideWindow) -> None:
    article = WRITTEN.split("```\n")[1]
    lines = article.rstrip().splitlines()
    found = guide.text.document().find(lines[0])
    end = guide.text.document().find(lines[-1])
    cursor = guide.text.textCursor()
    cursor.setPosition(found.selectionStart())
    cursor.setPosition(end.selectionEnd(), QTextCursor.MoveMode.KeepAnchor)
    guide.text.setTextCursor(cursor)
    guide.text.copy()
    assert QGuiApplication.clipboard().text().splitlines() == lines


def test_esc_closes_the_guide_and_asking_again_brings_the_same_one_forward(hands: Hands, guide: GuideWindow) -> None:
    hands.window.commands.action("guide").trigger()
    assert len(hands.window.findChildren(GuideWindow)) == 1
    press(guide, Key.Key_Escape)
    assert not hands.window.findChildren(GuideWindow)


def test_the_guide_takes_the_colours_of_another_theme(hands: Hands, guide: GuideWindow) -> None:
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    apply_theme(application, load_theme("dark"))
    settle()
    cursor = guide.text.textCursor()
    cursor.setPosition(guide.text.chapters[1].position + 1)
    assert cursor.charFormat().foreground().color() == load_theme("dark")["heading"]
    apply_theme(application, load_theme("light"))

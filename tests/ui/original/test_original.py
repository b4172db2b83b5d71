"""The page beside the words: it is drawn, it follows them, and they follow it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QToolButton

from editor import workspace
from editor.model.errors import ImportFailed
from editor.model.records import Article
from editor.ui.application import make_application, make_window
from editor.ui.original.pane import OriginalPane
from editor.ui.original.sources import drawn, has_look
from tests.importers.test_picture import picture
from tests.journeys.hands import ALT, CONTROL, Hands
from tests.places import FORMATS

Key = Qt.Key


@pytest.fixture
def hands(tmp_path: Path) -> Iterator[Hands]:
    plain = tmp_path / "plain.txt"
    plain.write_text("Ferries are late\n\nThe ferries to Little Tern were late again on Monday, the company said.\n")
    desk = workspace.create_project(tmp_path / "p.dossier", "Ana")
    assert all(outcome.article for outcome in workspace.import_files(desk, [plain, FORMATS / "columns.pdf"]))
    desk.close()
    make_application()
    found = Hands(make_window(theme="light"))
    found.window.resize(1440, 900)
    found.window.projects.open_path(tmp_path / "p.dossier")
    yield found
    found.leave()


def show(hands: Hands, begin: str) -> None:
    """Show the article whose title begins so."""
    project = hands.window.bridge.project
    article = next(one for one in project.of(Article).values() if one.title.startswith(begin))
    hands.window.reading.show_article(article.id)
    hands.wait(lambda: hands.window.reading.article == article.id)


def pane_with_page(hands: Hands) -> OriginalPane:
    """Open the original by its keys and wait until it is drawn."""
    hands.key(Key.Key_O, CONTROL | ALT)
    pane = hands.find(OriginalPane, "originalPane")
    hands.wait(lambda: not hands.find(QLabel, "originalSheet").pixmap().isNull())
    return pane


def test_a_pdf_shows_its_page_beside_the_words_and_goes_again(hands: Hands) -> None:
    show(hands, "Storm")
    pane = pane_with_page(hands)
    assert pane.isVisible()
    assert pane.page == 1
    assert hands.find(QLabel, "originalSheet").accessibleName().startswith("Picture of page 1 of 2 of Storm closes")
    assert hands.window.commands.action("original").isChecked()
    hands.key(Key.Key_Escape)
    assert not pane.isVisible()
    assert hands.window.view.hasFocus()
    assert not hands.window.commands.action("original").isChecked()


def test_page_and_words_share_the_room_in_halves(hands: Hands) -> None:
    show(hands, "Storm")
    pane = pane_with_page(hands)
    assert abs(pane.width() - hands.window.view.width()) <= 4
    assert pane.width() > 380


def test_turning_a_page_brings_its_words_into_sight(hands: Hands) -> None:
    show(hands, "Storm")
    pane = pane_with_page(hands)
    hands.click(hands.find(QToolButton, "originalOnButton"))
    assert pane.page == 2
    view = hands.window.view
    hands.wait(lambda: view.sees(view.words.index("• Eleven"), view.words.index("• Eleven") + 5))
    hands.key(Key.Key_Left)
    assert pane.page == 1


def test_page_down_at_the_foot_of_a_page_turns_it(hands: Hands) -> None:
    show(hands, "Storm")
    pane = pane_with_page(hands)
    for _ in range(20):
        if pane.page == 1:
            hands.key(Key.Key_PageDown)
    assert pane.page == 2


def test_a_page_is_enlarged_by_button_and_key_and_fits_again(hands: Hands) -> None:
    show(hands, "Storm")
    pane_with_page(hands)
    sheet, smaller = hands.find(QLabel, "originalSheet"), hands.find(QToolButton, "originalSmallerButton")
    width = sheet.width()
    assert not smaller.isEnabled()
    hands.click(hands.find(QToolButton, "originalLargerButton"))
    hands.wait(lambda: sheet.width() > 1.2 * width)
    hands.key(Key.Key_Plus)
    hands.wait(lambda: sheet.width() > 1.5 * width)
    assert smaller.isEnabled()
    hands.key(Key.Key_0)
    hands.wait(lambda: sheet.width() == width)


def test_the_page_follows_the_words(hands: Hands) -> None:
    show(hands, "Storm")
    pane = pane_with_page(hands)
    begin = hands.window.view.words.index("The figures are those")
    hands.window.view.reveal(begin, begin + 5)
    hands.window.view.select(begin, begin + 5)
    hands.wait(lambda: pane.page == 2)


def test_the_page_follows_where_the_window_begins_between_two_paragraphs(hands: Hands) -> None:
    show(hands, "Storm")
    pane = pane_with_page(hands)
    view = hands.window.view
    begin = view.words.index("What is known")
    view.return_to(begin)
    below = view.verticalScrollBar().value() + 12  # the last line of page 1 is cut, and what follows it is blank
    view.verticalScrollBar().setValue(below)
    assert not view.words[view.place()].strip()
    hands.wait(lambda: pane.page == 2)


def test_an_article_of_plain_text_has_no_original_to_look_at(hands: Hands) -> None:
    show(hands, "Storm")
    pane = pane_with_page(hands)
    show(hands, "Ferries")
    hands.wait(lambda: not pane.isVisible())
    assert not hands.window.commands.action("original").isEnabled()
    show(hands, "Storm")
    hands.wait(pane.isVisible)


def test_a_picture_is_drawn_no_wider_than_asked() -> None:
    assert drawn(picture(size=(800, 400)), "post.png", 1, 200).size().toTuple() == (200, 100)
    assert drawn(picture(size=(100, 50)), "post.png", 1, 200).size().toTuple() == (100, 50)


def test_a_damaged_picture_is_told_in_a_sentence() -> None:
    with pytest.raises(ImportFailed, match=r"The picture of post\.png cannot be shown"):
        drawn(picture(size=(100, 50))[:40], "post.png", 1, 200)


def test_only_pages_and_pictures_have_a_look() -> None:
    assert has_look(picture(size=(2, 2)))
    assert has_look((FORMATS / "columns.pdf").read_bytes())
    assert not has_look(b"words")


def test_the_find_bar_stays_a_bar_once_the_page_was_shown(hands: Hands) -> None:
    show(hands, "Storm")
    pane_with_page(hands)
    hands.key(Key.Key_F, CONTROL)
    bar = hands.find(QFrame, "findBar")
    hands.wait(bar.isVisible)
    hands.wait(lambda: bar.height() == hands.window.toggles.height())  # both are bars, one above the other

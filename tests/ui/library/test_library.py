"""The library on a real project: rows, filter, choice, and the one deed that is asked back."""

from __future__ import annotations

import sqlite3

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QMenu, QPushButton

from editor.model.edits.articles import set_article, take_in_article
from editor.model.edits.mentions import tag_mention
from editor.model.edits.outlets import set_outlet
from editor.model.edits.projects import take_in_records
from editor.model.edits.quotes import make_quote
from editor.model.records import Article, Outlet
from editor.ui.library import Library, loading
from editor.workspace import create_project
from tests.texts import text_of
from tests.ui.library.conftest import WORDS, take_in, titles


def question(library) -> QDialog | None:
    return next((box for box in library.findChildren(QDialog) if box.isVisible()), None)


def asked(library) -> str:
    """Return what the dialog over the library says; reading that takes long shows its progress there first."""
    return question(library).findChildren(QLabel)[0].text()


def test_an_article_appears_when_it_is_taken_in_and_goes_when_that_is_undone(library, bridge):
    take_in(bridge, "Floods cut road")
    assert titles(library) == ["Floods cut road"]
    bridge.undo()
    assert titles(library) == []


def test_articles_stand_in_the_order_they_were_taken_in_also_after_an_undo(library, bridge):
    for title in ("B", "A", "C"):
        take_in(bridge, title)
    first = library.model.article_at(library.model.index(0))
    bridge.submit(set_article(first.id, title="Z"))
    bridge.undo()
    assert titles(library) == ["B", "A", "C"]


def test_a_row_tells_a_screen_reader_all_it_shows(library, bridge):
    take_in(bridge, "Floods cut road", outlet="Harbour Wire", published="2024-10-28")
    read = QAccessible.queryAccessibleInterface(library.list).child(0).text(QAccessible.Text.Name)
    assert read == "Floods cut road, Harbour Wire, 28 Oct 2024, New, grade F6"


def test_a_grade_follows_the_outlet_and_the_article(library, bridge):
    article = take_in(bridge, "Floods cut road", outlet="Harbour Wire")
    bridge.submit(set_outlet(bridge.project.each(Outlet)[0].id, reliability="B"))
    bridge.submit(set_article(article, credibility=2))
    assert library.model.details(bridge.project.get(Article, article))[0] == "B2"


def test_a_click_chooses_the_article(library, bridge, qtbot):
    take_in(bridge, "One")
    two = take_in(bridge, "Two")
    place = library.list.visualRect(library.model.index_of(two)).center()
    with qtbot.waitSignal(library.article_chosen) as chosen:
        qtbot.mouseClick(library.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert chosen.args == [two]
    assert library.chosen == two


def test_the_arrow_keys_choose_the_next_article(library, bridge, qtbot):
    one, two = take_in(bridge, "One"), take_in(bridge, "Two")
    library.choose(one)
    library.list.setFocus()
    with qtbot.waitSignal(library.article_chosen) as chosen:
        qtbot.keyClick(library.list, Qt.Key.Key_Down)
    assert chosen.args == [two]


def test_to_mark_the_article_that_is_shown_tells_no_one(library, bridge, qtbot):
    one = take_in(bridge, "One")
    with qtbot.assertNotEmitted(library.article_chosen):
        library.choose(one)
        bridge.submit(set_article(one, title="One, corrected"))
    assert library.list.currentIndex() == library.model.index_of(one)


def test_an_article_marked_while_its_project_is_being_opened_is_marked_in_the_end(library, bridge, tmp_path):
    other = create_project(tmp_path / "other.dossier", "A. Ruiz")
    change = other.session.do(take_in_article(Article(id="", title="Grid"), text_of(WORDS)))
    grid = next(swap.id for swap in change.swaps if isinstance(swap.record, Article))
    bridge.opened.disconnect(library.model.refill)
    bridge.opened.connect(lambda: library.choose(grid))
    bridge.opened.connect(library.model.refill)
    bridge.take(other)
    assert library.list.currentIndex() == library.model.index_of(grid)


@pytest.mark.parametrize("typed", ["flood", "HARBOUR", "28 oct", "straße"])
def test_the_filter_looks_in_title_outlet_and_date_and_folds_case(library, bridge, qtbot, typed):
    take_in(bridge, "Floods cut Straße", outlet="Harbour Wire", published="2024-10-28")
    take_in(bridge, "Grid outage", outlet="Inland Post", published="2024-07-09")
    qtbot.keyClicks(library.filter, typed)
    assert titles(library) == ["Floods cut Straße"]


def test_an_article_that_no_longer_fits_the_filter_leaves_and_comes_back(library, bridge, qtbot):
    article = take_in(bridge, "Floods")
    qtbot.keyClicks(library.filter, "flood")
    bridge.submit(set_article(article, title="Droughts"))
    assert titles(library) == []
    bridge.undo()
    assert titles(library) == ["Floods"]


def test_a_filter_keeps_the_chosen_article_current_and_chooses_none(library, bridge, qtbot):
    take_in(bridge, "Grid")
    two = take_in(bridge, "Floods")
    library.choose(two)
    with qtbot.assertNotEmitted(library.article_chosen):
        qtbot.keyClicks(library.filter, "flood")
        library.filter.clear()
    assert library.list.currentIndex() == library.model.index_of(two)


def test_to_choose_an_article_that_the_filter_hides_clears_the_filter(library, bridge, qtbot):
    take_in(bridge, "Grid")
    two = take_in(bridge, "Floods")
    qtbot.keyClicks(library.filter, "grid")
    library.choose(two)
    assert (library.chosen, library.filter.text()) == (two, "")


def test_delete_asks_and_on_a_yes_takes_the_article_away_with_its_tags_and_quotes(library, bridge, qtbot):
    article = take_in(bridge, "Floods")
    bridge.submit(tag_mention(article, 23, 33, "location"))
    bridge.submit(make_quote(article, 0, 33))
    library.choose(article)
    library.list.setFocus()
    qtbot.keyClick(library.list, Qt.Key.Key_Delete)
    asked = question(library)
    assert "“Floods”" in asked.findChildren(QLabel)[0].text()
    assert asked.accessibleDescription().startswith("1 tag and 1 quote go along")
    assert bridge.project.of(Article).get(article) is not None
    qtbot.mouseClick(asked.findChild(QPushButton, "deleteButton"), Qt.MouseButton.LeftButton)
    assert not bridge.project.of(Article)
    assert titles(library) == []


def test_enter_at_the_question_keeps_the_article(library, bridge, qtbot):
    library.choose(take_in(bridge, "Floods"))
    library.list.setFocus()
    qtbot.keyClick(library.list, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: question(library).isActiveWindow())
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: question(library) is None)
    assert titles(library) == ["Floods"]


def test_enter_on_the_button_with_the_ring_deletes(library, bridge, qtbot):
    library.choose(take_in(bridge, "Floods"))
    library.list.setFocus()
    qtbot.keyClick(library.list, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: question(library).isActiveWindow())
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert QApplication.focusWidget().objectName() == "deleteButton"
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: question(library) is None)
    assert titles(library) == []


def test_a_question_about_an_article_without_tags_counts_nothing(library, bridge, qtbot):
    library.choose(take_in(bridge, "Floods"))
    library.list.setFocus()
    qtbot.keyClick(library.list, Qt.Key.Key_Delete)
    assert question(library).accessibleDescription().startswith("Undo brings everything back")


def test_when_an_article_goes_the_next_one_is_chosen(library, bridge, qtbot):
    one, two = take_in(bridge, "One"), take_in(bridge, "Two")
    library.choose(one)
    library.list.setFocus()
    qtbot.keyClick(library.list, Qt.Key.Key_Delete)
    with qtbot.waitSignal(library.article_chosen) as chosen:
        qtbot.mouseClick(question(library).findChild(QPushButton, "deleteButton"), Qt.MouseButton.LeftButton)
    assert chosen.args == [two]


def test_delete_works_in_a_project_that_was_just_opened(qtbot, tmp_path, bridge):
    from editor.workspace import open_project

    take_in(bridge, "Floods")
    path = bridge.desk.path
    bridge.take(None)
    bridge.take(open_project(path, "A. Ruiz"))
    shown = Library(bridge)
    qtbot.addWidget(shown)
    shown.show()
    shown.list.setCurrentIndex(shown.model.index(0))
    shown.deeds.ask_to_delete()
    qtbot.mouseClick(question(shown).findChild(QPushButton, "deleteButton"), Qt.MouseButton.LeftButton)
    assert not bridge.project.of(Article)


def test_the_menu_marks_how_far_the_article_is(library, bridge, qtbot):
    article = take_in(bridge, "Floods")
    place = library.list.visualRect(library.model.index(0)).center()
    library.list.customContextMenuRequested.emit(place)
    menu = next(menu for menu in library.findChildren(QMenu) if menu.isVisible())
    action = next(action for action in menu.actions() if action.text() == "Mark as done")
    qtbot.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(action).center())
    assert bridge.project.get(Article, article).state == "done"


def test_the_plus_button_asks_for_an_import(library, qtbot):
    with qtbot.waitSignal(library.import_requested):
        qtbot.mouseClick(library.add_button, Qt.MouseButton.LeftButton)


def test_an_empty_library_says_so_and_a_filter_without_hits_says_that(library, bridge, qtbot):
    label = library.findChild(QLabel, "libraryNothing")
    assert label.text() == "No article yet. Import one with the + button."
    take_in(bridge, "Floods")
    assert not label.isVisible()
    qtbot.keyClicks(library.filter, "zebra")
    assert (label.isVisible(), label.text()) == (True, "No article fits the filter.")


def test_tab_goes_from_the_button_to_the_filter_to_the_list(library, bridge, qtbot):
    take_in(bridge, "Floods")
    library.filter.setFocus()
    qtbot.keyClick(library.filter, Qt.Key.Key_Tab)
    assert library.list.hasFocus()
    assert library.add_button.mapTo(library, QPoint(0, 0)).y() < library.filter.y()


def test_another_project_shows_its_own_articles(library, bridge, tmp_path):
    take_in(bridge, "Floods")
    bridge.take(create_project(tmp_path / "grid.dossier", "A. Ruiz"))
    assert (titles(library), library.chosen) == ([], "")
    take_in(bridge, "Grid")
    assert titles(library) == ["Grid"]


def test_the_row_of_the_article_that_is_shown_stays_marked(library, bridge, qtbot):
    article = take_in(bridge, "Floods cut road")
    library.choose(article)
    qtbot.mouseClick(library.list.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(40, 500))
    assert [index.row() for index in library.list.selectionModel().selectedIndexes()] == [0]
    bridge.undo()
    bridge.redo()
    assert [index.row() for index in library.list.selectionModel().selectedIndexes()] == [0]


def _damage(path, words: str) -> None:
    with sqlite3.connect(path) as connection:
        connection.execute("UPDATE mention SET words = 'X' || words WHERE words = ?", (words,))
    connection.close()


def test_the_question_says_which_articles_stay_because_they_cannot_be_read(library, bridge, qtbot):
    from editor.workspace import open_project

    ids = [take_in(bridge, title, words=f"{title} cut the road to {place}.")
           for title, place in (("Floods", "Marrow Bay"), ("Storms", "Port Ellis"))]
    for article in ids:
        begin = bridge.project.words_of(bridge.project.get(Article, article)).index(" to ") + 4
        bridge.submit(tag_mention(article, begin, begin + 10, "location"))
    path = bridge.desk.path
    bridge.take(None)
    _damage(path, "Port Ellis")
    bridge.take(open_project(path, "A. Ruiz"))
    library.list.selectAll()
    library.deeds.ask_to_delete()
    stays = question(library).findChild(QLabel, "stayingArticles")
    assert stays.isVisible()
    assert stays.text() == "“Storms” stays: its tags in the project file cannot be read."
    qtbot.mouseClick(question(library).findChild(QPushButton, "deleteButton"), Qt.MouseButton.LeftButton)
    assert titles(library) == ["Storms"]


def test_many_articles_are_loaded_in_turns_before_it_is_asked_whether_they_shall_go(
        library, bridge, qtbot, monkeypatch):
    from editor.workspace import open_project

    monkeypatch.setattr(loading, "_TURN", 0.001)  # a few articles, however fast the machine
    count = 400
    articles, texts = [], []
    for number in range(count):
        texts.append(text_of(f"{number} " + WORDS * 20))
        articles.append(Article(id=f"{number:026}", title=f"Floods {number}", texts=(texts[-1].sha256,)))
    bridge.submit(take_in_records(tuple(articles), tuple(texts), "floods.json"))
    path = bridge.desk.path
    bridge.take(None)
    bridge.take(open_project(path, "A. Ruiz"))
    turns: list[int] = []
    clock = QTimer(interval=0)
    clock.timeout.connect(lambda: turns.append(sum(map(bridge.project.is_loaded, bridge.project.of(Article)))))
    library.list.selectAll()
    clock.start()
    library.deeds.ask_to_delete()
    qtbot.waitUntil(lambda: question(library) is not None and asked(library).startswith("Delete"), timeout=20_000)
    clock.stop()
    assert any(0 < loaded < count for loaded in turns), "the window has its turn before all are loaded"
    assert asked(library) == f"Delete {count} articles from this project?"


def test_a_scroll_bar_takes_no_room_from_the_words_of_the_rows(library, bridge, qtbot):
    library.resize(256, 900)
    for number in range(6):
        take_in(bridge, f"Story {number}")
    QApplication.processEvents()

    def ink() -> int:
        """Return how far from the left the words of the first row reach."""
        area = library.list.visualRect(library.model.index(0)).adjusted(4, 44, 0, -4)
        picture = library.list.viewport().grab(area).toImage()
        ground = picture.pixelColor(0, 0)
        return max(x for x in range(picture.width()) if any(
            picture.pixelColor(x, y) != ground for y in range(picture.height() - 2)))

    assert not library.list.verticalScrollBar().isVisible()
    before = ink()
    library.resize(256, 320)
    QApplication.processEvents()
    assert library.list.verticalScrollBar().isVisible()
    assert ink() == before


def test_an_article_that_is_shown_is_the_only_one_chosen_also_while_ctrl_is_held(library, bridge, qtbot):
    first, second = take_in(bridge, "Floods cut road"), take_in(bridge, "Road opens")
    library.list.choose(first)
    qtbot.keyPress(library.list, Qt.Key.Key_Control, Qt.KeyboardModifier.ControlModifier)
    try:
        assert QApplication.keyboardModifiers() & Qt.KeyboardModifier.ControlModifier
        library.list.choose(second)
        assert library.list.chosen == (second,)
    finally:
        qtbot.keyRelease(library.list, Qt.Key.Key_Control)

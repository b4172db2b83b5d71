"""Find: words in the article and in all articles, with nothing but keys."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QListView, QPushButton, QWidget

from editor.model.records import Stretch
from tests.journeys.hands import CONTROL, SHIFT
from tests.ui.finding.conftest import FIRST, Scene

Key = Qt.Key


def find(scene: Scene, words: str) -> None:
    scene.key(Key.Key_F, CONTROL)
    scene.type(words)


def count(scene: Scene) -> str:
    return scene.find(QLabel, "findCount").text()


def chosen(scene: Scene) -> str:
    selection = scene.window.view.selection
    return scene.window.view.words[selection.begin:selection.end]


def test_typing_finds_at_once_and_enter_goes_on(scene: Scene) -> None:
    find(scene, "port ellis")
    assert count(scene) == "1 of 4"
    assert not scene.shown("typeToggles"), "the row stands in the place of the toggles"
    for expected in ("2 of 4", "3 of 4", "4 of 4", "1 of 4"):
        scene.key(Key.Key_Return)
        assert count(scene) == expected
    scene.key(Key.Key_F3, SHIFT)
    assert count(scene) == "4 of 4"


def test_the_row_opens_with_the_selected_words(scene: Scene) -> None:
    scene.window.view.select(0, len("Harbour Union"))
    scene.key(Key.Key_F, CONTROL)
    assert scene.find(QLineEdit, "findField").text() == "Harbour Union"
    assert scene.find(QLineEdit, "findField").selectedText() == "Harbour Union"
    assert count(scene) == "1 of 5"


def test_esc_leaves_the_place_selected_and_f3_goes_on_from_there(scene: Scene) -> None:
    find(scene, "Harbour Union")
    scene.key(Key.Key_Return)
    scene.key(Key.Key_Escape)
    assert scene.window.view.hasFocus()
    assert scene.shown("typeToggles")
    begin = FIRST.index("Harbour Union", 20)
    assert scene.window.view.selection == Stretch(begin, begin + len("Harbour Union"))
    scene.key(Key.Key_F3)
    assert scene.window.view.selection.begin == FIRST.index("Harbour Union", begin + 1)
    scene.key(Key.Key_F3, SHIFT)
    assert scene.window.view.selection.begin == begin


def test_options_are_reached_and_set_by_keys(scene: Scene) -> None:
    find(scene, "Ellis")
    assert count(scene) == "1 of 4"
    match_case = scene.find(QPushButton, "matchCaseButton")
    for _ in range(12):
        if match_case.hasFocus():
            break
        scene.key(Key.Key_Tab)
    scene.key(Key.Key_Space)
    assert count(scene) == "1 of 3"
    scene.key(Key.Key_Escape)
    assert scene.window.view.hasFocus()


def test_whole_words_leave_parts_of_words_out(scene: Scene) -> None:
    find(scene, "thank")
    assert count(scene) == "1 of 1"
    scene.click(scene.find(QPushButton, "wholeWordsButton"))
    assert count(scene) == "No places"


def test_quotes_and_dashes_are_found_however_they_are_typed(scene: Scene) -> None:
    find(scene, "union's")
    assert count(scene) == "1 of 1"


def test_the_places_are_listed_and_told_what_they_are(scene: Scene) -> None:
    scene.tag("Harbour Union", Key.Key_O)
    find(scene, "Harbour Union")
    rows = scene.window.found.rows.rows
    assert [(row.number, row.state) for row in rows] == [
        (1, "linked"), (2, "untagged"), (3, "untagged"), (4, "untagged"), (5, "untagged")]
    summary = scene.find(QWidget, "foundPlaces").findChild(QLabel, "placesSummary")
    assert summary is not None
    assert summary.text().startswith("1 is linked to Harbour Union.")
    assert "Linking all takes one step and can be undone." in summary.text()


def test_link_all_links_the_places_in_one_step_but_none_that_is_set_aside(scene: Scene) -> None:
    scene.tag("Harbour Union", Key.Key_O)
    find(scene, "Harbour Union")
    button = scene.find(QWidget, "foundPlaces").findChild(QPushButton, "linkAllButton")
    assert button is not None
    scene.click(button)
    assert scene.tags() == ["Harbour Union"] * 4
    assert all("Read more" not in scene.window.view.words[mention.begin - 12:mention.begin]
               for mention in scene.mentions())
    scene.key(Key.Key_Z, CONTROL)
    assert scene.tags() == ["Harbour Union"]


def test_down_leads_into_the_list_whose_rows_are_shown_in_the_article(scene: Scene) -> None:
    find(scene, "Port Ellis")
    scene.key(Key.Key_Down)
    assert scene.window.found.list.hasFocus()
    scene.key(Key.Key_Down)
    assert count(scene) == "2 of 4"
    scene.key(Key.Key_Return)
    assert scene.window.view.hasFocus()
    assert chosen(scene) == "Port Ellis"


def test_all_articles_are_searched_and_enter_goes_to_the_place(scene: Scene) -> None:
    scene.wait_for_saved()
    scene.key(Key.Key_F, CONTROL | SHIFT)
    scene.type("Ruiz")
    model = scene.window.found.rows
    scene.wait(lambda: len(model.rows) == 3)
    assert {row.article for row in model.rows} == set(scene.articles[:2])
    assert [model.title_at(line) for line in range(model.rowCount()) if model.title_at(line)] == [
        "Port Ellis reopens", "Harbour Union ends strike in Port Ellis"]
    scene.key(Key.Key_Down)
    assert count(scene) == "1 of 3"
    scene.key(Key.Key_Return)
    assert scene.window.reading.article == scene.articles[1]
    assert chosen(scene) == "Ruiz"


def test_words_that_stand_nowhere_are_told_with_one_thing_to_do(scene: Scene) -> None:
    find(scene, "zebra")
    panel = scene.find(QWidget, "foundPlaces")
    button = panel.findChild(QPushButton, "linkAllButton")
    assert button is not None
    assert button.text() == "Find in all articles"
    scene.click(button)
    assert scene.find(QPushButton, "allArticlesButton").isChecked()
    scene.wait(lambda: button.text() == "Find other words")
    scene.click(button)
    assert scene.find(QLineEdit, "findField").hasFocus()


def test_another_article_is_searched_when_it_is_shown(scene: Scene) -> None:
    find(scene, "Port Ellis")
    scene.window.reading.show_article(scene.articles[1])
    assert count(scene) == "2 places"


def test_in_the_briefing_find_looks_in_the_briefing_and_find_everywhere_in_the_articles(scene: Scene) -> None:
    scene.key(Key.Key_2, CONTROL)
    scene.key(Key.Key_F, CONTROL)
    assert not scene.shown("findBar")
    assert scene.shown("replaceBar")
    scene.key(Key.Key_F, CONTROL | SHIFT)
    assert scene.shown("findBar")
    assert scene.window.pages.currentWidget() is scene.window.article_page


def test_a_click_on_a_tab_brings_the_records_back(scene: Scene) -> None:
    scene.tag("Harbour Union", Key.Key_O)
    find(scene, "Port Ellis")
    assert scene.shown("foundPlaces")
    assert not scene.shown("entityTable")
    tabs = scene.window.records._made().tabBar()
    scene.click(tabs, tabs.tabRect(0).center())
    assert not scene.shown("foundPlaces")
    assert scene.shown("entityTable")
    assert scene.find(QListView, "concordanceList") is not None

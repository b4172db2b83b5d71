"""Tag everywhere: the offer after a tag, the list in context, one step over articles, and the batch taken away."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QListView, QMenu, QPushButton, QToolButton, QWidget

from editor.model.records import Entity
from editor.ui.concordance import ConcordanceModel
from editor.ui.finding.hits import said_of_all
from editor.ui.forms.mentions import MentionTable
from tests.journeys.hands import CONTROL, SHIFT
from tests.ui.finding.conftest import Scene

Key = Qt.Key


def toast(scene: Scene) -> str:
    label = scene.find(QWidget, "undoToast").findChild(QLabel)
    assert label is not None
    return label.text() if label.isVisible() else ""


def review(scene: Scene) -> ConcordanceModel:
    """Open the list with the keys and wait until it is whole."""
    scene.key(Key.Key_L, CONTROL | SHIFT)
    summary = scene.find(QLabel, "placesSummary")
    scene.wait(lambda: scene.shown("reviewPlaces") and "Looking" not in summary.text())
    return scene.window.review.rows


def test_a_tag_by_hand_offers_the_other_places_here_and_elsewhere(scene: Scene) -> None:
    scene.tag("Harbour Union", Key.Key_O)
    scene.wait(lambda: toast(scene) == "Tagged “Harbour Union” as Organisation. 3 more here, 1 in another article.")
    assert scene.tags() == ["Harbour Union"], "what is offered is not done"


def test_a_name_that_stands_nowhere_else_is_told_without_a_word_on_places(scene: Scene) -> None:
    scene.tag("Monday", Key.Key_X)
    scene.wait(lambda: scene.window.everywhere._places.is_over)
    assert "more here" not in toast(scene)


def test_articles_that_are_not_in_memory_are_counted_too(scene: Scene) -> None:
    scene.forget_words()
    assert not scene.window.bridge.project.is_loaded(scene.articles[1])
    scene.tag("Port Ellis", Key.Key_L)
    scene.wait(lambda: toast(scene) == "Tagged “Port Ellis” as Location. 3 more here, 2 in other articles.")
    assert not scene.window.bridge.project.is_loaded(scene.articles[1]), "looking loads nothing"


def test_undo_and_redo_offer_nothing(scene: Scene) -> None:
    scene.tag("Harbour Union", Key.Key_O)
    scene.wait(lambda: "more here" in toast(scene))
    scene.key(Key.Key_Z, CONTROL)
    scene.key(Key.Key_Z, CONTROL | SHIFT)
    assert toast(scene) == "Done again: Tagged “Harbour Union” as Organisation"


def test_a_tag_that_is_done_again_is_listed_once_in_the_form(scene: Scene) -> None:
    for words, letter in (("Ana Ruiz", Key.Key_P), ("Harbour Union", Key.Key_O), ("Monday", Key.Key_X)):
        scene.tag(words, letter)
    scene.key(Key.Key_Z, CONTROL)
    scene.key(Key.Key_Z, CONTROL | SHIFT)
    mentions = scene.find(MentionTable, "mentionTable").mentions
    listed = [mentions.mention_at(line) for line in range(mentions.rowCount())]
    assert [mention.words for mention in listed if mention] == ["Monday"]


def test_a_further_deed_takes_the_line_away_that_told_of_another(scene: Scene) -> None:
    scene.tag("Monday", Key.Key_Return)
    assert toast(scene) == "“Monday” is like no entity of this project. Press a letter to tag it as new."
    scene.tag("stayed away", Key.Key_X)
    assert toast(scene) == ""
    scene.key(Key.Key_Z, CONTROL)
    assert toast(scene) == "Undone: Tag “stayed away” as Other"
    scene.tag("Monday", Key.Key_X)
    assert toast(scene) == ""


@pytest.mark.parametrize("is_loaded", [True, False])
def test_what_a_person_left_out_of_the_list_is_not_offered_again(scene: Scene, *, is_loaded: bool) -> None:
    if not is_loaded:
        scene.forget_words()
    scene.tag("Port Ellis", Key.Key_L)
    review(scene)
    scene.key(Key.Key_Down)
    scene.key(Key.Key_Space)
    scene.key(Key.Key_Return, CONTROL)
    scene.wait(lambda: len(scene.mentions()) == 5)
    assert toast(scene) == "Linked 4 mentions to “Port Ellis”"
    scene.wait(lambda: scene.window.everywhere._places.is_over)
    assert toast(scene) == "Linked 4 mentions to “Port Ellis”"
    scene.click(scene.find(QPushButton, "reviewPlacesButton"))
    scene.wait(lambda: scene.shown("reviewPlaces"))
    assert scene.window.review.entity == scene.mentions()[0].entity


def test_the_list_shows_every_place_and_unticks_what_is_in_doubt(scene: Scene) -> None:
    scene.tag("Harbour Union", Key.Key_O)
    rows = review(scene).rows
    assert [(row.number, row.words, row.state, row.ticked) for row in rows] == [
        (1, "Harbour Union", "linked", False), (2, "Harbour Union", "untagged", True),
        (3, "Harbour Union", "untagged", True), (4, "Harbour Union", "untagged", False),
        (5, "Harbour Union", "untagged", True), (2, "Harbour Union", "untagged", True)]
    assert rows[3].reason == "Not ticked: the line is set aside."
    assert scene.find(QPushButton, "linkAllButton").text() == "Link 4"


def test_ctrl_enter_links_what_is_ticked_in_all_articles_as_one_step(scene: Scene) -> None:
    scene.forget_words()
    scene.tag("Port Ellis", Key.Key_L)
    review(scene)
    scene.key(Key.Key_Return, CONTROL)
    scene.wait(lambda: not scene.shown("reviewPlaces") and len(scene.mentions()) == 6)
    assert scene.tags(0) == ["Port Ellis", "Port Ellis", "PORT ELLIS", "Port Ellis"]
    assert scene.tags(1) == ["Port Ellis", "Port Ellis"]
    assert scene.window.view.hasFocus(), "the keys are where they were"
    scene.key(Key.Key_Z, CONTROL)
    assert (scene.tags(0), scene.tags(1)) == (["Port Ellis"], [])


def test_space_unticks_a_row_and_the_button_counts_along(scene: Scene) -> None:
    scene.tag("Harbour Union", Key.Key_O)
    rows = review(scene)
    scene.key(Key.Key_Down)
    scene.key(Key.Key_Space)
    assert scene.find(QPushButton, "linkAllButton").text() == "Link 3"
    scene.key(Key.Key_A, CONTROL)
    assert len(rows.ticked) == 5
    assert scene.find(QPushButton, "linkAllButton").text() == "Link all 5"


def test_two_places_are_both_and_not_all_two() -> None:
    assert [said_of_all(count) for count in (1, 2, 3)] == ["Link 1", "Link both", "Link all 3"]


def test_moving_through_the_list_shows_each_place_in_its_article(scene: Scene) -> None:
    scene.forget_words()
    scene.tag("Harbour Union", Key.Key_O)
    review(scene)
    for _ in range(7):
        scene.key(Key.Key_Down)
    assert scene.window.reading.article == scene.articles[1]
    assert scene.find(QListView, "concordanceList").hasFocus()


def test_esc_closes_the_list_and_gives_the_keys_back(scene: Scene) -> None:
    scene.tag("Harbour Union", Key.Key_O)
    review(scene)
    assert not scene.shown("entityTable")
    scene.key(Key.Key_Escape)
    assert not scene.shown("reviewPlaces")
    assert scene.shown("entityTable")
    assert scene.window.view.hasFocus()


@pytest.mark.parametrize("way", ["button", "esc in the article"])
def test_the_list_is_closed_by_its_button_and_by_esc_in_the_article(scene: Scene, way: str) -> None:
    scene.tag("Harbour Union", Key.Key_O)
    review(scene)
    if way == "button":
        scene.click(scene.find(QToolButton, "placesClose"))
    else:
        view = scene.window.view
        view.select(0, 0)
        view.setFocus()
        scene.key(Key.Key_Escape)
    assert not scene.shown("reviewPlaces")
    assert scene.shown("entityTable")


def test_shift_and_a_letter_tag_every_place_in_the_article_at_once(scene: Scene) -> None:
    scene.tag("Port Ellis", Key.Key_L, shift=True)
    assert scene.tags() == ["Port Ellis", "Port Ellis", "PORT ELLIS", "Port Ellis"]
    assert scene.tags(1) == []
    assert {mention.accepted for mention in scene.mentions()} == {"in bulk"}
    scene.wait(lambda: toast(scene) == "Tagged 4 mentions of “Port Ellis” as Location. 2 in other articles.")
    scene.key(Key.Key_Z, CONTROL)
    assert not scene.tags()
    assert not scene.window.bridge.project.each(Entity)


def test_shift_and_a_letter_tell_how_many_places_where_no_more_are_left(scene: Scene) -> None:
    scene.tag("Monday", Key.Key_X, shift=True)
    assert toast(scene) == "Tagged 1 mention of “Monday” as Other"
    assert [scene.find(QPushButton, name).isVisible() for name in ("undoButton", "reviewPlacesButton")] == [True, True]
    scene.tag("stayed away", Key.Key_T, shift=True)
    assert toast(scene) == "Tagged 1 mention of “stayed away” as Time"
    assert not scene.find(QPushButton, "reviewPlacesButton").isVisible(), "a time has no entity to list"


def test_shift_enter_links_every_place_and_a_surname_goes_with_its_full_name(scene: Scene) -> None:
    scene.tag("Ana Ruiz", Key.Key_P)
    scene.tag("Ana Ruiz", Key.Key_Return, shift=True)
    assert scene.tags() == ["Ana Ruiz", "Ruiz"]
    rows = review(scene).rows
    assert {row.article for row in rows} == {scene.articles[0]}, "the other article does not give the full name"


def test_tags_made_together_are_taken_away_together(scene: Scene) -> None:
    scene.forget_words()
    scene.tag("Port Ellis", Key.Key_L)
    review(scene)
    scene.key(Key.Key_Return, CONTROL)
    scene.wait(lambda: len(scene.mentions()) == 6)
    scene.forget_words()
    begin = scene.window.view.words.rindex("Port Ellis")
    scene.window.view.select(begin + 2, begin + 2)
    menu = scene.window.commands.annotate
    menu.aboutToShow.emit()
    entry = next(action for action in menu.actions() if "made with this one" in action.text())
    assert entry.text() == "Remove all 5 tags made with this one"
    menu.aboutToHide.emit()
    entry.trigger()
    scene.wait(lambda: len(scene.mentions()) == 1)
    assert toast(scene) == "Removed 5 tags that were made together, on “Port Ellis”"
    scene.key(Key.Key_Z, CONTROL)
    assert len(scene.mentions()) == 6


def test_the_toast_is_reached_with_tab_and_held_by_the_keys(scene: Scene) -> None:
    scene.tag("Harbour Union", Key.Key_O)
    scene.wait(lambda: "more here" in toast(scene))
    button = scene.find(QPushButton, "reviewPlacesButton")
    assert button.focusPolicy() & Qt.FocusPolicy.TabFocus
    button.setFocus(Qt.FocusReason.TabFocusReason)
    scene.window.toast._end()
    assert toast(scene), "what a person is about to press does not go"
    scene.key(Key.Key_Space)
    scene.wait(lambda: scene.shown("reviewPlaces"))


def test_a_new_entity_takes_the_ticked_places(scene: Scene) -> None:
    scene.tag("Harbour Union", Key.Key_O)
    review(scene)
    button = scene.find(QPushButton, "newEntityButton")
    menu = button.menu()
    assert isinstance(menu, QMenu)
    menu.actions()[1].trigger()
    scene.wait(lambda: len(scene.mentions()) == 5)
    assert len(scene.window.bridge.project.each(Entity)) == 2
    QApplication.processEvents()

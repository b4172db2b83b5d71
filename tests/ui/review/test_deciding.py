"""One key decides about a suggestion, or about all of one entity; what was decided can be undone, and is remembered."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QApplication, QProgressBar, QWidget

from editor.model.change import Change
from editor.model.edits.entities import add_entity
from editor.model.edits.suggestions import accept_suggestion, ignored_names
from editor.model.records import Entity, Event, Quote
from editor.model.slices import ROWS
from editor.suggest.suggestion import Name
from editor.suggest.taking import take_in_suggestions
from editor.ui.parts import is_made
from tests.journeys.hands import CONTROL, SHIFT
from tests.ui.review.conftest import WORDS, ReviewHands, stretch

Key = Qt.Key


def test_f7_starts_with_the_first_name_and_leaves_again(hands: ReviewHands) -> None:
    hands.start()
    assert hands.place == ("Port Amsel", stretch("Port Amsel").begin)
    assert (hands.says("reviewPlace"), hands.says("reviewTold")) == ("1 of 11", "0 accepted, none rejected")
    hands.key(Key.Key_F7)
    assert not hands.is_open
    assert QApplication.focusWidget() is hands.window.view


def test_a_accepts_and_goes_on_with_the_next_tag_of_the_entity(review: ReviewHands) -> None:
    review.key(Key.Key_A)
    assert review.states()["Port Amsel"] == ["accepted", "suggested", "suggested"]
    assert review.tag("Port Amsel").accepted == "singly"
    assert review.place == ("Port Amsel", stretch("Port Amsel", 1).begin)
    assert review.says("reviewPlace") == "2 of 11"
    bar = review.panel.findChild(QProgressBar, "reviewProgress")
    assert (bar.value(), bar.maximum(), bar.accessibleName()) == (1, 11, "Suggestions reviewed")


def test_r_rejects_and_the_decision_stays_known(review: ReviewHands) -> None:
    review.key(Key.Key_R)
    assert review.states()["Port Amsel"] == ["rejected", "suggested", "suggested"]
    assert review.says("reviewTold") == "0 accepted, 1 rejected"


def test_keys_decide_in_the_article_too_and_win_over_its_own(review: ReviewHands) -> None:
    review.window.view.setFocus()
    review.key(Key.Key_A)
    review.key(Key.Key_R)
    assert review.states()["Port Amsel"] == ["accepted", "rejected", "suggested"]
    assert QApplication.focusWidget() is review.window.view


def test_two_of_an_entity_are_both_and_not_all_two(review: ReviewHands) -> None:
    review.key(Key.Key_A, SHIFT)
    assert review.button("acceptGroupButton").accessibleName() == "Accept both for Ana Ruiz"
    assert review.button("relinkGroupButton").accessibleName() == "Link both to another entity"


def test_shift_a_accepts_all_of_the_entity_in_one_step(review: ReviewHands) -> None:
    assert review.button("acceptGroupButton").accessibleName() == "Accept all 3 for Port Amsel"
    review.key(Key.Key_A, SHIFT)
    assert review.states()["Port Amsel"] == ["accepted"] * 3
    assert review.entity("Port Amsel").state == "accepted"
    assert review.words == "Ana Ruiz"
    review.key(Key.Key_Z, CONTROL)
    assert review.states()["Port Amsel"] == ["suggested"] * 3
    assert review.place == ("Port Amsel", stretch("Port Amsel").begin)


def test_shift_d_rejects_all_of_the_entity_in_one_step_and_ignores_nothing(review: ReviewHands) -> None:
    assert review.button("rejectGroupButton").accessibleName() == "Reject all 3"
    review.key(Key.Key_D, SHIFT)
    assert review.states()["Port Amsel"] == ["rejected"] * 3
    assert (review.words, review.says("reviewTold")) == ("Ana Ruiz", "0 accepted, 3 rejected")
    assert not ignored_names(review.window.bridge.project)
    assert review.button("rejectGroupButton").accessibleName() == "Reject both"
    review.key(Key.Key_Z, CONTROL)
    assert review.states()["Port Amsel"] == ["suggested"] * 3
    assert review.place == ("Port Amsel", stretch("Port Amsel").begin)


def test_what_stands_alone_has_no_group_to_reject(review: ReviewHands) -> None:
    for _ in range(3):
        review.key(Key.Key_A, SHIFT)
    assert review.words == "We stay,"
    assert not review.button("rejectGroupButton").isVisible()
    review.key(Key.Key_D, SHIFT)
    assert review.record(Quote).state == "rejected"


def test_undo_brings_back_what_was_decided_and_only_that(review: ReviewHands) -> None:
    for key in (Key.Key_A, Key.Key_R, Key.Key_A):
        review.key(key)
    assert review.words == "Ana Ruiz"
    review.click(review.button("undoReviewButton"))
    assert review.place == ("Port Amsel", stretch("Port Amsel", 2).begin)
    review.key(Key.Key_Z, CONTROL)
    assert review.place == ("Port Amsel", stretch("Port Amsel", 1).begin)
    assert review.states()["Port Amsel"] == ["accepted", "suggested", "suggested"]


def test_s_leaves_a_suggestion_for_the_end(review: ReviewHands) -> None:
    review.key(Key.Key_S)
    assert review.place == ("Port Amsel", stretch("Port Amsel", 1).begin)
    assert review.states()["Port Amsel"] == ["suggested"] * 3
    for _ in range(10):
        review.key(Key.Key_A)
    assert review.place == ("Port Amsel", stretch("Port Amsel").begin)


def test_j_and_k_move_without_deciding_round_and_round(review: ReviewHands) -> None:
    review.key(Key.Key_J)
    assert review.place == ("Port Amsel", stretch("Port Amsel", 1).begin)
    review.key(Key.Key_K)
    review.key(Key.Key_K)
    assert review.words == "Two boats sank near Oster."
    assert "accepted" not in review.states()["Port Amsel"]


@pytest.mark.parametrize(("button", "state"), [("acceptButton", "accepted"), ("rejectButton", "rejected"),
                                               ("skipButton", "suggested"), ("acceptHereButton", "accepted"),
                                               ("rejectHereButton", "rejected")])
def test_every_button_does_what_its_key_does(review: ReviewHands, button: str, state: str) -> None:
    review.wait(lambda: review.button(button).isVisible())
    review.click(review.button(button))
    assert review.states()["Port Amsel"] == [state, "suggested", "suggested"]
    assert review.place == ("Port Amsel", stretch("Port Amsel", 1).begin)


def test_the_card_says_what_is_known_and_why(review: ReviewHands) -> None:
    review.key(Key.Key_A, SHIFT)
    review.key(Key.Key_A)
    card = review.find(QWidget, "reviewCard").accessibleDescription()
    assert review.words == "Ruiz"
    assert "Ana Ruiz" in card
    assert "Existing, 1 mention" in card
    assert review.says("reviewReason") == "Surname of Ana Ruiz, named in ¶2. Weak match."


def test_the_keys_go_to_the_button_that_accepts_and_enter_presses_none_of_the_others(review: ReviewHands) -> None:
    assert QApplication.focusWidget() is review.button("acceptButton")
    review.key(Key.Key_Space)
    assert review.states()["Port Amsel"][0] == "accepted"


def test_quotes_and_events_come_after_the_names_and_get_their_badges(review: ReviewHands) -> None:
    for _ in range(3):
        review.key(Key.Key_A, SHIFT)
    assert review.words == "We stay,"
    review.key(Key.Key_A)
    assert review.record(Quote).number == 1
    assert review.words == "Port Amsel flooded on Monday."
    review.key(Key.Key_A)
    assert review.record(Event).number == 1


def test_a_letter_of_a_type_tags_the_words_anew_and_so_decides(review: ReviewHands) -> None:
    review.window.view.setFocus()
    review.key(Key.Key_O)
    assert (review.tag("Port Amsel").type, review.tag("Port Amsel").state) == ("organisation", "accepted")
    assert review.place == ("Port Amsel", stretch("Port Amsel", 1).begin)


def test_a_word_is_ignored_from_now_on_and_may_be_suggested_again(review: ReviewHands) -> None:
    for _ in range(2):
        review.key(Key.Key_A, SHIFT)
    assert review.button("ignoreButton").accessibleName() == "Always ignore “Oster”"
    review.key(Key.Key_R, SHIFT)
    assert review.states()["Oster"] == ["rejected"] * 3
    review.panel.menu.ignored_requested.emit()
    review.wait(lambda: review.window.findChild(QWidget, "ignoredNames") is not None)
    review.wait(lambda: review.button("suggestAgainButton").isVisible())
    review.click(review.button("suggestAgainButton"))
    assert "Oster" not in review.states()
    assert review.entity("Oster") is None
    review.find(QWidget, "ignoredNames").close()


def test_a_name_is_linked_to_another_entity(review: ReviewHands) -> None:
    review.window.bridge.submit(add_entity("Amsel Harbour", "location"))
    review.type("/")
    review.wait(lambda: review.find(QWidget, "findEntityField").isVisible())
    review.type("Amsel Har")
    review.key(Key.Key_Return)
    harbour = review.entity("Amsel Harbour")
    assert (review.tag("Port Amsel").entity, review.tag("Port Amsel").state) == (harbour.id, "accepted")
    assert review.place == ("Port Amsel", stretch("Port Amsel", 1).begin)


def test_all_of_a_group_are_linked_to_another_entity_in_one_step(review: ReviewHands) -> None:
    review.window.bridge.submit(add_entity("Amsel Harbour", "location"))
    review.type("?")
    review.wait(lambda: review.find(QWidget, "findEntityField").isVisible())
    review.type("Amsel Har")
    review.key(Key.Key_Return)
    harbour = review.entity("Amsel Harbour")
    assert {review.tag("Port Amsel", which).entity for which in range(3)} == {harbour.id}
    assert review.words == "Ana Ruiz"
    review.key(Key.Key_Z, CONTROL)
    assert review.states()["Port Amsel"] == ["suggested"] * 3


def test_a_restart_goes_on_where_it_was(review: ReviewHands) -> None:
    review.key(Key.Key_A, SHIFT)
    review.key(Key.Key_R)
    review.wait_for_saved()
    path = review.window.bridge.desk.path
    review.window.bridge.take(None)
    review.window.projects.open_path(path)
    review.wait(lambda: bool(review.article))
    assert not review.is_open
    review.start()
    assert (review.words, review.says("reviewPlace"), review.says("reviewTold")) == (
        "Ruiz", "5 of 11", "3 accepted, 1 rejected")


def test_esc_leaves_from_the_panel_and_from_the_article(review: ReviewHands) -> None:
    review.key(Key.Key_Escape)
    assert not review.is_open
    review.start()
    review.window.view.setFocus()
    review.key(Key.Key_Escape)
    assert not review.is_open


def test_nothing_is_left_of_the_review_once_it_is_left(review: ReviewHands) -> None:
    review.click(review.button("closeReviewButton"))
    review.window.view.setFocus()
    review.key(Key.Key_A)
    assert review.states()["Port Amsel"] == ["suggested"] * 3
    assert not review.button("acceptHereButton").isVisible()
    assert len(review.window.bridge.project.each(Entity)) == 3


def test_very_many_are_decided_about_in_turns_with_the_window_and_as_one_step(bare: ReviewHands) -> None:
    bridge, parts = bare.window.bridge, list[Change]()
    bridge.submit(take_in_suggestions(bare.article, [
        ("names", Name(begin=at, end=at + 1, rule="title", sort="person", one=f"Name {at}"))
        for at, letter in enumerate(WORDS) if letter.isalpha()]))
    bare.start()
    tags = bridge.project.mentions_of(bare.article)
    bridge.changed.connect(parts.append)
    bare.panel.menu.chosen.emit(list(tags))
    bare.wait(lambda: all(tag.state == "accepted" for tag in bridge.project.mentions_of(bare.article).values()))
    bare.wait(lambda: sum(len(part.swaps) for part in parts) == 2 * len(tags))
    assert len(parts) > 1
    assert len({part.id for part in parts}) == 1


def test_of_a_step_in_parts_a_card_is_shown_once(bare: ReviewHands) -> None:
    bridge, parts, shown = bare.window.bridge, list[Change](), list[str]()
    bridge.submit(take_in_suggestions(bare.article, [
        ("names", Name(begin=at, end=at + 1, rule="title", sort="person", one=f"Name {at}"))
        for at, letter in enumerate(WORDS) if letter.isalpha()]))
    bare.start()
    tags = bridge.project.mentions_of(bare.article)
    bare.panel.menu.chosen.emit(list(tags))
    bare.wait(lambda: bare.panel.finished.isVisible())
    bridge.changed.connect(parts.append)
    bare.panel.upcoming.rows.modelReset.connect(lambda: shown.append(bare.words))
    bare.key(Key.Key_Z, CONTROL)
    bare.wait(lambda: bool(shown))
    assert (len(parts) > 1, shown) == (True, [WORDS[0]])
    assert bare.panel.upcoming.rows.canFetchMore(QModelIndex())


def test_after_a_step_of_as_many_records_as_a_part_has_the_next_card_comes_at_once(bare: ReviewHands) -> None:
    bridge, told = bare.window.bridge, list[int]()
    bridge.submit(take_in_suggestions(bare.article, [
        ("names", Name(begin=at, end=at + 1, rule="title", sort="person", one=f"Name {at}"))
        for at, letter in enumerate(WORDS) if letter.isalpha()]))
    bare.start()
    tags = sorted(bridge.project.mentions_of(bare.article).values(), key=lambda tag: tag.begin)
    bridge.changed.connect(lambda change: told.append(len(change.swaps)))
    bare.panel.menu.chosen.emit([tag.id for tag in tags[:ROWS // 2]])
    assert told == [ROWS], "each tag and its entity"
    assert bare.place == (tags[ROWS // 2].words, tags[ROWS // 2].begin)


def test_a_review_is_prepared_while_the_article_is_on_the_screen_and_begins_with_what_is_there_then(
        hands: ReviewHands) -> None:
    hands.wait(lambda: is_made(hands.window, "suggestions"))
    assert not hands.is_open
    first = hands.tag("Port Amsel").id
    hands.window.bridge.submit(accept_suggestion(first))
    hands.start()
    assert hands.place == ("Port Amsel", stretch("Port Amsel", 1).begin)
    assert hands.says("reviewTold") == "1 accepted, none rejected"


def test_a_review_that_is_begun_again_stands_at_the_first_of_all_kinds(review: ReviewHands) -> None:
    review.click(review.button("timesSieveButton"))
    review.key(Key.Key_F7)
    review.wait(lambda: not review.is_open)
    review.start()
    assert review.place == ("Port Amsel", stretch("Port Amsel").begin)

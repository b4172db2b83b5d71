"""What real keys do in an article."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from editor.model.records import Stretch
from editor.ui.article.header import ArticleHeader
from editor.ui.article.keys import BINDINGS, PHRASES, Deed, keys_of
from tests.ui.article.conftest import LETTERS
from tests.ui.article.scene import WORDS, stretch

Key, Modifier = Qt.Key, Qt.KeyboardModifier


def put_caret(view, needle, nth=0, into=0):
    place = stretch(needle, nth)[0] + into
    view.select(place, place)


def test_an_arrow_moves_the_caret_by_a_letter(view, qtbot):
    put_caret(view, "Friday")
    qtbot.keyClick(view, Key.Key_Right)
    assert view.caret == stretch("Friday")[0] + 1
    qtbot.keyClick(view, Key.Key_Left)
    qtbot.keyClick(view, Key.Key_Left)
    assert view.caret == stretch("Friday")[0] - 1


def test_an_arrow_steps_over_a_letter_of_several_code_points_at_once(bare_view, qtbot):
    bare_view.show_text("e\u0301🇺🇦a")
    carets = []
    for _ in range(3):
        qtbot.keyClick(bare_view, Key.Key_Right)
        carets.append(bare_view.caret)
    assert carets == [2, 4, 5]


def test_shift_and_an_arrow_select(view, qtbot):
    put_caret(view, "Friday")
    for _ in range(3):
        qtbot.keyClick(view, Key.Key_Right, Modifier.ShiftModifier)
    assert view.selection == Stretch(*stretch("Fri"))


def test_control_shift_and_an_arrow_select_the_word(view, qtbot):
    put_caret(view, "Friday")
    qtbot.keyClick(view, Key.Key_Right, Modifier.ShiftModifier | Modifier.ControlModifier)
    assert view.selection == Stretch(*stretch("Friday"))


def test_control_and_an_arrow_move_by_a_word(view, qtbot):
    put_caret(view, "on Friday that")
    carets = []
    for key in (Key.Key_Right, Key.Key_Right, Key.Key_Left, Key.Key_Left):
        qtbot.keyClick(view, key, Modifier.ControlModifier)
        carets.append(view.caret)
    on, friday = stretch("on Friday that")[0], stretch("Friday")
    assert carets == [on + 2, friday[1], friday[0], on]


def test_an_arrow_without_shift_leaves_a_selection_at_its_end(view, qtbot):
    view.select(*stretch("Friday"))
    qtbot.keyClick(view, Key.Key_Right)
    assert view.selection == Stretch(stretch("Friday")[1], stretch("Friday")[1])


def test_arrows_go_where_they_point_in_an_arabic_line(bare_view, qtbot):
    bare_view.show_text("قالت الوحدة")
    qtbot.keyClick(bare_view, Key.Key_Left)
    qtbot.keyClick(bare_view, Key.Key_Left)
    qtbot.keyClick(bare_view, Key.Key_Right)
    assert bare_view.caret == 1


def test_down_and_end_move_by_lines(view, qtbot):
    put_caret(view, "Okoro told")
    qtbot.keyClick(view, Key.Key_Down)
    assert stretch("by Sunday.")[0] - 12 < view.caret < stretch("“we will see")[1]
    qtbot.keyClick(view, Key.Key_End, Modifier.ControlModifier)
    assert view.caret == len(WORDS)


@pytest.mark.parametrize("letter", sorted(LETTERS))
def test_a_letter_asks_to_tag_the_selection(view, qtbot, heard, letter):
    view.select(*stretch("3 May"))
    heard.clear()
    qtbot.keyClick(view, getattr(Key, f"Key_{letter}"))
    assert heard == [("tag_requested", LETTERS[letter], *stretch("3 May"))]


def test_a_letter_tags_the_selection_without_outer_spaces(view, qtbot, heard):
    begin, end = stretch(" 40 ships ")
    view.select(begin, end)
    qtbot.keyClick(view, Key.Key_M)
    assert heard[-1] == ("tag_requested", "materiel", *stretch("40 ships"))


def test_a_letter_without_a_selection_tags_the_word_at_the_caret(view, qtbot, heard):
    put_caret(view, "government", into=4)
    qtbot.keyClick(view, Key.Key_O)
    assert heard[-1] == ("tag_requested", "organisation", *stretch("government"))


def test_the_word_at_the_caret_is_tagged_without_its_possessive(view, qtbot, heard):
    put_caret(view, "The union’s chair", into=6)
    qtbot.keyClick(view, Key.Key_O)
    assert heard[-1] == ("tag_requested", "organisation", *stretch("union", 0))


def test_a_letter_on_a_blank_line_asks_for_nothing(view, qtbot, heard):
    place = WORDS.index("\n\n") + 1
    view.select(place, place)
    heard.clear()
    qtbot.keyClick(view, Key.Key_P)
    assert heard == []


@pytest.mark.parametrize("modifier", [Modifier.ControlModifier, Modifier.AltModifier])
def test_a_letter_with_another_key_is_no_tag(view, qtbot, heard, modifier):
    view.select(*stretch("3 May"))
    heard.clear()
    qtbot.keyClick(view, Key.Key_P, modifier)
    assert heard == []


def test_letters_are_the_callers(view, qtbot, heard):
    view.set_letters({"V": "vessel"})
    view.select(*stretch("40 ships"))
    heard.clear()
    qtbot.keyClick(view, Key.Key_P)
    qtbot.keyClick(view, Key.Key_V)
    assert heard == [("tag_requested", "vessel", *stretch("40 ships"))]


@pytest.mark.parametrize(
    ("key", "modifier", "wish"),
    [
        (Key.Key_Return, Modifier.NoModifier, "link_requested"),
        (Key.Key_Enter, Modifier.KeypadModifier, "link_requested"),
        (Key.Key_B, Modifier.NoModifier, "cite_requested"),
        (Key.Key_Return, Modifier.ControlModifier, "evidence_requested"),
    ],
)
def test_a_key_asks_for_something_to_be_done_with_the_selection(view, qtbot, heard, key, modifier, wish):
    view.select(*stretch("40 ships"))
    heard.clear()
    qtbot.keyClick(view, key, modifier)
    assert heard == [(wish, *stretch("40 ships"))]


@pytest.mark.parametrize("key", [Key.Key_Return, Key.Key_B])
def test_without_a_selection_there_is_nothing_to_link_or_cite(view, qtbot, heard, key):
    put_caret(view, "reporters")
    heard.clear()
    qtbot.keyClick(view, key)
    assert heard == []


def test_enter_on_a_mark_opens_its_record(view, qtbot, heard):
    put_caret(view, "Friday", into=2)
    heard.clear()
    qtbot.keyClick(view, Key.Key_Return)
    assert heard == [("mark_activated", "m-friday")]


def test_enter_right_behind_a_mark_opens_its_record(view, qtbot, heard):
    place = stretch("Varga Heavy Industries")[1]
    view.select(place, place)
    qtbot.keyClick(view, Key.Key_Return)
    assert heard[-1] == ("mark_activated", "m-varga")


def test_delete_asks_to_remove_the_innermost_mark_at_the_caret(view, qtbot, heard):
    put_caret(view, "Ada Okoro", into=2)
    qtbot.keyClick(view, Key.Key_Delete)
    assert heard[-1] == ("remove_requested", "m-okoro")


def test_delete_asks_to_remove_the_mark_of_the_selected_words(view, qtbot, heard):
    view.select(*stretch("Minister Ada Okoro"))
    qtbot.keyClick(view, Key.Key_Delete)
    assert heard[-1] == ("remove_requested", "m-minister")


def test_delete_without_a_mark_asks_for_nothing(view, qtbot, heard):
    put_caret(view, "reporters")
    heard.clear()
    qtbot.keyClick(view, Key.Key_Delete)
    assert heard == []


def test_escape_clears_the_selection(view, qtbot):
    view.select(*stretch("Friday"))
    qtbot.keyClick(view, Key.Key_Escape)
    assert view.selection == Stretch(stretch("Friday")[1], stretch("Friday")[1])


def test_alt_and_up_grow_from_word_to_sentence_to_paragraph(view, qtbot):
    put_caret(view, "reporters", into=3)
    grown = []
    for _ in range(4):
        qtbot.keyClick(view, Key.Key_Up, Modifier.AltModifier)
        grown.append(WORDS[view.selection.begin : view.selection.end])
    assert grown[0] == "reporters"
    assert grown[1] == "Okoro told reporters that the port would handle up to 40 ships by Sunday."
    assert grown[2].endswith("The night shift did not.")
    assert grown[3] == grown[2]


def test_alt_and_down_take_growth_back(view, qtbot):
    put_caret(view, "reporters", into=3)
    for _ in range(3):
        qtbot.keyClick(view, Key.Key_Up, Modifier.AltModifier)
    shrunk = []
    for _ in range(4):
        qtbot.keyClick(view, Key.Key_Down, Modifier.AltModifier)
        shrunk.append(WORDS[view.selection.begin : view.selection.end])
    assert shrunk[0].startswith("Okoro told")
    assert shrunk[1:] == ["reporters", "", ""]


def test_moving_the_caret_ends_what_could_be_shrunk(view, qtbot):
    put_caret(view, "reporters", into=3)
    qtbot.keyClick(view, Key.Key_Up, Modifier.AltModifier)
    put_caret(view, "Friday")
    qtbot.keyClick(view, Key.Key_Down, Modifier.AltModifier)
    assert view.caret == stretch("Friday")[0]


def test_brackets_go_to_the_next_and_previous_mention(view, qtbot):
    put_caret(view, "said on Friday")
    carets = []
    for written in "]][":
        qtbot.keyClicks(view, written)
        carets.append(view.caret)
    friday, minister = stretch("Friday")[0], stretch("Minister")[0]
    assert carets == [friday, minister, friday]


def test_braces_go_to_the_next_and_previous_mention_of_the_same_type(view, qtbot):
    put_caret(view, "Minister Ada")
    qtbot.keyClicks(view, "}")
    assert view.caret == stretch("Ada Okoro")[0]
    qtbot.keyClicks(view, "}")
    assert view.caret == stretch("The union’s chair")[0]
    qtbot.keyClicks(view, "{{")
    assert view.caret == stretch("Minister Ada")[0]


def test_past_the_last_mention_the_caret_stays(view, qtbot):
    put_caret(view, "fines of")
    qtbot.keyClicks(view, "]")
    assert view.caret == stretch("fines of")[0]


def test_copying_gives_the_words_exactly(bare_view, qtbot):
    words = "a\u00a0b\u2029c\r\nd\ufdd0"
    bare_view.show_text(words)
    qtbot.keyClick(bare_view, Key.Key_A, Modifier.ControlModifier)
    qtbot.keyClick(bare_view, Key.Key_C, Modifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == words


def test_the_words_cannot_be_typed_over(view, qtbot):
    view.select(*stretch("Friday"))
    qtbot.keyClicks(view, "zZ9 ")
    qtbot.keyClick(view, Key.Key_Backspace)
    qtbot.keyClick(view, Key.Key_V, Modifier.ControlModifier)
    assert view.words == WORDS
    assert view.document().characterCount() - 1 == len(WORDS)


def test_a_letter_with_shift_asks_for_all_such_words(view, qtbot, heard):
    view.select(*stretch("40 ships"))
    heard.clear()
    for key in (Key.Key_M, Key.Key_E, Key.Key_Q, Key.Key_N):
        qtbot.keyClick(view, key, Modifier.ShiftModifier)
    assert heard == [("tag_all_requested", "materiel", *stretch("40 ships"))]


@pytest.mark.parametrize(("written", "wish"), [
    ("2", ("match_requested", 2)), ("5", ("match_requested", 5)), ("/", ("find_requested",)),
])
def test_a_sign_asks_about_the_selection_the_tag_or_the_word_at_the_caret(view, qtbot, heard, written, wish):
    for meant, choose in (
        ("40 ships", lambda: view.select(*stretch("40 ships"))),
        ("Varga Heavy Industries", lambda: put_caret(view, "Heavy")),
        ("government", lambda: put_caret(view, "government", into=3)),
    ):
        choose()
        heard.clear()
        qtbot.keyClicks(view, written)
        assert heard == [(*wish, *stretch(meant))]


def test_shift_and_enter_ask_for_every_match_to_be_linked(view, qtbot, heard):
    put_caret(view, "Heavy", into=1)
    heard.clear()
    qtbot.keyClick(view, Key.Key_Return, Modifier.ShiftModifier)
    assert heard == [("link_all_requested", *stretch("Varga Heavy Industries"))]


def test_alt_and_up_grow_over_the_name_and_the_clause(view, qtbot):
    put_caret(view, "Lind, said", into=1)
    grown = []
    for _ in range(5):
        qtbot.keyClick(view, Key.Key_Up, Modifier.AltModifier)
        grown.append(WORDS[view.selection.begin : view.selection.end])
    assert grown[:3] == ["Lind", "Per Lind", "The union’s chair, Per Lind, said “we will see who comes.”"]
    put_caret(view, "Minister Ada", into=1)
    qtbot.keyClick(view, Key.Key_Up, Modifier.AltModifier)
    qtbot.keyClick(view, Key.Key_Up, Modifier.AltModifier)
    assert WORDS[view.selection.begin : view.selection.end] == "Minister Ada Okoro"
    qtbot.keyClick(view, Key.Key_Up, Modifier.AltModifier)
    assert WORDS[view.selection.begin : view.selection.end] == "after talks with Minister Ada Okoro"


def test_space_goes_from_the_innermost_tag_at_the_caret_outwards_and_round(view, qtbot, heard):
    put_caret(view, "Ada Okoro", into=2)
    heard.clear()
    for _ in range(4):
        qtbot.keyClick(view, Key.Key_Space)
    assert [told[1] for told in heard] == ["m-okoro", "m-minister", "v-work", "m-okoro"]


def test_a_full_stop_and_a_comma_go_through_the_tags_of_one_entity(view, qtbot):
    put_caret(view, "Port Lumen", into=2)
    carets = []
    for written in "..,":
        qtbot.keyClicks(view, written)
        carets.append(view.caret)
    headline, caption, dateline = stretch("Port Lumen")[0], stretch("Port Lumen", 1)[0], stretch("PORT LUMEN")[0]
    assert carets == [caption, dateline, caption]
    qtbot.keyClicks(view, ",,")
    assert view.caret == dateline, "before the first comes the last"
    assert headline < caption


def test_alt_enter_asks_what_is_at_the_caret(view, qtbot, heard):
    put_caret(view, "Friday", into=1)
    heard.clear()
    qtbot.keyClick(view, Key.Key_Return, Modifier.AltModifier)
    assert heard == [("describe_requested", "m-friday")]


ALT_SHIFT = Modifier.AltModifier | Modifier.ShiftModifier
FOUR = ALT_SHIFT | Modifier.ControlModifier


@pytest.mark.parametrize(("key", "modifiers", "after"), [
    (Key.Key_Right, ALT_SHIFT, "Dockers’ Union said"),
    (Key.Key_Left, ALT_SHIFT, "Dockers"),
    (Key.Key_Left, FOUR, "The Dockers’ Union"),
    (Key.Key_Right, FOUR, "Union"),
])
def test_alt_and_shift_move_an_end_of_the_tag_at_the_caret_by_a_word(view, qtbot, heard, key, modifiers, after):
    put_caret(view, "Dockers’ Union", into=3)
    heard.clear()
    qtbot.keyClick(view, key, modifiers)
    begin = stretch("The Dockers’ Union said")[0]
    at = begin + WORDS[begin:].index(after)
    assert [told for told in heard if told[0] == "nudge_requested"] == [
        ("nudge_requested", "m-union", *stretch("Dockers’ Union"), at, at + len(after))]


def test_the_only_word_of_a_tag_stays(view, qtbot, heard):
    put_caret(view, "Friday", into=2)
    heard.clear()
    qtbot.keyClick(view, Key.Key_Left, ALT_SHIFT)
    qtbot.keyClick(view, Key.Key_Right, FOUR)
    assert heard == []


def test_keys_can_be_bound_anew(view, qtbot, heard):
    view.set_bindings({Deed.FIND_ENTITY: ("Ctrl+Shift+F2", "+"), Deed.GROW: ("G",)})
    put_caret(view, "government", into=3)
    heard.clear()
    qtbot.keyClicks(view, "/")
    qtbot.keyClick(view, Key.Key_F2, Modifier.ControlModifier | Modifier.ShiftModifier)
    qtbot.keyClicks(view, "+")
    assert heard == [("find_requested", *stretch("government"))] * 2
    qtbot.keyClick(view, Key.Key_G)
    assert view.selection == Stretch(*stretch("government"))


def test_every_deed_has_a_key_and_says_what_it_does():
    assert set(BINDINGS) == set(PHRASES) == set(Deed)
    keys = [key for bound in BINDINGS.values() for key in bound]
    assert len(keys) == len(set(keys)), "no key stands for two deeds"
    assert ("Delete", "Remove the tag at the caret") in {(keys_of(deed), PHRASES[deed]) for deed in Deed}


GAPS = "\n  \nShips lay at anchor.\n\n\nThey waited for the pilot.\n\n\n"


def test_arrows_step_over_the_gaps_between_paragraphs(bare_view, qtbot):
    bare_view.show_text(GAPS)
    ships, they = GAPS.index("Ships"), GAPS.index("They")
    bare_view.select(ships + 6, ships + 6)
    carets = []
    for key in (Key.Key_Down, Key.Key_Up, Key.Key_Up):
        qtbot.keyClick(bare_view, key)
        carets.append(bare_view.caret)
    assert abs(carets[0] - they - 6) <= 1, "in the same column"
    assert carets[1:] == [ships + 6] * 2
    bare_view.select(they, they)
    carets = []
    for key in (Key.Key_Left, Key.Key_Right):
        qtbot.keyClick(bare_view, key)
        carets.append(bare_view.caret)
    assert carets == [they - 3, they]


@pytest.mark.parametrize("modifier", [Modifier.ControlModifier, Modifier.ControlModifier | Modifier.ShiftModifier])
def test_the_caret_goes_to_the_first_and_last_words_and_never_hangs_between_lines(bare_view, qtbot, modifier):
    bare_view.show_text(GAPS)
    bare_view.select(GAPS.index("pilot"), GAPS.index("pilot"))
    qtbot.keyClick(bare_view, Key.Key_End, modifier)
    assert bare_view.caret == GAPS.index("pilot.") + 6
    qtbot.keyClick(bare_view, Key.Key_Home, modifier)
    assert bare_view.caret == GAPS.index("Ships")


@pytest.mark.parametrize("words", ["", "\n\n  \n"])
def test_a_text_without_words_keeps_the_caret_where_it_is(bare_view, qtbot, words):
    bare_view.show_text(words)
    for key in (Key.Key_Down, Key.Key_Up, Key.Key_Right, Key.Key_Left, Key.Key_Home):
        qtbot.keyClick(bare_view, key)
    assert 0 <= bare_view.caret <= len(words)


@pytest.mark.parametrize(("key", "modifier"), [
    (Key.Key_Home, Modifier.ControlModifier),
    (Key.Key_Up, Modifier.NoModifier),
    (Key.Key_Left, Modifier.ControlModifier),
])
def test_the_caret_in_the_first_line_shows_what_stands_above_it(view, qtbot, key, modifier):
    view.resize(784, 300)
    view.show_header(ArticleHeader(outlet="Coastal Wire", words=80))
    view.reveal(*stretch("Varga"))
    view.select(*[stretch("Varga")[0] if key == Key.Key_Home else stretch("of Port")[0] + 1] * 2)
    view.verticalScrollBar().setValue(40)
    qtbot.keyClick(view, key, modifier)
    assert view.verticalScrollBar().value() == 0
    view.reveal(*stretch("Okoro told"))
    scrolled = view.verticalScrollBar().value()
    view.select(*stretch("Okoro told"))
    qtbot.keyClick(view, Key.Key_Right)
    assert view.verticalScrollBar().value() == scrolled > 0, "from other lines the page stays"

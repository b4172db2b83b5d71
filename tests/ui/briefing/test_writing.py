"""Write a briefing with keys: sections are begun, walked through and marked, and undo takes back what was meant."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication

from editor.model.edits.briefings import set_statement, set_words
from editor.model.records import Briefing, Words
from tests.ui.briefing.conftest import text_of_section, write_at

ALT_SHIFT = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier


def test_looking_at_the_page_makes_no_briefing(page, desk, qtbot):
    qtbot.wait(400)
    assert not desk.bridge.project.of(Briefing)


def test_the_button_begins_a_briefing_under_the_name_of_the_project(page, desk, qtbot, focused):
    qtbot.mouseClick(page.manuscript.begin_button, Qt.MouseButton.LeftButton)
    assert desk.briefing().title == "Floods on the coast"
    assert not page.manuscript.begin_button.isVisible()
    assert focused() is text_of_section(page)


def test_the_first_sentence_typed_begins_the_briefing(page, desk, qtbot):
    text = text_of_section(page)
    text.setFocus()
    qtbot.keyClicks(text, "The coast road is cut.")
    desk.bridge.submit_draft()
    assert desk.words() == ["The coast road is cut."]
    assert desk.briefing().title == "Floods on the coast"
    assert text.hasFocus()


def test_words_typed_after_a_rest_go_on_in_the_same_sentence(page, desk, qtbot):
    text = text_of_section(page)
    text.setFocus()
    qtbot.keyClicks(text, "The coast ")
    qtbot.waitUntil(lambda: desk.words() == ["The coast"])
    qtbot.keyClicks(text, "road")
    desk.bridge.submit_draft()
    assert desk.words() == ["The coast road"]


def test_a_sentence_typed_with_rests_is_one_step_for_undo(page, desk, qtbot):
    desk.begin()
    text = text_of_section(page)
    text.setFocus()
    qtbot.keyClicks(text, "The coast ")
    qtbot.waitUntil(lambda: desk.words() == ["The coast"])
    qtbot.keyClicks(text, "road")
    desk.bridge.undo()
    assert (desk.words(), text.toPlainText()) == ([], "")
    desk.bridge.redo()
    assert text.toPlainText() == "The coast road"


def test_the_arrows_go_from_section_to_section(page, desk, qtbot, focused):
    desk.begin()
    desk.write("bottom line", "One.")
    desk.write("key judgements", "Likely.", judged=True)
    text_of_section(page).setFocus()
    qtbot.keyClick(focused(), Qt.Key.Key_Down)
    assert focused() is text_of_section(page, "key judgements")
    qtbot.keyClick(focused(), Qt.Key.Key_Up)
    assert focused() is text_of_section(page)


def test_alt_shift_and_an_arrow_ask_to_move_the_section(page, desk, qtbot):
    desk.begin()
    text_of_section(page).setFocus()
    with qtbot.waitSignal(page.manuscript.section_moved) as asked:
        qtbot.keyClick(text_of_section(page), Qt.Key.Key_Down, ALT_SHIFT)
    assert asked.args == [page.manuscript.parts.of_kind("bottom line").section_id, 1]


def test_each_judgement_is_a_paragraph_of_its_own_and_a_judgement(page, desk, qtbot, focused):
    desk.begin()
    desk.write("key judgements", "Likely.", judged=True)
    page.manuscript.write_in("key judgements")
    qtbot.keyClicks(focused(), "Unlikely.")
    desk.bridge.submit_draft()
    assert [(held.words, held.kind) for held in desk.statements("key judgements")] == [
        ("Likely.", "judgement"), ("Unlikely.", "judgement")]


def test_what_is_being_typed_is_not_overwritten_by_a_change_from_elsewhere(page, desk, qtbot):
    desk.begin()
    one = desk.write("bottom line", "One.")
    text = write_at(page, one)
    text.selectAll()
    qtbot.keyClicks(text, "Mine")
    desk.bridge.desk.session.do(set_words(one, "Somebody else's"))
    assert text.toPlainText() == "Mine"


def test_undo_reaches_the_window_and_not_the_words(page, desk, qtbot):
    desk.begin()
    text = write_at(page, desk.write("bottom line", "One."))
    qtbot.keyClick(text, Qt.Key.Key_Home)
    qtbot.keyClicks(text, "Now ")
    qtbot.keyClick(text, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert text.toPlainText() == "Now One."
    desk.bridge.undo()
    assert text.toPlainText() == "One."


def test_undo_brings_the_keys_to_the_section_where_something_changes(page, desk, qtbot, focused):
    desk.begin()
    desk.write("bottom line", "One.")
    text_of_section(page).enter(-1)
    qtbot.keyClicks(focused(), " Two.")
    page.manuscript.write_in("key judgements")
    desk.bridge.undo()
    assert focused() is text_of_section(page)
    assert desk.words() == ["One."]


def test_the_page_grows_with_its_words_and_the_caret_stays_in_sight(page, desk, qtbot):
    desk.begin()
    text = text_of_section(page)
    low = text.height()
    text.setFocus()
    qtbot.keyClicks(text, "word " * 700)
    assert text.height() > 10 * low
    seen = page.manuscript.viewport()
    qtbot.waitUntil(lambda: seen.rect().contains(text.viewport().mapTo(seen, text.cursorRect().center())))


def test_a_briefing_that_can_only_be_read_cannot_be_typed_in(page, desk, qtbot):
    desk.begin()
    desk.write("bottom line", "One.")
    desk.bridge.desk.file.read_only = True
    page.refresh()
    text = text_of_section(page)
    text.setFocus()
    qtbot.keyClicks(text, "Two.")
    assert text.toPlainText() == "One."


def test_the_signs_stand_at_the_line_where_a_sentence_begins(page, desk):
    desk.begin()
    for words in ("One.", "Two."):
        desk.write("key judgements", words, judged=True)
    part = page.manuscript.parts.of_kind("key judgements")
    tops = [middle.y() for _, middle in part.gutter.signs()]
    lines = [place.middle for place in part.text.places()]
    assert tops == lines == sorted(lines)
    assert len(set(lines)) == 2


def test_sentences_that_begin_on_one_line_have_their_signs_side_by_side(page, desk):
    desk.begin()
    desk.write("bottom line", "One.", desk.flood)
    desk.write("bottom line", "Two.")
    gutter = page.manuscript.parts.of_kind("bottom line").gutter
    (_, first), (_, second) = sorted(gutter.signs(), key=lambda sign: sign[1].x())
    assert first.y() == second.y()
    assert second.x() - first.x() > 10


def test_a_click_on_a_sign_goes_to_its_sentence(page, desk, qtbot):
    desk.begin()
    one = desk.write("key judgements", "One.", judged=True)
    desk.write("key judgements", "Two.", judged=True)
    gutter = page.manuscript.parts.of_kind("key judgements").gutter
    place = next(middle for statement, middle in gutter.signs() if statement == one)
    qtbot.mouseClick(gutter, Qt.MouseButton.LeftButton, pos=QPoint(round(place.x()), round(place.y())))
    assert page.manuscript.statement == one


def test_a_row_has_room_for_how_sure_its_judgement_is(page, desk):
    desk.begin()
    one = desk.write("key judgements", "One.", judged=True)
    text = text_of_section(page, "key judgements")
    low = text.height()
    desk.bridge.submit(set_statement(one, confidence="low", basis="One source, which has been wrong before in this"))
    assert text.height() > low + 30


def test_words_in_bold_are_told_from_those_that_are_bold_for_their_likelihood(page, desk, qtbot):
    desk.begin()
    one = desk.write("key judgements", "The road will likely stay cut.", judged=True)
    desk.bridge.submit(set_statement(one, likelihood="likely"))
    text = write_at(page, one)
    qtbot.keyClicks(text, " Or so.")
    desk.bridge.submit_draft()
    assert all(not inline.bold for held in desk.statements("key judgements") for inline in held.inlines
               if isinstance(inline, Words))


@pytest.mark.parametrize("kind", ["bottom line", "key judgements"])
def test_a_click_beside_the_words_takes_the_keys_there(page, desk, qtbot, focused, kind):
    desk.begin()
    heading = page.manuscript.parts.of_kind(kind).heading
    qtbot.mouseClick(heading, Qt.MouseButton.LeftButton)
    assert focused() is text_of_section(page, kind)


def test_the_place_for_a_sentence_stays_after_another_project_is_opened(page, desk, qtbot, tmp_path):
    from editor.workspace import create_project

    desk.begin()
    desk.write("bottom line", "One.")
    desk.bridge.take(create_project(tmp_path / "other.dossier", "A. Ruiz", title="Other"))
    text = text_of_section(page)
    assert text.toPlainText() == ""
    text.setFocus()
    qtbot.keyClicks(QApplication.focusWidget(), "New.")
    desk.bridge.submit_draft()
    assert (desk.words(), desk.briefing().title) == (["New."], "Other")


def test_a_sentence_begun_by_its_command_is_parted_from_the_one_before_it(page, desk, qtbot, focused):
    desk.begin()
    desk.write("bottom line", "The road is cut.", desk.flood)
    steps = desk.bridge.undo_label()
    for _ in range(2):
        page.manuscript.write_in("bottom line")
    assert desk.bridge.undo_label() == steps
    qtbot.keyClicks(focused(), "It rains.")
    text_of_section(page).finish()
    assert desk.words() == ["The road is cut.", "It rains."]
    assert desk.cited() == [[desk.flood], []]

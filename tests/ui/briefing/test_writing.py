"""Write a briefing with keys: sentences come to be, grow, move and go, and undo takes back what was meant."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from editor.model.edits.briefings import set_words
from editor.model.records import Briefing

ALT_SHIFT = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier


def rows(page, section="bottom_line"):
    return getattr(page.manuscript, section).rows


def texts(page, section="bottom_line") -> list[str]:
    return [row.field.toPlainText() for row in rows(page, section)]


def go_to(row) -> None:
    row.field.setFocus()


def test_looking_at_the_page_makes_no_briefing(page, desk, qtbot):
    qtbot.wait(400)
    assert not desk.bridge.project.of(Briefing)


def test_the_button_begins_a_briefing_under_the_name_of_the_project(page, desk, qtbot, focused):
    qtbot.mouseClick(page.manuscript.begin_button, Qt.MouseButton.LeftButton)
    assert desk.briefing().title == "Floods on the coast"
    assert not page.manuscript.begin_button.isVisible()
    assert focused() is page.manuscript.bottom_line.next_row.field


def test_the_first_sentence_typed_begins_the_briefing(page, desk, qtbot):
    go_to(page.manuscript.bottom_line.next_row)
    qtbot.keyClicks(QApplication.focusWidget(), "The coast road is cut.")
    desk.bridge.submit_draft()
    assert desk.words() == ["The coast road is cut."]
    assert desk.briefing().title == "Floods on the coast"


def test_words_typed_after_a_rest_go_on_in_the_same_sentence(page, desk, qtbot):
    desk.begin()
    go_to(page.manuscript.bottom_line.next_row)
    qtbot.keyClicks(QApplication.focusWidget(), "The coast ")
    qtbot.waitUntil(lambda: desk.words() == ["The coast"])
    qtbot.keyClicks(QApplication.focusWidget(), "road")
    desk.bridge.submit_draft()
    assert desk.words() == ["The coast road"]


def test_a_sentence_typed_with_rests_is_one_step_for_undo(page, desk, qtbot):
    desk.begin()
    go_to(page.manuscript.bottom_line.next_row)
    qtbot.keyClicks(QApplication.focusWidget(), "The coast ")
    qtbot.waitUntil(lambda: desk.words() == ["The coast"])
    qtbot.keyClicks(QApplication.focusWidget(), "road")
    desk.bridge.undo()
    assert desk.words() == []
    assert texts(page) == []
    desk.bridge.redo()
    assert texts(page) == ["The coast road"]


def test_enter_at_the_end_goes_on_to_the_next_sentence(page, desk, qtbot):
    desk.begin()
    go_to(page.manuscript.bottom_line.next_row)
    for words in ("The road is cut.", "The harbour is closed."):
        qtbot.keyClicks(QApplication.focusWidget(), words)
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert desk.words() == ["The road is cut.", "The harbour is closed."]
    assert QApplication.focusWidget() is page.manuscript.bottom_line.next_row.field


def test_enter_in_the_empty_place_for_a_sentence_adds_none(page, desk, qtbot):
    desk.begin()
    go_to(page.manuscript.bottom_line.next_row)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert desk.words() == []


def test_the_plus_button_goes_to_the_place_for_the_next_sentence(page, desk, qtbot):
    desk.begin()
    desk.write("key judgements", "Likely.", judged=True)
    qtbot.mouseClick(page.manuscript.judgements.add_button, Qt.MouseButton.LeftButton)
    qtbot.keyClicks(QApplication.focusWidget(), "Unlikely.")
    desk.bridge.submit_draft()
    assert [(held.words, held.kind) for held in desk.statements("key judgements")] == [
        ("Likely.", "judgement"), ("Unlikely.", "judgement")]


def test_backspace_in_an_empty_sentence_takes_it_away_and_one_undo_brings_its_words_back(page, desk, qtbot):
    desk.begin()
    desk.write("bottom line", "One.", desk.flood)
    desk.write("bottom line", "Two.")
    go_to(rows(page)[1])
    QApplication.focusWidget().selectAll()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Backspace)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Backspace)
    assert desk.words() == ["One."]
    assert QApplication.focusWidget() is rows(page)[0].field
    desk.bridge.undo()
    assert desk.words() == ["One.", "Two."]


def test_backspace_in_the_place_for_a_sentence_goes_back_to_the_last(page, desk, qtbot):
    desk.begin()
    desk.write("bottom line", "One.")
    go_to(page.manuscript.bottom_line.next_row)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Backspace)
    assert QApplication.focusWidget() is rows(page)[0].field
    assert desk.words() == ["One."]


@pytest.mark.parametrize("section", ["bottom line", "key judgements"])
def test_alt_shift_and_the_arrows_move_a_sentence_and_the_focus_with_it(page, desk, qtbot, section):
    desk.begin()
    for words in ("One.", "Two.", "Three."):
        desk.write(section, words)
    held = rows(page, "bottom_line" if section == "bottom line" else "judgements")[2]
    go_to(held)
    qtbot.keyClick(held.field, Qt.Key.Key_Up, ALT_SHIFT)
    assert desk.words(section) == ["One.", "Three.", "Two."]
    assert held.field.hasFocus()
    qtbot.keyClick(held.field, Qt.Key.Key_Down, ALT_SHIFT)
    qtbot.keyClick(held.field, Qt.Key.Key_Down, ALT_SHIFT)
    assert desk.words(section) == ["One.", "Two.", "Three."]


def test_rows_stand_on_the_page_in_the_order_of_the_sentences(page, desk):
    desk.begin()
    for words in ("One.", "Two.", "Three."):
        desk.write("bottom line", words)
    desk.bridge.undo()
    desk.bridge.redo()
    tops = [row.mapTo(page, row.rect().topLeft()).y() for row in rows(page)]
    page.manuscript.grab()
    assert texts(page) == ["One.", "Two.", "Three."]
    assert tops == sorted(tops)


def test_the_arrows_go_from_sentence_to_sentence_and_section_to_section(page, desk, qtbot):
    desk.begin()
    desk.write("bottom line", "One.")
    desk.write("key judgements", "Likely.", judged=True)
    go_to(rows(page)[0])
    seen = [QApplication.focusWidget()]
    for _ in range(2):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Down)
        seen.append(QApplication.focusWidget())
    assert seen == [rows(page)[0].field, page.manuscript.bottom_line.next_row.field,
                    rows(page, "judgements")[0].field]
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Up)
    assert QApplication.focusWidget() is page.manuscript.bottom_line.next_row.field


def test_what_is_being_typed_is_not_overwritten_by_a_change_from_elsewhere(page, desk, qtbot):
    desk.begin()
    one = desk.write("bottom line", "One.")
    field = rows(page)[0].field
    go_to(rows(page)[0])
    field.selectAll()
    qtbot.keyClicks(field, "Mine")
    desk.bridge.desk.session.do(set_words(one, "Somebody else's"))
    assert field.toPlainText() == "Mine"


def test_undo_reaches_the_window_and_not_the_field(page, desk, qtbot):
    desk.begin()
    desk.write("bottom line", "One.")
    field = rows(page)[0].field
    go_to(rows(page)[0])
    qtbot.keyClicks(field, "Now ")
    qtbot.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert field.toPlainText() == "Now One."
    desk.bridge.undo()
    assert field.toPlainText() == "One."


def test_pasted_lines_become_one_sentence(page, desk, qtbot):
    desk.begin()
    QApplication.clipboard().setText("The road\nis  cut\n")
    go_to(page.manuscript.bottom_line.next_row)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    desk.bridge.submit_draft()
    assert desk.words() == ["The road is cut"]


def test_a_field_grows_with_its_sentence(page, desk, qtbot):
    desk.begin()
    desk.write("bottom line", "One.")
    field = rows(page)[0].field
    low = field.height()
    go_to(rows(page)[0])
    qtbot.keyClicks(field, "word " * 60)
    qtbot.waitUntil(lambda: field.height() > 2 * low)


def test_a_likelihood_is_offered_for_judgements_and_not_for_what_is_reported(page, desk):
    desk.begin()
    desk.write("bottom line", "The road is cut.")
    desk.write("bottom line", "It will stay cut.", judged=True)
    assert [row.likelihood.isVisible() for row in rows(page)] == [False, True]


def test_kind_likelihood_confidence_and_basis_are_stored(page, desk, qtbot):
    desk.begin()
    desk.write("key judgements", "The road will likely stay cut.", desk.flood, judged=True)
    row = rows(page, "judgements")[0]
    for field, keys in ((row.likelihood, "likely"), (row.confidence, "mod")):
        field.setFocus()
        qtbot.keyClicks(field, keys)
        qtbot.keyClick(field, Qt.Key.Key_Return)
        popup = QApplication.activePopupWidget()
        if popup is not None:
            qtbot.keyClick(popup, Qt.Key.Key_Return)
    row.basis.setFocus()
    qtbot.keyClicks(row.basis, "One source.")
    qtbot.keyClick(row.basis, Qt.Key.Key_Return)
    held = desk.statements("key judgements")[0]
    assert (held.likelihood, held.confidence, held.basis) == ("likely", "moderate", "One source.")


def test_the_place_for_a_sentence_stays_after_another_project_is_opened(page, desk, qtbot, tmp_path):
    from editor.workspace import create_project

    desk.begin()
    desk.write("bottom line", "One.")
    desk.bridge.take(create_project(tmp_path / "other.dossier", "A. Ruiz", title="Other"))
    assert texts(page) == []
    go_to(page.manuscript.bottom_line.next_row)
    qtbot.keyClicks(QApplication.focusWidget(), "New.")
    desk.bridge.submit_draft()
    assert (desk.words(), desk.briefing().title) == (["New."], "Other")

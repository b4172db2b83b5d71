"""A section typed with real keys: sentences, lists and chips, each step of it undone by the window's undo."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication, QKeySequence, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from editor.model.edits.briefings import add_statement, make_briefing, paragraphs_of, sections_of, set_words
from editor.model.flow import FlowParagraph, Piece
from editor.model.records import Briefing, Citation, Paragraph, Statement, Words
from editor.ui.briefing.text import SectionText, clipboard, formats
from tests.ui.briefing.conftest import Desk

Key, Modifier = Qt.Key, Qt.KeyboardModifier


class Writing:
    """A section of the project's briefing, and hands on its text."""

    def __init__(self, desk: Desk) -> None:
        self.desk, self.bridge = desk, desk.bridge
        self.bridge.submit(make_briefing("Floods"))
        briefing = self.bridge.project.each(Briefing)[0]
        sections = sections_of(self.bridge.project, briefing.id)
        self.id = next(section.id for section in sections if section.kind == "bottom line")
        self.text = SectionText(self.bridge, lambda: self.id)
        self.bridge.changed.connect(lambda _: self.text.follow(self.paragraphs))
        self.text.resize(500, 200)
        self.text.show()
        self.text.setFocus()

    @property
    def paragraphs(self) -> list[Paragraph]:
        return paragraphs_of(self.bridge.project, self.id)

    @property
    def statements(self) -> list[Statement]:
        self.text.finish()
        return [statement for paragraph in self.paragraphs for statement in paragraph.statements]

    @property
    def said(self) -> list[str]:
        return [statement.words for statement in self.statements]

    def type(self, words: str) -> None:
        QTest.keyClicks(self.text, words)

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Modifier.NoModifier, times: int = 1) -> None:
        for _ in range(times):
            QTest.keyClick(self.text, key, modifiers)

    def select(self, words: str) -> None:
        cursor = self.text.document().find(words)
        assert not cursor.isNull()
        self.text.setTextCursor(cursor)


@pytest.fixture
def writing(desk: Desk) -> Iterator[Writing]:
    held = Writing(desk)
    yield held
    held.text.deleteLater()


def test_what_is_typed_becomes_sentences(writing: Writing) -> None:
    writing.type("The road is cut. The harbour is closed.")
    assert writing.said == ["The road is cut.", "The harbour is closed."]


def test_a_pause_within_a_sentence_does_not_part_it(writing: Writing) -> None:
    writing.type("The road ")
    assert writing.said == ["The road"]
    writing.type("is cut.")
    assert writing.said == ["The road is cut."]


def test_a_sentence_keeps_its_id_and_its_citations_while_it_is_reworded(writing: Writing) -> None:
    writing.type("The road is cut.")
    writing.text.insert_citation(Citation(record=writing.desk.flood))
    before = writing.statements[0]
    writing.select("cut")
    writing.type("closed")
    after = writing.statements[0]
    assert (after.id, after.words, after.citations) == (before.id, "The road is closed.", before.citations)


def test_a_citation_stands_after_the_stop_and_words_typed_after_it_are_words(writing: Writing) -> None:
    writing.type("The road is cut.")
    writing.press(Key.Key_Left)
    writing.text.insert_citation(Citation(record=writing.desk.flood))
    writing.press(Key.Key_End)
    writing.type(" More rain is due.")
    first, second = writing.statements
    assert first.inlines == (Words("The road is cut."), Citation(record=writing.desk.flood))
    assert second.inlines == (Words("More rain is due."),)


@pytest.mark.parametrize("at", ["oad", "is", "The"])
def test_a_citation_put_into_or_before_a_word_goes_to_the_end_of_its_sentence(writing: Writing, at: str) -> None:
    QApplication.clipboard().setText("\U0001f600 The road is cut. Ten ships wait.")
    writing.press(Key.Key_V, Modifier.ControlModifier)
    cursor = writing.text.textCursor()
    cursor.setPosition("ab The road is cut.".index(at))  # Qt counts two units for the sign
    writing.text.setTextCursor(cursor)
    writing.text.insert_citation(Citation(record=writing.desk.flood))
    first, second = writing.statements
    assert first.inlines == (Words("\U0001f600 The road is cut."), Citation(record=writing.desk.flood))
    assert second.citations == ()


def test_a_citation_put_behind_a_word_stays_there(writing: Writing) -> None:
    writing.type("The road, cut by water, is closed.")
    cursor = writing.text.textCursor()
    cursor.setPosition(len("The road, cut by water"))
    writing.text.setTextCursor(cursor)
    writing.text.insert_citation(Citation(record=writing.desk.flood))
    (held,) = writing.statements
    assert held.inlines[0] == Words("The road, cut by water")


def test_a_citation_goes_with_one_backspace_and_comes_back_with_one_undo(writing: Writing) -> None:
    writing.type("The road is cut.")
    writing.text.insert_citation(Citation(record=writing.desk.flood))
    writing.press(Key.Key_End)
    writing.press(Key.Key_Backspace)
    assert writing.statements[0].citations == ()
    writing.bridge.undo()
    assert writing.statements[0].citations == (Citation(record=writing.desk.flood),)


def test_words_are_cut_and_pasted_with_their_citations_and_stay_the_same_sentence(writing: Writing) -> None:
    writing.type("The road is cut.")
    writing.text.insert_citation(Citation(record=writing.desk.flood))
    writing.press(Key.Key_End)
    writing.press(Key.Key_Return)
    writing.type("The harbour is closed.")
    road, harbour = writing.statements
    writing.press(Key.Key_Home, Modifier.ControlModifier)
    writing.press(Key.Key_End, Modifier.ShiftModifier)
    writing.press(Key.Key_X, Modifier.ControlModifier)
    assert [each.id for each in writing.statements] == [harbour.id]
    writing.press(Key.Key_End, Modifier.ControlModifier)
    writing.press(Key.Key_Return)
    writing.press(Key.Key_V, Modifier.ControlModifier)
    assert writing.statements == [harbour, road]


def two_sentences(writing: Writing) -> None:
    """Write two paragraphs, of which the first cites something."""
    writing.type("The road is cut.")
    writing.text.insert_citation(Citation(record=writing.desk.flood))
    writing.press(Key.Key_End)
    writing.press(Key.Key_Return)
    writing.type("The harbour is closed.")


@pytest.mark.parametrize("words", ["closed.", "", "harb"], ids=["behind the stop", "at the front", "within a word"])
def test_a_chip_that_is_cut_and_pasted_cites_the_sentence_it_stands_at(writing: Writing, words: str) -> None:
    two_sentences(writing)
    writing.press(Key.Key_Up)
    writing.press(Key.Key_End)
    writing.press(Key.Key_Left, Modifier.ShiftModifier)
    writing.press(Key.Key_X, Modifier.ControlModifier)
    cursor = writing.text.textCursor()
    cursor.setPosition(writing.text.toPlainText().index("The harbour is closed.".partition(words)[0] + words, 16)
                       + len("The harbour is closed.".partition(words)[0] + words) if words else 17)
    writing.text.setTextCursor(cursor)
    writing.press(Key.Key_V, Modifier.ControlModifier)
    road, harbour = writing.statements
    assert (road.citations, harbour.citations) == ((), (Citation(record=writing.desk.flood),))
    assert harbour.words == "The harbour is closed."
    assert [*writing.text.statuses.values()] == ["uncited", "cited"]


def test_a_stop_that_is_pasted_with_a_chip_is_no_sentence(writing: Writing) -> None:
    two_sentences(writing)
    writing.press(Key.Key_Up)
    writing.press(Key.Key_End)
    writing.press(Key.Key_Left, Modifier.ShiftModifier, times=2)
    writing.press(Key.Key_X, Modifier.ControlModifier)
    writing.press(Key.Key_End, Modifier.ControlModifier)
    writing.press(Key.Key_V, Modifier.ControlModifier)
    assert writing.said == ["The road is cut", "The harbour is closed.."]
    assert [*writing.text.statuses.values()] == ["uncited", "cited"]
    writing.press(Key.Key_Return)
    writing.press(Key.Key_V, Modifier.ControlModifier)
    writing.text.finish()
    assert [*writing.text.statuses.values()] == ["uncited", "cited"]


def test_what_another_project_cites_is_not_pasted_and_told(writing: Writing) -> None:
    flow = (FlowParagraph((Piece(Words("Rain fell.")), Piece(Citation(record="elsewhere")),
                                   Piece(Citation(record=writing.desk.flood)))),)
    told: list[str] = []
    writing.bridge.refused.connect(told.append)
    writing.text.insertFromMimeData(clipboard.carried(flow, ()))
    assert writing.said == ["Rain fell."]
    assert [citation.record for citation in writing.statements[0].citations] == [writing.desk.flood]
    assert len(told) == 1
    assert told[0].startswith("1 citation was not pasted")
    writing.text.insertFromMimeData(clipboard.carried(
        (FlowParagraph((Piece(Citation(record="elsewhere")),)),), ()))
    assert len(told) == 2
    assert writing.said == ["Rain fell."]


def test_words_pasted_twice_are_two_sentences(writing: Writing) -> None:
    writing.type("The road is cut.")
    writing.press(Key.Key_A, Modifier.ControlModifier)
    writing.press(Key.Key_C, Modifier.ControlModifier)
    writing.press(Key.Key_End, Modifier.ControlModifier)
    writing.press(Key.Key_Return)
    writing.press(Key.Key_V, Modifier.ControlModifier)
    first, second = writing.statements
    assert (first.words, second.words) == ("The road is cut.", "The road is cut.")
    assert first.id != second.id


def test_other_programs_get_plain_words_and_give_words_without_their_look(writing: Writing) -> None:
    writing.type("The road is cut.")
    writing.text.insert_citation(Citation(record=writing.desk.flood))
    writing.press(Key.Key_A, Modifier.ControlModifier)
    writing.press(Key.Key_C, Modifier.ControlModifier)
    clipboard = QGuiApplication.clipboard()
    assert clipboard.text() == "The road is cut."
    clipboard.setText("Ten  ships\twait.\n\nTwo left.")
    writing.press(Key.Key_V, Modifier.ControlModifier)
    assert writing.said == ["Ten ships wait.", "Two left."]


def test_enter_begins_a_paragraph_and_undo_takes_back_one_step_at_a_time(writing: Writing) -> None:
    writing.type("The road is cut.")
    writing.press(Key.Key_Return)
    writing.type("The harbour is closed.")
    assert writing.said == ["The road is cut.", "The harbour is closed."]
    assert len(writing.paragraphs) == 2
    writing.bridge.undo()
    assert writing.said == ["The road is cut."]
    assert writing.text.toPlainText() == "The road is cut."
    writing.bridge.redo()
    assert writing.said == ["The road is cut.", "The harbour is closed."]


def test_a_sentence_stays_the_same_one_when_the_next_letter_is_typed_elsewhere_at_once(writing: Writing) -> None:
    writing.type("Alpha came. Beta left.")
    ids: list[list[str]] = []
    writing.bridge.changed.connect(lambda _: ids.append(
        [statement.id for paragraph in writing.paragraphs for statement in paragraph.statements]))
    writing.text.moveCursor(QTextCursor.MoveOperation.Start)
    writing.type("Z")
    assert writing.said == ["ZAlpha came.", "Beta left."]
    assert len(ids) == 2
    assert ids[0] == ids[1]


def test_letters_know_sentences_of_the_project_wherever_words_are_typed(writing: Writing) -> None:
    writing.type("Alpha came. Beta left. ")
    for place, words in ((5, ". And"), (0, "x"), (9, "y. B"), (3, " "), (2, ".")):
        cursor = writing.text.textCursor()
        cursor.setPosition(place)
        writing.text.setTextCursor(cursor)
        writing.type(words)
    known = {statement.id for statement in writing.statements}
    pieces = [piece for paragraph in formats.read(writing.text.document()) for piece in paragraph.pieces]
    assert {piece.statement for piece in pieces} - {""} == known
    assert not [piece for piece in pieces if isinstance(piece.inline, Words) and piece.inline.words.strip()
                and not piece.statement]


def test_a_sentence_with_letters_that_qt_takes_for_others_is_neither_rewritten_nor_stored_anew(
        writing: Writing) -> None:
    odd = "Odd \ufffc and \r one.\u2028It is \ufdd0."
    writing.type("Alpha came.")
    writing.bridge.submit(add_statement(writing.id, odd))
    assert not writing.text.follow(writing.paragraphs)
    writing.text.moveCursor(QTextCursor.MoveOperation.Start)
    writing.type("Z")
    assert writing.said == ["ZAlpha came.", odd]


def test_typing_at_another_place_is_another_step(writing: Writing) -> None:
    writing.type("The road is cut.")
    writing.select("cut")
    writing.type("closed")
    assert writing.said == ["The road is closed."]
    writing.bridge.undo()
    assert writing.said == ["The road is cut."]


@pytest.mark.parametrize(("mark", "style"), [("- ", "bullet"), ("* ", "bullet"), ("1. ", "number")])
def test_a_list_is_begun_as_it_is_written_and_left_by_enter_in_an_empty_item(
        writing: Writing, mark: str, style: str) -> None:
    writing.type(f"{mark}No count but one")
    writing.press(Key.Key_Return)
    writing.type("No names")
    writing.press(Key.Key_Return, times=2)
    writing.type("That is all.")
    assert writing.said == ["No count but one", "No names", "That is all."]
    assert [paragraph.style for paragraph in writing.paragraphs] == [style, style, "body"]


def test_backspace_in_front_of_an_item_makes_it_a_paragraph(writing: Writing) -> None:
    writing.type("- No names")
    writing.press(Key.Key_Home)
    writing.press(Key.Key_Backspace)
    assert writing.said == ["No names"]
    assert writing.paragraphs[0].style == "body"


def test_bold_and_italic_are_kept_with_the_words(writing: Writing) -> None:
    writing.type("The road is cut.")
    writing.select("road")
    writing.text.form("bold")
    writing.select("cut")
    writing.text.form("italic")
    assert writing.statements[0].inlines == (
        Words("The "), Words("road", bold=True), Words(" is "), Words("cut", italic=True), Words("."))
    writing.select("road")
    writing.text.form("bold")
    assert writing.statements[0].inlines[0] == Words("The road is ")


def test_words_changed_elsewhere_are_shown_and_the_caret_stays_with_its_words(writing: Writing) -> None:
    writing.type("The road is cut. Ten ships wait.")
    statement = writing.statements[0]
    writing.bridge.submit(set_words(statement.id, "The road is open."))
    assert writing.text.toPlainText() == "The road is open. Ten ships wait."
    assert writing.text.statement == statement.id


def test_letters_beyond_the_basic_plane_keep_their_places(writing: Writing) -> None:
    QApplication.clipboard().setText("A \U0001f600 grin.")
    writing.press(Key.Key_V, Modifier.ControlModifier)
    writing.type(" Ten ships wait.")
    writing.text.insert_citation(Citation(record=writing.desk.flood))
    first, second = writing.statements
    assert (first.words, second.words) == ("A \U0001f600 grin.", "Ten ships wait.")
    assert second.citations == (Citation(record=writing.desk.flood),)


def test_a_click_on_a_chip_shows_what_it_stands_for(writing: Writing) -> None:
    shown: list[object] = []
    writing.text.shown.connect(shown.append)
    writing.type("The road is cut.")
    writing.text.insert_citation(Citation(record=writing.desk.flood))
    cursor = QTextCursor(writing.text.document())
    cursor.movePosition(QTextCursor.MoveOperation.End)
    at = writing.text.cursorRect(cursor).center() - QPoint(12, 0)
    QTest.mouseClick(writing.text.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert shown == [Citation(record=writing.desk.flood)]


def test_undo_keys_are_left_to_the_window(writing: Writing) -> None:
    writing.type("The road is cut.")
    before = writing.text.toPlainText()
    QTest.keySequence(writing.text, QKeySequence.StandardKey.Undo)
    assert writing.text.toPlainText() == before


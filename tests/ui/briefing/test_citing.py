"""Cite evidence from the tray, the keyboard and the article, and look it up again."""

from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QTextCursor
from PySide6.QtWidgets import QApplication, QMenu

from editor.model.edits.articles import delete_article
from editor.model.edits.events import delete_event, set_event
from editor.model.records import Briefing
from editor.ui.dragging.carried import Carried, as_mime, carried_record, carried_words
from tests.ui.briefing.conftest import badges, place_of_chip, text_of_section, write_at

CTRL = Qt.KeyboardModifier.ControlModifier


def tray_rows(page) -> list[str]:
    model = page.tray.model
    return [model.index(place).data() for place in range(model.rowCount())]


def signs(page) -> list[str]:
    """Return what the signs beside the bottom line say, without how much evidence there is."""
    gutter = page.manuscript.parts.of_kind("bottom line").gutter
    return [gutter.describe(statement).partition(",")[0] for statement, _ in gutter.signs()]


def click(page, qtbot, title: str) -> None:
    model, view = page.tray.model, page.tray.list
    index = next(model.index(place) for place in range(model.rowCount())
                 if model.evidence_at(model.index(place)) and model.index(place).data() == title)
    view.scrollTo(index)
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.visualRect(index).center())


def test_a_click_on_evidence_cites_it_in_the_sentence_and_the_writing_goes_on(page, desk, qtbot):
    desk.begin()
    desk.write("bottom line", "The road is cut.")
    text_of_section(page).setFocus()
    click(page, qtbot, "Flood at Marrow Bay")
    assert desk.cited() == [[desk.flood]]
    assert badges(page) == ["E1"]
    assert text_of_section(page).hasFocus()


def test_enter_in_the_tray_cites_and_stays_in_the_tray(page, desk, qtbot):
    desk.begin()
    desk.write("bottom line", "Words that no evidence shares.")
    text_of_section(page).setFocus()
    page.tray.list.setFocus()
    page.tray.list.setCurrentIndex(page.tray.model.index(1))
    qtbot.keyClick(page.tray.list, Qt.Key.Key_Return)
    page.tray.list.setCurrentIndex(page.tray.model.index(1))
    qtbot.keyClick(page.tray.list, Qt.Key.Key_Return, CTRL)
    assert len(desk.cited()[0]) == 2
    assert page.tray.list.hasFocus()


def test_escape_in_the_tray_goes_back_to_the_sentence(page, desk, qtbot):
    desk.begin()
    desk.write("bottom line", "The road is cut.")
    text_of_section(page).setFocus()
    page.tray.list.setFocus()
    qtbot.keyClick(page.tray.list, Qt.Key.Key_Escape)
    assert text_of_section(page).hasFocus()


def test_ctrl_enter_cites_what_fits_the_sentence_best(page, desk, qtbot):
    desk.begin()
    desk.write("bottom line", "The harbour was closed by the authorities.")
    text_of_section(page).setFocus()
    qtbot.keyClick(text_of_section(page), Qt.Key.Key_Return, CTRL)
    assert desk.cited() == [[desk.closure]]


def test_ctrl_enter_looks_at_words_that_were_typed_just_now(page, desk, qtbot):
    desk.begin()
    text_of_section(page).setFocus()
    qtbot.keyClicks(QApplication.focusWidget(), "The river Tesk rose overnight.")
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return, CTRL)
    assert (desk.words(), desk.cited()) == (["The river Tesk rose overnight."], [[desk.flood]])


def test_ctrl_enter_tells_where_nothing_fits_and_the_writing_goes_on(page, desk, qtbot):
    desk.begin()
    desk.write("bottom line", "Elsewhere all is quiet.")
    text_of_section(page).setFocus()
    with qtbot.waitSignal(page.unfitting):
        qtbot.keyClick(text_of_section(page), Qt.Key.Key_Return, CTRL)
    assert (desk.cited(), text_of_section(page).hasFocus()) == ([[]], True)


def test_evidence_that_the_sentence_cites_is_not_offered_for_it_again(page, desk, qtbot):
    desk.begin()
    desk.write("bottom line", "The harbour was closed.", desk.closure)
    text_of_section(page).setFocus()
    assert page.tray.first is None or page.tray.first.citation.record != desk.closure
    assert tray_rows(page).index("Used already") < tray_rows(page).index("Harbour closed")


def test_evidence_chosen_without_a_sentence_begins_one(page, desk, qtbot):
    click(page, qtbot, "Flood at Marrow Bay")
    assert (desk.words(), desk.cited()) == (["Flood at Marrow Bay"], [[desk.flood]])
    assert desk.bridge.project.of(Briefing)
    click(page, qtbot, "Ana Ruiz")
    assert len(desk.statements()) == 1


def test_a_passage_of_the_article_is_cited_in_the_sentence_last_worked_on(page, desk):
    desk.begin()
    desk.write("bottom line", "The road is cut.")
    text_of_section(page).setFocus()
    page.tray.filter.setFocus()
    begin, end = desk.place("cut the coast road")
    assert page.cite_passage(desk.article, begin, end)
    passage = desk.statements()[0].citations[0].passage
    assert (passage.article, passage.begin, passage.end, passage.words) == (
        desk.article, begin, end, "cut the coast road")
    assert badges(page) == ["¶2"]


def test_a_passage_without_a_sentence_becomes_one_and_the_next_passage_joins_it(page, desk):
    page.hide()
    page.cite_passage(desk.article, *desk.place("cut the coast road"))
    page.cite_passage(desk.article, *desk.place("closed the harbour"))
    assert desk.words() == ["cut the coast road"]
    assert [citation.passage.words for citation in desk.statements()[0].citations] == [
        "cut the coast road", "closed the harbour"]


def test_a_passage_outside_the_text_is_refused_in_a_sentence(page, desk, qtbot):
    desk.begin()
    with qtbot.waitSignal(desk.bridge.refused) as refused:
        assert not page.cite_passage(desk.article, 5, 5)
    assert "Flood cuts the coast road" in refused.args[0]
    assert desk.words() == []


def test_a_passage_that_was_selected_is_at_hand_in_the_tray_until_its_article_goes(page, desk, qtbot):
    page.remember_passage(desk.article, *desk.place("closed the harbour"))
    page.remember_passage(desk.article, *desk.place("cut the coast road"))
    shown = [page.tray.model.evidence_at(page.tray.model.index(place)) for place in range(1, 3)]
    assert [(evidence.badge, evidence.words) for evidence in shown] == [
        ("¶2", "cut the coast road"), ("¶4", "closed the harbour")]
    desk.bridge.submit(delete_article(desk.article))
    assert not [held for held in tray_rows(page) if held == "Harbour Wire"]


def test_backspace_after_a_chip_takes_the_citation_out(page, desk, qtbot):
    desk.begin()
    desk.write("bottom line", "The road is cut.", desk.quote, desk.flood)
    text = text_of_section(page)
    text.enter(-1)
    qtbot.keyClick(text, Qt.Key.Key_Backspace)
    desk.bridge.submit_draft()
    assert desk.cited() == [[desk.quote]]
    assert badges(page) == ["Q1"]


def test_a_click_on_a_chip_asks_to_show_its_record(page, desk, qtbot):
    desk.begin()
    desk.write("bottom line", "The road is cut.", desk.quote)
    text = text_of_section(page)
    with qtbot.waitSignal(page.record_chosen) as chosen:
        qtbot.mouseClick(text.viewport(), Qt.MouseButton.LeftButton, pos=place_of_chip(text))
    assert chosen.args == ["quote", desk.quote]


def test_enter_on_a_selected_chip_asks_to_show_the_words_of_a_passage(page, desk, qtbot):
    begin, end = desk.place("closed the harbour")
    page.cite_passage(desk.article, begin, end)
    text = text_of_section(page)
    text.enter(-1)
    qtbot.keyClick(text, Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    with qtbot.waitSignal(page.evidence_chosen) as chosen:
        qtbot.keyClick(text, Qt.Key.Key_Return)
    assert chosen.args == [desk.article, begin, end]


@pytest.mark.parametrize(("kind", "cites", "status"), [
    ("reported", True, "Cited"), ("reported", False, "Uncited"),
    ("judgement", True, "Judgement"), ("judgement", False, "Uncited"), ("assumption", False, "Judgement"),
])
def test_a_sentence_is_called_cited_judgement_or_uncited(page, desk, qtbot, kind, cites, status):
    from editor.model.edits.briefings import set_statement

    desk.begin()
    statement = desk.write("bottom line", "The road is cut.", *([desk.flood] if cites else []))
    desk.bridge.submit(set_statement(statement, kind=kind))
    assert signs(page) == [status]


def test_a_sentence_whose_evidence_goes_is_uncited_until_undo_brings_it_back(page, desk):
    desk.begin()
    desk.write("bottom line", "The road is cut.", desk.flood)
    desk.bridge.submit(delete_event(desk.flood))
    assert (badges(page), signs(page)) == ([], ["Uncited"])
    desk.bridge.undo()
    assert (badges(page), signs(page)) == (["E1"], ["Cited"])


def test_a_chip_follows_the_name_of_its_record(page, desk):
    desk.begin()
    desk.write("bottom line", "The road is cut.", desk.flood)
    desk.bridge.submit(set_event(desk.flood, title="High water"))
    text = text_of_section(page)
    assert text.evidence(text.citation_at(place_of_chip(text))).title == "High water"


def test_the_filter_and_the_kinds_narrow_the_tray(page, desk, qtbot):
    qtbot.keyClicks(page.tray.filter, "ana")
    assert tray_rows(page) == ["Not used yet", "Ana Ruiz", "Ana Ruiz"]
    qtbot.mouseClick(page.tray.kinds.buttons()[3], Qt.MouseButton.LeftButton)
    assert tray_rows(page) == ["Not used yet", "Ana Ruiz"]
    page.tray.filter.clear()
    assert tray_rows(page) == ["Not used yet", "Ana Ruiz", "Coast Guard"]
    qtbot.mouseClick(page.tray.kinds.buttons()[1], Qt.MouseButton.LeftButton)
    assert tray_rows(page) == ["Not used yet", "Flood at Marrow Bay", "Harbour closed"]


def test_cards_lie_close_to_each_other_after_the_tray_changed_its_width(page, desk, qtbot):
    for words in ("The river Tesk rose overnight and cut the coast road", "closed the harbour on Friday"):
        page.remember_passage(desk.article, *desk.place(words))
    view = page.tray.list
    for width in (1000, 1440, 1100):
        page.resize(width, 800)
        qtbot.wait(50)
        rects = [view.visualRect(page.tray.model.index(place)) for place in range(page.tray.model.rowCount())]
        assert all(one.bottom() + 1 == other.top() for one, other in pairwise(rects))


def test_headings_of_the_tray_cannot_be_cited(page, desk, qtbot):
    desk.begin()
    desk.write("bottom line", "The road is cut.")
    text_of_section(page).setFocus()
    view = page.tray.list
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.visualRect(page.tray.model.index(0)).center())
    assert desk.cited() == [[]]


def test_the_tray_counts_the_sentences_that_are_cited(page, desk):
    desk.begin()
    desk.write("bottom line", "The road is cut.", desk.flood)
    desk.write("key judgements", "It will likely stay cut.", judged=True)
    assert page.tray._count.text() == "1 of 2 sentences cited"


def menu_over(text, place):
    """Open the menu at a place of the words, and return it."""
    text.customContextMenuRequested.emit(place)
    return next(menu for menu in text.findChildren(QMenu, "sentenceMenu") if menu.isVisible())


def choose(menu, name: str, qtbot) -> None:
    action = next(action for action in menu.actions() if action.objectName() == name)
    qtbot.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(action).center())


def test_the_menu_of_a_chip_shows_the_words_of_a_passage(page, desk, qtbot):
    begin, end = desk.place("closed the harbour")
    page.cite_passage(desk.article, begin, end)
    text = text_of_section(page)
    with qtbot.waitSignal(page.evidence_chosen) as chosen:
        choose(menu_over(text, place_of_chip(text)), "showEvidence", qtbot)
    assert chosen.args == [desk.article, begin, end]


def test_the_menu_of_a_chip_takes_its_citation_out_in_one_step(page, desk, qtbot):
    desk.begin()
    desk.write("bottom line", "The road is cut.", desk.quote, desk.flood)
    text = text_of_section(page)
    choose(menu_over(text, place_of_chip(text)), "removeCitation", qtbot)
    assert desk.cited() == [[desk.flood]]
    desk.bridge.undo()
    assert desk.cited() == [[desk.quote, desk.flood]]


def test_the_menu_says_what_a_sentence_is_and_changes_it(page, desk, qtbot):
    desk.begin()
    text = write_at(page, desk.write("bottom line", "The road is cut."))
    menu = menu_over(text, text.cursorRect().center())
    kinds = next(found for found in menu.findChildren(QMenu))
    assert [action.objectName() for action in kinds.actions() if action.isChecked()] == ["reported"]
    kinds.actions()[2].trigger()
    menu.close()
    assert desk.statements()[0].kind == "judgement"


def dropped(text, data, action=Qt.DropAction.CopyAction) -> None:
    """Drop something at the end of the words of a section."""
    cursor = QTextCursor(text.document())
    cursor.movePosition(QTextCursor.MoveOperation.End)
    place = text.cursorRect(cursor).center()
    for kind in (QDragEnterEvent, QDropEvent):
        at = place if kind is QDragEnterEvent else QPointF(place)
        QApplication.sendEvent(text.viewport(), kind(
            at, action, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier))
    text.finish()


def test_words_of_an_article_that_are_dropped_on_a_sentence_are_cited_there(page, desk):
    desk.begin()
    desk.write("bottom line", "The road is cut.")
    begin, end = desk.place("cut the coast road")
    desk.bridge.load(desk.article)
    dropped(text_of_section(page), as_mime(carried_words(desk.bridge.project, desk.article, begin, end)))
    passage = desk.statements()[0].citations[0].passage
    assert (passage.begin, passage.end, passage.words) == (begin, end, "cut the coast road")
    assert desk.words() == ["The road is cut."]


def test_a_record_that_is_dropped_on_a_sentence_is_cited_there(page, desk):
    desk.begin()
    desk.write("bottom line", "The road is cut.")
    dropped(text_of_section(page), as_mime(carried_record(desk.bridge.project, desk.flood)))
    assert desk.cited() == [[desk.flood]]


def test_a_record_of_another_project_is_not_cited(page, desk):
    desk.begin()
    desk.write("bottom line", "The road is cut.")
    dropped(text_of_section(page), as_mime(Carried("Flood", kind="event", record="another")))
    assert (desk.cited(), desk.words()) == ([[]], ["The road is cut."])

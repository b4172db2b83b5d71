"""Cite evidence from the tray, the keyboard and the article, and look it up again."""

from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QMenu

from editor.model.edits.articles import delete_article
from editor.model.edits.events import delete_event, set_event
from editor.model.records import Briefing

CTRL = Qt.KeyboardModifier.ControlModifier


def row(page, place: int = 0, section: str = "bottom_line"):
    return getattr(page.manuscript, section).rows[place]


def badges(page, place: int = 0) -> list[str]:
    return [chip.face.badge for chip in row(page, place).chips.chips]


def tray_rows(page) -> list[str]:
    model = page.tray.model
    return [model.index(place).data() for place in range(model.rowCount())]


def click(page, qtbot, title: str) -> None:
    model, view = page.tray.model, page.tray.list
    index = next(model.index(place) for place in range(model.rowCount())
                 if model.evidence_at(model.index(place)) and model.index(place).data() == title)
    view.scrollTo(index)
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.visualRect(index).center())


def test_a_click_on_evidence_cites_it_in_the_sentence_and_the_writing_goes_on(page, desk, qtbot):
    desk.begin()
    desk.write("bottom line", "The road is cut.")
    row(page).field.setFocus()
    click(page, qtbot, "Flood at Marrow Bay")
    assert desk.cited() == [[desk.flood]]
    assert badges(page) == ["E1"]
    assert row(page).field.hasFocus()


def test_enter_in_the_tray_cites_and_stays_in_the_tray(page, desk, qtbot):
    desk.begin()
    desk.write("bottom line", "Words that no evidence shares.")
    row(page).field.setFocus()
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
    row(page).field.setFocus()
    page.tray.list.setFocus()
    qtbot.keyClick(page.tray.list, Qt.Key.Key_Escape)
    assert row(page).field.hasFocus()


def test_ctrl_enter_cites_what_fits_the_sentence_best(page, desk, qtbot):
    desk.begin()
    desk.write("bottom line", "The harbour was closed by the authorities.")
    row(page).field.setFocus()
    qtbot.keyClick(row(page).field, Qt.Key.Key_Return, CTRL)
    assert desk.cited() == [[desk.closure]]


def test_ctrl_enter_looks_at_words_that_were_typed_just_now(page, desk, qtbot):
    desk.begin()
    page.manuscript.bottom_line.next_row.field.setFocus()
    qtbot.keyClicks(QApplication.focusWidget(), "The river Tesk rose overnight.")
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return, CTRL)
    assert (desk.words(), desk.cited()) == (["The river Tesk rose overnight."], [[desk.flood]])


def test_ctrl_enter_goes_to_the_tray_where_nothing_fits(page, desk, qtbot):
    desk.begin()
    desk.write("bottom line", "Elsewhere all is quiet.")
    row(page).field.setFocus()
    qtbot.keyClick(row(page).field, Qt.Key.Key_Return, CTRL)
    assert (desk.cited(), page.tray.list.hasFocus()) == ([[]], True)


def test_evidence_that_the_sentence_cites_is_not_offered_for_it_again(page, desk, qtbot):
    desk.begin()
    desk.write("bottom line", "The harbour was closed.", desk.closure)
    row(page).field.setFocus()
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
    row(page).field.setFocus()
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


def test_delete_on_a_chip_takes_the_citation_out(page, desk, qtbot):
    desk.begin()
    desk.write("bottom line", "The road is cut.", desk.flood, desk.quote)
    chip = row(page).chips.chips[0]
    chip.setFocus()
    qtbot.keyClick(chip, Qt.Key.Key_Delete)
    assert desk.cited() == [[desk.quote]]
    assert badges(page) == ["Q1"]


def test_a_click_on_a_chip_asks_to_show_its_record(page, desk, qtbot):
    desk.begin()
    desk.write("bottom line", "The road is cut.", desk.quote)
    with qtbot.waitSignal(page.record_chosen) as chosen:
        qtbot.mouseClick(row(page).chips.chips[0], Qt.MouseButton.LeftButton, CTRL)
    assert chosen.args == ["quote", desk.quote]


def test_the_menu_of_a_chip_asks_to_show_the_words_of_a_passage(page, desk, qtbot):
    begin, end = desk.place("closed the harbour")
    page.cite_passage(desk.article, begin, end)
    chip = row(page).chips.chips[0]
    middle = chip.rect().center()
    QApplication.sendEvent(chip, QContextMenuEvent(QContextMenuEvent.Reason.Mouse, middle, chip.mapToGlobal(middle)))
    menu = next(menu for menu in chip.findChildren(QMenu) if menu.isVisible())
    with qtbot.waitSignal(page.evidence_chosen) as chosen:
        qtbot.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(menu.actions()[0]).center())
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
    assert row(page).mark.accessibleName() == status


def test_a_sentence_whose_evidence_goes_is_uncited_until_undo_brings_it_back(page, desk):
    desk.begin()
    desk.write("bottom line", "The road is cut.", desk.flood)
    desk.bridge.submit(delete_event(desk.flood))
    assert (badges(page), row(page).mark.accessibleName()) == ([], "Uncited")
    desk.bridge.undo()
    assert (badges(page), row(page).mark.accessibleName()) == (["E1"], "Cited")


def test_a_chip_follows_the_name_of_its_record(page, desk):
    desk.begin()
    desk.write("bottom line", "The road is cut.", desk.flood)
    desk.bridge.submit(set_event(desk.flood, title="High water"))
    assert row(page).chips.chips[0].face.words == "High water"


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
    row(page).field.setFocus()
    view = page.tray.list
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.visualRect(page.tray.model.index(0)).center())
    assert desk.cited() == [[]]


def test_the_tray_counts_the_sentences_that_are_cited(page, desk):
    desk.begin()
    desk.write("bottom line", "The road is cut.", desk.flood)
    desk.write("key judgements", "It will likely stay cut.", judged=True)
    assert page.tray._count.text() == "1 of 2 sentences cited"

"""Evidence at hand beside the page: searched with the keys, offered for the sentence, dragged into it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from editor.ui.briefing.tray import EvidenceTray
from editor.ui.briefing.tray_rows import excerpt, lines_of, said_in
from editor.ui.dragging.carried import carried_in

Key = Qt.Key


@pytest.fixture
def tray(desk, qtbot) -> EvidenceTray:
    shown = EvidenceTray(desk.bridge)
    qtbot.addWidget(shown)
    shown.resize(352, 700)
    with qtbot.waitActive(shown):
        shown.show()
        shown.activateWindow()
    shown.refresh("", frozenset())
    return shown


def titles(tray: EvidenceTray) -> list[str]:
    model = tray.model
    return [model.index(row).data() for row in range(model.rowCount()) if model.evidence_at(model.index(row))]


def test_every_word_typed_narrows_what_is_shown_in_any_order(tray, qtbot):
    tray.search()
    qtbot.keyClicks(tray.filter, "marrow flood")
    assert titles(tray) == ["Flood at Marrow Bay"]


def test_down_goes_from_the_search_to_what_is_found_and_enter_cites_it(tray, qtbot):
    tray.search()
    qtbot.keyClicks(tray.filter, "harbour closed")
    QTest.keyClick(tray.filter, Key.Key_Down)
    assert tray.list.hasFocus()
    with qtbot.waitSignal(tray.chosen) as chosen:
        QTest.keyClick(tray.list, Key.Key_Return)
    assert chosen.args[0].title == "Harbour closed"


def test_enter_in_the_search_cites_the_first_and_forgets_what_was_typed(tray, qtbot):
    tray.search()
    qtbot.keyClicks(tray.filter, "ruiz")
    with qtbot.waitSignal(tray.chosen) as chosen:
        QTest.keyClick(tray.filter, Key.Key_Return)
    assert chosen.args[0].title == "Ana Ruiz"
    assert tray.filter.text() == ""
    assert len(titles(tray)) > 1


def test_escape_in_the_search_goes_back_to_the_sentence(tray, qtbot):
    tray.search()
    qtbot.keyClicks(tray.filter, "ruiz")
    with qtbot.waitSignal(tray.left):
        QTest.keyClick(tray.filter, Key.Key_Escape)
    assert tray.filter.text() == ""


def test_a_card_is_carried_as_its_record_or_as_its_passage(tray, desk):
    tray.refresh("The harbour was closed on Friday.", frozenset())
    for row in range(tray.model.rowCount()):
        index = tray.model.index(row)
        evidence = tray.model.evidence_at(index)
        if evidence is None:
            assert not tray.model.flags(index) & Qt.ItemFlag.ItemIsDragEnabled
            continue
        carried = carried_in(tray.model.mimeData([index]))
        passage = evidence.citation.passage
        assert carried.record == evidence.citation.record
        assert (carried.article, carried.begin) == ((passage.article, passage.begin) if passage else ("", 0))


def test_the_words_that_a_sentence_shares_are_found_in_a_line_by_units(tray):
    assert list(said_in("😀 The Harbour, closed", frozenset({"harbour", "closed"}))) == [(7, 7), (16, 6)]


def test_long_words_of_an_offer_are_shown_from_where_they_matter():
    words = " ".join(["filler"] * 60) + " the harbour was closed " + " ".join(["after"] * 30)
    shown = excerpt(words, frozenset({"harbour", "closed"}))
    assert shown.startswith("… ")
    assert shown.index("harbour") < 60
    assert excerpt("The harbour.", frozenset({"harbour"})) == "The harbour."


def test_words_of_a_card_take_three_lines_at_most_and_end_in_dots(tray):
    lines = lines_of(" ".join(["words"] * 100), 300.0)
    assert len(lines) == 3
    assert lines[-1].endswith("…")
    assert lines_of("", 300.0) == ()

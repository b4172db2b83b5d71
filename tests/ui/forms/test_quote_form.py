"""The form of a quote: several passages, the cue's tone, offices as stated, who relays it, and a translation."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QFrame, QLabel, QLineEdit, QPlainTextEdit, QWidget

from editor.model.edits.articles import set_article
from editor.model.edits.mentions import tag_mention
from editor.model.edits.offices import add_office
from editor.model.edits.quotes import add_passage, set_quote
from editor.model.records import Correction, Quote, Translation
from editor.ui.forms import RecordsPane
from editor.ui.forms.passages import PassageChips
from tests.ui.forms.desk import WORDS, Desk, find

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def quote(desk: Desk) -> str:
    return desk.quote("“We have what we came for,”")


@pytest.fixture
def pane(desk: Desk, quote: str) -> RecordsPane:
    pane = desk.pane(height=1200)
    pane.show_record("quote", quote)
    return pane


def _click(pane: RecordsPane, name: str) -> None:
    QTest.mouseClick(find(pane, QAbstractButton, name), LEFT)


def _passages(pane: RecordsPane) -> PassageChips:
    return find(pane.form_of("quote"), PassageChips, "evidenceList")


def test_a_passage_is_taken_out_of_a_quote_of_several(desk: Desk, pane: RecordsPane, quote: str) -> None:
    begin = WORDS.index("Harbour Union had walked out")
    desk.do(add_passage(quote, desk.article, begin, begin + 28))
    chips = _passages(pane).chips
    assert [chip.text() for chip in chips] == ["¶3", "¶5"]
    desk.focus(chips[1])
    QTest.keyClick(chips[1], Qt.Key.Key_Delete)
    assert [span.words for span in desk.get(Quote, quote).spans] == ["We have what we came for,"]


def test_a_correction_that_lies_on_the_words_is_shown_below_them(desk: Desk, pane: RecordsPane, quote: str) -> None:
    assert not find(pane, QLabel, "quoteCorrections").isVisible()
    begin = WORDS.index("came for")
    desk.do(set_article(desk.article, corrections=(Correction(begin, begin + 4, shown="sic"),)))
    pane.show_record("quote", quote)
    assert find(pane, QLabel, "quoteCorrections").text() == "Corrected: We have what we came [sic] for,"


def test_the_tone_of_the_cue_is_chosen(desk: Desk, pane: RecordsPane, quote: str) -> None:
    box = find(pane, QComboBox, "quoteTone")
    box.setCurrentIndex(box.findData("critical"))
    box.activated.emit(box.currentIndex())
    assert desk.get(Quote, quote).tone == "critical"


def test_the_offices_that_the_speaker_is_stated_to_hold_are_offered(desk: Desk, pane: RecordsPane, quote: str,
                                                                   ana: str) -> None:
    begin = WORDS.index("union leader")
    desk.do(add_office(ana, desk.article, begin, begin + len("union leader")))
    desk.do(set_quote(quote, speaker=ana))
    desk.focus(find(pane, QLineEdit, "quoteOffice"))
    desk.press("Down")
    desk.press("Down")
    desk.press("Return")
    assert desk.get(Quote, quote).office == "union leader"


def test_a_quote_is_relayed_by_an_entity_or_by_words(desk: Desk, pane: RecordsPane, quote: str) -> None:
    transport = desk.tag("Island Transport", "organisation")
    desk.write(find(pane, QLineEdit, "quoteRelayedBy"), "island tr")
    desk.press("Return")
    assert desk.get(Quote, quote).relayed_by == transport
    desk.write(find(pane, QLineEdit, "quoteRelayedBy"), "Harbour Wire")
    desk.focus(find(pane, QLineEdit, "quoteOffice"))
    assert desk.get(Quote, quote).relayed_by == "Harbour Wire"


def test_the_times_of_the_sentence_are_offered_as_when_it_was_said(desk: Desk, pane: RecordsPane) -> None:
    desk.do(set_article(desk.article, published="2024-05-08"))
    begin = WORDS.index("Monday")
    desk.do(tag_mention(desk.article, begin, begin + 6, "time"))
    said = desk.quote("its members would return to work")
    pane.show_record("quote", said)
    desk.focus(find(pane, QLineEdit, "quoteSaidWhenPhrase"))
    desk.press("Down")
    desk.press("Down")
    desk.press("Return")
    when = desk.get(Quote, said).said_when
    assert (when.from_, when.words) == ("2024-05-06", "Monday")


def test_a_translation_is_typed_beside_the_original_and_taken_away(desk: Desk, pane: RecordsPane, quote: str) -> None:
    original = desk.get(Quote, quote)
    assert not find(pane, QFrame, "quoteTranslation").isVisible()
    _click(pane, "addTranslationButton")
    desk.write(find(pane, QPlainTextEdit, "translationWords"), "Wir haben alles")
    desk.write(find(pane, QLineEdit, "translationLanguage"), "de")
    desk.press("Return")
    _click(pane, "translationHowMachine")
    held = desk.project.each(Translation)[0]
    assert (held.record, held.words, held.language, held.machine) == (
        quote, "Wir haben alles", "de", True)
    assert desk.get(Quote, quote) == original
    _click(pane, "translationRemove")
    assert desk.project.each(Translation) == []
    assert not find(pane, QFrame, "quoteTranslation").isVisible()
    desk.press("Ctrl+Z")
    assert find(pane, QPlainTextEdit, "translationWords").toPlainText() == "Wir haben alles"


@pytest.mark.parametrize("width", [340, 400, 520])
def test_no_part_of_the_form_stands_out_of_it(desk: Desk, quote: str, width: int) -> None:
    pane = desk.pane(width=width, height=1400)
    pane.show_record("quote", quote)
    _click(pane, "addTranslationButton")
    desk.qtbot.wait(20)
    for widget in pane.form_of("quote").findChildren(QWidget):
        if widget.isVisible():
            assert widget.mapTo(pane, widget.rect().topRight()).x() <= width, widget.objectName()

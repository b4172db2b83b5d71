"""The forms of entities and quotes write their fields in place and show where the words stand."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QLineEdit, QPushButton

from editor.model.edits.events import set_event
from editor.model.edits.mentions import tag_mention
from editor.model.edits.quotes import set_quote
from editor.model.records import Entity, Participant, Quote, Stretch
from editor.ui.forms import RecordsPane
from editor.ui.forms.about import AboutField
from editor.ui.forms.chips import ChipRow
from editor.ui.forms.mentions import MentionTable
from editor.ui.forms.names import NamesField
from editor.ui.forms.passages import PassageChips
from editor.ui.forms.suggestions import Suggestions
from tests.ui.forms.desk import WORDS, Desk, find


@pytest.fixture
def union(desk: Desk) -> str:
    return desk.tag("Harbour Union", "organisation")


@pytest.fixture
def quote(desk: Desk) -> str:
    return desk.quote("“We have what we came for,”")


@pytest.fixture
def pane(desk: Desk, union: str, quote: str) -> RecordsPane:
    pane = desk.pane(height=1000)
    pane.show_article(desk.article)
    pane.show_record("quote", quote)
    pane.show_record("entity", union)
    return pane


def _choose(pane: RecordsPane, name: str, value: str) -> None:
    box = find(pane, QComboBox, name)
    box.setCurrentIndex(box.findData(value))
    box.activated.emit(box.currentIndex())


def test_another_type_offers_its_own_kinds(desk: Desk, pane: RecordsPane, union: str) -> None:
    _choose(pane, "entityKind", "trade union")
    _choose(pane, "entityType", "location")
    entity = desk.get(Entity, union)
    assert (entity.type, entity.kind) == ("location", "trade union")
    kinds = find(pane, QComboBox, "entityKind")
    assert kinds.findData("city") > 0
    assert kinds.currentText() == "Trade union"


def test_aliases_are_added_changed_and_removed_one_by_one(desk: Desk, pane: RecordsPane, union: str) -> None:
    aliases = find(pane, NamesField, "entityAliases")
    QTest.mouseClick(aliases.add_button, Qt.MouseButton.LeftButton)
    QTest.keyClicks(aliases.line, "HU")
    desk.press("Return")
    QTest.mouseClick(aliases.add_button, Qt.MouseButton.LeftButton)
    QTest.keyClicks(aliases.line, "the dockers")
    desk.focus(find(pane, QComboBox, "entityType"))
    assert desk.get(Entity, union).aliases == ("HU", "the dockers")
    QTest.mouseClick(aliases.chips[1], Qt.MouseButton.LeftButton, pos=QPoint(8, 12))
    desk.write(aliases.line, "dockers")
    desk.press("Return")
    assert desk.get(Entity, union).aliases == ("HU", "dockers")
    desk.focus(aliases.chips[0])
    QTest.keyClick(aliases.chips[0], Qt.Key.Key_Delete)
    assert desk.get(Entity, union).aliases == ("dockers",)
    assert aliases.chips[0].hasFocus()


def test_a_name_taken_up_and_left_alone_stays(desk: Desk, pane: RecordsPane, union: str) -> None:
    aliases = find(pane, NamesField, "entityAliases")
    QTest.mouseClick(aliases.add_button, Qt.MouseButton.LeftButton)
    QTest.keyClicks(aliases.line, "HU")
    desk.press("Return")
    QTest.mouseClick(aliases.chips[0], Qt.MouseButton.LeftButton, pos=QPoint(8, 12))
    desk.press("Esc")
    assert desk.get(Entity, union).aliases == ("HU",)
    assert not aliases.line.isVisible()


def test_mentions_are_listed_by_paragraph_and_follow_the_tags(desk: Desk, pane: RecordsPane, union: str) -> None:
    table = find(pane, MentionTable, "mentionTable")
    assert [row.number for line in range(2) if (row := table.mentions.row_at(line))] == [2, 5]
    begin = WORDS.index("its members")
    desk.do(tag_mention(desk.article, begin, begin + 3, "organisation"))
    assert table.mentions.count == 2
    desk.focus(table)
    table.setCurrentIndex(table.mentions.index(0))
    QTest.keyClick(table, Qt.Key.Key_Delete)
    assert table.mentions.count == 1
    assert table.hasFocus()
    assert table.currentIndex().row() == 0
    desk.press("Ctrl+Z")
    assert table.mentions.count == 2


def test_a_click_on_a_mention_goes_to_its_words(desk: Desk, pane: RecordsPane) -> None:
    chosen: list[tuple[str, int, int]] = []
    pane.evidence_chosen.connect(lambda *place: chosen.append(place))
    table = find(pane, MentionTable, "mentionTable")
    place = table.visualRect(table.mentions.index(1)).center()
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    begin = WORDS.rindex("Harbour Union")
    assert chosen == [(desk.article, begin, begin + len("Harbour Union"))]


def test_a_mention_is_heard_with_the_words_around_it(desk: Desk, pane: RecordsPane) -> None:
    table = find(pane, MentionTable, "mentionTable")
    heard = table.mentions.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert heard.startswith("paragraph 2: Harbour Union said on Monday that its members would return to work")


def test_an_entity_shows_the_events_and_quotes_it_takes_part_in(desk: Desk, pane: RecordsPane, union: str,
                                                              quote: str) -> None:
    event = desk.event("The strike had left")
    desk.do(set_event(event, participants=(Participant(role="actor", entity=union),)))
    desk.do(set_quote(quote, speaker=union))
    chips = find(pane, ChipRow, "entityAppearances").chips
    assert [(chip.face.badge, chip.text()) for chip in chips] == [("E1", "Carried out by"), ("Q1", "Speaker")]
    QTest.mouseClick(chips[1], Qt.MouseButton.LeftButton, pos=QPoint(10, 12))
    assert pane.current() == ("quote", quote)


def test_the_words_of_a_quote_are_locked_and_lead_to_the_article(desk: Desk, pane: RecordsPane, quote: str) -> None:
    pane.show_record("quote", quote)
    chosen: list[tuple[str, int, int]] = []
    pane.evidence_chosen.connect(lambda *place: chosen.append(place))
    words = find(pane, QLabel, "quoteText")
    assert words.text() == "“We have what we came for,”"
    assert not words.textInteractionFlags() & Qt.TextInteractionFlag.TextEditable
    QTest.mouseClick(find(pane, QPushButton, "showQuoteButton"), Qt.MouseButton.LeftButton)
    begin = WORDS.index("We have what")
    assert chosen == [(desk.article, begin, begin + len("We have what we came for,"))]
    form = pane.form_of("quote")
    assert [chip.text() for chip in find(form, PassageChips, "evidenceList").chips] == ["¶3"]


def test_the_kind_of_a_quote_is_chosen_by_click_and_by_arrow(desk: Desk, pane: RecordsPane, quote: str) -> None:
    pane.show_record("quote", quote)
    QTest.mouseClick(find(pane, QAbstractButton, "quoteKindIndirect"), Qt.MouseButton.LeftButton)
    assert desk.get(Quote, quote).kind == "indirect"
    assert find(pane, QLabel, "quoteText").text() == "We have what we came for,"
    desk.focus(find(pane, QAbstractButton, "quoteKindIndirect"))
    desk.press("Left")
    assert desk.get(Quote, quote).kind == "partial"


def test_a_speaker_is_named_by_the_best_match(desk: Desk, pane: RecordsPane, quote: str) -> None:
    ana = desk.tag("Ana Ruiz", "person")
    pane.show_record("quote", quote)
    desk.write(find(pane, QLineEdit, "quoteSpeaker"), "ruiz")
    desk.press("Return")
    assert desk.get(Quote, quote).speaker == ana
    assert pane.table_of("quote").model.index(0, 1).data() == "Ana Ruiz"


def test_a_near_spelling_is_offered(desk: Desk, pane: RecordsPane, quote: str, union: str) -> None:
    pane.show_record("quote", quote)
    desk.write(find(pane, QLineEdit, "quoteSpeaker"), "Harbor Union")
    desk.press("Return")
    assert desk.get(Quote, quote).speaker == union


def test_a_speaker_without_a_name_is_kept_in_words(desk: Desk, pane: RecordsPane, quote: str) -> None:
    pane.show_record("quote", quote)
    desk.write(find(pane, QLineEdit, "quoteSpeaker"), "a tired skipper")
    desk.focus(find(pane, QLineEdit, "quoteCue"))
    found = desk.get(Quote, quote)
    assert (found.speaker, found.speaker_words) == ("", "a tired skipper")


def test_a_new_speaker_is_made_and_named_in_one_undo_step(desk: Desk, pane: RecordsPane, quote: str) -> None:
    pane.show_record("quote", quote)
    speaker = find(pane, QLineEdit, "quoteSpeaker")
    desk.write(speaker, "Bo Lind")
    rows = find(desk.window, Suggestions, "quoteSpeakerSuggestions")
    labels = [rows.rows.at(row).words for row in range(rows.rows.rowCount())]
    assert labels == ["Keep the words “Bo Lind”", "New person “Bo Lind”", "New organisation “Bo Lind”"]
    desk.press("Down")
    desk.press("Return")
    found = desk.get(Quote, quote)
    entity = desk.get(Entity, found.speaker)
    assert (entity.name, entity.type, found.speaker_words) == ("Bo Lind", "person", "")
    desk.press("Ctrl+Z")
    assert desk.get(Quote, quote).speaker == ""
    assert desk.project.find(Entity, entity.id) is None


def test_what_names_no_entity_stays_in_a_field_that_has_no_room_for_words(desk: Desk, pane: RecordsPane,
                                                                        quote: str) -> None:
    pane.show_record("quote", quote)
    QTest.mouseClick(find(pane, AboutField, "quoteAbout").add_button, Qt.MouseButton.LeftButton)
    about = find(pane, QLineEdit, "quoteAboutNew")
    desk.write(about, "reporters")
    desk.focus(find(pane, QLineEdit, "quoteCue"))
    assert desk.get(Quote, quote).about == ()
    assert about.text() == "reporters"
    assert about.accessibleDescription().startswith("No entity is called “reporters”.")


def test_what_a_quote_is_about_is_added_opened_and_removed(desk: Desk, pane: RecordsPane, quote: str,
                                                          union: str) -> None:
    pane.show_record("quote", quote)
    about = find(pane, AboutField, "quoteAbout")
    QTest.mouseClick(about.add_button, Qt.MouseButton.LeftButton)
    QTest.keyClicks(about.picker, "harb")
    desk.press("Return")
    assert desk.get(Quote, quote).about == (union,)
    assert not about.picker.isVisible()
    QTest.mouseClick(about.chips[0], Qt.MouseButton.LeftButton, pos=QPoint(10, 12))
    assert pane.current() == ("entity", union)
    pane.show_record("quote", quote)
    desk.focus(about.chips[0])
    desk.press("Delete")
    assert desk.get(Quote, quote).about == ()


def test_what_names_nothing_keeps_its_line_open_until_it_is_mended(desk: Desk, pane: RecordsPane, quote: str) -> None:
    pane.show_record("quote", quote)
    about = find(pane, AboutField, "quoteAbout")
    QTest.mouseClick(about.add_button, Qt.MouseButton.LeftButton)
    QTest.keyClicks(about.picker, "the weather")
    desk.focus(find(pane, QLineEdit, "quoteCue"))
    assert about.picker.isVisible()
    assert about.picker.text() == "the weather"
    desk.focus(about.picker)
    desk.press("Esc")
    assert not about.picker.isVisible()


def test_undo_works_while_the_suggestions_are_open(desk: Desk, pane: RecordsPane, quote: str) -> None:
    pane.show_record("quote", quote)
    desk.do(set_quote(quote, context="At the quay"))
    speaker = find(pane, QLineEdit, "quoteSpeaker")
    desk.write(speaker, "harb")
    assert find(desk.window, Suggestions, "quoteSpeakerSuggestions").isVisible()
    desk.press("Ctrl+Z")
    desk.press("Ctrl+Z")
    assert desk.get(Quote, quote).context == ""


def test_esc_closes_the_suggestions_first_and_then_gives_the_name_back(desk: Desk, pane: RecordsPane, quote: str,
                                                                      union: str) -> None:
    desk.do(set_quote(quote, speaker=union))
    pane.show_record("quote", quote)
    speaker = find(pane, QLineEdit, "quoteSpeaker")
    desk.write(speaker, "harb")
    desk.press("Esc")
    assert speaker.text() == "harb"
    desk.press("Esc")
    assert speaker.text() == "Harbour Union"
    assert desk.get(Quote, quote).speaker == union


def test_a_suggestion_is_taken_by_a_click(desk: Desk, pane: RecordsPane, quote: str, union: str) -> None:
    pane.show_record("quote", quote)
    desk.write(find(pane, QLineEdit, "quoteSpeaker"), "harb")
    rows = find(desk.window, Suggestions, "quoteSpeakerSuggestions")
    place = rows.list.visualRect(rows.rows.index(0)).center()
    QTest.mouseClick(rows.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert desk.get(Quote, quote).speaker == union
    assert not rows.isVisible()


def test_the_cue_is_read_from_the_article_until_it_is_typed(desk: Desk, pane: RecordsPane, quote: str) -> None:
    begin = WORDS.index("told reporters")
    desk.do(set_quote(quote, cue=Stretch(begin, begin + 4)))
    pane.show_record("quote", quote)
    cue = find(pane, QLineEdit, "quoteCue")
    assert cue.text() == "told"
    desk.write(cue, "insisted")
    desk.press("Return")
    found = desk.get(Quote, quote)
    assert (found.cue_words, found.cue) == ("insisted", None)

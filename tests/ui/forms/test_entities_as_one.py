"""Entities that look alike are offered, merged, told apart and parted again in the form."""

from __future__ import annotations

from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLabel, QPushButton, QTableView, QToolButton, QWidget
from shiboken6 import isValid

from editor.model.edits.entities import add_entity, set_entity
from editor.model.edits.merging import merge_entities, merge_several
from editor.model.edits.offices import add_office, set_office
from editor.model.edits.projects import take_in_records
from editor.model.edits.quotes import set_quote
from editor.model.records import Entity, Mention, Office, Quote
from editor.ui.forms import RecordsPane
from editor.ui.forms.duplicates import DuplicatesDialog
from editor.ui.forms.fields import TextArea
from editor.ui.forms.mentions import MentionTable
from editor.ui.forms.merging import MergeDialog
from editor.ui.forms.offices import OfficesField
from editor.ui.forms.same_as import MergedInto, SameAs
from editor.ui.forms.splitting import SplitDialog
from tests.ui.forms.desk import WORDS, Desk, find

D = TypeVar("D", bound=QDialog)


@pytest.fixture
def union(desk: Desk) -> str:
    return desk.tag("Harbour Union", "organisation")


@pytest.fixture
def other(desk: Desk, union: str) -> str:
    desk.do(add_entity("Harbuor Union", "organisation"))
    return desk.project.each(Entity)[-1].id


@pytest.fixture
def pane(desk: Desk, union: str, other: str) -> RecordsPane:
    pane = desk.pane(height=1100)
    pane.show_article(desk.article)
    pane.show_record("entity", union)
    find(pane, SameAs, "entitySameAs").look()
    return pane


def _opened(desk: Desk, dialog: D) -> D:
    """Open a dialog over the window, ready for keys; it goes by itself when it is closed."""
    dialog.show()
    desk.qtbot.waitExposed(dialog)
    dialog.activateWindow()
    desk.qtbot.waitUntil(lambda: dialog.isActiveWindow() and dialog.focusWidget() is not None)
    return dialog


def _press(dialog: QDialog, keys: str) -> None:
    combination = QKeySequence(keys)[0]
    handle = dialog.windowHandle()
    assert handle is not None
    QTest.keyClick(handle, combination.key(), combination.keyboardModifiers())


def _names(pane: RecordsPane) -> list[str]:
    model = pane.table_of("entity").model
    return [str(model.index(row, 1).data()) for row in range(model.rowCount())]


def test_what_looks_alike_is_offered_with_the_reason(pane: RecordsPane) -> None:
    (card,) = find(pane, SameAs, "entitySameAs").cards
    assert (card.name.text(), card.reason.text()) == ("Harbuor Union", "Another way to write “Harbour Union”")
    assert card.merge.accessibleName() == "Merge “Harbuor Union” into this one"


def test_a_card_merges_and_the_other_has_no_row_any_more(desk: Desk, pane: RecordsPane, union: str,
                                                        other: str) -> None:
    QTest.mouseClick(find(pane, QPushButton, "sameAs1Merge"), Qt.MouseButton.LeftButton)
    assert desk.get(Entity, other).merged_into == union
    assert _names(pane) == ["Harbour Union"]
    assert not find(pane, SameAs, "entitySameAs").isVisible()
    assert find(pane, MergedInto, "entityMerged").isVisible()


def test_a_card_keeps_the_fuller_name_of_a_person_and_says_so(desk: Desk, pane: RecordsPane) -> None:
    for name in ("Ruiz", "Ana Ruiz"):
        desk.do(add_entity(name, "person"))
    short, full = desk.project.each(Entity)[-2:]
    pane.show_record("entity", short.id)
    find(pane, SameAs, "entitySameAs").look()
    (card,) = find(pane, SameAs, "entitySameAs").cards
    assert card.reason.text() == "Same last name as “Ruiz”. Merging keeps the name “Ana Ruiz”."
    assert card.merge.toolTip() == "Merge this one into “Ana Ruiz”"
    desk.focus(card.merge)
    desk.press("Space")
    assert (desk.get(Entity, short.id).merged_into, desk.get(Entity, full.id).merged_into) == (full.id, "")
    assert pane.current() == ("entity", full.id)


def test_a_pair_of_people_is_merged_into_the_fuller_name(desk: Desk) -> None:
    for name in ("Ruiz", "Ana Ruiz"):
        desk.do(add_entity(name, "person"))
    dialog = _opened(desk, DuplicatesDialog(desk.bridge, desk.show(QWidget(), 800, 800)))
    desk.qtbot.waitUntil(lambda: dialog.rows.rowCount() == 1)
    assert str(dialog.rows.index(0).data()) == "Ana Ruiz and Ruiz"


def test_two_told_apart_are_not_offered_again(desk: Desk, pane: RecordsPane, union: str, other: str) -> None:
    desk.focus(find(pane, QPushButton, "sameAs1Different"))
    desk.press("Space")
    assert desk.get(Entity, union).different_from == (other,)
    assert not find(pane, SameAs, "entitySameAs").isVisible()
    desk.press("Ctrl+Z")
    find(pane, SameAs, "entitySameAs").look()
    assert find(pane, SameAs, "entitySameAs").isVisible()


def test_a_merged_entity_is_parted_again_from_its_line(desk: Desk, pane: RecordsPane, union: str, other: str) -> None:
    desk.do(merge_entities(union, other))
    line, label, button = find(pane, MergedInto, "entityMerged").lines[0]
    assert label.text() == "Harbuor Union, 0 mentions"
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert desk.get(Entity, other).merged_into == ""
    assert not line.isVisible()
    assert _names(pane) == ["Harbour Union", "Harbuor Union"]


def test_of_very_many_merged_entities_further_ones_are_shown_when_asked_for(
        desk: Desk, pane: RecordsPane, union: str) -> None:
    others = [f"{number:026}" for number in range(70)]
    desk.do(take_in_records(tuple(
        Entity(id=one, type="organisation", name=f"Dockers {one}") for one in others), (), ""))
    desk.do(merge_several(union, others))
    held = find(pane, MergedInto, "entityMerged")
    assert (sum(line.isVisible() for line, _, _ in held.lines), held.more.text()) == (12, "Show 50 more")
    desk.focus(held.more)
    desk.press("Space")
    assert (sum(line.isVisible() for line, _, _ in held.lines), held.more.text()) == (62, "Show 8 more")
    assert held.lines[12][2].hasFocus()
    desk.press("Space")
    assert desk.get(Entity, others[12]).merged_into == ""


def test_the_record_of_a_merged_entity_is_the_one_that_stands_for_it(desk: Desk, pane: RecordsPane, union: str,
                                                                    other: str) -> None:
    desk.do(merge_entities(union, other))
    pane.show_record("entity", other)
    assert pane.current() == ("entity", union)


def test_mentions_and_counts_of_both_are_shown_as_of_one(desk: Desk, pane: RecordsPane, union: str) -> None:
    desk.tag("Island Transport", "organisation")
    transport = desk.project.each(Entity)[-1].id
    desk.do(merge_entities(union, transport))
    assert find(pane, MentionTable, "mentionTable").mentions.count == 3
    assert pane.table_of("entity").model.index(0, 2).data() == "3"
    desk.press("Ctrl+Z")
    assert find(pane, MentionTable, "mentionTable").mentions.count == 2


def test_the_buttons_of_the_head_tell_what_they_do_and_their_keys(pane: RecordsPane) -> None:
    wished: list[tuple[str, str, str]] = []
    pane.wished.connect(lambda *wish: wished.append(wish))
    merge = find(pane, QToolButton, "entityMergeButton")
    assert merge.toolTip() == "Merge with another entity (Ctrl+M)"
    QTest.mouseClick(merge, Qt.MouseButton.LeftButton)
    QTest.mouseClick(find(pane, QToolButton, "entitySplitButton"), Qt.MouseButton.LeftButton)
    QTest.mouseClick(find(pane, QPushButton, "findMoreButton"), Qt.MouseButton.LeftButton)
    record = pane.current()
    assert record is not None
    assert wished == [(deed, *record) for deed in ("merge", "split", "find more")]


def test_the_merge_dialog_begins_with_what_looks_alike_and_says_what_will_happen(desk: Desk, union: str,
                                                                               other: str) -> None:
    desk.tag("Port Ellis", "location")
    dialog = _opened(desk, MergeDialog(desk.bridge, union, desk.show(QWidget(), 800, 800)))
    assert dialog.rows.at(0).words == "Harbuor Union"
    assert find(dialog, QLabel, "mergeOutcome").text() == (
        "“Harbuor Union” becomes another name of “Harbour Union”, with 0 mentions.")
    merged: list[str] = []
    dialog.merged.connect(merged.append)
    desk.focus(dialog.field)
    _press(dialog, "Return")
    assert desk.get(Entity, other).merged_into == union
    assert merged == [union]


def test_the_other_name_can_be_the_one_that_stays(desk: Desk, union: str, other: str) -> None:
    dialog = _opened(desk, MergeDialog(desk.bridge, union, desk.show(QWidget(), 800, 800)))
    dialog.keeps[1].setChecked(True)
    dialog.merge_button.click()
    assert desk.get(Entity, union).merged_into == other


def test_an_entity_of_another_type_is_found_by_typing_and_the_difference_is_told(desk: Desk, union: str) -> None:
    desk.tag("Port Ellis", "location")
    place = desk.project.each(Entity)[-1].id
    dialog = _opened(desk, MergeDialog(desk.bridge, union, desk.show(QWidget(), 800, 800)))
    desk.write(dialog.field, "port")
    assert dialog.types.text() == ("They are of two types: the one that stays is Organisation, and the mentions of the "
                                   "other stay tagged as Location.")
    _press(dialog, "Return")
    assert desk.get(Entity, place).merged_into == union


def test_mentions_are_chosen_by_spelling_and_split_off_in_one_step(desk: Desk, union: str) -> None:
    ana = desk.tag("Ana Ruiz", "person")
    desk.do(merge_entities(union, ana))
    dialog = _opened(desk, SplitDialog(desk.bridge, union, desk.show(QWidget(), 800, 800)))
    assert [row.words for row in dialog.rows.ticked] == ["Ana Ruiz"]
    assert dialog.receiver.text() == "Ana Ruiz"
    assert dialog.split_button.text() == "Split 1 mention off"
    heard = dialog.rows.index(dialog.rows.line_of(desk.article, WORDS.index("Ana Ruiz"))).data(
        Qt.ItemDataRole.AccessibleTextRole)
    assert heard.startswith("paragraph 3: ")
    dialog.split_button.click()
    new = desk.project.each(Entity)[-1]
    assert (new.name, desk.project.tally(new.id), desk.project.tally(union)) == ("Ana Ruiz", 1, 2)
    desk.bridge.undo()
    assert desk.project.tally(union) == 3


def test_all_mentions_cannot_be_split_off_to_a_new_entity_but_to_one_that_is_there(desk: Desk, union: str,
                                                                                  other: str) -> None:
    dialog = _opened(desk, SplitDialog(desk.bridge, union, desk.show(QWidget(), 800, 800)))
    dialog.rows.tick_all(ticked=True)
    assert not dialog.split_button.isEnabled()
    desk.write(dialog.receiver, "Harbuor")
    _press(dialog, "Down")
    _press(dialog, "Return")
    assert dialog.receiver.into == other
    dialog.split_button.click()
    assert desk.project.tally(other) == 2


def test_with_no_mention_ticked_the_button_names_no_number_and_is_grey(desk: Desk, union: str) -> None:
    dialog = _opened(desk, SplitDialog(desk.bridge, union, desk.show(QWidget(), 800, 800)))
    dialog.rows.tick_all(ticked=False)
    assert (dialog.split_button.text(), dialog.split_button.isEnabled()) == ("Split off", False)


def test_merging_and_splitting_end_with_the_project(desk: Desk, union: str) -> None:
    window = desk.show(QWidget(), 800, 800)
    dialogs = [_opened(desk, kind(desk.bridge, union, window)) for kind in (MergeDialog, SplitDialog)]
    desk.bridge.take(None)
    desk.qtbot.waitUntil(lambda: not any(map(isValid, dialogs)))


def test_all_pairs_are_reviewed_one_after_another(desk: Desk, union: str, other: str) -> None:
    desk.do(add_entity("Island Line", "organisation"))
    desk.do(add_entity("The Island Line", "organisation"))
    dialog = _opened(desk, DuplicatesDialog(desk.bridge, desk.show(QWidget(), 800, 800)))
    desk.qtbot.waitUntil(lambda: dialog.count.text() == "2 pairs may be one and the same.")
    _press(dialog, "D")
    assert dialog.rows.rowCount() == 1
    _press(dialog, "M")
    assert desk.get(Entity, other).merged_into == union
    assert dialog.count.text() == "No two entities look alike."
    _press(dialog, "Ctrl+Z")
    assert dialog.rows.rowCount() == 1


def test_a_change_of_very_many_entities_is_looked_at_when_it_has_rested(desk: Desk, union: str) -> None:
    dialog = _opened(desk, DuplicatesDialog(desk.bridge, desk.show(QWidget(), 800, 800)))
    desk.qtbot.waitUntil(lambda: dialog.count.text() == "No two entities look alike.")
    twins = tuple(Entity(id=f"{name}{number}", type="organisation", name=f"The {name} Line")
                  for name in ("Island", "Coast", "River") for number in (1, 2))
    desk.do(take_in_records(twins, (), "twins.json"))
    desk.qtbot.waitUntil(lambda: dialog.rows.rowCount() == 3)


def test_pairs_are_looked_for_no_more_once_their_dialog_or_project_is_closed(desk: Desk, union: str) -> None:
    with desk.qtbot.captureExceptions() as faults:
        for close in (lambda shown: shown.close(), lambda _: desk.bridge.take(None)):
            dialog = _opened(desk, DuplicatesDialog(desk.bridge, desk.show(QWidget(), 800, 800)))
            close(dialog)
            desk.qtbot.waitUntil(lambda dialog=dialog: not isValid(dialog))
            desk.bridge.submit(add_entity("Island Line", "organisation"))
            desk.qtbot.wait(500)
    assert faults == []


def test_an_office_shows_its_words_its_organisation_and_its_paragraph(desk: Desk, pane: RecordsPane,
                                                                    union: str) -> None:
    ana = desk.tag("Ana Ruiz", "person")
    begin = WORDS.index("union leader")
    desk.do(add_office(ana, desk.article, begin, begin + len("union leader")))
    desk.do(set_entity(ana, offices=(Office("union leader", union, desk.get(Entity, ana).offices[0].passage),)))
    pane.show_record("entity", ana)
    went: list[tuple[str, int, int]] = []
    pane.evidence_chosen.connect(lambda *place: went.append(place))
    (row,) = find(pane, OfficesField, "entityOffices").rows
    assert (row.words.toPlainText(), row.organisation.text(), row.passage.text()) == (
        "union leader", "Harbour Union", "¶3")
    QTest.mouseClick(row.passage, Qt.MouseButton.LeftButton)
    assert went == [(desk.article, begin, begin + len("union leader"))]
    QTest.mouseClick(row.organisation, Qt.MouseButton.LeftButton)
    assert pane.current() == ("entity", union)


def test_an_office_is_typed_worded_anew_and_goes_with_its_words(desk: Desk, pane: RecordsPane, union: str) -> None:
    field = find(pane, OfficesField, "entityOffices")
    QTest.mouseClick(field.add_button, Qt.MouseButton.LeftButton)
    QTest.keyClicks(field.line, "striker")
    desk.press("Return")
    desk.do(set_office(union, 1, "employer"))
    assert desk.get(Entity, union).offices == (Office("striker"), Office("employer"))
    desk.write(field.rows[0].words, "organiser")
    desk.rest()
    assert desk.get(Entity, union).offices == (Office("organiser"), Office("employer"))
    desk.write(field.rows[0].words, "x")
    desk.press("Backspace")
    desk.rest()
    assert len(desk.get(Entity, union).offices) == 2, "while it is being typed, the line stays"
    desk.focus(find(pane, TextArea, "entityDescription"))
    desk.qtbot.waitUntil(lambda: desk.get(Entity, union).offices == (Office("employer"),))
    desk.press("Ctrl+Z")
    assert desk.get(Entity, union).offices == (Office("striker"), Office("employer")), "as before the visit"


def test_suggested_mentions_stand_apart_and_are_accepted_at_once(desk: Desk, pane: RecordsPane, union: str) -> None:
    known = desk.project.mentions_naming(union)[0]
    suggested = []
    for place, words in enumerate(("members", "boats")):
        begin = WORDS.index(words)
        end = begin + len(words)
        suggested.append(Mention(id=f"s{place}", article=desk.article, begin=begin, end=end, words=words,
                                 text=known.text, before=WORDS[begin - 24:begin], after=WORDS[end:end + 24],
                                 type="organisation", entity=union, state="suggested", origin="names"))
    desk.do(take_in_records(tuple(suggested), (), "names.json"))
    table = find(pane, MentionTable, "suggestedMentionTable")
    assert (table.mentions.count, find(pane, MentionTable, "mentionTable").mentions.count) == (2, 2)
    desk.focus(table)
    table.setCurrentIndex(table.mentions.index(0))
    QTest.keyClick(table, Qt.Key.Key_A)
    assert desk.get(Mention, "s0").state == "accepted"
    QTest.mouseClick(find(pane, QPushButton, "acceptMentionsButton"), Qt.MouseButton.LeftButton)
    assert desk.project.tally(union) == 4
    assert not table.isVisible()


def test_ctrl_enter_goes_to_the_next_record_that_lacks_something(desk: Desk, pane: RecordsPane, union: str,
                                                                other: str) -> None:
    told: list[str] = []
    pane.told.connect(told.append)
    desk.do(set_entity(union, kind="trade union"))
    desk.focus(find(pane, TextArea, "entityDescription"))
    desk.press("Ctrl+Return")
    assert pane.current() == ("entity", other)
    desk.do(set_entity(other, kind="trade union"))
    desk.press("Ctrl+Return")
    assert told == ["Nothing is missing: every event, quote, note and entity is complete."]


def test_a_quote_names_the_one_its_speaker_was_merged_into(desk: Desk, pane: RecordsPane, union: str) -> None:
    ana = desk.tag("Ana Ruiz", "person")
    quote = desk.quote("“We have what we came for,”")
    desk.do(set_quote(quote, speaker=ana))
    desk.do(merge_entities(union, ana))
    assert pane.table_of("quote").model.index(0, 1).data() == "Harbour Union"
    assert desk.get(Quote, quote).speaker == ana


def test_an_empty_filter_offers_one_way_out(desk: Desk, pane: RecordsPane) -> None:
    table = pane.table_of("entity")
    desk.write(table.filter, "zzz")
    assert (table.nothing.text(), table.way_out.text()) == ("Nothing matches “zzz”.", "Show all")
    QTest.mouseClick(table.way_out, Qt.MouseButton.LeftButton)
    assert find(pane, QTableView, "entityTable").hasFocus()
    assert table.filter.text() == ""

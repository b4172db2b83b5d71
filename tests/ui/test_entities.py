"""Entities and notes at the window: keys, menus, the article and the records together."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QMenu, QPlainTextEdit, QTableView, QTabWidget

from editor.model.edits.entities import add_entity
from editor.model.edits.mentions import tag_mention
from editor.model.edits.merging import merge_entities
from editor.model.records import Entity, Note
from editor.ui.forms.duplicates import DuplicatesDialog
from editor.ui.forms.mentions import MentionTable
from editor.ui.forms.merging import MergeDialog
from editor.ui.forms.splitting import SplitDialog
from tests.journeys.hands import CONTROL, SHIFT, Hands

ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def hands(hands: Hands) -> Hands:
    hands.window.projects.open_sample()
    QApplication.processEvents()
    return hands


def _entities(hands: Hands) -> list[Entity]:
    return hands.window.bridge.project.each(Entity)


def _dialog(hands: Hands, kind: type[QDialog]) -> QDialog:
    hands.wait(lambda: hands.window.findChild(kind) is not None)
    found = hands.window.findChild(kind)
    assert isinstance(found, QDialog)
    return found


def test_n_makes_a_note_on_the_selection_and_takes_its_words(hands: Hands) -> None:
    words = max(hands.window.view.words.split(), key=len).strip(".,”“")
    hands.select(words)
    hands.key(Qt.Key.Key_N)
    hands.type("Look this up")
    hands.key(Qt.Key.Key_1, ALT)
    note = hands.window.bridge.project.each(Note)[-1]
    assert note.words == "Look this up"
    assert note.anchor is not None
    assert note.anchor.words == words
    tabs = hands.find(QTabWidget, "recordTabs")
    assert tabs.tabBar().accessibleTabName(3) == "Notes, 2"


def test_esc_keeps_the_words_of_a_note_and_brings_the_keys_back_to_the_article(hands: Hands) -> None:
    hands.select(max(hands.window.view.words.split(), key=len).strip(".,”“"))
    hands.key(Qt.Key.Key_N)
    hands.type("Look this up")
    hands.key(Qt.Key.Key_Escape)
    assert hands.window.bridge.project.each(Note)[-1].words == "Look this up"
    assert hands.window.view.hasFocus()
    hands.key(Qt.Key.Key_Z, CONTROL)
    assert hands.window.bridge.project.each(Note)[-1].words == ""
    hands.key(Qt.Key.Key_Z, CONTROL | SHIFT)
    assert hands.window.bridge.project.each(Note)[-1].words == "Look this up"


def test_the_other_entity_of_a_merge_is_found_by_any_word_of_its_name(hands: Hands) -> None:
    hands.window.bridge.submit(add_entity("Harbour Governor Mohamed Shi’a al-Orlani", "person"))
    hands.window.records.show_record("entity", _entities(hands)[0].id)
    hands.key(Qt.Key.Key_M, CONTROL)
    dialog = _dialog(hands, MergeDialog)
    assert isinstance(dialog, MergeDialog)
    for words in ("orlani", "shia", "governor"):
        dialog.field.setFocus()
        dialog.field.selectAll()
        hands.type(words)
        assert dialog.rows.at(0).words == "Harbour Governor Mohamed Shi’a al-Orlani"
    dialog.field.selectAll()
    hands.type("qqqq")
    assert hands.find(QLabel, "mergeNothing").text() == "No other entity is called “qqqq”."
    assert not dialog.list.isVisible()
    assert not dialog.merge_button.isEnabled()
    dialog.reject()


def test_alt_4_goes_to_the_notes_where_one_is_deleted_and_comes_back(hands: Hands) -> None:
    hands.select(max(hands.window.view.words.split(), key=len).strip(".,”“"))
    hands.key(Qt.Key.Key_N)
    hands.type("Later")
    hands.key(Qt.Key.Key_4, ALT)
    assert hands.find(QTableView, "noteTable").hasFocus()
    hands.key(Qt.Key.Key_Delete)
    assert "Later" not in [note.words for note in hands.window.bridge.project.each(Note)]
    hands.key(Qt.Key.Key_Z, CONTROL)
    assert hands.window.bridge.project.each(Note)[-1].words == "Later"


def test_a_note_is_added_to_a_record_from_its_menu(hands: Hands) -> None:
    entity = _entities(hands)[0]
    hands.window.records.show_record("entity", entity.id)
    menu = hands.find(QMenu, "entityMenu")
    next(action for action in menu.actions() if action.objectName() == "entityNote").trigger()
    assert hands.window.bridge.project.each(Note)[-1].record == entity.id
    assert hands.find(QPlainTextEdit, "noteWords").hasFocus()


def test_ctrl_m_merges_the_open_entity_with_one_found_by_typing(hands: Hands) -> None:
    first, second = _entities(hands)[:2]
    hands.window.records.show_record("entity", first.id)
    hands.key(Qt.Key.Key_M, CONTROL)
    dialog = _dialog(hands, MergeDialog)
    assert isinstance(dialog, MergeDialog)
    hands.type(second.name)
    hands.key(Qt.Key.Key_Return)
    assert hands.find(QLabel, "statusCounts").text().startswith(f"{len(_entities(hands)) - 1} entities")
    assert hands.window.bridge.project.get(Entity, second.id).merged_into == first.id
    hands.key(Qt.Key.Key_Z, CONTROL)
    assert hands.window.bridge.project.get(Entity, second.id).merged_into == ""


def test_ctrl_m_without_an_open_entity_says_so(hands: Hands) -> None:
    hands.window.records.focus_table("note")
    hands.key(Qt.Key.Key_M, CONTROL)
    assert hands.window.findChild(MergeDialog) is None
    said = [label.text() for label in hands.window.toast.findChildren(QLabel)]
    assert "Nothing was done: open the entity first that you mean." in said


def test_ctrl_shift_m_splits_the_open_entity(hands: Hands) -> None:
    project = hands.window.bridge.project
    entity = max(_entities(hands), key=lambda one: project.tally(one.id))
    before = project.tally(entity.id)
    hands.window.records.show_record("entity", entity.id)
    hands.key(Qt.Key.Key_M, CONTROL | SHIFT)
    dialog = _dialog(hands, SplitDialog)
    assert isinstance(dialog, SplitDialog)
    dialog.rows.tick_all(ticked=False)
    dialog.list.setFocus()
    dialog.list.go_to_first()
    hands.key(Qt.Key.Key_Space)
    dialog.receiver.setText("Somebody else")
    dialog.accept()
    assert hands.window.bridge.project.tally(entity.id) == before - 1
    assert hands.window.records.current() == ("entity", _entities(hands)[-1].id)


def test_selected_words_are_added_as_an_office_of_who_is_named_beside_them(hands: Hands) -> None:
    window = hands.window
    article = window.reading.article
    words = window.view.words
    begin = words.index("\n") + 1
    first, second = words[begin:].split()[:2]
    window.bridge.submit(tag_mention(article, begin, begin + len(first), "person"))
    holder = _entities(hands)[-1]
    hands.select(second)
    window.tag_menu.see_what_can_be_done()
    offices = hands.find(QMenu, "officeMenu")
    action = next(action for action in offices.actions() if action.text() == holder.name)
    action.trigger()
    (office,) = window.bridge.project.get(Entity, holder.id).offices
    assert office.passage is not None
    assert office.words == office.passage.words


def test_a_pick_in_the_article_offers_to_merge_with_the_open_entity(hands: Hands) -> None:
    first, second = _entities(hands)[:2]
    window = hands.window
    window.records.show_record("entity", first.id)
    window.reading.merge_picked.emit(second.id)
    dialog = _dialog(hands, MergeDialog)
    assert isinstance(dialog, MergeDialog)
    assert dialog.rows.at(0).words == second.name
    dialog.accept()
    assert window.bridge.project.get(Entity, second.id).merged_into == first.id


def test_a_click_on_a_mention_of_a_merged_entity_opens_the_one_that_stands_for_it(hands: Hands) -> None:
    window = hands.window
    project = window.bridge.project
    tagged = [one for one in _entities(hands) if project.mentions_naming(one.id)]
    first, second = tagged[:2]
    mention = project.mentions_naming(second.id)[0]
    window.bridge.submit(merge_entities(first.id, second.id))
    window.view.mark_activated.emit(mention.id)
    assert window.records.current() == ("entity", first.id)
    table = hands.find(MentionTable, "mentionTable")
    assert mention.id in table.mentions.ids


def test_possible_duplicates_are_reviewed_from_the_menu(hands: Hands) -> None:
    entity = _entities(hands)[0]
    hands.window.bridge.submit(add_entity(entity.name.upper(), entity.type))
    hands.window.commands.action("duplicates").trigger()
    dialog = _dialog(hands, DuplicatesDialog)
    assert isinstance(dialog, DuplicatesDialog)
    hands.wait(lambda: dialog.rows.rowCount() > 0)
    rows = dialog.rows.rowCount()
    dialog.merge.click()
    assert dialog.rows.rowCount() == rows - 1
    dialog.close()


def test_find_more_asks_for_the_places_of_the_open_entity(hands: Hands) -> None:
    asked: list[str] = []
    hands.window.records.find_more_requested.connect(asked.append)
    entity = _entities(hands)[0]
    hands.window.records.show_record("entity", entity.id)
    hands.window.records.wished.emit("find more", "entity", entity.id)
    assert asked == [entity.id]

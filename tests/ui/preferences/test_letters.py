"""The letters that tag, given anew in Preferences: they act at once, are shown wherever the old ones were, and stay."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QPushButton, QWidget

from editor.model.records import Entity, Mention, OwnTerm
from editor.model.scheme import DEFAULT, scheme, with_terms
from editor.storage.settings import change_settings, load_settings
from editor.ui.application import make_application, make_window
from editor.ui.forms.header import BadgeSign
from editor.ui.letters import kinds_of, letters_in_force, prefer_letters
from editor.ui.preferences.dialog import PreferencesDialog
from editor.ui.preferences.key_field import KeyField
from editor.ui.tagging.rows import KindRow
from tests.journeys.hands import CONTROL, NONE, SHIFT, Hands

Key = Qt.Key
CYRILLIC_PE = Key(0x41F)
NEWS = scheme(DEFAULT).entity_types


@pytest.fixture
def hands() -> Iterator[Hands]:
    make_application()
    found = Hands(make_window(theme="light"))
    found.window.resize(1440, 900)
    found.window.projects.open_sample()
    QApplication.processEvents()
    yield found
    found.leave()
    prefer_letters({})


def press(hands: Hands, key: Qt.Key, text: str = "", modifiers: Qt.KeyboardModifier = NONE) -> None:
    """Press a key of any keyboard, which writes this text, in the article."""
    hands.wait(hands.window.view.hasFocus)
    QTest.sendKeyEvent(QTest.KeyAction.Click, hands.window.view, key, text, modifiers)
    QApplication.processEvents()


def opened(hands: Hands) -> PreferencesDialog:
    """Open Preferences by their keys and wait until all rows are there."""
    hands.key(Key.Key_Comma, CONTROL)
    dialog = hands.find(PreferencesDialog, "preferencesDialog")
    hands.wait(lambda: dialog.findChild(KeyField, "aboutKeys") is not None)
    return dialog


def give(dialog: PreferencesDialog, name: str, key: Qt.Key, text: str = "",
         modifiers: Qt.KeyboardModifier = NONE) -> str:
    """Press a key for something in Preferences, and return what is told under it."""
    field = dialog.findChild(KeyField, f"{name}Keys")
    assert field is not None, name
    QTest.mouseClick(field, Qt.MouseButton.LeftButton)
    for kind in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress):
        QApplication.sendEvent(field, QKeyEvent(kind, key, modifiers, text))
    return told(dialog, name)


def told(dialog: PreferencesDialog, name: str) -> str:
    """Return the sentence under the keys of something, blank where none is shown."""
    row = dialog.findChild(QWidget, f"{name}KeysRow")
    assert row is not None, name
    return " ".join(label.text() for label in row.findChildren(QLabel) if label.isVisible()
                    and label.property("role") in ("hint", "warning"))


def button(dialog: PreferencesDialog, name: str) -> QPushButton:
    """Return a button of Preferences."""
    found = dialog.findChild(QPushButton, name)
    assert found is not None, name
    return found


def leave(hands: Hands, dialog: PreferencesDialog) -> None:
    """Close Preferences, and go back to the window as a desktop does."""
    dialog.accept()
    hands.wait(lambda: QApplication.activeModalWidget() is None)
    hands.window.activateWindow()
    hands.wait(hands.window.isActiveWindow)


def give_and_close(hands: Hands, name: str, key: Qt.Key, text: str) -> None:
    """Give a key to something, and go back to the window."""
    dialog = opened(hands)
    assert give(dialog, name, key, text) == ""
    leave(hands, dialog)


def put_caret(hands: Hands, words: str) -> None:
    """Let the caret stand in words, with the keys in the article."""
    view = hands.window.view
    place = view.words.index(words) + 1
    view.select(place, place)
    view.setFocus()


def types_of(hands: Hands, words: str) -> list[str]:
    """Return what the tags of just these words are tagged as."""
    window = hands.window
    tags = window.bridge.project.mentions_of(window.reading.article).values()
    return [tag.type for tag in tags if isinstance(tag, Mention) and tag.words == words]


def entries(menu: QMenu) -> dict[str, str]:
    """Return what stands in a menu and in the menus inside it, with the keys beside it."""
    found: dict[str, str] = {}
    for action in menu.actions():
        inner = action.menu()
        if isinstance(inner, QMenu):
            found.update({f"{inner.title()}: {words}": keys for words, keys in entries(inner).items()})
        else:
            found[_words(action)] = action.text().partition("\t")[2]
    return found


def _words(action: QAction) -> str:
    return action.text().partition("\t")[0]


def test_a_letter_given_anew_tags_at_once_and_the_old_one_no_longer(hands: Hands) -> None:
    give_and_close(hands, "tag/person", Key.Key_R, "r")
    put_caret(hands, "gate")
    hands.key(Key.Key_P)
    assert types_of(hands, "gate") == []
    hands.key(Key.Key_R)
    assert types_of(hands, "gate") == ["person"]
    assert load_settings().keys == {"tag/person": "R"}


def test_shift_with_the_letter_tags_every_match(hands: Hands) -> None:
    give_and_close(hands, "tag/other", Key.Key_J, "j")
    put_caret(hands, "fuel")
    hands.key(Key.Key_J, SHIFT)
    assert set(types_of(hands, "fuel")) == {"other"}
    assert len(types_of(hands, "fuel")) > 1


@pytest.mark.parametrize(("kind", "name"), [("event", "event"), ("quote", "quote"), ("note", "note")])
def test_events_quotes_and_notes_are_made_by_their_new_letter(hands: Hands, kind: str, name: str) -> None:
    give_and_close(hands, f"tag/{kind}", Key.Key_H, "h")
    before = len(hands.window.bridge.project.records.get(name, ()))
    put_caret(hands, "gate")
    hands.key(Key.Key_H)
    assert len(hands.window.bridge.project.records.get(name, ())) == before + 1


def test_the_new_letter_stands_wherever_the_old_one_stood(hands: Hands) -> None:
    window = hands.window
    person = next(entity for entity in window.bridge.project.each(Entity) if entity.type == "person")
    window.records.show_record("entity", person.id)
    form = window.records.form_of("entity")
    assert form.findChild(BadgeSign).accessibleName() == "P"
    give_and_close(hands, "tag/person", Key.Key_R, "r")
    toggle = next(found for found in window.toggles.findChildren(QPushButton)
                  if found.accessibleName() == "Show Person tags")
    assert toggle.toolTip() == "Person: press R to tag, click to show or hide"
    assert form.findChild(BadgeSign).accessibleName() == "R"
    model = window.records.table_of("entity").model
    assert model.cells(model.row_of(person.id))[0].words == "R"
    offered = entries(window.commands.annotate)
    assert (offered["Tag as: Person"], offered["Every match: Tag as Person"]) == ("R", "Shift+R")
    hands.select("shipping lines")
    hands.wait(lambda: bool(window.findChildren(KindRow)))
    assert ("Person", "R") in [(row.words, row.accessibleDescription()) for row in window.findChildren(KindRow)]


def test_f1_lists_the_new_letter_and_what_it_does_with_shift(hands: Hands) -> None:
    change_settings(keys={"tag/person": "R"})
    hands.key(Key.Key_F1)
    labels = [label.text() for label in hands.find(QWidget, "keysDialog").findChildren(QLabel)]
    assert labels[labels.index("Tag as Person") - 1] == "R"
    assert labels[labels.index("Tag every match as Person") - 1] == "Shift+R"
    assert labels[labels.index("Write a note") - 1] == "N"


def test_sentences_that_name_a_letter_name_the_new_one(hands: Hands) -> None:
    form = hands.window.records.form_of("event")
    assert form.nothing.text() == "Select words in the article and press E to make an event"
    give_and_close(hands, "tag/event", Key.Key_H, "h")
    assert form.nothing.text() == "Select words in the article and press H to make an event"


def test_a_letter_of_another_type_is_refused_with_both_names_and_can_be_taken(hands: Hands) -> None:
    dialog = opened(hands)
    assert give(dialog, "tag/person", Key.Key_O, "o") == (
        "O was not given to “Tag as Person”: “Tag as Organisation” has it.")
    assert load_settings().keys == {}
    button(dialog, "tag/personKeysTake").click()
    assert load_settings().keys == {"tag/organisation": "", "tag/person": "O"}
    leave(hands, dialog)
    put_caret(hands, "gate")
    hands.key(Key.Key_O)
    assert types_of(hands, "gate") == ["person"]


@pytest.mark.parametrize(("key", "text", "sentence"), [
    (Key.Key_B, "b", "B was not given to “Tag as Person”: “Add the selection, cited, to the briefing” has it."),
    (Key.Key_2, "2", "2 was not given to “Tag as Person”: “Link the selection to the second match” has it."),
    (Key.Key_N, "n", "N was not given to “Tag as Person”: “Write a note” has it."),
    (Key.Key_Plus, "+", "+ was not given: what tags is one letter or digit, pressed by itself. Choose another."),
    (Key.Key_F5, "", "F5 was not given: what tags is one letter or digit, pressed by itself. Choose another."),
])
def test_a_key_of_something_else_or_no_letter_is_refused_with_the_reason(
        hands: Hands, key: Qt.Key, text: str, sentence: str) -> None:
    dialog = opened(hands)
    assert give(dialog, "tag/person", key, text) == sentence
    assert load_settings().keys == {}
    dialog.accept()


def test_a_letter_is_refused_whose_shift_does_something_else(hands: Hands) -> None:
    change_settings(keys={"article/grow": "Shift+K"})
    dialog = opened(hands)
    assert give(dialog, "tag/person", Key.Key_K, "k").startswith("Shift+K was not given to “Tag as Person”: “Select")
    assert give(dialog, "tag/event", Key.Key_K, "k") == "", "every match is never made an event"
    dialog.accept()


@pytest.mark.parametrize(("key", "text", "modifiers"), [(Key.Key_N, "n", NONE), (Key.Key_P, "P", SHIFT)])
def test_what_tags_is_no_key_for_anything_else_in_the_article(
        hands: Hands, key: Qt.Key, text: str, modifiers: Qt.KeyboardModifier) -> None:
    dialog = opened(hands)
    assert "was not given to “Select less”" in give(dialog, "article/shrink", key, text, modifiers)
    assert load_settings().keys == {}
    dialog.accept()


def test_reset_gives_the_schemes_letter_back_and_says_when_it_is_taken(hands: Hands) -> None:
    dialog = opened(hands)
    give(dialog, "tag/person", Key.Key_R, "r")
    give(dialog, "tag/other", Key.Key_P, "p")
    button(dialog, "tag/personKeysReset").click()
    assert told(dialog, "tag/person") == "P was not given to “Tag as Person”: “Tag as Other” has it."
    button(dialog, "tag/otherKeysReset").click()
    button(dialog, "tag/personKeysReset").click()
    assert load_settings().keys == {}
    assert not button(dialog, "tag/personKeysReset").isVisible()
    dialog.accept()


def test_a_type_can_have_no_letter_and_is_tagged_from_the_popover(hands: Hands) -> None:
    give_and_close(hands, "tag/person", Key.Key_Backspace, "")
    window = hands.window
    assert load_settings().keys == {"tag/person": ""}
    assert entries(window.commands.annotate)["Tag as: Person"] == ""
    hands.select("shipping lines")
    hands.wait(lambda: any(row.isVisible() for row in window.findChildren(KindRow)))
    hands.click(hands.find(KindRow, "personTagButton"))
    assert types_of(hands, "shipping lines") == ["person"]


def test_a_letter_of_another_script_tags_with_shift_everywhere(hands: Hands) -> None:
    give_and_close(hands, "tag/other", CYRILLIC_PE, "п")
    assert load_settings().keys == {"tag/other": "П"}
    put_caret(hands, "gate")
    press(hands, CYRILLIC_PE, "п")
    assert types_of(hands, "gate") == ["other"]
    put_caret(hands, "fuel")
    press(hands, CYRILLIC_PE, "П", SHIFT)
    assert len(types_of(hands, "fuel")) > 1


@pytest.mark.parametrize("modifiers", [NONE, SHIFT, Qt.KeyboardModifier.KeypadModifier])
def test_a_digit_is_told_by_what_the_key_writes_and_never_tags_everywhere(
        hands: Hands, modifiers: Qt.KeyboardModifier) -> None:
    dialog = opened(hands)
    assert "from the Annotate menu" in give(dialog, "tag/other", Key.Key_7, "7")
    leave(hands, dialog)
    put_caret(hands, "fuel")
    press(hands, Key.Key_7, "7", modifiers)
    assert types_of(hands, "fuel") == ["other"]
    assert entries(hands.window.commands.annotate)["Every match: Tag as Other"] == ""


def test_letters_hold_in_the_next_run_and_with_another_scheme() -> None:
    change_settings(keys={"tag/person": "R", "tag/PER": "J", "tag/event": "H"})
    make_application()
    again = Hands(make_window(theme="light"))
    again.window.projects.open_sample()
    put_caret(again, "gate")
    again.key(Key.Key_R)
    assert types_of(again, "gate") == ["person"]
    letters = {kind.name: kind.letter for kind in kinds_of(scheme("ace"))}
    assert (letters["PER"], letters["ORG"], letters["event"]) == ("J", "O", "H")
    again.leave()
    prefer_letters({})


Keys = dict[str, str]


@pytest.mark.parametrize(("changed", "expected"), [
    ({"tag/person": "r"}, {"person": "R"}),
    ({"tag/person": "no letter"}, {"person": "P"}),
    ({"tag/person": "!"}, {"person": "P"}),
    ({"tag/person": "2"}, {"person": "P"}),
    ({"tag/person": "B"}, {"person": "P"}),
    ({"tag/person": "J", "tag/other": "J"}, {"person": "J", "other": "X"}),
    ({"tag/person": "nonsense", "tag/other": "P"}, {"person": "", "other": "P"}),
    ({"tag/person": "O", "tag/organisation": "P"}, {"person": "O", "organisation": "P"}),
    ({"tag/person": "", "article/cite": "x"}, {"person": "", "other": ""}),
    ({"tag/nothing of ours": "J", "tag/": "K"}, {}),
    ({"tag/person": "ж", "tag/time": "ش", "tag/other": "٣"}, {"person": "Ж", "time": "ش", "other": "٣"}),
])
def test_what_stands_in_the_settings_and_cannot_be_gives_way_to_the_schemes_letter(
        changed: Keys, expected: Keys) -> None:
    own = {"person": "P", "organisation": "O", "location": "L", "materiel": "M", "time": "T", "other": "X",
           "event": "E", "quote": "Q", "note": "N"}
    assert letters_in_force(NEWS, changed) == {**own, **expected}


@pytest.mark.parametrize("written", ["i", "ı", "İ"])
def test_the_letter_i_tags_on_a_turkish_keyboard(hands: Hands, written: str) -> None:
    hands.window.view.set_letters({"I": "other"})
    put_caret(hands, "gate")
    press(hands, Key(0x130) if written == "İ" else Key.Key_I, written, SHIFT if written == "İ" else NONE)
    assert types_of(hands, "gate")[:1] == ["other"]


def test_a_type_of_another_program_that_is_called_as_records_are_leaves_them_their_letter() -> None:
    own = OwnTerm(id="1", sort="entity type", name="event", label="Happening", added=True, key="W")
    letters = {kind.label: kind.letter for kind in kinds_of(with_terms(scheme(DEFAULT), [own]))}
    assert (letters["Happening"], letters["Event"]) == ("", "E")

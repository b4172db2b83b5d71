"""Notes in the real window: what they rest on besides, and where the notes on a record are seen."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget

from editor.model.edits.notes import add_note_on, set_note
from editor.model.records import Entity, Note
from editor.ui.application import make_window
from editor.ui.dragging.carried import Carried
from editor.ui.dragging.uses import uses_for
from editor.ui.forms.chips import Chip
from tests.journeys.hands import CONTROL, Hands

Key = Qt.Key


@pytest.fixture
def hands(qapp: object, qtbot: object) -> Iterator[Hands]:
    """Return hands on the sample project, with a note just begun on words of its first article."""
    hands = Hands(make_window(theme="light"))
    hands.window.resize(1440, 900)
    hands.window.projects.open_sample()
    hands.select("Thursday")
    hands.key(Key.Key_N)
    hands.type("Ask who counted.")
    hands.window.bridge.finish()
    yield hands
    hands.leave()


def note_of(hands: Hands) -> Note:
    return hands.window.bridge.project.each(Note)[-1]


def chips(hands: Hands, name: str) -> list[Chip]:
    form = hands.window.records.form_of("note")
    row = form.findChild(QWidget, name)
    assert row is not None
    return [chip for chip in row.findChildren(Chip) if chip.isVisible()]


def test_ctrl_enter_adds_the_selected_words_to_the_open_note_and_their_chip_leads_back(hands: Hands) -> None:
    hands.select("Friday morning")
    hands.key(Key.Key_Return, CONTROL)
    assert [anchor.words for anchor in note_of(hands).passages] == ["Thursday", "Friday morning"]
    (chip,) = chips(hands, "evidenceList")
    chip.setFocus()
    hands.key(Key.Key_Delete)
    assert note_of(hands).evidence == ()
    hands.key(Key.Key_Z, CONTROL)
    assert len(note_of(hands).evidence) == 1


def test_the_button_of_the_note_uses_the_selection(hands: Hands) -> None:
    hands.select("Friday morning")
    button = hands.window.records.form_of("note").findChild(QPushButton, "noteUseSelection")
    assert button is not None
    hands.click(button)
    assert [anchor.words for anchor in note_of(hands).evidence] == ["Friday morning"]


def test_a_passage_that_is_dropped_on_a_note_is_evidence_of_it(hands: Hands) -> None:
    view, bridge = hands.window.view, hands.window.bridge
    begin = view.words.index("Friday morning")
    carried = Carried(words="Friday morning", article=hands.window.reading.article, begin=begin, end=begin + 14)
    (use,) = uses_for(bridge.project, note_of(hands), carried)
    assert use.label == "Add as evidence of the note"
    bridge.submit(use.edit(carried))
    assert [anchor.words for anchor in note_of(hands).evidence] == ["Friday morning"]


def test_notes_on_a_record_are_seen_in_its_form_and_lead_to_theirs(hands: Hands) -> None:
    bridge, records = hands.window.bridge, hands.window.records
    entity = bridge.project.each(Entity)[2].id
    records.show_record("entity", entity)
    seen = records.form_of("entity").findChild(QWidget, "notesOnRecord")
    assert seen is not None
    assert not seen.isVisible()
    bridge.submit(add_note_on("entity", entity))
    bridge.submit(set_note(note_of(hands).id, words="Two people of this name."))
    (chip,) = [chip for chip in seen.findChildren(Chip) if chip.isVisible()]
    assert chip.text() == "Two people of this name."
    chip.setFocus()
    hands.key(Key.Key_Return)
    assert records.current() == ("note", note_of(hands).id)

"""F8 in the briefing goes to what is uncited there; in the article it goes to the next check."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from editor.model.edits.briefings import add_statement, make_briefing, sections_of
from editor.model.records import Briefing
from editor.ui.application import make_window
from editor.workspace import create_project
from tests.journeys.hands import CONTROL, SHIFT, Hands


def test_f8_in_the_briefing_walks_through_its_uncited_sentences_both_ways(qapp, tmp_path):
    hands = Hands(make_window(theme="light"))
    bridge = hands.window.bridge
    bridge.take(create_project(tmp_path / "floods.dossier", "A", title="Floods"))
    bridge.submit(make_briefing("Floods"))
    sections = sections_of(bridge.project, bridge.project.each(Briefing)[0].id)
    ids = []
    for section, words in zip(sections, ("The road is cut.", "It will stay cut."), strict=False):
        change = bridge.submit(add_statement(section.id, words))
        ids.append(change.swaps[0].after.statements[-1].id)
    hands.key(Qt.Key.Key_2, CONTROL)
    seen = []
    for modifiers in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.NoModifier, SHIFT):
        hands.key(Qt.Key.Key_F8, modifiers)
        seen.append(hands.window.briefing.manuscript.statement)
    assert seen == [ids[1], ids[0], ids[1]]
    for _ in range(3):
        bridge.undo()
    hands.key(Qt.Key.Key_F8)
    assert hands.window.briefing.isVisible()
    assert any(label.text() == "No sentence of this briefing lacks evidence. Whether the cited words say all that it "
               "says is yours to read." for label in
               hands.window.toast.findChildren(QLabel))
    hands.leave()

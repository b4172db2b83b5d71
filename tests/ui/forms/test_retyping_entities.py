"""The form of an entity that doubles another, as one that was first given a wrong type, offers to merge the two."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QPushButton

from editor.model.edits.articles import take_in_article
from editor.model.edits.mentions import tag_mention
from editor.model.edits.merging import tell_apart
from editor.model.records import Article, Entity, Line
from editor.workspace import create_project
from tests.journeys.hands import CONTROL, Hands
from tests.texts import text_of

WORDS = "Harbour Union spoke. The chair of Harbour Union left.\n"
NAME = "Harbour Union"


@pytest.fixture
def doubled(hands: Hands, tmp_path: Path) -> Hands:
    """Return hands on an organisation and a person of one name, the form of the person open."""
    bridge = hands.window.bridge
    bridge.take(create_project(tmp_path / "case.dossier", "A. Ruiz"))
    article = Article(id="", title="Union", lines=(Line(0, len(WORDS) - 1, number=1),))
    bridge.submit(take_in_article(article, text_of(WORDS)))
    name = bridge.project.each(Article)[0].id
    for entity_type, begin in (("organisation", WORDS.index(NAME)), ("person", WORDS.rindex(NAME))):
        bridge.submit(tag_mention(name, begin, begin + len(NAME), entity_type))
    hands.window.records.show_record("entity", bridge.project.each(Entity)[1].id)
    hands.wait(lambda: hands.window.findChild(QPushButton, "entityDoubleButton") is not None)
    return hands


def retype(hands: Hands) -> None:
    field = hands.find(QComboBox, "entityType")
    field.setFocus()
    hands.key(Qt.Key.Key_Up if field.findText("Organisation") < field.currentIndex() else Qt.Key.Key_Down)


def test_a_double_is_offered_to_be_merged_once_its_type_is_right_and_undo_parts_them(doubled: Hands) -> None:
    bridge, button = doubled.window.bridge, doubled.find(QPushButton, "entityDoubleButton")
    union, mistyped = bridge.project.each(Entity)
    assert not button.isVisible()
    retype(doubled)
    doubled.wait(button.isVisible)
    doubled.click(button)
    assert bridge.project.get(Entity, mistyped.id).merged_into == union.id
    doubled.wait(lambda: doubled.window.records.current() == ("entity", union.id))
    assert not button.isVisible()
    doubled.key(Qt.Key.Key_Z, CONTROL)
    assert bridge.project.get(Entity, mistyped.id).merged_into == ""


def test_two_that_were_told_apart_are_not_offered(doubled: Hands) -> None:
    bridge = doubled.window.bridge
    union, mistyped = bridge.project.each(Entity)
    bridge.submit(tell_apart(mistyped.id, union.id))
    retype(doubled)
    doubled.wait(lambda: bridge.project.get(Entity, mistyped.id).type == "organisation")
    assert not doubled.find(QPushButton, "entityDoubleButton").isVisible()

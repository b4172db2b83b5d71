"""Two entities are related in two actions, from the words that name both, and the relation is said by a letter."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QPushButton

from editor.model.records import Entity, Mention, Relation
from editor.ui.application import make_window
from editor.ui.forms.merging import MergeDialog
from tests.journeys.hands import CONTROL, Hands

Key = Qt.Key


@pytest.fixture
def hands(qapp: object, qtbot: object) -> Iterator[Hands]:
    """Return hands on the sample project, in which nothing is related yet."""
    hands = Hands(make_window(theme="light"))
    hands.window.resize(1440, 900)
    hands.window.projects.open_sample()
    yield hands
    hands.leave()


def neighbours(hands: Hands) -> tuple[Mention, Mention]:
    """Return two tags of the article, one behind the other in one paragraph, that name two entities without a tie."""
    project, view = hands.window.bridge.project, hands.window.view
    tied = {frozenset((held.from_, held.to)) for held in project.each(Relation)}
    tags = sorted((tag for tag in project.mentions_of(hands.window.reading.article).values() if tag.entity),
                  key=lambda tag: tag.begin)
    return next((one, other) for one, other in pairwise(tags)
                if one.end < other.begin and "\n" not in view.words[one.begin:other.end]
                and one.entity != other.entity and frozenset((one.entity, other.entity)) not in tied
                and one.begin > 200)


def new_relation(hands: Hands, before: set[str]) -> Relation:
    (relation,) = [held for held in hands.window.bridge.project.each(Relation) if held.id not in before]
    return relation


def known(hands: Hands) -> set[str]:
    return {held.id for held in hands.window.bridge.project.each(Relation)}


def test_words_that_name_two_entities_relate_them_in_two_actions(hands: Hands) -> None:
    one, other = neighbours(hands)
    before = known(hands)
    hands.select_stretch(one.begin, other.end)
    hands.key(Key.Key_R, CONTROL)
    relation = new_relation(hands, before)
    assert (relation.from_, relation.to, relation.type) == (one.entity, other.entity, "")
    assert [(anchor.begin, anchor.end) for anchor in relation.evidence] == [(one.begin, other.end)]
    hands.wait(lambda: isinstance(hands.window.focusWidget(), QComboBox))
    hands.type("o")
    assert new_relation(hands, before).type == "owns"
    hands.key(Key.Key_Z, CONTROL)
    hands.key(Key.Key_Z, CONTROL)
    assert known(hands) == before


def test_the_open_entity_is_related_to_the_one_at_the_caret(hands: Hands) -> None:
    one, other = neighbours(hands)
    before = known(hands)
    hands.window.records.show_record("entity", one.entity)
    view = hands.window.view
    view.setFocus()
    view.select(other.begin + 1, other.begin + 1)
    hands.key(Key.Key_R, CONTROL)
    relation = new_relation(hands, before)
    assert (relation.from_, relation.to, relation.evidence) == (one.entity, other.entity, ())


def test_two_that_are_picked_with_alt_can_be_related_instead_of_merged(hands: Hands) -> None:
    one, other = neighbours(hands)
    before = known(hands)
    hands.window.reading.merge_picked.emit(one.entity)
    hands.window.reading.merge_picked.emit(other.entity)
    hands.wait(lambda: bool(hands.window.findChildren(MergeDialog)))
    (dialog,) = hands.window.findChildren(MergeDialog)
    button = dialog.findChild(QPushButton, "mergeRelate")
    assert button is not None
    hands.click(button)
    relation = new_relation(hands, before)
    assert (relation.from_, relation.to) == (one.entity, other.entity)
    assert hands.window.bridge.project.find(Entity, other.entity).merged_into == ""


def test_words_that_name_nobody_relate_nothing_and_say_so(hands: Hands) -> None:
    before = known(hands)
    hands.window.records.show_record("entity", "")
    hands.window.view.setFocus()
    hands.window.view.select(0, 0)
    hands.key(Key.Key_R, CONTROL)
    assert known(hands) == before
    assert hands.window.toast.isVisible()

"""Relations in the form of an entity: made by keys, seen from both ends, shown by words, taken away."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget

from editor.model.edits.relations import add_relation, add_relation_evidence
from editor.model.records import Entity, Relation
from editor.ui.forms import RecordsPane
from editor.ui.forms.chips import Chip
from editor.ui.forms.fields import ListBox
from editor.ui.forms.relations import RelationRow, RelationsField
from tests.ui.forms.desk import Desk


def field(pane: RecordsPane) -> RelationsField:
    found = pane.findChild(RelationsField)
    assert found is not None
    return found


def shown(pane: RecordsPane) -> list[RelationRow]:
    return [row for row in field(pane).rows if row.isVisible()]


def transport(desk: Desk) -> str:
    return desk.tag("Island Transport", "organisation")


def test_a_relation_is_made_with_keys_alone(desk: Desk, pane: RecordsPane, ana: str) -> None:
    other = transport(desk)
    add = pane.findChild(QPushButton, "addRelationButton")
    desk.focus(add)
    QTest.keyClick(add, Qt.Key.Key_Space)
    kinds = pane.findChild(ListBox, "relationType")
    assert kinds.hasFocus()
    kinds.setCurrentIndex(kinds.findData("leads"))
    picker = field(pane).picker
    desk.focus(picker)
    QTest.keyClicks(picker, "Island Tr")
    QTest.keyClick(picker, Qt.Key.Key_Return)
    (relation,) = desk.project.each(Relation)
    assert (relation.type, relation.from_, relation.to) == ("leads", ana, other)
    assert [row.accessibleName() for row in shown(pane)] == ["Ana Ruiz: leads Island Transport"]


def test_the_other_end_shows_it_too_and_leads_back(desk: Desk, pane: RecordsPane, ana: str, qtbot) -> None:
    other = transport(desk)
    desk.do(add_relation("leads", ana, other))
    pane.show_record("entity", other)
    (row,) = shown(pane)
    assert row.other.face.words == "Ana Ruiz"
    with qtbot.waitSignal(field(pane).record_chosen) as chosen:
        row.other.click()
    assert chosen.args == ["entity", ana]


def test_its_words_are_shown_as_a_paragraph_that_leads_to_them(desk: Desk, pane: RecordsPane, ana: str, qtbot) -> None:
    desk.do(add_relation("leads", ana, transport(desk)))
    relation = desk.project.each(Relation)[0]
    mention = next(held for held in desk.project.mentions_naming(ana))
    desk.do(add_relation_evidence(relation.id, mention.article, mention.begin, mention.end))
    (row,) = shown(pane)
    chip = row.passages.findChildren(Chip)[0]
    with qtbot.waitSignal(field(pane).evidence_chosen) as chosen:
        chip.click()
    assert chosen.args == [mention.article, mention.begin, mention.end]
    with qtbot.waitSignal(field(pane).evidence_wished) as wished:
        row.use_button.click()
    assert wished.args == [relation.id]


def test_delete_on_the_chip_takes_the_relation_away_and_undo_brings_it_back(desk: Desk, pane: RecordsPane,
                                                                            ana: str) -> None:
    desk.do(add_relation("leads", ana, transport(desk)))
    (row,) = shown(pane)
    desk.focus(row.other)
    QTest.keyClick(row.other, Qt.Key.Key_Delete)
    assert not desk.project.each(Relation)
    assert not shown(pane)
    desk.bridge.undo()
    assert len(shown(pane)) == 1


def test_every_part_of_a_relation_has_a_name(desk: Desk, pane: RecordsPane, ana: str) -> None:
    desk.do(add_relation("leads", ana, transport(desk)))
    (row,) = shown(pane)
    for part in row.findChildren(QWidget):
        if part.isVisible() and part.focusPolicy() & Qt.FocusPolicy.TabFocus:
            assert part.accessibleName()
    assert desk.project.find(Entity, ana) is not None

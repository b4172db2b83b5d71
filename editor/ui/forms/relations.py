"""Show how an entity is tied to others, with the words each tie rests on, and tie it to further ones."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QPushButton, QVBoxLayout, QWidget

from editor.model.edits.fields import shortened
from editor.model.edits.relations import (
    add_relation,
    delete_relation,
    relations_of,
    remove_relation_evidence,
    reverse_relation,
    set_relation,
    standing,
)
from editor.model.project import Project
from editor.model.records import Entity, Relation
from editor.model.scheme import scheme_of
from editor.ui.bridge import Bridge, MakeEdit
from editor.ui.fonts import enlarged
from editor.ui.forms.adding import AddingLine
from editor.ui.forms.candidates import Named
from editor.ui.forms.chips import Chip, ChipFace, ChipRow, face_of
from editor.ui.forms.fields import ChoiceField, Choose, ListBox
from editor.ui.forms.passages import paragraph_sign
from editor.ui.forms.picker import EntityPicker
from editor.ui.forms.rows import go_to, side_by_side, small_button
from editor.words import phrase, say

_NATURES = ("person", "organisation", "location", "materiel", "other")
_LABEL = 138
_UNSAID = phrase("Linked")
"""What a tie is called of which nobody has said what it is."""
_REVERSE = "the other way round"


class RelationsField(QWidget):
    """A line for every tie, and one to tie the entity to another.

    `record_chosen` carries the entity of a chip, `evidence_chosen` the code points of words to go to; `evidence_wished`
    asks for the words that are selected in the article as evidence of a tie, which it carries.
    """

    record_chosen = Signal(str, str)
    evidence_chosen = Signal(str, int, int)
    evidence_wished = Signal(str)

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._entity = ""
        self.rows: list[RelationRow] = []
        self.setObjectName("entityRelations")
        self.setAccessibleName(say("Relations"))
        self.add_button: QPushButton = small_button(say("+ Relation"), "addRelationButton",
                                                    say("Relate this entity to another one"))
        self.add_button.clicked.connect(self._open)
        self.type = ListBox("relationType", say("What the relation is"))
        self.picker = EntityPicker(bridge, "relationTo", say("Related to"), _NATURES, keeps_words=False)
        self.picker.setPlaceholderText(say("Who or what"))
        self._adding = AddingLine(self, self.picker, self.add_button, self.type)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        self._column.addLayout(side_by_side(self.type, self.picker, stretches=(2, 3)))

    def show_entity(self, entity_id: str) -> None:
        """Show the ties of an entity."""
        if entity_id != self._entity:
            self._adding.close()
        self._entity = entity_id
        held = relations_of(self._bridge.project, entity_id)
        while len(self.rows) < len(held):
            self._add_row()
        for row, relation in zip(self.rows, held, strict=False):
            row.show_relation(relation, entity_id)
        for place, row in enumerate(self.rows):
            row.setVisible(place < len(held))
        self.picker.show_named(f"{entity_id} relation", Named(), self._naming)

    def begin(self, relation_id: str) -> None:
        """Bring the keys to what a tie is, for it to be said."""
        row = next((row for row in self.rows if row.isVisibleTo(self) and row.relation_id == relation_id), None)
        if row is not None:
            go_to(row.type)

    def _add_row(self) -> None:
        row = RelationRow(self._bridge, len(self.rows) + 1)
        row.other.opened.connect(lambda key: self.record_chosen.emit("entity", key))
        row.evidence_chosen.connect(self.evidence_chosen)
        row.evidence_wished.connect(self.evidence_wished)
        self._column.insertWidget(len(self.rows), row)
        self.rows.append(row)

    def _open(self) -> None:
        types = scheme_of(self._bridge.project).relation_types
        self.type.offer([(term.name, say(term.label)) for term in types])
        self._adding.open()

    def _naming(self, named: Named) -> MakeEdit:
        entity, kind = self._entity, str(self.type.currentData() or "")
        return lambda merge: add_relation(kind, entity, named.entity)


class RelationRow(QWidget):
    """One tie: what it is and to whom, and below the paragraphs whose words say so."""

    evidence_chosen = Signal(str, int, int)
    evidence_wished = Signal(str)

    def __init__(self, bridge: Bridge, number: int) -> None:
        super().__init__()
        self._bridge = bridge
        self._relation = Relation(id="")
        self.setObjectName(f"entityRelation{number}")
        self.type = ChoiceField(bridge, f"entityRelation{number}Type", say("Relation {number}, what it is",
                                                                           number=number))
        self.other = Chip(ChipFace("", ""))
        self.other.setObjectName(f"entityRelation{number}Other")
        self.passages = ChipRow(f"entityRelation{number}Evidence", say("Relation {number}, evidence", number=number))
        self.use_button: QPushButton = small_button("+ ¶", f"entityRelation{number}Use",
                                                    say("Let the selected words show this relation"))
        self.use_button.setToolTip(self.use_button.accessibleName())
        self.other.removed.connect(lambda _: bridge.submit(delete_relation(self._relation.id)))
        self.passages.opened.connect(self._go_to)
        self.passages.removed.connect(self._remove)
        self.use_button.clicked.connect(lambda: self.evidence_wished.emit(self._relation.id))
        self._lay_out()

    @property
    def relation_id(self) -> str:
        """Return the id of the tie."""
        return self._relation.id

    def show_relation(self, relation: Relation, entity_id: str) -> None:
        """Show a tie from the side of one of the two."""
        project = self._bridge.project
        self._relation = relation
        begins_here = standing(project, relation.from_) == entity_id
        self._offer_types(begins_here)
        self.type.follow(relation.type, self._choosing(relation.id))
        self.type.setToolTip(told(project, relation))
        self.setAccessibleName(told(project, relation))
        other = standing(project, relation.to if begins_here else relation.from_)
        self.other.follow(face_of(project, other, key=other))
        self.passages.follow(ChipFace(str(place), paragraph_sign(project, anchor), tip=say(
            "Go to “{words}”", words=shortened(anchor.words, 80))) for place, anchor in enumerate(relation.evidence))
        self.passages.setVisible(bool(relation.evidence))

    def _offer_types(self, begins_here: bool) -> None:
        """Offer what the tie can be, with an arrow where it leads to the entity that is shown."""
        terms = [("", say(_UNSAID)), *((term.name, say(term.label))
                                       for term in scheme_of(self._bridge.project).relation_types)]
        self.type.offer([*((name, label if begins_here else f"← {label}") for name, label in terms),
                         (_REVERSE, say("Let it lead the other way"))])

    def _choosing(self, relation_id: str) -> Choose:
        return lambda chosen: (reverse_relation(relation_id) if chosen == _REVERSE else
                               set_relation(relation_id, type=chosen))

    def _lay_out(self) -> None:
        self.type.setFixedWidth(enlarged(_LABEL))
        lines = QGridLayout(self)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setHorizontalSpacing(6)
        lines.setVerticalSpacing(2)
        lines.setColumnStretch(1, 1)
        lines.addWidget(self.type, 0, 0)
        lines.addWidget(self.other, 0, 1, Qt.AlignmentFlag.AlignLeading)
        lines.addWidget(self.use_button, 0, 2)
        lines.addWidget(self.passages, 1, 1, 1, 2)

    def _go_to(self, key: str) -> None:
        anchor = self._relation.evidence[int(key)]
        self.evidence_chosen.emit(anchor.article, anchor.begin, anchor.end)

    def _remove(self, key: str) -> None:
        self._bridge.submit(remove_relation_evidence(self._relation.id, self._relation.evidence[int(key)]))


def told(project: Project, relation: Relation) -> str:
    """Return a tie in words: from whom, what, to whom."""
    first, second = (entity.name if (entity := project.entity(end)) is not None else ""
                     for end in (relation.from_, relation.to))
    relation_words = say(_term(project, relation.type)).lower()
    return say("{name}: {relation} {other}", name=first, relation=relation_words, other=second)


def _term(project: Project, relation_type: str) -> str:
    return scheme_of(project).relation_type(relation_type).label or _UNSAID


def concerns(project: Project, relation: Relation, entity_id: str) -> bool:
    """Tell whether a tie begins or ends at an entity, under whatever id."""
    return entity_id in (standing(project, relation.from_), standing(project, relation.to)) and (
        project.find(Entity, entity_id) is not None)

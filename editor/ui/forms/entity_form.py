"""The form of an entity: what it is, what else it is called, where it is mentioned and what it takes part in."""

from __future__ import annotations

from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from editor.model.change import Swap
from editor.model.edits.entities import set_entity
from editor.model.records import Entity, Record
from editor.model.scheme import scheme
from editor.ui.forms.appearances import appearances, part_of
from editor.ui.forms.chips import ChipRow, sign_of
from editor.ui.forms.fields import ChoiceField, TextArea, capitalised
from editor.ui.forms.header import FormHead
from editor.ui.forms.mentions import MentionTable
from editor.ui.forms.names import NamesField, Store
from editor.ui.forms.offices import OfficesField
from editor.ui.forms.record_fields import RecordFields
from editor.ui.forms.rows import FormRows, small_button
from editor.words import say


class EntityFields(RecordFields):
    """Name, type and kind, aliases, offices, description, mentions, events and quotes."""

    set_record = staticmethod(set_entity)

    def make(self, column: QVBoxLayout) -> None:
        """Make the fields, from top to bottom."""
        self._name = TextArea(self.bridge, "entityName", say("Name"), single=True, plain=True, most=3)
        self._head = FormHead(self._name, "entity", say("Delete entity"))
        self._head.delete_asked.connect(lambda: self.delete_asked.emit(self.record_id))
        self._type = ChoiceField(self.bridge, "entityType", say("Type"))
        self._kind = ChoiceField(self.bridge, "entityKind", say("Kind"))
        self._aliases = NamesField(self.bridge, "entityAliases", say("Also called"), say("Add another name"))
        self._offices = OfficesField(self.bridge)
        self._offices.chosen.connect(self.evidence_chosen)
        self._offices.record_chosen.connect(self.record_chosen)
        self._description = TextArea(self.bridge, "entityDescription", say("Description"))
        self._description.setPlaceholderText(say("Not stated"))
        rows = FormRows()
        rows.add(say("Type"), self._type, self._kind, stretches=(6, 5))
        rows.add(say("Also called"), self._aliases)
        rows.add(say("Role"), self._offices)
        rows.add(say("Description"), self._description)
        self._add_mentions(rows)
        self._add_appearances(rows)
        column.addWidget(self._head)
        column.addLayout(rows)

    def fill(self, record: Record) -> None:
        """Show the entity in the fields."""
        assert isinstance(record, Entity)
        words = scheme(self.bridge.project.info.scheme)
        self._head.badge.follow(*sign_of(self.bridge.project, record))
        self._name.follow(record.id, record.name, self.writing("name"))
        types = [one for one in words.entity_types if one.nature != "time" or one.name == record.type]
        self._type.offer([(one.name, say(one.label)) for one in types],
                         {one.name: (one.key, one.nature) for one in types})
        self._type.follow(record.type, self.choosing("type"))
        self._kind.offer([("", say("No kind")),
                          *((kind, capitalised(say(kind))) for kind in words.entity_type(record.type).kinds)])
        self._kind.follow(record.kind, self.choosing("kind"))
        self._aliases.show_names(record.id, record.aliases, self._naming("aliases"))
        self._offices.show_offices(record)
        self._description.follow(record.id, record.description, self.writing("description"))
        if self._mentions.rows.entity != record.id:
            self._mentions.rows.show_entity(record.id)
        self._show_tally()
        self._show_appearances(record.id)

    def concerns(self, swap: Swap) -> bool:
        """Tell whether a swap changes what the fields show: the entity, or an event or quote that names it."""
        return swap.id == self.record_id or any(
            part_of(self.bridge.project, record, self.record_id) for record in (swap.before, swap.after))

    def first_field(self) -> QWidget:
        """Return the name."""
        return self._name

    def _naming(self, field: str) -> Store:
        entity_id = self.record_id
        return lambda names, merge: set_entity(entity_id, merge=merge, **{field: names})

    def _add_mentions(self, rows: FormRows) -> None:
        self._mentions = MentionTable(self.bridge)
        self._show_all: QPushButton = small_button(say("Show all"), "mentionsShowAll",
                                                   say("Show mentions in all articles"))
        self._show_all.clicked.connect(self._load_all)
        self._tally = rows.add_heading(say("Mentions"), "", self._show_all)
        rows.add_wide(self._mentions)
        self._mentions.chosen.connect(self.evidence_chosen)
        self._mentions.counted.connect(lambda count: self._show_tally())

    def _show_tally(self) -> None:
        shown, all_of_them = self._mentions.rows.rowCount(), self.bridge.project.tally(self.record_id)
        self._show_all.setVisible(shown < all_of_them)
        self._tally.setText(say("{shown} shown, {count} in the project", shown=shown, count=all_of_them)
                            if shown < all_of_them else str(shown or say("none yet")))

    def _load_all(self) -> None:
        self.bridge.load_naming(self.record_id)
        self._mentions.rows.show_entity(self.record_id)

    def _add_appearances(self, rows: FormRows) -> None:
        self._appearances_hint = rows.add_heading(say("In events and quotes"))
        self._appearances = ChipRow("entityAppearances", say("In events and quotes"), removable=False)
        self._appearances.opened.connect(self._open_appearance)
        rows.add_wide(self._appearances)

    def _show_appearances(self, entity_id: str) -> None:
        faces = list(appearances(self.bridge.project, entity_id))
        self._appearances.follow(faces)
        self._appearances_hint.setText("" if faces else say("none yet"))

    def _open_appearance(self, key: str) -> None:
        kind, _, record_id = key.partition(" ")
        self.record_chosen.emit(kind, record_id)

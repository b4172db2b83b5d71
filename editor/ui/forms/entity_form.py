"""The form of an entity: what it is, what else it is called, where it is mentioned and what it takes part in."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QSizePolicy, QVBoxLayout, QWidget

from editor.briefing.names import capitalised
from editor.model.change import Swap
from editor.model.edits.entities import accept_mentions, set_entity
from editor.model.records import Entity, Mention, Record, Relation
from editor.model.scheme import scheme_of
from editor.ui.fonts import enlarged
from editor.ui.forms.appearances import appearances, part_of
from editor.ui.forms.chips import ChipRow, sign_of
from editor.ui.forms.double import DoubleLine
from editor.ui.forms.fields import ChoiceField, TextArea
from editor.ui.forms.mentions import MentionTable
from editor.ui.forms.names import NamesField, Store
from editor.ui.forms.offices import OfficesField
from editor.ui.forms.record_fields import RecordFields, renames_entity
from editor.ui.forms.relations import RelationsField, concerns
from editor.ui.forms.rows import FormRows, heading_of, small_button
from editor.ui.forms.same_as import MergedInto, SameAs
from editor.ui.icons import icon
from editor.ui.letters import sign_of_type
from editor.words import say

_NARROWEST_KIND = 56
"""Pixels at normal text that the kind is left with in a narrow pane, where the type is told whole beside it."""


class EntityFields(RecordFields):
    """Name, type and kind, aliases, offices, description, ties, mentions, what may be the same, events and quotes."""

    set_record = staticmethod(set_entity)

    def make(self, column: QVBoxLayout) -> Iterator[None]:
        """Make the fields, from top to bottom, a few at each step."""
        self._article, self._shown_for, self._everywhere = "", "", False
        self._name = TextArea(self.bridge, "entityName", say("Name"), single=True, plain=True, most=3)
        self._head = self.make_head(self._name, "entity", say("Delete entity"))
        self._head.show_button("merge", "merge", say("Merge with another entity"), "Ctrl+M")
        self._head.show_button("split", "split", say("Split off some of its mentions"), "Ctrl+Shift+M")
        self._head.offer("merge", say("Merge…"))
        self._head.offer("split", say("Split…"))
        self._head.offer("find more", say("Find more mentions"))
        rows = FormRows()
        yield
        self._add_fields(rows)
        rows.add_heading(say("Relations"), "", self._relations.add_button)
        rows.add_wide(self._relations)
        yield
        self._add_mentions(rows)
        yield
        self._add_same_as(rows)
        self._add_appearances(rows)
        self._double = DoubleLine(self.bridge)
        column.addWidget(self._head)
        column.addWidget(self._double)
        column.addLayout(rows)

    def fill(self, record: Record) -> None:
        """Show the entity in the fields."""
        assert isinstance(record, Entity)
        words = scheme_of(self.bridge.project)
        self._head.badge.follow(*sign_of(self.bridge.project, record))
        self._name.follow(record.id, record.name, self.writing("name"))
        types = [one for one in words.entity_types if one.nature != "time" or one.name == record.type]
        self._type.offer([(one.name, say(one.label)) for one in types],
                         {one.name: sign_of_type(self.bridge.project, one.name) for one in types})
        self._type.follow(record.type, self.choosing("type"))
        self._double.show_entity(record)
        self._kind.offer([("", say("No kind")),
                          *((kind, capitalised(say(kind))) for kind in words.entity_type(record.type).kinds)])
        self._kind.follow(record.kind, self.choosing("kind"))
        self._aliases.show_names(record.id, record.aliases, self._naming("aliases"))
        self._offices.show_offices(record)
        self._relations.show_entity(record.id)
        self._description.follow(record.id, record.description, self.writing("description"))
        self._show_mentions(record)
        self._same_as.show_entity(record)
        self._merged_heading.setVisible(bool(self._merged.show_entity(record)))
        self._show_appearances(record.id)

    def show_article(self, article_id: str) -> None:
        """Show first the mentions in the article that is on the screen now."""
        self._article, self._everywhere = article_id, False
        if self.record_id and (record := self.bridge.project.find(Entity, self.record_id)) is not None:
            self._show_mentions(record)

    def concerns(self, swap: Swap) -> bool:
        """Tell whether a swap changes what the fields show: the entity, another's name, or an event or quote."""
        if isinstance(swap.record, Entity):
            return swap.id == self.record_id or renames_entity(swap)
        if isinstance(swap.record, Relation):
            return concerns(self.bridge.project, swap.record, self.record_id)
        return not isinstance(swap.record, Mention) and any(
            part_of(self.bridge.project, record, self.record_id) for record in (swap.before, swap.after))

    def first_field(self) -> QWidget:
        """Return the name."""
        return self._name

    def _naming(self, field: str) -> Store:
        entity_id = self.record_id
        return lambda names, merge: set_entity(entity_id, merge=merge, **{field: names})

    def _add_fields(self, rows: FormRows) -> None:
        self._type = ChoiceField(self.bridge, "entityType", say("Type"))
        self._type.setSizeAdjustPolicy(ChoiceField.SizeAdjustPolicy.AdjustToContents)  # a cut type tells nothing
        self._type.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self._kind = ChoiceField(self.bridge, "entityKind", say("Kind"))
        self._kind.setMinimumWidth(enlarged(_NARROWEST_KIND))
        self._aliases = NamesField(self.bridge, "entityAliases", say("Also called"), say("Add another name"))
        self._offices = OfficesField(self.bridge)
        self._offices.chosen.connect(self.evidence_chosen)
        self._offices.record_chosen.connect(self.record_chosen)
        self._description = TextArea(self.bridge, "entityDescription", say("Description"))
        self._description.setPlaceholderText(say("Not stated"))
        rows.add(say("Type"), self._type, self._kind, stretches=(0, 1))
        rows.add(say("Also called"), self._aliases)
        self._relations = RelationsField(self.bridge)
        self._relations.record_chosen.connect(self.record_chosen)
        self._relations.evidence_chosen.connect(self.evidence_chosen)
        self._relations.evidence_wished.connect(lambda relation: self.wished.emit("tie evidence", relation))
        rows.add(say("Role"), self._offices)
        rows.add(say("Description"), self._description)

    def _add_mentions(self, rows: FormRows) -> None:
        self._mentions = MentionTable(self.bridge, "accepted", "mentionTable", say("Mentions"))
        self._show_all: QPushButton = small_button(say("Show all"), "mentionsShowAll",
                                                   say("Show mentions in all articles"))
        self._show_all.clicked.connect(self._load_all)
        find_more: QPushButton = small_button(say("Find more"), "findMoreButton",
                                              say("Find more mentions in the project"))
        find_more.setIcon(icon("search"))
        find_more.clicked.connect(lambda: self.wished.emit("find more", self.record_id))
        self._tally = rows.add_heading(say("Mentions"), "", self._show_all, find_more)
        rows.add_wide(self._mentions)
        self._mentions.opened.connect(self.evidence_chosen)
        self._mentions.counted.connect(lambda _: self._show_tally())
        self._suggested = MentionTable(self.bridge, "suggested", "suggestedMentionTable", say("Suggested mentions"))
        self._accept: QPushButton = small_button("", "acceptMentionsButton", say("Accept the suggested mentions"))
        self._accept.clicked.connect(self._accept_all)
        self._suggested_heading = heading_of(say("Suggested mentions"), "", self._accept)
        rows.add_wide(self._suggested_heading)
        rows.add_wide(self._suggested)
        self._suggested.opened.connect(self.evidence_chosen)
        self._suggested.counted.connect(self._show_suggested)

    def _show_mentions(self, entity: Entity) -> None:
        """Show the mentions in the article on the screen; where it has none, those of all articles that are loaded."""
        if self._mentions.mentions.entity == entity.id and self._shown_for == self._article:
            self._show_tally()
            return
        self._shown_for = self._article
        is_here = any(mention.article == self._article for mention in self.bridge.project.mentions_naming(entity.id))
        self._everywhere = not is_here
        for table in (self._mentions, self._suggested):
            table.mentions.show_entity(entity.id, self._article, everywhere=self._everywhere)

    def _show_tally(self) -> None:
        shown, project = self._mentions.mentions.count, self.bridge.project
        total = project.tally(self.record_id)
        self._show_all.setVisible(shown < total)
        if not total:
            self._tally.setText(say("none yet"))
        elif self._everywhere:
            self._tally.setText(say("{count} in the project", count=total))
        elif shown == total:
            self._tally.setText(say("{count} in this article", count=shown))
        else:
            self._tally.setText(say("{shown} of {count} in this article", shown=shown, count=total))

    def _show_suggested(self, count: int) -> None:
        self._suggested_heading.setVisible(count > 0)
        self._accept.setText(say("✓ Accept {count}", count=count))

    def _accept_all(self) -> None:
        self.bridge.submit(accept_mentions(self.record_id, self._suggested.mentions.ids))
        self._mentions.setFocus(Qt.FocusReason.OtherFocusReason)

    def _load_all(self) -> None:
        if not self.bridge.load_naming(self.record_id, say("Not all mentions can be shown.")):
            return
        self._everywhere = True
        for table in (self._mentions, self._suggested):
            table.mentions.show_entity(self.record_id, self._article, everywhere=True)
        self._mentions.setFocus(Qt.FocusReason.OtherFocusReason)

    def _add_same_as(self, rows: FormRows) -> None:
        self._same_as = SameAs(self.bridge)
        self._same_as.chosen.connect(lambda entity_id: self.record_chosen.emit("entity", entity_id))
        heading = heading_of(say("Same as?"))
        self._same_as.counted.connect(lambda count: heading.setVisible(count > 0))
        heading.hide()
        rows.add_wide(heading)
        rows.add_wide(self._same_as)
        self._merged = MergedInto(self.bridge)
        self._merged_heading = heading_of(say("Merged into this"))
        rows.add_wide(self._merged_heading)
        rows.add_wide(self._merged)

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

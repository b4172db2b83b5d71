"""The forms of several events, quotes, entities and notes."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from editor.briefing.lexicons import grades
from editor.briefing.names import capitalised
from editor.model.change import Edit
from editor.model.denial import denied_words
from editor.model.edits.bulk import change_several, grade_accounts, set_several
from editor.model.edits.fields import name_of, shortened, touched
from editor.model.edits.merging import merge_several
from editor.model.records import Entity, Event, Note, Quote, When
from editor.model.scheme import scheme_of
from editor.ui.bridge import Bridge
from editor.ui.forms.bulk.form import BulkForm, values_of
from editor.ui.forms.bulk.shared import SharedChoice, SharedDates, SharedPicker, undated
from editor.ui.forms.candidates import Named
from editor.ui.forms.chips import ChipFace, face_of
from editor.ui.forms.values import QUOTE_KINDS, STATUSES, TONES, said
from editor.ui.grading import offered
from editor.ui.letters import sign_of_type
from editor.ui.tables.listings import words_of
from editor.ui.tables.noted import place_of_note
from editor.words import phrase, phrases, say

_SPEAKERS = ("person", "organisation")
_KEPT = 12
"""How many entities are offered as the one that stands for all."""


def _badged(record_id: str, badge: str, ink: str, words: str) -> ChipFace:
    """Return a chip that shows a badge alone, and tells the words too."""
    return ChipFace(record_id, "", badge, ink, say("{badge}: {words}", badge=badge, words=words) if words else badge)


class BulkEvents(BulkForm):
    """Type, status, days, place and the credibility of the accounts of several events."""

    record = Event
    chosen_label = phrase("Chosen events")
    count_label = phrases("{count} event", "{count} events")

    def face_of(self, record: Event) -> ChipFace:
        """Return the badge, with the title for its tip."""
        return _badged(record.id, f"E{record.number}", "event", record.title)

    def make(self) -> list[tuple[str, QWidget]]:
        """Make the fields."""
        self._type = self.choice("type", say("Type of all"))
        self._status = self.choice("status", say("Status of all"))
        self._when = SharedDates(self.bridge, "eventBulkWhen", say("When all happened"), say("Clear the dates of all"))
        self._when.cleared.connect(lambda: self.edit_requested.emit(self._redated(undated, "")))
        self._where = SharedPicker(self.bridge, "eventBulkWhere", say("Where all happened"), ("location",),
                                   say("Clear the place of all"))
        self._where.cleared.connect(lambda: self.edit_requested.emit(self._placed(Named(), "")))
        self._credibility = SharedChoice("eventBulkCredibility", say("Credibility of all accounts"))
        self._credibility.chosen.connect(lambda value: self.edit_requested.emit(grade_accounts(self.ids, int(value))))
        return [(say("Type"), self._type), (say("Status"), self._status), (say("When"), self._when),
                (say("Where"), self._where), (say("Credibility"), self._credibility)]

    def fill(self, records: list[Event]) -> None:
        """Show what the events have in common."""
        types = scheme_of(self.bridge.project).event_types
        self._type.show_all([("", say("No type")), *((one.name, say(one.label)) for one in types)],
                            values_of(records, "type"))
        self._status.show_all(said(STATUSES), values_of(records, "status"))
        self._when.show_all(self.holder, (record.when for record in records), self._redated)
        self._where.show_all(self.holder, (Named(record.where, record.where_words) for record in records),
                             self._placed)
        judged = {str(account.credibility) for record in records for account in record.accounts}
        self._credibility.show_all(offered(grades().credibility), judged)
        self._credibility.setEnabled(bool(judged))

    def _placed(self, named: Named, merge: str) -> Edit:
        """Return the edit that gives all events a place; how precise the other place was is void."""
        return set_several(Event, self.ids, merge=merge, where=named.entity, where_words=named.words,
                           where_precision="")

    def _redated(self, redate: Callable[[When], When], merge: str) -> Edit:
        return change_several(Event, self.ids, "when", lambda event: touched(event, when=redate(event.when)),
                              merge=merge)


class BulkQuotes(BulkForm):
    """Speaker, kind and tone of several quotes."""

    record = Quote
    chosen_label = phrase("Chosen quotes")
    count_label = phrases("{count} quote", "{count} quotes")

    def face_of(self, record: Quote) -> ChipFace:
        """Return the badge, with the quoted words for its tip."""
        return _badged(record.id, f"Q{record.number}", "quote",
                       denied_words(self.bridge.project, record, shortened(words_of(record))))

    def make(self) -> list[tuple[str, QWidget]]:
        """Make the fields."""
        self._speaker = SharedPicker(self.bridge, "quoteBulkSpeaker", say("Speaker of all"), _SPEAKERS,
                                     say("Clear the speaker of all"))
        self._speaker.cleared.connect(lambda: self.edit_requested.emit(self._spoken(Named(), "")))
        self._kind = self.choice("kind", say("Kind of all"))
        self._tone = self.choice("tone", say("Tone of all"))
        return [(say("Speaker"), self._speaker), (say("Kind"), self._kind), (say("Tone"), self._tone)]

    def fill(self, records: list[Quote]) -> None:
        """Show what the quotes have in common."""
        self._speaker.show_all(self.holder, (Named(record.speaker, record.speaker_words) for record in records),
                               self._spoken)
        self._kind.show_all(said(QUOTE_KINDS), values_of(records, "kind"))
        self._tone.show_all(said(TONES), values_of(records, "tone"))

    def _spoken(self, named: Named, merge: str) -> Edit:
        return set_several(Quote, self.ids, merge=merge, speaker=named.entity, speaker_words=named.words)


class BulkEntities(BulkForm):
    """Type and kind of several entities; they can be merged into one."""

    record = Entity
    chosen_label = phrase("Chosen entities")
    count_label = phrases("{count} entity", "{count} entities")

    def __init__(self, bridge: Bridge) -> None:
        self.merge_button = QPushButton(say("Merge…"))
        self.merge_button.setObjectName("entityBulkMerge")
        self.merge_button.clicked.connect(self.merge)
        super().__init__(bridge)
        self.merge_menu = QMenu(self)
        self.merge_menu.setObjectName("entityBulkKept")
        self.merge_menu.setAccessibleName(say("Merge all into one"))

    def face_of(self, record: Entity) -> ChipFace:
        """Return the chip of the entity."""
        return face_of(self.bridge.project, record.id)

    def buttons(self) -> list[QPushButton]:
        """Return the button that merges."""
        return [self.merge_button]

    def merge(self) -> bool:
        """Let two be merged by the dialog for that; of more, ask which one stands for all."""
        if len(self.ids) == 2:
            self.merging_requested.emit(*self.ids)
            return True
        self.merge_menu.clear()
        for entity in sorted(self._entities(), key=lambda entity: -self.bridge.project.tally(entity.id))[:_KEPT]:
            name = shortened(name_of(entity)).replace("&", "&&")
            self.merge_menu.addAction(say("All are “{name}”", name=name)).triggered.connect(self._merging(entity.id))
        self.merge_menu.popup(self.merge_button.mapToGlobal(self.merge_button.rect().bottomLeft()))
        return True

    def make(self) -> list[tuple[str, QWidget]]:
        """Make the fields."""
        self._type = self.choice("type", say("Type of all"))
        self._kind = self.choice("kind", say("Kind of all"))
        return [(say("Type"), self._type), (say("Kind"), self._kind)]

    def fill(self, records: list[Entity]) -> None:
        """Show what the entities have in common; kinds are those of one type."""
        project, types = self.bridge.project, values_of(records, "type")
        choices = [one for one in scheme_of(project).entity_types if one.nature != "time" or one.name in types]
        self._type.show_all([(one.name, say(one.label)) for one in choices], types,
                            {one.name: sign_of_type(project, one.name) for one in choices})
        kinds = scheme_of(project).entity_type(next(iter(types))).kinds if len(types) == 1 else ()
        self._kind.show_all([("", say("No kind")), *((kind, capitalised(say(kind))) for kind in kinds)],
                            values_of(records, "kind"))
        self._kind.setEnabled(len(types) == 1)
        self._kind.setToolTip("" if len(types) == 1 else say("Entities of different types have different kinds"))

    def _entities(self) -> list[Entity]:
        return [self.bridge.project.get(Entity, entity_id) for entity_id in self.ids]

    def _merging(self, kept: str) -> Callable[[], None]:
        others = [entity_id for entity_id in self.ids if entity_id != kept]
        return lambda: self.edit_requested.emit(merge_several(kept, others))


class BulkNotes(BulkForm):
    """Several notes, which have nothing in common but that they can be taken away."""

    record = Note
    chosen_label = phrase("Chosen notes")
    count_label = phrases("{count} note", "{count} notes")

    def face_of(self, record: Note) -> ChipFace:
        """Return a chip of what the note is on, with its words for the tip."""
        return ChipFace(record.id, place_of_note(self.bridge.project, record), "N", "note", shortened(record.words))


FORMS: dict[str, type[BulkForm]] = {
    form.record.kind_of_record: form for form in (BulkEntities, BulkEvents, BulkQuotes, BulkNotes)}
"""The forms of several records by the kind of these."""


def make_bulk_form(kind: str, bridge: Bridge) -> BulkForm:
    """Return a form for several records of a kind."""
    return FORMS[kind](bridge)

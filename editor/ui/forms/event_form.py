"""The form of an event: what, when, where, who, how many, and who says so."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtWidgets import QVBoxLayout, QWidget

from editor.model.edits.events import set_event
from editor.model.edits.looked_at import confirm_looked_at, is_unlooked_at
from editor.model.edits.proposed import accept_proposed
from editor.model.records import Event, Figure, Record
from editor.model.scheme import scheme_of
from editor.ui.bridge import MakeEdit
from editor.ui.elided import ElidedLabel
from editor.ui.fonts import interface_font
from editor.ui.forms.accounts import AccountList
from editor.ui.forms.candidates import Named
from editor.ui.forms.fields import ChoiceField, TextArea
from editor.ui.forms.figures import FigureTable
from editor.ui.forms.header import offer_steps
from editor.ui.forms.joining import Joining
from editor.ui.forms.looked_at import LookedAtLine
from editor.ui.forms.participants import Participants
from editor.ui.forms.picker import EntityPicker, Name
from editor.ui.forms.proposed import ProposedLine
from editor.ui.forms.record_fields import RecordFields
from editor.ui.forms.rows import FormRows, heading_of, small_button
from editor.ui.forms.timespan import TimeField
from editor.ui.forms.values import STATUSES, said
from editor.words import phrase, say

STATUS_HINTS = (
    ("fact", phrase("settled by the analyst")), ("claim", phrase("said by a source, not settled")),
    ("denied", phrase("a party says it did not happen")), ("threatened", phrase("announced as a threat")),
    ("planned", phrase("has not happened yet")), ("negated", phrase("it is stated that it did not happen")),
    ("disputed", phrase("accounts disagree on it")),
)
"""What each status says, as a hint beside it."""
_PROPOSED_FACT = phrase("told as a fact, not settled by the analyst")
PLACE_PRECISIONS = (
    ("", "–"), ("exact", phrase("Exact")), ("near", phrase("Near")), ("area", phrase("Area")),
    ("region", phrase("Region")), ("country", phrase("Country")),
)


class EventFields(RecordFields):
    """Title, type, status, time, place, participants by role, figures, accounts, note."""

    set_record = staticmethod(set_event)

    def make(self, column: QVBoxLayout) -> Iterator[None]:
        """Make the fields, from top to bottom, a few at each step."""
        self._title = TextArea(self.bridge, "eventTitle", say("Title"), single=True, plain=True, most=4)
        self._head = self.make_head(self._title, "event", say("Delete event"))
        offer_steps(self._head, say("Previous event"), say("Next event"))
        self._head.offer_first("join", say("Account of another event…"))
        self._head.offer_first("new account", say("New account from the selection"))
        column.addWidget(self._head)
        self._looked_at = LookedAtLine("event", self._confirm)
        self._proposed = ProposedLine("event", self._accept)
        column.addWidget(self._looked_at)
        column.addWidget(self._proposed)
        rows = FormRows()
        for add in (self._add_what, self._add_who, self._add_accounts):
            yield
            add(rows)
        self._note = TextArea(self.bridge, "eventNote", say("Note"), most=8)
        self._note.setPlaceholderText(say("Add a note"))
        rows.add_heading(say("Note"))
        rows.add_wide(self._note)
        column.addLayout(rows)

    def fill(self, record: Record) -> None:
        """Show the event in the fields."""
        assert isinstance(record, Event)
        self._head.badge.follow(f"E{record.number or ''}", "event", full=True)
        self._title.follow(record.id, record.title, self.writing("title"))
        event_types = scheme_of(self.bridge.project).event_types
        self._type.offer([("", say("No type")), *((one.name, say(one.label)) for one in event_types)])
        self._type.follow(record.type, self.choosing("type"))
        self._status.offer(said(STATUSES))
        self._status.follow(record.status, self.choosing("status"))
        self._status_hint.setText(_hint_of(record))
        self._when.show_time(record.id, record.when, lambda: self.bridge.project.get(Event, record.id).when,
                             lambda when, merge: set_event(record.id, merge=merge, when=when))
        self._when.offer_stated(record.evidence, lambda when, merge: set_event(record.id, merge=merge, when=when))
        self._where.show_named(record.id, Named(record.where, record.where_words), self._placing())
        self._where_precision.offer(said(PLACE_PRECISIONS))
        self._where_precision.follow(record.where_precision, self.choosing("where_precision"))
        self._participants.show_event(record)
        self._figures.show_figures(
            record.id, record.figures, lambda: self.bridge.project.get(Event, record.id).figures,
            lambda figures, merge: set_event(record.id, merge=merge, figures=figures))
        self._accounts.show_event(record)
        self._joining.show_event(record)
        self._looked_at.show_record(record)
        self._proposed.show_record(record)
        self._note.follow(record.id, record.note, self.writing("note"))

    def first_field(self) -> QWidget:
        """Return the title."""
        return self._title

    def _add_what(self, rows: FormRows) -> None:
        self._type = ChoiceField(self.bridge, "eventType", say("Type"))
        self._status = ChoiceField(self.bridge, "eventStatus", say("Status"))
        self._status_hint = ElidedLabel("")
        self._status_hint.setObjectName("eventStatusHint")
        self._status_hint.setFont(interface_font(11.5))
        self._status_hint.setProperty("role", "hint")
        self._when = TimeField(self.bridge, "eventWhen", say("When it happened"))
        self._where = EntityPicker(self.bridge, "eventWhere", say("Where it happened"), ("location",), keeps_words=True)
        self._where_precision = ChoiceField(self.bridge, "eventWherePrecision", say("How precise the place is"))
        self._proposed.mark("when", self._when.begins, self._when.ends, self._when.words)
        self._proposed.mark("where", self._where)
        rows.add(say("Type"), self._type)
        rows.add(say("Status"), self._status, self._status_hint, stretches=(0, 1))
        rows.add(say("When"), self._when)
        rows.add(say("Where"), self._where, self._where_precision, stretches=(5, 2))

    def _add_who(self, rows: FormRows) -> None:
        self._participants = Participants(self.bridge)
        self._participants.entity_chosen.connect(lambda entity: self.record_chosen.emit("entity", entity))
        heading = heading_of(say("Participants"), "", self._participants.add_button)
        heading.setObjectName("participantsHeading")
        rows.add_wide(heading)
        rows.add_wide(self._participants)
        self._figures = FigureTable(self.bridge, "figureTable", "figure", say("Figures"))
        add = small_button(say("+ Group"), "addFigureButton", say("Add a figure"))
        add.clicked.connect(lambda: self._figures.add(Figure()))
        rows.add_heading(say("Figures"), say("blank means not stated"), add)
        rows.add_wide(self._figures)

    def _add_accounts(self, rows: FormRows) -> None:
        self._accounts = AccountList(self.bridge)
        self._accounts.chosen.connect(self.evidence_chosen)
        self._accounts.aimed.connect(lambda account: self.aimed.emit(self.record_id, account))
        self._accounts.selection_wished.connect(lambda: self.wished.emit("use selection", self.record_id))
        rows.add_heading(say("Accounts"), say("who says so"), self._accounts.use_button, self._accounts.add_button)
        rows.add_wide(self._accounts)
        self._joining = Joining(self.bridge)
        self._joining.joined.connect(lambda event: self.record_chosen.emit("event", event))
        rows.add_wide(self._joining)

    def _accept(self, *fields: str) -> None:
        self.bridge.submit(accept_proposed(Event, self.record_id, *fields))

    def _confirm(self) -> None:
        self.bridge.submit(confirm_looked_at(Event, self.record_id))

    def _placing(self) -> Name:
        """Return what stores the place, in the event that is shown now."""
        event = self.record_id

        def name(named: Named) -> MakeEdit:
            return lambda merge: set_event(event, merge=merge, where=named.entity, where_words=named.words)
        return name


def _hint_of(event: Event) -> str:
    """Return what the status of an event says. A fact is settled only once the analyst has looked at the event."""
    if event.status == "fact" and (event.state == "suggested" or is_unlooked_at(event)):
        return say(_PROPOSED_FACT)
    return say(dict(STATUS_HINTS).get(event.status, "")) if event.status else ""

"""Put the table, the form of one record and that of several together for each kind of records."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from editor.model.records import Entity, Event, Note, Quote
from editor.ui.bridge import Bridge
from editor.ui.forms.place import FormPlace
from editor.ui.forms.record_form import RecordForm
from editor.ui.tables.events import Events
from editor.ui.tables.listings import Quotes
from editor.ui.tables.noted import Notes
from editor.ui.tables.table import EntityTable, RecordTable
from editor.words import phrase, say

if TYPE_CHECKING:
    from editor.ui.forms.bulk.form import BulkForm
    from editor.ui.forms.record_fields import RecordFields

MODULES_OF_FIELDS = (
    "editor.ui.forms.timespan", "editor.ui.forms.record_fields", "editor.model.likeness", "editor.ui.forms.same_as",
    "editor.ui.forms.offices", "editor.ui.forms.entity_form", "editor.ui.forms.figures",
    "editor.ui.forms.account_card", "editor.ui.forms.event_form", "editor.ui.forms.quote_form",
    "editor.ui.forms.note_form")
"""What the fields of the forms need: imported each at a turn of its own, so that no form takes long."""


@dataclass(frozen=True, slots=True)
class Tab:
    """A table over the form of the record chosen in it."""

    kind: str
    table: RecordTable
    form: RecordForm
    place: FormPlace

    def show(self, record_id: str) -> None:
        """Choose a record in the table and show its form; a blank one shows none."""
        self.table.choose(record_id)
        self.place.show_record(record_id)


def make_tabs(bridge: Bridge) -> Iterator[Tab]:
    """Make the tabs one by one, in the order they stand in."""
    yield _make_tab(bridge, EntityTable(bridge), RecordForm(
        bridge, Entity, say("Entity details"),
        phrase("Select a name in the article and press the letter of its type to make an entity"), _entity_fields))
    yield _make_tab(bridge, RecordTable(Events(), bridge), RecordForm(
        bridge, Event, say("Event details"),
        phrase("Select words in the article and press {key} to make an event"), _event_fields))
    yield _make_tab(bridge, RecordTable(Quotes(), bridge), RecordForm(
        bridge, Quote, say("Quote details"),
        phrase("Select what somebody said in the article and press {key} to make a quote"), _quote_fields))
    yield _make_tab(bridge, RecordTable(Notes(), bridge), RecordForm(
        bridge, Note, say("Note details"),
        phrase("Select words in the article and press {key} to make a note"), _note_fields))


def _make_tab(bridge: Bridge, table: RecordTable, form: RecordForm) -> Tab:
    kind = table.listing.kind
    return Tab(kind, table, form, FormPlace(bridge, kind, form, _bulk_form))


# The modules of the fields are read when a record is first shown, since the first window need not wait for them.
def _entity_fields(bridge: Bridge) -> RecordFields:
    from editor.ui.forms.entity_form import EntityFields
    return EntityFields(bridge)


def _event_fields(bridge: Bridge) -> RecordFields:
    from editor.ui.forms.event_form import EventFields
    return EventFields(bridge)


def _quote_fields(bridge: Bridge) -> RecordFields:
    from editor.ui.forms.quote_form import QuoteFields
    return QuoteFields(bridge)


def _note_fields(bridge: Bridge) -> RecordFields:
    from editor.ui.forms.note_form import NoteFields
    return NoteFields(bridge)


def _bulk_form(kind: str, bridge: Bridge) -> BulkForm:
    from editor.ui.forms.bulk.kinds import make_bulk_form
    return make_bulk_form(kind, bridge)

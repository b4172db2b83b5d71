"""List the events: badge, date, title."""

from __future__ import annotations

from collections.abc import Iterable

from editor.model.dates import short_when
from editor.model.edits.events import delete_event
from editor.model.project import Project
from editor.model.records import Event
from editor.model.scheme import scheme_of
from editor.ui.forms.values import STATUSES
from editor.ui.tables.listings import HERE_TRAIT, INCOMPLETE, Cell, Listing, Order
from editor.ui.tables.sieve import Aspect, Trait
from editor.words import phrase, say

_LAST = "~"
"""Sorts after every date."""


class Events(Listing):
    """Events: badge, date, title; in the order of their numbers."""

    record = Event
    label = phrase("Events")
    filter_label = phrase("Filter events")
    nothing_yet = phrase("No events yet. Select words in the article and press {key}.")
    widths = (50, 88, 0)
    headings = (phrase("No."), phrase("Date"), phrase("Title"))
    takes_several = shows_names = True
    deleting = staticmethod(delete_event)
    orders = (
        Order(phrase("By number"), lambda project, events: [(event.number, event.id) for event in events], 0),
        Order(phrase("By time"), lambda project, events: [
            (event.when.from_ or _LAST, event.when.to, event.number, event.id) for event in events], 1),
        Order(phrase("By title"), lambda project, events: [(event.title.lower(), event.id) for event in events], 2),
    )
    aspects = (
        Aspect("type", phrase("Type"), lambda project: [
            ("", phrase("No type")), *((one.name, one.label) for one in scheme_of(project).event_types)],
            lambda event: event.type),
        Aspect("status", phrase("Status"), lambda project: list(STATUSES), lambda event: event.status),
    )
    traits = (
        INCOMPLETE,
        Trait("unfounded", phrase("Without evidence"), lambda project, event, _: not event.evidence),
        HERE_TRAIT,
    )

    def words(self, project: Project, record: Event) -> str:
        """Return the badge, the title, the date as numbers and as it is shown, and the place."""
        place = project.entity(record.where) if record.where else None
        return " ".join((f"E{record.number}", record.title, record.when.from_, short_when(record.when),
                         record.where_words, place.name if place else ""))

    def cells(self, project: Project, record: Event) -> tuple[Cell, ...]:
        """Return the badge, the time with no more precision than it has, and the title."""
        day = short_when(record.when)
        return (Cell(f"E{record.number}", "badge", ink="event"),
                Cell(day, "second", spoken=day or say("No date")),
                Cell(record.title or say("Without a title"), "name"))

    def empty_columns(self, records: Iterable[Event]) -> frozenset[int]:
        """Return the column of dates where no event has one."""
        return frozenset() if any(short_when(record.when) for record in records) else frozenset({1})

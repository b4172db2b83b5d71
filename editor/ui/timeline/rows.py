"""Say of each event what the list of a timeline says, of the undated ones too."""

from __future__ import annotations

from editor.briefing.names import entity_name
from editor.briefing.timeline import STANDINGS, Dated
from editor.briefing.unconfirmed import marked
from editor.model.project import Project
from editor.model.records import Event
from editor.ui.dock.rows import Row
from editor.words import phrase, say

TITLES = (phrase("Date"), phrase("Event"), phrase("Status"), phrase("Place"), phrase("Carried out by"))
WIDTHS = (150, 320, 110, 170, 170)
_DATE = 0
_LAST = "9999-99-99"


def row_of(project: Project, event: Dated) -> Row:
    """Return the row of an event that has a date."""
    columns = (event.words, f"{event.badge}  {event.title}", say(STANDINGS[event.standing]),
               _place_of(project, project.get(Event, event.id)), event.told_actor)
    return _row(event.id, columns, f"{event.begin.isoformat()} {event.end.isoformat()}")


def undated_row_of(project: Project, event: Event) -> Row:
    """Return the row of an event that has none."""
    title = event.title or say("Without a title")
    return _row(event.id, (say("Not dated"), f"E{event.number}  {title}", "", _place_of(project, event), ""), _LAST)


def _row(event_id: str, columns: tuple[str, ...], order: str) -> Row:
    return Row(columns, about=(event_id,), record=("event", event_id), orders={_DATE: order})


def _place_of(project: Project, event: Event) -> str:
    return marked(event, "where", entity_name(project, event.where, event.where_words))

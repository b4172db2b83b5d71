"""Show the events of a briefing as a picture: an axis of days, with all it shows told in words."""

from __future__ import annotations

from collections.abc import Sequence

from editor.briefing.badges import badges
from editor.briefing.blocks import Picture
from editor.briefing.draft import Draft
from editor.briefing.stand_ins import lettered_events, told_stand_ins
from editor.briefing.timeline import Dated, dated_events, told
from editor.briefing.timeline_sheet import LISTED, sheet_of
from editor.briefing.typeset import width_of
from editor.briefing.unconfirmed import unseen_told
from editor.model.dates import full_range
from editor.model.project import Project
from editor.words import say, say_number

WIDTH = 466.0
"""Points between the margins of a page."""
_FEWEST = 2
_LANES, _BARS = 12, 20
"""Rows of titles, and of imprecise events: with them the picture and its caption fit a page."""


def timeline_picture(draft: Draft) -> Picture | None:
    """Return the accepted events on an axis of days, or None where fewer than two have a date."""
    events = events_to_draw(draft.project)
    if not events:
        return None
    first, last = events[0].begin, max(event.end for event in events)
    days = full_range(first.isoformat(), last.isoformat())
    shown, stood_for = lettered_events(events)
    sheet = sheet_of(shown, WIDTH, width_of, lanes=_LANES, rows=_BARS, legend=True)
    parts = [say("Events by the days settled for them, {days}.", days=days), told_stand_ins(stood_for)]
    badged = [event for event in shown if event.id in sheet.by_badge and event.badge not in stood_for]
    parts += [_by_badge(badged), _untold(sheet.unnamed), _suggested(events), unseen_told(
        sum(event.is_unreviewed for event in events))]
    return Picture(sheet.drawing, " ".join(filter(None, parts)), told(events))


def events_to_draw(project: Project) -> Sequence[Dated]:
    """Return the accepted events with a date, in order of time, or nothing where they are fewer than two."""
    events = dated_events(project)
    return events if len(events) >= _FEWEST else ()


def _by_badge(events: Sequence[Dated]) -> str:
    """Return what the badges on the picture stand for, or that they do where they are too many to list."""
    if len(events) > LISTED:
        return say_number("{count} event is shown by its number in the project.",
                          "{count} events are shown by their numbers in the project.", len(events))
    names = "; ".join(say("{badge} {title}", badge=event.badge, title=event.title) for event in events)
    return say("In the picture by their numbers: {names}.", names=names) if names else ""


def _suggested(events: Sequence[Dated]) -> str:
    """Return of how many events the days are only suggested, or blank."""
    count = sum(event.is_suggested for event in events)
    return say_number("Of {count} event the days are suggested, and confirmed by nobody.",
                      "Of {count} events the days are suggested, and confirmed by nobody.", count) if count else ""


def _untold(unnamed: Sequence[Dated]) -> str:
    """Return which events have no room for a name, or how many where they are too many to list."""
    if len(unnamed) > LISTED:
        return say_number("{count} event is not named in the picture for want of room.",
                          "{count} events are not named in the picture for want of room.", len(unnamed))
    named = badges(event.badge for event in unnamed)
    return say("Not named in the picture for want of room: {events}.", events=named) if named else ""

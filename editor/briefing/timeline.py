"""Put the events of a project on an axis of days: imprecise ones as stretches, long empty times cut out."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from calendar import monthrange
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from itertools import pairwise
from math import sqrt
from typing import Literal

from editor.briefing.names import entity_name
from editor.briefing.part import Part
from editor.briefing.unconfirmed import as_suggested, marked, starred, unreviewed
from editor.model.checks import claims_unseen
from editor.model.dates import full_when, is_about, stated_bounds
from editor.model.project import Project
from editor.model.records import Event, EventStatus, When
from editor.model.scheme import scheme_of
from editor.words import phrase, say

Standing = Literal["told", "disputed", "planned", "threatened", "denied"]
STANDINGS: dict[Standing, str] = {
    "told": phrase("Reported"), "disputed": phrase("Disputed"), "planned": phrase("Planned"),
    "threatened": phrase("Threatened"), "denied": phrase("Denied"),
}
_STANDING: dict[EventStatus, Standing] = {
    "fact": "told", "claim": "told", "disputed": "disputed", "planned": "planned", "threatened": "threatened",
    "denied": "denied", "negated": "denied",
}
LONGEST_GAP = 30
"""Days without an event that are always shown as they are."""
_SHARE_OF_GAP = 20
"""The share of all the days that a gap must have besides, so that an axis of years is not cut to pieces."""
_SHARE_OF_BEGINNING = 4.0
_DAY = timedelta(days=1)
_YEAR, _MONTH = 4, 7


class Days(Part, frozen=True, gc=False):
    """The days that a time reaches, as it is printed: no bound was stated where `has_begin` or `has_end` is False."""

    begin: date
    end: date
    is_about: bool = False
    has_begin: bool = True
    has_end: bool = True

    @property
    def earliest(self) -> date:
        """Return the first day that is not ruled out."""
        return self.begin if self.has_begin else date.min

    @property
    def latest(self) -> date:
        """Return the last day that is not ruled out."""
        return self.end if self.has_end else date.max


class Dated(Part, frozen=True, gc=False):
    """An event on the axis: the first and the last day that are stated, and whether it may be earlier or later.

    `words` tell its time, marked where nobody has confirmed it, which `is_suggested` tells, as `is_actor_suggested`
    does of who carried it out. `is_unreviewed`: accepted in bulk, and looked at by nobody since.
    """

    id: str
    badge: str
    title: str
    begin: date
    end: date
    words: str
    standing: Standing = "told"
    actor: str = ""
    may_be_earlier: bool = False
    may_be_later: bool = False
    is_suggested: bool = False
    is_actor_suggested: bool = False
    is_unreviewed: bool = False

    @property
    def told_actor(self) -> str:
        """Return who carried it out, marked where nobody has confirmed it."""
        return as_suggested(self.actor) if self.actor and self.is_actor_suggested else self.actor

    def drawn(self, words: str) -> str:
        """Return its title or its badge as a picture has it, with a star where nobody has confirmed the days."""
        return starred(words) if self.is_suggested else words

    @property
    def is_exact(self) -> bool:
        """Tell whether the day is known."""
        return self.begin == self.end and not self.is_open

    @property
    def is_open(self) -> bool:
        """Tell whether it may reach beyond its days."""
        return self.may_be_earlier or self.may_be_later


class Reach(Part, frozen=True, gc=False):
    """Days of the axis in one piece, both ends in it, and where they stand, in points."""

    begin: date
    end: date
    left: float
    right: float

    def x(self, day: date) -> float:
        """Return where the middle of a day stands."""
        days = (self.end - self.begin).days + 1
        return self.left + (self.right - self.left) * ((day - self.begin).days + 0.5) / days


class Axis(Part, frozen=True, gc=False):
    """Pieces of time from left to right; between two of them days without events are left out."""

    reaches: tuple[Reach, ...]

    def x(self, day: date) -> float:
        """Return where a day stands; one that is left out, at the edge of what follows."""
        place = bisect_left(self.reaches, day, key=lambda reach: reach.end)
        reach = self.reaches[min(place, len(self.reaches) - 1)]
        return reach.x(min(max(day, reach.begin), reach.end))

    @property
    def breaks(self) -> tuple[tuple[Reach, Reach, int], ...]:
        """Return the pieces on either side of every cut, and how many days without an event lie between them."""
        return tuple((one, other, (other.begin - one.end).days + 1) for one, other in pairwise(self.reaches))


def dated_events(project: Project) -> tuple[Dated, ...]:
    """Return the accepted events whose days are known, however roughly, in order of time."""
    found = (_dated(project, event) for event in project.each(Event) if event.state == "accepted")
    return tuple(sorted((dated for dated in found if dated is not None),
                        key=lambda dated: (dated.begin, dated.end, dated.id)))


def undated_events(project: Project) -> tuple[Event, ...]:
    """Return the accepted events of which no day is known, as they were made."""
    return tuple(event for event in project.each(Event) if event.state == "accepted" and days_of(event.when) is None)


def days_of(when: When) -> Days | None:
    """Return the days that a time reaches, no tighter than it is printed, or None where it names none."""
    first, last = stated_bounds(when)
    begin, end = _first_day(first or last), _last_day(last or first)
    if begin is None or end is None:
        return None
    return Days(min(begin, end), max(begin, end), is_about(when), bool(first), bool(last))


def axis_of(events: Sequence[Dated], left: float, right: float, gap: float = 40.0, least: float = 40.0) -> Axis:
    """Return the axis that holds the events between two places, in points.

    A cut takes `gap`, a piece of time at least `least`, as far as there is room; pieces with more events get more.
    """
    held = _occupied(events)
    gap = min(gap, (right - left) / (2 * len(held)))
    room = right - left - gap * (len(held) - 1)
    least = min(least, room / len(held))
    beginnings = sorted({event.begin for event in events})
    shares = [_share(beginnings, begin, end) for begin, end in held]
    whole = sum(shares)
    spare = room - least * len(held)
    reaches, place = [], left
    for (begin, end), share in zip(held, shares, strict=True):
        wide = least + spare * share / whole
        reaches.append(Reach(begin, end, place, place + wide))
        place += wide + gap
    return Axis(tuple(reaches))


def _share(beginnings: Sequence[date], begin: date, end: date) -> float:
    """Return how much room a piece of time asks for: by its days, and by the days on which something begins."""
    many = bisect_right(beginnings, end) - bisect_left(beginnings, begin)
    return sqrt((end - begin).days + 1) + _SHARE_OF_BEGINNING * many


def told(events: Iterable[Dated], undated: Iterable[Event] = ()) -> str:
    """Return in words all that a timeline of the events shows, for readers who cannot see it."""
    parts = [_told(each) for each in events]
    parts += [say("Without a date: {title}", title=event.title or f"E{event.number}") for event in undated]
    return "; ".join(parts)


def _told(event: Dated) -> str:
    title = f"{event.title} {unreviewed()}" if event.is_unreviewed else event.title
    if event.standing == "told":
        return say("{date}: {title}", date=event.words, title=title)
    standing = say(STANDINGS[event.standing])
    return say("{date}: {title} ({standing})", date=event.words, title=title, standing=standing)


def _dated(project: Project, event: Event) -> Dated | None:
    days = days_of(event.when)
    if days is None:
        return None
    scheme = scheme_of(project)
    title = event.title or say(scheme.event_type(event.type).label or "Event without a title")
    actors = (entity_name(project, each.entity, each.words) for each in event.participants
              if scheme.event_role(each.role).part == "actor")
    return Dated(event.id, f"E{event.number}", title, days.begin, days.end,
                 marked(event, "when", full_when(event.when)), _STANDING[event.status],
                 next((actor for actor in actors if actor), ""),
                 days.is_about or not days.has_begin, days.is_about or not days.has_end,
                 "when" in event.suggested, "participants" in event.suggested, claims_unseen(event))


def _occupied(events: Sequence[Dated]) -> list[tuple[date, date]]:
    """Return the stretches of days with events, a day of air round each; those that are near are one."""
    days = sorted((event.begin, event.end) for event in events)
    longest = max(LONGEST_GAP, (max(end for _, end in days) - days[0][0]).days / _SHARE_OF_GAP)
    held: list[tuple[date, date]] = []
    for begin, end in days:
        if held and (begin - held[-1][1]).days <= longest:
            held[-1] = (held[-1][0], max(held[-1][1], end))
        else:
            held.append((begin, end))
    return [(_moved(begin, -1), _moved(end, 1)) for begin, end in held]


def _moved(day: date, by: int) -> date:
    try:
        return day + by * _DAY
    except OverflowError:
        return day


def _first_day(iso: str) -> date | None:
    return _day(f"{iso}-01-01" if len(iso) == _YEAR else f"{iso}-01" if len(iso) == _MONTH else iso)


def _last_day(iso: str) -> date | None:
    if len(iso) == _YEAR:
        return _day(f"{iso}-12-31")
    first = _first_day(iso)
    if len(iso) != _MONTH or first is None:
        return first
    return first.replace(day=monthrange(first.year, first.month)[1])


def _day(iso: str) -> date | None:
    try:
        return date.fromisoformat(iso)
    except ValueError:
        return None

"""Mark what the program proposed and nobody has confirmed: a reader must see that no analyst decided it."""

from __future__ import annotations

from collections.abc import Iterator, Set

from editor.model.checks import claims_unseen
from editor.model.edits.proposed import proposed_in
from editor.model.project import Project
from editor.model.records import Account, Event, Quote
from editor.model.standing import standing
from editor.words import say

STAR = "*"
"""What marks in a picture what nobody has confirmed."""
_EVENTS = frozenset({"events", "unrealised events"})


def marked(record: Event | Account | Quote, field: str, value: str) -> str:
    """Return a value as it is printed: with a mark behind it where nobody has confirmed what was proposed."""
    return as_suggested(value) if value and field in record.suggested else value


def as_suggested(value: str) -> str:
    """Return a value with the mark of what nobody has confirmed."""
    return say("{value} [suggested]", value=value)


def unreviewed() -> str:
    """Return the mark behind what was accepted in bulk and nobody has looked at since."""
    return say("[unreviewed]")


def starred(words: str) -> str:
    """Return words of a picture behind the star of what nobody has confirmed, where it is not cut off."""
    return f"{STAR} {words}"


def star_told() -> str:
    """Return what the star in a picture means."""
    return say("* Suggested, confirmed by nobody")


def unconfirmed(project: Project, kinds: Set[str]) -> int:
    """Return how many proposed values sections of these kinds print."""
    return sum(proposed_in(record) for record in printed_records(project, kinds))


def unlooked_at(project: Project, kinds: Set[str]) -> int:
    """Return how many records that were accepted in bulk, and not looked at since, sections of these kinds print."""
    return sum(claims_unseen(record) for record in printed_records(project, kinds))


def printed_records(project: Project, kinds: Set[str]) -> Iterator[Event | Quote]:
    """Yield the accepted events and quotes that sections of these kinds print."""
    if kinds & _EVENTS:
        yield from standing(project, Event)
    if "quotes" in kinds:
        yield from standing(project, Quote)

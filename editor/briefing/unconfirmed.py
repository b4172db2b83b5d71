"""Mark what the program proposed and nobody has confirmed: a reader must see that no analyst decided it."""

from __future__ import annotations

from collections.abc import Iterator, Set

from editor.model.edits.looked_at import is_unlooked_at
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


def starred(words: str) -> str:
    """Return words of a picture behind the star of what nobody has confirmed, where it is not cut off."""
    return f"{STAR} {words}"


def star_told() -> str:
    """Return what the star in a picture means."""
    return say("* Suggested, confirmed by nobody")


def unconfirmed(project: Project, kinds: Set[str]) -> int:
    """Return how many proposed values sections of these kinds print."""
    return sum(proposed_in(record) for record in _printed(project, kinds))


def unlooked_at(project: Project, kinds: Set[str]) -> int:
    """Return how many records that were accepted in bulk, and not looked at since, sections of these kinds print."""
    return sum(is_unlooked_at(record) for record in _printed(project, kinds))


def _printed(project: Project, kinds: Set[str]) -> Iterator[Event | Quote]:
    """Yield the accepted events and quotes that sections of these kinds print."""
    if kinds & _EVENTS:
        yield from standing(project, Event)
    if "quotes" in kinds:
        yield from standing(project, Quote)

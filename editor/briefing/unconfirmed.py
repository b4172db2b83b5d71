"""Mark what the program proposed and nobody has confirmed: a reader must see that no analyst decided it."""

from __future__ import annotations

from editor.model.records import Account, Event, Quote
from editor.words import say, say_number

STAR = "*"
"""What marks in a picture what nobody has confirmed."""


def marked(record: Event | Account | Quote, field: str, value: str, *, is_unseen: bool = False) -> str:
    """Return a value as it is printed: with a mark behind it where nobody has confirmed what was proposed, or looked at
    what is told to be unseen.
    """
    if value and field in record.suggested:
        return as_suggested(value)
    return say("{value} [unreviewed]", value=value) if value and is_unseen else value


def as_suggested(value: str) -> str:
    """Return a value with the mark of what nobody has confirmed."""
    return say("{value} [suggested]", value=value)


def unreviewed() -> str:
    """Return the mark behind what was accepted in bulk and nobody has looked at since."""
    return say("[unreviewed]")


def unseen_told(count: int) -> str:
    """Return how many records of a picture were accepted in bulk and looked at by nobody since; blank for none."""
    return say_number("{count} event or quote in it was accepted in bulk, and looked at by nobody.",
                      "{count} events and quotes in it were accepted in bulk, and looked at by nobody.",
                      count) if count else ""


def starred(words: str) -> str:
    """Return words of a picture behind the star of what nobody has confirmed, where it is not cut off."""
    return f"{STAR} {words}"


def star_told() -> str:
    """Return what the star in a picture means."""
    return say("* Suggested, confirmed by nobody")

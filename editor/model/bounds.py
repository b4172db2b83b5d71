"""Say the bounds of a figure: one that was not stated is never written as 0."""

from __future__ import annotations

from editor.model.records import Number
from editor.words import say


def bounds_in_words(low: Number | None, high: Number | None) -> str:
    """Return bounds as `30 to 35`, `up to 35` or `at least 30`; blank where neither was stated."""
    if low is not None and high is not None:
        return _number(low) if low == high else say("{low} to {high}", low=_number(low), high=_number(high))
    if high is not None:
        return say("up to {high}", high=_number(high))
    return say("at least {low}", low=_number(low)) if low is not None else ""


def _number(value: Number) -> str:
    whole = int(value) if isinstance(value, float) and value.is_integer() else value
    return f"{whole:,}"

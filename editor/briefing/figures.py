"""Print figures as they were stated: a bound that was not stated is never written as 0."""

from __future__ import annotations

from editor.model.records import Figure, Number
from editor.words import say


def figure_text(figure: Figure, who: str) -> str:
    """Return a figure: bounds, unit, whom it counts (`who`, by name) and outcome; else its words; blank without either.

    `up to 35 killed` has no lower bound, `at least 35 killed` no upper one; `no indications of` has neither and keeps
    its words, in quotation marks.
    """
    amount = _amount(figure.min, figure.max)
    told = [part for part in (figure.unit, who, figure.outcome) if part]
    if amount and (told or not figure.words):
        return " ".join((amount, *told))
    return f"“{figure.words}”" if figure.words else ""


def _amount(low: Number | None, high: Number | None) -> str:
    if low is not None and high is not None:
        return _number(low) if low == high else say("{low} to {high}", low=_number(low), high=_number(high))
    if high is not None:
        return say("up to {high}", high=_number(high))
    return say("at least {low}", low=_number(low)) if low is not None else ""


def _number(value: Number) -> str:
    whole = int(value) if isinstance(value, float) and value.is_integer() else value
    return f"{whole:,}"

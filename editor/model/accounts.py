"""Compare what an account of an event gives with what the event has: the same, another value, or one more."""

from __future__ import annotations

from typing import Literal

from editor.model.records import Account, Event, Figure
from editor.model.text import fold

Comparison = Literal["same", "other", "more"]
"""A value that the event has too; one that differs from the event's; one where the event has none."""


def compare_when(event: Event, account: Account) -> Comparison:
    """Return how the time of an account that gives one stands to the event's: by the days, not the words."""
    given, settled = account.values.when, event.when
    if given is None or not (settled.from_ or settled.to):
        return "more"
    days = (given.from_, given.to, given.part)
    return "same" if days == (settled.from_, settled.to, settled.part) else "other"


def compare_where(event: Event, account: Account) -> Comparison:
    """Return how the place of an account that gives one stands to the event's."""
    if not (event.where or event.where_words):
        return "more"
    given = (account.values.where, fold(account.values.where_words))
    return "same" if given == (event.where, fold(event.where_words)) else "other"


def compare_figure(event: Event, figure: Figure) -> Comparison:
    """Return how a figure of an account stands to the event's figure of the same sort: by the bounds, not the words."""
    settled = figure_like(event, figure)
    if settled is None:
        return "more"
    if figure.min is None and figure.max is None and settled.min is None and settled.max is None:
        return "same" if fold(figure.words) == fold(settled.words) else "other"
    return "same" if (figure.min, figure.max) == (settled.min, settled.max) else "other"


def figure_like(event: Event, figure: Figure) -> Figure | None:
    """Return the event's figure of the same sort as this one, or None."""
    return next((held for held in event.figures if sort_of(held) == sort_of(figure)), None)


def sort_of(figure: Figure) -> tuple[str, str, str]:
    """Return what makes two figures comparable: of whom, with what outcome, in which unit."""
    return fold(figure.who).strip(), figure.outcome, figure.unit

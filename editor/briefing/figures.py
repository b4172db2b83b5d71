"""Print figures as they were stated: by their words, and a bound that was not stated is never written as 0."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from editor.briefing.quotation_marks import quoted
from editor.model.bounds import bounds_in_words
from editor.model.records import Figure
from editor.model.text import fold
from editor.words import say

_PEOPLE = "people"
"""The unit of persons, as the suggester of figures gives it."""
_SAID_BY_WHO = ({"injured", "wounded"}, {"killed", "dead"}, {"missing"}, {"displaced"})
"""Outcomes, and what those they befell are called, that say the same."""


def figure_text(figure: Figure, who: str, language: str) -> str:
    """Return a figure: the words that state it, as the language quotes, behind what it counts where they do not say so;
    without words its bounds, unit, whom it counts (`who`, by name) and outcome; blank without either.

    Bounds are what somebody read from words, and say less than they do: they stand only where there are none.
    """
    unit = "" if figure.unit == _PEOPLE and _is_noun(who) else figure.unit
    counted = list(_once((unit, who, _told_by(who, figure.outcome))))
    words = " ".join(figure.words.split())
    if not words:
        amount = bounds_in_words(figure.min, figure.max)
        return " ".join((amount, *counted)) if amount else ""
    told = " ".join(part for part in counted if not _says(words, part))
    if told:
        return say("{counted}: {words}", counted=told, words=quoted(words, language))
    return quoted(words, language)


def figure_sense(figure: Figure) -> str:
    """Return what makes two figures of one sort the same: their bounds, else their words."""
    return bounds_in_words(figure.min, figure.max) or " ".join(fold(figure.words).split())


def _told_by(who: str, outcome: str) -> str:
    """Return what became of those who are counted, blank where what they are called says so: the wounded, the dead."""
    return "" if any(outcome in said and fold(who) in said for said in _SAID_BY_WHO) else outcome


def _once(parts: Iterable[str]) -> Iterator[str]:
    """Yield the parts that say something which none of those around them says."""
    held = list(filter(None, parts))
    for place, part in enumerate(held):
        others = [*held[:place], *(other for other in held[place + 1:] if fold(other) != fold(part))]
        if not any(_says(other, part) for other in others):
            yield part


def _is_noun(who: str) -> bool:
    """Tell whether those who are counted are called by a noun, beside which their unit says nothing: soldiers."""
    return who[-1:].isalpha() and who.split()[-1].islower()


def _says(words: str, part: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(fold(part))}(?!\w)", fold(words)) is not None

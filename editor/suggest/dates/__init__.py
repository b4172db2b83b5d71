"""Suggest the times that an article names, each with its value as far as there is one reading."""

from __future__ import annotations

from collections.abc import Iterator

from editor.model.time_phrases import read_phrases
from editor.model.timing import resolve, timex_of
from editor.suggest.reading import Reading
from editor.suggest.suggestion import Suggestion, Time


class Dates:
    """The suggester of times."""

    name = "dates"

    def suggest(self, reading: Reading, found: tuple[Suggestion, ...]) -> Iterator[Time]:
        """Yield the time expressions of English articles, in order."""
        for phrase in read_phrases(reading.words, reading.stretches) if reading.is_english else ():
            when = resolve(phrase.words, reading.article)
            yield Time(begin=phrase.begin, end=phrase.end, rule=phrase.kind, confidence=0.9 if when.from_ else 0.5,
                       value=timex_of(when), from_=when.from_, to=when.to, precision=when.precision,
                       derived=when.derived)


SUGGESTER = Dates()

"""Suggest the times that an article names, each with its value as far as there is one reading."""

from __future__ import annotations

from collections.abc import Iterator

from editor.model.moments.expressions import Expression
from editor.model.moments.foreign import foreign_times
from editor.model.moments.moment import Moment
from editor.model.moments.reading import times_of
from editor.model.records import Stretch
from editor.suggest.dates.following import Following
from editor.suggest.dates.rules import confidence_of, derivation_of, slug_of
from editor.suggest.reading import Reading
from editor.suggest.suggestion import Suggestion, Time


class Dates:
    """The suggester of times."""

    name = "dates"

    def suggest(self, reading: Reading, found: tuple[Suggestion, ...]) -> Iterator[Time]:
        """Yield the time expressions of an article, in order, each understood from those before it.

        In a text that is not English only what is a date by its own words.
        """
        following = Following(reading)
        find = times_of if reading.is_english else foreign_times
        for sentence in _sentences(reading):
            for each in find(reading.words, sentence.begin, sentence.end):
                yield _time(each, following.read(sentence, each), reading.article.published_how == "inferred")


def _sentences(reading: Reading) -> Iterator[Stretch]:
    """Yield the sentences of the lines that count, and of link lines: what they name is a time all the same.

    In other languages the lines: after “3.” no sentence ends, where it is the third of a month.
    """
    lines = reading.article.lines
    if not reading.is_english:
        yield from reading.stretches
        return
    if not any(line.set_aside and line.role == "link line" for line in lines):
        yield from reading.sentences
        return
    for line in lines:
        if not line.set_aside or line.role == "link line":
            yield from reading.sentences_between(line.begin, line.end)


def _time(each: Expression, when: Moment, is_inferred: bool) -> Time:
    return Time(begin=each.begin, end=each.end, rule=slug_of(each), confidence=confidence_of(each, when),
                kind=when.kind, value=when.value, from_=when.from_, to=when.to, precision=when.precision,
                derived=derivation_of(when, is_inferred), readings=when.readings)


SUGGESTER = Dates()

"""Suggest the figures that an article states: how many were killed, hurt, missing or held, within which bounds."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache

import regex

from editor.model.records import Stretch
from editor.suggest.figures.harm import Harm, harms
from editor.suggest.figures.nobody import Nobody, nobodies
from editor.suggest.figures.numbers import quantities
from editor.suggest.figures.patterns import PERSONAL
from editor.suggest.figures.rules import CONFIDENCE
from editor.suggest.figures.words import outcomes, words
from editor.suggest.reading import Reading
from editor.suggest.suggestion import Counted, Suggestion, Time

_WORD = regex.compile(r"\p{L}+")
_POINTS = ("date", "time")
"""The times that say when something was, not how long or how often."""


class Figures:
    """The suggester of figures. It reads the times that those before it found: no number of theirs is a figure."""

    name = "figures"

    def suggest(self, reading: Reading, found: tuple[Suggestion, ...]) -> Iterator[Counted]:
        """Yield the figures of English articles, in order."""
        if reading.is_english:
            times = sorted((Stretch(each.begin, each.end) for each in found
                            if isinstance(each, Time) and each.kind in _POINTS), key=lambda each: each.begin)
            for sentence in reading.sentences:
                first = bisect_left(times, sentence.begin, key=lambda each: each.begin)
                last = bisect_left(times, sentence.end, key=lambda each: each.begin)
                yield from _of_sentence(reading.words, sentence, times[first:last])


def _of_sentence(text: str, sentence: Stretch, times: Sequence[Stretch]) -> Iterator[Counted]:
    if _telling().isdisjoint(_WORD.findall(text[sentence.begin:sentence.end].casefold())):
        return
    none = list(nobodies(text, sentence.begin, sentence.end))
    numbers = [each for each in quantities(text, sentence.begin, sentence.end, times)
               if not any(nobody.begin < each.end and each.begin < nobody.end for nobody in none)]
    counted = [_counted(each) for each in harms(text, sentence.begin, sentence.end, numbers)]
    yield from sorted([*counted, *map(_nobody, none)], key=lambda each: each.begin)


def _counted(each: Harm) -> Counted:
    least, most = each.bounds
    return Counted(begin=each.quantity.begin, end=each.quantity.end, rule=each.rule, confidence=CONFIDENCE[each.rule],
                   outcome=each.outcome, who=" ".join(each.noun.words.split()), hedge=each.quantity.hedge,
                   unit="people" if each.outcome in PERSONAL else each.noun.head, least=least, most=most)


def _nobody(each: Nobody) -> Counted:
    bound = 0 if each.is_known else None
    return Counted(begin=each.begin, end=each.end, rule=each.rule, confidence=CONFIDENCE[each.rule], is_none=True,
                   outcome=each.outcome, unit="people", least=bound, most=bound)


@cache
def _telling() -> frozenset[str]:
    """Return the words of which one stands in every sentence with a figure."""
    kinds = ("doing", "participles", "became", "states", "sums", "of", "toll")
    told = {word.split()[0] for outcome in outcomes().values() for kind in kinds for word in getattr(outcome, kind)}
    harm = {word for said in words().harm for word in said.split()}
    return frozenset({*told, *harm, "lives", "bodies", "harmed", "prisoner", "prisoners", "hostage", "hostages",
                      "captive"})


SUGGESTER = Figures()

"""Know an analyst's habits: what became, in articles that are decided, of names like one that the rules found."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Literal, NamedTuple

import msgspec

from editor.suggest.learned.findings import Finding
from editor.suggest.learned.lessons import Lesson, Tag
from editor.suggest.learned.places import Places
from editor.suggest.learned.reader import Read
from editor.suggest.learned.tokens import Sentence
from editor.suggest.suggestion import Name

Likeness = Literal["type", "rule", "head", "words"]
"""What names are alike in, from the least to the most: the type that the rules gave them, the rule that found them, the
last word, or all words."""

NOTHING = ""
"""What became of a suggestion whose words are no name, in the place of a type."""

_SHRINKING: Mapping[Likeness, float] = {"type": 10.0, "rule": 8.0, "head": 4.0, "words": 3.0}
"""So many decisions it takes until names that are alike in this say as much as what is known from those less alike."""
_ALIKE = 0.35
"""How much decisions within one article are alike: many of them count little more than a few."""
_FEWEST_ARTICLES = 3
_LEAST_SURE, _LEAST_SURE_OF_NOTHING = 0.7, 0.8
"""A habit shows in so many articles, and is followed from this certainty on: what is left out is seen by nobody."""

_Key = tuple[str, ...]


class Decision(NamedTuple):
    """What a name that the rules found is told by, from the least to the most, and its type by the tags, or nothing."""

    keys: Sequence[_Key]
    type: str


class Tally(msgspec.Struct, frozen=True):
    """How often names that are alike became one thing, what that weighs, and in how many articles they did."""

    times: int
    weight: float
    articles: int


class Habit(msgspec.Struct, frozen=True):
    """What a name is to become: another type, or nothing; how sure that is, from 0 to 1, and what it rests on: names
    that are alike in something, `times` of `count` of which became so.
    """

    type: str
    sure: float
    likeness: Likeness
    times: int
    count: int


class Habits(msgspec.Struct, frozen=True):
    """What became of the names that the rules found, by what tells them."""

    tallies: Mapping[_Key, Mapping[str, Tally]]

    def of(self, sentence: Sentence, finding: Finding) -> Habit | None:
        """Return what a name is to become, None where it stays, or where what is known is too little.

        What is known of names that are little alike is corrected step by step by those that are more so.
        """
        keys = tuple(zip(_SHRINKING, _keys(sentence, finding), strict=True))
        chances: dict[str, float] = {finding.name.type: 1.0}
        for likeness, key in keys:
            chances = _corrected(chances, self.tallies.get(key, {}), _SHRINKING[likeness])
        best = max(chances, key=lambda each: (chances[each], each))
        least = _LEAST_SURE if best != NOTHING else _LEAST_SURE_OF_NOTHING
        if best == finding.name.type or chances[best] < least:
            return None
        found = (self._habit(key, best, chances[best], likeness) for likeness, key in reversed(keys))
        return next((habit for habit in found if habit is not None), None)

    def _habit(self, key: _Key, became: str, sure: float, likeness: Likeness) -> Habit | None:
        """Return the habit as it shows in names that are alike in one thing, None where it does not."""
        held = self.tallies.get(key, {})
        tally = held.get(became)
        if tally is None or tally.articles < _FEWEST_ARTICLES or tally.weight <= _weight(held) / 2:
            return None
        return Habit(became, sure, likeness, tally.times, sum(each.times for each in held.values()))


def decisions(sentences: Iterable[Read], lesson: Lesson) -> Iterator[Decision]:
    """Yield what became of each name that the rules found in a lesson; of a group that was accepted, of one of each
    type.
    """
    tags = Places(lesson.accepted)
    groups: set[tuple[str, str]] = set()
    for sentence in sentences:
        within = tuple(tags.outer(sentence.tokens[0].begin, sentence.tokens[-1].end))
        for finding in sentence.found:
            tag = _tag_over(finding.name, within)
            if tag is not None and tag.is_of_group:
                if (tag.entity, tag.type) in groups:
                    continue
                groups.add((tag.entity, tag.type))
            yield Decision(_keys(sentence.tokens, finding), tag.type if tag is not None else NOTHING)


def habits_in(articles: Iterable[Iterable[Decision]]) -> Habits:
    """Return the habits that show in the decisions of several articles."""
    parts: defaultdict[_Key, list[Counter[str]]] = defaultdict(list)
    for article in articles:
        counts: defaultdict[_Key, Counter[str]] = defaultdict(Counter)
        for decision in article:
            for key in decision.keys:
                counts[key][decision.type] += 1
        for key, became in counts.items():
            parts[key].append(became)
    return Habits({key: _tallies(held) for key, held in parts.items()})


def _tallies(articles: Sequence[Counter[str]]) -> dict[str, Tally]:
    weights = [1 / (1 + (held.total() - 1) * _ALIKE) for held in articles]
    return {became: Tally(sum(held[became] for held in articles),
                          sum(held[became] * weight for held, weight in zip(articles, weights, strict=True)),
                          sum(became in held for held in articles))
            for became in sorted({each for held in articles for each in held})}


def _corrected(chances: Mapping[str, float], held: Mapping[str, Tally], shrinking: float) -> dict[str, float]:
    """Return the chances of what a name becomes with what is known of some that are more like it."""
    whole = _weight(held) + shrinking
    return {each: ((held[each].weight if each in held else 0.0) + shrinking * chances.get(each, 0.0)) / whole
            for each in dict.fromkeys((*chances, *held))}


def _weight(held: Mapping[str, Tally]) -> float:
    return sum(each.weight for each in held.values())


def _keys(sentence: Sentence, finding: Finding) -> tuple[_Key, ...]:
    """Return what tells a name, in the order of likeness."""
    words = tuple(token.folded for token in sentence[finding.first:finding.last])
    name = finding.name
    return (("type", name.type), ("rule", name.type, name.rule), ("head", name.type, words[-1]),
            ("words", name.type, *words))


def _tag_over(name: Name, tags: Iterable[Tag]) -> Tag | None:
    """Return the tag that has most words in common with a name, None where none has any."""
    over = [(min(name.end, tag.end) - max(name.begin, tag.begin), -tag.begin, tag) for tag in tags]
    return max((each for each in over if each[0] > 0), default=(0, 0, None))[2]

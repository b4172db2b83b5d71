"""Remember which words were tagged as what, and which suggestions were rejected."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping

import msgspec

from editor.suggest.learned.lessons import Lesson, Tag
from editor.suggest.learned.tokens import Sentence, folded

Key = tuple[str, ...]
_LONGEST = 12
"""Tokens of the longest words that are remembered."""
_OFTEN_REJECTED = 2
"""From this many times on words that were rejected, and never tagged, are not suggested again."""


class Recalled(msgspec.Struct, frozen=True):
    """Remembered words in a sentence: from which token to before which, tagged as what how often, of how many times."""

    first: int
    last: int
    type: str
    tagged: int
    seen: int


class Memory(msgspec.Struct, frozen=True):
    """How often words were tagged as each type, and rejected; words are told by their folded tokens."""

    tagged: Mapping[Key, Mapping[str, int]]
    rejected: Mapping[Key, int]
    lengths: Mapping[str, int]

    def recalled(self, sentence: Sentence) -> Iterator[Recalled]:
        """Yield the longest remembered words in a sentence, in order, none across another."""
        at = 0
        while at < len(sentence):
            found = self._longest_at(sentence, at)
            if found is None:
                at += 1
                continue
            yield found
            at = found.last

    def times(self, words: str, type_name: str) -> int:
        """Return how often just these words were tagged as the type."""
        return self.tagged.get(folded(words), {}).get(type_name, 0)

    def is_refused(self, words: str) -> bool:
        """Tell whether words were rejected more than once and never tagged."""
        key = folded(words)
        return key not in self.tagged and self.rejected.get(key, 0) >= _OFTEN_REJECTED

    def _longest_at(self, sentence: Sentence, at: int) -> Recalled | None:
        longest = self.lengths.get(sentence[at].folded, 0)
        for last in range(min(len(sentence), at + longest), at, -1):
            types = self.tagged.get(tuple(token.folded for token in sentence[at:last]))
            if types:
                type_name, count = max(types.items(), key=lambda pair: (pair[1], pair[0]))
                return Recalled(at, last, type_name, count, sum(types.values()))
        return None


class Memories:
    """What each of several articles gives to remember, so that what all but one give can be told."""

    def __init__(self, lessons: Iterable[Lesson]) -> None:
        self._tagged = [Counter(_keyed(lesson, lesson.decided)) for lesson in lessons]
        self._all: defaultdict[Key, Counter[str]] = defaultdict(Counter)
        for tagged in self._tagged:
            for (key, type_name), count in tagged.items():
                self._all[key][type_name] += count

    def without(self, number: int) -> Memory:
        """Return what the articles give but for one, so that it is read as a new one will be."""
        own = self._tagged[number]
        kept = {key: Counter(types) for key, types in self._all.items()}
        for (key, type_name), count in own.items():
            kept[key][type_name] -= count
        return _memory({key: +types for key, types in kept.items() if +types}, {})

    def whole(self, lessons: Iterable[Lesson]) -> Memory:
        """Return what all articles give, with what was rejected."""
        rejected = Counter(key for lesson in lessons for key, _ in _keyed(lesson, lesson.rejected))
        return _memory(self._all, rejected)


def _memory(tagged: Mapping[Key, Mapping[str, int]], rejected: Mapping[Key, int]) -> Memory:
    lengths: dict[str, int] = {}
    for key in tagged:
        lengths[key[0]] = max(lengths.get(key[0], 0), len(key))
    return Memory({key: dict(types) for key, types in tagged.items()}, dict(rejected), lengths)


def _keyed(lesson: Lesson, tags: Iterable[Tag]) -> Iterator[tuple[Key, str]]:
    for tag in tags:
        key = folded(lesson.words[tag.begin:tag.end])
        if 0 < len(key) <= _LONGEST:
            yield key, tag.type

"""A sentence as its words, in small letters, with where each stands."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from functools import cached_property

import regex

from editor.model.records import Stretch

_WORD = regex.compile(r"(?:\p{Lu}\.){2,}|[\p{L}\p{N}]+(?:[-’'][\p{L}\p{N}]+)*|[^\s\p{L}\p{N}]")
_LONG = 4
"""Longer words have no capitals where only names have them."""
_POSSESSIVE = ("’s", "'s")
_MOST, _LEAST = 250, 150
"""Words of a sentence that is read at once, at most; and of each part, at least, in which a longer one is read."""
_BRACKETS = {"(": 1, ")": -1}
_DASHES = ("\u2014", "\u2013")


class Sentence:
    """The words and marks of a sentence. Offsets are code points of the article."""

    def __init__(self, text: str, stretch: Stretch, whole: Stretch | None = None) -> None:
        """Take the stretch of the sentence in its text, or of a part of it, and then that of the whole."""
        self.text, self.stretch, self.whole = text, stretch, whole or stretch
        found = list(_WORD.finditer(text, stretch.begin, stretch.end))
        self.spoken = [each[0] for each in found]
        self.words = [_plain(each[0]) for each in found]
        self.begins = [each.start() for each in found]
        self.ends = [each.end() for each in found]
        self.held = frozenset(self.words)
        self.noun_begins: dict[int, int] = {}
        """Where the noun phrases begin that were asked for, by their nouns; an event asks several times."""

    def __len__(self) -> int:
        """Return how many words and marks there are."""
        return len(self.words)

    def word(self, at: int) -> str:
        """Return a word in small letters, blank outside the sentence."""
        return self.words[at] if 0 <= at < len(self.words) else ""

    def span(self, first: int, last: int) -> Stretch:
        """Return where the words from `first` to `last` stand."""
        return Stretch(self.begins[first], self.ends[last])

    def is_inserted(self, at: int) -> bool:
        """Tell whether a word stands between two dashes, or in brackets."""
        opened = sum(bisect_left(places, at) * step for places, step in self._brackets)
        return opened > 0 or any(
            bisect_left(places, at) % 2 == 1 and places[-1] > at for places in self._dashes)

    @cached_property
    def _brackets(self) -> list[tuple[list[int], int]]:
        """Return where the brackets stand that open, and those that close."""
        return [(self._places(mark), step) for mark, step in _BRACKETS.items()]

    @cached_property
    def _dashes(self) -> list[list[int]]:
        """Return where the dashes of each kind stand."""
        return [self._places(mark) for mark in _DASHES]

    def _places(self, mark: str) -> list[int]:
        return [at for at, word in enumerate(self.words) if word == mark]

    def is_in_name(self, at: int) -> bool:
        """Tell whether a word is one of several with capitals, in a sentence that has others: the Delta (Hope)."""
        has_capital = [self.spoken[each][:1].isupper() for each in (at - 1, at, at + 1) if 0 <= each < len(self)]
        is_one = self.spoken[at][:1].isupper() and sum(has_capital) > 1
        return is_one and any(word[0].islower() for word in self.spoken if len(word) > _LONG)

    def before(self, at: int, count: int) -> list[str]:
        """Return the words before one, not past the mark that parts them from it."""
        kept: list[str] = []
        for word in reversed(self.words[max(0, at - count):at]):
            if word in _MARKS:
                break
            kept.append(word)
        return kept[::-1]

    def behind(self, at: int, count: int) -> list[str]:
        """Return the words behind one, not past the mark that parts them from it."""
        kept: list[str] = []
        for word in self.words[at + 1:at + 1 + count]:
            if word in _MARKS:
                break
            kept.append(word)
        return kept


def sentences_in(text: str, stretch: Stretch) -> Iterator[Sentence]:
    """Yield a sentence; one that is longer than a sentence of an article is, as a list may be, in parts that end with a
    mark where there is one. What each event asks of its sentence is so bounded, and a text is read in a time that grows
    as it does.
    """
    whole = Sentence(text, stretch)
    first = 0
    while len(whole) - first > _MOST:
        marks = (at for at in range(first + _MOST - 1, first + _LEAST, -1)
                 if whole.words[at] in _PARTING and whole.ends[at] < whole.begins[at + 1])
        last = next(marks, first + _MOST - 1)
        yield Sentence(text, whole.span(first, last), stretch)
        first = last + 1
    yield whole if first == 0 else Sentence(text, Stretch(whole.begins[first], stretch.end), stretch)


_PARTING = frozenset(",;:")
_MARKS = frozenset(".,;:!?()[]\u2014\u2013")


def _plain(word: str) -> str:
    small = word.casefold()
    return small[:-2] if small.endswith(_POSSESSIVE) else small

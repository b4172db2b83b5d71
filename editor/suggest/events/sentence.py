"""A sentence as its words, in small letters, with where each stands."""

from __future__ import annotations

import regex

from editor.model.records import Stretch

_WORD = regex.compile(r"(?:\p{Lu}\.){2,}|[\p{L}\p{N}]+(?:[-’'][\p{L}\p{N}]+)*|[^\s\p{L}\p{N}]")
_LONG = 4
"""Longer words have no capitals where only names have them."""
_POSSESSIVE = ("’s", "'s")


class Sentence:
    """The words and marks of a sentence. Offsets are code points of the article."""

    def __init__(self, text: str, stretch: Stretch) -> None:
        """Take the stretch of the sentence in its text."""
        self.text, self.stretch = text, stretch
        found = list(_WORD.finditer(text, stretch.begin, stretch.end))
        self.spoken = [each[0] for each in found]
        self.words = [_plain(each[0]) for each in found]
        self.begins = [each.start() for each in found]
        self.ends = [each.end() for each in found]
        self.held = frozenset(self.words)

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
        before, behind = self.words[:at], self.words[at + 1:]
        return before.count("(") > before.count(")") or any(
            before.count(dash) % 2 == 1 and dash in behind for dash in "\u2014\u2013")

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


_MARKS = frozenset(".,;:!?()[]\u2014\u2013")


def _plain(word: str) -> str:
    small = word.casefold()
    return small[:-2] if small.endswith(_POSSESSIVE) else small

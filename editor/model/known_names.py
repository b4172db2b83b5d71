"""Find many names at once in a text, as whole words, in time linear in the text however many names there are."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

import ahocorasick
import regex

from editor.model.lettering import Lettering, lettered
from editor.model.records import Stretch

_NO_SPACES = regex.compile(r"[\p{Han}\p{Hiragana}\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}]")
_ARABIC = regex.compile(r"\p{Arabic}")
_CLITICS = regex.compile(r"(?<![\p{L}\p{M}\p{N}_])[وف]?(?:[بكل]?(?:ال)?)$")
_BEFORE_CONTRACTION = regex.compile(r"(?<![\p{L}\p{M}\p{N}_])[وف]?$")
_LONGEST_CLITICS = 4
_SHORTEST_WITH_CLITICS = 3
"""A shorter name after a clitic is more often another word."""
_ELISION = regex.compile(r"(?i)(?<![\p{L}\p{M}\p{N}_])(?:[cdjlmnst]|qu|dell|all|dall|nell|sull|un)'$")
_LONGEST_ELISION = 6
_WORD = regex.compile(r"[\p{L}\p{M}\p{N}_]")


class Found(NamedTuple):
    """A name in a text: its code points there, and who goes by it.

    `before` and `after` are what a hyphen joins to it, such as the `anti` of `anti-ISIS`; blank without a hyphen.
    """

    begin: int
    end: int
    owners: tuple[str, ...]
    before: str = ""
    after: str = ""


class _Pattern(NamedTuple):
    length: int
    skip: int
    owners: list[str]


class KnownNames:
    """Names and who goes by each. Capitals of a name are capitals in the text; its small letters may be capitals where
    a word begins, or where all of it stands in capitals. Small names may be written either way.
    """

    def __init__(self, names: Iterable[tuple[str, str]]) -> None:
        """Take pairs of a name and the id of its owner."""
        self._automaton = ahocorasick.Automaton()
        for name, owner in names:
            for pattern, skip in _patterns(lettered(name)):
                held = self._automaton.get(pattern, None)
                if held is None:
                    self._automaton.add_word(pattern, _Pattern(len(pattern), skip, [owner]))
                elif owner not in held.owners:
                    held.owners.append(owner)
        self._automaton.make_automaton()

    def find(self, words: str) -> Iterator[Found]:
        """Yield every whole-word place of every name, by its end; places inside others too."""
        if not len(self._automaton):
            return
        lettering = Lettering(words)
        letters = lettering.letters
        for last, (length, skip, owners) in self._automaton.iter(letters):
            begin, end = last + 1 - length, last + 1
            if _ends_word(letters, end) and _begins_word(letters, begin, end, skip):
                place = lettering.stretch(begin + skip, end)
                yield Found(place.begin, place.end, tuple(owners), _joined_before(letters, begin),
                            _joined_after(letters, end))


def longest(found: Iterable[Found]) -> list[Found]:
    """Return the names that stand in no longer one and cross no earlier one, in the order of the text."""
    kept: list[Found] = []
    for one in sorted(found, key=lambda one: (one.begin, -one.end)):
        if not kept or one.begin >= kept[-1].end:
            kept.append(one)
    return kept


def whole_words(words: str, name: str) -> list[Stretch]:
    """Return where the name stands in the words, apart from each other."""
    return [Stretch(one.begin, one.end) for one in longest(KnownNames([(name, "")]).find(words))]


def _patterns(name: str) -> Iterator[tuple[str, int]]:
    """Yield what to look for, and how many letters of it are no part of the name."""
    if not name:
        return
    words = name.split(" ")
    each = (name, name.upper(), name[:1].upper() + name[1:], " ".join(word[:1].upper() + word[1:] for word in words))
    for written in dict.fromkeys(each):
        if len(written) == len(name):  # the capital of ß is two letters
            yield written, 0
    if name.startswith("ال") and len(name) > _SHORTEST_WITH_CLITICS:
        yield "ل" * (1 if name[2] == "ل" else 2) + name[2:], 1


def _begins_word(letters: str, begin: int, end: int, skip: int) -> bool:
    if skip:
        return _BEFORE_CONTRACTION.search(letters, max(0, begin - _LONGEST_CLITICS), begin) is not None
    if begin == 0 or not _WORD.match(letters[begin]):
        return True
    before = letters[begin - 1]
    if _WORD.match(before):
        return _is_free(before, letters[begin]) or _follows_clitics(letters, begin, end)
    if before in ".'" and begin > 1 and _WORD.match(letters[begin - 2]):
        return _ELISION.search(letters, max(0, begin - _LONGEST_ELISION), begin) is not None
    return True


def _ends_word(letters: str, end: int) -> bool:
    if end == len(letters):
        return True
    after = letters[end]
    if _WORD.match(after):
        return _is_free(letters[end - 1], after)
    if after not in ".'" or end + 1 == len(letters) or not _WORD.match(letters[end + 1]):
        return True
    possessive = after == "'" and letters[end + 1] in "sS"
    return possessive and (end + 2 == len(letters) or not _WORD.match(letters[end + 2]))


def _follows_clitics(letters: str, begin: int, end: int) -> bool:
    return (end - begin >= _SHORTEST_WITH_CLITICS and _ARABIC.match(letters[begin]) is not None
            and _CLITICS.search(letters, max(0, begin - _LONGEST_CLITICS - 1), begin) is not None)


def _is_free(one: str, other: str) -> bool:
    """Tell whether a word may end between two letters, as in scripts without spaces."""
    return _NO_SPACES.match(one) is not None and _NO_SPACES.match(other) is not None


def _joined_before(letters: str, begin: int) -> str:
    if begin < 2 or letters[begin - 1] != "-" or not _WORD.match(letters[begin - 2]):
        return ""
    first = begin - 1
    while first and _WORD.match(letters[first - 1]):
        first -= 1
    return letters[first:begin - 1]


def _joined_after(letters: str, end: int) -> str:
    if end + 1 >= len(letters) or letters[end] != "-" or not _WORD.match(letters[end + 1]):
        return ""
    last = end + 1
    while last < len(letters) and _WORD.match(letters[last]):
        last += 1
    return letters[end + 1:last]

"""Find many names at once in a text, as whole words, in time linear in the text however many names there are."""

from __future__ import annotations

import string
from collections.abc import Iterable, Iterator

import ahocorasick
import msgspec
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
_EDGES = frozenset(" \n,;:!?()[]\"")
"""Most words stand between two of these; nothing else need be asked then. Letters are looked through between two line
ends, so that there is always one on either side."""
_INNER = frozenset(string.ascii_letters + string.digits)
"""No word begins between two of these, and none ends before one."""


class Found(msgspec.Struct, frozen=True, gc=False):
    """A name in a text: its code points there, and who goes by it.

    `before` and `after` are what a hyphen joins to it, such as the `anti` of `anti-ISIS`; blank without a hyphen.
    """

    begin: int
    end: int
    owners: tuple[str, ...]
    before: str = ""
    after: str = ""


class KnownNames:
    """Names and who goes by each. Capitals of a name are capitals in the text; its small letters may be capitals where
    a word begins, or where all of it stands in capitals. Small names may be written either way.
    """

    def __init__(self, names: Iterable[tuple[str, str]]) -> None:
        """Take pairs of a name and the id of its owner."""
        self._automaton = ahocorasick.Automaton()
        owners: dict[str, dict[str, None]] = {}  # thousands may go by one surname
        skips: dict[str, int] = {}
        for name, owner in names:
            for pattern, skip in _patterns(lettered(name)):
                owners.setdefault(pattern, {})[owner] = None
                skips.setdefault(pattern, skip)
        for pattern, held in owners.items():
            self._automaton.add_word(pattern, (len(pattern), skips[pattern], tuple(held)))
        self._automaton.make_automaton()

    def find(self, words: str) -> Iterator[Found]:
        """Yield every whole-word place of every name, by its end; places inside others too."""
        if not len(self._automaton):
            return
        lettering = Lettering(words)
        letters = f"\n{lettering.letters}\n"
        edges, inner, is_the_text = _EDGES, _INNER, lettering.is_the_text  # asked for every hit
        for last, (length, skip, owners) in self._automaton.iter(letters):
            after = letters[last + 1]
            if after in inner:
                continue
            begin = last - length  # in the words; in `letters` the place before it
            if after in edges and letters[begin] in edges and not skip:
                yield Found(begin, last, owners) if is_the_text else Found(*lettering.place(begin, last), owners)
            elif _ends_word(letters, last + 1) and _begins_word(letters, begin + 1, last + 1, skip):
                yield Found(*lettering.place(begin + skip, last), owners,
                            _joined_before(letters, begin + 1), _joined_after(letters, last + 1))


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
    if letters[begin - 1] in _EDGES or not _WORD.match(letters[begin]):
        return True
    before = letters[begin - 1]
    if before in _INNER and letters[begin] in _INNER:
        return False
    if _WORD.match(before):
        return _is_free(before, letters[begin]) or _follows_clitics(letters, begin, end)
    if before in ".'" and _WORD.match(letters[begin - 2]):
        return _ELISION.search(letters, max(0, begin - _LONGEST_ELISION), begin) is not None
    return True


def _ends_word(letters: str, end: int) -> bool:
    after = letters[end]
    if after in _EDGES:
        return True
    if _WORD.match(after):
        return _is_free(letters[end - 1], after)
    if after not in ".'" or not _WORD.match(letters[end + 1]):
        return True
    return after == "'" and letters[end + 1] in "sS" and not _WORD.match(letters[end + 2])


def _follows_clitics(letters: str, begin: int, end: int) -> bool:
    return (end - begin >= _SHORTEST_WITH_CLITICS and _ARABIC.match(letters[begin]) is not None
            and _CLITICS.search(letters, max(0, begin - _LONGEST_CLITICS - 1), begin) is not None)


def _is_free(one: str, other: str) -> bool:
    """Tell whether a word may end between two letters, as in scripts without spaces."""
    return _NO_SPACES.match(one) is not None and _NO_SPACES.match(other) is not None


def _joined_before(letters: str, begin: int) -> str:
    if letters[begin - 1] != "-" or not _WORD.match(letters[begin - 2]):
        return ""
    first = begin - 1
    while _WORD.match(letters[first - 1]):
        first -= 1
    return letters[first:begin - 1]


def _joined_after(letters: str, end: int) -> str:
    if letters[end] != "-" or not _WORD.match(letters[end + 1]):
        return ""
    last = end + 1
    while _WORD.match(letters[last]):
        last += 1
    return letters[end + 1:last]

"""Tell which persons of an article are one, and which are two who share a surname.

Two are those who stand side by side in one sentence, whose titles differ in rank, or in sex, and a king and a person
whose father has his name. What two could be called is joined to neither.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from functools import cache
from itertools import pairwise

import msgspec
import regex

from editor import assets
from editor.model.people import surnames_of
from editor.suggest.names.lexicon import fold_word, key_of
from editor.suggest.suggestion import Name

_CROWD = 60
"""More persons than this with one surname say nothing of each other."""
_FURTHEST = 160
"""Code points between two names of one sentence that are compared."""
_FATHERS = frozenset(("bin", "binte", "binti", "bint", "ibn"))
"""Words before a father's name, by which nobody goes alone."""
_BEFORE = regex.compile(r"(?r)(?<!\p{L})(?P<title>\p{L}[\p{L}-]*)\.?\s")
_SENTENCE_END = regex.compile(r"[.!?][\"”’)]*\s|[\n:;()]")
_ABBREVIATION = regex.compile(r"\b(?:\p{Lu}|\p{Lu}\p{Ll}{1,4})\.(?=\s)")
"""A title or an initial, whose stop ends no sentence."""
_AND = r"(?:,|,? and|,? or| &)"
_WHOSE = r"(?: (?:his|her|their|the)(?: \p{Ll}+){1,3},?)?"
_TITLE = r"(?: \p{Lu}\p{L}{1,8}\.?)?"
_BESIDE = regex.compile(rf"{_AND}{_WHOSE}{_TITLE} | (?:\p{{Ll}}+ed|met|meets|beat|saw|told|wed)(?: with)?{_TITLE} "
                        rf"|,(?: an?| the)? \p{{Ll}}+ of{_TITLE} ")
"""What stands between two who are named side by side, as who does something and to whom, or as whose somebody is."""
_OF_KIN = regex.compile(r"['’]s?(?: \p{L}+){0,2} (?P<kin>\p{Ll}+),? ")


class _Titles(msgspec.Struct):
    """Titles and words for kin, in small letters: of men, of women, of those who reign, and ranks by what they mean."""

    men: str
    women: str
    reigning: str
    ranks: dict[str, str]


class _Called(msgspec.Struct, frozen=True):
    """What the titles before the places of one name say: the sexes, the ranks, and whether somebody reigns."""

    sexes: frozenset[str] = frozenset()
    ranks: frozenset[str] = frozenset()
    reigns: bool = False

    def differs(self, other: _Called) -> bool:
        """Tell whether no person can be called both."""
        return any(one and two and one.isdisjoint(two) for one, two in (
            (self.sexes, other.sexes), (self.ranks, other.ranks)))


class Persons:
    """The persons of an article and what they are called, by the keys of their names."""

    def __init__(self, names: Sequence[Name], words: str) -> None:
        """Take names in order, in code points of the words."""
        self._words = words
        self._persons = [name for name in names if name.sort == "person"]
        self._keys = {name.begin: key_of(words[name.begin:name.end]) for name in self._persons}
        self._titles = {name.begin: _title_before(words, name.begin) for name in self._persons}
        self._split = self._of_two()
        self._apart = {frozenset(pair) for pair in self._side_by_side()}
        self._called = self._calls()

    def key(self, name: Name) -> str:
        """Return the key of a surname with the title that tells its owner from another of the article; else blank."""
        title = self._titles.get(name.begin, "")
        is_of_two = self._keys[name.begin] in self._split
        return f"{title} {self._keys[name.begin]}" if is_of_two and tells_apart(title) else ""

    def form(self, name: Name) -> str:
        """Return a surname with its title, as it is written there."""
        found = _BEFORE.match(self._words, max(0, name.begin - _FURTHEST), name.begin)
        begin = found.start("title") if found else name.begin
        return " ".join(self._words[begin:name.end].split())

    def is_of_two(self, key: str) -> bool:
        """Tell whether titles tell that two go by a surname."""
        return key in self._split

    def are_alike(self, short: str, full: str) -> bool:
        """Tell whether titles say the same of two names."""
        one, other = self._called.get(short, _Called()), self._called.get(full, _Called())
        return not (one.sexes.isdisjoint(other.sexes) and one.ranks.isdisjoint(other.ranks)) and not one.differs(other)

    def may_be_one(self, short: str, full: str) -> bool:
        """Tell whether nothing says that two names are those of two persons."""
        is_fathers = " " not in short and full.split()[-1] == short and not _FATHERS.isdisjoint(full.split()[-2:-1])
        one, other = self._called.get(short, _Called()), self._called.get(full, _Called())
        is_king = one.reigns and not other.reigns and full.split()[0] != short
        return not (is_fathers or is_king or frozenset((short, full)) in self._apart or one.differs(other))

    def _of_two(self) -> set[str]:
        """Return the surnames by which both a man and a woman go, or two of different ranks."""
        sexes: dict[str, set[str]] = defaultdict(set)
        ranks: dict[str, set[str]] = defaultdict(set)
        for begin, key in self._keys.items():
            if " " not in key:
                sexes[key] |= _sexes(self._titles[begin])
                ranks[key] |= _ranks(self._titles[begin])
        return {key for key in sexes if len(sexes[key]) > 1 or len(ranks[key]) > 1}

    def _calls(self) -> dict[str, _Called]:
        titles: dict[str, set[str]] = defaultdict(set)
        for name in self._persons:
            titles[self.key(name) or self._keys[name.begin]].add(self._titles[name.begin])
        return {key: _Called(frozenset(sex for title in held for sex in _sexes(title)),
                             frozenset(rank for title in held for rank in _ranks(title)),
                             not held.isdisjoint(_titles().reigning.split())) for key, held in titles.items()}

    def _side_by_side(self) -> Iterator[tuple[str, str]]:
        """Yield the names of two with one surname that stand side by side in a sentence, or the shorter one first."""
        of_one: dict[str, list[Name]] = defaultdict(list)
        for name in self._persons:
            of_one[self._keys[name.begin].split()[-1]].append(name)
        for alike in of_one.values():
            for first, second in pairwise(alike):
                keys = self._keys[first.begin], self._keys[second.begin]
                between = self._words[first.end:second.begin]
                if keys[0] != keys[1] and len(between) <= _FURTHEST and _is_beside(between, " " in keys[0]):
                    yield keys


def tells_apart(word: str) -> bool:
    """Tell whether a word is a title that tells a person from another of the same surname: Mrs., Colonel."""
    title = fold_word(word)
    return bool(_sexes(title) or _ranks(title))


def surnames(full: Mapping[str, str], short: Collection[str], lead: Callable[[str], str],
             persons: Persons) -> Iterator[tuple[str, str]]:
    """Yield names of persons with the one full name that they stand for.

    `full` has full names as they are written, by their keys; `short` are the keys of others, surnames and first names.
    With a title, where a surname is that of two, only titles tell which. `lead` tells which full name another is
    joined to already.
    """
    owners = _owners(full)
    yield from (pair for pair in _longer(full, owners) if persons.may_be_one(*pair))
    for key in short:
        name = key.rpartition(" ")[2]
        found = owners.get(name) or owners.get(f"{name} ") or set()
        if name != key:
            found = {each for each in found if persons.are_alike(key, each)}
        leads = {lead(each) for each in found}
        if len(leads) == 1 and not persons.is_of_two(key) and (
                name != key or all(persons.may_be_one(key, each) for each in found)):
            yield key, leads.pop()


def _owners(full: Mapping[str, str]) -> dict[str, set[str]]:
    """Return the persons by what they go by: surnames, and first names with a space behind them."""
    owners: dict[str, set[str]] = defaultdict(set)
    for key, said in full.items():
        for part in {*map(key_of, surnames_of(said)), key.split()[-1]}:
            owners[part].add(key)
        owners[f"{key.split()[0]} "].add(key)
    return owners


def _longer(full: Collection[str], owners: Mapping[str, set[str]]) -> Iterator[tuple[str, str]]:
    """Yield full names with the one longer name that they are without names in the middle."""
    for key in full:
        beside = sorted(owners[key.split()[-1]]) if len(owners[key.split()[-1]]) < _CROWD else ()
        longer = [other for other in beside if other != key and _is_part(key.split(), other.split())]
        if len(longer) == 1:
            yield key, longer[0]


def _is_part(short: Sequence[str], full: Sequence[str]) -> bool:
    """Tell whether a person's name is a longer one with names in the middle left out."""
    rest, initials = iter(full), [word for word in short if len(word) == 1]
    if initials and initials != [word for word in full if len(word) == 1]:
        return False
    return len(short) < len(full) and short[-1] == full[-1] and all(word in rest for word in short)


def _is_beside(between: str, is_full: bool) -> bool:
    """Tell whether two names are those of two, by what stands between them; whether the first is a full name."""
    if _SENTENCE_END.search(_ABBREVIATION.sub("", between)):
        return False
    if is_full:
        return _BESIDE.fullmatch(between) is not None
    kin = _OF_KIN.fullmatch(between)
    return between[:1] not in ("'", "’") or (kin is not None and bool(_sexes(kin["kin"])))


def _title_before(words: str, begin: int) -> str:
    """Return the word right before a name in small letters, without a stop, where it is a title or says who of kin."""
    found = _BEFORE.match(words, max(0, begin - _FURTHEST), begin)
    return fold_word(found["title"]) if found is not None else ""


def _sexes(title: str) -> frozenset[str]:
    known = _titles()
    return frozenset(sex for sex, titles in (("m", known.men), ("f", known.women)) if title in titles.split())


def _ranks(title: str) -> frozenset[str]:
    rank = _titles().ranks.get(title)
    return frozenset((rank,)) if rank else frozenset()


@cache
def _titles() -> _Titles:
    return msgspec.toml.decode(assets.read_bytes("suggest/titles_of_persons.toml"), type=_Titles)

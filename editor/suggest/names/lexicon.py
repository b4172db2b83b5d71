"""Know how English news names people, organisations, places and things; what is known is data in `resources/suggest`.

Places are those of GeoNames with 15,000 people or more and the subdivisions of ISO 3166-2; first and last names are
those of Faker. `places.txt` and `persons.txt` hold them as `key_of` writes them, in two parts with a blank line
between: large cities and all others, first names and last names. `capitals.txt` has the capitals among large cities,
`english.txt` English words as a dictionary writes them small.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache, lru_cache

import msgspec

from editor import assets

_AMERICAN = re.compile(
    r"(?<=o)u(?=r)|(?<=[lrtn]i)s(?=e|ing|ation)|(?<=y)s(?=e)|(?<=en)c(?=e$)|(?<=[bt])re$|(?<=gr)e(?=y$)")
"""What British spelling has that American has otherwise."""
_BENEATH = ("vice", "deputy", "ex", "co", "under", "lieutenant", "sub")
_LEFT_OUT = re.compile(r"[’'‘`ʿʾʼʻ.\u00AD\u200B-\u200F]")


class Nation(msgspec.Struct, frozen=True):
    """A country, region or people: the name it goes by, and whether it is a country."""

    name: str
    is_country: bool


class Lexicon:
    """The words and names that are known, in sets; words are folded as `fold_word` folds them."""

    def __init__(self) -> None:
        words = _words("suggest/names.toml") | _words("suggest/things.toml")
        self._words = {group: frozenset(fold_word(word.replace("-", " ") if " " in word else word)
                                        for word in held.split()) for group, held in words.items()}
        self.acronyms = msgspec.toml.decode(assets.read_bytes("suggest/names.toml"), type=_Acronyms).acronyms
        self.spelled_out = frozenset(key_of(each) for names in self.acronyms.values() for each in names)
        self.no_acronyms = frozenset(words["no_acronyms"].split())
        self.legal_forms = frozenset(words["legal_forms"].split())
        self.legal_forms_first = frozenset(words["legal_forms_first"].split())
        self.organisations = frozenset(key_of(each) for each in words["organisations"].split())
        self.cities, self.towns = _two("suggest/places.txt")
        self.first_names, self.last_names = _two("suggest/persons.txt")
        self.nations, self.belonging = nations()
        self._english = Listed(assets.read_text("suggest/english.txt").rstrip("\n").split("\n"))
        self.capitals = frozenset(assets.read_text("suggest/capitals.txt").split("\n"))

    def has(self, group: str, word: str) -> bool:
        """Tell whether a folded word is listed in a group."""
        return word in self._words[group]

    def is_english(self, word: str) -> bool:
        """Tell whether a dictionary has a folded word, perhaps before a suffix or in British spelling."""
        return any(base in self._english for form in (word, _AMERICAN.sub(_american, word))
                   for base in (form, *less_a_suffix(form)))

    def is_title(self, word: str) -> bool:
        """Tell whether a folded word is a title or an office, or one of somebody beneath it: vice-minister."""
        first, _, second = word.partition("-")
        return self.has("titles", word) or (first in _BENEATH and self.has("titles", second))

    def phrases(self, group: str) -> frozenset[str]:
        """Return the words of a group, folded."""
        return self._words[group]


class _Acronyms(msgspec.Struct):
    acronyms: dict[str, list[str]]


@cache
def lexicon() -> Lexicon:
    """Return what is known, read once."""
    return Lexicon()


@lru_cache(maxsize=1 << 14)
def key_of(name: str) -> str:
    """Return a name as gazetteers are asked for it: small letters without accents, apostrophes, stops and hyphens."""
    if not name.isascii():
        name = "".join(letter for letter in unicodedata.normalize("NFKD", name) if not unicodedata.combining(letter))
    return " ".join(_LEFT_OUT.sub("", name).replace("-", " ").lower().split())


@lru_cache(maxsize=1 << 14)
def fold_word(word: str) -> str:
    """Return a word in small letters with straight apostrophes and without a last stop."""
    return word.lower().replace("’", "'").removesuffix(".")


def less_a_suffix(word: str) -> Iterator[str]:
    """Yield what a word may be without the ending of a plural, a participle or an adverb."""
    for suffix in ("s", "es", "d", "ed", "ing", "ly"):
        if word.endswith(suffix) and len(word) > len(suffix) + 2:
            yield word[:-len(suffix)]


def _american(found: re.Match[str]) -> str:
    return {"u": "", "s": "z", "c": "s", "re": "er", "e": "a"}[found[0]]


def _words(name: str) -> dict[str, str]:
    held = msgspec.toml.decode(assets.read_bytes(name))
    return {group: words for group, words in held.items() if isinstance(words, str)}


class Listed:
    """A long list of keys in order, ready sooner than a set would be."""

    __slots__ = ("_keys",)

    def __init__(self, keys: list[str]) -> None:
        self._keys = keys

    def __contains__(self, key: str) -> bool:
        at = bisect_left(self._keys, key)
        return at < len(self._keys) and self._keys[at] == key


def _two(name: str) -> tuple[Listed, Listed]:
    first, second = assets.read_text(name).split("\n\n")
    return Listed(first.split("\n")), Listed(second.rstrip("\n").split("\n"))


@cache
def nations() -> tuple[dict[str, Nation], dict[str, str]]:
    """Return countries and regions by their keys, and by keys who belongs to which of them, or to a people."""
    held = _words("suggest/nations.toml")
    nations: dict[str, Nation] = {}
    belonging = {key_of(people): people for people in held["peoples"].split("\n") if people}
    for group in ("countries", "regions"):
        for line in filter(None, held[group].split("\n")):
            names, _, people = line.partition(":")
            name = names.split("|")[0].strip()
            nations |= {key_of(each): Nation(name, group == "countries") for each in names.split("|")}
            belonging |= {key_of(each): name for each in people.split("|") if each.strip()}
    plurals = {f"{key}s": name for key, name in belonging.items() if not key.endswith(("s", "sh", "ch", "ese"))}
    return nations, plurals | belonging

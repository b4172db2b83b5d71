"""Tell what goes by a part of a name that the article has in full: ships, storms and firms."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from editor.suggest.names.anybodys import is_anybodys
from editor.suggest.names.lexicon import Lexicon
from editor.suggest.names.placed import Placed

_FIRMS = ("organisation-ending", "ampersand")
_PUBLIC = frozenset((
    "airport", "assembly", "college", "consulate", "court", "embassy", "government", "hospital", "institute",
    "movement", "parliament", "party", "police", "port", "prison", "school", "station", "team", "university"))
"""Ends of the names of bodies that go by no first words: those are where they are."""
_MOST_SHORT = 3
"""A firm goes by no more of its first words."""
_LIKELY = 0.55
"""Above this a place is one, wherever its name stands."""
_SURE = 0.7
"""From this weight on words are the full name of a person, whose surname is no firm's."""
_WEAK = 0.8
"""Below this what is said in full counts for more than how a part of it looks."""


def with_short_names(found: Sequence[Placed], lexicon: Lexicon) -> list[Placed]:
    """Return names with those of ships, storms and firms for short as what they are in full."""
    short = {"platform": _behind_first(found, "ship"), "other": _behind_first(found, "storm"),
             "organisation": _firms(found, lexicon)}
    return [_called_short(each, short) for each in found]


def in_full(firms: set[str], storms: set[str], said: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Yield firms by their first words and storms by their last, each with the longest of the keys that has them."""
    longest: dict[str, str] = {}
    for other in said:
        words = other.split()
        firsts = (" ".join(words[:count]) for count in range(1, min(len(words), _MOST_SHORT + 1)))
        for key in (*firms.intersection(firsts), *storms.intersection(words[-1:])):
            longest[key] = max(longest.get(key, key), other, key=len)
    yield from ((key, full) for key, full in longest.items() if key != full)


def _called_short(each: Placed, short: Mapping[str, Collection[str]]) -> Placed:
    rules = {"platform": "ship-short", "other": "storm-short", "organisation": "firm-short"}
    for sort, keys in short.items():
        if each.piece.key in keys and each.piece.weight < _WEAK:
            return each.called(sort, rules[sort], _WEAK)
    return each


def _behind_first(found: Sequence[Placed], rule: str) -> frozenset[str]:
    """Return names without the word before them that says what they are: the Tormann of HMS Tormann."""
    return frozenset(each.piece.key.partition(" ")[2] for each in found if each.piece.rule == rule)


def _firms(found: Sequence[Placed], lexicon: Lexicon) -> frozenset[str]:
    """Return the first words of the names of firms that are those of one only, and neither a place nor usual words.

    A person's surname is not, where nothing but a noun or an “&” tells that there is a firm, too; nor is whose a body
    of a state is: the Velmian Navy.
    """
    owners: dict[str, set[str]] = defaultdict(set)
    places = {each.piece.key for each in found if each.piece.sort == "location" and each.piece.weight > _LIKELY}
    persons = {each.piece.key.split()[-1] for each in found if each.piece.sort == "person" and (
        " " in each.piece.key and each.piece.weight >= _SURE)}
    firms = {each.piece.key: each.piece.rule in _FIRMS for each in found if each.piece.sort == "organisation"}
    for key, is_told in firms.items():
        words = key.split()
        is_of_state = lexicon.has("bodies_of_state", words[-1]) or is_anybodys(" ".join(words[1:]))
        is_surname = words[0] in persons and not lexicon.has("company_forms", words[-1])
        if "of" not in words and words[-1] not in _PUBLIC and not is_of_state and not is_surname:
            for count in range(1, min(len(words), _MOST_SHORT + 1)):
                if is_told or not lexicon.is_english(words[count - 1]):
                    owners[" ".join(words[:count])].add(key)
    return frozenset(short for short, keys in owners.items() if short not in places and _is_own(short, lexicon) and (
        len(keys) == 1 or _are_forms(keys)))


def _are_forms(keys: Collection[str]) -> bool:
    """Tell whether all names begin as the shortest of them: Velm Motors, Velm Motors Ltd."""
    least = min(keys, key=len)
    return all(key.startswith(least) for key in keys)


def _is_own(short: str, lexicon: Lexicon) -> bool:
    groups = ("common", "title_words", "directions", "organisation_of", "organisation_ends", "place_starts", "titles")
    is_place = short in lexicon.nations or short in lexicon.belonging or short in lexicon.cities
    is_word = " " not in short and (short in lexicon.first_names or any(lexicon.has(group, short) for group in groups))
    return len(short) > 2 and not is_place and not is_word

"""Find the peoples and countries that no list has, by each other: the Velmian envoy, and Velmia, which signed."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from editor.suggest.names.lexicon import Lexicon
from editor.suggest.names.placed import Placed
from editor.suggest.names.tokens import SPACES

_ENDINGS = ("ian", "ean", "ese", "ish")
_SHORTEST = 6
_WEIGHT = 0.8
_VERBS = ("acting", "acting_surely", "light_verbs", "small_words", "at_place")
_LISTED = ("body-after", "body-before", "capitals", "elsewhere", "fighters-after", "in-before", "listed",
           "member-before", "place-noun", "to-before", "verb-after", "verb-before")
"""Rules by which the words around a name tell what it is, and by which a country or a people may be told otherwise."""


def with_demonyms(found: Sequence[Placed], lexicon: Lexicon) -> list[Placed]:
    """Return names with those as peoples that end as such do before a noun, and with those as countries whose people
    are named so.
    """
    keys = {each.piece.key for each in found}
    peoples = {each.piece.key for each in found if _is_people(each, keys, lexicon)}
    countries = {stem for people in peoples for stem in (people[:-1], people[:-2], people[:-3]) if stem in keys}
    return [_called(each, peoples, countries) for each in found] if peoples else list(found)


def countries_of(found: Sequence[Placed]) -> frozenset[str]:
    """Return the keys of the countries that are told by their peoples."""
    return frozenset(each.piece.key for each in found if each.piece.rule == "its-people")


def _called(each: Placed, peoples: Collection[str], countries: Collection[str]) -> Placed:
    if each.piece.rule not in _LISTED:
        return each
    if each.piece.key in peoples:
        return each.called("nationality", "people-before", _WEIGHT)
    return each.called("country", "its-people", _WEIGHT) if each.piece.key in countries else each


def _is_people(each: Placed, keys: Collection[str], lexicon: Lexicon) -> bool:
    """Tell whether one word that no list has ends as peoples do, with a noun behind it that it describes."""
    piece, key = each.piece, each.piece.key
    known = (lexicon.first_names, lexicon.last_names, lexicon.cities, lexicon.towns, lexicon.nations,
             lexicon.belonging, lexicon.organisations)
    is_ended = key.endswith(_ENDINGS) or (key.endswith("an") and key[:-1] in keys)
    if not is_ended or " " in key or len(key) < _SHORTEST or piece.rule not in _LISTED or any(
            key in names for names in known) or lexicon.is_english(key):
        return False
    name, after = each.line[each.last], each.line[each.last + 1] if each.last + 1 < len(each.line) else None
    return after is not None and after.gap in SPACES and not name.is_possessive and after.words.islower() and (
        after.words.isalpha() and not after.folded.endswith("ed")
        and not any(lexicon.has(group, after.folded) for group in _VERBS))

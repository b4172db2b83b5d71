"""Bring suggestions into the form in which a scheme tags: whether an office belongs to a name, and names in names."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache

import msgspec
import regex

from editor import assets
from editor.suggest.suggestion import Name, Office, Suggestion

_SIDE = r"(?:north|south|east|west|north-?east|north-?west|south-?east|south-?west|central)(?:ern)?"
_KIND = regex.compile(
    rf"\b(?:(?:\p{{Lu}}[\p{{L}}-]+ |{_SIDE} )?(?:city|town|village|province|district|region|port) of (?:the )?"
    rf"|{_SIDE} )$")
_LONGEST_KIND = 32
_SPACE = regex.compile(r"[ \n][\u200E\u200F]*|[\u200E\u200F]+ ")
_LISTED = regex.compile(r",? and \p{Lu}|, \p{Lu}")
_COUNTRIES = frozenset(("country", "country-acts", "known-country", "known-country-acts"))
_OUTER_PLACES = frozenset((*_COUNTRIES, "part-of-place", "place-noun"))
_NATURAL = frozenset(("place-of", "place-ending", "place-beginning"))
"""Rules of seas, gulfs and the like, in which nothing lies that is named before them."""
_AROUND = frozenset(("area-of-operations", "facility", "paper", "residents-of-place"))
"""Rules of descriptions in which a name stands that is tagged for itself, too."""
_LEARNED = "learned"
"""The suggester that learns from the analyst's own tags."""

Found = tuple[str, Suggestion]


class Convention(msgspec.Struct, frozen=True):
    """How a scheme tags: an office as part of the name of its person, and by itself as a person; names inside names;
    what a place is, and where, as part of its name."""

    office_is_person: bool = False
    inner_names: bool = True
    place_with_kind: bool = False


def as_tagged(found: Iterable[Found], scheme_name: str, words: str) -> list[Found]:
    """Return suggestions as a scheme tags them, in the order of the words; what was learned is tagged so already."""
    held = _conventions().get(scheme_name, Convention())
    pairs = sorted(found, key=_place)
    learned = [pair for pair in pairs if pair[0] == _LEARNED]
    pairs = [pair for pair in pairs if pair[0] != _LEARNED] if learned else pairs
    if held.office_is_person:
        pairs = _with_offices(pairs, words)
    if held.place_with_kind:
        pairs = _with_kinds(pairs, words)
    pairs = sorted((*pairs, *learned), key=_place) if learned else pairs
    return pairs if held.inner_names else _outer(pairs)


def _place(pair: Found) -> tuple[int, int]:
    return pair[1].begin, -pair[1].end


def _with_offices(found: Sequence[Found], words: str) -> list[Found]:
    """Return names with the offices before them joined, and offices by themselves as persons."""
    joined: list[Found] = []
    taken: set[int] = set()
    for at, (suggester, each) in enumerate(found):
        if at in taken:
            continue
        if isinstance(each, Office) and each.rule == "apposition":
            continue
        if isinstance(each, Office):
            end = each.end
            for later in range(at + 1, len(found)):
                other = found[later][1]
                if other.begin > end + 1:
                    break
                if isinstance(other, Name) and other.sort == "person" and _SPACE.fullmatch(words, end, other.begin):
                    end = other.end
                    taken.add(later)
                    break
            each = Name(begin=each.begin, end=end, rule=each.rule, confidence=each.confidence, sort="person",
                        one=each.one)
        joined.append((suggester, each))
    return joined


def _with_kinds(found: Sequence[Found], words: str) -> list[Found]:
    """Return places with what they are, the city of Velm, and joined with the country behind a comma."""
    joined: list[Found] = []
    for suggester, each in found:
        if isinstance(each, Name) and each.sort == "location":
            last = joined[-1][1] if joined else None
            if isinstance(last, Name) and last.sort == "location" and _says_where(last, each, words):
                joined[-1] = (suggester, msgspec.structs.replace(last, end=each.end))
                continue
            kind = _KIND.search(words, max(0, each.begin - _LONGEST_KIND), each.begin)
            each = msgspec.structs.replace(each, begin=kind.start() if kind else each.begin)
        joined.append((suggester, each))
    return sorted(joined, key=_place)


def _says_where(one: Name, other: Name, words: str) -> bool:
    """Tell whether a place says where the one before its comma lies, and is not the next one of a list."""
    if one.rule in (*_COUNTRIES, "listed") or words[one.end:other.begin] != ", ":
        return False
    return other.rule in _OUTER_PLACES or (other.rule not in _NATURAL and not _LISTED.match(words, other.end))


def _outer(found: Sequence[Found]) -> list[Found]:
    """Return suggestions without names that stand inside others, but for those that only go by them."""
    kept: list[Found] = []
    reached = 0
    for suggester, each in found:
        if isinstance(each, Name):
            if each.end <= reached:
                continue
            if each.rule not in _AROUND:
                reached = max(reached, each.end)
        kept.append((suggester, each))
    return kept


@cache
def _conventions() -> dict[str, Convention]:
    return msgspec.toml.decode(assets.read_bytes("suggest/conventions.toml"), type=dict[str, Convention])

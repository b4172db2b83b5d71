"""Choose of the places that a passage names the one in which it says that something happened."""

from __future__ import annotations

from itertools import pairwise

import regex

from editor.model.named import Name

_PLACED = regex.compile(
    r"(?<!\b(?:aimed|anger|directed|fired|launched|outrage|interest(?:ed)?|invest(?:s|ed|ing)|believe[sd]?|belief|trust|confidence"
    r"|faith|involve(?:d|ment)|experts?|stake)\s)"
    r"\b(?:(?:in|at|near|outside|inside|within|around|across|off|throughout)|(?<=\b(?:flew|flown|flying|down)\s)over)\s+"
    r"(?:(?!(?:with|against|for|by|from|to|over|on|about|between|and|of|in)\b)[\p{Ll}-]+\s+){0,4}"
    r"(?:and\s+\p{Ll}+ern\s+"
    r"|(?<=\b(?:town|city|village|province|district|area|region|governorate|outskirts|suburbs?|coast|part|parts|port"
    r"|middle|centre|center|north|south|east|west|waters|vicinity|state|capital|island|valley|streets)\s)of\s+(?:the\s+)?"
    r")?$", regex.IGNORECASE)
"""What stands before a place that something happened in, as in “in central and southern” and “in the town of”."""
_DATELINE = regex.compile(r"(?:[^.\n]|\b\p{Lu}\p{Ll}{2,3}\.(?=\s\d)){0,60}?(?:\(|\s[–—-]+\s)")
_SIDE = r"(?:(?:north|south|east|west)(?:east|west)?(?:ern)?)"
_NESTED = regex.compile(
    rf"(?:['’]s)?(?:,\s+(?:in\s+)?|\s+in\s+(?:the\s+)?|,?\s+(?:(?:an?|the|just|[\d.]+)\s+){{0,2}}"
    rf"(?:(?:km|kilomet(?:re|er)s|miles)\s+)?(?:{_SIDE}\s+|\p{{Ll}}+\s+)?(?:{_SIDE}\s+of|outside|near"
    rf"|(?:town|village|city|province|district|camp|suburb|port|area|region|range)\s+(?:of|in|near))\s+(?:the\s+)?)"
    rf"(?:(?:{_SIDE}|central)\s+(?:and\s+(?:{_SIDE}|central)\s+)?)?")
"""What stands between two places of which the second tells where the first is: “the Hamrin Mountains, south of”."""
_JOINED = regex.compile(r",\s+|,?\s+(?:and|or)\s+(?:the\s+|in\s+)?")
_LISTED = regex.compile(r",?\s+(?:and|or)\s+(?:the\s+)?\p{Lu}")
_LONGEST_LEAD = 60


def placed_among(words: str, places: list[Name]) -> list[Name]:
    """Return the places that something happened in, with those that a comma, “and” or “or” joins to them."""
    found: list[Name] = []
    for name in places:
        is_placed = _PLACED.search(words[max(0, name.begin - _LONGEST_LEAD):name.begin])
        if is_placed or (found and _JOINED.fullmatch(words[found[-1].end:name.begin])):
            found.append(name)
    return found


def outermost_of(words: str, places: list[Name]) -> Name | None:
    """Return the place, where all name one, or where each only tells where the one before it is; else None.

    Of a list that goes on with a name that is not known none is meant alone.
    """
    if not places or _LISTED.match(words, places[-1].end):
        return None
    gaps = [words[place.end:further.begin] for place, further in pairwise(places)]
    is_one = len({place.entity for place in places}) == 1 or all(_NESTED.fullmatch(gap) for gap in gaps)
    return places[0] if is_one else None


def is_dateline(words: str, name: Name) -> bool:
    """Tell whether a place begins its line and a bracket or a dash follows it, as in “PORT ELLIS (Harbour Wire) —”."""
    begins_line = not words[words.rfind("\n", 0, name.begin) + 1:name.begin].strip()
    return begins_line and _DATELINE.match(words, name.end) is not None

"""Tell whether a place or a time is of something else than what was done: of an office, a dateline, or a topic."""

from __future__ import annotations

from collections.abc import Sequence

import regex

from editor.model.named import Name

_OFFICE = regex.compile(
    r"\b(?:leader|head|chief|commander|ambassador|envoy|branch|wing|arm|director|member|presence)s?\s+(?:of|for|to)\s+"
    r"(?:the\s+)?[\p{L}’'-]+(?:\s+\p{Lu}[\p{L}’'-]*){0,3}\s+in\s+(?:the\s+)?$")
_LONGEST_OFFICE = 80
"""What stands before a place that only says where an office or a body is: the leader of the front in."""
_ABOUT = ("agree", "negotiate", "meet", "call", "visit")
_TOPIC = regex.compile(r"\b(?:about|over|ending|regarding|concerning|on\s+(?:the|an?|\p{Ll}+ing)|to\s+\p{Ll}+)\b")
_DATELINE = regex.compile(r"\p{Lu}[\p{Lu}’'. -]+\b[^\n.]{0,50}(?:\.\s\d{1,2}[^\n.]{0,30})?\s[-–—]+\s")
_OWNER = regex.compile(r"['’]s\s+(?:\p{Ll}+\s+){0,2}")


def is_of_office(text: str, begin: int, place: int) -> bool:
    """Tell whether a place only says where an office or a body is; `begin` is that of its sentence."""
    return _OFFICE.search(text, max(begin, place - _LONGEST_OFFICE), place) is not None


def is_of_topic(text: str, deed: str, end: int, place: int) -> bool:
    """Tell whether a place is in what talks or an agreement, named up to `end`, are about: on ending the war in."""
    return deed in _ABOUT and place > end and _TOPIC.search(text, end, place) is not None


def is_in_dateline(text: str, place: int) -> bool:
    """Tell whether a place stands in the dateline of its line: “ACCRA, Dec. 8 -”."""
    begin = text.rfind("\n", 0, place) + 1
    found = _DATELINE.match(text, begin)
    return found is not None and place < found.end()


def inmost(text: str, names: Sequence[Name], placed: Sequence[Name]) -> list[Name]:
    """Return the places, for one that only says whose another is, that other: Peru’s (Ayacucho region)."""
    behind = {name.begin: name for name in names if name.nature == "location"}
    found: list[Name] = []
    for name in placed:
        owned = _OWNER.match(text, name.end)
        found.append(behind.get(owned.end(), name) if owned else name)
    return list(dict.fromkeys(found))

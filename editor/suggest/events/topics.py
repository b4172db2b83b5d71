"""Tell whether a place is one of something else than what was done: of an office, or of what talks are about."""

from __future__ import annotations

import regex

_OFFICE = regex.compile(
    r"\b(?:leader|head|chief|commander|ambassador|envoy|branch|wing|arm|director|member|presence)s?\s+(?:of|for|to)\s+"
    r"(?:the\s+)?[\p{L}’'-]+(?:\s+\p{Lu}[\p{L}’'-]*){0,3}\s+in\s+(?:the\s+)?$")
_LONGEST_OFFICE = 80
"""What stands before a place that only says where an office or a body is: the leader of the front in."""
_ABOUT = ("agree", "negotiate", "meet", "call", "visit")
_TOPIC = regex.compile(r"\b(?:about|over|ending|regarding|concerning|on\s+(?:the|an?|\p{Ll}+ing)|to\s+\p{Ll}+)\b")


def is_of_office(text: str, begin: int, place: int) -> bool:
    """Tell whether a place only says where an office or a body is; `begin` is that of its sentence."""
    return _OFFICE.search(text, max(begin, place - _LONGEST_OFFICE), place) is not None


def is_of_topic(text: str, deed: str, end: int, place: int) -> bool:
    """Tell whether a place is in what talks or an agreement, named up to `end`, are about: on ending the war in."""
    return deed in _ABOUT and place > end and _TOPIC.search(text, end, place) is not None

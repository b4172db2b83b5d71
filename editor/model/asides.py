"""Tell what a sentence says happened from what it denies, plans or only mentions about something else.

The rules are those of English clauses and lean to one side: what may be an aside counts as one.
"""

from __future__ import annotations

from collections.abc import Collection

import regex

_MARK = regex.compile(r"[;:()\[\]\n\u2013\u2014](?!\d)|,(?!\s?\d)")
_LAST_MARK = regex.compile(rf"(?r)(?:{_MARK.pattern})")
_OPENING = ",\"\u201C\u2018\u00AB"
_UNREAL = regex.compile(
    r"\?|^(?:Had|Were)\b|\b(?:may|could|would|should|might|must|can|cannot|will|shall)\b|n['’]t\b"
    r"|\b(?i:not|never|no|none|nobody|nothing|neither|nor|without|hardly|if|unless|whether|almost|nearly|likely|perhaps"
    r"|possibly|allegedly|reportedly|den(?:y|ies|ied|ying)|condemn\w*|vow\w*|accus\w*|blam\w*|warn\w*|threat\w*|plan(?:s|ned|ning)?"
    r"|cancel\w*|fail\w*|refus\w*|avoid\w*|avert\w*|prevent\w*|foil\w*|thwart\w*|postpon\w*|called\s+(?:off|on|for)|expect\w*"
    r"|about\s+to|attempt\w*|tried|tries|try|trying|want\w*|urg(?:e|es|ed|ing)|demand\w*|fear\w*|belie\w*|think\w*|thought"
    r"|suspect\w*|suppos\w*|simulat\w*|exercises?|prepar\w*|promis\w*|pledg\w*|ready|able|rumou?r\w*|hop(?:e|es|ed|ing)"
    r"|critici\w*|prais\w*|welcom\w*|celebrat\w*|agreed|propos\w*|discuss\w*|debat\w*|stopp\w*|halt\w*|scheduled|claims?)\b")
_DENIED = regex.compile(
    r"n['’]t\b|\b(?i:not|never|nobody|nothing|neither|nor|without|plan(?:s|ned)?|fail(?:s|ed)\s+to|refus(?:es|ed))\b"
    r"|\b[Nn]o\s+(?!fewer|less|more|longer)\p{Ll}")
_CALLED_OFF = regex.compile(r"\b(?i:cancell?ed|called\s+off|postponed|averted|foiled|thwarted)\b")
_RULED_FIRST = regex.compile(
    r"(?i:who|whom|whose|which|where|since|because|although|though|that|as(?!\s+(?:part|well|many|much|few|an?)\b))\b"
    r"|\p{Ll}{2,}(?:ed|en)\s+(?:in|on|at|near|since|by|for|from|to)\b|born\b|built\b|held\b|due\b")
_RULED = regex.compile(
    r"\b(?:who|whom|whose|which|where|because|although|though|that)\b|\bas\s+[^,]*\b(?:had|has|have|did|does)\b")
_REDUCED = regex.compile(
    r"(?<!\b(?:was|were|been|is|are|be)\s)\b(?:based|born|formed|founded|established|created|jailed|imprisoned|convicted"
    r"|sentenced|trained|educated|raised|headquartered|stationed|located|living|elected|appointed|adopted|built|named|dated"
    r"|published|exiled|registered|recruited)\s+(?:\p{Ll}+\s+){0,4}$"
    r"|\b(?:planned|scheduled|set|due|slated|expected|intended)\s+(?:for|on|in|at|to)\s+(?:\p{Ll}+\s+){0,4}$")
_SPOKEN_OF = regex.compile(
    r"\b(?:over|about|condemn(?:ed|ing|s)|discuss(?:ed|ing|es)|accused\s+of|convicted\s+of|criticis(?:ed|ing|es)|criticiz(?:ed|ing|es)"
    r"|denounc(?:ed|ing|es)|mourn(?:ed|ing|s)|commemorat(?:ed|ing|es)|investigat(?:ed|ing|es)|recall(?:ed|ing|s)|prais(?:ed|ing|es)"
    r"|for\s+(?:an?|his|her|their|the(?!\s+(?:first|second|third|last)\b)))\s+(?:[\p{L}’'-]+\s+){1,6}$")
"""What stands before the time or place of a thing that is only spoken of, as in “condemned the raid in”."""
_DONE_THERE = regex.compile(
    r"\p{Ll}{2,}(?:ed|en)\s+(?:in|on|at|near|since|outside|inside|during)\s+(?:\p{Ll}+\s+){0,3}$")
_GOES_ON = regex.compile(
    r"\s+(?:was|were|has|had|have|is|are|hit|struck|fled|left|went|met|held|came|took|sank|began|\p{Ll}{2,}ed)\b")


def main_begin(words: str, first: int, place: int, said: Collection[int]) -> int:
    """Return where the clause of a place begins: behind a mark or a reporting clause, not before `first`.

    `said` are the ends of the reporting clauses. A comma in front of a number, as in “Oct. 28, 2024”, is no mark.
    """
    begin = max((end for end in said if first <= end <= place), default=first)
    mark = _LAST_MARK.search(words, begin, place)
    begin = mark.end() if mark else begin
    while begin < place and (words[begin].isspace() or words[begin] in _OPENING):
        begin += 1
    return begin


def is_unreal(words: str, first: int, last: int) -> bool:
    """Tell whether a sentence has a word that may make what was done undone, unproved, or only spoken of."""
    return _UNREAL.search(words[first:last]) is not None


def is_aside(words: str, reach: tuple[int, int], stretch: tuple[int, int], said: Collection[int]) -> bool:
    """Tell whether the time or place of a stretch belongs to something else than what the reach is about,
    as in “leaders based in Iraq” and “as they had on Oct. 3”, or to what did not happen.
    """
    begin, end = stretch
    first = main_begin(words, reach[0], begin, said)
    before, after = words[first:begin], words[end:reach[1]]
    is_denied = _DENIED.search(before) or _DENIED.search(words, end, _mark_after(words, end, reach[1]))
    is_ruled = first > reach[0] and first not in said and _RULED_FIRST.match(before)
    is_reduced = _REDUCED.search(before) or (_DONE_THERE.search(before) and _GOES_ON.match(after))
    return bool(is_denied or is_ruled or is_reduced or _RULED.search(before)
                or _CALLED_OFF.search(words, reach[0], reach[1]))


def is_spoken_of(words: str, first: int, place: int, said: Collection[int]) -> bool:
    """Tell whether a time or place belongs to a thing that somebody only speaks of, as in “condemned the raid in”."""
    return _SPOKEN_OF.search(words[main_begin(words, first, place, said):place]) is not None


def _mark_after(words: str, end: int, last: int) -> int:
    mark = _MARK.search(words, end, last)
    return mark.start() if mark else last

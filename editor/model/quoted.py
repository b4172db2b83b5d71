"""Find every stretch of a paragraph that stands in quotation marks, of whatever style.

Which mark opens and which closes is told by the letters and spaces beside it, since straight marks say neither, and a
single one may be an apostrophe. A mark inside a quotation of another style is part of the words.
"""

from __future__ import annotations

from collections.abc import Iterator

import msgspec
import regex

from editor.model.quotation import CLOSERS, MARKS
from editor.model.records import Stretch
from editor.model.text import without_outer_spaces

_MARK = regex.compile("[" + "".join(sorted(MARKS)) + "]")
_SINGLE = frozenset("'\u2018\u2019\u201A")
_SPACED = frozenset("\u00AB\u00BB\u2039\u203A")
"""Marks that French sets off by a space."""
_BEFORE_OPENING = regex.compile(r"(?:^|[\s(\[{\u2013\u2014\u2015/:,;=>\uFFFC-]|[\"\u201C\u201E\u00AB\u2018'\u060C])\Z")
_WIDE = regex.compile(r"[\p{Han}\p{Hiragana}\p{Katakana}\p{Hangul}\u3000-\u303F\uFF00-\uFFEF]")
_ELIDED = regex.compile(
    r"['\u2019](?:\d\ds?|em|til|till|tis|twas|twere|twill|n|cause|bout|round|neath|gainst|im|er|ere)\b",
    regex.IGNORECASE)
"""What an apostrophe begins: ’90s, ’em, ’tis."""
_CLOSED_WITHIN = regex.compile(r"[,.!?\u2026]['\u2019] \Z")
"""What closes words quoted within others, with the space that parts its mark from theirs: ‘Go,’ ” he said."""
_STOPS = frozenset(",.!?\u2026;:\u2014\u2013-)")
_FARTHEST = 8_000
"""Code points in which a mark that opens is looked for its mate."""
_MATES = {'"': '"\u201C\u201D\u201F', "\u201C": '\u201D"', "\u201E": '\u201C\u201D\u201F"', "'": "'\u2019",
          "\u2018": "\u2019'"}
"""Marks that close what these open, where they stand as closing ones: many texts mix straight and curly ones."""


class Quotation(msgspec.Struct, frozen=True):
    """Words in quotation marks: `begin` and `end` with the marks, `inner` without them and without outer spaces.

    One that is not closed in its paragraph ends with it. `is_single` tells of single marks.
    """

    begin: int
    end: int
    inner: Stretch
    is_closed: bool = True
    is_single: bool = False


def quotations_in(words: str, begin: int, end: int) -> Iterator[Quotation]:
    """Yield the quotations of the paragraph from `begin` to `end`, in order; none that stands in another.

    One without words is none, nor is an opening mark without a mate, unless the paragraph begins with it or it can be
    nothing but a quotation mark.
    """
    place = begin
    while (mark := _MARK.search(words, place, end)) is not None:
        at, place = mark.start(), mark.end()
        if not _may_open(words, at, begin, end):
            continue
        closing = _mate(words, at, end)
        if closing is None and not _may_stay_open(words, at, begin):
            continue
        last = end if closing is None else closing
        inner = without_outer_spaces(words, at + 1, last)
        if inner.begin < inner.end:
            place = last + (closing is not None)
            yield Quotation(at, place, inner, closing is not None, words[at] in _SINGLE)


def _may_open(words: str, at: int, begin: int, end: int) -> bool:
    mark, after = words[at], words[at + 1:at + 2]
    if mark not in CLOSERS or at + 1 >= end:
        return False
    is_free = at == begin or _BEFORE_OPENING.search(words, max(begin, at - 1), at) is not None
    if mark in "\u201C\u201E\u300C\u300E\u301D\u00AB":
        return is_free or mark != "\u00AB" or after.isspace()
    if _WIDE.match(words[at - 1:at] + after):
        return mark != "'" and mark not in _SINGLE
    if mark in _SINGLE and _ELIDED.match(words, at, end):
        return False
    return is_free and (mark in _SPACED or not after.isspace()) and mark != "\u2019"


def _may_stay_open(words: str, at: int, begin: int) -> bool:
    """Tell whether a mark without a mate opens words to the end of its paragraph, and is no slip or sign for inches."""
    return at == begin or words[at] in "\u201C\u201E\u00AB" or (
        words[at] == '"' and words[max(begin, at - 2):at].rstrip(" ")[-1:] in (",", ":"))


def _mate(words: str, at: int, end: int) -> int | None:
    """Return where the mark is closed, within the paragraph."""
    if words[at] in _SINGLE:
        return _mate_of_single(words, at, min(end, at + _FARTHEST))
    opener, depth = words[at], 1
    closers = _MATES.get(opener, CLOSERS[opener])
    for mark in _MARK.finditer(words, at + 1, min(end, at + _FARTHEST)):
        place = mark.start()
        if mark[0] in closers and (
                (opener != '"' and mark[0] in CLOSERS[opener]) or _may_close(words, place, end)):
            depth -= 1
        elif mark[0] == opener and opener != '"' and _may_open(words, place, at, end):
            depth += 1
        if not depth:
            return place
    return None


def _mate_of_single(words: str, at: int, end: int) -> int | None:
    """Return where a single mark is closed: the first one behind a stop, else the first that may end a word."""
    first = None
    for mark in _MARK.finditer(words, at + 1, end):
        place = mark.start()
        if first is not None and mark[0] == words[at] and _may_open(words, place, at, end):
            return first
        if mark[0] not in _MATES.get(words[at], CLOSERS[words[at]]) or not _may_close(words, place, end):
            continue
        if words[place - 1] in _STOPS:
            return place
        if first is None:
            first = place
    return first


def _may_close(words: str, at: int, end: int) -> bool:
    after = words[at + 1:at + 2] if at + 1 < end else ""
    is_free = words[at - 1].isspace() and words[at] not in _SPACED
    return (not is_free or _CLOSED_WITHIN.match(words[max(0, at - 3):at]) is not None) and not after.isalnum()

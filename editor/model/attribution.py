"""Find the clause of a sentence that says who says it, such as “CENTCOM announced on Wednesday that” or “, Smith said”.

The rules are those of English reporting clauses. What is no such clause, or could be one of two, is none: silence
costs the analyst less than a wrong name. Quoted words are passed over, since who is quoted may quote others.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import msgspec
import regex

from editor.model.quotation import CLOSERS
from editor.model.records import Stretch

_REGULAR = ("announce", "add", "explain", "conclude", "state", "claim", "report", "warn", "note", "declare", "confirm",
            "insist", "stress", "argue", "reveal", "acknowledge", "comment", "remark", "reply", "allege", "assert",
            "maintain", "estimate", "predict", "promise", "recall", "suggest", "emphasise", "emphasize", "disclose")
_IRREGULAR = ("said", "says", "told", "tells", "wrote", "writes", "adds", "explains", "warns", "announces", "confirms",
              "insists", "argues")
_DENYING = ("denied", "denies", "rejected", "dismissed")
_ADVERB = r"(?:\p{Ll}+ly|also|then|later|earlier|further|has|have|had)\s+"
_BEING = regex.compile(r"\b(?:is|are|was|were|be|been|being|who|which|that|not)\s+$")
_LONGEST_BEING = 20
"""Code points of such a word with the spaces around it."""
_ACCORDING = regex.compile(r"\b[Aa]ccording\s+to\s+")
_END_OF_NAME = regex.compile(
    r"[,;:.!?()\[\]\n\u2013\u2014\"\u201C\u201D\uFFFC](?!\p{L}\.)|\s+(?:that|which|who|as|while|when|on|in|at|after|before|and"
    r"\s+(?:the|it|that))\b")
_BEGIN_OF_NAME = regex.compile(
    r"[,;:!?()\[\]\n\u2013\u2014\"\u201C\u201D\uFFFC]\s*|(?<!\b\p{L})(?<!\b\p{L}\.\p{L})\.\s+|\b(?:and|but|while|as|that|when|though)\s+")
_LINK = regex.compile(r"(?:\s+(?:on|in|at|late|early|last|yesterday|to|\p{Lu}\p{Ll}+day)\b[^,.;:\n]{0,40}?)?\s+that\b")
_BLANK = "\uFFFC"
"""Stands for each code point of quoted words, which are no words of the sentence's own."""
_SINGLE = frozenset("'\u2018\u2019\u201A\u2039\u203A\u201D")
"""Marks that open no words here: they may be apostrophes, or close what another opened."""
_LONGEST_NAME = 90
"""Code points of a name with what stands around it, as in “a spokesperson of the Ministry of the Interior”."""


class Saying(msgspec.Struct, frozen=True):
    """A clause that says who says the sentence: the stretch of the name, that of the verb, and that of whom it was
    said to, which is empty where nobody is named. `clause` is all of it; `denies` where it says that it is not so.
    """

    name: Stretch
    cue: Stretch
    clause: Stretch
    addressee: Stretch = Stretch(0, 0)
    denies: bool = False


def sayings(words: str, begin: int, end: int) -> Iterator[Saying]:
    """Yield the reporting clauses of the sentence from `begin` to `end`, outside its quotation marks, in order."""
    bare = _unquoted(words, begin, end)
    found = [saying for pattern, read in ((_ACCORDING, _according), (_verbs(), _said))
             for cue in pattern.finditer(bare) if (saying := read(bare, cue)) is not None]
    for saying in sorted(found, key=lambda saying: saying.clause.begin):
        yield msgspec.structs.replace(saying, name=_moved(saying.name, begin), cue=_moved(saying.cue, begin),
                                      clause=_moved(saying.clause, begin), addressee=_moved(saying.addressee, begin))


def _according(bare: str, cue: regex.Match[str]) -> Saying | None:
    name = _name_after(bare, cue.end())
    return Saying(name, Stretch(cue.start(), cue.end() - 1), Stretch(cue.start(), name.end)) if name else None


def _said(bare: str, cue: regex.Match[str]) -> Saying | None:
    """Return what a verb says: its name stands before it, or after it where quoted words end before it."""
    if _BEING.search(bare, max(0, cue.start() - _LONGEST_BEING), cue.start()):
        return None
    verb, is_inverted = Stretch(cue.start("verb"), cue.end("verb")), False
    name = _name_before(bare, cue.start())
    if name is None and _is_behind_quote(bare, cue.start()):
        name, is_inverted = _name_after(bare, cue.end()), True
    if name is None:
        return None
    is_told = cue["verb"].startswith("t")
    addressee = (_name_after(bare, cue.end()) if is_told and not is_inverted else None) or Stretch(0, 0)
    end = max(cue.end(), name.end, addressee.end)
    link = _LINK.match(bare, end)
    return Saying(name, verb, Stretch(min(name.begin, verb.begin), link.end() if link else end), addressee,
                  cue["verb"] in _DENYING)


def _name_before(bare: str, end: int) -> Stretch | None:
    """Return the words from the last mark or joining word up to the verb."""
    first = max(0, end - _LONGEST_NAME)
    marks = list(_BEGIN_OF_NAME.finditer(bare, first, end))
    begin = marks[-1].end() if marks else first if first == 0 else end
    return _trimmed(bare, begin, end)


def _name_after(bare: str, begin: int) -> Stretch | None:
    last = min(len(bare), begin + _LONGEST_NAME)
    mark = _END_OF_NAME.search(bare, begin, last)
    return _trimmed(bare, begin, mark.start() if mark else last)


def _trimmed(bare: str, begin: int, end: int) -> Stretch | None:
    """Return the stretch without its outer spaces, or None for nothing."""
    inner = bare[begin:end]
    begin += len(inner) - len(inner.lstrip())
    return Stretch(begin, begin + len(inner.strip())) if inner.strip() else None


def _is_behind_quote(bare: str, place: int) -> bool:
    return bare[max(0, place - _LONGEST_BEING):place].rstrip(" ").endswith(_BLANK)


def _unquoted(words: str, begin: int, end: int) -> str:
    """Return the sentence with what stands in double quotation marks, marks included, made unreadable."""
    inner, parts, kept = words[begin:end], [], 0
    closings = {mark: _Closings(inner, mark) for mark in set().union(*CLOSERS.values())}
    for place, letter in enumerate(inner):
        closers = CLOSERS.get(letter, "") if letter not in _SINGLE and place >= kept else ""
        last = min((at for mark in closers if (at := closings[mark].after(place)) > 0), default=place)
        if last > place:
            parts += [inner[kept:place], _BLANK * (last + 1 - place)]
            kept = last + 1
    return "".join((*parts, inner[kept:]))


class _Closings:
    """Where a mark stands in words, asked for from left to right."""

    def __init__(self, words: str, mark: str) -> None:
        self._words, self._mark, self._next = words, mark, words.find(mark)

    def after(self, place: int) -> int:
        """Return the first one behind a place, or -1."""
        if 0 <= self._next <= place:
            self._next = self._words.find(self._mark, place + 1)
        return self._next


def _moved(stretch: Stretch, by: int) -> Stretch:
    return Stretch(stretch.begin + by, stretch.end + by) if stretch.end else stretch


@cache
def _verbs() -> regex.Pattern[str]:
    past = [f"{verb}d" if verb.endswith("e") else f"{verb}ed" for verb in _REGULAR]
    verbs = "|".join((*past, *_IRREGULAR, *_DENYING))
    return regex.compile(rf"\b(?:{_ADVERB})*(?P<verb>{verbs})\b")

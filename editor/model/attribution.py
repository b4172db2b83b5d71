"""Find the clause of a sentence that says who says it, such as “CENTCOM announced on Wednesday that” or “, Smith said”.

The rules are those of English reporting clauses. What is no such clause, or could be one of two, is none: silence
costs the analyst less than a wrong name. Quoted words are passed over, since who is quoted may quote others.
"""

from __future__ import annotations

from collections.abc import Iterator

import msgspec
import regex

from editor.model.quotation import CLOSERS
from editor.model.records import Stretch
from editor.model.saying_verbs import LONGEST_BEFORE, Verb, denying, not_said_behind, reporting
from editor.model.speaker import BLANK, before_title, begin_with_description, name_after, name_before, without_time

_BEING = not_said_behind("who", "which", "that")
"""Whose a verb behind “who” is, is not told here."""
_ACCORDING = regex.compile(r"\b[Aa]ccording\s+to\s+")
_LINK = regex.compile(r"(?:\s+(?:on|in|at|late|early|last|yesterday|to|\p{Lu}\p{Ll}+day)\b[^,.;:\n]{0,40}?)?\s+that\b")
_ONLY_A_NAME = regex.compile(
    r"\s+(?:\p{Lu}|(?:the|an?|one|another|some|many|most|several|two|three|his|her|its|their)\s)"
    r"(?:(?!\b(?:is|are|was|were|has|have|had|will|would|could|may|might|should|must|can|did|does)\b)"
    r"[^,.;:\d]){1,80}(?:[.,;]|$)")
_NAME_IN_COMMAS = regex.compile(r"(?:\s+\p{Lu}[\p{L}.'’-]*){1,4},")
_FINITE = regex.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|could|may|might|should|must|can|did|does|\p{Ll}{2,}ed|went|came|took|made"
    r"|left|fell|rose|lost|won|met|began|held|struck|hit)\b|['’](?:s|re|ve|ll|d|m)\b")
_NO_NAME = regex.compile(r"the|an?|his|her|its|their|our|my|any|no", regex.IGNORECASE)
"""What stands before a participle that is no verb: the alleged attack."""
_INVERTED = frozenset((
    "said", "says", "wrote", "added", "adds", "explained", "explains", "predicted", "predicts", "warned", "warns",
    "argued", "argues", "insisted", "insists", "noted", "conceded", "concedes", "recalled", "reckons"))
_SINGLE = frozenset("'\u2018\u2019\u201A\u2039\u203A\u201D")
"""Marks that open no words here: they may be apostrophes, or close what another opened."""
_OPENING = regex.compile("[" + "".join(sorted(frozenset(CLOSERS) - _SINGLE)) + "]")


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
    found = [saying for cue in _ACCORDING.finditer(bare) if (saying := _according(bare, cue)) is not None]
    found += [saying for verb, _ in reporting().find(bare) if (saying := _said(bare, verb)) is not None]
    for saying in sorted(found, key=lambda saying: saying.clause.begin):
        yield msgspec.structs.replace(saying, name=_moved(saying.name, begin), cue=_moved(saying.cue, begin),
                                      clause=_moved(saying.clause, begin), addressee=_moved(saying.addressee, begin))


def _according(bare: str, cue: regex.Match[str]) -> Saying | None:
    name = name_after(bare, cue.end(), of_source=True)
    if name is None:
        return None
    return Saying(without_time(bare, name), Stretch(cue.start(), cue.end() - 1), Stretch(cue.start(), name.end))


def _said(bare: str, verb: Verb) -> Saying | None:
    """Return what a verb says: its name stands before it, or after it where quoted words end before it."""
    if _BEING.search(bare, max(0, verb.start - LONGEST_BEFORE), verb.start):
        return None
    start = before_title(bare, verb.start)
    is_inverted = _is_behind_quote(bare, start) or _ends_clause(bare, verb)
    name = name_after(bare, verb.end) if is_inverted else name_before(bare, start)
    if name is None or _NO_NAME.fullmatch(bare, name.begin, name.end):
        return None
    is_told = verb.said.startswith("t")
    addressee = (name_after(bare, verb.end) if is_told and not is_inverted else None) or Stretch(0, 0)
    end = max(verb.end, name.end, addressee.end)
    link = _LINK.match(bare, end)
    begin = name.begin if is_inverted else begin_with_description(bare, name, verb.start)
    clause = Stretch(min(begin, verb.begin), link.end() if link else end)
    return Saying(name, Stretch(verb.begin, verb.end), clause, addressee, verb.said in denying())


def _is_behind_quote(bare: str, place: int) -> bool:
    return bare[max(0, place - LONGEST_BEFORE):place].rstrip(" ").endswith(BLANK)


def _ends_clause(bare: str, verb: Verb) -> bool:
    """Tell whether a verb behind a comma is followed by nothing but a name, as in “The road is shut, said Ruiz.”"""
    is_parted = bare[max(0, verb.start - 2):verb.start].rstrip(" ").endswith(",")
    if not is_parted or verb.said not in _INVERTED:
        return False
    if _NAME_IN_COMMAS.match(bare, verb.end):
        return True
    return _ONLY_A_NAME.match(bare, verb.end) is not None and _FINITE.search(bare, 0, verb.start) is not None


def _unquoted(words: str, begin: int, end: int) -> str:
    """Return the sentence with what stands in double quotation marks, marks included, made unreadable."""
    inner, kept = words[begin:end], 0
    opening = _OPENING.search(inner)
    if opening is None:
        return inner
    parts: list[str] = []
    closings = {mark: _Closings(inner, mark) for mark in set().union(*CLOSERS.values())}
    for found in _OPENING.finditer(inner, opening.start()):
        place = found.start()
        closers = CLOSERS[found[0]] if place >= kept else ""
        last = min((at for mark in closers if (at := closings[mark].after(place)) > 0), default=place)
        if last > place:
            parts += [inner[kept:place], BLANK * (last + 1 - place)]
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

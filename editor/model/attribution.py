"""Find the clause of a sentence that says who says it, such as “CENTCOM announced on Wednesday that” or “, Smith said”.

The rules are those of English reporting clauses. What is no such clause, or could be one of two, is none: silence
costs the analyst less than a wrong name. Quoted words are passed over, since who is quoted may quote others.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import msgspec
import regex

from editor import assets
from editor.model.quotation import CLOSERS
from editor.model.records import Stretch
from editor.model.speaker import BLANK, name_after, name_before

_ADVERB = r"(?:\p{Ll}+ly|also|then|later|earlier|further|has|have|had)\s+"
_BEING = regex.compile(r"\b(?:is|are|was|were|be|been|being|who|which|that|not)\s+$")
_LONGEST_BEING = 20
"""Code points of such a word with the spaces around it."""
_ACCORDING = regex.compile(r"\b[Aa]ccording\s+to\s+")
_LINK = regex.compile(r"(?:\s+(?:on|in|at|late|early|last|yesterday|to|\p{Lu}\p{Ll}+day)\b[^,.;:\n]{0,40}?)?\s+that\b")
_ONLY_A_NAME = regex.compile(
    r"\s+(?:\p{Lu}|the\s|an?\s)(?:(?!\b(?:is|are|was|were|has|have|had|will|would|could|may|might|should|must|can|did|does)\b)"
    r"[^,.;:]){1,80}(?:[.,;]|$)")
_SINGLE = frozenset("'\u2018\u2019\u201A\u2039\u203A\u201D")
"""Marks that open no words here: they may be apostrophes, or close what another opened."""


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
    name = name_after(bare, cue.end())
    return Saying(name, Stretch(cue.start(), cue.end() - 1), Stretch(cue.start(), name.end)) if name else None


def _said(bare: str, cue: regex.Match[str]) -> Saying | None:
    """Return what a verb says: its name stands before it, or after it where quoted words end before it."""
    if _BEING.search(bare, max(0, cue.start() - _LONGEST_BEING), cue.start()):
        return None
    verb = Stretch(cue.start("verb"), cue.end("verb"))
    is_inverted = _is_behind_quote(bare, cue.start()) or _ends_clause(bare, cue)
    name = name_after(bare, cue.end()) if is_inverted else name_before(bare, cue.start())
    if name is None:
        return None
    is_told = cue["verb"].startswith("t")
    addressee = (name_after(bare, cue.end()) if is_told and not is_inverted else None) or Stretch(0, 0)
    end = max(cue.end(), name.end, addressee.end)
    link = _LINK.match(bare, end)
    return Saying(name, verb, Stretch(min(name.begin, verb.begin), link.end() if link else end), addressee,
                  cue["verb"] in _denying())


def _is_behind_quote(bare: str, place: int) -> bool:
    return bare[max(0, place - _LONGEST_BEING):place].rstrip(" ").endswith(BLANK)


def _ends_clause(bare: str, cue: regex.Match[str]) -> bool:
    """Tell whether a verb behind a comma is followed by nothing but a name, as in “The road is shut, said Ruiz.”"""
    is_parted = bare[max(0, cue.start() - 2):cue.start()].rstrip(" ").endswith(",")
    return is_parted and cue["verb"] in ("said", "says", "wrote", "added", "explained") and (
        _ONLY_A_NAME.match(bare, cue.end()) is not None)


def _unquoted(words: str, begin: int, end: int) -> str:
    """Return the sentence with what stands in double quotation marks, marks included, made unreadable."""
    inner, parts, kept = words[begin:end], [], 0
    closings = {mark: _Closings(inner, mark) for mark in set().union(*CLOSERS.values())}
    for place, letter in enumerate(inner):
        closers = CLOSERS.get(letter, "") if letter not in _SINGLE and place >= kept else ""
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


class SayingVerbs(msgspec.Struct, frozen=True):
    """The verbs of reporting clauses, as `lexicons/saying.toml` groups them."""

    regular: list[str]
    irregular: list[str]
    denying: list[str]
    bare: list[str]
    beside_quotes: list[str]
    phrases: list[str]
    forms: dict[str, list[str]]


@cache
def saying_verbs() -> SayingVerbs:
    """Return the verbs of reporting clauses."""
    return msgspec.toml.decode(assets.read_bytes("lexicons/saying.toml"), type=SayingVerbs)


def past_of(verb: str) -> str:
    """Return the past of a regular verb."""
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return f"{verb[:-1]}ied"
    return f"{verb}d" if verb.endswith("e") else f"{verb}ed"


@cache
def _denying() -> frozenset[str]:
    return frozenset(saying_verbs().denying)


@cache
def _verbs() -> regex.Pattern[str]:
    held = saying_verbs()
    past = [held.forms[verb][0] if verb in held.forms else past_of(verb) for verb in held.regular]
    verbs = "|".join(sorted({*past, *held.irregular, *held.denying}, key=len, reverse=True))
    return regex.compile(rf"\b(?:{_ADVERB})*(?P<verb>{verbs})\b")

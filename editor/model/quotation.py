"""Know quotation marks: which opens, which closes, and which pair stands around a stretch."""

from __future__ import annotations

from editor.model.records import Stretch
from editor.model.text import without_outer_spaces

CLOSERS = {
    "\u201C": "\u201D",
    "\u201E": "\u201C\u201D\u201F",
    "\u201F": "\u201D",
    "\u2018": "\u2019",
    "\u201A": "\u2018\u2019",
    "\u00AB": "\u00BB",
    "\u00BB": "\u00AB",
    "\u2039": "\u203A",
    "\u203A": "\u2039",
    "\u300C": "\u300D",
    "\u300E": "\u300F",
    "\u301D": "\u301E\u301F",
    "\u201D": "\u201D",  # Swedish, Finnish
    '"': '"',
    "'": "'",
    "\uFF02": "\uFF02",
}
MARKS = frozenset(CLOSERS) | frozenset("".join(CLOSERS.values()))
# These also stand for apostrophes, feet and inches, so alone they prove nothing.
_AMBIGUOUS = frozenset("'\u2018\u2019\u201A\u2039\u203A")


def without_quote_marks(words: str, begin: int, end: int) -> Stretch:
    """Return the stretch without the quotation marks around it, and without the spaces at its ends.

    A pair is dropped, and so is a mark whose mate stands outside the stretch. A single mark that may be an apostrophe,
    a sign for feet or inches, or a mark whose mate stands inside the stretch, stays.
    """
    inner = without_outer_spaces(words, begin, end)
    if inner.end - inner.begin < 2:
        return inner
    first, last = words[inner.begin], words[inner.end - 1]
    mate = _mate(words, inner) if first in CLOSERS else None
    paired = mate == inner.end - 1
    opens = paired or (mate is None and first in MARKS - _AMBIGUOUS)
    closes = paired or (last in MARKS - _AMBIGUOUS and _closes_alone(words, inner, last))
    return without_outer_spaces(words, inner.begin + opens, inner.end - closes)


def quotation_within(words: str, begin: int, end: int) -> Stretch | None:
    """Return the words of the one quotation that stands whole in a stretch; None where there is not just one.

    Marks that also stand for apostrophes, feet or inches begin none, and what is not closed is none.
    """
    found: list[Stretch] = []
    position = begin
    while position < end:
        if words[position] in MARKS - _AMBIGUOUS:
            mate = _mate(words, Stretch(position, end)) if words[position] in CLOSERS else None
            if mate is None:
                return None
            found.append(Stretch(position + 1, mate))
            position = mate
        position += 1
    return found[0] if len(found) == 1 else None


def _mate(words: str, inner: Stretch) -> int | None:
    """Return where the mark that begins the stretch is closed, within the stretch."""
    opener = words[inner.begin]
    closers, depth = CLOSERS[opener], 1
    for position in range(inner.begin + 1, inner.end):
        mark = words[position]
        if mark in closers:
            depth -= 1
        elif mark == opener and words[position - 1] not in "\r\n":  # a quote opens anew at each of its paragraphs
            depth += 1
        if depth == 0 and not _is_apostrophe(words, position, inner.end):
            return position
        depth = max(depth, 1)
    return None


def _closes_alone(words: str, inner: Stretch, mark: str) -> bool:
    """Tell whether the mark that ends the stretch has its mate outside it and is no sign for inches."""
    mates = [opener for opener, closers in CLOSERS.items() if mark in closers]
    has_mate = any(words.find(opener, inner.begin + 1, inner.end - 1) >= 0 for opener in mates)
    return not has_mate and not (mark == '"' and words[inner.end - 2].isdigit())


def _is_apostrophe(words: str, position: int, end: int) -> bool:
    between_letters = position + 1 < end and words[position - 1].isalnum() and words[position + 1].isalnum()
    return between_letters and words[position] in "'\u2019"

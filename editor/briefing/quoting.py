"""Compare what a sentence quotes with the words of its sources."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from rapidfuzz import fuzz

from editor.model.text import fold

_QUOTATION = re.compile("“([^“”]+)”|\"([^\"]+)\"|«([^«»]+)»|„([^„“”]+)[“”]")
_GAP = re.compile(r"…|\.\.\.|\[[^\]]*\]")
"""What parts a quotation: words left out, and words of the writer's own in brackets."""
_OUTER = " \u00a0,.;:!?\u2013\u2014-"
"""Marks at the ends of a quotation that belong to the sentence around it."""
_NEAR = 60.0
"""From this likeness in per cent on, words of a source are what a quotation has been altered from."""


def quotations(words: str) -> Iterator[str]:
    """Yield what stands between quotation marks."""
    for found in _QUOTATION.finditer(words):
        yield next(group for group in found.groups() if group)


def without_quotations(words: str) -> str:
    """Return the words with a blank in the place of every quoted code point."""
    return _QUOTATION.sub(lambda found: " " * len(found.group()), words)


def altered(words: str, sources: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Yield each quotation that no source says, with the words nearest to it; blank where none come near.

    Capitals, forms of quotation marks and dashes, outer marks and spaces make no difference. Words may be left out
    where the quotation says so, or others stand in brackets; each part between must be one source's words.
    """
    known = [(_plain(source), source) for source in sources]
    for quotation in quotations(words):
        missing = [part for part in _parts(quotation) if not any(_stands(part, plain) for plain, _ in known)]
        if missing:
            yield quotation, _nearest(missing[0], known)


def _parts(quotation: str) -> list[str]:
    return [part for cut in _GAP.split(quotation) if (part := _plain(cut).strip(_OUTER))]


def _stands(part: str, source: str) -> bool:
    """Tell whether the source says the part as whole words."""
    return re.search(rf"(?<!\w){re.escape(part)}(?!\w)", source) is not None


def _plain(words: str) -> str:
    return " ".join(fold(words).split())


def _nearest(part: str, known: list[tuple[str, str]]) -> str:
    best, nearest = _NEAR, ""
    for plain, source in known:
        found = fuzz.partial_ratio_alignment(part, plain)
        if found is not None and found.score >= best:
            best, nearest = found.score, _whole_words(" ".join(source.split()), found.dest_start, found.dest_end)
    return nearest


def _whole_words(words: str, begin: int, end: int) -> str:
    """Return a stretch widened to whole words."""
    while begin > 0 and not words[begin - 1].isspace():
        begin -= 1
    while end < len(words) and not words[end].isspace():
        end += 1
    return words[begin:end].strip(_OUTER)

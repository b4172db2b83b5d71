"""Compare what a sentence quotes with the words of its sources."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from rapidfuzz import fuzz

from editor.model.text import fold

_QUOTATION = re.compile(
    "“([^“”]+)(?:”|$)|„([^„“”]+)(?:[“”]|$)|”([^“”„]+)”|«([^«»]+)(?:»|$)|»([^«»]+)«|「([^「」]+)(?:」|$)|『([^『』]+)(?:』|$)"
    r"|(?<![0-9])\"([^\"]+)(?<![0-9])\""  # not behind a number, where it is an inch
    r"|(?<!\w)‘((?:[^‘’]|(?<=\w)’(?=\w))+)’(?!\w)|(?<!\w)‚([^‚‘’]+)[‘’](?!\w)")  # ’ within a word is an apostrophe
"""A quotation: one that opens with a mark of its own goes on to the end where nothing closes it."""
_GAP = re.compile(r"…|\.\.\.|\[[^\]]*\]")
"""What parts a quotation: words left out, and words of the writer's own in brackets."""
_OUTER = " \u00a0,.;:!?\u2013\u2014-\u3001\u3002\uff01\uff0c\uff1f\u060c\u061b\u061f"
"""Marks at the ends of a quotation that belong to the sentence around it."""
_NEAR = 60.0
"""From this likeness in per cent on, words of a source are what a quotation has been altered from."""
_UNSPACED = ("\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\u30ff\u31f0-\u31ff\u3400-\u9fff\uf900-\ufaff"
             "\U00020000-\U0003ffff")
"""Code points of scripts without spaces between words: Thai, Lao, Burmese, Khmer, Chinese and Japanese."""
_PARTICLES = ("[وفبكل]", "[وف][بكل]", "[והבכלמש]", "ו[הבכלמש]")
"""What Arabic and Hebrew join to the beginning of a word: and, in, like, to, the."""
_BEGINS = "|".join([r"(?<!\w)", rf"(?<=[{_UNSPACED}])", rf"(?=[{_UNSPACED}])",
                    *(rf"(?<=(?<!\w){particle})" for particle in _PARTICLES)])
_ENDS = rf"(?!\w)|(?<=[{_UNSPACED}])|(?=[{_UNSPACED}])"


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
    known = [(plain_words(source), source) for source in sources]
    for quotation in quotations(words):
        missing = [part for part in _parts(quotation) if not any(stands(part, plain) for plain, _ in known)]
        if missing:
            yield quotation, _nearest(missing[0], known)


def _parts(quotation: str) -> list[str]:
    return [part for cut in _GAP.split(quotation) if (part := plain_words(cut).strip(_OUTER))]


def stands(part: str, source: str) -> bool:
    """Tell whether the source says the part as whole words, both being plain.

    Scripts without spaces have no whole words; in Arabic and Hebrew a particle may be joined to the first one.
    """
    return part in source and re.search(rf"(?:{_BEGINS}){re.escape(part)}(?:{_ENDS})", source) is not None


def plain_words(words: str) -> str:
    """Return words as they are compared: without capitals, forms of quotation marks and dashes, and repeated spaces."""
    return " ".join(fold(words).replace('"', "'").split())


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

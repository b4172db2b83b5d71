"""Give a sentence new words, and leave its citations and its bold and italic words where they stand."""

from __future__ import annotations

import re
from collections.abc import Sequence

import msgspec

from editor.model.records import Inline, Words
from editor.model.sequences import alike_at_first

_TOKEN = re.compile(r"\s*\w+|\s*[^\w\s]|\s+")
"""A word or a mark, with the space before it."""


def reworded(inlines: Sequence[Inline], words: str) -> tuple[Inline, ...]:
    """Return the inlines of a sentence that says the words; the words that are the same at both ends are not touched.

    What is new between them takes the place and the form of the first words it replaces, or of those it follows.
    """
    old = "".join(inline.words for inline in inlines if isinstance(inline, Words))
    if old == words:
        return tuple(inlines)
    first, last, new = _difference(old, words)
    home = _home(inlines, first, last)
    made: list[Inline] = [Words(new)] if home is None else []
    begin = 0
    for place, inline in enumerate(inlines):
        if not isinstance(inline, Words):
            made.append(inline)
            continue
        said = (inline.words[:max(0, first - begin)] + (new if place == home else "")
                + inline.words[max(0, last - begin):])
        begin += len(inline.words)
        if said:
            made.append(msgspec.structs.replace(inline, words=said))
    return tuple(made)


def _difference(old: str, words: str) -> tuple[int, int, str]:
    """Return which characters of the old words differ, first and last, and what comes in their place."""
    before, after = _TOKEN.findall(old), _TOKEN.findall(words)
    begin = alike_at_first(before, after)
    end = alike_at_first(before[begin:][::-1], after[begin:][::-1])
    first = sum(map(len, before[:begin]))
    last = sum(map(len, before[:len(before) - end]))
    new = "".join(after[begin:len(after) - end])
    kept = alike_at_first(old[first:last], new)
    return first + kept, last, new[kept:]


def _home(inlines: Sequence[Inline], first: int, last: int) -> int | None:
    """Return which inline takes what comes in the place of characters first to last; None where there are no words."""
    begin, before = 0, None
    for place, inline in enumerate(inlines):
        if isinstance(inline, Words):
            end = begin + len(inline.words)
            if begin < last and first < end:
                return place
            if before is None and begin <= first <= end:
                before = place
            begin = end
    return before

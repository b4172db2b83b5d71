"""Find the clause around a stretch: the part of its sentence between commas, dashes, brackets and quotation marks."""

from __future__ import annotations

import regex

from editor.model.records import Stretch
from editor.model.text import without_outer_spaces

_OPENERS = r"\u2018\u201A\u201C\u201E\u00AB\u2039(\[{\u300C\u300E"
_CLOSERS = r"\u201D\u00BB\u203A)\]}\u300D\u300F"
_BREAK = regex.compile(
    rf"[{_OPENERS}{_CLOSERS}\u2014\u2015\u061B\u3001\uFF0C\uFF1B\"]"
    r"|(?<!\p{Nd})[,;:\u060C]|[,;:\u060C](?!\p{Nd})"
    r"|(?<=\s)[-\u2013](?=\s)"
    r"|(?<!\p{L})['\u2019]|['\u2019](?!\p{L})"
)
_LAST_STOPS = regex.compile(r"[.!?\u2026\u061F\u06D4\u3002\uFF01\uFF1F]+[\"'\u2019\u201D\u00BB)\]]*$")


def clause_at(words: str, begin: int, end: int, sentence: Stretch) -> Stretch:
    """Return the part of the sentence between the marks around the stretch, without outer spaces.

    A comma, colon or full stop between digits is no mark. Where no mark parts the sentence it is the sentence itself.
    """
    stop = _LAST_STOPS.search(words, sentence.begin, sentence.end)
    last = stop.start() if stop and stop.start() >= end else sentence.end
    first = sentence.begin
    for found in _BREAK.finditer(words, sentence.begin, last):
        if found.end() <= begin:
            first = found.end()
        elif found.start() >= end:
            return without_outer_spaces(words, first, found.start())
    if first == sentence.begin:
        return sentence
    return without_outer_spaces(words, first, last)

"""Read the sentences of an article across the line ends of hard-wrapped text."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from editor.model.records import Line, Stretch
from editor.suggest.reading import Reading

_ENDED = regex.compile(r"[.!?:\u2026][\"'\u2019\u201D)\]]*\s*$")
_WRAPPED = range(50, 101)
"""Code points of a line that was ended because it was full."""


def sentences(reading: Reading) -> Iterator[Stretch]:
    """Yield the sentences of the lines that count, in order; one goes on over the end of a line that was full."""
    for block in _blocks(reading):
        held: Stretch | None = None
        for each in reading.sentences_between(block.begin, block.end):
            if held is not None and _goes_on(reading.words, held, each):
                held = Stretch(held.begin, each.end)
                continue
            if held is not None:
                yield held
            held = each
        if held is not None:
            yield held


def _blocks(reading: Reading) -> Iterator[Stretch]:
    """Yield the runs of lines between which there is nothing but one line end, if all are of one role."""
    held: list[Line] = []
    for line in reading.lines:
        if held and (line.role != held[-1].role or reading.words[held[-1].end:line.begin] not in ("", "\n", "\r\n")):
            yield Stretch(held[0].begin, held[-1].end)
            held = []
        held.append(line)
    if held:
        yield Stretch(held[0].begin, held[-1].end)


def _goes_on(words: str, first: Stretch, second: Stretch) -> bool:
    if "\n" not in words[first.end:second.begin] or _ENDED.search(words, max(first.begin, first.end - 6), first.end):
        return False
    return first.end - (words.rfind("\n", 0, first.end) + 1) in _WRAPPED

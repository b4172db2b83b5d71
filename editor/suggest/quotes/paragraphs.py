"""Part the body of an article into paragraphs: its lines, or the groups of lines of a text with one sentence a line."""

from __future__ import annotations

from collections.abc import Iterator

from editor.model.records import Stretch
from editor.model.sentence import sentences_of
from editor.model.text import lines_of
from editor.suggest.reading import Reading

_READ = frozenset(("body", "standfirst"))
_MOST_LINES = 15
"""Lines of a paragraph that has one sentence a line; what has more has one paragraph a line."""
_FEWEST_OF_ONE = 0.7
"""The share of lines that are one sentence in such a text; quoted words may be cut within a sentence."""


def paragraphs_of(reading: Reading) -> list[Stretch]:
    """Return where the paragraphs of the body stand, in code points."""
    lines = list(_lines(reading))
    groups = list(_groups(reading.words, lines))
    if len(groups) == len(lines) or len(groups) < 2 or max(map(len, groups)) > _MOST_LINES:
        return lines
    of_one = sum(_is_one_sentence(reading.words, line) for line in lines)
    if of_one < _FEWEST_OF_ONE * len(lines):
        return lines
    return [Stretch(group[0].begin, group[-1].end) for group in groups]


def _lines(reading: Reading) -> Iterator[Stretch]:
    """Yield the lines of the body; an article that was never parted into lines is parted here."""
    for line in reading.lines:
        if line.role in _READ:
            for each in lines_of(reading.words[line.begin:line.end]):
                begin, end = line.begin + each.begin, line.begin + each.end
                if begin < end:
                    yield Stretch(begin + _indent(reading.words[begin:end]), end)


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())


def _groups(words: str, lines: list[Stretch]) -> Iterator[list[Stretch]]:
    """Yield the lines that stand under each other without a blank line."""
    group: list[Stretch] = []
    for line in lines:
        if group and words.count("\n", group[-1].end, line.begin) != 1:
            yield group
            group = []
        group.append(line)
    if group:
        yield group


def _is_one_sentence(words: str, line: Stretch) -> bool:
    found = sentences_of(words, line.begin, line.end)
    return next(found, None) is not None and next(found, None) is None

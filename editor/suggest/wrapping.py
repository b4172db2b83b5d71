"""Read lines that were broken at a width as the passage they were: code point for code point, without the breaks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

import msgspec
import regex

from editor.model.records import Article, Line
from editor.model.text import lines_of

_ENDED = regex.compile(r"(?r)[.!?:…。！？؟۔][\"'’”»」』)\]]*\s*")
_WIDEST, _NARROWEST = 100, 50
"""Code points of the longest line of a text that was broken at a width."""
_FEWEST = 3
"""Of fewer breaks inside sentences each must be followed by a small letter."""
_LOWEST = 0.25
"""Share of the breaks inside sentences behind which a small letter stands."""
_FREE = 0.1
"""Share of the width that stays free, beside the word that did not fit, in lines that were broken unevenly."""
_MARKS = "-–—*•·>|#"


def unwrapped(words: str, article: Article) -> tuple[str, Article]:
    """Return the words with a space for each break inside a passage, and the article with a line for each passage.

    A text whose lines were not broken at a width is returned as it is. Offsets stay what they were.
    """
    if "\n" not in words:
        return words, article
    lines = article.lines or tuple(Line(each.begin, each.end) for each in lines_of(words)
                                   if words[each.begin:each.end].strip())
    width = _width(lines)
    neighbours = [(one, other) for one, other in pairwise(lines) if _is_next(words, one, other)] if width else []
    broken = [(one, other) for one, other in neighbours if _is_broken(words, one, other, width)]
    if not _tells(words, broken, len(neighbours)):
        return words, article
    passages = tuple(_passages(lines, {one.end for one, _ in broken}))
    return _joined(words, broken), msgspec.structs.replace(article, lines=passages)


def _width(lines: Sequence[Line]) -> int:
    """Return the width of the lines, 0 where one is too long or all are short, as in a list."""
    longest = max((line.end - line.begin for line in lines), default=0)
    return longest if _NARROWEST <= longest <= _WIDEST else 0


def _is_next(words: str, one: Line, other: Line) -> bool:
    """Tell whether nothing parts two lines: no blank line, no other role, no indent and no mark of a list."""
    between = words[one.end:other.begin]
    begins = words[other.begin]
    return (between.count("\n") == 1 and not between.strip() and one.role == other.role
            and one.set_aside == other.set_aside and begins not in _MARKS
            and _indent(words, other) <= _indent(words, one))


def _indent(words: str, line: Line) -> int:
    begin = words.rfind("\n", 0, line.begin) + 1
    inner = words[begin:line.end]
    return len(inner) - len(inner.lstrip())


def _is_broken(words: str, one: Line, other: Line, width: int) -> bool:
    """Tell whether the next line's first word had no room, or the next line plainly goes on with the sentence."""
    first = words[other.begin:other.end].split(maxsplit=1)[0]
    had_no_room = one.end - one.begin + 1 + len(first) > width * (1 - _FREE)
    return had_no_room or (first[0].islower() and not _is_ended(words, one.end))


def _is_ended(words: str, end: int) -> bool:
    return _ENDED.match(words, 0, end) is not None


def _tells(words: str, broken: list[tuple[Line, Line]], ends: int) -> bool:
    """Tell whether so many ends of lines are breaks that the text was broken at a width.

    Most are, inside sentences, and lines go on in small letters, unless all is written in capitals.
    """
    inside = [other for one, other in broken if not _is_ended(words, one.end)]
    small = [other for other in inside if not words[other.begin].isupper()]
    is_prose = len(small) >= _LOWEST * len(inside) or all(words[other.begin:other.end].isupper() for other in inside)
    is_enough = len(inside) >= _FEWEST or 0 < len(small) == len(inside)
    return is_enough and 2 * len(inside) >= len(broken) and 2 * len(broken) >= ends and is_prose


def _passages(lines: Sequence[Line], broken: set[int]) -> Iterator[Line]:
    """Yield the lines, those between which there is but a break as one."""
    held = lines[0]
    is_going_on = held.end in broken
    for line in lines[1:]:
        if is_going_on:
            held = msgspec.structs.replace(held, end=line.end)
        else:
            yield held
            held = line
        is_going_on = line.end in broken
    yield held


def _joined(words: str, broken: Sequence[tuple[Line, Line]]) -> str:
    parts, reached = [], 0
    for one, other in broken:
        parts += [words[reached:one.end], " " * (other.begin - one.end)]
        reached = other.begin
    return "".join((*parts, words[reached:]))

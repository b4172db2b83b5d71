"""Say where in a source words stand, for a reader who has the source at hand."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from operator import attrgetter

from editor.model.records import Anchor, Article, Line
from editor.words import say

_BEGIN = attrgetter("begin")


def place_text(article: Article, anchors: Iterable[Anchor]) -> str:
    """Return the pages and paragraphs of words of an article: `para 5`, `page 2, paras 12, 13 and 16`.

    Blank where the lines of the article do not reach; lines count in the newest text, so words of an older one are said
    to stand in an earlier version.
    """
    pages: set[int] = set()
    paragraphs: set[int] = set()
    for anchor in anchors:
        if anchor.text and anchor.text != article.text:
            return say("earlier version")
        for line in lines_under(article, anchor.begin, anchor.end):
            paragraphs.add(line.number)
            if line.page is not None:
                pages.add(line.page)
    told = _paragraphs(sorted(paragraphs))
    return ", ".join([part for part in (_pages(sorted(pages)), told) if part]) if pages else told


def lines_under(article: Article, begin: int, end: int) -> Iterator[Line]:
    """Yield the numbered lines that a stretch of the newest text touches, in order."""
    lines = article.lines
    index = max(0, bisect_right(lines, begin, key=_BEGIN) - 1)
    while index < len(lines) and lines[index].begin < end:
        if lines[index].end > begin and lines[index].number:
            yield lines[index]
        index += 1


def _pages(numbers: Sequence[int]) -> str:
    if len(numbers) > 1:
        return say("pages {numbers}", numbers=_listed(numbers))
    return say("page {number}", number=numbers[0]) if numbers else ""


def _paragraphs(numbers: Sequence[int]) -> str:
    if len(numbers) > 1:
        return say("paras {numbers}", numbers=_listed(numbers))
    return say("para {number}", number=numbers[0]) if numbers else ""


def _listed(numbers: Sequence[int]) -> str:
    parts = [part for first, last in _runs(numbers) for part in _from_to(first, last)]
    return parts[0] if len(parts) == 1 else say("{all} and {last}", all=", ".join(parts[:-1]), last=parts[-1])


def _from_to(first: int, last: int) -> list[str]:
    if last - first < 2:
        return [str(number) for number in range(first, last + 1)]
    return [say("{begin} to {end}", begin=first, end=last)]


def _runs(numbers: Sequence[int]) -> list[tuple[int, int]]:
    runs: list[tuple[int, int]] = []
    for number in numbers:
        if runs and runs[-1][1] == number - 1:
            runs[-1] = (runs[-1][0], number)
        else:
            runs.append((number, number))
    return runs

"""Say where in a source words stand, for a reader who has the source at hand."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence

from editor.model.records import Anchor, Article, Line
from editor.words import say


def place_text(article: Article, anchors: Iterable[Anchor]) -> str:
    """Return the pages and paragraphs of words of an article: `para 5`, `page 2, paras 12, 13 and 16`.

    Blank where the lines of the article do not reach; lines count in the newest text, so words of an older one are said
    to stand in an earlier version.
    """
    held = list(anchors)
    if any(anchor.text and anchor.text != article.text for anchor in held):
        return say("earlier version")
    lines = {line.number: line for anchor in held for line in lines_under(article, anchor.begin, anchor.end)}
    pages = sorted({line.page for line in lines.values() if line.page is not None})
    return ", ".join(part for part in (
        _counted(pages, say("page {numbers}"), say("pages {numbers}")),
        _counted(sorted(lines), say("para {numbers}"), say("paras {numbers}")),
    ) if part)


def lines_under(article: Article, begin: int, end: int) -> Iterable[Line]:
    """Yield the numbered lines that a stretch of the newest text touches, in order."""
    lines = article.lines
    index = max(0, bisect_right(lines, begin, key=lambda line: line.begin) - 1)
    while index < len(lines) and lines[index].begin < end:
        if lines[index].end > begin and lines[index].number:
            yield lines[index]
        index += 1


def _counted(numbers: Sequence[int], one: str, many: str) -> str:
    if not numbers:
        return ""
    return (one if len(numbers) == 1 else many).format(numbers=_listed(numbers))


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

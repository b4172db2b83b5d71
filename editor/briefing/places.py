"""Say where in a source words stand, for a reader who has the source at hand."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from operator import attrgetter

from editor.model.dates import full_date
from editor.model.records import Anchor, Article, Line
from editor.words import say

_BEGIN = attrgetter("begin")


def place_text(article: Article, anchors: Iterable[Anchor]) -> str:
    """Return the pages and paragraphs of words of an article: `para 5`, `page 2, paras 12, 13 and 16`.

    Blank where the lines of the article do not reach. Paragraphs count in the version that the words stand in; that is
    said of every version but the newest, by its date: `para 4 of the version of 3 March 2031, replaced`.
    """
    by_text: dict[str, list[Anchor]] = {}
    for anchor in anchors:
        by_text.setdefault(anchor.text or article.text, []).append(anchor)
    if len(by_text) == 1:  # as nearly always
        return _in_version(article, *by_text.popitem())
    newest_last = sorted(by_text.items(), key=lambda held: article.texts.index(held[0]) if held[0] in article.texts
                         else -1)
    return "; ".join([place for text, held in newest_last if (place := _in_version(article, text, held))])


def _in_version(article: Article, text: str, anchors: Iterable[Anchor]) -> str:
    pages: set[int] = set()
    paragraphs: set[int] = set()
    lines = article.lines_in(text)
    for anchor in anchors:
        for line in _under(lines, anchor.begin, anchor.end):
            paragraphs.add(line.number)
            if line.page is not None:
                pages.add(line.page)
    told = _paragraphs(sorted(paragraphs))
    place = ", ".join([part for part in (_pages(sorted(pages)), told) if part]) if pages else told
    return place if text == article.text else _replaced(article, text, place)


def _replaced(article: Article, text: str, place: str) -> str:
    """Return a place in a version that a later one has replaced."""
    if text not in article.texts:
        return say("earlier version")
    version = article.version(text)
    date = full_date(version.published) if version is not None and version.published else ""
    if date and date != full_date(article.published):
        return say("{place} of the version of {date}, replaced", place=place, date=date) if place else say(
            "version of {date}, replaced", date=date)
    number = article.texts.index(text) + 1
    return say("{place} of version {number}, replaced", place=place, number=number) if place else say(
        "version {number}, replaced", number=number)


def lines_under(article: Article, begin: int, end: int, text: str = "") -> Iterator[Line]:
    """Yield the numbered lines that a stretch of one of the texts touches, in order; a blank name means the newest."""
    return _under(article.lines_in(text), begin, end)


def _under(lines: Sequence[Line], begin: int, end: int) -> Iterator[Line]:
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

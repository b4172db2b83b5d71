"""Tell what stands on every page around the text: running heads and the numbers of pages."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise

import regex

from editor.importers.pdf.boxes import in_lines
from editor.importers.pdf.glyphs import Segment
from editor.model.text import fold

_EDGE = 3
"""How many lines from the upper and lower edge a running head may stand."""
_OFTEN = 0.3
"""On which part of the pages the same words stand at least; left and right pages may differ, first ones lack them."""
_DIGITS = regex.compile(r"\p{Nd}+")
_PAGE_NUMBER = regex.compile(
    r"[\W_]*(?:(?:page|p\.|seite|pagina|página|страница|стр\.|صفحة|الصفحة|第)\s*)?(?:\p{Nd}{1,4}|[ivxlc]{1,6})"
    r"(?:\s*(?:/|of|von|de|sur|di|из|من|頁|页)\s*\p{Nd}{0,4})?[\W_]*", regex.IGNORECASE)
_NAMED_NUMBER = regex.compile(r"\W*(?:page|p\.|seite|página|صفحة)\s*\p{Nd}.*|\W*\p{Nd}+\s*(?:of|/)\s*\p{Nd}+\W*",
                              regex.IGNORECASE)


def without_furniture(pages: Sequence[list[Segment]]) -> tuple[list[list[Segment]], int]:
    """Return the stretches of each page without running heads and page numbers, and how many were left out."""
    edges = [_edges(page) for page in pages]
    heads = _running(edges)
    numbers = _numbered(edges)
    kept, count = list[list[Segment]](), 0
    for page, edge, number in zip(pages, edges, numbers, strict=True):
        left_out = {id(segment) for segment, place in edge if (place, _key(segment)) in heads}
        left_out |= {id(number)} if number is not None else set()
        kept.append([segment for segment in page if id(segment) not in left_out])
        count += len(left_out)
    return kept, count


def _edges(page: Iterable[Segment]) -> list[tuple[Segment, str]]:
    """Return the stretches of the first and the last lines of a page, with where they stand."""
    lines = in_lines(sorted(page, key=lambda segment: -segment.top))
    middle = len(lines) // 2
    above = [(segment, "above") for line in lines[:min(_EDGE, middle)] for segment in line]
    return above + [(segment, "below") for line in lines[max(len(lines) - _EDGE, middle):] for segment in line]


def _running(edges: Sequence[list[tuple[Segment, str]]]) -> set[tuple[str, str]]:
    """Return the words that stand at the same edge of several pages, whatever numbers are in them."""
    counts = Counter(key for edge in edges for key in {(place, _key(segment)) for segment, place in edge})
    return {key for key, count in counts.items() if count > 1 and count >= _OFTEN * len(edges)}


def _numbered(edges: Sequence[list[tuple[Segment, str]]]) -> list[Segment | None]:
    """Return the number of each page: the outermost stretch at an edge that is one, where the pages go on counting."""
    found = [next((segment for segment, _ in sorted(edge, key=_outermost) if _PAGE_NUMBER.fullmatch(segment.words)),
                  None) for edge in edges]
    steps = [_number(later) - _number(earlier) for earlier, later in pairwise(found)
             if earlier is not None and later is not None]
    counts = sum(step == 1 for step in steps)
    return [segment if segment is not None and (counts * 2 > len(steps) or _NAMED_NUMBER.fullmatch(segment.words))
            else None for segment in found]


def _outermost(edge: tuple[Segment, str]) -> float:
    segment, place = edge
    return -segment.top if place == "above" else segment.bottom


def _number(segment: Segment) -> int:
    digits = _DIGITS.search(segment.words)
    return int(digits[0]) if digits else -1


def _key(segment: Segment) -> str:
    return _DIGITS.sub("#", " ".join(fold(segment.words).split()))

"""Keep the articles in an order of the analyst's own, in which a move changes as few of them as it can."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import pairwise

from editor.model.project import Project
from editor.model.records import Article


def own_order(project: Project) -> list[Article]:
    """Return the articles in the analyst's own order; those never moved stand as they were imported."""
    return sorted(project.of(Article).values(), key=_place)


def moved_orders(articles: Sequence[Article], moving: Collection[str], before: str) -> dict[str, float]:
    """Return the new orders, by id, that bring the moving articles before another one, or to the end for a blank id.

    `articles` are all, in their own order; the moving ones keep the order among themselves.
    """
    rest = [article for article in articles if article.id not in moving]
    place = next((at for at, article in enumerate(rest) if article.id == before), len(rest))
    moved = [article for article in articles if article.id in moving]
    row = [*rest[:place], *moved, *rest[place:]]
    begin, end = _stretch(row, place, place + len(moved))
    orders = _spread(row[begin - 1].order if begin else None, row[end].order if end < len(row) else None, end - begin)
    if orders is None:  # halved too often for floating point: number all anew
        begin, end, orders = 0, len(row), [float(number) for number in range(len(row))]
    return {article.id: order for article, order in zip(row[begin:end], orders, strict=True) if article.order != order}


def _place(article: Article) -> tuple[float, str]:
    return article.order, article.id


def _stretch(row: Sequence[Article], begin: int, end: int) -> tuple[int, int]:
    """Return the stretch of the row to order anew: what moves and, where its neighbours tie, the fewer of those."""
    if begin == 0 or end == len(row) or row[begin - 1].order < row[end].order:
        return begin, end
    tie, first, last = row[end].order, begin, end
    while first and row[first - 1].order == tie:
        first -= 1
    while last < len(row) and row[last].order == tie:
        last += 1
    return (first, end) if begin - first <= last - end else (begin, last)


def _spread(low: float | None, high: float | None, count: int) -> list[float] | None:
    """Return so many orders between two, each higher than the one before; None where there is no room for them."""
    if low is None:
        return [(high or 0.0) - count + at for at in range(count)]
    if high is None:
        return [low + 1 + at for at in range(count)]
    orders = [low + (high - low) * (at + 1) / (count + 1) for at in range(count)]
    return orders if all(one < other for one, other in pairwise([low, *orders, high])) else None

"""Weigh what a model proposes in articles that it has not read: from how sure on it does more good than harm."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import groupby
from math import hypot
from typing import NamedTuple

from editor.suggest.learned.labels import Label, names_in
from editor.suggest.learned.proposals import Deed, Proposal

Thresholds = Mapping[Deed, float]
"""From how sure on something is done."""

NEVER = 2.0
"""More than anything is sure."""

_EXACT, _NEAR, _WRONG = 1.0, 0.5, -0.5
"""What a name is worth whose words and type are right, one whose words overlap those that are right, and another."""
_LEAST_GOOD = 3.0
"""How much good must have been done in all, so that it is no chance."""
_ERRORS = 2.0
"""The good must be so many times its standard error, each article taken as one trial: in less than four it never is."""
_LEAST_SURE = 0.5
"""What is less sure is never done."""


class Weighed(NamedTuple):
    """A proposal in an article whose names are decided, by its number: what is done, how sure, and what good it does.
    """

    article: int
    deed: Deed
    sure: float
    good: float


def weighed(article: int, proposal: Proposal, labels: Sequence[Label]) -> Weighed:
    """Return what good a proposal does to a sentence of an article, by its number, with these labels."""
    right = names_in(labels)
    good = sum(_worth(each.first, each.last, each.type, right) for each in proposal.judged) - sum(
        _worth(each.first, each.last, each.name.type, right) for each in proposal.found)
    return Weighed(article, proposal.deed, proposal.sure, good)


def thresholds(held: Iterable[Weighed]) -> Thresholds:
    """Return from how sure on each deed did most good.

    All types are weighed together: among thresholds for each type some would do good by chance alone.
    """
    by_deed: defaultdict[Deed, list[Weighed]] = defaultdict(list)
    for each in held:
        by_deed[each.deed].append(each)
    return {deed: _threshold(each) for deed, each in by_deed.items()}


def _threshold(held: Sequence[Weighed]) -> float:
    """Return from how sure on the most good was done; `NEVER` where there was no good in it."""
    done, best, least = 0.0, _LEAST_GOOD, NEVER
    by_article: defaultdict[int, float] = defaultdict(float)
    for sure, alike in groupby(sorted(held, key=lambda each: -each.sure), lambda each: each.sure):
        if sure < _LEAST_SURE:
            break
        for each in alike:  # what is as sure is done, too
            done += each.good
            by_article[each.article] += each.good
        if done >= best and _is_no_chance(by_article.values()):
            best, least = done, sure
    return least


def _is_no_chance(goods: Collection[float]) -> bool:
    """Tell whether good was done in more than twice as many articles as harm, and so much that it will be again."""
    helped, harmed = sum(good > 0 for good in goods), sum(good < 0 for good in goods)
    return helped > 2 * harmed and sum(goods) >= _ERRORS * hypot(*goods)


def _worth(first: int, last: int, type_name: str, right: Sequence[tuple[int, int, str]]) -> float:
    over = [each for each in right if each[2] == type_name and each[0] < last and each[1] > first]
    return _EXACT if (first, last, type_name) in over else _NEAR if over else _WRONG

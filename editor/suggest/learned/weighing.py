"""Weigh what a model proposes in articles that it has not read: from how sure on it does more good than harm."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby
from typing import NamedTuple

from editor.suggest.learned.labels import Label, names_in
from editor.suggest.learned.proposals import Proposal

Thresholds = Mapping[tuple[str, str], float]
"""From how sure on something is done, by what is done and the type of the name; a blank type stands for all others."""

NEVER = 2.0
"""More than anything is sure."""

_EXACT, _NEAR, _WRONG = 1.0, 0.5, -0.5
"""What a name is worth whose words and type are right, one whose words overlap those that are right, and another."""
_FEWEST = 4
"""Of fewer proposals of a deed and a type, those of the deed with any type tell."""
_LEAST_GOOD = 3.0
"""How much good must have been done in all, so that it is no chance."""
_FEWEST_ARTICLES = 3
"""In so many articles more good than harm must have been done."""
_LEAST_SURE = 0.5
"""What is less sure is never done."""


class Weighed(NamedTuple):
    """A proposal in an article whose names are decided: what is done to which type, how sure, and what good it does."""

    article: int
    deed: str
    type: str
    sure: float
    good: float


def weighed(article: int, proposal: Proposal, labels: Sequence[Label]) -> Weighed:
    """Return what good a proposal does to a sentence of an article, by its number, with these labels."""
    right = names_in(labels)
    good = sum(_worth(each.first, each.last, each.type, right) for each in proposal.judged) - sum(
        _worth(each.first, each.last, each.name.type, right) for each in proposal.found)
    return Weighed(article, proposal.deed, proposal.type, proposal.sure, good)


def thresholds(held: Iterable[Weighed]) -> Thresholds:
    """Return from how sure on each deed did most good to names of each type."""
    by_deed: defaultdict[str, list[Weighed]] = defaultdict(list)
    by_type: defaultdict[tuple[str, str], list[Weighed]] = defaultdict(list)
    for each in held:
        by_deed[each.deed].append(each)
        by_type[each.deed, each.type].append(each)
    found = {key: _threshold(each) for key, each in by_type.items() if len(each) >= _FEWEST}
    return found | {(deed, ""): _threshold(each) for deed, each in by_deed.items()}


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
        if done >= best and _is_common(by_article.values()):
            best, least = done, sure
    return least


def _is_common(goods: Iterable[float]) -> bool:
    """Tell whether good was done in several articles, and harm in not half as many."""
    held = [good for good in goods if good]
    helped = sum(good > 0 for good in held)
    return helped >= _FEWEST_ARTICLES and helped > 2 * (len(held) - helped)


def _worth(first: int, last: int, type_name: str, right: Sequence[tuple[int, int, str]]) -> float:
    over = [each for each in right if each[2] == type_name and each[0] < last and each[1] > first]
    return _EXACT if (first, last, type_name) in over else _NEAR if over else _WRONG

"""Find articles that repeat the words of others, as the copies of a wire report do, for the analyst to decide."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterable, Mapping
from itertools import combinations

import msgspec

from editor.model.project import Project
from editor.model.records import Article
from editor.words import say

_WORD = re.compile(r"\w+")
_LENGTH = 5
"""Words of a shingle: five that follow each other."""
_SAMPLE = 8
"""Of so many shingles one is looked at, the same ones in every text: those that begin with certain words."""
_LEAST = 20
"""Shingles that a text needs to be like another one."""
_SHORT = 300
"""Shingles up to which every one is looked at."""
_VOCABULARY = 1 << 18
"""Words that are kept in mind."""
_CROWD = 24
"""Texts that share a shingle, from which on each is compared with the first of them only."""
_LAST = "9999"
"""Where an article without a date stands among those with one."""
ALIKE = 0.6
"""How much of the shorter text must stand in the longer one."""


class Shingles(msgspec.Struct, frozen=True):
    """What a text is known by: some of its shingles, and every one of a short text; `count` is how many it has."""

    some: frozenset[int]
    every: frozenset[int]
    count: int


class Likeness(msgspec.Struct, frozen=True):
    """Two articles with the same words: how much of the copy stands in the original, from 0 to 1.

    `of_original` is how much of that stands in the copy.
    """

    copy: str
    original: str
    share: float
    of_original: float


def shingles_of(words: str) -> Shingles:
    """Return what a text is known by."""
    found = _WORD.findall(words.casefold())
    count = max(0, len(found) - _LENGTH + 1)
    chosen = _CHOICE
    some = frozenset([hash(tuple(found[place:place + _LENGTH]))
                      for place, word in enumerate(found[:count]) if chosen[word]])
    every = [hash(tuple(found[place:place + _LENGTH])) for place in range(count)] if count <= _SHORT else ()
    return Shingles(some, frozenset(every), count)


class _Choice(dict[str, bool]):
    """Which words the shingles begin with that are looked at; what is asked a million times is a look-up."""

    def __missing__(self, word: str) -> bool:
        if len(self) >= _VOCABULARY:
            self.clear()
        self[word] = chosen = zlib.crc32(word.encode("utf-8", "surrogatepass")) % _SAMPLE == 0
        return chosen


_CHOICE = _Choice()


def likeness_said(copy: str, original: str, share: float, of_original: float) -> str:
    """Say how much of one article stands in another; 100 % only where all of it does."""
    if share >= of_original:
        return say("{share} % of the words of “{copy}” stand in “{original}”.", share=int(share * 100), copy=copy,
                   original=original)
    return say("{share} % of the words of “{original}” stand in “{copy}”.", share=int(of_original * 100), copy=copy,
               original=original)


def origin_article(project: Project, article: Article) -> Article:
    """Return the article that one repeats, by way of others if need be; itself where it repeats none."""
    seen = {article.id}
    while article.copy_of and article.copy_of not in seen:
        seen.add(article.copy_of)
        found = project.find(Article, article.copy_of)
        if found is None:
            break
        article = found
    return article


def copies_of(project: Project, article_id: str) -> list[Article]:
    """Return the articles that count as copies of one, in the order of their making."""
    return [article for article in project.each(Article)
            if article.id != article_id and article.copy_of and origin_article(project, article).id == article_id]


def likenesses(project: Project, shingles: Mapping[str, Shingles]) -> list[Likeness]:
    """Return which articles are like which, each with the one it is likest to, the surest first.

    `shingles` are those of the newest texts, by article. Not those that count as one origin, or were told apart.
    """
    articles = [article for article in project.each(Article) if article.id in shingles]
    best: dict[str, Likeness] = {}
    for first, second in _candidates(articles, shingles):
        if (found := _likeness(project, first, second, shingles)) is not None:
            held = best.get(found.copy)
            if held is None or (found.share, found.of_original) > (held.share, held.of_original):
                best[found.copy] = found
    return sorted(best.values(), key=lambda found: (-found.share, found.copy))


def like(project: Project, words: str, shingles: Mapping[str, Shingles]) -> list[tuple[str, float]]:
    """Return the articles that a text that is not in the project is like, the likest first, with the share of the
    shorter of both that stands in the other.
    """
    mine = shingles_of(words)
    found = ((article_id, _share(mine, held)) for article_id, held in shingles.items()
             if article_id in project.of(Article))
    return sorted(((article_id, share) for article_id, share in found if share >= ALIKE), key=lambda pair: -pair[1])


def each_within_other(one: Shingles, other: Shingles) -> tuple[float, float]:
    """Return how much of one text stands in another, and of that one in it, from 0 to 1."""
    return _within(one, other), _within(other, one)


def _candidates(articles: Iterable[Article], shingles: Mapping[str, Shingles]) -> set[tuple[str, str]]:
    """Return the pairs that share a shingle; where very many do, each with the first alone."""
    holders: dict[int, list[str]] = {}
    for article in articles:
        for shingle in shingles[article.id].some:
            holders.setdefault(shingle, []).append(article.id)
    pairs: set[tuple[str, str]] = set()
    for held in holders.values():
        if len(held) > 1:
            pairs.update(combinations(held, 2) if len(held) <= _CROWD else ((held[0], each) for each in held[1:]))
    return pairs


def _likeness(project: Project, first: str, second: str, shingles: Mapping[str, Shingles]) -> Likeness | None:
    if _share(shingles[first], shingles[second]) < ALIKE:
        return None
    one, other = project.get(Article, first), project.get(Article, second)
    if other.id in one.separate_from or one.id in other.separate_from:
        return None
    if origin_article(project, one).id == origin_article(project, other).id:
        return None
    original, copy = sorted((one, other), key=lambda held: (held.published or _LAST, held.id))
    return Likeness(copy.id, original.id, _within(shingles[copy.id], shingles[original.id]),
                    _within(shingles[original.id], shingles[copy.id]))


def _share(one: Shingles, other: Shingles) -> float:
    """Return how much of the shorter of two texts stands in the longer one; nothing of very short ones."""
    shorter, longer = sorted((one, other), key=lambda held: held.count)
    return _within(shorter, longer) if shorter.count >= _LEAST else 0.0


def _within(one: Shingles, other: Shingles) -> float:
    """Return how much of a text stands in another."""
    mine, theirs = (one.every, other.every) if one.every and other.every else (one.some, other.some)
    return len(mine & theirs) / len(mine) if mine else 0.0

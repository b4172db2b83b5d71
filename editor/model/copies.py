"""Find articles that repeat the words of others, as the copies of a wire report do, for the analyst to decide."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterable, Mapping
from itertools import combinations

import msgspec

from editor.model.edits.articles import title_of
from editor.model.project import Project
from editor.model.records import Article, Outlet
from editor.words import say

_WORD = re.compile(r"\w+(?:[.,]\d+)*|[%\u2030$\u00A3\u00A5\u20AC\u20BA\u20BD\u20AA]")
"""Words and figures; 1.5 is another one than 1,5, and $5 than \u20AC5."""
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
_NEARLY = 0.9999
"""How much of a text stands in another where all that was looked at does, and not every word was."""
ALIKE = 0.6
"""How much of the shorter text must stand in the longer one."""


class Shingles(msgspec.Struct, frozen=True):
    """What a text is known by: some of its shingles, and every one of a short text; `count` is how many it has.

    `whole` stands for all its words in their order, in one case.
    """

    some: frozenset[int]
    every: frozenset[int]
    count: int
    whole: int = 0


class Likeness(msgspec.Struct, frozen=True):
    """Two articles with the same words: how much of the copy stands in the original, from 0 to 1.

    1 is told only of what was compared in full. `of_original` is how much of that stands in the copy. The versions are
    the two that are likest, counted from 1, and 0 of an article that has one only.
    """

    copy: str
    original: str
    share: float
    of_original: float
    copy_version: int = 0
    original_version: int = 0


def shingles_of(words: str) -> Shingles:
    """Return what a text is known by."""
    found = _WORD.findall(words.casefold())
    count = max(0, len(found) - _LENGTH + 1)
    chosen = _CHOICE
    some = frozenset([hash(tuple(found[place:place + _LENGTH]))
                      for place, word in enumerate(found[:count]) if chosen[word]])
    every = [hash(tuple(found[place:place + _LENGTH])) for place in range(count)] if count <= _SHORT else ()
    return Shingles(some, frozenset(every), count, hash(tuple(found)))


class _Choice(dict[str, bool]):
    """Which words the shingles begin with that are looked at; what is asked a million times is a look-up."""

    def __missing__(self, word: str) -> bool:
        if len(self) >= _VOCABULARY:
            self.clear()
        self[word] = chosen = zlib.crc32(word.encode("utf-8", "surrogatepass")) % _SAMPLE == 0
        return chosen


_CHOICE = _Choice()


def likeness_said(copy: str, original: str, share: float, of_original: float) -> str:
    """Say how much of one article stands in another, both as in `text_called`; all of it only where it does.

    Where not every word was compared, it is said that a few may differ.
    """
    if share == of_original == 1:
        return say("Every word of {article} is that of {other}.", article=copy, other=original)
    if min(share, of_original) >= _NEARLY:
        return say("All or nearly all words of {article} are those of {other}.", article=copy, other=original)
    share, whole, other = (share, copy, original) if share >= of_original else (of_original, original, copy)
    if share == 1:
        return say("All of {article} stands word for word in {other}.", article=whole, other=other)
    if share >= _NEARLY:
        return say("All or nearly all of {article} stands word for word in {other}.", article=whole, other=other)
    return say("{share} % of {article} stands word for word in {other}.", share=int(share * 100), article=whole,
               other=other)


def text_called(project: Project, article: Article, version: int) -> str:
    """Return what a text is called in a sentence: by title and outlet of its article, and its version where that has
    several.
    """
    outlet, called = project.find(Outlet, article.outlet), say("“{title}”", title=title_of(article))
    if outlet is not None and outlet.name:
        called = say("“{title}” ({outlet})", title=title_of(article), outlet=outlet.name)
    return _version_called(called, version)


def _version_called(called: str, version: int) -> str:
    return say("version {number} of {article}", number=version, article=called) if version else called


def pair_said(project: Project, found: Likeness) -> str:
    """Say how much of one of two articles stands in the other."""
    copy, original = project.get(Article, found.copy), project.get(Article, found.original)
    said, its = _told_apart(project, copy, original)
    return likeness_said(_version_called(said, found.copy_version), _version_called(its, found.original_version),
                         found.share, found.of_original)


def _told_apart(project: Project, one: Article, other: Article) -> tuple[str, str]:
    """Return what two articles are called; by their files as well where that is the same, else by their numbers."""
    called, its = text_called(project, one, 0), text_called(project, other, 0)
    if called != its:
        return called, its
    if one.file_name and other.file_name and one.file_name != other.file_name:
        return (say("{article} from {file}", article=called, file=one.file_name),
                say("{article} from {file}", article=its, file=other.file_name))
    numbers = {article.id: number for number, article in enumerate(project.each(Article), 1)}
    return (say("{article} (article {number})", number=numbers[one.id], article=called),
            say("{article} (article {number})", number=numbers[other.id], article=its))


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


def likenesses(project: Project, shingles: Mapping[str, Shingles]) -> list[Likeness]:
    """Return which articles are like which, each with the one it is likest to, the surest first.

    `shingles` are those of the texts of every version, by sha256. Not those that count as one origin, or were told
    apart.
    """
    articles = [article for article in project.each(Article) if _known(article, shingles)]
    best: dict[str, Likeness] = {}
    for first, second in _candidates(articles, shingles):
        if (found := _likeness(project, first, second, shingles)) is not None:
            held = best.get(found.copy)
            if held is None or (found.share, found.of_original) > (held.share, held.of_original):
                best[found.copy] = found
    return sorted(best.values(), key=lambda found: (-found.share, found.copy))


def like(project: Project, words: str, shingles: Mapping[str, Shingles]) -> list[tuple[str, float, str]]:
    """Return the articles that a text that is not in the project is like, the likest first, with the share of the
    shorter of both that stands in the other, and the text of theirs that it is likest to.
    """
    mine = shingles_of(words)
    found = ((article.id, *max((_share(mine, shingles[text]), place, text) for place, text in held))
             for article in project.of(Article).values() if (held := _known(article, shingles)))
    alike = [(article_id, share, text) for article_id, share, _, text in found if share >= ALIKE]
    return sorted(alike, key=lambda each: -each[1])


def each_within_other(one: Shingles, other: Shingles) -> tuple[float, float]:
    """Return how much of one text stands in another, and of that one in it, from 0 to 1."""
    return _within(one, other), _within(other, one)


def version_among(article: Article, text: str) -> int:
    """Return which version of an article a text is, from 1; 0 of an article that has one only."""
    return article.texts.index(text) + 1 if len(article.texts) > 1 else 0


def _known(article: Article, shingles: Mapping[str, Shingles]) -> list[tuple[int, str]]:
    """Return the texts of an article that are known, each with its place among all."""
    return [(place, text) for place, text in enumerate(article.texts) if text in shingles]


def _candidates(articles: Iterable[Article], shingles: Mapping[str, Shingles]) -> set[tuple[str, str]]:
    """Return the pairs that share a shingle; where very many do, each with the first alone."""
    holders: dict[int, list[str]] = {}
    for article in articles:
        for shingle in frozenset[int]().union(*(shingles[text].some for _, text in _known(article, shingles))):
            holders.setdefault(shingle, []).append(article.id)
    pairs: set[tuple[str, str]] = set()
    for held in holders.values():
        if len(held) > 1:
            pairs.update(combinations(held, 2) if len(held) <= _CROWD else ((held[0], each) for each in held[1:]))
    return pairs


def _likeness(project: Project, first: str, second: str, shingles: Mapping[str, Shingles]) -> Likeness | None:
    one, other = project.get(Article, first), project.get(Article, second)
    share, *_, text, other_text = max(
        (_share(shingles[text], shingles[other_text]), place + other_place, text, other_text)
        for place, text in _known(one, shingles) for other_place, other_text in _known(other, shingles))
    if share < ALIKE:
        return None
    if other.id in one.separate_from or one.id in other.separate_from:
        return None
    if origin_article(project, one).id == origin_article(project, other).id:
        return None
    (original, its), (copy, said) = sorted(
        ((one, text), (other, other_text)), key=lambda held: (held[0].published or _LAST, held[0].id))
    return Likeness(copy.id, original.id, *each_within_other(shingles[said], shingles[its]),
                    version_among(copy, said), version_among(original, its))


def _share(one: Shingles, other: Shingles) -> float:
    """Return how much of the shorter of two texts stands in the longer one; nothing of very short ones."""
    shorter, longer = sorted((one, other), key=lambda held: held.count)
    return _within(shorter, longer) if shorter.count >= _LEAST else 0.0


def _within(one: Shingles, other: Shingles) -> float:
    """Return how much of a text stands in another, no more than there is of that; 1 only where all does for certain."""
    if one.count and (one.count, one.whole) == (other.count, other.whole):
        return 1.0
    mine, theirs = (one.every, other.every) if one.every and other.every else (one.some, other.some)
    share = len(mine & theirs) / len(mine) if mine else 0.0
    is_certain = mine is one.every and len(mine) == one.count < other.count  # a shingle that recurs counts once
    return share if is_certain else min(share, _NEARLY, other.count / max(one.count, 1))

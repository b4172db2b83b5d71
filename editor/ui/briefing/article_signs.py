"""Give each article of a project a short sign, by which a citation tells from which of several it comes."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import count

from editor.model.edits.articles import title_of
from editor.model.project import Project
from editor.model.records import Article, Outlet

_WORD = re.compile(r"\w+")
_LONGEST = 7


def sign_of_article(project: Project, article_id: str) -> str:
    """Return the sign of an article; blank where the project has no other one.

    It is made of the initials of its outlet, or of the outlet's only word; of articles with the same initials each has
    a number, in the order in which they were taken in. No two have the same sign.
    """
    return _signs(_State(project.of(Article), project.of(Outlet))).get(article_id, "")


class _State:
    """What signs depend on: two are equal while no article and no outlet has changed."""

    def __init__(self, articles: Mapping[str, Article], outlets: Mapping[str, Outlet]) -> None:
        self.articles, self.outlets = articles, outlets

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _State) and self.articles is other.articles and self.outlets is other.outlets

    def __hash__(self) -> int:
        return hash((id(self.articles), id(self.outlets)))

    def initials_of(self, article: Article) -> str:
        """Return the initials of an article's outlet, or of the article where none is known."""
        outlet = self.outlets.get(article.outlet)
        return _initials((outlet.name if outlet else article.outlet) or title_of(article))


@lru_cache(maxsize=1)  # of the project shown last, and without its texts
def _signs(state: _State) -> Mapping[str, str]:
    if len(state.articles) < 2:
        return {}
    initials = {article_id: state.initials_of(article) for article_id, article in sorted(state.articles.items())}
    counts = Counter(initials.values())
    taken = {letters for letters, held in counts.items() if held == 1}
    numbers: dict[str, Iterator[int]] = {}
    signs = {}
    for article_id, letters in initials.items():
        signs[article_id] = letters if counts[letters] == 1 else next(
            sign for number in numbers.setdefault(letters, count(1)) if (sign := f"{letters}{number}") not in taken)
        taken.add(signs[article_id])
    return signs


def _initials(name: str) -> str:
    words = _WORD.findall(name)
    if len(words) < 2:
        return name[:_LONGEST]
    return "".join(word if word.isdigit() else word[0].upper() for word in words)[:_LONGEST]

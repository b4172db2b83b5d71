"""Give each article of a project a short sign, by which a citation tells from which of several it comes."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from functools import lru_cache

from editor.briefing.names import outlet_of
from editor.model.edits.articles import title_of
from editor.model.project import Project
from editor.model.records import Article, Outlet

_WORD = re.compile(r"\w+")
_LONGEST = 7


def sign_of_article(project: Project, article_id: str) -> str:
    """Return the sign of an article; blank where the project has no other one.

    It is made of the initials of its outlet, or of the outlet's only word; of articles with the same initials each has
    a number, in the order in which they were taken in.
    """
    return _signs(_State(project)).get(article_id, "")


class _State:
    """A project in so far as signs depend on it: two are equal while no article and no outlet has changed."""

    def __init__(self, project: Project) -> None:
        self.project = project
        self._parts = project.of(Article), project.of(Outlet)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _State) and all(
            one is another for one, another in zip(self._parts, other._parts, strict=True))

    def __hash__(self) -> int:
        return hash(tuple(map(id, self._parts)))


@lru_cache(maxsize=4)
def _signs(state: _State) -> Mapping[str, str]:
    articles = state.project.each(Article)
    if len(articles) < 2:
        return {}
    initials = {article.id: _initials(outlet_of(state.project, article).name or title_of(article))
                for article in articles}
    counts, seen, signs = Counter(initials.values()), Counter[str](), {}
    for article_id, letters in initials.items():
        seen[letters] += 1
        signs[article_id] = f"{letters}{seen[letters]}" if counts[letters] > 1 else letters
    return signs


def _initials(name: str) -> str:
    words = _WORD.findall(name)
    if len(words) < 2:
        return name[:_LONGEST]
    return "".join(word if word.isdigit() else word[0].upper() for word in words)[:_LONGEST]

"""Find the sentences of articles that share words with a sentence of a briefing, whether anything in them is tagged."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterator, Set
from heapq import nlargest

from editor.model.anchor import anchor_in
from editor.model.project import Project
from editor.model.records import Anchor, Article, Stretch
from editor.model.sentence import sentences_of
from editor.ui.briefing.said import words_in

_SHARED = 3
"""So many words a sentence of an article has in common with the one that is written before it is offered."""
_LONGEST = 60_000
"""Code points of an article beyond which it is not read: nobody waits for suggestions."""
_Place = tuple[str, int, int]


class ArticleSentences:
    """The sentences of the articles that have been read in, by the words in them."""

    def __init__(self) -> None:
        self._known_by: dict[str, set[_Place]] = defaultdict(set)
        self._words: dict[_Place, Set[str]] = {}
        self._of: dict[str, list[_Place]] = {}

    def read(self, project: Project, article_id: str) -> None:
        """Read the sentences of an article anew; one that is gone, not in memory or very long has none."""
        for place in self._of.pop(article_id, ()):
            for word in self._words.pop(place):
                self._known_by[word].discard(place)
        article = project.find(Article, article_id)
        if article is None or not project.is_loaded(article_id):
            return
        text = project.words_of(article)
        if len(text) > _LONGEST:
            return
        self._of[article_id] = [(article_id, held.begin, held.end) for held in _sentences(article, text)]
        for place in self._of[article_id]:
            self._words[place] = words_in(text[place[1]:place[2]])
            for word in self._words[place]:
                self._known_by[word].add(place)

    def fitting(self, words: Set[str], limit: int = 3) -> list[tuple[int, _Place]]:
        """Return the sentences with the most of these words, rare ones counting for more, each with how many it has."""
        shared: dict[_Place, int] = defaultdict(int)
        score: dict[_Place, float] = defaultdict(float)
        for word in words:
            held = self._known_by.get(word, ())
            weight = math.log(1 + len(self._words) / len(held)) if held else 0.0
            for place in held:
                shared[place] += 1
                score[place] += weight
        enough = [place for place, count in shared.items() if count >= _SHARED]
        return [(shared[place], place) for place in nlargest(limit, enough, key=lambda held: (score[held], held))]


def passage_at(project: Project, place: _Place) -> Anchor:
    """Return the passage of a sentence of an article that is in memory."""
    article = project.get(Article, place[0])
    return anchor_in(article, project.text(article.text), place[1], place[2])


def _sentences(article: Article, text: str) -> Iterator[Stretch]:
    for line in article.lines:
        if line.role == "body" and not line.set_aside:
            yield from sentences_of(text, line.begin, line.end)

"""Propose a day of publication for an article that has none, from its words."""

from __future__ import annotations

from functools import lru_cache

from editor.importers.head_day import heads_of
from editor.importers.inferred_date import InferredDate, infer_date
from editor.importers.language import guess_language
from editor.importers.layout import read_layout
from editor.model.records import Article, Stretch


def inferred_for(article: Article, words: str) -> InferredDate | None:
    """Return what the newest words of an article say of the day they were published.

    None for an article with a date, for one in another language than English, and where its words do not tell.
    """
    if article.published:
        return None
    return _inferred(words, article.language, tuple(
        Stretch(line.begin, line.end) for line in article.lines if not line.set_aside))


@lru_cache(maxsize=4)  # asked after every change of an article, of which few change what is read here
def _inferred(words: str, language: str, stretches: tuple[Stretch, ...]) -> InferredDate | None:
    is_english = (language or guess_language(words)).startswith("en")
    return infer_date(words, stretches, heads_of(read_layout(words))) if is_english else None

"""Propose a day of publication for an article that has none, from its words."""

from __future__ import annotations

from functools import lru_cache

import msgspec

from editor.importers.head_day import heads_of
from editor.importers.inferred_date import InferredDate, first_relative, infer_date
from editor.importers.language import guess_language
from editor.importers.layout import read_layout
from editor.model.records import Article, Stretch


def inferred_for(article: Article, words: str) -> InferredDate | None:
    """Return what the newest words of an article say of the day they were published.

    None for an article with a date, for one in another language than English, and where its words do not tell.
    """
    if article.published:
        return None
    return _inferred(words, article.language, _kept(article))


def with_proposal(article: Article, inferred: InferredDate | None) -> Article:
    """Return an article with what can be said of its day of publication: the day, or the month or year of its days."""
    if inferred is None or not inferred.shared:
        return article
    return msgspec.structs.replace(article, published=inferred.shared, published_how="inferred",
                                   published_why=inferred.why)


def relative_words(article: Article, words: str) -> str:
    """Return the first words of an English article that tell a day by that of its publication, or blank."""
    return first_relative(words, _kept(article)) if _is_english(article.language, words) else ""


def _kept(article: Article) -> tuple[Stretch, ...]:
    return tuple(Stretch(line.begin, line.end) for line in article.lines if not line.set_aside)


def _is_english(language: str, words: str) -> bool:
    return (language or guess_language(words)).startswith("en")


@lru_cache(maxsize=4)  # asked after every change of an article, of which few change what is read here
def _inferred(words: str, language: str, stretches: tuple[Stretch, ...]) -> InferredDate | None:
    return infer_date(words, stretches, heads_of(read_layout(words))) if _is_english(language, words) else None

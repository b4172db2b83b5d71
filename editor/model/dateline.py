"""Find where the words of an article begin behind the place, the outlet and the dash that open its first paragraph."""

from __future__ import annotations

import regex

from editor.model.months import MONTHS
from editor.model.records import Article, Stretch

_MONTH = rf"(?i:{'|'.join(sorted(MONTHS, key=len, reverse=True))})(?!\p{{L}})\.?"
_DAY = rf"(?:[,\s]+{_MONTH}\s+\d{{1,2}}(?:,?\s+\d{{4}})?|[,\s]+\d{{1,2}}\s+{_MONTH}(?:\s+\d{{4}})?)?"
_OUTLET = r"\s*\(\p{Lu}[^()\n]{0,60}\)"
_AFTER_PLACE = regex.compile(rf"{_DAY}(?:{_OUTLET}\s*[–—:-]*|\s+[–—-]+|[–—:]){_DAY}\s*")
_MOST_WORDS = 8
"""More words in capitals behind the first are no town, but a line in capitals."""
_SHOUTED = regex.compile(
    rf"\p{{Lu}}{{3,}}+(?:[ .'’-]\p{{Lu}}++){{0,{_MOST_WORDS}}}\.?"
    rf"(?:(?:,\s\p{{Lu}}[\p{{L}} .'’-]{{1,40}}){_DAY}{_OUTLET}|{_DAY}"
    rf"(?:{_OUTLET}\s*[–—-]+|\s*[–—-]++(?!(?<=\p{{L}}-)\p{{L}}))){_DAY}\s*")
"""A town in capitals with a dash, perhaps with an outlet in brackets before it, or with its country and the outlet."""


def dateline_end(words: str, article: Article, place: int) -> int:
    """Return where the line that holds a place of the article's words goes on behind its dateline.

    A line that opens neither with the article's dateline nor with a town in capitals as one has none: then it is where
    the line begins.
    """
    begin = max(words.rfind("\n", 0, place), words.rfind("\r", 0, place)) + 1
    if article.dateline and words.startswith(article.dateline, begin):
        after = _AFTER_PLACE.match(words, begin + len(article.dateline))
    else:
        after = _SHOUTED.match(words, begin)
    return after.end() if after is not None else begin


def without_dateline(words: str, article: Article, begin: int, end: int) -> Stretch:
    """Return the stretch without the dateline that it begins in; nothing but a dateline stays as it is."""
    inner = dateline_end(words, article, begin)
    return Stretch(inner, end) if begin < inner < end else Stretch(begin, end)

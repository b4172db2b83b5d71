"""Search the newest texts of all articles of an open project, without waiting for what is being saved."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from itertools import chain, islice

import msgspec

from editor.model.lines import line_at
from editor.model.project import Project
from editor.model.records import Article, Stretch
from editor.model.searching import is_in_spaced_words, may_have_joined_letters, needs_joined_letters, places_of
from editor.storage import searching as stored
from editor.workspace.projects import OpenProject

_NEWEST = 64
"""So many texts are looked through before the index is asked for what it is slow on."""

BEFORE, AFTER = 40, 80
"""How many code points of the neighbourhood a hit shows, at most."""


class Hit(msgspec.Struct, frozen=True):
    """Words found: where they stand in the article's newest text, in code points, with their neighbours in the line.

    `line` is the number of the paragraph, 0 outside all of them.
    """

    article: str
    begin: int
    end: int
    before: str
    words: str
    after: str
    line: int


class Hits(msgspec.Struct, frozen=True):
    """What a search found: the article imported last comes first, and in an article its beginning.

    `more` tells that there are further places; `scanned` that no index knows these words, so every text was looked at.
    """

    hits: tuple[Hit, ...]
    more: bool = False
    scanned: bool = False


def search(desk: OpenProject, words: str, *, match_case: bool = False, whole_words: bool = False,
           limit: int = 200) -> Hits:
    """Return the first places where the words stand, as `places_of` finds them."""
    found = tuple(islice(each_hit(desk, words, match_case=match_case, whole_words=whole_words), limit + 1))
    return Hits(found[:limit], len(found) > limit, bool(words.strip()) and not is_in_spaced_words(words))


def each_hit(desk: OpenProject, words: str, *, match_case: bool = False, whole_words: bool = False) -> Iterator[Hit]:
    """Yield the places one by one, as they are found. May run on a worker's thread, and be given up at any time."""
    return chain.from_iterable(hits_by_text(desk, words, match_case=match_case, whole_words=whole_words))


def hits_by_text(desk: OpenProject, words: str, *, match_case: bool = False,
                 whole_words: bool = False) -> Iterator[Iterator[Hit]]:
    """Yield for each text that is looked through the places in it, perhaps none, so that one can stop between them."""
    for article, text in _texts_with(desk, desk.session.project, words, whole_words):
        yield hits_in(article, text, words, match_case=match_case, whole_words=whole_words)


def hits_in(article: Article, text: str, words: str, *, match_case: bool = False,
            whole_words: bool = False) -> Iterator[Hit]:
    """Yield the places in one article, whose newest text is given."""
    for place in places_of(text, words, match_case=match_case, whole_words=whole_words):
        yield _hit(article, text, place)


def articles_with(desk: OpenProject, phrases: Iterable[str], *, whole_words: bool = True) -> frozenset[str]:
    """Return the ids of the articles in whose newest text one of the phrases stands."""
    project = desk.session.project
    found: set[str] = set()
    for phrase in dict.fromkeys(phrases):
        for article, text in _texts_with(desk, project, phrase, whole_words):
            if article.id not in found and any(places_of(text, phrase, whole_words=whole_words)):
                found.add(article.id)
    return frozenset(found)


def _texts_with(desk: OpenProject, project: Project, words: str, whole_words: bool) -> Iterator[tuple[Article, str]]:
    """Yield the articles whose newest text may hold the words, first those whose text is not on disk yet."""
    if not words.strip():
        return
    in_memory: set[str] = set()
    if desk.file.state != "saved":
        in_memory = set(project.texts) - stored.committed_names(desk.file)
        yield from ((article, project.text(article.text).words) for article in _newest_first(project, in_memory))
    looked_at = in_memory
    needs_letters = needs_joined_letters(words)
    if needs_letters:
        looked_at = looked_at | desk.without_joined_letters
    if not whole_words and not needs_letters and stored.is_slow_to_look_up(words):
        numbers = stored.numbers(desk.file)
        newest = _newest_first(project, numbers.keys() - in_memory)[:_NEWEST]
        yield from _read(desk, newest, numbers)
        looked_at |= {article.text for article in newest}
    numbers = stored.numbers_with(desk.file, words, whole_words=whole_words)
    yield from _read(desk, _newest_first(project, numbers.keys() - looked_at), numbers)


def _read(desk: OpenProject, articles: list[Article], numbers: Mapping[str, int]) -> Iterator[tuple[Article, str]]:
    """Yield articles with their words, and remember which of them have no Arabic or Hebrew letters."""
    texts = stored.words_by_number(desk.file, [numbers[article.text] for article in articles])
    for article, words in zip(articles, texts, strict=True):
        if not may_have_joined_letters(words):
            desk.without_joined_letters.add(article.text)
        yield article, words


def _newest_first(project: Project, texts: AbstractSet[str]) -> list[Article]:
    """Return the articles whose newest text is one of these, the one imported last first."""
    found = [article for article in project.of(Article).values() if article.texts and article.texts[-1] in texts]
    return sorted(found, key=lambda article: article.id, reverse=True)


def _hit(article: Article, text: str, place: Stretch) -> Hit:
    line = line_at(article.lines, place.begin)
    first, last = (line.begin, max(line.end, place.end)) if line else (0, len(text))
    return Hit(article.id, place.begin, place.end, _before(text, first, place.begin), text[place.begin:place.end],
               _after(text, place.end, last), line.number if line else 0)


def _before(text: str, first: int, begin: int) -> str:
    """Return the words before a place that begin not too far from it; a word that is cut off is left out."""
    words = text[max(first, begin - BEFORE):begin]
    return words if begin - BEFORE <= first else words.partition(" ")[2] or words


def _after(text: str, end: int, last: int) -> str:
    words = text[end:min(last, end + AFTER)]
    return words if end + AFTER >= last else words.rpartition(" ")[0] or words

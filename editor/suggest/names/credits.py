"""Tell who only wrote an article, as a byline or a credit says, from who takes part in what it tells."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from editor.model.records import Stretch
from editor.suggest.names.lexicon import key_of
from editor.suggest.reading import Reading
from editor.suggest.suggestion import Name


def credits_in(reading: Reading) -> list[Stretch]:
    """Return the lines that say of an article who wrote it, when and where, and tell nothing themselves."""
    return [Stretch(line.begin, line.end) for line in reading.lines if line.role == "dateline"]


def without_authors(names: Sequence[Name], reading: Reading) -> Iterator[Name]:
    """Yield names without the persons in bylines and credits, but for those whom the article names elsewhere, too.

    What is a part of an author's name is none of a place or a body either.
    """
    lines = credits_in(reading)
    credited = {place for place, name in enumerate(names)
                if any(line.begin <= name.begin and name.end <= line.end for line in lines)}
    told = {name.one for place, name in enumerate(names) if place not in credited}
    authors = reading.article.author
    for place, name in enumerate(names):
        is_of_author = name.sort == "person" or _is_part(reading.words[name.begin:name.end], authors)
        if place not in credited or not is_of_author or name.one in told:
            yield name


def _is_part(words: str, authors: str) -> bool:
    """Tell whether words are one of those, next to each other, that authors are called by."""
    own, called = key_of(words).split(), key_of(authors).split()
    return bool(own) and any(called[at:at + len(own)] == own for at in range(len(called)))

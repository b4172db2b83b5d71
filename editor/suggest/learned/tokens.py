"""Cut the sentences of an article into tokens, of which tags are made, in whatever script it is written."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

import msgspec
import regex

from editor.suggest.reading import Reading

_TOKEN = regex.compile(
    r"(?:\p{Lu}\.){2,}|['’][sS](?![\p{L}\p{N}])|[\p{Han}\p{Hiragana}\p{Katakana}\p{Thai}]"
    r"|[[\p{L}\p{M}]--[\p{Han}\p{Hiragana}\p{Katakana}\p{Thai}]]+|\p{N}+(?:[.,]\p{N}+)*|\S", regex.VERSION1)


_ARTICLES = frozenset(("the", "a", "an"))
"""Whether these are tagged with a name changes from tag to tag, and says nothing of it."""


class Token(msgspec.Struct, frozen=True):
    """A word, a number or a mark: its code points, end exclusive, and the word in small letters, unless all
    its letters are capitals: IS is no verb.

    `is_close` tells that nothing stands between it and the token before.
    """

    begin: int
    end: int
    words: str
    folded: str
    is_close: bool


Sentence = Sequence[Token]


def sentences_of(reading: Reading) -> list[Sentence]:
    """Return the tokens of each sentence in the lines that count."""
    found = (list(_tokens(reading.words, each.begin, each.end)) for each in reading.sentences)
    return [sentence for sentence in found if sentence]


def folded(words: str) -> tuple[str, ...]:
    """Return the tokens of words as they are remembered, without an article before them."""
    held = list(_tokens(words, 0, len(words)))
    return tuple(token.folded for token in held[behind_article(held, 0, len(held)):])


def tokens_over(sentence: Sentence, begin: int, end: int) -> tuple[int, int]:
    """Return the first token that a stretch has a part of, an article before others apart, and the one behind its last.
    """
    first, last = (bisect_right(sentence, begin, key=lambda token: token.end),
                   bisect_left(sentence, end, key=lambda token: token.begin))
    return behind_article(sentence, first, last), last


def behind_article(sentence: Sentence, first: int, last: int) -> int:
    """Return the first of some tokens that is no article, as far as one stands behind it."""
    return first + (last - first > 1 and sentence[first].folded in _ARTICLES)


def _tokens(words: str, begin: int, end: int) -> Iterator[Token]:
    reached = -1
    for found in _TOKEN.finditer(words, begin, end):
        said = found[0]
        small = said if len(said) > 1 and said.isupper() else said.lower().replace("’", "'")
        yield Token(found.start(), found.end(), said, small, found.start() == reached)
        reached = found.end()

"""Cut the sentences of an article into tokens, of which tags are made, in whatever script it is written."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec
import regex

from editor.suggest.reading import Reading

_TOKEN = regex.compile(
    r"(?:\p{Lu}\.){2,}|['’][sS](?![\p{L}\p{N}])|[\p{Han}\p{Hiragana}\p{Katakana}\p{Thai}]"
    r"|[[\p{L}\p{M}]--[\p{Han}\p{Hiragana}\p{Katakana}\p{Thai}]]+|\p{N}+(?:[.,]\p{N}+)*|\S", regex.VERSION1)


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
    """Return the tokens of words as they are remembered."""
    return tuple(token.folded for token in _tokens(words, 0, len(words)))


def _tokens(words: str, begin: int, end: int) -> Iterator[Token]:
    reached = -1
    for found in _TOKEN.finditer(words, begin, end):
        said = found[0]
        small = said if len(said) > 1 and said.isupper() else said.lower().replace("’", "'")
        yield Token(found.start(), found.end(), said, small, found.start() == reached)
        reached = found.end()

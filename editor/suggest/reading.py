"""An article as suggesters read it: its words, the lines that count, its date, and who is known already."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

import msgspec

from editor.model.records import Article, Line, Stretch
from editor.model.sentence import sentences_of
from editor.suggest.tongue import is_english
from editor.suggest.wrapping import unwrapped


class Known(msgspec.Struct, frozen=True):
    """Someone or something the project has: its names, its type in the scheme, and what that is by nature."""

    entity: str
    names: tuple[str, ...]
    type: str
    nature: str


class Reading:
    """The words of an article, and what is known before they are read. Offsets are code points, end exclusive.

    Lines that were broken at a width are read as one: `words` have a space for each such break, and `article.lines`
    one line for all of them.
    """

    def __init__(self, words: str, article: Article, known: Sequence[Known] = ()) -> None:
        """Take the words that `article.lines` count in; `article.published` is an ISO date or blank."""
        self._written = words
        self.words, self.article = unwrapped(words, article)
        self.known = tuple(known)
        self._sentences: dict[tuple[int, int], tuple[Stretch, ...]] = {}

    def is_break(self, begin: int, end: int) -> bool:
        """Tell whether a line was broken in a stretch that holds nothing else, with the spaces and indent there are."""
        return end - begin > 1 and self.words.find("\n", begin, end) < 0 <= self._written.find(
            "\n", begin, end) and self.words[begin:end].isspace()

    @cached_property
    def lines(self) -> tuple[Line, ...]:
        """Return the lines that count, in order: those with words that are not set aside."""
        lines = self.article.lines or (Line(0, len(self.words)),)
        return tuple(line for line in lines if not line.set_aside and line.begin < line.end)

    @cached_property
    def stretches(self) -> tuple[Stretch, ...]:
        """Return where the lines that count stand, in order."""
        return tuple(Stretch(line.begin, line.end) for line in self.lines)

    @cached_property
    def entities(self) -> frozenset[str]:
        """Return the ids of those who are known."""
        return frozenset(each.entity for each in self.known)

    @cached_property
    def sentences(self) -> tuple[Stretch, ...]:
        """Return the sentences of the lines that count, in order."""
        return tuple(sentence for line in self.lines for sentence in self.sentences_between(line.begin, line.end))

    def sentences_between(self, begin: int, end: int) -> tuple[Stretch, ...]:
        """Return the sentences of a stretch, in order; they are found once, however many suggesters ask."""
        if (begin, end) not in self._sentences:
            self._sentences[begin, end] = tuple(sentences_of(self.words, begin, end))
        return self._sentences[begin, end]

    @cached_property
    def is_english(self) -> bool:
        """Tell whether the rules of English may be applied: to what is stated or seems to be English."""
        return is_english(self.article.language, self.words)

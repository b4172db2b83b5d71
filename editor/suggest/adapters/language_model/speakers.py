"""Tell whether words that a language model gives for a speaker may name somebody."""

from __future__ import annotations

from collections.abc import Iterable

import regex

from editor.model.records import Stretch
from editor.suggest.quotes.rivals import is_described
from editor.suggest.quotes.vocabulary import words_of
from editor.suggest.reading import Reading
from editor.suggest.suggestion import Name, Suggestion

_WORD = regex.compile(r"\p{L}[\p{L}\p{M}'’-]*")
_PROPER = regex.compile(r"[\p{Lu}\p{Lt}\p{Lo}]")
_PRONOUNS = frozenset(("he", "she", "they", "it", "we", "i"))
_OBJECTS = frozenset(("him", "her", "them", "us", "me"))
_PLURAL = regex.compile(r"(?<=(?:[sx]|ch|sh))es$|(?<![s’'])s$")
_DETERMINERS = words_of("determiners")
_DEEDS = words_of("auxiliaries", "pasts") | {"says", "say", "saying", "told", "agreed", "added"}
_GROUPS = words_of("hearers") - _OBJECTS


class Speakers:
    """Who may speak in an article: whom the rules or the model call by a name, a pronoun, whoever is described.

    In other languages than English it is only known names that are told from other words, by a capital or by letters
    that know none.
    """

    def __init__(self, reading: Reading, found: Iterable[Suggestion]) -> None:
        """Take the article, and what the suggesters before found in it."""
        self._words, self._is_english = reading.words, reading.is_english
        self._called: set[str] = set()
        for each in found:
            if isinstance(each, Name) and not each.is_description:
                self.know(Stretch(each.begin, each.end))

    def know(self, name: Stretch) -> None:
        """Know words as a name: its parts may stand for it."""
        self._called.update(word for word in _WORD.findall(self._words, name.begin, name.end)
                            if _PROPER.match(word) and word.casefold() not in _DETERMINERS)

    def may_be(self, place: Stretch) -> bool:
        """Tell whether words may name who speaks: a name, or a part of it, a pronoun, or a phrase such as “the mayor”.
        """
        words = _WORD.findall(self._words, place.begin, place.end)
        if not self._called.isdisjoint(words):
            return True
        if not self._is_english:
            return any(_PROPER.match(word) for word in words)
        small = [word.casefold() for word in words]
        if len(small) == 1 and small[0] in _PRONOUNS:
            return True
        is_phrase = len(small) > 1 and small[0] in _DETERMINERS
        return _DEEDS.isdisjoint(small) and (is_phrase or any(
            word in _GROUPS or is_described(word) or is_described(_PLURAL.sub("", word)) for word in small))

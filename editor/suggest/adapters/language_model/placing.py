"""Find in the article the words that a language model gives back; what does not stand there is thrown away."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import Literal

import regex

from editor.model.records import Stretch
from editor.suggest.adapters.labels import sort_of
from editor.suggest.adapters.language_model.conversation import TYPES, NameGiven, QuoteGiven
from editor.suggest.adapters.language_model.speakers import Speakers
from editor.suggest.naming import Place
from editor.suggest.suggestion import Said, Sort

_LONGEST_NAME = 200
_MOST_ASKED = 20_000
"""How many code points more than a passage has are looked for in it, all answers together."""

_MOST_GIVEN = 500
"""How many names, and how many quotes, a passage may have: more than any of that length says."""

_REACH = 300
"""How far from a quote its speaker may be named, in code points."""

_SHORTEST_QUOTE = 3
"""In words: fewer may be a title, or words that are only held up."""

_MARKS = "\"“”„‟«»‘’'‹›「」『』"
_DASHES = "-‐‑‒–—−"
_ALIKE = {letter: f"[{regex.escape(held)}]" for held in (_MARKS, _DASHES) for letter in held} | {" ": r"\s+"}
"""What stands for a letter that may be written in other ways."""
_UNSPACED = regex.compile(r"[\p{Han}\p{Hiragana}\p{Katakana}\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}]")
_LETTER = regex.compile(r"\p{L}")
_NAME = regex.compile(r"[\p{Lu}\p{Lt}\p{Lo}]")
_OPENED = regex.compile(rf"(?<!\p{{L}})[{regex.escape(_MARKS)}]\s?$")
_CLOSED = regex.compile(rf"[.,!?…]?\s?[{regex.escape(_MARKS)}]")


class Placing:
    """The places in one passage of an article. `thrown_away` counts what the passage does not say."""

    def __init__(self, words: str, passage: Stretch, speakers: Speakers) -> None:
        """Take the words of the whole article, in whose code points all places are, the passage, and who may speak in
        the article; names that are placed are made known there.
        """
        self._words, self._passage, self._speakers = words, passage, speakers
        self.thrown_away = 0
        self._may_ask = _MOST_ASKED + passage.end - passage.begin
        self._has_names = _NAME.search(words, passage.begin, passage.end) is not None

    def names(self, given: tuple[NameGiven, ...]) -> Iterator[Place]:
        """Yield every place where a given name stands as whole words; one that is called two things is nothing.

        A name has a capital, or letters that know none, unless all of the passage is in small letters. Of an answer
        beyond measure the beginning counts.
        """
        sorts: dict[str, set[Sort | None]] = defaultdict(set)
        self.thrown_away += max(0, len(given) - _MOST_GIVEN)
        for each in given[:_MOST_GIVEN]:
            sorts[each.words.strip()].add(sort_of(each.type) if each.type.casefold() in TYPES else None)
        for words, called in sorts.items():
            sort = next(iter(called)) if len(called) == 1 else None
            is_name = sort and len(words) <= _LONGEST_NAME and (not self._has_names or _NAME.search(words))
            places = self._places(words) if is_name else []
            self.thrown_away += not places
            if places:
                self._speakers.know(places[0])
            yield from ((place.begin, place.end, sort) for place in places if sort)

    def quotes(self, given: tuple[QuoteGiven, ...], *, rule: str, confidence: float) -> Iterator[Said]:
        """Yield what stands in one place alone, with its speaker named near it; without either it is nothing.

        Of quotes that cross the first given stays.
        """
        self.thrown_away += max(0, len(given) - _MOST_GIVEN)
        taken: list[Stretch] = []
        for each in dict.fromkeys(given[:_MOST_GIVEN]):
            places = self._places(each.words.strip().strip(_MARKS).strip())
            speaker = self._speaker(each.speaker, places[0]) if len(places) == 1 else None
            if speaker is None or len(each.words.split()) < _SHORTEST_QUOTE:
                self.thrown_away += 1
                continue
            (place,) = places
            if any(place.begin < other.end and other.begin < place.end for other in taken):
                continue
            taken.append(place)
            yield Said(begin=place.begin, end=place.end, rule=rule, confidence=confidence, spans=(place,),
                       kind=self._kind(place), speaker=speaker)

    def _kind(self, place: Stretch) -> Literal["direct", "partial", "indirect"]:
        is_marked = _OPENED.search(self._words, max(0, place.begin - 2), place.begin) and (
            _CLOSED.match(self._words, place.end))
        if not is_marked:
            return "indirect"
        return "partial" if self._words[place.begin].islower() else "direct"

    def _speaker(self, stated: str, quote: Stretch) -> Stretch | None:
        """Return the place nearest to a quote that names its speaker, if words may be one at all."""
        found = [place for place in self._places(stated.strip())
                 if (place.end <= quote.begin or quote.end <= place.begin) and self._speakers.may_be(place)]
        near = [(max(quote.begin - place.end, place.begin - quote.end), place) for place in found]
        distance, place = min(near, default=(_REACH + 1, None), key=lambda pair: pair[0])
        return place if distance <= _REACH else None

    def _places(self, stated: str) -> list[Stretch]:
        """Return where words stand, whole, in the passage; only the forms of spaces, marks and dashes may differ."""
        stated = " ".join(stated.split())  # no shorter than it is written in the passage, which has it whole
        if len(stated) > self._passage.end - self._passage.begin or not _LETTER.search(stated):
            return []
        self._may_ask -= len(stated)
        if self._may_ask < 0:
            return []
        pattern = regex.compile(_edge(stated[0], "(?<!{})") + _written(stated) + _edge(stated[-1], "(?!{})"))
        return [Stretch(found.start(), found.end())
                for found in pattern.finditer(self._words, self._passage.begin, self._passage.end)]


def _edge(letter: str, pattern: str) -> str:
    """Return what may not stand beside whole words; where words have no spaces between them anything may."""
    return "" if _UNSPACED.match(letter) else pattern.format(r"[\p{L}\p{N}\p{M}]")


def _written(stated: str) -> str:
    """Return a pattern for words however their spaces, marks and dashes are written."""
    return "".join(_ALIKE.get(letter) or regex.escape(letter) for letter in " ".join(stated.split()))

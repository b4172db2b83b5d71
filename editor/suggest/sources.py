"""Tell whether words for a source mean whom they name, and not somebody who is theirs or speaks for them."""

from __future__ import annotations

from collections.abc import Iterable

import regex

from editor.model.records import Stretch
from editor.suggest.suggestion import Name, Office, Suggestion

_ELSE = regex.compile(
    r"(?<![\p{L}-])(?:of|in|at|for|from|with|on|by|near|to|against|about|behind|over|under|inside|around|close|like|than"
    r"|after|before|via|through|among|between|within|without|who|which|that|whose|and|or|not|told|met|is|are|was|were"
    r"|has|have|had)(?![\p{L}-])|\b\p{L}+ing\s+(?:the\s+)?$|&", regex.IGNORECASE)
"""What makes the words before a name speak of another: a spokesman for, the man who shot, police searching."""
_COMPLEMENT = regex.compile(r"\b(?:of|in|at|for|to)\s+(?:the\s+)?$")
_APPOSED = regex.compile(r"\b(?:of|in|at|for|to)\s+(?:the\s+)?(?:\p{Lu}[\p{L}.'’-]*\s+)*\p{Lu}[\p{L}'’-]*\s*,\s*$")
"""What a name in commas follows: the mayor of Port Amsel, Ana Ruiz."""
_INDEFINITE = regex.compile(r"(?:an?|one|some|another|\p{L}+s)\b", regex.IGNORECASE)
_ADDED = regex.compile(
    r"\s+(?:(?:of|from|in|at|with)\s(?!.*\band\s+(?:the|an?|his|her|their)\s).*|himself|herself)|\s*[(\[].*|[.,]",
    regex.DOTALL)
"""What may follow a person's name and still be that person: Ana Ruiz of the Harbour Union."""


class Sources:
    """The words of an article with the offices and bodies in them, asked whether a name in words for a source is it."""

    def __init__(self, words: str, found: Iterable[Suggestion]) -> None:
        """Take what was found in the words."""
        self._words = words
        self._offices: dict[int, int] = {}
        self._bodies: dict[int, int] = {}
        for each in found:
            if isinstance(each, Office):
                self._offices[each.end] = min(each.begin, self._offices.get(each.end, each.begin))
            elif isinstance(each, Name) and each.sort in ("organisation", "location"):
                self._bodies[each.end] = each.begin

    def is_itself(self, place: Stretch, name: Stretch) -> bool:
        """Tell whether words that end in a name are that one: “the mayor, Ana Ruiz”, and not “an aide of Ana Ruiz”."""
        return name.end == place.end and self._leads(place, name)

    def is_person(self, place: Stretch, name: Stretch) -> bool:
        """Tell whether words are the person named in them, of whom they may say more behind the name."""
        is_whole = name.end == place.end or _ADDED.fullmatch(self._words, name.end, place.end) is not None
        return is_whole and self._leads(place, name)

    def _leads(self, place: Stretch, name: Stretch) -> bool:
        end = max(place.begin, self._begin(place, name))
        ties = _ELSE.finditer(self._words, place.begin, end)
        return all(self._is_in_body(tie.start(), tie.end(), end) for tie in ties)

    def _is_in_body(self, begin: int, end: int, last: int) -> bool:
        """Tell whether words stand in the name of a body: the University of Velm."""
        return any(self._bodies.get(place, last) <= begin for place in range(end, last + 1))

    def _begin(self, place: Stretch, name: Stretch) -> int:
        """Return where a name begins with the office before it, as in “Minister of Ports Ana Ruiz”.

        A body that the office is one of counts to it: “the head of the Harbour Union Ana Ruiz”.
        """
        end = len(self._words[place.begin:name.begin].rstrip()) + place.begin
        office = self._offices.get(end)
        if office is not None and office >= place.begin:
            return office
        body = self._bodies.get(end, -1)
        tie = (_COMPLEMENT.search(self._words, place.begin, body) if body > place.begin
               else _APPOSED.search(self._words, place.begin, name.begin))
        is_one = tie is not None and not _INDEFINITE.match(self._words, place.begin, tie.start())
        return tie.start() if tie is not None and is_one else name.begin

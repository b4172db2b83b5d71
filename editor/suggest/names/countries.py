"""Tell whether a country acts in a sentence or is a place there."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from editor.suggest.names.lexicon import Lexicon, key_of
from editor.suggest.names.tokens import SPACES, Token

_LONGEST = 3
"""Words of the name of a country in a list."""


_INCLUDING = frozenset(("include", "includes", "included", "including"))
_LONGEST_LEAD = 12
"""Words before a list of countries that tell what they are."""


_LONGEST_LIST = 12
"""Countries of a list of which the first tells of the last."""


_ACRONYM = 4
"""Letters of a country's acronym; longer names in capitals stand in datelines and headlines."""
_LOOKED_AT = 40
"""Words of a line that tell whether all of it stands in capitals."""


class Countries:
    """What the words around countries say of them."""

    def __init__(self, lexicon: Lexicon, further: Collection[str] = ()) -> None:
        """Take what is known, and the keys of countries that no list has."""
        self._known, self._further = lexicon, further

    def acts(self, line: Sequence[Token], first: int, last: int) -> bool:
        """Tell whether a country acts in a sentence, and is no place there."""
        other = self._before_in_list(line, first)
        for _ in range(_LONGEST_LIST):
            if other is None:
                break
            if self._acts(line, *other):
                return True
            if self._stands_at(line, other[0]):
                return False
            other = self._before_in_list(line, other[0])
        if self._stands_at(line, first):
            return self._acts(line, first, last)
        later = self._after_in_list(line, last)
        return self._acts(line, first, last) or (later is not None and self._does(line, *later))

    def _acts(self, line: Sequence[Token], first: int, last: int) -> bool:
        known, said, by = self._known, line[last], self._by(line, first)
        if by is not None and line[first].gap in SPACES:
            if by.folded == "from" and self._is_given(line, first):
                return True
            if known.has("at_place", by.folded) and by.folded not in ("to", "via", "above", "over"):
                return False
            if any(known.has(group, by.folded) for group in ("urging", "addressing")) or (
                    by.folded == "on" and self._calls(line, first)):
                return True
            if self._is_among_those_who_act(line, first) or (by.folded == "for" and self._is_to_act(line, last)):
                return True
        if self._does(line, first, last):
            return True
        after = line[last + 1] if last + 1 < len(line) and line[last + 1].gap in SPACES else None
        is_acronym = said.is_shouted and len(said.words) <= _ACRONYM
        is_short = "." in said.words or (is_acronym and any(token.words.islower() for token in line[:_LOOKED_AT]))
        if after is not None and said.is_possessive:
            return (is_short or after.is_capital or known.has("agentive", after.folded)
                    or known.has("group_nouns", after.folded))
        return is_short or said.folded == "states"

    def _stands_at(self, line: Sequence[Token], first: int) -> bool:
        """Tell whether a word before a country says where something is: officials in Velmora and Estal."""
        by = self._by(line, first)
        return by is not None and line[first].gap in SPACES and by.folded in ("in", "across", "throughout")

    def _is_among_those_who_act(self, line: Sequence[Token], first: int) -> bool:
        """Tell whether a country is the first of those that act together: nations that include Velmora and Estal."""
        at = first - 1 if line[first - 1].folded != "the" else first - 2
        return line[at].folded in _INCLUDING and any(self._known.has("acting_together", token.folded)
                                                     for token in line[max(0, at - _LONGEST_LEAD):at])

    def _is_given(self, line: Sequence[Token], first: int) -> bool:
        """Tell whether something comes from a country that only those who act give: pressure from Velmora."""
        at = first - 3 if line[first - 1].folded == "the" else first - 2
        return at >= 0 and self._known.has("given_by", line[at].folded) and line[at + 1].gap in SPACES

    def _is_to_act(self, line: Sequence[Token], last: int) -> bool:
        after = line[last + 1:last + 3]
        return len(after) == 2 and after[0].folded == "to" and after[0].gap in SPACES and not after[1].is_capital

    def _does(self, line: Sequence[Token], first: int, last: int) -> bool:
        """Tell whether a verb behind a country says what it does."""
        after, by = line[last + 1] if last + 1 < len(line) else None, self._by(line, first)
        if after is None or after.gap not in SPACES or line[last].is_possessive:
            return False
        is_free = by is None or line[first].gap not in SPACES or by.folded not in (
            "in", "of", "from", "across", "throughout")
        return is_free and self._known.has("acting_surely", after.folded)

    def _by(self, line: Sequence[Token], first: int) -> Token | None:
        """Return the word before a country, an article passed over."""
        at = first - 2 if first and line[first - 1].folded == "the" else first - 1
        return line[at] if at >= 0 else None

    def _calls(self, line: Sequence[Token], first: int) -> bool:
        at = first - 2 if line[first - 1].folded == "on" else first - 3
        return at >= 0 and line[at].folded in ("call", "calls", "called", "calling", "pressure")

    def _before_in_list(self, line: Sequence[Token], first: int) -> tuple[int, int] | None:
        """Return the country that a list has before one, None where there is none."""
        last = first - 1
        while last > 0 and line[last].folded in ("the", "and", "or"):
            last -= 1
        if last < 0 or (line[last + 1].gap != ", " and last == first - 1):
            return None
        return next(((begin, last) for begin in range(max(0, last - _LONGEST + 1), last + 1)
                     if self._is_country(line, begin, last)), None)

    def _after_in_list(self, line: Sequence[Token], last: int) -> tuple[int, int] | None:
        """Return the country that is joined to one by an “and” behind it, None where there is none."""
        first = last + 1
        if first >= len(line) or line[first].folded != "and":
            return None
        first += 2 if first + 1 < len(line) and line[first + 1].folded == "the" else 1
        return next(((first, end) for end in range(min(len(line), first + _LONGEST) - 1, first - 1, -1)
                     if self._is_country(line, first, end)), None)

    def _is_country(self, line: Sequence[Token], first: int, last: int) -> bool:
        key = key_of(" ".join(token.words for token in line[first:last + 1]))
        return key in self._known.nations or key in self._further

"""Say what a name is by the words around it: a town is in, a spokesman speaks, a province follows its name."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from editor.suggest.names.lexicon import Lexicon, key_of
from editor.suggest.names.pieces import Piece
from editor.suggest.names.tokens import Token

_SPACES = (" ", "\u00A0", "\u202F")
_SURE_PLACES = frozenset(("in", "near", "across", "throughout", "outside", "inside", "around"))


class Evidence(msgspec.Struct, frozen=True):
    """What the words around a name say it is, the rule, and how much that says."""

    sort: str
    rule: str
    weight: float


class Contexts:
    """The words around names."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._known = lexicon

    def of(self, line: Sequence[Token], first: int, last: int) -> Evidence | None:
        """Return what stands around the tokens from `first` to `last` of a line says of them."""
        before, after = line[max(0, first - 3):first], line[last + 1:last + 4]
        for rule in (self._kind_before, self._noun_after, self._role_before, self._age_after, self._verb_after,
                     self._place_before, self._kin_after):
            found = rule(line, before, after, first, last)
            if found is not None:
                return found
        return None

    def noun_after(self, line: Sequence[Token], last: int) -> int:
        """Return the token that ends the name of a place with its noun: Kirkuk province; `last` where there is none."""
        if last + 1 < len(line) and line[last + 1].gap in _SPACES and not line[last].is_possessive:
            after = line[last + 1]
            if not after.is_capital and self._known.has("place_nouns", after.folded):
                return last + 1
        return last

    def _kind_before(self, line: Sequence[Token], before: Sequence[Token], after: Sequence[Token],
                     first: int, last: int) -> Evidence | None:
        if len(before) > 1 and before[-1].folded == "of" and self._known.has("place_kinds", before[-2].folded):
            return Evidence("location", "place-kind", 0.95)
        if before and self._known.has("place_kinds", before[-1].folded) and line[first].gap in _SPACES and (
                not before[-1].is_capital) and not self._known.has("directions", before[-1].folded):
            return Evidence("location", "place-kind", 0.7)
        return None

    def _noun_after(self, line: Sequence[Token], before: Sequence[Token], after: Sequence[Token],
                    first: int, last: int) -> Evidence | None:
        return Evidence("location", "place-noun", 0.9) if self.noun_after(line, last) > last else None

    def _role_before(self, line: Sequence[Token], before: Sequence[Token], after: Sequence[Token],
                     first: int, last: int) -> Evidence | None:
        if before and line[first].gap in _SPACES and self._known.has("roles", before[-1].folded):
            return Evidence("person", "role-before", 0.85)
        return None

    def _age_after(self, line: Sequence[Token], before: Sequence[Token], after: Sequence[Token],
                   first: int, last: int) -> Evidence | None:
        if after and after[0].gap == ", " and after[0].words.isdigit() and len(after[0].words) == 2 and not (
                len(after) > 1 and self._known.has("times", after[1].folded)):
            return Evidence("person", "age-after", 0.85)
        if after and after[0].gap == ", " and after[0].folded in ("who", "whose"):
            return Evidence("person", "who-after", 0.7)
        return None

    def _verb_after(self, line: Sequence[Token], before: Sequence[Token], after: Sequence[Token],
                    first: int, last: int) -> Evidence | None:
        is_told = before and line[first].gap == ' ' and before[-1].folded in ("said", "says", "added", "told") and (
            len(before) < 2 or before[-1].gap != " " or not before[-2].is_capital)
        if is_told:
            return Evidence("person", "verb-before", 0.6)
        if after and after[0].gap in _SPACES and self._known.has("acting_surely", after[0].folded) and not line[
                last].is_possessive:
            key = key_of(line[last].words)
            is_name = first < last or key in self._known.last_names or key in self._known.first_names
            return Evidence("person" if is_name else "organisation", "verb-after", 0.5 if self._known.has(
                "light_verbs", after[0].folded) else 0.62)
        return None

    def _place_before(self, line: Sequence[Token], before: Sequence[Token], after: Sequence[Token],
                      first: int, last: int) -> Evidence | None:
        at = [token for token in before if token.folded != "the"]
        if not at or line[first].gap not in _SPACES or (len(at) > 1 and self._known.has("shares", at[-2].folded)):
            return None
        if before[-1].folded == "the" and first == last:
            return None
        if at[-1].folded in _SURE_PLACES:
            return Evidence("location", "in-before", 0.8 if before[-1].folded != "the" else 0.6)
        is_of_one = before[-1].folded == "of" and first == last
        if self._known.has("at_place", at[-1].folded) or is_of_one:
            return Evidence("location", "in-before", 0.55)
        return None

    def _kin_after(self, line: Sequence[Token], before: Sequence[Token], after: Sequence[Token],
                   first: int, last: int) -> Evidence | None:
        if line[last].is_possessive and after and self._known.has("kin", after[0].folded):
            return Evidence("person", "kin-after", 0.6)
        return None

    def acts(self, line: Sequence[Token], first: int, last: int) -> bool:
        """Tell whether a country acts in a sentence, and is no place there."""
        before = line[first - 1] if first else None
        after = line[last + 1] if last + 1 < len(line) else None
        if (other := self._nation_before(line, first)) is not None and self.acts(line, *other):
            return True
        by = before if before is None or before.folded != "the" else line[first - 2] if first > 1 else None
        if by is not None and line[first].gap in (*_SPACES, "\n"):
            if self._known.has("at_place", by.folded) and by.folded not in ("to", "via", "above", "over"):
                return False
            if by.folded in ("by", "between", "with", "ally", "allies"):
                return True
        if after is not None and after.gap in _SPACES:
            if self._known.has("acting_surely", after.folded) and not line[last].is_possessive:
                return by is None or by.folded not in ("in", "of", "from", "across", "throughout")
            is_short = "." in line[last].words or (line[last].is_shouted and line[last].is_plain)
            if is_short and not after.is_capital and after.folded not in ("and", "or", "in", "on", "to", "as", "with"):
                return True
            if line[last].is_possessive and not self._known.has("place_kinds", after.folded) and not self._known.has(
                    "place_nouns", after.folded):
                return by is None or by.folded not in ("in", "across", "throughout", "around", "near")
        said = line[last]
        return (said.is_shouted and said.is_plain) or "." in said.words or said.folded == "states"

    def _nation_before(self, line: Sequence[Token], first: int) -> tuple[int, int] | None:
        """Return the country that a list has before one, None where there is none."""
        last = first - 1
        while last > 0 and line[last].folded in ("the", "and", "or"):
            last -= 1
        if last < 0 or (line[last + 1].gap != ", " and last == first - 1):
            return None
        for begin in range(max(0, last - 2), last + 1):
            if key_of(" ".join(token.words for token in line[begin:last + 1])) in self._known.nations:
                return begin, last
        return None


def is_weak(piece: Piece) -> bool:
    """Tell whether the words around a name count for more than its own."""
    return piece.weight < 0.8 and piece.sort not in ("office", "document")

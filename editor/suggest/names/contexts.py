"""Say what a name is by the words around it: a town is in, a spokesman speaks, a province follows its name."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec
import regex

from editor.suggest.names.lexicon import Lexicon, key_of
from editor.suggest.names.piece import Piece
from editor.suggest.names.tokens import SPACES, Token

_LONGEST_LEAD = 6
"""Words before a list that say what stands in it."""
_BEFORE_PLACES = ("of", "in", "at", "near", "from")
"""Words before a name that is not who does what the verb behind it says."""
_SALES = frozenset(("sold", "sell", "sells", "selling", "sale"))
_APPOSED = (("bodies", "organisation"), ("roles", "person"), ("place_kinds", "location"))
_OWN = frozenset(("his", "her", "their", "its", "my", "our", "your", "whose", "the"))
_ONESELF = frozenset(("he", "she", "his", "her", "him", "himself", "herself"))
"""What only a person says of itself: Velm said she was well."""
_PAID = frozenset(("paid", "pay", "paying", "payable", "payment", "payments", "denominated"))
_SIGNS = "$£€¥"
_SUM = regex.compile(rf"[{_SIGNS}]\s?$")
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
        for rule in (self._called_before, self._kind_before, self._noun_after, self._apposed, self._role_before,
                     self._firm_or_group, self._age_after, self._verb_after, self._member_before, self._led_by,
                     self._with_article, self._had_with, self._place_before, self._kin_after, self._included):
            found = rule(line, before, after, first, last)
            if found is not None:
                return found
        return None

    def noun_after(self, line: Sequence[Token], last: int) -> int:
        """Return the token that ends the name of a place with its noun: Kirkuk province; `last` where there is none."""
        if last + 1 < len(line) and line[last + 1].gap in SPACES and not line[last].is_possessive:
            after, beyond = line[last + 1], line[last + 2] if last + 2 < len(line) else None
            is_guarded = after.folded == "border" and beyond is not None and beyond.gap in SPACES and self._known.has(
                "group_nouns", beyond.folded)
            if not after.is_capital and not is_guarded and self._known.has("place_nouns", after.folded):
                return last + 1
        return last

    def _kind_before(self, line: Sequence[Token], before: Sequence[Token], after: Sequence[Token],
                     first: int, last: int) -> Evidence | None:
        if len(before) > 1 and before[-1].folded == "of" and self._known.has("place_kinds", before[-2].folded):
            return Evidence("location", "place-kind", 0.95)
        if before and self._known.has("place_kinds", before[-1].folded) and line[first].gap in SPACES and (
                not before[-1].is_capital) and not self._known.has("directions", before[-1].folded):
            return Evidence("location", "place-kind", 0.7)
        return None

    def _noun_after(self, line: Sequence[Token], before: Sequence[Token], after: Sequence[Token],
                    first: int, last: int) -> Evidence | None:
        return Evidence("location", "place-noun", 0.9) if self.noun_after(line, last) > last else None

    def _role_before(self, line: Sequence[Token], before: Sequence[Token], after: Sequence[Token],
                     first: int, last: int) -> Evidence | None:
        if before and line[first].gap in SPACES and self._known.has("roles", before[-1].folded):
            return Evidence("person", "role-before", 0.85)
        if before and line[first].gap == ", " and after and after[0].gap.startswith(",") and (
                self._holds_role(before, first < last)):
            return Evidence("person", "role-before", 0.7)
        if before and line[first].gap in SPACES and self._known.has("bodies", before[-1].folded) and (
                not before[-1].is_capital):
            return Evidence("organisation", "body-before", 0.75)
        if after and after[0].gap in SPACES and not line[last].is_possessive:
            if self._known.has("fighters", after[0].folded):
                return Evidence("organisation", "fighters-after", 0.62)
            if self._known.has("bodies_behind", after[0].folded):
                return Evidence("organisation", "body-after", 0.62)
        return None

    def _firm_or_group(self, line: Sequence[Token], before: Sequence[Token], after: Sequence[Token],
                       first: int, last: int) -> Evidence | None:
        """Tell a body by “group” behind it and “the” before it, or by what firms do: Velm, which sells pumps."""
        if not after or line[last].is_possessive:
            return None
        if after[0].gap == ", " and after[0].folded == "which" and len(after) > 1:
            verb = after[2] if after[1].folded in ("has", "had", "also") and len(after) > 2 else after[1]
            is_place = key_of(" ".join(token.words for token in line[first:last + 1])) in self._known.towns
            is_firm = self._known.has("of_firms", verb.folded) and not is_place
            return Evidence("organisation", "which-after", 0.78) if is_firm else None
        is_group = before and before[-1].folded == "the" and after[0].gap in SPACES and self._known.has(
            "bodies_behind_the", after[0].folded)
        is_last = len(after) < 2 or after[1].gap not in SPACES or any(
            self._known.has(group, after[1].folded) for group in ("small_words", "acting"))
        return Evidence("organisation", "body-after", 0.62) if is_group and is_last else None

    def _holds_role(self, before: Sequence[Token], is_full: bool) -> bool:
        """Tell whether a role stands last; before a name of one word one of persons alone, with whose it is."""
        role = before[-1]
        if role.is_capital or not self._known.has("roles", role.folded):
            return False
        return is_full or (not self._known.has("roles_of_bodies", role.folded) and len(before) > 1 and (
            before[-2].is_possessive or before[-2].folded in _OWN))

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
        if before and before[-1].folded == "told" and line[first].gap == " " and first == last and not any(
                key_of(line[last].words) in names for names in (self._known.last_names, self._known.first_names)):
            return Evidence("organisation", "told", 0.55)
        is_told = before and line[first].gap == ' ' and before[-1].folded in ("said", "says", "added", "told") and (
            len(before) < 2 or before[-1].gap != " " or not before[-2].is_capital)
        if is_told:
            return Evidence("person", "verb-before", 0.6)
        is_inner = before and line[first].gap in SPACES and before[-1].folded in _BEFORE_PLACES
        if after and after[0].gap in SPACES and self._known.has("acting_surely", after[0].folded) and not (
                line[last].is_possessive or is_inner):
            key = key_of(line[last].words)
            is_name = first < last or key in self._known.last_names or key in self._known.first_names or (
                len(after) > 1 and after[1].gap in SPACES and after[1].folded in _ONESELF)
            return Evidence("person" if is_name else "organisation", "verb-after", 0.5 if self._known.has(
                "light_verbs", after[0].folded) else 0.62)
        return None

    def _member_before(self, line: Sequence[Token], before: Sequence[Token], after: Sequence[Token],
                       first: int, last: int) -> Evidence | None:
        said = [token.folded for token in before if token.folded != "the"]
        if len(said) < 2 or said[-1] not in ("of", "for", "at", "within") or line[first].gap not in SPACES:
            return None
        if not self._known.has("membership", said[-2]) or key_of(line[last].words) in self._known.last_names:
            return None
        return Evidence("organisation", "member-before", 0.62)

    def _led_by(self, line: Sequence[Token], before: Sequence[Token], after: Sequence[Token],
                first: int, last: int) -> Evidence | None:
        """Tell what a name is before those who lead it or speak for it: Velm Air chairman Ilse Tormann."""
        if len(after) < 2 or line[last].is_possessive or not self._known.has("led_by", after[0].folded):
            return None
        is_named = after[0].gap in SPACES and after[1].gap in SPACES and after[1].is_capital
        key = key_of(line[last].words)
        is_person = key in self._known.last_names or key in self._known.first_names or self._known.is_english(key)
        return Evidence("organisation", "led", 0.7) if is_named and not (is_person and first == last) else None

    def _with_article(self, line: Sequence[Token], before: Sequence[Token], after: Sequence[Token],
                      first: int, last: int) -> Evidence | None:
        """Tell what a name is that an article with a capital belongs to: they told The Amsel."""
        is_part = before and before[-1].words == "The" and not before[-1].opens and before[-1].is_plain and (
            line[first].gap in SPACES)
        key = key_of(" ".join(token.words for token in line[first - 1:last + 1])) if is_part else ""
        if key in self._known.cities or key in self._known.towns or key in self._known.nations:
            return Evidence("location", "city", 0.9)
        return Evidence("organisation", "capital-article", 0.62) if is_part else None

    def _apposed(self, line: Sequence[Token], before: Sequence[Token], after: Sequence[Token],
                 first: int, last: int) -> Evidence | None:
        """Tell what a name is by the noun between commas behind it: Velm, the environment agency, ..."""
        if not after or after[0].gap != ", " or after[0].folded not in ("the", "a", "an") or line[last].is_possessive:
            return None
        head = after[0]
        for token in line[last + 2:last + 2 + _LONGEST_LEAD]:
            if token.gap not in SPACES or self._known.has("small_words", token.folded):
                break
            head = token
        if head.is_capital:
            return None
        found = (sort for group, sort in _APPOSED if self._known.has(group, head.folded))
        return next((Evidence(sort, "apposed", 0.74) for sort in found), None)

    def _called_before(self, line: Sequence[Token], before: Sequence[Token], after: Sequence[Token],
                       first: int, last: int) -> Evidence | None:
        is_called = len(before) > 1 and before[-1].folded in ("themselves", "itself") and (
            before[-2].folded in ("calling", "call", "called", "calls", "naming", "styling", "styled"))
        return Evidence("organisation", "called", 0.85) if is_called else None

    def _had_with(self, line: Sequence[Token], before: Sequence[Token], after: Sequence[Token],
                  first: int, last: int) -> Evidence | None:
        """Tell what a name is from which something comes that no place gives: data from Velm."""
        at = [token.folded for token in before if token.folded != "the"]
        if at and at[-1] == "to" and line[first].gap in SPACES and not _SALES.isdisjoint(
                token.folded for token in line[max(0, first - _LONGEST_LEAD):first]):
            return Evidence("organisation", "had-with", 0.55)
        if len(at) < 2 or line[first].gap not in SPACES or at[-1] not in ("at", "from", "to", "with", "by"):
            return None
        return Evidence("organisation", "had-with", 0.55) if self._known.has("had_with", at[-2]) else None

    def _place_before(self, line: Sequence[Token], before: Sequence[Token], after: Sequence[Token],
                      first: int, last: int) -> Evidence | None:
        at = [token for token in before if token.folded != "the"]
        if not at or line[first].gap not in SPACES or (len(at) > 1 and self._known.has("shares", at[-2].folded)):
            return None
        if (before[-1].folded == "the" and first == last) or _is_money(before):
            return None
        if at[-1].folded in _SURE_PLACES:
            is_listed = key_of(" ".join(token.words for token in line[first:last + 1])) in self._known.towns
            return Evidence("location", "in-before", 0.8 if is_listed and before[-1].folded != "the" else 0.6)
        is_of_one = before[-1].folded == "of" and first == last
        if self._known.has("at_place", at[-1].folded) or is_of_one:
            return Evidence("location", "to-before", 0.5)
        return None

    def _included(self, line: Sequence[Token], before: Sequence[Token], after: Sequence[Token],
                  first: int, last: int) -> Evidence | None:
        """Tell what a name is that begins a list of places: key towns in the north, including Amsel."""
        at = first - 2 if before and before[-1].folded == "as" else first - 1
        if at < 0 or line[first].gap not in SPACES or line[at].folded not in ("including", "such", "like"):
            return None
        is_place = any(self._known.has("place_kinds", token.folded) and token.folded.endswith("s")
                       for token in line[max(0, at - _LONGEST_LEAD):at])
        return Evidence("location", "included-place", 0.62) if is_place else None

    def _kin_after(self, line: Sequence[Token], before: Sequence[Token], after: Sequence[Token],
                   first: int, last: int) -> Evidence | None:
        if line[last].is_possessive and after and self._known.has("kin", after[0].folded):
            return Evidence("person", "kin-after", 0.6)
        is_ruled = line[last].is_possessive and any(token.folded in ("regime", "administration") for token in after[:2])
        return Evidence("person", "regime-after", 0.6) if is_ruled else None


def _is_money(before: Sequence[Token]) -> bool:
    """Tell whether words before a name lead to what somebody pays in: $5 million in, paid in."""
    if before[-1].folded != "in" or len(before) < 2:
        return False
    return before[-2].folded in _PAID or any(_SUM.search(token.gap) for token in before[:-1]) or before[
        -2].words[0] in _SIGNS


def is_weak(piece: Piece) -> bool:
    """Tell whether the words around a name count for more than its own."""
    return piece.weight < 0.8 and piece.sort not in ("office", "document")

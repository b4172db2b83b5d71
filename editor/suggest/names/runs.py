"""Find the runs of words that may be names: capitals, and the small words that join them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import regex

from editor.model.months import MONTHS
from editor.suggest.names.legal_forms import is_small_form
from editor.suggest.names.lexicon import Lexicon, key_of
from editor.suggest.names.months import is_month_as_name
from editor.suggest.names.ties import TIES, Ties
from editor.suggest.names.tokens import SPACES, Token, Words

Run = Sequence[Token]

_OPENING_PARTICLES = frozenset(("al", "el"))
_TIED = regex.compile(r"\p{Lu}\p{Ll}+-\p{Ll}{1,3}-\p{Lu}")  # Hizb-e-Kravosh
_OF_STATE = regex.compile(r"[DR]-\p{Lu}\p{L}{1,5}")  # Ana Ruiz, D-Calif.
_NEVER_INSIDE = frozenset((
    "In", "At", "By", "From", "With", "As", "It", "He", "She", "They", "We", "But", "This", "That"))
_QUOTES = (' "', " “", " ‘")
_NUMBER = regex.compile(r"\p{N}+(?:st|nd|rd|th)?")
_ORDINAL = regex.compile(r"\p{N}+(?:st|nd|rd|th)")
_NUMBERED = frozenset((
    "force", "battalion", "brigade", "division", "squadron", "regiment", "fleet", "wing", "unit", "channel"))
"""Words that go with a number: Task Force 50."""
_YEAR = regex.compile(r"(?:19|20)\p{N}\p{N}")
_OF_HOLIDAYS = ("day", "eve")
_CALLED = frozenset(("called", "as", "named", "dubbed", "nicknamed", "alias", "codenamed", "code-named"))
"""Words behind which a capital in quotation marks is a name."""
_HULL = regex.compile(r"\p{Lu}{1,4}")
_AMPERSANDS = (" & ", "&", "\u00A0& ")
_INITIAL = regex.compile(r"\p{Lu}\.?")
_LONGEST = 14
_LONG = 5
"""From this many letters on a word that no dictionary has is a name rather than an abbreviation."""


class Runs:
    """Where the names of one article may stand."""

    def __init__(self, words: Words, lexicon: Lexicon) -> None:
        self._words, self._lexicon = words, lexicon
        self._ties = Ties(words, lexicon)

    def of(self, line: Sequence[Token]) -> Iterator[tuple[int, int]]:
        """Yield the first and the last token of each run of a line, in order."""
        at = 0
        while at < len(line):
            if line[at].words == "US" and not line[at].is_plain and _is_shouted(line, at):  # the pronoun, mostly
                at += 1
                continue
            if not line[at].is_plain and (listed := self._listed_at(line, at)) >= at:
                yield at, listed
                at = listed + 1
                continue
            if not self._begins(line, at):
                at += 1
                continue
            last = self._last(line, at)
            yield at, last
            at = last + 1

    def _listed_at(self, line: Sequence[Token], at: int) -> int:
        """Return the last of up to three words that are listed together, where capitals tell nothing; -1 for none."""
        known, is_place = self._lexicon, at > 0 and self._lexicon.has("at_place", line[at - 1].folded)
        for last in (at + 2, at + 1, at):
            run = line[at:last + 1]
            if last >= len(line) or not all(token.is_capital and self._is_uncommon(token) for token in run) or not all(
                    token.gap in (*SPACES, "\n") for token in run[1:]):
                continue
            key = key_of(" ".join(token.words for token in run))
            keys = [key_of(token.words) for token in run]
            is_person = len(run) > 1 and keys[0] in known.first_names and keys[-1] in known.last_names
            if key in known.nations or key in known.cities or is_person or (is_place and key in known.towns):
                return last if is_person else self._with_body(line, last)
        return -1

    def _with_body(self, line: Sequence[Token], last: int) -> int:
        """Return the last word of a body that begins with a place, where capitals tell nothing: The Velm Courier."""
        after = line[last + 1] if last + 1 < len(line) else None
        is_body = after is not None and after.gap in SPACES and after.is_capital and not line[last].is_possessive and (
            self._lexicon.has("organisation_ends", after.folded) and self._is_uncommon(after))
        return last + 1 if is_body else last

    def may_name(self, token: Token, *, alone: bool = True) -> bool:
        """Tell whether a word may be a name, or with others around it part of one, by how it is written and where."""
        known = self._lexicon
        is_no_acronym = token.words.replace(".", "") in known.no_acronyms or _OF_STATE.fullmatch(token.words)
        if not token.is_capital or known.has("times", token.folded) or is_no_acronym or (
                known.has("never", token.folded) and not (
                    token.is_shouted and token.is_plain and len(token.words) > 1)):
            return False
        if token.is_plain and (not token.opens or _TIED.match(token.words)):
            return True
        return self._is_known(token) or (not alone and self._is_uncommon(token) and token.is_plain)

    def _is_uncommon(self, token: Token) -> bool:
        return not self._lexicon.has("common", token.folded) and token.folded not in self._words.small

    def _is_known(self, token: Token) -> bool:
        """Tell whether a word whose capital says nothing is a name all the same."""
        known, key = self._lexicon, key_of(token.words)
        if key in known.nations or key in known.belonging or key in known.organisations:
            return True
        if token.is_plain and token.is_shouted and len(token.words) > 1:
            return True
        if not self._is_uncommon(token):
            return False
        if token.is_shouted and not token.is_plain and len(token.words) > 1:
            return key in known.cities
        listed = (key in known.cities or key in known.towns or key in known.first_names or key in known.last_names)
        return key in self._words.capitals or key in self._words.openers or (
            listed and len(key) > 2) or self._words.is_nearly_written(key) or self._is_foreign(token)

    def _is_foreign(self, token: Token) -> bool:
        """Tell whether a word in sentences is none of the English ones, and long enough to be no abbreviation."""
        return token.is_plain and len(token.words) >= _LONG and token.words.isalpha() and not (
            self._lexicon.is_english(token.folded))

    def _begins(self, line: Sequence[Token], at: int) -> bool:
        token, after = line[at], line[at + 1] if at + 1 < len(line) else None
        if token.folded in _OF_HOLIDAYS and at and (
                line[at - 1].is_possessive or self._lexicon.has("times", line[at - 1].folded)):
            return False
        if is_month_as_name(line, at, self._lexicon):
            return True
        if self.may_name(token) or is_hull_number(line, at) or (
                token.is_capital and token.is_plain and at and token.gap in _QUOTES and line[at - 1].folded in _CALLED
                and self._is_uncommon(token)):
            return True
        if after is not None and token.is_initial and after.gap == " " and after.is_capital and (
                token.opens or not after.opens):
            return True
        is_joined = after is not None and after.gap in SPACES and after.is_capital and not after.opens
        if after is not None and token.opens and token.is_plain and after.folded in ("of", "for", "to") and any(
                self._lexicon.has(group, token.folded) for group in ("titles", "organisation_of", "document_starts")):
            return self._over_small(line, at, at) > at
        if not is_joined or after is None or self._lexicon.has("times", after.folded):
            return False
        if _ORDINAL.fullmatch(token.words):
            return self._lexicon.has("organisation_ends", after.folded) or (
                at + 2 < len(line) and self._lexicon.has("organisation_ends", line[at + 2].folded))
        if token.folded in _OPENING_PARTICLES and not token.is_capital:
            return True
        if not token.is_capital or self._lexicon.has("times", token.folded) or token.is_possessive:
            return False
        if self.may_name(token, alone=False):
            return True
        return self._may_head(token) and self._goes_on(line, at + 1)

    def _may_head(self, token: Token) -> bool:
        """Tell whether a common word may begin the name of an office, an organisation or a place."""
        groups = ("titles", "title_words", "organisation_of", "place_starts", "directions", "document_starts")
        return any(self._lexicon.has(group, token.folded) for group in groups) or token.folded in (
            "united", "human", "world", "islamic", "amnesty", "operation", "exercise")

    def _last(self, line: Sequence[Token], first: int) -> int:
        last = first
        while last - first < _LONGEST:
            reached = self._next(line, first, last)
            if reached == last:
                break
            last = reached
        return last

    def _next(self, line: Sequence[Token], first: int, last: int) -> int:
        """Return the last token of the run once one more name word was joined to it."""
        token, at = line[last], last + 1
        if at >= len(line) or not self._is_near(line, last):
            return last
        after = line[at]
        if is_small_form(after.words):
            return at
        if after.is_capital:
            return at if self._goes_on(line, at) else last
        if _NUMBER.fullmatch(after.words):
            return at if self._is_numbered(line, last) else last
        return self._over_small(line, first, last) if not token.is_possessive else last

    def _is_near(self, line: Sequence[Token], last: int) -> bool:
        token, after = line[last], line[last + 1]
        if after.gap in ("' ", "’ ") and token.words.endswith("s") and self._lexicon.has(
                "organisation_ends", after.folded):
            return True
        if token.is_possessive:
            key = key_of(f"{token.words}'s {after.words}")
            return after.gap in SPACES and after.is_capital and (
                self._lexicon.has("folk", token.folded) or key in self._lexicon.cities or key in self._lexicon.towns)
        if after.words in ("D.C.", "DC") and after.gap == ", ":
            return True
        is_nickname = after.gap in (' "', " “", " ‘") and line[last + 2].gap in ('" ', "” ", "’ ") if last + 2 < len(
            line) else False
        return is_nickname or after.gap in SPACES or after.gap in _AMPERSANDS or (
            after.gap in ('" ', "” ", "’ ") and token.gap in (' "', " “", " ‘"))

    def _goes_on(self, line: Sequence[Token], at: int) -> bool:
        token = line[at]
        if self._lexicon.has("times", token.folded) or token.words in _NEVER_INSIDE:
            return False
        if token.is_plain:
            return not token.opens or token.gap in _QUOTES or line[at - 1].gap in _QUOTES or _INITIAL.fullmatch(
                line[at - 1].words) is not None
        return self.may_name(token) or any(self._lexicon.has(group, token.folded)
                                           for group in ("organisation_ends", "titles", "title_words"))

    def _is_numbered(self, line: Sequence[Token], last: int) -> bool:
        """Tell whether a number belongs to the name before it: Resolution 2254, Task Force 50, 3rd Battalion."""
        after = line[last + 1]
        beyond = line[last + 2] if last + 2 < len(line) and line[last + 2].gap in SPACES else None
        if _ORDINAL.fullmatch(after.words):
            return beyond is not None and beyond.is_capital
        if beyond is not None and beyond.folded.rstrip(".") in MONTHS:
            return False
        if self._lexicon.has("document_starts", line[last].folded):
            return True
        is_acronym = line[last].is_shouted and line[last].is_plain
        if len(after.words) < 4 and (line[last].folded in _NUMBERED or (
                is_acronym and self._stands_alone(line, last + 2))):
            return True
        return not _YEAR.fullmatch(after.words) and len(after.words) < 4 and (  # 1,000 is counted
            beyond is None or beyond.is_capital) and line[last].is_plain

    def _stands_alone(self, line: Sequence[Token], at: int) -> bool:
        """Tell whether no word follows that a number before it could count."""
        if at >= len(line) or line[at].gap not in SPACES:
            return True
        return any(self._lexicon.has(group, line[at].folded) for group in ("small_words", "light_verbs"))

    def _over_small(self, line: Sequence[Token], first: int, last: int) -> int:
        """Return the name word that small words join to the run, or where it ends without one."""
        small = [token.folded for token in line[last + 1:last + 4]]
        for count in (1, 2, 3):
            at = last + 1 + count
            if at >= len(line) or line[at].gap not in SPACES or line[at - 1].gap not in SPACES:
                return last
            if line[at].is_capital:
                return at if self.may_name(line[at], alone=False) and self._ties.joined(
                    line, first, last, tuple(small[:count])) else last
            if not self._lexicon.has("particles", small[count - 1]) and small[count - 1] not in TIES:
                return last
        return last


def is_hull_number(line: Sequence[Token], at: int) -> bool:
    """Tell whether letters and a number stand in brackets, behind a word with a capital: HMS Tormann (L 12)."""
    if at < 1 or at + 1 >= len(line) or line[at].gap != " (" or not line[at - 1].is_capital:
        return False
    closing = line[at + 2].gap[:1] if at + 2 < len(line) else ")"
    return _HULL.fullmatch(line[at].words) is not None and _NUMBER.fullmatch(line[at + 1].words) is not None and (
        line[at + 1].gap == " " and closing == ")")


def _is_shouted(line: Sequence[Token], at: int) -> bool:
    """Tell whether a word stands among others that are all in capitals."""
    return all(token.words.isupper() for token in line[max(0, at - _LONGEST):at + _LONGEST])

"""Find places and papers that go by a name: an ISIL-held village, a VBIED factory, the Board of Inquiry's report."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import takewhile

import regex

from editor.suggest.names.lexicon import Lexicon
from editor.suggest.names.placed import Placed
from editor.suggest.names.tokens import SPACES, Token
from editor.suggest.suggestion import Name, Sort

_HELD = regex.compile(r"[-‐‑](?:held|controlled|occupied|ruled|run|dominated|administered) $")
_MOST_ADJECTIVES = 2
_AREAS = (("area", "of", "operations"), ("area", "of", "responsibility"), ("area", "of", "influence"))
_PAPERS = (("news", "release"), ("press", "release"), ("press", "statement"), ("white", "paper"), ("fact", "sheet"))
_OWNED = frozenset(("report", "reports", "findings", "communique", "communiqué", "dossier", "summary"))
"""Papers that go by whose they are."""


def premises(words: str, lines: Iterable[Sequence[Token]], found: Sequence[Placed], materiel: Iterable[Name],
             lexicon: Lexicon) -> Iterator[Name]:
    """Yield the places and papers in an article that only a name with a common noun describes, the name inside."""
    at = {token.begin: (line, place) for line in lines for place, token in enumerate(line)}
    for each in found:
        for end, rule, sort in _behind(each, lexicon):
            yield _described(words, each.piece.begin, end, rule, sort)
    for name in materiel:
        if name.begin in at and (noun := _noun(*at[name.begin], lexicon, "facilities")) is not None:
            yield _described(words, name.begin, noun.end, "facility", "location")


def _described(words: str, begin: int, end: int, rule: str, sort: Sort) -> Name:
    return Name(begin=begin, end=end, rule=rule, confidence=0.7, sort=sort, one=" ".join(words[begin:end].split()),
                is_description=True)


def _behind(each: Placed, lexicon: Lexicon) -> Iterator[tuple[int, str, Sort]]:
    """Yield where what goes by a name ends, the rule and the sort."""
    line, after = each.line, each.line[each.last + 1:each.last + 4]
    if not after or each.piece.sort not in ("organisation", "country", "nationality"):
        return
    if _HELD.match(after[0].gap) and (noun := _noun(line, each.last, lexicon, "held_places")) is not None:
        yield noun.end, "held-place", "location"
    said = tuple(token.folded for token in takewhile(_goes_on, after))
    if said in _AREAS:
        yield after[2].end, "area-of-operations", "location"
    elif said[:2] in _PAPERS and each.piece.sort == "organisation":
        yield after[1].end, "paper", "document"
    elif said[:1] and said[0] in _OWNED and line[each.last].is_possessive and each.piece.sort == "organisation":
        yield after[0].end, "paper", "document"


def _goes_on(token: Token) -> bool:
    return token.gap in SPACES and not token.is_capital


def _noun(line: Sequence[Token], at: int, lexicon: Lexicon, group: str) -> Token | None:
    """Return the noun behind a name and the small words that qualify it; None for none of the group."""
    for place, token in enumerate(line[at + 1:at + 2 + _MOST_ADJECTIVES]):
        if (place and token.gap not in SPACES) or token.is_capital or (not place and not token.gap.endswith(" ")):
            return None
        if lexicon.has(group, token.folded):
            return token
    return None

"""Find groups that a nationality or a place describes: Iraqi security forces, the people of Mosul."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from editor.model.number_words import SMALL
from editor.suggest.names.lexicon import Lexicon, key_of
from editor.suggest.names.placed import Placed
from editor.suggest.names.tokens import SPACES, Token
from editor.suggest.suggestion import Name, Sort

_MOST_ADJECTIVES = 3
_FEW_DIGITS = 2
"""Digits of a number that counts persons one by one."""
_RESIDENTS = ("residents", "inhabitants", "villagers")
"""Who lives in a place that is named for itself, too."""
_MATERIEL: dict[Sort, str] = {"platform": "platforms", "vehicle": "vehicles", "weapon": "weapons"}


def groups(words: str, found: Sequence[Placed], lexicon: Lexicon) -> Iterator[Name]:
    """Yield the groups that names in an article are part of, each with the name inside."""
    for each in found:
        if (last := _noun_after(each, lexicon)) is not None:
            if _is_shared(each, lexicon):
                continue
            begun = _begin(each, lexicon)
            is_counted = lexicon.has("counted_persons", last.folded) and _is_counted(each.line, begun)
            yield _group(words, each.line[begun].begin, last.end, "group-after-name",
                         "person" if is_counted else "organisation")
        elif each.piece.sort in ("nationality", "country") and (craft := _craft_after(each, lexicon)) is not None:
            last, sort = craft
            yield Name(begin=each.piece.begin, end=last.end, rule="materiel-of-nation", confidence=0.7, sort=sort,
                       one=" ".join(words[each.piece.begin:last.end].split()), is_description=True)
        elif each.piece.sort in ("country", "location") and (first := _noun_before(each, lexicon)) is not None:
            rule = "residents-of-place" if first.folded in _RESIDENTS else "group-of-place"
            yield _group(words, first.begin, each.piece.end, rule, "organisation")


def _is_shared(each: Placed, lexicon: Lexicon) -> bool:
    """Tell whether the noun behind a name is that of another before an “and”, too: Norwegian and Coalition forces."""
    before = each.line[max(0, each.first - 2):each.first]
    return len(before) > 1 and before[1].folded == "and" and before[1].gap in SPACES and (
        key_of(before[0].words) in lexicon.belonging)


def _group(words: str, begin: int, end: int, rule: str, sort: Sort) -> Name:
    return Name(begin=begin, end=end, rule=rule, confidence=0.88, sort=sort,
                one=" ".join(words[begin:end].split()), is_description=True)


def _noun_after(each: Placed, lexicon: Lexicon) -> Token | None:
    """Return the word that ends a group: forces, behind what qualifies them."""
    line, at, piece = each.line, each.last + 1, each.piece
    if line[each.last].is_possessive:
        return None
    if piece.sort == "organisation" and piece.rule in ("known-organisation", "acronym") and piece.key != "coalition":
        return _unit_after(line, at, lexicon)
    if piece.sort not in ("nationality", "country") and piece.key != "coalition":
        nouns = {"person": "rulers", "organisation": "rulers", "location": "at_places"}.get(piece.sort, "")
        is_group = nouns and at < len(line) and line[at].gap in SPACES and lexicon.has(nouns, line[at].folded)
        return line[at] if is_group else None
    last = None
    for token in line[at:at + _MOST_ADJECTIVES + 1]:
        if token.gap not in SPACES or (token.is_capital and token.is_plain):
            break
        if lexicon.has("group_nouns", token.folded):
            last = token
        elif not lexicon.has("group_adjectives", token.folded):
            break
    return last


def _craft_after(each: Placed, lexicon: Lexicon) -> tuple[Token, Sort] | None:
    """Return the word that ends what materiel a nation has, fighter jets or an aircraft carrier, and its sort."""
    line, at = each.line, each.last + 1
    if line[each.last].is_possessive:
        return None
    for last in range(min(len(line), at + _MOST_ADJECTIVES) - 1, at - 1, -1):
        run = line[at:last + 1]
        if any(token.gap not in SPACES or token.is_capital or lexicon.has("acting", token.folded) for token in run):
            continue
        for begin in range(len(run)):
            key = "-".join(token.folded for token in run[begin:])
            for sort, group in _MATERIEL.items():
                if lexicon.has(group, key) or (key.endswith("s") and lexicon.has(group, key[:-1])):
                    return run[-1], sort
    return None


def _unit_after(line: Sequence[Token], at: int, lexicon: Lexicon) -> Token | None:
    """Return the word that ends a part of an organisation: ISIL tactical units."""
    while at < len(line) and line[at].gap in SPACES and lexicon.has("part_adjectives", line[at].folded):
        at += 1
    is_unit = at < len(line) and line[at].gap in SPACES and lexicon.has("parts", line[at].folded)
    return line[at] if is_unit else None


def _is_counted(line: Sequence[Token], first: int) -> bool:
    """Tell whether a number below a hundred stands before a group."""
    if not first or line[first].gap not in SPACES:
        return False
    count = line[first - 1].folded
    return count in SMALL or (count.isdecimal() and len(count) <= _FEW_DIGITS)


def _begin(each: Placed, lexicon: Lexicon) -> int:
    """Return where in its line a group begins: with what qualifies it. Who is named before an “and” is another."""
    line, first = each.line, each.first
    while first and line[first].gap in SPACES and not line[first - 1].is_capital and lexicon.has(
            "group_adjectives", line[first - 1].folded):
        first -= 1
    return first


def _noun_before(each: Placed, lexicon: Lexicon) -> Token | None:
    """Return the word that begins a group: the people of Mosul."""
    before = [token for token in each.line[max(0, each.first - 3):each.first] if token.folded != "the"]
    if len(before) < 2 or before[-1].folded != "of" or each.line[each.first].gap not in SPACES:
        return None
    return before[-2] if lexicon.has("of_places", before[-2].folded) else None

"""Tell where the name of a city or a country is the surname of a person whom the article names in full."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from editor.suggest.names.contexts import Evidence
from editor.suggest.names.lexicon import Lexicon, key_of
from editor.suggest.names.placed import Placed
from editor.suggest.names.tokens import SPACES, Token
from editor.suggest.suggestion import Name

_SURE = 0.7
"""From this weight on words are the full name of a person."""
_LEFT = frozenset(("left", "leave", "leaves", "leaving", "bound", "headed", "heads", "heading", "departed",
                   "sailed", "flew"))
"""Words behind which “for” leads to a place."""
_GONE_TO = frozenset(("left", "leave", "leaves", "leaving", "reached", "reach", "entered", "entering", "visited",
                      "visiting", "visits", "visit", "bombed", "shelled", "captured", "besieged", "flooded",
                      "toured"))
"""Words behind which a name without a small word is rather a place."""
_PLACING = frozenset(("of", "from", "between", "downtown", "central", "greater", "mainland"))


class _Use(msgspec.Struct, frozen=True):
    """What stands beside a place's name: what tells of a place, of a person, or what goes with either."""

    is_place: bool
    is_person: bool
    is_either: bool


def with_namesakes(found: Sequence[Placed], seen: Sequence[Evidence | None], lexicon: Lexicon) -> list[Placed]:
    """Return names with cities and countries as persons where those are meant: Ilse Lima ... Lima said.

    `seen` has what the words around each name say. Where the article uses a name as a place as well, it is the person
    only where what stands beside it tells so.
    """
    full = {each.piece.key for each in found if each.piece.sort == "person" and each.piece.weight >= _SURE}
    surnames = {key.split()[-1] for key in full if " " in key}
    uses = {at: _use(found, at, seen[at], lexicon) for at, each in enumerate(found)
            if each.piece.key in surnames and each.piece.rule in ("city", "country")}
    places = {found[at].piece.key for at, use in uses.items() if use.is_place}
    persons = {at for at, use in uses.items() if not use.is_place and (use.is_person or (
        use.is_either and found[at].piece.sort == "location" and found[at].piece.key not in places))}
    return [each.called("person", "surname", 0.9) if at in persons else each for at, each in enumerate(found)]


def namesakes(names: Sequence[Name], words: str) -> frozenset[int]:
    """Return where the names stand that are no person's, but have the words of somebody's surname in the article."""
    persons = {key_of(words[name.begin:name.end]) for name in names if name.rule == "surname"}
    return frozenset(name.begin for name in names
                     if name.sort != "person" and persons and key_of(words[name.begin:name.end]) in persons)


def _use(found: Sequence[Placed], at: int, evidence: Evidence | None, lexicon: Lexicon) -> _Use:
    each = found[at]
    line, first, last = each.line, each.first, each.last
    before = line[first - 1] if first and line[first].gap in SPACES and not line[first].opens else None
    after = line[last + 1] if last + 1 < len(line) and not line[last + 1].opens else None
    is_had = before is not None and before.folded == "of" and first > 1 and lexicon.has(
        "of_persons", line[first - 2].folded)
    is_told = (evidence is not None and evidence.sort == "location") or _is_led_to(line, first, before, lexicon)
    is_place = (is_told and not is_had) or _is_among_places(found, at) or (
        after is not None and _is_of_place(line[last], after, lexicon))
    is_person = is_had or (evidence is not None and (evidence.sort == "person" or evidence.rule == "verb-after"))
    return _Use(is_place, is_person, after is None or line[last].is_possessive or _may_do(after, lexicon))


def _is_among_places(found: Sequence[Placed], at: int) -> bool:
    """Tell whether a name stands in a list beside another place."""
    each = found[at]
    beside = [(found[at - 1], each)] if at else []
    beside += [(each, found[at + 1])] if at + 1 < len(found) else []
    return any(one.is_listed_with(other) and {one.piece.sort, other.piece.sort} <= {"location", "country"}
               for one, other in beside)


def _is_led_to(line: Sequence[Token], first: int, before: Token | None, lexicon: Lexicon) -> bool:
    """Tell whether the words before a name lead to a place: near Lima, left for Lima, reached Lima."""
    if before is None:
        return False
    if before.folded == "for" and first > 1:
        return line[first - 2].folded in _LEFT
    return before.folded in _PLACING or before.folded in _GONE_TO or lexicon.has("at_place", before.folded)


def _is_of_place(name: Token, after: Token, lexicon: Lexicon) -> bool:
    """Tell whether what stands behind a name is in it or around it: Lima police, Lima, Peru."""
    if after.gap == ", ":
        key = key_of(after.words)
        return after.is_capital and (key in lexicon.nations or key in lexicon.towns)
    return not name.is_possessive and after.gap in SPACES and any(
        lexicon.has(group, after.folded) for group in ("group_nouns", "place_nouns", "at_places"))


def _may_do(after: Token, lexicon: Lexicon) -> bool:
    """Tell whether a word behind a name may say what a person does, or begins something else."""
    return after.gap not in SPACES or after.folded.endswith("ed") or any(
        lexicon.has(group, after.folded) for group in ("acting", "small_words", "light_verbs", "at_place"))

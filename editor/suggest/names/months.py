"""Tell the first names that months have, too: Jan Novak, April Tormann."""

from __future__ import annotations

from collections.abc import Sequence

from editor.suggest.names.lexicon import Lexicon, key_of
from editor.suggest.names.tokens import Token

_MONTHS = ("Jan", "April", "May", "June", "August")
_BEFORE = frozenset((
    "after", "and", "around", "before", "between", "by", "during", "each", "early", "every", "for", "from", "in",
    "last", "late", "mid", "next", "of", "on", "or", "since", "this", "through", "throughout", "till", "to", "until"))
"""Words behind which a month is a time."""
_BEFORE_PERSONS = frozenset(("and", "by", "for", "from", "of", "to"))
"""Those of them behind which “Jan” before a family name is a person."""


def is_month_as_name(line: Sequence[Token], at: int, known: Lexicon) -> bool:
    """Tell whether the word of a month at a place of a line is a first name, by the family name behind it.

    At the beginning of a sentence “May” may ask or wish, and only “Jan” is a name there.
    """
    token, after = line[at], line[at + 1] if at + 1 < len(line) else None
    if token.words not in _MONTHS or token.is_possessive or after is None or after.gap != " " or not after.is_capital:
        return False
    before = line[at - 1] if at else None
    times = _BEFORE - _BEFORE_PERSONS if token.words == "Jan" else _BEFORE
    is_time = before is not None and token.gap == " " and (before.folded in times or before.words[0].isdigit())
    key = key_of(after.words)
    is_other = key in known.nations or key in known.belonging or key in known.organisations or key in known.cities
    is_common = any(known.has(group, after.folded) for group in ("times", "titles", "common", "organisation_ends"))
    return not is_time and not is_other and not is_common and token.is_plain and key in known.last_names and (
        token.words == "Jan" or not token.opens)

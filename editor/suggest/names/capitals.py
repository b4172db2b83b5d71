"""Tell where the capital of a country stands for the government that sits there."""

from __future__ import annotations

from collections.abc import Sequence

from editor.suggest.names.lexicon import Lexicon, key_of
from editor.suggest.names.tokens import SPACES, Token

_OF_PLACES = frozenset(("remains", "stands", "continues", "voted", "joined", "reached", "led", "freed", "released",
                        "strongly", "also"))
"""Words behind which a country acts, and a city need not."""
_APART = frozenset(("in", "of", "from", "across", "throughout", "near", "around", "at", "outside", "inside", "via",
                    "capital", "city"))


def governs(line: Sequence[Token], first: int, last: int, lexicon: Lexicon) -> bool:
    """Tell whether the capital from `first` to `last` of a line acts, is spoken to, or has dealings with another."""
    if key_of(" ".join(token.words for token in line[first:last + 1])) not in lexicon.capitals:
        return False
    before = line[first - 1] if first and line[first].gap in SPACES else None
    if before is not None and lexicon.has("addressing", before.folded):
        return True
    if before is not None and before.folded in ("between", "with") and first > 1 and lexicon.has(
            "dealings", line[first - 2].folded):
        return True
    return (before is None or before.folded not in _APART) and _does(line, last, lexicon)


def _does(line: Sequence[Token], last: int, lexicon: Lexicon) -> bool:
    """Tell whether what stands behind a capital is a verb of governments."""
    after = line[last + 1] if last + 1 < len(line) else None
    return after is not None and after.gap in SPACES and not line[last].is_possessive and (
        lexicon.has("acting_surely", after.folded) and not lexicon.has("light_verbs", after.folded)
        and after.folded not in _OF_PLACES)

"""Write a place that stands in capitals, as in a dateline, as places are written."""

from __future__ import annotations

import regex

from editor.suggest.names.lexicon import Lexicon

_VOWEL = regex.compile(r"[AEIOUYÀ-Ý]")
_SAINTS = ("ST", "ST.")
_SMALL = frozenset(("and", "of", "on", "the", "upon", "sur", "au", "aux", "en"))


def as_places_are(name: str, lexicon: Lexicon) -> str:
    """Return a place in capitals as it is written else: Rio de Janeiro for RIO DE JANEIRO; DC stays."""
    words = [each.title() if _VOWEL.search(each) or each in _SAINTS else each for each in regex.split(r"([\s-])", name)]
    return "".join(each.lower() if at and (each.lower() in _SMALL or lexicon.has("particles", each.lower())) else each
                   for at, each in enumerate(words))

"""Name the words of a sentence on which hangs what it claims: names, numbers, days, months and negations."""

from __future__ import annotations

import re

from editor.model.months import MONTHS, WEEKDAYS
from editor.model.number_words import MULTIPLES, SCALES, SMALL

_WORD = re.compile(r"\w+(?:['\u2019]\w+)*|[%\u2030$\u00A3\u00A5\u20AC\u20BA\u20BD\u20AA]")
_NEGATION = re.compile(r"\w*n['\u2019]t|n['\u2019]\w+")
_DENIALS = """no not never none nobody nothing neither nor without cannot hardly nowhere unconfirmed
    deny denies denied denying refute refutes refuted
    ne pas aucun aucune jamais nunca ni sin nicht kein keine keinen keiner keinem nie niemals ohne non mai senza
    n\u00E3o sem de\u011Fil \u043D\u0435 \u043D\u0435\u0442 \u043D\u0438 \u0431\u0435\u0437"""
_NEAR_DAYS = ("today", "tonight", "yesterday", "tomorrow", "last", "next", "ago")
_COUNTED = frozenset((*SMALL, *MULTIPLES, *SCALES, "first", "second", "third", "half", "both", "twice"))
_KNOWN = {*_DENIALS.split(), *_NEAR_DAYS} | _COUNTED | MONTHS.keys() | WEEKDAYS.keys()


def weighty_words(said: str) -> list[str]:
    """Return the words of a sentence on which its claim hangs, in its order and in one case.

    Every word that is not all in small letters is one, so the first of a sentence, and each word of a script that has
    no small letters: what might be a name is taken for one.
    """
    return [word.casefold() for word in _WORD.findall(said)
            if not word.islower() or word in _KNOWN or _NEGATION.fullmatch(word)]

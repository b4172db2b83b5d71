"""Tell whether a later wording of a sentence claims what it did, and on which of its words that hangs."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import groupby

from editor.model.months import MONTHS, WEEKDAYS
from editor.model.number_words import MULTIPLES, SCALES, SMALL

_WORD = re.compile(r"\w+(?:['\u2019]\w+)*|[%\u2030$\u00A3\u00A5\u20AC\u20BA\u20BD\u20AA]"
                   r"|[?\u061F\uFF1F]")
_NEGATION = re.compile(r"\w*n['\u2019]t|n['\u2019]\w+")
_DENIALS = """no not never none nobody nothing neither nor without cannot hardly nowhere unconfirmed
    deny denies denied denying refute refutes refuted
    ne pas aucun aucune jamais nunca ni sin nicht kein keine keinen keiner keinem nie niemals ohne non mai senza
    n\u00E3o sem de\u011Fil \u043D\u0435 \u043D\u0435\u0442 \u043D\u0438 \u0431\u0435\u0437"""
_DOUBTS = """may might could would should must can shall will if unless whether
    allegedly apparently maybe perhaps possibly probably purportedly reportedly supposedly likely unlikely
    alleged claimed reported suspected false falsely untrue wrong wrongly almost nearly barely
    fail fails failed try tries tried attempted planned threatened vowed
    disputed rejected dismissed retracted withdrew"""
_NEAR_DAYS = ("today", "tonight", "yesterday", "tomorrow", "last", "next", "ago")
_COUNTED = frozenset((*SMALL, *MULTIPLES, *SCALES, "first", "second", "third", "half", "both", "twice"))
_KNOWN = {*_DENIALS.split(), *_DOUBTS.split(), *_NEAR_DAYS} | _COUNTED | MONTHS.keys() | WEEKDAYS.keys()
_TO_BE = frozenset(("am", "is", "are", "was", "were", "be", "been", "being"))
_FREE = _TO_BE | {"a", "an", "the", "that", "on", "in", "at", "has", "have", "had", "having", "do", "does", "did"}
"""Words that may be another one, come or go: articles, a few prepositions, and auxiliaries, which tell the tense."""


def still_claims(said: str, later: str) -> bool:
    """Tell whether a later wording of a sentence claims what it did: every word of it stands there in its order, but
    for `_FREE` ones, and nothing was added on which its claim hangs, or that turns who did it to whom it was done.
    """
    said, later = (words.replace("\u2019", "'") for words in (said, later))
    return (weighty_words(said) == weighty_words(later) and _voices(said) == _voices(later)
            and _stand_within(_telling(said), _telling(later)))


def _voices(said: str) -> list[str]:
    """Return where a sentence says that something is or was done, and by whom: “killed” is not “was killed”."""
    words = ("be" if word in _TO_BE else word for word in _words(said))
    return [word for word, _ in groupby(words) if word in ("be", "by")]


def _telling(said: str) -> list[str]:
    return [word for word in _words(said) if word not in _FREE]


def _words(said: str) -> list[str]:
    return [word.casefold() for word in _WORD.findall(said)]


def _stand_within(words: Iterable[str], others: Iterable[str]) -> bool:
    """Tell whether words stand among others in their order."""
    left = iter(others)
    return all(word in left for word in words)


def weighty_words(said: str) -> list[str]:
    """Return the words of a sentence on which its claim hangs, in its order and in one case.

    Every word that is not all in small letters is one, so the first of a sentence, and each word of a script that has
    no small letters: what might be a name is taken for one.
    """
    return [word.casefold() for word in _WORD.findall(said)
            if not word.islower() or word in _KNOWN or _NEGATION.fullmatch(word)]

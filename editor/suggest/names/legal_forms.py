"""Know the legal forms at the end or the beginning of the names of firms, as their countries write them."""

from __future__ import annotations

from collections.abc import Sequence

import regex

from editor.suggest.names.lexicon import Lexicon, key_of
from editor.suggest.names.tokens import Token

_SMALL = regex.compile(r"plc|\p{Ll}\.\s?(?:\p{Ll}\.\s?){0,2}")
_SHORT = 2
"""Forms of so many letters may be those of a part of a country behind the name of a city: Adelaide SA."""


def is_small_form(words: str) -> bool:
    """Tell whether a word without a capital is a legal form: plc, s.r.o."""
    return _SMALL.fullmatch(words) is not None


def is_firm(run: Sequence[Token], known: Lexicon) -> bool:
    """Tell whether a legal form ends a run of capitals, or begins it: Velda SA, OOO Zurrock."""
    if len(run) < 2:
        return False
    last, form = run[-1], run[-1].words.replace(".", "")
    if run[0].words in known.legal_forms_first and run[0].is_plain:
        return True
    if not last.words.isalpha():  # only legal forms have spaces inside
        return is_small_form(last.words) or " " in last.words or last.words in known.legal_forms or (
            form in known.legal_forms)
    if is_small_form(last.words):
        return True
    key = key_of(" ".join(token.words for token in run[:-1]))
    is_of_place = len(form) <= _SHORT and (key in known.cities or key in known.towns or key in known.nations)
    return last.is_plain and form in known.legal_forms and not is_of_place


def without_form(name: str, known: Lexicon) -> str:
    """Return the name of a firm without its legal form; blank where it has none, or less than two words besides."""
    words = name.split()
    form = words[-1].strip(".,").replace(".", "") if words else ""
    is_form = form in known.legal_forms or known.has("legal_forms_in_words", form.lower())
    return " ".join(words[:-1]).rstrip(",") if is_form and len(words) > _SHORT else ""

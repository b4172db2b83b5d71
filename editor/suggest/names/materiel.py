"""Find acronyms of weapons, ships and vehicles, written as those of organisations are, and which model is meant."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

import msgspec
import regex

from editor.suggest.reading import Reading
from editor.suggest.suggestion import Name, Sort

_SORTS: dict[str, Sort] = {
    "VBIED": "weapon", "SVBIED": "weapon", "IED": "weapon", "RPG": "weapon", "ATGM": "weapon", "ICBM": "weapon",
    "TNT": "weapon", "MANPADS": "weapon", "HIMARS": "weapon", "SAM": "weapon", "UAV": "platform", "UAS": "platform",
    "APC": "platform", "IFV": "platform", "MRAP": "platform", "SUV": "vehicle",
}
_MODELS = ("designation", "model")
_BESIDE = regex.compile(r", (?:the )?(?:[\p{L}.-]+ ){0,2}")
_CLOSED = regex.compile(r"(?:['’]s)?[,.;)]")
_ACRONYM = regex.compile(rf"(?<![\p{{L}}\p{{N}}-])(?P<acronym>{'|'.join(_SORTS)})s?(?![\p{{L}}\p{{N}}-])")


def acronyms_of_materiel(reading: Reading) -> Iterator[Name]:
    """Yield where an article writes materiel by its acronym, in the lines that count."""
    for stretch in reading.stretches:
        for found in _ACRONYM.finditer(reading.words, stretch.begin, stretch.end):
            yield Name(begin=found.start(), end=found.end(), rule="materiel-acronym", confidence=0.85,
                       sort=_SORTS[found["acronym"]], one=found["acronym"])


def with_models(described: Sequence[Name], names: Sequence[Name], words: str) -> Iterator[Name]:
    """Yield descriptions of a nation's materiel with the model that the article gives beside one of the same words.

    It stands between commas, as in “Norwegian jets, U.S. made F-35s, struck”; where two are given none is meant.
    """
    models = sorted((name for name in names if name.rule in _MODELS), key=lambda name: name.begin)
    begins = [model.begin for model in models]
    given: dict[str, set[str]] = {}
    for each in described:
        at = bisect_left(begins, each.end)
        given.setdefault(each.one, set()).update(
            model.one for model in models[at:at + 1] if _is_beside(each, model, words))
    for each in described:
        ones = given[each.one]
        yield msgspec.structs.replace(each, one=next(iter(ones))) if len(ones) == 1 else each


def _is_beside(described: Name, model: Name, words: str) -> bool:
    return described.rule == "materiel-of-nation" and described.end < model.begin and bool(
        _BESIDE.fullmatch(words, described.end, model.begin) and _CLOSED.match(words, model.end))

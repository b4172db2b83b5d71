"""Find the acronyms of weapons, ships and vehicles, which are written as those of organisations are."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from editor.suggest.reading import Reading
from editor.suggest.suggestion import Name, Sort

_SORTS: dict[str, Sort] = {
    "VBIED": "weapon", "SVBIED": "weapon", "IED": "weapon", "RPG": "weapon", "ATGM": "weapon", "ICBM": "weapon",
    "TNT": "weapon", "MANPADS": "weapon", "HIMARS": "weapon", "SAM": "weapon", "UAV": "platform", "UAS": "platform",
    "APC": "platform", "IFV": "platform", "MRAP": "platform", "SUV": "vehicle",
}
_ACRONYM = regex.compile(rf"(?<![\p{{L}}\p{{N}}-])(?P<acronym>{'|'.join(_SORTS)})s?(?![\p{{L}}\p{{N}}-])")


def acronyms_of_materiel(reading: Reading) -> Iterator[Name]:
    """Yield where an article writes materiel by its acronym, in the lines that count."""
    for stretch in reading.stretches:
        for found in _ACRONYM.finditer(reading.words, stretch.begin, stretch.end):
            yield Name(begin=found.start(), end=found.end(), rule="materiel-acronym", confidence=0.85,
                       sort=_SORTS[found["acronym"]], one=found["acronym"])

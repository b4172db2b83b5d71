"""Tell which persons of an article are one, and which are two who share a surname."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence

from editor.model.people import surnames_of
from editor.suggest.names.lexicon import key_of

_CROWD = 60
"""More persons than this with one surname say nothing of each other."""


def owners_of(full: Mapping[str, str]) -> dict[str, set[str]]:
    """Return the persons by what they go by: surnames, and first names with a space behind them.

    `full` has the names of persons as they are written, by their keys.
    """
    owners: dict[str, set[str]] = defaultdict(set)
    for key, said in full.items():
        for part in {*map(key_of, surnames_of(said)), key.split()[-1]}:
            owners[part].add(key)
        owners[f"{key.split()[0]} "].add(key)
    return owners


def longer_names(full: Collection[str], owners: Mapping[str, set[str]]) -> Iterator[tuple[str, str]]:
    """Yield full names with the one longer name that they are without names in the middle."""
    for key in full:
        beside = sorted(owners[key.split()[-1]]) if len(owners[key.split()[-1]]) < _CROWD else ()
        longer = [other for other in beside if other != key and _is_part(key.split(), other.split())]
        if len(longer) == 1:
            yield key, longer[0]


def _is_part(short: Sequence[str], full: Sequence[str]) -> bool:
    """Tell whether a person's name is a longer one with names in the middle left out."""
    rest, initials = iter(full), [word for word in short if len(word) == 1]
    if initials and initials != [word for word in full if len(word) == 1]:
        return False
    return len(short) < len(full) and short[-1] == full[-1] and all(word in rest for word in short)

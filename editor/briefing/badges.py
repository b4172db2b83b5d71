"""List the badges of records, those in a row as a range."""

from __future__ import annotations

import re
from collections.abc import Iterable

_BADGE = re.compile("([A-Z]+)([0-9]+)")
_RANGE = 3
"""Badges in a row from which on they are a range."""


def badges(held: Iterable[str]) -> str:
    """Return badges of one letter in the order of their numbers, such as `E1, E4–E9`."""
    found = [match for each in held if (match := _BADGE.fullmatch(each))]
    runs: list[list[int]] = []
    for number in sorted({int(match[2]) for match in found}):
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return ", ".join(_told(found[0][1], run) for run in runs)


def _told(letter: str, run: list[int]) -> str:
    if len(run) >= _RANGE:
        return f"{letter}{run[0]}–{letter}{run[-1]}"
    return ", ".join(f"{letter}{number}" for number in run)

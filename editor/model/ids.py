"""Spell ids as 26 characters that sort as the numbers they stand for (the ULID scheme)."""

from __future__ import annotations

import re

_CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_PAIRS = tuple(first + second for first in _CROCKFORD for second in _CROCKFORD)
_ID = re.compile(rf"[0-7][{_CROCKFORD}]{{25}}")


def id_of_number(number: int) -> str:
    """Return the id that a number of 128 bits is spelt as."""
    return "".join([_PAIRS[(number >> shift) & 1023] for shift in range(120, -1, -10)])


def number_of_id(key: str) -> int | None:
    """Return the number that an id stands for; None for words that are no such id."""
    if _ID.fullmatch(key) is None:
        return None
    number = 0
    for digit in key:
        number = number << 5 | _CROCKFORD.index(digit)
    return number

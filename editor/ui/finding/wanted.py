"""Say what a person wants found."""

from __future__ import annotations

from typing import NamedTuple


class Wanted(NamedTuple):
    """Words, how alike the places must be, and whether they are looked for in all articles."""

    words: str = ""
    match_case: bool = False
    whole_words: bool = False
    everywhere: bool = False

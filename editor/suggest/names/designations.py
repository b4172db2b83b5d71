"""Tell the types of aircraft, ships and weapons by their letters and numbers: F-16, B-52H, T-90s."""

from __future__ import annotations

import regex

from editor.suggest.names.tokens import Token

_DESIGNATION = regex.compile(
    r"\p{Lu}\p{L}+-\p{N}{1,3}\p{Lu}{0,2}s?|\p{Lu}{1,4}-?\p{N}{1,4}\p{Lu}{0,3}(?:s|['’]s)?|\p{Lu}{1,4}-\p{N}{1,4}\p{L}{0,3}")
_SUMS = regex.compile(
    r"(?:RM|Rs|KSh|KES|USh|TSh|Rp|PHP|Php|NT|HK|USD|EUR|GBP|INR|IDR|MYR|SGD|AUD|CAD|CHF|ZAR|NGN|GHS)\p{N}.*")
"""Sums of money with the letters of their currency."""
_PERIOD = regex.compile(r"(?:FY|CY)\p{N}{2,4}|Q[1-4]|H[12]")


def is_designation(token: Token) -> bool:
    """Tell whether a word is written as a type of materiel, and is neither a disease nor a sum of money."""
    return _DESIGNATION.fullmatch(token.words) is not None and not is_sum(token) and not is_period(token) and any(
        char.isdigit() for char in token.words) and not token.folded.startswith("covid")


def is_sum(token: Token) -> bool:
    """Tell whether a word is a sum of money with the letters of its currency: RM115."""
    return _SUMS.fullmatch(token.words) is not None


def is_period(token: Token) -> bool:
    """Tell whether a word is a year of accounts, or a part of one: FY2024, Q3."""
    return _PERIOD.fullmatch(token.words) is not None

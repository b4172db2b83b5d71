"""The words that the rules of quotes go by, from `suggest/quotes.toml`."""

from __future__ import annotations

from functools import cache

import msgspec

from editor import assets


def any_of(*groups: str) -> str:
    """Return the words of groups as alternatives of a pattern."""
    return "|".join(word for group in groups for word in _groups()[group])


def words_of(*groups: str) -> frozenset[str]:
    """Return the words of groups."""
    return frozenset(word for group in groups for word in _groups()[group])


@cache
def _groups() -> dict[str, list[str]]:
    return msgspec.toml.decode(assets.read_bytes("suggest/quotes.toml"), type=dict[str, list[str]])

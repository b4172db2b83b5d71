"""The words by which English clauses are read, from `suggest/clauses.toml`."""

from __future__ import annotations

from functools import cache

import msgspec

from editor import assets


def words_in(*groups: str) -> frozenset[str]:
    """Return the words of groups, in small letters."""
    return frozenset(word for group in groups for word in _groups()[group])


@cache
def _groups() -> dict[str, list[str]]:
    return msgspec.toml.decode(assets.read_bytes("suggest/clauses.toml"), type=dict[str, list[str]])

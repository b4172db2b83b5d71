"""Compare names: two spellings with one key are the same name."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from editor.model.records import Entity
from editor.model.text import fold


@lru_cache(maxsize=1 << 16)
def name_key(words: str) -> str:
    """Return the form in which names are compared: composed, folded, without soft hyphens, single-spaced."""
    return " ".join(fold(words if words.isascii() else _composed(words)).split())


def without_possessive(words: str) -> str:
    """Return words without the ’s that may end them."""
    return words[:-2] if words.endswith(("'s", "’s")) else words


def _composed(words: str) -> str:
    return "".join(char for char in unicodedata.normalize("NFKC", words) if unicodedata.category(char) != "Cf")


def keys_of(entity: Entity) -> frozenset[str]:
    """Return the keys of the names that stand for the entity; none once it was merged away or rejected."""
    if entity.merged_into or entity.state == "rejected":
        return frozenset()
    return frozenset(key for name in (entity.name, *entity.aliases) if (key := name_key(name)))

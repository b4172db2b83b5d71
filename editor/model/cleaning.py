"""Keep out of records what no file can hold."""

from __future__ import annotations

import unicodedata
from typing import Any, TypeVar

import msgspec

T = TypeVar("T")

_TURNING = frozenset("\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069")
"""Characters that turn the direction of all that follows (UAX 9, explicit formatting)."""

_encode = msgspec.json.Encoder().encode


def clean(value: T) -> T:
    """Return the words, record or tuple with pairs of surrogates joined and lone ones as U+FFFD, however deep.

    A surrogate is half a character: names of files that are not UTF-8 have them, and no UTF-8 can be made of them.
    """
    try:
        _encode(value)
    except UnicodeEncodeError:
        mended: T = _mended(value)
        return mended
    return value


def one_line(words: str) -> str:
    """Return the words on one line, single-spaced, without control characters and those that turn the direction."""
    kept = (char for char in words if char.isspace()
            or (char not in _TURNING and unicodedata.category(char) != "Cc"))
    return " ".join("".join(kept).split())


def _mended(value: Any) -> Any:
    if isinstance(value, str):
        return value.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    if isinstance(value, tuple):
        return tuple(_mended(held) for held in value)
    if isinstance(value, msgspec.Struct):
        return msgspec.structs.replace(value, **{field: _mended(getattr(value, field))
                                                 for field in value.__struct_fields__})
    return value

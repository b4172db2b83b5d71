"""Take back one step in a value that later steps have changed: what they left alone goes back, the rest stays."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import msgspec

Put = tuple[Any, bool]
"""A value, and whether all of it could be put back."""


def put_back(before: Any, after: Any, held: Any) -> Put:
    """Return the held value with what a step took from it put back, and whether that was possible everywhere.

    The step turned `before` into `after`. Records and their parts are compared field by field, rows of parts one by
    one: by their id where they have one, else as a whole.
    """
    if held == after:
        return before, True
    if before == after or held == before:
        return held, True
    if isinstance(before, msgspec.Struct) and type(before) is type(after) is type(held):
        return _put_fields(before, after, held)
    if isinstance(before, tuple) and isinstance(after, tuple) and isinstance(held, tuple):
        return _put_parts(before, after, held)
    return held, False


def _put_fields(before: msgspec.Struct, after: msgspec.Struct, held: msgspec.Struct) -> Put:
    whole, fields = True, {}
    for name in before.__struct_fields__:
        fields[name], complete = put_back(getattr(before, name), getattr(after, name), getattr(held, name))
        whole = whole and complete
    return msgspec.structs.replace(held, **fields), whole


def _put_parts(before: tuple[Any, ...], after: tuple[Any, ...], held: tuple[Any, ...]) -> Put:
    """Put parts back behind the part they stood behind, as far as that one is still there."""
    key = _key_of(before + after + held)
    lefts, parts = {key(part): part for part in after}, {key(part): part for part in held}
    if key is _itself and not set(lefts) <= set(map(key, before)):
        return held, False  # parts without an id were changed: which became which cannot be told
    order, whole = [key(part) for part in held], True
    for place, part in enumerate(before):
        name = key(part)
        if name in lefts and name in parts:
            parts[name], complete = put_back(part, lefts[name], parts[name])
            whole = whole and complete
        elif name not in lefts and name not in parts:
            parts[name] = part
            order.insert(_behind(order, [key(other) for other in before[:place]]), name)
    return tuple(parts[name] for name in order), whole


def _behind(order: list[Any], earlier: list[Any]) -> int:
    return next((order.index(name) + 1 for name in reversed(earlier) if name in order), 0)


def _key_of(parts: tuple[Any, ...]) -> Callable[[Any], Any]:
    """Return what tells parts of a row from one another."""
    return _id_of if all(hasattr(part, "id") for part in parts) else _itself


def _id_of(part: Any) -> Any:
    return part.id


def _itself(part: Any) -> Any:
    return part

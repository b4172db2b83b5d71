"""Fill every field of a record with a value of its own, so that a codec that forgets one is caught."""

from __future__ import annotations

import types
import typing
from collections.abc import Callable
from itertools import count
from typing import Any, Literal, get_args, get_origin

import msgspec

from editor.model.records import Anchor, Stretch

_NAMES = frozenset({"id", "section", "briefing", "sha256"})
"""Fields that name a record: their characters are limited."""

_FIXED = {Stretch: Stretch(3, 8)}


class Filler:
    """Makes records; anchors are the ones it is given, in turn."""

    def __init__(self, anchors: list[Anchor], words: Callable[[], str] = str) -> None:
        """Take the anchors to use, and what draws words to go into every free field."""
        self._anchors = anchors
        self._words = words
        self._numbers = count(1)

    def record(self, kind: type[Any], **fixed: Any) -> Any:
        """Return a record of this class with every field filled, save those fixed."""
        hints = typing.get_type_hints(kind)
        values = {field.name: fixed[field.name] if field.name in fixed else self._value(hints[field.name], field.name)
                  for field in msgspec.structs.fields(kind)}
        return kind(**values)

    def _value(self, hint: Any, name: str) -> Any:
        number = next(self._numbers)
        if hint is Anchor:
            return self._anchors[number % len(self._anchors)]
        if _is_union(hint):
            return self._value(next(part for part in reversed(get_args(hint)) if part is not type(None)), name)
        if get_origin(hint) is Literal:
            return get_args(hint)[-1]
        if get_origin(hint) is tuple:
            parts = [part for part in get_args(hint) if part is not Ellipsis]
            kinds = [kind for part in parts for kind in (get_args(part) if _is_union(part) else (part,))]
            return tuple(self._value(kind, name) for kind in kinds)
        if isinstance(hint, type) and issubclass(hint, msgspec.Struct):
            return _FIXED.get(hint) or self.record(hint)
        free = "" if name in _NAMES else self._words()
        plain = {str: f"{name}-{number}{free}", bool: True, int: number, float: number + 0.5, bytes: b"%d" % number}
        return plain[hint]


def _is_union(hint: Any) -> bool:
    return get_origin(hint) in (typing.Union, types.UnionType)

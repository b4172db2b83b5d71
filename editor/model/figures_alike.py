"""Tell whether two figures may be one and the same number."""

from __future__ import annotations

from editor.model.records import Figure

_AT_MOST = 2
"""So many times as many is another number, where both are only bounded below: “at least 52”, “more than 4,700”."""


def overlap(one: Figure, other: Figure) -> bool:
    """Tell whether two figures may be one: their bounds meet, and what both leave open begins at like numbers."""
    bounds = [bound for bound in (one.min, one.max, other.min, other.max) if bound is not None]
    if not bounds:
        return False
    if one.max is None and other.max is None and max(bounds) > _AT_MOST * min(bounds):
        return False
    least = max((bound for bound in (one.min, other.min) if bound is not None), default=min(bounds))
    most = min((bound for bound in (one.max, other.max) if bound is not None), default=max(bounds))
    return least <= most

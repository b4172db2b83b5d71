"""Know where merges lead: an entity must not, by way of others, be merged into itself."""

from __future__ import annotations

from collections.abc import Callable


def leads_back(entity_id: str, into: Callable[[str], str]) -> bool:
    """Tell whether merges lead from an entity back to it; `into` gives what one is merged into, or blank."""
    seen = {""}
    held = into(entity_id)
    while held not in seen:
        if held == entity_id:
            return True
        seen.add(held)
        held = into(held)
    return False

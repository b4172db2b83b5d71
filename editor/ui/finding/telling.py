"""Say in a line how many places are left where an entity is named."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from editor.ui.concordance.rows import Row
from editor.words import say_number


def left_of(rows: Mapping[str, Sequence[Row]], first: str) -> str:
    """Say how many ticked rows there are in the first article and in others, or nothing where none are."""
    here = sum(row.ticked for row in rows.get(first, ()))
    others = sum(row.ticked for article, held in rows.items() if article != first for row in held)
    if here and others:
        return say_number("{here} more here, {count} in another article", "{here} more here, {count} in other articles",
                          others, here=here)
    if here:
        return say_number("{count} more here", "{count} more here", here)
    return say_number("{count} in another article", "{count} in other articles", others) if others else ""

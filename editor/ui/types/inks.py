"""Name the inks that a type can be given, each with its underline, and say which is free."""

from __future__ import annotations

from collections.abc import Collection

from editor.words import phrase

INKS: dict[str, str] = {
    "teal": phrase("Teal, long dashes"), "lime": phrase("Olive, a dash and two dots"),
    "rose": phrase("Rose, double dashes"), "indigo": phrase("Indigo, thick and thin"),
    "umber": phrase("Brown, long and short"), "steel": phrase("Steel, thick dashes"),
}
"""The inks of the themes that no type of a scheme has by itself. Colour and underline go together."""


def free_ink(taken: Collection[str]) -> str:
    """Return the first ink that no type has; the one that fewest have where all are taken."""
    held = list(taken)
    return min(INKS, key=held.count)

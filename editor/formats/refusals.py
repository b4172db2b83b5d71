"""Refuse files of other programs for reasons that several of their formats share."""

from __future__ import annotations

from editor.model.errors import ImportFailed
from editor.words import phrase, say

PROTECTED = phrase("{name} was not imported: it is protected by a password. Open it in its own program and save a copy "
                   "without one.")


def protected(name: str) -> ImportFailed:
    """Return the refusal of a file that only a password opens."""
    return ImportFailed(say(PROTECTED, name=name))


def damaged(name: str) -> ImportFailed:
    """Return the refusal of a file that is not whole."""
    return ImportFailed(say("{name} was not imported: it is damaged or cut off. Open it in its own program and save it "
                            "anew, or ask for it again.", name=name))

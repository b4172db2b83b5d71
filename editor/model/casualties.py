"""Say which figures count casualties, and what these are called where suggestions are compared with gold."""

from __future__ import annotations

_CALLED = {"killed": "killed", "injured": "injured", "casualties": "killed_or_injured"}


def kind_and_type(outcome: str, *, is_none: bool) -> tuple[str, str]:
    """Return the kind and the type of a figure with this outcome; `is_none` tells that it denies casualties."""
    if is_none:
        return "casualty", "none"
    return ("casualty", _CALLED[outcome]) if outcome in _CALLED else ("figure", outcome)

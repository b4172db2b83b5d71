"""Cut words of a drawing to the room they have."""

from __future__ import annotations

from bisect import bisect_right

from editor.briefing.drawing import Measure

SIZE = 8.0
"""The size that titles and names of a drawing are set in, in points."""


def shortened_to(words: str, most: float, measure: Measure) -> str:
    """Return the words cut at a word to a width in points, set in SIZE, with an ellipsis where they are cut."""
    if measure(words, SIZE, "regular") <= most:
        return words
    fitting = bisect_right(range(1, len(words)), most, key=lambda end: measure(words[:end] + "…", SIZE, "regular"))
    kept = words[:fitting] if words[fitting:fitting + 1].isspace() or " " not in words[:fitting] else (
        words[:fitting].rsplit(" ", 1)[0])
    return kept.rstrip(" ,;:–-") + "…"

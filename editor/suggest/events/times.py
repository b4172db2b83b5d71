"""Tell which times of a sentence are one, and from where to where one reaches that is told by its two ends."""

from __future__ import annotations

from collections.abc import Sequence

import regex

from editor.model.records import Stretch
from editor.suggest.suggestion import Time

_FROM = regex.compile(r"\bfrom\s+(?:the\s+)?$", regex.IGNORECASE)
_TO = regex.compile(r"\s+(?:to|until|till|through|thru)\s+(?:the\s+)?|\s*[-–—]\s*", regex.IGNORECASE)
_LONGEST_FROM = 12  # code points of what stands before the first of two times


def is_one(times: Sequence[Time]) -> bool:
    """Tell whether there is one time, though it may be told twice."""
    return len(times) == 1 or (len(times) > 1 and bool(times[0].from_) and len(
        {(time.from_, time.to) for time in times}) == 1)


def from_first(text: str, times: Sequence[Time], last: Time) -> Stretch:
    """Return where a time stands, in code points, with the one that it reaches from: (1992 to 1994) behind “from”."""
    first = next((time for time in times if time.end <= last.begin and _TO.fullmatch(text, time.end, last.begin)
                  and _FROM.search(text, max(0, time.begin - _LONGEST_FROM), time.begin)), last)
    return Stretch(first.begin, last.end)

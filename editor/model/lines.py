"""Know on which line of an article words stand."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from editor.model.records import Line


def line_at(lines: Sequence[Line], position: int) -> Line | None:
    """Return the line that a code point stands on, or None between and outside lines; they are in order."""
    at = bisect_right(lines, position, key=lambda line: line.begin) - 1
    return lines[at] if at >= 0 and position < lines[at].end else None


def is_set_aside(lines: Sequence[Line], position: int) -> bool:
    """Tell whether a code point stands on a line that is set aside."""
    line = line_at(lines, position)
    return line is not None and line.set_aside

"""Draw how events stand on a timeline: each standing has a shape of its own, so that no colour is needed to tell."""

from __future__ import annotations

from editor.briefing.drawing import Area, Box, Disc, Ink, Lettering, Line, Shape
from editor.briefing.timeline import Standing

RADIUS = 3.6
BAR = 6.0
CROWD = 6.4
TAIL = 8.0
"""How long the arrow is that leads on from a stretch, in points."""
_SIZES = (6.8, 6.8, 5.6, 4.3)
"""The size of a number by how many digits it has."""
_DASH = (2.0, 1.6)


def point(standing: Standing, x: float, y: float, *, is_chosen: bool = False) -> tuple[Shape, ...]:
    """Return the sign of an event of a known day, about a point."""
    ink: Ink = "emphasis" if is_chosen else "mark"
    size = RADIUS * 1.35 if is_chosen else RADIUS
    match standing:
        case "told":
            return (Disc(x, y, size, fill=ink, outline="paper", width=0.8),)
        case "disputed":
            whole = ((x, y - size - 0.6), (x + size + 0.6, y), (x, y + size + 0.6), (x - size - 0.6, y))
            return (Area(whole, fill="paper", outline=ink, width=1.3), Area((whole[0], whole[2], whole[3]), fill=ink))
        case "planned":
            return (Disc(x, y, size, fill="paper", outline=ink, width=1.3),)
        case "threatened":
            return (Area(((x, y - size - 0.6), (x + size + 0.4, y + size - 0.6), (x - size - 0.4, y + size - 0.6)),
                         fill="paper", outline=ink, width=1.3),)
        case "denied":
            arm = size * 0.68
            return (Disc(x, y, size, fill="paper", outline=ink, width=1.3),
                    Line(((x - arm, y - arm), (x + arm, y + arm)), ink, 1.1),
                    Line(((x - arm, y + arm), (x + arm, y - arm)), ink, 1.1))


def stretch(standing: Standing, left: float, right: float, y: float, *, is_chosen: bool = False,
            may_be_earlier: bool = False, may_be_later: bool = False) -> tuple[Shape, ...]:
    """Return the sign of an event that happened some time between two places, in the middle about y.

    An arrow leads on where it may have been earlier, or later.
    """
    ink: Ink = "emphasis" if is_chosen else "mark"
    tails = (*(_tail(left, y, -1, ink) if may_be_earlier else ()), *(_tail(right, y, 1, ink) if may_be_later else ()))
    top, wide = y - BAR / 2, max(right - left, BAR)
    if standing == "told":
        return (*tails, Box(left, top, wide, BAR, BAR / 2, fill=ink))
    dash = () if standing == "disputed" else _DASH
    frame = Box(left, top, wide, BAR, BAR / 2, fill="paper", outline=ink, stroke=1.1, dash=dash)
    middle = left + wide / 2
    return (*tails, frame, *(point(standing, middle, y, is_chosen=is_chosen) if standing != "planned" else ()))


def _tail(x: float, y: float, way: int, ink: Ink) -> tuple[Shape, ...]:
    """Return the arrow that leads on from the end of a stretch, to the left for -1 and to the right for 1."""
    tip = x + way * TAIL
    back = tip - way * 2.6
    return (Line(((x, y), (tip, y)), ink, 1.0), Line(((back, y - 2.4), (tip, y), (back, y + 2.4)), ink, 1.0))


def crowd(x: float, y: float, many: int, *, is_chosen: bool = False) -> tuple[Shape, ...]:
    """Return the sign of several events of one place on the axis: how many they are."""
    size = _SIZES[min(len(str(many)), len(_SIZES)) - 1]
    return (Disc(x, y, CROWD, fill="emphasis" if is_chosen else "mark", outline="paper", width=0.8),
            Lettering(x, y + size * 0.35, str(many), size, "paper", "middle", "bold"))

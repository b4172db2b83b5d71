"""Draw how events stand on a timeline: each standing has a shape of its own, so that no colour is needed to tell."""

from __future__ import annotations

from editor.briefing.drawing import Area, Box, Disc, Ink, Lettering, Line, Shape
from editor.briefing.timeline import Standing

RADIUS = 3.6
BAR = 6.0
CROWD = 6.4
_MOST_TOLD = 100
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


def stretch(standing: Standing, left: float, right: float, y: float, *, is_chosen: bool = False) -> tuple[Shape, ...]:
    """Return the sign of an event that happened some time between two places, in the middle about y."""
    ink: Ink = "emphasis" if is_chosen else "mark"
    top, wide = y - BAR / 2, max(right - left, BAR)
    if standing == "told":
        return (Box(left, top, wide, BAR, BAR / 2, fill=ink),)
    dash = () if standing == "disputed" else _DASH
    frame = Box(left, top, wide, BAR, BAR / 2, fill="paper", outline=ink, stroke=1.1, dash=dash)
    middle = left + wide / 2
    return (frame, *(point(standing, middle, y, is_chosen=is_chosen) if standing != "planned" else ()))


def crowd(x: float, y: float, many: int, *, is_chosen: bool = False) -> tuple[Shape, ...]:
    """Return the sign of several events of one place on the axis: how many they are."""
    return (Disc(x, y, CROWD, fill="emphasis" if is_chosen else "mark", outline="paper", width=0.8),
            Lettering(x, y + 2.4, str(many) if many < _MOST_TOLD else "+", 6.8, "paper", "middle", "bold"))

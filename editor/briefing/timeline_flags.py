"""Set the titles of a timeline above its marks, like flags on poles: none covers another or is crossed by a pole."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from msgspec.structs import replace

from editor.briefing.drawing import Lettering, Line, Measure, Shape
from editor.briefing.part import Part
from editor.briefing.shortening import SIZE, shortened_to

LANE = 13.0
"""How high a row of titles is, in points."""
EDGE = 4.0
"""Points between words and the edge of the sheet."""
_WIDTHS = ((150.0, 90.0), (90.0,), ())
"""How wide titles may be: where not all marks have flags with them, they are cut shorter, then give way to badges.

The badges of a crowd are as wide as may be: there is nothing shorter that names it."""
_BETWEEN, _BESIDE, _CLEAR = 5.0, 3.0, 2.0
_FURTHEST = _WIDTHS[0][0] + 2 * _BETWEEN + _BESIDE


class Mark(Part, frozen=True, gc=False):
    """What is to have a flag: the events of a mark, what they are called, and in short; y counts from the axis."""

    events: tuple[str, ...]
    title: str
    badge: str
    x: float
    y: float


class Flag(Part, frozen=True, gc=False):
    """Words beside the upper end of a pole, from `left` to `right`, in a lane, the lowest 0."""

    mark: Mark
    words: str
    left: float
    right: float
    lane: int = 0

    @property
    def names_all(self) -> bool:
        """Tell whether each event of the mark is named: the one that it is, or all badges of a crowd."""
        return len(self.mark.events) == 1 or self.words == self.mark.title


def flags_of(marks: Sequence[Mark], width: float, least: float, measure: Measure, lanes: int) -> list[Flag]:
    """Return flags for the marks as far as there is room between `least` and `width`, in points.

    Each has as much of its title as leaves all others room; where there is none for words it is the badge, or nothing.
    """
    ordered = sorted(marks, key=lambda mark: (-mark.x, -mark.y))
    best: list[Flag] = []
    for widths in _WIDTHS:
        held = _set(ordered, widths, width, least, measure, lanes)
        if not best or _named(held) > _named(best):
            best = held
        if len(held) == len(marks):
            break
    return best


def _named(flags: Iterable[Flag]) -> int:
    """Return how many events are named by flags."""
    return sum(len(flag.mark.events) for flag in flags if flag.names_all)


def _set(marks: Sequence[Mark], widths: Sequence[float], width: float, least: float, measure: Measure,
         lanes: int) -> list[Flag]:
    """Return flags for marks from right to left, each as wide as it can be of the widths that titles may have."""
    held: list[Flag] = []
    for mark in marks:
        badge = _in_free_lane(_flag(mark, mark.badge, width, least, measure), held, lanes)
        if badge is None:
            continue
        longer = (_in_free_lane(_flag(mark, shortened_to(mark.title, most, measure), width, least, measure), held,
                                lanes) for most in (widths if len(mark.events) == 1 else _WIDTHS[0]))
        held.append(next((flag for flag in longer if flag is not None), badge))
    return held


def lanes_of(flags: Sequence[Flag]) -> int:
    """Return how many lanes are used."""
    return max((flag.lane for flag in flags), default=-1) + 1


def top_of(flag: Flag, lanes: int) -> float:
    """Return where a flag has its upper edge on a sheet whose first lane of so many is at the top."""
    return EDGE + (lanes - 1 - flag.lane) * LANE


def poles(flags: Sequence[Flag], base: float) -> Iterator[Shape]:
    """Yield the poles from the flags down to their marks over an axis at `base`."""
    lanes = lanes_of(flags)
    for flag in flags:
        yield Line(((flag.mark.x, top_of(flag, lanes) + _CLEAR), (flag.mark.x, base + flag.mark.y)), "secondary", 0.5)


def letters(flags: Sequence[Flag]) -> Iterator[Shape]:
    """Yield the words of the flags."""
    lanes = lanes_of(flags)
    for flag in flags:
        yield Lettering(flag.left, top_of(flag, lanes) + SIZE, flag.words, SIZE)


def _flag(mark: Mark, words: str, width: float, least: float, measure: Measure) -> Flag:
    """Return words to the right of the pole, or to its left where the sheet ends."""
    wide = measure(words, SIZE, "regular")
    left = mark.x + _BESIDE
    if left + wide > width - EDGE:
        left = max(mark.x - _BESIDE - wide, least)
    return Flag(mark, words, left, left + wide)


def _in_free_lane(flag: Flag, held: Sequence[Flag], lanes: int) -> Flag | None:
    near = []
    for other in reversed(held):  # they stand from right to left
        if other.mark.x > max(flag.right, flag.mark.x) + _FURTHEST:
            break
        near.append(other)
    lane = next((lane for lane in range(lanes) if not any(_clash(flag, lane, other) for other in near)), None)
    return replace(flag, lane=lane) if lane is not None else None


def _clash(flag: Flag, lane: int, other: Flag) -> bool:
    """Tell whether two flags cover each other, or the pole of the higher one crosses the lower one."""
    if lane == other.lane:
        return flag.left < other.right + _BETWEEN and other.left < flag.right + _BETWEEN
    lower, higher = (flag, other) if lane < other.lane else (other, flag)
    return lower.left - _CLEAR <= higher.mark.x <= lower.right + _CLEAR

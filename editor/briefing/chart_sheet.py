"""Draw a link chart on a sheet: nodes with their signs and names, lines with what links them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import product
from math import hypot

from editor.briefing.chart import SORTS, Chart, Link, Node, Sort
from editor.briefing.chart_seats import Seat, Seating, seated
from editor.briefing.chart_signs import RADIUS, sign
from editor.briefing.drawing import Area, Box, Drawing, Ink, Lettering, Line, Measure, Point, Shape
from editor.briefing.part import Part
from editor.briefing.shortening import SIZE, shortened_to
from editor.briefing.unconfirmed import STAR, star_told
from editor.words import say

HEIGHT = 19.0
_LONGEST, _SMALL = 118.0, 6.8
_SIGN = 2 * RADIUS + 7
_SPELLED = (112.0, 76.0, 48.0)
"""Widths in points, at SIZE, that words of a line are cut to until they have room."""
_APART, _ARROW = 5.0, 5.5
_HALF = 4.0
_SQUARE = 32.0
_DASHES: dict[Sort, tuple[float, ...]] = {"relation": (), "event": (), "unrealised": (4.0, 2.6), "quote": (1.2, 2.2)}
_WIDTHS: dict[Sort, float] = {"relation": 1.5, "event": 0.8, "unrealised": 0.8, "quote": 1.1}
_SHARES = (0.5, 0.4, 0.6, 0.3, 0.7, 0.22, 0.78)
LEGEND, _STARRED, _SAMPLE = 18.0, 12.0, 22.0


class ChartSheet(Part, frozen=True, gc=False):
    """A chart as drawn, and where its nodes sit."""

    drawing: Drawing
    seating: Seating

    def seat(self, node: str) -> Seat | None:
        """Return where a node sits, or None for one that is not on the sheet."""
        return next((seat for seat in self.seating.seats if seat.node == node), None)

    def node_at(self, x: float, y: float) -> str:
        """Return the node at a place, or blank."""
        return next((seat.node for seat in self.seating.seats if seat.holds(x, y)), "")


def sheet_of(chart: Chart, places: Mapping[str, Point], width: float, height: float, measure: Measure, *,
             kept: Iterable[str] = (), chosen: str = "", legend: bool = False) -> ChartSheet:
    """Return the chart drawn on a sheet of at least this width and height, in points.

    With a chosen node it and its neighbours stand out, and all else is faint. Nodes without a place are left out. A
    chart with a legend is for readers without the records: its lines say titles of events in place of badges.
    """
    nodes = [node for node in chart.nodes if node.id in places]
    names = {node.id: shortened_to(node.name, _LONGEST, measure) for node in nodes}
    sizes = {node.id: (_SIGN + measure(names[node.id], SIZE, "medium") + 7, HEIGHT) for node in nodes}
    foot = LEGEND + _STARRED * any(tie.is_suggested for tie in chart.ties) if legend else 0.0
    seating = seated({node.id: places[node.id] for node in nodes}, sizes, width, height - foot, kept)
    near = {chosen, *chart.neighbours(chosen)} if chosen in names else set(names)
    seats = {seat.node: seat for seat in seating.seats}
    links = [link for link in chart.links() if link.one in seats and link.other in seats]
    links.sort(key=lambda link: _is_near(link, chosen, names))  # what stands out is painted last
    said = {link: _spelled(link, measure) if legend else (link.words,) for link in links}
    shapes = [*_lines(said, seats, chosen if chosen in names else "", measure)]
    for node in sorted(nodes, key=lambda node: node.id in near):
        shapes += _node(node, names[node.id], seats[node.id], is_faint=node.id not in near,
                        is_chosen=node.id == chosen)
    if legend:
        shapes += _legend(links, seating.height, measure)
    return ChartSheet(Drawing(seating.width, seating.height + foot, tuple(shapes)), seating)


def _is_near(link: Link, chosen: str, names: Mapping[str, str]) -> bool:
    return chosen not in names or chosen in (link.one, link.other)


def _node(node: Node, name: str, seat: Seat, *, is_faint: bool, is_chosen: bool) -> Iterable[Shape]:
    ink: Ink = "hairline" if is_faint else "emphasis" if is_chosen else "axis"
    yield Box(seat.left, seat.top, seat.width, seat.height, seat.height / 2, fill="paper", outline=ink,
              stroke=1.6 if is_chosen else 0.8)
    yield from sign(node.nature, node.letter, seat.left + RADIUS + 3.2, seat.y, "axis" if is_faint else node.look)
    yield Lettering(seat.left + _SIGN, seat.y + SIZE * 0.36, name, SIZE, "axis" if is_faint else "text",
                    weight="bold" if is_chosen else "medium")


def _lines(said: Mapping[Link, Sequence[str]], seats: Mapping[str, Seat], chosen: str,
           measure: Measure) -> Iterable[Shape]:
    """Yield the lines, those of one pair beside each other, and after all lines what they say where there is room.

    Of what a line may say, the first that covers no node, no point of an arrow and no other words is taken.
    """
    ends_of = _ends_of(tuple(said), seats)
    taken = _Taken()
    for seat in seats.values():
        taken.add(_Room(seat.left, seat.top, seat.left + seat.width, seat.top + seat.height))
    for link, (tail, tip) in ends_of.items():
        for node, (x, y) in ((link.one, tail), (link.other, tip)):
            if link.leads_to(node):
                taken.add(_Room(x - _ARROW / 2, y - _ARROW / 2, x + _ARROW / 2, y + _ARROW / 2))
    words: list[Shape] = []
    for link, ends in ends_of.items():
        is_faint = bool(chosen) and chosen not in (link.one, link.other)
        yield from _line(link, ends, is_faint=is_faint, is_chosen=bool(chosen) and not is_faint)
        if not is_faint and (label := _label_of(link, said[link], ends, taken, measure)) is not None:
            words.append(label)
    yield from words


def _ends_of(links: Sequence[Link], seats: Mapping[str, Seat]) -> dict[Link, tuple[Point, Point]]:
    """Return where the lines begin and end, the last first: those stand out, and say first what they are."""
    beside: dict[frozenset[str], int] = {}
    many = Counter(frozenset((link.one, link.other)) for link in links)
    found = {}
    for link in reversed(links):
        pair = frozenset((link.one, link.other))
        place = beside[pair] = beside.get(pair, -1) + 1
        aside = (place - (many[pair] - 1) / 2) * _APART
        ends = _ends(seats[min(pair)], seats[max(pair)], aside)
        found[link] = ends if link.one == min(pair) else (ends[1], ends[0])
    return found


def _spelled(link: Link, measure: Measure) -> tuple[str, ...]:
    """Return what a line may say in words, the longest first."""
    return tuple(dict.fromkeys(shortened_to(link.spelled, most, measure) for most in _SPELLED))


def _line(link: Link, ends: tuple[Point, Point], *, is_faint: bool, is_chosen: bool) -> Iterable[Shape]:
    ink: Ink = "hairline" if is_faint else "text" if is_chosen else "axis"
    yield Line(ends, ink, _WIDTHS[link.sort], _DASHES[link.sort])
    for node, tip, tail in ((link.other, ends[1], ends[0]), (link.one, ends[0], ends[1])):
        if link.leads_to(node):
            yield _arrow(tip, tail, ink)


def _ends(one: Seat, other: Seat, aside: float) -> tuple[Point, Point]:
    """Return where a line begins and ends: at the edges of two seats, so many points beside the middle."""
    across, down = other.x - one.x, other.y - one.y
    length = hypot(across, down) or 1.0
    right, under = -down / length * aside, across / length * aside
    return (_edge(one, across, down, right, under), _edge(other, -across, -down, right, under))


def _edge(seat: Seat, across: float, down: float, right: float, under: float) -> Point:
    """Return where a line from the middle of a seat, moved aside, leaves it."""
    wide, high = seat.width / 2 + 1, seat.height / 2 + 1
    shares = [(wide - right * (1 if across > 0 else -1)) / abs(across)] if across else []
    shares += [(high - under * (1 if down > 0 else -1)) / abs(down)] if down else []
    share = min(min(shares, default=0.0), 0.5)
    return (seat.x + right + across * share, seat.y + under + down * share)


def _arrow(tip: Point, tail: Point, ink: Ink) -> Area:
    across, down = tip[0] - tail[0], tip[1] - tail[1]
    length = hypot(across, down) or 1.0
    right, under = across / length * _ARROW, down / length * _ARROW
    x, y, aside, below = tip[0] - right, tip[1] - under, under * 0.45, right * 0.45
    return Area((tip, (x - aside, y + below), (x + aside, y - below)), fill=ink)


class _Room(Part, frozen=True, gc=False):
    """A rectangle that is taken."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: _Room) -> bool:
        return (self.left < other.right and other.left < self.right
                and self.top < other.bottom and other.top < self.bottom)


class _Taken:
    """The rectangles that are taken, kept by the squares of the sheet that they lie in."""

    def __init__(self) -> None:
        self._held: defaultdict[tuple[int, int], list[_Room]] = defaultdict(list)

    def add(self, room: _Room) -> None:
        for square in self._squares(room):
            self._held[square].append(room)

    def is_free(self, room: _Room) -> bool:
        return not any(room.meets(other) for square in self._squares(room) for other in self._held.get(square, ()))

    def _squares(self, room: _Room) -> Iterable[tuple[int, int]]:
        return product(range(int(room.left // _SQUARE), int(room.right // _SQUARE) + 1),
                       range(int(room.top // _SQUARE), int(room.bottom // _SQUARE) + 1))


def _label_of(link: Link, said: Sequence[str], ends: tuple[Point, Point], taken: _Taken,
              measure: Measure) -> Lettering | None:
    """Return what a line says where there is room for it, else its star alone if it has one."""
    tried = (*said, STAR) if link.is_suggested else said
    return next((label for each in tried if (label := _label(each, ends, taken, measure)) is not None), None)


def _label(words: str, ends: tuple[Point, Point], taken: _Taken, measure: Measure) -> Lettering | None:
    """Return words on a line where they cover nothing, which is taken then; None where there is no such place."""
    (left, top), (right, bottom) = ends
    half = measure(words, _SMALL, "regular") / 2
    if not words or hypot(right - left, bottom - top) < _ARROW * 2:
        return None
    for share in _SHARES:
        x, y = left + (right - left) * share, top + (bottom - top) * share
        room = _Room(x - half - 1, y - _HALF, x + half + 1, y + _HALF)
        if taken.is_free(room):
            taken.add(room)
            return Lettering(x, y + _SMALL * 0.36, words, _SMALL, "secondary", "middle", halo=True)
    return None


def _legend(links: Sequence[Link], top: float, measure: Measure) -> Iterable[Shape]:
    """Yield what each sort of line means, for the sorts that are used, and what a star means."""
    x, y = 8.0, top + 9
    used = {link.sort for link in links}
    for sort, words in SORTS.items():
        if sort in used:
            yield Line(((x, y - 2.6), (x + _SAMPLE, y - 2.6)), "axis", _WIDTHS[sort], _DASHES[sort])
            yield Lettering(x + _SAMPLE + 5, y, say(words), 7.5, "secondary")
            x += _SAMPLE + 5 + measure(say(words), 7.5, "regular") + 16
    if any(link.is_suggested for link in links):
        yield Lettering(8.0, y + _STARRED, star_told(), 7.5, "secondary")

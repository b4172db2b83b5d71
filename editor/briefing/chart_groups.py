"""Part the nodes of a chart into groups that nothing links, and set the groups beside each other."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from math import sqrt

from editor.briefing.drawing import Point

_APART = 1.0
"""Lengths of an ideal link between groups."""


def grouped(nodes: Sequence[str], links: Iterable[tuple[str, str]]) -> list[tuple[str, ...]]:
    """Return the nodes in groups of those that are linked, directly or over others; the largest group first."""
    head = {node: node for node in nodes}

    def head_of(node: str) -> str:
        while head[node] != node:
            node = head[node]
        return node

    for one, other in links:
        if one in head and other in head:
            head[head_of(one)] = head_of(other)
    groups: dict[str, list[str]] = {}
    for node in nodes:
        groups.setdefault(head_of(node), []).append(node)
    return sorted(map(tuple, groups.values()), key=len, reverse=True)


def side_by_side(groups: Sequence[Mapping[str, Point]]) -> dict[str, Point]:
    """Return the nodes of all groups in rows no longer than they are high, and about the middle of all."""
    sizes = [_extent(group.values()) for group in groups]
    longest = max(max((wide for wide, _ in sizes), default=0.0),
                  sqrt(sum((wide + _APART) * (high + _APART) for wide, high in sizes)))
    places: dict[str, Point] = {}
    x = y = row = 0.0
    for group, (wide, high) in zip(groups, sizes, strict=True):
        if x and x + wide > longest:
            x, y, row = 0.0, y + row + _APART, 0.0
        left, top = min(at[0] for at in group.values()), min(at[1] for at in group.values())
        places |= {node: (x + at[0] - left, y + at[1] - top) for node, at in group.items()}
        x, row = x + wide + _APART, max(row, high)
    return _centred(places)


def _extent(points: Iterable[Point]) -> Point:
    across, down = zip(*points, strict=True)
    return max(across) - min(across), max(down) - min(down)


def _centred(places: dict[str, Point]) -> dict[str, Point]:
    if not places:
        return places
    x, y = ((min(each) + max(each)) / 2 for each in zip(*places.values(), strict=True))
    return {node: (at[0] - x, at[1] - y) for node, at in places.items()}

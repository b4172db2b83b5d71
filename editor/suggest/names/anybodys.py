"""Know the bodies that each state has for itself, such as a ministry of defence: `resources/suggest/bodies.toml`."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

import msgspec

from editor import assets
from editor.model.names import name_key

_LEFT_OUT = str.maketrans({"'": "", "’": "", ".": "", "-": " ", "‐": " ", "‑": " "})


class _Words(NamedTuple):
    alone: frozenset[str]
    heads: frozenset[str]
    all: frozenset[str]
    single: frozenset[str]
    in_the_field: frozenset[str]


def is_anybodys(name: str) -> bool:
    """Tell whether a name is that of a body which each state has for itself, and says not whose it is."""
    known, key = _words(), name_key(name).translate(_LEFT_OUT).removeprefix("the ")
    words = key.split()
    return key not in known.single and known.all.issuperset(words) and any(
        word in known.alone or word in known.heads for word in words)


def is_plain(name: str) -> bool:
    """Tell whether a name that may be anybody's tells what body it is: an army, a supreme court; not just a court."""
    return " " in name or name_key(name) in _words().alone


def stays_at_its_seat(name: str) -> bool:
    """Tell whether a body is where its state has its seat, unlike an army."""
    return _words().in_the_field.isdisjoint(name_key(name).split())


@cache
def _words() -> _Words:
    held: dict[str, str] = msgspec.toml.decode(assets.read_bytes("suggest/bodies.toml"))
    alone, heads, others = (frozenset(held[group].split()) for group in ("alone", "heads", "qualifiers"))
    single = frozenset(line.strip() for line in held["single"].split("\n"))
    return _Words(alone, heads, alone | heads | others | frozenset(held["small"].split()), single,
                  frozenset(held["in_the_field"].split()))

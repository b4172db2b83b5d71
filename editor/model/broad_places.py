"""Tell a place so large that two events of a day in it need not be one: a country, a sea."""

from __future__ import annotations

import tomllib
from functools import cache

from editor import assets
from editor.model.names import name_key
from editor.model.records import Entity

_KINDS = frozenset(("country", "region", "province", "sea", "desert", "mountains", "river", "strait"))


def is_broad(place: Entity) -> bool:
    """Tell whether a place is a country by its name, or of a kind that is as large."""
    return place.kind in _KINDS or name_key(place.name) in _countries()


@cache
def _countries() -> frozenset[str]:
    held = tomllib.loads(assets.read_bytes("suggest/nations.toml").decode())["countries"]
    named = (line.partition(":")[0].split("|") for line in held.splitlines())
    return frozenset(name_key(name) for names in named for name in names if name.strip())

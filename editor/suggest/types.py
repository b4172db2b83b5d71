"""Call what is suggested by the types of a project's scheme."""

from __future__ import annotations

from functools import cache

import msgspec

from editor import assets
from editor.model.scheme import Scheme
from editor.suggest.suggestion import Name


def type_in(scheme: Scheme, sort: str) -> tuple[str, str] | None:
    """Return the entity type and the kind, blank for none, that a scheme has for a sort; None where it has none.

    A scheme that is not listed takes the first of its types whose nature has the name of the sort.
    """
    listed = _types().get(scheme.name)
    if listed is not None:
        held = listed.get(sort)
        return (held[0], held[1] if len(held) > 1 else "") if held else None
    found = next((each.name for each in scheme.entity_types if each.nature == sort), None)
    return (found, "") if found else None


def type_of(scheme: Scheme, name: Name) -> tuple[str, str] | None:
    """Return the entity type of a name and the kind, blank for none; None where the scheme has no type for it."""
    return (name.type, "") if name.type else type_in(scheme, name.sort)


@cache
def _types() -> dict[str, dict[str, list[str]]]:
    return msgspec.toml.decode(assets.read_bytes("suggest/types.toml"), type=dict[str, dict[str, list[str]]])

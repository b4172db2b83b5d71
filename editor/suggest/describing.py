"""Tell words that only describe, as “Arab envoys” do, from a body that goes by such words."""

from __future__ import annotations

from editor.suggest.suggestion import Name

_PLACES_AND_PAPERS = frozenset(("area-of-operations", "facility", "held-place", "paper"))
_GROUP = "group-after-name"
_OF_PLACE = ("group-of-place", "residents-of-place")
_RULERS = ("army", "government", "governments", "parliament")
_BODIES = frozenset((
    "forces", "authorities", "governments", "services", "guards", "marines", "armies", "militaries", "militias",
    "unions", "firms", "companies"))
"""Plurals that a body goes by: Velmoran forces."""
_PEOPLE = ("people", "men", "women", "children")


def is_only_described(name: Name, words: str) -> bool:
    """Tell whether a name only describes: people by their nation or place, a place or paper by another name."""
    if name.rule in _PLACES_AND_PAPERS:
        return True
    if name.rule in _OF_PLACE:
        return words.split()[0].casefold() not in _RULERS
    last = words.split()[-1].casefold()
    return name.is_description and name.rule == _GROUP and last not in _BODIES and (
        last.endswith("s") or last.endswith(_PEOPLE))

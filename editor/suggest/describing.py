"""Tell words that only describe people by their nation, “Arab envoys”, from a body that goes by such words."""

from __future__ import annotations

from editor.suggest.suggestion import Name

_GROUP = "group-after-name"
_BODIES = frozenset((
    "forces", "authorities", "governments", "services", "guards", "marines", "armies", "militaries", "militias",
    "unions", "firms", "companies"))
"""Plurals that a body goes by: Velmoran forces."""
_PEOPLE = ("people", "men", "women", "children")


def is_only_people(name: Name, words: str) -> bool:
    """Tell whether a name is but a plural of people whom a nation describes, which is no name of anybody."""
    last = words.split()[-1].casefold()
    return name.is_description and name.rule == _GROUP and last not in _BODIES and (
        last.endswith("s") or last.endswith(_PEOPLE))

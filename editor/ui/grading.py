"""Say what the grades of the Admiralty code mean, in the lists that they are chosen from."""

from __future__ import annotations

from collections.abc import Mapping

from editor.briefing.names import capitalised
from editor.words import say


def offered(scale: Mapping[str, str]) -> list[tuple[str, str]]:
    """Return the grades of a scale, each with itself and what it means, such as “2  Probably true”."""
    return [(grade, f"{grade}  {capitalised(say(meaning))}") for grade, meaning in scale.items()]

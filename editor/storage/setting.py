"""How a setting is shown to a person."""

from __future__ import annotations

from typing import Any, Literal

import msgspec

Kind = Literal["choice", "switch", "words", "number", "language", "pipeline", "address", "model", "keys"]


class Setting(msgspec.Struct, frozen=True, kw_only=True):
    """How a setting is shown to a person: under which group, named how, with what to choose from or between.

    Label, explanation, unit and the words of the choices are said where they are shown.
    """

    name: str = ""
    kind: Kind
    group: str
    label: str
    explanation: str = ""
    choices: tuple[tuple[str, str], ...] = ()
    least: float = 0
    most: float = 0
    step: float = 1
    unit: str = ""


def shown(kind: Kind, group: str, label: str, explanation: str = "", **others: Any) -> msgspec.Meta:
    """Return the description of a field that a person sets."""
    return msgspec.Meta(extra={"setting": Setting(kind=kind, group=group, label=label, explanation=explanation,
                                                  **others)})

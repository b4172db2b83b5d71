"""What the label of a pipeline or a model says a name is: those of OntoNotes, CoNLL and the schemes; no others."""

from __future__ import annotations

from functools import cache

import msgspec

from editor import assets
from editor.suggest.suggestion import Sort


def sort_of(label: str) -> Sort | None:
    """Return the sort of name that a label stands for, None for one that is unknown, or no name: dates, numbers."""
    return _labels().get(label.casefold().replace("_", " "))


@cache
def _labels() -> dict[str, Sort]:
    listed = msgspec.toml.decode(assets.read_bytes("suggest/labels.toml"), type=dict[Sort, list[str]])
    return {label.casefold(): sort for sort, labels in listed.items() for label in labels}

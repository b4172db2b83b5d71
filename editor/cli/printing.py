"""Print for people and for machines, and say by a number how a command ended."""

from __future__ import annotations

import sys
from collections.abc import Sequence

import msgspec

from editor.words import say_number

DONE, FINDINGS, BAD = 0, 1, 2
_FEW = 20
"""How many gaps are named one by one for a person to read."""


def print_json(value: object) -> None:
    """Print a value for a machine."""
    sys.stdout.write(msgspec.json.format(msgspec.json.encode(value), indent=1).decode() + "\n")


def complain(sentence: str) -> None:
    """Print a sentence on standard error."""
    print(sentence, file=sys.stderr)


def tell_marked(gaps: Sequence[str]) -> None:
    """Print the first gaps that are marked in a file on standard error, and how many more there are."""
    for sentence in gaps[:_FEW]:
        complain(f"  {sentence}")
    if (more := len(gaps) - _FEW) > 0:
        complain("  " + say_number("and {count} more; --json lists all", "and {count} more; --json lists all", more))

"""Print for people and for machines, and say by a number how a command ended."""

from __future__ import annotations

import sys

import msgspec

DONE, FINDINGS, BAD = 0, 1, 2


def print_json(value: object) -> None:
    """Print a value for a machine."""
    sys.stdout.write(msgspec.json.format(msgspec.json.encode(value), indent=1).decode() + "\n")


def complain(sentence: str) -> None:
    """Print a sentence on standard error."""
    print(sentence, file=sys.stderr)

"""Tell what of a file was not taken in: each part by itself, up to a number that somebody would read."""

from __future__ import annotations

from editor.words import say_number

MOST = 50
"""So many parts are told of one by one."""


class Problems:
    """Sentences about parts of a file that were left out; beyond the first fifty they are only counted."""

    def __init__(self) -> None:
        self._told: list[str] = []
        self._more = 0

    def add(self, sentence: str) -> None:
        """Tell of one more."""
        if len(self._told) < MOST:
            self._told.append(sentence)
        else:
            self._more += 1

    def sentences(self) -> tuple[str, ...]:
        """Return what is told."""
        if not self._more:
            return tuple(self._told)
        return (*self._told, say_number("{count} more part of the file was left out in the same way.",
                                        "{count} more parts of the file were left out in the same way.", self._more))

"""Put words together that the ends of lines cut, and keep the hyphens that are theirs."""

from __future__ import annotations

from collections.abc import Iterable

import regex

from editor.importers.pdf.glyphs import HYPHEN
from editor.model.text import fold

_LONGEST = 80  # code points of a word that is looked at
_LAST_WORD, _FIRST_WORD = regex.compile(r"[\p{L}\p{M}'’]+$"), regex.compile(r"[\p{L}\p{M}'’]+")
_HYPHENED = regex.compile(r"[\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)+")


class Hyphens:
    """The words with hyphens that stand whole in some line; `guessed` are the words put together without such a proof,
    as they stand in the text now.

    A PDF does not say whether a hyphen at the end of a line is part of the word.
    """

    def __init__(self, lines: Iterable[str]) -> None:
        held = list(lines)
        self._known = frozenset(fold(word) for line in held for word in _HYPHENED.findall(line))
        self._whole = frozenset(fold(word) for line in held for word in _FIRST_WORD.findall(line))
        self.guessed: list[str] = []

    def joined(self, lines: Iterable[str]) -> str:
        """Return lines as one paragraph."""
        parts: list[str] = []
        for line in lines:
            if parts and parts[-1].endswith(("-", HYPHEN)) and not parts[-1][:-1].endswith(" "):
                parts[-1] = parts[-1][:-1] + ("-" if self._is_kept(parts[-1][-_LONGEST:-1], line) else "")
            elif parts:
                parts.append(" ")
            parts.append(line)
        words = "".join(parts)
        return (words[:-1] + "-" if words.endswith(HYPHEN) else words).replace(HYPHEN, "")

    def _is_kept(self, above: str, below: str) -> bool:
        """Tell whether the hyphen between two lines belongs to the word."""
        last, first = _LAST_WORD.search(above), _FIRST_WORD.match(below)
        if last is None or first is None or not first[0][:1].islower():
            return True
        is_kept = fold(f"{last[0]}-{first[0]}") in self._known
        if not is_kept:
            self.guessed.append(last[0] + first[0])
        return is_kept

    def doubtful(self) -> tuple[str, ...]:
        """Return the words that were put together, each once, those first that stand in one piece nowhere else."""
        return tuple(sorted(dict.fromkeys(self.guessed), key=lambda word: fold(word) in self._whole))

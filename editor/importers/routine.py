"""Tell the notes that need no look from those that do: what is left out of every file of a format, by design."""

from __future__ import annotations

from editor.importers.manuscript import headers_left_out
from editor.words import say_number


def is_routine(note: str) -> bool:
    """Tell whether a note only says that pictures, or headers and footers of pages, were left out."""
    digits = "".join(char for char in note if char.isdecimal())
    return note in _routine(int(digits)) if digits else note == headers_left_out()


def _routine(count: int) -> tuple[str, ...]:
    """Return what readers say of so many things that they leave out of every file."""
    return (say_number("{count} picture was left out.", "{count} pictures were left out.", count),
            say_number("{count} running head or page number was left out.",
                       "{count} running heads and page numbers were left out.", count),
            say_number("{count} word of headers and footers of pages was left out.",
                       "{count} words of headers and footers of pages were left out.", count))

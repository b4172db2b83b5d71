"""Say what is left out of every file of a format, by design, and tell such notes from those that need a look."""

from __future__ import annotations

from editor.words import phrase, phrases, say, say_number

HEADERS = phrase("The headers and footers of its pages were left out.")
PICTURES = phrases("{count} picture was left out.", "{count} pictures were left out.")
PAGE_LINES = phrases("{count} running head or page number was left out.",
                     "{count} running heads and page numbers were left out.")
PAGE_WORDS = phrases("{count} word of headers and footers of pages was left out.",
                     "{count} words of headers and footers of pages were left out.")


def is_routine(note: str) -> bool:
    """Tell whether a note only says that pictures, or headers and footers of pages, were left out."""
    digits = "".join(char for char in note if char.isdecimal())
    if not digits:
        return note == say(HEADERS)
    return any(note == say_number(*told, int(digits)) for told in (PICTURES, PAGE_LINES, PAGE_WORDS))

"""Hold the formatting that a group of a Rich Text document inherits and gives back at its end."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

import msgspec

Reads = Literal["text", "label", "taken", "fonts", "styles", "info", "property", "headers", "nothing"]
"""What becomes of the words of a group: text, the label of an item, a short value, part of a table, or nothing."""


class State(msgspec.Struct):
    """What holds within a group: characters (font, hidden, deleted ...), the paragraph, and where words go.

    `is_alternative` is for a group of which only one form is read; `unicode_skip` is how many characters stand in for
    one of Unicode; `at_close` is done when the group ends.
    """

    reads: Reads = "text"
    font: int | None = None
    font_of_right: int | None = None
    is_from_right: bool = False
    is_hidden: bool = False
    is_deleted: bool = False
    is_added: bool = False
    is_raised: bool = False
    language: int = 0
    unicode_skip: int = 1
    style: int = 0
    outline: int | None = None
    table_level: int = 0
    is_in_table: bool = False
    is_alternative: bool = False
    at_close: Callable[[], None] | None = None

    def inner(self) -> State:
        """Return the state that a group within begins with."""
        state = msgspec.structs.replace(self, at_close=None, is_alternative=False)
        if self.is_alternative:
            state.reads = "nothing"
        return state

    def reset_characters(self) -> None:
        """Take back all formatting of characters."""
        self.font = self.font_of_right = None
        self.is_from_right = self.is_hidden = self.is_deleted = self.is_added = self.is_raised = False

    def reset_paragraph(self) -> None:
        """Take back all formatting of the paragraph."""
        self.style, self.outline, self.is_in_table, self.table_level = 0, None, False, 0

    @property
    def level(self) -> int:
        """Return in how many tables the paragraph stands."""
        return max(self.table_level, 1) if self.is_in_table or self.table_level > 1 else 0

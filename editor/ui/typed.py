"""What a field owes while there are words in it that are no edit yet, or a deed in slices while some are to come."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtWidgets import QWidget


@dataclass(frozen=True, slots=True)
class Unread:
    """A text that is not understood: its field, the record it is for, and a sentence about it."""

    field: QWidget
    record_id: str
    sentence: str


class Typed(Protocol):
    """A field with words in it that are no edit yet; or a deed of which something is left to do."""

    @property
    def unfinished(self) -> tuple[str, ...]:
        """Return a sentence for every text here that no draft will make an edit of by itself."""

    @property
    def is_busy(self) -> bool:
        """Tell whether an edit is still to come of it by itself."""

    @property
    def unread(self) -> tuple[Unread, ...]:
        """Return the texts here that no edit will come of before somebody mends them."""

    def finish(self) -> None:
        """Submit what can be submitted, as when the field is left; do what is left to do."""

    def refuse(self, token: str, sentence: str) -> None:
        """Take back the words of a draft that was refused."""

    def forget(self, record_id: str = "") -> None:
        """Forget the words for a record that is gone, or all of them."""


def are_busy(fields: Iterable[Typed]) -> bool:
    """Tell whether an edit is still to come of any of the fields."""
    return any(field.is_busy for field in fields)


def unread_in(fields: Iterable[Typed]) -> tuple[Unread, ...]:
    """Return the texts of the fields that are not understood."""
    return tuple(text for field in fields for text in field.unread)

"""What a field owes while there are words in it that are no edit yet, or a deed in slices while some are to come."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import ClassVar, Protocol

from PySide6.QtWidgets import QWidget

from editor.words import say


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


class LongDeed:
    """A deed that is done in turns with the window, as whoever waits for what is typed sees it: nothing is typed here.
    """

    left: ClassVar[str]
    """What is told while something is left to do."""

    @property
    def is_busy(self) -> bool:
        """Tell whether something is left to do."""
        raise NotImplementedError

    @property
    def unfinished(self) -> tuple[str, ...]:
        """Return a sentence while something is left to do."""
        return (say(self.left),) if self.is_busy else ()

    @property
    def unread(self) -> tuple[Unread, ...]:
        """Return nothing: nothing is typed here."""
        return ()

    def refuse(self, token: str, sentence: str) -> None:
        """Take no notice of a draft that was refused: none is of this."""

    def forget(self, record_id: str = "") -> None:
        """Do no more in a project that is closed; a record that is gone is no reason to stop."""
        if not record_id:
            self.give_up()

    def give_up(self) -> None:
        """Do no more; what is done stays done."""
        raise NotImplementedError


def are_busy(fields: Iterable[Typed]) -> bool:
    """Tell whether an edit is still to come of any of the fields."""
    return any(field.is_busy for field in fields)


def unread_in(fields: Iterable[Typed]) -> tuple[Unread, ...]:
    """Return the texts of the fields that are not understood."""
    return tuple(text for field in fields for text in field.unread)

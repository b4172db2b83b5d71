"""What a field owes while there are words in it that are no edit yet, or a deed in slices while some are to come."""

from __future__ import annotations

from typing import Protocol


class Typed(Protocol):
    """A field with words in it that are no edit yet; or a deed of which something is left to do."""

    @property
    def unfinished(self) -> tuple[str, ...]:
        """Return a sentence for every text here that no draft will make an edit of by itself."""

    def finish(self) -> None:
        """Submit what can be submitted, as when the field is left; do what is left to do."""

    def refuse(self, token: str, sentence: str) -> None:
        """Take back the words of a draft that was refused."""

    def forget(self, record_id: str = "") -> None:
        """Forget the words for a record that is gone, or all of them."""

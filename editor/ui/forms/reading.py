"""Read what a field says: the text of the value it stands for, or why it stands for none."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass

from editor.model.errors import EditRefused

Reading = Callable[[str], str]
"""From typed text to the text of the value it stands for. Raises EditRefused for text that stands for none."""


@dataclass(frozen=True, slots=True)
class FieldText:
    """The text of a field, and how it is read."""

    read: Callable[[], str]
    reading: Reading

    @property
    def value(self) -> str | None:
        """Return the text of the value that the field stands for; None where it stands for none."""
        with suppress(EditRefused):
            return self.reading(self.read())
        return None

    @property
    def fault(self) -> str:
        """Return why the text stands for nothing, or blank."""
        try:
            self.reading(self.read())
        except EditRefused as refusal:
            return str(refusal)
        return ""

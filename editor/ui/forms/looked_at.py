"""Say that an event or a quote was accepted in bulk, and let it be confirmed once somebody has looked at it."""

from __future__ import annotations

from collections.abc import Callable

from editor.model.edits.looked_at import is_unlooked_at
from editor.model.records import Event, Quote
from editor.ui.forms.deed_line import DeedLine
from editor.words import say


class LookedAtLine(DeedLine):
    """A line with a button, in sight while nobody has looked at the record; `confirm` is called when somebody has."""

    def __init__(self, name: str, confirm: Callable[[], object]) -> None:
        button = say("Looked at"), f"{name}LookedAtButton", say("Confirm that it was looked at")
        super().__init__(f"{name}InBulk", say("Accepted in bulk; nobody has looked at it"), button, confirm)

    def show_record(self, record: Event | Quote) -> None:
        """Come into sight for a record that nobody has looked at."""
        self.setVisible(is_unlooked_at(record))

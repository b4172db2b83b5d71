"""Type a date as people and articles write it, and see how it was read."""

from __future__ import annotations

from collections.abc import Callable

from editor.model.dates import full_date
from editor.model.records import Article, When
from editor.model.timing import typed_time
from editor.ui.bridge import Bridge, MakeEdit
from editor.ui.forms.fields import TextField

WriteTime = Callable[[When], MakeEdit]
"""From the time that was typed to the edit that stores it, once it has a merge token."""


class DateField(TextField):
    """A date in one line. “Oct. 28”, “Wednesday” and “last night” are counted from the day an article was published.

    What was read is shown as `28 October 2024`, no more precisely than it was typed.
    """

    def __init__(self, bridge: Bridge, name: str, label: str) -> None:
        super().__init__(bridge, name, label, reading=self._canonical)
        self._article = ""
        self._meant = ("", When())
        self.draft.says_more = lambda: self._meant[1].from_ != self._meant[1].to or bool(self._meant[1].words)

    def count_from(self, article_id: str) -> None:
        """Count what needs it from the publication of this article, as it is then; of none where the id is blank."""
        self._article = article_id

    def show_date(self, holder: str, iso: str, write: WriteTime) -> None:
        """Show a date of the holder's record, unless one is being typed."""
        self.follow(holder, full_date(iso), lambda shown: write(self._time_of(shown)))

    def _canonical(self, typed: str) -> str:
        """Return how the date that was typed is shown."""
        if typed.strip() == self.draft.value:
            self._meant = "", When()
            return self.draft.value
        when = self._read(typed)
        self._meant = full_date(when.from_), when
        return self._meant[0]

    def _time_of(self, shown: str) -> When:
        """Return the time that the shown date was read from."""
        return self._meant[1] if shown == self._meant[0] else self._read(shown)

    def _read(self, typed: str) -> When:
        return typed_time(typed, self.bridge.project.find(Article, self._article) if self._article else None)

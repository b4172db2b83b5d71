"""Decide about what an article suggests, one, a group or several at once; each decision is a step to undo."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from editor.model.change import Change, Edit
from editor.model.edits.accounts import accept_as_account
from editor.model.edits.suggestions import (
    accept_group,
    accept_in_bulk,
    accept_suggestion,
    ignore_words,
    link_suggestions,
    reject_suggestions,
)
from editor.model.like_events import reports_of
from editor.model.messages import say_done
from editor.model.records import Event, Mention
from editor.ui.bridge import Bridge
from editor.ui.large_steps import LargeSteps
from editor.ui.review.course import Course


class Decisions(QObject):
    """What is decided about where a course stands. `decided` carries a sentence that says what was decided."""

    decided = Signal(str)

    def __init__(self, course: Course, bridge: Bridge, window: QWidget, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._course, self._bridge, self._steps = course, bridge, LargeSteps(bridge, window)

    def accept(self) -> None:
        """Accept the current suggestion."""
        if (current := self._course.current) is not None:
            self.accept_seen(current.id)

    def accept_seen(self, record_id: str) -> None:
        """Accept a suggestion that somebody has looked at, on its card or in its form."""
        self._submit(accept_suggestion(record_id))

    def reject(self) -> None:
        """Reject the current suggestion."""
        if (current := self._course.current) is not None:
            self._submit(reject_suggestions([current.id]))

    def reject_group(self) -> None:
        """Reject all that waits together with the current suggestion."""
        if self._course.current is not None:
            self._submit(reject_suggestions(self._course.together))

    def accept_group(self) -> None:
        """Accept all that waits together with the current suggestion: the tags of a name, the reports of an event.

        Behind the last one they are all times, none of which stood on a card.
        """
        course, current = self._course, self._course.current
        if current is None:
            self.accept_several(course.waiting_of([kind for kind in course.kinds() if kind.sort == "time"]))
        elif isinstance(current, Event) and (reports := reports_of(self._bridge.project, current.id)):
            self._submit(accept_as_account(reports, current.id))
        elif len(course.together) == 1:
            self.accept()
        else:
            self._submit(accept_group(course.together))

    def accept_several(self, ids: Sequence[str]) -> None:
        """Accept these suggestions of the article in one step, in bulk, looked at or not."""
        if ids:
            self._submit(accept_in_bulk(ids))

    def ignore(self) -> None:
        """Let the words of the current suggestion, a name, be suggested nowhere any more."""
        current = self._course.current
        if isinstance(current, Mention) and current.entity:
            self._submit(ignore_words(current.id))

    def link(self, ids: Sequence[str], entity_id: str) -> None:
        """Accept suggested tags as naming another entity."""
        self._submit(link_suggestions(ids, entity_id))

    def accept_as_account(self, event_id: str) -> None:
        """Accept the current suggestion, an event, as an account of another one."""
        current = self._course.current
        if isinstance(current, Event):
            self._submit(accept_as_account([current.id], event_id))

    def _submit(self, edit: Edit) -> None:
        self._steps.do(edit, self._tell)

    def _tell(self, change: Change | None) -> None:
        if change is not None and change.swaps:
            self.decided.emit(say_done(change.message))

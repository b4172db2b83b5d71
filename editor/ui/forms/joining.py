"""Say that the event shown is told of another one: that one is chosen, and takes its accounts in."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from editor.model.change import Change
from editor.model.dates import short_when
from editor.model.edits.accounts import JOINED, join_as_account
from editor.model.edits.fields import badge_of, name_of, shortened
from editor.model.errors import EditRefused
from editor.model.like_events import like_events
from editor.model.names import name_key
from editor.model.records import Event
from editor.model.standing import stands
from editor.model.text import fold
from editor.ui.bridge import Bridge, MakeEdit
from editor.ui.forms.adding import AddingLine
from editor.ui.forms.fields import TextField
from editor.ui.forms.rows import go_to, small_button
from editor.ui.forms.suggestions import Suggestion, Suggestions
from editor.words import say

_OFFERED = 8
_TITLE = 60


class Joining(QWidget):
    """A button, and the line that it opens. `joined` carries the event that took the accounts of the one shown in."""

    joined = Signal(str)

    def __init__(self, bridge: Bridge) -> None:
        super().__init__()
        self.setObjectName("eventJoin")
        self.button: QPushButton = small_button(
            say("Account of another event…"), "eventJoinButton", say("Take this event into another one as its account"))
        self.button.setProperty("role", "link")
        self.picker = EventPicker(bridge)
        self._adding = AddingLine(self, self.picker, self.button)
        self.button.clicked.connect(self.open)
        bridge.changed.connect(self._follow)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.picker)

    def show_event(self, event: Event) -> None:
        """Offer the other events of the project to an event."""
        self.picker.show_event(event)

    def _follow(self, change: Change) -> None:
        """Tell of the event that was named, once the form has let the one go that is no more."""
        into = self.picker.into
        if change.message.id in JOINED and into in {swap.id for swap in change.swaps if swap.after is not None}:
            self.picker.into = ""
            QTimer.singleShot(0, self, lambda: self._tell(into))

    def _tell(self, into: str) -> None:
        if self.isVisible():  # a review may lie over the form
            self.joined.emit(into)

    def open(self) -> None:
        """Bring the keys to the line, with the likest events below it."""
        self._adding.open()
        go_to(self.picker, self)
        QTimer.singleShot(0, self.picker, self.picker.offer)  # once it is in sight


class EventPicker(TextField):
    """Names another event, by its title or its badge; the likest come first."""

    def __init__(self, bridge: Bridge) -> None:
        super().__init__(bridge, "eventJoinName", say("Another event"), reading=self._canonical)
        self._event, self.into = "", ""
        self._suggestions: Suggestions | None = None
        self.draft.seeks = True
        self.setPlaceholderText(say("The event that this is told of"))
        self.textEdited.connect(self._suggest)

    def show_event(self, event: Event) -> None:
        """Take this event into the one that is named."""
        self._event = event.id
        self.follow(f"{event.id} join", "", self._joining)

    def offer(self) -> None:
        """Show the likest events."""
        self._suggest(self.text())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the list on Down."""
        if event.key() == Qt.Key.Key_Down:
            self.offer()
        else:
            super().keyPressEvent(event)

    def _others(self) -> Iterator[tuple[Event, str]]:
        """Yield the other events, each with what is told of it: first the likest and why, then all that stand."""
        project, told = self.bridge.project, {self._event}
        if project.find(Event, self._event) is None:
            return
        for event_id, reason in like_events(project, self._event):
            told.add(event_id)
            yield project.get(Event, event_id), reason
        for event in project.each(Event):
            if event.id not in told and stands(event):
                yield event, short_when(event.when)

    def _suggest(self, typed: str) -> None:
        if self._suggestions is None:
            self._suggestions = Suggestions(self)
        sought = f" {fold(typed.strip())}"
        found = [(event, told) for event, told in self._others() if sought in f" {fold(_called(event))}"]
        self._suggestions.offer([self._row(event, told) for event, told in found[:_OFFERED]],
                                0 if typed.strip() else -1)

    def _row(self, event: Event, told: str) -> Suggestion:
        name = _called(event)
        return Suggestion(name, lambda: self.draft.settle(name, self._joining(name)), told)

    def _canonical(self, typed: str) -> str:
        """Return the badge and title of the event that is meant, or no words."""
        key = name_key(typed)
        found = next((_called(event) for event, _ in self._others()
                      if key in (name_key(_called(event)), name_key(badge_of(event)), name_key(event.title))), "")
        if key and not found:
            raise EditRefused(say("No other event is called “{words}”. Choose one from the list.", words=typed.strip()))
        return found

    def _joining(self, name: str) -> MakeEdit:
        into = next((event.id for event, _ in self._others() if _called(event) == name), "")
        gone, self.into = self._event, into
        return lambda _: join_as_account(gone, into)


def _called(event: Event) -> str:
    return " ".join(filter(None, (badge_of(event), shortened(name_of(event), _TITLE))))

"""Give a tagged time its value: the days it means and how precisely, as its phrase is read or as the analyst says."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from editor.model.change import Change
from editor.model.edits.fields import shortened
from editor.model.edits.times import date_mention
from editor.model.records import Mention, When
from editor.model.tagged import when_of
from editor.ui.bridge import Bridge
from editor.ui.card_dialog import CardDialog
from editor.ui.forms.style import STYLE
from editor.ui.forms.timespan import TimeField
from editor.words import say

_SIZE = QSize(440, 240)


class TimeDialog(CardDialog):
    """The value of one tagged time. Leaving a field stores it; Done stores also what was only read from the phrase.

    `use_requested` carries the tag, whose time the open event or quote shall have.
    """

    use_requested = Signal(str)

    def __init__(self, bridge: Bridge, mention: Mention, recipient: str, parent: QWidget) -> None:
        """Make the dialog; `recipient` is the badge of the event or quote that may use the time, blank for none."""
        super().__init__(say("Date “{words}”", words=shortened(mention.words)), _SIZE, parent)
        self._bridge, self._mention = bridge, mention.id
        self.setObjectName("timeDialog")
        self.setStyleSheet(STYLE)
        self._field = TimeField(bridge, "tagTime", say("When it is"))
        self._field.words.hide()  # the words are the source's
        self.body.addWidget(self._field)
        self._told = QLabel(say("The article says “{words}”. A date is never more precise than its phrase.",
                                words=shortened(mention.words)))
        self._told.setWordWrap(True)
        self._told.setProperty("role", "hint")
        self.body.addWidget(self._told)
        self.body.addStretch(1)
        self.body.addLayout(self._buttons(recipient))
        bridge.changed.connect(self._follow)
        self._show()
        self._field.begins.setFocus(Qt.FocusReason.OtherFocusReason)

    def done(self, result: int) -> None:
        """Close; what the fields hold is settled while they are still there."""
        for field in (self._field.begins, self._field.ends, self._field.words):
            field.draft.finish()
            field.removeEventFilter(field.draft)  # Qt tells a field that is being destroyed that the keys leave it
        super().done(result)

    def _buttons(self, recipient: str) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addStretch(1)
        if recipient:
            use = QPushButton(say("Done, use in {badge}", badge=recipient))
            use.setObjectName("useTimeButton")
            use.clicked.connect(self._use)
            row.addWidget(use)
        done = QPushButton(say("Done"))
        done.setObjectName("dateButton")
        done.setProperty("role", "primary")
        done.setDefault(True)
        done.clicked.connect(self._finish)
        row.addWidget(done)
        return row

    def _show(self) -> None:
        mention = self._bridge.project.get(Mention, self._mention)
        self._field.count_from(mention.article)
        self._field.show_time(self._mention, self._time(), self._time,
                              lambda when, merge: date_mention(self._mention, when, merge=merge))

    def _time(self) -> When:
        return when_of(self._bridge.project, self._bridge.project.get(Mention, self._mention))

    def _follow(self, change: Change) -> None:
        if self._bridge.project.find(Mention, self._mention) is None:
            self.reject()
        elif any(swap.id == self._mention for swap in change.swaps):
            self._show()

    def _finish(self) -> None:
        self._bridge.finish()
        if not self._bridge.unfinished():
            self._bridge.submit(date_mention(self._mention, self._time()))
            self.accept()

    def _use(self) -> None:
        self._finish()
        if self.result():
            self.use_requested.emit(self._mention)

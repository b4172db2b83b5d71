"""Greet a person who has no article yet: recent projects, a place to drop files, and what the program is for."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta
from pathlib import Path
from typing import NamedTuple

from PySide6 import QtCore
from PySide6.QtCore import QSize, Signal, SignalInstance
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from editor.model.dates import short_date
from editor.ui.drop_zone import DropZone
from editor.ui.fonts import Weight, enlarged, interface_font
from editor.ui.keyed_button import KeyedButton
from editor.ui.sign import Sign
from editor.words import phrase, say, say_number

_EXPLANATIONS = (
    (phrase("Read and tag"), phrase("Select words and press one key: {person} for a person, {event} for an event.")),
    (phrase("Complete the record"), phrase("Each event and quote has a form beside the text it came from.")),
    (phrase("Brief"), phrase("Every sentence in the Word briefing carries its source and grade.")),
)
_SHOWN = 8
_SIDE, _LEAST_SIDE = 296, 200
"""Pixels that the recent projects take, and that they need at normal text."""
_MOST = 1000  # of the room, as far as the drop zone's greatest width goes; the rest goes to the margins


class RecentProject(NamedTuple):
    """A project worked on before: where it is kept, when it was last open (local time), how many articles it holds.

    `folder` says in words where it is kept, where its name alone does not do; `was_left` that the program was cut off
    while it was open.
    """

    path: Path
    when: datetime
    articles: int
    folder: str = ""
    was_left: bool = False


class EmptyState(QWidget):
    """What stands in the place of an article while there is none.

    `import_requested` asks for the choice of files; `files_chosen` carries files, `words_dropped` words dropped here,
    and their HTML or blank.
    """

    import_requested = Signal()
    files_chosen = Signal(list)
    words_dropped = Signal(str, str)
    paste_requested = Signal()
    sample_requested = Signal()
    project_requested = Signal(Path)
    new_requested = Signal()
    open_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("emptyState")
        self.setAccessibleName(say("Start here"))
        self.open_button = KeyedButton(say("Open project"), QKeySequence(QKeySequence.StandardKey.Open), spread=True)
        self.new_button = KeyedButton(say("New project"), QKeySequence(QKeySequence.StandardKey.New), spread=True)
        self.open_button.setObjectName("openProjectButton")
        self.new_button.setObjectName("newProjectButton")
        self.zone = DropZone()
        self._recent = QVBoxLayout()
        self._reading = QLabel()
        self._lay_out()
        self.show_letters("P", "E")
        self._connect()
        self.setFocusProxy(self.zone.choose_button)
        self.show_recent(())

    def show_recent(self, projects: Iterable[RecentProject], now: datetime | None = None) -> None:
        """Offer these projects, the latest first; `now` says which day is today."""
        while (item := self._recent.takeAt(0)) is not None:
            if (held := item.widget()) is not None:
                held.hide()
                held.deleteLater()
        rows = [_RecentRow(project, now or datetime.now()) for project in projects][:_SHOWN]
        for row in rows:
            row.clicked.connect(lambda _=False, path=row.project.path: self.project_requested.emit(path))
            self._recent.addWidget(row)
        if not rows:
            nothing = _hint(say("Projects you have worked on are listed here."))
            nothing.setContentsMargins(8, 0, 0, 0)
            self._recent.addWidget(nothing)

    def show_letters(self, person: str, event: str) -> None:
        """Say by which letters persons and events are tagged; blank where none does."""
        words = _EXPLANATIONS[0][1]
        self._reading.setText(say(words, person=person, event=event) if person and event
                              else say("Select words, and say what they are by one key."))

    @property
    def wishes(self) -> tuple[SignalInstance, ...]:
        """Return the signals by which a person asks for something here."""
        return (self.import_requested, self.files_chosen, self.words_dropped, self.paste_requested,
                self.sample_requested, self.project_requested, self.new_requested, self.open_requested)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the key that pastes as a wish to paste an article."""
        if event.matches(QKeySequence.StandardKey.Paste):
            self.paste_requested.emit()
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._side())
        row.addWidget(_scrolled(self._middle()), 1)

    def _side(self) -> QFrame:
        side = QFrame()
        side.setProperty("role", "side")
        side.setFixedWidth(_side())
        title = QLabel(say("Recent projects"))
        title.setFont(interface_font(12, Weight.DemiBold))
        title.setProperty("role", "second")
        self._recent.setSpacing(12)
        column = QVBoxLayout(side)
        column.setContentsMargins(16, 26, 16, 16)
        column.setSpacing(8)
        column.addWidget(title)
        column.addLayout(self._recent)
        column.addStretch(1)
        buttons = QVBoxLayout()
        buttons.setContentsMargins(8, 0, 8, 0)
        buttons.setSpacing(8)
        buttons.addWidget(self.open_button)
        buttons.addWidget(self.new_button)
        column.addLayout(buttons)
        title.setContentsMargins(8, 0, 0, 4)
        return side

    def _middle(self) -> QWidget:
        middle = QWidget()
        middle.setProperty("role", "paper")
        holder = QWidget()
        holder.setMaximumWidth(self.zone.maximumWidth())
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.addStretch(1)
        column.addWidget(self.zone)
        column.addSpacing(24)
        column.addLayout(self._explanations())
        column.addStretch(1)
        row = QHBoxLayout(middle)
        row.setContentsMargins(24, 24, 24, 24)
        row.addStretch(1)
        row.addWidget(holder, _MOST)
        row.addStretch(1)
        return middle

    def _explanations(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(6, 0, 6, 0)
        row.setSpacing(28)
        for place, (title, words) in enumerate(_EXPLANATIONS):
            row.addLayout(_explanation(say(title), QLabel(say(words)) if place else self._reading), 1)
        return row

    def _connect(self) -> None:
        self.open_button.clicked.connect(self.open_requested)
        self.new_button.clicked.connect(self.new_requested)
        self.zone.files_dropped.connect(self.files_chosen)
        self.zone.words_dropped.connect(self.words_dropped)
        self.zone.choose_button.clicked.connect(self.import_requested)
        self.zone.paste_button.clicked.connect(self.paste_requested)
        self.zone.sample_button.clicked.connect(self.sample_requested)


class _RecentRow(QPushButton):
    """A recent project: its file's name, and below it when it was open, how many articles it holds and, where need be,
    the folder it is kept in, and that it was not closed.
    """

    def __init__(self, project: RecentProject, now: datetime) -> None:
        super().__init__()
        self.project = project
        self.setProperty("role", "row")
        self.setToolTip(str(project.path))
        when = say_number("{when}, {count} article", "{when}, {count} articles", project.articles,
                          when=_moment(project.when, now))
        kept = say("Kept in {folder}", folder=project.folder) if project.folder else ""
        left = say("Was not closed. Everything is kept.") if project.was_left else ""
        more = " ".join(filter(None, (kept, left)))
        self.setAccessibleName(say("{name}, {when}. {kept}", name=project.path.name, when=when, kept=more) if more
                               else say("{name}, {when}", name=project.path.name, when=when))
        name = QLabel(self._elided(project.path.name))
        name.setProperty("textFormat", "PlainText")
        grid = self._room = QGridLayout(self)
        grid.setContentsMargins(8, 4, 8, 4)
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(0)
        grid.addWidget(Sign("project"), 0, 0)
        grid.addWidget(name, 0, 1)
        grid.addWidget(_hint(when), 1, 1)
        if kept:
            grid.addWidget(_hint(self._elided(kept)), 2, 1)
        if left:
            told = _hint(left)
            told.setProperty("role", "warning")
            grid.addWidget(told, 3, 1)
        grid.setColumnStretch(1, 1)

    def sizeHint(self) -> QSize:
        """Return room for both lines, which the button would not ask for by itself."""
        return self._room.sizeHint()

    def _elided(self, name: str) -> str:
        metrics, room = self.fontMetrics(), _side() - 44 - enlarged(32)
        if metrics.horizontalAdvance(name) <= room:
            return name
        return metrics.elidedText(name, QtCore.Qt.TextElideMode.ElideMiddle, room)


def _side() -> int:
    """Return how wide the recent projects are, in pixels; the rest is left to what one came for."""
    return max(_SIDE, enlarged(_LEAST_SIDE))


def _moment(when: datetime, now: datetime) -> str:
    """Return when a project was last open as a person says it."""
    time = f"{when:%H:%M}"
    if when.date() == now.date():
        return say("Today, {time}", time=time)
    if when.date() == now.date() - timedelta(days=1):
        return say("Yesterday, {time}", time=time)
    return short_date(when.date().isoformat())


def _explanation(title: str, body: QLabel) -> QVBoxLayout:
    heading = QLabel(title)
    heading.setFont(interface_font(13, Weight.DemiBold))
    heading.setWordWrap(True)
    body.setProperty("role", "second")
    body.setWordWrap(True)
    body.setProperty("alignment", "AlignTop")
    column = QVBoxLayout()
    column.setSpacing(2)
    column.addWidget(heading)
    column.addWidget(body, 1)
    return column


def _scrolled(widget: QWidget) -> QScrollArea:
    area = QScrollArea()
    widget.resize(area.size())  # else Qt asks everything in it how large it wants to be, before it is anywhere
    area.setWidget(widget)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setProperty("focusPolicy", "NoFocus")
    return area


def _hint(words: str) -> QLabel:
    label = QLabel(words)
    label.setFont(interface_font(11.5))
    label.setProperty("role", "hint")
    label.setWordWrap(True)
    return label

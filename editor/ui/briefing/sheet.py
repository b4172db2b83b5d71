"""The sheet of paper that a briefing is written on: its head, the button that begins one, and the edges."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from editor.briefing.title import kind_of_paper
from editor.model.dates import full_date
from editor.model.records import Briefing
from editor.ui.badges import theme_of
from editor.ui.briefing.marks import HandlingPill
from editor.ui.fonts import Weight, enlarged, reading_font
from editor.ui.labels import plain_label
from editor.words import say

WIDTH = 716
_ROOMY = 620
_EDGES, _NARROW_EDGES = (84, 70), (44, 24)
"""Where the words begin and end on the sheet, counted in pixels from its edges."""


class Sheet(QWidget):
    """A sheet of paper on the desk. `edges_changed` carries where words begin and end, counted from its edges."""

    edges_changed = Signal(int, int)

    def __init__(self) -> None:
        super().__init__()
        self.setMaximumWidth(enlarged(WIDTH))
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, enlarged(26), 0, enlarged(40))
        self.column.setSpacing(enlarged(18))

    @property
    def edges(self) -> tuple[int, int]:
        """Return where words begin and end, in pixels from the edges of the sheet."""
        return _EDGES if self.width() >= _ROOMY else _NARROW_EDGES

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tell of other edges."""
        super().resizeEvent(event)
        self.edges_changed.emit(*self.edges)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the sheet."""
        theme = theme_of(self.palette())
        painter = QPainter(self)
        painter.setPen(theme["border"])
        painter.setBrush(theme["surface"])
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))


class Head(QWidget):
    """What kind of paper it is, its handling and its title."""

    def __init__(self) -> None:
        super().__init__()
        self._kind = plain_label("second")
        self._pill = HandlingPill()
        self._title = plain_label("")
        self._title.setObjectName("briefingHeading")
        self._title.setFont(reading_font(24, Weight.Bold))
        top = QHBoxLayout()
        top.addWidget(self._kind, 1)
        top.addWidget(self._pill)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(6)
        self._column.addLayout(top)
        self._column.addWidget(self._title)
        self.set_margins(*_EDGES)

    def set_margins(self, left: int, right: int) -> None:
        """Let the words begin and end so many pixels from the edges of the page."""
        self._column.setContentsMargins(left, 0, right, 0)
        self._column.activate()  # while the page around it is laid out, Qt asks for nothing further

    def follow(self, briefing: Briefing | None, project_title: str, handling: str) -> None:
        """Show the head of a briefing, or of the one that may be begun."""
        kind = kind_of_paper(briefing or Briefing(id=""))
        date = full_date(briefing.date) if briefing else ""
        self._kind.setText(say("{kind}, {date}", kind=kind, date=date) if date else kind)
        self._title.setText((briefing.title if briefing else "") or project_title or kind)
        self._pill.follow(handling)


class BeginButton(QPushButton):
    """Begins the briefing, on Enter too. `typed` carries a letter that was typed here, meant for the first sentence."""

    typed = Signal(str)

    def __init__(self) -> None:
        super().__init__(say("Begin the briefing"))
        self.setObjectName("beginBriefingButton")
        self.setProperty("role", "primary")
        self.setAutoDefault(True)  # so that Enter presses it

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tell a letter; Space and Enter press the button."""
        commands = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.MetaModifier
        if event.text().strip().isprintable() and event.text().strip() and not event.modifiers() & commands:
            self.typed.emit(event.text())
        else:
            super().keyPressEvent(event)

"""Switch between the briefings of a project; begin, copy, rename and delete them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QPainter, QPaintEvent
from PySide6.QtWidgets import QMenu, QPushButton, QSizePolicy, QStyle, QStyleOptionButton, QWidget

from editor import workspace
from editor.briefing.title import kind_of_paper, status_words
from editor.model.change import Edit
from editor.model.dates import short_date
from editor.model.edits.briefings import delete_briefing, duplicate_briefing, make_briefing
from editor.model.papers import papers, title_of_new
from editor.model.project import Project
from editor.model.records import Briefing
from editor.ui.bridge import Bridge
from editor.ui.briefing.current import current_briefing
from editor.ui.fonts import enlarged
from editor.ui.icons import icon
from editor.words import say

_WIDEST = 240
_AROUND = 60
"""Pixels of the sign, the arrow and what is around them."""


class BriefingSwitch(QPushButton):
    """The button that names the briefing worked on; its menu has all of them.

    `chosen` tells that another one is worked on, `rename_requested` that its title should be typed.
    """

    chosen = Signal()
    rename_requested = Signal()

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self.setObjectName("briefingSwitch")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setAutoDefault(True)  # so that Enter presses it
        self.menu_of_briefings = QMenu(self)
        self.menu_of_briefings.setObjectName("briefingMenu")
        self.menu_of_briefings.setToolTipsVisible(True)
        self.menu_of_briefings.aboutToShow.connect(self.fill)
        self._new = QMenu(say("New briefing"), self)
        for paper in papers():
            _action(self._new, say(paper.label), f"new {paper.name}", partial(self.begin, paper.name))
        self.clicked.connect(self._open)
        self.refresh()

    def refresh(self) -> None:
        """Show the briefing worked on with its status."""
        briefing = current_briefing(self._bridge)
        words = self._named(briefing) if briefing is not None else say("No briefing yet")
        self.setEnabled(self._bridge.desk is not None)
        if words != self.text():
            self.setText(words)
            self.updateGeometry()
        self.setAccessibleName(say("Briefing: {briefing}", briefing=words))
        self.setToolTip(words)

    def sizeHint(self) -> QSize:
        """Return room for the whole name, up to a limit."""
        words = self.fontMetrics().horizontalAdvance(self.text()) + enlarged(_AROUND)
        return QSize(min(words, enlarged(_WIDEST)), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Return room for the beginning of a name."""
        return QSize(min(self.sizeHint().width(), enlarged(110)), super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the button, its sign, as much of the name as there is room for, and the arrow of a menu."""
        painter = QPainter(self)
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = ""
        self.style().drawControl(QStyle.ControlElement.CE_PushButton, option, painter, self)
        side, pad = enlarged(16), enlarged(10)
        whole = self.rect().adjusted(pad, 0, -pad, 0)
        alignment, reading = Qt.AlignmentFlag, self.layoutDirection()
        for name, place in (("article", alignment.AlignLeft), ("down", alignment.AlignRight)):
            box = QStyle.alignedRect(reading, place | alignment.AlignVCenter, QSize(side, side), whole)
            icon(name).paint(painter, box)
        taken = side + enlarged(8)
        words = self._fitted(whole.width() - 2 * taken)
        painter.setPen(self.palette().buttonText().color())
        painter.drawText(whole.adjusted(taken, 0, -taken, 0),
                         QStyle.visualAlignment(reading, alignment.AlignLeft) | alignment.AlignVCenter, words)

    def _fitted(self, room: int) -> str:
        """Return the name in so many pixels: its end gives way, the status after it stays."""
        briefing, metrics = current_briefing(self._bridge), self.fontMetrics()
        if briefing is None:
            return metrics.elidedText(self.text(), Qt.TextElideMode.ElideRight, room)
        title = _title(self._bridge.project, briefing)
        beside = metrics.horizontalAdvance(self.text()) - metrics.horizontalAdvance(title)
        return _with_status(metrics.elidedText(title, Qt.TextElideMode.ElideRight, room - beside), briefing)

    def _named(self, briefing: Briefing) -> str:
        return _with_status(_title(self._bridge.project, briefing), briefing)

    def fill(self) -> None:
        """Put every briefing into the menu, and what can be done with the one worked on."""
        menu, current = self.menu_of_briefings, current_briefing(self._bridge)
        menu.clear()
        for briefing in reversed(self._bridge.project.each(Briefing)):
            self._offer(menu, briefing, current)
        menu.addSeparator()
        menu.addMenu(self._new)
        if current is not None:
            _action(menu, say("Duplicate"), "duplicate briefing", self.duplicate)
            _action(menu, say("Rename…"), "rename briefing", self.rename_requested.emit)
            _action(menu, say("Delete"), "delete briefing", self.delete)
        for action in (*menu.actions(), *self._new.actions()):
            if action.objectName().startswith(("new ", "duplicate ", "rename ", "delete ")):
                action.setEnabled(not self._bridge.is_read_only)

    def begin(self, kind: str) -> None:
        """Begin a briefing of a kind, dated today, and work on it."""
        today = date.today().isoformat()
        title = title_of_new(kind, self._bridge.project.info.title, today)
        self._make(make_briefing(title, kind, date=today))

    def choose(self, briefing_id: str) -> None:
        """Work on another briefing; what was typed in this one is kept before."""
        self._bridge.submit_draft()
        if self._bridge.desk is not None:
            workspace.work_on_briefing(self._bridge.desk, briefing_id)
        self.chosen.emit()

    def _offer(self, menu: QMenu, briefing: Briefing, current: Briefing | None) -> None:
        told = ", ".join(part for part in (kind_of_paper(briefing), short_date(briefing.date)) if part)
        words = say("{briefing} ({about})", briefing=self._named(briefing), about=told).replace("&", "&&")
        action = _action(menu, words, briefing.id, lambda: self.choose(briefing.id))
        action.setCheckable(True)
        action.setChecked(current is not None and briefing.id == current.id)

    def duplicate(self) -> None:
        """Begin a briefing that says what the one worked on says, and work on it."""
        if (briefing := current_briefing(self._bridge)) is not None:
            self._make(duplicate_briefing(briefing.id, briefing.title, date.today().isoformat()))

    def delete(self) -> None:
        """Delete the briefing worked on."""
        if (briefing := current_briefing(self._bridge)) is not None:
            self._bridge.submit(delete_briefing(briefing.id))

    def _make(self, edit: Edit) -> None:
        change = self._bridge.submit(edit)
        made = [swap.id for swap in change.swaps if isinstance(swap.after, Briefing)] if change is not None else []
        if made:
            self.choose(made[0])

    def _open(self) -> None:
        below = self.mapToGlobal(self.rect().bottomLeft())
        if self.isRightToLeft():
            below.setX(below.x() + self.width() - self.menu_of_briefings.sizeHint().width())
        self.menu_of_briefings.popup(below)


def _title(project: Project, briefing: Briefing) -> str:
    """Return a briefing's title, with a number where one made before it has the same; the paper itself has none."""
    title = briefing.title or kind_of_paper(briefing)
    namesakes = [other.id for other in project.each(Briefing) if (other.title or kind_of_paper(other)) == title]
    number = namesakes.index(briefing.id) + 1
    return say("{title} ({number})", title=title, number=number) if number > 1 else title


def _with_status(title: str, briefing: Briefing) -> str:
    return say("{title}, {status}", title=title, status=status_words(briefing.status))


def _action(menu: QMenu, words: str, name: str, deed: Callable[[], object]) -> QAction:
    action = menu.addAction(words)
    action.setObjectName(name)
    action.triggered.connect(lambda: deed())
    return action

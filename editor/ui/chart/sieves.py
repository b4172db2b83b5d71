"""Choose what the link chart shows: types of entities, kinds of links, and from when until when."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QMenu, QPushButton, QWidget

from editor.briefing.chart import SORTS, Sieve, Sort
from editor.briefing.timeline import Days, days_of
from editor.model.records import When
from editor.ui.dock.buttons import plain_button
from editor.ui.enter import ENTER
from editor.ui.fonts import enlarged
from editor.ui.forms.flow import FlowLayout
from editor.ui.theme import set_look
from editor.words import say

HEIGHT = 28
"""Pixels that a line of the bar is high, at normal text."""
_FIELD = 132


class StayingMenu(QMenu):
    """A menu of switches that stays open, so that several can be set."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Switch the chosen line without closing."""
        if _chooses(event) and (action := self.activeAction()) is not None:
            action.trigger()
            return True
        return super().eventFilter(watched, event)


def _chooses(event: QEvent) -> bool:
    if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
        return event.key() in ENTER or event.text() == " "
    return event.type() == QEvent.Type.MouseButtonRelease


class Sieves(QWidget):
    """The choices in a row. `changed` tells that one has changed; `sieve` is what they come to."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._types, self.types = _menu("linkChartTypes", say("Types"), say("Choose the types of entities to show"))
        self._sorts, self.sorts = _menu("linkChartKinds", say("Links"), say("Choose the kinds of links to show"))
        self.begin = _day("linkChartFrom", say("From"), say("First day to show, such as 2024, 2024-10 or 2024-10-28"))
        self.end = _day("linkChartTo", say("Until"), say("Last day to show, such as 2024, 2024-10 or 2024-10-28"))
        for sort, words in SORTS.items():
            self._add(self._sorts, sort, say(words))
        self._row = FlowLayout(self, gap=8)
        for widget in (self.types, self.sorts, self.begin, self.end):
            self._row.addWidget(widget)
        for field in (self.begin, self.end):
            field.textChanged.connect(self._tell)

    def add(self, widget: QWidget) -> None:
        """Put a further widget behind the choices, on the same lines."""
        self._row.addWidget(widget)

    def offer_types(self, types: Mapping[str, str]) -> None:
        """Offer these types, labels by name; what was left out stays so."""
        left = self.sieve().types
        if [str(action.data()) for action in self._types.actions()] == list(types):
            return
        self._types.clear()
        for name, label in types.items():
            self._add(self._types, name, label, is_shown=name not in left)

    def sieve(self) -> Sieve:
        """Return what the choices leave out; of a day that cannot be read nothing is left out."""
        types = frozenset(_off(self._types))
        sorts: frozenset[Sort] = frozenset(sort for sort in SORTS if sort in set(_off(self._sorts)))
        begin, end = _days(self.begin.text()), _days(self.end.text())
        return Sieve(sorts, types, begin.begin if begin else None, end.end if end else None)

    def clear(self) -> None:
        """Show everything again."""
        was_blocked = self.blockSignals(True)
        for menu in (self._types, self._sorts):
            for action in menu.actions():
                action.setChecked(True)
        self.begin.clear()
        self.end.clear()
        self.blockSignals(was_blocked)
        self._tell()

    def _add(self, menu: QMenu, name: str, label: str, *, is_shown: bool = True) -> None:
        action = QAction(label, menu, checkable=True, checked=is_shown)
        action.setData(name)
        action.toggled.connect(self._tell)
        menu.addAction(action)

    def _tell(self) -> None:
        for field in (self.begin, self.end):
            set_look(field, "amiss", bool(field.text().strip()) and _days(field.text()) is None)
        for button, menu, words in ((self.types, self._types, say("Types")), (self.sorts, self._sorts, say("Links"))):
            left = len(list(_off(menu)))
            shown = say("{what}, {count} left out", what=words, count=left) if left else words
            button.setText(shown)
            button.setAccessibleName(shown)
        self.changed.emit()


def _off(menu: QMenu) -> Iterable[str]:
    return (str(action.data()) for action in menu.actions() if not action.isChecked())


def _days(words: str) -> Days | None:
    return days_of(When(from_=words.strip(), to=words.strip()))


def _menu(name: str, words: str, tip: str) -> tuple[QMenu, QPushButton]:
    button = plain_button(name, words, tip)
    menu = StayingMenu(button)
    button.setMenu(menu)
    return menu, button


def _day(name: str, words: str, tip: str) -> QLineEdit:
    field = QLineEdit()
    field.setObjectName(name)
    field.setAccessibleName(words)
    field.setPlaceholderText(words)
    field.setToolTip(tip)
    field.setClearButtonEnabled(True)
    field.setFixedWidth(enlarged(_FIELD))
    return field

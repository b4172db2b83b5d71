"""Offer how the library can be sorted, grouped and filtered."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import msgspec
from PySide6.QtCore import Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from editor.model.dates import short_date
from editor.model.names import name_key
from editor.model.project import Project
from editor.model.records import Article, Outlet
from editor.storage.settings import Arrangement
from editor.ui.badges import grade_of
from editor.ui.library.arrangement import GROUPS, SORTS, STATES, hides_some, showing_all
from editor.ui.library.staying_menu import StayingMenu
from editor.words import say

Choice = tuple[str, str]
"""A value and what it is called."""


class ArrangeMenu(QMenu):
    """The menu of one moment. `arranged` carries the arrangement that was chosen, `days_requested` the wish for days.
    """

    arranged = Signal(object)
    days_requested = Signal()

    def __init__(self, project: Project, arrangement: Arrangement, parent: QWidget) -> None:
        super().__init__(parent)
        self._arrangement = arrangement
        self.setObjectName("arrangeMenu")
        self.setAccessibleName(say("Sort, group and filter"))
        self.setToolTipsVisible(True)
        self._add_backwards(self._add_one_of(say("Sort by"), SORTS.items(), "sort"))
        self._add_one_of(say("Group by"), GROUPS.items(), "group")
        self.addSeparator()
        articles = project.of(Article).values()
        self._add_any_of(say("State"), STATES.items(), "states")
        self._add_any_of(say("Outlet"), _outlets(project, articles), "outlets")
        grades = sorted({grade_of(project, article) for article in articles})
        self._add_any_of(say("Grade"), ((grade, grade) for grade in grades), "grades")
        self._add_days()
        self.addSeparator()
        clear = self.addAction(say("Show all articles"))
        clear.setObjectName("showAllArticles")
        clear.setEnabled(hides_some(arrangement))
        clear.triggered.connect(lambda: self._take(showing_all(self._arrangement)))

    def _add_one_of(self, title: str, choices: Iterable[Choice], field: str) -> QMenu:
        menu = self._submenu(title, field, StayingMenu(title, self))
        one = QActionGroup(menu)
        for value, label in choices:
            action = menu.addAction(say(label))
            action.setCheckable(True)
            action.setChecked(getattr(self._arrangement, field) == value)
            action.triggered.connect(self._setting(field, value))
            one.addAction(action)
        return menu

    def _add_backwards(self, menu: QMenu) -> None:
        menu.addSeparator()
        action = menu.addAction(say("Backwards"))
        action.setCheckable(True)
        action.setChecked(self._arrangement.backwards)
        action.triggered.connect(lambda on: self._take(msgspec.structs.replace(self._arrangement, backwards=on)))

    def _add_any_of(self, title: str, choices: Iterable[Choice], field: str) -> None:
        held = getattr(self._arrangement, field)
        menu = self._submenu(title, field, StayingMenu(title, self))
        for value, label in choices:
            action = menu.addAction(say(label))
            action.setCheckable(True)
            action.setChecked(value in held)
            action.triggered.connect(self._ticking(field, value))
        _mark(menu, bool(held))

    def _add_days(self) -> None:
        arrangement = self._arrangement
        menu = self._submenu(say("Date"), "days", QMenu(say("Date"), self))
        one = QActionGroup(menu)
        for label, chosen, deed in (
            (say("Any date"), not (arrangement.since or arrangement.until or arrangement.undated), self._any_date),
            (say("No date"), arrangement.undated, self._no_date),
            (_days(arrangement), bool(arrangement.since or arrangement.until), self.days_requested.emit),
        ):
            action = menu.addAction(label)
            action.setCheckable(True)
            action.setChecked(chosen)
            action.triggered.connect(lambda _=False, deed=deed: deed())
            one.addAction(action)
        _mark(menu, bool(arrangement.since or arrangement.until or arrangement.undated))

    def _submenu(self, title: str, field: str, menu: QMenu) -> QMenu:
        menu.setObjectName(f"{field}Menu")
        menu.setAccessibleName(title)
        self.addMenu(menu)
        return menu

    def _any_date(self) -> None:
        self._take(msgspec.structs.replace(self._arrangement, since="", until="", undated=False))

    def _no_date(self) -> None:
        self._take(msgspec.structs.replace(self._arrangement, since="", until="", undated=True))

    def _setting(self, field: str, value: str) -> Callable[[], None]:
        return lambda: self._take(msgspec.structs.replace(self._arrangement, **{field: value}))

    def _ticking(self, field: str, value: str) -> Callable[[bool], None]:
        def tick(on: bool) -> None:
            others = tuple(held for held in getattr(self._arrangement, field) if held != value)
            self._take(msgspec.structs.replace(self._arrangement, **{field: (*others, value) if on else others}))
        return tick

    def _take(self, arrangement: Arrangement) -> None:
        self._arrangement = arrangement
        self.arranged.emit(arrangement)


def _mark(menu: QMenu, is_on: bool) -> None:
    """Show on a submenu that something in it leaves articles out."""
    action = menu.menuAction()
    action.setCheckable(True)
    action.setChecked(is_on)


def _outlets(project: Project, articles: Iterable[Article]) -> list[Choice]:
    """Return the outlets of the articles by name, and what stands for none."""
    held = {article.outlet for article in articles}
    named = [(outlet.id, outlet.name.replace("&", "&&")) for outlet in project.each(Outlet) if outlet.id in held]
    return sorted(named, key=lambda choice: name_key(choice[1])) + ([("", say("No outlet"))] if "" in held else [])


def _days(arrangement: Arrangement) -> str:
    since, until = short_date(arrangement.since), short_date(arrangement.until)
    if since and until:
        return say("From {since} to {until}…", since=since, until=until)
    if since:
        return say("From {since} on…", since=since)
    return say("Until {until}…", until=until) if until else say("Between two days…")

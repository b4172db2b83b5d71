"""Show what one account of an event gives where it differs from the event or adds to it: time, place, figures."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QMenu, QToolButton, QVBoxLayout, QWidget

from editor.model.accounts import compare_figure, compare_when, compare_where
from editor.model.change import Edit
from editor.model.dates import short_when
from editor.model.edits.events import account_of, set_values, use_figure, use_when, use_where
from editor.model.edits.fields import name_of
from editor.model.records import Account, AccountValues, Event, Figure, When
from editor.model.tagged import places_in, times_in, when_of
from editor.ui.bridge import Bridge, MakeEdit
from editor.ui.fonts import enlarged, interface_font
from editor.ui.forms.candidates import Named
from editor.ui.forms.date_field import DateField
from editor.ui.forms.fields import TextField
from editor.ui.forms.figures import FigureTable
from editor.ui.forms.picker import EntityPicker, Name
from editor.ui.forms.rows import Complaint, go_to, remove_button, side_by_side
from editor.ui.forms.settling import SettlingLine
from editor.ui.forms.timespan import begun, worded
from editor.words import say

T = TypeVar("T")
_DATE_WIDTH = 124
_MOST_OFFERED = 6


class GivenValues(QWidget):
    """The values that an account gives, each with a line that says how it stands to the event's, and settles it."""

    def __init__(self, bridge: Bridge, number: int) -> None:
        super().__init__()
        self._bridge = bridge
        self._event, self._account = "", ""
        self._opened = ""
        name = self._name = f"account{number}"
        when, where = say("Account {number}, when", number=number), say("Account {number}, where", number=number)
        self.date = DateField(bridge, f"{name}WhenFrom", say("{label}, date", label=when))
        self.phrase = TextField(bridge, f"{name}WhenPhrase", say("{label}, as stated", label=when))
        self.where = EntityPicker(bridge, f"{name}Where", where, ("location",), keeps_words=True)
        self.figures = FigureTable(bridge, f"{name}Figures", f"{name}Figure",
                                   say("Figures of account {number}", number=number))
        self._when_line = SettlingLine(f"{name}WhenUse", say("{label}: use this value", label=when))
        self._where_line = SettlingLine(f"{name}WhereUse", say("{label}: use this value", label=where))
        self._no_when = remove_button(f"{name}WhenRemove", say("{label}: remove", label=when))
        self._no_where = remove_button(f"{name}WhereRemove", say("{label}: remove", label=where))
        self.date.setPlaceholderText(say("Date"))
        self.date.setFixedWidth(enlarged(_DATE_WIDTH))
        self.phrase.setPlaceholderText(say("Words as stated"))
        self._when_line.used.connect(lambda: self._submit(use_when))
        self._where_line.used.connect(lambda: self._submit(use_where))
        self._no_when.clicked.connect(lambda: self._set(when=None))
        self._no_where.clicked.connect(self._take_where_away)
        self.figures.settled.connect(
            lambda place: bridge.submit(use_figure(self._event, self._account, place)))
        self._lay_out()

    def show_values(self, event: Event, account: Account) -> None:
        """Show what an account of an event gives."""
        if account.id != self._account:
            self._opened = ""
        self._event, self._account = event.id, account.id
        holder, values = f"{event.id} {account.id}", account.values
        self._show_when(holder, event, account)
        self.where.show_named(holder, Named(values.where, values.where_words), self._placing())
        gives_where = bool(values.where or values.where_words)
        self._where_row.setVisible(gives_where or self._opened == account.id)
        self._where_line.show_comparison(compare_where(event, account) if gives_where else "same")
        self.figures.show_figures(holder, values.figures, self._current_figures(), self._storing_figures())
        self.figures.show_comparisons([compare_figure(event, figure) for figure in values.figures])
        self.setVisible(values != AccountValues() or self._opened == account.id)

    def fill_menu(self, menu: QMenu) -> None:
        """Offer what the account may give: the times and places that are tagged in its words, others, and figures."""
        menu.clear()
        project = self._bridge.project
        event = project.get(Event, self._event)
        for when in self._stated_times(event):
            menu.addAction(say("Time: {time}", time=_told(when))).triggered.connect(
                lambda _=False, when=when: self._set(when=when))
        menu.addAction(say("Another time")).triggered.connect(self._begin_when)
        menu.addSeparator()
        for entity_id, words in self._stated_places(event):
            menu.addAction(say("Place: {place}", place=words)).triggered.connect(
                lambda _=False, place=entity_id: self._set(where=place, where_words=""))
        menu.addAction(say("Another place")).triggered.connect(self._begin_where)
        menu.addSeparator()
        for figure in event.figures:
            menu.addAction(say("Figure: {figure}", figure=self._sort_told(figure))).triggered.connect(
                lambda _=False, figure=figure: self.add_figure(
                    Figure(who=figure.who, outcome=figure.outcome, unit=figure.unit)))
        menu.addAction(say("Another figure")).triggered.connect(lambda: self.add_figure(Figure()))

    def add_figure(self, figure: Figure) -> None:
        """Add a figure that the account gives, to be typed."""
        self.show()
        self.figures.add(figure)

    def _show_when(self, holder: str, event: Event, account: Account) -> None:
        when = account.values.when
        self._when_row.setVisible(when is not None)
        shown = when or When()
        first = next(iter(account.evidence), None) or next(iter(event.evidence), None)
        self.date.count_from(first.article if first is not None else "")
        self.date.show_date(holder, shown.from_, self._timing(begun))
        self.phrase.follow(holder, shown.words, self._timing(worded))
        self.date.draft.otherwise = lambda text: self._timing(worded)(text) if shown == When() else None
        self.date.setToolTip(short_when(shown))
        self._when_line.show_comparison(compare_when(event, account) if shown.from_ or shown.to else "same")

    def _stated_times(self, event: Event) -> Iterator[When]:
        project, seen = self._bridge.project, set()
        for anchor in account_of(event, self._account).evidence:
            if project.is_loaded(anchor.article):
                for mention in times_in(project, anchor.article, anchor.begin, anchor.end)[:_MOST_OFFERED]:
                    if (when := when_of(project, mention)) not in seen:
                        seen.add(when)
                        yield when

    def _stated_places(self, event: Event) -> Iterator[tuple[str, str]]:
        project, seen = self._bridge.project, set()
        for anchor in account_of(event, self._account).evidence:
            if project.is_loaded(anchor.article):
                for mention in places_in(project, anchor.article, anchor.begin, anchor.end)[:_MOST_OFFERED]:
                    entity = project.entity(mention.entity)
                    if entity is not None and entity.id not in seen:
                        seen.add(entity.id)
                        yield entity.id, name_of(entity)

    def _sort_told(self, figure: Figure) -> str:
        entity = self._bridge.project.entity(figure.who) if figure.who else None
        who = name_of(entity) if entity else figure.who
        return ", ".join(part for part in (who, figure.outcome) if part) or figure.words or "–"

    def _begin_when(self) -> None:
        if self._set(when=When()):
            go_to(self.date, self)

    def _begin_where(self) -> None:
        self._opened = self._account
        self.show()
        self._where_row.show()
        go_to(self.where, self)

    def _take_where_away(self) -> None:
        self._opened = ""
        if not self._set(where="", where_words=""):
            self._where_row.hide()

    def _set(self, **fields: When | str | None) -> bool:
        edit = set_values(self._event, self._account, merge="", **fields)
        return self._bridge.submit(edit) is not None

    def _submit(self, settle: Callable[[str, str], Edit]) -> None:
        self._bridge.submit(settle(self._event, self._account))

    def _timing(self, make: Callable[[When, T], When]) -> Callable[[T], MakeEdit]:
        event, account, bridge = self._event, self._account, self._bridge

        def write(said: T) -> MakeEdit:
            def store(merge: str) -> Edit:
                was = account_of(bridge.project.get(Event, event), account).values.when or When()
                return set_values(event, account, merge=merge, when=make(was, said))
            return store
        return write

    def _placing(self) -> Name:
        event, account = self._event, self._account
        return lambda named: lambda merge: set_values(event, account, merge=merge, where=named.entity,
                                                      where_words=named.words)

    def _current_figures(self) -> Callable[[], tuple[Figure, ...]]:
        event, account, bridge = self._event, self._account, self._bridge
        return lambda: account_of(bridge.project.get(Event, event), account).values.figures

    def _storing_figures(self) -> Callable[[tuple[Figure, ...], str], Edit]:
        event, account = self._event, self._account
        return lambda figures, merge: set_values(event, account, merge=merge, figures=figures)

    def _lay_out(self) -> None:
        self._when_row = _row(say("When"), side_by_side(self.date, self.phrase, stretches=(0, 1)), self._no_when,
                              Complaint(self.date.draft), self._when_line)
        self._where_row = _row(say("Where"), side_by_side(self.where), self._no_where, self._where_line)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 2, 0, 2)
        column.setSpacing(4)
        for widget in (self._when_row, self._where_row, self.figures):
            column.addWidget(widget)


def _told(when: When) -> str:
    date = short_when(when)
    return say("“{words}”, {date}", words=when.words, date=date) if when.from_ or when.to else date


def _row(words: str, fields: QHBoxLayout, remove: QToolButton, *below: QWidget) -> QWidget:
    """Return a row of a label, fields and a button that takes them away, with lines below the fields."""
    row = QWidget()
    grid = QGridLayout(row)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(6)
    grid.setVerticalSpacing(2)
    label = QLabel(words)
    label.setProperty("role", "second")
    label.setFont(interface_font(12))
    label.setMinimumWidth(enlarged(40))
    grid.addWidget(label, 0, 0, Qt.AlignmentFlag.AlignVCenter)
    grid.addLayout(fields, 0, 1)
    grid.addWidget(remove, 0, 2)
    grid.setColumnStretch(1, 1)
    for line, widget in enumerate(below, 1):
        grid.addWidget(widget, line, 1, 1, 2)
    return row

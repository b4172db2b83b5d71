"""Type figures: who, with what outcome, how many at least and at most, in which unit and words."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

import msgspec
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QToolButton, QWidget

from editor.model.accounts import Comparison
from editor.model.change import Edit
from editor.model.errors import EditRefused
from editor.model.quantity import NOT_STATED, bounds_in
from editor.model.records import Figure, Number
from editor.model.scheme import scheme_of
from editor.ui.bridge import Bridge, MakeEdit
from editor.ui.elided import ElidedLabel
from editor.ui.fonts import enlarged, interface_font
from editor.ui.forms.candidates import Named
from editor.ui.forms.fields import TextField
from editor.ui.forms.participants import NATURES
from editor.ui.forms.picker import EntityPicker, Name
from editor.ui.forms.rows import Complaint, go_to, remove_button
from editor.ui.forms.settling import SettlingLine
from editor.ui.forms.stored import Write
from editor.ui.forms.word_field import WordField
from editor.words import say

_NUMBER = re.compile(r"\d{1,3}(?:[,\u00A0\u202F ]\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?")
_SEPARATORS = re.compile(r"[,\u00A0\u202F ]")
_BOUND_WIDTH, _UNIT_WIDTH = 44, 64
_ROWS = 4
"""The rows of the grid that one figure takes: its values, its words, what is wrong with it, how it differs."""

Current = Callable[[], tuple[Figure, ...]]
"""Returns the figures as the record has them at this moment."""

Store = Callable[[tuple[Figure, ...], str], Edit]
"""From figures and a merge token to the edit that stores them."""


@dataclass(frozen=True, slots=True)
class _Cells:
    """The fields of one figure."""

    who: EntityPicker
    outcome: WordField
    least: TextField
    most: TextField
    words: TextField
    unit: TextField
    remove: QToolButton
    complaint: Complaint
    settling: SettlingLine

    def fields(self) -> tuple[TextField, ...]:
        return self.who, self.outcome, self.least, self.most, self.words, self.unit

    def stand(self, stands: bool) -> None:
        """Show the line, or let it wait for a figure."""
        for widget in (*self.fields(), self.remove):
            widget.setVisible(stands)
        self.complaint.setVisible(stands and bool(self.complaint.text()))
        self.settling.stand(stands)


class FigureTable(QFrame):
    """Figures, each with its words below it. A bound that was not stated is blank and stays None.

    Words that are typed into a figure without bounds give it those that they state. `settled` carries the place of a
    figure that the event shall have.
    """

    settled = Signal(int)

    def __init__(self, bridge: Bridge, name: str, prefix: str, label: str, parent: QWidget | None = None) -> None:
        """Make the table of a name; the fields of its first figure are called prefix1Who and so on."""
        super().__init__(parent)
        self._bridge = bridge
        self._prefix, self._label = prefix, label
        self._holder = ""
        self._current: Current = tuple
        self._store: Store | None = None
        self._lines: list[_Cells] = []
        self.setObjectName(name)
        self.setAccessibleName(label)
        self.setProperty("role", "card")
        self._grid = _make_grid(self)

    def show_figures(self, holder: str, figures: tuple[Figure, ...], current: Current, store: Store) -> None:
        """Show the figures of the holder's record; a line for each is made once and kept."""
        self._holder, self._current, self._store = holder, current, store
        while len(self._lines) < len(figures):
            self._make_line()
        for place, cells in enumerate(self._lines):
            stands = place < len(figures)
            cells.stand(stands)
            if stands:
                self._show_figure(place, figures[place])
            else:
                for field in cells.fields():
                    field.draft.forget(f"{holder} {place}")
        self.setVisible(bool(figures))

    def show_comparisons(self, comparisons: Sequence[Comparison]) -> None:
        """Say of each figure how it stands to the event's; one that is the event's own says nothing."""
        for cells, comparison in zip(self._lines, comparisons, strict=False):
            cells.settling.show_comparison(comparison)

    def add(self, figure: Figure) -> None:
        """Add a figure and bring the keys to what it lacks first."""
        figures = self._current()
        if self._store is not None and self._bridge.submit(self._store((*figures, figure), "")) is not None:
            cells = self._lines[len(figures)]
            go_to(cells.words if figure.who or figure.outcome else cells.who)

    def _show_figure(self, place: int, figure: Figure) -> None:
        cells, holder = self._lines[place], f"{self._holder} {place}"
        cells.who.show_named(holder, self._named(figure.who), self._naming(place))
        cells.outcome.follow(holder, figure.outcome, self._writing(place, "outcome"))
        cells.least.follow(holder, shown_number(figure.min), self._writing(place, "min", number_of))
        cells.most.follow(holder, shown_number(figure.max), self._writing(place, "max", number_of))
        cells.words.follow(holder, figure.words, self._wording(place))
        cells.unit.follow(holder, figure.unit, self._writing(place, "unit"))

    def _named(self, who: str) -> Named:
        return Named(entity=who) if self._bridge.project.entity(who) is not None else Named(words=who)

    def _naming(self, place: int) -> Name:
        change = self._changing(place)
        return lambda named: change(lambda figure: msgspec.structs.replace(figure, who=named.entity or named.words))

    def _writing(self, place: int, field: str, value_of: Callable[[str], Any] = str) -> Write:
        change = self._changing(place)
        return lambda text: change(lambda figure: msgspec.structs.replace(figure, **{field: value_of(text)}))

    def _wording(self, place: int) -> Write:
        change = self._changing(place)
        return lambda text: change(lambda figure: worded(figure, text))

    def _changing(self, place: int) -> Callable[[Callable[[Figure], Figure]], MakeEdit]:
        """Return what changes the figure at a place of those there are by then."""
        current, store = self._current, self._store
        assert store is not None, "figures are shown"

        def change(changed: Callable[[Figure], Figure]) -> MakeEdit:
            return lambda merge: store(tuple(changed(figure) if stands == place else figure
                                             for stands, figure in enumerate(current())), merge)
        return change

    def _remove(self, place: int) -> None:
        figures = self._current()
        if self._store is not None:
            self._bridge.submit(self._store(figures[:place] + figures[place + 1:], ""))

    def _make_line(self) -> None:
        place, number = len(self._lines), len(self._lines) + 1
        name = f"{self._prefix}{number}"
        who = EntityPicker(self._bridge, f"{name}Who", self._said(say("who"), number), NATURES, keeps_words=True,
                           plain=True)
        outcome = WordField(self._bridge, f"{name}Outcome", self._said(say("outcome"), number), self._outcomes)
        line = partial(TextField, self._bridge)
        least = line(f"{name}Min", self._said(say("at least"), number), reading=read_number)
        most = line(f"{name}Max", self._said(say("at most"), number), reading=read_number)
        words = line(f"{name}Words", self._said(say("words as stated"), number), plain=True)
        unit = line(f"{name}Unit", self._said(say("unit"), number), plain=True)
        remove = remove_button(f"{name}Remove", self._said(say("remove"), number))
        settling = SettlingLine(f"{name}Use", self._said(say("use this value"), number))
        for field, hint in ((who, "–"), (outcome, "–"), (least, "–"), (most, "–"), (words, say("Words as stated")),
                            (unit, say("Unit"))):
            field.setPlaceholderText(hint)
        words.setProperty("role", "second")
        for field in (least, most):
            field.setFixedWidth(enlarged(_BOUND_WIDTH))
        unit.setFixedWidth(enlarged(_UNIT_WIDTH))
        remove.clicked.connect(lambda: self._remove(place))
        settling.used.connect(lambda: self.settled.emit(place))
        self._lines.append(_Cells(who, outcome, least, most, words, unit, remove, Complaint(least.draft, most.draft),
                                  settling))
        self._put(self._lines[-1], _ROWS * number)

    def _said(self, field: str, number: int) -> str:
        return say("{table}, {number}: {field}", table=self._label, number=number, field=field)

    def _put(self, cells: _Cells, row: int) -> None:
        for column, widget in enumerate((cells.who, cells.outcome, cells.least, cells.most)):
            self._grid.addWidget(widget, row, column)
        below = QHBoxLayout()
        below.setSpacing(2)
        below.addWidget(cells.words, 1)
        below.addWidget(cells.unit)
        below.addWidget(cells.remove)
        self._grid.addLayout(below, row + 1, 0, 1, 4)
        self._grid.addWidget(cells.complaint, row + 2, 0, 1, 4)
        self._grid.addWidget(cells.settling, row + 3, 0, 1, 4)

    def _outcomes(self) -> tuple[str, ...]:
        return scheme_of(self._bridge.project).outcomes


def worded(figure: Figure, words: str) -> Figure:
    """Return the figure with other words for it: bounds that its old words stated, or none, follow the new ones."""
    bounds = (figure.min, figure.max)
    follows = bounds in (NOT_STATED, bounds_in(figure.words))
    least, most = bounds_in(words) if follows else bounds
    return msgspec.structs.replace(figure, words=words, min=least, max=most)


def read_number(text: str) -> str:
    """Return a typed number without its separators; blank for none. Raises EditRefused for anything else."""
    typed = text.strip()
    if typed and not _NUMBER.fullmatch(typed):
        raise EditRefused(say("“{typed}” is no number: write digits like 35 or 1,200, or leave it blank.", typed=typed))
    return shown_number(number_of(_SEPARATORS.sub("", typed)))


def number_of(text: str) -> Number | None:
    """Return the number that digits say; None for blank."""
    if not text:
        return None
    return float(text) if "." in text else int(text)


def shown_number(number: Number | None) -> str:
    """Return a bound as its field shows it: blank where it was not stated."""
    return "" if number is None else str(number)


def _make_grid(frame: QFrame) -> QGridLayout:
    grid = QGridLayout(frame)
    grid.setContentsMargins(4, 2, 2, 4)
    grid.setHorizontalSpacing(2)
    grid.setVerticalSpacing(2)
    for column, words in enumerate((say("Who"), say("Outcome"), say("Min"), say("Max"))):
        title = ElidedLabel(words)
        title.setProperty("role", "second")
        title.setFont(interface_font(11.5))
        title.setContentsMargins(5, 0, 0, 0)
        title.setFixedHeight(enlarged(24))
        grid.addWidget(title, 0, column)
    for column, stretch in enumerate((1, 1, 0, 0)):
        grid.setColumnStretch(column, stretch)
    return grid

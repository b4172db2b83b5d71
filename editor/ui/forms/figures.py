"""Type the figures of an event: who, with what outcome, how many at least and at most, in which words."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any

import msgspec
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QPushButton, QToolButton, QWidget

from editor.model.edits.events import set_event
from editor.model.errors import EditRefused
from editor.model.records import Event, Figure, Number
from editor.model.scheme import scheme_of
from editor.ui.bridge import Bridge, MakeEdit
from editor.ui.elided import ElidedLabel
from editor.ui.fonts import enlarged, interface_font
from editor.ui.forms.drafts import Write
from editor.ui.forms.fields import TextField
from editor.ui.forms.rows import Complaint, go_to, remove_button, small_button
from editor.ui.forms.word_field import WordField
from editor.words import say

_NUMBER = re.compile(r"\d{1,3}(?:[,\u00A0\u202F ]\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?")
_SEPARATORS = re.compile(r"[,\u00A0\u202F ]")
_BOUND_WIDTH = 44
_ROWS = 3
"""The rows of the grid that one figure takes: its values, its words, what is wrong with it."""


@dataclass(frozen=True, slots=True)
class _Cells:
    """The fields of one figure."""

    who: TextField
    outcome: WordField
    least: TextField
    most: TextField
    words: TextField
    remove: QToolButton
    complaint: Complaint

    def fields(self) -> tuple[TextField, ...]:
        return self.who, self.outcome, self.least, self.most, self.words

    def stand(self, stands: bool) -> None:
        """Show the line, or let it wait for a figure."""
        for widget in (*self.fields(), self.remove):
            widget.setVisible(stands)
        self.complaint.setVisible(stands and bool(self.complaint.text()))


class FigureTable(QFrame):
    """The figures of an event, each with its words below it. A bound that was not stated is blank and stays None."""

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._event = ""
        self._lines: list[_Cells] = []
        self.setObjectName("figureTable")
        self.setAccessibleName(say("Figures"))
        self.setProperty("role", "card")
        self.add_button: QPushButton = small_button(say("+ Group"), "addFigureButton", say("Add a figure"))
        self.add_button.clicked.connect(self._add)
        self._grid = _make_grid(self)

    def show_event(self, event: Event) -> None:
        """Show the figures of an event; a line for each is made once and kept."""
        self._event = event.id
        while len(self._lines) < len(event.figures):
            self._make_line()
        for place, cells in enumerate(self._lines):
            stands = place < len(event.figures)
            cells.stand(stands)
            if stands:
                self._show_figure(place, event.figures[place])
            else:
                for field in cells.fields():
                    field.draft.forget(self._holder(place))
        self.setVisible(bool(event.figures))

    def _show_figure(self, place: int, figure: Figure) -> None:
        cells, holder = self._lines[place], self._holder(place)
        cells.who.follow(holder, figure.who, self._writing(place, "who"))
        cells.outcome.follow(holder, figure.outcome, self._writing(place, "outcome"))
        cells.least.follow(holder, shown_number(figure.min), self._writing(place, "min", number_of))
        cells.most.follow(holder, shown_number(figure.max), self._writing(place, "max", number_of))
        cells.words.follow(holder, figure.words, self._writing(place, "words"))

    def _holder(self, place: int) -> str:
        return f"{self._event} {place}"

    def _writing(self, place: int, field: str, value_of: Callable[[str], Any] = str) -> Write:
        event = self._event

        def write(text: str) -> MakeEdit:
            return lambda merge: set_event(
                event, merge=merge, figures=self._with(event, place, **{field: value_of(text)}))
        return write

    def _with(self, event: str, place: int, **fields: Any) -> tuple[Figure, ...]:
        """Return the event's figures as they are by then, one of them changed."""
        return tuple(msgspec.structs.replace(figure, **fields) if stands == place else figure
                     for stands, figure in enumerate(self._bridge.project.get(Event, event).figures))

    def _add(self) -> None:
        figures = self._bridge.project.get(Event, self._event).figures
        if self._bridge.submit(set_event(self._event, figures=(*figures, Figure()))) is not None:
            go_to(self._lines[len(figures)].who)

    def _remove(self, place: int) -> None:
        figures = self._bridge.project.get(Event, self._event).figures
        self._bridge.submit(set_event(self._event, figures=figures[:place] + figures[place + 1:]))

    def _make_line(self) -> None:
        place = len(self._lines)
        name, number = f"figure{place + 1}", place + 1
        bound = partial(TextField, self._bridge, reading=read_number)
        who = TextField(self._bridge, f"{name}Who", say("Figure {number}, who", number=number), plain=True)
        outcome = WordField(self._bridge, f"{name}Outcome", say("Figure {number}, outcome", number=number),
                            self._outcomes)
        least = bound(f"{name}Min", say("Figure {number}, at least", number=number))
        most = bound(f"{name}Max", say("Figure {number}, at most", number=number))
        words = TextField(self._bridge, f"{name}Words", say("Figure {number}, words as stated", number=number),
                          plain=True)
        remove = remove_button(f"{name}Remove", say("Remove figure {number}", number=number))
        words.setPlaceholderText(say("Words as stated"))
        words.setProperty("role", "second")
        for field in (least, most):
            field.setPlaceholderText("–")
            field.setFixedWidth(enlarged(_BOUND_WIDTH))
        remove.clicked.connect(lambda: self._remove(place))
        self._lines.append(_Cells(who, outcome, least, most, words, remove, Complaint(least.draft, most.draft)))
        self._put(self._lines[-1], _ROWS * number)

    def _put(self, cells: _Cells, row: int) -> None:
        for column, widget in enumerate((cells.who, cells.outcome, cells.least, cells.most)):
            self._grid.addWidget(widget, row, column)
        self._grid.addWidget(cells.words, row + 1, 0, 1, 3)
        self._grid.addWidget(cells.remove, row + 1, 3, Qt.AlignmentFlag.AlignRight)
        self._grid.addWidget(cells.complaint, row + 2, 0, 1, 4)

    def _outcomes(self) -> tuple[str, ...]:
        return scheme_of(self._bridge.project.info).outcomes


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

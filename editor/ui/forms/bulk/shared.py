"""The fields that several records share: each shows what all have, or that they differ, and sets it for all of them."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QToolButton, QVBoxLayout, QWidget

from editor.model.change import Edit
from editor.model.records import When
from editor.ui.bridge import Bridge
from editor.ui.forms.candidates import Named
from editor.ui.forms.date_field import DateField, WriteTime
from editor.ui.forms.fields import ListBox
from editor.ui.forms.picker import EntityPicker
from editor.ui.forms.rows import Complaint, remove_button, side_by_side
from editor.ui.forms.timespan import begun, ended
from editor.ui.theme import set_look
from editor.words import say

Redating = Callable[[Callable[[When], When], str], Edit]
"""From what becomes of the time of each record, and a merge token, to the edit that does it."""

Naming = Callable[[Named, str], Edit]
"""From whom or what all records shall name, and a merge token, to the edit that lets them."""


class SharedChoice(ListBox):
    """A list whose choice is for all. `chosen` carries it; the list shows what the records say until they say it."""

    chosen = Signal(str)

    def __init__(self, name: str, label: str) -> None:
        super().__init__(name, label)
        self._values: frozenset[str] = frozenset()
        self.setPlaceholderText(say("Various"))
        self.activated.connect(self._take)

    def show_all(self, choices: Iterable[tuple[str, str]], values: Iterable[str],
                 badges: Mapping[str, tuple[str, str]] | None = None) -> None:
        """Offer choices as `offer` does, and show what the records have."""
        self.offer(choices, badges or {})
        self._show_values(values)

    def _show_values(self, values: Iterable[str]) -> None:
        """Show what the records have: one value, or that there are several."""
        self._values = frozenset(values)
        with QSignalBlocker(self):
            if len(self._values) == 1:
                self.choose(next(iter(self._values)))
            else:
                self.setCurrentIndex(-1)
        is_various = self.currentIndex() < 0
        self.setAccessibleDescription(say("Various") if is_various else "")
        set_look(self, "various", is_various)

    def _take(self, index: int) -> None:
        value = str(self.itemData(index))
        self._show_values(self._values)
        self.chosen.emit(value)


class ClearButton(QWidget):
    """A field, and a button beside it that empties it for all. `cleared` tells of that."""

    cleared = Signal()

    def __init__(self, field: QWidget, name: str, label: str) -> None:
        super().__init__()
        self.button: QToolButton = remove_button(name, label)
        self.button.clicked.connect(self.cleared)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(field, 1)
        row.addWidget(self.button)
        self.setFocusProxy(field)


class SharedPicker(ClearButton):
    """Whom or what all records name. What is typed names it for all once the field is left."""

    def __init__(self, bridge: Bridge, name: str, label: str, natures: Collection[str], clear: str) -> None:
        self.picker = EntityPicker(bridge, name, label, natures, keeps_words=True)
        self.picker.draft.rests = False
        super().__init__(self.picker, f"{name}Clear", clear)

    def show_all(self, holder: str, named: Iterable[Named], name: Naming) -> None:
        """Show whom the records name, unless a name is being typed."""
        held = set(named)
        self.picker.show_named(holder, held.pop() if len(held) == 1 else Named(),
                               lambda named: lambda merge: name(named, merge))
        show_various(self.picker, len(held) > 1, say("Not stated"))
        self.button.setEnabled(len(held) > 1 or bool(self.picker.text()))


class SharedDates(ClearButton):
    """The first and the last day of all records, each of which keeps the words it states its time by."""

    def __init__(self, bridge: Bridge, name: str, label: str, clear: str) -> None:
        self.begins = DateField(bridge, f"{name}From", say("{label}, from", label=label))
        self.ends = DateField(bridge, f"{name}To", say("{label}, to", label=label))
        for field in (self.begins, self.ends):
            field.draft.rests = False
        fields = QWidget()
        column = QVBoxLayout(fields)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(side_by_side(self.begins, self.ends, stretches=(1, 1)))
        column.addWidget(Complaint(self.begins.draft, self.ends.draft))
        super().__init__(fields, f"{name}Clear", clear)
        self.setObjectName(name)
        self.setAccessibleName(label)
        self.setFocusProxy(self.begins)

    def show_all(self, holder: str, times: Iterable[When], redate: Redating) -> None:
        """Show the days that the records give, unless one is being typed."""
        held = list(times)
        firsts, lasts = {when.from_ for when in held}, {when.to if when.to != when.from_ else "" for when in held}
        self.begins.show_date(holder, _common(firsts), _redating(redate, begun))
        self.ends.show_date(holder, _common(lasts), _redating(redate, ended))
        show_various(self.begins, len(firsts) > 1, say("Date"))
        show_various(self.ends, len(lasts) > 1, say("to"))
        self.button.setEnabled(bool((firsts | lasts) - {""}))


def _redating(redate: Redating, dated: Callable[[When, When], When]) -> WriteTime:
    """Return what stores a typed time in all records, each dated in its own way."""
    return lambda typed: lambda merge: redate(lambda was: dated(was, typed), merge)


def undated(was: When) -> When:
    """Return the time without its days; the words that state it stay."""
    return When(words=was.words)


def show_various(field: QLineEdit, is_various: bool, otherwise: str) -> None:
    """Show in an empty field that the records differ, or else what belongs into it."""
    field.setPlaceholderText(say("Various") if is_various else otherwise)
    field.setAccessibleDescription(say("Various") if is_various else "")


def _common(values: set[str]) -> str:
    return next(iter(values)) if len(values) == 1 else ""

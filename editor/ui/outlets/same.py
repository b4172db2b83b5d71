"""Let another outlet be the same as the one that is shown: near names are proposed, any other can be found."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from editor.model.edits.outlets import merge_outlets
from editor.model.errors import EditRefused
from editor.model.names import name_key
from editor.model.outlets import alike, counted
from editor.model.records import Outlet
from editor.model.text import fold
from editor.ui.bridge import Bridge, MakeEdit
from editor.ui.elided import ElidedLabel
from editor.ui.fonts import interface_font
from editor.ui.forms.adding import AddingLine
from editor.ui.forms.fields import TextField
from editor.ui.forms.rows import small_button
from editor.ui.forms.suggestions import Suggestion, Suggestions
from editor.words import say, say_number

_OFFERED = 8


class SameOutlets(QWidget):
    """Outlets whose names are nearly that of the one shown, each to be merged into it, and a line to find another."""

    def __init__(self, bridge: Bridge) -> None:
        super().__init__()
        self._bridge = bridge
        self._outlet = ""
        self.rows: list[SameRow] = []
        self.setObjectName("outletSame")
        self.setAccessibleName(say("Outlets that are the same"))
        self.nothing = QLabel(say("No other outlet has nearly this name."))
        self.nothing.setProperty("role", "hint")
        self.nothing.setFont(interface_font(12))
        self.nothing.setWordWrap(True)
        self.add_button: QPushButton = small_button(say("+ Same as"), "outletSameAdd",
                                                    say("Merge another outlet into this one"))
        self.picker = OutletPicker(bridge)
        self._adding = AddingLine(self, self.picker, self.add_button)
        self.add_button.clicked.connect(lambda: self._adding.open())
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self._column.addWidget(self.nothing)
        self._column.addWidget(self.picker)

    def show_outlet(self, outlet: Outlet) -> None:
        """Show which outlets may be this one."""
        if outlet.id != self._outlet:
            self._adding.close()
        self._outlet = outlet.id
        self.picker.show_outlet(outlet.id)
        near, many = alike(self._bridge.project, outlet.id)[:_OFFERED], counted(self._bridge.project)
        while len(self.rows) < len(near):
            self._add_row()
        for row, other in zip(self.rows, near, strict=False):
            row.show_outlet(other, many[other.id])
        for place, row in enumerate(self.rows):
            row.setVisible(place < len(near))
        self.nothing.setVisible(not near)

    def _add_row(self) -> None:
        row = SameRow(len(self.rows) + 1)
        row.merge.clicked.connect(lambda: self._merge(row.outlet))
        self._column.insertWidget(len(self.rows), row)
        self.rows.append(row)

    def _merge(self, other_id: str) -> None:
        if self._bridge.submit(merge_outlets(self._outlet, other_id)) is not None:
            following = next((row.merge for row in self.rows if row.isVisible()), self.add_button)
            following.setFocus(Qt.FocusReason.OtherFocusReason)


class SameRow(QWidget):
    """One outlet that may be the same, and the button that merges it."""

    def __init__(self, number: int) -> None:
        super().__init__()
        self.outlet = ""
        self._name = ElidedLabel()
        self._name.setFont(interface_font(12.5))
        self._count = QLabel()
        self._count.setProperty("role", "hint")
        self._count.setFont(interface_font(12))
        self.merge: QPushButton = small_button(say("Merge"), f"outletSame{number}Merge", say("Merge"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._name)
        row.addWidget(self._count)
        row.addStretch(1)
        row.addWidget(self.merge)

    def show_outlet(self, outlet: Outlet, articles: int) -> None:
        """Show an outlet with the number of its articles."""
        self.outlet = outlet.id
        self._name.setText(outlet.name)
        self._count.setText(say_number("{count} article", "{count} articles", articles))
        self.merge.setAccessibleName(say("Merge “{name}” into this outlet", name=outlet.name))
        self.merge.setToolTip(self.merge.accessibleName())


class OutletPicker(TextField):
    """Names another outlet of the project, which is merged into the one shown."""

    def __init__(self, bridge: Bridge) -> None:
        super().__init__(bridge, "outletSameName", say("Another outlet"), reading=self._canonical)
        self._outlet = ""
        self._suggestions: Suggestions | None = None
        self.draft.seeks = True
        self.setPlaceholderText(say("Another outlet that is the same"))
        self.textEdited.connect(self._suggest)

    def show_outlet(self, outlet_id: str) -> None:
        """Merge into this outlet."""
        self._outlet = outlet_id
        self.follow(f"{outlet_id} same", "", self._merging)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the list on Down."""
        if event.key() == Qt.Key.Key_Down:
            self._suggest(self.text())
        else:
            super().keyPressEvent(event)

    def _others(self) -> list[Outlet]:
        others = (outlet for outlet in self.bridge.project.each(Outlet) if outlet.id != self._outlet)
        return sorted(others, key=lambda outlet: name_key(outlet.name))

    def _suggest(self, typed: str) -> None:
        if self._suggestions is None:
            self._suggestions = Suggestions(self)
        many, sought = counted(self.bridge.project), f" {fold(typed.strip())}"
        found = [outlet for outlet in self._others() if sought in f" {fold(outlet.name)}"][:_OFFERED]
        self._suggestions.offer([self._row(outlet, many[outlet.id]) for outlet in found], 0 if typed.strip() else -1)

    def _row(self, outlet: Outlet, articles: int) -> Suggestion:
        into = self._outlet
        return Suggestion(
            outlet.name, lambda: self.draft.settle(outlet.name, lambda _: merge_outlets(into, outlet.id)),
            say_number("{count} article", "{count} articles", articles))

    def _canonical(self, typed: str) -> str:
        """Return the name of the outlet that is meant, or no words."""
        key = name_key(typed)
        found = next((outlet.name for outlet in self._others() if name_key(outlet.name) == key), "")
        if key and not found:
            raise EditRefused(say("No other outlet is called “{words}”. Choose one from the list.",
                                  words=typed.strip()))
        return found

    def _merging(self, name: str) -> MakeEdit:
        into, other = self._outlet, next((held.id for held in self._others() if held.name == name), "")
        return lambda _: merge_outlets(into, other)

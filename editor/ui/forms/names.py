"""Show names as chips, and take further ones in a line that opens beside them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QPushButton, QWidget

from editor.model.change import Edit
from editor.ui.bridge import Bridge, MakeEdit
from editor.ui.fonts import enlarged
from editor.ui.forms.adding import AddingLine
from editor.ui.forms.chips import ChipFace, ChipRow
from editor.ui.forms.fields import TextField
from editor.ui.forms.rows import small_button

Store = Callable[[tuple[str, ...], str], Edit]
"""From the names and a merge token to the edit that stores them."""

_WIDTH = 150


class NamesField(ChipRow):
    """Names in their order. “+” opens a line, and leaving the line adds what was typed; Enter opens it once more.

    A click on a name takes it into the line, where it can be changed.
    """

    def __init__(self, bridge: Bridge, name: str, label: str, adding: str, parent: QWidget | None = None) -> None:
        super().__init__(name, label, parent=parent)
        self._bridge = bridge
        self._names: tuple[str, ...] = ()
        self._changed = ""
        self._store: Store | None = None
        self.add_button: QPushButton = small_button("+", f"{name}Add", adding)
        self.add_button.setToolTip(adding)
        self.line = TextField(bridge, f"{name}New", adding, reading=lambda text: " ".join(text.split()))
        self.line.setFixedWidth(enlarged(_WIDTH))
        self._opening = AddingLine(self, self.line, self.add_button)
        self._opening.moved.connect(self.flow.invalidate)
        self._opening.closed.connect(self._end_change)
        self.add_button.clicked.connect(lambda: self._opening.open())
        self.flow.addWidget(self.line)
        self.flow.addWidget(self.add_button)
        self.opened.connect(self._take_up)
        self.removed.connect(self._remove)

    def show_names(self, holder: str, names: tuple[str, ...], store: Store) -> None:
        """Show the names of the holder's record."""
        self._names, self._store = names, store
        self.follow(ChipFace(name, name) for name in names)
        self.line.follow(holder, "", self._adding)

    def _adding(self, name: str) -> MakeEdit:
        store, names, changed = self._store, self._names, self._changed
        kept = [name if held == changed else held for held in names]
        after = tuple(dict.fromkeys(kept if changed else [*names, name]))
        assert store is not None
        return lambda merge: store(after, merge)

    def _take_up(self, name: str) -> None:
        self._changed = name
        self._opening.open(name)

    def _end_change(self) -> None:
        self._changed = ""

    def _remove(self, name: str) -> None:
        if self._store is not None:
            self._bridge.submit(self._store(tuple(held for held in self._names if held != name), ""))

"""Show names as chips, and take further ones in a line that opens beside them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QWidget

from editor.model.change import Edit
from editor.ui.bridge import Bridge, MakeEdit
from editor.ui.fonts import enlarged
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
        self.add_button.clicked.connect(self._open)
        self.line = TextField(bridge, f"{name}New", adding, reading=lambda text: " ".join(text.split()))
        self.line.setFixedWidth(enlarged(_WIDTH))
        self.line.hide()
        self.line.draft.rests = False
        self.line.draft.ended.connect(self._close)
        self.flow.addWidget(self.line)
        self.flow.addWidget(self.add_button)
        self.opened.connect(self._take_up)
        self.removed.connect(self._remove)

    def show_names(self, holder: str, names: tuple[str, ...], store: Store) -> None:
        """Show the names of the holder's record."""
        self._names, self._store = names, store
        self.follow(ChipFace(name, name) for name in names)
        self.line.follow(holder, "", self._adding)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close the line on Esc."""
        if event.key() == Qt.Key.Key_Escape and self.line.isVisible():
            self._close()
        else:
            super().keyPressEvent(event)

    def _adding(self, name: str) -> MakeEdit:
        store, names, changed = self._store, self._names, self._changed
        kept = [name if held == changed else held for held in names]
        after = tuple(dict.fromkeys(kept if changed else [*names, name]))
        assert store is not None
        return lambda merge: store(after, merge)

    def _open(self) -> None:
        self.line.show()
        self.flow.invalidate()
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def _take_up(self, name: str) -> None:
        self._changed = name
        self._open()
        self.line.setText(name)
        self.line.selectAll()

    def _close(self) -> None:
        had_keys = self.line.hasFocus()
        self._changed = ""
        self.line.draft.empty()
        self.line.hide()
        self.flow.invalidate()
        if had_keys:
            self.add_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _remove(self, name: str) -> None:
        if self._store is not None:
            self._bridge.submit(self._store(tuple(held for held in self._names if held != name), ""))

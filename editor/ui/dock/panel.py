"""Put a picture of records and the same as a list into the window's lower part, and follow the project."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from editor.model.change import Change
from editor.model.records import Record
from editor.ui.bridge import Bridge
from editor.ui.dock.ground import Ground
from editor.ui.dock.rows import RowList
from editor.ui.labels import plain_label

_STEP = 1.5


class DockPanel(QWidget):
    """The picture, the list, and a sentence with a button to `go` on where there is neither.

    `chosen_moved` carries the record chosen here, blank for none; `events_requested` asks for the table of events. What
    is shown is worked out anew where records of the `kinds` change, once it can be seen.
    """

    chosen_moved = Signal(str)
    events_requested = Signal()

    def __init__(self, bridge: Bridge, kinds: tuple[type[Record], ...], view: Ground, rows: RowList, *,
                 as_list: QPushButton, wider: QPushButton, closer: QPushButton, fit: QPushButton, go: QPushButton,
                 parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge, self._kinds = bridge, kinds
        self.view, self.list = view, rows
        self.as_list, self.wider, self.closer, self.fit, self._go = as_list, wider, closer, fit, go
        self._hint = plain_label("hint", wraps=False)
        self._nothing = QWidget()
        self._pages = QStackedWidget()
        self._has_picture = False
        self._is_behind = True
        self._turn = QTimer(self, singleShot=True, interval=0)
        self._turn.timeout.connect(self._refresh)

    def choose(self, record_id: str) -> None:
        """Let a record stand out here too."""
        self.view.choose(record_id)
        self.list.choose(self.view.chosen)

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what has changed out of sight."""
        super().showEvent(event)
        if self._is_behind:
            self._refresh()

    def _fill(self) -> None:
        """Show what the project holds, and tell in `_has_picture` whether that can be painted."""
        raise NotImplementedError

    def _take(self, change: Change) -> None:
        if any(isinstance(swap.record, self._kinds) for swap in change.swaps):
            self._ask()

    def _ask(self) -> None:
        self._is_behind = True
        if self.isVisible():
            self._turn.start()

    def _refresh(self) -> None:
        self._is_behind = False
        self._fill()

    def _show_page(self) -> None:
        """Show the list, the picture or the sentence, and offer what can be done with it."""
        has_rows = self.list.count > 0
        page = self.list if has_rows and self.as_list.isChecked() else self.view if self._has_picture else self._nothing
        self._pages.setCurrentWidget(page)
        self.as_list.setEnabled(has_rows)
        for button in (self.wider, self.closer, self.fit):
            button.setEnabled(self._is_painted)
        self.setFocusProxy(self._go if page is self._nothing and not self._go.isHidden() else page)

    @property
    def _is_painted(self) -> bool:
        return self._pages.currentWidget() is self.view

    def _connect(self) -> None:
        self._bridge.changed.connect(self._take)
        self._bridge.opened.connect(self._ask)
        for part in (self.view, self.list):
            part.chosen_moved.connect(self.choose)
            part.chosen_moved.connect(self.chosen_moved)
        self.as_list.toggled.connect(lambda _: self._show_page())
        self.fit.clicked.connect(self.view.fit)
        self.closer.clicked.connect(lambda: self.view.enlarge(_STEP))
        self.wider.clicked.connect(lambda: self.view.enlarge(1 / _STEP))

    def _lay_out(self, bar: QHBoxLayout) -> None:
        empty = QVBoxLayout(self._nothing)
        empty.addStretch(1)
        for widget in (self._hint, self._go):
            empty.addWidget(widget, 0, Qt.AlignmentFlag.AlignHCenter)
        empty.addStretch(1)
        for page in (self.view, self.list, self._nothing):
            self._pages.addWidget(page)
        bar.setSpacing(8)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(bar)
        column.addWidget(self._pages, 1)

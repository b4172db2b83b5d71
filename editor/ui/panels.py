"""Hold the panels under library and article: a bar of tabs, and the panel of the chosen one where it is open."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QStackedWidget, QToolButton, QVBoxLayout, QWidget

from editor.ui.fonts import enlarged, text_scale
from editor.ui.icons import icon
from editor.words import say, say_number

BAR = 33
LEAST, MOST = 170, 220
"""Pixels that the bar takes, and that bar and panel take at least and at most."""
_ICON, _ICON_GAP = 16, 4

Make = Callable[[], QWidget]


class AnalysisPanels(QWidget):
    """The panels by name. One is made when it is first opened; closed, only the bar is there.

    The button at the end of the bar is a face of the action `toggle`. `toggled` tells whether a panel is open now,
    `counted` that another number of things waits behind a tab.
    """

    toggled = Signal(bool)
    counted = Signal()

    def __init__(self, toggle: QAction, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._action = toggle
        self._tabs: dict[str, PanelTab] = {}
        self._makers: dict[str, Make] = {}
        self._panels: dict[str, QWidget] = {}
        self._current = ""
        self._bar = QHBoxLayout()
        self._stack = QStackedWidget()
        self._toggle = self._make_toggle()
        self.setProperty("role", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._lay_out()

    @property
    def is_open(self) -> bool:
        """Tell whether a panel is open."""
        return not self._stack.isHidden()

    @property
    def shown(self) -> tuple[str, QWidget] | None:
        """Return the name of the panel that is open, and the panel itself; None while only the bar is there."""
        return (self._current, self._panels[self._current]) if self.is_open else None

    def add(self, name: str, label: str, sign: str, make: Make) -> PanelTab:
        """Add a panel with a tab of this label and sign; return the tab."""
        tab = PanelTab(name, label, sign)
        tab.button.clicked.connect(lambda: self.open(name))
        tab.counted.connect(self.counted)
        self._bar.insertWidget(len(self._tabs), tab)
        self._toggle.raise_()  # the last of the bar, also for the keys
        self.setTabOrder(tab.button, self._toggle)
        self._tabs[name], self._makers[name] = tab, make
        self._current = self._current or name
        return tab

    def count_of(self, name: str) -> int:
        """Return how many things wait in a panel, as its tab shows; 0 where there is no such panel."""
        return self._tabs[name].count if name in self._tabs else 0

    def open(self, name: str = "") -> QWidget:
        """Open a panel, for a blank name the one that was open last; return it."""
        self._current = name or self._current
        if self._current not in self._panels:
            self._panels[self._current] = self._makers[self._current]()
            self._stack.addWidget(self._panels[self._current])
        panel = self._panels[self._current]
        self._stack.setCurrentWidget(panel)
        self._show_open(True)
        return panel

    def close_panel(self) -> None:
        """Leave only the bar."""
        self._show_open(False)

    def toggle(self) -> None:
        """Open the panel that was open last and go there, or close it."""
        if self.is_open:
            self.close_panel()
        else:
            self.open().setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _show_open(self, is_open: bool) -> None:
        self._stack.setVisible(is_open)
        scale = text_scale()
        self.setMinimumHeight(round((LEAST if is_open else BAR) * scale))
        self.setMaximumHeight(round((MOST if is_open else BAR) * scale))
        for name, tab in self._tabs.items():
            tab.button.setChecked(is_open and name == self._current)
        self._toggle.setIcon(icon("down" if is_open else "up"))
        keys = self._action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        self._toggle.setToolTip(say("Close the panel ({keys})", keys=keys) if is_open else
                                say("Open the panel ({keys})", keys=keys))
        self.toggled.emit(is_open)

    def _make_toggle(self) -> QToolButton:
        button = QToolButton()
        button.setObjectName("panelsButton")
        button.setAccessibleName(say("Open or close the panel"))
        button.setFixedSize(enlarged(28), enlarged(26))
        button.clicked.connect(self._action.trigger)
        return button

    def _lay_out(self) -> None:
        self._bar.setContentsMargins(12, 0, 8, 0)
        self._bar.setSpacing(16)
        self._bar.addStretch(1)
        self._bar.addWidget(self._toggle)
        bar = QWidget()
        bar.setObjectName("panelsBar")
        bar.setFixedHeight(round(BAR * text_scale()))
        bar.setLayout(self._bar)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(bar)
        column.addWidget(self._stack, 1)
        self._show_open(False)


class PanelTab(QWidget):
    """A tab in the bar: its button, and how many things wait behind it; `counted` tells that these are others now."""

    counted = Signal()

    def __init__(self, name: str, label: str, sign: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._label, self.count = label, 0
        self.button = QPushButton(icon(sign), label)
        self.button.setObjectName(f"{name}Tab")
        self.button.setAccessibleName(label)
        self.button.setCheckable(True)
        self.button.setProperty("role", "panel-tab")
        self.button.setIconSize(QSize(enlarged(_ICON) + 2 * _ICON_GAP, enlarged(_ICON)))  # it stands in the middle
        self._count = QLabel()
        self._count.setObjectName(f"{name}Count")
        self._count.setProperty("role", "waiting")
        self._count.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        row.addWidget(self.button)
        row.addWidget(self._count, 0, Qt.AlignmentFlag.AlignVCenter)

    def show_count(self, count: int) -> None:
        """Show how many things wait; nothing for none."""
        self.count = count
        self._count.setText(str(count))
        self._count.setVisible(count > 0)
        self.button.setAccessibleName(say_number("{label}, {count} finding", "{label}, {count} findings", count,
                                                 label=self._label))
        self.counted.emit()

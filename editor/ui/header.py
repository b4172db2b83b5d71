"""Show the menus, the switch between workspaces and the way out to Word, in one row above everything."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QMenuBar, QPushButton, QSizePolicy, QWidget

from editor.ui.commands import Commands
from editor.words import say

HEIGHT = 46


class Header(QWidget):
    """The row; its buttons are faces of commands and do nothing of their own."""

    def __init__(self, commands: Commands, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("header")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(HEIGHT)
        self.menu_bar = QMenuBar(self)
        self.menu_bar.setObjectName("menuBar")
        self.menu_bar.setAccessibleName(say("Main menu"))
        self.menu_bar.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        commands.fill(self.menu_bar)
        self._export = _button(commands.action("export word"), say("Export Word"), "exportButton",
                               say("Export Word briefing"))
        self._export.setProperty("role", "primary")
        self._lay_out(_WorkspaceSwitch(commands, self))

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), HEIGHT)

    def _lay_out(self, switch: QWidget) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 0, 12, 0)
        row.addWidget(self.menu_bar, 1, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
        row.addWidget(switch, 0, Qt.AlignmentFlag.AlignCenter)
        row.addWidget(self._export, 1, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight)


class _WorkspaceSwitch(QWidget):
    """Two buttons of which one is down: where the analyst works."""

    def __init__(self, commands: Commands, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("workspaceSwitch")
        self.setAccessibleName(say("Workspace"))
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(2, 2, 2, 2)
        row.setSpacing(0)
        for name in ("annotate", "briefing"):
            action = commands.action(name)
            button = _button(action, action.text(), f"{name}Button", action.text())
            button.setCheckable(True)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            action.toggled.connect(button.setChecked)
            self._group.addButton(button)
            row.addWidget(button)


def _button(action: QAction, words: str, name: str, spoken: str) -> QPushButton:
    button = QPushButton(words)
    button.setObjectName(name)
    button.setAccessibleName(spoken)
    button.clicked.connect(action.trigger)
    keys = action.shortcut().toString(action.shortcut().SequenceFormat.NativeText)
    button.setToolTip(f"{spoken} ({keys})" if keys else spoken)
    button.setEnabled(action.isEnabled())
    action.enabledChanged.connect(button.setEnabled)
    return button

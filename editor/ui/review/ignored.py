"""List the names that are never to be suggested, and let them be suggested again."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QListWidget, QListWidgetItem, QPushButton, QVBoxLayout, QWidget

from editor.model.edits.suggestions import ignored_names, suggest_again
from editor.model.messages import say_done
from editor.model.scheme import scheme_of
from editor.ui.bridge import Bridge
from editor.ui.fonts import text_scale
from editor.ui.labels import ToldLine, plain_label
from editor.ui.staying import Staying
from editor.words import say

_SIZE = QSize(420, 380)
_ID = Qt.ItemDataRole.UserRole


class IgnoredNames(QDialog):
    """The names by their types. What is suggested again comes the next time that its articles are read for suggestions.
    """

    def __init__(self, bridge: Bridge, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("ignoredNames")
        self.setWindowTitle(say("Ignored names"))
        self.setAccessibleName(self.windowTitle())
        self.resize((_SIZE * text_scale()).boundedTo(parent.size()))
        self.finished.connect(self.deleteLater)
        self._bridge = bridge
        self._hint = plain_label("hint")
        self.list = QListWidget()
        self.list.setObjectName("ignoredList")
        self.list.setAccessibleName(say("Names that are never suggested"))
        self._told = ToldLine("ignoredTold")
        self.again, self.close_button = QPushButton(say("Suggest again")), QPushButton(say("Close"))
        self.again.setObjectName("suggestAgainButton")
        self.again.setProperty("role", "primary")
        self.again.setDefault(True)
        self.again.clicked.connect(self._suggest_again)
        self.close_button.setObjectName("closeButton")
        self.close_button.clicked.connect(self.reject)
        Staying(bridge, self)
        self._lay_out()
        self._fill(0)

    def _fill(self, row: int) -> None:
        project = self._bridge.project
        self.list.clear()
        for entity in ignored_names(project):
            label = say(scheme_of(project).entity_type(entity.type).label)
            item = QListWidgetItem(say("{name}, {type}", name=entity.name, type=label))
            item.setData(_ID, entity.id)
            self.list.addItem(item)
        count = self.list.count()
        self.list.setCurrentRow(min(row, count - 1))
        self.list.setVisible(count > 0)
        self.again.setEnabled(count > 0)
        self._hint.setText(say("Suggested again, a name comes the next time its article is read for suggestions.")
                           if count else say("No name is ignored in this project."))
        (self.list if count else self.close_button).setFocus()

    def _suggest_again(self) -> None:
        entity, row = str(self.list.currentIndex().data(_ID)), self.list.currentRow()
        if not self._bridge.load_naming(entity, say("The name is not suggested again.")):
            return
        change = self._bridge.submit(suggest_again(entity))
        self._fill(row)
        self._told.tell(say_done(change.message) if change is not None else "")

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.close_button)
        buttons.addWidget(self.again)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(10)
        column.addWidget(self.list, 1)
        column.addWidget(self._hint)
        column.addStretch(0)
        column.addWidget(self._told)
        column.addLayout(buttons)

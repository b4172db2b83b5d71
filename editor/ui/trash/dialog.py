"""List what was deleted, and let the analyst choose what to restore."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QItemSelectionModel, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from editor.session import Deletion
from editor.ui.enter import ENTER
from editor.ui.fonts import text_scale
from editor.ui.labels import ToldLine, plain_label
from editor.ui.sign import Sign, lead
from editor.ui.table_rows import lay_out_rows
from editor.ui.trash.rows import TrashRows
from editor.words import say

_SIZE = QSize(900, 520)
_SHARES = (0.44, 0.22, 0.2, 0.14)
"""How much of the table each column takes at first."""


class TrashDialog(QDialog):
    """The trash. `restore_requested` carries the steps to take back, the latest first."""

    restore_requested = Signal(list)

    def __init__(self, deletions: Sequence[Deletion], *, is_whole: bool, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("trashDialog")
        self.setWindowTitle(say("Trash"))
        self.setAccessibleName(self.windowTitle())
        self.resize((_SIZE * text_scale()).boundedTo(parent.size()))
        self.finished.connect(self.deleteLater)
        self._is_whole = is_whole
        self._rows = TrashRows(self)
        self.filter = self._make_filter()
        self.table = _Table(self._rows)
        self._told = ToldLine("trashTold")
        self._hint = plain_label("hint")
        self._hint.setObjectName("trashHint")
        self.restore_button, self.close_button = QPushButton(say("Restore")), QPushButton(say("Close"))
        self._lay_out()
        self._connect()
        self.show_deletions(deletions)
        self.filter.setFocus() if not deletions else self.table.setFocus()

    def show_deletions(self, deletions: Sequence[Deletion]) -> None:
        """Show what is in the trash now; the row that stood chosen gives way to the next one."""
        row = max(self.table.currentIndex().row(), 0)
        self._rows.show(deletions)
        self._choose(row)

    def tell(self, sentence: str) -> None:
        """Say what came of restoring, also to a screen reader."""
        self._told.tell(sentence)

    def _choose(self, row: int) -> None:
        """Choose one row alone, whatever keys are held, as those of the shortcut that opened the trash."""
        last = self._rows.rowCount() - 1
        if last >= 0:
            self.table.selectionModel().setCurrentIndex(
                self._rows.index(min(row, last), 0),
                QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows)
        self._show_state()

    def _restore(self) -> None:
        rows = sorted({index.row() for index in self.table.selectionModel().selectedRows()})
        if steps := [step for row in rows if (step := self._rows.change_at(row)) is not None]:
            self.restore_requested.emit(steps)

    def _filter_by(self, words: str) -> None:
        self._rows.filter_by(words)
        self._choose(0)

    def _show_state(self) -> None:
        is_empty = self._rows.rowCount() == 0
        self._hint.setText(self._why_empty() if is_empty else
                           "" if self._is_whole else
                           say("What was deleted before this copy was made without its history is not kept."))
        self._hint.setVisible(bool(self._hint.text()))
        self.table.setVisible(not is_empty)
        self.restore_button.setEnabled(not is_empty)
        if is_empty and not self.filter.hasFocus():
            self.close_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _why_empty(self) -> str:
        if self._rows.count:
            return say("Nothing that was deleted fits the filter.")
        if not self._is_whole:
            return say("The trash is empty. This project is a copy without history: what was deleted before the copy "
                       "was made is not kept in it.")
        return say("The trash is empty. What you delete is listed here and can be restored at any time.")

    def _make_filter(self) -> QLineEdit:
        field = QLineEdit()
        field.setObjectName("trashFilter")
        field.setAccessibleName(say("Filter what was deleted"))
        field.setPlaceholderText(say("Filter what was deleted"))
        field.setClearButtonEnabled(True)
        lead(field, Sign("search"))
        return field

    def _connect(self) -> None:
        self.filter.textChanged.connect(self._filter_by)
        self.table.restore_requested.connect(self._restore)
        self.table.doubleClicked.connect(self._restore)
        self.restore_button.clicked.connect(self._restore)
        self.close_button.clicked.connect(self.reject)

    def _lay_out(self) -> None:
        self.restore_button.setObjectName("restoreButton")
        self.restore_button.setProperty("role", "primary")
        self.restore_button.setDefault(True)
        self.close_button.setObjectName("closeButton")
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.close_button)
        buttons.addWidget(self.restore_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(10)
        column.addWidget(self.filter)
        column.addWidget(self.table, 1)
        column.addWidget(self._hint)
        column.addStretch(0)
        column.addWidget(self._told)
        column.addLayout(buttons)


class _Table(QTableView):
    """The rows; `restore_requested` is the Enter key."""

    restore_requested = Signal()

    def __init__(self, rows: TrashRows) -> None:
        super().__init__()
        self.setObjectName("trashTable")
        self.setAccessibleName(say("What was deleted"))
        self.setModel(rows)
        lay_out_rows(self)
        self.setSelectionMode(QTableView.SelectionMode.ExtendedSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.horizontalHeader().setStretchLastSection(True)
        self._is_laid_out = False

    def showEvent(self, event: QShowEvent) -> None:
        """Share the width among the columns when they are first seen."""
        super().showEvent(event)
        if not self._is_laid_out:
            self._is_laid_out = True
            for column, share in enumerate(_SHARES[:-1]):
                self.setColumnWidth(column, round(self.viewport().width() * share))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Restore on Enter."""
        if event.key() in ENTER:
            self.restore_requested.emit()
        else:
            super().keyPressEvent(event)

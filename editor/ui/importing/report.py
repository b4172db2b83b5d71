"""Tell which files were not imported and why, and offer to paste the words instead."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from editor.ui.fonts import Weight, interface_font, text_scale
from editor.ui.told_list import told_words
from editor.words import say, say_number
from editor.workspace import Outcome

_WIDTH = 560


class FailedImports(QDialog):
    """The files that gave nothing, each with its reason. The window stays usable behind it.

    `paste_requested` asks for the words of the clipboard to be imported.
    """

    paste_requested = Signal()

    def __init__(self, failures: Iterable[Outcome], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        failed = tuple(failures)
        self.setObjectName("importReport")
        self.setWindowTitle(say_number("{count} file was not imported", "{count} files were not imported", len(failed)))
        self.setAccessibleName(self.windowTitle())
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setFixedWidth(round(_WIDTH * text_scale()))
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 16, 18, 14)
        column.setSpacing(12)
        title = QLabel(self.windowTitle())
        title.setFont(interface_font(15, Weight.DemiBold))
        column.addWidget(title)
        column.addWidget(told_words([(outcome.file, (outcome.failure,)) for outcome in failed],
                                    say("Files that were not imported")), 1)
        column.addLayout(self._foot())

    def _foot(self) -> QHBoxLayout:
        hint = QLabel(say("Copy the words in the program that can read the file, then paste them here."))
        hint.setProperty("role", "hint")
        hint.setWordWrap(True)
        paste = QPushButton(say("Paste text instead"))
        paste.setObjectName("pasteInsteadButton")
        paste.clicked.connect(self._paste)
        close = QPushButton(say("Close"))
        close.setObjectName("closeReportButton")
        close.setDefault(True)
        close.clicked.connect(self.close)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(hint, 1)
        row.addWidget(paste)
        row.addWidget(close)
        return row

    def _paste(self) -> None:
        self.close()
        self.paste_requested.emit()

"""Tell in one place what became of files: which were not imported and why, and what is to be known of the others."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from editor.ui.fonts import Weight, interface_font, text_scale
from editor.ui.importing.batch import Report
from editor.ui.told_list import told_words
from editor.words import say, say_number

_WIDTH = 560


class ImportReport(QDialog):
    """The files that gave nothing, each with its reason, then those of which there is something to tell, as what was
    left out. The window stays usable behind it.

    `paste_requested` asks for the words of the clipboard to be imported.
    """

    paste_requested = Signal()

    def __init__(self, report: Report, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("importReport")
        self.setWindowTitle(_title(report))
        self.setAccessibleName(self.windowTitle())
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setFixedWidth(round(_WIDTH * text_scale()))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(18, 16, 18, 14)
        self._column.setSpacing(12)
        title = QLabel(self.windowTitle())
        title.setFont(interface_font(15, Weight.DemiBold))
        title.setWordWrap(True)
        self._column.addWidget(title)
        if len(report.outcomes) > 1:
            self._add_sentences(report)
        failed = ((outcome.file, (outcome.failure,)) for outcome in report.failures)
        noted = ((outcome.file, outcome.notes) for outcome in report.noted)
        self._column.addWidget(told_words((*failed, *noted), self.windowTitle()), 1)
        self._column.addLayout(self._foot(can_paste=bool(report.failures)))

    def _add_sentences(self, report: Report) -> None:
        """Say what became of all files; what is told of some of them follows."""
        sentences = QLabel(" ".join(report.sentences()))
        sentences.setObjectName("importReportSentences")
        sentences.setWordWrap(True)
        sentences.setTextFormat(Qt.TextFormat.PlainText)
        self._column.addWidget(sentences)

    def _foot(self, *, can_paste: bool) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        if can_paste:
            hint = QLabel(say("Copy the words in the program that can read the file, then paste them here."))
            hint.setProperty("role", "hint")
            hint.setWordWrap(True)
            paste = QPushButton(say("Paste text instead"))
            paste.setObjectName("pasteInsteadButton")
            paste.clicked.connect(self._paste)
            row.addWidget(hint, 1)
            row.addWidget(paste)
        else:
            row.addStretch(1)
        close = QPushButton(say("Close"))
        close.setObjectName("closeReportButton")
        close.setDefault(True)
        close.clicked.connect(self.close)
        row.addWidget(close)
        return row

    def _paste(self) -> None:
        self.close()
        self.paste_requested.emit()


def _title(report: Report) -> str:
    failed = len(report.failures)
    if failed and report.noted:
        return say_number("{count} file was not imported, and what is to be known of the others",
                          "{count} files were not imported, and what is to be known of the others", failed)
    if failed:
        return say_number("{count} file was not imported", "{count} files were not imported", failed)
    return say("What is to be known of the imported files")

"""Ask from which day to which articles are shown."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QFormLayout, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from editor.model.dates import NoDate, full_date, read_date
from editor.words import say


class Days(QDialog):
    """Two days, either of which may be left blank. `chosen` carries them as ISO dates, or blank."""

    chosen = Signal(str, str)

    def __init__(self, since: str, until: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("daysDialog")
        self.setWindowTitle(say("Articles between two days"))
        self.setAccessibleName(self.windowTitle())
        self.finished.connect(self.deleteLater)
        self.since = _day("sinceField", say("Published from"), since)
        self.until = _day("untilField", say("Published until"), until)
        self._complaint = QLabel()
        self._complaint.setObjectName("daysComplaint")
        self._complaint.setProperty("role", "error")
        self._complaint.setWordWrap(True)
        self._complaint.hide()
        self._lay_out()

    def accept(self) -> None:
        """Hand the days on, or say which of them is none."""
        days = []
        for field in (self.since, self.until):
            try:
                days.append(read_date(field.text()))
            except NoDate as problem:
                self._complain(field, str(problem))
                return
        if all(days) and days[0][:len(days[1])] > days[1][:len(days[0])]:
            self._complain(self.until, say("The second day is before the first. Give a later one, or leave it blank."))
            return
        super().accept()
        self.chosen.emit(*days)

    def _complain(self, field: QLineEdit, sentence: str) -> None:
        self._complaint.setText(sentence)
        self._complaint.show()
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        field.selectAll()

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.addRow(say("From"), self.since)
        form.addRow(say("Until"), self.until)
        cancel, show = QPushButton(say("Cancel")), QPushButton(say("Show these"))
        cancel.setObjectName("cancelButton")
        cancel.clicked.connect(self.reject)
        show.setObjectName("showDaysButton")
        show.setProperty("role", "primary")
        show.setDefault(True)
        show.clicked.connect(self.accept)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(cancel)
        buttons.addWidget(show)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        column.addLayout(form)
        column.addWidget(self._complaint)
        column.addLayout(buttons)


def _day(name: str, spoken: str, day: str) -> QLineEdit:
    field = QLineEdit(full_date(day))
    field.setObjectName(name)
    field.setAccessibleName(spoken)
    field.setPlaceholderText(say("Such as 30 October 2024"))
    field.setMinimumWidth(220)
    return field

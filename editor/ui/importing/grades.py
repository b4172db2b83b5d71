"""Choose a grade by its letter or number, with what it means beside it."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QStyle, QStyleOptionComboBox, QStylePainter, QWidget

from editor.ui.grading import offered
from editor.ui.labels import plain_label


class GradeChoice(QComboBox):
    """The grades of a scale; the list shows each with its meaning, the closed box the grade alone."""

    def __init__(self, labels: Mapping[str, str], chosen: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        for grade, label in offered(labels):
            self.addItem(label, grade)
        self.setCurrentIndex(max(self.findData(chosen), 0))
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(1)
        self.view().setMinimumWidth(self.view().sizeHintForColumn(0) + 24)

    @property
    def grade(self) -> str:
        """Return the grade that is chosen."""
        return str(self.currentData())

    @property
    def meaning(self) -> str:
        """Return what the chosen grade means."""
        return self.currentText().removeprefix(self.grade).strip()

    def choose(self, grade: str) -> None:
        """Choose a grade of the scale."""
        self.setCurrentIndex(self.findData(grade))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the box with the grade alone."""
        painter = QStylePainter(self)
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        option.currentText = self.grade
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)


class GradeRow(QWidget):
    """A choice of grades with the meaning of the chosen one."""

    def __init__(self, choice: GradeChoice, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choice = choice
        self._meaning = plain_label("second")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(choice)
        row.addWidget(self._meaning, 1)
        choice.currentIndexChanged.connect(self._tell)
        self._tell()

    def _tell(self) -> None:
        self._meaning.setText(self._choice.meaning)

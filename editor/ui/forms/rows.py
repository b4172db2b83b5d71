"""Lay a form out: labels on the left, fields on the right, headings between, complaints below the field they are of."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import (
    QBoxLayout,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from editor.ui.elided import ElidedLabel
from editor.ui.fonts import Weight, enlarged, interface_font
from editor.ui.forms.drafts import Draft
from editor.ui.forms.stacking import is_stacked

LABELS = 96
_GAP = 8


class FormRows(QGridLayout):
    """The rows of a form, added from top to bottom."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setContentsMargins(0, 0, 0, 0)
        self.setHorizontalSpacing(0)
        self.setVerticalSpacing(6)
        self.setColumnMinimumWidth(0, 0 if is_stacked() else LABELS)
        self.setColumnStretch(1, 1)

    def add(self, words: str, *fields: QWidget, stretches: tuple[int, ...] = ()) -> QLabel:
        """Add a row of fields with a label; the first field answers to it."""
        label = field_label(words)
        label.setBuddy(fields[0])
        row, column = self.rowCount(), int(not is_stacked())
        self.addWidget(label, row, 0, Qt.AlignmentFlag.AlignTop)
        line: QBoxLayout = _one_under_another(*fields) if is_stacked() else side_by_side(
            *fields, stretches=stretches)
        self.addLayout(line, row + int(is_stacked()), column, 1, 2 - column)
        return label

    def add_complaint(self, *drafts: Draft) -> QLabel:
        """Add a line that says what is wrong with the fields above, and is not there while nothing is."""
        line = Complaint(*drafts)
        self.addWidget(line, self.rowCount(), int(not is_stacked()), 1, -1)
        return line

    def add_heading(self, words: str, hint: str = "", *buttons: QPushButton) -> QLabel:
        """Add a heading over what follows, with a fainter hint and buttons at its end; return the hint."""
        heading = heading_of(words, hint, *buttons)
        self.add_wide(heading)
        return heading.hint

    def add_below(self, widget: QWidget) -> None:
        """Add a widget below the field before, without a label of its own."""
        self.addWidget(widget, self.rowCount(), int(not is_stacked()), 1, -1)

    def add_wide(self, widget: QWidget) -> None:
        """Add a widget over the whole width."""
        self.addWidget(widget, self.rowCount(), 0, 1, 2)


class Complaint(QLabel):
    """What is wrong with one of several fields, in one sentence; hidden while nothing is."""

    def __init__(self, *drafts: Draft) -> None:
        super().__init__()
        self._sentences = dict.fromkeys(drafts, "")
        self.setProperty("role", "error")
        self.setFont(interface_font(12))
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.hide()
        for draft in drafts:
            draft.complained.connect(self._teller(draft))

    def _teller(self, draft: Draft) -> Callable[[str], None]:
        def tell(sentence: str) -> None:
            self._sentences[draft] = sentence
            self.setText(next((said for said in self._sentences.values() if said), ""))
            self.setVisible(bool(self.text()))
        return tell


class Heading(QWidget):
    """A heading over a part of a form, a fainter hint beside it, and buttons at its end."""

    def __init__(self, words: str, hint: str, buttons: tuple[QPushButton, ...]) -> None:
        super().__init__()
        self.hint = ElidedLabel(hint)
        self.hint.setFont(interface_font(12))
        self.hint.setProperty("role", "hint")
        label = QLabel(words)
        label.setFont(interface_font(12, Weight.DemiBold))
        label.setProperty("role", "second")
        column, row = QVBoxLayout(self), QHBoxLayout()
        column.setContentsMargins(0, 8, 0, 0)
        row.setSpacing(_GAP)
        row.addWidget(label)
        row.addWidget(self.hint, 1)
        column.addLayout(row)
        if is_stacked():
            row = QHBoxLayout()
            row.addStretch(1)
            column.addLayout(row)
        for button in buttons:
            row.addWidget(button)


def heading_of(words: str, hint: str = "", *buttons: QPushButton) -> Heading:
    """Return a heading that can be hidden with what it stands over."""
    return Heading(words, hint, buttons)


def field_label(words: str) -> QLabel:
    """Return the label that stands before a field, as high as one."""
    label = QLabel(words)
    label.setProperty("role", "second")
    label.setFont(interface_font(12.5))
    label.setFixedHeight(enlarged(28))
    label.setMinimumWidth(enlarged(LABELS))
    label.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
    return label


def side_by_side(*widgets: QWidget, stretches: tuple[int, ...] = ()) -> QHBoxLayout:
    """Return a line of widgets; `stretches` say how they share the room, the first takes it all without."""
    row = QHBoxLayout()
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(_GAP)
    for place, widget in enumerate(widgets):
        stretch = stretches[place] if stretches else int(place == 0)
        row.addWidget(widget, stretch)
    return row


def _one_under_another(*widgets: QWidget) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(_GAP)
    for widget in widgets:
        column.addWidget(widget)
    return column


def go_to(field: QWidget, part: QWidget | None = None) -> None:
    """Bring the keys to a field that was just made, and it into sight once it has its place, with the whole part of the
    form that it belongs to if there is room.
    """
    field.setFocus(Qt.FocusReason.TabFocusReason)
    QTimer.singleShot(0, field, lambda: _show_in_form(field, part))


def _show_in_form(field: QWidget, part: QWidget | None) -> None:
    parent = field.parentWidget()
    while parent is not None and not isinstance(parent, QScrollArea):
        parent = parent.parentWidget()
    if parent is not None:
        page = parent.widget()
        if page is not None and (column := page.layout()) is not None:
            column.activate()  # what was just shown has its place only then
        if part is not None:
            parent.ensureWidgetVisible(part, 0, 12)
        parent.ensureWidgetVisible(field, 0, 24)


def small_button(words: str, name: str, label: str) -> QPushButton:
    """Return a flat button that adds something, such as “+ Participant”."""
    button = QPushButton(words)
    button.setObjectName(name)
    button.setAccessibleName(label)
    button.setProperty("plain", True)
    button.setFont(interface_font(12.5))
    button.setCursor(Qt.CursorShape.PointingHandCursor)
    button.setMinimumWidth(28)
    return button


def remove_button(name: str, label: str) -> QToolButton:
    """Return a small button with a cross, which takes something away."""
    button = QToolButton()
    button.setObjectName(name)
    button.setAccessibleName(label)
    button.setToolTip(label)
    button.setText("×")
    button.setFixedSize(enlarged(24), enlarged(24))
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return button

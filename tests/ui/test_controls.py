"""Controls of one form: as high as each other, beginning where each other begin, with the deed last."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDialogButtonBox,
    QDoubleSpinBox,
    QLabel,
    QLineEdit,
    QMessageBox,
    QPushButton,
    QSpinBox,
    QStyleOptionComboBox,
    QVBoxLayout,
    QWidget,
)

from editor.model.records import Event
from editor.ui.forms.duplicates import DuplicatesDialog
from editor.ui.forms.fields import ListBox
from editor.ui.sign import Sign, lead
from editor.ui.theme import apply_theme, load_theme
from tests.journeys.hands import Hands
from tests.ui.states import State, command, dialogs_of, record
from tests.ui.walking import settle


@pytest.fixture
def application(qapp: QApplication) -> Iterator[QApplication]:
    sheet, palette, font = qapp.styleSheet(), qapp.palette(), qapp.font()
    apply_theme(qapp, load_theme("light"))
    yield qapp
    qapp.setStyleSheet(sheet)
    qapp.setPalette(palette)
    qapp.setFont(font)


def _list(*words: str) -> QComboBox:
    box = QComboBox()
    box.addItems(words)
    return box


def _first_ink(widget: QWidget) -> int:
    """Return where the words begin that a widget shows, in pixels."""
    widget.ensurePolished()
    widget.resize(120, 28)
    picture = widget.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)
    return next(x for x in range(4, 60) for y in range(6, 22) if picture.pixelColor(x, y).value() < 128)


def test_fields_lists_and_numbers_are_28_pixels_high(application: QApplication) -> None:
    holder = QWidget()
    column = QVBoxLayout(holder)
    fields = (QLineEdit(), _list("Level"), QSpinBox(), QDoubleSpinBox())
    for field in fields:
        column.addWidget(field)
    holder.show()
    QApplication.processEvents()
    assert [field.height() for field in fields] == [28] * 4


def test_the_words_of_fields_and_lists_begin_in_one_line(application: QApplication) -> None:
    begins = [_first_ink(field) for field in (QLineEdit("Level"), _list("Level"))]
    assert max(begins) - min(begins) <= 1, begins


@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_the_words_of_a_field_begin_after_its_sign(application: QApplication, direction: Qt.LayoutDirection) -> None:
    application.setLayoutDirection(direction)
    try:
        field, sign = QLineEdit("iiii"), Sign("search")
        lead(field, sign)
        field.resize(200, 28)
        field.layout().activate()
        words = field.cursorRect().center().x() if direction == Qt.LayoutDirection.RightToLeft else _start_of(field)
        assert not sign.geometry().contains(words, 14)
        at = sign.geometry()
        assert (at.left() if direction == Qt.LayoutDirection.LeftToRight else field.width() - at.right()) < 12
    finally:
        application.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def _start_of(field: QLineEdit) -> int:
    field.home(False)
    return field.cursorRect().center().x()


def test_a_deed_stands_after_what_leaves_a_dialog(application: QApplication) -> None:
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    merge = box.addButton("Merge", QDialogButtonBox.ButtonRole.AcceptRole)
    asked = QMessageBox(QMessageBox.Icon.NoIcon, "Not saved", "The disk is full.")
    leave, deed = (asked.addButton(words, role) for words, role in (
        ("Keep open", QMessageBox.ButtonRole.RejectRole), ("Save a copy", QMessageBox.ButtonRole.AcceptRole)))
    for window, before, after in ((box, box.button(QDialogButtonBox.StandardButton.Cancel), merge),
                                  (asked, leave, deed)):
        window.show()
        QApplication.processEvents()
        assert before.mapTo(window, before.rect().topLeft()).x() < after.mapTo(window, after.rect().topLeft()).x()
        window.hide()


def test_a_list_that_finds_nothing_alike_says_one_sentence_and_offers_no_deeds(hands: Hands) -> None:
    State("duplicates", (command("duplicates"),)).reach(hands)
    settle()
    dialog = next(found for found in dialogs_of(hands.window) if isinstance(found, DuplicatesDialog))
    assert dialog.count.text() == "No two entities look alike."
    assert not dialog.list.isVisible()
    assert [button.text() for button in dialog.findChildren(QPushButton) if button.isVisible()] == ["Close"]


def test_how_precise_a_time_is_stands_whole_in_the_narrowest_form(hands: Hands) -> None:
    State("event", (record(Event),)).reach(hands)
    hands.window.set_dock_widths((256, 340))
    settle()
    choice = hands.find(ListBox, "eventWhenPrecision")
    assert choice.count() > 2
    assert [shown_in(choice, place) for place in range(choice.count())] == [
        choice.itemText(place) for place in range(choice.count())]


def shown_in(choice: ListBox, place: int) -> str:
    """Return what the list says where it is chosen, cut where it has no room."""
    option = QStyleOptionComboBox()
    with QSignalBlocker(choice):
        choice.setCurrentIndex(place)
    choice.initStyleOption(option)
    return option.currentText


def test_every_label_of_a_form_ends_before_what_it_names(hands: Hands) -> None:
    State("event", (record(Event),)).reach(hands)
    settle()
    labels = [label for label in hands.window.records.findChildren(QLabel) if label.isVisible() and label.buddy()]
    assert labels
    for label in labels:
        words = label.mapToGlobal(label.rect().topLeft()).x() + label.fontMetrics().horizontalAdvance(label.text())
        assert label.buddy().mapToGlobal(label.buddy().rect().topLeft()).x() - words >= 4, label.text()

"""Files that are dropped on a field are imported, not written into it."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from editor.ui.briefing.text.section import SectionText
from editor.ui.importing import ImportDialog
from tests.journeys.hands import CONTROL
from tests.ui.dragging.conftest import DraggingHands


@pytest.fixture
def report(tmp_path: Path) -> QMimeData:
    """Return a file as a file manager drags it."""
    file = tmp_path / "tides.txt"
    file.write_text("Tides rise\n\nThe tide rose by three metres on Monday, the harbour said.\n")
    dragged = QMimeData()
    dragged.setUrls([QUrl.fromLocalFile(str(file))])
    return dragged


def words_of(field: QWidget) -> str:
    return field.text() if isinstance(field, QLineEdit) else field.toPlainText()


def import_dropped(hands: DraggingHands, report: QMimeData, field: QWidget) -> None:
    """Drop the file on a field and wait until it is asked about; nothing was written into the field."""
    before = words_of(field)
    assert hands.drop(report, field)
    assert words_of(field) == before
    hands.wait(lambda: bool(hands.window.findChildren(ImportDialog)))
    hands.window.findChildren(ImportDialog)[0].reject()


@pytest.mark.parametrize("name", ["libraryFilter", "findField"])
def test_a_file_dropped_on_a_line_to_search_in_is_imported(hands: DraggingHands, report: QMimeData, name: str) -> None:
    hands.key(Qt.Key.Key_F, CONTROL)
    import_dropped(hands, report, hands.find(QLineEdit, name))


@pytest.mark.parametrize(("kind", "name"), [(QPlainTextEdit, "eventTitle"), (QPlainTextEdit, "eventNote")])
def test_a_file_dropped_on_a_field_of_a_record_is_imported(hands: DraggingHands, report: QMimeData, kind: type[QWidget],
                                                          name: str) -> None:
    hands.open_event("The strike left 40 boats idle.")
    field = hands.field(name)
    assert isinstance(field, kind)
    import_dropped(hands, report, field)


def test_a_file_dropped_on_the_words_of_an_article_is_imported(hands: DraggingHands, report: QMimeData) -> None:
    import_dropped(hands, report, hands.window.view)


def test_a_file_dropped_on_the_page_of_a_briefing_is_imported(hands: DraggingHands, report: QMimeData) -> None:
    hands.key(Qt.Key.Key_2, CONTROL)
    hands.wait(lambda: any(text.isVisible() for text in hands.window.findChildren(SectionText)))
    import_dropped(hands, report, next(text for text in hands.window.findChildren(SectionText) if text.isVisible()))


def test_words_dropped_on_a_line_to_search_in_are_searched_for(hands: DraggingHands) -> None:
    dragged = QMimeData()
    dragged.setText("Ferry")
    field = hands.find(QLineEdit, "libraryFilter")
    assert hands.drop(dragged, field)
    assert field.text() == "Ferry"


def test_a_file_that_is_offered_to_be_moved_is_copied_and_stays_where_it_is(hands: DraggingHands,
                                                                            report: QMimeData) -> None:
    event = QDropEvent(QPointF(300, 300), Qt.DropAction.MoveAction | Qt.DropAction.CopyAction, report,
                       Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ShiftModifier)
    event.setDropAction(Qt.DropAction.MoveAction)
    hands.window.dropEvent(event)
    hands.wait(lambda: bool(hands.window.findChildren(ImportDialog)))
    hands.window.findChildren(ImportDialog)[0].reject()
    assert event.dropAction() == Qt.DropAction.CopyAction

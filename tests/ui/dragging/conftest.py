"""A window with an invented article, and hands that drag in it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from editor import workspace
from editor.model.edits.events import make_event, set_account, set_event
from editor.model.edits.quotes import make_quote, set_quote
from editor.model.records import Entity, Event, Mention, Quote, Record, When
from editor.ui.application import make_application, make_window
from editor.ui.dragging.carried import as_mime, carried_record, carried_words
from editor.ui.dragging.frame import DropFrame
from tests.ui.tagging.conftest import TaggingHands

WORDS = (
    "Ferry talks fail in Port Ellis\n\n"
    "The Harbour Union walked out in Port Ellis on 3 May 2024, port officials said. Ana Ruiz of the union said: "
    "“We have what we came for.” The strike left 40 boats idle.\n\n"
    "Island Transport told the Harbour Union on Friday that talks go on.\n\n"
    + "".join(f"Line {day} of the talks in Port Ellis.\n\n" for day in range(1, 40))
)
LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
COPY = Qt.DropAction.CopyAction
R = TypeVar("R", bound=Record)


class DraggingHands(TaggingHands):
    """Hands that drag, and drop what others would have dragged."""

    @property
    def event(self) -> Event:
        """Return the first event as it is now."""
        return self.first(Event)

    @property
    def quote(self) -> Quote:
        """Return the first quote as it is now."""
        return self.first(Quote)

    def first(self, kind: type[R]) -> R:
        """Return the first record of a kind as it is now."""
        return self.window.bridge.project.each(kind)[0]

    def open_event(self, words: str) -> Event:
        """Make an event of words, take away what they propose, and show it."""
        begin, bridge = self.place(words, 0), self.window.bridge
        bridge.submit(make_event(self.window.reading.article, begin, begin + len(words)))
        made = bridge.project.each(Event)[-1]
        bridge.submit(set_event(made.id, when=When(), where="", participants=()))
        bridge.submit(set_account(made.id, made.accounts[0].id, attributed_to="", attributed_words=""))
        return self._shown(Event)

    def open_quote(self, words: str) -> Quote:
        """Make a quote of words, take away what the words beside it propose, and show it."""
        begin, bridge = self.place(words, 0), self.window.bridge
        bridge.submit(make_quote(self.window.reading.article, begin, begin + len(words)))
        bridge.submit(set_quote(bridge.project.each(Quote)[-1].id, speaker="", speaker_words="", cue=None,
                                addressee="", said_when=When()))
        return self._shown(Quote)

    def _shown(self, kind: type[R]) -> R:
        record = self.window.bridge.project.each(kind)[-1]
        self.window.reading.record_chosen.emit(kind.kind_of_record, record.id)
        QTest.qWait(60)
        return record

    def entity_of(self, mention: Mention) -> Entity:
        """Return the entity of a tag as it is now."""
        project = self.window.bridge.project
        found = project.entity(project.get(Mention, mention.id).entity)
        assert found is not None
        return found

    def words_as_mime(self, words: str, nth: int = 1) -> QMimeData:
        """Return the data that dragging the words gives."""
        begin = self.place(words, 0, nth)
        carried = carried_words(self.window.bridge.project, self.window.reading.article, begin, begin + len(words))
        return as_mime(carried)

    def record_as_mime(self, record: Record) -> QMimeData:
        """Return the data that dragging the badge of a record gives."""
        carried = carried_record(self.window.bridge.project, record.id)
        assert carried is not None
        return as_mime(carried)

    def field(self, name: str) -> QWidget:
        """Return a field of the form in sight, brought into sight."""
        found = next(widget for widget in self.window.findChildren(QWidget, name) if widget.isVisible())
        scroll = found.parentWidget()
        while scroll is not None and not isinstance(scroll, QScrollArea):
            scroll = scroll.parentWidget()
        if scroll is not None:
            scroll.ensureWidgetVisible(found)
        QTest.qWait(20)
        return found

    def drag_over(self, data: QMimeData, widget: QWidget, place: QPoint | None = None) -> bool:
        """Let data be dragged over a widget, in its middle or at a place, as the system tells it; tell if it may drop.
        """
        self._spot = widget.mapTo(self.window, place or widget.rect().center())
        handle = self.window.windowHandle()
        entered = QDragEnterEvent(self._spot, COPY, data, LEFT, NONE)
        QApplication.sendEvent(handle, entered)
        moved = QDragMoveEvent(self._spot, COPY, data, LEFT, NONE)
        QApplication.sendEvent(handle, moved)
        return moved.isAccepted()

    def drop(self, data: QMimeData, widget: QWidget, place: QPoint | None = None) -> bool:
        """Drag data over a widget and let it go there, as the system tells it; tell whether it was taken."""
        if not self.drag_over(data, widget, place):
            self.leave_window()
            return False
        dropped = QDropEvent(QPointF(self._spot), COPY, data, LEFT, NONE)
        QApplication.sendEvent(self.window.windowHandle(), dropped)
        QApplication.processEvents()
        return dropped.isAccepted()

    def leave_window(self) -> None:
        """Let what is dragged leave the window."""
        QApplication.sendEvent(self.window.windowHandle(), QDragLeaveEvent())

    def framed(self) -> list[DropFrame]:
        """Return the frames that are seen."""
        return [frame for frame in self.window.findChildren(DropFrame) if frame.isVisible()]

    def press(self, spot: QPoint) -> None:
        """Press the mouse in the article."""
        QTest.mousePress(self.view.viewport(), LEFT, NONE, spot)

    def move(self, *spots: QPoint) -> None:
        """Move the pressed mouse from spot to spot in the article."""
        for spot in spots:
            QTest.mouseMove(self.view.viewport(), spot)
            QApplication.processEvents()

    def release(self, spot: QPoint) -> None:
        """Let the mouse go in the article."""
        QTest.mouseRelease(self.view.viewport(), LEFT, NONE, spot)


@pytest.fixture
def hands(tmp_path: Path) -> Iterator[DraggingHands]:
    make_application()
    found = DraggingHands(make_window(theme="light"))
    found.window.resize(1440, 900)
    source, path = tmp_path / "ferries.txt", tmp_path / "ferries.dossier"
    source.write_text(WORDS, encoding="utf-8")
    desk = workspace.create_project(path, "Ana")
    list(workspace.import_files(desk, [source], published="2024-05-10"))
    desk.close()
    found.window.projects.open_path(path)
    found.wait(found.view.isVisible)
    found.window.toast.hide()
    yield found
    found.leave()

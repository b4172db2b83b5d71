"""Let a person drag tags, passages and badges out of an article, and drop a record on the passage that is selected."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import QPoint, QPointF, Qt, QTimer, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget

from editor.model.records import Line
from editor.ui.article.adjustable import AdjustableArticle
from editor.ui.dragging.carried import carried_in
from editor.ui.dragging.formats import RECORD
from editor.ui.dragging.frame import DropFrame

_EVIDENCED = ("event", "quote")
"""The kinds of records that the selected words can be evidence of."""

_SELECTING = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


@dataclass(frozen=True, slots=True)
class _Grip:
    """What a press took hold of: a record's words, or the selected ones, with what was selected before from where on.

    What is lifted is dragged with the next move; until then a move selects.
    """

    record: str
    begin: int
    end: int
    at: QPointF
    before: tuple[int, int]
    is_lifted: bool


class CarryableArticle(AdjustableArticle):
    """An article out of which things are dragged.

    A press on an event's badge or a quote's bar lifts it: the next move drags. A press on the selected words or on a
    mention selects as anywhere, but lifts them once the mouse has been held still for a while
    (`QApplication.startDragTime`), or once the pointer comes to a field elsewhere in the window that takes drops. A
    press that does not move is a click in any case. `carry_requested` gives the record, blank for the selected words,
    and the code points; `record_dropped` kind and id of an event or a quote that was dropped on the selected words,
    and their code points.
    """

    carry_requested = Signal(str, int, int)
    record_dropped = Signal(str, str, int, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grip: _Grip | None = None
        self._holding = QTimer(self, singleShot=True)
        self._holding.timeout.connect(self._lift)
        self._drop_frame = DropFrame(self.viewport())
        self._takes_records = True
        self.setAcceptDrops(True)

    def let_drop(self, allowed: bool) -> None:
        """Let records be dropped on the selected words, or not, as in a project that can only be read."""
        self._takes_records = allowed

    def show_text(self, words: str, lines: tuple[Line, ...] = ()) -> None:
        """Show another text from its beginning, without marks."""
        self._let_go()
        super().show_text(words, lines)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._let_go()
        grip = self._grip_at(event)
        if grip is None or not grip.is_lifted:
            super().mousePressEvent(event)
        if grip is not None and not self.is_adjusting:
            self.end_hover()
            self._grip = grip
            self._holding.start(QApplication.startDragTime())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self._let_go()
        super().mouseDoubleClickEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        grip, is_far = self._grip, self._is_far(event.position())
        if grip is None:
            super().mouseMoveEvent(event)
        elif is_far and (grip.is_lifted or _takes_drops(event.globalPosition().toPoint(), self)):
            self._carry(grip)
        elif not grip.is_lifted:
            if is_far:
                self._holding.stop()
            super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        grip = self._grip
        self._let_go()
        if grip is not None and grip.is_lifted:  # it was a click after all
            pressed = self._pointer.press(self._place_at(grip.at))
            self._move(pressed.begin, pressed.end)
        super().mouseReleaseEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take a record while words are selected that may be its evidence."""
        chosen = self.selection
        event.setDropAction(Qt.DropAction.CopyAction)
        event.setAccepted(self._takes_records and event.mimeData().hasFormat(RECORD) and chosen.begin < chosen.end)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Frame the selected words while they would take what is over them."""
        takes = self._takes(event)
        event.setDropAction(Qt.DropAction.CopyAction)
        event.setAccepted(takes)
        if takes:
            chosen = self.selection
            areas = self._areas_of(chosen.begin, chosen.end)
            self._drop_frame.frame_words([area.adjusted(-4, -2, 4, 2) for area in areas])
        else:
            self._drop_frame.hide()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._drop_frame.hide()

    def dropEvent(self, event: QDropEvent) -> None:
        """Ask for the selected words to be evidence of the record that was dropped on them."""
        self._drop_frame.hide()
        takes, carried, chosen = self._takes(event), carried_in(event.mimeData()), self.selection
        event.setDropAction(Qt.DropAction.CopyAction)
        event.setAccepted(takes)
        if takes and carried is not None:
            self.record_dropped.emit(carried.kind, carried.record, chosen.begin, chosen.end)

    def _grip_at(self, event: QMouseEvent) -> _Grip | None:
        """Return what a press takes hold of; nothing beside tags, and where the press selects in any case."""
        if (event.button() != Qt.MouseButton.LeftButton or event.modifiers() & _SELECTING
                or self._follows_double_click(event, keep=True) or self._held_at(event.position()) is not None):
            return None
        at, cursor, chosen = event.position(), self.textCursor(), self.selection
        before = (self._sheet.offsets.to_points(cursor.anchor()), self.caret)
        letter = self._letter_at(at)
        if letter is None:
            passages = [self._sheet.marks.of(record)[0] for record in self._records_at(at)[:1]]
        elif chosen.begin <= letter < chosen.end:
            return _Grip("", chosen.begin, chosen.end, at, before, is_lifted=False)
        else:
            passages = [mark for mark in self._sheet.marks.at(letter) if mark.layer == "mention"]
        return next((_Grip(mark.id, mark.begin, mark.end, at, before, is_lifted=letter is None)
                     for mark in passages), None)

    def _lift(self) -> None:
        """Take up the words that were pressed, and what began as a selection back."""
        if self._grip is not None:
            self._grip = replace(self._grip, is_lifted=True)
            self._stop_selecting(self._grip)
            self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)

    def _carry(self, grip: _Grip) -> None:
        self._let_go()
        self._stop_selecting(grip)
        self.carry_requested.emit(grip.record, grip.begin, grip.end)

    def _stop_selecting(self, grip: _Grip) -> None:
        self._autoscroll.stop()
        self._pointer.release()
        self._move(*grip.before)

    def _let_go(self) -> None:
        self._grip = None
        self._holding.stop()

    def _is_far(self, position: QPointF) -> bool:
        """Tell whether the pointer has come far enough from the press for a drag."""
        grip = self._grip
        return grip is not None and (position - grip.at).manhattanLength() >= QApplication.startDragDistance()

    def _takes(self, event: QDropEvent) -> bool:
        """Tell whether a record is over the selected words that can have them as evidence."""
        carried, chosen = carried_in(event.mimeData()), self.selection
        if not self._takes_records or carried is None or carried.kind not in _EVIDENCED:
            return False
        letter = self._letter_at(event.position())
        return letter is not None and chosen.begin <= letter < chosen.end


def _takes_drops(point: QPoint, source: QWidget) -> bool:
    """Tell whether a widget of the window, and not the source, takes drops at a point of the screen."""
    window = source.window()
    widget = window.childAt(window.mapFromGlobal(point))
    if widget is None or source.isAncestorOf(widget):
        return False
    while widget is not None and not widget.isWindow():
        if widget.acceptDrops():
            return True
        widget = widget.parentWidget()
    return False

"""Let a person select in an article, and click what is marked in it."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget

from editor.model.records import Line, Stretch
from editor.ui.article.pointer import Pointer
from editor.ui.article.reader import ArticleReader
from editor.ui.article.selecting import grown

_AUTOSCROLL_MS, _AUTOSCROLL_PIXELS = 40, 27
_SAME_SPOT = 6
Modifier = Qt.KeyboardModifier


class SelectableArticle(ArticleReader):
    """An article with a caret and a selection, by mouse or by call. A selection is told once the mouse is released.

    A click on marked words, a quote's bar or an event's badge activates the record; on the same spot again, the one
    around it. `selected_by_mouse` tells a selection of some words when the mouse that made it is released.
    """

    selection_changed = Signal(int, int)
    caret_moved = Signal(int)
    mark_activated = Signal(str)
    selected_by_mouse = Signal(int, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pointer = Pointer("")
        self._dragged_to = QPointF()
        self._double_clicked: tuple[int, QPointF] | None = None
        self._active = ""
        self._grown_from: list[Stretch] = []
        self._told = (Stretch(0, 0), 0)
        self._autoscroll = QTimer(self, interval=_AUTOSCROLL_MS)
        self._autoscroll.timeout.connect(self._scroll_while_dragging)
        self.cursorPositionChanged.connect(self._tell)
        self.selectionChanged.connect(self._tell)

    def show_text(self, words: str, lines: tuple[Line, ...] = ()) -> None:
        """Show another text from its beginning, without marks, the caret before its first character."""
        super().show_text(words, lines)
        self._pointer = Pointer(words)
        self._active, self._grown_from = "", []
        self._tell()

    @property
    def caret(self) -> int:
        """Return the code point that the caret stands before."""
        return self._sheet.offsets.to_points(self.textCursor().position())

    @property
    def selection(self) -> Stretch:
        """Return what is selected; an empty stretch at the caret where nothing is."""
        cursor, offsets = self.textCursor(), self._sheet.offsets
        return Stretch(offsets.to_points(cursor.selectionStart()), offsets.to_points(cursor.selectionEnd()))

    def select(self, begin: int, end: int) -> None:
        """Select the stretch, the caret at its end; an empty one puts the caret there."""
        self._move(begin, end)

    def copy(self) -> None:
        """Copy the selected words exactly as they stand in the text."""
        chosen = self.selection
        if chosen.begin < chosen.end:
            QGuiApplication.clipboard().setText(self.words[chosen.begin : chosen.end])

    def grow(self) -> None:
        """Select the next larger of word, name, clause, sentence and paragraph."""
        chosen = self.selection
        larger = grown(self.words, chosen.begin, chosen.end)
        if larger != chosen:
            steps = [*self._grown_from, chosen]
            self._move(larger.begin, larger.end)
            self._grown_from = steps

    def shrink(self) -> None:
        """Take the last growth back."""
        if self._grown_from:
            *steps, smaller = self._grown_from
            self._move(smaller.begin, smaller.end)
            self._grown_from = steps

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._press(event, 3 if self._follows_double_click(event) else 1)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._double_clicked = event.timestamp(), event.position()
            self._press(event, 2)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pointer.is_down:
            self._drag_to(event.position(), exact=bool(event.modifiers() & Modifier.AltModifier))
            inside = self.viewport().rect().contains(event.position().toPoint())
            self._autoscroll.stop() if inside else self._autoscroll.start()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self._pointer.is_down:
            self._autoscroll.stop()
            is_click = self._pointer.release()
            self._tell()
            if is_click:
                self._click(event.position(), event.modifiers())
            elif (chosen := self.selection).begin < chosen.end:
                self.selected_by_mouse.emit(chosen.begin, chosen.end)

    def _press(self, event: QMouseEvent, presses: int) -> None:
        extends = presses == 1 and bool(event.modifiers() & Modifier.ShiftModifier)
        anchor = self._sheet.offsets.to_points(self.textCursor().anchor()) if extends else None
        chosen = self._pointer.press(self._place_at(event.position()), presses, anchor)
        self._move(chosen.begin, chosen.end)

    def _drag_to(self, position: QPointF, *, exact: bool = False) -> None:
        self._dragged_to = position
        place = self._place_at(position)
        chosen = self._pointer.drag(place, exact=exact)
        nearer_begin = abs(place - chosen.begin) < abs(place - chosen.end)
        self._move(*((chosen.end, chosen.begin) if nearer_begin else (chosen.begin, chosen.end)))

    def _click(self, position: QPointF, modifiers: Modifier) -> None:
        self._activate_next(self._records_at(position))

    def _activate_next(self, records: list[str]) -> None:
        """Activate the record after the active one, or the first."""
        if records:
            again = records.index(self._active) + 1 if self._active in records else 0
            self._active = records[again % len(records)]
            self.mark_activated.emit(self._active)

    def _aim_at(self, position: QPointF) -> None:
        """Let what is drawn at the position be what is worked on, unless it is selected already."""
        letter, chosen = self._letter_at(position), self.selection
        if letter is not None and chosen.begin <= letter < chosen.end:
            return
        records = self._records_at(position)
        if records:
            self._active = records[0]
            letter = letter if letter is not None else self._sheet.marks.of(records[0])[0].begin
        if letter is not None:
            self._move(letter, letter)
        if records:
            self.mark_activated.emit(self._active)

    def _follows_double_click(self, event: QMouseEvent, *, keep: bool = False) -> bool:
        """Tell whether a press makes a double click a triple one. Unless kept, the next press is no fourth."""
        if self._double_clicked is None:
            return False
        then, spot = self._double_clicked
        self._double_clicked = self._double_clicked if keep else None
        soon = event.timestamp() - then <= QApplication.doubleClickInterval()
        return soon and (event.position() - spot).manhattanLength() <= _SAME_SPOT

    def _scroll_while_dragging(self) -> None:
        bar = self.verticalScrollBar()
        step = -_AUTOSCROLL_PIXELS if self._dragged_to.y() < 0 else _AUTOSCROLL_PIXELS
        bar.setValue(bar.value() + step)
        self._drag_to(self._dragged_to)

    def _move(self, anchor: int, place: int) -> None:
        """Select from the anchor to the place, where the caret then stands."""
        self._put_cursor(self._sheet.offsets.to_units(anchor), self._sheet.offsets.to_units(place))

    def _tell(self) -> None:
        if self._pointer.is_down:
            return
        (told_selection, told_caret), now = self._told, (self.selection, self.caret)
        self._told = now
        if now != (told_selection, told_caret):
            self._grown_from = []
        if now[1] != told_caret:
            self.caret_moved.emit(now[1])
        if now[0] != told_selection:
            self.selection_changed.emit(now[0].begin, now[0].end)

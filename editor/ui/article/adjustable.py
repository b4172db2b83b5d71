"""Let a person go from tag to tag of an article, ask what one is by pointing at it, and move its ends."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QEasingCurve, QEvent, QPointF, QPropertyAnimation, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QWidget

from editor.model.records import Line, Stretch
from editor.ui.article.flash import Flash
from editor.ui.article.marks import Mark
from editor.ui.article.selectable import SelectableArticle
from editor.ui.article.selecting import moved_end, nudged

HOVER_MS, SCROLL_MS = 400, 180
Side = Literal["begin", "end"]
Modifier = Qt.KeyboardModifier


class AdjustableArticle(SelectableArticle):
    """An article whose tags can be walked, asked about and given other ends.

    `move_requested` gives the record, where the passage is and where it shall be, after a drag; `nudge_requested` the
    same, after a key. A click with Alt on a record is told by `pick_requested`, and with Ctrl it goes to the record's
    next words. `hovered` gives the record under a pointer that rests, blank for corrected words without one,
    and a place in its words; `hover_ended` follows.
    """

    move_requested = Signal(str, int, int, int, int)
    nudge_requested = Signal(str, int, int, int, int)
    pick_requested = Signal(str)
    hovered = Signal(str, int)
    hover_ended = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.viewport().setMouseTracking(True)
        self._adjusted: tuple[Mark, Side] | None = None
        self._offered: tuple[Mark, Side] | None = None
        self._before = Stretch(0, 0)
        self._pressed_at = QPointF()
        self._pointed = QPointF()
        self._hovered: tuple[str, bool] | None = None
        self._rest = QTimer(self, singleShot=True, interval=HOVER_MS)
        self._rest.timeout.connect(self._ask_about_pointed)
        self.verticalScrollBar().valueChanged.connect(self.end_hover)
        self._evidence = Stretch(0, 0)
        self._flash = Flash(self.viewport())
        self._scroll = QPropertyAnimation(self.verticalScrollBar(), b"value", self)
        self._scroll.setDuration(SCROLL_MS)
        self._scroll.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._scroll.finished.connect(self._light_evidence)

    def show_text(self, words: str, lines: tuple[Line, ...] = ()) -> None:
        """Show another text from its beginning, without marks."""
        self._adjusted = self._offered = None
        self.end_hover()
        super().show_text(words, lines)

    @property
    def mark_at_caret(self) -> Mark | None:
        """Return the mark meant by the caret: the clicked one, the selected words' own, or the innermost."""
        selection, here = self.selection, self._marks_at_caret()
        preferred = (
            [mark for mark in here if mark.id == self._active]
            + [mark for mark in here if (mark.begin, mark.end) == (selection.begin, selection.end)]
            + here
        )
        return next(iter(preferred), None)

    def cycle(self) -> None:
        """Activate the record at the caret, the innermost first; again, the one around it."""
        self._activate_next(list(dict.fromkeys(mark.id for mark in self._marks_at_caret())))

    def go_to_mention(self, *, forwards: bool, same_type: bool = False) -> None:
        """Move the caret to the next or previous mention, if asked to one of the type that the caret stands on."""
        marks, caret = self._sheet.marks, self.caret
        kinds = {mark.type for mark in marks.at(caret) if mark.layer == "mention"} if same_type else set()
        following = marks.after(caret) if forwards else marks.before(caret)
        self._go_to(next((mark for mark in following if not kinds or mark.type in kinds), None))

    def go_to_same(self, *, forwards: bool) -> None:
        """Move the caret to the next or previous words of the record at the caret; after the last, to the first."""
        if (here := self.mark_at_caret) is None:
            return
        ids = frozenset((here.group or here.id,))
        same = [mark for mark in self._sheet.marks.overlapping(0, len(self.words)) if mark.belongs_to(ids)]
        place = same.index(here) + (1 if forwards else -1)
        self._go_to(same[place % len(same)])

    def nudge(self, side: Side, *, forwards: bool) -> None:
        """Ask for an end of the tag at the caret to move by a word, and stay on the tag."""
        mark = self.mark_at_caret
        if mark is None:
            return
        after = nudged(self.words, Stretch(mark.begin, mark.end), side, forwards=forwards)
        if (after.begin, after.end) == (mark.begin, mark.end):
            return
        is_selected = self.selection.begin < self.selection.end
        self.nudge_requested.emit(mark.id, mark.begin, mark.end, after.begin, after.end)
        if any((moved.begin, moved.end) == (after.begin, after.end) for moved in self._sheet.marks.of(mark.id)):
            place = max(after.begin, min(self.caret, after.end - 1))
            self._move(*((after.begin, after.end) if is_selected else (place, place)))
            self._active = mark.id

    @property
    def is_adjusting(self) -> bool:
        """Tell whether an end of a tag is being dragged."""
        return self._adjusted is not None

    def stop_adjusting(self) -> None:
        """Leave the tag's ends as they were before the drag."""
        self._adjusted = None
        self._move(self._before.begin, self._before.end)

    def show_evidence(self, begin: int, end: int, *, moves: bool) -> None:
        """Bring the words into the window, by a short scroll if things may move, and light them up once."""
        bar = self.verticalScrollBar()
        before = bar.value()
        self.reveal(begin, end)
        after = bar.value()
        self._evidence = Stretch(begin, end)
        if moves and self.isVisible() and before != after:
            bar.setValue(before)
            self._scroll.setStartValue(before)
            self._scroll.setEndValue(after)
            self._scroll.start()
        else:
            self._light_evidence()

    def _light_evidence(self) -> None:
        areas = self._areas_of(self._evidence.begin, self._evidence.end)
        self._flash.light(areas, self._sheet.page.theme["focus"])

    def _areas_of(self, begin: int, end: int) -> list[QRect]:
        """Return, in the viewport, where the words in sight stand, line by line."""
        seen, up = self._sheet.seen, -self._scrolled().toPoint()
        return [QRect(left, round(line.top), right - left, round(line.bottom - line.top)).translated(up)
                for line in self._sheet.lines_in(self._seen_area())
                for left, right in seen.stretches(line, [(begin, end)])[0]]

    def end_hover(self) -> None:
        """Ask no more about what the pointer is at, until it moves."""
        self._rest.stop()
        if self._hovered is not None:
            self._hovered = None
            self.hover_ended.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.end_hover()
        edge = self._held_at(event.position()) if event.button() == Qt.MouseButton.LeftButton else None
        if edge is None or self._follows_double_click(event, keep=True):
            super().mousePressEvent(event)
        else:
            self._before, self._adjusted, self._pressed_at = self.selection, edge, event.position()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._adjusted is not None and self._leaves_the_tag(event.position()):
            self._select_instead(event)
        elif self._adjusted is not None:
            self._preview(self._adjusted_to(event))
        elif event.buttons():
            super().mouseMoveEvent(event)
        else:
            self._point_at(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._adjusted is None:
            super().mouseReleaseEvent(event)
            return
        (mark, _), after = self._adjusted, self._adjusted_to(event)
        self.stop_adjusting()
        if (after.begin, after.end) != (mark.begin, mark.end):
            self.move_requested.emit(mark.id, mark.begin, mark.end, after.begin, after.end)
        else:
            place = self._place_at(event.position())
            self._move(place, place)
            self._click(event.position(), event.modifiers())

    def _click(self, position: QPointF, modifiers: Modifier) -> None:
        """Do what a click does with the records at the position, or with the one that has an edge there."""
        edge = self._edge_at(position)
        records = self._records_at(position) or ([edge[0].id] if edge else [])
        if records and modifiers & Modifier.AltModifier:
            self.pick_requested.emit(records[0])
        elif records and modifiers & Modifier.ControlModifier:
            self._active = records[0]
            self.go_to_same(forwards=True)
        else:
            self._activate_next(records)

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Leave:
            self.end_hover()
        return super().viewportEvent(event)

    def _marks_at_caret(self) -> list[Mark]:
        begin, marks = self.selection.begin, self._sheet.marks
        return marks.at(begin) or marks.at(max(begin - 1, 0))

    def _go_to(self, mark: Mark | None) -> None:
        if mark is not None:
            self._move(mark.begin, mark.begin)
            self._active = mark.id
            if not self.sees(mark.begin, mark.end):
                self.reveal(mark.begin, mark.end)

    def _edge_at(self, position: QPointF) -> tuple[Mark, Side] | None:
        """Return the passage that begins or ends at the position, and which of the two.

        The long passages of events and quotes have ends only while their record is selected: a name that stands at
        the beginning of one is to be selected like any other.
        """
        found = self.edge_at(position)
        if found is None:
            return None
        record, place = found[0], self._place_at(position)
        side: Side = "begin" if found[1] == "begin" else "end"
        passages = self._sheet.marks.of(record)
        nearest = min(passages, key=lambda mark: abs((mark.begin if side == "begin" else mark.end) - place))
        can_move = nearest.layer == "mention" or nearest.belongs_to(self._sheet.selected)
        return (nearest, side) if can_move else None

    def _held_at(self, position: QPointF) -> tuple[Mark, Side] | None:
        """Return the edge at the position if it can be dragged now: that of a selected tag, or one that was offered.

        Any other press there begins a selection, which often begins with a tag's first letters.
        """
        edge = self._edge_at(position)
        can_move = edge is not None and (edge == self._offered or edge[0].belongs_to(self._sheet.selected))
        return edge if can_move else None

    def _leaves_the_tag(self, position: QPointF) -> bool:
        """Tell whether a drag from one end of a tag has gone past the other, and so selects words around it."""
        assert self._adjusted is not None, "an end is being dragged"
        (mark, side), place = self._adjusted, self._place_at(position)
        return place > mark.end if side == "begin" else place < mark.begin

    def _select_instead(self, event: QMouseEvent) -> None:
        self._adjusted = None
        self._pointer.press(self._place_at(self._pressed_at))
        super().mouseMoveEvent(event)

    def _adjusted_to(self, event: QMouseEvent) -> Stretch:
        assert self._adjusted is not None, "an end is being dragged"
        mark, side = self._adjusted
        exact = bool(event.modifiers() & Modifier.AltModifier)
        place = self._place_at(event.position())
        return moved_end(self.words, Stretch(mark.begin, mark.end), side, place, exact=exact)

    def _preview(self, stretch: Stretch) -> None:
        self.blockSignals(True)  # what is previewed is no selection of the analyst's
        self._move(stretch.begin, stretch.end)
        self.blockSignals(False)
        self.viewport().update()

    def _point_at(self, position: QPointF) -> None:
        """Show the sign of what a press here would do, and wait for the pointer to rest."""
        self._offered = self._offered if self._offered == self._edge_at(position) else None
        edge, over = self._held_at(position), self._letter_at(position) is not None
        shape = Qt.CursorShape.SplitHCursor if edge else Qt.CursorShape.IBeamCursor
        if not edge and not over and self._records_at(position):
            shape = Qt.CursorShape.PointingHandCursor
        self.viewport().setCursor(shape)
        self._pointed = position
        if self._hovered is not None and self._hovered != self._told_at(position):
            self.end_hover()
        if self._hovered is None:
            self._rest.start()

    def _told_at(self, position: QPointF) -> tuple[str, bool] | None:
        """Return the innermost record at the position, or blank, and whether words are corrected; None for neither."""
        records, is_corrected = self._records_at(position), self.correction_at(position) is not None
        return (records[0] if records else "", is_corrected) if records or is_corrected else None

    def _ask_about_pointed(self) -> None:
        """Offer the edge under the resting pointer to be dragged, and ask what is there."""
        self._offered = self._edge_at(self._pointed)
        if self._offered is not None:
            self.viewport().setCursor(Qt.CursorShape.SplitHCursor)
        told = self._told_at(self._pointed)
        if told is not None and not self.selection.begin < self.selection.end:
            self._hovered = told
            letter = self._letter_at(self._pointed)
            self.hovered.emit(told[0], self._place_at(self._pointed) if letter is None else letter)

"""Let the link chart be walked and moved about with keys and mouse."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import count

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QWidget

from editor.ui.chart.canvas import ChartCanvas
from editor.words import say

_NUDGE = 8.0
"""Points that a key moves a node."""
_BESIDE = 2.0
Key = Qt.Key
_ARROWS = {Key.Key_Left: (-1, 0), Key.Key_Right: (1, 0), Key.Key_Up: (0, -1), Key.Key_Down: (0, 1)}


class ChartView(ChartCanvas):
    """The chart under the hands. `placed` carries an entity that was put somewhere else, where (lengths of an ideal
    link right of the middle and below it), and a token that moves belonging together share, blank for a move by itself.
    """

    placed = Signal(str, float, float, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("linkChart")
        self.setAccessibleName(say("Link chart"))
        self._held = ""
        self._walk: tuple[str, ...] = ()
        self._steps = count(1)
        self._token = ""

    def event(self, event: QEvent) -> bool:
        """Keep the keys that move a node from the window's shortcuts."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._moves_node(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk the nodes, move one, let one go."""
        key = Key(event.key())
        if self._moves_node(event):
            self._nudge(*_ARROWS[key])
        elif key in _ARROWS:
            self._go(*_ARROWS[key])
        elif key == Key.Key_Escape and self.chosen:
            self._choose("")
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, following: bool) -> bool:
        """Go on through the neighbours of the chosen node, and after the last to what follows the chart."""
        if following and self.chosen:
            walk = self._walk or self.chart.neighbours(self.chosen)
            self._walk = walk[1:] or ("",)
            if walk[0]:
                self._choose(walk[0], self._walk)
                return True
        self._walk = ()
        return super().focusNextPrevChild(following)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Hold a node, to move it, or the ground, to push it."""
        super().mousePressEvent(event)
        if event.button() == Qt.MouseButton.LeftButton:
            self._held = self.node_at(event.position().toPoint())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Choose what was clicked, or tell where a node was put."""
        was_pressed, self._pressed = self._pressed is not None, None
        if was_pressed and self._is_dragged and self._held:
            self.placed.emit(self._held, *self._kept[self._held], "")
        elif was_pressed and not self._is_dragged and self._held != self.chosen:
            self._choose(self._held)

    def _moves_node(self, event: QKeyEvent) -> bool:
        return (Key(event.key()) in _ARROWS and bool(self.chosen)
                and bool(event.modifiers() & Qt.KeyboardModifier.AltModifier))

    def _drag(self, moved: QPoint) -> None:
        """Move the node that is held, or push the ground."""
        if self._held:
            self._put(self._held, QPointF(moved) / self._scale)
        else:
            super()._drag(moved)

    def _nudge(self, right: int, down: int) -> None:
        if self._put(self.chosen, QPointF(right * _NUDGE, down * _NUDGE)):
            self._token = self._token or f"chart {self.chosen} {next(self._steps)}"
            self.placed.emit(self.chosen, *self._kept[self.chosen], self._token)

    def _put(self, node: str, by: QPointF) -> bool:
        """Move a node by points on the sheet; tell whether there is such a node."""
        seat = self.seat(node)
        if seat is None or self._sheet is None:
            return False
        self._kept = {**self._kept, node: self._sheet.seating.place_at(seat.x + by.x(), seat.y + by.y())}
        self.lay_out()
        return True

    def _go(self, right: int, down: int) -> None:
        """Go to the nearest node in a direction; where none is chosen, to the one that is linked most."""
        here = self.seat(self.chosen)
        if here is None:
            self._choose(self.chart.nodes[0].id if self.chart.nodes else "")
            return
        found = []
        for node in self.chart.nodes:
            seat = self.seat(node.id)
            if seat is None or node.id == self.chosen:
                continue
            across, along = seat.x - here.x, seat.y - here.y
            ahead, aside = across * right + along * down, abs(across * down) + abs(along * right)
            if ahead > 0:
                found.append((ahead + _BESIDE * aside, node.id))
        if found:
            self._choose(min(found)[1])

    def _choose(self, record_id: str, walk: Sequence[str] = ()) -> None:
        self._walk, self._token = tuple(walk), ""
        super()._choose(record_id)

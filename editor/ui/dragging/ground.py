"""Let what is dragged be dropped on the fields of a form: find what it would do there, show where, tell of the drop."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QLabel, QMenu, QScrollArea, QScrollBar, QWidget
from shiboken6 import isValid

from editor.ui.dragging.carried import Carried, carried_in
from editor.ui.dragging.frame import DropFrame
from editor.ui.dragging.uses import Use

_NEAR, _STEP, _SCROLL_MS = 28, 12, 30
"""How near to the upper or lower edge, in pixels, a page scrolls, how far at a time, and how often."""

Uses = Callable[[Carried], tuple[Use, ...]]


class DropGround(QObject):
    """A page of fields that takes what is dragged. `dropped` carries the use that was meant and what was dropped.

    Of the widgets under the pointer the innermost with a use counts; a label stands for its field; what no field takes
    is for the whole page, if that takes it. Where several uses share a place, a menu asks for one of them.
    """

    dropped = Signal(Use, Carried)

    def __init__(self, page: QWidget, uses: Uses) -> None:
        super().__init__(page)
        self._page, self._uses = page, uses
        self._frame = DropFrame(page)
        self._spot = QPoint()
        self._carried: Carried | None = None
        self._menu: QMenu | None = None
        self._scrolling = QTimer(self, interval=_SCROLL_MS)
        self._scrolling.timeout.connect(self._scroll)
        page.setAcceptDrops(True)
        page.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Answer what is dragged over the page; all else goes on to it."""
        if isinstance(event, QDragEnterEvent):  # a move, and a drop, too
            return self._enter(event)
        if isinstance(event, QDragMoveEvent):
            return self._move(event)
        if isinstance(event, QDropEvent):
            return self._drop(event)
        if event.type() == QEvent.Type.DragLeave:
            self._leave()
        return False

    def _enter(self, event: QDragEnterEvent) -> bool:
        """Take what has a use anywhere on the page: only then are its moves told."""
        self._carried = carried_in(event.mimeData())
        is_of_use = self._carried is not None and bool(self._uses(self._carried))
        event.setDropAction(Qt.DropAction.CopyAction)
        event.setAccepted(is_of_use)
        return True

    def _move(self, event: QDragMoveEvent) -> bool:
        self._spot = event.position().toPoint()
        event.setDropAction(Qt.DropAction.CopyAction)
        event.setAccepted(self._show_place())
        self._scrolling.start() if self._pull() else self._scrolling.stop()
        return True

    def _drop(self, event: QDropEvent) -> bool:
        widget, uses = self._found(event.position().toPoint(), carried_in(event.mimeData()))
        carried = carried_in(event.mimeData())
        self._leave()
        event.setDropAction(Qt.DropAction.CopyAction)
        event.setAccepted(bool(uses))
        if carried is not None and len(uses) == 1:
            self.dropped.emit(uses[0], carried)
        elif carried is not None and uses:
            self._ask(uses, carried, widget.mapToGlobal(QPoint(0, widget.height())))
        return True

    def _leave(self) -> None:
        self._carried = None
        self._scrolling.stop()
        self._frame.hide()

    def _show_place(self) -> bool:
        """Frame what would take the drop under the pointer; tell whether anything would."""
        widget, uses = self._found(self._spot, self._carried)
        if not uses:
            self._frame.hide()
        elif widget is self._page:
            self._frame.frame(self._page.visibleRegion().boundingRect().adjusted(4, 4, -4, -4), uses[0].label)
        else:
            self._frame.frame(QRect(widget.mapTo(self._page, QPoint()), widget.size()).adjusted(-3, -3, 3, 3))
        return bool(uses)

    def _found(self, spot: QPoint, carried: Carried | None) -> tuple[QWidget, tuple[Use, ...]]:
        """Return the widget at the spot that takes what is carried, and its uses; the page itself, where none does."""
        uses = self._uses(carried) if carried is not None else ()
        widget = self._page.childAt(spot)
        while widget is not None and widget is not self._page:
            meant = _stood_for(widget)
            name = meant.objectName()
            if name and (found := tuple(use for use in uses if use.field == name or name in use.groups)):
                return meant, found
            widget = widget.parentWidget()
        return self._page, tuple(use for use in uses if not use.field)

    def _ask(self, uses: tuple[Use, ...], carried: Carried, place: QPoint) -> None:
        menu = QMenu(self._page)
        menu.setObjectName("dropMenu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for use in uses:
            menu.addAction(use.label).triggered.connect(lambda _=False, use=use: self.dropped.emit(use, carried))
        menu.setActiveAction(menu.actions()[0])
        menu.popup(place)
        self._menu = menu

    def withdraw(self) -> None:
        """Ask no longer for a use: what the drop was meant for may be gone."""
        if self._menu is not None and isValid(self._menu):
            self._menu.close()
        self._menu = None

    def _pull(self) -> int:
        """Return how far the page shall scroll while the pointer rests near its edge in sight; 0 elsewhere."""
        seen = self._page.visibleRegion().boundingRect()
        if self._spot.y() < seen.top() + _NEAR:
            return -_STEP
        return _STEP if self._spot.y() > seen.bottom() - _NEAR else 0

    def _scroll(self) -> None:
        bar = _scroll_bar_of(self._page)
        before = bar.value() if bar is not None else 0
        if bar is None or not (pull := self._pull()):
            self._scrolling.stop()
            return
        bar.setValue(before + pull)
        self._spot += QPoint(0, bar.value() - before)  # the pointer stays, the page goes
        self._show_place()


def _stood_for(widget: QWidget) -> QWidget:
    buddy = widget.buddy() if isinstance(widget, QLabel) else None
    return buddy or widget


def _scroll_bar_of(page: QWidget) -> QScrollBar | None:
    """Return the bar that scrolls the page up and down, if it stands in something that scrolls."""
    holder = page.parentWidget()
    while holder is not None and not isinstance(holder, QScrollArea):
        holder = holder.parentWidget()
    return holder.verticalScrollBar() if holder is not None else None

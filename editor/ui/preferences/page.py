"""A page inside a scroll area that is as high as its wrapped words ask for at the width it has."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QWidget


class WrappedPage(QWidget):
    """A page with a layout. A scroll area asks only how high it must be at the least, whatever its width."""

    def event(self, event: QEvent) -> bool:
        """Ask for another height when the width or the contents are others."""
        done = super().event(event)
        if event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest):
            self.ask_height()
        return done

    def measure_anew(self) -> None:
        """Ask for the height of contents that may have been measured before their fonts were theirs."""
        for part in self.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly):
            if (inner := part.layout()) is not None:
                inner.invalidate()
        if (layout := self.layout()) is not None:
            layout.invalidate()
        self.ask_height()

    def ask_height(self) -> None:
        """Ask for the height that the contents need, now."""
        if (layout := self.layout()) is not None:
            # Qt says -1 while nothing in the layout depends on the width, as before it is filled
            self.setMinimumHeight(max(layout.totalHeightForWidth(self.width()), 0))

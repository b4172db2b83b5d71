"""What an article's header is made of: details that are cut short, in a row whose words give way."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QStyle, QStyleOptionButton, QStylePainter, QWidget

from editor.ui.fonts import text_scale

NARROWEST = 36
"""How many pixels are left of a detail at least."""


class Detail(QPushButton):
    """A button whose words are cut short where there is no room for them."""

    def __init__(self, words: str, elided: Qt.TextElideMode) -> None:
        super().__init__(words.replace("&", "&&"))
        self._words, self._elided = words, elided
        self.may_shrink, self.least = True, NARROWEST
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def minimumSizeHint(self) -> QSize:
        wished = self.sizeHint()
        least = round(self.least * text_scale()) if self.may_shrink else wished.width()
        return QSize(min(wished.width(), least), wished.height())

    def show_words(self, are_shown: bool) -> None:
        """Show the words beside the icon, or the icon alone."""
        self.setText(self._words.replace("&", "&&") if are_shown else "")
        self.setToolTip("" if are_shown else self._words)

    @property
    def can_give_up(self) -> int:
        """Return how many pixels the words can do without."""
        return max(0, self.sizeHint().width() - self.minimumSizeHint().width())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.setToolTip("" if self.text() and self._cut() == self._words else self._words)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, option = QStylePainter(self), QStyleOptionButton()
        self.initStyleOption(option)
        option.text = self._cut().replace("&", "&&") if self.text() else ""
        painter.drawControl(QStyle.ControlElement.CE_PushButton, option)
        painter.end()

    def _cut(self) -> str:
        beside = self.sizeHint().width() - self.fontMetrics().horizontalAdvance(self._words)  # edges and icon
        return self.fontMetrics().elidedText(self._words, self._elided, self.width() - beside + 1)


class RuledRow(QWidget):
    """A row with a hairline under it. Words that a sign can stand for give way where there is no room for all."""

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self.rule = page.palette().mid().color()
        self._ways: Sequence[tuple[Callable[[bool], object], int]] = ()
        self._needed = 0
        lay_out(self)

    def give_way(self, ways: Sequence[tuple[Callable[[bool], object], int]], needed: int) -> None:
        """Leave words out until there is room for the rest, by ways that each save so many pixels, the first one first;
        `needed` is the room for all.
        """
        self._ways, self._needed = ways, needed
        self._fit()

    def _fit(self) -> None:
        spare = self.width() - self._needed
        for show, saved in self._ways:
            show(spare >= 0)
            spare += 0 if spare >= 0 else saved
        _layout_of(self).invalidate()
        _layout_of(self).activate()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(0, self.height() - 1, self.width(), 1, self.rule)
        painter.end()


def lay_out(row: QWidget) -> None:
    layout = QHBoxLayout(row)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(8)


def _layout_of(row: QWidget) -> QHBoxLayout:
    layout = row.layout()
    assert isinstance(layout, QHBoxLayout), "a row is laid out when it is made"
    return layout


def needed_by(row: QHBoxLayout) -> int:
    """Return the room for all that stands in a row, in pixels, also for what is not in sight yet."""
    parts = [item.widget() for at in range(row.count()) if (item := row.itemAt(at)) is not None]
    return sum(part.sizeHint().width() + row.spacing() for part in parts if part is not None)


def emptied(row: QWidget) -> QHBoxLayout:
    layout = _layout_of(row)
    while (item := layout.takeAt(0)) is not None:
        if widget := item.widget():
            widget.hide()  # it goes a little later, and would be seen under its successor
            widget.deleteLater()
    return layout

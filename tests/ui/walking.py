"""Walk through everything a window shows and collect what a person reads or hears of it."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction, QTextDocumentFragment
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QGroupBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMenu,
    QTabBar,
    QTableView,
    QTextEdit,
    QWidget,
)

_WORKED_WITH = (QAbstractButton, QAbstractItemView, QAbstractSpinBox, QComboBox, QLineEdit, QTextEdit, QTabBar)
_PARTS_OF_QT = ("qt_", "ScrollLeftButton", "ScrollRightButton")


def widgets_in(window: QWidget) -> Iterator[QWidget]:
    """Yield the window and everything in sight inside it."""
    yield window
    yield from (widget for widget in window.findChildren(QWidget) if widget.isVisibleTo(window))


def is_worked_with(widget: QWidget) -> bool:
    """Tell whether a person operates the widget itself; what Qt builds other widgets of does not count."""
    if widget.objectName().startswith(_PARTS_OF_QT) or _is_part_of_another(widget):
        return False
    takes_keys = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return isinstance(widget, _WORKED_WITH) or takes_keys


def _is_part_of_another(widget: QWidget) -> bool:
    holder: QObject | None = widget.parent()
    while isinstance(holder, QWidget):
        if isinstance(holder, QComboBox | QAbstractSpinBox | QLineEdit):
            return True
        if isinstance(holder, QAbstractScrollArea) and widget in (holder.viewport(), holder.cornerWidget()):
            return True
        if isinstance(holder, QTableView) and isinstance(widget, QHeaderView):
            return True
        holder = holder.parent()
    return False


def spoken_name(widget: QWidget) -> str:
    """Return what a screen reader says of a widget: its name, or the words it shows."""
    if widget.accessibleName():
        return widget.accessibleName()
    if isinstance(widget, QAbstractButton):
        return widget.text().replace("&", "")
    labels = widget.parentWidget().findChildren(QLabel) if widget.parentWidget() else []
    return next((label.text() for label in labels if label.buddy() is widget), "")


def texts_of(widget: QWidget) -> Iterator[str]:
    """Yield what a widget itself says in words of the program; not what it shows of a record."""
    yield from (widget.accessibleName(), widget.toolTip(), widget.statusTip(), widget.accessibleDescription())
    if isinstance(widget, QLabel) and widget.textFormat() == Qt.TextFormat.RichText:
        yield QTextDocumentFragment.fromHtml(widget.text()).toPlainText()
    elif isinstance(widget, QAbstractButton | QLabel):
        yield widget.text()
    if isinstance(widget, QLineEdit | QTextEdit):
        yield widget.placeholderText()
    if isinstance(widget, QGroupBox):
        yield widget.title()
    if isinstance(widget, QTabBar):
        yield from (widget.tabText(place) for place in range(widget.count()))
    if isinstance(widget, QComboBox):
        yield from (widget.itemText(place) for place in range(widget.count()))


def actions_of(window: QWidget) -> Iterator[QAction]:
    """Yield the actions of the window and of all its menus."""
    yield from window.actions()
    for menu in window.findChildren(QMenu):
        yield from menu.actions()


def settle() -> None:
    """Let everything that was asked for happen, also the removal of what was let go."""
    for _ in range(4):
        QApplication.processEvents()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

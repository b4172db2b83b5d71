"""Let Tab walk a page as the eye does, whichever of its widgets was made first."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLayout, QLayoutItem, QWidget

_LAST = {"step": 1, "menu": 2}
"""Roles of widgets that come after all others."""


def order_tabs(page: QWidget) -> None:
    """Chain the page's widgets that take Tab in the order of its layouts: line by line, from the beginning.

    What leads to another record comes last, before the menus, which hold what is done rarely and may take something
    away.
    """
    taking = [widget for widget in widgets_in_order(page) if widget.focusPolicy() & Qt.FocusPolicy.TabFocus]
    taking.sort(key=lambda widget: _LAST.get(widget.property("role"), 0))
    for widget, following in pairwise(taking):
        QWidget.setTabOrder(widget, following)


def widgets_in_order(widget: QWidget) -> Iterator[QWidget]:
    """Yield all widgets inside a widget in the order of its layouts."""
    layout = widget.layout()
    if layout is not None:
        yield from _of_layout(layout)


def _of_layout(layout: QLayout) -> Iterator[QWidget]:
    for item in _items(layout):
        inner, widget = item.layout(), item.widget()
        if inner is not None:
            yield from _of_layout(inner)
        elif widget is not None:
            yield widget
            yield from widgets_in_order(widget)


def _items(layout: QLayout) -> list[QLayoutItem]:
    places = range(layout.count())
    if isinstance(layout, QGridLayout):
        places = sorted(places, key=lambda place: layout.getItemPosition(place)[:2])  # type: ignore[assignment,index]
    return [item for place in places if (item := layout.itemAt(place)) is not None]

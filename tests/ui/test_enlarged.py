"""Text at twice its size: every label and button has the room that its words take."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QPushButton, QScrollArea, QStyleOptionComboBox, QWidget

from editor.storage.settings import change_settings
from editor.ui.application import make_application, make_window
from editor.ui.elided import ElidedLabel
from editor.ui.fonts import prefer, text_scale
from editor.ui.theme import apply_theme, load_theme
from tests.journeys.hands import Hands
from tests.ui.states import STATES, State, dialogs_of
from tests.ui.walking import settle, widgets_in

_SHOWN = ("annotate", "entity", "event", "quote", "notes", "find", "preferences")
_SPARE = 1
"""How many pixels a letter may reach beyond what it is said to need."""


@pytest.fixture
def hands() -> Iterator[Hands]:
    change_settings(interface_scale=200)
    application = make_application()
    found = Hands(make_window(theme="light"))
    yield found
    found.leave()
    prefer(percent=100, reading="serif")
    apply_theme(application, load_theme("light"))


@pytest.mark.parametrize("size", [(1440, 900), (1280, 800)])
@pytest.mark.parametrize("state", [state for state in STATES if state.name in _SHOWN], ids=lambda state: state.name)
def test_no_label_and_no_button_is_cut_at_twice_the_size(hands: Hands, state: State, size: tuple[int, int]) -> None:
    hands.window.resize(*size)
    state.reach(hands)
    settle()
    assert text_scale() == pytest.approx(2)
    cut = [f"{_named(widget)}: {words}" for window in dialogs_of(hands.window) for widget in widgets_in(window)
           if (words := _cut_words(widget)) and widget.toolTip() != words]
    assert not cut, "\n".join(cut)


def _cut_words(widget: QWidget) -> str:
    """Return the words that a widget shows and has no room for, or blank."""
    if isinstance(widget, QLabel) and not isinstance(widget, ElidedLabel):
        return _cut_of_label(widget)
    if isinstance(widget, QPushButton):
        words = max(widget.text().split("\n"), key=len)
        return words if _seen(widget).width() + _SPARE < widget.fontMetrics().horizontalAdvance(words) else ""
    if isinstance(widget, QComboBox):
        option = QStyleOptionComboBox()
        widget.initStyleOption(option)
        return widget.currentText() if option.currentText.endswith("…") else ""
    return ""


def _cut_of_label(label: QLabel) -> str:
    seen, metrics = _seen(label), label.fontMetrics()
    if label.wordWrap():
        needed = label.heightForWidth(label.width())
        return label.text() if label.text() and label.height() + _SPARE < needed else ""
    too_wide = seen.width() + _SPARE < metrics.horizontalAdvance(label.text())
    return label.text() if label.text() and (too_wide or label.height() + _SPARE < metrics.height()) else ""


def _seen(widget: QWidget) -> QRect:
    """Return the part of a widget that no ancestor cuts off at a side; what is scrolled down to counts as seen."""
    seen = widget.rect()
    holder = widget.parentWidget()
    while holder is not None and not widget.isWindow():
        around = QRect(widget.mapFrom(holder, holder.rect().topLeft()), holder.size())
        seen = seen.intersected(QRect(around.left(), seen.top(), around.width(), seen.height()))
        if holder.isWindow() or isinstance(holder, QScrollArea):
            break
        holder = holder.parentWidget()
    return seen


def _named(widget: QWidget) -> str:
    return widget.objectName() or type(widget).__name__


def test_the_words_of_a_state_are_looked_at(hands: Hands) -> None:
    State("annotate").reach(hands)
    label = QLabel("Words without any room", hands.window)
    label.setFixedWidth(10)
    label.show()
    QApplication.processEvents()
    assert _cut_words(label) == "Words without any room"

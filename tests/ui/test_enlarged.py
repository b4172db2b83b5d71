"""Text at twice its size: every label and button has the room that its words take."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QBuffer, QRect, Qt
from PySide6.QtGui import QPainter
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QListView,
    QPushButton,
    QScrollArea,
    QStyleOptionComboBox,
    QStyleOptionViewItem,
    QWidget,
)

from editor.model.records import Event
from editor.storage.settings import change_settings
from editor.ui.application import make_application, make_window
from editor.ui.elided import ElidedLabel
from editor.ui.fonts import prefer, text_scale
from editor.ui.header import Header
from editor.ui.review.buttons import DeedRow
from editor.ui.sign import Sign
from editor.ui.tables.view import RecordsView
from editor.ui.theme import apply_theme, load_theme
from tests.journeys.hands import Hands
from tests.ui.states import STATES, State, command, dialogs_of, record
from tests.ui.walking import settle, widgets_in

_SHOWN = ("greeting", "annotate", "guide", "entity", "event", "quote", "notes", "find", "merge", "duplicates",
          "outlets-same", "trash", "import", "import-picture", "transcribe", "preferences", "types", "review",
          "review-finished", "review-ignored")
_WITH_ICONS = ("quote", "find", "merge", "trash", "import", "review")
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


def test_every_menu_is_in_sight_beside_a_review_that_waits_at_twice_the_size(hands: Hands) -> None:
    hands.window.resize(1280, 800)
    next(state for state in STATES if state.name == "review").reach(hands)
    settle()
    header = hands.find(Header, "header")
    ends = {action.text(): header.menu_bar.actionGeometry(action) for action in header.menu_bar.actions()}
    assert header.review.isVisible()
    assert not header.review.text()
    assert header.review.accessibleName()
    assert all(header.menu_bar.rect().contains(place) for place in ends.values()), ends
    hands.window.resize(1900, 800)
    settle()
    assert header.review.text() == "Review"


def test_the_page_of_a_briefing_is_no_wider_than_its_room_at_twice_the_size(hands: Hands) -> None:
    hands.window.resize(1280, 800)
    next(state for state in STATES if state.name == "briefing").reach(hands)
    settle()
    page = hands.window.briefing.manuscript
    assert page.widget().width() <= page.viewport().width()


@pytest.mark.parametrize("size", [(1440, 900), (1280, 800)])
def test_each_row_of_the_review_is_as_high_as_its_words_need_at_twice_the_size(
        hands: Hands, size: tuple[int, int]) -> None:
    hands.window.resize(*size)
    next(state for state in STATES if state.name == "review").reach(hands)
    settle()
    rows = [row for row in hands.window.suggestions.findChildren(DeedRow) if row.isVisible() and row.minimumHeight()]
    shown = {label.text(): label for row in rows for label in row.findChildren(QLabel) if label.wordWrap()}
    assert "Always ignore “the ministry”" in shown
    for label in shown.values():
        assert label.heightForWidth(label.width()) <= label.height(), label.text()
        longest = max(label.text().split(), key=len)
        assert label.fontMetrics().horizontalAdvance(longest) <= label.width(), longest


@pytest.mark.parametrize("size", [(1440, 900), (1280, 800)])
def test_the_title_of_the_review_is_read_whole_at_twice_the_size(hands: Hands, size: tuple[int, int]) -> None:
    hands.window.resize(*size)
    next(state for state in STATES if state.name == "review").reach(hands)
    settle()
    title = next(label for label in hands.window.suggestions.findChildren(ElidedLabel)
                 if label.text() == "Review suggestions")
    assert title.shown == title.text()


@pytest.mark.parametrize("can_undo", [False, True])
def test_no_sentence_told_in_passing_is_cut_at_twice_the_size_in_the_smallest_window(
        hands: Hands, can_undo: bool) -> None:
    hands.window.resize(1000, 680)
    hands.window.toast.tell("48 records suggested in “Ferries Stay Away as the Storm Comes Nearer”. " * 3,
                            can_undo=can_undo)
    settle()
    assert [words for widget in widgets_in(hands.window.toast) if (words := _cut_words(widget))] == []
    assert hands.window.rect().contains(hands.window.toast.geometry())


def test_no_card_of_the_tour_is_cut_at_twice_the_size_in_the_smallest_window(hands: Hands) -> None:
    hands.window.resize(1000, 680)
    State("tour", (command("tour"),)).reach(hands)
    card = hands.find(QWidget, "tourCard")
    while card.isVisible():
        settle()
        assert [words for widget in widgets_in(card) if (words := _cut_words(widget))] == []
        assert hands.window.rect().contains(card.geometry())
        hands.key(Qt.Key.Key_Return)


@pytest.mark.parametrize("state", [state for state in STATES if state.name in _WITH_ICONS],
                         ids=lambda state: state.name)
def test_every_icon_grows_with_the_text(hands: Hands, state: State) -> None:
    hands.window.resize(1440, 900)
    state.reach(hands)
    settle()
    shown = [widget for window in dialogs_of(hands.window) for widget in widgets_in(window)]
    icons = [(_named(button), button.iconSize().height()) for button in shown
             if isinstance(button, QAbstractButton) and not button.icon().isNull()]
    signs = [(_named(sign), sign.height()) for sign in shown if isinstance(sign, Sign)]
    assert icons
    assert signs
    assert not [(name, height) for name, height in (*icons, *signs) if height < 28]


def test_a_row_of_the_library_says_the_whole_date_and_state(hands: Hands) -> None:
    hands.window.resize(1440, 900)
    State("annotate").reach(hands)
    rows = hands.window.library.list
    assert rows.width() <= 256
    assert {"14 Mar 2025", "Used", "Littoral Wire"} <= set(_drawn_words(rows))


def test_side_columns_grow_with_the_text_where_the_window_has_room(hands: Hands) -> None:
    hands.window.resize(2880, 1600)
    State("annotate").reach(hands)
    settle()
    assert (hands.window.library_dock.width(), hands.window.records_dock.width()) == (512, 800)


def test_what_stands_before_a_name_gives_way_to_it(hands: Hands) -> None:
    hands.window.resize(1440, 900)
    State("event", (record(Event),)).reach(hands)
    table = hands.find(RecordsView, "eventTable")
    assert table.isColumnHidden(1)
    hands.window.resize(2880, 1600)
    hands.window.set_dock_widths((256, 400))
    settle()
    assert not table.isColumnHidden(1)


def _drawn_words(rows: QListView) -> list[str]:
    """Return the words that the rows of a list are drawn with."""
    drawing = QBuffer()
    generator = QSvgGenerator()
    generator.setOutputDevice(drawing)
    painter = QPainter(generator)
    option = QStyleOptionViewItem()
    rows.initViewItemOption(option)
    for row in range(rows.model().rowCount()):
        index = rows.model().index(row, 0)
        option.rect = rows.visualRect(index)
        rows.itemDelegate().paint(painter, option, index)
    painter.end()
    return [words.strip() for words in re.findall(r"<text[^>]*>(.*?)</text>", drawing.data().data().decode(), re.S)]


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

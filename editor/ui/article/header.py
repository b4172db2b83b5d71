"""Show an article's header round its headline: outlet, date and place above, grade and web address below."""

from __future__ import annotations

import msgspec
from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from editor.ui.fonts import Weight, interface_font
from editor.ui.theme import Theme
from editor.words import say, say_number

_ABOVE_TOP, _ABOVE_HEIGHT, _BELOW_GAP, _BELOW_HEIGHT = 18, 24, 8, 39


class ArticleHeader(msgspec.Struct, frozen=True):
    """What the header says, in words for the reader; what is blank is left out. `words` is how many the text has.

    `grade` is the Admiralty grade, such as `B2`, and `grade_words` what it means.
    """

    outlet: str = ""
    published: str = ""
    place: str = ""
    grade: str = ""
    grade_words: str = ""
    address: str = ""
    words: int = 0


class HeaderRows(QWidget):
    """The row above the headline and, its sibling, the row below it. Each detail is a button that asks for a change."""

    detail_requested = Signal(str)

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self.setObjectName("articleHeader")
        self.setAccessibleName(say("Article details"))
        self._below = _RuledRow(page)
        self._below.setObjectName("articleGrade")
        self._below.setAccessibleName(say("Article grade and source"))
        _lay_out(self)

    def show_header(self, header: ArticleHeader, theme: Theme) -> None:
        """Show this header in the theme's colours."""
        self._fill_above(header)
        self._fill_below(header)
        self._below.rule = theme["hairline"]
        for row in (self, self._below):
            row.setVisible(header != ArticleHeader())

    def place(self, corner: QPoint, width: int, below: int | None) -> None:
        """Stand at the corner of the page, the second row under the height `below`, or under the first row."""
        top = corner.y() + _ABOVE_TOP
        self.setGeometry(corner.x(), top, width, _ABOVE_HEIGHT)
        under = top + _ABOVE_HEIGHT if below is None else below + _BELOW_GAP
        self._below.setGeometry(corner.x(), under, width, _BELOW_HEIGHT)

    def _fill_above(self, header: ArticleHeader) -> None:
        row = _emptied(self)
        for name, words in (("outlet", header.outlet), ("published", header.published), ("place", header.place)):
            if words:
                if row.count():
                    row.addWidget(_label("•", 8))
                row.addWidget(self._button(name, words, "strong" if name == "outlet" else "plain"))
        row.addStretch()

    def _fill_below(self, header: ArticleHeader) -> None:
        row = _emptied(self._below)
        row.setContentsMargins(0, 0, 0, _BELOW_HEIGHT - 24)
        if header.grade:
            row.addWidget(self._button("grade", header.grade, "grade"))
            row.addWidget(_label(header.grade_words))
        row.addStretch()
        if header.address:
            row.addWidget(self._button("address", header.address, "plain"))
            row.addSpacing(8)
        if header.words:
            row.addWidget(_label(say_number("Text locked, {count} word", "Text locked, {count} words", header.words)))

    def _button(self, name: str, words: str, role: str) -> QPushButton:
        button = QPushButton(words.replace("&", "&&"))
        button.setObjectName(f"article{name.capitalize()}Button")
        button.setProperty("role", role)
        button.setFont(interface_font(12, Weight.Normal if role == "plain" else Weight.DemiBold))
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(lambda: self.detail_requested.emit(name))
        return button


class _RuledRow(QWidget):
    """A row with a hairline under it."""

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self.rule = page.palette().mid().color()
        _lay_out(self)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(0, self.height() - 1, self.width(), 1, self.rule)
        painter.end()


def _lay_out(row: QWidget) -> None:
    layout = QHBoxLayout(row)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(8)


def _emptied(row: QWidget) -> QHBoxLayout:
    layout = row.layout()
    assert isinstance(layout, QHBoxLayout), "a row is laid out when it is made"
    while (item := layout.takeAt(0)) is not None:
        if widget := item.widget():
            widget.deleteLater()
    return layout


def _label(words: str, pixels: float = 12) -> QLabel:
    label = QLabel(words)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setProperty("role", "hint")
    label.setFont(interface_font(pixels))
    return label

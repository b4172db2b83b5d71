"""Show an article's header round its headline: outlet, date and place above, grade and web address below."""

from __future__ import annotations

import msgspec
from PySide6.QtCore import QMargins, QPoint, QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from editor.ui.article.header_row import NARROWEST, Detail, RuledRow, emptied, lay_out, needed_by
from editor.ui.fonts import Weight, interface_font, text_scale
from editor.ui.icons import icon
from editor.ui.labels import plain_label
from editor.ui.sign import Sign
from editor.ui.theme import Theme
from editor.words import say, say_number

_ABOVE_TOP, _ABOVE_HEIGHT, _BELOW_GAP, _BELOW_HEIGHT, _ROW = 18, 24, 8, 39, 24
_EMPTY_SIZE, _EMPTY_GAP = 13, 16
_ICON, _ICON_GAP = 14, 2
_NAME = 110
"""How much of the name of an outlet stays to be read where there is little room."""
_ADDRESS = 140
"""The room for a web address that others give way to."""


class ArticleHeader(msgspec.Struct, frozen=True):
    """What the header says, in words for the reader; what is blank is left out. `words` is how many the text has.

    `grade` is the Admiralty grade, such as `B2`, and `grade_words` what it means. A blank address can be added. `empty`
    is what stands in the place of words where there are none. `version` tells which version this is of how many, and
    `copy` of what it is a copy.
    """

    outlet: str = ""
    published: str = ""
    place: str = ""
    grade: str = ""
    grade_words: str = ""
    address: str = ""
    words: int = 0
    empty: str = ""
    version: str = ""
    copy: str = ""


class HeaderRows(QWidget):
    """The row above the headline and, its sibling, the row below it. Each detail is a button that asks for a change.

    What has no room is cut short and said whole in a tooltip.
    """

    detail_requested = Signal(str)

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self.setObjectName("articleHeader")
        self.setAccessibleName(say("Article details"))
        self._below = RuledRow(page)
        self._below.setObjectName("articleGrade")
        self._below.setAccessibleName(say("Article grade and source"))
        lay_out(self)
        self._empty = QLabel(page)
        self._empty.setObjectName("articleEmpty")
        self._empty.setProperty("role", "second")
        self._empty.setTextFormat(Qt.TextFormat.PlainText)
        self._empty.setWordWrap(True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop)

    def show_header(self, header: ArticleHeader, theme: Theme) -> None:
        """Show this header in the theme's colours."""
        self._fill_above(header)
        self._fill_below(header)
        self._below.rule = theme["hairline"]
        for row in (self, self._below):
            row.setVisible(header != ArticleHeader())
        self._empty.setText(header.empty)
        self._empty.setAccessibleName(header.empty)
        self._empty.setFont(interface_font(_EMPTY_SIZE))
        self._empty.setVisible(bool(header.empty))

    def place(self, corner: QPoint, width: int, below: int | None) -> None:
        """Stand at the corner of the page, the second row under the height `below`, or under the first row."""
        scale = text_scale()
        top, height = corner.y() + round(_ABOVE_TOP * scale), round(_ABOVE_HEIGHT * scale)
        self.setGeometry(corner.x(), top, width, height)
        under = top + height if below is None else below + round(_BELOW_GAP * scale)
        self._below.setGeometry(corner.x(), under, width, round(_BELOW_HEIGHT * scale))
        bottom = self._below.geometry().bottom() + round(_EMPTY_GAP * scale)
        self._empty.setGeometry(corner.x(), bottom, width, self._empty.heightForWidth(width))

    def _fill_above(self, header: ArticleHeader) -> None:
        row = emptied(self)
        details = (("outlet", header.outlet, say("Outlet: {words}, change it", words=header.outlet)),
                   ("published", header.published, say("Published: {words}, change it", words=header.published)),
                   ("place", header.place, say("Place: {words}, change it", words=header.place)))
        for name, words, meaning in details:
            if words:
                if row.count():
                    row.addWidget(_label("•", 8))
                button = self._button(name, words, meaning, "strong" if name == "outlet" else "plain")
                button.may_shrink = name != "published"
                button.least = _NAME if name == "outlet" else NARROWEST
                row.addWidget(button)
        row.addStretch()

    def _fill_below(self, header: ArticleHeader) -> None:
        row = emptied(self._below)
        self._below.give_way((), 0)  # what gave way before is gone
        row.setContentsMargins(0, 0, 0, round((_BELOW_HEIGHT - _ROW) * text_scale()))
        if header.grade:
            meaning = say("Grade {grade}: {words}, change it", grade=header.grade, words=header.grade_words)
            grade = self._button("grade", header.grade, meaning, "grade")
            grade.may_shrink = False
            row.addWidget(grade)
            row.addWidget(self._button("grade", header.grade_words, meaning, "plain", "articleGradeWordsButton"))
        for name, words, meaning in (("version", header.version, say("{version}, compare", version=header.version)),
                                     ("copy", header.copy, say("{copy}, show it", copy=header.copy))):
            if words:
                button = self._button(name, words, meaning, "grade" if name == "version" else "plain")
                button.may_shrink = name != "version"
                row.addWidget(button)
        row.addStretch()
        if header.words:
            address = self._address(header.address)
            row.addWidget(address)
            row.addSpacing(8)
            locked = _Locked(say_number("Text locked, {count} word", "Text locked, {count} words", header.words))
            row.addWidget(locked)
            gives_way = [(locked.words.setVisible, locked.words.sizeHint().width())]
            if not header.address:
                gives_way.append((address.show_words, address.sizeHint().width() - _ICON))
            self._below.give_way(gives_way, needed_by(row) - address.can_give_up)

    def _address(self, address: str) -> Detail:
        bare = address.removeprefix("https://").removeprefix("http://").removeprefix("www.").rstrip("/")
        meaning = say("Web address: {address}, change it", address=address) if address else say("Add web address")
        button = self._button("address", bare or say("Add web address"), meaning, "plain")
        button.may_shrink, button.least = bool(address), _ADDRESS
        button.setIcon(icon("link"))
        button.setIconSize(_icon_size().grownBy(QMargins(0, 0, 2 * _ICON_GAP, 0)))  # it stands in the middle of that
        return button

    def _button(self, name: str, words: str, meaning: str, role: str, object_name: str = "") -> Detail:
        button = Detail(words, Qt.TextElideMode.ElideMiddle if name == "address" else Qt.TextElideMode.ElideRight)
        button.setObjectName(object_name or f"article{name.capitalize()}Button")
        button.setProperty("role", role)
        button.setAccessibleName(meaning)
        button.setFont(interface_font(12, Weight.Normal if role == "plain" else Weight.DemiBold))
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus if object_name else Qt.FocusPolicy.TabFocus)
        button.clicked.connect(lambda: self.detail_requested.emit(name))
        return button


def _label(words: str, pixels: float = 12) -> QLabel:
    label = plain_label("hint", words, wraps=False)
    label.setFont(interface_font(pixels))
    return label


class _Locked(QWidget):
    """A lock and the words for it."""

    def __init__(self, words: str) -> None:
        super().__init__()
        self.setObjectName("articleLocked")
        self.setAccessibleName(words)
        kept = say("The words stay as they were imported; corrections lie on top of them.")
        self.setToolTip(f"{words}. {kept}")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(5)
        lock = Sign("lock", side=_ICON)
        lock.setAccessibleName(say("Locked"))
        row.addWidget(lock)
        self.words = _label(words)
        self.words.setObjectName("articleLockedWords")
        row.addWidget(self.words)


def _icon_size() -> QSize:
    side = round(_ICON * text_scale())
    return QSize(side, side)

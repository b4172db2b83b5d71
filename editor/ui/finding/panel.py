"""List places beside the article, say what they are, and offer what can be done with all of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QPushButton, QToolButton, QVBoxLayout, QWidget

from editor.ui.concordance import ConcordanceModel, ConcordanceView, Row
from editor.ui.elided import ElidedLabel
from editor.ui.enter import ENTER
from editor.ui.fonts import Weight, enlarged, interface_font
from editor.ui.forms.stacking import is_stacked
from editor.ui.icon_button import icon_button
from editor.ui.labels import plain_label
from editor.ui.sign import Sign
from editor.words import say, say_number


@dataclass(frozen=True, slots=True)
class Told:
    """What a panel says of its places. A blank `primary` leaves the button out."""

    title: str
    count: str = ""
    summary: str = ""
    primary: str = ""
    foot: str = ""


class PlacesPanel(QWidget):
    """A title, a concordance, what it comes to, and buttons.

    `place_shown` carries article, begin and end of the row that was moved to, `place_chosen` of one that was entered;
    `primary_requested` asks for what the first button says, `new_requested` carries the type for a new entity,
    `ticks_changed` says that other rows are ticked, `closed` that a person is done.
    """

    place_shown = Signal(str, int, int)
    place_chosen = Signal(str, int, int)
    primary_requested = Signal()
    new_requested = Signal(str)
    ticks_changed = Signal()
    closed = Signal()

    def __init__(self, name: str, *, ticking: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setProperty("role", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFont(interface_font(12.5))
        self.rows = ConcordanceModel(ticking=ticking, parent=self)
        self.list = ConcordanceView(self.rows)
        self._title, self._count = ElidedLabel(), plain_label("second", wraps=False)
        self._title.setProperty("role", "title")
        self._title.setFont(interface_font(15, Weight.DemiBold))
        self._reason, self._foot = plain_label("hint", wraps=False), plain_label("hint", wraps=False)
        self._summary = plain_label("second", wraps=False)
        self._reason.setObjectName("placeReason")
        self._summary.setObjectName("placesSummary")
        self.primary = self._button("linkAllButton", "primary")
        self.primary.clicked.connect(self.primary_requested)
        self.new = self._button("newEntityButton", "")
        self.new.setText(say("New entity"))
        self._types = QMenu(self.new)
        self.new.setMenu(self._types)
        self._close = _close_button()
        self._close.clicked.connect(self.closed)
        self._lay_out()
        self._connect()

    def tell(self, told: Told) -> None:
        """Say what the places are."""
        self.setAccessibleName(told.title)
        self._title.setText(told.title)
        self._count.setText(told.count)
        self._summary.setText(told.summary)
        self._summary.setVisible(bool(told.summary))
        self.primary.setText(told.primary)
        self.primary.setAccessibleName(told.primary)
        self.primary.setVisible(bool(told.primary))
        self._foot.setText(told.foot)
        self._footer.setVisible(bool(told.foot))

    def offer_types(self, types: Sequence[tuple[str, str]]) -> None:
        """Offer a new entity of each of these types, name and label; of none the button is left out."""
        self._types.clear()
        for name, label in types:
            self._types.addAction(label).triggered.connect(lambda _=False, name=name: self.new_requested.emit(name))
        self.new.setVisible(bool(types))

    def show_rows(self, rows: Sequence[Row], titles: Mapping[str, str] | None = None) -> None:
        """List these rows."""
        self.rows.show_rows(rows, titles)
        self._fit()

    def add_rows(self, rows: Sequence[Row], titles: Mapping[str, str]) -> None:
        """List further rows below."""
        self.rows.add_rows(rows, titles)
        self._fit()

    def replace_article(self, article: str, rows: Sequence[Row], title: str) -> None:
        """List these rows instead of those of an article."""
        self.rows.replace_article(article, rows, title)
        self._fit()

    def point_at(self, article: str, begin: int) -> None:
        """Make the row of a place the current one, without telling."""
        self.list.go_to(self.rows.line_of(article, begin))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close on Esc; do what the first button says on Ctrl+Enter."""
        enter = event.key() in ENTER
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        elif enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.primary.click()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the list as high as its rows, where there is room."""
        super().resizeEvent(event)
        self._fit()

    def _connect(self) -> None:
        self.list.moved.connect(self._show)
        self.list.chosen.connect(lambda row: self.place_chosen.emit(row.article, row.begin, row.end))
        self.rows.ticks_changed.connect(self.ticks_changed)

    def _show(self, row: Row) -> None:
        self._reason.setText(row.reason)
        self._reason.setVisible(bool(row.reason))
        self.place_shown.emit(row.article, row.begin, row.end)

    def _fit(self) -> None:
        self.list.setMaximumHeight(max(1, self.rows.rowCount()) * self.list.row_height + 6)
        self.list.setVisible(self.rows.rowCount() > 0)

    def _button(self, name: str, role: str) -> QPushButton:
        button = QPushButton()
        button.setObjectName(name)
        button.setAutoDefault(False)
        if role:
            button.setProperty("role", role)
        return button

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        told = QVBoxLayout() if is_stacked() else QHBoxLayout()
        told.setSpacing(2 if is_stacked() else 8)
        told.addWidget(self._title)
        told.addWidget(self._count)
        told.addStretch(1)
        head.addLayout(told, 1)
        head.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.primary, 1)
        buttons.addWidget(self.new, 1)
        body = QVBoxLayout()
        body.setContentsMargins(12, 12, 12, 12)
        body.setSpacing(12)
        body.addLayout(head)
        body.addWidget(self.list, 1)
        for label in (self._reason, self._summary):
            label.setWordWrap(True)
            label.hide()
            body.addWidget(label)
        body.addLayout(buttons)
        body.addStretch(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(body, 1)
        column.addWidget(self._made_footer())

    def _made_footer(self) -> QWidget:
        self._footer = QFrame()
        self._footer.setObjectName("placesFoot")
        self._foot.setWordWrap(True)
        row = QHBoxLayout(self._footer)
        row.setContentsMargins(14, 9, 12, 9)
        row.addWidget(Sign("lock"))
        row.addWidget(self._foot, 1)
        return self._footer


def unread_of(count: int) -> str:
    """Return how many articles could not be read, so that nobody takes the list for all there is; blank for none."""
    return say_number("{count} article could not be read, and is not listed. Open it to see why.",
                      "{count} articles could not be read, and are not listed. Open them to see why.",
                      count) if count else ""


def _close_button() -> QToolButton:
    button = icon_button("placesClose", "remove", say("Close"), say("Close (Esc)"), side=26,
                         focus=Qt.FocusPolicy.StrongFocus)
    button.setIconSize(QSize(enlarged(16), enlarged(16)))
    return button

"""Show the menus, the switch between workspaces, the search and the way out to Word, in one row above everything."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import QEvent, QRect, QSize
from PySide6.QtGui import QAction, QKeySequence, QResizeEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLabel,
    QMenuBar,
    QPushButton,
    QSizePolicy,
    QWidget,
)

from editor.ui.commands import Commands
from editor.ui.fonts import Weight, enlarged, interface_font
from editor.ui.icons import icon
from editor.words import say, say_number

HEIGHT = 46
_MARGIN, _GAP, _GLASS = 12, 10, 16
_SEARCH = 268
"""The width of the search where there is room, in pixels; it is as narrow as its glass where there is none."""


class Header(QFrame):
    """The row; its buttons are faces of commands and do nothing of their own.

    The switch stands in the middle of the window; where the menus or the buttons need its place it gives way, and the
    search gives up its words first, then the review its word.
    """

    def __init__(self, commands: Commands, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("header")
        self.menu_bar = _Menus(self)
        self.menu_bar.setObjectName("menuBar")
        self.menu_bar.setAccessibleName(say("Main menu"))
        self.menu_bar.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        commands.fill(self.menu_bar)
        self._switch = _WorkspaceSwitch(commands, self)
        self.search = SearchButton(commands.action("palette"), self)
        self.review = ReviewButton(commands.action("review"), self)
        self._export = _button(commands.action("export word"), say("Export Word"), "exportButton",
                               say("Export Word briefing"))
        self._export.setParent(self)
        self._export.setProperty("role", "primary")
        for before, after in pairwise((self.menu_bar, self._switch, self.search, self.review, self._export)):
            QWidget.setTabOrder(before, after)

    def sizeHint(self) -> QSize:
        """Return the height of the row, higher where its text is enlarged."""
        tallest = max(part.sizeHint().height() for part in (self._switch, self._export))
        return QSize(600, max(HEIGHT, tallest + 10))

    def minimumSizeHint(self) -> QSize:
        """Return a row that asks for no width: its parts give way."""
        return QSize(0, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def event(self, event: QEvent) -> bool:
        """Place the parts anew when one of them asks for another size, or reading goes the other way."""
        done = super().event(event)
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.LayoutDirectionChange):
            self.updateGeometry()
            self._place()
        return done

    def _place(self) -> None:
        menu, switch, export = (part.sizeHint().width() for part in (self.menu_bar, self._switch, self._export))
        right = self.width() - _MARGIN
        self._put(self._export, right - export, export)
        free = self.width() - menu - switch - export - self.search.narrow - 4 * _MARGIN - _GAP
        review = 0 if self.review.isHidden() else self.review.fit(free) + _GAP
        menu = min(menu, max(120, self.width() - switch - export - review - self.search.narrow - 4 * _MARGIN))
        self._put(self.menu_bar, 0, menu)
        before = menu + _MARGIN  # where the menus end
        after = right - export - _GAP  # where the buttons begin
        if review:
            self._put(self.review, after - review + _GAP, review - _GAP)
            after -= review
        at = max(before, min((self.width() - switch) // 2, after - self.search.narrow - _MARGIN - switch))
        self._put(self._switch, at, switch)
        room = after - (at + switch + _MARGIN)
        width = self.search.fit(min(room, enlarged(_SEARCH)))
        self._put(self.search, after - width, width)

    def _put(self, part: QWidget, left: int, width: int) -> None:
        height = max(part.sizeHint().height(), part.minimumHeight())  # a style sheet asks for a least height
        if self.isRightToLeft():  # as QStyle.visualRect has it, whose class takes longer to make than the window
            left = self.width() - left - width
        part.setGeometry(QRect(left, (self.height() - height) // 2, width, height))


class _Menus(QMenuBar):
    """The menus, with the room they need also where reading goes from right to left."""

    def sizeHint(self) -> QSize:
        """Return the room of all menus. Qt measures from the left, where mirrored menus end."""
        hint = super().sizeHint()
        places = [self.actionGeometry(action) for action in self.actions() if action.isVisible()]
        if not (self.isRightToLeft() and places):
            return hint
        begin, end = max(place.right() for place in places), min(place.left() for place in places)
        return QSize(begin - end + 1 + 2 * (self.width() - 1 - begin), hint.height())


class SearchButton(QPushButton):
    """What looks like a field and opens the palette."""

    def __init__(self, action: QAction, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("searchField")
        self.setAccessibleName(say("Search or run a command"))
        self._action = action
        self._words = QLabel(say("Search or run a command"))
        self._words.setProperty("role", "hint")
        self._cap = QLabel()
        self._cap.setProperty("role", "key")
        self._cap.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._cap.setFont(interface_font(11, Weight.Medium))
        self._glass = QLabel()
        self._glass.setPixmap(icon("search").pixmap(QSize(enlarged(_GLASS), enlarged(_GLASS))))
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(9, 0, 8, 0)
        self._row.setSpacing(7)
        for part in (self._glass, self._words, self._cap):
            self._row.addWidget(part, 1 if part is self._words else 0)
        self.clicked.connect(action.trigger)
        action.changed.connect(self._show_keys)
        self._show_keys()

    @property
    def narrow(self) -> int:
        """Return the width of the button with its glass alone, in pixels."""
        return enlarged(36)

    def sizeHint(self) -> QSize:
        return QSize(_SEARCH, max(30, self._words.sizeHint().height() + 12))

    def fit(self, room: int) -> int:
        """Show as much as the room allows, and return the width taken."""
        cap = self._cap.sizeHint().width() if self._cap.text() else 0
        full = 9 + enlarged(_GLASS) + 7 + self._words.sizeHint().width() + 7 + cap + 8
        has_words = room >= full
        self._words.setVisible(has_words)
        self._cap.setVisible(has_words and bool(cap))
        return max(full, room) if has_words else self.narrow

    def changeEvent(self, event: QEvent) -> None:
        """Draw the glass in the colours of the theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_glass"):
            self._glass.setPixmap(icon("search").pixmap(QSize(enlarged(_GLASS), enlarged(_GLASS))))

    def _show_keys(self) -> None:
        self._cap.setText(keys_of(self._action).replace("+", " "))
        self.setToolTip(_hint(say("Search or run a command"), self._action))
        self.setAccessibleDescription(keys_of(self._action))


class ReviewButton(QPushButton):
    """How many suggestions of the article wait, and the way to review them; in sight only while some do."""

    def __init__(self, action: QAction, parent: QWidget) -> None:
        self._word = say("Review")
        super().__init__(icon("review", "accent"), self._word, parent)
        self.setObjectName("reviewButton")
        self.setAccessibleName(say("Review suggestions"))
        self._action = action
        self._count = QLabel()
        self._count.setObjectName("reviewCount")
        self._count.setFont(interface_font(11, Weight.DemiBold))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 9, 0)
        row.addStretch(1)
        row.addWidget(self._count)
        self._count.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.clicked.connect(action.trigger)
        action.changed.connect(self._show_keys)
        self.show_count(0)

    def show_count(self, count: int) -> None:
        """Show that so many suggestions wait; nothing for none."""
        self._count.setText(str(count))
        self._show_keys()
        self.updateGeometry()
        self.setVisible(count > 0)

    def sizeHint(self) -> QSize:
        """Return the room for the word with the count behind it."""
        word = super().sizeHint()
        return QSize(word.width() + self._count.sizeHint().width() + 6, word.height())

    def fit(self, room: int) -> int:
        """Show the word beside the sign where there is room for it, and return the width taken."""
        word = self.fontMetrics().horizontalAdvance(self._word)
        has_word = room >= self.sizeHint().width() + (0 if self.text() else word)
        if has_word != bool(self.text()):
            self.setText(self._word if has_word else "")
        return self.sizeHint().width()

    def _show_keys(self) -> None:
        waiting = say_number("{count} suggestion to review", "{count} suggestions to review", int(self._count.text()))
        self.setAccessibleDescription(waiting)
        self.setToolTip(_hint(waiting, self._action))


class _WorkspaceSwitch(QFrame):
    """Two buttons of which one is down: where the analyst works."""

    def __init__(self, commands: Commands, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("workspaceSwitch")
        self.setAccessibleName(say("Workspace"))
        self._group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(2, 2, 2, 2)
        row.setSpacing(0)
        for name in ("annotate", "briefing"):
            action = commands.action(name)
            button = _button(action, action.text(), f"{name}Button", action.text())
            button.setCheckable(True)
            button.setChecked(action.isChecked())
            button.setProperty("focusPolicy", "TabFocus")
            action.toggled.connect(button.setChecked)
            self._group.addButton(button)
            row.addWidget(button)


def keys_of(action: QAction) -> str:
    """Return the keys in force of a command, as the platform writes them."""
    return action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)


def _hint(spoken: str, action: QAction) -> str:
    """Return what a button is for and its keys, or why it can do nothing yet."""
    if not action.isEnabled():
        return say("{command}: import an article or open a project first", command=spoken)
    return f"{spoken} ({keys_of(action)})" if keys_of(action) else spoken


def _button(action: QAction, words: str, name: str, spoken: str) -> QPushButton:
    button = QPushButton(words)
    button.setObjectName(name)
    button.setAccessibleName(spoken)
    button.clicked.connect(action.trigger)

    def follow() -> None:
        button.setToolTip(_hint(spoken, action))
        button.setAccessibleDescription("" if action.isEnabled() else button.toolTip())
        button.setEnabled(action.isEnabled())

    action.changed.connect(follow)
    follow()
    return button

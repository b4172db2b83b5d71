"""Offer one toggle for each kind of tag above the article: which are shown, and which letter makes them."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import QAction, QIcon, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QToolButton, QWidget

from editor.ui.badges import badge_width, draw_badge, theme_of
from editor.ui.commands import Commands
from editor.ui.fonts import enlarged, interface_font
from editor.ui.icon_button import icon_button
from editor.ui.letters import ONE_PASSAGE, Kind
from editor.words import say

HEIGHT = 40
_MARGIN = 12
_BUTTON = 30
"""A button at an end of the row with the room after it, in pixels."""

_ICON, _BADGE, _BESIDE = 16, 20, 8
_LEAST = 12
"""How many toggles have room in the narrowest row; further ones stand in a menu at its end."""


class TypeToggles(QWidget):
    """The row of toggles; `toggled` carries a kind of mark and whether it is shown.

    At its ends stand the buttons that bring the library and the records back while they are out of sight, and those
    of the article: find, size of the text, and the menu of its deeds.
    """

    toggled = Signal(str, bool)

    def __init__(self, commands: Commands, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("typeToggles")
        self.setAccessibleName(say("Show tag types"))
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(enlarged(HEIGHT))
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self.addAction(commands.action("types"))
        self._toggles: list[_Toggle] = []
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(_MARGIN, 0, _MARGIN, 0)
        self._row.setSpacing(1)
        self._ends = [_pane_button(commands.action("library"), "library"), _tool(commands.action("find"), "search"),
                      _menu_button(_sizes(commands, self), "text-size", say("Size of the article’s text")),
                      _menu_button(commands.annotate, "more", say("More that can be done with the article")),
                      _pane_button(commands.action("form"), "records")]
        library, *others = self._ends
        self._row.addWidget(library)
        self._further = _menu_button(QMenu(self), "records", say("Further tag types"))
        self._further.setObjectName("furtherTypesButton")
        self._further.setIcon(QIcon())
        self._further.hide()
        self._further.menu().aboutToShow.connect(self._offer_further)
        self._row.addWidget(self._further)
        self._row.addStretch(1)
        for button in others:
            self._row.addWidget(button)

    def offer(self, kinds: Iterable[Kind]) -> None:
        """Show a toggle for each kind but notes, all on."""
        self._put(kinds, frozenset())

    def offer_anew(self, kinds: Iterable[Kind]) -> None:
        """Show a toggle for each kind but notes; those stay off that were, and what has none any more is shown."""
        offered = list(kinds)
        off = {toggle.kind.name for toggle in self._toggles if not toggle.isChecked()}
        for name in off.difference(kind.name for kind in offered):
            self.toggled.emit(name, True)
        self._put(offered, off)

    def _put(self, kinds: Iterable[Kind], off: Collection[str]) -> None:
        for toggle in self._toggles:
            toggle.hide()
            toggle.deleteLater()
        self._toggles.clear()
        for place, kind in enumerate((kind for kind in kinds if kind.name != "note"), 1):
            toggle = _Toggle(kind)
            toggle.setChecked(kind.name not in off)
            toggle.toggled.connect(lambda shown, name=kind.name: self.toggled.emit(name, shown))
            self._toggles.append(toggle)
            self._row.insertWidget(place, toggle)
        self._fit()

    def show_letters(self, kinds: Iterable[Kind]) -> None:
        """Show these letters on the toggles, which stay on or off."""
        known = {kind.name: kind for kind in kinds}
        for toggle in self._toggles:
            toggle.show_letter(known[toggle.kind.name])
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        return QSize(min(len(self._toggles), _LEAST) * self._step() + self._sides(), enlarged(HEIGHT))

    def _step(self) -> int:
        """Return the width from one letter to the next, in pixels."""
        return _Toggle.narrow() + self._row.spacing()

    def _sides(self) -> int:
        """Return the width of the margins and of the buttons in sight at both ends, in pixels."""
        return 2 * _MARGIN + enlarged(_BUTTON) * sum(not button.isHidden() for button in self._ends)

    def _fit(self) -> None:
        """Show the letters alone where the names have no room, and in a menu those that have none as letters either."""
        wide = sum(toggle.wide + self._row.spacing() for toggle in self._toggles) + self._sides()
        is_narrow = self.width() < wide
        room = max(self.width() - self._sides(), 0) // self._step()
        over = max(len(self._toggles) - room + 1, 0) if is_narrow and len(self._toggles) > room else 0
        types = [toggle for toggle in self._toggles if toggle.kind.name not in ONE_PASSAGE]
        further = types[max(len(types) - over, 0):]
        for toggle in self._toggles:
            toggle.is_narrow = is_narrow
            toggle.setFixedWidth(toggle.narrow() if is_narrow else toggle.wide)
            toggle.setVisible(toggle not in further)
        self._further.setVisible(bool(further))
        self._further.setText(say("+{count}", count=len(further)))

    def _offer_further(self) -> None:
        """Offer the toggles that have no room, each with its letter."""
        menu = self._further.menu()
        menu.clear()
        for toggle in self._toggles:
            if toggle.isHidden():
                action = menu.addAction(f"{toggle.kind.label}\t{toggle.kind.letter}")
                action.setCheckable(True)
                action.setChecked(toggle.isChecked())
                action.toggled.connect(toggle.setChecked)


def _pane_button(action: QAction, icon_name: str) -> QToolButton:
    """Return a button that brings a pane into sight; it is there while the pane is not."""
    button = _tool(action, icon_name)
    button.setAccessibleName(say("Show {pane}", pane=action.text()))
    button.setHidden(action.isChecked())
    action.toggled.connect(button.setHidden)
    return button


def _tool(action: QAction, icon_name: str) -> QToolButton:
    button = _button(icon_name, action.text())
    keys = action.shortcut().toString(action.shortcut().SequenceFormat.NativeText)
    button.setToolTip(f"{action.text()} ({keys})")
    button.clicked.connect(action.trigger)
    return button


def _menu_button(menu: QMenu, icon_name: str, words: str) -> QToolButton:
    button = _button(icon_name, words)
    button.setMenu(menu)
    button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
    return button


def _sizes(commands: Commands, parent: QWidget) -> QMenu:
    menu = QMenu(parent)
    menu.addActions([commands.action(name) for name in ("larger", "smaller", "normal size")])
    return menu


def _button(icon_name: str, words: str) -> QToolButton:
    button = icon_button(f"{icon_name}Button", icon_name, words)
    button.setIconSize(QSize(enlarged(_ICON), enlarged(_ICON)))
    return button


class _Toggle(QPushButton):
    """A badge with the key's letter, and the kind's name; struck out while its tags are hidden."""

    def __init__(self, kind: Kind) -> None:
        super().__init__()
        self.kind = kind
        self.is_narrow = False
        self.setFixedHeight(enlarged(28))
        self.setCheckable(True)
        self.setChecked(True)
        self.setFlat(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(say("Show {kind} tags", kind=kind.label))
        self.setFont(interface_font(12.5))
        self.show_letter(kind)

    def show_letter(self, kind: Kind) -> None:
        """Show the letter of the kind, which is this one."""
        self.kind = kind
        self.setToolTip(say("{kind}: press {key} to tag, click to show or hide", kind=kind.label, key=kind.letter)
                        if kind.letter else say("{kind}: click to show or hide", kind=kind.label))
        self.update()

    @staticmethod
    def narrow() -> int:
        """Return the width that a letter takes, in pixels."""
        return enlarged(_BADGE) + 2 * _BESIDE

    @property
    def wide(self) -> int:
        """Return the width that letter and name take, in pixels."""
        return int(badge_width(self.kind.sign)) + self.fontMetrics().horizontalAdvance(self.kind.label) + 15

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = theme_of(self.palette())
        if self.underMouse() or self.hasFocus():
            painter.setPen(theme["focus"] if self.hasFocus() else Qt.GlobalColor.transparent)
            painter.setBrush(theme["selection_row"])
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), 6, 6)
        painter.setOpacity(1.0 if self.isChecked() else 0.45)
        left = _BESIDE if self.is_narrow else 5
        width = draw_badge(painter, QPointF(left, self.height() / 2), self.kind.sign, theme, self.kind.ink)
        if self.is_narrow:
            return
        font = self.font()
        font.setStrikeOut(not self.isChecked())
        painter.setFont(font)
        painter.setPen(theme["text2"])
        painter.drawText(self.rect().adjusted(int(width) + 11, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter,
                         self.kind.label)

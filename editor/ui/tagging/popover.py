"""Offer what can be done with the selected words: link them to an entity, or tag them as something new."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QGraphicsDropShadowEffect,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLayout,
    QVBoxLayout,
    QWidget,
)

from editor.ui.enter import ENTER
from editor.ui.fonts import interface_font, reading_font, text_scale
from editor.ui.letters import Kind
from editor.ui.tagging.finder import Finder
from editor.ui.tagging.offer import Choice, Offer
from editor.ui.tagging.placing import place_beside
from editor.ui.tagging.rows import ChoiceRow, DeedRow, FootRow, KindRow, Row, heading, rule
from editor.words import say

WIDTH = 396
_EDGE, _COLUMNS = 6, 3
_DOWN, _UP = (Qt.Key.Key_Down,), (Qt.Key.Key_Up,)
_PLAIN = Qt.KeyboardModifier.NoModifier

class TagPopover(QFrame):
    """A frame of the window that offers entities and types for words; every choice is a wish.

    `entity_chosen` gives the entity to link to, `corrected_chosen` one to link to with the words marked as misspelt,
    `kind_chosen` what to tag as; `all_chosen` that every match is meant; `typed` what is looked for; `closed` follows
    each closing and tells whether the keys were here. `types_requested` that the types of the project are wanted, and
    `key_unknown` gives on a key that means nothing here.
    """

    entity_chosen = Signal(str)
    corrected_chosen = Signal(str)
    kind_chosen = Signal(str)
    all_chosen = Signal()
    typed = Signal(str)
    types_requested = Signal()
    closed = Signal(bool)
    key_unknown = Signal(QKeyEvent)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("typePalette")
        self.setAccessibleName(say("Tag selection"))
        self.setProperty("role", "popover")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._shadow = QGraphicsDropShadowEffect(self, blurRadius=32, xOffset=0, yOffset=8)
        self._shadow.setColor(QColor(0, 0, 0, 70))
        self.setGraphicsEffect(self._shadow)
        self._words_at, self._misspelt_key = QRect(), ""
        self._words, self._paragraph = QLabel(), QLabel()
        self._words.setObjectName("selectedWords")
        self._finder = Finder()
        self._choices = QVBoxLayout()
        self._kinds = QGridLayout()
        self._lay_out()
        self._finder.typed.connect(self.typed)
        self._finder.moved.connect(self._move)
        self.hide()

    def set_kinds(self, kinds: Iterable[Kind]) -> None:
        """Offer these to tag as, each with its letter."""
        _empty(self._kinds)
        for place, kind in enumerate(kinds):
            row = KindRow(kind)
            row.clicked.connect(lambda _=False, name=kind.name: self.kind_chosen.emit(name))
            self._kinds.addWidget(row, place // _COLUMNS, place % _COLUMNS)
            row.show()

    def set_keys(self, find: str, every: str, misspelt: str) -> None:
        """Show the keys that look for an entity and that link every match, and next a misspelt name."""
        self._misspelt_key = misspelt
        self._find.set_key(find)
        self._all.set_key(every)

    def offer(self, offer: Offer, keys: Sequence[str]) -> None:
        """Show the words and what they may name; `keys` say what links to the first, the second and so on."""
        self._finder.close_field()
        room = self.width() - 2 * _EDGE - 90
        line = " ".join(offer.words.split())
        self._words.setText(self._words.fontMetrics().elidedText(line, Qt.TextElideMode.ElideMiddle, room))
        self._words.setAccessibleName(line)
        self._paragraph.setText(say("¶{number}", number=offer.paragraph) if offer.paragraph else "")
        self._show_choices(offer.choices, keys)
        self._find.show()
        self._set_current(0 if offer.choices and offer.choices[0].number == 1 else None)

    def look_for(self) -> None:
        """Let an entity be looked for by its name."""
        self._find.hide()
        self._finder.open_field()

    @property
    def is_finding(self) -> bool:
        """Tell whether an entity is being looked for."""
        return self._finder.isVisibleTo(self)

    def show_found(self, choices: Sequence[Choice]) -> None:
        """Show what was found for what is typed; Enter links to the first. Keys are typed, and none is shown."""
        if self.is_finding:
            self._show_choices(choices, ())
            self._finder.say_found(bool(choices))
            self._set_current(0 if choices else None)
            if self.isVisible():
                self._fit()

    def open_at(self, words: QRect) -> None:
        """Show the popover beside the words, a rectangle of the window, and take the keys."""
        self._words_at = words
        self._fit()
        self.show()
        self.raise_()
        rows = self.rows()
        (self._finder.field if self.is_finding else rows[0] if rows and rows[0].is_current else self).setFocus()

    def close_popover(self) -> None:
        """Close, if open, and tell."""
        if self.isVisible():
            had_keys = self._has_keys()
            self.hide()
            self._finder.close_field()
            self.closed.emit(had_keys)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        focused = self.focusWidget()
        if event.key() == Qt.Key.Key_Escape:
            self.close_popover()
        elif event.key() in (*_DOWN, *_UP) and event.modifiers() == _PLAIN:
            self._move(1 if event.key() in _DOWN else -1)
        elif event.key() in ENTER and event.modifiers() == _PLAIN and (row := self._current()) is not None:
            row.click()
        elif event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right) and isinstance(focused, KindRow):
            self.focusNextPrevChild(event.key() == Qt.Key.Key_Right)
        elif not self.is_finding:
            self.key_unknown.emit(event)

    def focusNextPrevChild(self, forwards: bool) -> bool:
        """Keep the keys inside: after the last thing to do comes the first."""
        stops: list[QWidget] = [*([self._finder.field] if self.is_finding else []), *self.rows()]
        here = stops.index(focused) if (focused := self.focusWidget()) in stops else -1 if forwards else 0
        stops[(here + (1 if forwards else -1)) % len(stops)].setFocus(Qt.FocusReason.TabFocusReason)
        self._follow_focus()
        return True

    def _lay_out(self) -> None:
        self.setFixedWidth(round(WIDTH * text_scale()))
        column = QVBoxLayout(self)
        column.setContentsMargins(_EDGE, 0, _EDGE, 4)
        column.setSpacing(0)
        column.addLayout(self._head())
        column.addWidget(self._finder)
        self._choices.setSpacing(0)
        column.addLayout(self._choices)
        self._find = DeedRow(say("Find another entity"), "/", "search")
        self._find.setObjectName("findEntityButton")
        self._find.clicked.connect(self._begin_finding)
        column.addWidget(self._find)
        column.addWidget(rule())
        column.addWidget(heading(say("New, tagged as; with Shift every match")))
        self._kinds.setContentsMargins(0, 0, 0, 2)
        self._kinds.setSpacing(0)
        column.addLayout(self._kinds)
        column.addWidget(rule())
        column.addLayout(self._foot())

    def _head(self) -> QHBoxLayout:
        self._words.setFont(reading_font(14.5))
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._paragraph.setProperty("role", "hint")
        self._paragraph.setFont(interface_font(12))
        row = QHBoxLayout()
        row.setContentsMargins(10, 11, 10, 8)
        row.setSpacing(12)
        row.addWidget(self._words, 1)
        row.addWidget(self._paragraph)
        return row

    def _foot(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(4, 5, 4, 5)
        row.setSpacing(0)
        self._all = FootRow(say("Link every match"))
        self._all.setObjectName("linkAllButton")
        self._all.clicked.connect(self.all_chosen)
        self._more = FootRow(say("More types…"))
        self._more.setObjectName("moreTypesButton")
        self._more.clicked.connect(self.types_requested)
        self._close = FootRow(say("Close"), say("Esc"))
        self._close.setObjectName("closePaletteButton")
        self._close.clicked.connect(self.close_popover)
        row.addWidget(self._all)
        row.addStretch(1)
        row.addWidget(self._more)
        row.addWidget(self._close)
        return row

    def _show_choices(self, choices: Sequence[Choice], keys: Sequence[str]) -> None:
        _empty(self._choices)
        for place, choice in enumerate(choices, 1):
            key = keys[choice.number - 1] if 0 < choice.number <= len(keys) else ""
            row = ChoiceRow(choice.entity, choice.letter, choice.ink, choice.name, choice.reason, key, choice.spoken)
            row.setObjectName(f"matchButton{place}")
            row.clicked.connect(lambda _=False, entity=choice.entity: self.entity_chosen.emit(entity))
            self._choices.addWidget(row)
            row.show()  # Qt would show it later, and the popover is measured now
        if choices and choices[0].number == 1 and choices[0].is_misspelt:
            near = sum(choice.number > 0 for choice in choices)
            self._offer_sic(choices[0], self._misspelt_key if keys else "", near)

    def _offer_sic(self, choice: Choice, key: str, place: int) -> None:
        row = DeedRow(say("Link to {name} and mark it [sic]", name=choice.name), key, "sic")
        row.setObjectName("linkAndMarkButton")
        row.clicked.connect(lambda: self.corrected_chosen.emit(choice.entity))
        self._choices.insertWidget(place, row)
        row.show()

    def _begin_finding(self) -> None:
        self.look_for()
        self.typed.emit("")
        self._finder.field.setFocus()

    def _fit(self) -> None:
        layout = self.layout()
        assert layout is not None, "it is laid out when it is made"
        layout.activate()
        self.resize(self.width(), self.sizeHint().height())
        window = self.parentWidget()
        assert window is not None, "a popover stands in a window"
        self.move(place_beside(self._words_at, self.size(), window.rect()))

    def rows(self) -> list[Row]:
        """Return the rows in the order of Tab."""
        chosen = [*_in(self._choices), *([] if self._find.isHidden() else [self._find]), *_in(self._kinds),
                  self._all, self._more, self._close]
        return [row for row in chosen if isinstance(row, Row)]

    def _current(self) -> Row | None:
        focused = self.focusWidget()
        if isinstance(focused, Row) and focused.hasFocus():
            return focused
        return next((row for row in self.rows() if row.is_current), None)

    def _set_current(self, place: int | None) -> None:
        for number, row in enumerate(self.rows()):
            row.set_current(number == place)

    def _move(self, by: int) -> None:
        """Go to the next or previous row; while something is typed the field keeps the keys."""
        rows = self.rows()
        current = self._current()
        here = rows.index(current) if current in rows else -1 if by > 0 else 0
        place = (here + by) % len(rows)
        if self.is_finding and self._finder.field.hasFocus():
            choices = len(_in(self._choices))
            place = (here + by) % choices if choices else 0
            self._set_current(place if choices else None)
            if choices:
                self._finder.announce(rows[place].accessibleName())
        else:
            rows[place].setFocus(Qt.FocusReason.TabFocusReason)
            self._follow_focus()

    def _follow_focus(self) -> None:
        focused = self.focusWidget()
        for row in self.rows():
            row.set_current(row is focused)

    def _has_keys(self) -> bool:
        window = self.window()
        focused = window.focusWidget()
        return focused is not None and (focused is self or self.isAncestorOf(focused))


def _in(layout: QLayout) -> list[QWidget]:
    items = (layout.itemAt(place) for place in range(layout.count()))
    return [widget for item in items if item is not None and (widget := item.widget()) is not None]


def _empty(layout: QLayout) -> None:
    for widget in _in(layout):
        layout.removeWidget(widget)
        widget.hide()
        widget.deleteLater()

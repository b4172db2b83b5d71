"""A frame over the dimmed window in which a few letters find every command, record, article and word."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QFrame, QLabel, QListView, QVBoxLayout, QWidget
from shiboken6 import isValid

from editor.ui.bridge import Bridge
from editor.ui.enter import ENTER
from editor.ui.fonts import text_scale
from editor.ui.palette.finding import Actions, Finder, everywhere
from editor.ui.palette.margins import Foot, Head
from editor.ui.palette.offers import Offer
from editor.ui.palette.ranking import plain
from editor.ui.palette.rows import OfferModel, OfferRow
from editor.ui.palette.searching import Everywhere
from editor.ui.palette.veil import Veil
from editor.words import say, say_number
from editor.workspace import Hit

_WIDTH, _HEIGHT, _TOP, _MARGIN = 640, 560, 108, 24
_PAGE = 8
_SLICE = 400
"""How many names are made ready at a turn of the event loop, which takes a few milliseconds."""

_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: _PAGE, Qt.Key.Key_PageUp: -_PAGE,
          Qt.Key.Key_Tab: 1, Qt.Key.Key_Backtab: -1}


class CommandPalette(QFrame):
    """The palette of one window. `taken` carries the offer gone to, `tag_requested` the entity to tag with.

    The focus stays in its field while it is open, and goes back to where it was when it closes.
    """

    taken = Signal(Offer)
    tag_requested = Signal(str)

    def __init__(self, bridge: Bridge, actions: Actions, window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName("commandPalette")
        self.setAccessibleName(say("Command palette"))
        self.setProperty("role", "popover")
        self._bridge, self._window, self._finder = bridge, window, Finder(actions)
        self._veil = Veil(window)
        self._veil.pressed.connect(self.leave)
        self._before: QWidget | None = None
        self._names: Iterator[str] = iter(())
        self._model = OfferModel(self)
        self._head, self.list, self._foot = Head(), _list_of(self._model), Foot()
        self.field = self._head.field
        self._lay_out()
        self._everywhere = Everywhere(bridge, self)
        self._everywhere.found.connect(self._add_everywhere)
        self._turn = QTimer(self, interval=0)
        self._turn.timeout.connect(self._make_ready)
        window.installEventFilter(self)
        self.hide()

    def open(self, article: str, used: tuple[str, ...], typed: str = "") -> None:
        """Show the palette; `article` is the one on the screen, `used` what was taken last, `typed` stands already."""
        if self.isHidden():
            self._before = QApplication.focusWidget()
        self._finder.article, self._finder.used = article, used
        self._names = self._finder.ready(self._bridge.project)
        self._turn.start()
        self.field.setText(typed)
        self._find()
        self._veil.cover()
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)

    def leave(self) -> None:
        """Close the palette and give the focus back."""
        before, self._before = self._before, None
        self._everywhere.want("")
        self._turn.stop()
        self._veil.hide()
        self.hide()
        if before is not None and isValid(before) and before.isVisible():
            before.setFocus(Qt.FocusReason.PopupFocusReason)

    @property
    def chosen(self) -> Offer | None:
        """Return the offer that Enter would take."""
        return self._model.offer_at(self.list.currentIndex().row())

    @property
    def offers(self) -> list[Offer]:
        """Return what is offered now, from the first row to the last."""
        return list(self._model.offers)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the size of the window; take the keys of the field that move in the list."""
        if watched is self.field and isinstance(event, QKeyEvent):
            if event.type() == QEvent.Type.ShortcutOverride and self._means(event):
                event.accept()
                return True
            return event.type() == QEvent.Type.KeyPress and self._take_key(event)
        if watched is self.field and event.type() == QEvent.Type.FocusOut:
            QTimer.singleShot(0, self, self._follow_keys)
        if watched is self._window and event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return False

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        for part in (self._head, self.list, self._foot):
            column.addWidget(part, 1 if part is self.list else 0)
        self._nothing = QLabel(say("Nothing is called so, and no article says so."))
        self._nothing.setProperty("role", "second")
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column.insertWidget(1, self._nothing)
        self.field.textEdited.connect(self._find)
        self.field.installEventFilter(self)
        self.list.clicked.connect(self._take)

    def _means(self, event: QKeyEvent) -> bool:
        return event.key() in _STEPS or event.key() in ENTER or event.key() == Qt.Key.Key_Escape

    def _take_key(self, event: QKeyEvent) -> bool:
        """Do what a key means here; tell whether it means anything."""
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        elif event.key() in ENTER:
            self._tag() if event.modifiers() & Qt.KeyboardModifier.ControlModifier else self._take()
        elif event.key() in _STEPS:
            self._choose(self._model.next_offer(self.list.currentIndex().row(), _STEPS[Qt.Key(event.key())]))
        else:
            return False
        return True

    def _follow_keys(self) -> None:
        """Close once the keys have gone elsewhere in the window, as by a command of it; they stay where they are."""
        focused = QApplication.focusWidget()
        if self.isVisible() and focused is not None and focused.window() is self._window \
                and not self.isAncestorOf(focused):
            self._before = None
            self.leave()

    def _find(self) -> None:
        """Show what is found for the words in the field now, and search all articles after a rest."""
        typed = self.field.text()
        self._show(self._finder.found(self._bridge.project, typed))
        self._everywhere.want("" if typed.startswith(">") else typed.strip())

    def _add_everywhere(self, words: str, hits: list[Hit]) -> None:
        offers = everywhere(self._bridge.project, hits, self._finder.article)
        if offers and words == self.field.text().strip():
            chosen = self.list.currentIndex().row()
            self._show([*self._model.offers, *offers])
            self._choose(max(chosen, self._model.next_offer(-1, 1)))

    def _show(self, offers: list[Offer]) -> None:
        self._model.show(offers)
        self._nothing.setVisible(not offers)
        self.list.setVisible(bool(offers))
        self._choose(self._model.next_offer(-1, 1))
        self._place()
        self._announce(say_number("{count} result", "{count} results", len(offers)))

    def _choose(self, row: int) -> None:
        index = self._model.index(row, 0) if row >= 0 else QModelIndex()
        self.list.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        if row == self._model.next_offer(-1, 1):
            self.list.scrollToTop()  # with the heading of the first group
        else:
            self.list.scrollTo(index)
        if offer := self.chosen:
            self._foot.offer_tagging(offer.kind == "entity")
            self._announce(offer.spoken)

    def _take(self) -> None:
        if offer := self.chosen:
            self.leave()
            self.taken.emit(offer)

    def _tag(self) -> None:
        offer = self.chosen
        if offer is not None and offer.kind == "entity":
            self.leave()
            self.tag_requested.emit(offer.id)

    def _make_ready(self) -> None:
        """Make some names ready to be found quickly, while nothing else happens."""
        names = list(islice(self._names, _SLICE))
        for name in names:
            plain(name)
        if not names:
            self._turn.stop()
            self._finder.prepare(self._bridge.project)

    def _announce(self, sentence: str) -> None:
        if self.isVisible():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, sentence))

    def _place(self) -> None:
        """Stand in the middle, near the top, as high as the rows ask for and the window allows."""
        window, scale = self._window, text_scale()
        width = min(round(_WIDTH * scale), window.width() - 2 * _MARGIN)
        top = min(_TOP, window.height() // 8)
        chrome = self._head.sizeHint().height() + self._foot.sizeHint().height() + 2
        rows = sum(self.list.sizeHintForRow(row) for row in range(min(self._model.rowCount(), 40)))
        most = min(round(_HEIGHT * scale), window.height() - top - _MARGIN)
        self.setGeometry((window.width() - width) // 2, top, width, min(most, chrome + max(64, rows + 14)))


def _list_of(model: OfferModel) -> QListView:
    found = QListView()
    found.setObjectName("paletteList")
    found.setAccessibleName(say("Results"))
    found.setModel(model)
    found.setItemDelegate(OfferRow(model))
    found.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    found.setMouseTracking(True)
    found.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    found.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    found.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    return found

"""Offer how a table can be sorted and what can be left out of it, and show what is as chips."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtCore import Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QToolButton, QWidget

from editor.model.project import Project
from editor.ui.fonts import enlarged
from editor.ui.forms.chips import ChipFace, ChipRow
from editor.ui.icons import icon
from editor.ui.library.staying_menu import StayingMenu
from editor.ui.tables.listings import Listing, Order
from editor.ui.tables.model import RecordsModel
from editor.ui.tables.sieve import Aspect, Sieve, Trait
from editor.words import say, say_number


class ArrangeMenu(StayingMenu):
    """The menu of one moment: orders, and values and traits to show only. `sorted` carries an order and whether it is
    backwards, `sifted` the sieve that is wanted, `cleared` that all shall be shown again."""

    sorted = Signal(object, bool)
    sifted = Signal(object)
    cleared = Signal()

    def __init__(self, project: Project, listing: Listing, model: RecordsModel, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName(f"{listing.kind}Arranging")
        self.setAccessibleName(say("Sort and filter"))
        self._project, self._listing = project, listing
        self._order, self._is_backwards, self._sieve = model.order, model.is_backwards, model.sieve
        self._add_orders()
        for aspect in listing.aspects:
            self._add_aspect(aspect)
        self.addSeparator()
        for trait in listing.traits:
            self._add_trait(trait)
        self.addSeparator()
        clear = self.addAction(say("Clear the filter"))
        clear.setObjectName("clear")
        clear.setEnabled(model.leaves_out)
        clear.triggered.connect(self.cleared)

    def _add_orders(self) -> None:
        menu, one = self._submenu(say("Sort"), "order"), QActionGroup(self)
        for order in self._listing.orders:
            action = menu.addAction(say(order.label))
            action.setCheckable(True)
            action.setChecked(order is self._order)
            action.triggered.connect(self._sorting_by(order))
            one.addAction(action)
        menu.addSeparator()
        backwards = menu.addAction(say("Backwards"))
        backwards.setCheckable(True)
        backwards.setChecked(self._is_backwards)
        backwards.triggered.connect(self._turn)

    def _add_aspect(self, aspect: Aspect) -> None:
        menu = self._submenu(say(aspect.label), aspect.name)
        for value, label in aspect.offered(self._project):
            action = menu.addAction(say(label).replace("&", "&&"))
            action.setObjectName(value)
            action.setCheckable(True)
            action.setChecked(self._sieve.has(aspect.name, value))
            action.triggered.connect(self._turning(aspect.name, value))
        head = menu.menuAction()
        head.setCheckable(True)
        head.setChecked(bool(self._sieve.chosen(aspect.name)))

    def _add_trait(self, trait: Trait) -> None:
        action = self.addAction(say(trait.label))
        action.setObjectName(trait.name)
        action.setCheckable(True)
        action.setChecked(trait.name in self._sieve.traits)
        action.triggered.connect(lambda: self._sift(self._sieve.turned_trait(trait.name)))

    def _submenu(self, title: str, name: str) -> QMenu:
        menu = StayingMenu(title, self)
        menu.setObjectName(f"{name}Menu")
        menu.setAccessibleName(title)
        self.addMenu(menu)
        return menu

    def _sorting_by(self, order: Order) -> Callable[[], None]:
        def sort() -> None:
            self._order = order
            self.sorted.emit(order, self._is_backwards)
        return sort

    def _turn(self, backwards: bool) -> None:
        self._is_backwards = backwards
        self.sorted.emit(self._order, backwards)

    def _turning(self, aspect: str, value: str) -> Callable[[], None]:
        return lambda: self._sift(self._sieve.turned(aspect, value))

    def _sift(self, sieve: Sieve) -> None:
        self._sieve = sieve
        self.sifted.emit(sieve)


class SieveChips(QWidget):
    """What is shown only, as chips that can be taken away, and how many rows of all that leaves. It is not there while
    all are shown. `sifted` carries the sieve without a chip, `opened` that a chip was clicked."""

    sifted = Signal(object)
    opened = Signal()

    def __init__(self, listing: Listing) -> None:
        super().__init__()
        self._listing = listing
        self._sieve = Sieve()
        self.chips = ChipRow(f"{listing.kind}Sieve", say("Shown only"))
        self.chips.removed.connect(self._remove)
        self.chips.opened.connect(self.opened)
        self.count = QLabel()
        self.count.setObjectName(f"{listing.kind}Count")
        self.count.setProperty("role", "hint")
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 0, 12, 8)
        row.setSpacing(8)
        row.addWidget(self.chips, 1)
        row.addWidget(self.count)
        self.hide()

    def show_sieve(self, project: Project, model: RecordsModel) -> None:
        """Show what leaves rows of a table out, and how many are left."""
        self._sieve = model.sieve
        shown, held = model.rowCount(), model.count
        self.chips.follow(self._faces(project))
        self.count.setText(say("{shown} of {count}", shown=shown, count=held))
        self.count.setAccessibleName(say_number("{shown} of {count} row shown", "{shown} of {count} rows shown", held,
                                                shown=shown))
        self.setVisible(model.leaves_out and held > 0)

    def _faces(self, project: Project) -> Iterator[ChipFace]:
        for aspect in self._listing.aspects:
            labels = dict(aspect.offered(project))
            for value in (value for name, value in self._sieve.values if name == aspect.name):
                yield ChipFace(f"{aspect.name} {value}", say(labels.get(value, value)), tip=say(aspect.label))
        yield from (ChipFace(trait.name, say(trait.label)) for trait in self._listing.traits
                    if trait.name in self._sieve.traits)

    def _remove(self, key: str) -> None:
        aspect, _, value = key.partition(" ")
        is_trait = key in self._sieve.traits
        self.sifted.emit(self._sieve.turned_trait(key) if is_trait else self._sieve.turned(aspect, value))


class ArrangeButton(QToolButton):
    """The button beside the filter; it is pressed while the sieve may leave something out."""

    def __init__(self, kind: str) -> None:
        super().__init__()
        self.setObjectName(f"{kind}ArrangeButton")
        self.setAccessibleName(say("Sort and filter"))
        self.setToolTip(say("Sort and filter"))
        self.setIcon(icon("filter"))
        self.setCheckable(True)
        self.setMinimumSize(enlarged(28), enlarged(28))

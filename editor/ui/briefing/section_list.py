"""Show the sections of the briefing in their order, to be gone to, moved, renamed, left out, added and deleted."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QModelIndex, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QAction, QContextMenuEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemDelegate, QAbstractItemView, QListView, QMenu, QToolButton, QWidget

from editor.model.edits.sections import add_section, delete_section, set_section, switch_option
from editor.model.papers import ONCE, section_title
from editor.model.records import Section
from editor.ui.bridge import Bridge
from editor.ui.briefing.current import current_briefing, current_sections
from editor.ui.briefing.section_row import SectionRow, row_height
from editor.ui.briefing.sections import SectionsModel
from editor.ui.briefing.toolbar import FIGURES
from editor.ui.fonts import enlarged
from editor.ui.icons import icon
from editor.words import say

_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_MOVING = (Qt.KeyboardModifier.AltModifier | _SHIFT, Qt.KeyboardModifier.MetaModifier | _SHIFT,
           Qt.KeyboardModifier.ControlModifier | _SHIFT)
"""What is held with an arrow to move a section: Alt and Shift are Meta and Shift on some X servers, and some window
managers keep them to themselves."""


class SectionList(QListView):
    """The list of sections. `section_chosen` carries the id of the section to go to, `section_added` that of one that
    is to be written in: it was just added, or has got its name.
    """

    section_chosen = Signal(str)
    section_added = Signal(str)

    def __init__(self, bridge: Bridge, model: SectionsModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge, self._sections = bridge, model
        self._standing, self._place = "", 0
        self._is_following = False
        self._added = ""
        self.setObjectName("briefingOutline")
        self.setAccessibleName(say("Briefing sections"))
        self.setModel(model)
        self.setItemDelegate(SectionRow(model))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed
                             | QAbstractItemView.EditTrigger.DoubleClicked)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.selectionModel().currentChanged.connect(self._tell)
        self.clicked.connect(self._tell)
        model.modelAboutToBeReset.connect(self._keep_place)
        model.modelReset.connect(self._return)
        self._fit()

    def add(self, kind: str) -> None:
        """Add a section of a kind after the one that is chosen; a text section is named at once."""
        briefing, chosen = current_briefing(self._bridge), self._sections.section_at(self.currentIndex())
        if briefing is None:
            return
        known = {section.id for section in current_sections(self._bridge)}
        self._bridge.submit(add_section(briefing.id, kind, after=chosen.id if chosen is not None else ""))
        for section in current_sections(self._bridge):
            if section.id not in known:
                index = self._sections.index(self._sections.place_of(section.id))
                self.setCurrentIndex(index)
                if kind in ONCE:
                    self.section_added.emit(section.id)
                else:
                    self._added = section.id
                    self.setFocus(Qt.FocusReason.OtherFocusReason)
                    self.edit(index)

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        """Go on to the words of a section that was just added, once it has its name."""
        super().closeEditor(editor, hint)
        added, self._added = self._added, ""
        if added and hint == QAbstractItemDelegate.EndEditHint.SubmitModelCache:
            self.section_added.emit(added)

    def choose(self, section_id: str) -> None:
        """Show which section is worked in, and stay where the page is."""
        place = self._sections.place_of(section_id)
        if place >= 0 and place != self.currentIndex().row():
            self._quietly(lambda: self.setCurrentIndex(self._sections.index(place)))

    def menu_for(self, section: Section) -> QMenu:
        """Return the menu of what can be done with a section."""
        menu, at = QMenu(self), self._sections.index(self._sections.place_of(section.id))
        _action(menu, say("Rename"), lambda: self.edit(at), "F2")
        _action(menu, say("Move up"), lambda: self._sections.shift(at, -1), "Alt+Shift+Up")
        _action(menu, say("Move down"), lambda: self._sections.shift(at, 1), "Alt+Shift+Down")
        menu.addSeparator()
        included = _action(menu, say("In the briefing"), lambda: self._bridge.submit(
            set_section(section.id, included=not section.included)), "Space")
        included.setCheckable(True)
        included.setChecked(section.included)
        for kind, option, words in FIGURES:
            if section.kind == kind:
                self._add_option(menu, section, option, say(words))
        menu.addSeparator()
        _action(menu, say("Delete section"), lambda: self._delete(section), "Del")
        menu.setEnabled(not self._bridge.is_read_only)
        return menu

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Open the menu of the section under the mouse, or of the chosen one."""
        by_mouse = event.reason() == QContextMenuEvent.Reason.Mouse
        section = self._sections.section_at(self.indexAt(event.pos()) if by_mouse else self.currentIndex())
        if section is not None:
            below = self.viewport().mapToGlobal(self.visualRect(self.currentIndex()).bottomLeft() + QPoint(24, 0))
            menu = self.menu_for(section)
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            menu.popup(event.globalPos() if by_mouse else below)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the section with Alt and Shift and the arrows, delete it with Delete; else walk through the list."""
        held, key = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier, Qt.Key(event.key())
        section = self._sections.section_at(self.currentIndex())
        if held in _MOVING and key in _STEPS:
            self._sections.shift(self.currentIndex(), _STEPS[key])
        elif key == Qt.Key.Key_Delete and section is not None and not self._bridge.is_read_only:
            self._delete(section)
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Be as high as rows of another text size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and hasattr(self, "_sections"):
            self._fit()

    def sizeHint(self) -> QSize:
        """Return room for every row."""
        return QSize(super().sizeHint().width(), self._sections.rowCount() * row_height() + 6)

    def _delete(self, section: Section) -> None:
        self._bridge.submit(delete_section(section.id))

    def _add_option(self, menu: QMenu, section: Section, option: str, words: str) -> None:
        is_left_out = option in section.options
        action = _action(menu, words, lambda: self._bridge.submit(
            switch_option(section.id, option, is_set=not is_left_out)))
        action.setCheckable(True)
        action.setChecked(not is_left_out)

    def _keep_place(self) -> None:
        section = self._sections.section_at(self.currentIndex())
        self._standing, self._place = section.id if section is not None else "", max(self.currentIndex().row(), 0)

    def _return(self) -> None:
        """Stay on the section that was chosen; where it has gone, on what stands in its place."""
        place = self._sections.place_of(self._standing)
        if place < 0 and self._standing:
            place = min(self._place, self._sections.rowCount() - 1)
        if place >= 0:
            self._quietly(lambda: self.setCurrentIndex(self._sections.index(place)))
        self._fit()

    def _quietly(self, deed: Callable[[], object]) -> None:
        self._is_following = True
        deed()
        self._is_following = False

    def _fit(self) -> None:
        """Be as high as the rows, so that the details begin right below."""
        self.setFixedHeight(self.sizeHint().height())
        self.setVisible(self._sections.rowCount() > 0)

    def _tell(self, index: QModelIndex) -> None:
        section = self._sections.section_at(index)
        if section is not None and not self._is_following:
            self.section_chosen.emit(section.id)


class AddSectionButton(QToolButton):
    """The button whose menu adds a section: of the kinds that are not there yet, or of one's own.

    `requested` carries the kind.
    """

    requested = Signal(str)

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self.setObjectName("addSectionButton")
        self.setIcon(icon("plus"))
        self.setAccessibleName(say("Add a section"))
        self.setToolTip(say("Add a section"))
        self.setFixedSize(enlarged(28), enlarged(28))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(self)
        menu.aboutToShow.connect(self._fill)
        self.setMenu(menu)
        self.refresh()

    def refresh(self) -> None:
        """Wait for a briefing that can be written."""
        self.setEnabled(current_briefing(self._bridge) is not None and not self._bridge.is_read_only)

    def offer(self) -> None:
        """Open the menu, without waiting for what is chosen."""
        menu = self.menu()
        assert menu is not None, "it is made with the button"
        menu.popup(self.mapToGlobal(QPoint(0, self.height())))

    def _fill(self) -> None:
        menu = self.menu()
        assert menu is not None, "it is made with the button"
        menu.clear()
        held = {section.kind for section in current_sections(self._bridge)}
        for kind in ONCE:
            if kind not in held:
                self._offer(menu, section_title(kind), kind)
        menu.addSeparator()
        self._offer(menu, say("Text section"), "text")

    def _offer(self, menu: QMenu, words: str, kind: str) -> None:
        action = _action(menu, words, lambda: self.requested.emit(kind))
        action.setObjectName(kind)


def _action(menu: QMenu, words: str, deed: Callable[[], object], keys: str = "") -> QAction:
    """Return an entry that tells the keys that do the same."""
    action = menu.addAction(f"{words}\t{keys}" if keys else words)
    action.triggered.connect(lambda: deed())
    return action

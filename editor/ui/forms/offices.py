"""Show the offices of an entity a line each: the words as stated, the organisation, and the place they rest on."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAction, QContextMenuEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from editor.model.edits.offices import name_organisation, remove_office, set_office
from editor.model.errors import EditRefused
from editor.model.records import Entity, Office
from editor.ui.bridge import Bridge, MakeEdit
from editor.ui.fonts import enlarged
from editor.ui.forms.adding import AddingLine
from editor.ui.forms.candidates import Named
from editor.ui.forms.chips import Chip, ChipFace, face_of
from editor.ui.forms.fields import TextArea, TextField
from editor.ui.forms.passages import paragraph_sign
from editor.ui.forms.picker import EntityPicker
from editor.ui.forms.rows import small_button
from editor.words import say

_ORGANISATIONS = ("organisation", "location")
_WIDEST = 96


class OfficesField(QWidget):
    """The offices of an entity, and “+” for a further one. `chosen` carries where the words of a passage stand,
    `record_chosen` the kind and id of an organisation that was clicked."""

    chosen = Signal(str, int, int)
    record_chosen = Signal(str, str)

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._entity = ""
        self.rows: list[OfficeRow] = []
        self.setObjectName("entityOffices")
        self.setAccessibleName(say("Role"))
        self.add_button: QPushButton = small_button("+", "entityOfficesAdd", say("Add a role as stated"))
        self.add_button.setToolTip(say("Add a role as stated; or select its words in the article"))
        self.line = TextField(bridge, "entityOfficesNew", say("Add a role as stated"), reading=_on_one_line)
        self.line.setPlaceholderText(say("As stated, such as head of the union"))
        self._opening = AddingLine(self, self.line, self.add_button)
        self.add_button.clicked.connect(lambda: self._opening.open())
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        self._column.addWidget(self.line)
        self._column.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignLeft)

    def show_offices(self, entity: Entity) -> None:
        """Show the offices of an entity; a line for each is made once and kept."""
        self._entity = entity.id
        while len(self.rows) < len(entity.offices):
            row = OfficeRow(self._bridge, len(self.rows))
            row.chosen.connect(self.chosen)
            row.record_chosen.connect(self.record_chosen)
            row.emptied.connect(self._go_on)
            self._column.insertWidget(len(self.rows), row)
            self.rows.append(row)
        for place, row in enumerate(self.rows):
            row.setVisible(place < len(entity.offices))
            if place < len(entity.offices):
                row.show_office(entity.id, entity.offices[place])
        self.line.follow(entity.id, "", self._adding)

    def _adding(self, words: str) -> MakeEdit:
        entity, place = self._entity, len(self._bridge.project.get(Entity, self._entity).offices)
        return lambda merge: set_office(entity, place, words, merge=merge)

    def _go_on(self, place: int) -> None:
        """Bring the keys to the office that took the place of one taken away, or to “+”."""
        standing = [row for row in self.rows if row.isVisibleTo(self)]
        field = standing[min(place, len(standing) - 1)].words if standing else self.add_button
        field.setFocus(Qt.FocusReason.OtherFocusReason)


class OfficeRow(QWidget):
    """One office: its words, typed in place; the organisation as a chip; the paragraph that its words stand in.

    Words that are taken out take the office with them: `emptied` carries its place.
    """

    chosen = Signal(str, int, int)
    record_chosen = Signal(str, str)
    emptied = Signal(int)

    def __init__(self, bridge: Bridge, place: int) -> None:
        super().__init__()
        self._bridge, self._place = bridge, place
        self._entity, self._office = "", Office("")
        self.words = _OfficeWords(bridge, f"entityOffice{place + 1}", say("Role {number}", number=place + 1))
        self.words.menu_filled.connect(self._fill_menu)
        self.words.draft.complained.connect(self._take_away_empty)
        self.organisation = Chip(ChipFace("", ""))
        self.organisation.setMaximumWidth(enlarged(_WIDEST))
        self.organisation.opened.connect(lambda key: self.record_chosen.emit("entity", key))
        self.organisation.removed.connect(lambda: bridge.submit(name_organisation(self._entity, place, "")))
        self.passage = Chip(ChipFace("", ""), removable=False)
        self.passage.opened.connect(self._go_to_words)
        self.picker = EntityPicker(bridge, f"entityOffice{place + 1}Organisation",
                                   say("Role {number}, organisation", number=place + 1), _ORGANISATIONS,
                                   keeps_words=False)
        self.picker.setPlaceholderText(say("Which organisation?"))
        self._opening = AddingLine(self, self.picker, self.words)
        self._lay_out()

    def show_office(self, entity_id: str, office: Office) -> None:
        """Show an office of an entity."""
        self._entity, self._office = entity_id, office
        place, holder = self._place, f"{entity_id} office {self._place}"
        self.words.follow(holder, office.words,
                          lambda words: lambda merge: set_office(entity_id, place, words, merge=merge))
        self.organisation.setVisible(bool(office.entity))
        self.organisation.follow(face_of(self._bridge.project, office.entity, key=office.entity))
        self.passage.setVisible(office.passage is not None)
        if office.passage is not None:
            sign = paragraph_sign(self._bridge.project, office.passage)
            self.passage.follow(ChipFace("", sign, tip=say("Go to “{words}”", words=office.passage.words)))
        self.picker.show_named(holder, Named(), self._naming)

    def _naming(self, named: Named) -> MakeEdit:
        entity, place = self._entity, self._place
        return lambda merge: name_organisation(entity, place, named.entity, merge=merge)

    def _go_to_words(self) -> None:
        if (passage := self._office.passage) is not None:
            self.chosen.emit(passage.article, passage.begin, passage.end)

    def _take_away_empty(self, complaint: str) -> None:
        if complaint and not self.words.toPlainText().strip():
            QTimer.singleShot(0, self, self._remove)

    def _remove(self) -> None:
        had_keys = self.isAncestorOf(self.window().focusWidget() or self.window())
        self.words.draft.give_back()
        self._bridge.submit(remove_office(self._entity, self._place))
        if had_keys:
            self.emptied.emit(self._place)

    def _fill_menu(self, offer: list[QAction]) -> None:
        naming = QAction(say("Name the organisation…"), self)
        naming.triggered.connect(lambda: self._opening.open())
        going = QAction(say("Go to its words"), self)
        going.setEnabled(self._office.passage is not None)
        going.triggered.connect(self._go_to_words)
        removing = QAction(say("Remove this role"), self)
        removing.triggered.connect(self._remove)
        offer += [naming, going, removing]

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(6)
        line.addWidget(self.words, 1)
        line.addWidget(self.organisation, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self.passage, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(line)
        column.addWidget(self.picker)


class _OfficeWords(TextArea):
    """The words of an office. `menu_filled` carries the list that further actions of its menu go into."""

    menu_filled = Signal(object)

    def __init__(self, bridge: Bridge, name: str, label: str) -> None:
        super().__init__(bridge, name, label, most=3, single=True, reading=_words_of_office)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be done with the office, then what can be done with text."""
        menu = self.createStandardContextMenu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        actions: list[QAction] = []
        self.menu_filled.emit(actions)
        first = menu.actions()[0]
        for action in actions:
            action.setParent(menu)
        menu.insertActions(first, actions)
        menu.insertSeparator(first)
        menu.popup(event.globalPos())


def _on_one_line(text: str) -> str:
    return " ".join(text.split())


def _words_of_office(text: str) -> str:
    if not (words := _on_one_line(text)):
        raise EditRefused(say("A role without words is taken away when you leave the field."))
    return words

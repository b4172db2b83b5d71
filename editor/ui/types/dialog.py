"""List what a project can tag with, and let the analyst add to it and change it."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QListWidget, QPushButton, QVBoxLayout, QWidget

from editor.model.project import Project
from editor.model.records.terms import LONGEST_LABEL, Sort
from editor.model.scheme import scheme, scheme_file_of, scheme_names, scheme_of
from editor.model.terms import TermName
from editor.ui.elided import ElidedLabel
from editor.ui.fonts import enlarged, text_scale
from editor.ui.forms.fields import ListBox
from editor.ui.labels import ToldLine, plain_label
from editor.ui.types.fields import TermFields
from editor.ui.types.rows import SORTS, TermRow, TermRows, rows_of
from editor.ui.types.table import TermTable
from editor.words import say

_SIZE = QSize(940, 620)
_LISTS, _FIELDS = 150, 310


class TypesDialog(QDialog):
    """The types of a project, each change of them applied as soon as it is made; nothing needs to be confirmed.

    `scheme_requested` carries the name of another scheme, `add_requested` the list, the name and, for a kind, the type
    of a new term, `set_requested` a term with a field and its value, `move_requested` a term and how many places down;
    `hide_requested`, `show_requested` and `delete_requested` carry a term; undo and redo are asked for by their keys.
    """

    scheme_requested = Signal(str)
    add_requested = Signal(str, str, str)
    set_requested = Signal(object, str, str)
    move_requested = Signal(object, int)
    hide_requested = Signal(object)
    show_requested = Signal(object)
    delete_requested = Signal(object)
    undo_requested = Signal()
    redo_requested = Signal()

    def __init__(self, project: Project, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("typesDialog")
        self.setWindowTitle(say("Types of this project"))
        self.setAccessibleName(self.windowTitle())
        self.resize((_SIZE * text_scale()).boundedTo(parent.size()))
        self.finished.connect(self.deleteLater)
        self._project = project
        self._tags: Mapping[str, int] | None = None
        self.scheme = ListBox("schemeChoice", say("Scheme"))
        self._about = ElidedLabel("")
        self.lists, self.kinds_of = QListWidget(), ListBox("kindsOfType", say("Kinds of"))
        self._rows = TermRows(self)
        self.table, self.fields = TermTable(self._rows), TermFields()
        self.name, self.add_button = QLineEdit(), QPushButton(say("Add"))
        self._told = ToldLine("typesTold")
        self.close_button = QPushButton(say("Close"))
        self._lay_out()
        self._connect()
        self.lists.setCurrentRow(0)
        self.table.setFocus()

    @property
    def sort(self) -> Sort:
        """Return which list is shown."""
        return tuple(SORTS)[max(self.lists.currentRow(), 0)]

    @property
    def within(self) -> str:
        """Return the type of which kinds are shown, or blank."""
        return str(self.kinds_of.currentData() or "") if self.sort == "kind" else ""

    @property
    def term(self) -> TermName | None:
        """Return the term that is chosen, or None."""
        row = self._chosen()
        return row.term if row else None

    def show_project(self, project: Project) -> None:
        """Show the types of the project as it is now; the chosen one stays chosen."""
        self._project = project
        self._show()

    def show_tags(self, tags: Mapping[str, int]) -> None:
        """Show how many tags of each type there are."""
        self._tags = tags
        self._show()

    def choose(self, term: TermName, *, begins: bool = False) -> None:
        """Choose a term of the list that is shown, and perhaps bring the keys to its name."""
        self._show(term)
        if begins:
            self.fields.begin()

    def keep_as_it_is(self) -> None:
        """Let nothing be changed, as in a project that is only read; all of it can be looked at."""
        for widget in (self.scheme, self.name, self.add_button, self.fields):
            widget.setEnabled(False)
        self.tell(say("This project is open for reading only, so its types cannot be changed."))

    def tell(self, sentence: str) -> None:
        """Say what came of a deed, also to a screen reader."""
        self._told.tell(sentence)

    def _show(self, term: TermName | None = None) -> None:
        wanted, row = term or self.term, max(self.table.currentIndex().row(), 0)
        known = scheme_of(self._project)
        picked = scheme_file_of(self._project.info)
        self.scheme.choose(picked.name)
        self._about.setText(say(picked.description))
        within = self.within
        types = (*known.entity_types, *known.hidden.entity_types)
        self.kinds_of.offer([(one.name, say(one.label)) for one in types])
        self.kinds_of.choose(within if any(one.name == within for one in types) else types[0].name)
        self.kinds_of.setVisible(self.sort == "kind")
        self._rows.show(rows_of(self._project, self.sort, self.within, self._tags))
        place = self._rows.row_of(wanted)
        self.table.choose(place if place >= 0 else min(row, len(self._rows.rows) - 1))
        self._show_fields()

    def _show_fields(self) -> None:
        self.fields.show_term(self._chosen(), self.table.currentIndex().row(), len(self._rows.rows))

    def _chosen(self) -> TermRow | None:
        place = self.table.currentIndex().row()
        return self._rows.rows[place] if 0 <= place < len(self._rows.rows) else None

    def _show_list(self) -> None:
        self.tell("")
        self.name.setPlaceholderText(_what_to_add(self.sort))
        self.name.setAccessibleName(_what_to_add(self.sort))
        self.table.setAccessibleName(say(SORTS[self.sort]))
        self._show()

    def _add(self) -> None:
        if words := " ".join(self.name.text().split()):
            self.add_requested.emit(self.sort, words, self.within)

    def _lay_out(self) -> None:
        self.scheme.offer([(name, say(scheme(name).label)) for name in scheme_names()])
        self.lists.setObjectName("typeLists")
        self.lists.setAccessibleName(say("Lists of types"))
        for heading in SORTS.values():
            self.lists.addItem(say(heading))
            self.lists.item(self.lists.count() - 1).setSizeHint(QSize(0, enlarged(32)))
        self.lists.setFixedWidth(round(_LISTS * text_scale()))
        self.fields.setFixedWidth(round(min(_FIELDS * text_scale(), self.width() * 0.42)))
        self.name.setObjectName("newTypeName")
        self.name.setMaxLength(LONGEST_LABEL)
        self.add_button.setObjectName("addTypeButton")
        self.add_button.setAutoDefault(False)
        self.close_button.setObjectName("closeButton")
        self.close_button.setAutoDefault(False)
        self._arrange()

    def _arrange(self) -> None:
        """Put the lists, the table and the fields beside each other, between the scheme and what is told."""
        middle = QHBoxLayout()
        middle.setSpacing(16)
        middle.addWidget(self.lists)
        middle.addLayout(_column(self.kinds_of, self.table, _line(self.name, self.add_button)), 1)
        middle.addWidget(self.fields)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        label = plain_label("second", say("Scheme"), wraps=False)
        label.setBuddy(self.scheme)
        column.addLayout(_line(label, self.scheme, self._about, widest=self._about))
        column.addLayout(middle, 1)
        column.addWidget(self._told)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.close_button)
        column.addLayout(foot)

    def _connect(self) -> None:
        self.lists.currentRowChanged.connect(self._show_list)
        self.kinds_of.activated.connect(lambda _: self._show())
        self.table.moved.connect(self._show_fields)
        self.table.edit_requested.connect(self.fields.begin)
        self.table.delete_requested.connect(lambda: self._wish(self.delete_requested))
        self.scheme.activated.connect(lambda place: self.scheme_requested.emit(str(self.scheme.itemData(place))))
        self.name.returnPressed.connect(self._add)
        self.add_button.clicked.connect(self._add)
        self.close_button.clicked.connect(self.accept)
        fields = self.fields
        fields.set_requested.connect(lambda field, value: self._wish(self.set_requested, field, value))
        fields.move_requested.connect(lambda down: self._wish(self.move_requested, down))
        fields.hide_requested.connect(lambda: self._wish(self.hide_requested))
        fields.show_requested.connect(lambda: self._wish(self.show_requested))
        fields.delete_requested.connect(lambda: self._wish(self.delete_requested))
        for keys, wish in (("Ctrl+Z", self.undo_requested), ("Ctrl+Shift+Z", self.redo_requested)):
            QShortcut(QKeySequence(keys), self).activated.connect(wish)
        for keys, down in (("Alt+Shift+Up", -1), ("Alt+Shift+Down", 1)):
            QShortcut(QKeySequence(keys), self).activated.connect(lambda down=down: fields.move_requested.emit(down))

    def _wish(self, wish: object, *more: object) -> None:
        if (term := self.term) is not None:
            wish.emit(term, *more)  # type: ignore[attr-defined]  # a bound signal has no type of its own


def _what_to_add(sort: Sort) -> str:
    return {"entity type": say("Name of a new entity type"), "kind": say("Name of a new kind"),
            "event type": say("Name of a new event type"), "role": say("Name of a new role"),
            "relation type": say("Name of a new relation")}[sort]


def _line(*widgets: QWidget, widest: QWidget | None = None) -> QHBoxLayout:
    line = QHBoxLayout()
    line.setSpacing(8)
    for widget in widgets:
        line.addWidget(widget, int(widget is (widest or widgets[0])))
    return line


def _column(first: QWidget, table: QWidget, foot: QHBoxLayout) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(8)
    column.addWidget(first)
    column.addWidget(table, 1)
    column.addLayout(foot)
    return column

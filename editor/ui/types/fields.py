"""The fields of one term: how it is called, which letter tags it, how it behaves and looks, and the deeds on it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from editor.model.records.terms import LONGEST_LABEL, Nature, Part
from editor.ui.forms.fields import ListBox
from editor.ui.forms.rows import FormRows
from editor.ui.labels import plain_label
from editor.ui.letters import NO_LETTER
from editor.ui.types.inks import INKS
from editor.ui.types.rows import TermRow, told_use
from editor.words import phrase, say

NATURES: dict[Nature, str] = {
    "person": phrase("A person"), "organisation": phrase("An organisation"), "location": phrase("A place"),
    "materiel": phrase("Materiel"), "other": phrase("Anything else"),
}
PARTS: dict[Part, str] = {
    "actor": phrase("Carries it out"), "target": phrase("Suffers it"), "place": phrase("Is where it happens"),
    "means": phrase("Is used in it"), "other": phrase("Takes part"),
}


class TermFields(QWidget):
    """The fields of the term that is chosen. `set_requested` carries a field of it and its value, `move_requested` how
    many places down, `hide_requested`, `show_requested` and `delete_requested` what shall become of it.
    """

    set_requested = Signal(str, str)
    move_requested = Signal(int)
    hide_requested = Signal()
    show_requested = Signal()
    delete_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("termFields")
        self._row: TermRow | None = None
        self.label, self.letter = QLineEdit(), QLineEdit()
        self.nature = ListBox("termNature", say("Behaves like"))
        self.part = ListBox("termPart", say("Part in the event"))
        self.ink = ListBox("termColour", say("Colour and underline"))
        self._hint = plain_label("hint")
        self._hint.setObjectName("termHint")
        self.up_button, self.down_button = QPushButton(say("Move up")), QPushButton(say("Move down"))
        self.hide_button, self.delete_button = QPushButton(), QPushButton(say("Delete…"))
        self._lay_out()
        self._connect()
        self.show_term(None, 0, 0)

    def show_term(self, row: TermRow | None, place: int, count: int) -> None:
        """Show a term that stands at a place among so many, or none; what is being typed for it stays."""
        is_same = self._row is not None and row is not None and self._row.term == row.term
        self._row = row
        for field, words in ((self.label, say(row.label) if row else ""), (self.letter, self._letter_of(row))):
            if not (is_same and field.hasFocus() and field.isModified()):
                field.setText(words)
        self._show_choices(row)
        self._hint.setText(_hint(row) if row else say("Choose a type to change it."))
        self._offer_deeds(row, place, count)

    def begin(self) -> None:
        """Bring the keys to the name, ready to be typed over."""
        self.label.setFocus()
        self.label.selectAll()

    def _letter_of(self, row: TermRow | None) -> str:
        return "" if row is None else row.own_letter if row.is_added else row.letter

    def _show_choices(self, row: TermRow | None) -> None:
        is_type = row is not None and row.term.sort == "entity type"
        is_added = row is not None and row.is_added
        if row is not None and is_type:
            self.ink.offer([("", say("As by nature")), *((ink, say(label)) for ink, label in INKS.items())],
                           {ink: (row.letter or NO_LETTER, ink or row.nature) for ink in ("", *INKS)})
            self.ink.choose(row.ink)
            self.nature.choose(row.nature)
        if row is not None:
            self.part.choose(row.part)
        for field, stands in ((self.letter, is_type), (self.ink, is_type), (self.nature, is_type and is_added),
                              (self.part, row is not None and row.term.sort == "role" and is_added)):
            field.setVisible(stands)
            self._labels[field].setVisible(stands)
        self.letter.setReadOnly(not is_added)
        self.label.setEnabled(row is not None and row.is_listed)
        self.ink.setEnabled(row is not None and row.is_listed)

    def _offer_deeds(self, row: TermRow | None, place: int, count: int) -> None:
        is_listed = row is not None and row.is_listed
        self.up_button.setEnabled(is_listed and place > 0)
        self.down_button.setEnabled(is_listed and place < count - 1)
        self.hide_button.setText(say("Show again") if row is not None and row.is_hidden else say("Hide…"))
        self.hide_button.setEnabled(is_listed)
        self.delete_button.setEnabled(row is not None and not row.own_label)
        self.delete_button.setText(say("Delete…") if is_listed or row is None else say("Replace…"))
        self.delete_button.setToolTip(say("It belongs to the scheme and cannot be deleted, only hidden.")
                                      if row is not None and row.own_label else "")

    def _lay_out(self) -> None:
        self.label.setObjectName("termName")
        self.label.setAccessibleName(say("Name"))
        self.label.setMaxLength(LONGEST_LABEL)
        self.letter.setObjectName("termLetter")
        self.letter.setAccessibleName(say("Letter that tags"))
        self.letter.setMaxLength(1)
        self.nature.offer([(name, say(label)) for name, label in NATURES.items()])
        self.part.offer([(name, say(label)) for name, label in PARTS.items()])
        rows = FormRows()
        fields: Sequence[tuple[str, QWidget]] = (
            (say("Name"), self.label), (say("Letter"), self.letter), (say("Behaves like"), self.nature),
            (say("Part"), self.part), (say("Colour"), self.ink))
        self._labels: dict[QWidget, QLabel] = {field: rows.add(words, field) for words, field in fields}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addLayout(rows)
        column.addWidget(self._hint)
        column.addStretch(1)
        for names in ((self.up_button, self.down_button), (self.hide_button, self.delete_button)):
            line = QHBoxLayout()
            line.setSpacing(8)
            for button in names:
                line.addWidget(button, 1)
            column.addLayout(line)
        for button, name in ((self.up_button, "moveUpButton"), (self.down_button, "moveDownButton"),
                             (self.hide_button, "hideTypeButton"), (self.delete_button, "deleteTypeButton")):
            button.setObjectName(name)
            button.setAutoDefault(False)

    def _connect(self) -> None:
        self.label.editingFinished.connect(self._name)
        self.letter.editingFinished.connect(self._give_letter)
        for box, field in ((self.nature, "nature"), (self.part, "part"), (self.ink, "ink")):
            box.activated.connect(lambda place, box=box, field=field: self._choose(field, str(box.itemData(place))))
        self.up_button.clicked.connect(lambda: self.move_requested.emit(-1))
        self.down_button.clicked.connect(lambda: self.move_requested.emit(1))
        self.hide_button.clicked.connect(self._hide_or_show)
        self.delete_button.clicked.connect(self.delete_requested)

    def _name(self) -> None:
        if self._row is not None and self.label.isModified():
            self.label.setModified(False)
            words = " ".join(self.label.text().split())
            if words != say(self._row.label):
                self.set_requested.emit("label", words)

    def _give_letter(self) -> None:
        if self._row is not None and self.letter.isModified():
            self.letter.setModified(False)
            letter = self.letter.text().strip().upper()
            if letter != self._row.own_letter:
                self.set_requested.emit("key", letter)

    def _choose(self, field: str, value: str) -> None:
        if self._row is not None and value != getattr(self._row, field):
            self.set_requested.emit(field, value)

    def _hide_or_show(self) -> None:
        if self._row is not None and self._row.is_hidden:
            self.show_requested.emit()
        else:
            self.hide_requested.emit()


def _hint(row: TermRow) -> str:
    """Say where a term comes from and how often it is used."""
    used = told_use(row.use)
    return " ".join((*_origin(row), say("Used in {count}.", count=used) if used else say("Not used yet.")))


def _origin(row: TermRow) -> tuple[str, ...]:
    if not row.is_listed:
        return (say("It is used and stands neither in the scheme nor among the types that this project added. Replace "
                    "it by another, or add a type of this name."),)
    if row.is_added:
        return (say("This project added it; records call it “{name}”.", name=row.term.name),)
    called = say("The scheme calls it “{name}”. What you write here is shown in its place.", name=say(row.own_label))
    return (called, say("Its letter is given in Preferences.")) if row.term.sort == "entity type" else (called,)

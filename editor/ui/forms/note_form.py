"""The form of a note: free text, the words or the record that it is on, and further words that it rests on."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from editor.model.change import Swap
from editor.model.edits.fields import name_of
from editor.model.edits.notes import remove_note_evidence, set_note
from editor.model.records import Anchor, Article, Entity, Note, Record
from editor.ui.fonts import enlarged, interface_font
from editor.ui.forms.chips import ChipFace, ChipRow, face_of
from editor.ui.forms.fields import TextArea
from editor.ui.forms.one_line import OneLine
from editor.ui.forms.passages import PassageChips
from editor.ui.forms.record_fields import RecordFields
from editor.ui.forms.rows import FormRows, small_button
from editor.ui.tables.noted import place_of_note, record_of_note
from editor.words import say


class NoteFields(RecordFields):
    """The words of a note, what it is on, and what it rests on besides."""

    set_record = staticmethod(set_note)

    def make(self, column: QVBoxLayout) -> Iterator[None]:
        """Make the fields, from top to bottom, a few at each step."""
        self._title = QLabel()
        self._title.setWordWrap(True)
        self._title.setMinimumHeight(enlarged(28))
        self._head = self.make_head(self._title, "note", say("Delete note"))
        self._words = TextArea(self.bridge, "noteWords", say("Note"), least=4, most=14)
        self._words.setPlaceholderText(say("What is to be remembered"))
        self._place = ChipRow("noteOn", say("On"), removable=False)
        self._place.opened.connect(self._open)
        self._quoted = OneLine()
        self._quoted.setObjectName("noteQuoted")
        self._made = QLabel()
        self._made.setProperty("role", "hint")
        self._made.setFont(interface_font(11.5))
        self._passages = PassageChips(self.bridge)
        self._passages.chosen.connect(self.evidence_chosen)
        self._passages.taken_away.connect(self._take_away)
        self._use: QPushButton = small_button(say("+ Use selection"), "noteUseSelection",
                                              say("Let the note rest on the selected words too"))
        self._use.clicked.connect(lambda: self.wished.emit("use selection", self.record_id))
        yield
        column.addWidget(self._head)
        column.addWidget(self._words)
        column.addLayout(self._rows())

    def _rows(self) -> FormRows:
        rows = FormRows()
        rows.add(say("On"), self._place)
        rows.add_below(self._quoted)
        rows.add_below(self._made)
        self._hint = rows.add_heading(say("Rests on"), "", self._use)
        rows.add_wide(self._passages)
        return rows

    def fill(self, record: Record) -> None:
        """Show the note in the fields."""
        assert isinstance(record, Note)
        self._note = record
        self._head.badge.follow("N", "note", full=True)
        self._title.setText(say("Note on {place}", place=place_of_note(self.bridge.project, record)))
        self._words.follow(record.id, record.words, self.writing("words"))
        self._place.follow([self._face(record)])
        self._quoted.say_words(record.anchor.words if record.anchor else "")
        self._passages.show_passages(record.evidence)
        self._hint.setText("" if record.evidence else say("Ctrl+Enter adds the selected words"))
        self._made.setText(say("{name}, {day}", name=record.made_by or say("Unknown"), day=record.made_at[:10]))

    def first_field(self) -> QWidget:
        """Return the words."""
        return self._words

    def concerns(self, swap: Swap) -> bool:
        """Tell whether a swap changes what the fields show: the note, or the name of what it is on."""
        return swap.id in (self.record_id, self._note.record) or super().concerns(swap)

    def _take_away(self, anchor: Anchor) -> None:
        self.bridge.submit(remove_note_evidence(self.record_id, anchor))

    def _face(self, note: Note) -> ChipFace:
        """Return the chip of what a note is on: the paragraph, with its article as the tip, or the record."""
        place, record = place_of_note(self.bridge.project, note), record_of_note(self.bridge.project, note)
        if isinstance(record, Entity):
            return face_of(self.bridge.project, record.id)
        article = self.bridge.project.find(Article, note.anchor.article) if note.anchor else None
        named = article or record
        return ChipFace(note.id, place, tip=name_of(named) if named is not None else "")

    def _open(self) -> None:
        if (anchor := self._note.anchor) is not None:
            self.evidence_chosen.emit(anchor.article, anchor.begin, anchor.end)
        elif (record := record_of_note(self.bridge.project, self._note)) is not None:
            self.record_chosen.emit(record.kind_of_record, record.id)

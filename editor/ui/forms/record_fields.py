"""The fields of one kind of record, from top to bottom, as one page."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import ClassVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from editor.model.change import Change, Edit, Swap
from editor.model.records import Article, Entity, Event, Note, Quote, Record
from editor.ui.bridge import Bridge, MakeEdit
from editor.ui.dragging.carried import Carried
from editor.ui.dragging.ground import DropGround
from editor.ui.dragging.uses import Use, uses_for
from editor.ui.forms.fields import Choose, TextField
from editor.ui.forms.header import FormHead
from editor.ui.forms.notes_on import NotesOn
from editor.ui.forms.stored import Write
from editor.ui.forms.tab_order import order_tabs
from editor.ui.forms.timespan import TimeField
from editor.words import say

_MARGIN = 16
_USING = (Event, Quote, Note)
"""The records that what is dragged can be used in."""


class RecordFields(QWidget):
    """A page of fields, which are there once `making` is over. `record_id` says which record they show.

    `evidence_chosen` carries the article and the code points of words to go to, `record_chosen` a kind and an id,
    `wished` a deed that shall be done to the record, such as “delete” or “note”, and its id, `aimed` its id and that of
    the part of it, such as an account, that evidence goes to.
    """

    set_record: ClassVar[Callable[..., Edit]]
    evidence_chosen = Signal(str, int, int)
    record_chosen = Signal(str, str)
    wished = Signal(str, str)
    aimed = Signal(str, str)

    def __init__(self, bridge: Bridge) -> None:
        super().__init__()
        self.bridge = bridge
        self.record_id = ""
        self._held = 0
        self._ground = DropGround(self, self.uses_for)
        self._ground.dropped.connect(self.use)
        for told in (bridge.changed, bridge.about_to_close):
            told.connect(self._ground.withdraw)
        self.setProperty("role", "panel")

    def making(self) -> Iterator[None]:
        """Make the fields and lay them out, in steps that each keep the window for some 20 milliseconds."""
        column = QVBoxLayout(self)
        column.setContentsMargins(_MARGIN, 12, _MARGIN, _MARGIN)
        column.setSpacing(6)
        yield from self.make(column)
        self._notes = NotesOn(self.bridge)
        self._notes.chosen.connect(lambda note_id: self.record_chosen.emit("note", note_id))
        column.addWidget(self._notes)
        column.addStretch(1)

    def show_record(self, record: Record) -> None:
        """Show a record; fields that say it already stay as they are."""
        self.record_id = record.id
        self.fill(record)
        self._notes.show_record(record.id)
        held = len(self.findChildren(QWidget))
        if held != self._held:  # chips, figures and accounts are made as they are needed
            self._held = held
            order_tabs(self)

    def make(self, column: QVBoxLayout) -> Iterator[None]:
        """Make the fields, a few at each step."""
        raise NotImplementedError

    def fill(self, record: Record) -> None:
        """Show the record in the fields."""
        raise NotImplementedError

    def show_article(self, article_id: str) -> None:
        """Show first what stands in the article that is on the screen now; most fields show the same in all."""

    def concerns(self, swap: Swap) -> bool:
        """Tell whether a swap changes what the fields show: the record itself, the name of an entity, or which
        version of an article passages stand in.
        """
        return swap.id == self.record_id or renames_entity(swap) or _is_version(swap)

    def first_field(self) -> QWidget:
        """Return the field that names the record."""
        raise NotImplementedError

    def uses_for(self, carried: Carried) -> tuple[Use, ...]:
        """Return what something carried can be used for in the record that is shown."""
        if self.bridge.is_read_only:
            return ()
        record = next((found for kind in _USING if (found := self.bridge.project.find(kind, self.record_id))), None)
        return uses_for(self.bridge.project, record, carried)

    def use(self, use: Use, carried: Carried) -> Change | None:
        """Use something carried in the record that is shown; what is half typed in that field is given back first."""
        field = self.findChild(QWidget, use.field) if use.field else None
        typed = [field] if isinstance(field, TextField) else []
        if isinstance(field, TimeField):
            typed = [field.begins, field.ends, field.words]
        for one in typed:
            one.draft.give_back()
        return self.bridge.submit(use.edit(carried))

    def begin(self) -> None:
        """Bring the keys to the field that names the record, ready to be typed over."""
        field = self.first_field()
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        if isinstance(field, QLineEdit | QPlainTextEdit):
            field.selectAll()

    def make_head(self, title: QWidget, kind: str, deletion: str) -> FormHead:
        """Return the head of the page, with what every record offers in its menu; only a note has no note on it."""
        head = FormHead(title, kind)
        head.wished.connect(lambda deed: self.wished.emit(deed, self.record_id))
        if kind != "note":
            head.offer("note", say("Add a note"))
        head.offer("delete", deletion)
        return head

    def writing(self, field: str) -> Write:
        """Return what stores typed words in a field of the record that is shown now."""
        set_record, record_id = self.set_record, self.record_id

        def write(words: str) -> MakeEdit:
            return lambda merge: set_record(record_id, merge=merge, **{field: words})
        return write

    def choosing(self, field: str) -> Choose:
        """Return what stores a chosen value in a field of the record that is shown now."""
        set_record, record_id = self.set_record, self.record_id
        return lambda value: set_record(record_id, **{field: value})


def renames_entity(swap: Swap) -> bool:
    """Tell whether the swap changes how an entity looks where it is named; a new one is named nowhere yet."""
    before, after = swap.before, swap.after
    if not isinstance(before, Entity) or not isinstance(after, Entity):
        return False
    return (before.name, before.type, before.merged_into) != (after.name, after.type, after.merged_into)


def _is_version(swap: Swap) -> bool:
    """Tell whether a swap gives an article another newest text."""
    before, after = swap.before, swap.after
    return isinstance(before, Article) and isinstance(after, Article) and before.texts != after.texts

"""The ground of every form: one record shown in fields that changes keep up, or a sentence where none is."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from editor.model.change import Change, Edit, Swap
from editor.model.records import Entity, Record
from editor.ui.bridge import Bridge, MakeEdit
from editor.ui.fonts import interface_font
from editor.ui.forms.drafts import Write
from editor.ui.forms.fields import Choose
from editor.ui.forms.style import STYLE

_MARGIN = 16


class RecordForm(QStackedWidget):
    """The form of one kind of record. Its fields are made when the first record is shown.

    `evidence_chosen` carries the article and the code points of words to go to, `record_chosen` a kind and an id,
    `delete_asked` the id of the record that shall go.
    """

    record: ClassVar[type[Record]]
    set_record: Callable[..., Edit]
    evidence_chosen = Signal(str, int, int)
    record_chosen = Signal(str, str)
    delete_asked = Signal(str)

    def __init__(self, bridge: Bridge, label: str, nothing: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.bridge = bridge
        self.record_id = ""
        self._is_made = False
        self.setObjectName(f"{self.record.kind_of_record}Form")
        self.setAccessibleName(label)
        self.setProperty("role", "panel")
        self.setFont(interface_font(12.5))
        self.setStyleSheet(STYLE)
        self.nothing = _make_nothing(nothing)
        self.addWidget(self.nothing)
        bridge.changed.connect(self._take)
        bridge.loaded.connect(self._article_loaded)

    def show_record(self, record_id: str) -> None:
        """Show a record, or with a blank id the sentence that says how to make one."""
        self.bridge.submit_draft()
        self.record_id = record_id
        self.refresh()

    def refresh(self) -> None:
        """Show what the project says of the record; fields that say it already stay as they are."""
        found = self.bridge.project.find(self.record, self.record_id) if self.record_id else None
        if found is None:
            self.record_id = ""
            self.setCurrentWidget(self.nothing)
            return
        if not self._is_made:
            self._make()
        self.show_fields(found)
        self.setCurrentIndex(1)

    def make_fields(self, column: QVBoxLayout) -> None:
        """Make the fields, once."""
        raise NotImplementedError

    def show_fields(self, record: Record) -> None:
        """Show the record in the fields."""
        raise NotImplementedError

    def concerns(self, swap: Swap) -> bool:
        """Tell whether a swap changes what the form shows: the record itself, or the name of an entity."""
        return swap.id == self.record_id or isinstance(swap.record, Entity)

    def begin(self) -> None:
        """Bring the keys to the field that names the record, ready to be typed over."""
        field = self.first_field()
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        if isinstance(field, QLineEdit | QPlainTextEdit):
            field.selectAll()

    def first_field(self) -> QWidget:
        """Return the field that names the record."""
        raise NotImplementedError

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

    def _make(self) -> None:
        self._is_made = True
        page = QWidget()
        page.setProperty("role", "panel")
        column = QVBoxLayout(page)
        column.setContentsMargins(_MARGIN, 12, _MARGIN, 16)
        column.setSpacing(6)
        self.make_fields(column)
        column.addStretch(1)
        self.addWidget(_scrolling(page))

    def _take(self, change: Change) -> None:
        if self.record_id and any(self.concerns(swap) for swap in change.swaps):
            self.refresh()

    def _article_loaded(self, article_id: str) -> None:
        if self.record_id:
            self.refresh()


def _scrolling(page: QWidget) -> QScrollArea:
    scroll = QScrollArea()
    scroll.setFrameShape(QFrame.Shape.NoFrame)
    scroll.setWidgetResizable(True)
    scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    scroll.setProperty("role", "panel")
    scroll.setWidget(page)
    return scroll


def _make_nothing(sentence: str) -> QLabel:
    label = QLabel(sentence)
    label.setObjectName("nothingChosen")
    label.setProperty("role", "hint")
    label.setAlignment(Qt.AlignmentFlag.AlignCenter)
    label.setWordWrap(True)
    label.setContentsMargins(32, 24, 32, 24)
    return label

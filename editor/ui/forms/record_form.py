"""The form of one kind of record: its fields, or a sentence where no record is shown."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QStackedWidget, QWidget

from editor.model.change import Change
from editor.model.records import Record
from editor.ui.bridge import Bridge
from editor.ui.fonts import interface_font
from editor.ui.forms.rows import go_to
from editor.ui.forms.style import STYLE
from editor.ui.letters import told_with_letter

if TYPE_CHECKING:
    from editor.ui.dragging.carried import Carried
    from editor.ui.dragging.uses import Use
    from editor.ui.forms.record_fields import RecordFields

MakeFields = Callable[[Bridge], "RecordFields"]


class RecordForm(QStackedWidget):
    """The form of one kind of record, redrawn from the changes. Its fields are made when a record is first shown.

    `evidence_chosen` carries the article and the code points of words to go to, `record_chosen` a kind and an id,
    `wished` a deed that shall be done to the record and its id, `aimed` its id and that of the part that evidence goes
    to.
    """

    evidence_chosen = Signal(str, int, int)
    record_chosen = Signal(str, str)
    wished = Signal(str, str)
    aimed = Signal(str, str)

    def __init__(self, bridge: Bridge, record: type[Record], label: str, nothing: str, make: MakeFields,
                 parent: QWidget | None = None) -> None:
        """Make the form; `nothing` is the sentence without a record, in which the {key} that makes one may stand."""
        super().__init__(parent)
        self._bridge = bridge
        self._record = record
        self._make = make
        self._fields: RecordFields | None = None
        self._making = self._make_fields()
        self._article = ""
        self.record_id = ""
        self.setObjectName(f"{record.kind_of_record}Form")
        self.setAccessibleName(label)
        self.setProperty("role", "panel")
        self.setFont(interface_font(12.5))
        self.setStyleSheet(STYLE)
        self._sentence = nothing
        self.nothing = _make_nothing()
        self.addWidget(self.nothing)
        self._tell_nothing()
        for told in (bridge.opened, bridge.letters_changed):
            told.connect(self._tell_nothing)
        bridge.letters_changed.connect(self._refresh)
        bridge.changed.connect(self._take)
        bridge.loaded.connect(self._refresh)

    def show_record(self, record_id: str) -> None:
        """Show a record, or with a blank id the sentence that says how to make one."""
        self._bridge.finish()
        self.record_id = record_id
        self._refresh()

    def show_article(self, article_id: str) -> None:
        """Let the fields show first what stands in an article."""
        self._article = article_id
        if self._fields is not None:
            self._fields.show_article(article_id)

    def begin(self) -> None:
        """Bring the keys to the field that names the record, ready to be typed over."""
        if self._fields is not None:
            self._fields.begin()

    def enter(self, name: str) -> None:
        """Bring the keys into the field of a name; into the one that names the record where it takes none."""
        field = self.findChild(QWidget, name)
        places = [field, *field.findChildren(QWidget)] if field is not None else []
        place = next((place for place in places if place.isVisibleTo(self)
                      and place.focusPolicy() & Qt.FocusPolicy.TabFocus), None)
        if place is None:
            self.begin()
        else:
            go_to(place)

    def use(self, use: Use, carried: Carried) -> None:
        """Use something carried in the record that is shown."""
        self.prepare().use(use, carried)

    def prepare(self) -> RecordFields:
        """Make what is missing of the fields, and return them."""
        for _ in self.preparing():
            pass
        assert self._fields is not None, "they are there when their making is over"
        return self._fields

    def preparing(self) -> Iterator[None]:
        """Make what is missing of the fields, in steps that each keep the window for some 20 milliseconds."""
        for _ in self._making:  # `yield from` would break it off with whoever asks no further
            yield

    def _make_fields(self) -> Iterator[None]:
        fields = self._make(self._bridge)
        self.addWidget(scrolling(fields))
        yield from fields.making()
        yield
        fields.sizeHint()  # lets Qt look up the style of each, which takes as long as making them
        fields.evidence_chosen.connect(self.evidence_chosen)
        fields.record_chosen.connect(self.record_chosen)
        fields.wished.connect(self.wished)
        fields.aimed.connect(self.aimed)
        fields.show_article(self._article)
        self._fields = fields

    def _tell_nothing(self) -> None:
        self.nothing.setText(told_with_letter(self._sentence, self._bridge.project, self._record.kind_of_record))

    def _refresh(self) -> None:
        found = self._bridge.project.find(self._record, self.record_id) if self.record_id else None
        if found is None:
            self.record_id = ""
            self.setCurrentWidget(self.nothing)
            return
        self.prepare().show_record(found)
        self.setCurrentIndex(1)

    def _take(self, change: Change) -> None:
        fields = self._fields
        if self.record_id and fields is not None and any(fields.concerns(swap) for swap in change.swaps):
            self._refresh()


def scrolling(page: QWidget) -> QScrollArea:
    """Return an area that a page can be scrolled in, up and down."""
    scroll = QScrollArea()
    scroll.setFrameShape(QFrame.Shape.NoFrame)
    scroll.setWidgetResizable(True)
    scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    scroll.setProperty("role", "panel")
    scroll.setWidget(page)
    return scroll


def _make_nothing() -> QLabel:
    label = QLabel()
    label.setObjectName("nothingChosen")
    label.setProperty("role", "hint")
    label.setAlignment(Qt.AlignmentFlag.AlignCenter)
    label.setWordWrap(True)
    label.setContentsMargins(32, 24, 32, 24)
    return label

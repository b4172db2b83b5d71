"""Show what a quote is about: entities and events as chips, and a line to add an entity."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from editor.model.edits.quotes import set_quote
from editor.model.project import Project
from editor.model.records import Entity, Event, Quote
from editor.ui.bridge import Bridge, MakeEdit
from editor.ui.fonts import enlarged
from editor.ui.forms.adding import AddingLine
from editor.ui.forms.candidates import Named
from editor.ui.forms.chips import ChipFace, ChipRow, face_of
from editor.ui.forms.participants import NATURES
from editor.ui.forms.picker import EntityPicker
from editor.ui.forms.rows import small_button
from editor.words import say

_WIDTH = 170


class AboutField(ChipRow):
    """What a quote is about. `record_chosen` carries the kind and id of a chip that was clicked."""

    record_chosen = Signal(str, str)

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__("quoteAbout", say("About"), parent=parent)
        self._bridge = bridge
        self._quote = ""
        self.add_button: QPushButton = small_button("+", "quoteAboutAdd", say("Add what the quote is about"))
        self.picker = EntityPicker(bridge, "quoteAboutNew", say("Who or what the quote is about"), NATURES,
                                   keeps_words=False)
        self.picker.setFixedWidth(enlarged(_WIDTH))
        self._adding = AddingLine(self, self.picker, self.add_button)
        self._adding.moved.connect(self.flow.invalidate)
        self.add_button.clicked.connect(lambda: self._adding.open())
        self.flow.addWidget(self.picker)
        self.flow.addWidget(self.add_button)
        self.opened.connect(self._choose)
        self.removed.connect(self._remove)

    def show_quote(self, quote: Quote) -> None:
        """Show what a quote is about."""
        self._quote = quote.id
        self.follow(_face(self._bridge.project, record_id) for record_id in quote.about)
        self.picker.show_named(quote.id, Named(), self._naming)

    def _naming(self, named: Named) -> MakeEdit:
        quote = self._quote
        return lambda merge: set_quote(quote, merge=merge, about=tuple(
            dict.fromkeys((*self._bridge.project.get(Quote, quote).about, named.entity))))

    def _choose(self, record_id: str) -> None:
        project = self._bridge.project
        kind = next((kind for kind in (Entity, Event) if project.find(kind, record_id)), None)
        if kind is not None:
            self.record_chosen.emit(kind.kind_of_record, record_id)

    def _remove(self, record_id: str) -> None:
        kept = tuple(held for held in self._bridge.project.get(Quote, self._quote).about if held != record_id)
        self._bridge.submit(set_quote(self._quote, about=kept))


def _face(project: Project, record_id: str) -> ChipFace:
    event = project.find(Event, record_id)
    if event is not None:
        return ChipFace(record_id, event.title, f"E{event.number}", "event")
    return face_of(project, record_id, words=record_id, key=record_id)

"""Name the entity that gets the mentions split off another: a new one, or one that is there."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent, Qt
from PySide6.QtWidgets import QWidget

from editor.model.edits.fields import name_of
from editor.model.records import Entity
from editor.model.scheme import scheme_of
from editor.ui.bridge import Bridge
from editor.ui.forms.candidates import candidates
from editor.ui.forms.chips import sign_of
from editor.ui.forms.suggestions import Suggestion, Suggestions
from editor.ui.line_field import LineField
from editor.words import say, say_number

_OFFERED = 6


class ReceiverField(LineField):
    """A name that proposes itself until it is typed over. `into` is the entity chosen from the list, blank for a new
    one; `named` tells that either has changed."""

    named = Signal()

    def __init__(self, bridge: Bridge, entity_id: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge, self._entity = bridge, entity_id
        self._is_typed = False
        self._suggestions: Suggestions | None = None
        self.into = ""
        self.setObjectName("splitName")
        self.setAccessibleName(say("The entity that they name"))
        self.setPlaceholderText(say("A new name, or an entity that is there"))
        self.textEdited.connect(self._take_typed)

    def propose(self, name: str) -> None:
        """Show a name, unless one was typed or chosen."""
        if not self._is_typed:
            self.setText(name)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the list on Down."""
        if event.key() == Qt.Key.Key_Down:
            self._suggest()
        else:
            super().keyPressEvent(event)

    def _take_typed(self, words: str) -> None:
        self._is_typed, self.into = bool(words.strip()), ""
        self._suggest()
        self.named.emit()

    def _suggest(self) -> None:
        if self._suggestions is None:
            self._suggestions = Suggestions(self)
        project = self._bridge.project
        nature = scheme_of(project).entity_type(project.get(Entity, self._entity).type).nature
        found = candidates(project, self.text() if self._is_typed else "", {nature}, _OFFERED + 1)
        self._suggestions.offer([self._row(entity) for entity in found if entity.id != self._entity][:_OFFERED])

    def _row(self, entity: Entity) -> Suggestion:
        letter, ink = sign_of(self._bridge.project, entity)
        count = say_number("{count} mention", "{count} mentions", self._bridge.project.tally(entity.id))
        return Suggestion(name_of(entity), lambda: self._choose(entity), count, letter, ink)

    def _choose(self, entity: Entity) -> None:
        self._is_typed, self.into = True, entity.id
        self.setText(name_of(entity))
        self.named.emit()

"""Say at the head of a form that another entity of the type has just the name, and let this one join it."""

from __future__ import annotations

from editor.model.edits.fields import name_of, shortened
from editor.model.edits.merging import merge_entities
from editor.model.matching import double_of
from editor.model.records import Entity
from editor.ui.bridge import Bridge
from editor.ui.forms.deed_line import DeedLine
from editor.words import say


class DoubleLine(DeedLine):
    """A line in sight while the entity shown has a double, as one has that was first given a wrong type."""

    def __init__(self, bridge: Bridge) -> None:
        self._bridge, self._pair = bridge, ("", "")
        button = say("Merge"), "entityDoubleButton", say("Merge this entity into the other of its name")
        super().__init__("entityDouble", "", button, self._merge)

    def show_entity(self, entity: Entity) -> None:
        """Come into sight for an entity that has a double."""
        double = double_of(self._bridge.project, entity)
        self._pair = (double.id if double is not None else "", entity.id)
        self.words.setText(say("Another “{name}” of this type is there already", name=shortened(name_of(entity))))
        self.setVisible(double is not None)

    def _merge(self) -> None:
        self._bridge.submit(merge_entities(*self._pair))

"""Relate two entities: those that the selected words name, or the one that is open and another."""

from __future__ import annotations

from PySide6.QtCore import QObject

from editor.model.edits.relations import add_relation, ends_in, standing
from editor.model.records import Mention
from editor.ui.window import MainWindow
from editor.ui.wiring.connecting import connect
from editor.words import say


class RelatingWiring(QObject):
    """The command that relates, and what shows the relation it made, ready for it to be said what it is."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        connect(window.commands, {"relate": self._relate_meant})

    def relate(self, from_: str, to: str) -> None:
        """Relate two entities, by the words that are selected, if any name both."""
        window, chosen = self._window, self._window.view.selection
        passage = (window.reading.article, chosen.begin, chosen.end) if self._selected_ends() == (from_, to) else None
        change = window.bridge.submit(add_relation("", from_, to, passage))
        if change is not None:
            self._show(from_, next((swap.id for swap in change.swaps if swap.kind == "relation"), ""))

    def _relate_meant(self) -> None:
        ends = self._selected_ends() or self._opened_and_pointed_at()
        if ends is None:
            self._window.toast.tell(say("Nothing was related: select words that name two entities, or open one and put "
                                        "the caret on a mention of the other."))
        else:
            self.relate(*ends)

    def _selected_ends(self) -> tuple[str, str] | None:
        """Return the entities that the selected words name first and last."""
        window, chosen = self._window, self._window.view.selection
        if not window.reading.has_selection or not window.bridge.project.is_loaded(window.reading.article):
            return None
        return ends_in(window.bridge.project, window.reading.article, chosen.begin, chosen.end)

    def _opened_and_pointed_at(self) -> tuple[str, str] | None:
        """Return the entity that is open, and the one that the tag at the caret names."""
        window, mark = self._window, self._window.view.mark_at_caret
        opened, project = window.records.current(), window.bridge.project
        mention = project.find(Mention, mark.id) if mark is not None else None
        if opened is None or opened[0] != "entity" or mention is None or not mention.entity:
            return None
        pointed_at = standing(project, mention.entity)
        return (opened[1], pointed_at) if opened[1] != pointed_at else None

    def _show(self, entity_id: str, relation_id: str) -> None:
        from editor.ui.forms.relations import RelationsField
        window = self._window
        if not window.records_dock.isVisible():
            window.commands.action("form").trigger()
        window.records.show_record("entity", entity_id)
        window.reading.outline_record("entity", entity_id)
        field = window.records.form_of("entity").findChild(RelationsField)
        if field is not None:
            field.begin(relation_id)

"""Connect what is done to entities and notes: merging, splitting, offices, notes on words and on records."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu, QPushButton

from editor.model.edits.fields import name_of, shortened
from editor.model.edits.notes import add_note, add_note_on
from editor.model.edits.offices import add_office, holders_beside
from editor.model.records import Entity
from editor.ui.window import MainWindow
from editor.ui.wiring.connecting import connect
from editor.ui.wiring.relating import RelatingWiring
from editor.words import say


class EntitiesWiring(QObject):
    """Deeds on entities and notes. Their dialogs are made when they are wanted."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._offices = QMenu(say("Add as office of"), window)
        self._offices.setObjectName("officeMenu")
        self._relating = RelatingWiring(window)
        entities = window.tag_menu.entities
        entities.addMenu(self._offices)
        entities.addSeparator()
        entities.addActions([window.commands.action(name) for name in ("relate", "merge", "split", "duplicates")])
        connect(window.commands, {
            "notes": lambda: window.records.focus_table("note"),
            "merge": self._merge_chosen, "split": lambda: self._with_entity(self._split),
            "duplicates": self._review_duplicates,
        })
        window.records.wished.connect(self._do)
        window.records.told.connect(window.toast.tell)
        window.reading.article_shown.connect(window.records.show_article)
        window.reading.note_requested.connect(self._note_words)
        window.reading.merge_picked.connect(self._take_picked)
        window.tag_menu.asked.connect(self._offer_offices)

    def _do(self, deed: str, kind: str, record_id: str) -> None:
        deeds: dict[str, Callable[[], None]] = {
            "merge": partial(self._merge, record_id), "split": partial(self._split, record_id),
            "find more": partial(self._window.records.find_more_requested.emit, record_id),
            "note": partial(self._note_record, kind, record_id), "join": self._join,
            "go to article": self._window.view.setFocus}
        if deed in deeds:
            deeds[deed]()

    def _merge_chosen(self) -> None:
        """Merge the entities that are chosen, or the one that is open with another; an open event is taken into one."""
        opened = self._window.records.current()
        if self._window.records.merge_several():
            return
        if opened is not None and opened[0] == "event":
            self._join()
        else:
            self._with_entity(self._merge)

    def _join(self) -> None:
        """Ask of which event the open one is an account."""
        button = self._window.records.form_of("event").findChild(QPushButton, "eventJoinButton")
        if button is not None:
            button.click()

    def _with_entity(self, deed: Callable[[str], None]) -> None:
        """Do something with the entity that is open; without one say so."""
        opened = self._window.records.current()
        if opened is None or opened[0] != "entity":
            self._window.toast.tell(say("Nothing was done: open the entity first that you mean."))
        else:
            deed(opened[1])

    def _merge(self, entity_id: str, other_id: str = "") -> None:
        from editor.ui.forms.merging import MergeDialog
        dialog = MergeDialog(self._window.bridge, entity_id, self._window, other_id)
        dialog.merged.connect(self._show)
        dialog.related.connect(self._relating.relate)
        dialog.open()

    def _split(self, entity_id: str) -> None:
        from editor.ui.forms.splitting import SplitDialog
        bridge = self._window.bridge
        entity = bridge.project.find(Entity, entity_id)
        if entity is None:
            return  # it went in a step that the form has yet to be told of
        name = shortened(name_of(entity))
        if not bridge.load_naming(entity_id, say("“{name}” cannot be split.", name=name)):
            return
        dialog = SplitDialog(bridge, entity_id, self._window)
        dialog.split.connect(self._show)
        dialog.open()

    def _review_duplicates(self) -> None:
        from editor.ui.forms.duplicates import DuplicatesDialog
        dialog = DuplicatesDialog(self._window.bridge, self._window)
        dialog.opened.connect(self._show)
        dialog.show()

    def _show(self, entity_id: str) -> None:
        self._window.records.show_record("entity", entity_id)
        self._window.reading.select_record("entity", entity_id)

    def _take_picked(self, entity_id: str) -> None:
        """Offer to merge what was picked in the article with the entity that is open; open it where none is."""
        window = self._window
        opened = window.records.current()
        picked = window.bridge.project.entity(entity_id)
        if picked is None:
            return
        if opened is None or opened[0] != "entity" or opened[1] == picked.id:
            self._show(picked.id)
            window.toast.tell(say("“{name}” is picked. Alt+click a mention of the entity that it is the same as.",
                                  name=shortened(name_of(picked))))
        else:
            self._merge(opened[1], picked.id)

    def _note_words(self, begin: int, end: int) -> None:
        window = self._window
        change = window.bridge.submit(add_note(window.reading.article, begin, end))
        if change is not None:
            self._begin(change.swaps[0].id)

    def _note_record(self, kind: str, record_id: str) -> None:
        change = self._window.bridge.submit(add_note_on(kind, record_id))
        if change is not None:
            self._begin(change.swaps[0].id)

    def _begin(self, note_id: str) -> None:
        """Open a new note with the keys in it."""
        if not self._window.records_dock.isVisible():
            self._window.commands.action("form").trigger()
        self._window.records.begin("note", note_id)
        self._window.reading.outline_record("note", note_id)

    def _offer_offices(self) -> None:
        """Offer the entities beside the selected words, and the one that is open, as those whose office they are."""
        self._offices.clear()
        for entity in self._holders():
            action = self._offices.addAction(name_of(entity).replace("&", "&&"))
            action.triggered.connect(partial(self._add_office, entity.id))
        self._offices.setEnabled(not self._offices.isEmpty())

    def _holders(self) -> list[Entity]:
        """Return whose office the selected words may be: who is named beside them, then the entity that is open."""
        window, chosen = self._window, self._window.view.selection
        if not window.reading.article or chosen.begin >= chosen.end:
            return []
        project, opened = window.bridge.project, window.records.current()
        found = holders_beside(project, window.reading.article, chosen.begin, chosen.end)
        if opened and opened[0] == "entity" and (entity := project.entity(opened[1])) and entity not in found:
            found.append(entity)
        return found

    def _add_office(self, entity_id: str, _: bool = False) -> None:
        window, chosen = self._window, self._window.view.selection
        if window.bridge.submit(add_office(entity_id, window.reading.article, chosen.begin, chosen.end)) is not None:
            self._show(entity_id)

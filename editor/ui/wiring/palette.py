"""Connect the palette, which is made when it is first wanted, with what it finds."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from editor.model.anchor import anchors_of
from editor.model.project import Project
from editor.model.records import Event, Note, Quote, Record
from editor.storage.settings import change_settings, load_settings
from editor.ui.panes import Panes
from editor.ui.parts import is_made
from editor.ui.window import MainWindow
from editor.ui.wiring.connecting import connect
from editor.words import say

if TYPE_CHECKING:
    from editor.ui.palette.offers import Offer
    from editor.ui.palette.palette import CommandPalette

_REMEMBERED = 24
"""How many offers taken are remembered, of all projects."""


class PaletteWiring(QObject):
    """The palette: opening it, going to what was found, and tagging with it."""

    def __init__(self, window: MainWindow, panes: Panes) -> None:
        super().__init__(window)
        self._window, self._panes = window, panes
        connect(window.commands, {"palette": lambda: self._open(""), "commands": lambda: self._open(">")})

    def _open(self, typed: str) -> None:
        self._window.tag_menu.see_what_can_be_done()
        self._palette().open(self._window.reading.article, load_settings().used, typed)

    def _palette(self) -> CommandPalette:
        was_made = is_made(self._window, "command_palette")
        palette = self._window.command_palette
        if not was_made:
            palette.taken.connect(self._go)
            palette.tag_requested.connect(self._tag)
            self._window.bridge.about_to_close.connect(palette.leave)
        return palette

    def _go(self, offer: Offer) -> None:
        """Go to what was taken, and remember it."""
        if offer.kind == "command":
            self._run(offer.id)
        elif offer.kind == "article":
            self._panes.show_article()
            self._window.reading.show_article(offer.id)
            self._window.view.setFocus()
        elif offer.kind == "passage":
            self._show_passage(offer.id, offer.begin, offer.end)
        elif offer.kind == "outlet":
            self._window.outlet_requested.emit(offer.id)
        else:
            self._show_record(offer.kind, offer.id)
        if offer.kind != "passage":
            others = [key for key in load_settings().used if key != offer.key]
            with suppress(OSError):  # the next one begins with what was remembered before
                change_settings(used=(offer.key, *others)[:_REMEMBERED])

    def _run(self, name: str) -> None:
        for action, words in self._window.commands.called():
            if name in (action.objectName(), words or action.text().partition("\t")[0]) and action.isEnabled():
                action.trigger()
                return

    def _show_record(self, kind: str, record_id: str) -> None:
        window = self._window
        note = window.bridge.project.find(Note, record_id) if kind == "note" else None
        if note is not None and note.anchor is not None:
            self._show_passage(note.anchor.article, note.anchor.begin, note.anchor.end)
        self._panes.show_article()
        articles = _articles_of(window.bridge.project, kind, record_id)
        if articles and window.reading.in_view not in articles:
            window.reading.show_article(articles[0])
        window.records.show_record(kind, record_id)
        window.reading.select_record(kind, record_id)

    def _show_passage(self, article: str, begin: int, end: int) -> None:
        self._panes.show_article()
        self._window.reading.show_passage(article, begin, end)
        self._window.view.setFocus()

    def _tag(self, entity: str) -> None:
        """Link what is selected in the article, or the word at the caret, to an entity."""
        window = self._window
        meant = window.view.meant()
        if not window.view.isVisible() or meant is None:
            window.toast.tell(say("Nothing was tagged: no words of an article are selected. Select some first."))
            return
        window.reading.link_to(entity, meant.begin, meant.end)
        window.view.setFocus()


def _articles_of(project: Project, kind: str, record_id: str) -> list[str]:
    """Return the articles in which words of a record stand, the first named first; of an entity those in memory."""
    if kind == "entity":
        return [mention.article for mention in project.mentions_naming(record_id)]
    classes: dict[str, type[Record]] = {"event": Event, "quote": Quote, "note": Note}
    return [anchor.article for anchor in anchors_of(project.find(classes[kind], record_id))]

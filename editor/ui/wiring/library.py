"""Connect the library: deeds on articles, how it is arranged, what counts as read, and the trash."""

from __future__ import annotations

from contextlib import suppress
from functools import partial
from typing import get_args

from PySide6.QtCore import QObject, Qt

from editor.model.change import Change
from editor.model.records import ArticleState, Note, Relation
from editor.storage.settings import Arrangement, load_settings, name_of_file, save_settings, with_library
from editor.ui.library.attention import Attention
from editor.ui.trash import Trash
from editor.ui.window import MainWindow
from editor.ui.wiring.connecting import connect


class LibraryWiring(QObject):
    """What is done in the library and with what was deleted."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        library, reading = window.library, window.reading
        self._attention = Attention(window.bridge, window.view, self)
        self._trash = Trash(window.bridge, window)
        states: tuple[ArticleState, ...] = get_args(ArticleState)
        connect(window.commands, {f"mark {state}": partial(library.deeds.mark, state) for state in states})
        connect(window.commands, {"trash": self._trash.show})
        library.deeds.offer_marks({state: window.commands.action(f"mark {state}") for state in states})
        library.deeds.details_requested.connect(window.imports.settle_again)
        library.reading_requested.connect(lambda: window.view.setFocus(Qt.FocusReason.OtherFocusReason))
        library.arranged.connect(self._remember)
        self._trash.restored.connect(self._show_restored)
        reading.article_shown.connect(self._attention.watch)
        window.bridge.opened.connect(self._arrange)
        self._arrange()

    def _show_restored(self, change: Change) -> None:
        """Show what came back from the trash: a relation or a note that came by itself, else what the tags are of."""
        match [swap.after for swap in change.swaps if swap.before is None]:
            case [Relation() as relation, *_]:
                self._window.records.show_record("entity", relation.from_)
            case [Note() as note]:
                self._window.records.show_record("note", note.id)
            case _:
                self._window.reading.choose_made(change)

    def _arrange(self) -> None:
        """Arrange the library as it was when the project was last open."""
        desk = self._window.bridge.desk
        kept = load_settings().libraries.get(name_of_file(desk.path)) if desk is not None else None
        self._window.library.arrange(kept or Arrangement())

    def _remember(self, arrangement: Arrangement) -> None:
        desk = self._window.bridge.desk
        if desk is not None:
            with suppress(OSError):  # a full disk: how a list is sorted is a convenience
                save_settings(with_library(load_settings(), desk.path, arrangement))

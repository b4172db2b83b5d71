"""Connect the article with the library, the toggles, the records and the menus."""

from __future__ import annotations

from PySide6.QtCore import QObject

from editor.model.scheme import scheme_of
from editor.storage.settings import load_settings
from editor.ui.letters import kinds_of, prefer_letters
from editor.ui.panes import Panes
from editor.ui.window import MainWindow
from editor.ui.wiring.connecting import connect
from editor.words import say


class ArticleWiring(QObject):
    """What happens in the article, and what is shown there."""

    def __init__(self, window: MainWindow, panes: Panes) -> None:
        super().__init__(window)
        self._window, self._panes = window, panes
        reading = window.reading
        connect(window.commands, {"cite": reading.cite})
        window.library.article_chosen.connect(reading.show_article)
        window.library.import_requested.connect(window.imports.choose_files)
        window.toggles.toggled.connect(reading.show_kind)
        reading.words_shown.connect(self._show_article)
        window.view.caret_moved.connect(window.status.show_place)
        reading.record_chosen.connect(window.records.show_record)
        reading.record_chosen.connect(reading.select_record)
        for told in (window.view.selection_changed, reading.article_shown, window.pages.currentChanged):
            told.connect(self._see_what_can_be_cited)
        window.view.menu_requested.connect(window.commands.annotate.popup)
        window.imports.article_taken_in.connect(reading.show_article)
        window.bridge.opened.connect(self._show_scheme)
        window.bridge.letters_changed.connect(self._show_letters)
        prefer_letters(load_settings().keys)
        self._show_scheme()

    def _show_scheme(self) -> None:
        """Offer the types of the open project's scheme, and tell where another one stands in for it."""
        window = self._window
        info = window.bridge.project.info
        found = scheme_of(window.bridge.project)
        if found.name != info.scheme:
            window.toast.tell(say("This project tags with the scheme “{name}”, which is not installed here. "
                                  "“{other}” is offered in its place; what is tagged stays.",
                                  name=info.scheme, other=found.label))
        window.toggles.offer(kinds_of(found))
        self._show_letters()

    def _show_letters(self) -> None:
        """Let the letters in force tag, and show them wherever they are offered."""
        window = self._window
        kinds = kinds_of(scheme_of(window.bridge.project))
        letters = {kind.name: kind.letter for kind in kinds}
        window.view.set_letters({letter: name for name, letter in letters.items() if letter})
        window.toggles.show_letters(kinds)
        window.tag_menu.fill(kinds)
        window.empty.show_letters(letters.get("person", ""), letters["event"])

    def _see_what_can_be_cited(self) -> None:
        self._window.commands.action("cite").setEnabled(self._window.reading.has_selection)

    def _show_article(self, article_id: str) -> None:
        self._window.library.choose(article_id)
        self._window.status.show_article(article_id)
        self._window.status.show_place(self._window.view.caret)
        self._panes.show_right_page()

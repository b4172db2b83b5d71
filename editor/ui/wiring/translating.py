"""Connect the article's menu with the dialog that translates its title, or the words that are selected."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from editor.model.edits.translations import passage_to_translate
from editor.model.records import Article, Translation
from editor.ui.window import MainWindow
from editor.words import say


class TranslatingWiring(QObject):
    """“Translate these words…” and “Translate the title…” in the Annotate menu and that of the article."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._words = self._action(say("Translate these words…"), "translateWords", self._translate_words)
        self._title = self._action(say("Translate the title…"), "translateTitle", self._translate_title)
        window.tag_menu.asked.connect(self._offer)

    def _action(self, words: str, name: str, deed: Callable[[], None]) -> QAction:
        action = QAction(words, self._window)
        action.setObjectName(name)
        action.triggered.connect(deed)
        self._window.tag_menu.correct.addAction(action)
        return action

    def _offer(self) -> None:
        reading = self._window.reading
        self._words.setEnabled(reading.has_selection)
        self._title.setEnabled(bool(reading.article))

    def _translate_words(self) -> None:
        window = self._window
        chosen = window.view.selection
        if not window.reading.has_selection:
            window.toast.tell(say("Nothing was translated: select the words in the article first."))
            return
        original = passage_to_translate(window.bridge.project, window.reading.article, chosen.begin, chosen.end)
        assert original.anchor is not None, "it is of a passage"
        self._open(say("Translate words"), original.anchor.words, original)

    def _translate_title(self) -> None:
        article = self._window.bridge.project.find(Article, self._window.reading.article)
        if article is not None:
            self._open(say("Translate the title"), article.title,
                       Translation(id="", record=article.id, field="title"))

    def _open(self, title: str, words: str, original: Translation) -> None:
        from editor.ui.forms.translation_dialog import TranslationDialog
        TranslationDialog(self._window.bridge, title, words, original, self._window).open()

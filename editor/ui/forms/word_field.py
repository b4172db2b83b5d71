"""Type a word that is mostly one of a list, without being bound to it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from editor.model.text import fold
from editor.ui.bridge import Bridge
from editor.ui.forms.fields import TextField
from editor.ui.forms.suggestions import Suggestion, Suggestions

_MOST = 8


class WordField(TextField):
    """A line that offers the words of a list that begin as what is typed; any other word will do as well."""

    def __init__(self, bridge: Bridge, name: str, label: str, words: Callable[[], Sequence[str]],
                 *, plain: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(bridge, name, label, plain=plain, parent=parent)
        self._words = words
        self._suggestions: Suggestions | None = None
        self.textEdited.connect(self._suggest)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the list on Down."""
        if event.key() == Qt.Key.Key_Down:
            self._suggest("")
        else:
            super().keyPressEvent(event)

    def _suggest(self, typed: str) -> None:
        if self._suggestions is None:
            self._suggestions = Suggestions(self)
        found = [word for word in self._words() if fold(word).startswith(fold(typed.strip())) and word != typed.strip()]
        self._suggestions.offer([Suggestion(word, self._taker(word)) for word in found[:_MOST]], 0 if typed else -1)

    def _taker(self, word: str) -> Callable[[], None]:
        def take() -> None:
            self.setText(word)
            self.draft.typed()
            self.bridge.submit_draft()
        return take

"""Let the keys that move the ends of a tag in the article do so while the keys are in the review, and tell of them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeyEvent

from editor.ui.article.keys import Bindings, Deed, Keys, keys_of
from editor.ui.article.view import ArticleView
from editor.ui.review.panel import SuggestionPanel
from editor.words import say

_ENDS = (Deed.END_FORWARDS, Deed.END_BACKWARDS, Deed.BEGIN_FORWARDS, Deed.BEGIN_BACKWARDS)


class EndKeys(QObject):
    """What gives such keys from the panel to the article, where the suggestion is a tag."""

    def __init__(self, panel: SuggestionPanel, view: ArticleView, is_tag: Callable[[], bool]) -> None:
        super().__init__(panel)
        self._panel, self._view, self._is_tag = panel, view, is_tag
        panel.key_unknown.connect(self._move)

    def read_keys(self) -> None:
        """Tell on the card which keys they are."""
        self._panel.card.tell_of_ends(ends_told(self._view.bindings))

    def _move(self, event: QKeyEvent) -> None:
        if Keys(self._view.bindings).deed_of(event) in _ENDS and self._is_tag():
            self._view.keyPressEvent(event)


def ends_told(bindings: Bindings) -> str:
    """Return the sentence that says how the ends of a tag are moved; blank where no key does."""
    keys = [keys_of(deed, bindings) for deed in _ENDS]
    return say("Wrong words? {end_on} and {end_back} move the end, {begin_on} and {begin_back} the beginning.",
               end_on=keys[0], end_back=keys[1], begin_on=keys[2], begin_back=keys[3]) if all(keys) else ""

"""Offer every deed on the article's words in a menu: Annotate in the menu bar, and the article's own menu."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from editor.model.scheme import Scheme
from editor.ui.reading import Reading
from editor.ui.type_toggles import kinds_of
from editor.words import say


class TagMenu(QObject):
    """The menu of tagging, linking, evidence, citing and removing. What cannot be done now is grey."""

    def __init__(self, menu: QMenu, reading: Reading) -> None:
        super().__init__(menu)
        self._menu, self._reading = menu, reading
        self._conditions: list[tuple[QAction, Callable[[], bool]]] = []
        menu.aboutToShow.connect(self._see_what_can_be_done)

    def fill(self, scheme: Scheme) -> None:
        """Offer what the scheme can tag, each deed with the key that does the same."""
        reading = self._reading
        self._menu.clear()
        self._conditions.clear()
        for kind, key, label in kinds_of(scheme):
            self._add(say("Tag as {kind}", kind=label), key, partial(reading.tag, kind), self._has_words)
        self._menu.addSeparator()
        self._add(say("Link to the best-matching entity"), say("Enter"), reading.link, self._has_words)
        self._add(say("Add as evidence to the open record"), "Ctrl+Enter", reading.add_evidence,
                  lambda: reading.has_words and reading.takes_evidence)
        self._add(say("Cite in the briefing"), "B", reading.cite, self._has_words)
        self._menu.addSeparator()
        self._add(say("Remove tag"), say("Delete"), reading.remove, lambda: reading.has_tag)

    def _add(self, words: str, key: str, deed: Callable[[], None], condition: Callable[[], bool]) -> None:
        # the key is shown, not bound: single letters act in the article only
        action = self._menu.addAction(f"{words}\t{key}")
        action.triggered.connect(lambda: deed())
        self._conditions.append((action, condition))

    def _has_words(self) -> bool:
        return self._reading.has_words

    def _see_what_can_be_done(self) -> None:
        for action, condition in self._conditions:
            action.setEnabled(condition())

"""Offer every deed on the article's words in a menu: Annotate in the menu bar, and the article's own menu."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from editor.model.scheme import Scheme
from editor.ui.article import ArticleView
from editor.ui.article.adjustable import Side
from editor.ui.article.keys import Deed, keys_of
from editor.ui.reading import Reading
from editor.ui.type_toggles import kinds_of
from editor.words import say

_Test = Callable[[], bool]


class TagMenu(QObject):
    """The menu of all that can be done in an article. What cannot be done now is grey."""

    def __init__(self, menu: QMenu, reading: Reading, view: ArticleView) -> None:
        super().__init__(menu)
        self._menu, self._reading, self._view = menu, reading, view
        self._entries: list[tuple[QAction, str, Deed | None, _Test]] = []
        menu.aboutToShow.connect(self._see_what_can_be_done)

    def fill(self, scheme: Scheme) -> None:
        """Offer what the scheme can tag, each deed with the key that does the same."""
        self._menu.clear()
        self._entries.clear()
        self._offer_tags(scheme)
        self._menu.addSeparator()
        self._offer_links()
        self._menu.addSeparator()
        self._offer_uses()
        self._menu.addSeparator()
        self._offer_selecting(self._menu.addMenu(say("Select")))
        self._offer_going(self._menu.addMenu(say("Go to")))
        self._menu.addSeparator()
        self._offer_mark()

    def _offer_tags(self, scheme: Scheme) -> None:
        reading, menu = self._reading, self._menu
        for kind, key, label in kinds_of(scheme):
            self._add(menu, say("Tag as {kind}", kind=label), partial(reading.tag, kind), self._has_words, key=key)
        self._add(menu, say("Write a note"), partial(reading.tag, "note"), self._has_words, key="N")
        everywhere = menu.addMenu(say("Tag every match as"))
        for found in scheme.entity_types:
            key = say("Shift+{key}", key=found.key) if found.key else ""
            self._add(everywhere, say(found.label), partial(reading.tag_all, found.name), self._has_words, key=key)

    def _offer_links(self) -> None:
        reading, menu = self._reading, self._menu
        self._add(menu, say("Link to the best-matching entity"), reading.link, self._has_words, Deed.LINK_OR_OPEN)
        self._add(menu, say("Find another entity…"), reading.find, self._has_words, Deed.FIND_ENTITY)
        self._add(menu, say("Link every match"), reading.link_all, self._has_words, Deed.LINK_ALL)

    def _offer_uses(self) -> None:
        reading, menu = self._reading, self._menu
        self._add(menu, say("Add as evidence to the open record"), reading.add_evidence,
                  lambda: reading.has_words and reading.takes_evidence, Deed.ADD_EVIDENCE)
        self._add(menu, say("Cite in the briefing"), reading.cite, lambda: reading.has_selection, Deed.CITE)
        self._add(menu, say("Copy"), self._view.copy, lambda: reading.has_selection, key=say("Ctrl+C"))

    def _offer_selecting(self, menu: QMenu) -> None:
        view = self._view
        self._add(menu, say("More"), view.grow, view.isVisible, Deed.GROW)
        self._add(menu, say("Less"), view.shrink, lambda: self._reading.has_selection, Deed.SHRINK)

    def _offer_going(self, menu: QMenu) -> None:
        view = self._view
        go, same = view.go_to_mention, view.go_to_same
        for words, deed, kind in (
            (say("Next tag"), partial(go, forwards=True), Deed.NEXT_MENTION),
            (say("Previous tag"), partial(go, forwards=False), Deed.PREVIOUS_MENTION),
            (say("Next tag of the same type"), partial(go, forwards=True, same_type=True), Deed.NEXT_OF_TYPE),
            (say("Previous tag of the same type"), partial(go, forwards=False, same_type=True), Deed.PREVIOUS_OF_TYPE),
        ):
            self._add(menu, words, deed, view.isVisible, kind)
        self._add(menu, say("Next tag of the same entity"), partial(same, forwards=True), self._has_tag,
                  Deed.NEXT_OF_RECORD)
        self._add(menu, say("Previous tag of the same entity"), partial(same, forwards=False), self._has_tag,
                  Deed.PREVIOUS_OF_RECORD)

    def _offer_mark(self) -> None:
        view, menu = self._view, self._menu
        self._add(menu, say("Open the record"), self._reading.open_record, self._has_tag, Deed.LINK_OR_OPEN)
        self._add(menu, say("Describe"), self._reading.describe, self._has_tag, Deed.DESCRIBE)
        self._add(menu, say("Choose the tag around it"), view.cycle, self._has_tag, Deed.CYCLE)
        self._add(menu, say("Pick for merging"), self._reading.pick, lambda: self._reading.has_entity,
                  key=say("Alt+click"))
        ends = menu.addMenu(say("Move the ends of the tag"))
        moves: tuple[tuple[str, Side, bool, Deed], ...] = (
            (say("End a word on"), "end", True, Deed.END_FORWARDS),
            (say("End a word back"), "end", False, Deed.END_BACKWARDS),
            (say("Beginning a word on"), "begin", True, Deed.BEGIN_FORWARDS),
            (say("Beginning a word back"), "begin", False, Deed.BEGIN_BACKWARDS),
        )
        for words, side, forwards, deed in moves:
            self._add(ends, words, partial(view.nudge, side, forwards=forwards), self._has_tag, deed)
        self._add(menu, say("Remove tag"), self._reading.remove, self._has_tag, Deed.REMOVE)

    def _add(self, menu: QMenu, words: str, deed: Callable[[], object], condition: _Test,
             shown: Deed | None = None, *, key: str = "") -> None:
        # the key is shown, not bound: single letters act in the article only
        action = menu.addAction(f"{words}\t{key}" if key else words)
        action.triggered.connect(lambda: deed())
        self._entries.append((action, words, shown, condition))

    def _has_words(self) -> bool:
        return self._reading.has_words

    def _has_tag(self) -> bool:
        return self._reading.has_tag

    def _see_what_can_be_done(self) -> None:
        for action, words, shown, condition in self._entries:
            action.setEnabled(condition())
            if shown is not None:
                action.setText(f"{words}\t{keys_of(shown, self._view.bindings)}")

"""Offer every deed on the article's words in a menu: Annotate in the menu bar, and the article's own menu."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from editor.model.edits.fields import shortened
from editor.model.records import Stretch
from editor.ui.article import ArticleView
from editor.ui.article.adjustable import Side
from editor.ui.article.keys import NTH, Deed, keys_of, named
from editor.ui.bridge import Bridge
from editor.ui.letters import ONE_PASSAGE, Kind, keys_of_letter
from editor.ui.reading import Reading
from editor.ui.tagging.offer import Choice, offer_of
from editor.words import say

_Test = Callable[[], bool]
_MATCHES = 3
"""How many entities are offered at once for words without a tag; one is for words with a tag."""


@dataclass(frozen=True, slots=True)
class _Entry:
    """An entry of the menu: when it can be chosen, and when it stands there at all; the rest of the time it is grey."""

    menu: QMenu
    action: QAction
    words: str
    deed: Deed | None
    can: _Test
    stands: _Test


class TagMenu(QObject):
    """The menu of all that can be done in an article: with the tag, with the words, and in menus inside with the rest.

    Others add to `every_match`, `entities` and `correct`, with `add_to_tag` to what is done with the tag, and with
    `add_inside` menus. When somebody wants to know what can be done now, `asked` lets them see to their own entries.
    """

    asked = Signal()

    def __init__(self, menu: QMenu, bridge: Bridge, reading: Reading, view: ArticleView) -> None:
        super().__init__(menu)
        self._menu, self._bridge, self._reading, self._view = menu, bridge, reading, view
        self._entries: list[_Entry] = []
        self._of_scheme: list[_Entry] = []
        self._matches: list[QAction] = []
        self._ends = self._inner(say("Move the ends of the tag"), "tagEndsMenu")
        self._tag_as = self._inner(say("Tag as"), "tagAsMenu")
        self.every_match = self._inner(say("Every match"), "everyMatchMenu")
        self.entities = self._inner(say("Entities"), "entitiesMenu")
        self.correct = self._inner(say("Correct and translate"), "correctMenu")
        self._offer_tag()
        self._offer_words()
        self._offer_uses()
        self._offer_inside()
        menu.aboutToShow.connect(self.see_what_can_be_done)

    def fill(self, kinds: Iterable[Kind]) -> None:
        """Offer what can be tagged, each type with the key that does the same."""
        for entry in self._of_scheme:
            entry.menu.removeAction(entry.action)
            entry.action.deleteLater()
        self._of_scheme.clear()
        reading, after_types = self._reading, self.every_match.actions()[1:]
        for kind in kinds:
            letter, *with_shift = keys_of_letter(kind.name, kind.letter) or ("",)
            if kind.name == "note":
                self._note.setText(_with_key(say("Write a note"), letter))
                continue
            self._add(self._tag_as, kind.label, partial(reading.tag, kind.name), self._has_words, key=letter,
                      of_scheme=True)
            if kind.name not in ONE_PASSAGE:
                self._add(self.every_match, say("Tag as {kind}", kind=kind.label), partial(reading.tag_all, kind.name),
                          self._has_words, key=named(with_shift[0]) if with_shift else "", of_scheme=True)
        for action in after_types:
            self.every_match.addAction(action)  # to the end, where it stood before

    def add_to_tag(self, action: QAction) -> None:
        """Put an entry among those on the tag at the caret."""
        self._menu.insertAction(self._ends.menuAction(), action)

    def add_inside(self, menu: QMenu) -> None:
        """Put a menu before those on selecting, going and correcting."""
        self._menu.insertMenu(self._select.menuAction(), menu)

    def _inner(self, title: str, name: str) -> QMenu:
        menu = QMenu(title, self._menu)
        menu.setObjectName(name)
        return menu

    def _offer_tag(self) -> None:
        menu, reading = self._menu, self._reading
        self._add(menu, say("Open the record"), reading.open_record, self._has_tag, Deed.LINK_OR_OPEN,
                  stands=self._has_tag)
        self._add(menu, say("Link to another entity…"), reading.find, self._has_words, Deed.FIND_ENTITY,
                  stands=self._is_at_tag)
        self._add(menu, say("Remove tag"), reading.remove, self._has_tag, Deed.REMOVE, stands=self._has_tag)
        menu.addMenu(self._ends)
        moves: tuple[tuple[str, Side, bool, Deed], ...] = (
            (say("End a word on"), "end", True, Deed.END_FORWARDS),
            (say("End a word back"), "end", False, Deed.END_BACKWARDS),
            (say("Beginning a word on"), "begin", True, Deed.BEGIN_FORWARDS),
            (say("Beginning a word back"), "begin", False, Deed.BEGIN_BACKWARDS),
        )
        for words, side, forwards, deed in moves:
            self._add(self._ends, words, partial(self._view.nudge, side, forwards=forwards), self._has_tag, deed)

    def _offer_words(self) -> None:
        menu, reading = self._menu, self._reading
        menu.addSeparator()
        for place in range(_MATCHES):
            action = menu.addAction("")
            action.setObjectName(f"match {place + 1}")
            action.triggered.connect(partial(self._link_to, action))
            self._matches.append(action)
        self._add(menu, say("Find another entity…"), reading.find, self._has_words, Deed.FIND_ENTITY,
                  stands=lambda: not self._is_at_tag())
        menu.addMenu(self._tag_as)
        menu.addMenu(self.every_match)
        self._add(self.every_match, say("Link every match"), reading.link_all, self._has_words, Deed.LINK_ALL)

    def _offer_uses(self) -> None:
        reading, menu = self._reading, self._menu

        def stands() -> bool:
            return reading.has_selection or not reading.has_tag

        menu.addSeparator()
        self._note = self._add(menu, say("Write a note"), partial(reading.tag, "note"), self._has_words)
        self._add(menu, say("Add as evidence to the open record"), reading.add_evidence,
                  lambda: reading.has_words and reading.takes_evidence, Deed.ADD_EVIDENCE)
        self._add(menu, say("Add to the briefing, cited"), reading.cite, lambda: reading.has_selection, Deed.CITE,
                  stands=stands)
        self._add(menu, say("Copy"), self._view.copy, lambda: reading.has_selection, key=say("Ctrl+C"), stands=stands)

    def _offer_inside(self) -> None:
        menu = self._menu
        menu.addSeparator()
        self._select = menu.addMenu(say("Select and go to"))
        self._offer_selecting(self._select)
        self._select.addSeparator()
        self._offer_going(self._select)
        menu.addMenu(self.correct)
        menu.addMenu(self.entities)
        self._add(self.entities, say("Pick for merging"), self._reading.pick, lambda: self._reading.has_entity,
                  key=say("Alt+click"))

    def _offer_selecting(self, menu: QMenu) -> None:
        view = self._view
        self._add(menu, say("Select more"), view.grow, view.isVisible, Deed.GROW)
        self._add(menu, say("Select less"), view.shrink, lambda: self._reading.has_selection, Deed.SHRINK)
        self._add(menu, say("Choose the tag around it"), view.cycle, self._has_tag, Deed.CYCLE)
        self._add(menu, say("Describe"), self._reading.describe, self._has_tag, Deed.DESCRIBE)

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

    def _add(self, menu: QMenu, words: str, deed: Callable[[], object], can: _Test, shown: Deed | None = None, *,
             key: str = "", stands: _Test = lambda: True, of_scheme: bool = False) -> QAction:
        action = menu.addAction(_with_key(words, key))
        action.triggered.connect(lambda: deed())
        (self._of_scheme if of_scheme else self._entries).append(_Entry(menu, action, words, shown, can, stands))
        return action

    def _has_words(self) -> bool:
        return self._reading.has_words

    def _has_tag(self) -> bool:
        return self._reading.has_tag

    def _is_at_tag(self) -> bool:
        """Tell whether the tag at the caret is meant, and no words beside it."""
        return self._reading.has_tag and not self._reading.has_selection

    def see_what_can_be_done(self) -> None:
        """Let every entry stand, or turn grey, as it is with the words and the tag that are meant now."""
        for entry in (*self._entries, *self._of_scheme):
            entry.action.setEnabled(entry.can())
            entry.action.setVisible(entry.stands())
            if entry.deed is not None:
                entry.action.setText(_with_key(entry.words, self._keys(entry.deed)))
        self._ends.menuAction().setVisible(self._has_tag())
        self._tag_as.menuAction().setEnabled(self._has_words())
        self._offer_matches()
        self.asked.emit()

    def _offer_matches(self) -> None:
        """Offer the entities that the words may name, with the keys that link them."""
        choices = self._choices()
        deeds = {1: Deed.LINK_OR_OPEN, **{nth: deed for deed, nth in NTH.items()}}
        for place, action in enumerate(self._matches):
            choice = choices[place] if place < len(choices) else None
            action.setVisible(choice is not None)
            action.setEnabled(choice is not None)
            action.setData(choice.entity if choice is not None else "")
            if choice is not None:
                name = shortened(choice.name).replace("&", "&&")
                action.setText(f"{say('Link to “{name}”', name=name)}\t{self._keys(deeds[choice.number])}")

    def _choices(self) -> tuple[Choice, ...]:
        meant = self._meant()
        if meant is None or self._is_at_tag():
            return ()
        offered = offer_of(self._bridge.project, self._reading.article, meant.begin, meant.end).choices
        return offered[:1 if self._has_tag() else _MATCHES]

    def _meant(self) -> Stretch | None:
        return self._view.meant() if self._has_words() and self._reading.article else None

    def _link_to(self, action: QAction, _: bool = False) -> None:
        if meant := self._meant():
            self._reading.link_to(str(action.data()), meant.begin, meant.end)

    def _keys(self, deed: Deed) -> str:
        return keys_of(deed, self._view.bindings)


def _with_key(words: str, key: str) -> str:
    """Return what an entry says, with a key that is shown and not bound: single letters act in the article only."""
    return f"{words}\t{key}" if key else words

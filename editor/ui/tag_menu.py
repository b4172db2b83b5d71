"""Offer every deed on the article's words in a menu: Annotate in the menu bar, and the article's own menu."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QMenu

from editor.model.scheme import Scheme
from editor.ui.reading import Reading
from editor.ui.type_toggles import kinds_of
from editor.words import say


def fill_tag_menu(menu: QMenu, scheme: Scheme, reading: Reading) -> None:
    """Fill the menu with tagging, linking, evidence, citing and removing, each with the key that does the same."""
    menu.clear()
    for kind, key, label in kinds_of(scheme):
        _add(menu, say("Tag as {kind}", kind=label), key, partial(reading.tag, kind))
    menu.addSeparator()
    _add(menu, say("Link to the best-matching entity"), say("Enter"), reading.link)
    _add(menu, say("Add as evidence to the open record"), "Ctrl+Enter", reading.add_evidence)
    _add(menu, say("Cite in the briefing"), "B", reading.cite)
    menu.addSeparator()
    _add(menu, say("Remove tag"), say("Delete"), reading.remove)


def _add(menu: QMenu, words: str, key: str, deed: Callable[[], None]) -> None:
    # the key is shown, not bound: single letters act in the article only
    menu.addAction(f"{words}\t{key}").triggered.connect(lambda: deed())

"""Offer at the words of a briefing everything that can be done with them and with the citation pointed at."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu

from editor.model.edits.briefings import set_statement
from editor.model.records import StatementKind
from editor.ui.bridge import Bridge
from editor.ui.briefing.text.section import SectionText
from editor.words import phrase, say

_FORMS = (
    ("bold", phrase("Bold"), "Ctrl+B"), ("italic", phrase("Italic"), "Ctrl+I"),
    ("bullets", phrase("Bullet list"), "Ctrl+Shift+8"), ("numbers", phrase("Numbered list"), "Ctrl+Shift+7"),
)
_KINDS: tuple[tuple[StatementKind, str], ...] = (
    ("reported", phrase("Reported")), ("assumption", phrase("Assumption")), ("judgement", phrase("Judgement")))


def menu_at(bridge: Bridge, text: SectionText) -> QMenu:
    """Return the menu for what is selected in the words of a section, or for the place of the caret."""
    menu = QMenu(text)
    menu.setObjectName("sentenceMenu")
    _add_citation(menu, text)
    _add_clipboard(menu, text)
    if not text.isReadOnly():
        for name, words, keys in _FORMS:
            _add(menu, name, say(words), partial(text.form, name), keys)
        menu.addSeparator()
        _add(menu, "cite", say("Cite…"), text.cite_requested.emit, "Ctrl+Shift+K")
        _add_kinds(menu.addMenu(say("This sentence is")), bridge, text)
    return menu


def _add_citation(menu: QMenu, text: SectionText) -> None:
    citation = text.chosen_citation
    if citation is None:
        return
    _add(menu, "showEvidence", say("Show in the article"), lambda: text.shown.emit(citation), "Return")
    if not text.isReadOnly():
        _add(menu, "removeCitation", say("Remove the citation"), text.take_out, "Del")
    menu.addSeparator()


def _add_clipboard(menu: QMenu, text: SectionText) -> None:
    has_selection, may_write = text.textCursor().hasSelection(), not text.isReadOnly()
    _add(menu, "cut", say("Cut"), text.cut, "Ctrl+X").setEnabled(has_selection and may_write)
    _add(menu, "copy", say("Copy"), text.copy, "Ctrl+C").setEnabled(has_selection)
    _add(menu, "paste", say("Paste"), text.paste, "Ctrl+V").setEnabled(text.canPaste() and may_write)
    _add(menu, "selectAll", say("Select all"), text.selectAll, "Ctrl+A")
    menu.addSeparator()


def _add_kinds(menu: QMenu, bridge: Bridge, text: SectionText) -> None:
    """Offer what a sentence can be, with what it is ticked."""
    held = text.statements.get(text.statement)
    menu.setEnabled(held is not None)
    for kind, words in _KINDS:
        action = _add(menu, kind, say(words), partial(_set_kind, bridge, text.statement, kind))
        action.setCheckable(True)
        action.setChecked(held is not None and held.kind == kind)


def _set_kind(bridge: Bridge, statement: str, kind: StatementKind) -> None:
    bridge.submit(set_statement(statement, kind=kind))


def _add(menu: QMenu, name: str, words: str, deed: Callable[[], object], keys: str = "") -> QAction:
    action = menu.addAction(words)
    action.setObjectName(name)
    action.triggered.connect(lambda _=False: deed())
    if keys:
        action.setText(f"{words}\t{QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)}")
    return action

"""Mark in the words of a section what is not part of them: terms of likelihood, and sentences without evidence."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from PySide6.QtGui import QFont, QSyntaxHighlighter, QTextCharFormat, QTextDocument
from PySide6.QtWidgets import QTextEdit

from editor.briefing.lexicons import LikelihoodTerm
from editor.ui.briefing.text.formats import OBJECT, fragments, statement_in
from editor.ui.theme import theme_of

Marking = tuple[LikelihoodTerm | None, bool]
"""The term of likelihood that a sentence uses, and whether it lacks evidence."""


class SentenceMarks(QSyntaxHighlighter):
    """Sets the first form of its term in bold and underlines what is not cited, sentence by sentence."""

    def __init__(self, editor: QTextEdit, document: QTextDocument) -> None:
        super().__init__(document)
        self._editor = editor
        self._markings: Mapping[str, Marking] = {}

    def follow(self, markings: Mapping[str, Marking]) -> None:
        """Mark these sentences from now on, by their ids."""
        if markings != self._markings:
            self._markings = markings
            self.rehighlight()

    def highlightBlock(self, text: str) -> None:
        """Mark the sentences of a block."""
        for statement, begin, length in self._sentences():
            term, is_uncited = self._markings.get(statement, (None, False))
            if is_uncited:
                self._underline(begin, length)
            found = _forms(term).search(text[begin:begin + length]) if term else None
            if found:
                self._bolden(begin + found.start(), found.end() - found.start(), is_uncited)

    def _sentences(self) -> Iterator[tuple[str, int, int]]:
        """Yield each stretch of words of one sentence: its id, and UTF-16 units from the block's begin."""
        block = self.currentBlock()
        for fragment in fragments(block):
            if OBJECT not in fragment.text():
                yield statement_in(fragment.charFormat()), fragment.position() - block.position(), fragment.length()

    def _underline(self, begin: int, length: int) -> None:
        self.setFormat(begin, length, self._uncited())

    def _bolden(self, begin: int, length: int, is_uncited: bool) -> None:
        held = self._uncited() if is_uncited else QTextCharFormat()
        held.setFontWeight(QFont.Weight.Bold)
        self.setFormat(begin, length, held)

    def _uncited(self) -> QTextCharFormat:
        held = QTextCharFormat()
        held.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DashUnderline)
        held.setUnderlineColor(theme_of(self._editor.palette())["warning"])
        return held


def _forms(term: LikelihoodTerm) -> re.Pattern[str]:
    forms = sorted((term.id, *term.also), key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, forms))})\b", re.IGNORECASE)

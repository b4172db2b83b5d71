"""Set the term of likelihood that a sentence uses in bold, as it is printed."""

from __future__ import annotations

import re

from PySide6.QtGui import QFont, QSyntaxHighlighter, QTextDocument

from editor.briefing.lexicons import LikelihoodTerm
from editor.ui.offsets import Offsets


class LikelihoodWords(QSyntaxHighlighter):
    """Marks the first form of one term in the words of a sentence."""

    def __init__(self, document: QTextDocument) -> None:
        super().__init__(document)
        self._forms: re.Pattern[str] | None = None

    def look_for(self, term: LikelihoodTerm | None) -> None:
        """Mark this term from now on, or none."""
        forms = sorted((term.id, *term.also), key=len, reverse=True) if term else []
        pattern = re.compile(rf"\b(?:{'|'.join(map(re.escape, forms))})\b", re.IGNORECASE) if forms else None
        if pattern != self._forms:
            self._forms = pattern
            self.rehighlight()

    def highlightBlock(self, text: str) -> None:
        """Mark the term in the words."""
        found = self._forms.search(text) if self._forms else None
        if found:
            units = Offsets(text).to_units
            begin = units(found.start())
            self.setFormat(begin, units(found.end()) - begin, self._bold())

    def _bold(self) -> QFont:
        font = QFont(self.document().defaultFont())
        font.setBold(True)
        return font

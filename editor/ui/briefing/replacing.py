"""Find words in the briefing, show one place after the other, and replace them in one step."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QColor, QTextCharFormat
from PySide6.QtWidgets import QTextEdit

from editor.model.change import Change
from editor.model.edits.replacing import Match, matches_in, replace_matches
from editor.ui.bridge import Bridge
from editor.ui.briefing.manuscript import Manuscript
from editor.ui.briefing.replace_bar import ReplaceBar
from editor.ui.briefing.text import typing
from editor.ui.theme import theme_of

_LONGEST = 200
"""How many code points of a selection are looked for; a longer one is no word."""


class Replacing(QObject):
    """What is sought in the sections that are shown. It is read anew with every change while its row is open."""

    def __init__(self, bridge: Bridge, manuscript: Manuscript, bar: ReplaceBar) -> None:
        super().__init__(manuscript)
        self._bridge, self._manuscript, self._bar = bridge, manuscript, bar
        self._matches: list[Match] = []
        self._current: Match | None = None
        bar.words_changed.connect(self._seek)
        bar.step_requested.connect(self.step)
        bar.replace_requested.connect(self._replace)
        bar.closed.connect(self._leave)
        bridge.changed.connect(self._follow)
        bridge.opened.connect(self.close)

    def open(self, *, replacing: bool) -> None:
        """Ask for words, those selected on the page to begin with."""
        self._bridge.submit_draft()
        part = self._manuscript.part
        words = part.text.textCursor().selectedText() if part is not None else ""
        self._manuscript.set_above(self._bar)
        self._bar.begin(words if len(words) <= _LONGEST and len(words.splitlines()) == 1 else "", replacing=replacing)

    def step(self, by: int) -> None:
        """Show the next place (1) or the one before (-1), round the end."""
        if not self._bar.isVisible():
            self.open(replacing=False)
        elif self._matches:
            self._show(self._matches[self._place_after(by)])

    def _leave(self) -> None:
        """Put the row away and go to the place that was shown last, else to the one that would be next."""
        if self._current is None and self._matches:
            self._current = self._matches[self._place_after(1)]
        self.close()

    def close(self) -> None:
        """Put the row away; what was shown last stays selected, and the keys go there."""
        if self._bar.isHidden():
            return
        shown, self._current, self._matches = self._current, None, []
        self._manuscript.set_above(None)
        self._paint()
        if shown is not None:
            self._select(shown)
        self._manuscript.write()

    def _follow(self, change: Change) -> None:
        if not self._bar.isHidden():
            self._seek()

    def _seek(self) -> None:
        """Find the words anew, in the order of the page."""
        statements = [statement for part in self._manuscript.parts for statement in part.text.statements.values()]
        self._matches = matches_in(statements, self._bar.sought.text(), match_case=self._bar.match_case.isChecked())
        if self._current not in self._matches:
            self._current = None
        self._paint()

    def _place_after(self, by: int) -> int:
        """Return which match is next; before the first step, the one at the sentence that is worked on, or after it."""
        if self._current is not None:
            return (self._matches.index(self._current) + by) % len(self._matches)
        order = [statement for part in self._manuscript.parts for statement in part.text.statements]
        here = order.index(self._manuscript.statement) if self._manuscript.statement in order else 0
        ahead = [place for place, match in enumerate(self._matches) if order.index(match.statement) >= here]
        return (ahead[0] if ahead else 0) if by > 0 else (ahead[0] - 1 if ahead else -1) % len(self._matches)

    def _replace(self, everywhere: bool) -> None:
        """Replace the place that is shown and go on, or all of them; the first press shows the place it means."""
        if not everywhere and self._current is None:
            self.step(1)
            return
        meant = self._matches if everywhere else [match for match in self._matches if match == self._current]
        place = 0 if everywhere else self._matches.index(meant[0])
        if meant and self._bridge.submit(replace_matches(meant, self._bar.sought.text(), self._bar.by.text())):
            self._seek()
            if self._matches and not everywhere:
                self._show(self._matches[place % len(self._matches)])

    def _show(self, match: Match) -> None:
        self._current = match
        self._select(match)
        self._paint()

    def _select(self, match: Match) -> None:
        part = self._manuscript.parts.with_statement(match.statement)
        if part is None:
            return
        self._manuscript.work_on(match.statement)
        cursor = typing.stretch_of(part.text.document(), match.statement, match.begin, match.end)
        part.text.setTextCursor(cursor)
        self._manuscript.show_caret()

    def _paint(self) -> None:
        """Mark every place on the page, the one that is shown in a colour of its own."""
        theme = theme_of(self._manuscript.palette())
        place = self._matches.index(self._current) + 1 if self._current is not None else 0
        self._bar.show_count(place, len(self._matches))
        for part in self._manuscript.parts:
            here = [match for match in self._matches if match.statement in part.text.statements]
            part.text.setExtraSelections([self._mark(part.text, match, theme["found_current" if match == self._current
                                                                            else "found"]) for match in here])

    def _mark(self, text: QTextEdit, match: Match, colour: QColor) -> QTextEdit.ExtraSelection:
        mark = QTextEdit.ExtraSelection()
        held = QTextCharFormat()
        held.setBackground(colour)
        mark.format = held
        mark.cursor = typing.stretch_of(text.document(), match.statement, match.begin, match.end)
        return mark

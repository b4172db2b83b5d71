"""Turn what a reader wants corrected, set aside or kept in the article on the screen into edits."""

from __future__ import annotations

import msgspec
from PySide6.QtCore import QObject, Signal

from editor.model.edits.articles import set_line
from editor.model.edits.corrections import correct_words, remove_correction
from editor.model.records import Article, Correction, Line
from editor.ui.article import ArticleView
from editor.ui.article.selecting import name_at
from editor.ui.bridge import Bridge
from editor.ui.reading import Reading
from editor.words import say


class Wish(msgspec.Struct, frozen=True):
    """The words of an article that shall be corrected, and what is held of them already: what is shown after them and
    why, both blank where nothing is.
    """

    article: str
    begin: int
    end: int
    words: str
    shown: str = ""
    note: str = ""


class Correcting(QObject):
    """Corrections and lines of the article that `reading` shows. `asked` carries the wish that shall be made out."""

    asked = Signal(Wish)

    def __init__(self, bridge: Bridge, reading: Reading, view: ArticleView, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge, self._reading, self._view = bridge, reading, view
        reading.correct_requested.connect(self.ask_about)
        view.keep_requested.connect(self.keep_line)

    def ask(self) -> None:
        """Ask for a correction of the selected words, of the word at the caret, or for another of corrected ones."""
        chosen = self._view.selection
        if chosen.begin == chosen.end and self._held(chosen.begin, chosen.end) is None:
            chosen = name_at(self._view.words, self._view.caret)
        self.ask_about(chosen.begin, chosen.end)

    def ask_about(self, begin: int, end: int) -> None:
        """Ask for a correction of words, or for another where some of them are corrected."""
        held = self._held(begin, end)
        if held is not None:
            begin, end = held.begin, held.end
        article = self._article
        if article is None or begin == end:
            self._bridge.refused.emit(say("Nothing was corrected: select the words first that are wrong."))
        else:
            self.asked.emit(Wish(article.id, begin, end, self._view.words[begin:end], held.shown if held else "",
                                 held.note if held else ""))

    def correct(self, wish: Wish, shown: str, note: str) -> bool:
        """Show something after the words that were asked about; tell whether that was done."""
        return self._bridge.submit(correct_words(wish.article, wish.begin, wish.end, shown, note)) is not None

    def remove(self, wish: Wish) -> None:
        """Take the correction of the words away that were asked about."""
        self._bridge.submit(remove_correction(wish.article, wish.begin, wish.end))

    def set_line_aside(self, aside: bool) -> None:
        """Set the line at the caret aside, or keep it."""
        line = self.line
        if line is None:
            self._bridge.refused.emit(say("Nothing was changed: the caret stands in no line of the article."))
        else:
            self._bridge.submit(set_line(self._reading.article, line.number, set_aside=aside))

    def keep_line(self, number: int) -> None:
        """Set the line of a number aside no longer."""
        self._bridge.submit(set_line(self._reading.article, number, set_aside=False))

    @property
    def line(self) -> Line | None:
        """Return the line at the caret."""
        caret, article = self._view.caret, self._article
        lines = article.lines if article else ()
        return next((line for line in lines if line.begin <= caret <= line.end), None)

    @property
    def has_words(self) -> bool:
        """Tell whether words are chosen that can be corrected."""
        chosen = self._view.selection
        return self._held(chosen.begin, chosen.end) is not None or self._reading.has_words

    @property
    def _article(self) -> Article | None:
        return self._bridge.project.find(Article, self._reading.article) if self._reading.article else None

    def _held(self, begin: int, end: int) -> Correction | None:
        """Return the correction that the words, or a place, touch."""
        article = self._article
        held = article.corrections if article else ()
        return next((each for each in held if each.begin < max(end, begin + 1) and begin < each.end), None)

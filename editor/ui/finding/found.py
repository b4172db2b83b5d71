"""List the places that were found, and say what can be done with them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from editor.model.edits.articles import title_of
from editor.model.records import Article
from editor.model.scheme import scheme_of
from editor.ui.bridge import Bridge
from editor.ui.concordance.rows import Row
from editor.ui.finding.hits import Hits
from editor.ui.finding.panel import PlacesPanel, Told
from editor.words import say, say_number

_PATIENCE_MS = 150
"""How long places of other words stay in sight: a list that went with each letter would flicker."""


class FoundPanel(PlacesPanel):
    """The places in the article, or in all articles.

    `link_requested` asks for all to be linked; where nothing is found, `all_requested` asks to look in all articles,
    and `other_requested` to look for something else.
    """

    link_requested = Signal()
    all_requested = Signal()
    other_requested = Signal()

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__("foundPlaces", ticking=False, parent=parent)
        self._bridge = bridge
        self._wish = self.other_requested
        self._ending = ""
        self._has_all = False
        self._outdated = QTimer(self, singleShot=True, interval=_PATIENCE_MS)
        self._outdated.timeout.connect(self._clear)
        self.primary_requested.connect(lambda: self._wish.emit())

    def show_hits(self, hits: Hits | None, total: int) -> None:
        """List what was found in the article that is read, perhaps not all of the places it has."""
        rows = hits.rows if hits else ()
        self._show_here(rows)
        title = say("Found in this article")
        if hits is None or not rows:
            self._wish = self.all_requested
            self.tell(Told(title, "", say("These words do not stand in this article."), say("Find in all articles")))
            self.offer_types(())
            return
        self._wish = self.link_requested
        summary = [hits.summary] if total == len(rows) else [
            say_number("The first {count} is listed.", "The first {count} are listed.", len(rows)), hits.summary]
        self.tell(Told(title, say_number("{count} match", "{count} matches", total), " ".join(summary), hits.deed,
                       say("Article text is locked, so Replace works in the briefing.")))
        types = [] if not hits.places else scheme_of(self._bridge.project).entity_types
        self.offer_types([(found.name, say(found.label)) for found in types])

    def wait(self, count: int) -> None:
        """Say how many places the article has; they are listed in a moment."""
        self._show_here(())
        self.offer_types(())
        self.tell(Told(say("Found in this article"), say_number("{count} match", "{count} matches", count),
                       say("Looking at each of them…")))

    def begin(self) -> None:
        """List the places of all articles; they come in bit by bit. Those listed before stay until the first come."""
        self._ending = say("Looking through the articles…")
        if self._has_all and self.rows.rowCount():
            self._outdated.start()
        else:
            self._clear()

    def take(self, rows: Sequence[Row]) -> None:
        """List some more places."""
        articles = self._bridge.project.of(Article)
        add = self.show_rows if self._outdated.isActive() else self.add_rows
        self._outdated.stop()
        add(rows, {row.article: title_of(articles[row.article]) for row in rows if row.article in articles})
        self._tell_all(self._ending)

    def end(self, *, more: bool, is_whole: bool) -> None:
        """Say that these are all places, or as many as are listed, or as many as could be found."""
        if self._outdated.isActive():
            self._clear()
        self._ending = " ".join(filter(None, (
            say("There are more places. Add words to find fewer.") if more else "",
            "" if is_whole else say("Not all articles could be searched. Run “dossier check” on the project to see "
                                    "why."))))
        if not self.rows.rowCount() and is_whole:
            self._wish = self.other_requested
            self.tell(Told(say("Found in all articles"), "", say("These words stand in no article of this project."),
                           say("Find other words")))
        else:
            self._tell_all(self._ending)

    def drop(self, article: str) -> None:
        """List the places of an article no more: it is gone."""
        if any(row.article == article for row in self.rows.rows):
            self.replace_article(article, (), "")
            self._tell_all(self._ending)

    def _show_here(self, rows: Sequence[Row]) -> None:
        """List places of the article that is read, and no longer those of all articles."""
        self._outdated.stop()
        self._has_all = False
        self.show_rows(rows)

    def _clear(self) -> None:
        """List nothing, until places of all articles come."""
        self._outdated.stop()
        self._has_all = True
        self.show_rows(())
        self.offer_types(())
        self.tell(Told(say("Found in all articles"), "", self._ending))

    def _tell_all(self, summary: str) -> None:
        rows = self.rows.rows
        articles = len({row.article for row in rows})
        told = say_number("In {count} article. Enter goes to the place.",
                          "In {count} articles. Enter goes to the place.", articles)
        self.tell(Told(say("Found in all articles"), say_number("{count} match", "{count} matches", len(rows)),
                       f"{told} {summary}".strip()))

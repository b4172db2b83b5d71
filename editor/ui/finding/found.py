"""List the places that were found, and say what can be done with them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from editor.model.records import Article
from editor.model.scheme import scheme_of
from editor.ui.bridge import Bridge
from editor.ui.concordance.rows import Row
from editor.ui.finding.hits import Hits
from editor.ui.finding.panel import PlacesPanel, Told
from editor.words import say, say_number


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
        self.primary_requested.connect(lambda: self._wish.emit())

    def show_hits(self, hits: Hits | None) -> None:
        """List what was found in the article that is read."""
        rows = hits.rows if hits else ()
        self.show_rows(rows)
        title = say("Found in this article")
        if hits is None or not rows:
            self._wish = self.all_requested
            self.tell(Told(title, "", say("These words do not stand in this article."), say("Find in all articles")))
            self.offer_types(())
            return
        self._wish = self.link_requested
        self.tell(Told(title, say_number("{count} match", "{count} matches", len(rows)), hits.summary, hits.deed,
                       say("Article text is locked, so Replace works in the briefing.")))
        types = [] if not hits.places else scheme_of(self._bridge.project.info).entity_types
        self.offer_types([(found.name, say(found.label)) for found in types])

    def begin(self) -> None:
        """List the places of all articles; they come in bit by bit."""
        self.show_rows(())
        self.offer_types(())
        self.tell(Told(say("Found in all articles"), "", say("Looking through the articles…")))

    def take(self, rows: Sequence[Row]) -> None:
        """List some more places."""
        articles = self._bridge.project.of(Article)
        self.add_rows(rows, {row.article: articles[row.article].title or say("Untitled article") for row in rows
                             if row.article in articles})
        self._tell_all(say("Looking through the articles…"))

    def end(self, *, more: bool) -> None:
        """Say that these are all places, or as many as are listed."""
        if not self.rows.rowCount():
            self._wish = self.other_requested
            self.tell(Told(say("Found in all articles"), "", say("These words stand in no article of this project."),
                           say("Find other words")))
        else:
            self._tell_all(say("There are more places. Add words to find fewer.") if more else "")

    def _tell_all(self, summary: str) -> None:
        rows = self.rows.rows
        articles = len({row.article for row in rows})
        told = say_number("In {count} article. Enter goes to the place.",
                          "In {count} articles. Enter goes to the place.", articles)
        self.tell(Told(say("Found in all articles"), say_number("{count} match", "{count} matches", len(rows)),
                       f"{told} {summary}".strip()))

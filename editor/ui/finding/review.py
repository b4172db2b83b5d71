"""Go through the places of an entity one by one, and link those that are ticked."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from editor.model.edits.articles import title_of
from editor.model.records import Article, Entity, Stretch
from editor.model.scheme import scheme_of
from editor.ui.bridge import Bridge
from editor.ui.concordance.rows import Row
from editor.ui.finding.hits import said_of_all
from editor.ui.finding.panel import PlacesPanel, Told, unread_of
from editor.words import say, say_number


class ReviewPanel(PlacesPanel):
    """The places of one entity, those that stand without doubt ticked.

    `link_requested` carries the entity and the ticked rows, `entity_requested` a type and the rows that are to name a
    new entity.
    """

    link_requested = Signal(str, list)
    entity_requested = Signal(str, list)

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__("reviewPlaces", ticking=True, parent=parent)
        self._bridge = bridge
        self._entity = ""
        self._is_complete, self._unread = True, 0
        self.new_requested.connect(lambda kind: self.entity_requested.emit(kind, self.rows.ticked))
        self.ticks_changed.connect(self._tell_ticks)
        self.primary_requested.connect(self._link)

    @property
    def entity(self) -> str:
        """Return the entity whose places are listed."""
        return self._entity

    def places_in(self, article: str) -> list[Stretch]:
        """Return the listed places of an article."""
        return [Stretch(row.begin, row.end) for row in self.rows.rows if row.article == article]

    def begin(self, entity_id: str) -> None:
        """List the places of an entity; they come in by article."""
        self._entity, self._is_complete, self._unread = entity_id, False, 0
        types = scheme_of(self._bridge.project).entity_types
        self.offer_types([(found.name, say(found.label)) for found in types if found.nature != "time"])
        self.show_rows(())
        self._tell_ticks()

    def take(self, article_id: str, rows: Sequence[Row]) -> None:
        """List the places of an article, in the place of those that it had."""
        is_first = not self.rows.rowCount()
        article = self._bridge.project.find(Article, article_id)
        self.replace_article(article_id, rows if article else (), title_of(article) if article else "")
        if is_first and rows:
            self.list.go_to_first()

    def end(self, unread: int) -> None:
        """Say that these are all places, but for those in so many articles that could not be read."""
        self._is_complete, self._unread = True, unread
        self._tell_ticks()

    def _tell_ticks(self) -> None:
        entity = self._bridge.project.find(Entity, self._entity)
        name = entity.name if entity else ""
        rows, ticked = self.rows.rows, self.rows.ticked
        may_link = any(row.state != "linked" for row in rows)
        primary = self._deed(rows, len(ticked)) if may_link else ""
        count = say_number("{count} place", "{count} places", len(rows)) if rows else ""
        summary = [self._summary_of(rows, len(ticked)), unread_of(self._unread)]
        self.tell(Told(say("Link to {name}", name=name), count, " ".join(filter(None, summary)), primary))
        self.primary.setEnabled(bool(ticked))
        self.new.setEnabled(bool(ticked))
        self.new.setVisible(may_link)

    def _deed(self, rows: Sequence[Row], ticked: int) -> str:
        if ticked == sum(row.state != "linked" for row in rows):
            return said_of_all(ticked)
        return say("Link {count}", count=ticked)

    def _summary_of(self, rows: Sequence[Row], ticked: int) -> str:
        if not rows:
            return say("No further place names it.") if self._is_complete else say("Looking through the articles…")
        linked = sum(row.state == "linked" for row in rows)
        left = len(rows) - linked - ticked
        if linked == len(rows) and self._is_complete:
            return say_number("{count} is linked already, and no other place names it.",
                              "{count} are linked already, and no other place names it.", linked)
        parts = [say_number("{count} is linked already.", "{count} are linked already.", linked) if linked else "",
                 say_number("{count} is not ticked.", "{count} are not ticked.", left) if left else "",
                 say("Linking takes one step and can be undone.") if self._is_complete
                 else say("Looking through the articles…")]
        return " ".join(part for part in parts if part)

    def _link(self) -> None:
        self.link_requested.emit(self._entity, self.rows.ticked)

"""Look through articles for an entity in a thread of its own, and tell what each holds as it is found."""

from __future__ import annotations

import logging
from collections.abc import Iterator, Sequence
from itertools import chain

from immutables import Map
from PySide6.QtCore import QObject, QTimer, Signal

from editor.model.edits.everywhere import seen_in
from editor.model.errors import DossierError
from editor.model.occurrences import Doubt, Occurrence, Sheet, Sought, sheet_of
from editor.model.project import Project
from editor.model.records import Article, Entity
from editor.model.scheme import scheme_of
from editor.ui.concordance.rows import Context, Row
from editor.ui.finding.looking import Looking
from editor.words import say
from editor.workspace import OpenProject
from editor.workspace.searching import each_hit

REST_MS = 200
"""How long nothing else is done before a scan begins."""

_log = logging.getLogger(__name__)


class Scan(Looking):
    """One look through the articles of a project as it stands now, that of `first` before all others.

    `found` carries the rows of an article that has any; `ended` comes at last, unless the scan is stopped, and carries
    how many articles could not be read. Where articles are given `only` these are looked through, and those that have
    no rows are told too, with none.
    """

    found = Signal(str, object)
    ended = Signal(int)

    def __init__(self, desk: OpenProject, entity: Entity, first: str, parent: QObject | None = None,
                 only: Sequence[str] = ()) -> None:
        super().__init__(parent)
        self._only = only
        self._desk, self._project, self.first = desk, desk.session.project, first
        self.entity = entity
        self._nature = scheme_of(self._project).entity_type(entity.type).look

    def start(self) -> None:
        """Begin, with the first article, once the hands rest: one tag follows another, and each would begin a scan."""
        QTimer.singleShot(REST_MS, self, self.start_now)

    def start_now(self) -> None:
        """Begin at once: a person waits for what is found."""
        super().start()

    def _look(self) -> None:
        unread = 1  # whatever breaks this off, some article was not read
        try:
            unread = self._look_through()
        finally:
            self._tell(self.ended, unread)

    def _look_through(self) -> int:
        """Tell what stands in each article; return how many could not be read."""
        sought, unread = Sought(self._project, self.entity), 0
        try:
            for article in self._articles(sought):
                if self._is_stopped:
                    break
                unread += not self._look_in(article, sought)
        except DossierError as failure:  # the index cannot be asked
            _log.warning("not all articles were looked through: %s", failure)
            unread += 1
        return unread

    def _look_in(self, article: Article, sought: Sought) -> bool:
        """Tell what stands in an article; return whether it could be read."""
        try:
            rows = self._rows(sought, self._sheet(article))
        except DossierError as failure:
            _log.warning("an article was not looked through: %s", failure)
            return False
        if rows or self._only:
            self._tell(self.found, article.id, rows)
        return True

    def _articles(self, sought: Sought) -> Iterator[Article]:
        """Yield the articles as they were when this began; what came or went since then is told by its change."""
        ids = self._only or chain([self.first] if self.first else [], self._others(sought))
        for article_id in ids:
            if (article := self._project.find(Article, article_id)) is not None:
                yield article

    def _others(self, sought: Sought) -> Iterator[str]:
        """Yield the articles that may name the entity: those with its names, and those where it is tagged."""
        seen = {self.first}
        for phrase in sought.phrases:
            for hit in each_hit(self._desk, phrase, whole_words=True):
                if self._is_stopped:
                    return
                if hit.article not in seen:
                    seen.add(hit.article)
                    yield hit.article
        if self.entity.id:
            loaded = self._project.mentions_by_entity.get(self.entity.id, Map()).values()
            yield from sorted({*self._desk.file.articles_naming(self.entity.id), *loaded} - seen)

    def _sheet(self, article: Article) -> Sheet:
        if self._project.is_loaded(article.id):
            return sheet_of(self._project, article.id)
        read = self._desk.file.sheet(article.id)
        return Sheet(article, read.texts[-1].words if read.texts else "", read.mentions)

    def _rows(self, sought: Sought, sheet: Sheet) -> list[Row]:
        context, tags = Context(sheet.article, sheet.words), {tag.id: tag for tag in sheet.mentions}
        return [context.row(one.begin, one.end, self._nature, one.state, ticked=one.is_sure,
                            reason=_reason(self._project, one), seen=seen_in(tags.get(one.mention)))
                for one in sought.occurrences(sheet)]


def _reason(project: Project, one: Occurrence) -> str:
    """Return why a place is not ticked, or blank."""
    if not one.doubt:
        return ""
    other = project.entity(one.other) if one.other else None
    name = other.name if other else say("something else")
    reasons: dict[Doubt, str] = {
        "set aside": say("Not ticked: the line is set aside."),
        "ambiguous": say("Not ticked: the words may also name {name}.", name=name),
        "other name": say("Not ticked: the words belong to the name {name}.", name=name),
        "longer name": say("Not ticked: the words seem to be part of a longer name."),
        "part of word": say("Not ticked: the words are part of a longer word."),
        "other tag": say("Not ticked: the words are tagged as {name}.", name=name),
        "inside tag": say("Not ticked: another tag stands over or across the words."),
        "rejected": say("Not ticked: this was rejected before."),
    }
    return reasons.get(one.doubt, "")

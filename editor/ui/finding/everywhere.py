"""Tag and link an entity's names wherever they stand: offer it after a tag by hand, list the places, do and undo it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from editor.model.change import Change, Edit
from editor.model.edits.everywhere import (
    Place,
    batch_of,
    link_everywhere,
    mentions_of_batch,
    origin_of,
    remove_batch,
    tag_as_new,
    tag_everywhere,
)
from editor.model.matching import named
from editor.model.occurrences import Occurrence, Sought, entity_to_be, sheet_of
from editor.model.project import Project
from editor.model.records import Entity, Mention
from editor.model.scheme import scheme_of
from editor.storage.batches import articles_of_batch
from editor.ui.bridge import Bridge
from editor.ui.concordance.rows import Row
from editor.ui.finding.batch import Batch
from editor.ui.finding.scan import Scan
from editor.words import say, say_number

_BY_HAND = ("tag mention", "link mention", "link everywhere", "tag everywhere")
_PATIENCE_MS = 500
"""How long other articles are looked through before the places found so far are told."""


class Everywhere(QObject):
    """The places of one entity at a time. `offered` carries a sentence on the places that are left after a tag by hand,
    `begun` the entity whose places are to be listed, `found` further rows of an article, `ended` says that these are
    all.
    """

    offered = Signal(str)
    begun = Signal(str)
    found = Signal(list)
    ended = Signal()

    def __init__(self, bridge: Bridge, window: QWidget) -> None:
        super().__init__(window)
        self._bridge, self._window = bridge, window
        self._scan: Scan | None = None
        self._rows: list[list[Row]] = []
        self._said = ""
        self._seen: set[str] = set()
        self._is_listing = self._is_over = self._is_at_work = False
        self._patience = QTimer(self, singleShot=True, interval=_PATIENCE_MS)
        self._patience.timeout.connect(self._offer)
        bridge.about_to_close.connect(self._leave)

    @property
    def entity(self) -> str:
        """Return the entity that was looked for last, or blank."""
        return self._scan.entity.id if self._scan else ""

    def review(self, entity_id: str, article: str) -> None:
        """List all places of an entity, those of the article that is read first."""
        if entity_id != self.entity:
            self._begin(entity_id, article)
        if self._scan is None:
            return
        self._scan.start_now()
        self._is_listing = True
        self.begun.emit(entity_id)
        for rows in self._rows:
            self.found.emit(rows)
        if self._is_over:
            self.ended.emit()

    def end_review(self) -> None:
        """List no more."""
        self._is_listing = False

    def link_here(self, entity_id: str, article: str, begin: int, end: int) -> None:
        """Link the words, and every place in the article that names the entity without doubt, in one step."""
        entity = self._project.entity(entity_id)
        if entity is not None:
            self._bridge.submit(link_everywhere(self._places_here(entity, article, begin, end), entity.id))

    def tag_here(self, kind: str, article: str, begin: int, end: int) -> None:
        """Tag the words as a type, and every place in the article that has them without doubt, in one step."""
        if not article or kind not in {found.name for found in scheme_of(self._project.info).entity_types}:
            return
        words = self._project.words_of(sheet_of(self._project, article).article)[begin:end]
        entity = named(self._project, words, kind) or entity_to_be(kind, words)
        self._bridge.submit(tag_everywhere(self._places_here(entity, article, begin, end), kind))

    def link(self, entity_id: str, rows: Sequence[Row]) -> None:
        """Link the places of the rows, in whichever articles, in one step."""
        places = [Place(row.article, row.begin, row.end) for row in rows]
        batch = Batch(self._bridge, self._window, [place.article for place in places], places,
                      lambda part, name, token: link_everywhere(part, entity_id, batch=name, merge=token,
                                                                total=len(places)))
        self._work_through(batch)

    def make_new(self, kind: str, rows: Sequence[Row]) -> None:
        """Tag the places of the rows as a new entity of a type, in one step."""
        places = [Place(row.article, row.begin, row.end) for row in rows]
        self._with_loaded([place.article for place in places], tag_as_new(places, kind))

    def batch_at(self, mention_id: str) -> int:
        """Return how many tags are left of those made in one step with this one, itself included, or 0."""
        return sum(self._batch_by_article(mention_id).values())

    def remove_batch(self, mention_id: str) -> None:
        """Take away what is left of the tags that were made in one step with this one, in one step."""
        mention = self._project.find(Mention, mention_id)
        articles = self._batch_by_article(mention_id)
        if mention is None or not articles:
            return
        self._with_loaded(list(articles), remove_batch(batch_of(mention)))

    def _batch_by_article(self, mention_id: str) -> dict[str, int]:
        """Return in which articles tags of a tag's batch stand, and how many: on disk, and as loaded."""
        mention, desk = self._project.find(Mention, mention_id), self._bridge.desk
        batch = batch_of(mention) if mention is not None else ""
        if mention is None or desk is None or not batch:
            return {}
        on_disk = articles_of_batch(desk.file, mention.entity, origin_of(batch)) if mention.entity else {}
        loaded = Counter(tag.article for tag in mentions_of_batch(self._project, batch))
        return {article: count for article, count in on_disk.items() if not self._project.is_loaded(article)} | loaded

    @property
    def _project(self) -> Project:
        return self._bridge.project

    def _with_loaded(self, articles: Sequence[str], edit: Edit) -> None:
        """Submit an edit once the articles are loaded."""
        loading = Batch(self._bridge, self._window, articles, (), lambda *_: edit)
        loading.ended.connect(lambda done: self._bridge.submit(edit) if done else None)
        self._work_through(loading)

    def _work_through(self, batch: Batch) -> None:
        """Look for nothing while slices of one deed are done."""
        self._stop()
        self._is_at_work = True
        batch.ended.connect(self._end_work)
        batch.start()

    def _end_work(self) -> None:
        self._is_at_work = False

    def _places_here(self, entity: Entity, article: str, begin: int, end: int) -> list[Place]:
        """Return the chosen words first, then the sure places that do not cross them."""
        found = Sought(self._project, entity).occurrences(sheet_of(self._project, article))
        return [Place(article, begin, end),
                *(Place(article, one.begin, one.end) for one in found if _is_elsewhere(one, begin, end))]

    def follow(self, change: Change) -> None:
        """Look for further places after a tag by hand, and forget what was found before anything else happened."""
        is_new = change.id not in self._seen
        self._seen.add(change.id)
        if self._is_at_work:
            return
        tag = next((swap.after for swap in change.swaps if isinstance(swap.after, Mention)), None)
        if not self._is_listing:
            self._stop()
        if is_new and change.message.id in _BY_HAND and tag is not None and tag.entity and not self._is_listing:
            self._said = tag.words
            self._begin(tag.entity, tag.article)
            self._patience.start()

    def _begin(self, entity_id: str, article: str) -> None:
        self._stop()
        desk, entity = self._bridge.desk, self._project.entity(entity_id)
        if desk is None or entity is None:
            return
        self._scan = Scan(desk, entity, article if self._project.is_loaded(article) else "", self)
        self._rows = []
        self._scan.found.connect(self._take)
        self._scan.ended.connect(self._end)
        self._scan.start()

    def _stop(self) -> None:
        self._patience.stop()
        if self._scan is not None:
            self._scan.stop()
        self._scan, self._rows, self._is_listing, self._is_over = None, [], False, False

    def _leave(self) -> None:
        if self._scan is not None:
            self._scan.join()
        self._stop()

    def _take(self, rows: list[Row]) -> None:
        self._rows.append(rows)
        if self._is_listing:
            self.found.emit(rows)

    def _end(self) -> None:
        self._is_over = True
        if self._is_listing:
            self.ended.emit()
        elif self._said:
            self._patience.stop()
            self._offer()
            self._said = ""

    def _offer(self) -> None:
        """Tell how many places are left, unless there are none."""
        if self._scan is None or self._is_listing:
            return
        here = self._scan.first
        counts = [0, 0]
        for rows in self._rows:
            counts[rows[0].article != here] += sum(row.ticked for row in rows)
        if sentence := _offer_of(self._said, *counts):
            self.offered.emit(sentence)


def _is_elsewhere(one: Occurrence, begin: int, end: int) -> bool:
    return one.is_sure and (one.end <= begin or end <= one.begin)


def _offer_of(words: str, here: int, others: int) -> str:
    words = " ".join(words.split())
    if here and others:
        return say("Tagged “{words}”. {here} more here, {others} in other articles.", words=words, here=here,
                   others=others)
    if here:
        return say_number("Tagged “{words}”. {count} more here.", "Tagged “{words}”. {count} more here.", here,
                          words=words)
    return say_number("Tagged “{words}”. {count} in another article.", "Tagged “{words}”. {count} in other articles.",
                      others, words=words) if others else ""

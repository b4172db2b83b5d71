"""Tag and link an entity's names wherever they stand: offer it after a tag by hand, list the places, do and undo it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence

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
from editor.model.messages import TAGS_WORDS, say_done
from editor.model.occurrences import Sought, entity_to_be, sheet_of
from editor.model.project import Project
from editor.model.records import Entity, Mention
from editor.model.scheme import scheme_of
from editor.storage.batches import articles_of_batch
from editor.ui.bridge import Bridge
from editor.ui.concordance.rows import Row
from editor.ui.finding.batch import SLICE, Batch, MakeSlice, batch_in, entity_in
from editor.ui.finding.places import Places
from editor.ui.finding.scan import Scan
from editor.ui.finding.telling import left_of
from editor.ui.large_steps import LargeSteps
from editor.words import say

_LONG = 100_000
"""An article with so many code points is looked through beside the window."""

_PATIENCE_MS = 500
"""How long other articles are looked through before the places found so far are told."""


class Everywhere(QObject):
    """The places of one entity at a time. `offered` carries a sentence on the places that are left after a tag by hand,
    `begun` the entity whose places are to be listed, `found` further rows of an article, `ended` says that these are
    all, but for those in so many articles that could not be read. What is listed is kept up: `found` comes again for an
    article that has changed, and `left` says that the entity is no more.
    """

    offered = Signal(str)
    begun = Signal(str)
    found = Signal(str, list)
    ended = Signal(int)
    left = Signal()

    def __init__(self, bridge: Bridge, window: QWidget) -> None:
        super().__init__(window)
        self._bridge, self._window = bridge, window
        self._places = Places(bridge, self)
        self._places.found.connect(self._tell_found)
        self._places.ended.connect(self._end)
        self._places.left.connect(self._list_anew)
        self._done = ""
        self._is_chosen = False
        self._worked: Change | None = None
        self._steps = LargeSteps(bridge, window)
        self._seen: set[str] = set()
        self._is_listing = self._is_at_work = False
        self._patience = QTimer(self, singleShot=True, interval=_PATIENCE_MS)
        self._patience.timeout.connect(self._offer)
        self._places_here: Scan | None = None
        bridge.about_to_close.connect(self._leave)

    @property
    def entity(self) -> str:
        """Return the entity that was looked for last, or blank."""
        return self._places.entity

    def review(self, entity_id: str, article: str) -> None:
        """List all places of an entity, those of the article that is read first."""
        if entity_id != self.entity:
            self._begin(entity_id, article)
        if not self.entity:
            return
        self._places.start_now()
        self._is_listing = True
        self.begun.emit(entity_id)
        for found_in, rows in self._places.rows.items():
            self.found.emit(found_in, rows)
        if self._places.is_over:
            self.ended.emit(self._places.unread)

    def end_review(self) -> None:
        """List no more."""
        if self._places.is_stale:
            self._stop()  # what was found is not as it stands
        self._is_listing = False

    def link_here(self, entity_id: str, article: str, begin: int, end: int) -> None:
        """Link the words, and every place in the article that names the entity without doubt, in one step."""
        entity = self._project.entity(entity_id)
        if entity is not None:
            self._with_places(entity, Place(article, begin, end), lambda places: self.link_places(entity_id, places))

    def tag_here(self, kind: str, article: str, begin: int, end: int) -> None:
        """Tag the words as a type, and every place in the article that has them without doubt, in one step."""
        if not article or kind not in {found.name for found in scheme_of(self._project).entity_types}:
            return
        words = self._project.words_of(sheet_of(self._project, article).article)[begin:end]
        entity = named(self._project, words, kind) or entity_to_be(kind, words)
        self._with_places(entity, Place(article, begin, end), lambda places: self.tag_places(kind, places))

    def link(self, entity_id: str, rows: Sequence[Row]) -> None:
        """Link the places of the rows, in whichever articles, in one step; those left out are not offered again."""
        self._is_chosen = True
        self.link_places(entity_id, _places_of(rows))
        self._is_chosen = self._is_at_work

    def link_places(self, entity_id: str, places: Sequence[Place]) -> None:
        """Link places, in whichever articles, in one step."""
        if self._are_few(places):
            self._bridge.submit(link_everywhere(places, entity_id))
            return
        self._in_slices(places, lambda part, first, token: link_everywhere(
            part, entity_id, batch=batch_in(first), merge=token, total=len(places)))

    def tag_places(self, kind: str, places: Sequence[Place]) -> None:
        """Tag places as the entity of a type and of the first place's words, or as a new one, in one step."""
        if self._are_few(places):
            self._bridge.submit(tag_everywhere(places, kind))
            return
        total = len(places)

        def make_slice(part: Sequence[Place], first: Change | None, token: str) -> Edit:
            if entity := entity_in(first):
                return link_everywhere(part, entity, batch=batch_in(first), merge=token, total=total)
            return tag_everywhere(part, kind, batch=batch_in(first), merge=token, total=total)
        self._in_slices(places, make_slice)

    def make_new(self, kind: str, rows: Sequence[Row]) -> None:
        """Tag the places of the rows as a new entity of a type, in one step; those left out are not offered again."""
        places = _places_of(rows)
        self._is_chosen = True

        def make_slice(part: Sequence[Place], first: Change | None, token: str) -> Edit:
            if entity := entity_in(first):
                return link_everywhere(part, entity, batch=batch_in(first), merge=token, total=len(places))
            return tag_as_new(part, kind, merge=token, total=len(places))
        self._in_slices(places, make_slice)
        self._is_chosen = self._is_at_work

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

    def _are_few(self, places: Sequence[Place]) -> bool:
        """Tell whether places can be tagged in one go: not many, in articles that are in memory."""
        return len(places) <= SLICE and all(self._project.is_loaded(place.article) for place in places)

    def _in_slices(self, places: Sequence[Place], make_slice: MakeSlice) -> None:
        self._work_through(Batch(self._bridge, self._window, [place.article for place in places], places, make_slice))

    def _with_loaded(self, articles: Sequence[str], edit: Edit) -> None:
        """Submit an edit once the articles are loaded."""
        loading = Batch(self._bridge, self._window, articles, (), lambda *_: edit)
        loading.ended.connect(lambda done: self._steps.do(edit, lambda _: None) if done else None)
        self._work_through(loading)

    def _work_through(self, batch: Batch) -> None:
        """Look for nothing while slices of one deed are done."""
        self._stop()
        self._is_at_work, self._worked = True, None
        batch.ended.connect(self._end_work)
        batch.start()

    def _end_work(self) -> None:
        self._is_at_work = False
        if self._worked is not None:
            self._look_further(self._worked)
        self._is_chosen = False

    def _with_places(self, entity: Entity, chosen: Place, deed: Callable[[list[Place]], None]) -> None:
        """Do a deed on the chosen words and the sure places of their article that do not cross them.

        A long article is looked through beside the window; what changes meanwhile is left alone.
        """
        desk, sheet = self._bridge.desk, sheet_of(self._project, chosen.article)
        if desk is None or len(sheet.words) <= _LONG:
            found = Sought(self._project, entity).occurrences(sheet)
            deed([chosen, *(Place(chosen.article, one.begin, one.end) for one in found
                            if one.is_sure and _is_elsewhere(one.begin, one.end, chosen))])
            return
        self._stop()
        self._places_here = Scan(desk, entity, "", self, only=(chosen.article,))
        self._places_here.found.connect(lambda _, rows: deed([chosen, *_places_of(
            [row for row in rows if row.ticked and _is_elsewhere(row.begin, row.end, chosen)])]))
        self._places_here.start_now()

    def follow(self, change: Change) -> None:
        """Look for further places after a tag by hand, and forget what was found before anything else happened."""
        is_new = change.id not in self._seen
        self._seen.add(change.id)
        if self._is_at_work:
            self._worked = self._worked or change
            return
        if self._is_listing:
            self._places.keep_up(change)
            return
        self._stop()
        if is_new:
            self._look_further(change)

    def _look_further(self, change: Change) -> None:
        """Look for the places of what a change tagged by hand, to tell how many are left, or to list them if asked."""
        tag = next((swap.after for swap in change.swaps if isinstance(swap.after, Mention)), None)
        if change.message.id not in TAGS_WORDS or tag is None or not tag.entity:
            return
        self._begin(tag.entity, tag.article)
        if not self._is_chosen:
            self._done = say_done(change.message)
            self._patience.start()

    def _begin(self, entity_id: str, article: str) -> None:
        self._stop()
        self._places.begin(entity_id, article)

    def _stop(self) -> None:
        self._patience.stop()
        self._done = ""
        self._places.stop()
        self._is_listing = False

    def _leave(self) -> None:
        if self._places_here is not None:
            self._places_here.join()
            self._places_here = None
        self._stop()

    def _list_anew(self) -> None:
        """List an entity anew that goes by other names now, and one that is no more no longer."""
        entity, first = self._project.entity(self.entity), self._places.first
        is_there = entity is not None and entity.id == self.entity
        self._stop()
        if entity is not None and is_there:
            self.review(entity.id, first)
        else:
            self.left.emit()

    def _tell_found(self, article: str, rows: list[Row]) -> None:
        if self._is_listing:
            self.found.emit(article, rows)

    def _end(self, unread: int) -> None:
        if self._is_listing:
            self.ended.emit(unread)
        elif self._done:
            self._patience.stop()
            self._offer()
            self._done = ""

    def _offer(self) -> None:
        """Tell how many places are left, unless there are none."""
        if not self._done or self._is_listing:
            return
        if sentence := left_of(self._places.rows, self._places.first):
            self.offered.emit(say("{done}. {left}.", done=self._done, left=sentence))


def _places_of(rows: Sequence[Row]) -> list[Place]:
    return [Place(row.article, row.begin, row.end, row.seen) for row in rows]


def _is_elsewhere(begin: int, end: int, chosen: Place) -> bool:
    return end <= chosen.begin or chosen.end <= begin

"""Tag or link many places as one step, under the name of a batch by which they can be found and taken away later."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

import msgspec

from editor.model.change import Change, Edit, Stamp, Swap, make_change
from editor.model.edits.fields import made, shortened
from editor.model.edits.mentions import is_bare
from editor.model.edits.passages import anchor_at
from editor.model.edits.references import is_used
from editor.model.errors import EditRefused
from editor.model.matching import named
from editor.model.project import Project
from editor.model.records import Entity, Mention
from editor.model.scheme import EntityType, scheme_of
from editor.words import say

_ORIGIN = "everywhere "


class Place(msgspec.Struct, frozen=True):
    """Code points `begin` to `end` of an article. The article must be loaded when the place is tagged."""

    article: str
    begin: int
    end: int


def batch_of(mention: Mention) -> str:
    """Return the batch that a tag was made in, or blank."""
    return mention.origin.split(" ")[1] if mention.origin.startswith(_ORIGIN) else ""


def origin_of(batch: str) -> str:
    """Return what the origin of every tag of a batch begins with."""
    return f"{_ORIGIN}{batch}"


def link_everywhere(places: Sequence[Place], entity_id: str, *, batch: str = "", merge: str = "",
                    total: int = 0) -> Edit:
    """Tag the places as naming the entity; tags that stand over just these words are linked anew, all in one step.

    `batch` continues a batch; without one the first of the ids that the step gives names it. A step in slices gives
    them all one `merge` token, and `total` says how many places it has in all.
    """
    def edit(project: Project, stamp: Stamp) -> Change:
        ids = stamp.ids()
        entity = project.get(Entity, entity_id)
        tagging = _Tagging(project, stamp, ids, scheme_of(project.info).entity_type(entity.type), entity.id, batch)
        swaps = tagging.swaps(places)
        return make_change(stamp, ids, "link everywhere", swaps, merge=merge, count=str(total or len(places)),
                           name=entity.name)
    return edit


def tag_everywhere(places: Sequence[Place], entity_type: str) -> Edit:
    """Tag the places as a type: as the entity of that type and of the first place's words, or a new one.

    A time names no entity. Raises EditRefused where there are no places.
    """
    def edit(project: Project, stamp: Stamp) -> Change:
        words = _words_of_first(project, places)
        known = None if _is_time(project, entity_type) else named(project, words, entity_type)
        return _tag(project, stamp, places, entity_type, known)
    return edit


def tag_as_new(places: Sequence[Place], entity_type: str) -> Edit:
    """Tag the places as naming a new entity, which is called by the words of the first, whoever else is called so."""
    def edit(project: Project, stamp: Stamp) -> Change:
        return _tag(project, stamp, places, entity_type, None)
    return edit


def _tag(project: Project, stamp: Stamp, places: Sequence[Place], entity_type: str, entity: Entity | None) -> Change:
    ids = stamp.ids()
    words = _words_of_first(project, places)
    swaps: list[Swap] = []
    if entity is None and not _is_time(project, entity_type):
        entity = Entity(id=next(ids), **made(stamp), type=entity_type, name=" ".join(words.split()))
        swaps.append(Swap(None, entity))
    tagged_as = scheme_of(project.info).entity_type(entity_type)
    swaps += _Tagging(project, stamp, ids, tagged_as, entity.id if entity else "", "").swaps(places)
    return make_change(stamp, ids, "tag everywhere", swaps, count=str(len(places)), words=shortened(words),
                       type=tagged_as.label)


def _words_of_first(project: Project, places: Sequence[Place]) -> str:
    if not places:
        raise EditRefused(say("Nothing was tagged: no place is chosen. Tick the places to tag first."))
    return anchor_at(project, places[0].article, places[0].begin, places[0].end).words


def _is_time(project: Project, entity_type: str) -> bool:
    return scheme_of(project.info).entity_type(entity_type).nature == "time"


def remove_batch(batch: str) -> Edit:
    """Take away what is left of a batch in the loaded articles; all articles where it has tags must be.

    Entities of which nothing but these tags was said go with them. Raises EditRefused where nothing is left.
    """
    def edit(project: Project, stamp: Stamp) -> Change:
        mentions = mentions_of_batch(project, batch)
        if not mentions:
            raise EditRefused(say("Nothing was removed: none of the tags that were made together is left."))
        swaps: list[Swap] = [Swap(mention, None) for mention in mentions]
        swaps += [Swap(entity, None) for entity in _left_bare(project, mentions)]
        return make_change(stamp, stamp.ids(), "remove batch", swaps, count=str(len(mentions)),
                           words=shortened(mentions[0].words))
    return edit


def mentions_of_batch(project: Project, batch: str) -> list[Mention]:
    """Return the tags of a batch in the loaded articles, by article and place."""
    found = (mention for held in project.mentions.values() for mention in held.values() if batch_of(mention) == batch)
    return sorted(found, key=lambda mention: (mention.article, mention.begin, mention.end))


class _Tagging:
    """The swaps that give many places one meaning."""

    def __init__(self, project: Project, stamp: Stamp, ids: Iterator[str], tagged_as: EntityType, entity: str,
                 batch: str) -> None:
        self._project, self._stamp, self._ids = project, stamp, ids
        self._type, self._entity = tagged_as, entity
        self._batch = batch or next(ids)

    def swaps(self, places: Sequence[Place]) -> list[Swap]:
        swaps = [swap for place in dict.fromkeys(places) if (swap := self._swap(place)) is not None]
        before = (swap.before for swap in swaps)
        left = [mention for mention in before if isinstance(mention, Mention) and mention.entity != self._entity]
        return swaps + [Swap(entity, None) for entity in _left_bare(self._project, left)]

    def _swap(self, place: Place) -> Swap | None:
        """Return the swap of one place; a tag that was accepted stays the analyst's own, only its meaning changes."""
        anchor = anchor_at(self._project, place.article, place.begin, place.end)
        there = self._project.mention_over(anchor)
        if there is None:
            return Swap(None, Mention(
                id=next(self._ids), **made(self._stamp), **msgspec.structs.asdict(anchor), type=self._type.name,
                entity=self._entity, origin=origin_of(self._batch), accepted="in bulk"))
        after = msgspec.structs.replace(there, type=self._type.name, entity=self._entity, state="accepted")
        if there.state != "accepted":
            origin = f"{origin_of(self._batch)} {there.origin}"
            after = msgspec.structs.replace(after, accepted="in bulk", origin=origin)
        if self._type.nature != "time":
            after = msgspec.structs.replace(after, value="", from_="", to="", precision="", derived="")
        return None if after == there else Swap(there, after)


def _left_bare(project: Project, going: Sequence[Mention]) -> list[Entity]:
    """Return the entities of which nothing is left once these tags no longer name them."""
    counts = Counter(mention.entity for mention in going if mention.entity)
    accepted = Counter(mention.entity for mention in going if mention.entity and mention.state == "accepted")
    ids = {mention.id for mention in going}
    found = (project.find(Entity, entity_id) for entity_id in counts)
    return [entity for entity in found if entity is not None and is_bare(entity)
            and project.tallies.get(entity.id, 0) <= accepted[entity.id]
            and all(mention.id in ids for mention in project.mentions_naming(entity.id))
            and not is_used(project, entity.id)]

"""Tag or link many places as one step, under the name of a batch by which they can be found and taken away later."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

import msgspec

from editor.model.change import Change, Edit, Stamp, Swap, make_change
from editor.model.edits.batches import batch_of, before_batch, origin_after, origin_of
from editor.model.edits.fields import made, shortened
from editor.model.edits.mentions import is_bare
from editor.model.edits.passages import anchor_at
from editor.model.edits.references import is_used, off_the_chart, unreferred
from editor.model.errors import EditRefused
from editor.model.matching import named
from editor.model.project import Project
from editor.model.records import Article, Entity, Mention
from editor.model.scheme import EntityType, scheme_of
from editor.words import say

__all__ = ["Place", "Seen", "batch_of", "link_everywhere", "mentions_of_batch", "origin_of", "remove_batch", "seen_at",
           "seen_in", "tag_as_new", "tag_everywhere", "unchanged"]


class Seen(msgspec.Struct, frozen=True):
    """The tag that was seen over just the words of a place, by its id, and what it meant; all blank for none."""

    mention: str = ""
    type: str = ""
    entity: str = ""
    state: str = ""


class Place(msgspec.Struct, frozen=True):
    """Code points `begin` to `end` of an article. The article must be loaded when the place is tagged.

    A place that was `seen` is tagged only while what was seen stands there; None takes it as it is.
    """

    article: str
    begin: int
    end: int
    seen: Seen | None = None


def seen_in(mention: Mention | None) -> Seen:
    """Return what is seen at a place where this tag stands over just the words, or none."""
    return Seen(mention.id, mention.type, mention.entity, mention.state) if mention is not None else Seen()


def seen_at(project: Project, article_id: str, begin: int, end: int) -> Seen:
    """Return what is seen over just these code points of a loaded article."""
    return seen_in(project.mention_over(anchor_at(project, article_id, begin, end)))


def unchanged(project: Project, places: Sequence[Place]) -> list[Place]:
    """Return the places at which what was seen still stands, each once; their articles must be loaded, or be gone."""
    return [place for place in dict.fromkeys(places) if _is_as_seen(project, place)]


def _is_as_seen(project: Project, place: Place) -> bool:
    if place.seen is None:
        return True
    if project.find(Article, place.article) is None:
        return False
    if not place.seen.mention:
        return seen_at(project, place.article, place.begin, place.end) == place.seen
    tag = project.mentions_of(place.article).get(place.seen.mention)
    return tag is not None and (tag.begin, tag.end) == (place.begin, place.end) and seen_in(tag) == place.seen


def link_everywhere(places: Sequence[Place], entity_id: str, *, batch: str = "", merge: str = "",
                    total: int = 0) -> Edit:
    """Tag the places as naming the entity; tags that stand over just these words are linked anew, all in one step.

    Places that have changed since they were seen are left alone and counted. `batch` continues a batch; without one the
    first of the ids that the step gives names it. A step in slices gives them all one `merge` token, and `total` says
    how many places it has in all. Raises EditRefused where all places have changed.
    """
    def edit(project: Project, stamp: Stamp) -> Change:
        ids = stamp.ids()
        entity = project.get(Entity, entity_id)
        standing = _standing(project, places, total)
        tagging = _Tagging(project, stamp, ids, scheme_of(project).entity_type(entity.type), entity.id, batch)
        swaps, left = tagging.swaps(standing), len(set(places)) - len(standing)
        return make_change(stamp, ids, "link everywhere", swaps, merge=merge, name=entity.name,
                           count=str(max(total, len(set(places))) - left), left=str(left))
    return edit


def tag_everywhere(places: Sequence[Place], entity_type: str, *, batch: str = "", merge: str = "",
                   total: int = 0) -> Edit:
    """Tag the places as a type: as the entity of that type and of the first place's words, or a new one.

    A time names no entity. Places that have changed since they were seen are left alone and counted. `batch`, `merge`
    and `total` are those of `link_everywhere`. Raises EditRefused where there are no places, or all have changed.
    """
    def edit(project: Project, stamp: Stamp) -> Change:
        standing = _standing(project, places)
        known = None if _is_time(project, entity_type) else named(
            project, _words_of_first(project, standing), entity_type)
        change = _tag(project, stamp, standing, len(set(places)) - len(standing), entity_type, known, batch, total)
        return msgspec.structs.replace(change, merge=merge)
    return edit


def tag_as_new(places: Sequence[Place], entity_type: str, *, merge: str = "", total: int = 0) -> Edit:
    """Tag the places as naming a new entity, which is called by the words of the first, whoever else is called so.

    Places that have changed are treated as `tag_everywhere` does.
    """
    def edit(project: Project, stamp: Stamp) -> Change:
        standing = _standing(project, places)
        change = _tag(project, stamp, standing, len(set(places)) - len(standing), entity_type, None, "", total)
        return msgspec.structs.replace(change, merge=merge)
    return edit


def _standing(project: Project, places: Sequence[Place], total: int = 0) -> list[Place]:
    """Return the places that are as they were seen. Raises EditRefused where these are all places, and none is."""
    standing = unchanged(project, places)
    if places and not standing and total <= len(places):
        raise EditRefused(say("Nothing was tagged: all these places have changed since they were found. Look for them "
                              "again."))
    return standing


def _tag(project: Project, stamp: Stamp, places: Sequence[Place], left: int, entity_type: str,
         entity: Entity | None, batch: str, total: int) -> Change:
    ids = stamp.ids()
    words = _words_of_first(project, places)
    swaps: list[Swap] = []
    if entity is None and not _is_time(project, entity_type):
        entity = Entity(id=next(ids), **made(stamp), type=entity_type, name=" ".join(words.split()))
        swaps.append(Swap(None, entity))
    tagged_as = scheme_of(project).entity_type(entity_type)
    swaps += _Tagging(project, stamp, ids, tagged_as, entity.id if entity else "", batch).swaps(places)
    return make_change(stamp, ids, "tag everywhere", swaps, count=str(max(total - left, len(places))),
                       words=shortened(words), type=tagged_as.label, left=str(left))


def _words_of_first(project: Project, places: Sequence[Place]) -> str:
    if not places:
        raise EditRefused(say("Nothing was tagged: no place is chosen. Tick the places to tag first."))
    return anchor_at(project, places[0].article, places[0].begin, places[0].end).words


def _is_time(project: Project, entity_type: str) -> bool:
    return scheme_of(project).entity_type(entity_type).nature == "time"


def remove_batch(batch: str) -> Edit:
    """Take away the tags of the loaded articles that mean what the batch gave them; all articles with such must be.

    What a suggestion, or a tag of an earlier batch, was before, it is again. Entities of which nothing but these tags
    was said go with them. Raises EditRefused where nothing is left.
    """
    def edit(project: Project, stamp: Stamp) -> Change:
        mentions = mentions_of_batch(project, batch)
        if not mentions:
            raise EditRefused(say("Nothing was removed: none of the tags that were made together is left."))
        swaps: list[Swap] = [Swap(mention, before_batch(project, mention)) for mention in mentions]
        going = [mention for mention, swap in zip(mentions, swaps, strict=True)
                 if not isinstance(swap.after, Mention) or swap.after.entity != mention.entity]
        swaps += [Swap(entity, None) for entity in _left_bare(project, going)]
        swaps += unreferred(project, {swap.id for swap in swaps if swap.after is None})
        return make_change(stamp, stamp.ids(), "remove batch", swaps, count=str(len(mentions)),
                           words=shortened(mentions[0].words))
    return edit


def mentions_of_batch(project: Project, batch: str) -> list[Mention]:
    """Return the tags of a batch in the loaded articles, by article and place; none for a blank one."""
    found = (mention for held in project.mentions.values() for mention in held.values()
             if batch and batch_of(mention) == batch)
    return sorted(found, key=lambda mention: (mention.article, mention.begin, mention.end))


class _Tagging:
    """The swaps that give many places one meaning."""

    def __init__(self, project: Project, stamp: Stamp, ids: Iterator[str], tagged_as: EntityType, entity: str,
                 batch: str) -> None:
        self._project, self._stamp, self._ids = project, stamp, ids
        self._type, self._entity = tagged_as, entity
        self._batch = batch or next(ids)

    def swaps(self, places: Sequence[Place]) -> list[Swap]:
        swaps = [swap for place in places if (swap := self._swap(place)) is not None]
        before = (swap.before for swap in swaps)
        left = [mention for mention in before if isinstance(mention, Mention) and mention.entity != self._entity]
        bare = _left_bare(self._project, left)
        return [*swaps, *(Swap(entity, None) for entity in bare),
                *off_the_chart(self._project, {entity.id for entity in bare})]

    def _swap(self, place: Place) -> Swap | None:
        """Return the swap of one place; a tag that was accepted by hand stays the analyst's own, meaning this now."""
        anchor = anchor_at(self._project, place.article, place.begin, place.end)
        seen = place.seen.mention if place.seen else ""
        there = self._project.mentions_of(place.article)[seen] if seen else self._project.mention_over(anchor)
        if there is None:
            return Swap(None, Mention(
                id=next(self._ids), **made(self._stamp), **msgspec.structs.asdict(anchor), type=self._type.name,
                entity=self._entity, origin=origin_of(self._batch), accepted="in bulk"))
        after = msgspec.structs.replace(there, type=self._type.name, entity=self._entity, state="accepted")
        if self._type.nature != "time":
            after = msgspec.structs.replace(after, value="", from_="", to="", precision="", derived="")
        if after == there:
            return None
        if there.state != "accepted" or batch_of(there):
            after = msgspec.structs.replace(after, accepted="in bulk", origin=origin_after(self._batch, there))
        return Swap(there, after)


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

"""Say that two entities are one, or that one is two: merges redirect and leave every tag as it is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Sequence, Set

import msgspec

from editor.model.change import Change, Edit, Stamp, Swap, make_change
from editor.model.edits.batches import by_hand
from editor.model.edits.fields import made, name_of
from editor.model.edits.references import refuse_unless_loaded
from editor.model.errors import EditRefused
from editor.model.names import name_key
from editor.model.project import Project
from editor.model.records import Brought, Entity, Mention
from editor.words import say


def merge_entities(kept_id: str, merged_id: str) -> Edit:
    """Let one entity stand for another too: `merged_into` redirects, and tags, events and quotes stay as they are.

    The kept one keeps its name, type and kind, takes the other's names as aliases, its offices and outside ids, and its
    kind and description where it has none. A suggested one is accepted as the other was. Either may be merged already:
    what it stands for now is meant.
    """
    def edit(project: Project, stamp: Stamp) -> Change:
        kept, merged = _standing(project, kept_id), _standing(project, merged_id)
        swaps = _merging(project, kept_id, [merged_id])
        return make_change(stamp, stamp.ids(), "merge entities", swaps, name=name_of(kept), other=name_of(merged))
    return edit


def merge_several(kept_id: str, merged_ids: Sequence[str]) -> Edit:
    """Let one entity stand for several others too, in one step, each as `merge_entities` says and in this order.

    Each can be taken apart again by itself.
    """
    def edit(project: Project, stamp: Stamp) -> Change:
        return make_change(stamp, stamp.ids(), "merge several", _merging(project, kept_id, merged_ids),
                           name=name_of(_standing(project, kept_id)), count=str(len(merged_ids)))
    return edit


def unmerge_entity(entity_id: str) -> Edit:
    """Let an entity that was merged stand for itself again, with the tags and references that always named it.

    Those that stood for it give back what they have from this merge and nothing else; a name that their own tags use
    stays with them.
    """
    def edit(project: Project, stamp: Stamp) -> Change:
        merged = project.get(Entity, entity_id)
        kept = project.find(Entity, merged.merged_into) if merged.merged_into else None
        if kept is None:
            raise EditRefused(say("Nothing was changed: “{name}” is not merged into another entity.",
                                  name=name_of(merged)))
        swaps = [Swap(merged, msgspec.structs.replace(merged, merged_into="", brought=Brought())),
                 *_relieving(project, merged)]
        return make_change(stamp, stamp.ids(), "unmerge entity", [swap for swap in swaps if swap.before != swap.after],
                           name=name_of(merged), other=name_of(kept))
    return edit


def tell_apart(entity_id: str, other_id: str) -> Edit:
    """Remember that two entities that look alike are different ones, so that they are not proposed again."""
    def edit(project: Project, stamp: Stamp) -> Change:
        entity, other = _standing(project, entity_id), _standing(project, other_id)
        apart = tuple(dict.fromkeys((*entity.different_from, other.id)))
        after = msgspec.structs.replace(entity, different_from=apart)
        swaps = [] if after == entity or entity.id == other.id else [Swap(entity, after)]
        return make_change(stamp, stamp.ids(), "tell apart", swaps, name=name_of(entity), other=name_of(other))
    return edit


def split_entity(entity_id: str, mention_ids: Collection[str], name: str = "", into: str = "") -> Edit:
    """Let chosen tags name another entity: the one of the id `into`, or a new one of this or of their commonest words.

    Spellings that only these tags use go along as aliases. Events, quotes and offices stay with the entity they name.
    The articles whose tags name the entity must be loaded. Raises EditRefused where one with accepted tags is not, and
    where a new entity would take all tags.
    """
    def edit(project: Project, stamp: Stamp) -> Change:
        ids = stamp.ids()
        entity, chosen = _standing(project, entity_id), set(mention_ids)
        refuse_unless_loaded(project, entity, project.ids_of(entity.id))
        mentions = project.mentions_naming(entity.id)
        going = [mention for mention in mentions if mention.id in chosen]
        staying = [mention for mention in mentions if mention.id not in chosen]
        if not going or (not staying and not into):
            raise EditRefused(say("Nothing was split off: choose some of the mentions of “{name}”, but not all.",
                                  name=name_of(entity)))
        spellings = _spellings(going)
        other = _standing(project, into) if into else Entity(
            id=next(ids), **made(stamp), type=entity.type, kind=entity.kind, name=name or spellings[0])
        swaps = _moved(entity, other, going, spellings, _spellings(staying), is_new=not into)
        return make_change(stamp, ids, "split entity", swaps, name=name_of(entity), other=name_of(other),
                           count=str(len(going)))
    return edit


def name_for(mentions: Iterable[Mention]) -> str:
    """Return what an entity of these tags is called: their commonest words, the longest of several; blank for none."""
    return next(iter(_spellings(mentions)), "")


def _moved(entity: Entity, other: Entity, going: list[Mention], spellings: list[str], left: list[str], *,
           is_new: bool) -> list[Swap]:
    left_keys, gone_keys = {name_key(words) for words in left}, {name_key(words) for words in spellings}
    aliases = tuple(alias for alias in entity.aliases
                    if name_key(alias) not in gone_keys or name_key(alias) in left_keys)
    freed = msgspec.structs.replace(entity, aliases=aliases)
    taken = msgspec.structs.replace(other, aliases=_names(other, spellings))
    swaps = [Swap(None if is_new else other, taken)] if is_new or taken != other else []
    swaps += [Swap(entity, freed)] if freed != entity else []
    return swaps + [Swap(mention, by_hand(msgspec.structs.replace(mention, entity=other.id))) for mention in going]


def _spellings(mentions: Iterable[Mention]) -> list[str]:
    """Return the different words of the tags, the commonest first, then the longest."""
    counted = Counter(" ".join(mention.words.split()) for mention in mentions)
    return sorted(counted, key=lambda words: (-counted[words], -len(words), words))


def _standing(project: Project, entity_id: str) -> Entity:
    """Return the entity an id stands for now. Raises EditRefused where there is none of this id."""
    return project.entity(entity_id) or project.get(Entity, entity_id)


def _merging(project: Project, kept_id: str, merged_ids: Sequence[str]) -> list[Swap]:
    """Return the swaps that let one entity stand for others, its own first.

    Raises EditRefused where it stands for one of them already, or one is named twice.
    """
    kept = _standing(project, kept_id)
    _refuse_ring(kept)
    enriched, redirected = _Enriched(kept), list[Swap]()
    for merged_id in merged_ids:
        merged = _standing(project, merged_id)
        if enriched.stands_for(merged):
            raise EditRefused(say("Nothing was merged: “{name}” is one entity already. Choose another one.",
                                  name=name_of(kept)))
        _refuse_ring(merged)
        redirected.append(Swap(merged, msgspec.structs.replace(
            merged, merged_into=kept.id, brought=enriched.take(merged), different_from=_without(merged, {kept.id}))))
    return [Swap(kept, enriched.entity()), *redirected]


def _refuse_ring(entity: Entity) -> None:
    """Raise EditRefused where merges of an older version, or of another program, lead in a ring."""
    if entity.merged_into:
        raise EditRefused(say("Nothing was merged: “{name}” is merged into itself by way of others. Let it stand for "
                              "itself first.", name=name_of(entity)))


class _Enriched:
    """An entity that takes in others: one more costs as much as that one has, however many there were before."""

    def __init__(self, kept: Entity) -> None:
        self._kept = kept
        self._taken = {kept.id}
        self._known = {name_key(name) for name in (kept.name, *kept.aliases)}
        self._aliases = list(kept.aliases)
        self._offices, self._outside_ids = dict.fromkeys(kept.offices), dict.fromkeys(kept.outside_ids)
        self._kind, self._description = kept.kind, kept.description
        self._stands_as = kept

    def stands_for(self, entity: Entity) -> bool:
        """Tell whether it is this entity, or has taken it in."""
        return entity.id in self._taken

    def take(self, merged: Entity) -> Brought:
        """Take in an entity, and return what it brings."""
        self._taken.add(merged.id)
        if self._stands_as.state == "suggested" and merged.state == "accepted":
            self._stands_as = merged  # what was accepted names the kept one from now on
        aliases = _unknown(self._known, (merged.name, *merged.aliases))
        offices = [office for office in dict.fromkeys(merged.offices) if office not in self._offices]
        outside_ids = [held for held in dict.fromkeys(merged.outside_ids) if held not in self._outside_ids]
        brought = Brought(
            aliases=tuple(aliases), offices=tuple(office.words for office in offices), outside_ids=tuple(outside_ids),
            kind=merged.kind if not self._kind and merged.type == self._kept.type else "",
            description="" if self._description else merged.description)
        self._aliases += aliases
        self._offices.update(dict.fromkeys(offices))
        self._outside_ids.update(dict.fromkeys(outside_ids))
        self._kind, self._description = self._kind or brought.kind, self._description or brought.description
        return brought

    def entity(self) -> Entity:
        """Return the entity with all that it took in."""
        return msgspec.structs.replace(
            self._kept, aliases=tuple(self._aliases), offices=tuple(self._offices), kind=self._kind,
            outside_ids=tuple(self._outside_ids), description=self._description,
            state=self._stands_as.state, accepted=self._stands_as.accepted,
            different_from=_without(self._kept, self._taken))


def _names(entity: Entity, further: Iterable[str]) -> tuple[str, ...]:
    """Return the entity's aliases with those further names that it does not have yet."""
    known = {name_key(entity.name), *map(name_key, entity.aliases)}
    return (*entity.aliases, *_unknown(known, further))


def _unknown(known: set[str], names: Iterable[str]) -> list[str]:
    """Return those names whose key is not known yet; from then on it is."""
    found = []
    for name in names:
        if name and (key := name_key(name)) not in known:
            known.add(key)
            found.append(name)
    return found


def _without(entity: Entity, others: Set[str]) -> tuple[str, ...]:
    return tuple(apart for apart in entity.different_from if apart not in others)


def _relieving(project: Project, merged: Entity) -> list[Swap]:
    """Return the swaps by which all that stand for a merged entity, one for the other, give back what it brought."""
    swaps, gift, seen = [], merged.brought, {merged.id}
    holder = project.find(Entity, merged.merged_into)
    while holder is not None and holder.id not in seen and gift != Brought():
        seen.add(holder.id)
        own = {name_key(mention.words) for mention in project.mentions_naming(holder.id) if mention.entity == holder.id}
        gift = msgspec.structs.replace(gift, aliases=tuple(name for name in gift.aliases if name_key(name) not in own))
        swaps.append(Swap(holder, _relieved(holder, gift, merged)))
        gift = _shared(gift, holder.brought)
        holder = project.find(Entity, holder.merged_into) if holder.merged_into else None
    return swaps


def _relieved(holder: Entity, gift: Brought, merged: Entity) -> Entity:
    """Return the entity without the gift, which it brings nobody any more."""
    return msgspec.structs.replace(
        holder, aliases=tuple(alias for alias in holder.aliases if alias not in gift.aliases),
        offices=tuple(office for office in holder.offices
                      if office.words not in gift.offices or office not in merged.offices),
        outside_ids=tuple(held for held in holder.outside_ids if held not in gift.outside_ids),
        kind="" if gift.kind and holder.kind == gift.kind else holder.kind,
        description="" if gift.description and holder.description == gift.description else holder.description,
        brought=_less(holder.brought, gift))


def _shared(gift: Brought, further: Brought) -> Brought:
    """Return what of a gift was given further."""
    return Brought(
        aliases=tuple(name for name in gift.aliases if name in further.aliases),
        offices=tuple(words for words in gift.offices if words in further.offices),
        outside_ids=tuple(held for held in gift.outside_ids if held in further.outside_ids),
        kind=gift.kind if gift.kind == further.kind else "",
        description=gift.description if gift.description == further.description else "")


def _less(brought: Brought, gone: Brought) -> Brought:
    return Brought(
        aliases=tuple(name for name in brought.aliases if name not in gone.aliases),
        offices=tuple(words for words in brought.offices if words not in gone.offices),
        outside_ids=tuple(held for held in brought.outside_ids if held not in gone.outside_ids),
        kind="" if brought.kind == gone.kind else brought.kind,
        description="" if brought.description == gone.description else brought.description)

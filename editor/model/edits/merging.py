"""Say that two entities are one, or that one is two: merges redirect and leave every tag as it is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable

import msgspec

from editor.model.change import Change, Edit, Stamp, Swap, make_change
from editor.model.edits.batches import by_hand
from editor.model.edits.fields import made, name_of
from editor.model.errors import EditRefused
from editor.model.names import name_key
from editor.model.project import Project
from editor.model.records import Entity, Mention
from editor.words import say


def merge_entities(kept_id: str, merged_id: str) -> Edit:
    """Let one entity stand for another too: `merged_into` redirects, and tags, events and quotes stay as they are.

    The kept one keeps its name, type and kind, takes the other's names as aliases, its offices and outside ids, and its
    kind and description where it has none. Either may be merged already: what it stands for now is meant.
    """
    def edit(project: Project, stamp: Stamp) -> Change:
        kept, merged = _standing(project, kept_id), _standing(project, merged_id)
        if kept.id == merged.id:
            raise EditRefused(say("Nothing was merged: “{name}” is one entity already. Choose another one.",
                                  name=name_of(kept)))
        redirected = msgspec.structs.replace(merged, merged_into=kept.id, different_from=_without(merged, kept))
        swaps = [Swap(kept, _enriched(kept, merged)), Swap(merged, redirected)]
        return make_change(stamp, stamp.ids(), "merge entities", swaps, name=name_of(kept), other=name_of(merged))
    return edit


def unmerge_entity(entity_id: str) -> Edit:
    """Let an entity that was merged stand for itself again, with the tags and references that always named it.

    The one that stood for it gives back the names, offices and ids that it has from it; a name that its own tags use
    stays with it.
    """
    def edit(project: Project, stamp: Stamp) -> Change:
        merged = project.get(Entity, entity_id)
        kept = project.find(Entity, merged.merged_into) if merged.merged_into else None
        if kept is None:
            raise EditRefused(say("Nothing was changed: “{name}” is not merged into another entity.",
                                  name=name_of(merged)))
        swaps = [Swap(merged, msgspec.structs.replace(merged, merged_into="")),
                 Swap(kept, _relieved(project, kept, merged))]
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
    The articles whose tags name the entity must be loaded. Raises EditRefused where a new one would take all tags.
    """
    def edit(project: Project, stamp: Stamp) -> Change:
        ids = stamp.ids()
        entity, chosen = _standing(project, entity_id), set(mention_ids)
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


def _enriched(kept: Entity, merged: Entity) -> Entity:
    return msgspec.structs.replace(
        kept, aliases=_names(kept, (merged.name, *merged.aliases)),
        offices=tuple(dict.fromkeys((*kept.offices, *merged.offices))),
        outside_ids=tuple(dict.fromkeys((*kept.outside_ids, *merged.outside_ids))),
        kind=kept.kind or (merged.kind if merged.type == kept.type else ""),
        description=kept.description or merged.description, different_from=_without(kept, merged))


def _names(entity: Entity, further: Iterable[str]) -> tuple[str, ...]:
    """Return the entity's aliases with those further names that it does not have yet."""
    known, names = {name_key(entity.name), *map(name_key, entity.aliases)}, list(entity.aliases)
    for name in further:
        if name and name_key(name) not in known:
            known.add(name_key(name))
            names.append(name)
    return tuple(names)


def _without(entity: Entity, other: Entity) -> tuple[str, ...]:
    return tuple(apart for apart in entity.different_from if apart != other.id)


def _relieved(project: Project, kept: Entity, merged: Entity) -> Entity:
    """Return the kept entity without what it has from the merged one."""
    own = {name_key(mention.words) for mention in project.mentions_naming(kept.id) if mention.entity == kept.id}
    given = {name_key(name) for name in (merged.name, *merged.aliases)} - own
    return msgspec.structs.replace(
        kept, aliases=tuple(alias for alias in kept.aliases if name_key(alias) not in given),
        offices=tuple(office for office in kept.offices if office not in merged.offices),
        outside_ids=tuple(held for held in kept.outside_ids if held not in merged.outside_ids),
        description="" if kept.description == merged.description else kept.description)

"""Tag words, link them to entities, and take tags away."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from editor.model.anchor import anchor_in
from editor.model.change import Change, Edit, Stamp, Swap, make_change
from editor.model.edits.fields import made, name_of, shortened
from editor.model.matching import named
from editor.model.project import Project
from editor.model.records import Anchor, Article, Entity, Event, Mention, Quote, Relation
from editor.model.scheme import scheme


def tag_mention(article_id: str, begin: int, end: int, entity_type: str) -> Edit:
    """Tag code points begin to end as a type: the entity of that type and name, or a new one; a time names none.

    Words that already carry a tag over just this stretch change its type instead.
    """
    def edit(project: Project, stamp: Stamp) -> Change:
        ids = stamp.ids()
        anchor = _anchor(project, article_id, begin, end)
        swaps: list[Swap] = []
        tagged_as = scheme(project.info.scheme).entity_type(entity_type)
        is_time = tagged_as.nature == "time"
        entity = "" if is_time else _entity_for(project, stamp, ids, anchor.words, entity_type, swaps)
        swaps.append(_tagged(project, stamp, ids, anchor, entity_type, entity))
        return make_change(stamp, ids, "tag mention", swaps, words=shortened(anchor.words),
                           type=tagged_as.label)
    return edit


def link_mention(article_id: str, begin: int, end: int, entity_id: str) -> Edit:
    """Tag code points begin to end as naming the entity; a tag over just this stretch is linked anew."""
    def edit(project: Project, stamp: Stamp) -> Change:
        ids = stamp.ids()
        entity = project.get(Entity, entity_id)
        anchor = _anchor(project, article_id, begin, end)
        swap = _tagged(project, stamp, ids, anchor, entity.type, entity.id)
        return make_change(stamp, ids, "link mention", [swap], words=shortened(anchor.words), name=entity.name)
    return edit


def untag_mention(mention_id: str) -> Edit:
    """Take a tag away, and with its last tag an entity that nothing else was ever said of."""
    def edit(project: Project, stamp: Stamp) -> Change:
        mention = project.get(Mention, mention_id)
        swaps = [Swap(mention, None)]
        entity = project.find(Entity, mention.entity) if mention.entity else None
        if entity and is_bare(entity) and project.tallies.get(entity.id, 0) <= 1 and not is_used(project, entity.id):
            swaps.append(Swap(entity, None))
        return make_change(stamp, stamp.ids(), "untag mention", swaps, words=shortened(mention.words))
    return edit


def is_bare(entity: Entity) -> bool:
    """Tell whether nothing but a name and a type is said of the entity."""
    return entity == Entity(id=entity.id, made_by=entity.made_by, made_at=entity.made_at, state=entity.state,
                            origin=entity.origin, accepted=entity.accepted, type=entity.type, name=entity.name)


def is_used(project: Project, entity_id: str) -> bool:
    """Tell whether an event, a quote, a relation or a merge refers to the entity."""
    return (
        any(entity_id in _entities_of(event) for event in project.of(Event).values())
        or any(entity_id in (quote.speaker, quote.addressee, quote.relayed_by, quote.said_where, *quote.about)
               for quote in project.of(Quote).values())
        or any(entity_id in (relation.from_, relation.to) for relation in project.of(Relation).values())
        or any(entity.merged_into == entity_id for entity in project.of(Entity).values())
    )


def _entities_of(event: Event) -> set[str]:
    named_by_accounts = {entity for account in event.accounts
                         for entity in (account.attributed_to, account.relayed_by, account.values.where)}
    return {event.where, *(participant.entity for participant in event.participants), *named_by_accounts}


def _anchor(project: Project, article_id: str, begin: int, end: int) -> Anchor:
    article = project.get(Article, article_id)
    return anchor_in(article, project.text(article.text), begin, end)


def _entity_for(project: Project, stamp: Stamp, ids: Iterator[str], words: str, entity_type: str,
                swaps: list[Swap]) -> str:
    if known := named(project, words, entity_type):
        return known.id
    entity = Entity(id=next(ids), **made(stamp), type=entity_type, name=" ".join(words.split()))
    swaps.append(Swap(None, entity))
    return entity.id


def _tagged(project: Project, stamp: Stamp, ids: Iterator[str], anchor: Anchor, entity_type: str,
            entity: str) -> Swap:
    there = project.mention_over(anchor)
    if there is not None:
        return Swap(there, msgspec.structs.replace(there, type=entity_type, entity=entity, state="accepted"))
    return Swap(None, Mention(id=next(ids), **made(stamp), **msgspec.structs.asdict(anchor),
                              type=entity_type, entity=entity))


def label_of(project: Project, mention: Mention) -> str:
    """Return whom or what a tag names, or its own words."""
    entity = project.entity(mention.entity) if mention.entity else None
    return name_of(entity) if entity else mention.words

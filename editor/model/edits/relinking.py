"""Carry suggested quotes and events along where the tags that they rest on are linked to another entity."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

import msgspec

from editor.model.anchor import anchors_of
from editor.model.change import Swap
from editor.model.project import Project
from editor.model.records import Anchor, Entity, Event, Mention, Quote, Stretch


def carried_along(project: Project, after: Project, tags: Sequence[Mention], entity: Entity) -> list[Swap]:
    """Return the swaps that let suggested quotes and events of the articles of tags name the entity that these tags are
    linked to, `after` being the project then.

    The speaker goes along whose words are a tag's. All else does where no tag in the words of the record, or no tag at
    all, names who was named before. A place stays a place: it goes along only to an entity of the same type.
    """
    articles = {tag.article for tag in tags}
    left = {tag.entity for tag in tags} - {entity.id, ""}
    held: tuple[Quote | Event, ...] = (*project.of(Quote).values(), *project.of(Event).values()) if left else ()
    waiting = (record for record in held if record.state == "suggested"
               and any(anchor.article in articles for anchor in anchors_of(record)))
    found = ((record, _carried(project, after, record, tags, left, entity)) for record in waiting)
    return [Swap(record, carried) for record, carried in found if carried != record]


def _carried(project: Project, after: Project, record: Quote | Event, tags: Sequence[Mention], left: set[str],
             entity: Entity) -> Quote | Event:
    meant = {each for each in left if _is_named_no_more(after, each, anchors_of(record), tags)}
    places = {each for each in meant if project.get(Entity, each).type == entity.type}
    if isinstance(record, Event):
        return msgspec.structs.replace(
            record, where=entity.id if record.where in places else record.where,
            participants=tuple(msgspec.structs.replace(each, entity=entity.id) if each.entity in meant else each
                               for each in record.participants),
            accounts=tuple(msgspec.structs.replace(each, **_named(each, ("attributed_to", "relayed_by"), meant, entity))
                           for each in record.accounts))
    fields = {**_named(record, ("addressee", "relayed_by"), meant, entity),
              **_named(record, ("said_where",), places, entity)}
    if record.speaker in meant or record.speaker in _tagged_at(record, tags):
        fields["speaker"] = entity.id
    about = dict.fromkeys(entity.id if each in meant else each for each in record.about)
    return msgspec.structs.replace(record, **fields, about=tuple(about))


def _named(record: object, names: Iterable[str], meant: set[str], entity: Entity) -> dict[str, str]:
    return {name: entity.id for name in names if getattr(record, name) in meant}


def _is_named_no_more(after: Project, before: str, anchors: Iterable[Anchor], tags: Sequence[Mention]) -> bool:
    """Tell whether tags were relinked in the words of anchors and none there names who was named before, or none at
    all does.
    """
    named = [tag for tag in after.mentions_naming(before) if tag.state != "rejected"]
    within = list(anchors)
    return not named or (any(tag.entity == before and _is_within(tag, within) for tag in tags)
                         and not any(_is_within(tag, within) for tag in named))


def _is_within(tag: Mention, anchors: Iterable[Anchor]) -> bool:
    return any(tag.article == each.article and _meets(tag, each) for each in anchors)


def _tagged_at(quote: Quote, tags: Iterable[Mention]) -> Iterator[str]:
    """Yield whom the tags named that stand on the words of the speaker."""
    if (span := quote.speaker_span) is not None:
        yield from (tag.entity for tag in tags if tag.article == quote.article and _meets(tag, span))


def _meets(one: Mention, other: Anchor | Stretch) -> bool:
    return one.begin < other.end and other.begin < one.end

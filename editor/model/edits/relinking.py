"""Carry suggested quotes and events along where the tags that they rest on are linked to another entity."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

import msgspec

from editor.model.anchor import anchors_of
from editor.model.change import Swap
from editor.model.project import Project
from editor.model.records import Anchor, Entity, Event, Mention, Quote, Stretch
from editor.model.span import Span, SpanIndex


def carried_along(project: Project, after: Project, tags: Sequence[Mention], entity: Entity) -> list[Swap]:
    """Return the swaps that let suggested quotes and events of the articles of tags name the entity that these tags are
    linked to, `after` being the project then.

    The speaker goes along whose words are a tag's. All else does where no tag in the words of the record, or no tag at
    all, names who was named before. A place stays a place: it goes along only to an entity of the same type. Nothing of
    other articles is looked at, since it runs while the analyst waits.
    """
    linked = _Linked(project, after, tags, entity)
    found = ((record, linked.carried(record)) for record in _waiting(project, tags)) if linked.left else ()
    return [Swap(record, carried) for record, carried in found if carried != record]


def _waiting(project: Project, tags: Iterable[Mention]) -> Iterator[Quote | Event]:
    """Yield the suggested quotes and events of the articles of tags, each once."""
    articles = sorted({tag.article for tag in tags})
    for of_article in (project.quotes_of, project.events_of):
        yield from {record.id: record for each in articles for record in of_article(each)
                    if record.state == "suggested"}.values()


class _Linked:
    """Tags that were linked to another entity: `left` are those whom they named before."""

    def __init__(self, project: Project, after: Project, tags: Sequence[Mention], entity: Entity) -> None:
        self.left = {tag.entity for tag in tags} - {entity.id, ""}
        self._entity = entity
        self._were = _Places((tag, tag.entity) for tag in tags)
        still = [(tag, each) for each in self.left for tag in after.mentions_naming(each) if tag.state != "rejected"]
        self._still = _Places(still)
        self._gone = self.left - {each for _, each in still}
        self._alike = {each for each in self.left if (held := project.find(Entity, each)) is not None
                       and held.type == entity.type}

    def carried(self, record: Quote | Event) -> Quote | Event:
        """Return the record as it names the entity wherever it named one that is not named in its words any more."""
        meant = self._meant(anchors_of(record))
        return self._event(record, meant) if isinstance(record, Event) else self._quote(record, meant)

    def _meant(self, anchors: Sequence[Anchor]) -> set[str]:
        """Return those of whom tags were linked in the words of anchors and none there names them now, and those whom
        none at all does.
        """
        were = {each for anchor in anchors for each in self._were.named(anchor.article, anchor)} & self.left
        still = {each for anchor in anchors for each in self._still.named(anchor.article, anchor)} if were else set()
        return (were - still) | self._gone

    def _event(self, event: Event, meant: set[str]) -> Event:
        entity = self._entity
        return msgspec.structs.replace(
            event, where=entity.id if event.where in meant & self._alike else event.where,
            participants=tuple(msgspec.structs.replace(each, entity=entity.id) if each.entity in meant else each
                               for each in event.participants),
            accounts=tuple(msgspec.structs.replace(each, **_named(each, ("attributed_to", "relayed_by"), meant, entity))
                           for each in event.accounts))

    def _quote(self, quote: Quote, meant: set[str]) -> Quote:
        entity = self._entity
        fields = {**_named(quote, ("addressee", "relayed_by"), meant, entity),
                  **_named(quote, ("said_where",), meant & self._alike, entity)}
        said = self._were.named(quote.article, quote.speaker_span) if quote.speaker_span is not None else ()
        if quote.speaker in meant or quote.speaker in said:
            fields["speaker"] = entity.id
        about = dict.fromkeys(entity.id if each in meant else each for each in quote.about)
        return msgspec.structs.replace(quote, **fields, about=tuple(about))


class _Places:
    """Where tags stand in each article, and whom they name."""

    def __init__(self, tags: Iterable[tuple[Mention, str]]) -> None:
        held: dict[str, list[Span]] = defaultdict(list)
        for tag, named in tags:
            held[tag.article].append((tag.begin, tag.end, named))
        self._held = {article: SpanIndex(spans) for article, spans in held.items()}

    def named(self, article: str, place: Anchor | Stretch) -> list[str]:
        """Return who is named by tags that share at least one code point with a place of an article."""
        index = self._held.get(article)
        return [named for *_, named in index.overlapping(place.begin, place.end)] if index is not None else []


def _named(record: object, names: Iterable[str], meant: set[str], entity: Entity) -> dict[str, str]:
    return {name: entity.id for name in names if getattr(record, name) in meant}

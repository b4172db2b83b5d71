"""Bring back what an earlier step took away, however much has happened since."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from typing import Any

import msgspec

from editor.model.change import Change, Edit, Stamp, Swap, make_change
from editor.model.edits.articles import delete_article
from editor.model.edits.briefings import delete_briefing
from editor.model.edits.doubles import without_doubles
from editor.model.edits.entities import delete_entity
from editor.model.edits.events import delete_event
from editor.model.edits.fields import name_of, shortened
from editor.model.edits.notes import delete_note
from editor.model.edits.outlets import delete_outlet
from editor.model.edits.quotes import delete_quote
from editor.model.edits.relations import delete_relation
from editor.model.edits.sections import delete_section
from editor.model.errors import EditRefused
from editor.model.project import Project
from editor.model.putting_back import put_back
from editor.model.records import (
    BY_KIND,
    Anchor,
    Article,
    Briefing,
    Entity,
    Event,
    Mention,
    Note,
    Outlet,
    Paragraph,
    ProjectInfo,
    Quote,
    Record,
    Relation,
    Section,
    Text,
)
from editor.model.rings import leads_back
from editor.words import say, say_number

Key = tuple[str, str]
"""The kind of a record, and its id."""

_NO_STAMP = Stamp("1970-01-01T00:00:00.000Z", "", 0)
_DELETES: dict[str, tuple[Callable[[str], Record], Callable[[str], Edit]]] = {
    "article": (lambda gone: Article(id=gone), delete_article),
    "entity": (lambda gone: Entity(id=gone), delete_entity),
    "event": (lambda gone: Event(id=gone), delete_event),
    "quote": (lambda gone: Quote(id=gone, spans=(Anchor("", 0, 0, ""),)), delete_quote),
    "briefing": (lambda gone: Briefing(id=gone), delete_briefing),
    "section": (lambda gone: Section(id=gone), delete_section),
    "outlet": (lambda gone: Outlet(id=gone), delete_outlet),
    "note": (lambda gone: Note(id=gone), delete_note),
    "relation": (lambda gone: Relation(id=gone), delete_relation),
}
"""For what other records refer to: a stand-in for a record that is gone, and how it goes."""


class Restoration(msgspec.Struct, frozen=True):
    """What restoring comes to: the swaps, and a sentence for everything that stays away or as it is."""

    swaps: tuple[Swap, ...]
    lost: tuple[str, ...]


def restore(deletion: Change, gone: Collection[Key], texts: tuple[Text, ...] = (),
            planned: tuple[Project, Restoration] | None = None) -> Edit:
    """Bring back everything that a step took away, as a step of its own; `texts` are those of its articles.

    `gone` names records that went in later steps: what refers to them comes back without them. The articles of the
    tags must be loaded. `planned` is the restoration worked out for a project, which is not worked out again for the
    same one. Raises EditRefused where nothing can be brought back.
    """
    def edit(project: Project, stamp: Stamp) -> Change:
        found = planned[1] if planned and planned[0] is project else restoration(project, deletion, gone)
        if not found.swaps:
            raise EditRefused("\n".join((say("Nothing was restored."), *found.lost)))
        values = dict(deletion.message.values)
        if name := values.get("name") or values.get("words"):
            return make_change(stamp, stamp.ids(), "restore", found.swaps, texts=texts, deletion=deletion.id, name=name)
        back = sum(swap.before is None for swap in found.swaps)
        return make_change(stamp, stamp.ids(), "restore several", found.swaps, texts=texts, deletion=deletion.id,
                           count=str(back))
    return edit


def restoration(project: Project, deletion: Change, gone: Collection[Key]) -> Restoration:
    """Return what bringing back the records of a step comes to in a project, without doing it."""
    wanted, unchanged = _wanted(project, deletion)
    wanted, articles, tags = without_doubles(project, deletion, wanted, _names_in)
    missing = _missing(project, wanted, {*gone, *((article.kind_of_record, article.id) for article in articles)})
    standing = project.swapped(Swap(None, _DELETES[kind][0](record_id)) for kind, record_id in missing)
    wanted, homeless = _housed(standing, wanted)
    wanted, freed = _without_rings(project, wanted)
    left = _Left(unchanged, homeless, articles, tags, freed)
    if not missing:
        return Restoration(tuple(wanted), tuple(_sentences(left, [], project)))
    return _without_missing(project, standing.swapped(wanted), wanted, missing, left)


class _Left(msgspec.Struct, frozen=True):
    """What does not come back, or not as it was: changed since, without an article, doubled, merged in a ring."""

    unchanged: list[Record]
    homeless: list[Record]
    articles: list[Article]
    tags: list[Mention]
    freed: list[Entity]


def _without_missing(project: Project, standing: Project, wanted: list[Swap], missing: list[Key],
                     left: _Left) -> Restoration:
    """Return the restoration in which what is gone goes once more, and takes along what refers to it as it did then."""
    touched = {(swap.kind, swap.id): swap.record for swap in wanted}
    for kind, record_id in missing:
        swaps = _DELETES[kind][1](record_id)(standing, _NO_STAMP).swaps
        standing = standing.swapped(swaps)
        touched |= {(swap.kind, swap.id): swap.record for swap in swaps}
    found = (Swap(_held(project, record), _held(standing, record)) for record in touched.values())
    partial = [swap.record for swap in wanted
               if _held(standing, swap.record) not in (swap.after, _held(project, swap.record))
               or _held(standing, swap.record) is None]
    return Restoration(tuple(swap for swap in found if swap.before != swap.after),
                       tuple(_sentences(left, partial, standing)))


def _without_rings(project: Project, wanted: list[Swap]) -> tuple[list[Swap], list[Entity]]:
    """Return the swaps by which no entity is merged, by way of others, into itself, and those that had been.

    What stands in the project stays as it is rather than what comes back.
    """
    coming = {swap.id: swap.after for swap in wanted if isinstance(swap.after, Entity)}
    before = {swap.id: swap.before for swap in wanted if isinstance(swap.before, Entity)}

    def into(entity_id: str) -> str:
        entity = coming.get(entity_id) or project.find(Entity, entity_id)
        return entity.merged_into if entity else ""
    freed = []
    for entity_id in sorted(coming, key=lambda each: (each not in before, each)):
        if leads_back(entity_id, into):
            was = before.get(entity_id, Entity(id=entity_id))
            freed.append(coming[entity_id])
            coming[entity_id] = msgspec.structs.replace(
                coming[entity_id], merged_into=was.merged_into, brought=was.brought)
    swaps = [Swap(swap.before, coming[swap.id]) if isinstance(swap.after, Entity) else swap for swap in wanted]
    return [swap for swap in swaps if swap.before != swap.after], freed


def _wanted(project: Project, deletion: Change) -> tuple[list[Swap], list[Record]]:
    """Return the swaps that bring back what a step took, and the records that later steps changed too much for that."""
    wanted: list[Swap] = []
    unchanged: list[Record] = []
    for swap in reversed(deletion.swaps):
        if swap.before is None or isinstance(swap.before, ProjectInfo):
            continue
        held = _held(project, swap.before)
        if swap.after is None or held is None:
            wanted += [Swap(None, swap.before)] if swap.after is None and held is None else []
            continue
        back, is_whole = put_back(swap.before, swap.after, held)
        wanted += [Swap(held, back)] if back != held else []
        unchanged += [] if is_whole else [held]
    return wanted, unchanged


def _missing(project: Project, wanted: Iterable[Swap], gone: Collection[Key]) -> list[Key]:
    """Return what is gone from the project of all that the wanted records refer to."""
    coming = {swap.id for swap in wanted}
    named = {name for swap in wanted for name in _names_in(swap.after)}
    return [(kind, record_id) for kind, record_id in sorted(gone)
            if kind in _DELETES and record_id in named and record_id not in coming
            and project.find(BY_KIND[kind], record_id) is None]


def _names_in(record: Record | None) -> Iterator[str]:
    """Yield every value of a record that may be the id of another."""
    if isinstance(record, Mention):
        yield from (record.article, record.entity)
    else:
        yield from _words_in(msgspec.to_builtins(record))


def _words_in(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list | tuple):
        for part in value.values() if isinstance(value, dict) else value:
            yield from _words_in(part)


def _housed(project: Project, wanted: list[Swap]) -> tuple[list[Swap], list[Record]]:
    """Return the swaps whose tags have the text they stand in, and the tags that have none."""
    articles = {swap.id: swap.after for swap in wanted if isinstance(swap.after, Article)}
    housed: list[Swap] = []
    homeless: list[Record] = []
    for swap in wanted:
        tag = swap.after
        if isinstance(tag, Mention):
            article = articles.get(tag.article) or project.find(Article, tag.article)
            is_stand_in = article is not None and not article.texts
            if article is None or not (is_stand_in or tag.text in article.texts):
                homeless.append(tag)
                continue
        housed.append(swap)
    return housed, homeless


def _held(project: Project, record: Record) -> Record | None:
    """Return the record of the same kind and id in a project; a tag only of a loaded article."""
    if isinstance(record, Mention):
        held = project.mentions.get(record.article)
        return held.get(record.id) if held is not None else None
    return project.find(type(record), record.id)


def _sentences(left: _Left, partial: list[Record], standing: Project) -> Iterator[str]:
    """Yield what to tell of the records that did not come back, or not as they were."""
    yield from _sentences_on_doubles(left)
    tags = [*left.homeless, *(record for record in partial
                              if isinstance(record, Mention) and _held(standing, record) is None)]
    if tags:
        yield say_number("{count} tag stays deleted, because its article is.",
                         "{count} tags stay deleted, because their articles are.", len(tags))
    for record in (record for record in partial if not isinstance(record, Mention)):
        if _held(standing, record) is None:
            yield say("“{name}” stays deleted, because what it stands on is.", name=_called(record))
        else:
            yield say("“{name}” came back without what has been deleted since.", name=_called(record))
    for record in left.freed:
        yield say("“{name}” stands for itself, because what it was merged into is merged into it by now.",
                  name=_called(record))
    for record in left.unchanged:
        yield say("“{name}” stays as it is in part: it has been changed since.", name=_called(record))


def _sentences_on_doubles(left: _Left) -> Iterator[str]:
    for article in left.articles:
        yield say("“{name}” stays deleted, because its text is in the project again.", name=_called(article))
    if left.tags:
        yield say_number("{count} tag stays deleted, because its words carry another by now.",
                         "{count} tags stay deleted, because their words carry others by now.", len(left.tags))


def _called(record: Record) -> str:
    if isinstance(record, Quote):
        return shortened(record.spans[0].words)
    if isinstance(record, Paragraph):
        return shortened(" ".join(statement.words for statement in record.statements))
    return name_of(record) or shortened(getattr(record, "words", ""))

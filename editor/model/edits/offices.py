"""Say which offices and roles an entity holds, in the words of the source and where they stand."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from editor.model.change import Change, Edit, Stamp, Swap, make_change
from editor.model.edits.fields import shortened
from editor.model.edits.passages import anchor_at
from editor.model.errors import EditRefused
from editor.model.project import Project
from editor.model.records import Anchor, Article, Entity, Mention, Office
from editor.model.scheme import scheme_of
from editor.model.tagged import tags_of_newest
from editor.model.text import paragraph_at
from editor.words import say

HOLDERS = frozenset({"person", "organisation"})
"""The natures of what holds an office or plays a role."""


def add_office(entity_id: str, article_id: str, begin: int, end: int) -> Edit:
    """Add code points begin to end as an office of the entity, with the organisation that is tagged inside them.

    Words already among its offices get the passage if they had none.
    """
    def edit(project: Project, stamp: Stamp) -> Change:
        entity = project.get(Entity, entity_id)
        anchor = anchor_at(project, article_id, begin, end)
        office = Office(" ".join(anchor.words.split()), _organisation_in(project, anchor, entity_id), anchor)
        bare = msgspec.structs.replace(office, entity="", passage=None)
        kept = tuple(held for held in entity.offices
                     if held not in (bare, msgspec.structs.replace(bare, entity=office.entity)))
        after = kept if office in kept else (*kept, office)
        return _changed(stamp, entity, after, "add office", shortened(office.words))
    return edit


def set_office(entity_id: str, place: int, words: str, *, merge: str = "") -> Edit:
    """Word an office anew, which still rests on its passage; `place` counts from 0, one after the last adds an office.

    Raises EditRefused where there is no such place.
    """
    def edit(project: Project, stamp: Stamp) -> Change:
        entity = project.get(Entity, entity_id)
        _check(entity, place, len(entity.offices) + 1)
        offices = [*entity.offices, Office("")][:max(place + 1, len(entity.offices))]
        offices[place] = msgspec.structs.replace(offices[place], words=words)
        return _changed(stamp, entity, tuple(offices), "change entity", merge=merge)
    return edit


def remove_office(entity_id: str, place: int) -> Edit:
    """Take an office away; `place` counts from 0. Raises EditRefused where none is there."""
    def edit(project: Project, stamp: Stamp) -> Change:
        entity = project.get(Entity, entity_id)
        _check(entity, place, len(entity.offices))
        kept = entity.offices[:place] + entity.offices[place + 1:]
        return _changed(stamp, entity, kept, "remove office", shortened(entity.offices[place].words))
    return edit


def name_organisation(entity_id: str, place: int, organisation_id: str, *, merge: str = "") -> Edit:
    """Say in which organisation an office is held, or with a blank id that this is not stated.

    `place` counts from 0. Raises EditRefused where no office is there.
    """
    def edit(project: Project, stamp: Stamp) -> Change:
        entity = project.get(Entity, entity_id)
        _check(entity, place, len(entity.offices))
        offices = list(entity.offices)
        offices[place] = msgspec.structs.replace(offices[place], entity=organisation_id)
        return _changed(stamp, entity, tuple(offices), "change entity", merge=merge)
    return edit


def with_further(held: tuple[Office, ...], further: Iterable[Office]) -> tuple[Office, ...]:
    """Return offices and those of the further ones whose words are none of theirs, in whatever letters."""
    known = {office.words.casefold() for office in held}
    return (*held, *(office for office in further if office.words.casefold() not in known))


def holders_beside(project: Project, article_id: str, begin: int, end: int, limit: int = 4) -> list[Entity]:
    """Return who is named in the paragraph of the words, outside them, the nearest first; the article must be loaded.

    Of these the words may be an office: the long-time leader, Ana Ruiz, head of the union.
    """
    natures = {known.name: known.nature for known in scheme_of(project).entity_types}
    paragraph = paragraph_at(project.words_of(project.get(Article, article_id)), begin)
    beside = [mention for mention in tags_of_newest(project, article_id)
              if mention.entity and mention.state != "rejected" and natures.get(mention.type) in HOLDERS
              and paragraph.begin <= mention.begin and mention.end <= paragraph.end
              and (mention.end <= begin or mention.begin >= end)]
    beside.sort(key=lambda mention: (max(begin - mention.end, mention.begin - end), mention.id))
    found = (project.entity(mention.entity) for mention in beside)
    return list({entity.id: entity for entity in found if entity is not None}.values())[:limit]


def _check(entity: Entity, place: int, count: int) -> None:
    if not 0 <= place < count:
        raise EditRefused(say("Nothing was changed: this office of “{name}” is not there any more.", name=entity.name))


def _organisation_in(project: Project, anchor: Anchor, holder: str) -> str:
    """Return the organisation tagged last inside the words, as in “head of the union”; blank where none is."""
    natures = {known.name: known.nature for known in scheme_of(project).entity_types}
    inside = [mention for mention in project.mentions_of(anchor.article).values() if _names_in(mention, anchor)
              and natures.get(mention.type) == "organisation" and mention.entity != holder]
    return max(inside, key=lambda mention: (mention.begin, mention.id)).entity if inside else ""


def _names_in(mention: Mention, anchor: Anchor) -> bool:
    return (bool(mention.entity) and mention.state == "accepted" and mention.text == anchor.text
            and anchor.begin <= mention.begin and mention.end <= anchor.end)


def _changed(stamp: Stamp, entity: Entity, offices: tuple[Office, ...], message: str, words: str = "", *,
             merge: str = "") -> Change:
    after = msgspec.structs.replace(entity, offices=offices)
    return make_change(stamp, stamp.ids(), message, [] if after == entity else [Swap(entity, after)], merge=merge,
                       name=entity.name, words=words, field="offices")

"""Tie one entity to another, and say which words the tie rests on."""

from __future__ import annotations

from typing import Any

import msgspec

from editor.model.change import Change, Edit, Stamp, Swap, make_change
from editor.model.edits.fields import made, set_fields, shortened
from editor.model.edits.passages import anchor_at
from editor.model.edits.references import unreferred
from editor.model.errors import EditRefused
from editor.model.project import Project
from editor.model.records import Anchor, Entity, Relation
from editor.model.tagged import tags_of_newest
from editor.words import say


def add_relation(relation_type: str, from_: str, to: str, passage: tuple[str, int, int] | None = None) -> Edit:
    """Tie two entities, in a way yet to be said for a blank type; `passage` are the article and the code points that
    say so. Raises EditRefused for one entity with itself. A tie that is there already, even one that was rejected, is
    accepted and gets the passage. Of an entity that was merged what it stands for now is meant.
    """
    def edit(project: Project, stamp: Stamp) -> Change:
        ids = stamp.ids()
        first, second = project.get(Entity, from_), project.get(Entity, to)
        new = Relation(id=next(ids), **made(stamp), type=relation_type, from_=from_, to=to,
                       evidence=(anchor_at(project, *passage),) if passage else ())
        _refuse_to_itself(project, new)
        before = next((held for held in project.each(Relation) if _tie(project, held) == _tie(project, new)), None)
        after = new if before is None else _accepted(_with_evidence(before, new.evidence))
        swaps = [] if after == before else [Swap(before, after)]
        return make_change(stamp, ids, "add relation", swaps, name=first.name, other=second.name)
    return edit


def set_relation(relation_id: str, *, merge: str = "", **fields: Any) -> Edit:
    """Give fields of a relation new values. Raises EditRefused where it leads to itself, or is there already."""
    def edit(project: Project, stamp: Stamp) -> Change:
        before = project.get(Relation, relation_id)
        _refuse_unless_new(project, before, msgspec.structs.replace(before, **fields))
        return set_fields(Relation, relation_id, "change relation", merge=merge, **fields)(project, stamp)
    return edit


def reverse_relation(relation_id: str) -> Edit:
    """Let a tie lead the other way. Raises EditRefused where one leads there already."""
    def edit(project: Project, stamp: Stamp) -> Change:
        before = project.get(Relation, relation_id)
        after = msgspec.structs.replace(before, from_=before.to, to=before.from_)
        _refuse_unless_new(project, before, after)
        return make_change(stamp, stamp.ids(), "reverse relation", [Swap(before, after)],
                           name=_of(project, after.from_), other=_of(project, after.to))
    return edit


def add_relation_evidence(relation_id: str, article_id: str, begin: int, end: int) -> Edit:
    """Let a relation rest on code points begin to end of an article too."""
    def edit(project: Project, stamp: Stamp) -> Change:
        before = project.get(Relation, relation_id)
        anchor = anchor_at(project, article_id, begin, end)
        after = _with_evidence(before, (anchor,))
        return make_change(stamp, stamp.ids(), "add evidence", [] if after == before else [Swap(before, after)],
                           words=shortened(anchor.words), name=_name(project, before))
    return edit


def remove_relation_evidence(relation_id: str, anchor: Anchor) -> Edit:
    """Let a relation rest on a passage no longer."""
    def edit(project: Project, stamp: Stamp) -> Change:
        before = project.get(Relation, relation_id)
        after = msgspec.structs.replace(before, evidence=tuple(each for each in before.evidence if each != anchor))
        return make_change(stamp, stamp.ids(), "remove evidence", [] if after == before else [Swap(before, after)],
                           words=shortened(anchor.words), name=_name(project, before))
    return edit


def delete_relation(relation_id: str) -> Edit:
    """Take a tie away with the notes on it; sentences that cite it stand without it."""
    def edit(project: Project, stamp: Stamp) -> Change:
        before = project.get(Relation, relation_id)
        swaps = [*unreferred(project, {relation_id}), Swap(before, None)]
        return make_change(stamp, stamp.ids(), "delete relation", swaps,
                           name=_of(project, before.from_), other=_of(project, before.to))
    return edit


def ends_in(project: Project, article_id: str, begin: int, end: int) -> tuple[str, str] | None:
    """Return the entities that a stretch of a loaded article names first and last; None where it names just one."""
    tags = sorted((tag for tag in tags_of_newest(project, article_id)
                   if begin <= tag.begin and tag.end <= end and tag.entity and tag.state != "rejected"),
                  key=lambda tag: (tag.begin, tag.end))
    named = list(dict.fromkeys(standing(project, tag.entity) for tag in tags))
    return (named[0], named[-1]) if len(named) > 1 else None


def relations_of(project: Project, entity_id: str) -> list[Relation]:
    """Return the ties of an entity and of those merged into it to others, in the order they were made."""
    held = [(relation, standing(project, relation.from_), standing(project, relation.to))
            for relation in project.each(Relation) if relation.state != "rejected"]
    return [relation for relation, *ends in held if entity_id in ends and ends[0] != ends[1]]


def standing(project: Project, entity_id: str) -> str:
    """Return the entity that stands for an entity now: itself, or the one it was merged into."""
    entity = project.entity(entity_id)
    return entity.id if entity is not None else entity_id


def _accepted(relation: Relation) -> Relation:
    if relation.state == "accepted":
        return relation
    return msgspec.structs.replace(relation, state="accepted", accepted="singly")


def _refuse_unless_new(project: Project, before: Relation, after: Relation) -> None:
    """Raise EditRefused where a changed tie leads to where it comes from, or is one that is there already."""
    if _tie(project, before) == _tie(project, after):
        return
    _refuse_to_itself(project, after)
    others = (other for other in project.each(Relation) if other.id != before.id and other.state != "rejected")
    if any(_tie(project, other) == _tie(project, after) for other in others):
        raise EditRefused(say("Nothing was changed: “{name}” and “{other}” are related in this way already. "
                              "Add the words to that relation, or delete one of the two.",
                              name=_of(project, after.from_), other=_of(project, after.to)))


def _refuse_to_itself(project: Project, relation: Relation) -> None:
    if standing(project, relation.from_) == standing(project, relation.to):
        raise EditRefused(say("Nothing was related: “{name}” cannot be related to itself.",
                              name=_of(project, relation.from_)))


def _tie(project: Project, relation: Relation) -> tuple[str, str, str]:
    """Return what two relations have in common that say the same: their type, and whom they tie now."""
    return relation.type, standing(project, relation.from_), standing(project, relation.to)


def _with_evidence(relation: Relation, evidence: tuple[Anchor, ...]) -> Relation:
    new = tuple(anchor for anchor in evidence if anchor not in relation.evidence)
    return msgspec.structs.replace(relation, evidence=(*relation.evidence, *new))


def _name(project: Project, relation: Relation) -> str:
    return f"{_of(project, relation.from_)} – {_of(project, relation.to)}"


def _of(project: Project, entity_id: str) -> str:
    entity = project.entity(entity_id)
    return entity.name if entity is not None else ""

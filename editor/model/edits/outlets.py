"""Judge and describe outlets, let one stand for another, and take them away."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import msgspec

from editor.model.change import Change, Edit, Stamp, Swap, make_change
from editor.model.edits.articles import UNJUDGED
from editor.model.edits.fields import set_fields
from editor.model.edits.references import unreferred
from editor.model.errors import EditRefused
from editor.model.outlets import articles_of
from editor.model.project import Project
from editor.model.records import Citation, Inline, Note, Outlet, Paragraph, Statement
from editor.words import say


def set_outlet(outlet_id: str, *, merge: str = "", **fields: Any) -> Edit:
    """Give fields of an outlet new values."""
    return set_fields(Outlet, outlet_id, "change outlet", merge=merge, **fields)


def set_reliability(outlet_ids: Sequence[str], reliability: str) -> Edit:
    """Judge outlets (Admiralty A to F), all in one step."""
    if len(outlet_ids) == 1:
        return set_outlet(outlet_ids[0], reliability=reliability)
    def edit(project: Project, stamp: Stamp) -> Change:
        befores = [project.get(Outlet, outlet_id) for outlet_id in outlet_ids]
        swaps = [Swap(before, msgspec.structs.replace(before, reliability=reliability)) for before in befores
                 if before.reliability != reliability]
        return make_change(stamp, stamp.ids(), "change outlets", swaps, count=str(len(swaps)), field="reliability")
    return edit


def merge_outlets(kept_id: str, merged_id: str) -> Edit:
    """Let one outlet publish all that another did: articles, notes and citations name it from then on.

    The kept one keeps what is known of it, and takes the description, the grade and the group that it lacks.
    """
    def edit(project: Project, stamp: Stamp) -> Change:
        kept, merged = project.get(Outlet, kept_id), project.get(Outlet, merged_id)
        if kept.id == merged.id:
            raise EditRefused(say("Nothing was merged: “{name}” is one outlet already. Choose another one.",
                                  name=kept.name))
        swaps = [Swap(kept, _enriched(kept, merged)), *_redirected(project, merged, kept), Swap(merged, None)]
        return make_change(stamp, stamp.ids(), "merge outlets", [swap for swap in swaps if swap.before != swap.after],
                           name=kept.name, other=merged.name)
    return edit


def delete_outlet(outlet_id: str) -> Edit:
    """Take an outlet away with the notes on it; its articles stay, without an outlet."""
    def edit(project: Project, stamp: Stamp) -> Change:
        outlet = project.get(Outlet, outlet_id)
        freed = [Swap(article, msgspec.structs.replace(article, outlet=""))
                 for article in articles_of(project, outlet_id)]
        swaps = [*freed, *unreferred(project, {outlet_id}), Swap(outlet, None)]
        return make_change(stamp, stamp.ids(), "delete outlet", swaps, name=outlet.name)
    return edit


def _enriched(kept: Outlet, merged: Outlet) -> Outlet:
    return msgspec.structs.replace(
        kept, descriptor=kept.descriptor or merged.descriptor, origin_group=kept.origin_group or merged.origin_group,
        reliability=merged.reliability if kept.reliability == UNJUDGED else kept.reliability)


def _redirected(project: Project, merged: Outlet, kept: Outlet) -> Iterator[Swap]:
    """Yield the swaps by which all that names one outlet names the other."""
    for article in articles_of(project, merged.id):
        yield Swap(article, msgspec.structs.replace(article, outlet=kept.id))
    for note in project.each(Note):
        if note.record == merged.id:
            yield Swap(note, msgspec.structs.replace(note, record=kept.id))
    for paragraph in project.each(Paragraph):
        if any(held.record == merged.id for statement in paragraph.statements for held in statement.citations):
            yield Swap(paragraph, msgspec.structs.replace(paragraph, statements=tuple(
                _citing(statement, merged.id, kept.id) for statement in paragraph.statements)))


def _citing(statement: Statement, old: str, new: str) -> Statement:
    """Return the statement with one outlet cited in the place of another; if it cites both, once."""
    inlines: list[Inline] = []
    for inline in statement.inlines:
        if isinstance(inline, Citation) and inline.record in (old, new):
            if any(isinstance(held, Citation) and held.record == new for held in inlines):
                continue
            inline = msgspec.structs.replace(inline, record=new)
        inlines.append(inline)
    return msgspec.structs.replace(statement, inlines=tuple(inlines))

"""Accept suggested tags of one name as naming what is of another type, all that wait of it in one step."""

from __future__ import annotations

from collections.abc import Sequence

from editor.model.change import Change, Edit, Stamp, Swap, make_change
from editor.model.edits.fields import made, shortened
from editor.model.edits.passages import quoted_at
from editor.model.edits.suggestions import link_suggestions
from editor.model.matching import named
from editor.model.project import Project
from editor.model.records import Entity, Mention
from editor.model.scheme import scheme_of


def waiting_as_type(project: Project, article_id: str, begin: int, end: int, entity_type: str) -> Edit | None:
    """Return what accepts, as of a type, all suggested tags of a loaded article that name what the one over just code
    points begin to end does; None where not several of them wait, or the type is no name's.
    """
    is_of_name = any(each.name == entity_type and each.nature != "time" for each in scheme_of(project).entity_types)
    tag = project.mention_over(quoted_at(project, article_id, begin, end)) if article_id and is_of_name else None
    if tag is None or tag.state != "suggested" or not tag.entity:
        return None
    alike = sorted((each.begin, each.end, each.id) for each in project.mentions_naming(tag.entity)
                   if (each.article, each.text, each.state) == (tag.article, tag.text, tag.state))
    return accept_as_type([each for *_, each in alike], entity_type) if len(alike) > 1 else None


def accept_as_type(ids: Sequence[str], entity_type: str) -> Edit:
    """Accept suggested tags of one entity as naming one of the same name and of this type, or a new one.

    All else goes as where they are linked to another entity.
    """
    def edit(project: Project, stamp: Stamp) -> Change:
        fresh, tagged_as = stamp.ids(), scheme_of(project).entity_type(entity_type)
        was = project.get(Entity, project.get(Mention, ids[0]).entity)
        entity = named(project, was.name, entity_type)
        added = [] if entity is not None else [
            Swap(None, Entity(id=next(fresh), **made(stamp), type=entity_type, name=was.name))]
        to = entity.id if entity is not None else added[0].id
        linked = link_suggestions(ids, to)(project.swapped(added), stamp)
        return make_change(stamp, fresh, "tag suggested", [*added, *linked.swaps], count=str(len(ids)),
                           words=shortened(was.name), type=tagged_as.label)
    return edit

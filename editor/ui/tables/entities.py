"""List the entities: type, name with kind, number of mentions."""

from __future__ import annotations

from collections.abc import Iterator

from editor.model.change import Swap
from editor.model.edits.entities import delete_entity
from editor.model.project import Project
from editor.model.records import Entity, Mention
from editor.model.scheme import scheme_of
from editor.ui.letters import sign_of_type
from editor.ui.tables.listings import INCOMPLETE, Cell, Listing, Order
from editor.ui.tables.sieve import HERE, Aspect, Trait
from editor.words import phrase, say, say_number


def is_tagged_in(project: Project, entity: Entity, article: str) -> bool:
    """Tell whether words of an article, which is in memory, are tagged as the entity or one merged into it."""
    return any(article in project.mentions_by_entity.get(named, {}).values() for named in project.ids_of(entity.id))


class Entities(Listing):
    """Entities: type, name with kind, number of mentions; the most mentioned first."""

    record = Entity
    label = phrase("Entities")
    filter_label = phrase("Filter entities")
    nothing_yet = phrase("No entities yet. Select a name in the article and press the letter of its type.")
    widths = (50, 0, 64)
    headings = (phrase("Type"), phrase("Name"), phrase("Tags"))
    takes_several = True
    deleting = staticmethod(delete_entity)
    deeds = (("merge", phrase("Merge…")), ("split", phrase("Split…")), ("find more", phrase("Find more mentions")),
             *Listing.deeds)
    orders = (
        Order(phrase("Most mentioned first"), lambda project, entities: [
            (-project.tally(entity.id), entity.name.lower(), entity.id) for entity in entities], 2),
        Order(phrase("By name"), lambda project, entities: [
            (entity.name.lower(), entity.id) for entity in entities], 1),
        Order(phrase("By type"), lambda project, entities: [
            (entity.type, entity.name.lower(), entity.id) for entity in entities], 0),
    )
    aspects = (Aspect("type", phrase("Type"), lambda project: [
        (one.name, one.label) for one in scheme_of(project).entity_types if one.nature != "time"],
        lambda entity: entity.type),)
    traits = (
        INCOMPLETE,
        Trait("untagged", phrase("Without a mention"), lambda project, entity, _: not project.tally(entity.id)),
        Trait(HERE, phrase("In this article"), is_tagged_in),
    )

    def words(self, project: Project, record: Entity) -> str:
        """Return names and kind."""
        return " ".join((record.name, *record.aliases, record.kind))

    def cells(self, project: Project, record: Entity) -> tuple[Cell, ...]:
        """Return the type's letter, the name with the kind, and how often the entity is mentioned."""
        letter, ink = sign_of_type(project, record.type)
        count = project.tally(record.id)
        counted = say_number("{count} mention", "{count} mentions", count)
        return (
            Cell(letter, "badge", ink=ink, spoken=say(scheme_of(project).entity_type(record.type).label)),
            Cell(record.name or say("Without a name"), "name", after=say(record.kind) if record.kind else ""),
            Cell(str(count) if count else "", "number", spoken=counted),
        )

    def touched(self, project: Project, swap: Swap) -> Iterator[str]:
        """Yield the entity itself, what it was merged into, and the entities whose mentions a tag's swap counts."""
        yield from super().touched(project, swap)
        for record in (swap.before, swap.after):
            named = record.entity if isinstance(record, Mention) else getattr(record, "merged_into", "")
            if named and (standing := project.entity(named)) is not None:
                yield standing.id
            if named:
                yield named

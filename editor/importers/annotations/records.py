"""Make records of what another tool says of texts: articles, tags with their entities, quotes, notes and events."""

from __future__ import annotations

from collections.abc import Container

from editor.formats.annotations import Annotated
from editor.formats.exchange_reading import Exchange
from editor.importers.annotations.articles import Articles
from editor.importers.annotations.places import Placing
from editor.importers.annotations.sheets import SheetTaking
from editor.importers.annotations.taking import Taking
from editor.model.change import Stamp
from editor.model.project import Project
from editor.model.records import Relation
from editor.words import say


def articles_spoken_of(project: Project, annotated: Annotated) -> set[str]:
    """Return the ids of the articles of the project that the file has annotations of."""
    articles = Articles(project, iter(()), {})
    return {found.id for sheet in annotated.sheets if (found := articles.here(sheet)) is not None}


def records_of(project: Project, annotated: Annotated, stamp: Stamp, taken: Container[str] = ()) -> Exchange:
    """Return what can be taken into the project, and what cannot, each in a sentence; `taken` are ids of other tags.

    A text that the project has already gets its annotations; its article must be loaded. What stands there already is
    not doubled. Words without an entity of their own name the entity of their type and name, as tagging them does.
    """
    taking = Taking(project, annotated, stamp, taken)
    notes: list[str] = []
    for sheet in annotated.sheets:
        found = taking.articles.of(sheet)
        if found is None:
            taking.problems.add(say("{name} was not taken in: the file has annotations of it, but not its text. Import "
                                    "the text together with the file, or before it.", name=sheet.name))
            continue
        placing = Placing(sheet, found[1].words, taking.problems)
        SheetTaking(taking, sheet, *found).take(placing)
        notes += placing.sentences()
    _tie_things(taking, annotated)
    articles = taking.articles
    records = (*taking.labels.added, *articles.outlets, *articles.made, *taking.entities.made, *taking.records)
    return Exchange(records, articles.texts, (*taking.sentences(), *notes, *annotated.problems,
                                                     *taking.problems.sentences()))


def _tie_things(taking: Taking, annotated: Annotated) -> None:
    """Take in relations between entities that the file gives no words for."""
    for tie in annotated.ties:
        one, other = (taking.entities.known(key) for key in (tie.from_, tie.to))
        label = taking.labels.name("relation type", tie.label)
        if (label, one, other) in taking.relations:
            taking.counted["known"] += 1
        elif one and other:
            taking.add(Relation(id=taking.id(tie.key), **taking.made, type=label, from_=one, to=other), "relations")
        else:
            taking.counted["no relations"] += 1

"""Know which changes tell on the findings of a paragraph, so that after an edit only those it concerns are looked at.

They change with the records that a paragraph `rests_on`, where a change `touches` one of them, and with what
`tells_on_all`: the project's lexicon, and what the briefing says of resting on one source; and with nothing else.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from editor.briefing.disclosing import discloses
from editor.model.change import Swap
from editor.model.copies import origin_article
from editor.model.project import Project
from editor.model.records import (
    Account,
    Anchor,
    Article,
    Citation,
    Entity,
    Event,
    Figure,
    Mention,
    Note,
    Paragraph,
    ProjectInfo,
    Quote,
    Record,
    Relation,
    Section,
    Translation,
)


def rests_on(project: Project, paragraph: Paragraph) -> frozenset[str]:
    """Return the ids of the records that the findings of a paragraph depend on, itself aside."""
    section = project.find(Section, paragraph.section)
    found = {paragraph.section, section.briefing if section is not None else ""}
    for statement in paragraph.statements:
        for citation in statement.citations:
            found.update(_behind(project, citation))
    for article_id in tuple(found):
        article = project.find(Article, article_id)
        if article is not None:
            first = origin_article(project, article)
            found |= {article.outlet, article.copy_of, first.id, first.outlet}
    return frozenset(found - {""})


def touches(swap: Swap) -> frozenset[str]:
    """Return the ids of the records whose evidence a change of a record is about: its own, and what it is on."""
    touched = {swap.id}
    for record in (swap.before, swap.after):
        match record:
            case Mention():
                touched.add(record.entity)
            case Entity():
                touched.add(record.merged_into)
            case Translation():
                touched |= {record.record, record.anchor.article if record.anchor else ""}
    return frozenset(touched - {""})


def tells_on_all(swap: Swap) -> bool:
    """Tell whether a change of a record may tell on the findings of all paragraphs."""
    if isinstance(swap.record, Paragraph):
        return any(isinstance(held, Paragraph) and discloses(held) for held in (swap.before, swap.after))
    return isinstance(swap.record, ProjectInfo | Section)


def _behind(project: Project, citation: Citation) -> Iterator[str]:
    """Yield what a citation names, and the articles, claimants and speakers behind it, merged or not."""
    if citation.passage is not None:
        yield citation.passage.article
        return
    yield from _merged(project, citation.record)
    for kind in (Event, Quote, Article, Relation, Note, Translation, Mention):
        record = project.find(kind, citation.record)
        if record is not None:
            yield from _behind_record(project, record)
    yield from _behind_entity(project, citation.record)


def _behind_record(project: Project, record: Record) -> Iterator[str]:
    match record:
        case Event():
            yield from _merged(project, record.where)
            for each in record.participants:
                yield from _merged(project, each.entity)
            yield from _counted(project, record.figures)
            for account in record.accounts:
                yield from _behind_account(project, account)
        case Quote():
            for named in (record.speaker, record.addressee, record.said_where, record.relayed_by):
                yield from _merged(project, named)
            yield from _articles(record.spans)
        case Relation():
            yield from _articles(record.evidence)
        case Note():
            yield from _articles(record.passages)
        case Translation():
            yield from _articles((record.anchor,) if record.anchor else ())
        case Mention():
            yield record.article


def _behind_account(project: Project, account: Account) -> Iterator[str]:
    for named in (account.attributed_to, account.relayed_by, account.values.where):
        yield from _merged(project, named)
    yield from _counted(project, account.values.figures)
    yield from _articles(account.evidence)


def _counted(project: Project, figures: Iterable[Figure]) -> Iterator[str]:
    for figure in figures:
        yield from _merged(project, figure.who)


def _behind_entity(project: Project, entity_id: str) -> Iterator[str]:
    """Yield the entities that were merged into an entity, and the articles that name it: one may come first."""
    entity = project.entity(entity_id)
    if entity is not None:
        yield from project.ids_of(entity.id)
        yield from {mention.article for mention in project.mentions_naming(entity.id)}


def _merged(project: Project, entity_id: str) -> Iterator[str]:
    """Yield an id and those of the entities that it was merged into, one after the other."""
    seen: set[str] = set()
    while entity_id and entity_id not in seen:
        seen.add(entity_id)
        yield entity_id
        entity = project.find(Entity, entity_id)
        entity_id = entity.merged_into if entity is not None else ""


def _articles(anchors: Iterable[Anchor]) -> Iterator[str]:
    return (anchor.article for anchor in anchors)

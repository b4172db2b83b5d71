"""Say of records that stand on an earlier version what they are, and call versions by their number and date."""

from __future__ import annotations

from editor.model.dates import full_date
from editor.model.edits.fields import name_of, shortened
from editor.model.project import Project
from editor.model.records import (
    Article,
    Entity,
    Event,
    Mention,
    Note,
    Paragraph,
    Quote,
    Record,
    Relation,
    Translation,
)
from editor.model.scheme import scheme_of
from editor.model.versions import Left, version_number
from editor.words import say


def said_of(project: Project, left: Left) -> str:
    """Return the words and what stands on them."""
    words = shortened(left.anchor.words, 60)
    return say("“{words}”: {record}", words=words, record=_called(project, left.record))


def _called(project: Project, record: Record) -> str:
    match record:
        case Mention():
            entity = project.entity(record.entity) if record.entity else None
            label = say(scheme_of(project).entity_type(record.type).label)
            named = entity is not None and entity.name
            return say("tag {type}, {name}", type=label, name=named) if named else say(
                "tag {type}", type=label)
        case Event():
            return say("evidence of E{number} “{name}”", number=record.number, name=shortened(name_of(record), 60))
        case Quote():
            return say("quote Q{number}", number=record.number)
        case Note():
            return say("note “{words}”", words=shortened(record.words, 60)) if record.words else say("note")
        case Relation():
            return say("evidence of a relation")
        case Translation():
            return say("translation “{words}”", words=shortened(record.words, 60))
        case Entity():
            return say("office of {name}", name=record.name)
        case Paragraph():
            said = " ".join(statement.words for statement in record.statements)
            return say("cited in “{words}”", words=shortened(said, 60))
    return record.kind_of_record


def version_called(article: Article, text: str) -> str:
    """Return what a version of an article is called: `Version 1, 3 March 2031, replaced`."""
    number, version = version_number(article, text), article.version(text)
    if version is None:
        return say("Version {number}, the newest", number=number)
    if version.published:
        return say("Version {number}, {date}, replaced", number=number, date=full_date(version.published))
    return say("Version {number}, replaced", number=number)

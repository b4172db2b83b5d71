"""Say what is known of a suggestion besides its name: of an event its type, when and where it was, who, how many."""

from __future__ import annotations

from collections.abc import Iterator

from editor.briefing.figures import figure_text
from editor.model.dates import ABOUT_THE_HOUR, full_when
from editor.model.edits.fields import name_of
from editor.model.project import Project
from editor.model.records import Event, Mention, When
from editor.model.review import Decided
from editor.model.scheme import scheme_of
from editor.ui.tagging.describing import roles
from editor.words import say

_OF_CLOCK = frozenset({"hour", "minute", ABOUT_THE_HOUR})


def details_of(project: Project, record: Decided) -> Iterator[str]:
    """Yield what is known of a suggestion besides its name and its words, a line each."""
    if isinstance(record, Mention):
        when = When(from_=record.from_, to=record.to, precision=record.precision)
        if record.from_ or record.value:
            yield full_when(when) or record.value
        elif not record.entity:
            yield say("No date yet")
        elif (entity := project.entity(record.entity)) is not None:
            yield from roles(entity)
    elif isinstance(record, Event):
        yield from _of_event(project, record)


def _of_event(project: Project, event: Event) -> Iterator[str]:
    if label := type_told(project, event):
        yield say("Type: {type}", type=label)
    if when := _when_told(event.when):
        yield say("When: {words}", words=when)
    if place := _named(project, event.where, event.where_words):
        yield say("Where: {place}", place=place)
    for each in event.participants:
        role = say(scheme_of(project).event_role(each.role).label)
        yield say("{role}: {name}", role=role, name=_named(project, each.entity, each.words))
    for figure in event.figures:
        yield say("Figure: {words}", words=figure_text(figure, "", ""))
    for account in event.accounts:
        if said := _named(project, account.attributed_to, account.attributed_words):
            yield say("According to {name}", name=said)


def _named(project: Project, entity_id: str, words: str) -> str:
    entity = project.entity(entity_id) if entity_id else None
    return name_of(entity) if entity is not None else words


def type_told(project: Project, event: Event) -> str:
    """Return what the type of an event is called, blank where it has none."""
    return say(scheme_of(project).event_type(event.type).label) if event.type else ""


def _when_told(when: When) -> str:
    """Return when it was; where that is known to the hour or the minute, with the words, for a day has no clock."""
    days = full_when(when)
    if when.from_ and when.words and when.precision in _OF_CLOCK:
        return say("{date}, “{words}”", date=days, words=when.words)
    return days or when.words

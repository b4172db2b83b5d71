"""Say what a record of an article is, in a few lines: for the card under the pointer and for a screen reader."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from editor.model.dates import full_when
from editor.model.denial import with_denial
from editor.model.edits.fields import badge_of, name_of, shortened
from editor.model.project import Project
from editor.model.records import Article, Entity, Event, Mention, Note, Quote
from editor.model.scheme import scheme_of
from editor.model.tagged import tags_of_newest
from editor.ui.letters import sign_of_type
from editor.words import say, say_number

_WORDS = 90
"""Code points of a quote or a note that are shown."""


class Card(msgspec.Struct, frozen=True):
    """What is said of a record: its sign (a letter or badge, and an ink), its name, and what more is known.

    `together` are the ids of the marks that belong with it.
    """

    sign: str
    ink: str
    title: str
    lines: tuple[str, ...]
    together: tuple[str, ...] = ()

    @property
    def spoken(self) -> str:
        """Return it in one line."""
        return say("{title}: {more}", title=self.title, more="; ".join(self.lines)) if self.lines else self.title


def card_at(project: Project, article_id: str, record_id: str, place: int) -> Card | None:
    """Return what is said of a record of a loaded article, or of a correction at the place, or of both together."""
    card = _of_record(project, record_id) if record_id else None
    article = project.get(Article, article_id)
    correction = next((held for held in article.corrections if held.begin <= place < held.end), None)
    if correction is None:
        return card
    shown = tuple(words for words in (correction.shown, correction.note) if words)
    if card is not None:
        return msgspec.structs.replace(card, lines=(*card.lines, say("Corrected: {words}", words="; ".join(shown))))
    words = project.words_of(article)[correction.begin : correction.end]
    return Card("", "", say("Correction of “{words}”", words=shortened(words)), shown)


def roles(entity: Entity) -> tuple[str, ...]:
    """Return in a line which offices somebody is stated to hold; nothing where none is stated."""
    held = "; ".join(office.words for office in entity.offices if office.words)
    return (say("Role: {words}", words=shortened(held, _WORDS)),) if held else ()


def _of_record(project: Project, record_id: str) -> Card | None:
    if mention := project.find(Mention, record_id):
        return _of_mention(project, mention)
    if quote := project.find(Quote, record_id):
        speaker = project.entity(quote.speaker) if quote.speaker else None
        said = name_of(speaker) if speaker else quote.speaker_words or say("Speaker not stated")
        said = with_denial(project, quote, said)
        return Card(badge_of(quote), "quote", said, (shortened(quote.spans[0].words, _WORDS),), (quote.id,))
    if event := project.find(Event, record_id):
        return Card(badge_of(event), "event", event.title, tuple(_of_event(project, event)), (event.id,))
    if note := project.find(Note, record_id):
        written = shortened(note.words, _WORDS) or say("Nothing is written yet")
        return Card("N", "note", say("Note"), (written,), (note.id,))
    return None


def _of_mention(project: Project, mention: Mention) -> Card:
    entity = project.entity(mention.entity) if mention.entity else None
    if entity is None:
        entity_type = scheme_of(project).entity_type(mention.type)
        lines = (say(entity_type.label), *_of_time(mention))
        return Card(*sign_of_type(project, mention.type), shortened(mention.words, _WORDS), lines, (mention.id,))
    return _of_entity(project, entity, mention)


def _of_entity(project: Project, entity: Entity, mention: Mention) -> Card:
    entity_type = scheme_of(project).entity_type(entity.type)
    here = sorted((one for one in tags_of_newest(project, mention.article)
                   if one.state != "rejected" and one.entity in (entity.id, mention.entity)), key=lambda one: one.begin)
    kind = (say("{type}, {kind}", type=say(entity_type.label), kind=say(entity.kind)) if entity.kind
            else say(entity_type.label))
    place = next((number for number, one in enumerate(here, 1) if one.id == mention.id), 0)
    counted = say("{place} of {count} here", place=place, count=len(here))
    total = say_number("{count} in the project", "{count} in the project", project.tally(entity.id))
    lines = [kind, say("{here}, {total}", here=counted, total=total), *roles(entity)]
    if mention.state == "suggested":
        lines.append(say("Suggested, not accepted yet"))
    return Card(*sign_of_type(project, entity.type), name_of(entity), tuple(lines), (entity.id, mention.entity))


def _of_time(mention: Mention) -> Iterator[str]:
    if mention.value:
        yield say("{value}, {precision}", value=mention.value, precision=mention.precision) if mention.precision else (
            mention.value)
    else:
        yield say("No date yet")
    if mention.derived:
        yield mention.derived


def _of_event(project: Project, event: Event) -> Iterator[str]:
    yield full_when(event.when) or say("No date yet")
    where = project.entity(event.where) if event.where else None
    if place := name_of(where) if where else event.where_words:
        yield place

"""Say what something carried can be used for in a record: one table for what is dropped and for the menu."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, replace

import msgspec

from editor.model.change import Change, Edit, Stamp
from editor.model.edits.events import (
    account_of,
    add_evidence,
    add_participant,
    set_account,
    set_event,
    set_values,
    take_evidence,
)
from editor.model.edits.mentions import tag_mention
from editor.model.edits.notes import add_note_evidence
from editor.model.edits.quotes import add_passage, set_quote
from editor.model.project import Project
from editor.model.quantity import bounds_in
from editor.model.records import Event, Figure, Mention, Note, Participant, Quote, Record, When
from editor.model.scheme import scheme_of
from editor.model.tagged import when_of
from editor.ui.dragging.carried import Carried, carried_anew
from editor.ui.forms.candidates import Named, same_name
from editor.words import say

_LONGEST_NAME = 80
"""Code points of a passage that may stand for somebody without a tag, as “port officials”; a longer one is evidence."""

_PEOPLE, _PLACES, _ANYONE = ("person", "organisation"), ("location",), ("person", "organisation", "location", "other")

Takes = Callable[[Project, Carried], bool]
Choose = Callable[[Named], Edit]


@dataclass(frozen=True, slots=True)
class Use:
    """What something carried can be used for in the record that is open.

    `field` is the object name of the widget it is dropped on, blank for the whole form; `groups` are those of widgets
    that stand for several uses, of which one is then chosen. `label` is what a menu says.
    """

    field: str
    label: str
    takes: Takes
    edit: Callable[[Carried], Edit]
    groups: tuple[str, ...] = ()


def uses_in(project: Project, record: Record | None) -> tuple[Use, ...]:
    """Return what can be done with something carried in a record; nothing in one that takes no evidence."""
    if isinstance(record, Event):
        return tuple(_in_event(project, record))
    if isinstance(record, Note):
        return (Use("", say("Add as evidence of the note"), _is_passage, _resting(record.id)),)
    return tuple(_in_quote(record)) if isinstance(record, Quote) else ()


def uses_for(project: Project, record: Record | None, carried: Carried) -> tuple[Use, ...]:
    """Return what just this can be used for in the record; nothing for what is not of this project as it says.

    What the data says of itself is not believed: the uses are of what stands in the project.
    """
    meant = carried_anew(project, carried)
    if meant is None:
        return ()
    return tuple(replace(use, edit=_of(use, meant)) for use in uses_in(project, record) if use.takes(project, meant))


def _of(use: Use, meant: Carried) -> Callable[[Carried], Edit]:
    return lambda _: use.edit(meant)


def field_of_role(role: str) -> str:
    """Return the object name of the line that shows who has a role in an event."""
    return f"participants{role.title().replace(' ', '')}"


def _in_event(project: Project, event: Event) -> Iterator[Use]:
    event_id = event.id
    yield Use("eventWhen", say("Set as when it happened"), _is_time,
              lambda carried: _dated(carried, lambda project: project.get(Event, event_id).when,
                                     lambda when: set_event(event_id, when=when)))
    yield Use("eventWhere", say("Set as where it happened"), _names(keeps_words=True),
              _naming(_PLACES, lambda named: set_event(event_id, where=named.entity, where_words=named.words)))
    yield Use("figureTable", say("Add as a figure"), _may_count, _counting(event_id))
    for role in scheme_of(project).event_roles:
        yield Use(field_of_role(role.name), say("Add as participant: {role}", role=say(role.label)),
                  _names(keeps_words=True), _naming(_ANYONE, _taking_part(event_id, role.name)),
                  groups=("eventParticipants", "participantsHeading"))
    for number, account in enumerate(event.accounts, 1):
        yield Use(f"account{number}Source", say("Set as the source of account {number}", number=number),
                  _names(keeps_words=True), _naming(_ANYONE, _claiming(event_id, account.id)))
        yield Use(f"account{number}Relay", say("Set as who relays account {number}", number=number),
                  _names(keeps_words=True), _naming(_ANYONE, _relaying(event_id, account.id)))
        yield Use(f"account{number}WhenFrom", say("Set as the time that account {number} gives", number=number),
                  _is_time, _dating(event_id, account.id), groups=(f"account{number}WhenPhrase",))
        yield Use(f"account{number}Where", say("Set as the place that account {number} gives", number=number),
                  _names(keeps_words=True), _naming(_PLACES, _placing(event_id, account.id)))
        yield Use(f"account{number}Card", say("Add as evidence to account {number}", number=number), _is_passage,
                  _adding(event_id, account.id))
    yield Use("", say("Add as evidence of E{number}", number=event.number), _is_passage,
              lambda carried: take_evidence(event_id, carried.article, carried.begin, carried.end))


def _in_quote(quote: Quote) -> Iterator[Use]:
    quote_id = quote.id
    yield Use("quoteSpeaker", say("Set as the speaker"), _names(keeps_words=True),
              _naming(_PEOPLE, lambda named: set_quote(quote_id, speaker=named.entity, speaker_words=named.words)))
    yield Use("quoteSaidWhen", say("Set as when it was said"), _is_time,
              lambda carried: _dated(carried, lambda project: project.get(Quote, quote_id).said_when,
                                     lambda when: set_quote(quote_id, said_when=when)))
    yield Use("quoteSaidWhere", say("Set as where it was said"), _names(keeps_words=True), _naming(
        _PLACES, lambda named: set_quote(quote_id, said_where=named.entity, said_where_words=named.words)))
    yield Use("quoteAddressee", say("Set as the addressee"), _names(keeps_words=True), _naming(
        _PEOPLE, lambda named: set_quote(quote_id, addressee=named.entity, addressee_words=named.words)))
    yield Use("quoteRelayedBy", say("Set as who relays it"), _names(keeps_words=True),
              _naming(_ANYONE, lambda named: set_quote(quote_id, relayed_by=named.entity or named.words)))
    yield Use("quoteAbout", say("Add to what it is about"),
              lambda project, carried: carried.kind == "event" or _names()(project, carried), _concerning(quote_id))
    yield Use("", say("Add to the words of Q{number}", number=quote.number),
              lambda _, carried: carried.article == quote.article,
              lambda carried: add_passage(quote_id, carried.article, carried.begin, carried.end))


def _resting(note_id: str) -> Callable[[Carried], Edit]:
    return lambda carried: add_note_evidence(note_id, carried.article, carried.begin, carried.end)


def _is_passage(_: Project, carried: Carried) -> bool:
    return bool(carried.article)


def _may_count(project: Project, carried: Carried) -> bool:
    return bool(carried.article) and len(carried.words) <= _LONGEST_NAME and not _is_time(project, carried)


def _counting(event_id: str) -> Callable[[Carried], Edit]:
    """Return what adds the words as a figure, with the bounds that they state."""
    def count(carried: Carried) -> Edit:
        def edit(project: Project, stamp: Stamp) -> Change:
            least, most = bounds_in(carried.words)
            figure = Figure(min=least, max=most, words=carried.words)
            return set_event(event_id, figures=(*project.get(Event, event_id).figures, figure))(project, stamp)
        return edit
    return count


def _is_time(project: Project, carried: Carried) -> bool:
    return _nature(project, carried) == "time"


def _names(*, keeps_words: bool = False) -> Takes:
    """Return what tells whether something carried can name somebody in a field that may keep words without an entity.
    """
    def takes(project: Project, carried: Carried) -> bool:
        if carried.mention:
            return _nature(project, carried) not in ("", "time")
        is_short = len(carried.words) <= _LONGEST_NAME and "\n" not in carried.words
        return carried.kind == "entity" or (keeps_words and not carried.record and is_short)
    return takes


def _nature(project: Project, carried: Carried) -> str:
    """Return the nature of the tag that is carried; blank for none, and for one of another project."""
    mention = project.find(Mention, carried.mention) if carried.mention else None
    return scheme_of(project).entity_type(mention.type).nature if mention is not None else ""


def _naming(natures: Collection[str], choose: Choose) -> Callable[[Carried], Edit]:
    """Return what names whoever is carried: the entity, that of the tag, else the one that the words are the name of.

    A tag without an entity is tagged first, in the same step, as its letter would: as the entity of that name or a new
    one. Words that name nobody are kept as words.
    """
    def name(carried: Carried) -> Edit:
        def edit(project: Project, stamp: Stamp) -> Change:
            mention = project.find(Mention, carried.mention) if carried.mention else None
            if mention is not None and not mention.entity:
                return _tagged_first(mention, choose)(project, stamp)
            entity = project.entity(mention.entity if mention is not None else carried.record)
            found = entity or same_name(project, carried.words, natures)
            named = Named(entity=found.id) if found is not None else Named(words=carried.words)
            return choose(named)(project, stamp)
        return edit
    return name


def _tagged_first(mention: Mention, choose: Choose) -> Edit:
    def edit(project: Project, stamp: Stamp) -> Change:
        tagged = tag_mention(mention.article, mention.begin, mention.end, mention.type)(project, stamp)
        after = project.swapped(tagged.swaps)
        chosen = choose(Named(entity=after.get(Mention, mention.id).entity))(after, stamp)
        return msgspec.structs.replace(chosen, id=tagged.id, swaps=tagged.swaps + chosen.swaps)
    return edit


def _dated(carried: Carried, current: Callable[[Project], When], store: Callable[[When], Edit]) -> Edit:
    """Store the date of a tagged time with its words and how it was derived; one without a date gives its words only.
    """
    def edit(project: Project, stamp: Stamp) -> Change:
        stated = when_of(project, project.get(Mention, carried.mention))
        is_dated = bool(stated.from_ or stated.to)
        when = stated if is_dated else msgspec.structs.replace(current(project), words=stated.words)
        return store(when)(project, stamp)
    return edit


def _taking_part(event_id: str, role: str) -> Choose:
    def choose(named: Named) -> Edit:
        return add_participant(event_id, Participant(role=role, entity=named.entity, words=named.words))
    return choose


def _claiming(event_id: str, account_id: str) -> Choose:
    return lambda named: set_account(event_id, account_id, attributed_to=named.entity, attributed_words=named.words)


def _relaying(event_id: str, account_id: str) -> Choose:
    return lambda named: set_account(event_id, account_id, relayed_by=named.entity or named.words)


def _dating(event_id: str, account_id: str) -> Callable[[Carried], Edit]:
    def given(project: Project) -> When:
        return account_of(project.get(Event, event_id), account_id).values.when or When()
    return lambda carried: _dated(carried, given, lambda when: set_values(event_id, account_id, when=when))


def _placing(event_id: str, account_id: str) -> Choose:
    return lambda named: set_values(event_id, account_id, where=named.entity, where_words=named.words)


def _adding(event_id: str, account_id: str) -> Callable[[Carried], Edit]:
    return lambda carried: add_evidence(event_id, carried.article, carried.begin, carried.end, account_id)


def _concerning(quote_id: str) -> Callable[[Carried], Edit]:
    def choose(named: Named) -> Edit:
        def edit(project: Project, stamp: Stamp) -> Change:
            about = dict.fromkeys((*project.get(Quote, quote_id).about, named.entity))
            return set_quote(quote_id, about=tuple(about))(project, stamp)
        return edit
    naming = _naming(_ANYONE, choose)
    return lambda carried: choose(Named(entity=carried.record)) if carried.kind == "event" else naming(carried)

"""What is proposed stays so until somebody decides it: what is set is confirmed, and nothing besides it."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest

from editor.model.change import Edit
from editor.model.edits.bulk import change_several, set_several
from editor.model.edits.entities import add_entity, delete_entity
from editor.model.edits.events import add_participant, make_event, set_account, set_event, take_evidence
from editor.model.edits.fields import touched
from editor.model.edits.mentions import tag_mention
from editor.model.edits.merging import merge_entities
from editor.model.edits.proposed import accept_proposed, proposed_in
from editor.model.edits.quotes import make_quote, set_quote
from editor.model.records import Entity, Event, Participant, Quote, When
from editor.session import Session
from tests.model.edits.conftest import Find

WHEN = When(from_="2024-10-28", to="2024-10-28", precision="day", words="Oct. 28")
ALL = ("when", "where", "participants")


def made(session: Session, edit: Edit) -> str:
    """Return the id of the record that an edit makes."""
    return next(swap.id for swap in session.do(edit).swaps if swap.before is None)


@pytest.fixture
def port(session: Session) -> str:
    return made(session, add_entity("Port Ellis", "location"))


@pytest.fixture
def union(session: Session) -> str:
    return made(session, add_entity("Harbour Union", "organisation"))


@pytest.fixture
def guard(session: Session) -> str:
    return made(session, add_entity("Guard", "organisation"))


@pytest.fixture
def event(session: Session, at: Find, port: str, union: str, guard: str) -> str:
    """Return an event whose time, place and two participants are proposed."""
    event = made(session, make_event(*at("Floods")))
    taking_part = tuple(Participant(role="actor", entity=each, suggested=True) for each in (union, guard))
    session.do(set_event(event, when=WHEN, where=port, participants=taking_part, suggested=ALL))
    return event


def suggested(session: Session, event: str) -> tuple[str, ...]:
    return session.project.get(Event, event).suggested


@pytest.mark.parametrize(("fields", "left"), [
    ({"where": "", "where_words": "Elsewhere", "where_precision": ""}, ("when", "participants")),
    ({"when": When(from_="2024-05-03", to="2024-05-03", precision="day")}, ("where", "participants")),
    ({"status": "fact"}, ALL), ({"type": "Walkout"}, ALL),
])
def test_what_is_set_for_several_events_is_proposed_no_more(session: Session, event: str, fields: dict[str, Any],
                                                            left: tuple[str, ...]) -> None:
    session.do(set_several(Event, (event,), **fields))
    assert suggested(session, event) == left


def test_days_that_are_changed_for_several_are_proposed_no_more(session: Session, event: str) -> None:
    session.do(change_several(Event, (event,), "when", lambda held: touched(held, when=When(words=held.when.words))))
    assert suggested(session, event) == ("where", "participants")


def test_a_speaker_set_for_several_quotes_is_proposed_no_more_and_the_verb_still_is(session: Session, at: Find) -> None:
    quote = made(session, make_quote(*at("missing")))
    session.do(set_quote(quote, speaker_words="somebody", suggested=("speaker", "cue")))
    session.do(set_several(Quote, (quote,), speaker="", speaker_words="Someone else"))
    assert session.project.get(Quote, quote).suggested == ("cue",)


def test_other_words_for_a_time_confirm_no_days(session: Session, event: str) -> None:
    session.do(set_event(event, when=msgspec.structs.replace(WHEN, words="on Oct. 28")))
    assert suggested(session, event) == ALL


def test_words_of_a_time_without_days_are_its_value(session: Session, event: str) -> None:
    session.do(set_event(event, when=When(words="Friday"), suggested=("when",)))
    session.do(set_event(event, when=When(words="this Friday")))
    assert suggested(session, event) == ()


def test_a_further_participant_confirms_no_other(session: Session, event: str, port: str) -> None:
    session.do(add_participant(event, Participant(role="target", entity=port)))
    held = session.project.get(Event, event)
    assert [each.suggested for each in held.participants] == [True, True, False]
    assert held.suggested == ALL


def test_taking_out_one_participant_confirms_no_other(session: Session, event: str) -> None:
    session.do(set_event(event, participants=session.project.get(Event, event).participants[1:]))
    assert [each.suggested for each in session.project.get(Event, event).participants] == [True]
    assert suggested(session, event) == ALL


def test_naming_each_participant_anew_confirms_them_all(session: Session, event: str, union: str, guard: str) -> None:
    for named in (union, guard):
        session.do(add_participant(event, Participant(role="actor", entity=named)))
    assert [each.entity for each in session.project.get(Event, event).participants] == [union, guard]
    assert suggested(session, event) == ("when", "where")


def test_accepting_the_participants_accepts_each(session: Session, event: str) -> None:
    session.do(accept_proposed(Event, event))
    held = session.project.get(Event, event)
    assert (proposed_in(held), [each.suggested for each in held.participants]) == (0, [False, False])


def test_what_is_deleted_is_proposed_no_more(session: Session, event: str, port: str, union: str, guard: str) -> None:
    account = session.project.get(Event, event).accounts[0].id
    session.do(set_account(event, account, attributed_to=union, suggested=("attributed_to",)))
    session.do(delete_entity(port))
    assert suggested(session, event) == ("when", "participants")
    session.do(delete_entity(union))
    assert session.project.get(Event, event).accounts[0].suggested == ()
    assert suggested(session, event) == ("when", "participants")
    session.do(delete_entity(guard))
    assert proposed_in(session.project.get(Event, event)) == 1


def test_words_of_a_claimant_that_was_merged_join_the_account_of_it(session: Session, at: Find) -> None:
    session.do(tag_mention(*at("Coast Guard"), "organisation"))
    guard = next(held.id for held in session.project.each(Entity) if held.name == "Coast Guard")
    event = made(session, make_event(*at("“up to 12 people” were missing")))
    assert session.project.get(Event, event).accounts[0].attributed_to == guard
    session.do(merge_entities(made(session, add_entity("Velmora Coast Guard", "organisation")), guard))
    session.do(take_evidence(event, *at("near Marrow Bay")))
    assert len(session.project.get(Event, event).accounts) == 1

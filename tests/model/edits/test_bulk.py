"""Several records of one kind are changed, merged or taken away in one step."""

from __future__ import annotations

from time import process_time

import msgspec
import pytest

from editor.model.change import Edit, Stamp
from editor.model.edits.briefings import add_statement, make_briefing, sections_of
from editor.model.edits.bulk import (
    change_several,
    delete_several,
    grade_accounts,
    set_several,
)
from editor.model.edits.entities import add_entity, set_entity
from editor.model.edits.events import add_account, make_event, set_event
from editor.model.edits.mentions import tag_mention
from editor.model.edits.merging import merge_entities, merge_several, tell_apart, unmerge_entity
from editor.model.edits.notes import add_note, add_note_on
from editor.model.edits.projects import take_in_records
from editor.model.edits.quotes import make_quote, set_quote
from editor.model.errors import EditRefused
from editor.model.messages import told
from editor.model.records import (
    Briefing,
    Citation,
    Entity,
    Event,
    Mention,
    Note,
    Office,
    Paragraph,
    Participant,
    Quote,
    When,
)
from editor.session import Session
from tests.model.edits.conftest import Find
from tests.strategies import WORDS


def made(session: Session, edit: Edit) -> str:
    """Return the id of the record that an edit makes."""
    return next(swap.id for swap in session.do(edit).swaps if swap.before is None)


@pytest.fixture
def events(session: Session, at: Find) -> tuple[str, str, str]:
    """Return three events of the first three words."""
    first, second, third = WORDS.split()[:3]
    return made(session, make_event(*at(first))), made(session, make_event(*at(second))), made(
        session, make_event(*at(third)))


def test_one_step_gives_several_records_a_value_and_leaves_their_other_fields(
        session: Session, events: tuple[str, str, str]) -> None:
    before = session.project.each(Event)
    change = session.do(set_several(Event, events[:2], status="denied"))
    after = session.project.each(Event)
    assert [event.status for event in after] == ["denied", "denied", "claim"]
    assert [msgspec.structs.replace(event, status="claim") for event in after] == before
    assert told(change.message) == "Set the status of 2 events"


def test_a_record_that_has_the_value_takes_no_part(session: Session, events: tuple[str, str, str]) -> None:
    session.do(set_event(events[0], status="fact"))
    change = session.do(set_several(Event, events, status="fact"))
    assert {swap.id for swap in change.swaps} == set(events[1:])


def test_undo_gives_each_its_own_value_back(session: Session, events: tuple[str, str, str]) -> None:
    session.do(set_event(events[0], type="attack"))
    before = session.project
    session.do(set_several(Event, events, type="talks"))
    session.undo()
    assert session.project.each(Event) == before.each(Event)
    session.redo()
    assert {event.type for event in session.project.each(Event)} == {"talks"}


def test_a_change_may_depend_on_what_each_record_says(session: Session, events: tuple[str, str, str]) -> None:
    session.do(set_event(events[0], when=When(words="at dawn")))
    session.do(change_several(Event, events[:2], "when", lambda event: msgspec.structs.replace(
        event, when=msgspec.structs.replace(event.when, from_="2024-05"))))
    assert [(event.when.words, event.when.from_) for event in session.project.each(Event)] == [
        ("at dawn", "2024-05"), ("", "2024-05"), ("", "")]


def test_a_credibility_goes_to_every_account_and_an_event_without_one_stays(
        session: Session, events: tuple[str, str, str]) -> None:
    session.do(add_account(events[0]))
    session.do(set_event(events[1], accounts=()))
    change = session.do(grade_accounts(events, 2))
    assert [[account.credibility for account in event.accounts] for event in session.project.each(Event)] == [
        [2, 2], [], [2]]
    assert told(change.message) == "Set the grade of 2 events"


def test_several_events_go_with_what_refers_to_them(session: Session, events: tuple[str, str, str]) -> None:
    note = made(session, add_note_on("event", events[0]))
    session.do(make_briefing("Situation"))
    section = sections_of(session.project, session.project.each(Briefing)[0].id)[0]
    session.do(add_statement(section.id, "It happened.", citations=(Citation(record=events[1]),)))
    before = session.project
    change = session.do(delete_several(Event, events[:2]))
    assert [event.id for event in session.project.each(Event)] == [events[2]]
    assert session.project.find(Note, note) is None
    assert all(not held.citations for paragraph in session.project.each(Paragraph) for held in paragraph.statements)
    assert told(change.message) == "Deleted 2 events"
    session.undo()
    assert session.project.each(Event) == before.each(Event)
    assert session.project.each(Paragraph) == before.each(Paragraph)


def test_several_quotes_and_notes_go_in_one_step_each(session: Session, at: Find) -> None:
    first, second = WORDS.split()[:2]
    quotes = [made(session, make_quote(*at(first))), made(session, make_quote(*at(second)))]
    notes = [made(session, add_note(*at(first))), made(session, add_note(*at(second)))]
    session.do(delete_several(Quote, quotes))
    session.do(delete_several(Note, notes))
    assert (session.project.each(Quote), session.project.each(Note)) == ([], [])


def test_one_record_of_several_is_told_by_its_own_name(session: Session, events: tuple[str, str, str]) -> None:
    change = session.do(delete_several(Event, events[:1]))
    assert told(change.message) == f"Deleted the event “{WORDS.split()[0]}”"


def test_several_entities_go_with_their_tags_and_nothing_names_them_any_more(
        session: Session, at: Find, events: tuple[str, str, str]) -> None:
    first, second = WORDS.split()[:2]
    session.do(tag_mention(*at(first), "person"))
    session.do(tag_mention(*at(second), "location"))
    gone = [entity.id for entity in session.project.each(Entity)]
    kept = made(session, add_entity("Bo Lind", "person"))
    session.do(set_event(events[0], where=gone[1], participants=(
        Participant(role="actor", entity=gone[0]), Participant(role="actor", entity=kept))))
    quote = made(session, make_quote(*at(first)))
    session.do(set_quote(quote, speaker=gone[0], about=(gone[1], kept)))
    before = session.project
    change = session.do(delete_several(Entity, gone))
    event = session.project.get(Event, events[0])
    assert (event.where, [person.entity for person in event.participants]) == ("", [kept])
    assert (session.project.get(Quote, quote).speaker, session.project.get(Quote, quote).about) == ("", (kept,))
    assert not [swap for swap in change.swaps if isinstance(swap.after, Mention)]
    assert [entity.id for entity in session.project.each(Entity)] == [kept]
    session.undo()
    assert session.project.each(Entity) == before.each(Entity)
    assert session.project.each(Quote) == before.each(Quote)


def test_several_entities_become_one_and_each_can_be_taken_apart_again(session: Session) -> None:
    kept, other, third = (made(session, add_entity(name, "person")) for name in ("Ana Ruiz", "A. Ruiz", "Ruiz"))
    change = session.do(merge_several(kept, [other, third]))
    assert session.project.get(Entity, kept).aliases == ("A. Ruiz", "Ruiz")
    assert told(change.message) == "Merged 2 entities into “Ana Ruiz”"
    session.do(unmerge_entity(other))
    assert session.project.get(Entity, kept).aliases == ("Ruiz",)
    session.undo()
    session.undo()
    assert [entity.merged_into for entity in session.project.each(Entity)] == ["", "", ""]


def test_an_entity_cannot_be_merged_into_itself_among_several(session: Session) -> None:
    kept, other = (made(session, add_entity(name, "person")) for name in ("Ana Ruiz", "A. Ruiz"))
    before = session.project
    with pytest.raises(EditRefused):
        session.do(merge_several(kept, [other, kept]))
    assert session.project is before


def test_merging_several_leaves_what_merging_them_one_by_one_would(session: Session) -> None:
    kept = made(session, add_entity("Ana Ruiz", "person"))
    others = [made(session, add_entity(name, kind)) for name, kind in (
        ("A. Ruiz", "person"), ("ana ruiz", "person"), ("a. ruiz", "organisation"), ("Ruiz", "person"))]
    session.do(set_entity(others[0], aliases=("Ruiz", "The pilot"), offices=(Office("pilot"),), outside_ids=("Q1",)))
    session.do(set_entity(others[1], kind="seafarer", offices=(Office("pilot"), Office("mayor"))))
    session.do(set_entity(others[3], kind="mayor", description="Runs the port", outside_ids=("Q1", "Q2")))
    session.do(tell_apart(others[3], kept))
    session.do(tell_apart(kept, others[1]))
    session.do(merge_several(kept, others))
    together = session.project.each(Entity)
    session.undo()
    for other in others:
        session.do(merge_entities(kept, other))
    assert together == session.project.each(Entity)
    assert (together[0].aliases, together[0].kind) == (("A. Ruiz", "Ruiz", "The pilot"), "seafarer")


def test_an_entity_that_stands_for_another_cannot_be_merged_along_with_it(session: Session) -> None:
    kept, other, third = (made(session, add_entity(name, "person")) for name in ("Ana Ruiz", "A. Ruiz", "Ruiz"))
    session.do(merge_entities(other, third))
    before = session.project
    with pytest.raises(EditRefused):
        session.do(merge_several(kept, [other, third]))
    assert session.project is before


def test_each_further_entity_to_merge_costs_as_much_as_the_first(session: Session) -> None:
    session.do(take_in_records(tuple(Entity(id=f"{number:026}", type="person", name=f"Person {number}")
                                     for number in range(8001)), (), "many"))
    ids = sorted(session.project.of(Entity))

    def seconds(count: int) -> float:
        begin = process_time()
        merge_several(ids[0], ids[1:count + 1])(session.project, Stamp("2024-05-03T10:00:00Z", "", 1))
        return process_time() - begin
    seconds(8000)  # the keys of names are remembered from then on
    few, many = (min(seconds(count) for _ in range(3)) for count in (1000, 8000))
    assert many < 24 * few  # each with all before it, it would be 64 times as much

"""Tagging, linking and taking tags away."""

from __future__ import annotations

from editor.model.edits.entities import add_entity, delete_entity, set_entity
from editor.model.edits.events import make_event, set_event
from editor.model.edits.mentions import link_mention, tag_mention, untag_mention
from editor.model.project import Project
from editor.model.records import Entity, Event, Mention, Participant
from editor.session import Session
from tests.model.edits.conftest import Find


def mentions(project: Project) -> list[Mention]:
    return [mention for held in project.mentions.values() for _, mention in sorted(held.items())]


def test_a_new_name_becomes_an_entity_with_its_mention(session: Session, at: Find) -> None:
    session.do(tag_mention(*at("Coast Guard"), "organisation"))
    entity = session.project.each(Entity)[0]
    assert (entity.name, entity.type) == ("Coast Guard", "organisation")
    assert [(mention.words, mention.entity) for mention in mentions(session.project)] == [("Coast Guard", entity.id)]


def test_a_known_name_is_linked_whatever_its_case_and_apostrophe(session: Session, at: Find) -> None:
    session.do(add_entity("the GUARD'S", "organisation"))
    session.do(tag_mention(*at("the guard’s"), "organisation"))
    assert len(session.project.each(Entity)) == 1


def test_the_same_name_of_another_type_is_another_entity(session: Session, at: Find) -> None:
    session.do(add_entity("Marrow Bay", "organisation"))
    session.do(tag_mention(*at("Marrow Bay"), "location"))
    assert sorted(entity.type for entity in session.project.each(Entity)) == ["location", "organisation"]


def test_a_time_names_no_entity(session: Session, at: Find) -> None:
    session.do(tag_mention(*at("Friday"), "time"))
    assert session.project.each(Entity) == []
    assert mentions(session.project)[0].type == "time"


def test_tagging_the_same_words_again_changes_their_type_and_adds_no_tag(session: Session, at: Find) -> None:
    session.do(tag_mention(*at("Marrow Bay"), "organisation"))
    session.do(tag_mention(*at("Marrow Bay"), "location"))
    assert [mention.type for mention in mentions(session.project)] == ["location"]


def test_linking_takes_the_type_of_the_entity(session: Session, at: Find) -> None:
    session.do(add_entity("Ana Ruiz", "person"))
    entity = session.project.each(Entity)[0]
    session.do(link_mention(*at("the guard’s spokeswoman"), entity.id))
    assert [(mention.entity, mention.type) for mention in mentions(session.project)] == [(entity.id, "person")]


def test_the_last_tag_takes_a_bare_entity_with_it(session: Session, at: Find) -> None:
    session.do(tag_mention(*at("Ana Ruiz"), "person"))
    session.do(untag_mention(mentions(session.project)[0].id))
    assert session.project.each(Entity) == []


def test_an_entity_that_is_described_outlives_its_last_tag(session: Session, at: Find) -> None:
    session.do(tag_mention(*at("Ana Ruiz"), "person"))
    session.do(set_entity(session.project.each(Entity)[0].id, description="Spokeswoman"))
    session.do(untag_mention(mentions(session.project)[0].id))
    assert [entity.name for entity in session.project.each(Entity)] == ["Ana Ruiz"]


def test_an_entity_that_an_event_names_outlives_its_last_tag(session: Session, at: Find) -> None:
    session.do(tag_mention(*at("Coast Guard"), "organisation"))
    session.do(make_event(*at("asked ships to help")))
    entity, event = session.project.each(Entity)[0], session.project.each(Event)[0]
    session.do(set_event(event.id, participants=(Participant(role="actor", entity=entity.id),)))
    session.do(untag_mention(mentions(session.project)[0].id))
    assert session.project.find(Entity, entity.id) is not None


def test_deleting_an_entity_takes_its_tags_and_clears_what_refers_to_it(session: Session, at: Find) -> None:
    session.do(tag_mention(*at("Marrow Bay"), "location"))
    session.do(make_event(*at("asked ships to help")))
    entity, event = session.project.each(Entity)[0], session.project.each(Event)[0]
    session.do(set_event(event.id, where=entity.id))
    session.do(delete_entity(entity.id))
    assert mentions(session.project) == []
    assert session.project.get(Event, event.id).where == ""


def test_tallies_count_the_tags_of_an_entity(session: Session, at: Find) -> None:
    session.do(tag_mention(*at("Coast Guard"), "organisation"))
    entity = session.project.each(Entity)[0]
    session.do(link_mention(*at("guard’s"), entity.id))
    assert session.project.tallies[entity.id] == 2
    session.undo()
    assert session.project.tallies[entity.id] == 1

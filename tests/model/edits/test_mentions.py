"""Tagging, linking and taking tags away."""

from __future__ import annotations

import msgspec
import pytest

from editor.model.change import Change, Edit, Stamp, Swap, make_change
from editor.model.edits.articles import delete_article
from editor.model.edits.briefings import add_statement, make_briefing
from editor.model.edits.entities import add_entity, delete_entity, set_entity
from editor.model.edits.events import make_event, set_event
from editor.model.edits.mentions import link_mention, tag_mention, untag_mention
from editor.model.project import Project
from editor.model.records import (
    Article,
    Briefing,
    Citation,
    Entity,
    Event,
    Figure,
    Mention,
    Note,
    Participant,
    Record,
    Section,
    Translation,
)
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


def put(*records: Record) -> Edit:
    """Return the edit that puts in records for which there is no edit yet, or puts them in the place of their old."""
    def edit(project: Project, stamp: Stamp) -> Change:
        swaps = [Swap(project.find(type(record), record.id), record) for record in records]
        return make_change(stamp, stamp.ids(), "put", swaps)
    return edit


def test_an_entity_outlives_a_suggested_tag_while_an_accepted_one_names_it(session: Session, at: Find) -> None:
    session.do(tag_mention(*at("Coast Guard"), "organisation"))
    entity = session.project.each(Entity)[0]
    session.do(link_mention(*at("guard’s"), entity.id))
    suggested = msgspec.structs.replace(mentions(session.project)[1], state="suggested")
    session.do(put(suggested))
    session.do(untag_mention(suggested.id))
    assert session.project.each(Entity) == [entity]


def test_an_entity_outlives_its_last_accepted_tag_while_a_suggested_one_names_it(session: Session, at: Find) -> None:
    session.do(tag_mention(*at("Coast Guard"), "organisation"))
    entity = session.project.each(Entity)[0]
    session.do(link_mention(*at("guard’s"), entity.id))
    session.do(put(msgspec.structs.replace(mentions(session.project)[1], state="suggested")))
    session.do(untag_mention(mentions(session.project)[0].id))
    assert session.project.each(Entity) == [entity]


@pytest.mark.parametrize("holder", [
    lambda entity: put(Note(id="n", record=entity, words="Ask Ben.")),
    lambda entity: put(Translation(id="t", record=entity, field="name", words="Küstenwache")),
    lambda entity: lambda project, stamp: add_statement(
        next(held.id for held in project.each(Section)), "So.", citations=[Citation(record=entity)])(project, stamp),
])
def test_an_entity_that_a_note_a_translation_or_a_sentence_refers_to_outlives_its_last_tag(session, at, holder):
    session.do(make_briefing("Floods"))
    assert session.project.each(Briefing)
    session.do(tag_mention(*at("Coast Guard"), "organisation"))
    entity = session.project.each(Entity)[0]
    session.do(holder(entity.id))
    session.do(untag_mention(mentions(session.project)[0].id))
    assert session.project.each(Entity) == [entity]


def test_another_type_takes_the_bare_entity_of_the_old_one_along_and_undo_brings_it_back(session, at):
    session.do(tag_mention(*at("Marrow Bay"), "organisation"))
    old = session.project.each(Entity)[0]
    session.do(tag_mention(*at("Marrow Bay"), "location"))
    assert [entity.type for entity in session.project.each(Entity)] == ["location"]
    session.undo()
    assert session.project.each(Entity) == [old]


def test_linking_a_tag_anew_leaves_an_entity_that_is_described(session, at):
    session.do(tag_mention(*at("Ana Ruiz"), "person"))
    session.do(set_entity(session.project.each(Entity)[0].id, description="Spokeswoman"))
    session.do(add_entity("Ruiz", "person"))
    session.do(link_mention(*at("Ana Ruiz"), session.project.each(Entity)[1].id))
    assert [entity.name for entity in session.project.each(Entity)] == ["Ana Ruiz", "Ruiz"]


def test_a_date_that_becomes_a_name_keeps_no_days(session, at):
    session.do(tag_mention(*at("Friday"), "time"))
    dated = msgspec.structs.replace(mentions(session.project)[0], value="2024-10-25", from_="2024-10-25",
                                    to="2024-10-25", precision="day", derived="the Friday before")
    session.do(put(dated))
    session.do(tag_mention(*at("Friday"), "organisation"))
    after = mentions(session.project)[0]
    assert (after.value, after.from_, after.to, after.precision, after.derived) == ("", "", "", "", "")


def test_tagging_words_as_what_they_are_tagged_already_leaves_no_step(session, at):
    session.do(tag_mention(*at("Friday"), "time"))
    assert session.do(tag_mention(*at("Friday"), "time")).swaps == ()


def test_nothing_refers_to_a_deleted_entity(session, at):
    session.do(tag_mention(*at("Coast Guard"), "organisation"))
    entity = session.project.each(Entity)[0]
    session.do(add_entity("The Guard", "organisation"))
    merged = session.project.each(Entity)[1]
    session.do(make_event(*at("asked ships to help")))
    event = session.project.each(Event)[0]
    session.do(set_event(event.id, figures=(Figure(who=entity.id, max=12),)))
    session.do(put(msgspec.structs.replace(merged, merged_into=entity.id), Note(id="n", record=entity.id, words="x"),
                   Translation(id="t", record=entity.id, words="y")))
    session.do(delete_entity(entity.id))
    held = [record for kind in session.project.records.values() for record in kind.values()]
    assert entity.id not in msgspec.json.encode(held).decode()
    assert session.project.get(Entity, merged.id).merged_into == ""


def test_an_article_takes_translations_of_its_passages_along(session, at):
    session.do(make_event(*at("asked ships to help")))
    anchor = session.project.each(Event)[0].evidence[0]
    session.do(put(Translation(id="t", anchor=anchor, words="bat um Hilfe")))
    session.do(delete_article(session.project.each(Article)[0].id))
    assert session.project.each(Translation) == []

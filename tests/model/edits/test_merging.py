"""Merging two entities into one, parting them again, and splitting one in two."""

from __future__ import annotations

import pytest

from editor.briefing.chart_picture import kept_places
from editor.briefing.evidence import cited_record, evidence_of
from editor.model.change import Stamp
from editor.model.edits.chart import place_nodes
from editor.model.edits.entities import accept_mention, add_entity, delete_entity, set_entity
from editor.model.edits.events import make_event, set_event
from editor.model.edits.mentions import link_mention, tag_mention, untag_mention
from editor.model.edits.merging import merge_entities, split_entity, tell_apart, unmerge_entity
from editor.model.edits.notes import add_note_on
from editor.model.edits.projects import take_in_records
from editor.model.edits.relations import add_relation, relations_of
from editor.model.errors import EditRefused
from editor.model.matching import matches, named
from editor.model.project import Project, project_of
from editor.model.records import Brought, Citation, Entity, Event, Mention, Note, Office, Participant
from editor.session import Session
from tests.model.edits.conftest import Find


@pytest.fixture
def guard(session: Session, at: Find) -> str:
    session.do(tag_mention(*at("Coast Guard"), "organisation"))
    return session.project.each(Entity)[0].id


@pytest.fixture
def bay(session: Session, at: Find, guard: str) -> str:
    session.do(tag_mention(*at("guard’s"), "organisation"))
    return session.project.each(Entity)[1].id


def _mentions(project: Project) -> list[Mention]:
    return [mention for held in project.mentions.values() for _, mention in sorted(held.items())]


def _get(session: Session, entity_id: str) -> Entity:
    return session.project.get(Entity, entity_id)


def test_a_merge_redirects_and_leaves_every_tag_as_it_is(session: Session, guard: str, bay: str) -> None:
    before = _mentions(session.project)
    session.do(merge_entities(guard, bay))
    assert _mentions(session.project) == before
    assert _get(session, bay).merged_into == guard
    assert session.project.entity(bay) == _get(session, guard)
    assert [mention.words for mention in session.project.mentions_naming(guard)] == ["Coast Guard", "guard’s"]
    assert session.project.tally(guard) == 2


def test_the_kept_entity_takes_names_offices_and_ids_and_what_it_lacks(session: Session, guard: str, bay: str) -> None:
    session.do(set_entity(guard, offices=(Office("rescuers"),), outside_ids=("Q1",), kind="agency"))
    session.do(set_entity(bay, aliases=("the coast guard", "CG"), offices=(Office("rescuers"), Office("lookouts")),
                          outside_ids=("Q2",), description="At sea", kind="other"))
    session.do(merge_entities(guard, bay))
    kept = _get(session, guard)
    assert (kept.name, kept.aliases) == ("Coast Guard", ("guard’s", "the coast guard", "CG"))
    assert (kept.offices, kept.outside_ids) == ((Office("rescuers"), Office("lookouts")), ("Q1", "Q2"))
    assert (kept.description, kept.kind) == ("At sea", "agency")


def test_the_name_of_a_merged_entity_finds_the_one_that_stands_for_it(session: Session, guard: str, bay: str) -> None:
    session.do(merge_entities(guard, bay))
    found = named(session.project, "guard’s", "organisation")
    assert found is not None
    assert found.id == guard
    assert [match.entity.id for match in matches(session.project, "guard’s")] == [guard]


def test_undo_parts_what_was_merged(session: Session, guard: str, bay: str) -> None:
    before = session.project.records
    session.do(merge_entities(guard, bay))
    session.undo()
    assert session.project.records == before
    assert session.project.tally(guard) == 1


def test_what_was_merged_may_be_merged_on_and_never_in_a_ring(session: Session, guard: str, bay: str) -> None:
    session.do(add_entity("Harbour police", "organisation"))
    police = session.project.each(Entity)[-1].id
    session.do(merge_entities(guard, bay))
    session.do(merge_entities(police, bay))
    standing = session.project.entity(bay)
    assert standing is not None
    assert standing.id == police
    assert session.project.tally(police) == 2
    with pytest.raises(EditRefused, match="is one entity already"):
        session.do(merge_entities(bay, guard))


def test_an_entity_that_is_merged_in_a_ring_can_be_unmerged_and_not_merged_on() -> None:
    ring = project_of([Entity(id="a", name="A", merged_into="b"), Entity(id="b", name="B", merged_into="a"),
                       Entity(id="c", name="C")], {})
    stamp = Stamp("2026-01-02T03:04:05.678Z", "A. Analyst", 1)
    with pytest.raises(EditRefused, match="is merged into itself by way of others"):
        merge_entities("c", "a")(ring, stamp)
    parted = ring.swapped(unmerge_entity("a")(ring, stamp).swaps)
    assert [entity.merged_into for entity in parted.each(Entity)] == ["", "a", ""]


def test_an_entity_of_another_type_can_be_merged_and_its_tags_keep_theirs(session: Session, at: Find,
                                                                         guard: str) -> None:
    session.do(tag_mention(*at("Marrow Bay"), "location"))
    place = session.project.each(Entity)[-1].id
    session.do(merge_entities(guard, place))
    assert {mention.type for mention in session.project.mentions_naming(guard)} == {"organisation", "location"}


def test_an_unmerged_entity_stands_again_and_gets_its_names_back(session: Session, guard: str, bay: str) -> None:
    session.do(set_entity(bay, description="At sea", offices=(Office("lookouts"),)))
    session.do(merge_entities(guard, bay))
    session.do(unmerge_entity(bay))
    kept, apart = _get(session, guard), _get(session, bay)
    assert (kept.aliases, kept.offices, kept.description) == ((), (), "")
    assert (apart.merged_into, apart.name, apart.description) == ("", "guard’s", "At sea")
    assert session.project.tally(guard) == session.project.tally(bay) == 1


def test_an_unmerged_entity_takes_only_what_the_merge_brought(session: Session, guard: str, bay: str) -> None:
    shared = {"aliases": ("CG",), "offices": (Office("rescuers"),), "outside_ids": ("Q1",), "description": "At sea"}
    session.do(set_entity(guard, **shared))
    session.do(set_entity(bay, **shared))
    before = _get(session, guard)
    session.do(merge_entities(guard, bay))
    session.do(unmerge_entity(bay))
    assert _get(session, guard) == before
    assert _get(session, bay).brought == Brought()


def test_an_unmerged_entity_takes_its_kind_along_unless_it_was_changed(session: Session, guard: str, bay: str) -> None:
    session.do(set_entity(bay, kind="agency"))
    session.do(merge_entities(guard, bay))
    assert _get(session, guard).kind == "agency"
    session.do(unmerge_entity(bay))
    assert _get(session, guard).kind == ""
    session.do(merge_entities(guard, bay))
    session.do(set_entity(guard, kind="fleet"))
    session.do(unmerge_entity(bay))
    assert _get(session, guard).kind == "fleet"


def test_what_was_brought_on_through_another_merge_is_given_back_by_all(session: Session, guard: str, bay: str) -> None:
    police = session.do(add_entity("Harbour police", "organisation")).swaps[0].id
    session.do(set_entity(bay, outside_ids=("Q7",), offices=(Office("lookouts"),), description="At sea"))
    session.do(merge_entities(guard, bay))
    session.do(merge_entities(police, guard))
    assert _get(session, police).aliases == ("Coast Guard", "guard’s")
    session.do(unmerge_entity(bay))
    for entity in (_get(session, guard), _get(session, police)):
        assert (entity.outside_ids, entity.offices, entity.description) == ((), (), "")
    assert (_get(session, guard).aliases, _get(session, police).aliases) == ((), ("Coast Guard",))
    assert _get(session, guard).brought == Brought(aliases=("Coast Guard",))


def test_a_name_that_its_own_tags_use_stays_with_the_kept_entity(session: Session, at: Find, guard: str,
                                                                 bay: str) -> None:
    session.do(merge_entities(guard, bay))
    session.do(link_mention(*at("the guard’s"), guard))
    session.do(set_entity(bay, aliases=("the guard’s",)))
    session.do(set_entity(guard, aliases=("guard’s", "the guard’s")))
    session.do(unmerge_entity(bay))
    assert _get(session, guard).aliases == ("the guard’s",)


def test_what_is_not_merged_cannot_be_unmerged(session: Session, guard: str) -> None:
    with pytest.raises(EditRefused, match="not merged into another"):
        session.do(unmerge_entity(guard))


def test_deleting_the_kept_entity_lets_the_merged_one_stand_with_its_tags(session: Session, guard: str,
                                                                         bay: str) -> None:
    session.do(merge_entities(guard, bay))
    session.do(delete_entity(guard))
    assert [entity.id for entity in session.project.each(Entity)] == [bay]
    assert [mention.words for mention in session.project.mentions_naming(bay)] == ["guard’s"]


def test_deleting_an_entity_leaves_nothing_that_refers_to_it(session: Session, guard: str, bay: str) -> None:
    session.do(tell_apart(guard, bay))
    session.do(set_entity(guard, offices=(Office("part of it", bay),)))
    session.do(delete_entity(bay))
    entity = _get(session, guard)
    assert (entity.different_from, entity.offices) == ((), (Office("part of it"),))


def test_the_last_tag_of_an_entity_with_an_organisation_in_an_office_does_not_take_it_along(
        session: Session, at: Find, guard: str, bay: str) -> None:
    session.do(set_entity(bay, offices=(Office("head of the guard", guard),)))
    session.do(untag_mention(session.project.mentions_naming(guard)[0].id))
    assert session.project.find(Entity, guard) is not None


def test_entities_told_apart_are_remembered_and_merging_overrules_it(session: Session, guard: str, bay: str) -> None:
    session.do(tell_apart(guard, bay))
    assert _get(session, guard).different_from == (bay,)
    session.do(merge_entities(bay, guard))
    assert _get(session, guard).different_from == ()


def test_a_split_makes_a_new_entity_of_the_chosen_tags_named_after_their_words(session: Session, at: Find,
                                                                              guard: str) -> None:
    session.do(link_mention(*at("Ana Ruiz"), guard))
    session.do(set_entity(guard, aliases=("Ana Ruiz", "CG"), kind="agency"))
    chosen = [mention.id for mention in session.project.mentions_naming(guard) if mention.words == "Ana Ruiz"]
    session.do(split_entity(guard, chosen))
    new = session.project.each(Entity)[-1]
    assert (new.name, new.type, new.kind, new.aliases) == ("Ana Ruiz", "organisation", "agency", ())
    assert _get(session, guard).aliases == ("CG",)
    assert [mention.id for mention in session.project.mentions_naming(new.id)] == chosen
    session.undo()
    assert session.project.tally(guard) == 2
    assert _get(session, guard).aliases == ("Ana Ruiz", "CG")


def test_tags_can_be_split_off_to_an_entity_that_is_there(session: Session, guard: str, bay: str) -> None:
    session.do(split_entity(guard, [session.project.mentions_naming(guard)[0].id], into=bay))
    assert session.project.tally(bay) == 2
    assert _get(session, bay).aliases == ("Coast Guard",)
    assert session.project.tally(guard) == 0


def test_tags_of_an_entity_merged_in_can_be_split_off(session: Session, guard: str, bay: str) -> None:
    session.do(merge_entities(guard, bay))
    chosen = [mention.id for mention in session.project.mentions_naming(guard) if mention.words == "guard’s"]
    session.do(split_entity(guard, chosen))
    assert session.project.tally(guard) == 1
    assert session.project.each(Entity)[-1].name == "guard’s"


def test_all_tags_cannot_be_split_off_to_a_new_entity(session: Session, guard: str) -> None:
    with pytest.raises(EditRefused, match="but not all"):
        session.do(split_entity(guard, [mention.id for mention in session.project.mentions_naming(guard)]))


def test_events_that_name_a_merged_entity_name_the_kept_one(session: Session, at: Find, guard: str, bay: str) -> None:
    session.do(make_event(*at("Floods cut the road")))
    event = session.project.each(Event)[0]
    session.do(set_event(event.id, participants=(Participant(role="actor", entity=bay),)))
    session.do(merge_entities(guard, bay))
    standing = session.project.entity(session.project.each(Event)[0].participants[0].entity)
    assert standing is not None
    assert standing.id == guard


def test_suggested_tags_are_accepted_in_one_step(session: Session, at: Find, guard: str) -> None:
    article, begin, end = at("the guard’s")
    text = session.project.mentions_naming(guard)[0].text
    words = session.project.text(text).words
    suggestion = Mention(id="m1", article=article, begin=begin, end=end, words=words[begin:end], text=text,
                         before=words[begin - 24:begin], after=words[end:end + 24], type="organisation", entity=guard,
                         state="suggested", origin="names")
    session.do(take_in_records((suggestion,), (), "names.json"))
    assert session.project.tally(guard) == 1
    session.do(accept_mention(guard, "m1"))
    accepted = session.project.get(Mention, "m1")
    assert (accepted.state, accepted.accepted, session.project.tally(guard)) == ("accepted", "singly", 2)


def test_redirects_are_known_as_soon_as_a_project_is_opened() -> None:
    entities = [Entity(id="a", name="A"), Entity(id="b", merged_into="a"), Entity(id="c", merged_into="b")]
    project = project_of(entities, {"a": 1, "b": 2, "c": 4})
    assert project.ids_of("a") == ("a", "b", "c")
    assert (project.tally("a"), project.tally("b")) == (7, 6)


def test_what_refers_to_a_merged_entity_means_the_one_that_stands_for_it(session: Session, guard: str,
                                                                        bay: str) -> None:
    session.do(add_entity("Harbour Guild", "organisation"))
    guild = session.project.each(Entity)[-1].id
    session.do(add_relation("part of", bay, guild))
    session.do(add_note_on("entity", bay))
    session.do(place_nodes({bay: (1.0, 2.0)}))
    session.do(merge_entities(guard, bay))
    project = session.project
    assert [relation.type for relation in relations_of(project, guard)] == ["part of"]
    assert [project.entity(note.record) for note in project.each(Note)] == [_get(session, guard)]
    assert kept_places(project) == {guard: (1.0, 2.0)}
    assert cited_record(project, bay) == _get(session, guard)
    assert evidence_of(project, Citation(record=bay)) == evidence_of(project, Citation(record=guard)) != ()


def test_two_that_were_related_and_are_merged_are_not_related_to_themselves(session: Session, guard: str,
                                                                            bay: str) -> None:
    session.do(add_relation("part of", bay, guard))
    session.do(merge_entities(guard, bay))
    assert relations_of(session.project, guard) == []
    session.do(unmerge_entity(bay))
    assert len(relations_of(session.project, guard)) == 1

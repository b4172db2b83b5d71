"""What a project adds to its scheme, and calls, orders and offers otherwise: one edit each, undone like any other."""

from __future__ import annotations

import pytest

from editor.model.edits.entities import add_entity, set_entity
from editor.model.edits.merging import merge_entities
from editor.model.edits.projects import found_project, take_in_records
from editor.model.edits.restoring import restore
from editor.model.edits.types import (
    TermName,
    add_term,
    choose_scheme,
    hide_term,
    move_term,
    remove_term,
    set_term,
    show_term,
)
from editor.model.errors import EditRefused
from editor.model.records import Entity, Event, OwnTerm, Participant
from editor.model.scheme import scheme, scheme_of
from editor.model.terms import is_added, label_of, listed_names, uses
from editor.session import Session
from tests.journal import session_in_memory

VESSEL = TermName("entity type", "Vessel")
PERSON, OTHER = TermName("entity type", "person"), TermName("entity type", "other")
DRONE = TermName("kind", "drone", "materiel")


@pytest.fixture
def session() -> Session:
    made = session_in_memory()
    made.do(found_project(title="Ports"))
    return made


@pytest.fixture
def vessels(session: Session) -> Session:
    """Return a session on a project that tags vessels by V, too."""
    session.do(add_term("entity type", "Vessel", key="V", nature="materiel", ink="teal"))
    return session


def _types(session: Session) -> list[str]:
    return [one.label for one in scheme_of(session.project).entity_types]


def test_a_project_that_says_nothing_of_its_own_has_its_scheme_as_it_is(session: Session):
    assert scheme_of(session.project) is scheme("news")


def test_an_added_type_stands_last_with_its_letter_its_nature_and_its_look(vessels: Session):
    *_, vessel = scheme_of(vessels.project).entity_types
    assert (vessel.name, vessel.label, vessel.key, vessel.nature, vessel.look) == (
        "Vessel", "Vessel", "V", "materiel", "teal")


def test_undo_takes_an_added_type_back_and_redo_brings_it_again(vessels: Session):
    vessels.undo()
    assert "Vessel" not in _types(vessels)
    vessels.redo()
    assert _types(vessels)[-1] == "Vessel"


@pytest.mark.parametrize(("label", "complaint"), [
    ("  ", "needs a name"), ("person", "there is “Person” already"), ("VESSEL", "there is “Vessel” already")])
def test_a_name_that_is_blank_or_taken_is_refused_by_name(vessels: Session, label: str, complaint: str):
    with pytest.raises(EditRefused, match=complaint):
        vessels.do(add_term("entity type", label))


@pytest.mark.parametrize(("key", "complaint"), [
    ("P", "it tags as “Person”"), ("V", "it tags as “Vessel”"), ("B", "something else"), ("VV", "one letter"),
    ("v", "one letter")])
def test_a_letter_that_is_not_free_is_refused_by_the_name_of_what_has_it(vessels: Session, key: str, complaint: str):
    with pytest.raises(EditRefused, match=complaint):
        vessels.do(add_term("entity type", "Village", key=key))


@pytest.mark.parametrize("key", ["E", "v", "VV"])
def test_a_letter_that_another_program_gave_and_that_is_not_free_tags_nothing(session: Session, key: str):
    session.do(take_in_records((OwnTerm(id="theirs", name="Vessel", added=True, key=key),), (), "a colleague's file"))
    assert scheme_of(session.project).entity_type("Vessel").key == ""


def test_a_name_that_is_hidden_is_told_apart_from_one_that_is_offered(vessels: Session):
    vessels.do(hide_term(VESSEL))
    with pytest.raises(EditRefused, match="which is hidden"):
        vessels.do(add_term("entity type", "vessel"))


def test_a_type_of_the_scheme_is_called_otherwise_and_keeps_its_name_in_records(session: Session):
    session.do(set_term(PERSON, label="People"))
    person = scheme_of(session.project).entity_type("person")
    assert (person.label, person.key, person.name) == ("People", "P", "person")


def test_a_type_called_as_the_scheme_calls_it_leaves_no_record_behind(session: Session):
    session.do(set_term(PERSON, label="People"))
    session.do(set_term(PERSON, label=" Person "))
    assert not session.project.of(OwnTerm)
    session.do(set_term(PERSON, label="Figures"))
    session.do(set_term(PERSON, label=""))
    assert label_of(session.project, PERSON) == "Person"


def test_an_added_type_cannot_go_without_a_name(vessels: Session):
    with pytest.raises(EditRefused, match="needs a name"):
        vessels.do(set_term(VESSEL, label=""))


def test_an_added_type_that_is_renamed_keeps_what_records_call_it(vessels: Session):
    vessels.do(set_term(VESSEL, label="Ship"))
    assert scheme_of(vessels.project).entity_type("Vessel").label == "Ship"


def test_a_kind_that_is_renamed_is_written_anew_in_the_entities_of_it(session: Session):
    session.do(add_entity("Shahed", "materiel"))
    entity = session.project.each(Entity)[0]
    session.do(set_entity(entity.id, kind="drone"))
    session.do(set_term(DRONE, label="UAV"))
    assert session.project.get(Entity, entity.id).kind == "UAV"
    assert "UAV" in scheme_of(session.project).entity_type("materiel").kinds
    assert "drone" not in scheme_of(session.project).entity_type("materiel").kinds
    session.undo()
    assert session.project.get(Entity, entity.id).kind == "drone"


@pytest.mark.parametrize(("down", "place"), [(-1, 5), (-6, 0), (0, 6), (1, 6), (-9, 6)])
def test_a_term_moves_as_far_as_its_list_goes(vessels: Session, down: int, place: int):
    vessels.do(move_term(VESSEL, down))
    assert _types(vessels).index("Vessel") == place


def test_terms_that_moved_move_on_from_where_they_are(vessels: Session):
    for down in (-2, -1, 2, -3):
        vessels.do(move_term(VESSEL, down))
    vessels.do(move_term(PERSON, 1))
    assert _types(vessels)[:4] == ["Organisation", "Person", "Vessel", "Location"]


def test_a_hidden_type_is_offered_nowhere_and_still_goes_by_its_label(session: Session):
    session.do(set_term(OTHER, label="Thing"))
    session.do(hide_term(OTHER))
    assert "Thing" not in _types(session)
    assert scheme_of(session.project).entity_type("other").label == "Thing"
    session.do(show_term(OTHER))
    assert _types(session)[-1] == "Thing"


def test_the_letter_of_a_hidden_type_is_free(session: Session):
    session.do(hide_term(OTHER))
    session.do(add_term("entity type", "Exercise", key="X"))
    session.do(show_term(OTHER))
    keys = [one.key for one in scheme_of(session.project).entity_types if one.key]
    assert len(keys) == len(set(keys)), "one letter tags as one type when the other is shown again"


def test_the_last_type_that_words_can_be_tagged_as_stays(session: Session):
    names = [one for one in listed_names(session.project, PERSON) if one.name not in ("person", "time")]
    for name in names:
        session.do(hide_term(name))
    with pytest.raises(EditRefused, match="“Person” stays"):
        session.do(hide_term(PERSON))


def test_deleting_a_type_makes_its_records_what_was_chosen_in_one_step(vessels: Session):
    vessels.do(add_entity("Harmonia", "Vessel"))
    vessels.do(add_term("kind", "tanker", within="Vessel"))
    change = vessels.do(remove_term(VESSEL, "materiel"))
    assert [entity.type for entity in vessels.project.each(Entity)] == ["materiel"]
    assert dict(change.message.values) == {"name": "Vessel", "other": "Materiel", "count": "1"}
    assert not vessels.project.of(OwnTerm), "its kinds go along"
    vessels.undo()
    assert [entity.type for entity in vessels.project.each(Entity)] == ["Vessel"]
    assert _types(vessels)[-1] == "Vessel"


def test_deleting_a_type_without_another_leaves_its_records_under_the_old_name(vessels: Session):
    vessels.do(add_entity("Harmonia", "Vessel"))
    vessels.do(remove_term(VESSEL))
    assert [entity.type for entity in vessels.project.each(Entity)] == ["Vessel"]
    assert scheme_of(vessels.project).entity_type("Vessel").label == "Vessel"


def test_a_type_that_a_colleague_added_too_is_one_type_and_goes_as_one(vessels: Session):
    vessels.do(take_in_records((OwnTerm(id="theirs", name="Vessel", added=True, key="W"),), (), "a colleague's file"))
    assert [one.key for one in scheme_of(vessels.project).entity_types if one.name == "Vessel"] == ["V"]
    vessels.do(remove_term(VESSEL))
    assert "Vessel" not in _types(vessels)


def test_a_type_of_the_scheme_is_hidden_and_never_deleted(session: Session):
    with pytest.raises(EditRefused, match="Hide it instead"):
        session.do(remove_term(PERSON))


def test_roles_and_types_of_events_become_others(session: Session, strike: str):
    session.do(hide_term(TermName("role", "actor"), "supporter"))
    session.do(hide_term(TermName("event type", "air strike"), "other"))
    event = session.project.get(Event, strike)
    assert (event.type, [each.role for each in event.participants]) == ("other", ["supporter", "target"])
    assert "actor" not in [role.name for role in scheme_of(session.project).event_roles]


@pytest.fixture
def strike(session: Session) -> str:
    """Return an air strike by jets on a depot."""
    event = Event(id="e1", number=1, type="air strike", participants=(
        Participant(role="actor", words="jets"), Participant(role="target", words="a depot")))
    session.do(take_in_records((event,), (), "a file"))
    return event.id


def test_records_are_counted_by_what_they_were_made_with(session: Session, strike: str):
    session.do(add_entity("CENTCOM", "organisation"))
    held = uses(session.project)
    assert held[TermName("entity type", "organisation")] == 1
    assert held[TermName("event type", "air strike")] == held[TermName("role", "actor")] == 1
    assert held[PERSON] == 0


def test_another_scheme_takes_what_was_added_along_and_leaves_what_was_called_otherwise(vessels: Session):
    vessels.do(set_term(PERSON, label="People"))
    vessels.do(add_entity("Harmonia", "materiel"))
    vessels.do(choose_scheme("re3d", {TermName("entity type", "materiel"): "MilitaryPlatform"}))
    types = {one.name: one for one in scheme_of(vessels.project).entity_types}
    assert types["Person"].label == "Person"
    assert types["Vessel"].key == "", "the scheme's own Vehicle has the V"
    assert [entity.type for entity in vessels.project.each(Entity)] == ["MilitaryPlatform"]
    vessels.undo()
    assert label_of(vessels.project, PERSON) == "People"
    assert [entity.type for entity in vessels.project.each(Entity)] == ["materiel"]


def test_a_term_that_the_scheme_has_by_now_counts_as_the_schemes(session: Session):
    session.do(add_term("entity type", "Weapon", ink="rose"))
    weapon = TermName("entity type", "Weapon")
    assert is_added(session.project, weapon)
    session.do(choose_scheme("re3d", {}))
    assert not is_added(session.project, weapon)
    assert [one.name for one in scheme_of(session.project).entity_types].count("Weapon") == 1


def test_a_type_moves_however_often_it_was_moved(session: Session):
    for _ in range(120):
        before = _types(session)
        session.do(move_term(listed_names(session.project, PERSON)[0], 1))
        assert _types(session) == [before[1], before[0], *before[2:]]


@pytest.mark.parametrize("name", ["event", "Quote", "note"])
def test_a_type_is_not_called_as_records_are_that_a_letter_tags(session: Session, name: str):
    with pytest.raises(EditRefused, match="Choose another name"):
        session.do(add_term("entity type", name))


def test_an_entity_that_becomes_of_another_type_keeps_no_kind_that_it_does_not_have(vessels: Session):
    vessels.do(add_term("kind", "tanker", within="Vessel"))
    vessels.do(add_term("kind", "ferry", within="Vessel"))
    vessels.do(add_term("kind", "ferry", within="materiel"))
    for kind in ("tanker", "ferry"):
        vessels.do(add_entity("Harmonia", "Vessel"))
        vessels.do(set_entity(vessels.project.each(Entity)[-1].id, kind=kind))
    vessels.do(remove_term(VESSEL, "materiel"))
    assert [(entity.type, entity.kind) for entity in vessels.project.each(Entity)] == [
        ("materiel", ""), ("materiel", "ferry")]
    vessels.undo()
    assert [entity.kind for entity in vessels.project.each(Entity)] == ["tanker", "ferry"]


def test_another_scheme_gives_a_kind_that_was_called_otherwise_its_name_back(session: Session):
    session.do(add_entity("Reaper", "materiel"))
    entity = session.project.each(Entity)[0].id
    session.do(set_entity(entity, kind="drone"))
    session.do(set_term(DRONE, label="UAV"))
    session.do(choose_scheme("re3d", {}))
    session.do(choose_scheme("news", {}))
    assert session.project.get(Entity, entity).kind == "drone"


def test_merged_and_rejected_entities_count_for_they_may_stand_again(vessels: Session):
    for name in ("Harmonia", "Harmonia II"):
        vessels.do(add_entity(name, "Vessel"))
    kept, merged = vessels.project.each(Entity)
    vessels.do(merge_entities(kept.id, merged.id))
    vessels.do(set_entity(kept.id, state="rejected"))
    assert uses(vessels.project)[VESSEL] == 2


def test_of_two_records_of_one_type_an_edit_leaves_one(vessels: Session):
    gone = vessels.do(remove_term(VESSEL))
    vessels.do(add_term("entity type", "Vessel"))
    vessels.do(restore(gone, ()))
    vessels.do(set_term(VESSEL, label="Ship"))
    assert [term.label for term in vessels.project.each(OwnTerm)] == ["Ship"]

"""Which entities may be one and the same, and which never are."""

from __future__ import annotations

from time import process_time

import msgspec
import pytest

from editor.model.likeness import like, proposals, renewed
from editor.model.project import Project, project_of
from editor.model.records import Entity

Name = str | tuple[str, ...]


def _project(entity_type: str, *names: Name) -> Project:
    """Return a project of entities of these names; of several the first is the name, the others are aliases."""
    each = [(name,) if isinstance(name, str) else name for name in names]
    return project_of([Entity(id=f"{place:02}", type=entity_type, name=held[0], aliases=held[1:])
                       for place, held in enumerate(each)], {})


def _found(project: Project) -> list[tuple[str, str, str]]:
    return [(found.first_name, found.second_name, found.reason) for found in proposals(project)]


@pytest.mark.parametrize(("entity_type", "one", "other", "reason"), [
    ("person", "Ana Ruiz", "ana ruiz", "name"),
    ("organisation", "Harbour Union", "the Harbour Union", "name"),
    ("organisation", "Harbour Union (HU)", "Harbour Union", "name"),
    ("organisation", "H.U.", "HU", "name"),
    ("organisation", "Union of Harbour Workers", "UHW", "initials"),
    ("location", "United States", "U.S.", "initials"),
    ("person", "Mohammed al-Masri", "Muhammad el-Masri", "heard"),
    ("person", "Husayn Qasim", "Hussein Kassem", "heard"),
    ("location", "Tikrit", "Tikreet", "heard"),
    ("person", "A. Ruiz", "Ana Ruiz", "first name"),
    ("person", "Ana Maria Ruiz", "Ana Ruiz", "first name"),
    ("person", "President Ana Ruiz", "Ruiz", "last name"),
    ("person", "Ana Benitez", "Ana Beintez", "spelling"),
    ("organisation", "anti-Pirate Coalition", "anti-Piratee Coalition", "spelling"),
])
def test_two_names_may_be_one(entity_type: str, one: str, other: str, reason: str) -> None:
    assert _found(_project(entity_type, one, other)) == [(one, other, reason)]


@pytest.mark.parametrize(("entity_type", "one", "other"), [
    ("person", "Ana Ruiz", "Bea Ruiz"),
    ("person", "Ana Ruiz", "Ana Roux"),
    ("person", "Ana Barzani", "Ana Barzanji"),
    ("person", "Hassan Kareem", "Hussein Kareem"),
    ("person", ("Ana Ruiz", "Ruiz"), ("Bea Ruiz", "Ruiz")),
    ("location", "Iran", "Iraq"),
    ("location", "Gambia", "Zambia"),
    ("location", "Austria", "Australia"),
    ("materiel", "F-15", "F-16"),
    ("organisation", "101st Division", "102nd Division"),
    ("organisation", "Eastern Front", "Western Front"),
])
def test_two_names_are_never_one(entity_type: str, one: Name, other: Name) -> None:
    assert _found(_project(entity_type, one, other)) == []


def test_a_last_name_that_several_bear_is_nobodys() -> None:
    project = _project("person", "Ana Ruiz", "Bea Ruiz", "Ruiz")
    assert _found(project) == []
    assert like(project, "00") == []


def test_an_alias_of_two_words_makes_two_persons_one_whatever_their_names() -> None:
    assert _found(_project("person", ("Abu Karim", "Ana Ruiz"), "Ana Ruiz")) == [("Ana Ruiz", "Ana Ruiz", "name")]


def test_of_many_names_the_surest_reason_counts() -> None:
    project = _project("organisation", ("Port Watch", "UHW", "Harbour Uniom"),
                       ("Union of Harbour Workers", "Harbour Union"))
    assert _found(project) == [("UHW", "Union of Harbour Workers", "initials")]


@pytest.mark.parametrize(("entity_type", "names"), [("organisation", "Unit {}"), ("person", "Ana Ruiz{}")])
def test_an_entity_of_very_many_names_is_compared_by_those_that_meet(entity_type: str, names: str) -> None:
    def seconds(count: int) -> float:
        own, others = ([names.format(number) for number in range(begin, begin + count)] for begin in (0, count))
        project = _project(entity_type, tuple(own), *others)
        like(project, "00")  # the keys of names are remembered from then on
        begin = process_time()
        like(project, "00")
        return process_time() - begin
    few, many = (min(seconds(count) for _ in range(3)) for count in (300, 2400))
    assert many < 32 * few  # each name with each, it would be 64 times as much


def test_very_many_of_one_name_are_proposed_each_with_the_next() -> None:
    found = proposals(_project("organisation", *["Coast Guard"] * 99))
    assert [(one.first, one.second) for one in found] == [(f"{place:02}", f"{place + 1:02}") for place in range(98)]
    assert {one.reason for one in found} == {"name"}


def test_entities_of_two_types_are_not_compared() -> None:
    project = project_of([Entity(id="1", type="person", name="Washington"),
                          Entity(id="2", type="location", name="Washington")], {})
    assert proposals(project) == []


def test_those_told_apart_merged_or_rejected_are_not_proposed() -> None:
    apart = project_of([
        Entity(id="1", name="Alba", different_from=("3",)), Entity(id="2", name="Alba"),
        Entity(id="3", name="Alba", merged_into="2"), Entity(id="4", name="alba", state="rejected")], {})
    assert proposals(apart) == []
    assert like(apart, "2") == []


def test_what_is_like_one_entity_is_what_is_proposed_of_it() -> None:
    project = _project("organisation", "Harbour Union", "Harbour  Union", "Harbuor Union", "HU", "Ferry Line", "HUN")
    of_all = {(found.first, found.second, found.reason) for found in proposals(project)}
    of_each = {(found.first, found.second, found.reason) for entity in project.each(Entity)
               for found in like(project, entity.id)}
    assert of_all == of_each
    assert len(of_all) == 6


def test_what_was_found_is_renewed_only_for_what_has_changed() -> None:
    before = _project("organisation", "Harbour Union", "Harbuor Union", "Island Line", "Coast Watch")
    entities = before.each(Entity)
    after = project_of([*entities[:2], msgspec.structs.replace(entities[3], name="The Island Lime"), entities[2],
                        Entity(id="new", type="organisation", name="The Harbour Union")], {})
    changed = [entities[3].id, "new", "one that is gone"]
    assert len(proposals(after)) > len(proposals(before))
    assert renewed(after, proposals(before), changed) == proposals(after)


def test_names_in_another_alphabet_are_compared_as_they_are() -> None:
    assert _found(_project("person", "محمد المصري", "محمد المصري")) == [("محمد المصري", "محمد المصري", "name")]
    assert _found(_project("person", "محمد المصري", "أحمد المصري")) == []

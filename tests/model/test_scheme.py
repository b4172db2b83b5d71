"""Schemes say what can be tagged."""

from __future__ import annotations

import pytest

from editor.model.errors import DossierError
from editor.model.project import project_of
from editor.model.records import Entity, Mention, OwnTerm, ProjectInfo
from editor.model.scheme import DEFAULT, RESERVED_KEYS, Scheme, read_scheme, scheme, scheme_names, scheme_of

SMALLEST = """
name = "small"
label = "Small"
description = "One type."
outcomes = []
event_types = []
event_roles = []
relation_types = []
entity_types = [{ name = "person", label = "Person", key = "P", nature = "person" }]
"""


@pytest.fixture(params=scheme_names())
def any_scheme(request: pytest.FixtureRequest) -> Scheme:
    return scheme(request.param)


def test_the_six_schemes_are_there_and_the_default_comes_first():
    assert scheme_names() == ("news", "ace", "acled", "muc4", "plover", "re3d")
    assert scheme_names()[0] == DEFAULT


def test_a_scheme_goes_by_the_name_of_its_file():
    assert [scheme(name).name for name in scheme_names()] == list(scheme_names())


def test_news_tags_with_six_letters():
    keys = {one.key: (one.name, one.label) for one in scheme("news").entity_types}
    assert keys == {
        "P": ("person", "Person"),
        "O": ("organisation", "Organisation"),
        "L": ("location", "Location"),
        "M": ("materiel", "Materiel"),
        "T": ("time", "Time"),
        "X": ("other", "Other"),
    }


def test_news_knows_the_type_that_new_entities_and_mentions_have():
    names = [one.name for one in scheme("news").entity_types]
    assert Entity(id="e").type in names
    assert Mention(id="m", article="a", begin=0, end=1, words="x").type in names


def test_a_facility_is_a_kind_of_location():
    assert "facility" in scheme("news").entity_type("location").kinds


def test_an_event_type_is_read_by_its_label():
    assert scheme("news").event_type("air strike").label == "Assault, air strike"


def test_a_project_of_an_unknown_scheme_is_read_by_the_default_one():
    assert scheme_of(project_of([ProjectInfo(id="project", scheme="nope")], {})) == scheme(DEFAULT)
    assert scheme_of(project_of([ProjectInfo(id="project", scheme="re3d")], {})) == scheme("re3d")


def test_a_name_that_the_scheme_does_not_list_is_its_own_label():
    news = scheme("news")
    assert (news.entity_type("Weapon").label, news.entity_type("Weapon").key) == ("Weapon", "")
    assert news.entity_type("Weapon").nature == "other"
    assert news.event_type("eclipse").label == "eclipse"
    assert (news.event_role("guest").label, news.event_role("guest").part) == ("guest", "other")


def test_every_scheme_can_tag_times_and_places(any_scheme: Scheme):
    natures = {one.nature for one in any_scheme.entity_types}
    assert {"person", "organisation", "location", "time"} <= natures


def test_no_scheme_takes_a_letter_that_already_does_something(any_scheme: Scheme):
    assert RESERVED_KEYS.isdisjoint(one.key for one in any_scheme.entity_types)


def test_no_label_is_blank(any_scheme: Scheme):
    terms = (
        *any_scheme.entity_types, *any_scheme.event_types, *any_scheme.event_roles, *any_scheme.relation_types,
    )
    assert all(term.name.strip() and term.label.strip() for term in terms)
    assert all(kind == kind.strip() != "" for one in any_scheme.entity_types for kind in one.kinds)


@pytest.mark.parametrize(
    ("name", "entity_types", "event_types", "relations"),
    [("re3d", 14, 0, 11), ("ace", 8, 33, 7), ("acled", 6, 25, 0), ("muc4", 6, 6, 0)],
)
def test_a_standard_has_as_many_types_as_its_source(name: str, entity_types: int, event_types: int, relations: int):
    one = scheme(name)
    assert (len(one.entity_types), len(one.event_types), len(one.relation_types)) == (
        entity_types, event_types, relations,
    )


def test_plover_has_sixteen_categories_and_a_mode_says_which_it_refines():
    names = [one.name for one in scheme("plover").event_types]
    categories = [name for name in names if "." not in name]
    assert len(categories) == 16
    assert {name.split(".")[0] for name in names} == set(categories)


def test_an_unknown_scheme_is_refused_with_the_names_there_are():
    with pytest.raises(DossierError, match=r'no scheme "nws".*news, ace'):
        scheme("nws")


def test_a_scheme_name_cannot_reach_outside_the_schemes_folder():
    with pytest.raises(DossierError):
        scheme("../schemes/news")


@pytest.mark.parametrize(
    ("wrong", "complaint"),
    [
        (SMALLEST.replace('key = "P"', 'key = "Q"'), "cannot be a key"),
        (SMALLEST.replace('key = "P"', 'key = "p"'), "cannot be a key"),
        (SMALLEST.replace('key = "P"', 'key = ""'), "cannot be a key"),
        (SMALLEST.replace('nature = "person"', 'nature = "ghost"'), "ghost"),
        (SMALLEST.replace("outcomes = []", "outcome = []"), "outcome"),
        (SMALLEST.replace("event_types = []", 'event_types = [{name = "a", label = "A"}, {name = "a", label = "B"}]'),
         "stands twice"),
        ("name = ", "small"),
        ("\ufeff\x00", "small"),
    ],
)
def test_a_broken_scheme_is_refused_with_its_name_and_the_reason(wrong: str, complaint: str):
    with pytest.raises(DossierError, match=complaint) as caught:
        read_scheme(wrong.encode(), "small")
    assert 'The scheme "small" cannot be used' in str(caught.value)


def test_the_smallest_scheme_is_enough():
    assert read_scheme(SMALLEST.encode(), "small").entity_type("person").key == "P"


def test_a_relation_that_holds_either_way_does_so_by_whatever_name_the_project_gives_it():
    own = OwnTerm(id="own", sort="relation type", name="allied with", label="Sides with")
    found = scheme_of(project_of([ProjectInfo(id="info"), own], {}))
    assert (found.relation_type("allied with").label, found.relation_type("allied with").mutual) == ("Sides with", True)
    assert not found.relation_type("leads").mutual

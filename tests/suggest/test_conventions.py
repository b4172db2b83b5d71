"""Suggestions are scored as a scheme tags: offices with their persons, places with what they are, the outer names."""

from __future__ import annotations

from editor.suggest.conventions import as_tagged
from editor.suggest.suggestion import Name, Office, Sort, Suggestion

WORDS = "Norwegian Minister Ilse Tormann of the city of Drossel"


def name(said: str, sort: Sort) -> Name:
    begin = WORDS.index(said)
    return Name(begin=begin, end=begin + len(said), rule="own", sort=sort, one=said)


def office(said: str, rule: str = "office") -> Office:
    begin = WORDS.index(said)
    return Office(begin=begin, end=begin + len(said), rule=rule, one="")


def tagged(scheme: str, *found: Suggestion) -> list[str]:
    return [WORDS[each.begin:each.end] for _, each in as_tagged([("own", each) for each in found], scheme, WORDS)]


def test_an_office_belongs_to_the_name_behind_it_where_the_scheme_tags_so() -> None:
    found = (office("Norwegian Minister"), name("Norwegian", "nationality"), name("Ilse Tormann", "person"))
    assert tagged("re3d", *found) == ["Norwegian Minister Ilse Tormann"]
    assert tagged("news", *found) == ["Norwegian Minister", "Norwegian", "Ilse Tormann"]


def test_an_office_by_itself_is_tagged_unless_it_only_stands_beside_a_name() -> None:
    assert tagged("re3d", office("Norwegian Minister")) == ["Norwegian Minister"]
    assert tagged("re3d", office("Norwegian Minister", "apposition")) == []


def test_a_place_is_tagged_with_what_it_is_where_the_scheme_tags_so() -> None:
    assert tagged("re3d", name("Drossel", "location")) == ["city of Drossel"]
    assert tagged("news", name("Drossel", "location")) == ["Drossel"]


def test_a_place_goes_with_what_lies_around_it_and_not_with_the_next_of_a_list() -> None:
    words = "They left Velm, Norway, and the Velm Sea, Kelder Sea and Gulf of Tormund."
    places = [("Velm", "town"), ("Norway", "country"), ("Velm Sea", "place-ending"), ("Kelder Sea", "place-ending"),
              ("Gulf of Tormund", "place-of")]
    found = [("own", Name(begin=words.index(said), end=words.index(said) + len(said), rule=rule, sort="location",
                          one=said)) for said, rule in places]
    assert [words[each.begin:each.end] for _, each in as_tagged(found, "re3d", words)] == [
        "Velm, Norway", "Velm Sea", "Kelder Sea", "Gulf of Tormund"]


def test_a_place_is_tagged_with_the_part_of_the_sky_it_lies_in_where_the_scheme_tags_so() -> None:
    words = "They left northern Velm and the southwestern province of Kelder."
    found = [("own", Name(begin=words.index(said), end=words.index(said) + len(said), rule="town", sort="location",
                          one=said)) for said in ("Velm", "Kelder")]
    assert [words[each.begin:each.end] for _, each in as_tagged(found, "re3d", words)] == [
        "northern Velm", "southwestern province of Kelder"]
    assert [words[each.begin:each.end] for _, each in as_tagged(found, "news", words)] == ["Velm", "Kelder"]

"""What such names became in several articles that are decided, the next becomes; where little is known, it stays."""

from __future__ import annotations

import re

import msgspec
import pytest

from editor.importers.plain import import_pasted
from editor.model.scheme import scheme
from editor.suggest.dates.suggester import SUGGESTER as DATES
from editor.suggest.learned import Learned, LearnedNames, Lesson, Tag, learn
from editor.suggest.learned.rules import why_learned
from editor.suggest.names.suggester import SUGGESTER as NAMES
from editor.suggest.reading import Reading
from editor.suggest.running import suggested
from editor.suggest.suggestion import Name

pytest.importorskip("pycrfsuite")

RULES = (NAMES, DATES)
PLACES = ("Velm", "Amsel", "Tormund", "Estal", "Kelder", "Oldmar", "Sund", "Harl")


def article(place: str) -> str:
    return (f"The {place} University was shut on Friday after a flood. Roads near {place} University were closed, the "
            f"office of Anna Lind in {place} said.\n\nAnna Lind thanked the Lantern Committee. She said that the water "
            f"would fall by Sunday, and the Lantern Committee agreed with her.")


def tags(words: str, name: str, type_name: str, *, is_of_group: bool = False) -> list[Tag]:
    return [Tag(found.start(), found.end(), type_name, name, is_of_group)
            for found in re.finditer(re.escape(name), words)]


def lesson(place: str, university: str = "location", *, is_of_group: bool = False) -> Lesson:
    """Return an article in which the university is of this type, the town is a place, and the committee is no name."""
    words = article(place)
    whole = tags(words, f"{place} University", university, is_of_group=is_of_group)
    town = [tag for tag in tags(words, place, "location") if not any(each.begin == tag.begin for each in whole)]
    return Lesson(words, import_pasted(words).article, tuple(sorted([*whole, *town, *tags(
        words, "Anna Lind", "person")])))


def learned_from(*lessons: Lesson) -> Learned:
    """Return what lessons teach by habit alone."""
    found = learn(lessons, (), scheme("news"), RULES)
    assert found is not None
    return msgspec.structs.replace(found, thresholds={})


def names_in(words: str, learned: Learned) -> list[tuple[str, str, str]]:
    found = suggested(Reading(words, import_pasted(words).article), (*RULES, LearnedNames(learned)))
    assert found is not None
    assert found.notes == ()
    return [(words[each.begin:each.end], each.type or each.sort, each.rule)
            for _, each in found.found if isinstance(each, Name)]


def types_of(name: str, learned: Learned) -> set[str]:
    return {type_name for words, type_name, _ in names_in(article("Brisk"), learned) if words.endswith(name)}


def test_names_of_a_sort_that_was_tagged_as_another_type_are_suggested_as_that_type() -> None:
    assert types_of("University", learned_from(*map(lesson, PLACES))) == {"location"}


def test_names_of_a_sort_that_was_tagged_as_the_rules_take_it_stay_as_they_are() -> None:
    learned = learned_from(*(lesson(place, "organisation") for place in PLACES))
    assert types_of("University", learned) == {"organisation"}


def test_what_was_decided_in_two_articles_is_no_habit() -> None:
    words = "Anna Lind said that the road was dry. " * 20
    other = Lesson(words, import_pasted(words).article, tuple(tags(words, "Anna Lind", "person")))
    assert types_of("University", learned_from(*map(lesson, PLACES[:5]), other)) == {"location"}
    assert types_of("University", learned_from(*map(lesson, PLACES[:2]), other)) == {"organisation"}


def test_what_was_decided_now_this_way_now_that_is_no_habit() -> None:
    both = [lesson(place, type_name) for place, type_name in zip(PLACES, ("location", "organisation") * 4, strict=True)]
    assert types_of("University", learned_from(*both)) == {"organisation"}


def test_names_of_a_sort_that_never_was_tagged_are_not_suggested() -> None:
    learned = learned_from(*map(lesson, PLACES))
    assert types_of("Lantern Committee", learned) == set()
    assert types_of("Anna Lind", learned) == {"person"}


def test_why_counts_such_names_and_those_that_were_tagged_so() -> None:
    held = [*map(lesson, PLACES[:7]), lesson(PLACES[7], "organisation")]
    rule = next(rule for words, _, rule in names_in(article("Brisk"), learned_from(*held)) if "University" in words)
    assert why_learned(rule) == "Of 16 names that end in the same word, you tagged 14 as this type."


def test_a_group_that_was_accepted_counts_once() -> None:
    held = [lesson(place, is_of_group=True) for place in PLACES]
    rule = next(rule for words, _, rule in names_in(article("Brisk"), learned_from(*held)) if "University" in words)
    assert why_learned(rule) == "Of 8 names that end in the same word, you tagged 8 as this type."


@pytest.mark.parametrize("rule", ["habit", "habit-head", "habit-head-x-8", "habit-tail-7-8", "habit-head-7-8-9"])
def test_what_is_no_rule_of_a_habit_says_nothing(rule: str) -> None:
    assert why_learned(rule) == ""

"""A plural of people whom a nation describes is no name; a body that goes by such words is one."""

from __future__ import annotations

import pytest

from editor.suggest.describing import is_only_described
from editor.suggest.suggestion import Name


@pytest.mark.parametrize(("words", "is_people"), [
    ("Velmoran envoys", True), ("Velmoran fishermen", True), ("Velmoran forces", False), ("Velmoran army", False)])
def test_people_are_told_from_bodies(words: str, is_people: bool) -> None:
    name = Name(begin=0, end=len(words), rule="group-after-name", sort="organisation", one=words, is_description=True)
    assert is_only_described(name, words) is is_people


@pytest.mark.parametrize(("words", "rule", "is_people"), [
    ("residents of Drossel", "residents-of-place", True), ("people of Drossel", "group-of-place", True),
    ("government of Velmora", "group-of-place", False)])
def test_who_lives_in_a_place_is_no_name_and_who_governs_it_is(words: str, rule: str, is_people: bool) -> None:
    name = Name(begin=0, end=len(words), rule=rule, sort="organisation", one=words, is_description=True)
    assert is_only_described(name, words) is is_people

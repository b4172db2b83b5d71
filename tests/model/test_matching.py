"""Which entities words may name."""

from __future__ import annotations

import random
import time
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz import fuzz

from editor.model.edits.entities import add_entity, set_entity
from editor.model.matching import NEAR, Match, entities_like, matches, name_key, named, offers
from editor.model.project import Project, project_of
from editor.model.records import Entity
from editor.session import Session
from tests.journal import session_in_memory


@pytest.fixture
def session() -> Session:
    made = session_in_memory()
    for name, entity_type in (("Port Authority of Ellis", "organisation"), ("Ana Ruiz", "person"), ("Sea", "location")):
        made.do(add_entity(name, entity_type))
    return made


def best(session: Session, words: str) -> str:
    found = matches(session.project, words)
    return found[0].entity.name if found else ""


@pytest.mark.parametrize(("words", "name"), [
    ("ana ruiz", "Ana Ruiz"),
    ("Ana\u00a0Ruiz", "Ana Ruiz"),
    ("Ana Ru\u00adiz", "Ana Ruiz"),
    ("Ana Ruix", "Ana Ruiz"),
    ("Ruiz", "Ana Ruiz"),
    ("Port Authorty of Ellis", "Port Authority of Ellis"),
    ("Bob", ""),
    ("Tea", ""),
])
def test_the_entity_is_found_by_its_name_a_surname_or_a_near_spelling(session: Session, words: str, name: str) -> None:
    assert best(session, words) == name


def test_an_alias_names_the_entity_as_its_name_does(session: Session) -> None:
    entity = session.project.each(Entity)[0]
    session.do(set_entity(entity.id, aliases=("PAE",)))
    found = named(session.project, "pae", "organisation")
    assert found is not None
    assert found.id == entity.id


def test_an_entity_that_was_merged_away_is_not_offered(session: Session) -> None:
    one, other = session.project.each(Entity)[:2]
    session.do(set_entity(one.id, merged_into=other.id))
    assert best(session, "Port Authority of Ellis") == ""


def test_an_entity_that_was_rejected_is_neither_found_nor_offered(session: Session) -> None:
    entity = session.project.each(Entity)[0]
    session.do(set_entity(entity.id, state="rejected"))
    assert named(session.project, entity.name, entity.type) is None
    assert best(session, entity.name) == ""


def likeness(key: str, name: str) -> float:
    """Say how alike two names are, one pair at a time."""
    if key == name:
        return 100.0
    if name.endswith(f" {key}") or key.endswith(f" {name}"):
        return 90.0
    return 0.0 if min(len(key), len(name)) <= 4 else min(99.0, fuzz.ratio(key, name))


spelt = st.lists(st.sampled_from(("ana", "anna", "ruiz", "ruix", "della", "port of ellis", "Ellis")),
                 max_size=3).map(" ".join)


@given(st.lists(st.tuples(spelt, spelt), max_size=6), spelt)
def test_what_is_offered_is_what_comparing_every_name_gives(names, words):
    entities = [Entity(id=f"e{place}", name=name, aliases=(alias,)) for place, (name, alias) in enumerate(names)]
    expected = []
    for entity in entities:
        keys = [name_key(name) for name in (entity.name, *entity.aliases) if name_key(name)]
        best_of = max((likeness(name_key(words), key) for key in keys), default=0.0)
        if name_key(words) and best_of >= NEAR:
            expected.append((-best_of, entity.id))
    found = matches(project_of(entities, {}), words, limit=10)
    assert [(-match.likeness, match.entity.id) for match in found] == sorted(expected)


def test_a_match_among_five_thousand_entities_takes_a_moment() -> None:
    letters = random.Random(7)
    names = ["".join(letters.choices("abcdefghij ", k=18)) for _ in range(5000)]
    project = project_of([Entity(id=f"e{place}", name=name) for place, name in enumerate(names)], {})
    took = []
    for _ in range(5):
        begin = time.perf_counter()
        matches(project, "abcde fghij abc")
        took.append(time.perf_counter() - begin)
    assert min(took) < 0.01


def offered(session: Session, words: str) -> list[tuple[str, str]]:
    return [(match.entity.name, match.way) for match in offers(session.project, words)]


def test_what_the_words_hold_is_offered_after_what_they_name(session: Session) -> None:
    session.do(add_entity("anti-Reef Coalition", "organisation"))
    session.do(add_entity("Reef", "location"))
    assert offered(session, "anti-Reefi Coalition") == [("anti-Reef Coalition", "spelling"), ("Reef", "part")]


def test_a_name_that_holds_the_words_is_offered_but_is_not_sure(session: Session) -> None:
    found = offers(session.project, "Authority of")
    assert [(match.entity.name, match.is_sure) for match in found] == [("Port Authority of Ellis", False)]


def test_an_offer_says_why_and_how_many_letters_differ(session: Session) -> None:
    session.do(set_entity(session.project.each(Entity)[1].id, aliases=("The Chair",)))
    assert offered(session, "Ruiz") == [("Ana Ruiz", "last words")]
    assert offered(session, "the chair") == [("Ana Ruiz", "alias")]
    (spelt,) = offers(session.project, "Port Autority of Elis")
    assert (spelt.way, spelt.differs) == ("spelling", 2)


@pytest.mark.parametrize(("typed", "name"), [
    ("an", "Ana Ruiz"), ("rui", "Ana Ruiz"), ("sea", "Sea"),
    ("ellis", "Port Authority of Ellis"), ("authorty", "Port Authority of Ellis"),
])
def test_an_entity_is_found_by_what_is_typed_of_it(session: Session, typed: str, name: str) -> None:
    assert entities_like(session.project, typed)[0].entity.name == name


@pytest.mark.parametrize("typed", ["orlan", "Shia", "shi'a", "Shi’a al", "al-orlan", "al orlan", "governor moha"])
def test_apostrophes_and_hyphens_of_a_name_need_not_be_typed(session: Session, typed: str) -> None:
    session.do(add_entity("Harbour Governor Mohamed Shi’a al-Orlani", "person"))
    assert entities_like(session.project, typed)[0].entity.name == "Harbour Governor Mohamed Shi’a al-Orlani"


def test_nothing_typed_finds_every_entity_and_nonsense_none(session: Session) -> None:
    assert len(entities_like(session.project, "")) == 3
    assert entities_like(session.project, "qqqq") == []


@pytest.mark.parametrize("find", [matches, offers, entities_like])
def test_a_passage_names_nothing(session: Session, find: Callable[[Project, str], list[Match]]) -> None:
    assert find(session.project, "Port Authority of Ellis")
    assert find(session.project, "Port Authority of Ellis" * 9) == []

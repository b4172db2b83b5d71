"""Which entities words may name."""

from __future__ import annotations

import pytest

from editor.model.edits.entities import add_entity, set_entity
from editor.model.matching import matches, named
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

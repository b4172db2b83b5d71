"""Offices as stated: their words, the organisation, and the place they rest on."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from editor.model.anchor import anchors_in
from editor.model.change import Edit
from editor.model.edits.articles import delete_article
from editor.model.edits.entities import set_entity
from editor.model.edits.mentions import tag_mention
from editor.model.edits.offices import add_office, holders_beside, name_organisation, remove_office, set_office
from editor.model.errors import EditRefused
from editor.model.records import Article, Entity, Office
from editor.session import Session
from tests.model.edits.conftest import Find


@pytest.fixture
def ana(session: Session, at: Find) -> str:
    session.do(tag_mention(*at("Ana Ruiz"), "person"))
    return session.project.each(Entity)[0].id


def _offices(session: Session, entity_id: str) -> tuple[Office, ...]:
    return session.project.get(Entity, entity_id).offices


def test_words_of_the_article_become_an_office_that_rests_on_them(session: Session, at: Find, ana: str) -> None:
    article, begin, end = at("the guard’s spokeswoman")
    session.do(add_office(ana, article, begin, end))
    (office,) = _offices(session, ana)
    assert office.words == "the guard’s spokeswoman"
    assert office.passage is not None
    assert (office.passage.begin, office.passage.end) == (begin, end)
    assert anchors_in(session.project.get(Entity, ana)) == (office.passage,)


def test_an_organisation_tagged_inside_the_words_is_the_offices(session: Session, at: Find, ana: str) -> None:
    session.do(tag_mention(*at("guard’s"), "organisation"))
    session.do(add_office(ana, *at("the guard’s spokeswoman")))
    assert _offices(session, ana)[0].entity == session.project.each(Entity)[1].id


def test_an_office_that_was_typed_gets_its_passage_from_the_same_words(session: Session, at: Find, ana: str) -> None:
    session.do(set_office(ana, 0, "the guard’s spokeswoman"))
    assert _offices(session, ana) == (Office("the guard’s spokeswoman"),)
    session.do(add_office(ana, *at("the guard’s spokeswoman")))
    assert [office.passage is not None for office in _offices(session, ana)] == [True]
    assert session.do(add_office(ana, *at("the guard’s spokeswoman"))).swaps == ()


def test_an_office_is_worded_anew_and_still_rests_on_its_passage(session: Session, at: Find, ana: str) -> None:
    session.do(add_office(ana, *at("the guard’s spokeswoman")))
    session.do(set_office(ana, 0, "spokeswoman"))
    (office,) = _offices(session, ana)
    assert office.words == "spokeswoman"
    assert office.passage is not None
    session.do(remove_office(ana, 0))
    assert _offices(session, ana) == ()
    session.undo()
    assert _offices(session, ana) == (office,)


def test_an_organisation_is_named_and_taken_back(session: Session, at: Find, ana: str) -> None:
    session.do(tag_mention(*at("Coast Guard"), "organisation"))
    guard = session.project.each(Entity)[1].id
    session.do(set_office(ana, 0, "spokeswoman"))
    session.do(name_organisation(ana, 0, guard))
    assert _offices(session, ana) == (Office("spokeswoman", guard),)
    session.do(name_organisation(ana, 0, ""))
    assert _offices(session, ana) == (Office("spokeswoman"),)


def test_who_is_named_beside_the_words_may_hold_the_office(session: Session, at: Find, ana: str) -> None:
    session.do(tag_mention(*at("Marrow Bay"), "location"))
    session.do(tag_mention(*at("Coast Guard"), "organisation"))
    assert [entity.name for entity in holders_beside(session.project, *at("the guard’s spokeswoman"))] == ["Ana Ruiz"]
    assert [entity.name for entity in holders_beside(session.project, *at("missing"))] == ["Coast Guard"]


def test_an_office_stands_without_its_passage_once_the_article_is_gone(session: Session, at: Find, ana: str) -> None:
    session.do(add_office(ana, *at("the guard’s spokeswoman")))
    session.do(delete_article(session.project.each(Article)[0].id))
    assert _offices(session, ana) == (Office("the guard’s spokeswoman"),)


@pytest.mark.parametrize("edit", [lambda ana: set_office(ana, 3, "chief"), lambda ana: set_office(ana, -1, "chief"),
                                  lambda ana: remove_office(ana, 2), lambda ana: remove_office(ana, -1),
                                  lambda ana: name_organisation(ana, 2, "")])
def test_an_office_that_is_not_there_is_neither_worded_nor_removed(session: Session, ana: str,
                                                                  edit: Callable[[str], Edit]) -> None:
    session.do(set_entity(ana, offices=(Office("pilot"), Office("captain"))))
    with pytest.raises(EditRefused, match="this office of “Ana Ruiz” is not there any more"):
        session.do(edit(ana))
    assert [office.words for office in _offices(session, ana)] == ["pilot", "captain"]

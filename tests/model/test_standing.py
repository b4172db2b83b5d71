"""What is only suggested is no part of what the project says, until something that was accepted names it."""

from __future__ import annotations

from pathlib import Path

import pytest

from editor import workspace
from editor.model.edits.articles import take_in_article
from editor.model.edits.entities import add_entity
from editor.model.edits.mentions import link_mention
from editor.model.edits.merging import merge_entities
from editor.model.edits.relations import add_relation
from editor.model.edits.suggestions import accept_in_bulk, accept_suggestion, reject_suggestions
from editor.model.likeness import proposals
from editor.model.records import Article, Entity, Event, Mention, Quote
from editor.model.standing import count_standing, standing
from editor.session import Session
from tests.texts import text_of

WORDS = ("Nadia Brenn, chair of the Harbour Union, said on Monday that 40 dockers had left. “We will not move,” Nadia "
         "Brenn said. Police arrested two men in Port Amsel on Tuesday. Nadja Brenn left.")


@pytest.fixture
def session(tmp_path: Path) -> Session:
    """Return the session of a project with an article and all that it suggests."""
    desk = workspace.create_project(tmp_path / "strike.dossier", "A. Ruiz")
    desk.session.do(take_in_article(Article(id="", title="Strike", language="en"), text_of(WORDS)))
    article = desk.session.project.each(Article)[0].id
    workspace.take_in_suggested(desk, article)
    yield desk.session
    desk.close()


def entity(session: Session, name: str) -> Entity:
    return next(entity for entity in session.project.each(Entity) if entity.name == name)


def tags_of(session: Session, name: str) -> list[Mention]:
    return session.project.mentions_naming(entity(session, name).id)


def test_what_is_only_suggested_is_not_counted(session: Session) -> None:
    assert all(session.project.of(kind) for kind in (Entity, Quote, Event))
    assert [count_standing(session.project, kind) for kind in (Article, Entity, Quote, Event)] == [1, 0, 0, 0]


def test_what_is_accepted_is_counted_with_whom_it_names(session: Session) -> None:
    session.do(accept_suggestion(tags_of(session, "Harbour Union")[0].id))
    assert [held.name for held in standing(session.project, Entity)] == ["Harbour Union"]


def test_what_is_rejected_is_not_counted(session: Session) -> None:
    session.do(reject_suggestions([tag.id for tag in tags_of(session, "Harbour Union")]))
    assert count_standing(session.project, Entity) == 0


def test_what_was_merged_into_another_is_not_counted(session: Session) -> None:
    for name in ("Cape Orlo", "Port of Orlo"):
        session.do(add_entity(name, "location"))
    session.do(merge_entities(entity(session, "Cape Orlo").id, entity(session, "Port of Orlo").id))
    assert [held.name for held in standing(session.project, Entity)] == ["Cape Orlo"]


def test_a_suggested_entity_is_accepted_once_the_analyst_links_words_to_it(session: Session) -> None:
    union = entity(session, "Harbour Union")
    begin = WORDS.index("Nadja Brenn")
    session.do(link_mention(session.project.each(Article)[0].id, begin, begin + 11, union.id))
    assert (entity(session, "Harbour Union").state, entity(session, "Harbour Union").accepted) == ("accepted", "singly")
    session.undo()
    assert entity(session, "Harbour Union") == union


def test_a_suggested_entity_is_accepted_once_a_relation_names_it(session: Session) -> None:
    session.do(add_entity("Cape Orlo", "location"))
    session.do(add_relation("located in", entity(session, "Harbour Union").id, entity(session, "Cape Orlo").id))
    assert entity(session, "Harbour Union").state == "accepted"


def test_an_entity_that_was_accepted_in_bulk_says_so(session: Session) -> None:
    found = [record.id for record in session.project.each(Quote)] + [tag.id for tag in tags_of(session, "Nadia Brenn")]
    session.do(accept_in_bulk(found))
    assert entity(session, "Nadia Brenn").accepted == "in bulk"


def test_suggested_entities_are_no_possible_duplicates(session: Session) -> None:
    session.do(add_entity("Nadja Brenn", "person"))
    assert proposals(session.project) == []
    session.do(accept_suggestion(tags_of(session, "Nadia Brenn")[0].id))
    assert len(proposals(session.project)) == 1


def test_a_suggested_entity_that_stands_for_an_accepted_one_is_accepted_as_that_was(session: Session) -> None:
    kept, merged = entity(session, "Nadia Brenn"), entity(session, "Harbour Union")
    session.do(accept_suggestion(tags_of(session, "Harbour Union")[0].id))
    session.do(merge_entities(kept.id, merged.id))
    after = session.project.get(Entity, kept.id)
    assert (kept.state, after.state, after.accepted) == ("suggested", "accepted", "singly")


def test_suggested_entities_that_are_merged_stay_suggested(session: Session) -> None:
    kept, merged = entity(session, "Nadia Brenn"), entity(session, "Harbour Union")
    session.do(merge_entities(kept.id, merged.id))
    assert session.project.get(Entity, kept.id).state == "suggested"

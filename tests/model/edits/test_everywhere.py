"""Tagging many places in one step, and taking a batch away again."""

from __future__ import annotations

import pytest

from editor.model.edits.entities import add_entity
from editor.model.edits.everywhere import (
    Place,
    batch_of,
    link_everywhere,
    mentions_of_batch,
    remove_batch,
    tag_everywhere,
)
from editor.model.edits.mentions import link_mention, tag_mention, untag_mention
from editor.model.errors import EditRefused
from editor.model.records import Article, Entity, Mention
from editor.session import Session
from tests.strategies import WORDS


def places(session: Session, words: str) -> list[Place]:
    article = session.project.each(Article)[0].id
    begins = [at for at in range(len(WORDS)) if WORDS.startswith(words, at)]
    return [Place(article, begin, begin + len(words)) for begin in begins]


def mentions(session: Session) -> list[Mention]:
    article = session.project.each(Article)[0].id
    return sorted(session.project.mentions_of(article).values(), key=lambda mention: mention.begin)


def test_all_places_are_tagged_in_bulk_as_one_batch_and_one_step(session: Session) -> None:
    before = session.project
    session.do(tag_everywhere(places(session, "Coast Guard"), "organisation"))
    (entity,) = session.project.each(Entity)
    made = mentions(session)
    assert [(mention.words, mention.entity, mention.accepted) for mention in made] == [
        ("Coast Guard", entity.id, "in bulk")] * 2
    (batch,) = {batch_of(mention) for mention in made}
    assert batch
    session.undo()
    assert session.project.records["entity"] == before.of(Entity)
    assert not mentions(session)


def test_an_entity_of_the_name_is_used_again(session: Session) -> None:
    session.do(add_entity("Coast Guard", "organisation"))
    session.do(tag_everywhere(places(session, "Coast Guard"), "organisation"))
    assert len(session.project.each(Entity)) == 1


def test_times_name_no_entity(session: Session) -> None:
    session.do(tag_everywhere(places(session, "Friday"), "time"))
    assert [(mention.type, mention.entity) for mention in mentions(session)] == [("time", "")]
    assert not session.project.each(Entity)


def test_a_tag_made_by_hand_stays_the_analysts_own(session: Session) -> None:
    first, *_ = places(session, "Coast Guard")
    session.do(tag_mention(first.article, first.begin, first.end, "location"))
    guard = session.do(add_entity("The Guard", "organisation")).swaps[0].id
    session.do(link_everywhere(places(session, "Coast Guard"), guard))
    one, other = mentions(session)
    assert (one.entity, one.type, one.origin, one.accepted) == (guard, "organisation", "analyst", "singly")
    assert (other.entity, other.accepted) == (guard, "in bulk")
    assert [entity.name for entity in session.project.each(Entity)] == ["The Guard"], "a bare entity goes along"


def test_removing_a_batch_takes_what_is_left_of_it_and_only_that(session: Session) -> None:
    first, second = places(session, "Coast Guard")
    guard = session.do(add_entity("The Guard", "organisation")).swaps[0].id
    session.do(link_mention(first.article, first.begin, first.end, guard))
    session.do(link_everywhere([second, *places(session, "Marrow Bay")], guard))
    batch = batch_of(mentions(session)[-1])
    session.do(untag_mention(mentions_of_batch(session.project, batch)[0].id))
    before = session.project
    change = session.do(remove_batch(batch))
    assert dict(change.message.values)["count"] == str(len(mentions_of_batch(before, batch)))
    assert [mention.origin for mention in mentions(session)] == ["analyst"]
    session.undo()
    assert mentions_of_batch(session.project, batch) == mentions_of_batch(before, batch)


def test_a_batch_takes_the_entity_along_that_it_made(session: Session) -> None:
    session.do(tag_everywhere(places(session, "Coast Guard"), "organisation"))
    session.do(remove_batch(batch_of(mentions(session)[0])))
    assert not session.project.each(Entity)


def test_nothing_to_tag_and_nothing_to_remove_are_refused(session: Session) -> None:
    with pytest.raises(EditRefused):
        session.do(tag_everywhere([], "person"))
    with pytest.raises(EditRefused):
        session.do(remove_batch("gone"))

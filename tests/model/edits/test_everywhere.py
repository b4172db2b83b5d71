"""Tagging many places in one step, and taking a batch away again."""

from __future__ import annotations

import msgspec
import pytest

from editor.model.edits.entities import add_entity, set_entity
from editor.model.edits.everywhere import (
    Place,
    batch_of,
    link_everywhere,
    mentions_of_batch,
    remove_batch,
    seen_at,
    tag_everywhere,
)
from editor.model.edits.mentions import link_mention, tag_mention, untag_mention
from editor.model.edits.merging import split_entity
from editor.model.edits.passages import anchor_at
from editor.model.edits.projects import take_in_records
from editor.model.errors import EditRefused
from editor.model.messages import told
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


def seen(session: Session, words: str) -> list[Place]:
    return [msgspec.structs.replace(place, seen=seen_at(session.project, place.article, place.begin, place.end))
            for place in places(session, words)]


def suggest(session: Session, words: str, entity: str) -> None:
    """Take in a suggestion over the first occurrence of words."""
    place = places(session, words)[0]
    anchor = anchor_at(session.project, place.article, place.begin, place.end)
    suggestion = Mention(id="m1", **msgspec.structs.asdict(anchor), type="organisation", entity=entity,
                         state="suggested", origin="names known")
    session.do(take_in_records((suggestion,), (), "names.json"))


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


def test_a_place_that_was_tagged_otherwise_since_it_was_seen_is_left_alone_and_told(session: Session) -> None:
    guard = session.do(add_entity("The Guard", "organisation")).swaps[0].id
    found = seen(session, "Coast Guard")
    session.do(tag_mention(found[0].article, found[0].begin, found[0].end, "location"))
    by_hand = mentions(session)[0]
    change = session.do(link_everywhere(found, guard))
    assert [mention.entity for mention in mentions(session)] == [by_hand.entity, guard]
    assert mentions(session)[0] == by_hand
    assert told(change.message) == ("Linked 1 mention to “The Guard”; left alone because they have changed: 1")


def test_a_tag_taken_away_since_it_was_seen_does_not_come_back(session: Session) -> None:
    first, _ = places(session, "Coast Guard")
    session.do(tag_mention(first.article, first.begin, first.end, "location"))
    found = seen(session, "Coast Guard")
    session.do(untag_mention(mentions(session)[0].id))
    session.do(tag_everywhere(found, "organisation"))
    assert [mention.begin for mention in mentions(session)] == [found[1].begin]


def test_nothing_is_tagged_where_all_places_have_changed(session: Session) -> None:
    found = seen(session, "Coast Guard")
    session.do(tag_everywhere(found, "organisation"))
    before = session.project
    with pytest.raises(EditRefused, match="all these places have changed"):
        session.do(tag_everywhere(found, "location"))
    assert session.project is before


def test_a_tag_of_a_batch_that_was_given_another_meaning_by_hand_is_no_part_of_it_any_more(session: Session) -> None:
    session.do(tag_everywhere(places(session, "Coast Guard"), "organisation"))
    batch = batch_of(mentions(session)[0])
    other = session.do(add_entity("Other guard", "organisation")).swaps[0].id
    first, second = places(session, "Coast Guard")
    session.do(link_mention(first.article, first.begin, first.end, other))
    session.do(remove_batch(batch))
    assert [(tag.begin, tag.entity, tag.origin) for tag in mentions(session)] == [(first.begin, other, "analyst")]
    assert second.begin > first.begin


def test_a_tag_of_a_batch_that_was_split_off_stays_when_the_batch_is_removed(session: Session) -> None:
    session.do(tag_everywhere(places(session, "Coast Guard"), "organisation"))
    first, _ = mentions(session)
    session.do(split_entity(first.entity, [first.id], "Northern guard"))
    session.do(remove_batch(batch_of(first)))
    assert [mention.id for mention in mentions(session)] == [first.id]


def test_a_suggestion_that_a_batch_accepted_is_a_suggestion_again_once_the_batch_is_removed(session: Session) -> None:
    guard = session.do(add_entity("The Guard", "organisation")).swaps[0].id
    suggest(session, "Coast Guard", guard)
    before = mentions(session)
    session.do(link_everywhere(places(session, "Coast Guard"), guard))
    session.do(remove_batch(batch_of(mentions(session)[0])))
    assert mentions(session) == before


def test_removing_a_batch_gives_back_what_an_earlier_one_meant(session: Session) -> None:
    one, other = (session.do(add_entity(name, "organisation")).swaps[0].id for name in ("The Guard", "The Watch"))
    session.do(set_entity(one, description="At sea"))
    session.do(link_everywhere(places(session, "Coast Guard"), one))
    before = mentions(session)
    session.do(link_everywhere(places(session, "Coast Guard"), other))
    session.do(remove_batch(batch_of(mentions(session)[0])))
    assert mentions(session) == before


def test_a_blank_batch_takes_no_tag_away(session: Session) -> None:
    first, _ = places(session, "Coast Guard")
    session.do(tag_mention(first.article, first.begin, first.end, "organisation"))
    with pytest.raises(EditRefused, match="none of the tags"):
        session.do(remove_batch(""))
    assert len(mentions(session)) == 1

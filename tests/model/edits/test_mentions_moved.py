"""Giving tags and passages other ends, and linking misspelt names."""

from __future__ import annotations

import time

import msgspec
import pytest

from editor.model.anchor import holds
from editor.model.edits.articles import take_in_article
from editor.model.edits.corrections import correct_words
from editor.model.edits.entities import add_entity, set_entity
from editor.model.edits.events import add_evidence, make_event, move_evidence, set_event
from editor.model.edits.fields import set_fields
from editor.model.edits.mentions import link_mention, link_misspelt, move_mention, tag_mention
from editor.model.edits.quotes import add_passage, make_quote, move_passage, set_quote
from editor.model.errors import EditRefused
from editor.model.records import Article, Entity, Event, Mention, Quote, Record, Stretch
from editor.session import Session
from tests.journal import session_in_memory
from tests.model.edits.conftest import Find
from tests.strategies import WORDS, text_of


def only(session: Session) -> Mention:
    (mention,) = session.project.mentions_of(session.project.each(Article)[0].id).values()
    return mention


def all_but_place(record: Record) -> dict[str, object]:
    place = ("begin", "end", "words", "before", "after", "spans", "accounts")
    return {name: value for name, value in msgspec.structs.asdict(record).items() if name not in place}


def test_a_tag_with_other_ends_keeps_all_it_says(session: Session, at: Find) -> None:
    session.do(tag_mention(*at("Coast Guard"), "organisation"))
    before = only(session)
    session.do(move_mention(before.id, *at("The Coast Guard")[1:]))
    after = only(session)
    assert after.words == "The Coast Guard"
    assert holds(after, WORDS)
    assert all_but_place(after) == all_but_place(before)


def test_a_time_over_other_words_loses_the_day_that_was_read_from_them(session: Session, at: Find) -> None:
    session.do(tag_mention(*at("Friday"), "time"))
    day = {"value": "2024-05-03", "from_": "2024-05-03", "to": "2024-05-03", "precision": "day", "derived": "weekday"}
    session.do(set_fields(Mention, only(session).id, "tag mention", **day))
    dated = only(session)
    session.do(move_mention(dated.id, dated.begin, dated.end))
    assert only(session) == dated
    session.do(move_mention(dated.id, *at("on Friday")[1:]))
    after = only(session)
    assert (after.words, after.type) == ("on Friday", "time")
    assert {getattr(after, name) for name in day} == {""}


def test_nudges_of_one_tag_are_one_step(session: Session, at: Find) -> None:
    session.do(tag_mention(*at("Guard"), "organisation"))
    mention = only(session)
    for words in ("Coast Guard", "The Coast Guard"):
        session.do(move_mention(mention.id, *at(words)[1:], merge="a visit"))
    session.undo()
    assert only(session) == mention


def test_an_entity_that_was_made_with_the_tag_is_named_after_its_new_words(session: Session, at: Find) -> None:
    session.do(tag_mention(*at("The Coast Guard"), "organisation"))
    mention = only(session)
    for words in ("Coast Guard", "Guard"):
        session.do(move_mention(mention.id, *at(words)[1:], merge="a visit"))
    assert session.project.get(Entity, mention.entity).name == "Guard"
    session.undo()
    assert session.project.get(Entity, mention.entity).name == "The Coast Guard"


def test_an_entity_that_was_renamed_keeps_its_name_when_the_tag_moves(session: Session, at: Find) -> None:
    session.do(tag_mention(*at("The Coast Guard"), "organisation"))
    mention = only(session)
    session.do(set_entity(mention.entity, name="Coastguard of Marrow"))
    session.do(move_mention(mention.id, *at("Coast Guard")[1:]))
    assert session.project.get(Entity, mention.entity).name == "Coastguard of Marrow"


def test_an_entity_that_was_there_before_the_tag_keeps_its_name_when_the_tag_moves(
        session: Session, at: Find) -> None:
    session.do(add_entity("The Coast Guard", "organisation"))
    time.sleep(0.002)  # stamps count milliseconds
    session.do(tag_mention(*at("The Coast Guard"), "organisation"))
    mention = only(session)
    session.do(move_mention(mention.id, *at("Coast Guard")[1:]))
    assert session.project.get(Entity, mention.entity).name == "The Coast Guard"


def test_an_entity_takes_no_name_that_another_one_has_when_its_tag_moves(session: Session, at: Find) -> None:
    session.do(add_entity("Guard", "organisation"))
    session.do(tag_mention(*at("Coast Guard"), "organisation"))
    mention = only(session)
    session.do(move_mention(mention.id, *at("Guard")[1:]))
    assert session.project.get(Entity, mention.entity).name == "Coast Guard"


def test_a_tag_does_not_move_onto_another_one(session: Session, at: Find) -> None:
    session.do(tag_mention(*at("Coast Guard"), "organisation"))
    session.do(tag_mention(*at("Guard"), "organisation"))
    inner = next(mention for mention in session.project.mentions_of(session.project.each(Article)[0].id).values()
                 if mention.words == "Guard")
    with pytest.raises(EditRefused, match="already carries"):
        session.do(move_mention(inner.id, *at("Coast Guard")[1:]))


def test_a_passage_of_a_quote_moves_and_the_quote_keeps_all_else(session: Session, at: Find) -> None:
    session.do(make_quote(*at("Coast Guard")))
    quote = session.project.each(Quote)[0]
    session.do(add_passage(quote.id, *at("Friday")))
    session.do(set_quote(quote.id, speaker_words="A clerk", office="clerk"))
    before = session.project.each(Quote)[0]
    session.do(move_passage(quote.id, Stretch(*at("Friday")[1:]), *at("on Friday")[1:]))
    after = session.project.each(Quote)[0]
    assert {span.words for span in after.spans} == {"Coast Guard", "on Friday"}
    assert all_but_place(after) == all_but_place(before)


def test_evidence_moves_within_its_account(session: Session, at: Find) -> None:
    session.do(make_event(*at("Coast Guard")))
    event = session.project.each(Event)[0]
    session.do(add_evidence(event.id, *at("Friday")))
    session.do(set_event(event.id, title="A rescue", where_words="at sea"))
    before = session.project.each(Event)[0]
    article, begin, end = at("Friday")
    session.do(move_evidence(event.id, article, Stretch(begin, end), *at("on Friday")[1:]))
    after = session.project.each(Event)[0]
    assert [anchor.words for anchor in after.evidence] == ["Coast Guard", "on Friday"]
    assert all_but_place(after) == all_but_place(before)
    assert after.accounts[0].id == before.accounts[0].id


def test_a_passage_that_is_gone_is_not_moved(session: Session, at: Find) -> None:
    session.do(make_event(*at("Coast Guard")))
    event = session.project.each(Event)[0]
    article, begin, end = at("Friday")
    with pytest.raises(EditRefused, match="no such passage"):
        session.do(move_evidence(event.id, article, Stretch(begin, end), *at("on Friday")[1:]))


def test_a_misspelt_name_is_linked_and_marked_in_one_step(session: Session, at: Find) -> None:
    session.do(add_entity("Coast Gard", "organisation"))
    entity = session.project.each(Entity)[0]
    session.do(link_misspelt(*at("Coast Guard"), entity.id))
    article = session.project.each(Article)[0]
    assert [(WORDS[held.begin:held.end], held.shown) for held in article.corrections] == [("Guard", "sic")]
    assert only(session).entity == entity.id
    session.undo()
    assert session.project.each(Article)[0].corrections == ()
    assert len(session.project.mentions_of(article.id)) == 0


@pytest.mark.parametrize("corrected", ["Guard", "Coast Gua"])
def test_a_misspelt_name_is_linked_and_a_correction_that_stands_there_stays(session: Session, at: Find,
                                                                           corrected: str) -> None:
    entity = session.do(add_entity("Coast Gard", "organisation")).swaps[0].id
    session.do(correct_words(*at(corrected), "Gard", "As on the hull."))
    before = session.project.each(Article)[0].corrections
    session.do(link_misspelt(*at("Coast Guard"), entity))
    assert only(session).entity == entity
    assert session.project.each(Article)[0].corrections == before


@pytest.mark.parametrize(("before", "after"), [("“", "”"), ("“‘", "’”"), ("«", "»"), ('"', '"'), ("„", "“")])
def test_quotation_marks_around_a_name_stay_outside_its_tag(before: str, after: str) -> None:
    session = session_in_memory()
    text = text_of(f"He met {before}Port Ellis{after} once")
    session.do(take_in_article(Article(id="", title="Visit"), text))
    article = session.project.each(Article)[0].id
    session.do(tag_mention(article, 7, 7 + len(before) + 10 + len(after), "location"))
    assert only(session).words == "Port Ellis"
    session.do(link_mention(article, 7, 7 + len(before) + 10 + len(after), session.project.each(Entity)[0].id))
    assert only(session).words == "Port Ellis"

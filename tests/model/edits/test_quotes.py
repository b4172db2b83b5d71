"""Quotes and what kind they are at first sight."""

from __future__ import annotations

import pytest

from editor.model.edits.projects import found_project
from editor.model.edits.quotes import add_passage, delete_quote, make_quote, remove_passage
from editor.model.errors import EditRefused
from editor.model.records import Article, Quote
from editor.session import Session
from tests.model.edits.conftest import Find
from tests.strategies import article_edit


@pytest.mark.parametrize(("selected", "kind", "words"), [
    ("“We have not stopped looking,”", "direct", "We have not stopped looking,"),
    ("“up to 12 people”", "partial", "up to 12 people"),
    ("We have not stopped looking,", "direct", "We have not stopped looking,"),
    ("The Coast Guard asked ships to help", "indirect", "The Coast Guard asked ships to help"),
])
def test_quotation_marks_stay_outside_and_tell_the_kind(session: Session, at: Find, selected: str, kind: str,
                                                        words: str) -> None:
    session.do(make_quote(*at(selected)))
    quote = session.project.each(Quote)[0]
    assert (quote.kind, quote.spans[0].words) == (kind, words)


def test_passages_of_one_quote_stand_in_the_order_of_the_text(session: Session, at: Find) -> None:
    session.do(make_quote(*at("We have not stopped looking,")))
    session.do(add_passage(session.project.each(Quote)[0].id, *at("“up to 12 people”")))
    assert [span.words for span in session.project.each(Quote)[0].spans] == [
        "up to 12 people", "We have not stopped looking,"]


def test_words_of_another_article_are_no_passage_of_a_quote(session, at):
    session.do(make_quote(*at("We have not stopped looking,")))
    session.do(article_edit())
    _, begin, end = at("“up to 12 people”")
    quote = session.project.each(Quote)[0]
    with pytest.raises(EditRefused, match="“up to 12 people” stands in another article than Q1"):
        session.do(add_passage(quote.id, session.project.each(Article)[1].id, begin, end))
    assert session.project.each(Quote) == [quote]


def test_the_badge_of_a_deleted_quote_is_not_given_again(session, at):
    session.do(found_project(title="Floods"))
    session.do(make_quote(*at("We have not stopped looking,")))
    session.do(delete_quote(session.project.each(Quote)[0].id))
    session.do(make_quote(*at("up to 12 people")))
    assert [quote.number for quote in session.project.each(Quote)] == [2]


def test_a_passage_is_taken_out_of_a_quote_but_never_the_last(session: Session, at: Find) -> None:
    session.do(make_quote(*at("up to 12 people")))
    quote = session.project.each(Quote)[-1]
    session.do(add_passage(quote.id, *at("We have not stopped looking")))
    first, second = session.project.get(Quote, quote.id).spans
    session.do(remove_passage(quote.id, first))
    assert session.project.get(Quote, quote.id).spans == (second,)
    with pytest.raises(EditRefused, match="at least one passage"):
        session.do(remove_passage(quote.id, second))

"""Quotes and what kind they are at first sight."""

from __future__ import annotations

import pytest

from editor.model.edits.quotes import add_passage, make_quote
from editor.model.records import Quote
from editor.session import Session
from tests.model.edits.conftest import Find


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

"""A quote that is suggested behind a verb of denying is taken in as denied, however it was found."""

from __future__ import annotations

import pytest

from editor.model.denial import is_denied, with_denial
from editor.model.edits.articles import take_in_article
from editor.model.project import project_of
from editor.model.records import Article, Quote
from editor.suggest.taking import take_in_suggestions
from tests.journal import session_in_memory
from tests.suggest.quotes.reading import read, shown
from tests.texts import text_of


@pytest.mark.parametrize(("words", "told"), [
    ("Ana Ruiz denied that she had ever met Varn.", "Ana Ruiz denied"),
    ("Ana Ruiz denied any wrongdoing.", "Ana Ruiz denied"),
    ("Ana Ruiz denied having met the owner.", "Ana Ruiz denied"),
    ("Ana Ruiz has denied that she had “sold the pier”.", "Ana Ruiz denied"),
    ("Ana Ruiz rejected claims that the pier was sold.", "Ana Ruiz rejected"),
    ("Ana Ruiz dismissed reports that the pier was sold.", "Ana Ruiz dismissed"),
    ("Ana Ruiz denied on Monday, in a long letter to the harbour, that the pier was sold.", "Ana Ruiz denied"),
    ("Ana Ruiz said that the pier was sold.", "Ana Ruiz"),
    ("“We never sold the pier to anybody,” said Ana Ruiz.", "Ana Ruiz"),
    ("A court rejected Ana Ruiz's argument that the jurors were swayed.", "Ana Ruiz"),
])
def test_a_suggested_quote_says_whether_it_is_denied_with_its_article_in_memory_or_not(words: str, told: str) -> None:
    session = session_in_memory()
    session.do(take_in_article(Article(id="", title="Pier"), text_of(words)))
    article = session.project.each(Article)[0].id
    session.do(take_in_suggestions(article, [("quotes", each) for each in read(words)]))
    made = session.project.each(Quote)
    assert {each.speaker_words for each in made} == {"Ana Ruiz"}
    assert {with_denial(session.project, each, "Ana Ruiz") for each in made} == {told}
    assert {with_denial(project_of(made, {}), each, "Ana Ruiz") for each in made} == {told}


@pytest.mark.parametrize(("words", "denied"), [
    ("Rangers in Ostrel denied reports that poachers had bribed them near the ford at night.",
     "poachers had bribed them near the ford at night"),
    ("The dairy denies a claim by two former drivers that its milk was watered.", "its milk was watered"),
    ("The school denied press reports on Friday that pupils had fainted.", "pupils had fainted"),
    ("The envoy dismissed as absurd the rumour that she had fled.", "she had fled"),
    ("The coach denied allegations that he doped riders and accused a rival of lying.", "he doped riders"),
    ("The coach denied claims that he doped riders and urged the board to wait.", "he doped riders"),
    ("The coach denied that he doped riders but admitted he kept poor records.", "he doped riders"),
])
def test_what_stands_behind_a_noun_of_saying_that_is_denied_is_one_quote_of_it(words: str, denied: str) -> None:
    session = session_in_memory()
    session.do(take_in_article(Article(id="", title="Pier"), text_of(words)))
    article = session.project.each(Article)[0].id
    session.do(take_in_suggestions(article, [("quotes", each) for each in read(words)]))
    made = [each for each in session.project.each(Quote) if is_denied(session.project, each)]
    assert [each.spans[0].words for each in made] == [denied]


def test_who_denies_a_report_of_something_that_is_no_clause_denies_the_report() -> None:
    words = "The dairy denied reports by rivals that appeared on Sunday."
    assert [shown(words, each.spans[0]) for each in read(words)] == ["reports by rivals that appeared"]

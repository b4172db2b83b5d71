"""A quote that is suggested behind a verb of denying is taken in as denied, however it was found."""

from __future__ import annotations

import pytest

from editor.model.denial import with_denial
from editor.model.edits.articles import take_in_article
from editor.model.project import project_of
from editor.model.records import Article, Quote
from editor.suggest.taking import take_in_suggestions
from tests.journal import session_in_memory
from tests.suggest.quotes.reading import read
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

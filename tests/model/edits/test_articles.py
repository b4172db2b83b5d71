"""Articles in and out of a project."""

from __future__ import annotations

import msgspec
import pytest

from editor.model.edits.articles import set_line, settle_article, take_in_article
from editor.model.errors import EditRefused
from editor.model.records import Article, Outlet
from editor.session import Session
from tests.strategies import article_edit
from tests.texts import text_of


def test_articles_of_one_outlet_share_it(session: Session) -> None:
    session.do(article_edit())
    first, second = session.project.each(Article)
    assert len(session.project.each(Outlet)) == 1
    assert first.outlet == second.outlet


def test_a_line_set_aside_keeps_its_number(session: Session) -> None:
    article = session.project.each(Article)[0]
    session.do(set_line(article.id, 2, role="caption", set_aside=True))
    lines = session.project.get(Article, article.id).lines
    assert [(line.number, line.role, line.set_aside) for line in lines] == [
        (1, "body", False), (2, "caption", True), (3, "body", False)]


def test_a_paragraph_that_is_not_there_cannot_be_set_aside(session: Session) -> None:
    with pytest.raises(EditRefused, match="no paragraph 99"):
        session.do(set_line(session.project.each(Article)[0].id, 99, set_aside=True))


def test_a_judged_outlet_keeps_its_grade_when_the_next_article_judges_nothing(session: Session) -> None:
    article = session.project.each(Article)[0]
    session.do(settle_article(article.id, article, "Harbour Wire", "B"))
    session.do(settle_article(article.id, article, "Harbour Wire"))
    assert [outlet.reliability for outlet in session.project.each(Outlet)] == ["B"]


def test_settling_keeps_the_bytes_that_the_words_came_in(session: Session) -> None:
    text = msgspec.structs.replace(text_of("The quay is shut."), original_sha256="5" * 64)
    article = session.do(take_in_article(Article(id="", title="Quay"), text)).swaps[-1].id
    session.do(settle_article(article, Article(id="", title="Other"), ""))
    assert session.project.get(Article, article).original == "5" * 64


def test_settling_keeps_the_text_and_the_state(session: Session) -> None:
    article = session.project.each(Article)[0]
    session.do(settle_article(article.id, Article(id="", title="Other", state="done"), ""))
    after = session.project.get(Article, article.id)
    assert (after.title, after.outlet, after.texts, after.state) == ("Other", "", article.texts, article.state)

"""The library's own order: a move does what it says and touches few."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from editor.model.change import Edit, Stamps
from editor.model.edits.articles import delete_articles, move_articles, take_in_article
from editor.model.order import moved_orders, own_order
from editor.model.project import Project, empty_project, project_of
from editor.model.records import Article
from tests.texts import text_of


def names(articles: list[Article]) -> list[str]:
    return [article.id for article in articles]


def moved(articles: list[Article], ids: set[str], before: str) -> list[Article]:
    orders = moved_orders(articles, ids, before)
    return own_order(project_of(
        [Article(id=article.id, order=orders.get(article.id, article.order)) for article in articles], {}))


def library(count: int) -> list[Article]:
    return [Article(id=f"{number:03}") for number in range(count)]


def test_an_article_moves_before_another_and_the_rest_keeps_its_order() -> None:
    assert names(moved(library(5), {"003"}, "001")) == ["000", "003", "001", "002", "004"]


def test_several_articles_move_together_in_their_own_order() -> None:
    assert names(moved(library(5), {"004", "000"}, "003")) == ["001", "002", "000", "004", "003"]


def test_a_move_to_no_place_is_to_the_end() -> None:
    assert names(moved(library(3), {"000"}, "")) == ["001", "002", "000"]


def test_the_first_move_in_a_large_library_orders_only_what_stands_before_it() -> None:
    assert set(moved_orders(library(900), {"800"}, "003")) == {"000", "001", "002", "800"}


def test_where_halving_has_no_more_room_all_are_numbered_anew() -> None:
    tight = [Article(id="a", order=1.0), Article(id="b", order=1.0000000000000002), Article(id="c", order=5.0)]
    assert names(moved(tight, {"c"}, "b")) == ["a", "c", "b"]


@given(st.lists(st.tuples(st.sets(st.integers(0, 7), min_size=1), st.integers(0, 8)), max_size=30))
def test_any_row_of_moves_is_what_moving_cards_by_hand_would_give(moves: list[tuple[set[int], int]]) -> None:
    articles = library(8)
    cards = names(articles)
    for picked, place in moves:
        ids = {f"{number:03}" for number in picked}
        rest = [card for card in cards if card not in ids]
        before = f"{place:03}" if f"{place:03}" in rest else ""
        at = rest.index(before) if before else len(rest)
        cards = [*rest[:at], *(card for card in cards if card in ids), *rest[at:]]
        articles = moved(articles, ids, before)
        assert names(articles) == cards


STAMPS = Stamps()
"""One for all, as a session has: ids are in the order of their making."""


def done(project: Project, edit: Edit) -> Project:
    change = edit(project, STAMPS("A. Analyst"))
    return project.with_texts(change.texts).swapped(change.swaps)


def taken_in(project: Project, title: str) -> Project:
    return done(project, take_in_article(Article(id="", title=title), text_of(f"{title} is open.")))


def titles(project: Project) -> list[str]:
    return [article.title for article in own_order(project)]


def test_an_article_that_is_taken_in_comes_last_whatever_was_moved_or_deleted_before() -> None:
    project = taken_in(taken_in(taken_in(empty_project(), "Amsel"), "Orlo"), "Velm")
    project = done(project, move_articles([min(project.of(Article))], ""))
    assert titles(project) == ["Orlo", "Velm", "Amsel"]
    opened = project_of(project.of(Article).values(), {})
    assert titles(taken_in(opened, "Sarn")) == ["Orlo", "Velm", "Amsel", "Sarn"]
    project = done(project, delete_articles([min(project.of(Article))]))
    assert titles(taken_in(project, "Sarn")) == ["Orlo", "Velm", "Sarn"]

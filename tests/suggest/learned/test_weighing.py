"""What a model proposes is done only where it did good in several articles, and far more often than harm."""

from __future__ import annotations

from editor.suggest.learned.weighing import NEVER, Weighed, thresholds


def threshold(*goods: tuple[int, float]) -> float:
    """Return from how sure on names are added where that did so much good in these articles, by number."""
    return thresholds(Weighed(article, "added", 0.9, good) for article, good in goods)["added"]


def test_what_did_good_in_four_articles_is_done() -> None:
    assert threshold(*[(article, 1.0) for article in range(4)]) == 0.9


def test_what_did_good_in_three_articles_alone_is_never_done() -> None:
    assert threshold(*[(article, 1.0) for article in range(3)] * 9) == NEVER


def test_what_did_most_of_its_good_in_one_article_is_never_done() -> None:
    assert threshold(*[(article, 1.0) for article in range(5)]) == 0.9
    assert threshold(*[(article, 1.0) for article in range(5)], (0, 9.0)) == NEVER


def test_what_did_harm_in_half_as_many_articles_as_good_is_never_done() -> None:
    good = [(article, 2.0) for article in range(6)]
    assert threshold(*good, (6, -0.5), (7, -0.5)) == 0.9
    assert threshold(*good, (6, -0.5), (7, -0.5), (8, -0.5)) == NEVER


def test_harm_that_is_as_sure_as_good_counts_whichever_came_first() -> None:
    good = [(article, 2.0) for article in range(4)]
    harm = [(article, -0.5) for article in range(4, 6)]
    assert threshold(*good) == 0.9
    assert threshold(*good, *harm) == threshold(*harm, *good) == NEVER


def test_what_did_as_much_harm_as_good_in_an_article_helped_nobody_there() -> None:
    assert threshold(*[(article, 2.0) for article in range(4)]) == 0.9
    assert threshold(*[(article, 2.0) for article in range(4)], (3, -2.0)) == NEVER


def test_what_did_little_good_in_all_is_never_done() -> None:
    assert threshold(*[(article, 0.5) for article in range(5)]) == NEVER


def test_what_is_less_sure_than_even_is_never_done() -> None:
    held = [Weighed(article, "added", 0.4, 1.0) for article in range(9)]
    assert set(thresholds(held).values()) == {NEVER}


def test_where_less_sure_names_did_harm_only_the_surer_ones_are_added() -> None:
    sure = [Weighed(article, "added", 0.9, 1.0) for article in range(5)]
    doubtful = [Weighed(article, "added", 0.6, -1.0) for article in range(5)]
    assert thresholds([*doubtful, *sure]) == {"added": 0.9}

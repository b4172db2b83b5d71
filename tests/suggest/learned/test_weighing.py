"""What a model proposes is done only where it did good in several articles, and far more often than harm."""

from __future__ import annotations

from editor.suggest.learned.weighing import NEVER, Weighed, thresholds


def threshold(*goods: tuple[int, float]) -> float:
    """Return from how sure on names of a type are added where that did so much good in these articles, by number."""
    held = [Weighed(article, "added", "materiel", 0.9, good) for article, good in goods]
    return thresholds(held)["added", "materiel"]


def test_what_did_good_in_three_articles_is_done() -> None:
    assert threshold((0, 1.0), (1, 1.0), (2, 1.0), (2, 1.0)) == 0.9


def test_what_did_good_in_two_articles_alone_is_never_done() -> None:
    assert threshold(*[(0, 1.0)] * 9, *[(1, 1.0)] * 9) == NEVER


def test_what_did_harm_in_half_as_many_articles_as_good_is_never_done() -> None:
    good = [(article, 2.0) for article in range(4)]
    assert threshold(*good, (4, -0.5)) == 0.9
    assert threshold(*good, (4, -0.5), (5, -0.5)) == NEVER


def test_harm_that_is_as_sure_as_good_counts_whichever_came_first() -> None:
    good = [(article, 2.0) for article in range(3)]
    harm = [(article, -0.5) for article in range(3, 6)]
    assert threshold(*good, *harm) == threshold(*harm, *good) == NEVER


def test_what_did_as_much_harm_as_good_in_an_article_helped_nobody_there() -> None:
    assert threshold((0, 2.0), (1, 2.0), (2, 1.0), (2, -1.0)) == NEVER


def test_what_did_little_good_in_all_is_never_done() -> None:
    assert threshold(*[(article, 0.5) for article in range(5)]) == NEVER


def test_what_is_less_sure_than_even_is_never_done() -> None:
    held = [Weighed(article, "added", "materiel", 0.4, 1.0) for article in range(9)]
    assert set(thresholds(held).values()) == {NEVER}

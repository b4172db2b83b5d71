"""What waits in an article stays in the order of its review while changes come, each for the price of its records."""

from __future__ import annotations

import random
import sys
from collections.abc import Callable
from types import FrameType

import pytest

from editor import workspace
from editor.model.edits.articles import take_in_article
from editor.model.edits.merging import merge_entities
from editor.model.edits.suggestions import accept_in_bulk, accept_suggestion, link_suggestions, reject_suggestions
from editor.model.edits.versions import take_in_version
from editor.model.records import Article, Entity, Mention, Quote, Stretch
from editor.model.review import Loud, Sieve
from editor.model.review_line import ReviewLine
from editor.model.review_order import ReviewOrder
from editor.model.slices import parts_of
from editor.suggest.strength import strength_of
from editor.suggest.suggestion import Happening, Name, Said, Suggestion, Time
from editor.suggest.taking import take_in_suggestions
from tests.texts import text_of

SENTENCE = "“We stay,” said Ana Ruiz. Port Amsel flooded on Monday. Ruiz left Port Amsel for Oster. "
NONE: Loud = frozenset()
ALL: Loud = frozenset({"time", "announcement"})
ALL_SIEVES: tuple[Sieve, ...] = ("all", "names", "times", "announcements", "weak")


def found(words: str) -> list[tuple[str, Suggestion]]:
    """Return what words made of the sentence suggest: six tags, a quote and an event for each time it is said."""
    given: list[tuple[str, Suggestion]] = []
    for base in range(0, len(words), len(SENTENCE)):
        def at(part: str, which: int = 0, base: int = base) -> Stretch:
            begin = SENTENCE.index(part) if not which else SENTENCE.rindex(part)
            return Stretch(base + begin, base + begin + len(part))
        for part, which, sort, one, rule in (
                ("Ana Ruiz", 0, "person", "Ana Ruiz", "title"), ("Port Amsel", 0, "location", "Port Amsel", "title"),
                ("Ruiz", 1, "person", "Ana Ruiz", "last-name"), ("Port Amsel", 1, "location", "Port Amsel", "title"),
                ("Oster", 0, "location", "Oster", "town")):
            place = at(part, which)
            given.append(("names", Name(begin=place.begin, end=place.end, rule=rule, sort=sort, one=one)))
        said, day, flood = at("We stay,"), at("Monday"), at("Port Amsel flooded on Monday.")
        given += [
            ("dates", Time(begin=day.begin, end=day.end, rule="weekday", value="2024-10-28")),
            ("quotes", Said(begin=said.begin, end=said.end, rule="verb-after", kind="direct", spans=(said,))),
            ("events", Happening(begin=flood.begin, end=flood.end, rule="done", type="flood", trigger=flood))]
    return given


class Followed:
    """An article of so many sentences, and the order of its review as it is kept up by changes."""

    def __init__(self, desk: workspace.OpenProject, sentences: int) -> None:
        self.session = desk.session
        words = SENTENCE * sentences
        self.session.do(take_in_article(Article(id="", title="Flood"), text_of(words)))
        self.article = max(self.session.project.of(Article))
        self.session.do(take_in_suggestions(self.article, found(words)))
        self.order, self.skipped = self.anew(), dict[str, int]()
        self.lines = {sieve: ReviewLine(self.order, sieve, NONE, self.skipped) for sieve in ALL_SIEVES}
        self.session.listen(self._follow)

    def anew(self) -> ReviewOrder:
        """Return the order as it is gathered from the project."""
        order = ReviewOrder(self.session.project, self.article, strength_of)
        order.gather()
        return order

    def _follow(self, change) -> None:
        for part in parts_of(change, 3):
            touched = self.order.take(self.session.project, part)
            for sieve, line in self.lines.items():
                if touched is None:
                    self.lines[sieve] = ReviewLine(self.order, sieve, NONE, self.skipped)
                else:
                    line.update(touched)

    def waiting(self) -> list[str]:
        """Return the ids of all that waits, in order."""
        return ids_of(ReviewLine(self.order, "all", ALL, {}))


def ids_of(line: ReviewLine) -> list[str]:
    return list(line.following(None))


def told(order: ReviewOrder) -> object:
    """Return all that an order says of itself."""
    return (order.progress(NONE), order.progress(ALL), order.quiet_waiting(NONE), order.kinds(),
            sorted(order.waiting_of(order.kinds())), ids_of(ReviewLine(order, "all", ALL, {})))


@pytest.fixture
def desk(tmp_path):
    held = workspace.create_project(tmp_path / "amsel.dossier", "A. Ruiz")
    yield held
    held.close()


def deeds(article: Followed, chance: random.Random) -> list[Callable[[], object]]:
    """Return what may be done to an article next."""
    session, waiting = article.session, article.waiting()
    some = chance.sample(waiting, min(len(waiting), chance.randint(1, 9)))
    tags = [each for each in some if isinstance(article.order.record(each), Mention)]
    living = [one.id for one in session.project.each(Entity) if not one.merged_into and one.state != "rejected"]
    return [
        lambda: session.do(accept_in_bulk(some)), lambda: session.do(reject_suggestions(some)),
        lambda: session.do(accept_suggestion(next(iter(some), ""))), session.undo, session.undo, session.redo,
        *([lambda: session.do(link_suggestions(tags, chance.choice(living)))] if tags else []),
        *([lambda: session.do(merge_entities(*chance.sample(living, 2)))] if len(living) > 1 else [])]


@pytest.mark.parametrize("seed", range(6))
def test_an_order_that_followed_changes_is_that_of_the_project_as_it_stands(desk, seed) -> None:
    article, chance = Followed(desk, 3), random.Random(seed)
    for _ in range(25):
        chance.choice(deeds(article, chance))()
        assert told(article.order) == told(article.anew())
        for sieve, line in article.lines.items():
            assert ids_of(line) == ids_of(ReviewLine(article.anew(), sieve, NONE, {}))


def test_what_is_accepted_in_bulk_comes_in_the_order_of_the_words_whatever_was_decided_before(desk) -> None:
    article = Followed(desk, 3)
    first = desk.session.project.each(Quote)[0]
    desk.session.do(accept_suggestion(first.id))
    desk.session.undo()
    chosen = article.order.waiting_of([kind for kind in article.order.kinds() if kind.sort == "quote"])
    desk.session.do(accept_in_bulk(chosen))
    quotes = sorted(desk.session.project.each(Quote), key=lambda quote: quote.spans[0].begin)
    assert [quote.number for quote in quotes] == [1, 2, 3]


def test_a_newer_text_of_the_article_is_gathered_anew(desk) -> None:
    article = Followed(desk, 2)
    newer = text_of((SENTENCE * 2).replace("Oster", "Marl"))
    article.session.do(take_in_version(article.article, Article(id=""), newer))
    assert told(article.order) == told(article.anew())
    assert article.order.progress(NONE).count == 12


def test_what_another_article_suggests_does_not_come(desk) -> None:
    article = Followed(desk, 1)
    before = told(article.order)
    Followed(desk, 2)
    assert told(article.order) == before


def test_what_is_gathered_in_slices_is_all_there_once_they_are_over(desk) -> None:
    article = Followed(desk, 100)
    order = ReviewOrder(article.session.project, article.article, strength_of)
    slices = sum(1 for _ in order.gathering())
    assert slices == 1
    assert told(order) == told(article.anew())


def test_whoever_was_skipped_once_comes_last_and_whoever_was_skipped_twice_does_not_come(desk) -> None:
    article = Followed(desk, 1)
    first, second, *others = ids_of(article.lines["all"])
    article.skipped[first], article.skipped[second] = 1, 2
    line = article.lines["all"]
    line.update((first, second))
    assert ids_of(line) == [*others, first]


def test_the_rows_begin_with_the_rest_of_the_one_that_is_stood_in_and_end_with_its_beginning(desk) -> None:
    article = Followed(desk, 2)
    line = article.lines["names"]
    ruiz, amsel, oster = [[each.id for each in row] for row in line.ahead()]
    rows = [[each.id for each in row] for row in line.ahead(amsel[1])]
    assert rows == [amsel[2:], oster, ruiz, amsel[:1]]


def test_the_way_goes_round_in_both_directions(desk) -> None:
    line = Followed(desk, 1).lines["all"]
    ids = ids_of(line)
    forwards, backwards = [ids[0]], [ids[0]]
    for _ in ids:
        forwards.append(line.after(line.place(forwards[-1])))
        backwards.append(line.before(line.place(backwards[-1])))
    assert forwards == [*ids, ids[0]]
    assert backwards == [ids[0], *reversed(ids)]


def calls(deed: Callable[[], object]) -> int:
    """Return how many functions a deed calls."""
    called = 0

    def counted(frame: FrameType, event: str, _: object) -> None:
        nonlocal called
        called += event == "call"
    sys.setprofile(counted)
    try:
        deed()
    finally:
        sys.setprofile(None)
    return called


def test_a_key_costs_the_same_however_many_suggestions_wait(desk) -> None:
    costs = []
    for sentences in (2, 60):
        article = Followed(desk, sentences)
        quote = next(each.id for each in map(article.order.record, article.waiting()) if isinstance(each, Quote))
        article.session.do(accept_suggestion(quote))
        change = article.session.undo()
        line = article.lines["all"]

        def key(article=article, line=line, quote=quote, change=change) -> None:
            line.update(article.order.take(article.session.project, change))
            line.after(line.place(quote))
            line.ahead(quote).row(1)
            article.order.progress(NONE)
        costs.append(calls(key))
    assert costs[0] == costs[1]

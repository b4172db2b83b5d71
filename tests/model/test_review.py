"""What waits for a decision in an article: counted, grouped by entity, in the order of the words; the quiet apart."""

from __future__ import annotations

import sys
from dataclasses import replace
from types import FrameType

import pytest
from immutables import Map

from editor import workspace
from editor.model.edits.articles import take_in_article
from editor.model.edits.mentions import tag_mention
from editor.model.edits.suggestions import accept_in_bulk, accept_suggestion, reject_suggestions
from editor.model.edits.versions import take_in_version
from editor.model.records import Article, Entity, Event, Quote, Stretch
from editor.model.review import Loud, Sieve, is_suggested_from, sort_of, waiting
from editor.model.review_line import ReviewLine
from editor.model.review_order import ReviewOrder
from editor.model.tallies import Tallies
from editor.suggest.strength import strength_of
from editor.suggest.suggestion import Happening, Name, Said, Suggestion, Time
from editor.suggest.taking import take_in_suggestions
from tests.texts import text_of

NONE: Loud = frozenset()
TIMES: Loud = frozenset({"time"})
ALL: Loud = frozenset({"time", "announcement"})
WORDS = ("“We stay,” said Ana Ruiz. Port Amsel flooded on Monday. The mayor announced relief. "
         "Ruiz left Port Amsel for Oster.")


def stretch(words: str, which: int = 0) -> Stretch:
    begin = -1
    for _ in range(which + 1):
        begin = WORDS.index(words, begin + 1)
    return Stretch(begin, begin + len(words))


def name(words: str, sort: str, one: str, which: int = 0) -> tuple[str, Suggestion]:
    place = stretch(words, which)
    rule = "last-name" if words == "Ruiz" else "title"
    return "names", Name(begin=place.begin, end=place.end, rule=rule, sort=sort, one=one)


def happening(sentence: str, kind: str) -> tuple[str, Suggestion]:
    place = stretch(sentence)
    return "events", Happening(begin=place.begin, end=place.end, rule="done", type=kind, trigger=place)


def found() -> list[tuple[str, Suggestion]]:
    said, monday = stretch("We stay,"), stretch("Monday")
    return [
        name("Ana Ruiz", "person", "Ana Ruiz"), name("Port Amsel", "location", "Port Amsel"),
        ("dates", Time(begin=monday.begin, end=monday.end, rule="weekday", value="2024-10-28")),
        name("Ruiz", "person", "Ana Ruiz", 1), name("Port Amsel", "location", "Port Amsel", 1),
        name("Oster", "location", "Oster"),
        ("quotes", Said(begin=said.begin, end=said.end, rule="verb-after", kind="direct", spans=(said,))),
        happening("The mayor announced relief.", "announcement"),
        happening("Port Amsel flooded on Monday.", "flood")]


@pytest.fixture
def desk(tmp_path):
    held = workspace.create_project(tmp_path / "amsel.dossier", "A. Ruiz")
    held.session.do(take_in_article(Article(id="", title="Flood"), text_of(WORDS)))
    yield held
    held.close()


def article(desk) -> str:
    return desk.session.project.each(Article)[0].id


@pytest.fixture
def suggested(desk):
    desk.session.do(take_in_suggestions(article(desk), found()))
    return desk


def order_of(desk) -> ReviewOrder:
    order = ReviewOrder(desk.session.project, article(desk), strength_of)
    order.gather()
    return order


def groups(desk, sieve: Sieve = "all", loud: Loud = NONE) -> list[tuple[str, list[str]]]:
    """Return the sort of each row, and the words or the ids of what is in it."""
    rows = ReviewLine(order_of(desk), sieve, loud, {}).ahead()
    return [(sort_of(desk.session.project, row[0]), [getattr(each, "words", each.id) for each in row]) for row in rows]


def ids_in_rows(desk, sieve: Sieve = "all") -> list[list[str]]:
    return [[each.id for each in row] for row in ReviewLine(order_of(desk), sieve, NONE, {}).ahead()]


def test_times_and_announcements_are_not_counted(suggested) -> None:
    project = suggested.session.project
    assert waiting(project, article(suggested)) == 7
    assert order_of(suggested).quiet_waiting(NONE) == {"time": 1, "announcement": 1}


def test_what_is_loud_is_counted_and_comes_last_and_what_is_not_stays_quiet(suggested) -> None:
    project, held = suggested.session.project, article(suggested)
    told = next(event for event in project.each(Event) if event.type == "announcement")
    assert groups(suggested, loud=TIMES)[:-1] == groups(suggested)
    assert groups(suggested, loud=ALL)[-2:] == [("time", ["Monday"]), ("announcement", [told.id])]
    assert [waiting(project, held, frozenset(loud)) for loud in (["time"], ["time", "announcement"])] == [8, 9]
    assert order_of(suggested).progress(frozenset(["announcement"])).count == 8
    assert order_of(suggested).quiet_waiting(frozenset(["announcement"])) == {"time": 1}


def test_a_filter_of_one_kind_lets_through_nothing_else_that_is_loud(suggested) -> None:
    assert groups(suggested, "names", loud=TIMES) == groups(suggested, "names")
    assert [sort for sort, _ in groups(suggested, "announcements", loud=TIMES)] == ["announcement"]


def test_entities_come_first_each_with_all_its_tags_then_quotes_then_events(suggested) -> None:
    quote, = suggested.session.project.each(Quote)
    flood = next(event for event in suggested.session.project.each(Event) if event.type == "flood")
    assert groups(suggested) == [
        ("entity", ["Ana Ruiz", "Ruiz"]), ("entity", ["Port Amsel", "Port Amsel"]), ("entity", ["Oster"]),
        ("quote", [quote.id]), ("event", [flood.id])]


def test_times_and_announcements_wait_under_filters_of_their_own(suggested) -> None:
    told = next(event for event in suggested.session.project.each(Event) if event.type == "announcement")
    assert groups(suggested, "times") == [("time", ["Monday"])]
    assert groups(suggested, "announcements") == [("announcement", [told.id])]


def test_only_names_or_only_what_is_weak_is_let_through(suggested) -> None:
    assert [sort for sort, _ in groups(suggested, "names")] == ["entity"] * 3
    assert groups(suggested, "weak") == [("entity", ["Ruiz"])]


def test_progress_counts_what_was_accepted_and_what_was_rejected(suggested) -> None:
    first, port, oster = ids_in_rows(suggested, "names")
    suggested.session.do(accept_in_bulk(first))
    suggested.session.do(reject_suggestions(oster))
    done = order_of(suggested).progress(NONE)
    assert (done.accepted, done.rejected, done.waiting, done.count) == (2, 1, 4, 7)
    assert ids_in_rows(suggested, "names") == [port]


def test_what_the_analyst_tagged_is_no_part_of_the_progress(desk) -> None:
    oster = stretch("Oster")
    desk.session.do(tag_mention(article(desk), oster.begin, oster.end, "location"))
    assert not is_suggested_from(desk.session.project, article(desk))
    assert order_of(desk).progress(NONE).count == 0


def counts(desk) -> list[int]:
    """Return how many wait, with nothing loud, times loud, and all loud."""
    loud: tuple[Loud, ...] = (frozenset(), frozenset({"time"}), frozenset({"time", "announcement"}))
    return [waiting(desk.session.project, article(desk), sorts) for sorts in loud]


def opened_anew(desk):
    desk.close()
    return workspace.open_early(desk.path, "A. Ruiz")


def test_an_article_that_is_not_loaded_counts_all_that_waits_in_it(suggested) -> None:
    again = opened_anew(suggested)
    assert again.session.project.suggested.known
    assert not again.session.project.is_loaded(article(again))
    assert counts(again) == [7, 8, 9]
    again.close()


def test_what_waits_is_counted_on_through_decisions_and_undo_as_it_is_found_in_the_file(suggested) -> None:
    first, port, *_ = ids_in_rows(suggested)
    suggested.session.do(accept_in_bulk(first))
    suggested.session.do(reject_suggestions(port[:1]))
    assert counts(suggested) == [4, 5, 6]
    again = opened_anew(suggested)
    assert again.session.project.suggested.known
    assert counts(again) == [4, 5, 6]
    again.session.undo()
    assert counts(again) == [5, 6, 7]
    again.session.undo()
    assert counts(again) == [7, 8, 9]
    again.close()


def test_only_what_waits_in_the_newest_text_of_an_article_is_counted(suggested) -> None:
    newer = text_of(WORDS.replace("Oster", "Marl"))
    suggested.session.do(take_in_version(article(suggested), Article(id=""), newer))
    assert counts(suggested) == [6, 7, 8]
    again = opened_anew(suggested)
    assert again.session.project.suggested.known
    assert counts(again) == [6, 7, 8]
    again.close()


def test_while_tags_are_still_counted_those_of_a_loaded_article_count_and_no_others(suggested) -> None:
    project = suggested.session.project
    uncounted = replace(project, suggested=Tallies(dict, is_counted=lambda: False))
    assert waiting(uncounted, article(suggested)) == 7
    assert waiting(replace(uncounted, mentions=Map()), article(suggested)) == 2


def test_tags_of_merged_entities_are_gone_through_together(suggested) -> None:
    from editor.model.edits.merging import merge_entities
    held = {entity.name: entity.id for entity in suggested.session.project.each(Entity)}
    suggested.session.do(merge_entities(held["Port Amsel"], held["Oster"]))
    assert groups(suggested, "names")[1] == ("entity", ["Port Amsel", "Port Amsel", "Oster"])


def test_an_entity_keeps_its_place_when_its_first_tag_is_decided_about(suggested) -> None:
    first, *others = ids_in_rows(suggested)
    suggested.session.do(accept_suggestion(first[0]))
    assert ids_in_rows(suggested) == [first[1:], *others]


def test_each_suggestion_is_looked_at_a_few_times_however_many_there_are(desk) -> None:
    words = WORDS * 40
    desk.session.do(take_in_article(Article(id="", title="Floods"), text_of(words)))
    other = desk.session.project.each(Article)[1].id
    tags = [("names", Name(begin=at, end=at + 4, rule="title", sort="person", one=words[at:at + 4]))
            for at in range(0, len(words) - 5, 5) if words[at:at + 4].isalpha()]
    desk.session.do(take_in_suggestions(other, tags))
    project, called = desk.session.project, 0

    def counted(frame: FrameType, event: str, _: object) -> None:
        nonlocal called
        called += event == "call"
    sys.setprofile(counted)
    try:
        order = ReviewOrder(project, other, strength_of)
        order.gather()
        line = ReviewLine(order, "all", NONE, {})
    finally:
        sys.setprofile(None)
    count = sum(len(row) for row in line.ahead())
    assert count == len(tags) > 200
    assert called < 18 * count

"""How the library is sorted, grouped and filtered, article by article."""

from __future__ import annotations

import pytest

from editor.model.project import project_of
from editor.model.records import Article, Outlet
from editor.storage.settings import Arrangement
from editor.ui.library.arrangement import arranged, between, entry_of, hides_some, showing_all

WIRE, POST = Outlet(id="w", name="Harbour Wire", reliability="B"), Outlet(id="p", name="The Inland Post")
ARTICLES = (
    Article(id="1", title="Storm at sea", outlet="w", published="2024-10-30", credibility=2, state="read"),
    Article(id="2", title="élan of the fleet", outlet="p", published="2024-10", author="Ana Ruiz", state="done"),
    Article(id="3", title="Grid outage", published="", state="new"),
    Article(id="4", title="Bridge opens", outlet="w", published="2024-07-09", state="used", order=-1.0),
)


def shown(words: str = "", held: str = "", **choices: object) -> list[str]:
    """Return the titles of the groups with the ids under them, or the ids alone where there are no groups."""
    project = project_of((WIRE, POST, *ARTICLES), {})
    sections = arranged([entry_of(project, article) for article in ARTICLES], Arrangement(**choices), words, held)
    return [" ".join((*([section.title] if section.title else []), *(entry.id for entry in section.entries)))
            for section in sections]


@pytest.mark.parametrize(("sort", "ids"), [
    ("own", "4 1 2 3"), ("date", "1 2 4 3"), ("title", "4 3 1 2"), ("outlet", "4 1 2 3"), ("grade", "1 4 2 3"),
    ("state", "3 1 4 2"), ("imported", "1 2 3 4"),
])
def test_each_order_puts_first_what_a_person_looks_for_first(sort: str, ids: str) -> None:
    assert shown(sort=sort) == [ids]


@pytest.mark.parametrize(("sort", "ids"), [("own", "3 2 1 4"), ("date", "3 4 2 1"), ("imported", "4 3 2 1")])
def test_backwards_turns_an_order_round(sort: str, ids: str) -> None:
    assert shown(sort=sort, backwards=True) == [ids]


@pytest.mark.parametrize(("group", "groups"), [
    ("outlet", ["Harbour Wire 4 1", "The Inland Post 2", "No outlet 3"]),
    ("day", ["30 October 2024 1", "October 2024 2", "9 July 2024 4", "No date 3"]),
    ("month", ["October 2024 1 2", "July 2024 4", "No date 3"]),
    ("state", ["New 3", "Read 1", "Used 4", "Done 2"]),
    ("grade", ["B2 1", "B6 4", "F6 2 3"]),
])
def test_groups_stand_in_the_order_of_what_they_share_and_what_is_unknown_comes_last(group, groups) -> None:
    assert shown(group=group) == groups


@pytest.mark.parametrize(("words", "ids"), [
    ("harbour", "4 1"), ("RUIZ", "2"), ("done", "2"), ("b2", "1"), ("oct 2024", "1 2"), ("wire storm", "1"), ("x", ""),
])
def test_words_are_looked_for_in_title_outlet_author_date_state_and_grade(words: str, ids: str) -> None:
    assert shown(words) == [ids]


@pytest.mark.parametrize(("choices", "ids"), [
    ({"states": ("new", "done")}, "2 3"), ({"outlets": ("w",)}, "4 1"), ({"outlets": ("",)}, "3"),
    ({"grades": ("B2", "F6")}, "1 2 3"), ({"states": ("done",), "outlets": ("w",)}, ""), ({"undated": True}, "3"),
])
def test_choices_of_one_sort_add_up_and_those_of_several_narrow(choices, ids: str) -> None:
    assert shown(**choices) == [ids]


@pytest.mark.parametrize(("since", "until", "ids"), [
    ("2024-10-01", "", "1 2"), ("", "2024-10-29", "4 2"), ("2024-07-09", "2024-07-09", "4"),
    ("2024-10-31", "2024-12", "2"), ("2025", "", ""),
])
def test_a_date_fits_where_some_day_of_it_does_and_no_date_fits_nowhere(since: str, until: str, ids: str) -> None:
    assert shown(since=since, until=until) == [ids]


def test_the_article_that_is_held_fits_whatever_it_is() -> None:
    assert shown(states=("new",), held="2") == ["2 3"]


def test_to_show_all_leaves_the_order_and_the_groups() -> None:
    arrangement = between(Arrangement(sort="date", group="month", states=("new",), undated=True), "2024", "")
    assert hides_some(arrangement)
    assert not arrangement.undated
    assert showing_all(arrangement) == Arrangement(sort="date", group="month")

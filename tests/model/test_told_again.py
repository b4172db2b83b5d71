"""An event that another article reports is proposed as an account of it where kind, day and one thing more agree."""

from __future__ import annotations

import pytest

from editor.model.like_events import like_and_told_again
from editor.model.project import Project, project_of
from editor.model.records import Account, Anchor, Entity, Event, Figure, Participant, Record, When

DAY = When(from_="2031-05-05", to="2031-05-05", precision="day")
HOUR = When(from_="2031-05-05T18:00", to="2031-05-05T18:00")
MONTH = When(from_="2031-05", to="2031-05", precision="month")
NEXT = When(from_="2031-05-06", to="2031-05-06", precision="day")
ENTITIES = (Entity(id="karem", type="location", name="Karem"), Entity(id="osk", type="location", name="Osk"),
            Entity(id="france", type="location", name="France"),
            Entity(id="gulf", type="location", kind="sea", name="Gulf"),
            Entity(id="ruiz", type="person", name="Ana Ruiz"))


def killed(count: int) -> tuple[Figure, ...]:
    return (Figure(who="men", outcome="killed", min=count, max=count, words=f"{count} men"),)


def told(id_: str, article: str, state: str, **fields: object) -> Event:
    anchor = Anchor(article, 0, 9, f"{id_} told", f"text of {article}")
    return Event(id=id_, state=state, accounts=(Account(id=f"account of {id_}", evidence=(anchor,)),),
                 **{"type": "bombing", "when": DAY, **fields})


def held(*events: Event) -> Project:
    records: list[Record] = [*ENTITIES, *events]
    return project_of(records, {})


def proposed(article: str = "second", first: dict[str, object] | None = None, **fields: object) -> str:
    project = held(told("1", "first", "accepted", **{**fields, **(first or {})}),
                   told("2", article, "suggested", **fields))
    return like_and_told_again(project, "2")[1]


@pytest.mark.parametrize("fields", [
    {"where": "karem"},
    {"participants": (Participant(role="victim", entity="ruiz"),)},
    {"figures": killed(17)},
])
def test_another_article_of_one_kind_and_day_is_proposed_by_its_place_victim_or_figure(fields: dict) -> None:
    assert proposed(**fields) == "1"


@pytest.mark.parametrize(("fields", "first"), [
    ({"where": "karem"}, {"when": NEXT}),
    ({"where": "france"}, {}),
    ({"where": "gulf"}, {}),
    ({"where": "karem"}, {"where": "osk"}),
    ({"where": "karem"}, {"type": "shelling"}),
    ({"where": "karem", "when": MONTH}, {}),
    ({"figures": killed(2)}, {}),
    ({"participants": (Participant(role="actor", entity="ruiz"),)}, {}),
])
def test_what_agrees_less_is_only_offered_or_not_at_all(fields: dict, first: dict) -> None:
    assert proposed(first=first, **fields) == ""


def test_a_general_kind_and_the_clock_keep_nothing_apart() -> None:
    assert proposed(first={"type": "other attack", "when": HOUR}, where="karem") == "1"


def test_two_events_of_one_article_need_more_than_day_and_place() -> None:
    assert proposed(article="first", where="karem") == ""


def test_what_is_planned_is_no_account_of_what_was_done() -> None:
    assert proposed(first={"status": "planned"}, where="karem") == ""


def test_a_year_and_far_bounds_are_nothing_that_two_events_share() -> None:
    open_ended = [(Figure(who="men", outcome="killed", min=least, words=f"over {least}"),) for least in (52, 4700)]
    project = held(told("1", "first", "accepted", when=MONTH, figures=open_ended[0]),
                   told("2", "second", "suggested", when=MONTH, figures=open_ended[1]))
    assert like_and_told_again(project, "2") == ([], "")
    year = When(from_="2031", to="2031", precision="year")
    project = held(told("1", "first", "accepted", when=year, where="karem"),
                   told("2", "second", "suggested", when=year, where="karem"))
    assert like_and_told_again(project, "2") == ([], "")

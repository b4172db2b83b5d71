"""What an account gives is the event's value, another one, or one that the event does not have."""

from __future__ import annotations

from editor.model.accounts import compare_figure, compare_when, compare_where
from editor.model.records import Account, AccountValues, Event, Figure, When

FRIDAY = When(from_="2024-05-03", to="2024-05-03", precision="day", words="Friday")


def _account(**values: object) -> Account:
    return Account(id="a", values=AccountValues(**values))  # type: ignore[arg-type]  # the tests below name the fields


def test_times_are_compared_by_their_days() -> None:
    event = Event(id="e", when=FRIDAY)
    assert compare_when(event, _account(when=When(from_="2024-05-03", to="2024-05-03", words="3 May"))) == "same"
    assert compare_when(event, _account(when=When(from_="2024-05-04", to="2024-05-04", words="Friday"))) == "other"
    assert compare_when(event, _account(when=When(from_="2024-05-03", to="2024-05-03", part="night"))) == "other"
    assert compare_when(Event(id="e"), _account(when=FRIDAY)) == "more"


def test_places_are_compared_by_entity_or_else_by_words() -> None:
    assert compare_where(Event(id="e", where="port"), _account(where="port")) == "same"
    assert compare_where(Event(id="e", where="port"), _account(where="bay")) == "other"
    assert compare_where(Event(id="e", where_words="The quay"), _account(where_words="the quay")) == "same"
    assert compare_where(Event(id="e"), _account(where="bay")) == "more"


def test_figures_are_compared_with_that_of_their_sort_by_the_bounds() -> None:
    event = Event(id="e", figures=(Figure(who="crews", outcome="killed", max=35, words="up to 35"),))
    assert compare_figure(event, Figure(who="Crews", outcome="killed", max=35, words="35 at most")) == "same"
    assert compare_figure(event, Figure(who="crews", outcome="killed", min=35, max=35)) == "other"
    assert compare_figure(event, Figure(who="crews", outcome="injured", max=35)) == "more"


def test_figures_without_bounds_are_compared_by_their_words() -> None:
    event = Event(id="e", figures=(Figure(outcome="killed", words="no indications"),))
    assert compare_figure(event, Figure(outcome="killed", words="No indications")) == "same"
    assert compare_figure(event, Figure(outcome="killed", words="dozens")) == "other"

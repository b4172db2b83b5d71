"""Who found, heard or spoke of what happened is told with it; and a subject is told with its range, and by its name."""

from __future__ import annotations

import pytest

from tests.suggest.events.test_events import events, said
from tests.suggest.events.test_subjects import titles


@pytest.mark.parametrize(("words", "status", "claimant"), [
    ("The court heard that Vey telephoned Teller on 19 August 2021.", "claim", "The court"),
    ("Guards at the time spoke of four dead.", "claim", "Guards"),
    ("A panel led by the retired judge Ona Teller concluded in its report of 12 May 2023 that nine had drowned.",
     "claim", "A panel"),
    ("The gang demanded $9 million, according to a letter seen by the Harbour Gazette.", "claim",
     "a letter seen by the Harbour Gazette"),
    ("Vey telephoned Teller on 19 August 2021.", "fact", ""),
    ("The gang demanded $9 million in a letter.", "fact", ""),
])
def test_who_found_heard_or_spoke_of_it_is_told_with_it(words: str, status: str, claimant: str) -> None:
    assert [(each.status, said(words, each.claimant)) for each in events(words)] == [(status, claimant)]


@pytest.mark.parametrize(("words", "title"), [
    ("Ona Teller said between 1,200 and 1,500 residents had been evacuated from Velm.",
     "Between 1,200 and 1,500 residents had been evacuated from Velm"),
    ("Between 12 and 15 sailors drowned in Velm.", "Between 12 and 15 sailors drowned in Velm"),
])
def test_a_range_keeps_its_lower_bound_in_a_title(words: str, title: str) -> None:
    assert titles(words) == [title]


@pytest.mark.parametrize(("words", "types"), [
    ("Nurses walked out on Monday over pay.", ["labour strike"]),
    ("The delegation walked out for an hour in the afternoon.", []),
    ("The union's envoys walked out of the hearing on Monday.", []),
])
def test_who_walks_out_of_a_room_is_on_no_strike(words: str, types: list[str]) -> None:
    assert [each.type for each in events(words) if said(words, each.trigger) == "walked out"] == types


@pytest.mark.parametrize(("words", "name"), [
    ("Judge Ona Teller found Vey guilty of fraud and perverting the course of justice.", "Vey"),
    ("A court on Monday sentenced the city's former mayor, Tomas Vey, to nine years in prison.", "Tomas Vey"),
    ("A fourth defendant, former deputy mayor Tomas Vey, was acquitted on all counts.", "Tomas Vey"),
])
def test_who_is_named_behind_or_between_the_words_of_a_verdict_is_its_subject(words: str, name: str) -> None:
    assert name in [said(words, place) for each in events(words) for role, place in each.participants
                    if role == "subject"]


@pytest.mark.parametrize(("words", "when"), [
    ("The court heard that Vey telephoned Teller at 4.15 p.m. on 19 August 2021.", "4.15 p.m. on 19 August 2021"),
    ("A panel concluded in its report of 12 May 2023 that nine had drowned in May 2021.", "May 2021"),
    ("A panel concluded in its report of 12 May 2023 that nine had drowned.", ""),
])
def test_what_is_heard_or_found_has_the_time_of_its_own_clause(words: str, when: str) -> None:
    assert [said(words, each.when) for each in events(words)] == [when]


def test_a_title_ends_before_what_else_was_found() -> None:
    assert titles("A panel found that nine sailors had drowned, that none of them was armed.") == [
        "Nine sailors had drowned"]

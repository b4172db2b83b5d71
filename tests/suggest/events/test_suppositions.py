"""What is only supposed, denied before, counted or discussed is told as no deed; what is to come is planned."""

from __future__ import annotations

import pytest

from tests.suggest.events.test_events import events, happenings, said


@pytest.mark.parametrize("words", [
    "The president said his army would strike back if any further posts were attacked.",
    "Rebels have threatened to kill hostages if the military continues its raids.",
    "Ships will turn back unless both of the ports are bombed.",
    "The operation goes on until the last of the hostages is freed.",
    "Ten injured men and a wounded child were evacuated to Aleppo on Monday.",
])
def test_what_is_only_supposed_or_says_of_what_sort_those_are_who_are_counted_is_no_event(words: str) -> None:
    told = [said(words, each.trigger) for each in events(words)]
    assert not {"attacked", "raids", "bombed", "injured", "wounded", "freed"} & set(told)


def test_what_others_do_to_one_who_strikes_is_threatened() -> None:
    words = "The president said his army would strike back if any further posts were attacked."
    event, = events(words)
    assert (event.status, said(words, event.claimant)) == ("threatened", "The president")


def test_a_denial_is_of_its_own_verb_only() -> None:
    words = "Dravin denied the raid and shelled Aleppo on Monday."
    event, = events(words)
    assert (said(words, event.trigger), event.status, event.claimant) == ("shelled", "fact", None)
    denied, = events("Rebels denied that they shelled Aleppo on Monday.")
    assert denied.status == "denied"


@pytest.mark.parametrize(("words", "status"), [
    ("The truce is to take effect on Saturday.", "planned"),
    ("The man will be brought to Aleppo and charged with theft.", "planned"),
    ("Under the deal the government will free 700 prisoners by March 15.", "planned"),
    ("Soldiers tried to overthrow the president of Dravin on Sunday.", "fact"),
])
def test_the_status_is_that_of_the_words_around(words: str, status: str) -> None:
    event, = events(words)
    assert event.status == status


def test_an_article_of_a_deed_that_is_discussed_tells_of_none() -> None:
    words = "Envoys met in Aleppo on Friday to discuss a withdrawal of heavy weapons."
    assert [each.is_mention for each in happenings(words) if each.type == "withdrawal"] == [True]


@pytest.mark.parametrize(("words", "status"), [
    ("The king called off a visit to Aleppo that was planned for Wednesday.", "negated"),
    ("Sweden cancelled a visit to Aleppo that had been planned for this week.", "negated"),
    ("Dravin postponed talks with envoys in Aleppo.", "planned"),
])
def test_what_is_called_off_does_not_come_and_what_is_put_off_does_later(words: str, status: str) -> None:
    event, = events(words)
    assert event.status == status


@pytest.mark.parametrize("words", [
    "Kidnapping for ransom has become common in Aleppo.",
    "The two signed a paper in Aleppo on Tuesday on the graves of victims of massacres in the war.",
    "In Aleppo on Friday the envoy called the arrests unacceptable.",
    "Dravin fired a satellite rocket from Aleppo last year.",
])
def test_what_goes_on_as_a_rule_or_is_only_spoken_of_is_no_event(words: str) -> None:
    assert not events(words)


def test_a_crime_that_somebody_is_sentenced_for_is_no_event_of_that_year() -> None:
    words = "Ona Teller was sentenced to 34 years in Aleppo for murder and theft in 2011."
    assert [each.type for each in events(words)] == ["sentence"]

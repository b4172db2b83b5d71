"""What is meant, feared or set for a day lies ahead, what is told as past lies back, and where both fit it is open."""

from __future__ import annotations

import pytest

from editor.model.records import Article
from editor.suggest.dates.suggester import SUGGESTER
from editor.suggest.reading import Reading

WEDNESDAY = "2024-10-30"
LAST_FRIDAY, NEXT_FRIDAY = "2024-10-25", "2024-11-01"


def _last(words: str, published: str = WEDNESDAY) -> tuple[str, tuple[str, ...]]:
    """Return the value of the last time of a text, and its readings."""
    found = list(SUGGESTER.suggest(Reading(words, Article(id="a", published=published, language="en")), ()))[-1]
    return found.value, found.readings


@pytest.mark.parametrize("words", [
    "The garrison threatens to shell Amsel on Friday.",
    "The mayor intends to resign on Friday.",
    "The ferrymen repeated their threat to block the harbour on Friday.",
    "Snow may fall on Friday.",
    "Forecasters warned that the dam could burst on Friday.",
    "The burial is on Friday.",
    "The talks in Amsel are on Friday, an aide said.",
    "The next sitting is being held on Friday.",
    "The council declared a day of mourning from Friday.",
    "The hearing was postponed to Friday.",
    "The union demanded an answer by Friday.",
    "The garrison vowed on Monday to shell Amsel on Friday.",
    "He was ordered to leave Amsel by Friday.",
])
def test_what_is_meant_feared_or_set_for_a_day_lies_ahead(words: str) -> None:
    assert _last(words) == (NEXT_FRIDAY, ())


@pytest.mark.parametrize("words", [
    "The garrison threatened to shell Amsel on Friday.",
    "The rebels vowed to strike back on Friday.",
    "The two sides agreed to meet on Friday.",
    "The dam could burst on Friday.",
])
def test_what_somebody_vowed_or_what_could_be_on_a_day_is_open(words: str) -> None:
    assert _last(words) == ("", (LAST_FRIDAY, NEXT_FRIDAY))


@pytest.mark.parametrize("words", [
    "They managed to leave Amsel on Friday.",
    "The garrison threatened to shell the town it lost on Friday.",
    "The rebels agreed to a truce on Friday.",
    "The rebels vowed to strike back, a spokesman said on Friday.",
    "Neighbours could hear shots on Friday.",
    "The boats could not leave on Friday.",
    "He may have left on Friday.",
    "Police say the worst is Friday's attack on Amsel.",
    "The garrison left Amsel by Friday.",
    "Eight were dead on Thursday; by Friday it was 27.",
    "Eight were dead on Thursday, and by Friday noon rescuers found 27.",
])
def test_what_is_told_as_past_lies_back(words: str) -> None:
    assert _last(words)[0].startswith(LAST_FRIDAY)


def test_both_days_of_between_lie_where_the_first_does() -> None:
    words = "Forecasters said that 90 millimetres of rain could fall between Friday and Sunday."
    found = list(SUGGESTER.suggest(Reading(words, Article(id="a", published=WEDNESDAY, language="en")), ()))
    assert [each.value for each in found] == [NEXT_FRIDAY, "2024-11-03"]


@pytest.mark.parametrize(("words", "days"), [
    ("By Friday the garrison will leave Amsel.", ("", NEXT_FRIDAY)),
    ("The garrison left Amsel by Friday.", ("", LAST_FRIDAY)),
    ("Shops stay shut until June.", ("", "2025-06")),
    ("The miller left before Monday.", ("", "2024-10-28")),
    ("Nine boats sank after June.", ("2024-06", "")),
    ("She has ruled Velm since 2019.", ("2019", "")),
    ("Twelve had drowned by Tuesday noon.", ("", "2024-10-29")),
    ("The ban runs until next week.", ("", "2024-11-10")),
    ("After Monday's raid the miller fled.", ("2024-10-28", "2024-10-28")),
    ("They marched after Friday prayers.", (LAST_FRIDAY, LAST_FRIDAY)),
    ("The talks lasted from Monday until Tuesday.", ("2024-10-29", "2024-10-29")),
    ("The fair was open from 3 May through 5 May.", ("2024-05-05", "2024-05-05")),
    ("The miller fled two days after Friday.", ("2024-10-27", "2024-10-27")),
])
def test_what_is_told_up_to_a_time_or_from_one_on_is_open_at_its_other_end(words: str, days: tuple[str, str]) -> None:
    found = list(SUGGESTER.suggest(Reading(words, Article(id="a", published=WEDNESDAY, language="en")), ()))[-1]
    assert (found.from_, found.to) == days


def test_a_day_is_counted_from_one_up_to_which_something_is_told() -> None:
    assert _last("The dyke held until Friday, and broke the day after.")[0] in ("2024-10-26", "2024-11-02")


@pytest.mark.parametrize(("words", "value", "readings"), [
    ("Ana Ruiz met the miller on Jan. 5.", "2024-01-05", ()),
    ("The fair will open on Jan. 5.", "2025-01-05", ()),
    ("The trial was postponed to Jan. 5.", "2025-01-05", ()),
    ("She met the miller on Dec. 5.", "", ("2023-12-05", "2024-12-05")),
    ("The bridge may be closed on Dec. 5.", "2024-12-05", ()),
    ("The miller was killed at Christmas.", "", ("2023-12-25", "2024-12-25")),
])
def test_a_day_of_no_year_told_as_past_is_not_after_the_publication_by_itself(words: str, value: str,
                                                                              readings: tuple[str, ...]) -> None:
    assert _last(words) == (value, readings)


@pytest.mark.parametrize(("words", "value"), [
    ("The captives are to be freed by Christmas.", "2025-12-25"),
    ("The miller died at Christmas.", "2024-12-25"),
])
def test_a_named_day_far_from_the_publication_is_the_one_that_the_telling_points_to(words: str, value: str) -> None:
    assert _last(words, "2025-05-22") == (value, ())

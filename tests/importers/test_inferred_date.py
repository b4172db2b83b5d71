"""What the days that a text names tell of the day it was published, and where they tell nothing."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.importers.inferred_date import InferredDate, infer_date
from editor.importers.plain import import_text
from editor.model.dates import full_date
from editor.model.records import Stretch

FLOOD = (
    "The harbour guard announced on Thursday that two days before, on March 3, the river Tesk had burst its banks.\n\n"
    "The dam was built in May 2019. The ministry plans to raise it by June 2021.\n"
)
STRIKE = (
    "A walkout of dock workers shut Marrow Bay on Sept. 7 after talks had failed.\n\n"
    "The walkout on Monday followed months of talks that began in early 2020.\n\n"
    "The union said on Tuesday that it would meet the owners next week.\n"
)
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
          "December")


def infer(words: str) -> InferredDate | None:
    return infer_date(words, [Stretch(0, len(words))])


def test_a_weekday_counted_from_a_date_gives_year_and_day() -> None:
    found = infer(FLOOD)
    assert found is not None
    assert (found.iso, found.earliest) == ("2020-03-05", "2020-03-05")
    assert "The Thursday told of came 2 days after “March 3”." in found.why
    assert "between 2019 and 2021" in found.why


def test_a_weekday_and_a_date_of_one_event_give_the_year() -> None:
    found = infer(STRIKE)
    assert found is not None
    assert found.earliest == "2020-09-07"
    assert "“Sept. 7” was a Monday." in found.why


def test_several_days_are_told_and_none_is_taken_where_phrases_would_mean_other_days() -> None:
    found = infer(STRIKE)
    assert found is not None
    # "on Tuesday" is 1 September for a text of the 7th, and 8 September for a later one
    assert (found.iso, found.latest) == ("", "2020-09-13")
    assert "one of the days 7 to 13 September 2020" in found.why


def test_what_was_reported_came_before_its_report() -> None:
    words = ("The ferry sank on Oct. 12 with nine people, the port said. The ferry on Monday had left early.\n\n"
             "The port said on Wednesday that the ferry of Oct. 12 was not insured. It was built in 2020.\n")
    found = infer(words)
    assert found is not None
    assert (found.earliest, found.latest, found.iso) == ("2020-10-14", "2020-10-18", "2020-10-14")


def test_a_whole_date_called_today_or_yesterday_is_enough() -> None:
    today = infer("The port is shut from today, 4 May 2023, until further notice.")
    yesterday = infer("The pier burnt down yesterday (May 3, 2023), the guard said.")
    assert today is not None
    assert yesterday is not None
    assert (today.iso, yesterday.iso) == ("2023-05-04", "2023-05-04")


def test_the_phrases_that_hang_on_the_day_are_counted() -> None:
    found = infer(FLOOD)
    assert found is not None
    assert (found.dependent, found.dated) == (2, 5)  # Thursday and March 3; not the count of days nor the months


@pytest.mark.parametrize("words", [
    "The river rose on Wednesday and the road was cut.",
    "The river rose on Oct. 28 and the road was cut, the guard said on Wednesday.",
    "The guard announced on Thursday that two days before, on March 3, the river had burst its banks.",
    "Monday is market day. The market of Oct. 28 was full. May be it was. He will march on Friday.",
    "Die Wache teilte am Donnerstag mit, dass der Fluss am 3. März 2020 über die Ufer trat.",
    "Le port est fermé depuis lundi 3 février 2020, ont dit mardi les autorités.",
    "أعلن الحرس يوم الخميس أن النهر فاض يوم 3 آذار.",
    "",
])
def test_nothing_is_guessed_where_the_text_does_not_say(words: str) -> None:
    found = infer(words)
    assert found is None or not found.iso


def test_a_date_and_a_weekday_that_contradict_each_other_tell_nothing() -> None:
    assert infer(FLOOD.replace("two days", "three days")) is None


def test_a_text_that_names_no_year_stays_undated() -> None:
    assert infer(FLOOD.split("\n\n", maxsplit=1)[0]) is None


def test_dates_without_weekdays_tell_the_latest_day_and_no_more() -> None:
    found = infer("The dam was opened on 4 May 2019. It broke on 3 March 2020.")
    assert found is not None
    assert (found.iso, found.earliest, found.latest) == ("", "2020-03-03", "")
    assert found.why == "The latest day it names with its year is 3 March 2020."


def test_a_stated_date_goes_before_anything_that_could_be_inferred() -> None:
    made = import_text(f"Flood at Marrow Bay\n\n6 March 2020\n\n{FLOOD}".encode(), "flood.txt")
    assert (made.article.published, made.article.published_how, made.inferred) == ("2020-03-06", "stated", None)


def test_an_inferred_date_says_so_and_why() -> None:
    made = import_text(f"Flood at Marrow Bay\n\n{FLOOD}".encode(), "flood.txt")
    assert (made.article.published, made.article.published_how) == ("2020-03-05", "inferred")
    assert made.inferred is not None
    assert made.article.published_why == made.inferred.why


def test_lines_that_are_set_aside_say_nothing_of_the_day() -> None:
    link = "Read more: The pier burnt down yesterday (May 3, 2023)"
    made = import_text(f"Flood at Marrow Bay\n\nThe road to the bay is cut, and the guard is on its way.\n\n{link}\n\n"
                       "The harbour stays closed, and the harbour master told nobody why.\n".encode(), "a.txt")
    assert made.article.published == ""


def test_the_shared_article_was_published_on_the_day_its_gold_says(shared: Path) -> None:
    made = import_text((shared / "data" / "airstrikes.txt").read_bytes(), "airstrikes.txt")
    assert made.inferred is not None
    assert (made.inferred.iso, made.inferred.earliest, made.inferred.latest) == (
        "2024-10-30", "2024-10-30", "2024-10-31")
    assert (made.inferred.dependent, made.inferred.dated) == (13, 16)


@given(st.dates(date(1990, 1, 10), date(2040, 12, 20)), st.integers(1, 5))
def test_an_announcement_some_days_after_a_date_of_a_named_year_is_always_found(event: date, days: int) -> None:
    told = event + timedelta(days=days)
    words = (f"The guard announced on {WEEKDAYS[told.weekday()]} that {days} days before, on {MONTHS[event.month - 1]} "
             f"{event.day}, {event.year}, the dam had burst.")
    found = infer(words)
    assert found is not None
    assert found.earliest == told.isoformat()
    assert full_date(told.isoformat()) in found.why


@given(st.dates(date(1990, 1, 1), date(2040, 12, 20)), st.integers(1, 5), st.integers(1, 6))
def test_a_weekday_that_does_not_fit_is_never_explained_away(event: date, days: int, wrong: int) -> None:
    told = event + timedelta(days=days + wrong)
    words = (f"The guard announced on {WEEKDAYS[told.weekday()]} that {days} days before, on {MONTHS[event.month - 1]} "
             f"{event.day}, {event.year}, the dam had burst.")
    found = infer(words)
    assert found is None or not found.iso


@given(st.text(alphabet="abo MTWOc.,0123456789Mondyiuest\n\u2014\u201c", max_size=300))
def test_any_text_can_be_read(words: str) -> None:
    found = infer(words)
    assert found is None or found.iso == "" or date.fromisoformat(found.iso)


def test_a_day_on_which_something_would_be_is_to_come() -> None:
    found = infer("The bridge opened on 3 May 2019. Whoever wins the vote of 5 June 2019 would replace the mayor.")
    assert found is not None
    assert found.earliest == "2019-05-03"

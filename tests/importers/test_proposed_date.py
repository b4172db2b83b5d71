"""What a dateline without a year, the latest day that is past and what is announced tell of the day of publication."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.importers.head_day import heads_of
from editor.importers.inferred_date import InferredDate, first_relative, infer_date
from editor.importers.layout import read_layout
from editor.importers.plain import import_text
from editor.model.records import Stretch

UNTIL = date(2026, 6, 1)
BARGE = (
    "A barge burned out on the Tesk\n\n"
    "OLD VELM, {head} (Harbour Wire) - A barge burned out on Wednesday night, the river guard said. \"Nobody was on "
    "it,\" a guard told reporters on Thursday.\n\n"
    "{built} The owners will meet on Friday.\n")


def infer(words: str) -> InferredDate | None:
    layout = read_layout(words)
    return infer_date(words, [Stretch(line.begin, line.end) for line in layout.lines if not line.set_aside],
                      heads_of(layout), UNTIL)


def days(words: str) -> tuple[str, str, str]:
    found = infer(words)
    assert found is not None
    return found.iso, found.earliest, found.latest


def test_the_weekdays_of_a_text_tell_the_year_of_its_dateline() -> None:
    words = BARGE.format(head="March 14", built="The barge was built on 3 November 2019.")
    assert days(words) == ("2024-03-14", "2024-03-14", "2024-03-14")
    found = infer(words)
    assert found is not None
    assert found.why == (
        "Its head says “March 14”, without a year. From 2019 to 2026 the weekdays it tells of fit that day in 2024 "
        "only, when it was a Thursday. So 14 March 2024.")


@pytest.mark.parametrize("head", ["Thursday, March 14", "Thursday 14 March"])
def test_a_weekday_in_the_dateline_tells_its_year(head: str) -> None:
    assert days(BARGE.format(head=head, built="The barge was built in 2020."))[0] == "2024-03-14"


def test_a_whole_date_just_before_tells_the_year_of_the_dateline() -> None:
    words = BARGE.format(head="June 3", built="The vote of 1 June 2023 was quiet.")
    assert days(words.replace("Wednesday", "Friday").replace("Thursday", "Saturday"))[0] == "2023-06-03"


def test_the_last_digits_of_a_year_are_enough_in_a_dateline() -> None:
    assert days(BARGE.format(head="14 Mar 91", built="It is old."))[0] == "1991-03-14"


def test_a_line_with_nothing_but_a_day_is_a_head_too() -> None:
    words = ("A barge burned out\n\nPosted: March 14\n\nA barge burned out on Thursday. It was built in 2022, "
             "and will be raised on Friday.\n")
    assert days(words)[0] == "2024-03-14"


def test_a_dateline_that_fits_several_years_takes_none() -> None:
    found = infer(BARGE.format(head="March 14", built="The barge was built in 2013."))
    assert found is not None
    assert (found.iso, found.earliest, found.latest) == ("", "2013-03-14", "")
    assert found.why == "Its head says “March 14”, without a year. It can be of 2013 or later."


def test_no_year_is_guessed_where_the_text_names_none() -> None:
    assert infer(BARGE.format(head="March 14", built="The barge was new.")) is None


def test_weekdays_behind_the_latest_day_lead_on_and_what_comes_ends_the_range() -> None:
    words = ("A barge burned out\n\nThe river guard shut the lock on Thursday, 6 November 2025, its master said on "
             "Friday. It was opened on Saturday. The owners are to meet on Tuesday.\n")
    found = infer(words)
    assert found is not None
    assert (found.iso, found.earliest, found.latest, found.shared) == ("", "2025-11-08", "2025-11-11", "2025-11")
    assert found.why == (
        "The latest day it tells as past is Saturday, 8 November 2025: “Saturday”, after “Thursday, 6 November 2025”. "
        "“Tuesday” is still to come. So one of the days 8 to 11 November 2025.")


def test_a_weekday_tells_the_year_of_a_day_by_another_date() -> None:
    words = ("The second raid since 3 November 2025 came late. On Friday 7 November a lock had burned.\n\n"
             "The mayor said on Sunday that the lock will open by Wednesday.\n")
    assert days(words) == ("", "2025-11-09", "2025-11-12")


def test_without_an_announcement_the_range_ends_within_a_week() -> None:
    words = "Two barges sank on 28 February 2024 near Old Velm, the river guard said.\n"
    assert days(words) == ("", "2024-02-28", "2024-03-05")
    found = infer(words)
    assert found is not None
    assert found.shared == "2024"


def test_an_announced_date_ends_the_range() -> None:
    words = "The lock was shut. It was shut on 2 May 2024 by the guard. The owners will meet on 20 May 2024.\n"
    assert days(words) == ("", "2024-05-02", "2024-05-20")


@pytest.mark.parametrize("words", [
    "The lock that broke on 3 May 2019 was built badly, a court said on Friday. It will sit again on Monday.",
    "The barge is old. It was built on 3 May 2019. It sank on Friday, and its owners will meet on Monday.",
    "Since 3 May 2019 the lock has been shut, the guard said on Friday.",
])
def test_a_day_that_a_text_looks_back_to_is_no_end_of_a_range(words: str) -> None:
    assert days(words) == ("", "2019-05-03", "")


def test_days_of_no_year_tell_the_part_of_the_year() -> None:
    words = ("The guard seized a barge on 8 February. Its master fell ill in April. The lock, which broke in 2023, "
             "will be opened on 1 July.\n")
    found = infer(words)
    assert found is not None
    assert (found.earliest, found.latest) == ("2023-04-01", "")
    assert found.why == ("“April” is told as past, and “1 July” is still to come. So it was written between the two, "
                         "in one of the years from 2023 to 2026.")
    assert days(words.replace("2023", "2026").replace("1 July", "1 May")) == ("", "2026-04-01", "2026-05-01")


def test_nothing_is_published_after_today() -> None:
    assert days("Two barges sank on 30 May 2026 near Old Velm, the river guard said.\n") == (
        "", "2026-05-30", "2026-06-01")


def test_the_words_that_need_the_day_are_named() -> None:
    assert first_relative("It opened on 3 May 2019. It ran until yesterday.", [Stretch(0, 48)]) == "yesterday"


def test_what_a_range_leaves_open_is_not_taken_in_but_the_day_of_the_dateline_is() -> None:
    made = import_text(BARGE.format(head="March 14", built="It was built on 3 November 2019.").encode(), "barge.txt")
    assert (made.article.published, made.article.published_how) == ("2024-03-14", "inferred")
    ranged = import_text(b"Two barges sank on 28 February 2024 near Old Velm, the river guard said.\n", "barge.txt")
    assert (ranged.article.published, ranged.article.published_how) == ("", "")


def test_a_dateline_without_its_year_still_gives_the_place() -> None:
    for head in ("March 14", "14 March", "Thursday, March 14", "Thursday 14 March"):
        made = import_text(BARGE.format(head=head, built="It is new.").encode(), "barge.txt")
        assert (made.article.dateline, made.outlet) == ("OLD VELM", "Harbour Wire")


PIECES = st.sampled_from([
    "March 14", "29 Feb", "6 Nov 88", "on 3 May 2019", "Friday 7 November", "Monday", "on Sunday", "will", "by",
    "in April",
    "2023", "31 June", "yesterday", ".", ",", "\n\n", "VELM,", "(Wire) -", "— ", "the guard said", "Posted:", "next"])


@given(st.lists(PIECES, max_size=14).map(" ".join))
def test_whatever_a_text_says_its_range_is_one_of_days_up_to_today(words: str) -> None:
    found = infer(words)
    if found is not None and found.latest:
        first, last = date.fromisoformat(found.earliest), date.fromisoformat(found.latest)
        assert first <= last <= UNTIL
        assert found.iso in ("", found.earliest)

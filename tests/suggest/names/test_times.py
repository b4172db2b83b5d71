"""Times are no names, and names that months have, too, are no times."""

from __future__ import annotations

import pytest

from tests.suggest.names.reading import names


@pytest.mark.parametrize("words", ["They met on New Year's Day.", "It fell in Q3 of FY2024.",
                                   "They left on Mother's Day.",
                                   "It rained on New Year's Eve.", "In FY24 it rose.", "It rose in H1."])
def test_a_holiday_or_a_year_of_accounts_names_nobody(words: str) -> None:
    assert names(words) == {}


@pytest.mark.parametrize(("words", "name"), [
    ("Jan Novak left.", "Jan Novak"), ("They met Jan Novak there.", "Jan Novak"),
    ("Further reporting by Jan Novak in Amsel.", "Jan Novak"),
    ("They met June Smith there.", "June Smith"), ("The crews thanked August Johnson.", "August Johnson"),
])
def test_a_month_before_a_surname_is_a_first_name(words: str, name: str) -> None:
    assert names(words)[name] == "person"


@pytest.mark.parametrize("words", ["In May Smith left.", "On 5 June Smith left.", "They left in Jan. Smith stayed.",
                                   "May Smith live long.", "Since April Smith slept.", "They left on Jan. 5."])
def test_a_month_is_none_where_it_is_a_time(words: str) -> None:
    assert set(names(words)) <= {"Smith"}

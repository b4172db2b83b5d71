"""The times of situation reports and company news are found in their own forms, and mean no more than they say."""

from __future__ import annotations

import pytest

from editor.model.moments.islamic import islamic_day
from tests.suggest.dates.test_dates import times, values


@pytest.mark.parametrize(("words", "found"), [
    ("As of 141530Z JUN 24 the ford is open.", [("141530Z JUN 24", "2024-06-14T15:30Z")]),
    ("DTG 090001ZMAR24.", [("090001ZMAR24", "2024-03-09T00:01Z")]),
    ("At 081145C MAR 24 a truck passed.", [("081145C MAR 24", "2024-03-08T11:45")]),
    ("Period: 080001Z to 082359Z MAR 24.", [("080001Z to 082359Z MAR 24", "2024-03-08T00:01Z/2024-03-08T23:59Z")]),
    ("Last seen 291815Z near the weir.", [("291815Z", "2024-10-29T18:15Z")]),
    ("Last seen 141815Z near the weir.", [("141815Z", "")]),
    ("It left the pier 14JUN24.", [("14JUN24", "2024-06-14")]),
    ("The code 451530Z means nothing.", []), ("Box 141530 was lost.", []), ("On 14 May 24 boats sank.",
                                                                         [("14 May", "2024-05-14")]),
    ("Between 0430 and 0615 local time two shots rang.", [("0430", "T04:30"), ("0615 local time", "T06:15")]),
    ("It fell silent at 0910 hrs on 3 May.", [("0910 hrs on 3 May", "2024-05-03T09:10")]),
])
def test_a_date_time_group_is_one_time(words: str, found: list[tuple[str, str]]) -> None:
    assert values(words) == found


@pytest.mark.parametrize(("words", "found"), [
    ("It sank on 2024-10-28.", [("2024-10-28", "2024-10-28")]),
    ("It sank on 2024.10.28.", [("2024.10.28", "2024-10-28")]),
    ("At 2024-10-28T14:30:00Z it sank.", [("2024-10-28T14:30:00Z", "2024-10-28T14:30Z")]),
    ("28/10/2024 - 14:05 - It sank.", [("28/10/2024 - 14:05", "2024-10-28T14:05")]),
    ("Fri 25 Oct 2024 21.40 BST", [("Fri 25 Oct 2024 21.40 BST", "2024-10-25T21:40")]),
    ("It sank at 1400 hours local on 27 October.", [("1400 hours local on 27 October", "2024-10-27T14:00")]),
    ("It sank at 9:10 a.m. Velm time on Monday.", [("9:10 a.m. Velm time on Monday", "2024-10-28T09:10")]),
    ("It sank at 1 a.m. (2200 GMT) on Monday.", [("1 a.m.", "2024-10-28T01"), ("2200 GMT", "2024-10-27T22:00Z"),
                                                 ("Monday", "2024-10-28")]),
    ("It sank on Monday at 0600 local time (1100 GMT).", [("Monday at 0600 local time", "2024-10-28T06:00"),
                                                          ("1100 GMT", "2024-10-28T11:00Z")]),
    ("It sank at 1300 hrs (0000 GMT) on Monday.", [("1300 hrs", "2024-10-28T13:00"), ("0000 GMT", "T00:00Z"),
                                                   ("Monday", "2024-10-28")]),
    ("It sank on 28/10, she on 5/6.", [("28/10", "2024-10-28"), ("5/6", "2024-06-05")]),
    ("They sank on Oct. 20 and 21.", [("Oct. 20", "2024-10-20"), ("21", "2024-10-21")]),
    ("On Oct. 20 and 21 people died.", [("Oct. 20", "2024-10-20")]),
    ("It sank on the 23rd.", [("the 23rd", "2024-10-23")]), ("It sank on the 31st.", [("the 31st", "")]),
    ("In May it rained, and on the 23rd it sank.", [("May", "2024-05"), ("the 23rd", "2024-05-23")]),
    ("It sailed on Sept. 30, and was lost on the 5th.", [("Sept. 30", "2024-09-30"), ("the 5th", "")]),
    ("It began after 3 May 2023 and broke down on 9 Dec.", [("3 May 2023", "2023-05-03"), ("9 Dec.", "")]),
    ("It sank on the eve of Christmas 2023.", [("the eve of Christmas 2023", "2023-12-24")]),
    ("Q3'24 was better than 1H23.", [("Q3'24", "2024-Q3"), ("1H23", "2023-H1")]),
    ("The 2025-26 fiscal year will be dry.", [("The 2025-26 fiscal year", "FY2025")]),
    ("It meets on the first Thursday in November.", [("the first Thursday in November", "2024-11-07")]),
    ("It flew 1015-1145Z on 28 October.", [("1015", "T10:15"), ("1145Z on 28 October", "2024-10-28T11:45Z")]),
    ("Covering 0600 27 OCT 24.", [("0600 27 OCT 24", "2024-10-27T06:00")]),
    ("It rained at 1130 hours.", [("1130 hours", "T11:30")]), ("They sold 1500-2000 units.", []),
    ("27Oct23: craters, none on 25Oct23.", [("27Oct23", "2023-10-27"), ("25Oct23", "2023-10-25")]),
    ("It sank on 26 Oct 23.", [("26 Oct 23", "2023-10-26")]),
    ("27.10.23 - it sank.", [("27.10.23", "2023-10-27")]), ("Release 27.10.23 is out.", []),
    ("10/27 7:40 pm: it sank.", [("10/27 7:40 pm", "2024-10-27T19:40")]),
    ("It sank on the afternoon of the 25th.", [("the afternoon of the 25th", "2024-10-25TAF")]),
    ("It sank between June and August last year.", [("June", "2023-06"), ("August last year", "2023-08")]),
    ("The September quarter was dry.", [("The September quarter", "2024-Q3")]),
    ("In the year to date it sank twice.", [("the year to date", "2024-01-01/2024-10-30")]),
    ("From Friday night until Saturday noon it rained.", [("Friday night", "2024-10-25TNI"),
                                                          ("Saturday noon", "2024-10-26TMI")]),
    ("In late October to early November it rains.", [("late October", ""), ("early November", "")]),
    ("On 3 May she said that that day will come.", [("3 May", "2024-05-03"), ("that day", "")]),
    ("By Tuesday evening, the road was shut.", [("Tuesday evening", "2024-10-29TEV")]),
    ("By Tuesday, the road must be open.", [("Tuesday", "2024-11-05")]),
    ("The board meets again in mid-March.", [("mid-March", "2025-03")]),
    ("On 3 May she said that it rained in the previous 24 hours.", [("3 May", "2024-05-03"),
                                                                   ("the previous 24 hours", "2024-05-02/2024-05-03")]),
    ("It rose for a fifth straight month in May.", [("a fifth straight month", "2024-05"), ("May", "2024-05")]),
    ("It fell in the April-June period.", [("the April", "2024-04"), ("June", "2024-06")]),
    ("In the week to 13 October it rained.", [("the week to 13 October", "2024-10-07/2024-10-13")]),
    ("It sank on 3 May, a week after that.", [("3 May", "2024-05-03"), ("a week after that", "2024-W19")]),
])
def test_a_time_is_found_however_it_is_written(words: str, found: list[tuple[str, str]]) -> None:
    assert values(words) == found


@pytest.mark.parametrize(("words", "days"), [
    ("Not before 2026 will it open.", ("2026", "")), ("Not before March will it open.", ("2025-03", "")),
    ("It will rain until at least Friday.", ("2024-11-01", "")),
    ("He stays at least until 5 November.", ("2024-11-05", "")),
])
def test_what_comes_no_earlier_has_no_last_day(words: str, days: tuple[str, str]) -> None:
    assert [(each.from_, each.to) for each in times(words)] == [days]


@pytest.mark.parametrize(("words", "found"), [
    ("Net sales of the three months ended Sept. 30 fell.", [("the three months ended Sept. 30",
                                                             "2024-07-01/2024-09-30")]),
    ("Orders for the six months to June were flat.", [("the six months to June", "2024-01/2024-06")]),
    ("In the year to March 2023 it lost a third.", [("the year to March 2023", "2022-04/2023-03")]),
    ("The half year ended June 30, 2023 was dry.", [("The half year ended June 30, 2023", "2023-01-01/2023-06-30")]),
    ("Profit of the fourth quarter of fiscal 2023 rose.", [("the fourth quarter of fiscal 2023", "")]),
    ("It grew in the three months ended Sept. 30. In the same period last year it shrank.",
     [("the three months ended Sept. 30", "2024-07-01/2024-09-30"),
      ("the same period last year", "2023-07-01/2023-09-30")]),
    ("The quarter ended June 30 was dry, unlike the same quarter a year earlier.",
     [("The quarter ended June 30", "2024-04-01/2024-06-30"), ("the same quarter a year earlier", "2023-Q2")]),
    ("It shrank in the second half of 2022, and in June less than in the same period last year.",
     [("the second half of 2022", "2022-H2"), ("June", "2024-06"), ("the same period last year", "2023-06")]),
    ("In 2022 it shrank, most of all in the second half of that year.",
     [("2022", "2022"), ("the second half of that year", "2022-H2")]),
])
def test_a_period_is_as_long_as_it_says_and_ends_with_its_date(words: str, found: list[tuple[str, str]]) -> None:
    assert values(words) == found


@pytest.mark.parametrize(("words", "found"), [
    ("It rained for a third straight day on Monday.", [("a third straight day", "2024-10-28"),
                                                       ("Monday", "2024-10-28")]),
    ("The ferry has been out for a fourth day running.", [("a fourth day", "2024-10-30")]),
    ("Families fled for a third straight day.", [("a third straight day", "")]),
])
def test_what_is_counted_in_a_row_is_the_day_that_is_told_of(words: str, found: list[tuple[str, str]]) -> None:
    assert values(words) == found


@pytest.mark.parametrize(("words", "published", "found"), [
    ("Families fled this weekend.", "2024-10-29", [("this weekend", "2024-W43-WE")]),
    ("The fair will open this weekend.", "2024-10-29", [("this weekend", "2024-W44-WE")]),
    ("Families fled this weekend.", "2024-11-02", [("this weekend", "2024-W44-WE")]),
    ("The pier is shut Mon-Fri.", "2024-10-30", [("Mon-Fri", "")]),
    ("The fair will run from Tuesday to Thursday.", "2024-10-30", [("Tuesday", "2024-11-05"),
                                                                   ("Thursday", "2024-11-07")]),
    ("The fair ran from Monday to Friday.", "2024-10-30", [("Monday", ""), ("Friday", "")]),
    ("The fair ran from Monday to Tuesday.", "2024-10-30", [("Monday", "2024-10-28"), ("Tuesday", "2024-10-29")]),
    ("On the night of 29-30 September it burned.", "2024-10-30", [("the night of 29-30 September", "2024-09-29TNI")]),
    ("Overnight into Sunday it burned.", "2024-10-30", [("Overnight into Sunday", "2024-10-26TNI")]),
    ("Today, one in ten mills runs; a century ago all ran.", "2024-10-30", [("a century ago", "19")]),
    ("Today, a mill burned as one did a century ago.", "2024-10-30", [("Today", "2024-10-30"),
                                                                      ("a century ago", "19")]),
])
def test_days_are_told_by_what_is_said_of_them(words: str, published: str, found: list[tuple[str, str]]) -> None:
    assert values(words, published) == found


@pytest.mark.parametrize(("words", "found"), [
    ("It was shut for Eid al-Fitr 2024.", [("Eid al-Fitr 2024", "2024-04-10", "about")]),
    ("It was shut during Ramadan 2024.", [("Ramadan 2024", "2024-03-11/2024-04-09", "about")]),
    ("The guards asked Ramadan Velm.", []), ("It was quiet on Ashura.", [("Ashura", "2024-07-16", "about")]),
])
def test_the_feasts_of_islam_are_about_their_days(words: str, found: list[tuple[str, str, str]]) -> None:
    assert [(words[each.begin:each.end], each.value, each.precision) for each in times(words)] == found


@pytest.mark.parametrize(("islamic", "day"), [
    ((1445, 10, 1), "2024-04-10"), ((1443, 10, 1), "2022-05-02"), ((1442, 12, 10), "2021-07-20"),
    ((1424, 9, 1), "2003-10-26"), ((1446, 9, 1), "2025-03-01"),
])
def test_the_islamic_calendar_is_that_of_mecca(islamic: tuple[int, int, int], day: str) -> None:
    assert islamic_day(*islamic).isoformat() == day

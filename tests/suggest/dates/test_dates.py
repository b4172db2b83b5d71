"""The times of an article are suggested with their values, counted from the publication or from those before them."""

from __future__ import annotations

import json
from pathlib import Path

import msgspec
import pytest

from editor import registry
from editor.model.records import Article
from editor.suggest.dates.rules import COUNTED_FROM_TEXT, RULES
from editor.suggest.dates.suggester import SUGGESTER
from editor.suggest.reading import Reading
from editor.suggest.suggestion import Time

WEDNESDAY = "2024-10-30"


def times(words: str, published: str = WEDNESDAY, language: str = "en") -> list[Time]:
    return list(SUGGESTER.suggest(Reading(words, Article(id="a", published=published, language=language)), ()))


def values(words: str, published: str = WEDNESDAY) -> list[tuple[str, str]]:
    return [(words[each.begin:each.end], each.value) for each in times(words, published)]


@pytest.mark.parametrize(("words", "found"), [
    ("The mill burned on Oct. 28.", [("Oct. 28", "2024-10-28")]),
    ("It opened in the early evening of 3 May 2021.", [("the early evening of 3 May 2021", "2021-05-03TEV")]),
    ("He left Amsel late on Tuesday night.", [("late on Tuesday night", "2024-10-29TNI")]),
    ("They met from 3 to 5 May.", [("3 to 5 May", "2024-05-03/2024-05-05")]),
    ("The 2014-16 drought emptied the lake.", [("2014-16", "2014/2016")]),
    ("Wages rose between 2014 and 2016.", [("2014", "2014"), ("2016", "2016")]),
    ("It was built in late 1998.", [("late 1998", "1998")]),
    ("The song of the 1960s came back.", [("the 1960s", "196")]),
    ("Sales fell in the third quarter of 2019.", [("the third quarter of 2019", "2019-Q3")]),
    ("It rained all over the weekend.", [("the weekend", "2024-W43-WE")]),
    ("The bridge was closed last week.", [("last week", "2024-W43")]),
    ("Seven years ago he sold it.", [("Seven years ago", "2017")]),
    ("The siege lasted six weeks.", [("six weeks", "P6W")]),
    ("They meet every Monday.", [("every Monday", "XXXX-WXX-1")]),
    ("The alarm rang at 10:30 p.m. on Monday.", [("10:30 p.m. on Monday", "2024-10-28T22:30")]),
    ("Work began in fiscal 2011.", [("fiscal 2011", "FY2011")]),
    ("They left in April and May 2010.", [("April", "2010-04"), ("May 2010", "2010-05")]),
    ("It opens two weeks before Christmas.", [("two weeks before Christmas", "2024-W50")]),
    ("It signed the March 25, 2011 agreement.", [("March 25, 2011", "2011-03-25")]),
    ("Since the September 11 attacks it is shut.", [("September 11", "2001-09-11")]),
    ("Hotels of the 70s and 80s were sold.", [("the 70s", "197"), ("80s", "198")]),
    ("Coins of the 1800s were found.", [("the 1800s", "18")]),
    ("It will be ready by the end of the year.", [("the end of the year", "2024")]),
    ("This is due by year-end.", [("year-end", "2024")]),
    ("He was seen a week ago today.", [("a week ago today", "2024-10-23")]),
    ("Sales rose in the summer of last year.", [("the summer of last year", "2023-SU")]),
    ("VELM, 20 Aug 88 (CPA) -- A mill burned.", [("20 Aug 88", "1988-08-20")]),
    ("“[Nine] years ago it burned,” she said.", [("[Nine] years ago", "2015")]),
    ("It is to last 45 minutes.", [("45 minutes", "PT45M")]),
    ("THE MILLER OF VELM SAID TODAY THAT IT BURNED.", [("TODAY", "2024-10-30")]),
    ("It ruined the last five months of her life.", [("five months", "P5M")]),
    ("It fell 20% in the past 48 hours.", [("the past 48 hours", "2024-10-28/2024-10-30")]),
    ("It will be filled over the coming months.", [("the coming months", "PXM")]),
    ("It is due by year's end.", [("year's end", "2024")]),
    ("He left the Sunday after Easter 2019.", [("the Sunday after Easter 2019", "2019-04-28")]),
    ("On Monday, before Christmas sales began, it shut.", [("Monday", "2024-10-28")]),
    ("Its fiscal third-quarter profit fell.", [("fiscal third-quarter", "")]),
    ("Years ago, the mill was rich.", [("Years ago", "../2024-10-30")]),
    ("The night before last, it burned.", [("The night before last", "2024-10-28TNI")]),
])
def test_a_time_expression_is_found_with_its_value(words: str, found: list[tuple[str, str]]) -> None:
    assert values(words) == found


@pytest.mark.parametrize("words", [
    "He may leave.", "They march to the mill.", "Some 2000 men marched.", "The 45-year-old baker laughed.",
    "He earns 30 dollars a day.", "They won 12-10.", "April Jones won.", "The Sunday Times reported it.",
    "He waited a second.", "A quarter of the crop was lost.", "Flight 2011 landed.", "One day he will learn.",
    "A LAST MINUTE GOAL.", "It fell on June 31.", "It fell on 31 June.",
])
def test_what_only_looks_like_a_time_is_left_alone(words: str) -> None:
    assert values(words) == []


@pytest.mark.parametrize(("words", "phrase", "value"), [
    ("The mayor said on Wednesday that two days before, a bomb fell.", "two days before", "2024-10-28"),
    ("A train burned on Oct. 21. The same day a ship sank.", "The same day", "2024-10-21"),
    ("He resigned in March 2019. The following month he left.", "The following month", "2019-04"),
    ("It opened in 2012. A year earlier it was a field.", "A year earlier", "2011"),
    ("Exports rose in June. In the same month a year ago they fell.", "the same month a year ago", "2023-06"),
    ("A train burned on Oct. 21. That night a ship sank.", "That night", "2024-10-21TNI"),
    ("A train burned on Oct. 21. It left at 14:30.", "14:30", "2024-10-21T14:30"),
    ("The law passed on 5 May 2020. Three days later it was signed.", "Three days later", "2020-05-08"),
    ("The fair opened on Saturday. I came back the next Tuesday.", "the next Tuesday", "2024-10-29"),
    ("It lost little in the third quarter of 2019, but much over the whole year.", "the whole year", "2019"),
    ("The court sat on Oct. 21 and rose later in the day.", "the day", "2024-10-21"),
])
def test_what_hangs_on_another_date_is_counted_from_it(words: str, phrase: str, value: str) -> None:
    found = times(words)[-1]
    assert (words[found.begin:found.end], found.value) == (phrase, value)
    assert found.derived == COUNTED_FROM_TEXT


@pytest.mark.parametrize("words", ["It closed two days before.", "That day it rained.", "The same month it opened."])
def test_what_hangs_on_a_date_that_is_not_told_has_no_value(words: str) -> None:
    assert [each.value for each in times(words)] == [""]


@pytest.mark.parametrize(("words", "readings"), [
    ("It fell on 6/7/2024.", ("2024-06-07", "2024-07-06")),
    ("He comes next Friday.", ("2024-11-01", "2024-11-08")),
    ("He came last Monday.", ("2024-10-28", "2024-10-21")),
    ("The door opened at 5:30.", ("T05:30", "T17:30")),
])
def test_what_can_be_one_of_two_stays_open(words: str, readings: tuple[str, ...]) -> None:
    found = times(words)[0]
    assert (found.value, found.from_, found.to, found.readings) == ("", "", "", readings)


def test_a_day_after_one_of_another_year_may_be_of_either() -> None:
    words = "He was jailed on 3 May 2006. On 9 June he was freed."
    assert times(words)[-1].readings == ("2006-06-09", "2024-06-09")
    assert times("He was jailed on 3 May 2006. On 9 June he will be freed.")[-1].value == "2025-06-09"


def test_without_a_publication_the_text_tells_the_year() -> None:
    found = times("He was jailed on 3 May 2006. On 9 June he was freed. On 2 February he died.", "")
    assert [each.value for each in found] == ["2006-05-03", "2006-06-09", "2007-02-02"]


def test_of_a_month_of_publication_the_text_tells_the_year_of_a_day() -> None:
    found = times("He was jailed on 3 November 2025. On Friday 7 November he was freed, and on Sunday he left.",
                  "2025-11")
    assert [each.value for each in found] == ["2025-11-03", "2025-11-07", ""]


def test_the_end_of_a_year_of_which_nobody_says_which_it_is_has_no_value() -> None:
    assert times("It opened in 2012. It was shut at the end of the year.")[-1].value == ""


def test_what_had_been_done_by_a_weekday_is_past() -> None:
    assert values("It had been seen by thousands by Monday.") == [("Monday", "2024-10-28")]
    assert values("They were told to leave by Monday.") == [("Monday", "2024-11-04")]


def test_times_of_the_clock_are_no_dates() -> None:
    found = times("It burned three hours ago, and an hour later it was gone.")
    assert [each.kind for each in found] == ["time", "time"]


def test_on_several_days_hangs_nothing_that_needs_one() -> None:
    assert times("It rained on Dec. 1. It burned on 14-15 October. The following day it froze.")[-1].value == ""


def test_a_night_beside_a_weekday_may_be_the_one_before_or_after_it() -> None:
    assert times("Overnight on Monday it froze.")[0].value == ""
    assert [each.value for each in times("It froze overnight.")] == ["2024-10-29TNI"]


def test_one_date_in_numbers_tells_the_order_of_the_others() -> None:
    assert [each.value for each in times("It fell on 6/7/2024 and on 25/7/2024.")] == ["2024-07-06", "2024-07-25"]


def test_a_weekday_that_is_to_come_is_the_next_one() -> None:
    assert values("The vote will be held on Friday.") == [("Friday", "2024-11-01")]
    assert values("The vote was held on Friday.") == [("Friday", "2024-10-25")]
    assert values("On Friday, the council will vote.") == [("Friday", "2024-11-01")]
    assert values("The fair opens on Friday.") == [("Friday", "2024-11-01")]
    assert values("The fair opened on Friday.") == [("Friday", "2024-10-25")]
    assert values("The fair was off to a good start on Friday.") == [("Friday", "2024-10-25")]
    assert values("On Friday the mayor said that he will resign.") == [("Friday", "2024-10-25")]
    assert values("The mayor, who is expected to resign, said on Friday that he was ill.") == [("Friday", "2024-10-25")]


@pytest.mark.parametrize("words", ["It fell on Monday.", "It fell in July.", "It fell last month.", "It fell today."])
def test_without_a_day_of_publication_what_counts_from_it_has_no_value(words: str) -> None:
    assert [(each.value, each.from_) for each in times(words, "")] == [("", "")]


@pytest.mark.parametrize(("words", "length"), [
    ("in late October", 7), ("in early 2023", 4), ("two years ago", 4), ("three months ago", 7), ("in the 1990s", 4),
    ("last month", 7), ("at the end of 2019", 4), ("in the summer of 2018", 4), ("this year", 4), ("mid-2011", 4),
    ("the following year", 4), ("a month later", 7),
])
def test_no_date_is_more_precise_than_its_phrase(words: str, length: int) -> None:
    found = times(f"It was sold on 5 May 2020. It was sold again {words}.")[-1]
    assert len(found.from_) == len(found.to) == length


@pytest.mark.parametrize("words", ["in recent weeks", "in the coming days", "several years later"])
def test_a_time_that_is_not_said_exactly_has_no_days(words: str) -> None:
    found = times(f"Prices rose {words}.")[-1]
    assert (found.from_, found.to, found.value) == ("", "", "")


@pytest.mark.parametrize(("words", "language", "found"), [
    ("Le moulin a brûlé le 28 octobre 2024.", "fr", [("28 octobre 2024", "2024-10-28")]),
    ("El molino ardió el 3 de mayo de 2021.", "es", [("3 de mayo de 2021", "2021-05-03")]),
    ("Die Mühle brannte am 3. Juni und im Mai 2021.", "de", [("3. Juni", "2024-06-03"), ("Mai 2021", "2021-05")]),
    ("磨坊于2024年10月28日烧毁，2019年建成。", "zh", [("2024年10月28日", "2024-10-28"), ("2019年", "2019")]),
    ("احترقت الطاحونة في 28 أكتوبر/تشرين الأول 2024.", "ar", [("28 أكتوبر/تشرين الأول 2024", "2024-10-28")]),
    ("Volvió el 10 de abril. Después se fue.", "es", [("10 de abril", "2024-04-10")]),
    ("Il est parti lundi, il y a deux ans.", "fr", []), ("Sie kam am Montag um 10 Uhr.", "de", []),
    ("Er trug 3 Mar und 31. Februar.", "de", []),
    ("Il est mort le mardi 29 octobre, elle le lundi 30 octobre.", "fr",
     [("mardi 29 octobre", "2024-10-29"), ("lundi 30 octobre", "")]),
    ("Se cerró el viernes 3 de mayo de 2021.", "es", [("viernes 3 de mayo de 2021", "")]),
    ("Du 3 au 5 mai 2023, puis le 1er juin 2024.", "fr", [("3 au 5 mai 2023", "2023-05-03/2023-05-05"),
                                                           ("1er juin 2024", "2024-06-01")]),
    ("Zwischen dem 3. und 5. Mai 2023, am 05.06.2024.", "de", [("3. und 5. Mai 2023", "2023-05-03/2023-05-05"),
                                                               ("05.06.2024", "2024-06-05")]),
    ("El primero de mayo de 2023 y el 05/06/2024.", "es", [("primero de mayo de 2023", "2023-05-01"),
                                                           ("05/06/2024", "")]),
    ("El 30 de febrero de 2023 no; el 3 y 4 de mayo de 2023 (martes).", "es", [("4 de mayo de 2023", "2023-05-04")]),
    ("28 жовтня 2024 року.", "uk", [("28 жовтня 2024", "2024-10-28")]),
    ("احترقت في ٢٨ أكتوبر ٢٠٢٤.", "ar", [("٢٨ أكتوبر ٢٠٢٤", "2024-10-28")]),
    ("2017年上半年，2021年第三季度，10月3日至12日。", "zh",
     [("2017年上半年", "2017-H1"), ("2021年第三季度", "2021-Q3"), ("10月3日至12日", "2024-10-03/2024-10-12")]),
    ("2024年2月30日，1995-1997年。", "zh", [("1995-1997年", "1995/1997")]),
    ("磨坊2019年6月1日-7月3日关闭，10月27日（星期日）重开。", "zh",
     [("2019年6月1日", "2019-06-01"), ("7月3日", "2019-07-03"), ("10月27日（星期日）", "2024-10-27")]),
])
def test_in_other_languages_only_a_date_that_is_one_by_its_words_is_found(words: str, language: str,
                                                                         found: list[tuple[str, str]]) -> None:
    assert [(words[each.begin:each.end], each.value) for each in times(words, WEDNESDAY, language)] == found


def test_two_days_that_are_only_counted_up_are_no_range() -> None:
    assert values("IT FLOODED ON 3 AND 5 MAY.") == [("3", "2024-05-03"), ("5 MAY", "2024-05-05")]
    assert values("It flooded between 3 and 5 May.") == [("3 and 5 May", "2024-05-03/2024-05-05")]


def test_years_of_two_digits_are_years_beside_one_in_full() -> None:
    assert values("She rowed in 80 and 84, he in 92, both in 1996.") == [
        ("80", "1980"), ("84", "1984"), ("92", "1992"), ("1996", "1996")]
    assert values("It was sold in 80 lots in 2019, and in 92 cases it was cold.") == [("2019", "2019")]
    assert values("She came in 80, he in 92.") == []


@pytest.mark.parametrize(("words", "value"), [
    ("It burned on 8 July 2007. It opened on 7/8/07.", "2007-07-08"), ("It opened on 7/8/07.", ""),
    ("It burned on 8 July 2007 and on 7 August 2007. It opened on 7/8/07.", ""),
    ("It opened on 10/30/2024.", "2024-10-30"),
    ("It burned on 30/10/2024 and on 3/4/2020.", "2020-04-03"), ("It opened on 11/12/2024.", ""),
])
def test_another_date_of_the_article_tells_which_number_is_the_month(words: str, value: str) -> None:
    assert times(words)[-1].value == value


def test_the_day_of_publication_tells_which_number_is_the_month() -> None:
    assert [each.value for each in times("It opened on 7/8/2024.", "2024-08-07")] == ["2024-08-07"]


@pytest.mark.parametrize("words", ["It fell on 31 February 2024.", "It fell on June 31, 2024."])
def test_of_a_day_that_its_month_does_not_have_only_the_year_is_read(words: str) -> None:
    assert values(words) == [("2024", "2024")]


def test_any_week_has_no_days() -> None:
    assert values("They plan it on a Monday, print on Tuesday and rest.") == []
    assert values("It fell in last years that nobody counted, and in the past months.") == [
        ("last years", "../2024-10-30"), ("the past months", "../2024-10-30")]
    assert values("It was last years harvest.") == [("last years", "2023")]


def test_every_rule_has_its_sentence() -> None:
    words = ("On 5 May 2020 at noon, from 3 to 5 June, in March, in 2014-16, on 3/4/2020, in Q3 2019, last week, "
             "today, this morning, overnight, on Monday, two years ago, the same day, every day, for six weeks, in the "
             "1990s")
    assert {each.rule for each in times(words)} <= RULES.keys()
    assert len({each.rule for each in times(words)}) > 12


def test_all_dates_of_the_article_have_their_values(shared: Path) -> None:
    folder = shared / "data" / "open" / "airstrikes"
    words = json.loads((folder / "docs.jsonl").read_text(encoding="utf-8"))["text"]
    gold = map(json.loads, (folder / "gold.jsonl").read_text(encoding="utf-8").splitlines())
    dates = {(each["begin"], each["end"]): (each["type"], each["extra"]["iso"])
             for each in gold if each["kind"] == "date"}
    article = registry.text_importer().read_pasted(words).article
    found = SUGGESTER.suggest(Reading(words, msgspec.structs.replace(article, published=WEDNESDAY)), ())
    assert {(each.begin, each.end): (each.kind.upper(), each.value) for each in found} == dates
    assert len(dates) == 21


@pytest.mark.parametrize(("words", "value"), [
    ("The tunnel was due to reopen on Friday.", "2024-11-01"), ("Talks are due to resume on Friday.", "2024-11-01"),
    ("The strike had been due to end on Friday.", "2024-11-01"),
    ("She is due to be sentenced on Friday.", "2024-11-01"),
    ("Rent is due to rise in March.", "2025-03"),
    ("The council ordered a week of silence starting on Friday.", "2024-11-01"),
    ("It took in riots starting on Friday.", "2024-10-25"),
    ("The tunnel was shut due to floods on Friday.", "2024-10-25"),
    ("The delay was due to travel curbs on Friday.", "2024-10-25"),
    ("The tunnel, which was due to open, was hit on Friday.", "2024-10-25"),
    ("The tunnel was due to close on Friday but stayed open.", "2024-10-25"),
])
def test_what_is_due_to_be_done_is_to_come_and_what_is_due_to_a_cause_is_not(words: str, value: str) -> None:
    assert [each for _, each in values(words) if each[0] == "2"] == [value]


@pytest.mark.parametrize(("words", "last"), [
    ("He spoke on Monday. She was jailed in 2019 and freed a week later.", ""),
    ("He spoke on Monday. In May 2019 she fell ill. Two days later she was well.", ""),
    ("He spoke on Monday. She was jailed in 2019 and freed a year later.", "2020"),
    ("She was jailed on 4 March 2019. In March 2019 it rained. A day later she was freed.", "2019-03-05"),
    ("He spoke on Monday and left two days later.", "2024-10-30"),
])
def test_what_hangs_on_a_date_hangs_on_the_one_right_before_it_or_stays_open(words: str, last: str) -> None:
    assert values(words)[-1][1] == last

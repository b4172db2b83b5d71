"""Figures: what became of whom, and bounds that are never tighter than the words."""

from __future__ import annotations

import msgspec
import pytest

from editor.importers.plain import import_pasted
from editor.suggest.dates.suggester import SUGGESTER as DATES
from editor.suggest.figures.rules import CONFIDENCE, RULES
from editor.suggest.figures.suggester import SUGGESTER
from editor.suggest.reading import Reading
from editor.suggest.running import suggested
from editor.suggest.suggestion import Counted

Read = tuple[str, str, int | float | None, int | float | None]


def found(words: str, language: str = "") -> list[Counted]:
    article = msgspec.structs.replace(import_pasted(words).article, language=language)
    return list(SUGGESTER.suggest(Reading(words, article), ()))


def read(words: str) -> list[Read]:
    return [(words[each.begin:each.end], each.outcome, each.least, each.most) for each in found(words)]


@pytest.mark.parametrize(("words", "expected"), [
    ("Twelve fishermen were killed off Port Amsel.", [("Twelve", "killed", 12, 12)]),
    ("The blast killed 12 people and wounded 30.", [("12", "killed", 12, 12), ("30", "injured", 30, 30)]),
    ("Four dockers and nine sailors died.", [("Four", "killed", 4, 4), ("nine", "killed", 9, 9)]),
    ("The shelling left 12 dead and 40 injured.", [("12", "killed", 12, 12), ("40", "injured", 40, 40)]),
    ("Seven people, including two children, were killed.", [("Seven", "killed", 7, 7), ("two", "killed", 2, 2)]),
    ("The storm killed 40 people, nine of them children.", [("40", "killed", 40, 40), ("nine", "killed", 9, 9)]),
    ("The death toll rose to 1,240 on Monday.", [("1,240", "killed", 1240, 1240)]),
    ("The fire claimed 16 lives in Velm.", [("16", "killed", 16, 16)]),
    ("Six drivers who were waiting at the gate were wounded.", [("Six", "injured", 6, 6)]),
    ("Some 80 people were killed or wounded.", [("Some 80", "casualties", None, None)]),
    ("The mayor counted 15 casualties.", [("15", "casualties", 15, 15)]),
    ("Divers recovered 17 bodies from the hull.", [("17", "killed", 17, 17)]),
    ("The mayor said 23 bodies had been found.", [("23", "killed", 23, 23)]),
    ("Rescuers found the bodies of 12 miners.", [("12", "killed", 12, 12)]),
    ("Both houses are bodies of the federation, and 12 bodies sat.", []),
    ("The toll of Monday's ferry fire off the old harbour of Port Amsel has risen to 47.", [("47", "killed", 47, 47)]),
    ("Two guards were among the dead.", [("Two", "killed", 2, 2)]),
    ("Three members of the Free Front (FF) were killed.", [("Three", "killed", 3, 3)]),
    ("Of the 16 crew, three were killed.", [("three", "killed", 3, 3)]),
    ("The mines caused hundreds of casualties.", [("hundreds", "casualties", None, None)]),
    ("The flood killed 2000 people.", [("2000", "killed", 2000, 2000)]),
])
def test_a_number_is_a_figure_where_words_say_what_became_of_those_it_counts(words: str, expected: list[Read]) -> None:
    assert read(words) == expected


@pytest.mark.parametrize(("words", "expected"), [
    ("Police arrested 14 men.", ("14", "detained", 14, 14)),
    ("The rebels took 20 soldiers prisoner.", ("20", "detained", 20, 20)),
    ("The flood displaced 3,000 families.", ("3,000", "displaced", 3000, 3000)),
    ("Nine hikers are missing.", ("Nine", "missing", 9, 9)),
    ("Gunmen kidnapped three engineers.", ("three", "abducted", 3, 3)),
    ("The fire destroyed 11 houses.", ("11", "destroyed", 11, 11)),
    ("Crews rescued 22 sailors.", ("22", "rescued", 22, 22)),
    ("The fever infected 310 dockers.", ("310", "affected", 310, 310)),
    ("Between 40 and 50 miners remain trapped.", ("Between 40 and 50", "affected", 40, 50)),
    ("Bailiffs evicted 14 families.", ("14", "displaced", 14, 14)),
    ("Up to 900 villagers were forced to leave their homes.", ("Up to 900", "displaced", None, 900)),
    ("Three of the seven climbers are still missing.", ("Three", "missing", 3, 3)),
    ("As many as 120 are feared drowned.", ("As many as 120", "killed", None, None)),
    ("Nine dockers were taken to hospital.", ("Nine", "injured", 9, 9)),
    ("The group holds 14 hostages.", ("14", "abducted", 14, 14)),
])
def test_figures_of_other_outcomes_are_read_by_the_same_grammar(words: str, expected: Read) -> None:
    assert read(words) == [expected]


@pytest.mark.parametrize(("words", "least", "most"), [
    ("Up to 35 fighters were killed.", None, 35),
    ("At least 10 sailors died.", 10, None),
    ("More than 60 people were killed.", 60, None),
    ("Fewer than 12 people were hurt.", None, 12),
    ("Between 20 and 30 people were killed.", 20, 30),
    ("Dozens of villagers were killed.", None, None),
    ("Hundreds were injured.", None, None),
    ("About 40 people were killed.", None, None),
    ("An unknown number of guards died.", None, None),
    ("Nine sailors are feared dead.", None, None),
    ("Another 13 soldiers were wounded.", 13, 13),
])
def test_a_bound_is_never_tighter_than_its_words(words: str, least: int | None, most: int | None) -> None:
    assert [(each.least, each.most) for each in found(words)] == [(least, most)]


@pytest.mark.parametrize("words", [
    "There were no casualties.", "The blast did not cause any injuries.", "Nobody was hurt or killed.",
    "The ship was hit without any reported casualties.", "No one was injured.",
    "The troops suffered no losses of life.", "None of the 40 passengers was hurt.",
    "Not one of the 12 sailors was injured.",
])
def test_words_that_say_that_nobody_was_harmed_bound_a_figure_by_nothing(words: str) -> None:
    assert [(each.least, each.most, each.is_none) for each in found(words)] == [(0, 0, True)]


@pytest.mark.parametrize("words", [
    "There were no indications of civilian casualties.", "There were no reports of injuries.",
    "There was no immediate word of casualties.",
])
def test_where_nobody_is_only_not_known_of_there_is_no_bound(words: str) -> None:
    assert [(each.least, each.most, each.is_none) for each in found(words)] == [(None, None, True)]


@pytest.mark.parametrize("words", [
    "Two gunmen killed the mayor.", "The mayor was killed two days later.", "Flight 12 killed the mood.",
    "Three bombs killed the guards.", "The 12 May killings shocked the town.", "A 35-year-old was killed.",
    "In 1987 soldiers were killed.", "The bill was killed by 30 votes.", "One of the wounded spoke.",
    "Mara Ruiz, 45, was killed.", "Some 30 percent of those were killed.",
    "300 cattle were killed.",
])
def test_a_number_that_counts_nobody_who_was_harmed_is_no_figure_of_the_harmed(words: str) -> None:
    assert read(words) == []


def test_a_figure_says_whom_it_counts_and_what_bounds_it() -> None:
    each, = found("At least ten port workers were killed.")
    assert (each.who, each.unit, each.hedge) == ("port workers", "people", "at least")


def test_a_sentence_goes_on_over_the_ends_of_lines_that_were_full() -> None:
    words = ("The fire in the old harbour of Port Amsel went on all through the night\n"
             "and there were no\ninjuries among the crews.\n")
    assert read(words) == [("no\ninjuries", "injured", 0, 0)]


def test_every_figure_has_a_rule_that_is_told_to_the_analyst() -> None:
    assert set(RULES) == set(CONFIDENCE)


def test_an_article_in_another_language_has_no_figures_read_by_english_rules() -> None:
    assert found("12 people were killed.", "fr") == []


def test_the_same_words_count_the_same_however_often_they_stand() -> None:
    once = "At least 10 sailors and an unknown number of guards were killed. The storm sank four boats.\n\n"
    assert len(found(once * 40)) == 40 * len(found(once))


@pytest.mark.parametrize(("words", "expected"), [
    ("12 of the 40 passengers were killed.", [("12", "killed", 12, 12)]),
    ("Five of the 9 soldiers were wounded.", [("Five", "injured", 5, 5)]),
    ("Twelve of 40 dockers were killed.", [("Twelve", "killed", 12, 12)]),
    ("12 dockers out of 40 were killed.", [("12", "killed", 12, 12)]),
    ("At least 12 of the ship's 40 crew drowned.", [("At least 12", "killed", 12, None)]),
    ("One of the four hostages was killed.", [("One", "killed", 1, 1)]),
    ("12 of the 40 wounded died.", [("12", "killed", 12, 12)]),
    ("The flood displaced 12 of the 40 families.", [("12", "displaced", 12, 12)]),
    ("Four dockers and nine of the 30 sailors died.", [("Four", "killed", 4, 4), ("nine", "killed", 9, 9)]),
    ("Hundreds of the 3,000 miners were displaced.", [("Hundreds", "displaced", None, None)]),
    ("The blast killed 12 in two attacks.", [("12", "killed", 12, 12)]),
])
def test_a_part_of_a_whole_is_the_part(words: str, expected: list[Read]) -> None:
    assert read(words) == expected


@pytest.mark.parametrize("words", [
    "One in five dockers was displaced.", "One docker in five was displaced.", "Two in three dockers were killed.",
    "3 out of 10 dockers were killed.", "Nine of ten dockers were killed.", "Half of the 60 dockers were killed.",
    "Half the 60 dockers were killed.", "Most of the 60 dockers died.", "20% of 300 dockers were displaced.",
    "Two per cent of the 500 dockers were injured.", "Two-thirds of the 60 dockers died.",
    "All but 3 of the 20 dockers were killed.", "Everyone but three was killed.", "Some of the 30 dockers drowned.",
])
def test_a_share_of_a_whole_is_no_number_of_people(words: str) -> None:
    assert read(words) == []


@pytest.mark.parametrize(("words", "expected"), [
    ("The toll rose from 12 to 17 dead.", [("17", "killed", 17, 17)]),
    ("The death toll rose from 12 to 17.", [("17", "killed", 17, 17)]),
    ("From 12 to 17 dockers were killed.", [("From 12 to 17", "killed", 12, 17)]),
])
def test_a_toll_that_rose_is_what_it_rose_to(words: str, expected: list[Read]) -> None:
    assert read(words) == expected


@pytest.mark.parametrize(("words", "expected"), [
    ("12 prisoners were killed in the riot.", [("12", "killed", 12, 12)]),
    ("12 refugees drowned.", [("12", "killed", 12, 12)]),
    ("At least 12 refugees were rescued.", [("At least 12", "rescued", 12, None)]),
    ("12 hostages who were at sea were killed.", [("12", "killed", 12, 12)]),
    ("The camp shelters 4,000 refugees.", [("4,000", "displaced", 4000, 4000)]),
    ("Nine detainees escaped.", []),
    ("Under the deal, 33 hostages will be freed.", []),
    ("Nine hostages were set free.", []),
    ("Six hostages are soon to be released.", []),
])
def test_what_people_are_called_tells_of_them_only_where_nothing_else_is_said(words: str, expected: list[Read]) -> None:
    assert read(words) == expected


@pytest.mark.parametrize(("words", "figures"), [
    ("The heaviest shelling, in October 2021, killed more than 60 people.", ["more than 60"]),
    ("In March 2020, around 35 people died.", ["around 35"]),
    ("By November 2019 some 400 villagers had been killed.", ["some 400"]),
    ("The raid on Sept. 4, 2018 wounded five guards.", ["five"]),
    ("On 6 June 2023 14 miners died.", ["14"]),
    ("Between 2017 and 2021 230 fishermen were killed.", ["230"]),
    ("The 2016 landslide killed nine people.", ["nine"]),
    ("The ambushes of autumn 2015 and spring 2016 killed 48 soldiers.", ["48"]),
    ("At 16.45, seven passengers were injured.", ["seven"]),
    ("At around 4 in the morning, three sailors died.", ["three"]),
    ("The collapse at 11:20 killed six workers.", ["six"]),
    ("The dispute killed 2021 people in 2021.", ["2021"]),
])
def test_no_number_that_stands_in_a_time_is_a_figure(words: str, figures: list[str]) -> None:
    article = import_pasted(words).article
    told = suggested(Reading(words, article), (DATES, SUGGESTER))
    assert told is not None
    assert [words[each.begin:each.end] for _, each in told.found if isinstance(each, Counted)] == figures


@pytest.mark.parametrize("words", [
    "The heaviest shelling, in October 2021, killed dozens.", "In early March 2020, dozens died.",
])
def test_a_year_behind_a_month_is_no_figure_though_no_times_were_looked_for(words: str) -> None:
    assert [said for said, *_ in read(words)] == ["dozens"]


def test_those_who_say_how_many_were_killed_were_not() -> None:
    words = "Fighters overran a base, killing at least 17 soldiers, two security sources told reporters."
    assert [words[each.begin:each.end] for each in found(words)] == ["at least 17"]

"""What lines say of author, place and outlet."""

from __future__ import annotations

import pytest

from editor.importers.byline import byline, dateline, rights_holder, signature
from editor.importers.meta_line import meta_line


@pytest.mark.parametrize(("line", "author"), [
    ("By Ana Ruiz", "Ana Ruiz"), ("BY ANA RUIZ AND TOM OKORO", "ANA RUIZ AND TOM OKORO"),
    ("Written by Ana Ruiz", "Ana Ruiz"),
    ("By Ana Ruiz, Tom Okoro and Li Wei", "Ana Ruiz, Tom Okoro and Li Wei"), ("By Ana Ruiz, BBC News", "Ana Ruiz"),
    ("Par Jean de la Tour", "Jean de la Tour"), ("Von Eva O'Neil", "Eva O'Neil"), ("بقلم: أحمد علي", "أحمد علي"),
])
def test_a_byline_names_the_author(line: str, author: str) -> None:
    found = byline(line)
    assert found is not None
    assert found.author == author


@pytest.mark.parametrize("line", [
    "By Our Defence Correspondent", "By our own correspondents", "BY STAFF REPORTER", "By a Foreign Desk Writer",
    "By News Desk", "By Reporters"])
def test_an_office_is_nobody(line: str) -> None:
    found = meta_line(line)
    assert found is not None
    assert (found.author, found.is_credit) == ("", True)


@pytest.mark.parametrize("line", [
    "By Monday", "By the harbour", "By then it was over.", "BY THE PEOPLE.", "By October", "Byron Lee",
])
def test_a_phrase_with_by_is_no_byline(line: str) -> None:
    assert byline(line) is None


@pytest.mark.parametrize(("line", "author", "outlet"), [
    ("By Lena Orr, Coastal News Agency", "Lena Orr", "Coastal News Agency"),
    ("BY LENA ORR, COASTAL NEWS AGENCY", "LENA ORR", "COASTAL NEWS AGENCY"),
    ("By Lena Orr and Tom Okoro, Selm Free Press", "Lena Orr and Tom Okoro", "Selm Free Press"),
    ("By Lena Orr, Harbour Wire", "Lena Orr", "Harbour Wire"),
    ("By Lena Orr, The Selm Evening Post", "Lena Orr", "The Selm Evening Post"),
    ("By Lena Orr, Ana Post", "Lena Orr", ""),
    ("By Lena Orr, a former editor of the Selm Times", "Lena Orr", ""),
    ("By Coastal News Service", "", "Coastal News Service"),
    ("By The Norland Press", "", "The Norland Press"),
    ("By Lena Press", "Lena Press", ""),
    ("By Lena Orr, Tom Okoro and Ana News", "Lena Orr, Tom Okoro and Ana News", ""),
    ("By Lena Orr, News Editor", "Lena Orr", ""),
])
def test_what_calls_itself_an_agency_is_the_outlet(line: str, author: str, outlet: str) -> None:
    found = byline(line)
    assert found is not None
    assert (found.author, found.outlet) == (author, outlet)


@pytest.mark.parametrize(("line", "author"), [
    ("By Ana Ruiz in Port Selm", "Ana Ruiz"), ("By Ana Ruiz in Port Selm and agencies", "Ana Ruiz"),
    ("Ana Ruiz in Port Selm and agencies", "Ana Ruiz"),
    ("By Ana Ruiz, Tom Okoro in Drossel and staff", "Ana Ruiz, Tom Okoro"),
    ("Reporting by Ana Ruiz in Drossel and Tom Okoro in Selm", "Ana Ruiz and Tom Okoro"),
    ("Additional reporting by Ana Ruiz", "Ana Ruiz"), ("Editing by Ana Ruiz", ""), ("Graphics by Ana Ruiz", ""),
    ("Harbour Wire writers Ana Ruiz in Selm and Tom Okoro in Drossel contributed to this report.", ""),
])
def test_a_byline_says_from_where_and_a_credit_who_else_had_a_hand_in_it(line: str, author: str) -> None:
    found = byline(line)
    assert found is not None
    assert found.author == author


@pytest.mark.parametrize("line", [
    "Ana Ruiz in Drossel", "Port Selm and agencies", "By Friday Morning in Drossel", "By Hook in Drossel",
    "Edited by the committee last week.", "Produced by farms in Drossel",
    "Reporting by Ana Ruiz showed that the harbour was closed.", "The storm contributed to the losses.",
])
def test_what_somebody_did_somewhere_is_no_byline(line: str) -> None:
    assert byline(line) is None


def test_the_credits_below_an_article_name_first_who_reported() -> None:
    found = meta_line("(Reporting by Ana Ruiz in Selm; Additional reporting by Tom Okoro; Editing by Lena Orr)")
    assert found is not None
    assert (found.author, found.is_credit) == ("Ana Ruiz", True)


def test_a_line_may_name_an_agency_beside_the_author() -> None:
    found = meta_line("By Lena Orr | Coastal News Agency")
    assert found is not None
    assert (found.author, found.outlet) == ("Lena Orr", "Coastal News Agency")


def test_a_byline_may_name_an_agency_instead() -> None:
    found = byline("By The Associated Press")
    assert found is not None
    assert (found.author, found.outlet) == ("", "The Associated Press")


@pytest.mark.parametrize(("line", "place", "outlet"), [
    ("PORT ELLIS (Harbour Wire) — Ships waited.", "PORT ELLIS", "Harbour Wire"),
    ("PORT ELLIS, Norland (Harbour 24) The guard said", "PORT ELLIS, Norland", "Harbour 24"),
    ("Port Ellis (Harbour24) – Ships waited.", "Port Ellis", "Harbour24"),
    ("LISBON, Oct. 30 (Reuters) - Ministers met.", "LISBON", "Reuters"),
    ("Lima (Peru), 20 Aug 88 (EFE) -- [Excerpts] The", "Lima (Peru)", "EFE"),
    ("LISBON, Portugal (AP) — “We met,”", "LISBON, Portugal", "AP"),
    ("LISBON — Ministers met.", "LISBON", ""),
    ("WASHINGTON, D.C. — Ministers met.", "WASHINGTON, D.C.", ""),
    ("PORT ELLIS, Minn. — Ships waited.", "PORT ELLIS, Minn.", ""),
    ("(Reuters) - Ministers met.", "", "Reuters"),
    ("لشبونة (رويترز) - قال الوزير", "لشبونة", "رويترز"),
])
def test_a_paragraph_may_open_with_a_dateline(line: str, place: str, outlet: str) -> None:
    found = dateline(line, line)
    assert found is not None
    assert (found.place, found.outlet) == (place, outlet)


@pytest.mark.parametrize(("line", "place", "day"), [
    ("PORT ELLIS, Norland (Harbour24) November 3, 2024 - Ships waited.", "PORT ELLIS, Norland", "2024-11-03"),
    ("Port Ellis (Harbour24) November 3, 2024 – Ships waited.", "Port Ellis", "2024-11-03"),
    ("PORT ELLIS, Nov 3, 2024 (Reuters) - Ships waited.", "PORT ELLIS", "2024-11-03"),
    ("PORT ELLIS, 3 November 2024 — Ships waited.", "PORT ELLIS", "2024-11-03"),
    ("بورت (الميناء) 30 أكتوبر 2024 - قال الوزير", "بورت", "2024-10-30"),
    ("PORT ELLIS (Reuters) November 31, 2024 - Ships waited.", "PORT ELLIS", ""),
])
def test_a_whole_date_in_a_dateline_is_its_day_and_no_part_of_its_place(line: str, place: str, day: str) -> None:
    found = dateline(line, line)
    assert found is not None
    assert found.date is not None
    assert (found.place, found.date.iso) == (place, day)


def test_a_date_that_goes_on_as_a_sentence_is_not_that_of_the_dateline() -> None:
    line = "PORT ELLIS (Reuters) November 3, 2024 was a quiet day."
    found = dateline(line, line)
    assert found is None or found.date is None


def test_a_dateline_reaches_over_its_brackets() -> None:
    found = dateline("PORT ELLIS, Norland (Harbour 24) The guard said", "")
    assert found is None
    line = "PORT ELLIS, Norland (Harbour 24) The guard said"
    found = dateline(line, line)
    assert found is not None
    assert line[found.begin : found.end] == "PORT ELLIS, Norland (Harbour 24)"


@pytest.mark.parametrize("line", [
    "The Harbour Workers Union (HWU) – led by Ruiz – met.", "NATO (North Atlantic Treaty Organization) said",
    "UPDATE — Ships waited.", "WHO — The agency said it. WHO did.", "Ana Ruiz (Norland) said",
    "Ships (three of them) — Old ones",
    "Ships waited – nobody knew why.",
])
def test_a_sentence_with_brackets_or_a_dash_opens_with_no_dateline(line: str) -> None:
    assert dateline(line, line) is None


def test_an_agency_may_sign_at_the_end() -> None:
    assert signature("Ships waited. — AP") == "AP"
    assert signature("— Reuters") == "Reuters"
    assert signature("“I wait.” — Ana Ruiz") == ""


def test_a_copyright_line_names_its_holder() -> None:
    assert rights_holder("© 2024 Harbour Wire. All rights reserved.") == "Harbour Wire"
    assert rights_holder("Copyright 2024 The Harbour Wire") == "Harbour Wire"
    assert rights_holder("All rights reserved.") == ""


def test_a_line_may_state_several_things_at_once() -> None:
    meta = meta_line("By Ana Ruiz | Harbour Wire | Published 30 October 2024, Updated 31 October 2024 | 3 min read")
    assert meta is not None
    assert meta.author == "Ana Ruiz"
    assert [(date.iso, date.cue) for date in meta.dates] == [("2024-10-30", "published"), ("2024-10-31", "updated")]


@pytest.mark.parametrize("line", [
    "Port Ellis | Norland", "5 killed | 2024-10-30 and more were hurt, police said", "Ships waited",
])
def test_a_line_that_says_more_than_that_is_no_such_line(line: str) -> None:
    assert meta_line(line) is None


@pytest.mark.parametrize(("line", "place", "outlet", "iso"), [
    ("المكلا، 3 مارس 2024 (وكالة المرسى) — غرق قارب.", "المكلا", "وكالة المرسى", "2024-03-03"),
    ("المكلا، ٣ آذار/مارس ٢٠٢٤ (وكالة المرسى) - غرق قارب.", "المكلا", "وكالة المرسى", "2024-03-03"),
    ("المكلا، اليمن، الأحد 3 مارس 2024 (وكالة المرسى) — غرق قارب.", "المكلا، اليمن", "وكالة المرسى", "2024-03-03"),
    ("المكلا – 3 مارس 2024 (وكالة المرسى) – غرق قارب.", "المكلا", "وكالة المرسى", "2024-03-03"),
    ("بندر، ۵ مه ۲۰۲۴ (خبرگزاری موج) — قایقی غرق شد.", "بندر", "خبرگزاری موج", "2024-05-05"),
    ("SEESTADT, 3. März 2024 (Nordlicht) — Ein Boot sank.", "SEESTADT", "Nordlicht", "2024-03-03"),
    ("VALDORO, 3 de marzo de 2024 (Agencia Ola) — Se hundió.", "VALDORO", "Agencia Ola", "2024-03-03"),
    ("БЕРЕГ, 3 марта 2024 (Агентство Волна) — Лодка утонула.", "БЕРЕГ", "Агентство Волна", "2024-03-03"),
    ("临港2024年3月3日电（潮声社）——一艘船沉没。", "临港", "潮声社", "2024-03-03"),
    ("潮声社临港2024年3月3日电 一艘船沉没。", "临港", "潮声社", "2024-03-03"),
    ("浜松、2024年3月3日（潮通信）― 船が沈んだ。", "浜松", "潮通信", "2024-03-03"),
])
def test_datelines_of_other_languages_give_place_outlet_and_day(line: str, place: str, outlet: str, iso: str) -> None:
    found = dateline(line, line)
    assert found is not None
    assert found.date is not None
    assert (found.place, found.outlet, found.date.iso) == (place, outlet, iso)


@pytest.mark.parametrize("line", [
    "VALDORO, 3 mar. (Agencia Ola) — Se hundió.", "临港3月3日电（潮声社）——一艘船沉没。",
    "VALDORO, March 3 (Ola Wire) - It sank."])
def test_a_day_without_its_year_is_no_part_of_the_place(line: str) -> None:
    found = dateline(line, line)
    assert found is not None
    assert found.place in ("VALDORO", "临港")
    assert found.date is None or not found.date.iso


@pytest.mark.parametrize("line", [
    "قال الوزير، في 4 مايو 2025، إن القارب غرق قبالة الساحل (انظر الخريطة).",
    "警方2025年10月9日说，码头发生爆炸（见图）。"])
def test_a_sentence_with_a_date_and_brackets_is_no_dateline(line: str) -> None:
    assert dateline(line, line) is None


@pytest.mark.parametrize(("line", "outlet"), [
    ("18 May 2024 · The Selm Courier", "The Selm Courier"), ("Valdoro Tribune | 18 May 2024, 10:15", "Valdoro Tribune"),
    ("18 May 2024 · Ana Ruiz", ""), ("18 May 2024 · Analysis", "")])
def test_a_paper_beside_the_date_is_the_outlet(line: str, outlet: str) -> None:
    found = meta_line(line)
    assert found is not None
    assert (found.outlet, [date.iso for date in found.dates]) == (outlet, ["2024-05-18"])


def test_a_paper_alone_in_a_line_may_be_a_headline() -> None:
    assert meta_line("The Selm Courier") is None

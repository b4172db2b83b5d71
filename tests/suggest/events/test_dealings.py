"""Events of work, firms, courts, envoys and computers, and what only looks like one."""

from __future__ import annotations

import pytest

from tests.suggest.events.test_events import happenings


def told(words: str) -> list[tuple[str, str]]:
    return [(each.type, words[each.trigger.begin:each.trigger.end])
            for each in happenings(words) if not each.is_mention]


@pytest.mark.parametrize(("words", "expected"), [
    ("Some 700 ferry crew downed tools in Harbrook on Tuesday.", ("labour strike", "downed tools")),
    ("Dockers in Lisse walked off the job on Monday.", ("labour strike", "walked off the job")),
    ("Nurses began a 48-hour strike on Wednesday.", ("labour strike", "strike")),
    ("The bank will shed 400 jobs in Oslo.", ("layoffs", "shed")),
    ("Norvel said it would cut 1,200 jobs at its mill.", ("layoffs", "cut")),
    ("Meridian sold its mining unit to Corvex on Monday.", ("merger", "sold")),
    ("The builder filed for insolvency on Friday.", ("bankruptcy", "filed for insolvency")),
    ("The island defaulted on its debt in May.", ("default", "defaulted on")),
    ("Hackers stole the records of 9,000 patients from a clinic in March.", ("cyber attack", "stole")),
    ("The registry's network was hacked on Sunday.", ("cyber attack", "hacked")),
    ("Attackers breached the servers of the tax office.", ("cyber attack", "breached")),
    ("Ransomware encrypted files at two colleges on Monday.", ("cyber attack", "encrypted")),
    ("A jury in Leeds found Harold Dunn guilty of fraud on Tuesday.", ("conviction", "found")),
    ("The clerk was handed a two-year suspended sentence on Friday.", ("sentence", "handed")),
    ("A court fined the quarry €3 million on Monday.", ("sentence", "fined")),
    ("Lusania recalled its ambassador from Torvia on Monday.", ("diplomatic protest", "recalled")),
    ("The Torvian envoy was summoned on Tuesday.", ("diplomatic protest", "summoned")),
    ("The Red Dawn group claimed the attack on Monday.", ("claim of responsibility", "claimed")),
    ("The attack was claimed by the Northern Brigades on Sunday.", ("claim of responsibility", "claimed")),
    ("A lorry packed with explosives detonated outside a market in Sarum on Monday.", ("bombing", "detonated")),
    ("A truck bomb tore through a hotel in Sarum on Monday.", ("bombing", "tore through")),
])
def test_deeds_of_work_firms_courts_envoys_and_computers_are_told(words: str, expected: tuple[str, str]) -> None:
    assert expected in told(words)


@pytest.mark.parametrize("words", [
    "The firm cut prices to save jobs.", "The union threatened to strike on Monday.",
    "He claimed the attack was a mistake.",
    "The teacher scored with a late strike.", "She bought a business class ticket on Monday.",
    "The carmaker recalled 40,000 vans.", "The court summoned the ambassador's driver as a witness.",
    "Thieves stole a painting and computers from the library.", "The senator breached the code of conduct.",
    "Files are encrypted before they leave the phone.", "The court handed the file to a clerk after two years.",
    "She gave birth in prison during a nine-year sentence.", "Police found the guilty pair in a barn.",
    "They found that the guilty plea was valid.", "The storm tore through the islands on Friday.",
    "She claimed the prize in Stockholm.",
])
def test_words_that_only_look_like_such_a_deed_tell_none(words: str) -> None:
    assert told(words) == []

"""Events: what an article tells of, how far it happened, when, where, and who says so."""

from __future__ import annotations

import sys
from types import FrameType

import msgspec
import pytest

from editor.importers.plain import import_pasted
from editor.model.records import Stretch
from editor.suggest.dates.suggester import SUGGESTER as DATES
from editor.suggest.events.rules import CONFIDENCE, RULES
from editor.suggest.events.suggester import SUGGESTER
from editor.suggest.figures.suggester import SUGGESTER as FIGURES
from editor.suggest.names.suggester import SUGGESTER as NAMES
from editor.suggest.quotes.suggester import SUGGESTER as QUOTES
from editor.suggest.reading import Reading
from editor.suggest.running import suggested
from editor.suggest.suggestion import Happening


def happenings(words: str, language: str = "") -> list[Happening]:
    article = msgspec.structs.replace(import_pasted(words).article, language=language, published="2024-10-30")
    told = suggested(Reading(words, article), (NAMES, DATES, QUOTES, FIGURES, SUGGESTER))
    assert told is not None
    assert bool(told.notes) == (language not in ("", "en"))  # of another language it is said what is not read
    return [each for _, each in told.found if isinstance(each, Happening)]


def events(words: str) -> list[Happening]:
    return [each for each in happenings(words) if not each.is_mention]


def said(words: str, stretch: Stretch | None) -> str:
    return words[stretch.begin:stretch.end] if stretch else ""


@pytest.mark.parametrize(("words", "type_", "trigger"), [
    ("Rebels attacked a checkpoint near Velm.", "other attack", "attacked"),
    ("Airstrikes in Karem killed 12 people on Monday.", "air strike", "Airstrikes"),
    ("Police arrested two men in Velm.", "arrest", "arrested"),
    ("President Ona Teller met with the ambassador in Osk.", "meeting", "met with"),
    ("The two governments signed a treaty on Friday.", "agreement", "signed"),
    ("The ministry announced on Friday that the port would reopen.", "announcement", "announced"),
    ("Thousands fled the town on Sunday.", "displacement", "fled"),
    ("The army withdrew from Karem on Sunday.", "withdrawal", "withdrew"),
    ("Gunmen kidnapped three engineers on Friday.", "abduction", "kidnapped"),
    ("A suicide bombing in Karem killed nine people.", "suicide bombing", "suicide bombing"),
    ("The minister resigned on Friday.", "resignation", "resigned"),
])
def test_an_event_has_the_type_of_the_word_that_names_it(words: str, type_: str, trigger: str) -> None:
    assert (type_, trigger) in [(each.type, said(words, each.trigger)) for each in events(words)]


@pytest.mark.parametrize(("words", "status"), [
    ("Rebels attacked the port on Monday.", "fact"),
    ("The army said that rebels attacked the port on Monday.", "claim"),
    ("The army denied that rebels attacked the port on Monday.", "denied"),
    ("Rebels did not attack the port on Monday.", "negated"),
    ("Rebels threatened to attack the port on Monday.", "threatened"),
    ("Rebels plan to attack the port on Monday.", "planned"),
    ("The alleged attack took place in Aleppo on Monday.", "claim"),
    ("Rebels reportedly attacked the port on Monday.", "claim"),
    ("Rebels were planning an attack on the port.", "planned"),
    ("The rebels warned they would strike Aleppo on Monday.", "threatened"),
])
def test_a_status_tells_how_far_an_event_happened(words: str, status: str) -> None:
    assert status in [each.status for each in events(words) if each.deed == "attack"]


def test_an_event_takes_its_time_its_figures_and_who_claims_it_from_its_sentence() -> None:
    words = "The army said that airstrikes on Monday had killed “up to 35 fighters.”"
    event, = (each for each in events(words) if each.deed == "attack")
    assert said(words, event.when) == "Monday"
    assert [said(words, each) for each in event.figures] == ["up to 35"]
    assert said(words, event.claimant) == "The army"


@pytest.mark.parametrize(("words", "when"), [
    ("The ministry announced on Friday that the port would reopen.", "Friday"),
    ("The ministry announced 400 job cuts over the next four years.", ""),
])
def test_a_statement_was_made_at_the_time_right_behind_its_verb(words: str, when: str) -> None:
    event, = (each for each in events(words) if each.deed == "state")
    assert said(words, event.when) == when


def test_people_who_died_in_an_accident_were_not_attacked() -> None:
    words = "The ferry sank in the strait on Friday, killing 40 passengers."
    assert [each.type for each in events(words)] == ["transport accident"]


@pytest.mark.parametrize("words", [
    "The war has ruined the town.", "If attacked, the army would withdraw.", "He spoke against violence.",
    "The strategy is to prevent attacks against civilians.", "Exercises simulating an attack on Aleppo began today.",
    "The film shows an attack on Aleppo in 2030.", "Soldiers practised repelling an invasion of Aleppo in May.",
    "The anniversary of the bombing in Aleppo was marked.", "Had rebels attacked, the port would have fallen.",
])
def test_what_is_only_spoken_of_is_no_event_to_decide(words: str) -> None:
    assert [each for each in events(words) if each.deed == "attack"] == []


def test_a_death_that_an_attack_brought_is_told_with_the_attack() -> None:
    words = "The raid on Monday killed two soldiers and wounded five."
    assert [each.type for each in events(words)] == ["raid"]
    assert len(events(words)[0].figures) == 2


def test_a_link_line_tells_of_no_event() -> None:
    words = ("Rebels attacked the port on Monday.\n\nRead More: Airstrikes kill nine people in Karem on Sunday\n\n"
             "It is shut.\n")
    assert [said(words, each.trigger) for each in happenings(words)] == ["attacked"]


def test_the_same_event_reported_again_points_at_where_it_was_reported_before() -> None:
    words = "Airstrikes hit Karem on Monday.\n\nThe strikes killed nine people."
    first, second = (each for each in events(words) if each.deed == "attack")
    assert first.again is None
    assert second.again == first.trigger


def test_one_more_event_is_another_one() -> None:
    words = "A raid took place in Karem on Monday. A second raid took place in Karem on Tuesday."
    assert [each.again for each in events(words)] == [None, None]


def test_an_article_in_another_language_has_no_events_read_by_english_rules() -> None:
    assert happenings("The army attacked the port on Monday.", "de") == []


def test_every_event_has_a_rule_that_is_told_to_the_analyst() -> None:
    assert set(RULES) == set(CONFIDENCE)


def test_what_the_headline_tells_is_only_spoken_of_where_the_body_tells_it() -> None:
    words = "Airstrikes kill two soldiers in Karem\n\nAirstrikes hit the town on Monday, killing two soldiers.\n"
    assert [each.rule for each in happenings(words) if said(words, each.trigger) == "Airstrikes"] == [
        "told-below", "named"]


def test_what_only_the_headline_tells_is_an_event() -> None:
    words = "Airstrikes hit the town of Karem on Monday\n\nThe minister resigned on Friday.\n"
    assert [each.deed for each in events(words)] == ["attack", "resign"]


def test_an_insertion_that_recalls_a_known_event_tells_of_none() -> None:
    words = "On Oct. 28—the same day as its airstrikes—Dravin’s jets struck the port of Karem."
    assert [said(words, each.trigger) for each in events(words)] == ["struck"]


def test_a_place_of_another_part_of_the_sentence_is_not_where_it_happened() -> None:
    words = "The assault took place in Aleppo on Oct. 14, and it killed the leader in Kirkuk."
    assert [said(words, each.where) for each in events(words)] == ["Aleppo"]


@pytest.mark.parametrize(("words", "who"), [
    ("Iran and Russia signed an agreement in Tehran on Monday.", {"Iran", "Russia"}),
    ("Turkey held talks with Iran in Astana on Monday.", {"Turkey", "Iran"}),
    ("The president of Turkey met with Ona Teller in Osk on Monday.", {"president of Turkey", "Ona Teller"}),
])
def test_those_who_meet_or_agree_take_part(words: str, who: set[str]) -> None:
    event = next(each for each in events(words))
    assert {(role, said(words, place)) for role, place in event.participants} == {("participant", one) for one in who}


def test_two_times_that_are_the_same_day_are_when_it_happened() -> None:
    words = "Rebels attacked the port of Aleppo on Oct. 28 and burned it on Monday."
    event, = (each for each in events(words) if each.deed == "attack")
    assert said(words, event.when) == "Oct. 28"


def test_a_threat_to_strike_a_place_is_no_strike_of_workers() -> None:
    assert [each.status for each in events("Hezbollah threatened to strike Tel Aviv.")] == ["threatened"]
    assert events("The union threatened to strike on Monday.") == []


@pytest.mark.parametrize(("words", "status"), [
    ("Talks between Iran and Turkey were cancelled on Monday.", "negated"),
    ("Talks between Iran and Turkey were postponed on Monday.", "planned"),
    ("The two leaders are due to meet in Geneva on Tuesday.", "planned"),
    ("The two leaders are to meet in Geneva on Tuesday.", "planned"),
    ("The army said it would withdraw from Aleppo on Monday.", "planned"),
    ("Nine soldiers were believed killed in Aleppo on Monday.", "claim"),
])
def test_what_did_not_come_or_is_only_believed_is_no_fact(words: str, status: str) -> None:
    assert [each.status for each in events(words)] == [status]


def test_whoever_denies_their_part_does_not_deny_the_event() -> None:
    words = "Iran denied responsibility for the attack in Aleppo on Monday."
    assert [each.status for each in happenings(words) if each.deed == "attack"] == ["claim"]


def test_four_times_the_attacks_of_one_sentence_take_about_four_times_the_work() -> None:
    def calls(count: int) -> int:
        words, called = "The " + "attack on Monday which followed the " * count + "raid on Velm.", 0

        def counted(frame: FrameType, event: str, _: object) -> None:
            nonlocal called
            called += event == "call"
        article = import_pasted(words).article
        told = suggested(Reading(words, article), (NAMES, DATES, QUOTES, FIGURES))
        assert told is not None
        found = tuple(each for _, each in told.found)
        sys.setprofile(counted)
        try:
            assert list(SUGGESTER.suggest(Reading(words, article), found))
        finally:
            sys.setprofile(None)
        return called

    calls(1)  # what is read once is read
    assert calls(40) < 6 * calls(10)


@pytest.mark.parametrize("words", [
    "How many dockers died?", "“Were the guards killed by a mine?” she asked.",
    "Who shot the harbour master on Monday?",
])
def test_a_question_tells_of_no_event(words: str) -> None:
    assert [each.status for each in happenings(words)] == ["claim"]
    assert not events(words)


def test_what_is_told_beside_a_question_stands() -> None:
    assert [each.status for each in events("Rebels attacked the port on Monday; why?")] == ["fact"]


def test_shots_that_are_only_to_be_answered_are_no_shooting() -> None:
    assert not happenings("We will answer every shot.")
    assert [each.type for each in events("A guard was shot in Velm on Monday.")] == ["shooting"]


@pytest.mark.parametrize(("words", "who"), [
    ("River Guard put the number of dead at 57.", "River Guard"),
    ("The ministry has put the toll at 12 dead.", "The ministry"),
    ("We have the names of 44 dead.", ""),
])
def test_who_puts_a_number_or_speaks_as_we_only_claims_it(words: str, who: str) -> None:
    assert [(each.status, said(words, each.claimant)) for each in events(words)] == [("claim", who)]

"""Whose deed an event is: its title names them, and they take part, named or in the article's own words."""

from __future__ import annotations

import pytest

from editor.model.records import Article, Stretch
from editor.suggest.titles import title_of
from tests.suggest.events.test_events import events, said


def titles(words: str) -> list[str]:
    return [title_of(words, Article(id=""), Stretch(each.begin, each.end), each.trigger, each.doing)
            for each in events(words)]


@pytest.mark.parametrize(("words", "title"), [
    ("PORT ELLIS (Harbour Wire) - Turkish warplanes struck 32 camps near Aleppo overnight.",
     "Turkish warplanes struck 32 camps near Aleppo overnight"),
    ("The army said on Friday it had carried out the strikes in Aleppo.",
     "The army had carried out the strikes in Aleppo"),
    ("Ona Teller, 58, was convicted in May of fraud.", "Ona Teller was convicted in May of fraud"),
    ("His wife, Ellen Vey, was charged with murder but acquitted.", "Ellen Vey was charged with murder but acquitted"),
    ("Two men have died after a fishing vessel capsized off Aleppo on Monday.",
     "A fishing vessel capsized off Aleppo on Monday"),
    ("Finnish police boarded the ship on Monday. They arrested two men.", "Finnish police arrested two men"),
    ("Ona Teller flew to Moscow on Monday. She met Tomas Vey.", "Ona Teller met Tomas Vey"),
    ("A crowd gathered. The group attacked a shop in Aleppo.", "The group attacked a shop in Aleppo"),
    ("The mayor condemned a drone attack on Aleppo that killed nine people.",
     "Drone attack on Aleppo that killed nine people"),
    ("The king signed a decree, and gunmen attacked a post in Aleppo.", "Gunmen attacked a post in Aleppo"),
    ("Police stopped the ship in Aleppo and arrested two men.", "Police arrested two men"),
])
def test_a_title_says_who_did_it_and_what(words: str, title: str) -> None:
    assert titles(words)[-1] == title


@pytest.mark.parametrize(("words", "who"), [
    ("Gunmen attacked a military post near Aleppo.", {("actor", "Gunmen"), ("target", "military post")}),
    ("Drones struck an ammunition depot near Aleppo.", {("instrument", "Drones"), ("target", "ammunition depot")}),
    ("Protesters demonstrated in Aleppo on Monday.", {("actor", "Protesters")}),
    ("Ona Teller, 51, was arrested in Aleppo on Monday.", {("victim", "Ona Teller")}),
    ("Ona Teller met her counterpart Tomas Vey in Aleppo.",
     {("participant", "Ona Teller"), ("participant", "Tomas Vey")}),
    ("Ona Teller and Tomas Vey met in Aleppo on Monday.",
     {("participant", "Ona Teller"), ("participant", "Tomas Vey")}),
    ("Ona Teller met union leaders in Aleppo.", {("participant", "Ona Teller"), ("participant", "union leaders")}),
    ("A court sentenced Ona Teller to six years on Monday.", {("actor", "court"), ("subject", "Ona Teller")}),
    ("The driver of Ona Teller attacked a clerk in Aleppo.",
     {("actor", "driver of Ona Teller"), ("target", "clerk")}),
    ("Fighters of the Harbour Front attacked a clerk in Aleppo.", {("actor", "Harbour Front"), ("target", "clerk")}),
    ("The leader of the Harbour Front attacked a clerk in Aleppo.",
     {("actor", "leader of the Harbour Front"), ("target", "clerk")}),
    ("A jury on Friday convicted Ona Teller in Aleppo.", {("actor", "jury"), ("subject", "Ona Teller")}),
    ("The finance ministers of Peru and Chile met in Aleppo.",
     {("participant", "finance ministers of Peru and Chile")}),
    ("A second smuggler, the dentist Ona Teller, was arrested in Aleppo.", {("victim", "Ona Teller")}),
    ("The wife of Minister Tomas Vey met Ona Teller in Aleppo.",
     {("participant", "wife of Minister Tomas Vey"), ("participant", "Ona Teller")}),
    ("Protesters against the Harbour Union attacked a depot in Aleppo.",
     {("actor", "Protesters against the Harbour Union"), ("target", "depot")}),
    ("Ona Teller telephoned Tomas Vey on Monday.", {("participant", "Ona Teller"), ("participant", "Tomas Vey")}),
    ("Neither gang claimed responsibility in Aleppo.", set()),
    ("A clerk died in the bombing in Aleppo.", set()),
    ("Pirates in two boats attacked a tanker near Aleppo.", {("actor", "Pirates in two boats"), ("target", "tanker")}),
    ("Bandits shot dead a shepherd near Aleppo.", {("actor", "Bandits"), ("target", "shepherd")}),
    ("Police arrested 11 people in Aleppo.", {("actor", "Police")}),
    ("The crash killed a driver in Aleppo.", {("victim", "driver")}),
])
def test_those_beside_the_verb_take_part(words: str, who: set[tuple[str, str]]) -> None:
    event = events(words)[0]
    assert {(role, said(words, place)) for role, place in event.participants} == who


def test_who_claims_it_is_followed_from_it_to_the_name() -> None:
    words = "The Harbour Union met on Monday. It said that gunmen attacked a shop in Aleppo."
    event = events(words)[-1]
    assert (event.status, said(words, event.claimant)) == ("claim", "Harbour Union")


def test_who_is_named_twice_takes_part_once() -> None:
    words = "Ona Teller flew to Aleppo in July, when she met with six Arab envoys."
    assert [said(words, place) for _, place in events(words)[0].participants] == ["Ona Teller", "Arab envoys"]


@pytest.mark.parametrize(("words", "title"), [
    ("Two soldiers were injured in that assault, although the army has no role in Aleppo.",
     "Two soldiers were injured in that assault"),
    ("The jets, Velmoran F-16s, struck a camp near Aleppo.", "The jets struck a camp near Aleppo"),
])
def test_what_is_said_beside_it_is_not_in_a_title(words: str, title: str) -> None:
    assert titles("A raid took place in Aleppo on Monday. " + words)[-1] == title


@pytest.mark.parametrize(("words", "title"), [
    ("Ona Teller was arrested at the airport of Aleppo and sentenced to four months in prison.",
     "Ona Teller was sentenced to four months in prison"),
    ("A spokesman, Colonel Tomas Vey, denied that rebels attacked the base.",
     "Colonel Tomas Vey denied that rebels attacked the base."),
    ("A man was arrested after he allegedly assaulted a nurse in Aleppo.",
     "A man allegedly assaulted a nurse in Aleppo"),
    ("On Friday the prime minister, Tomas Vey, dismissed the ambassador to Italy.",
     "Tomas Vey dismissed the ambassador to Italy"),
    ("Tomas Vey thanked the ambassador to Italy, who had resigned an hour earlier.",
     "The ambassador to Italy had resigned an hour earlier"),
    ("A boy was charged with the murder of Tomas Vey, who was stabbed in Aleppo.", "Tomas Vey was stabbed in Aleppo"),
    ("A ship rammed a boat near Aleppo, injuring three sailors.",
     "A ship rammed a boat near Aleppo, injuring three sailors"),
    ("The army said on Friday it had carried out the assault.", "The army had carried out the assault"),
])
def test_a_title_follows_the_verb_to_its_own_subject(words: str, title: str) -> None:
    assert titles(words)[-1] == title


def test_the_two_men_are_those_who_met_before() -> None:
    words = "Ona Teller met Tomas Vey on Monday. The two leaders signed an agreement."
    assert {said(words, place) for _, place in events(words)[-1].participants} == {"Ona Teller", "Tomas Vey"}


def test_what_somebody_is_accused_of_is_claimed_and_they_accuse_nobody() -> None:
    deed, = events("The nurse was accused of torching a barn in Aleppo.")
    assert (deed.type, deed.status) == ("arson", "claim")
    assert events("The trial of the nurse accused of torching a barn ended on Monday.") == []


def test_what_is_told_of_a_mishap_at_another_time_was_done_by_nobody() -> None:
    words = "The Harbour Union signed a lease for the yard in Aleppo, where nine people were killed in a flood in 2019."
    assert [said(words, place) for each in events(words) for _, place in each.participants] == []


def test_who_is_named_beside_a_deed_of_another_time_has_no_part_in_it() -> None:
    words = "The Harbour Union freed a sailor after thieves attacked a depot near Aleppo."
    attack = next(each for each in events(words) if each.deed == "attack")
    assert [said(words, place) for _, place in attack.participants] == ["thieves", "depot"]


@pytest.mark.parametrize("words", [
    "Officers searched the quay. The sailor they detained in Aleppo was freed.",
    "Rebels crossed the river. The depot they attacked in Aleppo was empty.",
])
def test_a_verb_that_says_more_of_the_noun_before_it_has_no_subject_of_its_own(words: str) -> None:
    first = events(words)[0]
    assert (first.doing, first.participants) == (None, ())


def test_a_time_before_a_pronoun_is_nothing_that_is_done() -> None:
    words = "Rebels crossed the river. The next night they attacked at dusk."
    assert [said(words, place) for _, place in events(words)[-1].participants] == ["Rebels"]


@pytest.mark.parametrize("words", [
    "The mayor met pupils on Monday. The two met again in Aleppo.",
    "The mayor met the governor on Monday. The two sides signed an agreement.",
    "The mayor met the governor on Monday. The two ministers signed an agreement.",
    "The mayor met the governor on Monday. " + "The wind blew from the east and the port was shut. " * 25 +
    "The two officials signed an agreement.",
])
def test_those_who_need_not_be_the_two_who_met_are_nobody(words: str) -> None:
    assert events(words)[-1].participants == ()


def test_two_who_hold_the_office_are_the_two_ministers() -> None:
    words = "Minister Ona Teller met her counterpart Tomas Vey on Monday. The two ministers signed an agreement."
    assert {said(words, place) for _, place in events(words)[-1].participants} == {"Ona Teller", "Tomas Vey"}


@pytest.mark.parametrize(("words", "who"), [
    ("A NATO air strike in Aleppo on Monday destroyed a mill.", "NATO"),
    ("Hezbollah's missile attack on Monday hit a mill in Aleppo.", "Hezbollah"),
])
def test_whose_a_strike_is_they_carried_it_out(words: str, who: str) -> None:
    (strike,) = events(words)
    assert ("actor", who) in {(role, said(words, place)) for role, place in strike.participants}


@pytest.mark.parametrize(("words", "actor"), [
    ("Ona Teller said the army would not leave “a single mile”, and warned that it would strike back.", "Ona Teller"),
    ("The army left the mill, and warned that it would strike back.", "army"),
])
def test_who_says_one_thing_and_then_another_says_both(words: str, actor: str) -> None:
    warned, = (each for each in events(words) if said(words, each.trigger) == "warned")
    assert [said(words, place) for role, place in warned.participants if role == "actor"] == [actor]


def test_the_title_of_the_second_thing_said_leaves_out_the_first() -> None:
    words = "Ona Teller said the army would not leave “a single mile”, and warned that it would strike back."
    assert "Ona Teller warned that it would strike back" in titles(words)

"""Events that words only point back to or foretell, when such an event was, and who a pronoun says took part."""

from __future__ import annotations

import pytest

from tests.suggest.events.test_events import events, happenings, said


@pytest.mark.parametrize("words", [
    "“These raids will weaken the militia,” the general said on Thursday.",
    "The army’s airstrikes will weaken the militia, the general said on Thursday.",
    "“Those raids weakened the militia,” the general said in a statement on Thursday.",
])
def test_a_deed_that_is_foretold_or_pointed_back_to_is_no_event_of_the_day_it_was_spoken_of(words: str) -> None:
    attack, = (each for each in happenings(words) if each.deed == "attack")
    assert attack.is_mention
    assert said(words, attack.when) == ""


@pytest.mark.parametrize(("words", "when"), [
    ("Airstrikes will resume on Friday.", "Friday"),
    ("Airstrikes in Aleppo will go ahead, the army said on Thursday.", ""),
    ("The talks will begin in Geneva on Tuesday.", "Tuesday"),
])
def test_what_will_come_is_planned_for_the_day_that_is_told_for_it(words: str, when: str) -> None:
    event, = events(words)
    assert (event.status, said(words, event.when)) == ("planned", when)


@pytest.mark.parametrize(("words", "when"), [
    ("Rebels attacked the port on Monday, the army said on Thursday.", "Monday"),
    ("“Rebels attacked the port,” General Ona Teller told reporters in Karem on Thursday.", ""),
    ("Rebels attacked the port, the army said in a statement on Thursday.", ""),
    ("The army said that on Thursday rebels attacked the port.", "Thursday"),
    ("The attack in May killed nine soldiers.", "May"),
])
def test_the_time_of_a_saying_is_not_that_of_what_was_done(words: str, when: str) -> None:
    event, = (each for each in events(words) if each.deed == "attack")
    assert said(words, event.when) == when


def test_an_event_told_again_is_dated_by_what_was_told_of_it_before() -> None:
    words = "Airstrikes hit Karem on Monday.\n\nThe strikes killed nine people, the army said on Thursday."
    first, second = events(words)
    assert second.again == first.trigger
    assert second.when == first.when
    assert [said(words, each) for each in second.figures] == ["nine"]


def test_words_that_may_name_one_of_two_days_are_dated_by_neither() -> None:
    raids = "A raid took place in Karem on Monday. A second raid took place in Karem on Tuesday. "
    assert [said(raids, each.when) for each in events(raids + "The raid killed nine people.")][2:] == [""]
    assert [said(raids, each.when) for each in events(raids + "Two men were hurt in that raid.")][2:] == ["Tuesday"]


@pytest.mark.parametrize(("words", "who", "when"), [
    ("Ona Teller also saw two ministers, while she met with six Arab envoys.", {"Ona Teller", "Arab envoys"}, ""),
    ("That was the message that Ona Teller conveyed in July, when she made a rare visit to Baghdad.",
     {"Ona Teller"}, "July"),
    ("Ona Teller saw Tomas Vey before he met with Arab envoys.", {"Arab envoys"}, ""),
])
def test_who_met_or_visited_whom_is_read_over_the_sentence(words: str, who: set[str], when: str) -> None:
    event, = (each for each in events(words) if each.deed in ("meet", "visit"))
    assert {said(words, place) for _, place in event.participants} == who
    assert said(words, event.when) == when


@pytest.mark.parametrize(("last", "is_known"), [
    ("The two soldiers were hurt by an explosion, the army said.", True),
    ("Two soldiers were hurt by an explosion, the army said.", False),
    ("The three soldiers were hurt by an explosion, the army said.", False),
])
def test_those_counted_before_are_known_by_their_number(last: str, is_known: bool) -> None:
    words = f"A raid took place in Karem on Monday. Two soldiers were wounded in that raid. {last}"
    raid, again, blast = events(words)
    assert again.again == raid.trigger
    assert (blast.again == again.trigger) is is_known
    assert said(words, blast.when) == ("Monday" if is_known else "")


@pytest.mark.parametrize("words", [
    "Gunmen attacked a church in Karem on Monday. Nine people were killed, the army said.",
    "Gunmen attacked a church in Karem on Monday. The attackers also torched a school.",
    "A ferry capsized off Karem on Monday. The ship sank within minutes.",
    "Gunmen attacked a church in Karem, killing nine people. On Tuesday the mayor left. Nine people were killed.",
])
def test_a_sentence_that_goes_on_with_an_event_may_be_an_account_of_it(words: str) -> None:
    first, *_, last = events(words)
    assert last.again == first.trigger


@pytest.mark.parametrize("words", [
    "Gunmen attacked a church in Karem on Monday. Police shot a driver in Osk on Tuesday.",
    "A ferry capsized off Karem on Monday. In 2017 a ferry sank off Osk.",
    "Gunmen attacked a church in Karem on Monday. Police killed a driver in Osk.",
])
def test_another_deed_is_no_account_of_the_one_before(words: str) -> None:
    assert events(words)[-1].again is None


@pytest.mark.parametrize("words", [
    "A bomb exploded in a depot in Sarum on Monday, killing 14 people. Officials put the number of dead at 52.",
    "Gunmen attacked a market in Sarum on Monday. The death toll rose to 61 on Wednesday.",
    "A van packed with explosives detonated in Sarum on Monday. The blast shook homes. The death toll rose to nine.",
])
def test_a_toll_is_told_of_the_event_before_with_its_time(words: str) -> None:
    (first, toll) = [each for each in happenings(words) if not each.is_mention]
    assert toll.again == first.trigger
    assert toll.when == first.when
    assert len(toll.figures) == 1


@pytest.mark.parametrize("words", [
    "The death toll rose to 61 on Wednesday.",
    "Gunmen attacked a bank in Sarum on Monday. A ferry sank off Osk on Friday. The death toll rose to nine on Sunday.",
])
def test_a_toll_alone_or_of_one_of_several_events_is_not_laid_to_one(words: str) -> None:
    (toll,) = [each for each in happenings(words) if each.deed == "die"]
    assert (toll.again, toll.when) == (None, None)


@pytest.mark.parametrize(("words", "when"), [
    ("Officials said on Saturday that the toll of Thursday's second bombing in Sarum had risen to 31.", "Thursday"),
    ("Police said on Sunday Monday's raid in Sarum left nine dead.", "Monday"),
    ("Friday's report on an attack in Sarum on Monday was wrong.", "Monday"),
])
def test_a_noun_has_the_time_whose_it_is(words: str, when: str) -> None:
    (attack,) = [each for each in happenings(words) if each.deed == "attack"]
    assert (said(words, attack.when), attack.is_mention) == (when, False)


def test_a_toll_is_told_of_what_has_a_time_not_of_what_the_headline_names() -> None:
    words = ("Blast outside Sarum bank kills 14\n\nA bomb exploded in Sarum on Monday, killing 14 people.\n\n"
             "The death toll rose to 19.")
    *_, told, toll = [each for each in happenings(words) if not each.is_mention]
    assert said(words, told.trigger) == "exploded"
    assert (toll.again, toll.when) == (told.trigger, told.when)


@pytest.mark.parametrize("words", [
    "Jets struck a depot on Tuesday. On Sunday warplanes bombed a launch site near Aleppo. The raid killed two men.",
    "A bomb exploded in Karem on Monday. The bomb went off near a school.",
])
def test_what_is_told_again_is_the_event_that_was_told_last(words: str) -> None:
    *_, last, again = events(words)
    assert again.again == last.trigger


def test_how_an_attack_was_done_is_told_with_it() -> None:
    words = "Al-Shabaab carried out a bombing in Karem in October 2017, when two trucks blew up in the port."
    assert [said(words, each.trigger) for each in events(words)] == ["bombing"]


def test_what_a_body_says_it_did_is_no_account_of_what_others_did() -> None:
    words = "Gunmen attacked a mill in Karem on Monday. The Harbour Front said it had attacked a tanker off Osk."
    assert [each.again for each in events(words)] == [None, None]


def test_a_claim_made_on_a_day_before_its_verb_is_of_that_day() -> None:
    words = "The Harbour Front on Friday claimed responsibility for the raid."
    claim, = events(words)
    assert said(words, claim.when) == "Friday"


def test_dead_who_are_called_as_those_who_attacked_did_not_die_in_their_attack() -> None:
    words = "Separatist militants attacked a train in Karem on Monday. Nine militants were killed, the army said."
    assert events(words)[-1].again is None


def test_what_is_done_now_is_no_account_of_what_had_been_done_in_a_relative_clause() -> None:
    words = "Guards in Karem boarded a ship that pirates had hijacked in May. The pirates fired at a helicopter."
    assert events(words)[-1].again is None

"""What a sentence tells as before or after something else has its own time, place and figures."""

from __future__ import annotations

from tests.suggest.events.test_events import events, said

STABBED = "A man was arrested after two people were stabbed in Aleppo on Saturday."


def test_the_time_and_place_of_what_was_before_are_not_those_of_what_came_after() -> None:
    arrest, stabbing = events(STABBED)
    assert (said(STABBED, arrest.when), said(STABBED, arrest.where)) == ("", "")
    assert (said(STABBED, stabbing.when), said(STABBED, stabbing.where)) == ("Saturday", "Aleppo")


def test_a_time_before_what_was_done_earlier_is_that_of_the_main_clause() -> None:
    words = "Rebels attacked the port on Monday after soldiers shelled Aleppo."
    attack, shelling = events(words)
    assert (said(words, attack.when), said(words, shelling.when)) == ("Monday", "")


def test_those_killed_in_an_earlier_attack_are_not_those_of_this_one() -> None:
    words = "Warplanes struck a camp near Aleppo on Monday, two days after an attack on a post killed four soldiers."
    strike, attack = events(words)
    assert strike.figures == ()
    assert [said(words, each) for each in attack.figures] == ["four"]


def test_figures_in_front_of_what_brought_them_about_are_its_own() -> None:
    words = "Two men died and seven are missing after a ferry capsized off Aleppo on Monday."
    event, = events(words)
    assert [said(words, each) for each in event.figures] == ["Two", "seven"]


def test_what_happens_when_something_else_does_is_of_the_same_time() -> None:
    words = "Nine people died on Monday when a bus crashed near Aleppo."
    event, = events(words)
    assert (said(words, event.when), said(words, event.where)) == ("Monday", "Aleppo")


def test_a_clause_behind_and_with_a_subject_of_its_own_has_its_own_place() -> None:
    words = "Heavy rain flooded parts of the district on Monday and a wall collapsed in Aleppo."
    flood, collapse = events(words)
    assert (said(words, flood.where), said(words, collapse.where)) == ("", "Aleppo")


def test_where_an_office_is_and_what_talks_are_about_is_not_where_it_happened() -> None:
    killed = "A second raid occurred on Oct. 21 and killed the leader of the front in Iraq."
    agreed = "The U.S. and Iraq signed an agreement last month on ending the presence of troops in Iraq."
    assert [said(words, events(words)[0].where) for words in (killed, agreed)] == ["", ""]


def test_a_time_behind_the_first_of_two_verbs_is_not_that_of_the_second() -> None:
    words = "Ona Teller was arrested in Aleppo in March 2023 and sentenced to four months in prison."
    arrest, sentence = events(words)
    assert [said(words, each.when) for each in (arrest, sentence)] == ["March 2023", ""]
    assert [said(words, each.where) for each in (arrest, sentence)] == ["Aleppo", ""]


def test_a_time_before_the_first_of_two_verbs_is_that_of_both() -> None:
    words = "On Monday police stormed a shop in Aleppo and arrested two men."
    assert [said(words, each.when) for each in events(words)] == ["Monday", "Monday"]


def test_a_semicolon_parts_what_was_done() -> None:
    words = "In 2012 a fire in Aleppo killed 112 workers; in 2013 a building collapsed, killing 1,100."
    assert [[said(words, one) for one in each.figures] for each in events(words)] == [["112"], ["1,100"]]


def test_the_day_of_a_dateline_is_not_when_it_happened() -> None:
    words = "ACCRA, Dec. 8 - Rebels attacked a post near Aleppo, the army said."
    assert [said(words, each.when) for each in events(words)] == [""]


def test_where_a_country_has_a_region_it_happened_in_the_region() -> None:
    words = "Rebels attacked a post in Iraq's Anbar province on Monday."
    assert [said(words, each.where) for each in events(words)] == ["Anbar province"]


def test_a_time_behind_the_second_of_two_verbs_is_not_that_of_the_first() -> None:
    words = "Gunmen attacked a mill near Aleppo and police arrested two men on Friday."
    assert [said(words, each.when) for each in events(words)] == ["", "Friday"]


def test_where_somebodys_men_did_it_is_not_where_he_did_what_he_did() -> None:
    words = "The governor, whose guards shot three men, attacked a mill in Aleppo on Monday."
    shooting, attack = events(words)
    assert (said(words, shooting.where), said(words, shooting.when)) == ("", "")
    assert (said(words, attack.where), said(words, attack.when)) == ("Aleppo", "Monday")


def test_of_two_participles_with_one_were_the_time_and_the_place_behind_are_those_of_both() -> None:
    words = "Nine people were killed and more than 20 wounded on Monday when a van blew up outside a mill in Aleppo."
    event, = events(words)
    assert (said(words, event.when), said(words, event.where)) == ("Monday", "Aleppo")


def test_a_river_that_burst_its_banks_behind_and_did_so_at_the_time_of_its_own_clause() -> None:
    words = "Rain began on Sunday night and the Orin River burst its banks near Aleppo around 3 a.m. on Monday."
    event, = events(words)
    assert said(words, event.when) == "3 a.m. on Monday"

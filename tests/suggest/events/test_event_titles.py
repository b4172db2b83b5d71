"""The title of an event ends where its own clause ends, and says nothing of somebody else."""

from __future__ import annotations

import pytest

from tests.suggest.events.test_subjects import titles


@pytest.mark.parametrize(("words", "first"), [
    ("The baker, whose cousin was arrested in the strike, moved to Aleppo.", "Cousin was arrested in the strike"),
    ("A miller who was arrested on Monday died on Friday.", "A miller was arrested on Monday"),
    ("A ferry that was attacked on Monday reached Aleppo on Friday.", "A ferry was attacked on Monday"),
    ("Guards who arrested a miller and his son on Monday freed both on Friday.",
     "Guards arrested a miller and his son on Monday"),
    ("A miller who announced that the mill would close died on Friday.",
     "A miller announced that the mill would close"),
    ("On Friday, after gunmen attacked the mill, sailors left Aleppo.", "Gunmen attacked the mill"),
    ("When guards arrested her, hundreds fled the town.", "Guards arrested her"),
])
def test_a_title_ends_before_the_verb_of_another_clause(words: str, first: str) -> None:
    assert titles(words)[0] == first


@pytest.mark.parametrize(("words", "first"), [
    ("The toll of Monday's attack on a mill in Aleppo has risen to nine.", "Monday's attack on a mill in Aleppo"),
    ("Losses from the raid on a mill that killed nine people on Monday reached two million.",
     "Raid on a mill that killed nine people on Monday"),
    ("In an attack on a mill nine people were killed on Monday.",
     "In an attack on a mill nine people were killed on Monday."),
    ("The mayor, Ona Teller, put the number of dead in Aleppo at nine.",
     "The mayor, Ona Teller, put the number of dead in Aleppo at nine."),
])
def test_a_noun_behind_a_preposition_is_not_given_the_verb_of_another(words: str, first: str) -> None:
    assert titles(words)[0] == first


@pytest.mark.parametrize(("words", "last"), [
    ("The gunmen who attacked the mill in Aleppo on Monday were arrested on Friday.",
     "The gunmen were arrested on Friday"),
    ("The miller whom guards arrested on Monday was charged with theft.", "The miller was charged with theft"),
    ("A boy whose parents fled Aleppo was killed by a mine on Friday.", "A boy was killed by a mine on Friday"),
    ("The guards could not stop the crowd that attacked a mill.", "The crowd attacked a mill"),
    ("Among them was a sailor who attacked a guard.", "A sailor attacked a guard"),
    ("None of the men who attacked a mill was hurt.", "The men attacked a mill"),
    ("Gunmen who attacked a mill and burned nine barns were arrested on Friday.", "Gunmen were arrested on Friday"),
    ("The mayor, whose cousin was arrested in the strike, attacked a mill.", "The mayor attacked a mill"),
    ("A sailor who had deserted attacked a guard on Friday.", "A sailor attacked a guard on Friday"),
])
def test_of_whom_a_relative_clause_is_said_the_verb_behind_it_is_said_too(words: str, last: str) -> None:
    assert titles(words)[-1] == last


def test_a_verb_behind_what_somebody_said_is_not_given_to_the_speaker() -> None:
    words = "The miller who said gunmen attacked a barn was praised."
    assert not [each for each in titles(words) if each.startswith("The miller attacked")]


@pytest.mark.parametrize(("words", "title"), [
    ("Gunmen attacked the mill three hours later.", "Gunmen attacked the mill three hours later"),
    ("The guards had attacked the mill nine days earlier.", "The guards had attacked the mill nine days earlier"),
    ("Gunmen attacked the mill hours after the guards left for Aleppo.", "Gunmen attacked the mill"),
    ("Gunmen attacked the mill several weeks before the guards left.", "Gunmen attacked the mill"),
    ("Gunmen attacked the mill for 12 days and then left for Aleppo.", "Gunmen attacked the mill for 12 days"),
])
def test_a_count_of_days_is_left_out_with_what_it_counts_from_or_stays_whole(words: str, title: str) -> None:
    assert titles(words)[0] == title


@pytest.mark.parametrize(("words", "title"), [
    ("Nurses Without Frontiers and the Northern Harbour Council evacuated Aleppo on Monday.",
     "Nurses Without Frontiers and Northern Harbour Council evacuated Aleppo on Monday"),
    ("Prime Minister Ana Maria Ruiz and President Tomas Olav Vey met in Aleppo on Monday.",
     "Ana Maria Ruiz and Tomas Olav Vey met in Aleppo on Monday"),
])
def test_a_body_keeps_all_words_of_its_name_and_a_person_only_loses_the_office(words: str, title: str) -> None:
    assert titles(words)[0] == title


@pytest.mark.parametrize(("words", "title"), [
    ("Ona Teller, the mayor's secretary, and Tomas Vey, an adviser, were gunned down in their car in Aleppo.",
     "Ona Teller and Tomas Vey were gunned down in their car in Aleppo"),
    ("Dravin President Paul Moru and his Velmoran counterpart, Tomas Vey, met in Aleppo on February 8.",
     "Paul Moru and Tomas Vey met in Aleppo on February 8"),
    ("\"No journalist was attacked,\" Ona Teller said.", "No journalist was attacked"),
    ("Dravin denied firing first and accused its neighbour of a raid.", "Dravin accused its neighbour of a raid"),
    ("Families fled Aleppo on Monday. The two governments agreed on a truce.",
     "The two governments agreed on a truce"),
    ("Under the deal the rebels will leave. The rebels raided Aleppo in May.", "The rebels raided Aleppo in May"),
    ("In May rebels stormed a post, torched cars and killed a guard.", "Rebels torched cars"),
    ("The group said that fighting went on and that it had executed nine captives.",
     "The group had executed nine captives"),
    ("A boy died when a shell hit his home, the regional governor, Ona Teller, said.", "A shell hit his home"),
    ("She dismissed Minister Tomas Vey on Monday, a day after two drivers were shot in Aleppo.",
     "Two drivers were shot in Aleppo"),
    ("Dravin and Velmora agreed on Monday to end a war that killed nine thousand people.",
     "A war killed nine thousand people"),
    ("A king signed a pact in Aleppo on Friday under which Dravin will send guards.",
     "A king signed a pact in Aleppo on Friday"),
    ("Gunmen stormed a jail in Aleppo and nearly 4,000 inmates escaped.", "Gunmen stormed a jail in Aleppo"),
    ("Prosecutors accuse Ona Teller of theft; he denies wrongdoing.", "Prosecutors accuse Ona Teller of theft"),
    ("Villagers dug graves on Friday for their neighbours who died in Aleppo.", "Their neighbours died in Aleppo"),
    ("Guards boarded a ship that pirates had hijacked in May and freed its nine sailors.",
     "Guards freed its nine sailors"),
    ("An envoy told reporters that pirates had seized a ship and killed two sailors.", "Pirates killed two sailors"),
    ("In July of that year Dravin forces killed about 8,000 men in Aleppo.",
     "Dravin forces killed about 8,000 men in Aleppo"),
    ("Witnesses spoke of looting. “They attacked my brother with iron bars in Aleppo,” Ona Teller said.",
     "They attacked my brother with iron bars in Aleppo"),
    ("Ten injured men were evacuated to Aleppo on Monday.", "Ten injured men were evacuated to Aleppo on Monday"),
])
def test_a_title_names_all_who_did_it_and_nobody_else(words: str, title: str) -> None:
    assert titles(words)[-1] == title

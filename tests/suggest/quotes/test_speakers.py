"""Whom the words for a speaker name."""

from __future__ import annotations

import pytest

from editor.suggest.suggestion import Name, Sort
from tests.suggest.quotes.reading import read, shown


def named(words: str, *names: tuple[str, Sort]) -> list[str | None]:
    """Return the names that the speakers go by, of words in which these names are known wherever they stand."""
    found = [Name(begin=place, end=place + len(name), rule="given", sort=sort, one=name)
             for name, sort in names for place in range(len(words)) if words.startswith(name, place)]
    return [each.speaker_name and shown(words, each.speaker_name) for each in read(words, *found)]


def test_a_pronoun_leads_to_who_spoke_before() -> None:
    words = "“The pier is gone,” said Ana Ruiz.\n\nThe fire began at night. “Nobody was hurt,” she added."
    assert named(words, ("Ana Ruiz", "person")) == ["Ana Ruiz", "Ana Ruiz"]


def test_where_no_names_were_looked_for_a_pronoun_leads_to_the_person_who_spoke_before() -> None:
    words = ("“The pier is gone,” said Ana Ruiz. The Coast Guard said it was true. "
             "“Nobody was hurt,” she added. “We shall see,” said the Harbour Union.")
    assert named(words) == ["Ana Ruiz", None, "Ana Ruiz", None]


def test_a_pronoun_leads_to_the_one_person_named_before() -> None:
    assert named("Ana Ruiz came at noon. “The pier is gone,” she said.", ("Ana Ruiz", "person")) == ["Ana Ruiz"]


def test_a_pronoun_that_could_mean_two_leads_to_nobody() -> None:
    words = "At noon the mayor, Ana Ruiz, met Lena Dorn. “The pier is gone,” she said."
    assert named(words, ("Ana Ruiz", "person"), ("Lena Dorn", "person")) == [None]


def test_a_pronoun_leads_to_whom_the_sentence_before_is_about() -> None:
    words = "“No,” said Lena Dorn.\n\nAna Ruiz laughed about that. “The pier is gone,” she said."
    assert named(words, ("Ana Ruiz", "person"), ("Lena Dorn", "person")) == ["Lena Dorn", "Ana Ruiz"]


@pytest.mark.parametrize("before", [
    "Ana Ruiz met Lena Dorn.", "Lena Dorn met Ana Ruiz.", "Varn met Ana Ruiz.", "“No,” Ana Ruiz told Lena Dorn.",
    "“No,” said Ana Ruiz. “Never.” Lena Dorn and Ana Ruiz left.",
])
def test_a_pronoun_leads_to_nobody_where_the_sentence_before_has_another_it_could_mean(before: str) -> None:
    words = f"{before} “The pier is gone,” she said."
    assert named(words, ("Ana Ruiz", "person"), ("Lena Dorn", "person"))[-1] is None


@pytest.mark.parametrize("before", [
    "Mrs. Ana Ruiz met Mr. Lee Dorn.", "Police met Ana Ruiz.", "“No,” said Ana Ruiz. She met Lee Dorn on Monday.",
    "“Lee Dorn was late,” said Ana Ruiz.",
])
def test_a_pronoun_passes_over_whom_it_cannot_mean(before: str) -> None:
    words = f"{before} “The pier is gone,” she said."
    assert named(words, ("Ana Ruiz", "person"), ("Lee Dorn", "person"))[-1] == "Ana Ruiz"


def test_he_does_not_lead_to_whom_she_led_to() -> None:
    words = "“No,” said Alex Dorn. “Never,” she added. “Who knows?” he asked."
    assert named(words, ("Alex Dorn", "person")) == ["Alex Dorn", "Alex Dorn", None]


def test_who_answers_in_the_same_sentence_may_be_either() -> None:
    assert named("Dorn asked her whether it was safe, and she replied that it was not.", ("Dorn", "person")) == [
        "Dorn", None]


def test_a_pronoun_passes_over_who_is_known_to_be_of_the_other_sex() -> None:
    words = "Ana Ruiz came at noon with Mr. Dorn. “The pier is gone,” she said."
    assert named(words, ("Ana Ruiz", "person"), ("Dorn", "person")) == ["Ana Ruiz"]


def test_a_title_and_what_stands_around_a_name_lead_to_the_name() -> None:
    words = ("“The pier is gone,” said the mayor of Port Amsel, Ana Ruiz. "
             "Coast Guard commander Otto Varn said it was true.")
    assert named(words, ("Ana Ruiz", "person"), ("Otto Varn", "person"), ("Coast Guard", "organisation")) == [
        "Ana Ruiz", "Otto Varn"]


def test_a_statement_leads_to_who_made_it_but_a_spokesman_does_not_lead_to_whom_he_speaks_for() -> None:
    words = "The Coast Guard statement said “the pier is gone”. A Coast Guard spokesman said it was true."
    assert named(words, ("Coast Guard", "organisation")) == ["Coast Guard", None]


def test_the_statement_leads_to_who_made_the_one_before() -> None:
    words = ("“It burnt,” the Coast Guard statement said.\n\n“Nobody was hurt,” the statement added. "
             "“No,” the report said.")
    assert named(words, ("Coast Guard", "organisation")) == ["Coast Guard", "Coast Guard", None]


def test_the_stop_of_a_shortened_name_belongs_to_it() -> None:
    assert named("Velm Chemical Corp. said the pier was gone.", ("Velm Chemical Corp", "organisation")) == [
        "Velm Chemical Corp"]


def test_a_part_of_a_whole_speaks_for_itself() -> None:
    words = "Dravin’s Coast Guard said the pier was gone."
    assert named(words, ("Dravin", "location"), ("Coast Guard", "organisation")) == ["Coast Guard"]


@pytest.mark.parametrize("words", [
    "“We will go,” said Ana Ruiz's brother.",
    "“We will go,” said a spokesman for Mayor Ana Ruiz.",
    "An aide of Ana Ruiz said the port was closed.",
    "An Ana Ruiz aide said the port was closed.",
    "A source close to Ana Ruiz said the port was closed.",
    "The man who shot Ana Ruiz said the port was closed.",
    "Lawyers for Dravinian Ana Ruiz said the port was closed.",
    "A letter to Ana Ruiz said the port was closed.",
    "Ana Ruiz left, and her lawyer said the port was closed.",
    "Officials at HU said the port was closed.",
    "Officials from Dravin's Harbour Union said the port was closed.",
    "Dravin's newspaper said the port was closed.",
])
def test_who_is_somebodys_or_speaks_for_them_is_another(words: str) -> None:
    assert named(words, ("Ana Ruiz", "person"), ("Harbour Union", "organisation"), ("HU", "organisation"),
                 ("Dravin", "location")) == [None]


@pytest.mark.parametrize("words", [
    "The chief of the Harbour Union Ana Ruiz said the port was closed.",
    "The chief of the University of Velm Ana Ruiz said the port was closed.",
    "University of Velm chief Ana Ruiz said the port was closed.",
    "Union aide Ana Ruiz of the Harbour Union said the port was closed.",
    "Brother-in-law Ana Ruiz said the port was closed.",
    "Ana Ruiz’s statement said the port was closed.",
    "Ana Ruiz herself said the port was closed.",
])
def test_an_office_before_a_name_and_what_is_told_behind_it_are_of_that_person(words: str) -> None:
    assert named(words, ("Ana Ruiz", "person"), ("Harbour Union", "organisation"),
                 ("University of Velm", "organisation")) == ["Ana Ruiz"]


@pytest.mark.parametrize(("words", "last"), [
    ("“We did not know,” Ana Ruiz said. “That is no answer,” the judge snapped. She said that all would pay.", None),
    ("“We did not know,” Ana Ruiz replied. “Nor did I,” said a witness. She said that the port was closed.", None),
    ("“We did not know,” said judge Ana Ruiz. “Nor did I,” the judge said. She said that it was late.", "Ana Ruiz"),
    ("“We did not know,” Ana Ruiz said. The union said it would pay. She said that it was late.", "Ana Ruiz"),
    ("“We did not know,” Ana Ruiz said. An aide of the union declined to talk. She said that it was late.", None),
    ("“We did not know,” said Ana Ruiz, the mayor. The mayor declined to talk. She said that it was late.", "Ana Ruiz"),
    ("“We did not know,” Ana Ruiz said. A spokesman declined to talk. She said that it was late.", "Ana Ruiz"),
])
def test_a_pronoun_behind_somebody_who_is_not_named_leads_to_nobody(words: str, last: str | None) -> None:
    assert named(words, ("Ana Ruiz", "person"))[-1] == last


def test_a_pronoun_behind_one_that_could_mean_two_leads_to_nobody() -> None:
    words = "At noon Ida Bel takes Ms. Ana Ruiz's seat. Then she said that it was late. “It is,” she added."
    assert named(words, ("Ana Ruiz", "person"), ("Ida Bel", "person")) == [None, None]


@pytest.mark.parametrize(("words", "last"), [
    ("Harbour Lines lost money in May. The company said the port was closed.", "Harbour Lines"),
    ("Harbour Lines lost money in May. It said the port was closed.", "Harbour Lines"),
    ("The Coast Guard met the press. The guard, it said, would stay.", "Coast Guard"),
    ("Harbour Lines bought Velm Lines in May. The company said the port was closed.", None),
    ("In May Harbour Lines and Velm Lines were sold. The company said the port was closed.", None),
    ("Harbour Lines lost money in May. The ministry said the port was closed.", None),
    ("Harbour Lines and Velm Lines lost money in May. It said the port was closed.", None),
    ("Rain fell on Velm Lines. The union's lawyers said the port was closed.", None),
])
def test_it_and_the_company_lead_to_the_one_body_they_can_mean(words: str, last: str | None) -> None:
    assert named(words, ("Harbour Lines", "organisation"), ("Velm Lines", "organisation"),
                 ("Coast Guard", "organisation"))[-1] == last


@pytest.mark.parametrize(("words", "last"), [
    ("Amsel's Port Authority gave another account. It said the port was closed.", "Port Authority"),
    ("Velm’s Port Authority denied it. It said the port was closed.", "Port Authority"),
    ("Amsel's Port Authority counted again. It put its own losses at six boats.", "Port Authority"),
    ("Two boats sank, Amsel's Port Authority said. It added that the weir was cut.", "Port Authority"),
    ("Velm's Port Authority spoke at noon. It warned that the weir would burst. It said the port was closed.",
     "Port Authority"),
    ("A critic of Amsel's Port Authority spoke at noon. It said the port was closed.", None),
    ("Amsel's Port Authority and Velm met at noon. It said the port was closed.", None),
])
def test_it_leads_to_a_body_that_is_named_behind_whose_it_is(words: str, last: str | None) -> None:
    assert named(words, ("Amsel", "location"), ("Velm", "location"), ("Port Authority", "organisation"))[-1] == last


def test_a_body_with_and_in_its_name_speaks_by_all_of_it() -> None:
    words = "The Forest Fire and River Board said two fords were shut. A spokesman of the River Board left."
    found = read(words, Name(begin=4, end=31, rule="given", sort="organisation", one="Forest Fire and River Board"))
    assert [shown(words, each.speaker) for each in found if each.speaker] == ["Forest Fire and River Board"]


@pytest.mark.parametrize("exchange", [
    "“A storm,” she said. “A breeze,” he said.", "“A storm,” he said. “A breeze,” she said.",
    "“A storm,” he said. “A breeze,” he said.",
])
def test_neither_he_nor_she_who_answer_each_other_is_one_of_two_they_could_be(exchange: str) -> None:
    words = f"Vera Holm met Toni Lund at noon. {exchange}"
    assert named(words, ("Vera Holm", "person"), ("Toni Lund", "person")) == [None, None]


def test_he_who_answers_one_of_two_women_is_who_is_known_to_be_a_man() -> None:
    words = "Mr. Toni Lund met Vera Holm and Ida Bech. “A storm,” she said. “A breeze,” he said."
    assert named(words, ("Vera Holm", "person"), ("Toni Lund", "person"), ("Ida Bech", "person")) == [
        None, "Toni Lund"]


@pytest.mark.parametrize("words", [
    "\U0001F600\U0001F600 Vera Holm \U0001F600 said the weir had burst.",
    "\u26A0\uFE0F Vera Holm said the weir had burst.",
    "\U0001F600 The weir had burst, Vera Holm said.",
])
def test_pictures_around_a_name_or_a_saying_are_no_part_of_it(words: str) -> None:
    (found,) = read(words)
    assert found.speaker is not None
    assert shown(words, found.speaker) == "Vera Holm"
    assert shown(words, found.spans[0]).casefold() == "the weir had burst"


@pytest.mark.parametrize("words", [
    "“I never said 'we will go',” Holm said. 'We are lost,' Bech said.",
    "“We were told 'wait here',” Holm said. ‘It burst,’ Bech said.",
])
def test_no_saying_and_no_speaker_begins_with_a_quotation_mark(words: str) -> None:
    found = read(words)
    assert shown(words, found[0].spans[0]).endswith("',")
    for each in found:
        assert all(words[span.begin].isalnum() for span in each.spans)
        assert each.speaker is None or words[each.speaker.begin].isalnum()


def test_a_surname_that_a_body_has_too_leads_to_the_person_who_was_named_before() -> None:
    words = "Vera Moll of the firm Moll & Wick came. “The weir is gone,” Moll told reporters."
    names = [Name(begin=words.index(name), end=words.index(name) + len(name), rule="given", sort=sort, one=name)
             for name, sort in (("Vera Moll", "person"), ("Moll & Wick", "organisation"))]
    last = words.rindex("Moll")
    body = Name(begin=last, end=last + 4, rule="given", sort="organisation", one="Moll & Wick")
    (found,) = read(words, *names, body)
    assert found.speaker_name is not None
    assert shown(words, found.speaker_name) == "Vera Moll"


@pytest.mark.parametrize(("words", "speaker"), [
    ("The court heard that Dorn called the guards and told them to “burn it all”.", "Dorn"),
    ("The jury was told that Dorn wrote to the guards and asked them to “burn it all”.", "Dorn"),
    ("He and other divers said the weir had burst.", "He and other divers"),
    ("Dorn and other divers said the weir had burst.", "Dorn and other divers"),
    ("The rain fell, but she and others said the weir would hold.", "she and others"),
])
def test_who_speaks_is_the_whole_of_them_and_nobody_before_whom_it_is_told(words: str, speaker: str) -> None:
    (found,) = read(words)
    assert found.speaker is not None
    assert shown(words, found.speaker) == speaker

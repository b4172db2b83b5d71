"""What is told in other words, where it begins and ends, and who says it."""

from __future__ import annotations

import pytest

from tests.suggest.quotes.reading import indirect

TOLD = [
    ("The harbour master said that the pier had burnt down.", [("the pier had burnt down", "The harbour master")]),
    ("Ruiz said the pier had burnt down.", [("the pier had burnt down", "Ruiz")]),
    ("Ruiz said on Monday the pier had burnt down.", [("the pier had burnt down", "Ruiz")]),
    ("Ruiz told reporters that nobody had been hurt.", [("nobody had been hurt", "Ruiz")]),
    ("Ruiz told reporters nobody had been hurt.", [("nobody had been hurt", "Ruiz")]),
    ("The ministry announced on Friday that two ships would sail.", [("two ships would sail", "The ministry")]),
    ("The pier has burnt down, the mayor said.", [("The pier has burnt down", "the mayor")]),
    ("The pier has burnt down, the mayor told reporters on Monday.", [("The pier has burnt down", "the mayor")]),
    ("The pier has burnt down, said Ana Ruiz.", [("The pier has burnt down", "Ana Ruiz")]),
    ("The pier has burnt down, according to Island Transport.", [("The pier has burnt down", "Island Transport")]),
    ("According to Island Transport, the pier has burnt down.", [("the pier has burnt down", "Island Transport")]),
    ("The pier, Ruiz said, will be built anew.", []),
    ("The pier has burnt down, Ruiz said, and it will be built anew.",
     [("The pier has burnt down | and it will be built anew", "Ruiz")]),
    ("Ruiz left for Amsel, saying that the talks had failed.", [("the talks had failed", "Ruiz")]),
    ("Ruiz said the talks had failed, adding that she would leave.",
     [("the talks had failed", "Ruiz"), ("she would leave", "Ruiz")]),
    ("Varn, the head of the union, warned that the strike would go on.", [("the strike would go on", "Varn")]),
    ("She denied that the pier had been sold.", [("the pier had been sold", "She")]),
    ("She says it costs too much.", [("it costs too much", "She")]),
    ("Police confirmed that three people were hurt.", [("three people were hurt", "Police")]),
    ("Officials in Amsel believe that the fire was set.", [("the fire was set", "Officials in Amsel")]),
    ("The mayor thinks it is too late.", [("it is too late", "The mayor")]),
    ("The union vowed to walk out again.", [("to walk out again", "The union")]),
    ("The minister urged both sides to return to the table.", [("to return to the table", "The minister")]),
    ("He ordered the crew not to speak.", [("not to speak", "He")]),
    ("The captain asked whether the road was open.", [("whether the road was open", "The captain")]),
    ("The inquiry found that rules had been ignored.", [("rules had been ignored", "The inquiry")]),
    ("He left the room and said that he was tired.", [("he was tired", "He")]),
    ("PORT AMSEL (Coast Press) — The pier has burnt down, the mayor said.",
     [("The pier has burnt down", "the mayor")]),
    ("The dam will cost $57 million, a port official said Friday.",
     [("The dam will cost $57 million", "a port official")]),
    ("The price will rise, the company announced this morning.", [("The price will rise", "the company")]),
    ("The list was released by the ministry, which said that prices had fallen.",
     [("prices had fallen", "the ministry")]),
    ("Lena Dorn, the chief executive, said the company expects 100 job cuts.",
     [("the company expects 100 job cuts", "Lena Dorn")]),
    ("Figures will show that output fell, economists say.", [("Figures will show that output fell", "economists")]),
    ("According to a person briefed on the matter, the firm is for sale.",
     [("the firm is for sale", "a person briefed on the matter")]),
    ("The ship “Amsel Star” left port on Monday, its owner said.",
     [("The ship “Amsel Star” left port on Monday", "its owner")]),
    ("Mr. Harlow bowed; and, turning to the squire, remarked that the road was bad.",
     [("the road was bad", "Mr. Harlow")]),
    ("Island Lines denied it was at fault.", [("it was at fault", "Island Lines")]),
    ("Analysts believe it was set, though a diplomat said that “nothing is sure”.",
     [("it was set", "Analysts")]),
    ("The ferry has sunk, officials said, as boats searched the bay.", [("The ferry has sunk", "officials")]),
    ("In a letter, the union argued that wages had fallen; the ministry disagreed.",
     [("wages had fallen", "the union")]),
]


@pytest.mark.parametrize(("words", "expected"), [each for each in TOLD if each[1]])
def test_what_is_told_is_suggested_with_who_told_it(words: str, expected: list) -> None:
    assert indirect(words) == expected


@pytest.mark.parametrize("words", [
    "The ministry announced the plans that were agreed on in May.",
    "Ruiz said nothing.",
    "The fire claimed the lives of three men who were asleep.",
    "She added two chapters.",
    "The pier is said to be safe.",
    "The minister confirmed the arrest.",
    "Ruiz stated her name and was let in.",
    "They reported for work, and the ship sailed.",
    "The crew was told to wait.",
    "One might well think that the pier was lost.",
    "I think that the pier was lost.",
    "He offered his seat to the old man.",
    "She asked the captain about his wife.",
    "The study showed the risk.",
    "Stahl declined to say whether it had failed.",
    "He asked the squire when they were alone.",
    "The group named its magazine after the town.",
])
def test_verbs_that_say_nothing_of_their_own_tell_nothing(words: str) -> None:
    assert indirect(words) == []


def test_a_clause_that_holds_quoted_words_is_suggested_as_these_alone() -> None:
    assert indirect("Ruiz said that the pier was “gone for good”.") == []

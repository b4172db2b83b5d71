"""What is told in other words, where it begins and ends, and who says it."""

from __future__ import annotations

import pytest

from editor.model.records import Stretch
from editor.suggest.quotes.suggester import SUGGESTER
from editor.suggest.running import suggested
from tests.suggest.quotes.marked import ARTICLES
from tests.suggest.quotes.reading import body, indirect, read, shown

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
    ("The pier, Ruiz said, will be built anew.", [("The pier | will be built anew", "Ruiz")]),
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
    ("Ruiz acknowledged that mistakes were made.", [("mistakes were made", "Ruiz")]),
    ("Sailors say the storm came without warning.", [("the storm came without warning", "Sailors")]),
    ("The port said third-quarter traffic fell 4%.", [("third-quarter traffic fell 4%", "The port")]),
    ("Ruiz told shareholders the board had met.", [("the board had met", "Ruiz")]),
    ("Owners allege that the crew was drunk.", [("the crew was drunk", "Owners")]),
    ("The line expects fares to rise in May.", [("fares to rise in May", "The line")]),
    ("The union agreed on Monday to go back to work.", [("to go back to work", "The union")]),
    ("Varn denied any wrongdoing.", [("any wrongdoing", "Varn")]),
    ("Varn denied having met the owner.", [("having met the owner", "Varn")]),
    ("That's not likely, says one official.", [("That's not likely", "one official")]),
    ("Owners are concerned that the port may close.", [("the port may close", "Owners")]),
    ("Some captains question whether the pier is safe.", [("whether the pier is safe", "Some captains")]),
    ("They would look at the deal, people close to the talks said.",
     [("They would look at the deal", "people close to the talks")]),
    ("The ferry will sail, said Lena Dorn, who runs the port.", [("The ferry will sail", "Lena Dorn")]),
    ("Varn was quoted by the Coast Press as saying that the war was over.", [("the war was over", "Varn")]),
    ("In a letter, the union argued that wages had fallen; the ministry disagreed.",
     [("wages had fallen", "the union")]),
    ("Police said at least 30 people were hurt.", [("at least 30 people were hurt", "Police")]),
    ("Police said the driver, named as a man of 34, fled on foot.",
     [("the driver, named as a man of 34, fled on foot", "Police")]),
    ("The mill, based in Kelm, Ohio, said it will close.", [("it will close", "The mill")]),
    ("Ms. Dorn says that's a lie.", [("that's a lie", "Ms. Dorn")]),
    ("Varn has admitted that a friend paid but insists the trip was proper.",
     [("a friend paid", "Varn"), ("the trip was proper", "Varn")]),
    ("Ruiz said four men were held, but she wouldn't name them.", [("four men were held", "Ruiz")]),
    ("The union called the offer “a joke” and vowed to appeal.", [("to appeal", "The union")]),
    ("Bel told investors on a conference call the shortfall was small.", [("the shortfall was small", "Bel")]),
    ("The study suggests they were right.", [("they were right", "The study")]),
    ("Voters want the state to pay for it, and the mayor plans to ask it.",
     [("the state to pay for it", "Voters"), ("to ask it", "the mayor")]),
    ("Varn admitted taking the money.", [("taking the money", "Varn")]),
    ("Ruiz said of the crew that nobody had slept.", [("nobody had slept", "Ruiz")]),
    ("But skeptics point out that the findings did not hold up.", [("the findings did not hold up", "skeptics")]),
    ("The ministry on Tuesday said it would appeal.", [("it would appeal", "The ministry")]),
    ("The mayor today announced that the pier would be built.", [("the pier would be built", "The mayor")]),
    ("The bank in a statement said it would appeal.", [("it would appeal", "The bank")]),
    ("Mr. Varn, 58, late on Thursday said he would resign.", [("he would resign", "Mr. Varn")]),
    ("Another line, Island Lines (IL), announced that it seeks $16 million.",
     [("it seeks $16 million", "Island Lines (IL)")]),
    ("The news follows a report by the Labour Office, which said that output had fallen.",
     [("output had fallen", "the Labour Office")]),
    ("Shares fell 8% after the mill warned that orders had slowed.", [("orders had slowed", "the mill")]),
    ("A day before Mr. Varn said he would go, the board met.", [("he would go", "Mr. Varn")]),
    ("Analysts said Island Lines faces a long winter.", [("Island Lines faces a long winter", "Analysts")]),
    ("The minister rejected the claim that the deficit was hidden.", [("the deficit was hidden", "The minister")]),
    ("His lawyer denied the charges and said her client would plead not guilty.",
     [("the charges", "His lawyer"), ("her client would plead not guilty", "His lawyer")]),
    ("The driver has denied murder.", [("murder", "The driver")]),
    ("The rebels claimed to have shot down a plane.", [("to have shot down a plane", "The rebels")]),
    ("The governor ordered residents of four villages to leave.", [("to leave", "The governor")]),
    ("Ms. Pruitt promised to hold hearings and said the money was gone.",
     [("to hold hearings", "Ms. Pruitt"), ("the money was gone", "Ms. Pruitt")]),
    ("The union said the plan was ignored, and threatened to strike.",
     [("the plan was ignored", "The union"), ("to strike", "The union")]),
    ("The change comes in May, the line said, adding that it will cost $3 million.",
     [("The change comes in May", "the line"), ("it will cost $3 million", "the line")]),
    ("Several members indicated they had yet to decide.", [("they had yet to decide", "Several members")]),
    ("After the office warned that banks took risks, they stopped.", [("banks took risks", "the office")]),
    ("The operator, Coastlink, apologised and said a pump had failed.", [("a pump had failed", "Coastlink")]),
    ("She stressed that talks go on and denied that more jobs would go.",
     [("talks go on", "She"), ("more jobs would go", "She")]),
    ("One of them remembers that nobody slept there.", [("nobody slept there", "One of them")]),
    ("A deal was near, said an official familiar with the talks.",
     [("A deal was near", "an official familiar with the talks")]),
    ("Ms. Dorn -- who sold her shares in May -- says she likes the stock.", [("she likes the stock", "Ms. Dorn")]),
    ("In May, he said, the town had 400 people; now it has 90.", [("In May | the town had 400 people", "he")]),
    ("According to papers filed on Monday, the line has until May to pay.",
     [("the line has until May to pay", "papers filed")]),
    ("Marsh said that absences would fall under her “second chance” policy.",
     [("absences would fall under her “second chance” policy", "Marsh")]),
    ("The office has calculated that the fund would pay for fewer men.",
     [("the fund would pay for fewer men", "The office")]),
    ("Some officials admit the policy has not worked.", [("the policy has not worked", "Some officials")]),
    ("The mill said that all men were safe and that it was “helping fully.”", [("all men were safe", "The mill")]),
    ("A suit filed in 2021 claims Kessler knew of the leak.", [("Kessler knew of the leak", "A suit filed")]),
    ("Critics charge that the plan is unfair.", [("the plan is unfair", "Critics")]),
    ("He feels that the board was too slow.", [("the board was too slow", "He")]),
    ("The council decided to ask a court for advice.", [("to ask a court for advice", "The council")]),
    ("Analysts estimate sales of $2 billion.", [("sales of $2 billion", "Analysts")]),
    ("The dam, officials insist, is safe.", [("The dam | is safe", "officials")]),
    ("Prices will fall, predicts Lena Dorn, an economist at Amsel Securities.", [("Prices will fall", "Lena Dorn")]),
    ("Mr. Orlow, asked about the letter, shrugged and said he never read it.", [("he never read it", "Mr. Orlow")]),
    ("Ms. Dorn described how the crew had been saved.", [("how the crew had been saved", "Ms. Dorn")]),
    ("The line said that it would appeal, which Varn hailed as “a victory”.", [("it would appeal", "The line")]),
    ("Its old owner, Pike & Sons, says prices have years to run.", [("prices have years to run", "Pike & Sons")]),
    ("Scholars believe the bones belong to a whale.", [("the bones belong to a whale", "Scholars")]),
    ("It was the driver who told detectives that Varn had been drinking.", [("Varn had been drinking", "the driver")]),
    ("The union, which says the pier is safe, has promised to build another.",
     [("the pier is safe", "The union"), ("to build another", "The union")]),
    ("The line's owner urged the board to meet, saying it was late.",
     [("to meet", "The line's owner"), ("it was late", "The line's owner")]),
    ("Ruiz says she knew of it and plans to call 40 witnesses.",
     [("she knew of it", "Ruiz"), ("to call 40 witnesses", "Ruiz")]),
    ("Dorn Corp., citing “slack” orders, said it will shut its mill.", [("it will shut its mill", "Dorn Corp.")]),
    ("Critics say such plans cost money.", [("such plans cost money", "Critics")]),
    ("The mayor says tourism brings in little.", [("tourism brings in little", "The mayor")]),
    ("A dealer said the market lacked “a theme,” and another predicted that prices would drop.",
     [("prices would drop", "another")]),
    ("The line said that no ship would be sold, but sailors fear that jobs could go.",
     [("no ship would be sold", "The line"), ("jobs could go", "sailors")]),
    ("Paul Dorn of Island Bank figures prices will rise.", [("prices will rise", "Paul Dorn of Island Bank")]),
    ("When the owner told the crew in June that he would sell, nobody moved.", [("he would sell", "the owner")]),
    ("Sailors complain the plan was a trick.", [("the plan was a trick", "Sailors")]),
    ("The port lost more than $4 million, a study estimates.", [("The port lost more than $4 million", "a study")]),
    ("Lately, sailors say, the port has been quiet.", [("Lately | the port has been quiet", "sailors")]),
    ("In Mr. Varn's view, the port will close.", [("the port will close", "Mr. Varn")]),
    ("Ruiz said, however, that the port may close.", [("the port may close", "Ruiz")]),
    ("The suit, filed in federal court in Wilmington, Del., alleges that the owners lied.",
     [("the owners lied", "The suit")]),
    ("Edward “Ned” Farrow, the chairman, said that the mill would be sold.",
     [("the mill would be sold", "Edward “Ned” Farrow")]),
    ("A sailor put the toll at nine.", [("the toll at nine", "A sailor")]),
    ("Amsel, based in Tulsa, Okla., said it will pay its debts.", [("it will pay its debts", "Amsel")]),
    ("The report, titled “A House Divided,” concludes that the port lacks staff.",
     [("the port lacks staff", "The report")]),
    ("He is betting prices will rise.", [("prices will rise", "He")]),
    ("Lately he has been warning that the pier is weak.", [("the pier is weak", "he")]),
    ("In the opinion of most sailors, the pier will hold.", [("the pier will hold", "most sailors")]),
    ("The guards, according to two people who saw it, found that the gate was open.",
     [("The guards | found that the gate was open", "two people who saw it")]),
    ("Dorn says that isn't true.", [("that isn't true", "Dorn")]),
    ("Dorn Corp. said it will sail, and it forecast that trade will grow.",
     [("it will sail", "Dorn Corp."), ("trade will grow", "it")]),
    ("Ms. Varn, whose column “Street Smarts” runs daily, says her mail runs three to one.",
     [("her mail runs three to one", "Ms. Varn")]),
    ("Some owners wonder why the port is shut.", [("why the port is shut", "Some owners")]),
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
    "Nobody said what would happen next.",
    "The question that he put was hard to answer.",
    "The port said it had no comment.",
    "The blast was claimed by Daesh that day in May.",
    "The plan to close the pier was dropped.",
    "The court rejected the appeal.",
    "He said goodbye to the crew that had saved him.",
    "The purpose of this plan was to close the pier.",
    "The man accused of the theft was let go.",
    "He wants to go home.",
    "The boat remembers nothing.",
    "A spokesman neither confirmed nor denied reports of layoffs.",
    "He neither confirmed nor denied that the mill was sold.",
    "By then “her skin was weeping, and her eyes were closed,” according to the Coast Press.",
    "His calls for calm were ignored.",
    "Shares in the line jumped, suggesting that buyers expect a better offer.",
    "The report notes the rising cost of fuel.",
    "The crew walked home and instead decided to wait.",
    "The attack that the group claimed killed two men.",
])
def test_verbs_that_say_nothing_of_their_own_tell_nothing(words: str) -> None:
    assert indirect(words) == []


def test_what_is_told_in_marked_articles_is_found_better_than_the_goal_with_the_right_speakers() -> None:
    hits = wanted = told = right = 0
    for marked in ARTICLES:
        words, contents, speakers = _unmarked(marked)
        found = [each for each in read(words) if each.kind == "indirect" and not each.is_torso]
        reached = [each for each in found if any(_meet(span, place) for span in each.spans for place in contents)]
        hits, wanted, told = hits + len(reached), wanted + len(contents), told + len(found)
        right += sum(each.speaker is not None and any(_meet(each.speaker, place) for place in speakers)
                     for each in reached)
    assert hits / told >= 0.9
    assert 2 * hits / (told + wanted) >= 0.8
    assert right / hits >= 0.9


def _unmarked(marked: str) -> tuple[str, list[Stretch], list[Stretch]]:
    """Return the words without marks, and where those between them stand."""
    words, begun, found = "", {"«": 0, "{": 0}, {"»": list[Stretch](), "}": list[Stretch]()}
    for letter in marked:
        if letter in begun:
            begun[letter] = len(words)
        elif letter in found:
            found[letter].append(Stretch(begun["«" if letter == "»" else "{"], len(words)))
        else:
            words += letter
    return words, found["»"], found["}"]


def _meet(one: Stretch, other: Stretch) -> bool:
    return one.begin < other.end and other.begin < one.end


def test_a_clause_that_holds_quoted_words_is_suggested_as_these_alone() -> None:
    assert indirect("Ruiz said that the pier was “gone for good”.") == []


@pytest.mark.parametrize(("words", "told", "speaker"), [
    ("Rivals doubted the army's claim that rebels had left the town.", "rebels had left the town", "the army"),
    ("A court rejected Lena Mole's argument that the jurors were swayed.", "the jurors were swayed", "Lena Mole"),
    ("The mayor repeated the ministry's warning that dams would break.", "dams would break", "the ministry"),
    ("The family was told by the mayor that the bridge was closed.", "the bridge was closed", "the mayor"),
    ("The study found mice fed the grain lived longer than others.", "mice fed the grain lived longer than others",
     "The study"),
    ("Analysts expect Orlow to sell 40 ships next year.", "Orlow to sell 40 ships next year", "Analysts"),
    ("Dr. Sole and her colleagues reported that the gene plays a role.", "the gene plays a role",
     "Dr. Sole and her colleagues"),
])
def test_whose_claim_a_clause_is_says_the_noun_before_it_or_who_found_it_out(
        words: str, told: str, speaker: str) -> None:
    assert indirect(words) == [(told, speaker)]


def test_quoted_words_at_the_end_of_a_clause_keep_the_mark_that_closes_them() -> None:
    assert indirect("The navy said it had lost the ship “Amsel Star.”") == [
        ("it had lost the ship “Amsel Star.”", "The navy")]


def test_the_occasion_of_a_saying_is_no_part_of_it() -> None:
    assert indirect("Asked about a report that the port had shut, Ruiz replied, “Ask the mayor.”") == []
    assert indirect("As for the rumors of a sale, Ruiz said, “Ask the mayor.”") == []


def test_who_says_a_prayer_says_no_clause() -> None:
    assert indirect("He said prayers for the men who died in the mine last year.") == []


def test_each_of_two_who_accuse_the_other_says_nothing_that_is_suggested() -> None:
    assert indirect("Each accused the other of breaking the truce.") == []
    assert read("Each accused the other of breaking the truce.") == []
    assert read("Velm accused Orlow of breaking the truce.") != []


def test_what_is_declared_is_no_clause_where_the_next_verb_is_that_of_whoever_declares_it() -> None:
    assert indirect("The abbot declared a day of rest in two towns and is expected to visit Ostrel soon.") == []
    assert indirect("The abbot declared the ferry and its crew were safe.") == [
        ("the ferry and its crew were safe", "The abbot")]


def test_quoted_words_at_the_end_of_a_clause_stay_in_it() -> None:
    words = "The navy said it had found the ship “Amsel Star”, and it left."
    (found,) = [each for each in read(words) if each.kind == "indirect"]
    assert "“Amsel Star”" in words[found.begin:found.end]


@pytest.mark.parametrize(("words", "told", "speaker"), [
    ("The weir has burst on both sides, her sister, Vera Holm, said.", "The weir has burst on both sides", "Vera Holm"),
    ("The weir has burst on both sides, the head of the union, Vera Holm, told reporters.",
     "The weir has burst on both sides", "Vera Holm"),
    ("The old weir upstream did not burst, Minister Vera Holm said.", "The old weir upstream did not burst",
     "Minister Vera Holm"),
    ("The old weir upstream did not burst, Vera Holm, the mayor, said.", "The old weir upstream did not burst",
     "Vera Holm"),
    ("Her sister, Vera Holm of the firm Holm & Wick, said she would stay away.", "she would stay away",
     "Vera Holm of the firm Holm & Wick"),
    ("A film of the weir, which the mayor said was cut by a clerk, was shown to the jury in May.", "was cut by a clerk",
     "the mayor"),
])
def test_what_is_told_ends_before_who_tells_it_and_with_its_clause(words: str, told: str, speaker: str) -> None:
    assert indirect(words) == [(told, speaker)]


@pytest.mark.parametrize("words", [
    "Police found a bomb that exploded in a field.",
    "Divers discovered the wreck that fishermen had lost in May.",
    "The army found two tunnels that led to the port.",
    "Surveyors reminded Dorn of the day, and showed the owners a wall that had sunk by a foot.",
    "The study shows houses that burned in the winter.",
    "Researchers found unexploded shells that the army had left behind.",
])
def test_what_stands_between_a_verb_of_finding_and_that_is_what_was_found(words: str) -> None:
    assert indirect(words) == []


@pytest.mark.parametrize(("words", "told", "speaker"), [
    ("The mayor showed reporters that the pump was dry.", "the pump was dry", "The mayor"),
    ("The mayor reminded the crew that the pier was shut.", "the pier was shut", "The mayor"),
    ("The inquiry found no evidence that the pump had leaked.", "the pump had leaked", "The inquiry"),
    ("Experts found clear signs that the dam was weak.", "the dam was weak", "Experts"),
    ("Inspectors found two days later that the pump had leaked.", "the pump had leaked", "Inspectors"),
    ("Engineers learned yesterday that the mill was sold.", "the mill was sold", "Engineers"),
])
def test_whom_a_clause_is_told_and_what_it_is_the_contents_of_stand_before_that(
        words: str, told: str, speaker: str) -> None:
    assert indirect(words) == [(told, speaker)]


@pytest.mark.parametrize(("words", "told", "speaker"), [
    ("The gate held, Dorn said, denying reports online that it had been opened at night.", "The gate held", "Dorn"),
    ("The mill is safe, Ana Ruiz said, rejecting a claim by the union that its roof had leaked for years.",
     "The mill is safe", "Ana Ruiz"),
    ("The bridge will open in May, the minister said, dismissing rumours that the steel had been sold.",
     "The bridge will open in May", "the minister"),
    ("The road, Ruiz said, is open, disputing reports that it was closed.", "The road | is open", "Ruiz"),
    ("The council has no money, the mayor said, accusing the province of holding back what it had promised.",
     "The council has no money", "the mayor"),
    ("The dam broke, Dorn said, leaving a village that had no road under water.",
     "The dam broke | leaving a village that had no road under water", "Dorn"),
])
def test_what_the_article_says_of_a_speaker_behind_the_words_is_not_theirs(words: str, told: str, speaker: str) -> None:
    assert indirect(words) == [(told, speaker)]


def test_rejecting_claims_is_nobody_who_speaks() -> None:
    assert indirect("“The gate is shut,” said Dorn, rejecting claims that the gate had been opened at night.") == []


@pytest.mark.parametrize("words", [
    "The letter that the mayor said was forged by a clerk was sent on Monday.",
    "The bridge which engineers said had been weakened by floods collapsed on Friday.",
    "The tunnels that the army said were used by smugglers were closed in May.",
    "The vote that monitors say was bought by the governor is to be held in June.",
    "A tanker that the owners said had left the port in April sank off Velm.",
])
def test_what_is_said_of_a_subject_is_not_told_where_nothing_parts_it_from_the_main_clause(words: str) -> None:
    assert indirect(words) == []


@pytest.mark.parametrize("words", [
    "The man who police said had robbed the bank was shot on Monday.",
    "A clerk whom the mayor said had forged the letter was held in May.",
    "Two men who prosecutors said had cut the weir were freed on Friday.",
    "The driver who the union said had slept at the wheel was sent home.",
    "The boy who witnesses said had opened the gate was found on Sunday.",
])
def test_somebody_of_whom_something_is_said_does_not_say_it(words: str) -> None:
    assert indirect(words) == []


@pytest.mark.parametrize(("words", "speaker"), [
    ("Farmers who own land said the weir had burst.", "Farmers who own land"),
    ("Residents who fled said the weir had burst.", "Residents who fled"),
])
def test_who_is_told_apart_by_what_they_did_speaks(words: str, speaker: str) -> None:
    assert indirect(words) == [("the weir had burst", speaker)]


@pytest.mark.parametrize("words", [
    "The jury heard that Moll had struck the guard twice.",
    "The inquiry heard on Monday that rules had been ignored.",
    "The committee was told that the bridge had been unsafe.",
    "The trial of Moll heard that the weir was cut by him.",
    "The court heard from a guard that the weir was cut.",
])
def test_a_body_before_which_something_is_told_does_not_say_it(words: str) -> None:
    assert indirect(words) == []


def test_what_is_said_of_an_object_is_told_to_the_end() -> None:
    assert indirect("He sent the letter that the mayor said was forged by a clerk.") == [
        ("was forged by a clerk", "the mayor")]


def test_a_word_or_two_of_a_clause_are_not_suggested() -> None:
    assert indirect("A film of the weir, which the mayor said was cut, was shown to the jury in May.") == []


@pytest.mark.parametrize(("words", "torso", "speaker"), [
    ("Critics accused the port of moving too slowly.", "the port of moving too slowly", "Critics"),
    ("Ruiz blamed the crew for the fire.", "the crew for the fire", "Ruiz"),
    ("Officials warned of a long winter.", "of a long winter", "Officials"),
    ("The mayor called for new elections.", "for new elections", "The mayor"),
    ("The guilds have called for a strike if the mill is not sold by May.",
     "for a strike if the mill is not sold by May", "The guilds"),
    ("Mayor Dorn ordered ships to be held in port until Monday.", "to be held in port until Monday", "Mayor Dorn"),
])
def test_words_that_are_no_clause_tell_whose_claim_something_is_and_are_offered_to_nobody(
        words: str, torso: str, speaker: str) -> None:
    (found,) = read(words)
    assert found.is_torso
    assert found.speaker is not None
    assert (shown(words, found.spans[0]), shown(words, found.speaker)) == (torso, speaker)
    offered = suggested(body(words), [SUGGESTER])
    assert offered is not None
    assert offered.found == ()

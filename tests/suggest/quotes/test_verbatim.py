"""Which words in quotation marks somebody said, and who."""

from __future__ import annotations

import pytest

from tests.suggest.quotes.reading import verbatim

SAID = [
    ("He said he had, in his own words, “been had.”", [("been had.", "He")]),
    ("“A deal is near,” said a man familiar with the talks.", [("A deal is near,", "a man familiar with the talks")]),
    ("One worker held a sign reading “Where is our money?”", [("Where is our money?", "One worker")]),
    ("It was lost, a charge that directors called “outrageous.”", [("outrageous.", "directors")]),
    ("Ana Ruiz said: “The pier has burnt down.”", [("The pier has burnt down.", "Ana Ruiz")]),
    ("“The pier has burnt down,” said Ana Ruiz.", [("The pier has burnt down,", "Ana Ruiz")]),
    ("“The pier has burnt down,” Ana Ruiz said.", [("The pier has burnt down,", "Ana Ruiz")]),
    ("“The pier has burnt down,” Ana Ruiz, the mayor of Port Amsel, said on Monday.",
     [("The pier has burnt down,", "Ana Ruiz")]),
    ("“The pier has burnt down,” said the mayor of Port Amsel, Ana Ruiz, on Monday.",
     [("The pier has burnt down,", "Ana Ruiz")]),
    ("“The pier,” she said, “has burnt down.”", [("The pier,", "she"), ("has burnt down.", "she")]),
    ("“It burnt down,” said Ruiz. “Nothing is left of the pier.”",
     [("It burnt down,", "Ruiz"), ("Nothing is left of the pier.", "Ruiz")]),
    ("“Is it safe?” asked the harbour master. “We do not know,” replied Ruiz.",
     [("Is it safe?", "the harbour master"), ("We do not know,", "Ruiz")]),
    ("“Is it safe?” Ruiz asked.", [("Is it safe?", "Ruiz")]),
    ("The union called the plan “a disaster for the port”.", [("a disaster for the port", "The union")]),
    ("The minister described the vote as “free and fair”.", [("free and fair", "The minister")]),
    ("The pier was “beyond repair”, according to Island Transport.", [("beyond repair", "Island Transport")]),
    ("According to the harbour office, the pier was “beyond repair”.", [("beyond repair", "the harbour office")]),
    ("The ministry said the pier was “beyond repair” and would be “torn down within weeks”.",
     [("beyond repair", "The ministry"), ("torn down within weeks", "The ministry")]),
    ("In a statement, the Harbour Union said: “We shall not go back to work.”",
     [("We shall not go back to work.", "the Harbour Union")]),
    ("The statement said “the talks have failed”.", [("the talks have failed", "The statement")]),
    ("Speaking to reporters in Port Amsel, Mr. Ruiz added: “Nobody was hurt.”", [("Nobody was hurt.", "Mr. Ruiz")]),
    ("Ruiz told Harbour Radio that “nobody was hurt”.", [("nobody was hurt", "Ruiz")]),
    ("Ruiz visited the pier on Monday, saying “nobody was hurt”.", [("nobody was hurt", "Ruiz")]),
    ("Ruiz visited the pier on Monday. “Nobody was hurt,” she told reporters.", [("Nobody was hurt,", "she")]),
    ("Ruiz was relieved. “Nobody was hurt.”", [("Nobody was hurt.", "Ruiz")]),
    ("A witness, who asked not to be named, said: “The flames were as high as the crane.”",
     [("The flames were as high as the crane.", "A witness")]),
    ("“We heard a bang,” said one of the fishermen, who gave only his first name, Tomas.",
     [("We heard a bang,", "one of the fishermen")]),
    ("Tomas Bel, a fisherman, told the court he had heard “a very loud bang”.", [("a very loud bang", "Tomas Bel")]),
    ("The crowd chanted “Down with the tariff!”", [("Down with the tariff!", "The crowd")]),
    ("The prosecutor accused Bel of “setting fire to the pier”.", [("setting fire to the pier", "The prosecutor")]),
    ("The letter reads: “You have until Friday.”", [("You have until Friday.", "The letter")]),
    ("It was a “complete disaster” the mayor said.", [("complete disaster", "the mayor")]),
    ("Bel told Varn, who said “we go home now”.", [("we go home now", "Varn")]),
    ("Varn meets Bel, who said “we go home now”.", [("we go home now", "Bel")]),
    ("Bel told the mayor of Amsel, who said “we go home now”.", [("we go home now", "the mayor of Amsel")]),
    ("Bel was met by the mayor of Amsel, who said “we go home now”.", [("we go home now", "the mayor of Amsel")]),
    ("He spoke of the attack on Bel, who said “we go home now”.", [("we go home now", None)]),
    ("``Nothing is left,'' Ruiz said.", [("Nothing is left,", "Ruiz")]),
    ('" Nothing is left , " said Ruiz . " It burnt . "', [("Nothing is left ,", "Ruiz"), ("It burnt .", "Ruiz")]),
    ('Ruiz said ""nothing is left"".', [("nothing is left", "Ruiz")]),
    ("The union called the plan “unfair,” and its members derided it as “a fairy tale.” Varn shrugged.",
     [("unfair,", "The union"), ("a fairy tale.", "its members")]),
    ("“He kept to himself,” said one. “I never saw him,” another said.",
     [("He kept to himself,", "one"), ("I never saw him,", "another")]),
    ("That, said Mr. Crane, is “the whole point.”", [("the whole point.", "Mr. Crane")]),
    ("“What is it?” The captain turned round. “Well, Martha,” said he, “what is to be done?”",
     [("What is it?", None), ("Well, Martha,", "he"), ("what is to be done?", "he")]),
    ("“Your brother,” cried Martha indignantly, “was at the inn!”",
     [("Your brother,", "Martha"), ("was at the inn!", "Martha")]),
    ("The plan, which the party calls “fair shares,” was dropped.", [("fair shares,", "the party")]),
    ("Ruiz, 40, and Bel, 50, were met by Lena Dorn, who said: “It is over.”", [("It is over.", "Lena Dorn")]),
    ("Hale shook his head. “You should have told me.”", [("You should have told me.", "Hale")]),
    ("Judge Quint wrote that the law was “plainly void,” adding: “No reading supports it.”",
     [("plainly void,", "Judge Quint"), ("No reading supports it.", "Judge Quint")]),
    ("The agency quoted a ministry official as saying the drills were “an act of war.”",
     [("an act of war.", "a ministry official")]),
    ("Chief Stack said there was “no threat to the public.” He said officers had left.",
     [("no threat to the public.", "Chief Stack")]),
    ("But critics warn that, without more money, the program “is doomed to fail.”",
     [("is doomed to fail.", "critics")]),
    ("Colonel Abdul al-Hadi, the brigade's commander, speaking by telephone, said it was “over”.",
     [("over", "Colonel Abdul al-Hadi")]),
    ("In Amsel, the mayor, speaking by telephone, said it was “over”.", [("over", "the mayor")]),
    ("“There is an inn,” put in his wife.", [("There is an inn,", "his wife")]),
    ("In the words of Ana Ruiz, “nothing is left”.", [("nothing is left", "Ana Ruiz")]),
    ("“Nothing is left,” she said in a post on her page.", [("Nothing is left,", "she")]),
    ("“Nothing is left”, Gen. Otto Varn, commander of the coast guard, told the Amsel Post.",
     [("Nothing is left", "Gen. Otto Varn")]),
    ('"Nothing is left," Ruiz said Tuesday.', [("Nothing is left,", "Ruiz")]),
    ('Ruiz said, "It\'s the pier\'s end."', [("It's the pier's end.", "Ruiz")]),
    ("‘Nothing is left,’ said Ruiz. ‘It’s over.’ The crew didn’t answer. ‘All of it?’ asked Bel.",
     [("Nothing is left,", "Ruiz"), ("It’s over.", "Ruiz"), ("All of it?", "Bel")]),
    ("“He called it ‘a miracle’ in front of us,” said Bel.", [("He called it ‘a miracle’ in front of us,", "Bel")]),
    ("«Nothing is left», said Ruiz.", [("Nothing is left", "Ruiz")]),
    ("„Nothing is left of it“, said Ruiz.", [("Nothing is left of it", "Ruiz")]),
    ("The mayor, Ana Ruiz, was quoted as saying “nothing is left”.", [("nothing is left", "Ana Ruiz")]),
    ("The fire was an accident, Ruiz said, but “there will be an inquiry”.", [("there will be an inquiry", "Ruiz")]),
    ("Ruiz denied that she had “sold the pier”.", [("sold the pier", "Ruiz")]),
    ("Both Ruiz and Bel said the fire was “no accident”.", [("no accident", "Both Ruiz and Bel")]),
    ("The Coast Guard, which sent two boats, said it had “acted at once”.", [("acted at once", "The Coast Guard")]),
    ("Varn's spokesman wrote in an email that the claims were “without any merit”.",
     [("without any merit", "Varn's spokesman")]),
    ("A spokesperson for the Ministry of Ports declined to comment, saying only that an inquiry was “under way”.",
     [("under way", "A spokesperson for the Ministry of Ports")]),
    ("Says Mr. Varn: “It is late.”", [("It is late.", "Mr. Varn")]),
    ("Adds his deputy, Joan Bel: “It is late.”", [("It is late.", "Joan Bel")]),
    ("Recalls one sailor, “It was late.”", [("It was late.", "one sailor")]),
    ("Ruiz defines it as “a storm one can sleep through.”", [("a storm one can sleep through.", "Ruiz")]),
    ("The plan has “a snowball's chance,” as one owner puts it.", [("a snowball's chance,", "one owner")]),
    ("Ana Ruiz is blunt: “We were robbed.”", [("We were robbed.", "Ana Ruiz")]),
    ("To critics who say it is too big, its manager gave an answer: “Look at the tide.”",
     [("Look at the tide.", "its manager")]),
    ("It rained hard: “A storm is near.”", [("A storm is near.", None)]),
    ("Bel recalls being told by a guard that the pier “was on fire.”", [("was on fire.", "a guard")]),
    ("“The tide buys nobody,” Tom Bel likes to say.", [("The tide buys nobody,", "Tom Bel")]),
    ("“Nobody spoke,” this person said.", [("Nobody spoke,", "this person")]),
    ("The mayor called it a “sham.”", [("sham.", "The mayor")]),
]


@pytest.mark.parametrize(("words", "expected"), SAID)
def test_words_that_somebody_said_are_suggested_with_who_said_them(words: str, expected: list) -> None:
    assert verbatim(words) == expected


@pytest.mark.parametrize("words", [
    "The crew of the “Amsel Star” was saved.",
    "The ship “Amsel Star” left port on Monday, its owner said.",
    "The so-called “harbour process” has stalled, diplomats said.",
    "“The Long Night” opened in May.",
    "He typed “yes” and pressed the key.",
    "The operation, dubbed “Iron Tide”, began at dawn, the army said.",
    "Ruiz is a self-described “harbour rat”.",
    "She wrote the novel “The Long Pier” in 1998.",
    "The film, called “A Pier Too Far”, opens in May.",
    "Otto “The Hammer” Varn won the race.",
    "The so-called “harbour tax” was raised.",
    "The robot, named “Harbour Hope,” sank.",
    "The word “pier” comes from Latin.",
    "It was a “win” for the port.",
    "They launched operation “Silent Tide” on Monday.",
    "The song “Harbour Lights” was sung by the crew.",
    "The “so-called” talks failed.",
    "The “peace” talks failed.",
    "The “new” rules said nothing.",
    "The “moderate” rebels said nothing.",
    "The “peace” plan calls for talks.",
    "The “war on tariffs” ended.",
    "His “friends” told him of it.",
    "The “old guard” praised Ana Ruiz.",
    "The boat was 12\" long and 5'10\" high.",
    "The boats' crews and the ships' owners met in the '90s.",
    "A law known as the “Pier Act” was passed.",
    "He read “War on the Pier” at school.",
    "The scheme is known in the trade as a “dead man's switch.”",
    "The letter, signed “A Friend,” accused the mayor of theft.",
    "Under the “one in, one out” rule, ports must close a pier for each new one.",
    "Under the headline “Small Is Beautiful Again,” the magazine praised the port.",
    "“Buy the rumor, sell the news” is an old saw in the port.",
    "Under the headline ``Small Is Beautiful Again,'' the magazine praised the port.",
    "Of the sailors, 61% agreed with the statement “The port is lost.”",
    "The report, titled “A House Divided,” concludes that the port lacks staff.",
    "Traders call the practice “front-running.”",
    "The law has what lobbyists call a “sunset provision.”",
    "The manager has a rule: “When in doubt, get out.”",
    "The port chose the slogan “we sail when others sleep”.",
])
def test_names_titles_and_scare_quotes_are_left_alone(words: str) -> None:
    assert verbatim(words) == []


def test_words_in_marks_that_nobody_is_named_for_have_no_speaker() -> None:
    assert verbatim("The forms “must be filled in by hand and in ink”.") == [
        ("must be filled in by hand and in ink", None)]


def test_a_quotation_over_several_paragraphs_is_one_with_a_stretch_for_each() -> None:
    words = "Ruiz said: “The pier has burnt.\n\n“It will be built anew.\n\n“Nobody was hurt.”\n\nThe talks go on."
    assert verbatim(words) == [("The pier has burnt. | It will be built anew. | Nobody was hurt.", "Ruiz")]


def test_a_quotation_over_several_paragraphs_is_of_who_is_named_behind_its_last_one() -> None:
    words = "“We will not sell the pier. We will not give it away.\n“And we will not leave,” Ms. Banda told the crowd."
    assert verbatim(words) == [
        ("We will not sell the pier. We will not give it away. | And we will not leave,", "Ms. Banda")]


def test_a_paragraph_of_nothing_but_quoted_words_goes_on_with_the_speaker_before() -> None:
    words = "“The pier has burnt,” said Ruiz.\n\n“It will be built anew within a year.”\n\nThe talks go on."
    assert verbatim(words) == [("The pier has burnt,", "Ruiz"), ("It will be built anew within a year.", "Ruiz")]


def test_in_a_dialogue_nobody_is_taken_to_go_on_in_the_next_paragraph() -> None:
    words = "\n".join(("“Who burnt the pier?” asked Varn.", "“I do not know,” said Bel.", "“You were there.”",
                       "“I was asleep.”", "“All night?”", "“All night.”"))
    assert [who for _, who in verbatim(words)] == ["Varn", "Bel", None, None, None, None]


def test_a_quotation_after_a_colon_at_the_end_of_a_paragraph_is_of_its_speaker() -> None:
    words = "Varn wrote on his page:\n\n“The pier is gone. We shall miss it.”"
    assert verbatim(words) == [("The pier is gone. We shall miss it.", "Varn")]


def test_a_statement_without_marks_behind_a_colon_reaches_as_far_as_it_speaks_of_itself() -> None:
    words = ("Following the visit, the minister, Ana Ruiz, said:\n\nI saw the pier today.\n\n"
             "We shall build it anew.\n\nThe visit lasted an hour.")
    assert verbatim(words) == [("I saw the pier today. | We shall build it anew.", "Ana Ruiz")]
    assert verbatim("Ruiz said:\n\nThe visit lasted an hour.") == []


def test_a_quotation_that_is_not_closed_ends_with_its_paragraph() -> None:
    assert verbatim('Ruiz said, "The pier is gone.\nThe talks go on.') == [("The pier is gone.", "Ruiz")]


def test_lines_that_were_cut_to_fit_a_page_are_one_paragraph() -> None:
    words = ("   The mayor of Port Amsel, Ana Ruiz, said on Monday that \"the pier has\n"
             "burnt down to the water and will not be built anew this year\".\n\n   The talks go on in the harbour"
             " office today.\n")
    said = "the pier has\nburnt down to the water and will not be built anew this year"
    assert verbatim(words) == [(said, "Ana Ruiz")]

"""“It”, “they” and “the company” are followed to whom they stand for, and left alone where that could be another."""

from __future__ import annotations

import pytest

from editor.importers.plain import import_pasted
from editor.model.records import Stretch
from editor.suggest.antecedents import Antecedents
from editor.suggest.events.sentence import Sentence
from editor.suggest.names.suggester import SUGGESTER as NAMES
from editor.suggest.publishers import without_publishers
from editor.suggest.reading import Reading


def meant(words: str, phrase: str) -> str:
    """Return what the last of such words stand for, blank where that is not sure."""
    reading = Reading(words, import_pasted(words).article)
    sentences = [Sentence(words, stretch) for stretch in reading.sentences]
    begin = words.rindex(phrase)
    names = without_publishers(reading, NAMES.suggest(reading, ()))
    found = Antecedents(words, sentences, names).of(Stretch(begin, begin + len(phrase)))
    return words[found.begin:found.end] if found else ""


@pytest.mark.parametrize(("words", "phrase", "whom"), [
    ("The port authority called the strike illegal. It fired ten men.", "It", "The port authority"),
    ("The ministry said it had carried out the raid.", "it", "The ministry"),
    ("Finnish police boarded the ship on Monday. They detained two men.", "They", "Finnish police"),
    ("Velmora Shipping lost a tanker on Monday. The company said nothing.", "The company", "Velmora Shipping"),
    ("The Irish Coast Guard sent a boat to Oster. A spokesman for the coast guard left.", "the coast guard",
     "Irish Coast Guard"),
    ("The defence ministry sent no troops. On Monday the ministry said nothing.", "the ministry",
     "The defence ministry"),
    ("The carrier Amsel Trading left on Monday. The company said nothing.", "The company", "Amsel Trading"),
    ("NATO began a patrol with Estonia and the African Union. The alliance deployed frigates.", "The alliance",
     "NATO"),
])
def test_words_that_take_a_body_up_again_lead_to_it(words: str, phrase: str, whom: str) -> None:
    assert meant(words, phrase) == whom


@pytest.mark.parametrize(("words", "phrase"), [
    ("Ana Ruiz met the mayor on Monday. It rained.", "It"),
    ("Two men left the town on Monday. It rained.", "It"),
    ("Velmora Shipping sued Amsel Trading on Monday. A judge spoke. The company said nothing.", "The company"),
    ("Amsel Trading bought a tug from Velmora Shipping. The company hired nine men.", "The company"),
    ("A buyer at Amsel Trading spoke. Velmora Shipping was silent. A clerk of Amsel Trading left. The firm closed.",
     "The firm"),
    ("Velmora Shipping was silent for nine years. " + "Nobody in the harbour asked it why it was so quiet. " * 12 +
     "The books of Amsel Trading were burnt. The firm closed.", "The firm"),
    ("The army shelled Oster, the ministry said. It denied more.", "It"),
    ("It fired ten men.", "It"),
    ("The broadcaster Amsel Trading left on Monday. The airline said nothing.", "The airline"),
    ("Amsel Trading, a broadcaster, left on Monday. The airline said nothing.", "The airline"),
    ("Amsel Trading cut its rating of the debt of the utility. Amsel Trading left Oster. The utility said nothing.",
     "The utility"),
    ("The Labor Relations Board met on Monday. The company said nothing.", "The company"),
])
def test_words_that_could_stand_for_another_are_left_alone(words: str, phrase: str) -> None:
    assert meant(words, phrase) == ""


@pytest.mark.parametrize("noun", ["company", "group", "agency", "newspaper"])
def test_who_publishes_an_article_is_nobody_that_it_speaks_of(noun: str) -> None:
    assert meant(f"A dam breaks near Oster\n\n4 May 2025 · The Amsel Courier\n\nNine men drowned, the {noun} said.",
                 f"the {noun}") == ""
    assert meant(f"Nine men drowned in the docks of Amsel Trading on Monday, the {noun} said.",
                 f"the {noun}") == ("Amsel Trading" if noun in ("company", "group") else "")


@pytest.mark.parametrize(("words", "phrase", "whom"), [
    ("Halden Labs left Oster on Monday. Nine men drowned, the river rescue agency said.",
     "the river rescue agency", ""),
    ("Halden Labs left Oster on Monday. Nine men drowned, the agency said.", "the agency", ""),
    ("A clerk wrote to the news agency Halden. Nine men drowned, the river rescue agency said.",
     "the river rescue agency", ""),
    ("Halden Labs, a river rescue company, left Oster. Nine men drowned, the rescue company said.",
     "the rescue company", "Halden Labs"),
    ("Halden Energy lost nine boats. The energy company said nothing.", "The energy company", "Halden Energy"),
    ("Halden Energy lost nine boats. The shipping company said nothing.", "The shipping company", ""),
    ("The Ministry of Defence lost nine boats. The defence ministry said nothing.", "The defence ministry",
     "Ministry of Defence"),
    ("The National Ice Board met on Monday. Nine men drowned, the agency said.", "the agency", "National Ice Board"),
])
def test_a_noun_leads_to_no_body_that_does_not_fit_it(words: str, phrase: str, whom: str) -> None:
    assert meant(words, phrase) == whom

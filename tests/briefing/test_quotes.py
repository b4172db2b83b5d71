"""What several articles carry of one speaker is printed once, and its marks are those of a quotation in another."""

from __future__ import annotations

import msgspec
import pytest

from editor.briefing.blocks import Outline, QuoteBlock
from editor.briefing.quotation_marks import quoted
from tests.briefing.projects import HURT, OUTLETS, passage
from tests.briefing.reading import notes, outline, under

replace = msgspec.structs.replace
FIRST = replace(HURT, spans=(passage("a1", "Alba"),))
AGAIN = replace(FIRST, id="again", number=9, spans=(passage("a2", "Alba"),))


def attributions(made: Outline) -> dict[str, str]:
    """Return what stands below the words of each quote."""
    return {block.words.words: block.attribution.words
            for block in under(made, "In their words") if isinstance(block, QuoteBlock)}


def test_the_same_words_of_one_speaker_in_two_articles_are_printed_once_with_both_outlets() -> None:
    made = outline(FIRST, AGAIN)
    assert attributions(made)["“Alba”"] == (
        "Mira Voss, spokeswoman, 25 April 2033. Direct quotation. In Orm Wire and Halden Echo")
    assert any("“Alba”. S2, para 3, Mira Voss [F6]: “Alba”." in note for note in notes(made))


def test_outlets_of_one_owner_are_said_to_go_back_to_one_origin() -> None:
    made = outline(FIRST, AGAIN, *(replace(outlet, origin_group="Orm Holding") for outlet in OUTLETS))
    assert attributions(made)["“Alba”"].endswith("In Orm Wire and Halden Echo, which go back to one origin")


def test_an_outlet_that_relays_what_the_other_prints_is_no_second_origin() -> None:
    made = outline(FIRST, replace(AGAIN, relayed_by="Orm Wire"))
    assert attributions(made)["“Alba”"].endswith("which go back to one origin")


def test_the_same_words_of_another_speaker_and_of_nobody_named_stay_apart() -> None:
    made = outline(FIRST, replace(AGAIN, speaker="guard"), replace(AGAIN, id="third", number=10, speaker=""))
    held = [block for block in under(made, "In their words") if isinstance(block, QuoteBlock)]
    assert [block.words.words for block in held].count("“Alba”") == 3


@pytest.mark.parametrize(("words", "language", "printed"), [
    ("killed “up to 35 ISIS operatives,” it said", "en-GB", "“killed ‘up to 35 ISIS operatives,’ it said”"),
    ('"Yes," he said, "and ("no")."', "en", "“‘Yes,’ he said, ‘and (‘no’).’”"),
    ("its own ‘word’ and «mot»", "xx", "“its own ‘word’ and «mot»”"),
    ("“Ja”, sagte er", "de-AT", "„‚Ja‘, sagte er“"),
])
def test_double_marks_inside_a_quotation_become_those_of_an_inner_one(words: str, language: str, printed: str) -> None:
    assert quoted(words, language) == printed


def test_a_proposed_speaker_that_nobody_confirmed_is_marked() -> None:
    made = outline(replace(FIRST, suggested=("speaker", "said_when")))
    assert attributions(made)["“Alba”"].startswith("Mira Voss [suggested], spokeswoman, 25 April 2033 [suggested]")
    assert any("Mira Voss [suggested] [" in note for note in notes(made))

"""Words that somebody denies are never printed as if they had been said."""

from __future__ import annotations

import msgspec
import pytest

from editor.exporters.word.package import document_bytes
from editor.model.records import Quote
from tests.briefing.projects import TEXTS, passage
from tests.briefing.reading import outline
from tests.exporters.outlines import said, select

replace = msgspec.structs.replace
FIRST = TEXTS["a2"].words.index("denied")
DENIED = Quote(id="denied", number=4, spans=(passage("a2", "the Alba had been boarded"),), kind="indirect",
               speaker_words="The ministry", cue_words="denied")


def paragraphs(*quotes: Quote) -> list[str]:
    """Return the paragraphs of the Word file of the small briefing with further quotes."""
    return [said(each) for each in select(document_bytes(outline(*quotes)), "//w:p")]


def notes(*quotes: Quote) -> list[str]:
    """Return its footnotes."""
    return [said(each) for each in select(document_bytes(outline(*quotes)), "/*/w:footnote", "word/footnotes.xml")]


def about(words: list[str]) -> list[str]:
    """Return those that hold the words that were denied."""
    return [each for each in words if "the Alba had been boarded" in each and "denied that" not in each]


def test_a_reported_position_that_is_denied_is_printed_as_denied() -> None:
    assert about(paragraphs(DENIED)) == ["The ministry denied: the Alba had been boarded."]


def test_what_stands_between_the_name_and_the_denial_is_set_off() -> None:
    assert about(paragraphs(replace(DENIED, office="in Halden"))) == [
        "The ministry, in Halden, denied: the Alba had been boarded."]


@pytest.mark.parametrize("claimed", [DENIED, replace(DENIED, speaker_words="")])
def test_the_footnote_of_what_is_denied_says_so_and_never_according_to(claimed: Quote) -> None:
    named = claimed.speaker_words or "Speaker not named"
    found = about(notes(claimed))
    assert len(found) == 1
    assert f"{named} denied [" in found[0]
    assert "according to" not in found[0]


def test_the_same_words_said_and_denied_by_one_speaker_stay_apart() -> None:
    other = replace(DENIED, id="other", number=5, cue_words="said")
    assert about(paragraphs(DENIED, other)) == [
        "The ministry denied: the Alba had been boarded.", "The ministry: the Alba had been boarded."]


def test_part_of_a_denial_that_is_quoted_is_attributed_as_denied() -> None:
    quoted = replace(DENIED, kind="partial")
    assert any(each.startswith("The ministry denied. Partial quotation") for each in paragraphs(quoted))

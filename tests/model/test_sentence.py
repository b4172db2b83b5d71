"""Where sentences begin and end."""

from __future__ import annotations

from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.model.records import Stretch
from editor.model.sentence import sentence_at, sentences_of


def split(words: str) -> list[str]:
    """Return the sentences of a text."""
    return [words[found.begin : found.end] for found in sentences_of(words, 0, len(words))]


@pytest.mark.parametrize(("words", "expected"), [
    ("Rain fell. Roads closed! Why?", ["Rain fell.", "Roads closed!", "Why?"]),
    ("Mr. Cole left. Dr. M. Ruiz of the U.N. Office stayed.",
     ["Mr. Cole left.", "Dr. M. Ruiz of the U.N. Office stayed."]),
    ("It began on Oct. 3. It ended in Nov. Police left.", ["It began on Oct. 3.", "It ended in Nov.", "Police left."]),
    ("He lives in the U.S. The Navy does not.", ["He lives in the U.S.", "The Navy does not."]),
    ("At 5 p.m. Monday it rose 3.5 points. No. 7 won.", ["At 5 p.m. Monday it rose 3.5 points.", "No. 7 won."]),
    ("The mill stopped at 5 a.m. Managers met later.", ["The mill stopped at 5 a.m.", "Managers met later."]),
    ("It shut at 6 A.M. Nobody knew.", ["It shut at 6 A.M.", "Nobody knew."]),
    ("It fell at 7 p.m. Oslo time on May 2.", ["It fell at 7 p.m. Oslo time on May 2."]),
    ("It came at 6 a.m. GMT. At 7 a.m. Rangers left. It ended at 8 p.m. Sept. 4.",
     ["It came at 6 a.m. GMT.", "At 7 a.m. Rangers left.", "It ended at 8 p.m. Sept. 4."]),
    ("Acme Corp. Chairman Li spoke.", ["Acme Corp. Chairman Li spoke."]),
    ("“We saw it.” She left.", ["“We saw it.”", "She left."]),
    ("“Stop!” he cried. He ran.", ["“Stop!” he cried.", "He ran."]),
    ("They fled. al-Rashid stayed.", ["They fled.", "al-Rashid stayed."]),
    ("Il a dit «\u00a0Oui.\u00a0» Puis il partit.", ["Il a dit «\u00a0Oui.\u00a0»", "Puis il partit."]),
    ("他走了。“好！”她说。", ["他走了。", "“好！”", "她说。"]),
    ("彼は「終わり。」と言った。次へ。", ["彼は「終わり。」と言った。", "次へ。"]),
    ("ذهب الوزير. هل عاد؟ نعم.", ["ذهب الوزير.", "هل عاد؟", "نعم."]),
])
def test_sentences_end_where_a_reader_ends_them(words: str, expected: list[str]) -> None:
    assert split(words) == expected


def test_a_line_ends_a_sentence_unless_the_next_goes_on_in_lower_case() -> None:
    assert split("Fog at sea\nShips were\nheld.\nlate\n\nso it was") == [
        "Fog at sea", "Ships were\nheld.", "late", "so it was"]


def test_a_click_finds_the_sentence_around_it_or_before_it() -> None:
    words = "One fell.  Two rose.\n\nThree"
    assert sentence_at(words, 3) == Stretch(0, 9)
    assert sentence_at(words, 10) == Stretch(0, 9)
    assert sentence_at(words, 11) == Stretch(11, 20)
    assert sentence_at(words, 20) == Stretch(11, 20)


def test_a_click_on_a_blank_line_finds_nothing() -> None:
    assert sentence_at("One.\n\nTwo.", 5) == Stretch(5, 5)
    assert sentence_at("", 0) == Stretch(0, 0)


PIECES = ["Fog", "rose", "U.S.", "Oct.", ".", "!”", "“We", "\n", "\n\n", "  ", "他。", "」", "\u00a0»", "7"]


@given(st.lists(st.sampled_from(PIECES)).map(" ".join))
def test_every_click_on_a_sentence_finds_that_sentence(words: str) -> None:
    for sentence in sentences_of(words, 0, len(words)):
        for position in range(sentence.begin, sentence.end):
            if not words[position].isspace():
                assert sentence_at(words, position) == sentence


@given(st.text(alphabet="aB. \n\r”“。!", max_size=60))
def test_sentences_hold_everything_that_can_be_seen(words: str) -> None:
    assert "".join("".join(split(words)).split()) == "".join(words.split())


@pytest.mark.parametrize("filler", ["word ", "U.S. ", ".", " ", ")", "。", "a\n"])
def test_a_click_in_a_very_long_line_stays_in_its_neighbourhood(filler: str) -> None:
    words = filler * (200_000 // len(filler))
    found = sentence_at(words, 100_000)
    assert found.begin <= 100_000 <= found.end
    assert found.end - found.begin < 20_000


def test_a_line_is_split_without_reading_on_in_what_follows_it() -> None:
    line = "“x said\n"
    words, began = line * 4_000, process_time()
    found = [list(sentences_of(words, begin, begin + len(line))) for begin in range(0, len(words), len(line))]
    assert {len(each) for each in found} == {1}
    assert process_time() - began < 1

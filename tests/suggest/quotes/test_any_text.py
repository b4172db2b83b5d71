"""What holds of suggested quotes whatever the text."""

from __future__ import annotations

import sys
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.model.records import Article
from editor.suggest.quotes.rules import CONFIDENCE, RULES
from editor.suggest.quotes.suggester import SUGGESTER
from editor.suggest.reading import Reading
from tests.suggest.quotes.reading import read, shown
from tests.working import seconds

_PIECES = st.sampled_from([
    "“", "”", '"', "'", "’", "‘", "«", "»", "„", " ", " ", " ", "\n", "\n\n", ".", ",", ":", "!", "(", ")", "—",
    "Ruiz", "she", "said", "told", "according to", "that", "the pier", "burnt", "has burnt", "and", "asked", "whether",
    "قال", "他说", "We go",
])


@given(st.lists(_PIECES, max_size=40))
def test_all_that_is_suggested_stands_in_the_words_apart_from_who_says_it(pieces: list[str]) -> None:
    words = "".join(piece if not piece[0].isalpha() else f"{piece} " for piece in pieces)
    for each in read(words):
        assert each.begin == each.spans[0].begin
        assert each.end == each.spans[-1].end
        assert all(0 <= span.begin < span.end <= len(words) for span in each.spans)
        assert all(shown(words, span).strip() == shown(words, span) for span in each.spans)
        assert not any(each.speaker and span.begin < each.speaker.end and each.speaker.begin < span.end
                       for span in each.spans)
        assert each.rule in RULES
        assert each.confidence == CONFIDENCE[each.rule]


@pytest.mark.parametrize(("words", "language"), [
    ("قال المتحدث باسم الحكومة يوم الاثنين: «قُتل ما يصل إلى 35 عنصراً في الغارة»، ولم يذكر تفاصيل.", "ar"),
    ("发言人周一表示：“我们将继续在该地区采取行动，直到所有人都安全回家为止。”他没有提供细节。", "zh"),
    ("Der Sprecher sagte: „Wir werden den Hafen noch in diesem Jahr wieder öffnen.“", "de"),
])
def test_in_other_languages_quoted_words_are_suggested_without_a_speaker(words: str, language: str) -> None:
    found = read(words, language=language)
    assert [(each.kind, each.speaker) for each in found] == [("direct", None)]


def test_the_verbatim_quotes_of_the_real_article_are_found_with_their_speakers(shared: Path) -> None:
    words = (shared / "data" / "airstrikes.txt").read_text(encoding="utf-8")
    gold = [msgspec.json.decode(line) for line in
            (shared / "data" / "open" / "airstrikes" / "gold.jsonl").read_bytes().splitlines()]
    document = msgspec.json.decode((shared / "data" / "open" / "airstrikes" / "docs.jsonl").read_bytes())
    assert document["text"] == words
    found = list(SUGGESTER.suggest(Reading(words, Article(id="a", language="en")), ()))
    quotes = [each for each in gold if each["kind"] == "quote" and each["type"] != "indirect"]
    assert len(quotes) == 8
    for each in quotes:
        said = next(one for one in found if each["begin"] < one.begin and one.end < each["end"])
        assert shown(words, said.spans[0]) == each["value"].strip("“”")
        assert said.kind == each["type"]
        assert said.speaker is not None
        assert any(who["begin"] < said.speaker.end and said.speaker.begin < who["end"]
                   for who in each["extra"]["speaker"])
    told = [each for each in gold if each["kind"] == "quote" and each["type"] == "indirect"
            and not each["extra"].get("optional")]
    assert all(any(one.kind == "indirect" and one.begin < each["end"] and each["begin"] < one.end for one in found)
               for each in told)


@pytest.mark.parametrize("piece", [
    "Ana Ruiz said that “the pier is gone”. She added that it was late.\n\n", "x, ", " and said", "“a ",
    "he asked whether ",
])
def test_the_work_grows_as_the_text_does(piece: str) -> None:
    assert _calls(piece * 400) < 6 * _calls(piece * 100)


@pytest.mark.parametrize("piece", [
    "“a pier”, ", "“a pier” ", "a “pier” ", "「中」", "((", "“", "said ", "they are, ", "that is “so” - ",
])
def test_a_sentence_of_many_quotations_takes_its_length(piece: str) -> None:
    few, many = (f"{piece * times}were the names Ana Ruiz gave." for times in (60, 480))
    assert seconds(lambda: read(many)) < 24 * seconds(lambda: read(few)) + 0.05


def _calls(words: str) -> int:
    """Return how many calls it takes to read words."""
    counted = 0

    def count(*_: object) -> None:
        nonlocal counted
        counted += 1
    read(words)
    sys.setprofile(count)
    try:
        read(words)
    finally:
        sys.setprofile(None)
    return counted

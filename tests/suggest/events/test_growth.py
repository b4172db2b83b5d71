"""What one long sentence tells of takes work that grows as the sentence does, and nothing of it is lost."""

from __future__ import annotations

import msgspec
import pytest

from editor.importers.plain import import_pasted
from editor.model.records import Stretch
from editor.suggest.dates.suggester import SUGGESTER as DATES
from editor.suggest.events.nouns import noun_begin
from editor.suggest.events.sentence import Sentence, sentences_in
from editor.suggest.events.suggester import SUGGESTER
from editor.suggest.figures.suggester import SUGGESTER as FIGURES
from editor.suggest.names.suggester import SUGGESTER as NAMES
from editor.suggest.quotes.suggester import SUGGESTER as QUOTES
from editor.suggest.reading import Reading
from editor.suggest.running import suggested
from editor.suggest.suggestion import Happening, Suggestion
from editor.suggest.titles import title_of
from tests.working import seconds

_SHORT, _TIMES = 1_000, 4
"""Code points of the shorter text; and how many times the longer one is as long."""
_MOST = 7
"""Times the work that the longer text may take; what grows as its square does takes 16 times as much."""
_NOUNS = "attack strike raid bombing clash battle ambush assault war offensive "
_TOLL = "3 killed in Velm, 4 wounded in Oster, "
_TOKEN = "aB3/+"
_MOST_WORDS = 250


def _filled(unit: str, size: int) -> str:
    """Return so many code points of a unit said over and over."""
    return (unit * (size // len(unit) + 1))[:size]


def _found(words: str) -> tuple[Reading, tuple[Suggestion, ...]]:
    article = msgspec.structs.replace(import_pasted(words).article, language="en", published="2024-10-30")
    reading = Reading(words, article)
    told = suggested(reading, (NAMES, DATES, QUOTES, FIGURES))
    assert told is not None
    return reading, tuple(each for _, each in told.found)


def _growth(short: str, long: str) -> float:
    """Return how many times the work for the events of a short text those of a long one take."""
    readings = [_found(words) for words in (short, long)]
    for reading, found in readings:
        list(SUGGESTER.suggest(reading, found))  # what is read once, or worked out once for all, is
    took = [seconds(lambda reading=reading, found=found: list(SUGGESTER.suggest(reading, found)))  # type: ignore[misc]
            for reading, found in readings]
    return took[1] / took[0]


@pytest.mark.parametrize("unit", [
    "attack ", _NOUNS, "attacks in Velm on ", _TOLL, "attacked Velm and killed 3 and ",
    "an attack in Velm (3 dead); ", "rebels, who attacked Velm, ", "attacked the Harbour Union, "])
def test_a_sentence_four_times_as_long_takes_about_four_times_the_work(unit: str) -> None:
    assert _growth(_filled(unit, _SHORT), _filled(unit, _TIMES * _SHORT)) < _MOST


@pytest.mark.parametrize("words", [
    "At least {} people were killed by {} on Monday.", "According to {}, rebels attacked {}."])
def test_a_long_token_in_a_sentence_takes_no_work_of_its_own(words: str) -> None:
    short, long = (_filled(_TOKEN, size) for size in (_SHORT, _TIMES * _SHORT))
    assert _growth(words.format(short, short), words.format(long, long)) < _MOST


def test_the_titles_of_a_list_of_events_take_work_that_grows_as_the_list_does() -> None:
    def work(size: int) -> float:
        reading, found = _found("According to Ana Ruiz, rebels attacked the port, " + _filled(_TOLL, size))
        told = list(SUGGESTER.suggest(reading, found))
        return seconds(lambda: [_titled(reading, each) for each in told])

    assert work(_TIMES * _SHORT) < _MOST * work(_SHORT)


def _titled(reading: Reading, each: Happening) -> str:
    return title_of(reading.words, reading.article, Stretch(each.begin, each.end), each.trigger, each.doing)


def test_each_event_of_a_long_list_is_found_with_its_figure() -> None:
    words = f"{_filled(_TOLL, 100 * len(_TOLL))}and 5 died in Karem."
    reading, found = _found(words)
    told = list(SUGGESTER.suggest(reading, found))
    assert len(told) == 201
    assert sum(len(each.figures) for each in told) == 201
    assert all(each.begin <= each.trigger.begin < each.trigger.end <= each.end for each in told)


def test_who_says_it_is_told_with_the_events_of_each_part_of_a_long_list() -> None:
    words = f"The ministry said {_filled(_TOLL, 40 * len(_TOLL))}and 5 died in Karem."
    reading, found = _found(words)
    told = [each for each in SUGGESTER.suggest(reading, found) if not each.is_mention]
    assert len(told) == len(list(sentences_in(words, Stretch(0, len(words))))) > 1
    assert [each.status for each in told] == ["claim"] * len(told)
    assert {each.claimant for each in told} == {Stretch(0, len("The ministry"))}


def test_a_sentence_is_read_whole_up_to_the_most_words_and_else_in_parts_that_end_with_a_mark() -> None:
    words = "The union named 1,200 dockers, 3 clerks and 40 cooks, " * 60
    parts = list(sentences_in(words, Stretch(0, len(words))))
    assert len(parts) > 1
    assert [word for part in parts for word in part.words] == Sentence(words, Stretch(0, len(words))).words
    assert all(len(part) <= _MOST_WORDS for part in parts)
    assert all(words[:part.stretch.end].endswith(("dockers,", "cooks,")) for part in parts[:-1])
    short = words[:500]
    assert [part.stretch for part in sentences_in(short, Stretch(0, 500))] == [Stretch(0, 500)]
    bare = "word " * 600
    assert [len(part) for part in sentences_in(bare, Stretch(0, len(bare)))] == [250, 250, 100]


def test_a_noun_phrase_goes_back_no_further_than_one_does() -> None:
    words = "late " * 40 + "raid"
    assert noun_begin(Sentence(words, Stretch(0, len(words))), 40) == 28
    short = "it condemned the deadly air raid"
    assert noun_begin(Sentence(short, Stretch(0, len(short))), 5) == 2


@pytest.mark.parametrize(("words", "inserted"), [
    ("It said (the raid) was over", True), ("It said (so) the raid was over", False),
    ("It said — the raid — it was over", True), ("It said — so — the raid was over", False),
    ("It said – the raid was over", False)])
def test_what_stands_in_brackets_or_between_dashes_is_inserted(words: str, inserted: bool) -> None:
    sentence = Sentence(words, Stretch(0, len(words)))
    assert sentence.is_inserted(sentence.words.index("raid")) is inserted

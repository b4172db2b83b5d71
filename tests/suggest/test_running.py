"""Suggesters read one after another: each knows the others' finds, and none can break the rest."""

from __future__ import annotations

import sys
from collections.abc import Iterator

import pytest

from editor.model.errors import SuggesterFailed
from editor.model.records import Article, Line, Stretch
from editor.suggest.reading import Reading
from editor.suggest.running import suggested
from editor.suggest.suggestion import (
    Counted,
    Happening,
    Name,
    Office,
    Remark,
    Said,
    Suggestion,
    Time,
    Withdrawn,
)

WORDS = "Port Amsel was hit on 28 October 2024."


class Places:
    name = "places"

    def suggest(self, reading: Reading, found: tuple[Suggestion, ...]) -> Iterator[Name]:
        yield Name(begin=0, end=10, rule="whole", sort="location", one="Port Amsel")


class Heard:
    name = "heard"

    def __init__(self) -> None:
        self.found: tuple[Suggestion, ...] = ()

    def suggest(self, reading: Reading, found: tuple[Suggestion, ...]) -> Iterator[Name]:
        self.found = found
        yield from ()


class Broken:
    name = "broken"

    def suggest(self, reading: Reading, found: tuple[Suggestion, ...]) -> Iterator[Time]:
        yield Time(begin=22, end=37, rule="day")
        raise RuntimeError("the model is gone")


class Astray:
    name = "astray"

    def suggest(self, reading: Reading, found: tuple[Suggestion, ...]) -> Iterator[Time]:
        yield Time(begin=30, end=400, rule="day")


def reading(words: str = WORDS, *lines: Line) -> Reading:
    return Reading(words, Article(id="a", lines=lines))


def test_a_suggester_knows_what_those_before_it_found() -> None:
    heard = Heard()
    suggested(reading(), (Places(), heard))
    assert [each.rule for each in heard.found] == ["whole"]


class Twice:
    """Goes through the article for times, and once more for names."""

    name = "twice"

    def suggest(self, reading: Reading, found: tuple[Suggestion, ...]) -> Iterator[Suggestion]:
        yield Time(begin=22, end=37, rule="day")
        yield from Places().suggest(reading, found)


def test_how_far_it_is_never_goes_back() -> None:
    told: list[float] = []
    suggested(reading(), (Twice(), Places()), tell=lambda _, done: told.append(done))
    assert told == sorted(told)
    assert told[1] == told[2] > 0


def test_a_suggester_that_fails_is_told_and_takes_nothing_from_the_others() -> None:
    held = suggested(reading(), (Broken(), Places()))
    assert held is not None
    assert [name for name, _ in held.found] == ["places"]
    assert held.notes == ("The suggester “broken” failed and was passed over: the model is gone.",)


def test_words_that_are_not_in_the_article_are_not_suggested() -> None:
    held = suggested(reading(), (Astray(),))
    assert held is not None
    assert held.found == ()


HIT = Stretch(0, 10)


@pytest.mark.parametrize("given", [
    None, "Port Amsel", Remark(5), Name(begin=0.5, end=10, rule="r", sort="location", one="Port Amsel"),
    Name(begin=0, end=10, rule="r", sort="harbour", one="Port Amsel"),
    Name(begin=0, end=10, rule="r", sort="location", one=None),
    Name(begin=0, end=10, rule="r", sort="location", one=" "),
    Name(begin=4, end=5, rule="r", sort="location", one="Port Amsel"),
    Name(begin=0, end=10, rule="r", sort="location", one="Port \ud800"),
    Name(begin=0, end=10, rule="r", sort="location", one="Port Amsel", entity="nobody"),
    Name(begin=0, end=10, rule="r", sort="location", one="Port\nAmsel"),
    Name(begin=0, end=10, rule="r", sort="location", one="Port\0Amsel"),
    Name(begin=0, end=10, rule="r", sort="location", one="P" * 501),
    Name(begin=0, end=10, rule="", sort="location", one="Port Amsel"),
    Name(begin=0, end=10, rule="of/berths", sort="location", one="Port Amsel"),
    Name(begin=0, end=10, rule="of\nberths", sort="location", one="Port Amsel"),
    Name(begin=0, end=10, rule="r" * 200, sort="location", one="Port Amsel"),
    Name(begin=0, end=10, rule="r", sort="location", one="Port Amsel", confidence=7),
    Name(begin=0, end=10, rule="r", sort="location", one="Port Amsel", confidence=-0.1),
    Office(begin=0, end=10, rule="r", one="P" * 501),
    Time(begin=22, end=37, rule="r", from_="soon"), Time(begin=22, end=400, rule="r"),
    Time(begin=22, end=37, rule="r", from_="2024-10-29", to="2024-10-28"),
    Time(begin=22, end=37, rule="r", from_="2024-11-01", to="2024-10"),
    Said(begin=0, end=10, rule="r", spans=(HIT,), kind="shouted"),
    Said(begin=0, end=10, rule="r", spans=(), kind="direct"),
    Said(begin=0, end=10, rule="r", spans=(Stretch(0, 400),), kind="direct"),
    Said(begin=0, end=10, rule="r", spans=(Stretch(-3, 2),), kind="direct"),
    Said(begin=0, end=10, rule="r", spans=(HIT,), kind="direct", speaker=Stretch(4, 4)),
    Counted(begin=0, end=10, rule="r", outcome="killed", least="many"),
    Counted(begin=0, end=10, rule="r", outcome="killed", least=9, most=2),
    Counted(begin=0, end=10, rule="r", outcome="killed", least=-5),
    Counted(begin=0, end=10, rule="r", outcome="killed", most=-1),
    Said(begin=0, end=10, rule="r", spans=(Stretch(22, 37),), kind="direct"),
    Said(begin=0, end=10, rule="r", spans=(Stretch(5, 10), Stretch(0, 4)), kind="direct"),
    Said(begin=0, end=10, rule="r", spans=(Stretch(0, 6), Stretch(5, 10)), kind="direct"),
    Happening(begin=0, end=10, rule="r", type="raid", trigger=Stretch(22, 37)),
    Happening(begin=0, end=10, rule="r", type="raid", trigger=HIT, status="maybe"),
    Happening(begin=0, end=10, rule="r", type="raid", trigger=HIT, participants=(("actor", Stretch(0, 400)),))])
def test_what_is_no_sound_suggestion_is_told_once_and_nobody_leans_on_it(given: object) -> None:
    class Rogue:
        name = "rogue"

        def suggest(self, reading: Reading, found: tuple[Suggestion, ...]) -> Iterator[object]:
            yield from (given, given, Name(begin=0, end=10, rule="whole", sort="location", one="Port Amsel"))

    heard = Heard()
    held = suggested(reading(), (Rogue(), heard))
    assert held is not None
    assert [each.rule for each in heard.found] == ["whole"]
    (note,) = held.notes
    assert note.startswith("2 suggestions of “rogue” were passed over, since they do not fit the article: ")


def test_a_suggester_that_would_end_the_program_ends_its_turn() -> None:
    class Leaving:
        name = "leaving"

        def suggest(self, reading: Reading, found: tuple[Suggestion, ...]) -> Iterator[Suggestion]:
            sys.exit("no licence")

    held = suggested(reading(), (Leaving(), Places()))
    assert held is not None
    assert (len(held.found), held.notes) == (
        1, ("The suggester “leaving” failed and was passed over: no licence.",))


def test_a_suggester_without_end_ends_its_turn_and_the_others_go_on() -> None:
    class Endless:
        name = "endless"

        def suggest(self, reading: Reading, found: tuple[Suggestion, ...]) -> Iterator[Suggestion]:
            while True:
                yield Name(begin=0, end=4, rule="again", sort="location", one="Port")

    held = suggested(reading(), (Endless(), Places()))
    assert held is not None
    assert ([name for name, _ in held.found], held.notes) == (["places"], (
        "The suggester “endless” failed and was passed over: it suggests more than 1038 things in one article.",))


def test_what_was_found_before_in_the_same_words_and_as_the_same_is_found_once() -> None:
    class Repeating:
        name = "repeating"

        def suggest(self, reading: Reading, found: tuple[Suggestion, ...]) -> Iterator[Suggestion]:
            yield Name(begin=0, end=10, rule="known", sort="location", one="Amsel")
            yield Name(begin=0, end=10, rule="as-body", sort="organisation", one="Port Amsel")
            yield Time(begin=22, end=37, rule="day", value="2024-10-28")
            yield Time(begin=22, end=37, rule="other-day", value="2024-10-28")

    held = suggested(reading(), (Places(), Repeating()))
    assert held is not None
    assert [each.rule for _, each in held.found] == ["whole", "as-body", "day"]
    assert held.notes == ()


def test_what_a_suggester_withdraws_goes_and_the_rest_stays() -> None:
    class Before:
        name = "before"

        def suggest(self, reading: Reading, found: tuple[Suggestion, ...]) -> Iterator[Suggestion]:
            yield Name(begin=0, end=10, rule="whole", sort="location", one="Port Amsel")
            yield Office(begin=0, end=10, rule="office", one="Port Amsel")
            yield Name(begin=5, end=10, rule="inner", sort="location", one="Amsel")
            yield Time(begin=0, end=10, rule="time")

    class Withdrawing:
        name = "withdrawing"

        def suggest(self, reading: Reading, found: tuple[Suggestion, ...]) -> Iterator[Suggestion]:
            yield Withdrawn(begin=0, end=10, rule="no-name")

    held = suggested(reading(), (Before(), Withdrawing()))
    assert held is not None
    assert [each.rule for _, each in held.found] == ["time", "inner"]


def test_what_suggesters_have_to_tell_is_one_line_of_bearable_length_and_not_without_end() -> None:
    class Talking:
        name = "talking"

        def suggest(self, reading: Reading, found: tuple[Suggestion, ...]) -> Iterator[Remark]:
            for number in range(500):
                yield Remark(f"Remark {number}:\n{'so ' * 5_000}")
            raise SuggesterFailed("no\nmore " + "of it " * 5_000)

    held = suggested(reading(), (Talking(),))
    assert held is not None
    assert [note for note in held.notes if len(note) > 501 or "\n" in note] == []
    assert (len(held.notes), held.refusals) == (6, held.notes[-1:])


def test_what_is_not_wanted_any_more_comes_to_nothing() -> None:
    assert suggested(reading(), (Places(),), lambda: False) is None


def test_lines_set_aside_are_not_read() -> None:
    words = "Read more here\nPort Amsel was hit."
    held = reading(words, Line(0, 14, "link_line", 1, set_aside=True), Line(15, len(words), "body", 2))
    assert [words[each.begin:each.end] for each in held.sentences] == ["Port Amsel was hit."]

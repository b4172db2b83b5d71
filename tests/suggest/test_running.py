"""Suggesters read one after another: each knows the others' finds, and none can break the rest."""

from __future__ import annotations

from collections.abc import Iterator

from editor.model.records import Article, Line
from editor.suggest.reading import Reading
from editor.suggest.running import suggested
from editor.suggest.suggestion import Name, Suggestion, Time

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


def test_a_suggester_that_fails_is_told_and_takes_nothing_from_the_others() -> None:
    held = suggested(reading(), (Broken(), Places()))
    assert held is not None
    assert [name for name, _ in held.found] == ["places"]
    assert held.notes == ("The suggester “broken” failed and was passed over: the model is gone.",)


def test_words_that_are_not_in_the_article_are_not_suggested() -> None:
    held = suggested(reading(), (Astray(),))
    assert held is not None
    assert held.found == ()


def test_what_is_not_wanted_any_more_comes_to_nothing() -> None:
    assert suggested(reading(), (Places(),), lambda: False) is None


def test_lines_set_aside_are_not_read() -> None:
    words = "Read more here\nPort Amsel was hit."
    held = reading(words, Line(0, 14, "link_line", 1, set_aside=True), Line(15, len(words), "body", 2))
    assert [words[each.begin:each.end] for each in held.sentences] == ["Port Amsel was hit."]

"""What was tagged in articles that are decided is found in the next one, and what was rejected is not."""

from __future__ import annotations

from functools import cache

import pytest

from editor.importers.plain import import_pasted
from editor.model.scheme import scheme
from editor.suggest.dates.suggester import SUGGESTER as DATES
from editor.suggest.learned import Learned, LearnedNames, learn
from editor.suggest.learned.rules import why_learned
from editor.suggest.names.suggester import SUGGESTER as NAMES
from editor.suggest.reading import Reading
from editor.suggest.running import suggested
from editor.suggest.suggestion import Name
from tests.suggest.learned.harbours import article, lesson

pytest.importorskip("pycrfsuite")

RULES = (NAMES, DATES)


@cache
def taught(articles: int = 10) -> Learned | None:
    return learn([lesson(number) for number in range(articles)], (), scheme("news"), RULES)


def names_in(words: str, learned: Learned | None) -> list[tuple[str, str, str]]:
    """Return the names that are suggested: the words, the type where it was learned, else the sort, and the rule."""
    reading = Reading(words, import_pasted(words).article)
    found = suggested(reading, (*RULES, LearnedNames(learned)) if learned else RULES)
    assert found is not None
    assert found.notes == ()
    return [(words[each.begin:each.end], each.type or each.sort, each.rule)
            for _, each in found.found if isinstance(each, Name)]


def test_what_was_tagged_in_ten_articles_is_found_in_the_eleventh() -> None:
    found = [(words, type_name) for words, type_name, _ in names_in(article(10), taught())]
    assert found.count(("odd badger", "materiel")) == 3
    assert found.count(("k-7/ost", "organisation")) == 2


def test_the_rules_alone_know_nothing_of_it() -> None:
    assert "odd badger" not in [words for words, _, _ in names_in(article(10), None)]


def test_what_was_rejected_again_and_again_is_not_suggested() -> None:
    assert "Lantern Office" in [words for words, _, _ in names_in(article(10), None)]
    assert "Lantern Office" not in [words for words, _, _ in names_in(article(10), taught())]


def test_why_counts_what_was_tagged() -> None:
    rule = next(rule for words, _, rule in names_in(article(10), taught()) if words == "odd badger")
    ships = sum(tag.type == "materiel" for number in range(10) for tag in lesson(number).accepted)
    assert why_learned(rule) == f"It stands as names do that you tagged: {ships} of this type were learned from."


def test_words_that_were_tagged_before_say_how_often() -> None:
    rule = next(rule for words, _, rule in names_in(article(3), taught()) if words == "tall otter")
    assert why_learned(rule) == "You tagged these words so 3 times."


def test_the_same_decisions_teach_the_same() -> None:
    lessons = [lesson(number) for number in range(4)]
    one, other = (learn(lessons, (), scheme("news"), RULES) for _ in range(2))
    assert one is not None
    assert one == other


def test_too_few_decisions_teach_nothing() -> None:
    assert taught(1) is None


def test_learning_that_is_not_wanted_any_more_comes_to_nothing() -> None:
    assert learn([lesson(number) for number in range(4)], (), scheme("news"), RULES, lambda: False) is None

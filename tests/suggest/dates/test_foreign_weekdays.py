"""Weekdays of texts that are not English have a value where they say whether they are past or to come."""

from __future__ import annotations

import pytest

from editor.model.records import Article
from editor.suggest.dates.suggester import SUGGESTER
from editor.suggest.reading import Reading


@pytest.mark.parametrize(("words", "language", "said", "value", "readings"), [
    ("احترق المصنع يوم السبت في أمسل.", "ar", "السبت", "", ("2025-05-03", "2025-05-10")),
    ("يجتمع المجلس يوم الثلاثاء المقبل.", "ar", "الثلاثاء المقبل", "2025-05-06", ()),
    ("احترق المصنع يوم السبت 3 مايو 2025.", "ar", "السبت 3 مايو 2025", "2025-05-03", ()),
    ("Le moulin rouvrira vendredi prochain.", "fr", "vendredi prochain", "2025-05-09", ()),
    ("El molino ardió el sábado pasado.", "es", "sábado pasado", "", ("2025-05-03", "2025-04-26")),
    ("Le moulin a brûlé lundi dernier.", "fr", "lundi dernier", "", ("2025-04-28", "2025-04-21")),
])
def test_a_weekday_is_as_sure_as_it_says(words: str, language: str, said: str, value: str,
                                         readings: tuple[str, ...]) -> None:
    article = Article(id="a", published="2025-05-04", language=language)
    found, = SUGGESTER.suggest(Reading(words, article), ())
    assert (words[found.begin:found.end], found.value, found.readings) == (said, value, readings)


@pytest.mark.parametrize(("words", "language"), [
    ("Le moulin est fermé le lundi.", "fr"), ("كان السبت دائما يوم راحة.", "ar"),
])
def test_a_weekday_that_says_no_more_is_left_alone(words: str, language: str) -> None:
    assert not list(SUGGESTER.suggest(Reading(words, Article(id="a", published="2025-05-04", language=language)), ()))


def test_a_weekday_of_no_known_publication_has_no_value() -> None:
    found, = SUGGESTER.suggest(Reading("Il est venu jeudi dernier.", Article(id="a", language="fr")), ())
    assert (found.value, found.readings) == ("", ())

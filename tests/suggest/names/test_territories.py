"""In an article with other letters the countries are proposed as places, with little strength."""

from __future__ import annotations

import pytest

from editor.suggest.suggestion import Name
from tests.suggest.names.reading import found


@pytest.mark.parametrize(("words", "country"), [
    ("وصل الوفد إلى العراق يوم الاثنين.", "العراق"), ("التقى الوزير في سوريا والعراق.", "العراق"),
    ("代表团星期一抵达伊拉克首都。", "伊拉克"), ("Делегация прибыла из страны Ирак вчера.", "Ирак")])
def test_a_country_is_proposed(words: str, country: str) -> None:
    said = {words[each.begin:each.end]: each for each in found(words) if isinstance(each, Name)}
    assert (said[country].sort, said[country].confidence < 0.5) == ("location", True)


def test_a_part_of_another_word_is_no_country() -> None:
    assert found("العراقيون وصلوا مساء إلى المدينة.") == []

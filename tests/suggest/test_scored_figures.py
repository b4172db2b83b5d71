"""How figures are scored: casualties are whole people, and other figures are none of them."""

from __future__ import annotations

import pytest

from editor.importers.plain import import_pasted
from editor.model.scheme import scheme
from editor.suggest.figures.suggester import SUGGESTER
from editor.suggest.reading import Reading
from editor.suggest.scored import scored


def told(words: str) -> list[tuple[str, str, int | None, int | None]]:
    found = [("figures", each) for each in SUGGESTER.suggest(Reading(words, import_pasted(words).article), ())]
    return [(each["kind"], each["type"], each["extra"]["min"], each["extra"]["max"])
            for each in scored("d", words, found, scheme("re3d"))]


@pytest.mark.parametrize(("words", "expected"), [
    ("More than 60 people were killed.", ("casualty", "killed", 61, None)),
    ("Over 60 people were injured.", ("casualty", "injured", 61, None)),
    ("Fewer than 12 people were killed.", ("casualty", "killed", None, 11)),
    ("No more than 12 people were killed.", ("casualty", "killed", None, 12)),
    ("At least 12 people were killed or wounded.", ("casualty", "killed_or_injured", 12, None)),
    ("There were no casualties.", ("casualty", "none", 0, 0)),
    ("There were no indications of casualties.", ("casualty", "none", None, None)),
    ("More than 60 houses were destroyed.", ("figure", "destroyed", 60, None)),
])
def test_a_figure_is_scored_as_what_became_of_those_it_counts(
        words: str, expected: tuple[str, str, int | None, int | None]) -> None:
    assert told(words) == [expected]

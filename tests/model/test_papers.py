"""The kinds of briefings, and what they are called."""

from __future__ import annotations

import pytest

from editor.model.papers import ONCE, is_written, paper, papers, title_of_new, with_usual
from editor.model.records import Section


def test_every_kind_of_briefing_has_a_bottom_line_and_sources_and_no_section_twice() -> None:
    for one in papers():
        kinds = [section.kind for section in one.sections]
        assert {"bottom line", "sources"} <= set(kinds), one.name
        assert len(kinds) == len(set(kinds)), one.name
        assert set(kinds) <= {*ONCE, "text"}, one.name


@pytest.mark.parametrize(("kind", "title"), [
    ("situation", "Sund watch"), ("weekly", "Weekly 44"), ("spot", "Spot report, 31 October 2024"),
    ("profile", "Profile: Sund watch"),
])
def test_a_new_briefing_is_called_by_its_kind(kind: str, title: str) -> None:
    assert title_of_new(kind, "Sund watch", "2024-10-31") == title


def test_a_kind_that_is_not_known_is_the_usual_one_under_its_name() -> None:
    assert paper("flash").label == "Flash"
    assert paper("flash").sections == papers()[0].sections


def test_sections_of_kinds_of_ones_own_are_written() -> None:
    assert [kind for kind in ("text", "warnings", "outlook", "events", "annex") if is_written(kind)] == [
        "text", "warnings", "outlook"]


def test_a_usual_section_that_is_missing_stands_before_the_first_that_usually_follows_it() -> None:
    held = [Section(id="q", kind="quotes"), Section(id="b", kind="background"), Section(id="k", kind="key judgements")]
    assert [section.kind for section in with_usual(held)] == [
        "bottom line", "events", "unrealised events", "entities", "quotes", "background", "key judgements", "sources",
        "likelihood"]

"""A note names the pages and paragraphs its words stand in, as the reader counts them."""

from __future__ import annotations

import msgspec
import pytest

from editor.briefing.places import place_text
from editor.model.records import Anchor, Article, Line, Version


def article_of(paragraphs: int, pages: dict[int, int] | None = None) -> Article:
    """Return an article of so many paragraphs of eight code points, each a line, with blank lines between."""
    lines = [line for number in range(1, paragraphs + 1) for line in (
        Line(20 * number, 20 * number + 8, number=number, page=(pages or {}).get(number)),
        Line(20 * number + 9, 20 * number + 9))]
    return Article(id="a", texts=("new",), lines=tuple(lines))


def within(first: int, last: int = 0, text: str = "new") -> Anchor:
    """Return an anchor from the first paragraph to the last."""
    return Anchor("a", 20 * first + 2, 20 * (last or first) + 6, "…", text)


@pytest.mark.parametrize(("anchors", "place"), [
    ([within(5)], "para 5"),
    ([within(6), within(10)], "paras 6 and 10"),
    ([within(16), within(12), within(13)], "paras 12, 13 and 16"),
    ([within(3, 6), within(9)], "paras 3 to 6 and 9"),
    ([within(5), within(5)], "para 5"),
    ([within(90)], ""),
    ([within(5, text="old")], "earlier version"),
    ([within(5, text="")], "para 5"),
])
def test_paragraphs_are_named_in_order_and_once(anchors: list[Anchor], place: str) -> None:
    assert place_text(article_of(20), anchors) == place


def test_pages_are_named_where_the_source_has_them() -> None:
    assert place_text(article_of(4, {1: 1, 2: 2, 3: 3}), [within(2), within(3)]) == "pages 2 and 3, paras 2 and 3"


def test_an_article_without_lines_has_no_paragraphs_to_name() -> None:
    assert place_text(Article(id="a", texts=("new",)), [within(1)]) == ""


def test_a_paragraph_of_a_replaced_version_is_counted_in_it_and_told_with_its_date() -> None:
    newer = article_of(4)
    older = Version(text="old", published="2031-03-03", lines=article_of(20).lines)
    article = msgspec.structs.replace(newer, texts=("old", newer.text), published="2031-03-04", versions=(older,))
    assert place_text(article, [within(15, text="old")]) == "para 15 of the version of 3 March 2031, replaced"
    undated = msgspec.structs.replace(article, versions=(msgspec.structs.replace(older, published="2031-03-04"),))
    assert place_text(undated, [within(15, text="old"), within(2)]) == "para 15 of version 1, replaced; para 2"

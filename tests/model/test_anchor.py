"""Words held by position and by themselves."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.model.anchor import all_hold, anchor_in, holds
from editor.model.errors import EditRefused
from editor.model.records import Article, Mention
from tests.texts import text_of

ARTICLE = Article(id="a", title="Floods")


@given(st.text(min_size=1), st.data())
def test_an_anchor_holds_in_its_own_text(words: str, data: st.DataObject) -> None:
    text = text_of(words.encode("utf-8", "replace").decode())
    begin = data.draw(st.integers(0, len(text.words) - 1))
    end = data.draw(st.integers(begin + 1, len(text.words)))
    assert holds(anchor_in(ARTICLE, text, begin, end), text.words)


def test_an_anchor_does_not_hold_where_its_neighbours_changed() -> None:
    text = text_of("not safe to sail")
    anchor = anchor_in(ARTICLE, text, 4, 8)
    assert not holds(anchor, "now safe to sail")


@given(st.integers(-1, 8), st.integers(-1, 9), st.sampled_from(("", "safe", "port")), st.booleans())
def test_tags_hold_together_where_each_holds(begin: int, end: int, words: str, known: bool) -> None:
    text = text_of("not safe" * 4)
    tag = Mention(id="m", article="a", begin=begin, end=end, words=words, text=text.sha256 if known else "gone",
                  before=text.words[max(0, begin - 24):max(0, begin)], after=text.words[max(0, end):][:24])
    assert all_hold([tag], {text.sha256: text.words}) == (known and holds(tag, text.words))


@pytest.mark.parametrize(("begin", "end"), [(-1, 2), (3, 3), (2, 99)])
def test_a_place_outside_the_text_is_refused(begin: int, end: int) -> None:
    with pytest.raises(EditRefused):
        anchor_in(ARTICLE, text_of("a road"), begin, end)

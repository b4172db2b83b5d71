"""New words for a sentence leave what it cites, and how its words look, as they were."""

from __future__ import annotations

import re

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from editor.model.records import Citation, Inline, Words
from editor.model.rewording import reworded

ONE, TWO = Citation(record="e1"), Citation(record="q2")
SENTENCE = (Words("Guards "), Words("stopped", bold=True), Words(" the ferry"), ONE, Words(" on Monday."), TWO)

some_words = st.text("ab c", max_size=6)
some_inlines = st.lists(
    st.builds(Words, some_words, bold=st.booleans(), italic=st.booleans())
    | st.builds(Citation, record=st.sampled_from(("e1", "q2", "m3"))), max_size=6)


def said(inlines: list[Inline] | tuple[Inline, ...]) -> str:
    return "".join(inline.words for inline in inlines if isinstance(inline, Words))


def cited(inlines: list[Inline] | tuple[Inline, ...]) -> list[Citation]:
    return [inline for inline in inlines if isinstance(inline, Citation)]


def look(inlines: list[Inline] | tuple[Inline, ...]) -> list[tuple[bool, bool, int]]:
    """Return for each character whether it is bold or italic, and how many citations stand before it."""
    looks, before = [], 0
    for inline in inlines:
        if isinstance(inline, Citation):
            before += 1
        else:
            looks += [(inline.bold, inline.italic, before)] * len(inline.words)
    return looks


@given(some_inlines, some_words)
def test_the_sentence_says_the_new_words_and_cites_what_it_cited_in_the_same_order(inlines, words):
    made = reworded(inlines, words)
    assert said(made) == words
    assert cited(made) == cited(inlines)


@given(some_inlines, st.integers(0, 20))
def test_a_word_that_is_replaced_leaves_all_others_as_they_look_and_where_they_stand(inlines, place):
    old = said(inlines)
    words = list(re.finditer(r"\w+", old))
    assume(words)
    begin, end = words[place % len(words)].span()
    made = reworded(inlines, f"{old[:begin]}zz{old[end:]}")
    assert look(made)[:begin] == look(inlines)[:begin]
    assert look(made)[begin + 2:] == look(inlines)[end:]


@given(some_inlines)
def test_the_same_words_change_nothing(inlines):
    assert reworded(inlines, said(inlines)) == tuple(inlines)


@pytest.mark.parametrize(("words", "made"), [
    ("Guards halted the ferry on Monday.",
     (Words("Guards "), Words("halted", bold=True), Words(" the ferry"), ONE, Words(" on Monday."), TWO)),
    ("Guards stopped the ferry on Friday.",
     (Words("Guards "), Words("stopped", bold=True), Words(" the ferry"), ONE, Words(" on Friday."), TWO)),
    ("Guards stopped the ferry Alba on Monday.",
     (Words("Guards "), Words("stopped", bold=True), Words(" the ferry Alba"), ONE, Words(" on Monday."), TWO)),
    ("Guards stopped the ferry on Monday. Again.",
     (Words("Guards "), Words("stopped", bold=True), Words(" the ferry"), ONE, Words(" on Monday. Again."), TWO)),
    ("The ferry left.", (Words("The ferry left"), ONE, Words("."), TWO)),
    ("Guards of Halden stopped the ferry on Monday.",
     (Words("Guards of Halden "), Words("stopped", bold=True), Words(" the ferry"), ONE, Words(" on Monday."), TWO)),
    ("", (ONE, TWO)),
])
def test_only_the_words_that_differ_are_replaced(words, made):
    assert reworded(SENTENCE, words) == made


def test_a_sentence_without_words_gets_them_before_what_it_cites():
    assert reworded((ONE,), "New.") == (Words("New."), ONE)

"""Each statement stands between the ends of a bookmark that bears its id, so that an edited file can be compared."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from editor.exporters.word.marks import bookmark_name
from editor.exporters.word.package import document_bytes
from tests.exporters.outlines import prose_outline, select, sentence

IDS = st.text(st.characters(), min_size=1, max_size=60)


@given(IDS)
def test_any_id_gives_a_name_that_word_takes(identity: str) -> None:
    assert re.fullmatch(r"_bs_[A-Za-z0-9_]{1,36}", bookmark_name(identity))


def test_the_name_of_an_ordinary_statement_is_its_id() -> None:
    assert bookmark_name("01J9ZQ.title") == "_bs_01J9ZQ_title"


def test_ids_too_long_for_word_differ_still() -> None:
    assert bookmark_name("x" * 50 + "a") != bookmark_name("x" * 50 + "b")


def test_every_sentence_of_every_block_has_its_bookmark(document: bytes) -> None:
    names = select(document, "//w:bookmarkStart/@w:name")
    cells = [f"e{number}.{field}" for number in (1, 2, 3) for field in ("when", "title", "figures")]
    lists = ["s7", "s8", "s9", "s10", "s11"]
    expected = ["s1", "s2", "s1b", "s1n", "s3", "s4", "s5", "s6", *lists, *cells,
                "q1.words", "q1.said", "q2.words", "q2.translation-1", "q2.said"]
    assert [name for name in names if name.startswith("_bs_")] == [bookmark_name(identity) for identity in expected]


@given(st.lists(st.sampled_from(["a", "b", "a.again.2", "a.again.1", "A"]), max_size=12))
def test_bookmarks_differ_even_where_statements_come_again(ids: list[str]) -> None:
    document = document_bytes(prose_outline(*(sentence(identity, "Words.") for identity in ids)))
    names = select(document, "//w:bookmarkStart/@w:name")
    assert len(set(names)) == len(names) == len(ids)
    numbers = select(document, "//w:bookmarkStart/@w:id")
    assert numbers == select(document, "//w:bookmarkEnd/@w:id") == list(dict.fromkeys(numbers))


def test_the_space_between_sentences_belongs_to_neither() -> None:
    document = document_bytes(prose_outline(sentence("a", "One."), sentence("b", "Two.")))
    between = select(document, "//w:bookmarkEnd[1]/following-sibling::*[1]")[0]
    assert "".join(between.itertext()) == " "

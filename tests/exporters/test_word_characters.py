"""Whatever stands in a record, the document is well-formed and a reader sees that something stood there."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from editor.exporters.word.characters import attribute, runs_right_to_left, safe, stretches
from editor.exporters.word.package import document_bytes
from editor.exporters.word.runs import plain, run
from tests.exporters.outlines import W, prose_outline, said, select, sentence

ANY = st.text(st.characters(codec=None), max_size=60)
MIXED = st.text(st.sampled_from("ab 12.,مرحبا שלום\u0301\u064b()\n"), max_size=40)


def read_back(words: str) -> str:
    """Return what a reader of XML finds of the words in a paragraph."""
    xml = plain("Normal", words).replace("<w:p>", f'<w:p xmlns:w="{W["w"]}">', 1)
    kinds = {"t": None, "br": "\n", "tab": "\t"}
    found = etree.fromstring(xml.encode()).xpath("//w:t|//w:br|//w:tab", namespaces=W)
    return "".join(each.text if kinds[etree.QName(each).localname] is None else kinds[etree.QName(each).localname]
                   for each in found)


@given(ANY)
def test_any_words_are_well_formed_and_read_back_as_their_safe_form(words: str) -> None:
    assert read_back(words) == safe(words)


@given(ANY)
def test_any_words_make_a_well_formed_attribute(words: str) -> None:
    etree.fromstring(f'<a b="{attribute(words)}"/>'.encode())


@given(st.text(st.characters(blacklist_categories=("Cc", "Cs", "Cf", "Zl", "Zp"), blacklist_characters="\ufffe\uffff")))
def test_ordinary_words_are_not_touched(words: str) -> None:
    assert safe(words) == words


@pytest.mark.parametrize(("words", "made"), [
    ("a\0b\x1fc\ufffed\uffff", "a\ufffdb\ufffdc\ufffdd\ufffd"),
    ("lone \ud83d surrogate", "lone \ufffd surrogate"),
    ("exe\u202egnp.doc", "exe\ufffdgnp.doc"),
    ("\u202aembedded\u202c, \u2067isolated\u2069", "embedded, isolated"),
    ("1\r\n2\r3\u20284\u20295\x0b6\x0c7\u00858", "1\n2\n3\n4\n5\n6\n7\n8"),
    ("mark\u200f and \u200ejoiner\u200d stay", "mark\u200f and \u200ejoiner\u200d stay"),
])
def test_what_a_document_cannot_hold_is_replaced_as_the_policy_says(words: str, made: str) -> None:
    assert safe(words) == made


@given(MIXED)
def test_cutting_by_direction_loses_nothing(words: str) -> None:
    assert "".join(part for part, _ in stretches(words)) == words


@pytest.mark.parametrize(("words", "cut"), [
    ("He said مرحبا، بكم (2) هنا today",
     [("He said ", False), ("مرحبا، بكم (2) هنا", True), (" today", False)]),
    ("plain", [("plain", False)]),
    ("שלום", [("שלום", True)]),
])
def test_words_are_cut_where_their_direction_changes(words: str, cut: list[tuple[str, bool]]) -> None:
    assert list(stretches(words)) == cut


@pytest.mark.parametrize(("words", "right_to_left"), [
    (("«لن نعيد»",), True), (("12, ", "שלום and more"), True), (("He said مرحبا",), False), (("2031",), False),
    ((), False),
])
def test_the_first_letter_tells_which_way_a_paragraph_runs(words: tuple[str, ...], right_to_left: bool) -> None:
    assert runs_right_to_left(words) is right_to_left


def test_words_from_right_to_left_say_so_and_name_their_language(document: bytes) -> None:
    arabic = select(document, "//w:p[w:pPr/w:bidi]")
    assert [said(paragraph) for paragraph in arabic] == ["«لن نعيد فتح المعبر (2) اليوم»"]
    assert arabic[0].xpath(".//w:r[w:rPr/w:rtl]//w:lang/@w:bidi", namespaces=W) == ["ar"]
    hebrew = select(document, "//w:r[w:rPr/w:rtl][w:t='אין מעבר']//w:lang/@w:bidi")
    assert hebrew == ["he"]


def test_a_statement_of_hostile_characters_is_a_sound_document() -> None:
    hostile = "\0<w:t>&amp;]]>\ud800\u202e\u2028\ufeff" + "x" * 50_000
    document = document_bytes(prose_outline(sentence("a\0<>", hostile), handling='TLP:"<&'))
    assert "<w:t>&amp;]]>" in said(select(document, "//w:p")[0])


@given(ANY, ANY)
def test_no_language_however_stated_breaks_the_document(words: str, language: str) -> None:
    etree.fromstring(f'<a xmlns:w="{W["w"]}">{run(words, "", language)}</a>'.encode())


@pytest.mark.parametrize(("words", "language", "tags"), [
    ("port", "de", ["de", "de"]), ("port", "ku-Latn", ["ku-Latn", "ku-Latn"]), ("port", 'x\0<"', []),
    ("port", "English (UK)", []), ("שלום", "x\0<", ["he-IL"]), ("שלום", "he", ["he"]),
])
def test_only_a_well_formed_language_tag_is_written(words: str, language: str, tags: list[str]) -> None:
    found = etree.fromstring(f'<a xmlns:w="{W["w"]}">{run(words, "", language)}</a>'.encode())
    assert found.xpath(".//w:lang/@*", namespaces=W) == tags

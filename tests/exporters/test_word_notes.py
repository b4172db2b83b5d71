"""Notes are real footnotes; a note that is referred to again is a cross-reference to the first mark."""

from __future__ import annotations

import re

from editor.briefing.blocks import Note, Outline, Prose, Run
from editor.exporters.word.package import document_bytes
from tests.exporters.outlines import W, note, prose_outline, said, select, sentence


def notes_in(document: bytes) -> list[str]:
    """Return what the footnotes say, separators apart, in the order of their numbers."""
    return [said(each) for each in select(document, "/*/w:footnote[not(@w:type)]", "word/footnotes.xml")]


def test_notes_are_numbered_in_the_order_of_the_words_that_cite_them() -> None:
    outline = prose_outline(sentence("a", "One.", "second"), sentence("b", "Two.", "first"),
                            notes=(note("first", "written first"), note("second", "cited first")))
    document = document_bytes(outline)
    assert notes_in(document) == ["S1, para 2: “cited first”.", "S1, para 2: “written first”."]
    assert select(document, "//w:footnoteReference/@w:id") == ["1", "2"]


def test_a_repeated_note_is_a_cross_reference_to_the_first_mark() -> None:
    outline = prose_outline(sentence("a", "One.", "n"), sentence("b", "Two.", "m", "n"),
                            notes=(note("n", "once"), note("m", "other")))
    document = document_bytes(outline)
    assert len(select(document, "//w:footnoteReference")) == 2
    again = select(document, "//w:fldSimple")[0]
    target = re.fullmatch(r" NOTEREF (\w+) \\f \\h ", again.xpath("string(@w:instr)", namespaces=W))
    assert target is not None
    marked = select(document, f"//w:bookmarkStart[@w:name='{target[1]}']/following-sibling::w:r[1]/w:footnoteReference")
    assert [mark.xpath("string(@w:id)", namespaces=W) for mark in marked] == ["1"]
    assert said(again) == "1"
    assert again.xpath("string(.//w:rStyle/@w:val)", namespaces=W) == "FootnoteReference"


def test_marks_of_one_place_are_parted_by_a_comma_and_kept_on_a_line() -> None:
    document = document_bytes(prose_outline(sentence("a", "One.", "n", "m"), notes=(note("n", "1"), note("m", "2"))))
    assert said(select(document, "//w:p")[0]) == "One.,\u00a0"


def test_a_note_that_nothing_cites_is_not_written(document: bytes) -> None:
    assert not any("nobody refers to this" in words for words in notes_in(document))


def test_the_separators_are_there_and_named_in_the_settings(document: bytes) -> None:
    separators = select(document, "/*/w:footnote[@w:type]/@w:id", "word/footnotes.xml")
    assert separators == select(document, "//w:footnotePr/w:footnote/@w:id", "word/settings.xml") == ["-1", "0"]


def test_exact_words_keep_their_quotation_marks_language_and_ends() -> None:
    words = " “No,”  they said,\n“never” "
    outline = Outline((Prose((sentence("a", "One.", "n"),)),), (Note("n", (Run(words, "source words", "fr"),)),))
    found = select(document_bytes(outline), "//w:r[w:rPr/w:lang/@w:val='fr']/*[self::w:t or self::w:br]",
                   "word/footnotes.xml")
    assert "".join(each.text or "\n" for each in found) == words

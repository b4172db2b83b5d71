"""What every page and every table must have, whatever the briefing says."""

from __future__ import annotations

import re

import pytest

from editor.briefing.blocks import Cell, Column, Note, Outline, Picture, QuoteBlock, Row, Run, Sentence, Table
from editor.exporters.word.package import document_bytes, document_parts
from editor.exporters.word.tables import TEXT_WIDTH, widths
from tests.exporters.outlines import VALUE, W, said, select, sentence

PAGE_PARTS = ("header1", "header2", "footer1", "footer2")


@pytest.mark.parametrize("part", PAGE_PARTS)
def test_the_handling_stands_at_the_right_of_the_head_and_foot_of_every_page(document: bytes, part: str) -> None:
    banner = select(document, "//w:r[w:tab]/following-sibling::w:r", f"word/{part}.xml")
    assert [said(run).strip("\u00a0") for run in banner] == ["TLP:AMBER"]
    assert select(document, "//w:tab[@w:val='right']", "word/styles.xml")


@pytest.mark.parametrize(("handling", "colour"), [
    ("TLP:RED", "FF2B2B"), ("TLP:AMBER", "FFC000"), ("TLP:AMBER+STRICT", "FFC000"), ("TLP:GREEN", "33FF00"),
    ("TLP:CLEAR", "FFFFFF"), ("OFFICIAL", "FFFFFF"),
])
def test_the_handling_is_bold_12_points_in_its_colour_on_black(handling: str, colour: str) -> None:
    written = document_bytes(Outline((), handling=handling))
    name = select(written, "//w:rStyle[starts-with(@w:val, 'Handling')]", "word/header1.xml")[0].get(VALUE)
    base = select(written, "//w:style[@w:styleId='Handling']/w:rPr", "word/styles.xml")[0]
    assert base.find("w:b", W) is not None
    assert base.find("w:sz", W).get(VALUE) == "24"
    assert base.find("w:shd", W).get(VALUE.replace("val", "fill")) == "000000"
    own = select(written, f"//w:style[@w:styleId='{name}']/w:rPr/w:color", "word/styles.xml")[0]
    assert own.get(VALUE) == colour


def test_the_first_page_says_what_kind_of_paper_it_is_and_the_others_which(document: bytes) -> None:
    assert said(select(document, "/*", "word/header1.xml")[0]).startswith("Situation briefing")
    assert said(select(document, "/*", "word/header2.xml")[0]).startswith("The Tamar crossing")
    assert select(document, "//w:sectPr/w:titlePg")


def test_every_foot_counts_its_page_and_all_pages(document: bytes) -> None:
    for part in ("word/footer1.xml", "word/footer2.xml"):
        fields = select(document, "//w:fldSimple/@w:instr", part)
        assert [code.strip() for code in fields] == ["PAGE", "NUMPAGES"]
        assert said(select(document, "/*", part)[0]).startswith("Page 1 of 1")


def test_the_page_is_a4_with_margins_of_23_millimetres(document: bytes) -> None:
    size, margins = select(document, "//w:pgSz|//w:pgMar")
    assert list(size.attrib.values()) == ["11906", "16838"]
    assert {margins.get(VALUE.replace("val", side)) for side in ("top", "right", "bottom", "left")} == {"1304"}


def test_looks_come_from_styles_alone(document: bytes) -> None:
    for part in ("document", "footnotes", *PAGE_PARTS):
        within = {child.tag.split("}")[1] for child in select(document, "//w:p//w:rPr/*|//w:pPr/*", f"word/{part}.xml")}
        assert within <= {"pStyle", "rStyle", "bidi", "rtl", "lang", "numPr"}


def test_every_style_that_is_used_is_there(document: bytes) -> None:
    defined = {style.get(VALUE.replace("val", "styleId")) for style in select(document, "//w:style", "word/styles.xml")}
    for part in ("document", "footnotes", *PAGE_PARTS):
        used = select(document, "//w:pStyle/@w:val|//w:rStyle/@w:val|//w:tblStyle/@w:val", f"word/{part}.xml")
        assert set(used) <= defined


def test_headings_are_headings_and_there_is_one_title(document: bytes) -> None:
    styles = select(document, "//w:pStyle/@w:val")
    assert styles.count("Title") == 1
    assert styles.count("Heading1") == 5
    levels = [level.get(VALUE) for level in select(document, "//w:outlineLvl", "word/styles.xml")]
    assert sorted(levels) == ["0", "0", "1"]


def test_tables_repeat_their_header_and_keep_their_rows_whole(document: bytes) -> None:
    tables = select(document, "//w:tbl")
    headers = [len(table.xpath("w:tr[w:trPr/w:tblHeader]", namespaces=W)) for table in tables]
    assert headers == [0, 1, 1, 1]
    assert not select(document, "//w:tr[not(w:trPr/w:cantSplit)]")


def _table_of(notes: int) -> bytes:
    """Return a document with a table of so many rows, each with a note of its own."""
    rows = tuple(Row((Cell((Sentence(f"e{number}.title", (Run("It rained.", notes=(f"n{number}",)),)),)),))
                 for number in range(notes))
    held = tuple(Note(f"n{number}", (Run("“It rained.”"),)) for number in range(notes))
    return document_bytes(Outline((Table("Events", (Column("Event", 100),), rows, "Events"),), notes=held))


def test_a_table_with_more_notes_than_its_page_holds_lets_libreoffice_break_its_rows_and_word_not() -> None:
    few, many = _table_of(3), _table_of(30)
    for written, captions, whole in ((few, ["Caption"], 4), (many, ["CaptionRunningOn"], 1)):
        assert len(select(written, "//w:footnoteReference")) == (3 if written is few else 30)
        assert select(written, "//w:pStyle[starts-with(@w:val, 'Caption')]/@w:val") == captions
        assert len(select(written, "//w:tr[w:trPr/w:cantSplit]")) == whole
        assert len(select(written, "//w:tr[w:trPr/w:tblHeader]")) == 1
    assert select(many, "//w:style[@w:styleId='RecordTable']/w:trPr/w:cantSplit", "word/styles.xml")
    assert select(many, "//w:style[@w:styleId='TableText']/w:pPr/w:keepLines", "word/styles.xml")


def test_tables_say_in_words_what_they_show(document: bytes) -> None:
    described = select(document, "//w:tblDescription/@w:val")
    assert described[1:] == ["Two judgements with the confidence in each", "Three events with date and figures",
                             "Two terms"]


def test_the_header_row_of_a_table_stays_with_the_first_and_no_row_with_the_next(document: bytes) -> None:
    table = select(document, "//w:tbl[w:tblPr/w:tblStyle/@w:val='RecordTable']")[0]
    rows = [set(row.xpath(".//w:pStyle/@w:val", namespaces=W)) for row in table.xpath("w:tr", namespaces=W)]
    assert rows == [{"TableHeading"}, {"TableText"}, {"TableText"}, {"TableText"}]
    kept = [select(document, f"//w:style[@w:styleId='{style}']/w:pPr/w:keepNext", "word/styles.xml")
            for style in ("TableHeading", "TableText")]
    assert list(map(bool, kept)) == [True, False]


def test_a_caption_is_numbered_by_a_field_and_stays_with_its_table(document: bytes) -> None:
    caption = select(document, "//w:p[w:pPr/w:pStyle/@w:val='Caption']")[0]
    assert said(caption) == "Table 1. Events in order of time."
    assert "SEQ Table" in caption.xpath("string(w:fldSimple/@w:instr)", namespaces=W)
    assert select(document, "//w:style[@w:styleId='Caption']/w:pPr/w:keepNext", "word/styles.xml")


def test_a_figure_stands_in_the_line_with_all_it_shows_in_words_and_a_caption_below(document: bytes) -> None:
    figure = select(document, "//w:p[w:pPr/w:pStyle/@w:val='Figure']")[0]
    caption = figure.getnext()
    named = figure.xpath(".//*[local-name()='docPr']")[0]
    assert named.get("descr") == "A line of days: a patrol on 1 March & one on 3 March"
    assert caption.xpath("string(w:pPr/w:pStyle/@w:val)", namespaces=W) == "CaptionBelow"
    assert said(caption) == "Figure 1. Patrols, 1 to 3 March 2031."
    assert "SEQ Figure" in caption.xpath("string(w:fldSimple/@w:instr)", namespaces=W)
    extent = figure.xpath(".//*[local-name()='extent']")[0]
    assert (int(extent.get("cx")), int(extent.get("cy"))) == (240 * 12_700, 50 * 12_700)


def test_a_drawing_shown_twice_is_stored_once(outline: Outline) -> None:
    picture = next(block for block in outline.blocks if isinstance(block, Picture))
    parts = document_parts(Outline((picture, picture)))
    assert [name for name in parts if name.startswith("word/media/")] == ["word/media/image1.png"]
    assert str(parts["word/document.xml"]).count("rIdImage1") == 2


def test_items_of_lists_are_numbered_by_word_and_every_list_begins_with_1(document: bytes) -> None:
    items = select(document, "//w:p[starts-with(w:pPr/w:pStyle/@w:val, 'List')]")
    lists = [item.xpath("string(w:pPr/w:numPr/w:numId/@w:val)", namespaces=W) for item in items]
    assert [said(item) for item in items] == [
        "The first patrol came at dawn.", "Close the gate.", "Count the carts.", "Ask again."]
    assert lists[0] == ""
    assert lists[1] == lists[2] != lists[3]
    for number in lists[1:]:
        assert select(document, f"//w:num[@w:numId='{number}']//w:startOverride[@w:val='1']", "word/numbering.xml")


def test_a_style_of_lists_and_its_numbering_name_each_other(document: bytes) -> None:
    for style in ("ListBullet", "ListNumber", "BottomLineBullet", "BottomLineNumber"):
        number = select(document, f"//w:style[@w:styleId='{style}']//w:numId/@w:val", "word/styles.xml")[0]
        kind = select(document, f"//w:num[@w:numId='{number}']/w:abstractNumId/@w:val", "word/numbering.xml")[0]
        assert select(document, f"//w:abstractNum[@w:abstractNumId='{kind}']//w:pStyle/@w:val",
                      "word/numbering.xml") == [style]


@pytest.mark.parametrize("shares", [(1,), (1, 1, 1), (90, 126, 120, 106, 150, 128), (7, 11, 13)])
def test_columns_fill_the_line_to_the_twip(shares: tuple[int, ...]) -> None:
    assert sum(widths(shares)) == TEXT_WIDTH


def test_tables_never_touch_and_never_end_the_body() -> None:
    small = Table("Few.", (Column("One", 1),), (Row((Cell((sentence("a", "1"),)),)),), "Few")
    body = str(document_parts(Outline((small, small)))["word/document.xml"])
    assert "</w:tbl><w:tbl>" not in body
    assert "</w:tbl><w:sectPr>" not in body


def test_neighbouring_quotes_have_bars_of_their_own() -> None:
    quotes = [QuoteBlock(sentence(f"{n}.words", "“Words”"), sentence(f"{n}.said", "Somebody")) for n in range(3)]
    styles = select(document_bytes(Outline(tuple(quotes))), "//w:pStyle/@w:val")
    assert [style for style in styles if not re.search("Attribution|Between", style)] == ["Quote", "QuoteNext", "Quote"]


def test_a_row_of_too_few_cells_is_refused() -> None:
    with pytest.raises(ValueError, match="shorter"):
        document_bytes(Outline((Table("Bad.", (Column("One", 1), Column("Two", 1)), (Row((Cell(()),)),), "Bad"),)))

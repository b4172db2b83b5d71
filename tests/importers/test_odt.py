"""What of an OpenDocument text becomes the article, and what is told instead."""

from __future__ import annotations

import contextlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editor.importers import ImportedArticle
from editor.importers.odt import IMPORTER
from editor.model.errors import ImportFailed
from tests.importers.offices import damaged, odt, promising, zipped
from tests.places import FORMATS


def read(content: bytes, name: str = "storm.odt") -> ImportedArticle:
    return IMPORTER.read(content, name)


def words_of(body: str, automatic: str = "", styles: str = "") -> str:
    return read(odt(body, automatic, styles)).text.words


def p(words: str, style: str = "") -> str:
    return f'<text:p text:style-name="{style}">{words}</text:p>'


def test_spaces_collapse_as_the_format_says_and_told_ones_stay() -> None:
    assert words_of(p("  The   port\n\t<text:span> is </text:span> shut<text:s text:c='3'/>now<text:tab/>and<text:s/>"
                      " on<text:line-break/>  wait ")) == "The port is shut   now\tand  on\nwait"


def test_a_million_spaces_in_three_bytes_are_a_hundred() -> None:
    assert words_of(p('a<text:s text:c="1000000000"/>b')) == "a" + " " * 100 + "b"


STYLES = """
<style:style style:name="Title" style:family="paragraph"/>
<style:style style:name="Rubrik" style:family="paragraph" style:default-outline-level="2"/>
<style:style style:name="Illustration" style:family="paragraph" style:parent-style-name="Caption"/>
<style:style style:name="Caption" style:family="paragraph"/>
<style:style style:name="Ring" style:family="paragraph" style:parent-style-name="Ring"/>"""
AUTOMATIC = """
<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Title"/>
<style:style style:name="P2" style:family="paragraph"><style:text-properties text:display="none"/></style:style>
<style:style style:name="T1" style:family="text"><style:text-properties text:display="none"/></style:style>
<text:list-style style:name="L1">
<text:list-level-style-number text:level="1" style:num-format="I" style:num-suffix="." text:start-value="3"/>
<text:list-level-style-number text:level="2" style:num-format="a" style:num-prefix="(" style:num-suffix=")"/>
<text:list-level-style-number text:level="3" style:num-format="1" text:display-levels="3"/>
</text:list-style>
<text:list-style style:name="L2"><text:list-level-style-number text:level="1" style:num-format=""/></text:list-style>
<text:list-style style:name="L3"><text:list-level-style-bullet text:level="1"/></text:list-style>"""


def test_titles_headings_and_captions_are_told_by_styles_and_what_they_are_based_on() -> None:
    made = read(odt(p("Storm", "P1") + p("Ships wait.") + "<text:h text:outline-level='1'>Closed</text:h>"
                    + p("Orders", "Rubrik") + p("Ships in port", "Illustration") + p("Wind.", "Ring"),
                    AUTOMATIC, STYLES))
    assert [line.role for line in made.article.lines] == [
        "headline", "body", "heading", "heading", "caption", "body"]


def test_hidden_spans_paragraphs_and_sections_are_left_out_and_counted() -> None:
    made = read(odt(p('The port<text:span text:style-name="T1"> secret</text:span> is shut.') + p("secret", "P2")
                    + f"<text:section text:display='none'>{p('secret')}</text:section>"
                    + p('<text:hidden-paragraph text:is-hidden="true"/>secret')
                    + f"<text:section>{p('Ships wait.')}</text:section>", AUTOMATIC))
    assert made.text.words == "The port is shut.\n\nShips wait."
    assert made.notes == ("4 stretches of hidden text were left out.",)


def a_list(items: str, attributes: str = 'text:style-name="L1"') -> str:
    return f"<text:list {attributes}>{items}</text:list>"


def item(content: str, attributes: str = "") -> str:
    return f"<text:list-item {attributes}>{content if content.startswith('<') else p(content)}</text:list-item>"


def test_items_have_the_numbers_that_a_reader_sees() -> None:
    inner = a_list(item("c") + item(p("d") + a_list(item("e"), "")), "")
    assert words_of(a_list(item("a") + item(p("b") + inner) + item("f", 'text:start-value="9"') + item(
        p("g") + a_list(item("h"), ""))), AUTOMATIC) == "III. a\nIV. b\n(a) c\n(b) d\nIV.b.1 e\nIX. f\nX. g\n(a) h"


def test_a_list_goes_on_where_it_says_so_and_begins_anew_where_not() -> None:
    goes_on = 'text:style-name="L1" text:continue-numbering="true"'
    named = 'text:style-name="L1" text:continue-list="first"'
    first = 'text:style-name="L1" xml:id="first"'
    assert words_of(a_list(item("a"), first) + p("Between.") + a_list(item("b"), goes_on) + p("Again.")
                    + a_list(item("c")) + p("At last.") + a_list(item("d"), named), AUTOMATIC) == (
        "III. a\n\nBetween.\n\nIV. b\n\nAgain.\n\nIII. c\n\nAt last.\n\nV. d")


def test_any_bullet_is_one_and_an_item_without_a_number_is_a_paragraph() -> None:
    assert words_of(a_list(item("a") + "<text:list-header><text:p>b</text:p></text:list-header>",
                           'text:style-name="L3"') + a_list(item("c"), 'text:style-name="L2"'),
                    AUTOMATIC) == "• a\n\nb\n\nc"


def cell(words: str, attributes: str = "") -> str:
    return f"<table:table-cell {attributes}>{p(words)}</table:table-cell>"


def table(*rows: str) -> str:
    return "<table:table>" + "".join(f"<table:table-row>{row}</table:table-row>" for row in rows) + "</table:table>"


COVERED = "<table:covered-table-cell/>"


def test_merged_cells_are_said_once_and_columns_stay_in_their_places() -> None:
    assert words_of(table(
        cell("Storm", 'table:number-columns-spanned="3"') + COVERED * 2 + cell("Ships"),
        cell("Sarn", 'table:number-rows-spanned="2"') + cell("1") + cell("2"),
        COVERED + cell("3") + cell("4"))) == "Storm\tShips\nSarn\t1\t2\n\t3\t4"


def test_what_is_repeated_a_million_times_is_bounded() -> None:
    repeated = 'table:number-columns-repeated="1000000"'
    row = "<table:table-row table:number-rows-repeated='1000000'>" + cell("ab", repeated) + "</table:table-row>"
    made = read(odt(f"<table:table>{row * 50}</table:table>" + table(cell("", repeated) + cell("x"))))
    assert made.text.words.count("ab") < 500_000
    assert made.notes == ("Its tables repeat cells or rows more often than any document needs; not all repeats were "
                          "read.",)


def test_text_boxes_and_shapes_stand_after_their_paragraph_and_pictures_are_counted() -> None:
    made = read(odt(p(f"Beside it.<draw:frame><draw:text-box>{p('In the box.')}</draw:text-box></draw:frame>"
                      "<draw:frame><draw:object/><draw:image/></draw:frame><draw:frame><draw:image/></draw:frame>"
                      f"<draw:g><draw:custom-shape>{p('In the shape.')}</draw:custom-shape></draw:g>") + p("Below.")))
    assert made.text.words == "Beside it.\n\nIn the box.\n\nIn the shape.\n\nBelow."
    assert made.notes == ("1 picture was left out.",
                          "1 embedded object, such as a chart or a sheet, was left out.")


def note(mark: str, words: str, kind: str = "footnote") -> str:
    return (f'<text:note text:note-class="{kind}"><text:note-citation>{mark}</text:note-citation>'
            f"<text:note-body>{p(words)}</text:note-body></text:note>")


def test_notes_keep_their_marks_and_come_at_the_end_footnotes_first() -> None:
    body = p(f"One{note('i', 'Third.', 'endnote')} two{note('1', 'First.')} three{note('*', 'Second.')}")
    assert words_of(body) == "One[i] two[1] three[*]\n\n[1] First.\n\n[*] Second.\n\n[i] Third."


def test_macros_are_told_and_not_read() -> None:
    made = read(odt(p("The port is shut."), others={"Basic/Standard/Module1.xml": "<a/>"}))
    assert made.notes == ("It has macros; they were not read, and nothing in it was run.",)


def refusal(content: bytes) -> str:
    with pytest.raises(ImportFailed) as refused:
        read(content)
    return str(refused.value)


def test_an_encrypted_document_says_that_a_password_protects_it() -> None:
    manifest = '<manifest:file-entry><manifest:encryption-data manifest:checksum="x"/></manifest:file-entry>'
    assert refusal(odt("", others={"META-INF/manifest.xml": manifest})) == (
        "storm.odt was not imported: it is protected by a password. Open it in its own program and save a copy "
        "without one.")


def test_a_drawing_is_refused_in_a_sentence() -> None:
    drawing = zipped({"META-INF/manifest.xml": "", "content.xml": "<a/>"})
    assert "there is no text in it" in refusal(drawing)


def test_entities_and_bombs_are_refused() -> None:
    hostile = '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><a>&e;</a>'
    assert "it defines entities of its own" in refusal(odt("", others={"content.xml": hostile}))
    assert "it would unpack to more than 512 MB" in refusal(promising(600 * 1024 * 1024, odt(p("a"))))


def test_what_nests_without_end_is_refused_and_what_nests_as_deep_as_may_be_is_read() -> None:
    assert "storm.odt was not imported" in refusal(odt("<text:section>" * 5000 + "</text:section>" * 5000))
    lists = "<text:list><text:list-item>" * 120 + p("Deep.") + "</text:list-item></text:list>" * 120
    assert words_of(lists) == "• Deep."


@settings(max_examples=60)
@given(st.data())
def test_a_damaged_document_is_an_article_or_a_refusal(data: st.DataObject) -> None:
    with contextlib.suppress(ImportFailed):
        read(data.draw(damaged((FORMATS / "storm.odt").read_bytes()[-9000:])))


@settings(max_examples=60)
@given(st.data())
def test_a_damaged_flat_document_is_an_article_or_a_refusal(data: st.DataObject) -> None:
    with contextlib.suppress(ImportFailed):
        read(data.draw(damaged((FORMATS / "storm.fodt").read_bytes())))

"""What of a Word document becomes the article, and what is told instead."""

from __future__ import annotations

from editor.importers import ImportedArticle
from editor.importers.word import IMPORTER
from tests.importers.offices import STRICT, docx, paragraph, run


def read(content: bytes, name: str = "storm.docx") -> ImportedArticle:
    return IMPORTER.read(content, name)


def words_of(body: str, **parts: str) -> str:
    return read(docx(body, **parts)).text.words


HEADINGS = """
<w:style w:type="paragraph" w:styleId="Ueberschrift1"><w:name w:val="heading 1"/></w:style>
<w:style w:type="paragraph" w:styleId="Zwischen"><w:name w:val="Zwischen"/><w:basedOn w:val="Ueberschrift1"/></w:style>
<w:style w:type="paragraph" w:styleId="Rubrik"><w:pPr><w:outlineLvl w:val="2"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Beschriftung"><w:name w:val="caption"/></w:style>
<w:style w:type="character" w:styleId="Leise"><w:name w:val="Leise"/><w:rPr><w:vanish/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Ring"><w:name w:val="Ring"/><w:basedOn w:val="Ring"/></w:style>"""


def styled(style: str, words: str) -> str:
    return paragraph(words, f'<w:pStyle w:val="{style}"/>')


def test_headings_are_told_by_what_a_style_is_based_on_in_any_language() -> None:
    made = read(docx(styled("Ueberschrift1", "Sturm") + paragraph("Der Hafen ist zu.")
                     + styled("Zwischen", "Was zu ist") + styled("Rubrik", "Wer es sagt")
                     + styled("Beschriftung", "Schiffe im Hafen")
                     + styled("Ring", "Ende."), styles=HEADINGS))
    assert [line.role for line in made.article.lines] == ["headline", "body", "heading", "heading", "caption", "body"]
    assert made.article.title == "Sturm"


def test_an_outline_level_of_the_paragraph_makes_a_heading_and_takes_it_back() -> None:
    made = read(docx(styled("Ueberschrift1", "Storm") + paragraph("What is closed", '<w:outlineLvl w:val="1"/>')
                     + paragraph("No heading", '<w:pStyle w:val="Rubrik"/><w:outlineLvl w:val="9"/>'), styles=HEADINGS))
    assert [line.role for line in made.article.lines] == ["headline", "heading", "body"]


def test_hidden_text_is_left_out_also_where_a_style_hides_it() -> None:
    shown = run("The port") + run(" secret", '<w:rStyle w:val="Leise"/>') + run(" is shut") + run("!", "<w:vanish/>")
    made = read(docx(paragraph(shown), styles=HEADINGS))
    assert made.text.words == "The port is shut"
    assert made.notes == ("2 stretches of hidden text were left out.",)


def test_insertions_and_moves_are_read_and_what_was_deleted_is_not() -> None:
    assert words_of(paragraph(
        run("Three ") + f"<w:ins>{run('big ')}</w:ins>" + "<w:del><w:r><w:delText>small </w:delText></w:r></w:del>"
        + f"<w:moveTo>{run('ships ')}</w:moveTo><w:moveFrom>{run('boats ')}</w:moveFrom>" + run("sank."),
    )) == "Three big ships sank."


def test_a_paragraph_whose_end_was_deleted_goes_on_in_the_next() -> None:
    body = paragraph("The port is ", "<w:rPr><w:del/></w:rPr>") + paragraph("closed.") + paragraph("So is the strait.")
    assert words_of(body) == "The port is closed.\n\nSo is the strait."


def test_signs_are_what_a_reader_sees() -> None:
    signs = ('<w:r><w:t>Ships</w:t><w:tab/><w:t>wait</w:t><w:br/><w:t>off co</w:t><w:softHyphen/><w:t>\u00adast</w:t>'
             '<w:noBreakHyphen/><w:sym w:font="Symbol" w:char="F061"/><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>')
    assert words_of(paragraph(signs)) == "Ships\twait\noff coast\u2011α✓"


def test_a_sign_that_no_one_knows_is_told() -> None:
    made = read(docx(paragraph('<w:r><w:sym w:font="Webdings" w:char="F021"/></w:r>')))
    assert made.text.words == "\ufffd"
    assert made.notes == ("1 sign of a symbol font is not known here; it stands as �.",)


def field(code: str, shown: str) -> str:
    return (f'<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>{code}</w:instrText></w:r>{{}}'
            f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{run(shown)}<w:r><w:fldChar w:fldCharType="end"/></w:r>')


def test_of_a_field_the_words_are_read_and_not_the_code_nor_a_field_in_its_code() -> None:
    nested = field(" IF ", "Tuesday").format(field(" DATE ", "2019").format(""))
    made = read(docx(paragraph(run("On ") + nested + run(" it sailed."))))
    assert made.text.words == "On Tuesday it sailed."
    assert made.notes == ("Of 2 fields, such as dates or references, the words that they last showed were taken.",)


def test_a_field_without_an_end_hides_nothing() -> None:
    assert words_of(paragraph('<w:r><w:fldChar w:fldCharType="begin"/></w:r>' + run("The port is shut."))) == \
        "The port is shut."


def test_controls_links_and_formulas_are_read_through() -> None:
    assert words_of(f"<w:sdt><w:sdtPr/><w:sdtContent>{paragraph('In a control.')}</w:sdtContent></w:sdt>" + paragraph(
        f"<w:hyperlink>{run('A link ')}</w:hyperlink><m:oMath><m:r><m:t>x=2</m:t></m:r></m:oMath>")) == \
        "In a control.\n\nA link x=2"


BOX = "<w:txbxContent><w:p><w:r><w:t>In the box.</w:t></w:r></w:p></w:txbxContent>"


def test_a_text_box_that_stands_twice_for_two_versions_of_word_is_read_once() -> None:
    both = (f"<w:r><mc:AlternateContent><mc:Choice><wps:txbx>{BOX}</wps:txbx></mc:Choice>"
            f"<mc:Fallback><w:pict><v:textbox>{BOX}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>")
    assert words_of(paragraph(both + run("Beside it.")) + paragraph("Below.")) == "Beside it.\n\nIn the box.\n\nBelow."


def test_the_words_of_a_shape_are_read_after_the_paragraph_that_anchors_it() -> None:
    shape = ('<w:r><w:drawing><x:txBody xmlns:x="http://schemas.openxmlformats.org/drawingml/2006/main"><x:p><x:r>'
             "<x:t>In the </x:t></x:r><x:r><x:t>shape.</x:t></x:r></x:p></x:txBody></w:drawing></w:r>")
    assert words_of(paragraph(shape + run("Beside it."))) == "Beside it.\n\nIn the shape."


def cell(content: str, properties: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{content if content.startswith('<') else paragraph(content)}</w:tc>"


def table(*rows: str) -> str:
    return f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in rows)}</w:tbl>"


def test_merged_cells_are_said_once_and_columns_stay_in_their_places() -> None:
    assert words_of(table(
        cell("Storm", '<w:gridSpan w:val="3"/>') + cell("Ships"),
        cell("Sarn", "<w:vMerge w:val='restart'/>") + cell("1") + cell("2"),
        cell("", "<w:vMerge/>") + cell("3") + cell("4"))) == "Storm\tShips\nSarn\t1\t2\n\t3\t4"


def test_a_cell_of_several_paragraphs_is_one_and_two_tables_stand_apart() -> None:
    first = table(cell(paragraph("Port") + paragraph("Ellis")) + cell("118"))
    assert words_of(first + paragraph("") + table(cell("Sarn") + cell("90"))) == "Port Ellis\t118\n\nSarn\t90"


def test_a_table_that_lays_out_a_page_is_read_cell_by_cell() -> None:
    assert words_of(table(cell(paragraph("Storm.") + table(cell("Sarn") + cell("90"))) + cell("Read also"))) == \
        "Storm.\n\nSarn\t90\n\nRead also"


def test_a_deleted_row_is_left_out() -> None:
    rows = "<w:tbl><w:tr><w:trPr><w:del/></w:trPr>" + cell("a") + cell("b") + "</w:tr><w:tr>" + cell("c") + cell("d")
    assert words_of(rows + "</w:tr></w:tbl>") == "c\td"


def level(at: int, form: str, text: str, more: str = "") -> str:
    return (f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{text}"/>{more}'
            "</w:lvl>")


NUMBERING = f"""
<w:abstractNum w:abstractNumId="7">{level(0, "upperRoman", "%1.")}{level(1, "lowerLetter", "%2)")}
{level(2, "decimal", "%1.%2.%3", "<w:isLgl/>")}</w:abstractNum>
<w:abstractNum w:abstractNumId="8">{level(0, "bullet", chr(0xF0B7))}</w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>
<w:num w:numId="2"><w:abstractNumId w:val="8"/></w:num>
<w:num w:numId="3"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>
</w:num>
"""


def item(words: str, number: int = 1, at: int = 0) -> str:
    return paragraph(words, f'<w:numPr><w:ilvl w:val="{at}"/><w:numId w:val="{number}"/></w:numPr>')


def test_items_have_the_numbers_that_a_reader_sees() -> None:
    items = (item("a"), item("b"), item("c", at=1), item("d", at=1), item("e", at=2), item("f"), item("g", at=1))
    assert words_of("".join(items), numbering=NUMBERING) == "I. a\nII. b\na) c\nb) d\n2.2.1 e\nIII. f\na) g"


def test_a_list_goes_on_after_a_paragraph_and_begins_anew_where_the_document_says_so() -> None:
    assert words_of(item("a") + paragraph("Between.") + item("b") + item("c", 3) + item("d", 3) + item("e", 2),
                    numbering=NUMBERING) == "I. a\n\nBetween.\n\nII. b\nV. c\nVI. d\n• e"


def test_a_number_taken_back_and_a_list_that_is_not_there_give_paragraphs() -> None:
    assert words_of(item("a", 0) + item("b", 99), numbering=NUMBERING) == "a\n\nb"


NOTE = "<w:footnote w:id='{}'><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t>{}</w:t></w:r></w:p></w:footnote>"


def test_notes_come_in_the_order_of_their_marks_and_a_mark_of_the_authors_own_stays() -> None:
    body = paragraph(run("One") + '<w:r><w:footnoteReference w:id="9"/></w:r>' + run(" two")
                     + '<w:r><w:footnoteReference w:id="4" w:customMarkFollows="1"/><w:t>*</w:t></w:r>' + run(" three")
                     + '<w:r><w:footnoteReference w:id="3"/></w:r>')
    notes = ((3, "Third."), (4, "* Second."), (9, "First."), (5, "Unused."))
    assert words_of(body, footnotes="".join(NOTE.format(*note) for note in notes)) == \
        "One[1] two[*] three[2]\n\n[1] First.\n\n[*] Second.\n\n[2] Third."


def test_strict_documents_are_read_as_others_are() -> None:
    made = read(docx(styled("Ueberschrift1", "Storm") + item("one"), STRICT, styles=HEADINGS, numbering=NUMBERING))
    assert (made.text.words, made.article.title) == ("Storm\n\nI. one", "Storm")


def test_macros_and_documents_within_are_told_and_not_read() -> None:
    made = read(docx(paragraph("The port is shut.") + '<w:altChunk r:id="rId9"/>', others={
        "word/vbaProject.bin": b"Sub Auto_Open()"}), "storm.docm")
    assert made.text.words == "The port is shut."
    assert made.notes == ("1 document that is embedded as a part of the text was left out; import it by itself.",
                          "It has macros; they were not read, and nothing in it was run.")


def test_the_language_is_told_by_the_words_and_else_by_what_they_are_marked_with() -> None:
    marked = run("Bakit sarado", '<w:lang w:val="fil-PH"/>') + run(" ok", '<w:lang w:val="en-US"/>')
    assert read(docx(paragraph(marked))).article.language == "fil"
    english = run("The port is shut and the ships wait for the wind to turn, they said.", '<w:lang w:val="de-DE"/>')
    assert read(docx(paragraph(english))).article.language == "en"

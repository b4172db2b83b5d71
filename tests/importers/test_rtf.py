"""What of a Rich Text document becomes the article, and what is told instead."""

from __future__ import annotations

import contextlib
import time
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editor.importers import ImportedArticle
from editor.importers.rtf import IMPORTER
from editor.importers.rtf.controls import DEEDS
from editor.importers.rtf.reader import read_rtf
from editor.importers.rtf.words import DESTINATIONS, OPENED
from editor.model.errors import ImportFailed
from editor.workspace.reading import read_article
from tests.importers.offices import damaged
from tests.places import FORMATS


def read(content: bytes | str, name: str = "storm.rtf") -> ImportedArticle:
    return IMPORTER.read(content.encode("latin-1") if isinstance(content, str) else content, name)


def words_of(body: str, head: str = r"\ansi\ansicpg1252\deff0") -> str:
    return read(rf"{{\rtf1{head} {body}}}").text.words


def test_characters_are_read_by_code_page_font_and_unicode_with_what_stands_in_for_it() -> None:
    fonts = r"{\fonttbl{\f0\fcharset0 Arial;}{\f1\fcharset204 A;}{\f2\fcharset128 MS Mincho;}{\f3\fcharset178 B;}}"
    said = words_of(fonts + r"caf\'e9 {\f1 \'cc\'ee\'f0\'e5} {\f2 \'8a\'43} {\f3 \'c8\'cd\'d1} "
                    r"\u8212\'97\uc0\u960 \uc2\u8364 ?? end")
    assert said == "café Море 海 بحر —π€ end"


@pytest.mark.parametrize("broken", [r"\rtf1 The quay is shut.", r"s{\f0 Arial;}}\pard\plain The quay is shut.\par}"])
def test_a_document_without_its_beginning_is_a_sentence_and_its_marks_are_no_article(broken: str) -> None:
    with pytest.raises(ImportFailed, match=r"b\.rtf was not imported: its beginning is missing"):
        read_article(broken.encode(), "b.rtf")
    assert read_article(b"The quay is shut.\n", "b.rtf").text.words == "The quay is shut.\n"
    assert read_article(broken.encode(), "b.txt").text.words == broken, "a text may speak of such marks"


def test_a_character_beyond_the_first_plane_is_one_character() -> None:
    assert words_of(r"a \u-10179?\u-8704? b") == "a \U0001f600 b"


def test_half_of_such_a_character_is_one_that_no_one_knows() -> None:
    assert words_of(r"a \u-10179? b") == "a \ufffd b"


def test_signs_are_what_a_reader_sees() -> None:
    signs = r"a\~b\_c\-d\tab e\line f\emdash \ldblquote g\rdblquote \{h\}\\"
    assert words_of(signs) == "a\u00a0b\u2011cd\te\nf—“g”{h}\\"


def test_signs_of_a_symbol_font_are_the_ones_of_unicode() -> None:
    assert words_of(r"{\fonttbl{\f0 Arial;}{\f1\fcharset2 Symbol;}}{\f1 a\'b3} {\f1 \'00\'ff}") == "α≥ \ufffd\ufffd"


def test_line_ends_of_the_file_mean_nothing_and_binary_data_is_passed_over() -> None:
    assert words_of("The po\r\nrt is\n shut. {\\pict\\wmetafile8\\bin7 {{}}\\par}" + "Ships wait.") == \
        "The port is shut. Ships wait."


def test_paragraphs_may_end_with_a_line_end_after_a_backslash_as_text_edit_writes_them() -> None:
    assert words_of("\\pard\\tx560\\f0\\fs24 \\cf0 The port is shut.\\\n\\\n{\\listtext\t\\uc0\\u8226 \t}Ships\\\n"
                    "{\\listtext\t\\uc0\\u8226 \t}Ferries\\\n") == "The port is shut.\n\n• Ships\n• Ferries"


HEAD = (r"{\stylesheet{\s0 Normal;}{\s1 heading 1;}{\s2\sbasedon1 Zwischen;}{\s3\outlinelevel1 Rubrik;}"
        r"{\*\cs4\additive Title;}{\s5 caption;}}")


def test_headings_are_told_by_styles_and_outline_levels() -> None:
    made = read(rf"{{\rtf1 {HEAD}\s1 Storm\par\pard\s0 The port is shut.\par\pard\s2 Closed\par\pard\s3 Orders\par"
                r"\pard\outlinelevel0 Winds\par\pard\s5 Ships in port\par\pard\cs4 Ships wait.\par}")
    assert [line.role for line in made.article.lines] == [
        "headline", "body", "heading", "heading", "heading", "caption", "body"]


def test_hidden_and_deleted_words_are_left_out_and_counted_once() -> None:
    made = read(r"{\rtf1 The {\v secret {\b port} }port{\deleted  was}{\deleted  not}{\revised  is} shut\v !\v0 .}")
    assert made.text.words == "The port is shut."
    assert made.notes == ("Tracked changes were read as accepted (insertions kept: 1; deletions left out: 1).",
                          "2 stretches of hidden text were left out.")


def test_a_paragraph_whose_end_was_deleted_goes_on_in_the_next() -> None:
    assert words_of(r"The port is {\deleted\par}closed.\par Ships wait.") == "The port is closed.\n\nShips wait."


def test_groups_that_nobody_shows_are_passed_over() -> None:
    assert words_of(r"{\*\unknown secret}{\info{\author Odd Brink}}{\*\bkmkstart a}The port{\xe index} is{\*\bkmkend a}"
                    r"{\field{\*\fldinst HYPERLINK x}{\fldrslt  shut}}{\upr{ansi}{\*\ud{, now}}}."
                    ) == "The port is shut, now."


def test_tables_stand_row_by_row_and_nested_ones_are_read_where_they_stand() -> None:
    row = r"\trowd\cellx1\cellx2 \intbl {}\cell {}\cell\row "
    assert words_of(row.format("Station", "Wind") + row.format(r"Port\par Ellis", "118") + r"\pard After.") == \
        "Station\tWind\nPort Ellis\t118\n\nAfter."
    nested = (r"\pard\intbl\itap2 Sarn\nestcell 90\nestcell{\*\nesttableprops\trowd\cellx1\cellx2\nestrow}"
              r"{\nonesttables\par}")
    assert words_of(rf"\trowd\cellx1\cellx2\intbl Storm.\par {nested}\pard\intbl\cell Also\cell\row\pard After.") == \
        "Storm.\n\nSarn\t90\n\nAlso\n\nAfter."


def test_a_cell_that_is_merged_with_the_one_before_it_is_none() -> None:
    assert words_of(r"\trowd\clmgf\cellx1\clmrg\cellx2\cellx3\intbl Storm\cell\cell Ships\cell\row") == "Storm\tShips"


def test_items_have_their_labels_whatever_font_a_bullet_is_in() -> None:
    fonts = r"{\fonttbl{\f0 Arial;}{\f1\fcharset2 Symbol;}{\f2\fcharset2 Wingdings;}{\f3 Courier New;}}"
    assert words_of(fonts + r"{\listtext\f1\'b7\tab}a\par{\listtext\f3 o\tab}b\par{\listtext\f2\'41\tab}c\par"
                    r"{\pntext 3)\tab}d\par Ships wait.") == "• a\n• b\n• c\n3) d\n\nShips wait."


def test_notes_are_numbered_footnotes_first_and_a_mark_of_the_authors_own_stays() -> None:
    assert words_of(r"\aftnnrlc One{\super\chftn}{\footnote\pard{\super\chftn} First.} two"
                    r"{\super *{\footnote\pard{\super *} Second.}} three"
                    r"\chftn{\footnote\ftnalt\chftn  Third.} four\chftn{\footnote\chftn  Fourth\par and on.}") == (
        "One[1] two[*] three[i] four[2]\n\n[1] First.\n\n[*] Second.\n\n[2] Fourth\nand on.\n\n[i] Third.")


def test_a_text_box_stands_after_the_paragraph_that_anchors_it_once() -> None:
    assert words_of(r"{\shp{\*\shpinst{\sp{\sn a}{\sv 1}}{\shptxt In the box.\par}}{\shprslt{\*\do In the box.}}}"
                    r"Beside it.\par Below.") == "Beside it.\n\nIn the box.\n\nBelow."


def test_pictures_and_objects_are_counted_once() -> None:
    made = read(r"{\rtf1 a{\*\shppict{\pict\pngblip 0a0b}}{\nonshppict{\pict 0a}}"
                r"{\object{\*\objdata 01}{\result{\pict 0c}}}}")
    assert made.text.words == "a"
    assert made.notes == ("1 picture was left out.",
                          "1 embedded object, such as a chart or a sheet, was left out.")


def test_a_document_that_is_cut_off_gives_what_there_is() -> None:
    made = read(r"{\rtf1 The port is {\b shut")
    assert made.text.words == "The port is shut"
    assert made.notes == ("The file is cut off; what there is of it was read. Ask for it again.",)


def test_what_follows_the_end_of_the_document_is_none_of_it() -> None:
    assert read(r"{\rtf1 The port is shut.}{\rtf1 Another.} more").text.words == "The port is shut."


def test_groups_without_end_are_refused() -> None:
    with pytest.raises(ImportFailed, match=r"storm\.rtf was not imported: its groups nest deeper"):
        read("{\\rtf1 " + "{" * 100_000)


def test_a_long_document_is_read_in_time_that_grows_with_it() -> None:
    body = r"\pard\intbl {\b Port} \'c9llis\cell 118\cell\row \u8212? {\v no}{\footnote a}\par " * 200
    once, more = (processor_time(lambda times=times: read_rtf(b"{\\rtf1 " + body.encode() * times, "storm.rtf"))
                  for times in (1, 6))
    assert more < 20 * once


def processor_time(deed: Callable[[], object]) -> float:
    begun = time.process_time()
    deed()
    return time.process_time() - begun


@settings(max_examples=100)
@given(st.data())
def test_a_damaged_document_is_an_article_or_a_refusal(data: st.DataObject) -> None:
    with contextlib.suppress(ImportFailed):
        read(data.draw(damaged((FORMATS / "storm.rtf").read_bytes()[-9000:])))


@settings(max_examples=200)
@given(st.lists(st.sampled_from([*"{}{}", "\\*", "\\u-10179?", "\\'c9", "words ", "\\upr ", *(
    f"\\{word} " for word in (*DEEDS, *DESTINATIONS, *OPENED))])))
def test_any_order_of_control_words_is_an_article_or_a_refusal(parts: list[str]) -> None:
    with contextlib.suppress(ImportFailed):
        read("{\\rtf1 " + "".join(parts))


def test_a_number_of_any_length_is_no_word() -> None:
    assert words_of(r"\fs" + "9" * 10_000 + " one" + r"\b" + "0" * 11 + "two") == "onetwo"

"""What becomes of a PDF: its words in reading order, in paragraphs, with their pages, and nothing of what is around."""

from __future__ import annotations

from contextlib import suppress
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdfium2 import PdfDocument

from editor.importers import ImportedArticle
from editor.importers.pdf import IMPORTER
from editor.importers.pdf.hyphens import Hyphens
from editor.importers.pdf.pages import page_image
from editor.model.errors import ImportFailed
from tests.places import FORMATS

COLUMNS = (FORMATS / "columns.pdf").read_bytes()


@pytest.fixture(scope="module")
def columns() -> ImportedArticle:
    """Return the article of a report in two columns, with notes, a table, Arabic and running heads."""
    return IMPORTER.read(COLUMNS, "columns.pdf")


def lines(article: ImportedArticle) -> list[str]:
    return [article.text.words[line.begin:line.end] for line in article.article.lines]


def test_columns_are_read_one_after_the_other_and_what_spans_them_before_and_after(columns: ImportedArticle) -> None:
    begins = [line[:22] for line in lines(columns)]
    order = ["Storm closes the harbo", "The harbour authority ", "The district of Vester", "Meteorologists explain",
             "The chamber of commerc", "What is known", "• Eleven boats adrift", "• Nineteen hours witho",
             "Losses by place", "The figures are those "]
    assert [begin for begin in begins if begin in order] == order


def test_a_paragraph_goes_on_in_the_next_column(columns: ImportedArticle) -> None:
    assert any("was interrupted for nineteen hours." in line for line in lines(columns))


def test_words_cut_at_the_ends_of_lines_are_put_together_and_named(columns: ImportedArticle) -> None:
    words = columns.text.words
    assert "conditions of compensation[3]." in words
    assert "could not be transferred" in words
    assert "anti-submarine nets" in words
    assert "\u00ad" not in words
    assert ("3 words cut at the ends of lines were put together; a hyphen of their own may be lost: lowpressure, "
            "transferred, compensation.") in columns.notes


def test_a_hyphen_stays_where_the_word_stands_with_it_elsewhere_and_before_capitals() -> None:
    hyphens = Hyphens(["the low-pressure area"])
    assert hyphens.joined(["a low-", "pressure area"]) == "a low-pressure area"
    assert hyphens.joined(["the anti-", "ISIS coalition"]) == "the anti-ISIS coalition"
    assert hyphens.joined(["from 10 -", "about noon -", "on"]) == "from 10 - about noon - on"
    assert hyphens.guessed == []
    assert hyphens.joined(["compen\u00ad", "sation"]) == "compensation"
    assert hyphens.guessed == ["compensation"]


def test_words_that_may_have_lost_a_hyphen_are_named_once_the_doubtful_first() -> None:
    hyphens = Hyphens(["The compensation is late.", "a low-"])
    hyphens.joined(["compen-", "sation, compen-", "sation and low-", "pressure"])
    assert hyphens.guessed == ["compensation", "compensation", "lowpressure"]
    assert hyphens.doubtful() == ("lowpressure", "compensation")


def test_running_heads_and_page_numbers_are_left_out_and_told(columns: ImportedArticle) -> None:
    assert "evening edition" not in columns.text.words
    assert "Page 1" not in columns.text.words
    assert "4 running heads and page numbers were left out." in columns.notes


def test_lines_know_their_page(columns: ImportedArticle) -> None:
    pages = {line[:15]: held.page for line, held in zip(lines(columns), columns.article.lines, strict=True)}
    assert pages["Storm closes th"] == 1
    assert pages["Losses by place"] == 2


def test_notes_are_marked_in_the_text_and_stand_once_at_the_end(columns: ImportedArticle) -> None:
    assert "the signal station[1]. Her deputy" in columns.text.words
    assert lines(columns)[-3] == "[1] The signal station was built in 1931 and is staffed by four officers."
    assert columns.text.words.count("is staffed by four officers") == 1


def test_a_table_is_read_row_by_row(columns: ImportedArticle) -> None:
    assert "Place\tBoats lost\tPersons hurt\nPort Ellis\t11\t14\nKarsund\t2\tnone" in columns.text.words


def test_arabic_stands_in_logical_order_lam_alef_too(columns: ImportedArticle) -> None:
    assert ("قال المتحدث باسم سلطة الميناء إن السفن لن تغادر قبل يوم الجمعة، وأضاف أن التحقيق في أسباب الأضرار قد بدأ. "
            "وأوضح أن فرق الإنقاذ واصلت عملها طوال الليل رغم الرياح الشديدة.") in columns.text.words


def test_latin_words_and_years_stand_in_arabic_lines_where_they_are_read() -> None:
    words = IMPORTER.read((FORMATS / "mixed-arabic.pdf").read_bytes(), "mixed-arabic.pdf").text.words
    assert "وأضافت الهيئة أن شركة Tern Energy تملك المستودع منذ عام 2019." in words
    assert "وقدرت صحيفة Harbour Wire الخسائر بنحو 40 مليون دولار." in words


def test_headline_headings_and_what_the_lines_state(columns: ImportedArticle) -> None:
    article = columns.article
    assert article.title == "Storm closes the harbour of Port Ellis"
    assert article.standfirst == "A report on the damage along the northern coast"
    assert (article.author, article.published) == ("Mette Lindqvist", "2024-10-30")
    headings = [words for words, line in zip(lines(columns), article.lines, strict=True) if line.role == "heading"]
    assert headings == ["The district of Vesterholm", "What the authorities recommend", "What is known",
                        "Losses by place"]
    assert columns.text.original == COLUMNS


def test_a_pdf_under_a_password_is_named_as_such() -> None:
    with pytest.raises(ImportFailed, match=r"locked\.pdf was not imported: it is protected by a password"):
        IMPORTER.read((FORMATS / "locked.pdf").read_bytes(), "locked.pdf")


def test_pages_without_words_are_told() -> None:
    made, blank = BytesIO(), PdfDocument.new()
    blank.new_page(300, 400)
    blank.save(made)
    article = IMPORTER.read(made.getvalue(), "scan.pdf")
    assert article.text.words.startswith("[File scan.pdf, 1 page, no words, SHA-256 ")
    assert article.article.is_wordless
    assert "1 page holds no words that can be read, perhaps a picture of some." in article.notes


@settings(max_examples=25, deadline=None)
@given(at=st.integers(0, len(COLUMNS)), byte=st.integers(0, 255), cut=st.booleans())
def test_a_damaged_pdf_gives_its_words_or_a_sentence(at: int, byte: int, cut: bool) -> None:
    damaged = COLUMNS[:at] if cut else COLUMNS[:at] + bytes([byte]) + COLUMNS[at + 1:]
    with suppress(ImportFailed):  # any other exception fails the test
        assert IMPORTER.read(damaged, "d.pdf").text.original == damaged


def test_a_page_is_drawn_as_wide_as_asked() -> None:
    image = page_image(COLUMNS, "columns.pdf", 2, 400)
    assert (image.width, image.height) == (400, 566)
    assert len(image.pixels) >= image.stride * image.height
    assert len(set(image.pixels)) > 10


def test_a_page_that_is_none_is_refused() -> None:
    with pytest.raises(ImportFailed, match="damaged"):
        page_image(COLUMNS, "columns.pdf", 9, 400)

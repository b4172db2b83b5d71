"""How pieces of a document become the locked text of an article, with their roles, pages and stated fields."""

from __future__ import annotations

import pytest

from editor.importers import ImportedArticle
from editor.importers.document import Document, Piece, Stated, article_of_document

HEADLINE = Piece("Storm shuts ports", "headline")
BODY = Piece("The harbour was closed for three days while the storm passed over the whole of the coast.")


def article(*pieces: Piece, stated: Stated = Stated()) -> ImportedArticle:  # noqa: B008
    return article_of_document(Document(pieces, "Read as a test.", stated), b"original", "storm.doc")


def test_pieces_stand_apart_and_close_ones_below_each_other() -> None:
    words = article(HEADLINE, BODY, Piece("• one"), Piece("• two", is_close=True)).text.words
    assert words == f"Storm shuts ports\n\n{BODY.words}\n\n• one\n• two"


def test_what_the_format_tells_of_a_line_goes_before_what_its_words_seem_to_be() -> None:
    made = article(HEADLINE, BODY, Piece("The wind", "heading"), BODY, Piece("Ships at anchor", "caption"))
    lines = made.article.lines
    assert [line.role for line in lines] == ["headline", "body", "heading", "body", "caption"]
    assert [line.number for line in lines] == [1, 2, 3, 4, 5]


def test_a_link_line_is_none_the_better_for_being_a_heading() -> None:
    read_more = Piece("Read more: Ferries are late again", "heading")
    assert article(HEADLINE, BODY, read_more, BODY).article.lines[2].role == "link line"


def test_lines_keep_the_page_they_stood_on_and_what_a_reader_set_aside() -> None:
    lines = article(Piece("Storm shuts ports", page=1), on_page(2), Piece("[1] a note", set_aside=True)).article.lines
    assert [line.page for line in lines] == [1, 2, 2, None]
    assert [line.set_aside for line in lines] == [False, False, False, True]


def on_page(page: int) -> Piece:
    return Piece("one line\nand the next", page=page)


def test_what_a_document_states_goes_before_what_its_words_say() -> None:
    made = article(HEADLINE, Piece("Published: 30 October 2024"), BODY,
                   stated=Stated(published="2024-10-31", published_why="Stated in the mail.", author="A. Ruiz"))
    assert (made.article.published, made.article.published_why) == ("2024-10-31", "Stated in the mail.")
    assert made.article.author == "A. Ruiz"
    assert made.notes == ("The words of the article give another date of publication than the file: "
                          "30 October 2024, not 31 October 2024.",)


def test_a_date_cut_to_the_month_does_not_contradict_a_day_of_it() -> None:
    made = article(HEADLINE, Piece("Published: 30 October 2024"), BODY, stated=Stated(published="2024-10"))
    assert made.notes == ()


def test_a_document_without_words_says_so() -> None:
    assert article().notes == ("storm.doc holds no words; the article is empty.",)


def test_files_without_words_have_a_text_each_that_names_them_and_counts_nowhere() -> None:
    one, two = (article_of_document(Document((), "Read as a test.", pages=pages), original, "scan\n2031-03-03.pdf")
                for pages, original in ((1, b"one"), (3, b"two")))
    assert one.text.words == "[File scan 2031-03-03.pdf, 1 page, no words, SHA-256 7692c3ad3540]"
    assert two.text.words == "[File scan 2031-03-03.pdf, 3 pages, no words, SHA-256 3fc4ccfe7458]"
    assert [(line.role, line.set_aside, line.end) for line in one.article.lines] == [
        ("caption", True, len(one.text.words))]
    assert one.article.is_wordless
    assert (one.article.title, one.article.published, one.article.language, one.found) == ("", "", "", ())


def test_a_file_of_spaces_without_words_stays_empty() -> None:
    for original in (b"", b" \r\n"):
        made = article_of_document(Document((), "Read as a test."), original, "empty.md")
        assert (made.text.words, made.article.lines) == ("", ())


@pytest.mark.parametrize(("opening", "published"), [
    ("PORT ELLIS (Reuters) - Published 2 November 2024. ", "2024-11-02"),
    ("Published on Nov. 2, 2024. ", "2024-11-02"),
    ("Updated 3 November 2024. ", ""),
    ("Published by the harbour on 2 November 2024. ", ""),
])
def test_a_sentence_that_opens_the_text_may_state_the_day_of_publication(opening: str, published: str) -> None:
    assert article(HEADLINE, Piece(opening + BODY.words)).article.published == published

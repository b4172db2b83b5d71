"""What an article is made of when plain text comes in by file or by paste."""

from __future__ import annotations

import hashlib

import pytest

from editor.importers import ImportedArticle
from editor.importers.plain import IMPORTER, import_pasted, import_text
from editor.model.errors import ImportFailed

PARAGRAPH = "The harbour was closed for three days while the storm passed over the whole of the coast."
WORDS = f"""\
Storm shuts ports along the northern coast

Ships wait for a third day as the wind does not let up.

By Ana Ruiz
Published: 30 October 2024, Updated: 31 October 2024

PORT ELLIS, Norland (Harbour Wire) — The guard said on 2 May 2023 that no ship was lost.

{PARAGRAPH}
"""


def imported(words: str) -> ImportedArticle:
    """Return the article of a UTF-8 file."""
    return import_text(words.encode(), "storm.txt")


def test_the_fields_are_what_the_text_states() -> None:
    article = imported(WORDS).article
    assert article.title == "Storm shuts ports along the northern coast"
    assert article.standfirst == "Ships wait for a third day as the wind does not let up."
    assert article.author == "Ana Ruiz"
    assert article.dateline == "PORT ELLIS, Norland"
    assert (article.published, article.published_how) == ("2024-10-30", "stated")
    assert article.published_why == "Stated in paragraph 4: “Published: 30 October 2024, Updated: 31 October 2024”."
    assert (article.language, article.file_name) == ("en", "storm.txt")
    assert imported(WORDS).outlet == "Harbour Wire"


def test_each_field_says_where_its_words_stand() -> None:
    found = {field.field: WORDS[field.begin : field.end] for field in imported("\ufeff" + WORDS).found}
    assert found["outlet"] == "Harbour Wire"
    assert found["author"] == "Ana Ruiz"
    assert found["dateline"] == "PORT ELLIS, Norland"
    assert found["published"].startswith("Published: 30 October 2024")


def test_the_text_keeps_words_line_ends_and_original_bytes_as_they_came() -> None:
    content = "\ufeffOne\r\n\r\nTwo\u2028\rThree\x00".encode()
    text = import_text(content, "a.txt").text
    assert text.words == "One\r\n\r\nTwo\u2028\rThree\x00"
    assert text.original == content
    assert text.sha256 == hashlib.sha256(text.words.encode()).hexdigest()
    assert text.decoded == "Read as UTF-8, as the file says of itself."


def test_the_article_names_its_text_and_has_no_id_and_no_maker() -> None:
    made = imported(WORDS)
    assert made.article.texts == (made.text.sha256,)
    assert (made.article.id, made.article.made_by, made.article.outlet) == ("", "", "")


@pytest.mark.parametrize("line", [
    "It happened on 30 October 2024.", "Updated: 30 October 2024", "Wednesday", "Last month", "03/04/2024",
    "30 October",
])
def test_a_date_that_is_not_stated_as_the_publication_is_left_blank(line: str) -> None:
    article = imported(f"Storm shuts ports\n\n{line}\n\n{PARAGRAPH}").article
    assert (article.published, article.published_how, article.published_why) == ("", "", "")


def test_a_date_line_in_the_middle_of_the_article_is_not_taken() -> None:
    middle = f"{PARAGRAPH}\n\n" * 5
    assert imported(f"Storm shuts ports\n\n{middle}30 October 2024\n\n{middle}").article.published == ""


def test_a_labelled_date_at_the_end_is_taken() -> None:
    body = f"{PARAGRAPH}\n\n" * 14
    assert imported(f"Storm shuts ports\n\n{body}First published: 30 October 2024\n").article.published == "2024-10-30"


def test_two_dates_of_publication_are_none_and_the_analyst_is_told() -> None:
    made = imported(f"Storm shuts ports\n\nPublished: 1 May 2024\nPublished: 2 May 2024\n\n{PARAGRAPH}")
    assert made.article.published == ""
    assert made.notes == ("The text states several dates of publication; none was taken.",)


def test_a_doubtful_date_line_is_told() -> None:
    made = imported(f"Storm shuts ports\n\n03/04/2024\n\n{PARAGRAPH}")
    assert "“03/04/2024” can be read as more than one day" in made.notes[0]


def test_a_guessed_encoding_is_told() -> None:
    assert "a guess" in import_text("Café à Orléans".encode("cp1252"), "a.txt").notes[0]


def test_an_empty_file_is_an_empty_article_and_says_so() -> None:
    made = import_text(b"", "blank.txt")
    assert made.text.words == ""
    assert made.article.lines == ()
    assert made.notes == ("blank.txt is an empty file; the article has no words.",)


def test_a_file_of_spaces_says_that_it_has_no_words() -> None:
    assert import_text(b" \n\t\r\n", "blank.txt").notes == (
        "blank.txt holds spaces and line ends only; the article has no words.",)


def test_pasted_words_have_no_file_and_no_half_characters() -> None:
    made = import_pasted("Storm \ud800 shuts")
    assert made.text.words == "Storm \ufffd shuts"
    assert (made.text.original, made.text.decoded, made.article.file_name) == (b"", "", "")


def test_pasting_nothing_says_so() -> None:
    assert import_pasted("\n ").notes == ("Nothing but spaces was pasted; the article has no words.",)


def test_the_importer_recognises_anything_so_that_its_refusal_names_what_it_is() -> None:
    assert IMPORTER.recognises(b"%PDF-1.7", "a.txt")
    with pytest.raises(ImportFailed, match="a PDF document"):
        IMPORTER.read(b"%PDF-1.7", "a.txt")


def test_the_whole_date_of_a_dateline_is_the_day_where_no_line_states_one() -> None:
    body = "PORT ELLIS, Norland (Harbour24) November 3, 2024 - The harbour was shut by storms on Sunday, guards say.\n"
    found = imported(f"Storm shuts ports\n\n{body}")
    assert (found.article.published, found.article.published_how, found.outlet) == ("2024-11-03", "stated", "Harbour24")
    labelled = imported(f"Storm shuts ports\n\nPublished: 4 November 2024\n\n{body}").article
    assert labelled.published == "2024-11-04"

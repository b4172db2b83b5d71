"""The same article in six formats gives the same words; whatever differs is named below, with its reason."""

from __future__ import annotations

from typing import NamedTuple

import pytest

from editor import workspace
from editor.importers import ImportedArticle
from tests.places import FORMATS

BOX = "The coast line of the guard answers day and night: 0800 555 014."
ANCHOR = ("The waves at Cape Hollow are the highest since the station was built, in 1961, and broke over the "
          "lighthouse twice in one night.")
ITEMS = "1. for ships that are in port,\n2. for ships that are due."
NUMBERED_ITEMS = "2.1. for ships that are in port,\n2.2. for ships that are due."
NOTES = """

[1] Statement of the Coastal Guard, 30 October 2024, read out in Port Ellis.

[2] Notice 114 of the ministry, 28 October 2024.

[i] The figure is that of the grid operator, Norland Lines."""


class Difference(NamedTuple):
    """What a format says in place of what the Word document says, and why that is no fault of the reader."""

    file: str
    word: str
    said: str
    why: str


DELETED = "LibreOffice shows deleted words when it writes HTML, PDF and text"
PLACED = "HTML and PDF have the box where it is drawn: above the paragraph that anchors it"
DIFFERENCES = (
    Difference("storm.html", "take three days", "take twothree days", DELETED),
    Difference("storm.html", f"{ANCHOR}\n\n{BOX}", f"{BOX}\n\n{ANCHOR}", PLACED),
    Difference("storm.html", NUMBERED_ITEMS, ITEMS, "a browser numbers each list by itself; HTML does not say 2.1"),
    Difference("storm.html", "tables:\thigh", "tables: high", "a tab is a space in HTML"),
    Difference("storm.pdf", "take three days", "take twothree days", DELETED),
    Difference("storm.pdf", f"{ANCHOR}\n\n{BOX}", f"{BOX}\n\n{ANCHOR}", PLACED),
    Difference("storm.txt", "take three days", "take twothree days", DELETED),
    Difference("storm.txt", "said.[1] No", "said.1 No", "plain text has the mark of a note, and the note is lost"),
    Difference("storm.txt", "power.[i] Repairs", "power.i Repairs", "the same"),
    Difference("storm.txt", "follow.[2]", "follow.2", "the same"),
    Difference("storm.txt", NOTES, "", "LibreOffice leaves notes out of plain text"),
    Difference("storm.txt", f"\n\n{BOX}", "", "LibreOffice leaves text boxes out of plain text"),
    Difference("storm.txt", "questions. Its", "questions. Call Odd Brink, he knows more. Its",
               "LibreOffice writes hidden words into plain text"),
    Difference("storm.txt", "spokeswoman", "spokes\u00adwoman", "plain text is kept character by character"),
    Difference("storm.txt", "• ferries", "◦ ferries", "the bullet of the second level, as LibreOffice draws it"),
)
SPACES_ARE_OF_THE_PAGE = ("storm.pdf", "storm.txt")
"""Files of which only the words are compared, not what stands between them: a PDF knows places and no paragraphs, and
plain text is kept line by line as it came."""


def article(file: str) -> ImportedArticle:
    return workspace.read_article((FORMATS / file).read_bytes(), file)


@pytest.fixture(scope="module")
def word() -> ImportedArticle:
    return article("storm.docx")


@pytest.mark.parametrize("file", ["storm.odt", "storm.fodt", "storm.rtf"])
def test_word_odt_and_rtf_give_the_same_words_lines_fields_and_notes(file: str, word: ImportedArticle) -> None:
    other = article(file)
    assert other.text.words == word.text.words
    assert other.article.lines == word.article.lines
    assert (other.article.title, other.article.standfirst) == (word.article.title, word.article.standfirst)
    assert other.notes == word.notes


@pytest.mark.parametrize("file", ["storm.html", "storm.pdf", "storm.txt"])
def test_other_formats_differ_only_by_what_is_named(file: str, word: ImportedArticle) -> None:
    expected, said = word.text.words, article(file).text.words
    for difference in DIFFERENCES:
        if difference.file == file:
            assert difference.word in expected
            assert expected != (expected := expected.replace(difference.word, difference.said))
    if file in SPACES_ARE_OF_THE_PAGE:
        assert said.split() == expected.split()
    else:
        assert said == expected


def test_headlines_and_dates_are_the_same_in_all(word: ImportedArticle) -> None:
    for file in ("storm.html", "storm.pdf", "storm.txt", "storm.odt", "storm.rtf"):
        other = article(file).article
        assert (other.title, other.published, other.author) == (
            word.article.title, "2024-10-30", "Ana Ruiz and Tomas Oblak")

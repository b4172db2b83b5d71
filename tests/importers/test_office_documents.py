"""What holds for documents of word processors in any format: one text that LibreOffice saved in each of them."""

from __future__ import annotations

import pytest

from editor import registry, workspace
from editor.importers import ImportedArticle
from tests.places import FORMATS

OFFICE_FILES = pytest.mark.parametrize("file", ["storm.docx", "storm.odt", "storm.fodt", "storm.rtf"])


def read(file: str) -> ImportedArticle:
    return workspace.read_article((FORMATS / file).read_bytes(), file)


@OFFICE_FILES
def test_fields_are_read_from_styles_and_words_and_never_from_the_template(file: str) -> None:
    article = read(file).article
    assert article.title == "Storm shuts ports along the northern coast of Norland"
    assert article.standfirst.startswith("Ships wait for a third day")
    assert (article.author, article.published, article.language) == ("Ana Ruiz and Tomas Oblak", "2024-10-30", "en")


@OFFICE_FILES
def test_what_is_left_out_is_told(file: str) -> None:
    assert read(file).notes == (
        "Tracked changes were read as accepted (insertions kept: 1; deletions left out: 1).",
        "1 stretch of hidden text was left out.",
        "1 comment was left out.",
        "1 picture was left out.",
        "The headers and footers of its pages were left out.",
    )


@pytest.mark.parametrize(("importer", "file", "other"), [
    ("word", "storm.docx", "storm.odt"), ("odt", "storm.odt", "storm.docx"), ("odt", "storm.fodt", "storm.docx"),
    ("rtf", "storm.rtf", "storm.docx")])
def test_the_content_decides_and_not_the_name(importer: str, file: str, other: str) -> None:
    found = registry.importer(importer)
    assert found.recognises((FORMATS / file).read_bytes(), "storm.txt")
    assert found.recognises((FORMATS / file).read_bytes(), "storm.doc")
    assert not found.recognises((FORMATS / other).read_bytes(), file)

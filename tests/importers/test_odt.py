"""What of an OpenDocument text becomes the article, and what is told instead."""

from __future__ import annotations

from pathlib import Path

import pytest

from editor import registry
from editor.importers import ImportedArticle
from editor.importers.odt import IMPORTER

FORMATS = Path(__file__).parent.parent / "data" / "formats"
PACKAGED_AND_FLAT = pytest.mark.parametrize("file", ["storm.odt", "storm.fodt"])


def read(content: bytes, name: str = "storm.odt") -> ImportedArticle:
    return IMPORTER.read(content, name)


@PACKAGED_AND_FLAT
def test_fields_are_read_from_styles_and_words_and_never_from_the_template(file: str) -> None:
    article = read((FORMATS / file).read_bytes()).article
    assert article.title == "Storm shuts ports along the northern coast of Norland"
    assert article.standfirst.startswith("Ships wait for a third day")
    assert (article.author, article.published, article.language) == ("Ana Ruiz and Tomas Oblak", "2024-10-30", "en")


@PACKAGED_AND_FLAT
def test_what_is_left_out_is_told(file: str) -> None:
    assert read((FORMATS / file).read_bytes()).notes == (
        "Tracked changes were read as accepted: 1 deletion was left out.",
        "Tracked changes were read as accepted: 1 insertion was kept.",
        "1 stretch of hidden text was left out.",
        "1 comment was left out.",
        "1 picture was left out.",
        "The headers and footers of its pages were left out.",
    )


@PACKAGED_AND_FLAT
def test_the_content_decides_and_not_the_name(file: str) -> None:
    assert registry.importer("odt").recognises((FORMATS / file).read_bytes(), "storm.txt")
    assert not registry.importer("odt").recognises((FORMATS / "storm.docx").read_bytes(), "storm.odt")

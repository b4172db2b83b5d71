"""What of a Rich Text document becomes the article, and what is told instead."""

from __future__ import annotations

from pathlib import Path

from editor import registry
from editor.importers import ImportedArticle
from editor.importers.rtf import IMPORTER

FORMATS = Path(__file__).parent.parent / "data" / "formats"


def read(content: bytes | str, name: str = "storm.rtf") -> ImportedArticle:
    return IMPORTER.read(content.encode("latin-1") if isinstance(content, str) else content, name)


def storm() -> ImportedArticle:
    return read((FORMATS / "storm.rtf").read_bytes())


def test_fields_are_read_from_styles_and_words_and_never_from_the_template() -> None:
    article = storm().article
    assert article.title == "Storm shuts ports along the northern coast of Norland"
    assert article.standfirst.startswith("Ships wait for a third day")
    assert (article.author, article.published, article.language) == ("Ana Ruiz and Tomas Oblak", "2024-10-30", "en")


def test_what_is_left_out_is_told() -> None:
    assert storm().notes == (
        "Tracked changes were read as accepted: 1 deletion was left out.",
        "Tracked changes were read as accepted: 1 insertion was kept.",
        "1 stretch of hidden text was left out.",
        "1 comment was left out.",
        "1 picture was left out.",
        "The headers and footers of its pages were left out.",
    )


def test_the_content_decides_and_not_the_name() -> None:
    content = (FORMATS / "storm.rtf").read_bytes()
    assert registry.importer("rtf").recognises(content, "storm.doc")
    assert not registry.importer("rtf").recognises((FORMATS / "storm.docx").read_bytes(), "storm.rtf")

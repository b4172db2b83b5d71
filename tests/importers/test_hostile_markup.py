"""What hostile, damaged and huge pages, mails and Markdown come to: the text, or one sentence, within bounded time."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editor import registry
from editor.importers import ImportedArticle
from editor.model.errors import ImportFailed
from tests.places import FORMATS

FILES = {"html": "storm.html", "mhtml": "storm.mhtml", "mail": "forward.eml", "markdown": "storm.md"}
PROSE = "<p>The harbour was closed for three days while the storm passed over the whole of the northern coast.</p>"
HEADERS = "From: a@wire.example\nMIME-Version: 1.0\n"


def read(markup: str, importer: str = "html") -> ImportedArticle:
    return registry.importer(importer).read(markup.encode(), "page")


def refusal_of(content: bytes, importer: str) -> str:
    """Return the sentence by which the bytes are refused; blank where they are read into words that can be stored."""
    try:
        registry.importer(importer).read(content, "x").text.words.encode()
    except ImportFailed as refusal:
        return str(refusal)
    return ""


@pytest.mark.parametrize("importer", FILES)
@settings(max_examples=25, deadline=None)
@given(cut=st.floats(0, 1), changes=st.lists(st.tuples(st.floats(0, 1), st.binary(max_size=6)), max_size=8))
def test_a_damaged_file_gives_an_article_or_one_sentence(
        importer: str, cut: float, changes: list[tuple[float, bytes]]) -> None:
    content = (FORMATS / FILES[importer]).read_bytes()
    content = content[: int(len(content) * (1 - cut / 4))]
    for place, new in changes:
        at = int(len(content) * place)
        content = content[:at] + new + content[at + len(new) :]
    assert "\n" not in refusal_of(content, importer)


@pytest.mark.parametrize("markup", ["<div>" * 5000, "<b><i>" * 3000, "<table><tr><td>" * 2000, "<p><font>" * 3000])
def test_what_nests_without_end_is_refused_in_a_sentence(markup: str) -> None:
    with pytest.raises(ImportFailed, match="nested more deeply than those of any real page"):
        read(f"<html><body>{markup}{PROSE}")


def test_what_nests_deeply_is_read() -> None:
    deep = 1900
    assert "The harbour was closed" in read(f"<html>{'<div>' * deep}{PROSE}{'</div>' * deep}</html>").text.words


@pytest.mark.parametrize(("importer", "markup"), [
    ("html", "<html>" + "<table><tr><td>" * 300 + PROSE * 300),
    ("html", "<html>" + "<![CDATA[" * 50_000),
    ("html", "<html>" + "<!--" * 50_000),
    ("html", "<html><p>" + "<br>" * 20_000),
    ("html", "<html><p>" + " " * 500_000 + "x"),
    ("html", "<html><script type='application/ld+json'>" + "[" * 100_000 + "</script>" + PROSE),
    ("mail", HEADERS + 'Content-Type: text/plain; x="' + ";" * 200_000 + "\n\nwords"),
    ("mail", HEADERS + "Subject: " + "=?a?q?" * 50_000 + "\n\nwords"),
    ("mail", HEADERS + "Content-Type: text/plain; format=flowed\n\n" + "words and words \n" * 50_000),
    ("mail", HEADERS + "Content-Type: message/rfc822\n\n" * 90 + "words"),
    ("markdown", "# x\n\n" + "[" * 50_000),
    ("markdown", "# x\n\n" + "![" * 50_000),
])
def test_no_file_takes_time_by_the_square_of_its_length(importer: str, markup: str) -> None:
    begun = time.process_time()
    assert read(markup, importer) is not None
    assert time.process_time() - begun < 5  # by the square, each takes minutes


def test_no_entity_file_or_address_is_followed(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("secret words", encoding="utf-8")
    uri = secret.as_uri()
    made = read(f'<!DOCTYPE html [<!ENTITY x SYSTEM "{uri}">]><html><head><link rel="stylesheet" href="{uri}">'
                f'<base href="{uri}"></head><body>{PROSE}<p>&x;</p><img src="{uri}"><iframe src="{uri}"></iframe>'
                f'<object data="{uri}"></object><embed src="{uri}"></body></html>')
    assert "secret words" not in made.text.words


def test_characters_that_no_file_can_hold_are_replaced() -> None:
    assert read("<html><p>a&#0;b&#xD800;c&#x110000;d</p></html>").text.words.encode()

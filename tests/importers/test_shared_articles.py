"""The shared article and the hostile files, imported: words, anchors, roles and fields as their gold has them."""

from __future__ import annotations

import json
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from editor.importers import read_file
from editor.importers.plain import import_text


def records(file: Path) -> list[dict[str, Any]]:
    """Return the records of a file with one JSON object a line."""
    return [json.loads(line) for line in file.read_text(encoding="utf-8").split("\n") if line]


@pytest.fixture(scope="module")
def messy(shared: Path) -> Path:
    """Return the folder of hostile files."""
    return shared / "data" / "open" / "messy"


def test_every_hostile_file_becomes_exactly_its_words(messy: Path) -> None:
    documents = records(messy / "docs.jsonl")
    assert len(documents) == 38
    for document in documents:
        made = import_text(read_file(messy / document["file"]), document["file"])
        if document["text"] is not None:
            assert made.text.words == document["text"], document["file"]


def test_only_files_that_do_not_say_how_to_read_them_or_hold_no_words_are_warned_of(messy: Path) -> None:
    warned = {document["file"].split("/")[-1] for document in records(messy / "docs.jsonl")
              if import_text(read_file(messy / document["file"]), document["file"]).notes}
    assert warned == {"cp1252.txt", "cp1256_arabic.txt", "invalid_utf8.txt", "empty.txt", "whitespace_only.txt"}


def test_every_gold_span_of_the_hostile_files_stands_on_its_words(messy: Path) -> None:
    words = {document["doc_id"]: import_text(read_file(messy / document["file"]), "a.txt").text.words
             for document in records(messy / "docs.jsonl")}
    spans = records(messy / "gold.jsonl")
    assert len(spans) == 297
    for span in spans:
        assert words[span["doc_id"]][span["begin"] : span["end"]] == span["value"]


def test_the_lines_of_the_shared_article_have_their_roles(shared: Path) -> None:
    content = (shared / "data" / "airstrikes.txt").read_bytes()
    lines = import_text(content, "airstrikes.txt").article.lines
    by_role: dict[str, list[int]] = {}
    for line in lines:
        by_role.setdefault(line.role, []).append(line.number)
    body = by_role.pop("body")
    assert by_role == {
        "headline": [1], "standfirst": [2], "caption": [3, 4], "link line": [15, 17, 20, 28], "heading": [21]}
    assert (len(lines), body[0], len(body)) == (30, 5, 21)
    assert [line.number for line in lines if line.duplicate] == [4]
    assert [line.number for line in lines if line.set_aside] == [4, 15, 17, 20, 28]


def test_the_lines_of_the_shared_article_stand_where_its_gold_has_them(shared: Path) -> None:
    gold = json.loads((shared / "data" / "airstrikes.gold.json").read_text(encoding="utf-8"))
    roles = {"title": "headline", "dek": "standfirst", "photo_caption": "caption", "read_more_link": "link line",
             "section_heading": "heading"}
    expected = {(item["begin"], item["end"], roles[item["kind"]])
                for item in gold["structure"] if item["kind"] in roles}
    lines = import_text((shared / "data" / "airstrikes.txt").read_bytes(), "airstrikes.txt").article.lines
    assert {(line.begin, line.end, line.role) for line in lines if line.role != "body"} == expected


def test_the_fields_of_the_shared_article_are_those_it_states(shared: Path) -> None:
    gold = json.loads((shared / "data" / "airstrikes.gold.json").read_text(encoding="utf-8"))["metadata"]
    made = import_text((shared / "data" / "airstrikes.txt").read_bytes(), "airstrikes.txt")
    found = {field.field: (field.begin, field.end, field.words) for field in made.found}
    fields = {"title": "title", "dek": "standfirst", "outlet": "outlet", "dateline_place": "dateline"}
    for name, field in fields.items():
        assert found[field] == (gold[name]["begin"], gold[name]["end"], gold[name]["value"])
    assert (made.article.author, made.article.language) == ("", "en")
    assert (made.article.published, made.article.published_how) == (gold["publication_date"]["best"], "inferred")
    assert made.notes == ()


@pytest.mark.parametrize("corpus", ["gum_wikinews", "meantime"])
def test_a_date_line_under_the_headline_is_the_publication_date(shared: Path, corpus: str) -> None:
    for document in records(shared / "data" / "open" / corpus / "docs.jsonl"):
        made = import_text(document["text"].encode(), document["doc_id"])
        assert made.article.published in {"", *_iso_dates(document["text"])}, document["doc_id"]
        assert not any(line.set_aside for line in made.article.lines), document["doc_id"]


def _iso_dates(words: str) -> set[str]:
    """Return the dates that stand alone on one of the first lines, read by another reader than ours."""
    dates = set()
    for line in filter(None, words.split("\n")[:4]):
        for form in ("%A, %B %d, %Y", "%B %d, %Y"):
            try:
                dates.add(datetime.strptime(line.strip(), form).date().isoformat())
            except ValueError:
                continue
    return dates

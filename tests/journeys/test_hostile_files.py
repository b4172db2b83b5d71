"""Hostile files, imported, tagged, stored and reopened: every tag still stands on its words."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path
from typing import Any

import msgspec

from editor.model.edits.mentions import tag_mention
from editor.model.records import Article
from editor.workspace import create_project, import_files, open_project

_MARKS = ("“”", '""', "«»", "»«", "‘’", "„“", "‹›", "「」", "『』")


def read_lines(path: Path) -> list[dict[str, Any]]:
    return [msgspec.json.decode(line) for line in path.read_bytes().splitlines() if line.strip()]


def without_marks(begin: int, end: int, words: str) -> tuple[int, int, str]:
    """Return the span as it is tagged: outer quotation marks are dropped, and the spaces inside them."""
    while words[:1] + words[-1:] in _MARKS:
        inner = words[1:-1].strip()
        begin += words.index(inner, 1)
        end, words = begin + len(inner), inner
    return begin, end, words


def test_every_gold_span_of_the_messy_files_survives_storing_and_reopening(shared: Path, tmp_path: Path) -> None:
    folder = shared / "data" / "open" / "messy"
    documents = {found["doc_id"]: found for found in read_lines(folder / "docs.jsonl")}
    spans = defaultdict(list)
    for gold in read_lines(folder / "gold.jsonl"):
        spans[gold["doc_id"]].append((gold["begin"], gold["end"], gold["value"]))
    desk = create_project(tmp_path / "messy.dossier", "A. Analyst")
    tagged: dict[str, list[tuple[int, int, str]]] = {}
    for name, document in documents.items():
        outcome, = import_files(desk, [folder / document["file"]])
        assert outcome.failure == ""
        for begin, end, _ in spans[name]:
            desk.session.do(tag_mention(outcome.article, begin, end, "other"))
        tagged[outcome.article] = sorted({without_marks(*span) for span in spans[name]})
        if document["text"] is not None:
            assert desk.session.project.words_of(
                desk.session.project.get(Article, outcome.article)) == document["text"], name
    desk.must_be_saved()
    desk.close()
    desk = open_project(tmp_path / "messy.dossier", "A. Analyst")
    for article, expected in tagged.items():
        desk.session.load(article)
        held = desk.session.project.mentions_of(article).values()
        assert sorted((mention.begin, mention.end, mention.words) for mention in held) == expected
    desk.close()
    assert sum(map(len, spans.values())) == 297
    assert len(documents) == 38

"""An exchange file brings every text of its articles, whatever it leaves out, and tells of those it does not hold."""

from __future__ import annotations

import base64
import hashlib
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest

from editor import workspace
from editor.model.edits.articles import take_in_article
from editor.model.records import Article, Note
from editor.workspace.reading import read_article

OLD, NEW = "The ferry to Sarn sails at noon.", "The ferry to Sarn does not sail."


def digest(words: str) -> str:
    return hashlib.sha256(words.encode()).hexdigest()


def text(words: str, original: bytes) -> dict[str, str]:
    return {"sha256": digest(words), "words": words, "original": base64.b64encode(original).decode()}


def written(tmp_path: Path, *articles: dict[str, Any], texts: tuple[dict[str, str], ...], **keys: object) -> Path:
    """Return an exchange file of articles whose newest text is NEW, unless they say otherwise."""
    entries = [{"id": f"article-{number}", "title": "Ferry", "sha256": digest(NEW), "text": NEW, **article}
               for number, article in enumerate(articles, 1)]
    file = tmp_path / "ferry.json"
    file.write_bytes(msgspec.json.encode(
        {"format": "dossier", "version": 1, "articles": entries, "texts": texts, **keys}))
    return file


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "port.dossier"


@pytest.fixture
def desk(path: Path) -> Iterator[workspace.OpenProject]:
    made = workspace.create_project(path, "A. Analyst")
    yield made
    made.close()


def came_in(desk: workspace.OpenProject, file: Path) -> tuple[str, ...]:
    """Import a file and return what is told of it."""
    outcome, = workspace.import_files(desk, [file])
    assert not outcome.failure
    return outcome.notes


def opened(desk: workspace.OpenProject) -> list[tuple[str, bytes]]:
    """Close a project, open it anew, and return the words and the bytes of the texts of its articles."""
    desk.close()
    again = workspace.open_project(desk.path, "A. Analyst")
    found = []
    for article in again.session.project.each(Article):
        again.session.load(article.id)
        found += [again.session.project.text_of(article, name) for name in article.texts]
    again.close()
    return [(held.words, held.original) for held in found]


@pytest.mark.parametrize("keys", [
    {"texts": [digest(OLD), digest(NEW)]},
    {"texts": [digest(OLD)]},
    {"texts": [digest(OLD), digest(OLD), digest(NEW)]},
    {"texts": [digest(OLD), digest(NEW)], "versions": [{"text": digest(OLD)}]},
    {"texts": [digest(OLD), digest(NEW)], "versions": [
        {"text": digest(OLD), "original": hashlib.sha256(b"as it was").hexdigest()}]},
    {"texts": [digest(OLD), digest(NEW)], "versions": [{"text": digest(OLD), "original": "ab" * 32}]},
    {"versions": [{"text": digest(OLD)}]},
])
def test_an_earlier_text_comes_in_whatever_the_file_says_of_it_as_a_version(
        desk: workspace.OpenProject, tmp_path: Path, keys: dict[str, Any]) -> None:
    texts = (text(OLD, b"as it was"), text(NEW, b"as it is"))
    assert came_in(desk, written(tmp_path, keys, texts=texts)) == ()
    article, = desk.session.project.each(Article)
    assert [version.text for version in article.versions] == [digest(OLD)]
    assert [line.number for line in article.lines_in(digest(OLD))] == [1]
    assert opened(desk) == [(OLD, b"as it was"), (NEW, b"as it is")]


def test_an_earlier_text_whose_words_are_in_the_project_already_shows_its_own_bytes(
        desk: workspace.OpenProject, tmp_path: Path) -> None:
    read = read_article(OLD.encode(), "other.txt")
    desk.session.do(take_in_article(read.article, read.text))
    texts = (text(OLD, b"as it was"), text(NEW, b"as it is"))
    came_in(desk, written(tmp_path, {"texts": [digest(OLD), digest(NEW)]}, texts=texts))
    assert [original for _, original in opened(desk)] == [OLD.encode(), b"as it was", b"as it is"]


@pytest.mark.parametrize("order", [1, -1])
def test_the_words_of_an_earlier_text_may_stand_in_another_article(desk: workspace.OpenProject, tmp_path: Path,
                                                                   order: int) -> None:
    articles = [{"texts": [digest(OLD), digest(NEW)]}, {"sha256": digest(OLD), "text": OLD}][::order]
    assert came_in(desk, written(tmp_path, *articles, texts=())) == ()
    assert {len(article.texts) for article in desk.session.project.each(Article)} == {1, 2}
    assert sorted(words for words, _ in opened(desk)) == sorted([OLD, OLD, NEW])


@pytest.mark.parametrize("keys", [
    {"texts": [digest(OLD), digest(NEW)]},
    {"versions": [{"text": digest(OLD)}]},
])
def test_an_earlier_text_that_the_file_does_not_hold_is_told(desk: workspace.OpenProject, tmp_path: Path,
                                                             keys: dict[str, Any]) -> None:
    told, = came_in(desk, written(tmp_path, keys, texts=(text(NEW, b"as it is"),)))
    assert told.startswith("An earlier text of “Ferry” was not taken in: the file does not hold the words")
    assert opened(desk) == [(NEW, b"as it is")]


def test_a_note_on_an_earlier_text_stands_there(desk: workspace.OpenProject, tmp_path: Path) -> None:
    begin = OLD.index("at noon")
    note = {"id": "note-1", "words": "So it was.", "anchor": {
        "article": "article-1", "begin": begin, "end": begin + 7, "words": "at noon", "text": digest(OLD)}}
    texts = (text(OLD, b"as it was"), text(NEW, b"as it is"))
    assert came_in(desk, written(tmp_path, {"texts": [digest(OLD), digest(NEW)]}, texts=texts, notes=[note])) == ()
    assert len(desk.session.project.each(Note)) == 1
    assert opened(desk)[0] == (OLD, b"as it was")


def test_a_project_with_such_an_article_can_be_exported_and_read_again(desk: workspace.OpenProject,
                                                                       tmp_path: Path) -> None:
    texts = (text(OLD, b"as it was"), text(NEW, b"as it is"))
    came_in(desk, written(tmp_path, {"texts": [digest(OLD), digest(NEW)]}, texts=texts))
    desk.must_be_saved()
    workspace.write_export(desk.path, tmp_path / "again.json")
    other = workspace.create_project(tmp_path / "other.dossier", "A. Analyst")
    assert came_in(other, tmp_path / "again.json") == ()
    assert opened(other) == [(OLD, b"as it was"), (NEW, b"as it is")]


def test_bytes_that_only_an_article_names_whose_id_is_taken_stay_out(desk: workspace.OpenProject,
                                                                     tmp_path: Path) -> None:
    came_in(desk, written(tmp_path, {"id": "taken"}, texts=(text(NEW, b"as it is"),)))
    others = [{**text(NEW, b"scanned"), "words": ""}]
    file = written(tmp_path, {"id": "taken", "original": hashlib.sha256(b"scanned").hexdigest()},
                   {"id": "free"}, texts=(text(NEW, b"typed"),), originals=others)
    assert len(came_in(desk, file)) == 1
    assert opened(desk) == [(NEW, b"typed"), (NEW, b"as it is")]
    with sqlite3.connect(desk.path) as connection:
        assert connection.execute("SELECT count(*) FROM original").fetchone() == (1,)
    connection.close()
